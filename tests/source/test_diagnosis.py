"""Which rule explains that a file cannot be read."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from manuscripts import stopped

from leaflets.source.diagnosis import RULES, diagnosed
from leaflets.source.parser_stop import Diagnosis


def diagnosis(typed: str) -> Diagnosis:
    """What is said of a text that is no YAML."""
    with pytest.raises(yaml.YAMLError) as error:
        yaml.compose(typed, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return diagnosed(error.value, typed.split("\n"))


@pytest.mark.parametrize(
    ("typed", "row", "column", "message"),
    [
        ("a: b\n---\nc: d\n", 1, 0, "three dashes begin another file within this one"),
        ("%a\nb: c\n", 0, 0, "this line is for programs, and no leaflet needs it"),
        ("\n%YAML 1.1 x\n---\na: b\n", 1, 0, "this line is for programs, and no leaflet needs it"),
        ("a: | b\n  c\n", 0, 3, "there are words after the |"),
        ("a: b\nc: | d\n  e\n", 1, 3, "there are words after the |"),
    ],
)
def test_what_the_parser_itself_is_sure_of(typed: str, row: int, column: int, message: str) -> None:
    """Before any line is looked at."""
    assert diagnosis(typed)[:3] == (row, column, message)


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ('a: "b "c" d\n  \'e\n', "quotes_in_quotes", "closed_early"),
        ("a:b\n c: d: e\n", "no_space", "second_colon"),
        ("a:b\nc; d\ne: f\n", "no_colon", "second_colon"),
        ("a:\n  - b\n   - c: d\n e: f\n", "second_colon", "dash_out_of_line"),
        ("a:\n  b: c\n d: e\n", "indent", ""),
    ],
)
def test_the_first_rule_that_fits(typed: str, first: str, second: str) -> None:
    """Though a later one fits too."""
    stop = stopped(typed)
    fitting = [rule.__name__ for rule in RULES if rule(stop)]
    assert fitting[0] == first
    assert second in (*fitting[1:], "")
    assert diagnosis(typed) == next(rule for rule in RULES if rule.__name__ == first)(stop)


def test_a_stop_that_no_rule_explains() -> None:
    """Is told at its place, with what it may be."""
    error = yaml.MarkedYAMLError(problem="problem", problem_mark=yaml.Mark("a", 0, 1, 3, None, None))
    assert diagnosed(error, ["a: b", "  c: d", "  e: f"]) == Diagnosis(
        1,
        3,
        "this line does not fit with the lines above it",
        "Look for a missing colon, a quote that is not closed, or spaces too many or too few at its start.",
    )


def test_an_error_of_letters() -> None:
    """YAML does not say where they are."""
    error = yaml.reader.ReaderError("a", 3, 7, "unicode", "special characters are not allowed")
    assert diagnosed(error, ["a"])[:3] == (0, 0, "the file has characters that cannot be read")


LINES = st.sampled_from(
    ["a: b", "  c: d", " e: f", "- g: h", "  - i", "-j: k", "l", "m: n: o", "p: 'q", 'r: "s "t" u"', "v: [w", "x: @y",
     "z |", "\ta: b", "---", "%c", "", "d: | e", "f; g", "h:i", "• j: k", "  l m n o: p", 'q: "\\r"', "s: 't' u"]
)  # fmt: skip
TYPED = st.lists(LINES, min_size=1, max_size=6).map("\n".join)


@settings(deadline=None)
@given(TYPED)
def test_whatever_stops_the_parser_has_a_diagnosis(typed: str) -> None:
    """At a place that is in the file, with something to do."""
    try:
        yaml.compose(typed, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        lines = typed.split("\n")
        row, column, message, cure = diagnosed(error, lines)
        assert 0 <= row < len(lines)
        assert 0 <= column <= len(lines[row])
        assert message
        assert cure.endswith((".", "?")) or ": " in cure
