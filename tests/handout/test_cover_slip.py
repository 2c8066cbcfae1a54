"""The cover slip of a pack: its sums, and what it says for whom."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from bench import TODAY, Bench

from leaflets.blocks import Heading, Table
from leaflets.content import meeting as meetings
from leaflets.content.meeting import Meeting
from leaflets.formats.text import plain_text
from leaflets.handout.cover_slip import EDITION, PaperTotals, SlipRow, slip

ROWS = [
    SlipRow("Dogs", "a4", 3, 3, 2, False),
    SlipRow("Dogs", "large-print", 1, 5, 3, True),
    SlipRow("Cats", "a4", 2, 1, 1, True),
    SlipRow("Cats", "giant-print", 1, 2, 1, True),
]


@pytest.fixture
def meeting(bench: Bench, tmp_path: Path) -> Meeting:
    """A meeting with everything that can be said of one."""
    path = tmp_path / "may.yaml"
    path.write_text(
        "name: May\ndate: 5 May 2026\nplace: The hall\nleaflets:\n  - dogs: 3\nnotes: By the door.\n", encoding="utf-8"
    )
    bench.add("dogs", "title: Dogs\nreviewed: 2026\nsections:\n  - heading: One\n    text: Words.\n")
    reading = meetings.read(path, "may.yaml", bench.library)
    assert reading.value is not None, reading.faults
    return reading.value


def said(bench: Bench, meeting: Meeting | None, two_sided: bool = True, rows: list[SlipRow] = ROWS) -> str:
    """The words of a slip."""
    totals = PaperTotals.of(rows, two_sided)
    return plain_text(slip(rows, totals, meeting, bench.library.shelf.house, TODAY, before=2))


@pytest.mark.parametrize(
    ("rows", "two_sided", "told"),
    [
        (ROWS, True, "18 sides, 12 sheets, two-sided"),
        (ROWS[2:3], False, "2 sides, 2 sheets, single-sided"),
        ([SlipRow("A", "a4", 1, 1, 1, False)], True, "1 side, 1 sheet, two-sided"),
    ],
)
def test_the_sum_is_that_of_all_copies(rows: list[SlipRow], two_sided: bool, told: str) -> None:
    assert str(PaperTotals.of(rows, two_sided)) == told


def test_a_meeting_is_named_with_day_place_and_notes(bench: Bench, meeting: Meeting) -> None:
    text = said(bench, meeting)
    assert text.startswith("May\n")
    for words in ("5 May 2026\nThe hall", "By the door.", "In all: 18 sides, 12 sheets, two-sided."):
        assert words in text


def test_without_a_meeting(bench: Bench) -> None:
    """There is a title all the same, and no notes."""
    text = said(bench, None)
    assert text.startswith("Leaflets to print\n")
    assert "Notes" not in text


def test_each_leaflet_is_told_with_its_edition_copies_pages_and_sheets(bench: Bench) -> None:
    """The standard edition goes without saying."""
    text = " ".join(said(bench, None).split())
    for title, numbers in (("Dogs", "3"), ("Dogs, large print", "5"), ("Cats, giant print", "2")):
        assert title in text
        assert numbers in text
    assert "Dogs, factsheet" not in text


@pytest.mark.parametrize(
    ("two_sided", "places"),
    [(True, ["3–14", "15–20", "21–24", "25–26"]),
     (False, ["3–11", "12–16", "17–18", "19–20"])],
)  # fmt: skip
def test_where_each_leaflet_is_in_the_file(bench: Bench, two_sided: bool, places: list[str]) -> None:
    """Each copy begins a sheet, so that blank sides count."""
    assert re.findall(r"\d+–\d+", said(bench, None, two_sided)) == places


def test_what_is_stapled(bench: Bench) -> None:
    """Only what has several sheets; and one leaflet is not printed alone where there is but one."""
    assert "Staple: each leaflet of several sheets" in said(bench, None)
    assert "One leaflet alone" in said(bench, None)
    assert "Staple" not in said(bench, None, rows=ROWS[2:3])
    assert "One leaflet alone" not in said(bench, None, rows=ROWS[:1])


def test_what_is_overdue_is_named_once(bench: Bench) -> None:
    assert "Overdue for review: ‘Dogs’, ‘Cats’. The first page says so." in said(bench, None)
    assert "Overdue" not in said(bench, None, rows=ROWS[:1])


@pytest.mark.parametrize(
    ("two_sided", "sides"), [(True, "Sides: both sides, flipped on the long edge"), (False, "Sides: one side")]
)
def test_how_to_print_it(bench: Bench, two_sided: bool, sides: str) -> None:
    text = said(bench, None, two_sided)
    assert sides in text
    assert "Size: Actual size or 100 %, not ‘Fit’" in text
    assert "Packed on 23 November 2026." in text


def test_it_is_no_leaflet(bench: Bench) -> None:
    """It has no review, and its head says for whom it is; its day is that of the packing."""
    document = slip(ROWS, PaperTotals.of(ROWS, True), None, bench.library.shelf.house, datetime.date(2026, 1, 2), 2)
    assert "What is in this pack of leaflets" in document.subject
    assert (document.reviewed, document.created, document.draft) == ("", (2026, 1, 2), False)
    assert EDITION.label == "For whoever prints this"


#: What a slip says under its table: whoever prints a pack has nothing else.
BELOW = """\
In all: 18 sides, 12 sheets, two-sided. This slip is not counted.

Overdue for review: ‘Dogs’, ‘Cats’. The first page says so.


How to print it

- Sides: both sides, flipped on the long edge
- Paper: A4, white and not shiny
- Size: Actual size or 100 %, not ‘Fit’, which makes the letters smaller
- Colour: black and white will do
- Copies: 1: the copies are all in this file, in their order
- Staple: each leaflet of several sheets, in its top left corner
- One leaflet alone: print only its pages of this file

Try one of the codes with a phone before the meeting.


Notes

By the door.

Packed on 23 November 2026.
"""


def test_all_that_a_slip_says(bench: Bench, meeting: Meeting) -> None:
    """Line for line, as in a text; its headings, and the cells of its table."""
    assert "".join(said(bench, meeting).partition("In all: ")[1:]) == BELOW
    blocks = slip(ROWS, PaperTotals.of(ROWS, True), meeting, bench.library.shelf.house, TODAY, 2).blocks
    levels = [(block.level, block.text) for block in blocks if isinstance(block, Heading)]
    assert levels == [(1, "May"), (2, "What is in the pack"), (2, "How to print it"), (2, "Notes")]
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert [[cell[0].text for cell in row] for row in table.rows] == [
        ["Leaflet", "Copies", "Pages", "Sheets", "In this file"],
        ["Dogs", "3", "3", "6", "3–14"],
        ["Dogs, large print", "1", "5", "3", "15–20"],
        ["Cats", "2", "1", "2", "21–24"],
        ["Cats, giant print", "1", "2", "1", "25–26"],
    ]


@pytest.mark.parametrize(
    ("said_of_it", "where"),
    [("date: 5 May 2026\n", "5 May 2026"), ("place: The hall\n", "The hall"), ("place: ' The hall  '\n", "The hall")],
)
def test_a_meeting_of_which_less_is_known(bench: Bench, tmp_path: Path, said_of_it: str, where: str) -> None:
    """A day alone, or a place alone, is a line by itself."""
    bench.add("dogs", "title: Dogs\nreviewed: 2026\nsections:\n  - heading: One\n    text: Words.\n")
    path = tmp_path / "may.yaml"
    path.write_text(f"name: May\n{said_of_it}leaflets:\n  - dogs: 3\n", encoding="utf-8")
    value = meetings.read(path, "may.yaml", bench.library).value
    assert value is not None
    assert said(bench, value).startswith(f"May\n\n{where}\n\n\nWhat is in the pack\n")
