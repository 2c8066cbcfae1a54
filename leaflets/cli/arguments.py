"""The command line as it is typed: the commands, their options, and what they mean where nothing is said."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from leaflets import __version__
from leaflets.cli.console import FORMATS, Console
from leaflets.editions import EDITIONS, USUAL

Command = Callable[[argparse.Namespace, Console], int]
DEFAULT = "build"
#: A form of `build` that is none of messages, but of what is made.
TEXT = "text"
COMMANDS = {
    "booklet": "make a booklet of a leaflet, to print and fold",
    "build": "make PDF files (this is done where no command is named)",
    "check": "find everything that is wrong, stale or misleading in the content, without making a file",
    "email": "write a leaflet into an e-mail draft, with its PDF file attached",
    "due": "list what must be reviewed, soonest first",
    "pack": "make one file of all copies of some leaflets, to print for a meeting",
    "list": "list the leaflets, when each was reviewed and when it is due",
    "new": "begin a new leaflet",
    "proof": "read finished PDF files back, and tell what they are and what is wrong with them",
    "schema": "write the schemas by which an editor completes and checks content, or compare them",
    "which": "tell which leaflet a printed copy is, by the code in its foot",
}


def parsed(arguments: Sequence[str], commands: Mapping[str, Command]) -> argparse.Namespace:
    """What was typed; `command` is the function of the command. Raises SystemExit for help and for a wrong argument."""
    if not arguments or arguments[0] not in (*COMMANDS, "-h", "--help", "--version"):
        arguments = [DEFAULT, *arguments]
    return _parser(commands).parse_args(arguments)


def _parser(commands: Mapping[str, Command]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make_pdf.py",
        description="Make the leaflets in the folder ‘data’ into PDF files in the folder ‘output’.",
        epilog="Without a command it builds every leaflet that is published.",
    )
    parser.add_argument("--version", action="version", version=f"leaflets {__version__}")
    group = parser.add_subparsers(title="commands", required=True)
    made = {name: group.add_parser(name, help=told) for name, told in COMMANDS.items()}
    for name, command in made.items():
        command.set_defaults(command=commands[name], name=name)
        command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR", help="where the content is")
        command.add_argument("--color", "--colour", choices=("auto", "always", "never"), default="auto",
                             dest="colour", help="colour in what is told (else: on a terminal)")  # fmt: skip
        command.add_argument("--date", type=_day, metavar="DATE", help="the day to go by, as 2026-03-15 (else: today)")
    for name in ("booklet", "check", "email", "list", "pack"):
        made[name].add_argument("--format", choices=FORMATS, default="human", help="how to tell what is wrong")
    _build(made["build"])
    _handing_out(made["pack"], made["booklet"], made["email"])
    _check(made["check"])
    _due(made["due"])
    made["new"].add_argument("leaflet", metavar="NAME", help="its file name, such as back-pain")
    made["new"].add_argument("--title", help="its title (else it is asked for, or made of the name)")
    _proof(made["proof"])
    made["schema"].add_argument("--check", action="store_true", help="write nothing; exit 1 if one differs")
    made["which"].add_argument("code", metavar="CODE", help="the code of the issue, such as D6JNW")
    for name in ("booklet", "build", "email", "pack", "which"):
        made[name].add_argument(
            "--output", type=Path, default=Path("output"), metavar="DIR", help="where the files are"
        )
    return parser


def _build(build: argparse.ArgumentParser) -> None:
    build.add_argument("leaflets", nargs="*", metavar="LEAFLET", help="a leaflet to make, by its file name; else all")
    build.add_argument(
        "--edition",
        action="append",
        choices=sorted(EDITIONS),
        metavar="NAME",
        help=f"{', '.join(EDITIONS)}; may be given more than once (else: {' and '.join(USUAL)})",
    )
    build.add_argument(
        "--no-proof", dest="proof", action="store_false", help="do not read the files back before they are put in place"
    )
    build.add_argument("--format", choices=(*FORMATS, TEXT), default="human",
                       help="how to tell what is wrong; or ‘text’, for plain text instead of PDF files")  # fmt: skip
    build.add_argument("--force", action="store_true", help="set every leaflet anew, changed or not")
    build.add_argument("--watch", action="store_true", help="go on, and make a leaflet again whenever it is saved")
    build.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes (else: one for each core)")
    loudness = build.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="tell nothing but faults")
    loudness.add_argument("-v", "--verbose", action="store_true", help="tell each file's size, and remarks on it")


def _handing_out(
    pack: argparse.ArgumentParser, booklet: argparse.ArgumentParser, email: argparse.ArgumentParser
) -> None:
    pack.add_argument("piles", nargs="*", metavar="LEAFLET[:COPIES[@EDITION]]", help="such as dystonia:12@large-print")
    pack.add_argument("--list", type=Path, metavar="FILE", help="the list of a meeting, such as data/meetings/may.yaml")
    pack.add_argument("--single-sided", action="store_true", help="for a printer that prints on one side only")
    pack.add_argument("--slip", action="store_true", help="put a page on top that tells how to print it")
    booklet.add_argument("leaflets", nargs="+", metavar="LEAFLET", help="a leaflet, by its file name")
    booklet.add_argument("--edition", choices=sorted(EDITIONS), metavar="NAME", help="an edition to make it from")
    email.add_argument("leaflets", nargs="+", metavar="LEAFLET", help="a leaflet to send, by its file name")
    email.add_argument("--edition", action="append", choices=sorted(EDITIONS), metavar="NAME",
                       help=f"the edition to attach; may be given more than once (else: {USUAL[0]})")  # fmt: skip
    email.add_argument("--to", nargs="*", action="extend", metavar="ADDRESS",
                       help="whom to send it to, a draft for each; alone it asks for them")  # fmt: skip
    email.add_argument("--open", action="store_true", help="open each draft in your mail program")
    for command in (pack, booklet, email):
        command.add_argument("-q", "--quiet", action="store_true", help="tell nothing but faults and warnings")
        command.set_defaults(force=False)


def _check(check: argparse.ArgumentParser) -> None:
    check.add_argument("leaflets", nargs="*", metavar="LEAFLET", help="a leaflet to check, by its file name; else all")
    check.add_argument("--force", action="store_true", help="look at every leaflet anew, known or not")
    check.add_argument("--strict", action="store_true", help="take warnings for faults")
    check.add_argument("-q", "--quiet", action="store_true", help="tell nothing but faults and warnings")


def _due(due: argparse.ArgumentParser) -> None:
    due.add_argument("--within", type=int, metavar="DAYS", help="what is due within so many days, and what is overdue")
    due.add_argument("--ics", type=Path, metavar="FILE", help="write a calendar file for your diary as well")


def _proof(proof: argparse.ArgumentParser) -> None:
    proof.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a PDF file, one of ours or any other")
    proof.add_argument("--format", choices=("human", "short", "json"), default="human", help="how to tell it")
    proof.add_argument(
        "--edition",
        choices=sorted(EDITIONS),
        metavar="NAME",
        help="the edition to judge by (else: by its size of type)",
    )


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"‘{text}’ is no number of processes: type 1 or more")
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"‘{text}’ is not a date: type it like 2026-03-15") from None
