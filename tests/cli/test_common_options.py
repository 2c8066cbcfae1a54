"""Options that several commands have."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

import pytest

from leaflets.cli.common_options import add_common, add_edition, add_messages, add_output, add_quiet, day, days
from leaflets.cli.console import FORMATS
from leaflets.editions import EDITIONS


@pytest.fixture
def parser() -> argparse.ArgumentParser:
    """A command with all of them."""
    parser = argparse.ArgumentParser(exit_on_error=False)
    for add in (add_common, add_messages, add_output, add_quiet):
        add(parser)
    return parser


def test_what_is_meant_where_nothing_is_said(parser: argparse.ArgumentParser) -> None:
    assert vars(parser.parse_args([])) == {
        "data": Path("data"), "colour": "auto", "date": None, "messages": "human", "output": Path("output"),
        "quiet": False,
    }  # fmt: skip


@pytest.mark.parametrize("spelling", ["--color", "--colour"])
def test_colour_is_spelt_either_way(parser: argparse.ArgumentParser, spelling: str) -> None:
    assert parser.parse_args([spelling, "never"]).colour == "never"


@pytest.mark.parametrize("form", FORMATS)
def test_each_form_can_be_asked_for(parser: argparse.ArgumentParser, form: str) -> None:
    assert parser.parse_args(["--messages", form]).messages == form


@pytest.mark.parametrize(
    ("several", "typed", "editions"),
    [
        (False, [], None),
        (False, ["a4"], "a4"),
        (True, [], None),
        (True, ["a4", "large-print"], ["a4", "large-print"]),
    ],
)
def test_editions(several: bool, typed: list[str], editions: object) -> None:
    """One, or a list of them."""
    parser = argparse.ArgumentParser(exit_on_error=False)
    add_edition(parser, "which", several=several)
    given = parser.parse_args([part for name in typed for part in ("--edition", name)])
    assert given.edition == editions
    with pytest.raises(argparse.ArgumentError):
        parser.parse_args(["--edition", "no-such-edition"])
    assert all(parser.parse_args(["--edition", name]).edition for name in EDITIONS)


def test_a_day() -> None:
    """Year first, or the day that it is."""
    assert day("2026-03-15") == datetime.date(2026, 3, 15)
    assert day("today") in (datetime.date.today(), datetime.date.today() - datetime.timedelta(1))


@pytest.mark.parametrize("text", ["03/04/2026", "2026-3-15", "2026-02-30", "", "tomorrow"])
def test_what_is_no_day(text: str) -> None:
    """Is refused with what to type instead."""
    with pytest.raises(argparse.ArgumentTypeError, match=f"‘{text}’ is not a day. Type it like 2026-03-15"):
        day(text)


@pytest.mark.parametrize("text", ["", "soon", "-3", "1.5", "3 decades", "999999"])
def test_what_is_no_number_of_days(text: str) -> None:
    """With what to type instead."""
    assert (days("30"), days("2 Weeks"), days("1 year")) == (30, 14, 366)
    with pytest.raises(argparse.ArgumentTypeError, match=f"‘{text}’ is no number of days"):
        days(text)
