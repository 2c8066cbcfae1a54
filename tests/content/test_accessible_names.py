"""What a screen reader tells."""

from __future__ import annotations

import pytest

from leaflets.content.accessible_names import says_call, says_code


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Dystonia", "NHS website", "nhs.uk"), "QR code: Dystonia, NHS website, nhs.uk"),
        (("Dystonia", "", "nhs.uk"), "QR code: Dystonia, nhs.uk"),
        (("", "nhs.uk"), "QR code: nhs.uk"),
    ],
)
def test_what_a_symbol_opens(words: tuple[str, ...], told: str) -> None:
    """Nothing is said of what is not known."""
    assert says_code(*words) == told


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
