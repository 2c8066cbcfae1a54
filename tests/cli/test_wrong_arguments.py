"""A command that cannot be understood is told in our own words, with what to type."""

from __future__ import annotations

import argparse

import pytest

from leaflets.cli.arguments import COMMANDS, parsed
from leaflets.cli.wrong_arguments import options_of, refused
from leaflets.faults import UsageError


@pytest.mark.parametrize(
    ("arguments", "message", "cure"),
    [
        ("check --fix", "‘check’ has no option ‘--fix’",
         "Nothing is changed by itself: each message says what to type, and where."),
        ("check --edition a4", "‘check’ has no option ‘--edition’", "Leave it out: every edition is checked."),
        ("check --quit", "‘check’ has no option ‘--quit’", "Did you mean ‘--quiet’?"),
        ("check --copies=3", "‘check’ has no option ‘--copies’",
         "Type the number behind the name: make_pdf.py pack dystonia:12"),
        ("x --print", "‘build’ has no option ‘--print’",
         "Open the finished file in the folder ‘output’, and print it from there."),
        ("schema x y", "there is more than ‘schema’ takes: ‘x y’", "Type it like: make_pdf.py schema"),
        ("email", "no leaflet is named",
         "Type it like: make_pdf.py email dystonia. make_pdf.py list shows all leaflets."),
        ("new", "the new leaflet has no name", "Type it like: make_pdf.py new back-pain"),
        ("which", "there is no code: it stands in the foot of each page", "Type it like: make_pdf.py which WT4M4"),
        ("proof", "no file is named", "Type it like: make_pdf.py proof output/dystonia-a4.pdf"),
        ("build --output", "there is nothing after --output", "Type it like: --output tuesday"),
        ("due --within soon", "‘soon’ is no number of days", "Type it like: --within 30"),
        ("due --within", "there is nothing after --within", "Type it like: --within 30"),
        ("build --format short", "‘short’ is no form of leaflets", "Type: --messages short"),
        ("build --format htm", "‘htm’ cannot stand after --format", "Did you mean ‘html’?"),
        ("check --messages html", "‘html’ is no way to tell what is wrong", "Type: make_pdf.py build --format html"),
        ("check --messages shrot", "‘shrot’ cannot stand after --messages", "Did you mean ‘short’?"),
        ("build --fo x", "‘--fo’ may mean --format and --force", "Type it in full."),
        ("email x --edition huge", "there is no edition called ‘huge’", "There are: a4, large-print, giant-print."),
        ("x --date tomorrow", "‘tomorrow’ is not a day", "Type it like 2026-03-15"),
    ],
)  # fmt: skip
def test_what_is_told(arguments: str, message: str, cure: str) -> None:
    """Never a usage, nor the words of argparse."""
    with pytest.raises(UsageError) as error:
        parsed(arguments.split())
    (fault,) = error.value.faults
    assert (fault.message, fault.cure) == (message, cure)


def test_an_option_that_is_like_none() -> None:
    """Those there are."""
    with pytest.raises(UsageError) as error:
        parsed(["check", "-x"])
    cure = error.value.faults[0].cure
    assert cure.startswith("It has: --color, --colour, --data, --date, ")
    assert cure.endswith("make_pdf.py check --help tells what they do.")


def test_what_argparse_may_say_one_day() -> None:
    """Is told as it stands, in letters that can be seen."""
    error = refused("something new\x07", "check", [])
    assert error.faults[0].message == "something new[U+0007]"
    assert error.faults[0].cure == "make_pdf.py check --help lists what can be typed."


def test_the_options_of_a_parser() -> None:
    """By their long names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-q", "--quiet", "--not-loud", action="store_true")
    assert options_of(parser) == ["--help", "--not-loud", "--quiet"]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_ends_in_words_of_argparse(command: str) -> None:
    """Whatever stands there too many."""
    with pytest.raises(UsageError) as error:
        parsed([command, "x", "--zzzz", "y"])
    assert "argument" not in error.value.faults[0].message


@pytest.mark.parametrize(
    ("arguments", "within"),
    [("--within 30", 30), ("--within 30 days", 30), ("--within 2 weeks", 14), ("--within 3 months", 93),
     ("--within 1 year", 366), ("--within=30days", 30)],
)  # fmt: skip
def test_days_as_people_count_them(arguments: str, within: int) -> None:
    """With what they are counted in, or without; a leaflet may follow."""
    given = parsed(["due", *arguments.split(), "dystonia"])
    assert (given.within, given.leaflets) == (within, ["dystonia"])
