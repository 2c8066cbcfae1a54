"""What is told of a command that cannot be understood, and what to type instead; argparse's own words help nobody."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Sequence

from leaflets.cli.console import FORMATS
from leaflets.faults import Fault, UsageError
from leaflets.patterns import late
from leaflets.words import NOWHERE, did_you_mean, listed, visible

#: What each command takes, as an example.
_EXAMPLES = {
    "booklet": "make_pdf.py booklet dystonia",
    "build": "make_pdf.py build dystonia",
    "check": "make_pdf.py check dystonia",
    "email": "make_pdf.py email dystonia",
    "due": "make_pdf.py due --within 30",
    "pack": "make_pdf.py pack dystonia:12",
    "list": "make_pdf.py list",
    "new": "make_pdf.py new back-pain",
    "proof": "make_pdf.py proof output/dystonia-a4.pdf",
    "schema": "make_pdf.py schema",
    "which": "make_pdf.py which WT4M4",
}
#: What is missing where a command needs something and has nothing.
_NEEDED = {
    "LEAFLET": "no leaflet is named",
    "FILE": "no file is named",
    "NAME": "the new leaflet has no name",
    "CODE": "there is no code: it stands in the foot of each page",
}
#: What is typed after an option, as an example.
_AFTER = {
    "--output": "--output tuesday",
    "--edition": "--edition large-print",
    "--date": "--date 2026-03-15",
    "--within": "--within 30",
    "--ics": "--ics reviews.ics",
    "--list": "--list data/meetings/support-group.yaml",
    "--data": "--data data",
    "--format": "--format html",
    "--messages": "--messages short",
    "--title": "--title 'Back pain'",
    "--jobs": "--jobs 2",
}
#: Options that there are not, and how the same is done.
_ELSEWHERE = {
    "fix": "Nothing is changed by itself: each message says what to type, and where.",
    "repair": "Nothing is changed by itself: each message says what to type, and where.",
    "copies": "Type the number behind the name: make_pdf.py pack dystonia:12",
    "number": "Type the number behind the name: make_pdf.py pack dystonia:12",
    "print": "Open the finished file in the folder ‘output’, and print it from there.",
    "preview": "Open the finished file in the folder ‘output’.",
    "open": "Open the finished file in the folder ‘output’.",
    "pdf": "Type: --format pdf, or leave it out.",
    "html": "Type: --format html",
    "text": "Type: --format text",
    "large": "Type: --edition large-print",
    "large-print": "Type: --edition large-print",
    "giant": "Type: --edition giant-print",
    "giant-print": "Type: --edition giant-print",
    "a4": "Type: --edition a4",
    "all": "Leave it out: without a name all leaflets are meant.",
    "leaflet": "Type the name alone, without an option before it.",
    "name": "Type the name alone, without an option before it.",
    "days": "Type: --within 30",
}
#: The same for one command.
_OF_ONE = {
    ("check", "edition"): "Leave it out: every edition is checked.",
    ("list", "edition"): "Leave it out: a leaflet is the same in every edition.",
    ("due", "edition"): "Leave it out: a leaflet is the same in every edition.",
    ("list", "sort"): "Leave it out: they stand in the order of their names; make_pdf.py due has the soonest first.",
    ("email", "from"): "Leave it out: the draft is sent from your own mail program.",
    ("email", "send"): "Leave it out: open the draft, with --open, and send it from there.",
}  # fmt: skip
_UNKNOWN = late(r"unrecognized arguments: (?P<words>.*)")
_REQUIRED = late(r"the following arguments are required: (?P<what>.*)")
_NOTHING = late(r"argument (?P<option>[^:]*): expected (?:one|at least one) argument")
_CHOICE = late(r"argument (?P<option>[^:]*): invalid choice: '?(?P<typed>[^']*?)'? \(choose from (?P<those>.*)\)")
_NO_NUMBER = late(r"argument (?P<option>[^:]*): invalid \w+ value: '?(?P<typed>[^']*)'?")
_SEVERAL = late(r"ambiguous option: (?P<typed>\S+) could match (?P<those>.*)")
_AGAINST = late(r"argument (?P<option>[^:]*): not allowed with argument (?P<other>.*)")
_OURS = late(r"argument (?P<option>[^:]*): (?P<said>.*)")


def refused(message: str, command: str, options: Sequence[str]) -> UsageError:
    """What is told where argparse gives up with a message; `options` are those of the command."""
    help_ = f"make_pdf.py {command} --help lists what can be typed."
    if match := _UNKNOWN.fullmatch(message):
        return _too_many(match["words"].split(), command, options)
    if match := _REQUIRED.fullmatch(message):
        what = next((said for name, said in _NEEDED.items() if name in match["what"]), "something is missing")
        more = " make_pdf.py list shows all leaflets." if "LEAFLET" in match["what"] else ""
        return _usage(what, f"Type it like: {_EXAMPLES.get(command, 'make_pdf.py --help')}{'.' * bool(more)}{more}")
    if match := _NOTHING.fullmatch(message):
        option = _longest(match["option"])
        cure = f"Type it like: {_AFTER[option]}" if option in _AFTER else help_
        return _usage(f"there is nothing after {option}", cure)
    if match := _CHOICE.fullmatch(message):
        return _no_choice(_longest(match["option"]), match["typed"], match["those"].replace("'", "").split(", "))
    if match := _NO_NUMBER.fullmatch(message):
        option = _longest(match["option"])
        return _usage(f"‘{match['typed']}’ is no number", f"Type it like: {_AFTER.get(option, f'{option} 2')}")
    if match := _SEVERAL.fullmatch(message):
        those = [one.strip() for one in match["those"].split(",")]
        return _usage(f"‘{match['typed']}’ may mean {listed(those)}", "Type it in full.")
    if match := _AGAINST.fullmatch(message):
        return _usage(
            f"{_longest(match['option'])} is not allowed with {_longest(match['other'])}", "Type one of them."
        )
    if match := _OURS.fullmatch(message):
        said, _, cure = match["said"].partition(". ")
        return _usage(said, cure)
    return _usage(message, help_)


def options_of(parser: argparse.ArgumentParser) -> list[str]:
    """The options of a command by their long names."""
    return sorted(set(late(r"(?<![\w-])--[a-z][a-z-]+").findall(parser.format_help())))


def _too_many(words: Sequence[str], command: str, options: Sequence[str]) -> UsageError:
    """For words that a command has no place for: an option that it does not have, or more than it takes."""
    option = next((word for word in words if word.startswith("-")), "")
    if not option:
        message = f"there is more than ‘{command}’ takes: ‘{' '.join(words)}’"
        return _usage(message, f"Type it like: {_EXAMPLES.get(command, 'make_pdf.py')}")
    option = option.partition("=")[0]
    bare = option.lstrip("-").lower()
    near = difflib.get_close_matches(f"--{bare}", options, 1, 0.75)
    cure = _OF_ONE.get((command, bare)) or _ELSEWHERE.get(bare) or (did_you_mean(near[0]) if near else "")
    return _usage(
        f"‘{command}’ has no option ‘{option}’",
        cure or f"It has: {', '.join(options)}. make_pdf.py {command} --help tells what they do.",
    )


def _no_choice(option: str, typed: str, those: Sequence[str]) -> UsageError:
    if option == "--format" and typed.lower() in FORMATS:
        return _usage(f"‘{typed}’ is no form of leaflets", f"Type: --messages {typed.lower()}")
    if typed.lower() in ("pdf", "text", "html"):
        return _usage(f"‘{typed}’ is no way to tell what is wrong", f"Type: make_pdf.py build --format {typed.lower()}")
    near = difflib.get_close_matches(typed.lower(), those, 1, 0.6)
    cure = did_you_mean(near[0]) if near else f"Type one of: {', '.join(those)}."
    return _usage(f"‘{typed}’ cannot stand after {option}", cure)


def _longest(option: str) -> str:
    """The name of an option that is told: the first of its long ones."""
    names = option.split("/")
    return next((name for name in names if name.startswith("--")), names[0])


def _usage(message: str, cure: str) -> UsageError:
    return UsageError(Fault(NOWHERE, visible(message), visible(cure)))
