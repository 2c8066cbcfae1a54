"""The command line as it is typed: the table of commands, each a module of `commands`, and the parser made of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import NoReturn, Protocol, cast

from leaflets import __version__
from leaflets.cli.common_options import add_common
from leaflets.cli.console import Console
from leaflets.faults import UsageError
from leaflets.words import did_you_mean

#: The commands in the order in which help lists them; each is the name of a module in `commands`.
COMMANDS = ("booklet", "build", "check", "email", "due", "pack", "list", "new", "proof", "schema", "which")
#: What is meant where no command is named.
DEFAULT = "build"
#: Other words for commands and for what every program has.
_SAME = {
    "help": "--help", "version": "--version", "make": "build", "mail": "email", "e-mail": "email", "prove": "proof",
    "packs": "pack", "create": "new", "add": "new", "reviews": "due", "leaflets": "list", "ls": "list",
}  # fmt: skip
#: Words that are no commands, and what to do instead.
_NOT_HERE = {
    "print": "For a meeting type: make_pdf.py pack NAME:12. For one copy open its file in ‘output’, and print that.",
    "open": "The finished files are in the folder ‘output’; open them from there.",
    "preview": "Make the leaflet, with make_pdf.py NAME, and open its file in the folder ‘output’.",
    "view": "Make the leaflet, with make_pdf.py NAME, and open its file in the folder ‘output’.",
    "all": "make_pdf.py alone makes all leaflets.",
    "everything": "make_pdf.py alone makes all leaflets.",
    "show": "The finished files are in the folder ‘output’; make_pdf.py list shows all leaflets.",
    "edit": "Open the leaflet’s file, data/leaflets/NAME.yaml, in a text editor, and save it.",
    "delete": "Take the leaflet’s file out of data/leaflets; or type ‘published: no’ in it.",
    "remove": "Take the leaflet’s file out of data/leaflets; or type ‘published: no’ in it.",
    "rename": "Give the leaflet’s file in data/leaflets another name.",
    "desk": "The leaflets are files in data/leaflets; make_pdf.py --help lists what can be done with them.",
    "send": "make_pdf.py email NAME writes an e-mail with a leaflet, for you to send.",
    "watch": "Type: make_pdf.py build --watch",
    "update": "Change the leaflet’s file in data/leaflets, then type: make_pdf.py",
    "text": "Type: make_pdf.py build NAME --format text",
    "html": "Type: make_pdf.py build NAME --format html",
}
#: Editions whose name has a second word.
_PRINTS = ("large", "giant", "standard")
#: What days may be counted in.
_UNITS = ("day", "week", "month", "year")
#: From this part of common letters on a word is nearly a command.
_ALIKE = 0.75


class Command(Protocol):
    """What the module of a command has."""

    HELP: str

    def options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of this command alone."""

    def run(self, given: argparse.Namespace, console: Console) -> int:
        """Carry the command out; returns the exit status. Raises PressError for what is told and ends the run."""


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """What was typed; `run` is the function of the command. Raises SystemExit for help and for a wrong argument."""
    arguments = _with_units(_without_print(_meant(arguments)))
    if not arguments or arguments[0] not in (*COMMANDS, "-h", "--help", "--version"):
        arguments = [DEFAULT, *arguments]
    # Only help needs them all: a command that is named loads its own module and no other.
    return _parser([name for name in arguments[:1] if name in COMMANDS] or COMMANDS).parse_args(arguments)


def _meant(arguments: Sequence[str]) -> Sequence[str]:
    """What was typed, with the command that its first word means.

    Raises UsageError for one that is no leaflet, and nearly a command or the name of something that is done otherwise.
    """
    if not arguments or arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return arguments
    word, *others = arguments
    if any((Path(folder) / "leaflets" / f"{word}.yaml").exists() for folder in _folders(others)):
        return arguments
    word = word.lower()
    if word == "help" and others and others[0] in COMMANDS:
        return [others[0], "--help"]
    if (same := _SAME.get(word)) is not None:
        return [same, *others]
    if (cure := _NOT_HERE.get(word)) is not None:
        raise UsageError.of(f"there is no command ‘{word}’", cure)
    if word in COMMANDS:
        return [word, *others]
    import difflib  # imported here: a command needs it only where it is none

    for near in difflib.get_close_matches(word, COMMANDS, 1, _ALIKE):
        raise UsageError.of(f"there is no command and no leaflet called ‘{word}’", did_you_mean(near))
    return arguments


def _without_print(arguments: Sequence[str]) -> list[str]:
    """What was typed, without the second word of an edition’s name: `--edition large print` is `--edition large`."""
    kept: list[str] = []
    for word in arguments:
        if not (word.lower() == "print" and kept[-2:-1] == ["--edition"] and kept[-1].lower() in _PRINTS):
            kept.append(word)
    return kept


def _with_units(arguments: Sequence[str]) -> list[str]:
    """What was typed, with what a number of days counts as one with it: `--within 30 days`, `--within 3 months`."""
    kept: list[str] = []
    for word in arguments:
        if kept[-2:-1] == ["--within"] and kept[-1].isdigit() and word.lower().rstrip("s") in _UNITS:
            kept[-1] += f" {word}"
        else:
            kept.append(word)
    return kept


def _folders(others: Sequence[str]) -> list[str]:
    """The folder of content that is named, and the usual one."""
    named = [after for one, after in pairwise(others) if one == "--data"]
    return [*named, *(one.partition("=")[2] for one in others if one.startswith("--data=")), "data"]


class _CommandLine(argparse.ArgumentParser):
    """A parser that says in our own words what it does not understand; `commands` are those it has been given."""

    commands: list[argparse.ArgumentParser] = []  # noqa: RUF012 (each has its own as soon as it has one)

    def error(self, message: str) -> NoReturn:
        """Raises UsageError: of what is too many the whole parser tells, which has the commands that were typed."""
        from leaflets.cli.wrong_arguments import options_of, refused  # imported here: what is right does not need it

        named = self.commands[0] if self.commands else self
        raise refused(message, named.prog.rpartition(" ")[2], options_of(named))


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    parser = _CommandLine(
        prog="make_pdf.py",
        description="Make the leaflets in the folder ‘data’ into PDF files in the folder ‘output’.",
        epilog="Without a command it builds every leaflet that is published.",
    )
    parser.add_argument("--version", action="version", version=f"leaflets {__version__}")
    group = parser.add_subparsers(title="commands", required=True, metavar=f"{{{','.join(COMMANDS)}}}")
    for name in names:
        command = cast(Command, import_module(f"leaflets.cli.commands.{name}"))
        own = group.add_parser(name, help=command.HELP)
        parser.commands = [*parser.commands, own]
        add_common(own)
        command.options(own)
        own.set_defaults(run=command.run)
    return parser
