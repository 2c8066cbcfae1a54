"""Where the parser gave up, and which lines are looked at."""

from __future__ import annotations

import pytest
import yaml
from manuscripts import stopped

from leaflets.source.parser_stop import ParserStop, depth


@pytest.mark.parametrize(
    ("typed", "row", "suspect", "before", "near"),
    [
        ("a: b: c\n", 0, 0, None, (0,)),
        ("a: b\nc: d: e\n", 1, 1, 0, (1, 0)),
        ("a: b\n\n  \nc: d: e\n", 3, 3, 0, (3, 0)),
        ("a: b\nc\nd: e\n", 2, 1, 0, (1, 0)),  # words without a colon are missed in the line below them
        ("a: b\nc\n\n\nd: e\n", 4, 1, 0, (1, 0)),
        ("a: [b\nc: d\n", 1, 1, 0, (1, 0)),  # what it was reading begins above, and is no field
    ],
)
def test_the_lines_that_are_looked_at(
    typed: str, row: int, suspect: int, before: int | None, near: tuple[int, ...]
) -> None:
    """The suspect one first, then the last above it that is not empty."""
    stop = stopped(typed)
    assert (stop.row, stop.suspect, stop.before, stop.near) == (row, suspect, before, near)


@pytest.mark.parametrize(
    ("typed", "problem", "context", "begin"),
    [
        ("a: b: c\n", "mapping values", "", None),
        ("a:\n  b: [c\n", "expected ',' or ']'", "flow sequence", (1, 5)),
        ("a:\n  'b\n", "unexpected end of stream", "quoted scalar", (1, 2)),
    ],
)
def test_what_the_parser_says(typed: str, problem: str, context: str, begin: tuple[int, int] | None) -> None:
    """Nothing where it says nothing."""
    stop = stopped(typed)
    assert problem in stop.problem
    assert (context in stop.context, bool(stop.context)) == (True, bool(context))
    assert stop.begin == begin


def test_a_stop_after_the_last_line() -> None:
    """Is told of the last one there is."""
    mark = yaml.Mark("a", 0, 7, 3, None, None)
    stop = ParserStop.of(yaml.MarkedYAMLError("while scanning a simple key", mark, "problem", mark), ["a", "b"])
    assert stop is not None
    assert (stop.row, stop.column, stop.suspect) == (1, 3, 1)


def test_an_error_without_a_place() -> None:
    """Has no stop."""
    assert ParserStop.of(yaml.MarkedYAMLError(problem="problem"), ["a"]) is None


@pytest.mark.parametrize(
    ("line", "column"), [("", 0), ("a", 0), ("  a", 2), ("- a", 2), ("  - a", 4), ("  -a", 2), ("  -", 2)]
)
def test_where_the_words_of_a_line_begin(line: str, column: int) -> None:
    """A dash with its space counts as two letters."""
    assert depth(line) == column
