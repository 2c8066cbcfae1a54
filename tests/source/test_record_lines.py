"""What goes wrong with the short name of a record."""

from __future__ import annotations

import pytest
import yaml
from manuscripts import stopped

from leaflets.source import record_lines
from leaflets.source.diagnosis import RULES
from leaflets.source.parser_stop import Diagnosis, ParserStop


def stop(typed: str) -> ParserStop:
    """Where the parser stops in a file whose fields are these."""
    fields = ("title", "reviewed", "name", "phones", "website")
    try:
        yaml.compose(typed, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        found = ParserStop.of(error, typed.split("\n"), lambda one, other: one in fields and other in fields)
        assert found is not None
        return found
    raise AssertionError("it can be read")


FURTHER_IN = [
    (
        "a:\n  b: c\n    d:\n      b: e\n",
        2,
        4,
        "the short name ‘d’ stands 4 letters in, and others at the edge",
        "Take 4 spaces away before it and each of its fields.",
    ),
]


@pytest.mark.parametrize(("typed", "row", "column", "message", "cure"), FURTHER_IN)
def test_a_short_name_further_in(typed: str, row: int, column: int, message: str, cure: str) -> None:
    """No rule before it thinks otherwise."""
    found = stopped(typed)
    assert record_lines.record_further_in(found) == Diagnosis(row, column, message, cure)
    assert next(one.__name__ for one in RULES if one(found)) == "record_further_in"


@pytest.mark.parametrize(
    ("typed", "row", "column", "cure"),
    [
        ("trust: The Trust\n  phones: 1\n  website: b", 0, 7, "Put it in a line below:\ntrust:\n  name: The Trust"),
        ("trust: The Trust\n    phones: 1", 0, 7, "Put it in a line below:\ntrust:\n    name: The Trust"),
        ("trust: The Trust\n  phones: 1\n  name: A", 0, 7, "Take it out: trust:"),
        ("a:\n  name: b\ntrust: T\n  phones: 1\nc:\n  name: d", 2, 7, "Put it in a line below:\ntrust:\n  name: T"),
        ("title: A\n  reviewed: 2026\n", 1, 2, "Take 2 spaces away before it."),
        ("title: A\n reviewed: 2026\n", 1, 1, "Take 1 space away before it."),
    ],
)
def test_words_in_the_place_of_fields(typed: str, row: int, column: int, cure: str) -> None:
    """Below the short name of a record, or a field that should stand beside."""
    found = record_lines.words_for_fields(stop(typed))
    assert found is not None
    assert (found.row, found.column, found.cure) == (row, column, cure)


@pytest.mark.parametrize(
    "typed", ["trust: The Trust\n  other: 1", "- trust: A\n    phones: 1", "trust: 'a\n  phones: 1", "a: b\nc\nd: e"]
)
def test_what_is_left_to_others(typed: str) -> None:
    """Negative controls: no known field, an item, a quote, no field further in."""
    assert record_lines.words_for_fields(stop(typed)) is None
