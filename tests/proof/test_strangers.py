"""What no leaflet has, in a sentence."""

from __future__ import annotations

import pytest

from leaflets.proof.strangers import StrangeError, Stranger, of_a_key, of_an_operator


@pytest.mark.parametrize(
    ("stranger", "told"),
    [
        (of_a_key("a link", "/AP", "12.5"), "a link has /AP, {}: it can be painted over words (ISO 32000-1, 12.5)"),
        (of_a_key("a link", "/X", "12.5"), "a link has /X, {} (ISO 32000-1, 12.5)"),
        (of_an_operator("Tr", 2), "the operator Tr, {}: it can make words invisible (ISO 32000-1, 9.3.6)"),
        (of_an_operator("XX", 2), "the operator XX, {}: nobody knows what it does (ISO 32000-1, 7.8.2)"),
        (Stranger("a thing"), "a thing, {}"),
    ],
)
def test_it_says_what_it_is_and_what_it_could_do(stranger: Stranger, told: str) -> None:
    """And where to read of it."""
    assert stranger.told == told.format("which no leaflet has")


def test_several_are_told_together() -> None:
    """As an error; the page of an operator is kept."""
    error = StrangeError(of_a_key("a page", "/AA", "7.7.3.3"), of_an_operator("W", 3))
    assert str(error) == "a page has /AA; the operator W"
    assert [one.page for one in error.strangers] == [0, 3]
