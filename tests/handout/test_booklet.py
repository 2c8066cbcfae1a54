"""Booklets from plain values: their sheets, their least sizes, and what is refused."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from stocked import A5, GOOD, Stocked, entered, pages

from leaflets.editions import A4
from leaflets.faults import ContentError, UsageError
from leaflets.handout.booklet import CREEP_FROM, Booklet, booklet
from leaflets.proof import collation
from leaflets.proof.collation import Least


@pytest.fixture
def stocked(tmp_path: Path) -> Stocked:
    """A data folder of its own."""
    return Stocked(tmp_path)


def made(sheets: int, pages: int) -> Booklet:
    """A booklet of so many sheets and pages."""
    return Booklet("a.pdf", b"", sheets, pages, 12.1, math.inf, ())


@pytest.mark.parametrize(("sheets", "pages", "blanks"), [(1, 4, 0), (1, 1, 3), (3, 11, 1)])
def test_the_last_pages_are_blank(sheets: int, pages: int, blanks: int) -> None:
    assert made(sheets, pages).blanks == blanks


@pytest.mark.parametrize(("sheets", "creeps"), [(1, False), (CREEP_FROM - 1, False), (CREEP_FROM, True)])
def test_thick_booklets_need_trimming(sheets: int, creeps: bool) -> None:
    assert made(sheets, 4 * sheets).creeps is creeps


def test_a_booklet_of_one_page(stocked: Stocked) -> None:
    """Set in the edition made for it, which says so; of its four pages three are blank."""
    stocked.add("one")
    folded = booklet(stocked.stock, "one")
    assert (folded.file, folded.sheets, folded.pages, folded.blanks) == ("one-booklet.pdf", 1, 1, 3)
    assert folded.type >= A4.floor - 0.02
    assert A4.module_mm - 0.02 <= folded.module < math.inf
    assert folded.warnings == ()
    first = pages(folded.data)[0]
    assert "Booklet" in first
    assert "Large print factsheet" not in first


def test_least_sizes_are_those_of_clear_print(stocked: Stocked) -> None:
    folded = booklet(stocked.stock, "dystonia")
    assert folded.sheets == 1
    assert A4.floor - 0.02 <= folded.type < A4.body.size
    assert A4.module_mm - 0.02 <= folded.module < 2 * A4.module_mm
    assert ["the review of ‘Dystonia’ was due" in fault.message for fault in folded.warnings] == [True]


@pytest.mark.parametrize(
    ("edition", "told"),
    [
        ("a4", "in a booklet the type of ‘a4’ would be 9.1 pt, too small to read"),
        ("large-print", "the codes of ‘large-print’ would have modules of 0.69 mm, too small to scan"),
    ],
)
def test_editions_that_come_out_too_small(stocked: Stocked, edition: str, told: str) -> None:
    """With the edition that is made for it as the cure."""
    with pytest.raises(ContentError, match=f"{told}\n.*Leave --edition out: ‘booklet’"):
        booklet(stocked.stock, "dystonia", edition)


#: The least that a booklet has, beside that of the file it is made of, and what is told.
LEAST = [
    (Least(A4.floor - 0.01, A4.module_mm - 0.01, ("a",)), None),
    (Least(A4.floor - 0.03, A4.module_mm, ("a",)), "too small to read"),
    (Least(A4.floor, A4.module_mm - 0.03, ("a",)), "too small to scan"),
    (Least(A4.floor, A4.module_mm, ()), "not every code of the booklet can be read"),
]


@pytest.mark.parametrize(("least", "told"), LEAST)
def test_what_is_measured_decides(
    stocked: Stocked, monkeypatch: pytest.MonkeyPatch, least: Least, told: str | None
) -> None:
    """Half a dot of the drawing is forgiven, and no more."""
    stocked.add("one")
    whole = iter([least, Least(17.0, 1.0, ("a",))])
    monkeypatch.setattr(collation, "least", lambda _: next(whole))
    if told is None:
        assert booklet(stocked.stock, "one").type == least.type
    else:
        with pytest.raises(ContentError, match=told):
            booklet(stocked.stock, "one")


def test_what_is_not_for_readers_is_not_folded(stocked: Stocked) -> None:
    stocked.add("one", GOOD + "published: draft\n")
    with pytest.raises(ContentError, match="‘one’ is a draft"):
        booklet(stocked.stock, "one")


def test_an_edition_on_other_paper_is_refused_by_name(stocked: Stocked, monkeypatch: pytest.MonkeyPatch) -> None:
    entered(A5, monkeypatch)
    with pytest.raises(UsageError, match="a booklet is printed on A4, and the pages of ‘a5’ are 148 mm by 210 mm"):
        booklet(stocked.stock, "dystonia", "a5")
