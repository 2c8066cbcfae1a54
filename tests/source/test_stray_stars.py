"""Stars that make no words bold: which are told, where, and which are marks that lead to a note."""

from __future__ import annotations

import pytest

from leaflets.source.stray_stars import stray_stars

BEFORE, AFTER = "no ** ends the bold words", "no ** begins the bold words"
LAST = "Type ** after the last bold word, in the same paragraph."
FIRST = "Type ** before the first bold word, in the same paragraph."


@pytest.mark.parametrize(
    ("text", "begin", "end", "message", "cure"),
    [
        ("Use **bold and forget the end.", 4, 6, f"‘**bold and forget the…’ would be printed with its stars: {BEFORE}",
         LAST),
        ("- one\n- **two\n- three", 8, 10, f"‘**two - three’ would be printed with its stars: {BEFORE}",
         LAST),
        ("Forget bold** it.", 11, 13, f"‘bold**’ would be printed with its stars: {AFTER}",
         FIRST),
        ("So ** bold ** it.", 3, 13, "‘** bold **’ would be printed with its stars",
         "Take out the spaces beside the stars: **bold**"),
        ("**One.\n\nTwo.** And **a**", 0, 2, f"‘**One. Two.** And **a**’ would be printed with its stars: {BEFORE}",
         LAST),
    ],
)  # fmt: skip
def test_stars_without_a_partner(text: str, begin: int, end: int, message: str, cure: str) -> None:
    """The first of a text."""
    assert [tuple(one) for one in stray_stars(text)] == [(begin, end, message, cure)]


@pytest.mark.parametrize(
    "text",
    ["**a** and **b c**", "It helps** now.\n\n** In Wales", "It helps** now.\n\n**In Wales", "p = 0.01**", "a ** b",
     "2**3", "***a***", "**(a)**, **b**: c", "**a **b** c**", "** one\n** two\n** three"],
)  # fmt: skip
def test_stars_that_are_meant(text: str) -> None:
    """Pairs, and marks that lead to a note, and those of sums."""
    assert list(stray_stars(text)) == []
