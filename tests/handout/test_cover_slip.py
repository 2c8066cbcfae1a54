"""The cover slip of a pack: its sums, and what it says for whom."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from bench import TODAY, Bench

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
    return plain_text(slip(rows, totals, meeting, bench.library.shelf.house, TODAY))


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
    document = slip(ROWS, PaperTotals.of(ROWS, True), None, bench.library.shelf.house, datetime.date(2026, 1, 2))
    assert (document.reviewed, document.created, document.draft) == ("", (2026, 1, 2), False)
    assert EDITION.label == "For whoever prints this"
