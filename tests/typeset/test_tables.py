"""Small tables: side by side where they fit, else stacked; the same words in the same order."""

from __future__ import annotations

import pytest
from type_codes import said

from leaflets.editions import A4
from leaflets.typeset.faces import faces
from leaflets.typeset.lines import natural_width
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import BreakCost, Hold, Rule, Strip
from leaflets.typeset.structure import ARTIFACT, Element
from leaflets.typeset.tables import Grid
from leaflets.words import Place

INK = Ink(faces().regular, 14, BLACK)
ROWS = [["Day", "Place"], ["Tuesday", "The library on the second floor"], ["Friday", "Norton Street"]]


LEADING = A4.body.leading
COLOUR = "#123456"
SOMEWHERE = Place("a.md", 3)


def cells(rows: list[list[str]]) -> list[list[list[Span]]]:
    """Rows of cells, each of one span; an empty one has none."""
    return [[[Span(cell, INK, Element("TD").leaf())] if cell else [] for cell in row] for row in rows]


def grid(rows: list[list[str]], width: float) -> list[Strip]:
    """The strips of a table."""
    return Grid(cells(rows), A4, width).strips()


def inset(rows: list[list[str]], width: float) -> list[Strip]:
    """The strips of a table that stands 10 points in and 7 points below what is above it."""
    return Grid(cells(rows), A4, width, 10, 7, COLOUR, SOMEWHERE).strips()


def width(words: str) -> float:
    """The width of words in one line."""
    return natural_width([Span(words, INK, ARTIFACT)])[0]


def placed(strip: Strip) -> list[tuple[str, float, float]]:
    """The lines of a strip: their words, where they begin, and how far their baseline is below that of a first line."""
    top = (LEADING + INK.face.cap_height * INK.size) / 2
    return [
        ("".join(said(piece) for piece in line.pieces).strip(), line.pieces[0].x, line.baseline - top)
        for line in strip.lines
    ]


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


def test_a_stacked_row_too_tall_for_a_page_goes_on_by_the_words_of_its_first_cell() -> None:
    """So that no dose is read as that of another medicine; for the eye alone."""
    strips = grid([["A", "B"], ["Baclofen", "a\n" * 30 + "a"], ["", "b\n" * 30 + "b"]], 130)
    rows = [number for number, strip in enumerate(strips) if strip.rules]
    for strip in strips[1 : rows[0] + 1]:
        (again,) = strip.repeated
        assert said(again.lines[0].pieces[0]).endswith("… (continued)")
        assert again.lines[0].pieces[0].leaf is ARTIFACT
    assert not any(strip.repeated for strip in (strips[0], *strips[rows[0] + 1 :]))


def test_an_empty_cell_is_no_trouble() -> None:
    """A person leaves a cell blank; stacked, the first row has a dash for it, so that the column is named."""
    assert len(grid([["A", "B"], ["", "x"]], 400)) == 2
    assert words(grid([["A", "B"], ["", ""], ["", "x"]], 20)) == "A:–B:–B:x"
    assert words(grid([["", "B"], ["x", "y"]], 12)) == "xB:y"
    assert words(grid([["A", "B"]], 12)) == "A:–B:–"
    assert words(grid([["A?", "B:"], ["x", "y"]], 12)) == "A?xB:y"


def test_where_the_words_of_a_row_stand() -> None:
    """Each column after the longest words of the last, with 0.8 of a line between; above and below 0.15 of a line."""
    second = 10 + width("Tuesday") + LEADING * 0.8
    third = second + width("The library on the second floor") + LEADING * 0.8
    rows = [[*row, letter] for row, letter in zip(ROWS, "ABC", strict=True)]
    for strip, row in zip(inset(rows, 400), rows, strict=True):
        expected = zip(row, (10, second, third), [LEADING * 0.15] * 3, strict=True)
        for found, wanted in zip(placed(strip), expected, strict=True):
            assert found == (wanted[0], pytest.approx(wanted[1]), pytest.approx(wanted[2]))
        assert strip.height == pytest.approx(LEADING * 1.3 + 2)


def test_lines_of_a_cell_stand_one_below_the_other() -> None:
    """The row is as tall as its tallest cell, whichever that is."""
    for row in (["a\nb\nc", "d", ""], ["", "d", "a\nb\nc"]):
        _, strip = grid([["A", "B", "C"], row], 400)
        baselines = {words: baseline for words, _, baseline in placed(strip)}
        below = {"a": 0, "b": 1, "c": 2, "d": 0}
        assert baselines == {letter: pytest.approx(LEADING * (0.15 + lines)) for letter, lines in below.items()}
        assert strip.height == pytest.approx(LEADING * 3.3 + 2)


def test_a_rule_below_each_row() -> None:
    """As wide as the columns, a heavier one below the head; the next row begins below it."""
    wide = width("Tuesday") + LEADING * 0.8 + width("The library on the second floor")
    strips = inset(ROWS, 400)
    for strip, heavy in zip(strips, (2, 1, 1), strict=True):
        (rule,) = strip.rules
        assert rule == Rule(10, strip.height - 2.5, pytest.approx(wide), heavy, COLOUR)  # type: ignore[arg-type]


@pytest.mark.parametrize(("rows", "room"), [(ROWS, 400), (ROWS, 80)], ids=["side by side", "stacked"])
def test_the_first_strip_has_the_gap_above_it(rows: list[list[str]], room: float) -> None:
    """And the cost of a break between blocks, each other row that between items; all know where the table was typed."""
    strips = inset(rows, room)
    assert (strips[0].gap, strips[0].cost) == (7, BreakCost.BETWEEN_BLOCKS)
    firsts = strips[1:] if room > 100 else [strips[[bool(strip.rules) for strip in strips].index(True) + 1]]
    assert {strip.cost for strip in firsts} == {BreakCost.BETWEEN_ITEMS}
    assert {strip.place for strip in strips} == {SOMEWHERE}
    assert all(line.pieces[0].x >= 10 for strip in strips for line in strip.lines)
    bare = grid(rows, room)
    assert (bare[0].gap, bare[0].rules[0].x if bare[0].rules else 0, bare[0].lines[0].pieces[0].x) == (0, 0, 0)


def test_only_the_head_and_no_other_row_is_held() -> None:
    """A page may begin with any row but the first."""
    assert [strip.hold for strip in grid([*ROWS, ROWS[1]], 400)] == [Hold.HEADING, 0, 0, 0]
    assert [bool(strip.repeated) for strip in grid([*ROWS, ROWS[1]], 400)] == [False, False, True, True]


@pytest.mark.parametrize(
    ("columns", "room", "stacked"),
    [
        (3, 0.9, False),  # the words of a cell are broken into lines
        (3, 1.0, False),
        (4, 0.9, True),  # that is too much for more than three columns
        (4, 1.0, False),
        (5, 1.0, False),
        (1, 0.7, False),
        (1, 0.2, True),
    ],
)
def test_how_many_columns_stand_side_by_side(columns: int, room: float, stacked: bool) -> None:
    """Any number whose words fit in one line each, else three at the most."""
    cell = "every other week"
    whole = columns * width(cell) + (columns - 1) * LEADING * 0.8
    strips = grid([[cell] * columns] * 3, whole * room + 0.001)
    assert all(strip.rules for strip in strips) is not stacked
    assert len({x for _, x, _ in placed(strips[0])}) == (1 if stacked else columns)


@pytest.mark.parametrize("cell", ["Tuesday", "on Tuesday"])
def test_a_column_just_as_wide_as_its_longest_word_fits(cell: str) -> None:
    """To the last digit."""
    strips = grid([[cell], [cell]], width("Tuesday"))
    assert len(strips) == 2
    assert [len(strip.lines) for strip in strips] == [cell.count(" ") + 1] * 2


@pytest.mark.parametrize("room", [180, 200, 220])
def test_columns_share_what_is_left(room: int) -> None:
    """Each has its longest word, and of what it lacks for one line the same part; all the room is used."""
    ways = [["Place", "When it is open"], ["The library on the second floor", "Tuesday and Friday"]]
    strips = inset(ways, room)
    assert strips[0].rules[0].width == pytest.approx(room)
    first = min(x for _, x, _ in placed(strips[1]) if x > 10) - LEADING * 0.8 - 10
    second = room - first - LEADING * 0.8
    parts = []
    for cell, column in zip(ways[1], (first, second), strict=True):
        whole, longest = natural_width([Span(cell, INK, ARTIFACT)])
        parts.append((column - longest) / (whole - longest))
    assert 0 < parts[0] < 1
    assert parts[0] == pytest.approx(parts[1])


def test_no_word_runs_into_the_next_column() -> None:
    """Nor out of the table, however wide that is."""
    for room in range(150, 400):
        for strip in grid(ROWS, room):
            ends = [(line.pieces[0].x, line.pieces[-1].x + line.pieces[-1].width) for line in strip.lines]
            second = max(x for x, _ in ends)
            assert all(end <= (room if x == second else second - LEADING * 0.8) + 0.02 for x, end in ends)


def test_a_stacked_row_stands_above_a_rule() -> None:
    """As wide as the table; before the next row 0.4 of a line is left."""
    strips = inset(ROWS, 80)
    ends = [number for number, strip in enumerate(strips) if strip.rules]
    assert len(ends) == 2
    assert ends[-1] == len(strips) - 1
    for number, strip in enumerate(strips):
        assert strip.rules == ([Rule(10, LEADING, 80, 1, COLOUR)] if number in ends else [])
        assert strip.height == LEADING + 2 * (number in ends)
    assert [strip.gap for strip in strips] == [
        7 if number == 0 else LEADING * 0.4 if number - 1 in ends else 0 for number in range(len(strips))
    ]


def test_the_words_of_a_stacked_cell_are_set_as_they_are() -> None:
    """Its column's name, a colon in the regular face and in black, and the cell."""
    large, bold = Ink(faces().bold, 13, COLOUR), Ink(faces().bold, 12, COLOUR)
    name = [Span("D", large, Element("TH").leaf()), Span("ay", bold, Element("TH").leaf())]
    cell = Span("Tuesday", INK, Element("TD").leaf())
    strips = Grid([[name, name], [[cell], []], [[cell], []]], A4, 86).strips()
    pieces = [piece for strip in strips for line in strip.lines for piece in line.pieces]
    plain = Ink(faces().regular, 12, BLACK)
    day = [("D", large), ("ay", bold), (": ", plain), ("Tuesday", INK)]
    assert [(piece.words, piece.ink) for piece in pieces] == [*day, *day[:2], (": –", plain), *day]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (["Day"], "Day: x"),
        (["Day", " of the week"], "Day of the week: x"),
        (["Day: "], "Day: x"),
        (["Which day", " is it? "], "Which day is it? x"),
        (["When?", " or where"], "When? or where: x"),
    ],
)
def test_a_colon_stands_between_the_name_of_a_column_and_the_cell(name: list[str], told: str) -> None:
    """Where the name does not end with a colon or a question mark by itself."""
    head = [Span(words, INK, ARTIFACT) for words in name]
    word = Span("x\n" * 20, INK, ARTIFACT)
    first = Grid([[head], [[word]]], A4, 400).strips()[0]
    assert "".join(piece.words for piece in first.lines[0].pieces) == told


def test_a_row_of_nothing_is_left_out_where_rows_are_stacked() -> None:
    """But for the first, which names the columns."""
    assert words(grid([["A", "B"], ["x", "y"], ["", ""], ["z", ""]], 12)) == "A:xB:yA:z"
