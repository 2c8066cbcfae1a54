"""Options that several commands have, so that each is typed, means and says the same wherever it stands."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import re
from pathlib import Path

from leaflets.cli.console import FORMATS
from leaflets.editions import EDITIONS


def add_common(parser: argparse.ArgumentParser) -> None:
    """What every command has: where the content is, colour, the day."""
    parser.add_argument("--data", type=Path, default=Path("data"), metavar="DIR", help="where the content is")
    parser.add_argument("--color", "--colour", choices=("auto", "always", "never"), default="auto",
                        dest="colour", help="colour in what is told (else: on a terminal)")  # fmt: skip
    parser.add_argument("--date", type=day, metavar="DATE", help="the day to go by, as 2026-03-15 (else: today)")


def add_messages(parser: argparse.ArgumentParser, *also: str) -> None:
    """In which of the FORMATS what is wrong is told; `also` are other names of the option."""
    parser.add_argument("--messages", *also, choices=FORMATS, default="human", help="how to tell what is wrong")


def add_output(parser: argparse.ArgumentParser) -> None:
    """The folder of finished files."""
    parser.add_argument("--output", type=Path, default=Path("output"), metavar="DIR", help="where the files are")


def add_edition(parser: argparse.ArgumentParser, help: str, several: bool = False) -> None:
    """An edition by its name; where there may be `several`, a list of them or None."""
    action = "append" if several else "store"
    parser.add_argument("--edition", action=action, type=edition, metavar="NAME", help=help)


def add_quiet(parser: argparse.ArgumentParser) -> None:
    """For commands whose warnings matter as much as what they make."""
    parser.add_argument("-q", "--quiet", action="store_true", help="tell nothing but faults and warnings")


def edition(text: str) -> str:
    """An edition's name as it is typed: large-print, “large print”, large."""
    if text in EDITIONS:
        return text
    from leaflets.content.meeting import Which  # imported here: most commands are typed without an edition
    from leaflets.faults import Unfit
    from leaflets.words import Words

    try:
        return str(Which.typed(Words(text)))
    except Unfit as unfit:
        raise argparse.ArgumentTypeError(f"{unfit.problem.message}. {unfit.problem.cure}") from None


def day(text: str) -> datetime.date:
    """A day as it is typed, year first (ISO 8601), or today."""
    with contextlib.suppress(ValueError):
        return datetime.date.today() if text.lower() == "today" else datetime.date.fromisoformat(text)
    raise argparse.ArgumentTypeError(f"‘{text}’ is not a day. Type it like 2026-03-15")


def days(text: str) -> int:
    """A number of days as it is typed: 30, 30 days, 6 weeks, 3 months, 1 year."""
    match = re.fullmatch(r"(\d{1,5}) *(day|week|month|year)?s?", text.strip(), re.I)
    if match is None:
        raise argparse.ArgumentTypeError(f"‘{text}’ is no number of days. Type it like: --within 30")
    return int(match[1]) * {"day": 1, "week": 7, "month": 31, "year": 366}[(match[2] or "day").lower()]
