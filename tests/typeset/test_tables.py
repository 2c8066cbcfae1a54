"""Small tables: side by side where they fit, else stacked; the same words in the same order."""

from __future__ import annotations

import pytest
from type_codes import said

from leaflets.editions import A4
from leaflets.typeset.faces import faces
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import Hold, Strip
from leaflets.typeset.structure import ARTIFACT, Element
from leaflets.typeset.tables import Grid

INK = Ink(faces().regular, 14, BLACK)
ROWS = [["Day", "Place"], ["Tuesday", "The library on the second floor"], ["Friday", "Norton Street"]]


def grid(rows: list[list[str]], width: float) -> list[Strip]:
    """The strips of a table."""
    cells = [[[Span(cell, INK, Element("TD").leaf())] if cell else [] for cell in row] for row in rows]
    return Grid(cells, A4, width).strips()


def words(strips: list[Strip]) -> str:
    """All words, in the order of the strips."""
    found = (said(piece) for s in strips for line in s.lines for piece in line.pieces)
    return "".join(found).replace(" ", "")


def right(strips: list[Strip]) -> float:
    """The right edge of the words."""
    return max(piece.x + piece.width for s in strips for line in s.lines for piece in line.pieces)


def test_columns_stand_side_by_side_where_they_fit() -> None:
    """A strip a row, each column at one x."""
    strips = grid(ROWS, 400)
    assert len(strips) == 3
    assert len({s.lines[-1].pieces[0].x for s in strips}) == 1


def test_a_narrow_table_wraps_its_cells() -> None:
    """Still a strip a row, within the measure."""
    strips = grid(ROWS, 200)
    assert len(strips) == 3
    assert right(strips) <= 200.1


STACKED = "Day:TuesdayPlace:ThelibraryonthesecondfloorDay:FridayPlace:NortonStreet"


def test_columns_that_do_not_fit_are_stacked() -> None:
    """Giant print, or too many columns: a strip a line, each cell behind the name of its column."""
    narrow = grid(ROWS, 80)
    assert len(narrow) > 6
    assert right(narrow) <= 80.1
    assert words(narrow) == STACKED
    assert words(grid([[*row, "", ""] for row in ROWS], 250)) == STACKED


def test_the_names_beside_the_first_row_are_those_of_the_tree() -> None:
    """All others, and the colons, are for the eye alone: a screen reader tells the head of a column by itself."""
    pieces = [piece for strip in grid(ROWS, 80) for line in strip.lines for piece in line.pieces]
    told = "".join(said(piece) for piece in pieces if piece.leaf is not ARTIFACT).replace(" ", "")
    assert told == "DayTuesdayPlaceThelibraryonthesecondfloorFridayNortonStreet"


@pytest.mark.parametrize(("lines", "stacked"), [(11, False), (12, True)])
def test_a_row_too_tall_is_stacked(lines: int, stacked: bool) -> None:
    """So that no page is left empty for it: a third of a page is the most."""
    rows = [["A", "B"], ["a\n" * (lines - 1) + "a", "b"]]
    assert (len(grid(rows, 400)) > 2) is stacked


def test_the_head_keeps_with_the_first_row_and_is_repeated() -> None:
    """Where a page begins with any row but the first."""
    head, first, second = grid(ROWS, 400)
    assert head.hold == Hold.HEADING
    assert (first.repeated, second.repeated) == ((), (head,))


def test_a_stacked_row_is_held_together() -> None:
    """Up to its rule."""
    strips = grid(ROWS, 80)
    end = next(number for number, strip in enumerate(strips) if strip.rules)
    assert all(strip.hold >= Hold.FIRM for strip in strips[:end])
    assert strips[end].hold == Hold.NONE


def test_an_empty_cell_is_no_trouble() -> None:
    """A person leaves a cell blank; stacked, the first row has a dash for it, so that the column is named."""
    assert len(grid([["A", "B"], ["", "x"]], 400)) == 2
    assert words(grid([["A", "B"], ["", ""], ["", "x"]], 20)) == "A:–B:–B:x"
    assert words(grid([["", "B"], ["x", "y"]], 12)) == "xB:y"
    assert words(grid([["A", "B"]], 12)) == "A:–B:–"
    assert words(grid([["A?", "B:"], ["x", "y"]], 12)) == "A?xB:y"
