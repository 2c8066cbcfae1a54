"""The syllables of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyphen import Pyphen

from leaflets.audit.syllables import patterns, syllables

PYPHEN = Pyphen(lang="en_GB")


@pytest.mark.parametrize(
    ("word", "found"),
    [("a", 1), ("the", 1), ("cat", 1), ("into", 2), ("Doctor", 2), ("hospital", 3), ("neurological", 5), ("x-ray", 1)],
)
def test_syllables(word: str, found: int) -> None:
    """As many as British English hyphenates a word into; capitals make no difference."""
    assert syllables(word) == syllables(word.upper()) == found


@given(st.text("abcdefghijklmnopqrstuvwxyzéÉAEIOU’'-İß", max_size=20))
def test_they_are_those_of_pyphen(word: str) -> None:
    """Whatever the letters: only the way to them is shorter."""
    assert syllables(word) == 1 + len(PYPHEN.positions(word))


@given(st.lists(st.sampled_from(sorted(PYPHEN.hd.patterns)), max_size=4).map(lambda parts: "".join(parts).strip(".")))
def test_they_are_those_of_pyphen_for_words_made_of_patterns(word: str) -> None:
    """In which many patterns say something of the same place."""
    assert syllables(word) == 1 + len(PYPHEN.positions(word))


def test_all_that_a_pattern_begins_with_is_known() -> None:
    """A part that is not is the last that is looked up."""
    assert all(pattern[:end] in patterns() for pattern in PYPHEN.hd.patterns for end in range(1, len(pattern)))
