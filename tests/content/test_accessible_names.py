"""What a screen reader tells."""

from __future__ import annotations

import pytest

from leaflets.content.accessible_names import says_call, says_page


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Dystonia", "NHS website", "nhs.uk"), "Dystonia, NHS website, nhs.uk"),
        (("Dystonia", "", "nhs.uk"), "Dystonia, nhs.uk"),
        (("", "nhs.uk"), "nhs.uk"),
    ],
)
def test_what_a_page_is_called(words: tuple[str, ...], told: str) -> None:
    """Nothing is said of what is not known."""
    assert says_page(*words) == told


@pytest.mark.parametrize(
    ("whose", "told"),
    [
        ((), "Call 0800 1111"),
        (("Childline",), "Call Childline 0800 1111"),
        (("Childline", "", "Helpline"), "Call Childline Helpline 0800 1111"),
    ],
)
def test_whose_number_it_is(whose: tuple[str, ...], told: str) -> None:
    """The number stands last."""
    assert says_call("0800 1111", *whose) == told
