"""The syllables of words."""

from __future__ import annotations

import pytest

from leaflets.audit.syllables import hyphens, syllables


@pytest.mark.parametrize(
    ("word", "found"),
    [("a", 1), ("the", 1), ("cat", 1), ("into", 2), ("Doctor", 2), ("hospital", 3), ("neurological", 5), ("x-ray", 1)],
)
def test_syllables(word: str, found: int) -> None:
    """As many as British English hyphenates a word into; capitals make no difference."""
    assert syllables(word) == syllables(word.upper()) == found


def test_where_words_are_hyphenated_is_read_once() -> None:
    """It takes long."""
    assert hyphens() is hyphens()
