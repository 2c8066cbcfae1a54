"""What the rows of a text begin."""

from __future__ import annotations

import pytest

from leaflets.blocks import Marker
from leaflets.content.rows import Row, Rows

#: A row as it was typed: its indent and width in columns, and its words.
INDENTS = [
    ("words", 0, 5, "words"),
    ("  words  ", 2, 7, "words  "),
    ("\twords", 4, 9, "words"),
    ("  \twords", 4, 9, "words"),
    ("\xa0words", 1, 6, "words"),
    ("   ", 0, 0, ""),
]


@pytest.mark.parametrize(("typed", "indent", "width", "words"), INDENTS)
def test_a_row(typed: str, indent: int, width: int, words: str) -> None:
    """A Tab goes to the next stop."""
    assert Row.typed(3, typed) == (3, indent, words, width)


#: A text, and the label of its first row: as it was typed, what kind it is of and its number.
LABELS = [
    ("- one", ("-", Marker.BULLET, 1)),
    ("-", None),
    ("-one", None),
    ("* one", None),
    ("* one\n* two", ("*", Marker.BULLET, 1)),
    ("3. three", ("3.", Marker.NUMBER, 3)),
    ("(3) three", ("(3)", Marker.NUMBER, 3)),
    ("999. words", ("999.", Marker.NUMBER, 999)),
    ("1990. words", None),
    ("3.5 ml", None),
    ("a) one\nb) two", ("a)", Marker.LOWER_LETTER, 1)),
    ("a) one\nwords\nb) two", ("a)", Marker.LOWER_LETTER, 1)),
    ("a) one", None),
    ("b) two\nc) three", None),
    ("a) one\nb. two", None),
    ("(a) one\n(b) two", ("(a)", Marker.LOWER_LETTER, 1)),
    ("(a. one\n(b. two", None),
    ("A. Smith is our chair.", None),
    ("A. one\nB. two", ("A.", Marker.UPPER_LETTER, 1)),
    ("i) one\nii) two", ("i)", Marker.LOWER_ROMAN, 1)),
    ("I. one\nII. two", ("I.", Marker.UPPER_ROMAN, 1)),
    ("(i) one\n(ii) two", ("(i)", Marker.LOWER_ROMAN, 1)),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_the_label_of_a_row(text: str, label: tuple[str, Marker, int] | None) -> None:
    """Letters begin a list only where the next of them follows."""
    found = Rows(text, lettered=True).label(0)
    assert (found and found[:3]) == label


def test_letters_of_a_text_without_lists() -> None:
    """They are words."""
    assert Rows("a) one\nb) two", lettered=False).label(0) is None


#: Two rows, and whether the second is the next item of the list that the first begins.
NEXT = [
    ("- one\n• two", True),
    ("- one\n1. two", False),
    ("1. one\n9. two", True),
    ("1. one\n2) two", False),
    ("h) one\ni) two", True),
    ("b) one\na) two", False),
    ("ii. two\nv. five", True),
]


@pytest.mark.parametrize(("text", "is_next"), NEXT)
def test_the_next_label_of_a_list(text: str, is_next: bool) -> None:
    """All bullets are alike; numbers and letters have the same signs round them; letters go on in their order."""
    rows = Rows(text, lettered=True)
    labels = [rows.label(0)] if rows.label(0) else list(letters_of(rows))
    assert any(rows.next_label(1, label) is not None for label in labels if label) == is_next


def letters_of(rows: Rows) -> list[object]:
    """Whatever the letters of the first row can be."""
    from leaflets.content.marks import letters

    return list(letters(rows[0].words))


#: Two rows, and whether they begin a table.
TABLES = [
    ("| a | b |\n|---|---|", True),
    ("a | b\n--- | ---", True),
    ("| a |\n|:-:|", True),
    ("| a | b |\n|---|", False),
    ("a | b\nc | d", False),
    ("a\n---", False),
    ("| a |", False),
]


@pytest.mark.parametrize(("text", "is_table"), TABLES)
def test_a_table(text: str, is_table: bool) -> None:
    """A row with bars, and below it as many dashes."""
    assert Rows(text, lettered=True).is_table(0) == is_table
