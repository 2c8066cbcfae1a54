"""Typed text read a second time for its marks."""

from __future__ import annotations

import pytest

from leaflets.checks.typed_text import Kind, passages

#: A text, and its passages with the numbers of their rows.
PASSAGES = [
    ("", []),
    ("one", [("one", [0])]),
    ("one \n  two\n\n\n three", [("one two", [0, 1]), ("three", [4])]),
]


@pytest.mark.parametrize(("text", "found"), PASSAGES)
def test_what_stands_between_blank_lines(text: str, found: list[tuple[str, list[int]]]) -> None:
    """With single spaces, and where each row was typed."""
    assert [(one.text, [row.number for row in one.rows]) for one in passages(text, marked=True)] == found


#: A text of one passage, and its marks: the signs, and of which kind they are.
MARKS = [
    ("a **b** c", [("**", Kind.STARS), ("**", Kind.STARS)]),
    ("2**3 and 2*3 and ***x***", []),
    ("see https://a.org/**b** now", [("**", Kind.STARS)]),  # it may end bold words
    ("[a b](www.a.org/c)", [("[", Kind.OPENS), ("](www.a.org/c)", Kind.LEADS)]),
    ("a- b", [(" ", Kind.SPACE)]),
    ("**a-** b", [("**", Kind.STARS), ("**", Kind.STARS), (" ", Kind.SPACE)]),
    (r"a \| b", [("\\", Kind.ESCAPE)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), MARKS)
def test_the_marks_of_a_passage(text: str, found: list[tuple[str, Kind]]) -> None:
    """By their places."""
    (passage,) = passages(text, marked=True)
    told = [(text[at : at + passage.marks[at].length], passage.marks[at].kind) for at in passage.places]
    assert told == found


def test_words_of_a_field_without_marks() -> None:
    """Are words, whatever their signs; but after a hyphen not every reader of a file tells the space."""
    (passage,) = passages("- **a** [b](www.c.org)", marked=False)
    assert [mark.kind for mark in passage.marks.values()] == [Kind.SPACE]
    assert [len(row.readings) for row in passage.rows] == [1]


#: A row, and all that may be printed of it: what stands before the words, the words, in which role, quoted.
READINGS = [
    ("one", [("", ["one"], "", False)]),
    ("## one ##", [("", ["one"], r"H\d", False), ("", ["## one ##"], "", False)]),
    ("- one", [("•", ["one"], "P", False), ("", ["- one"], "", False)]),
    ("> one", [("", ["one"], "P", True), ("", ["> one"], "", False)]),
    ("| a | b |", [("", ["a", "b"], "T[HD]", False), ("", ["| a | b |"], "", False)]),
    (
        "1. a | b",
        [("", ["1. a", "b"], "T[HD]", False), ("1.", ["a", "b"], "T[HD]", False), ("", ["1. a | b"], "", False)],
    ),
    (">1", [("", [">1"], "", False)]),
]


@pytest.mark.parametrize(("row", "found"), READINGS)
def test_the_readings_of_a_row(row: str, found: list[tuple[str, list[str], str, bool]]) -> None:
    """As a mark and as words."""
    (passage,) = passages(row, marked=True)
    told = [
        (one.before, [row[begin:end] for begin, end in one.parts], one.role, one.quoted)
        for one in passage.rows[0].readings
    ]
    assert told == found
