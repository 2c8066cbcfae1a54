"""Small tables: side by side where they fit, else stacked; the same words in the same order."""

from __future__ import annotations

from type_codes import said

from leaflets.typeset.faces import faces
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import Strip
from leaflets.typeset.structure import Element
from leaflets.typeset.tables import Grid

INK = Ink(faces().regular, 14, BLACK)
ROWS = [["Day", "Place"], ["Tuesday", "The library on the second floor"], ["Friday", "Norton Street"]]


def grid(rows: list[list[str]], width: float, tallest: float = 1000) -> list[Strip]:
    """The strips of a table."""
    cells = [[[Span(cell, INK, Element("TD").leaf())] if cell else [] for cell in row] for row in rows]
    return Grid(cells, 19, width, tallest).strips()


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


def test_columns_that_do_not_fit_are_stacked() -> None:
    """Giant print, or too many columns: a strip a line, the same words in the same order."""
    narrow, wide = grid(ROWS, 80), grid(ROWS, 400)
    assert len(narrow) > 6
    assert right(narrow) <= 80.1
    assert words(narrow) == words(wide)


def test_a_row_too_tall_is_stacked() -> None:
    """So that no page is left empty for it."""
    assert len(grid(ROWS, 200, tallest=1000)) == 3
    assert len(grid(ROWS, 200, tallest=30)) > 3


def test_the_head_keeps_with_the_first_row() -> None:
    """In either form."""
    assert grid(ROWS, 400)[0].keep
    stacked = grid(ROWS, 80)
    head = next(n for n, s in enumerate(stacked) if s.rules)
    assert all(s.keep for s in stacked[: head + 1])


def test_an_empty_cell_is_no_trouble() -> None:
    """A person leaves a cell blank."""
    assert len(grid([["A", "B"], ["", "x"]], 400)) == 2
    assert words(grid([["A", "B"], ["", ""]], 10)) == "AB"
