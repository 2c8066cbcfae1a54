"""How much may be typed."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from leaflets.source.limits import (
    LONGEST_ADDRESS,
    LONGEST_LINE,
    LONGEST_WORD,
    MOST_VALUES,
    too_long,
    too_many,
)
from leaflets.words import Place, Words

AT = Place("a.yaml", 5, 7)


class Short(Words):
    """Words of at most five letters."""

    longest: ClassVar[int] = 5


class OnOneLine:
    """What is written on one line and says nothing of its length."""


@pytest.mark.parametrize(
    ("kind", "most"), [(Words, 300), (Short, 5), (OnOneLine, LONGEST_LINE)], ids=lambda value: str(value)
)
def test_a_value_has_a_length(kind: Any, most: int) -> None:
    """Just allowed, just forbidden; that of a title and a name where a class does not say another."""
    assert too_long(Words(("a " * most)[:most], AT), kind) is None
    problem = too_long(Words(("a " * most)[:most] + "b", AT), kind)
    assert problem is not None
    assert f"{most:,} are the most that can stand here" in problem.message
    assert problem.cure


@pytest.mark.parametrize(("letter", "most"), [("a", LONGEST_WORD), ("/", LONGEST_ADDRESS)])
@pytest.mark.parametrize("more", [0, 1])
@pytest.mark.parametrize(("before", "after"), [("", ""), ("a ", " b"), ("a\nb\n", "\nc"), ("a\u00a0", "\u00a0b")])
def test_a_word_has_a_length(letter: str, most: int, more: int, before: str, after: str) -> None:
    """Just allowed, just forbidden, told in its row; of an address more. A no-break space ends a word."""
    words = Words(before + letter * (most + more) + after, AT, literal=True)
    problem = too_long(words, OnOneLine)
    assert (problem is None) is (not more)
    if problem is not None:
        assert f"{most + 1:,} letters here without a space" in problem.message
        assert problem.place.line == AT.line + before.count("\n")


@pytest.mark.parametrize(("values", "allowed"), [(0, True), (MOST_VALUES, True), (MOST_VALUES + 1, False)])
def test_a_list_has_a_length(values: int, allowed: bool) -> None:
    """Just allowed, just forbidden."""
    assert (too_many(values) is None) is allowed
