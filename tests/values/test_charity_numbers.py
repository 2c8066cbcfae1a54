"""The numbers of charities."""

from __future__ import annotations

import pytest

from leaflets.faults import Unfit
from leaflets.values.charity_numbers import CharityNumber
from leaflets.words import Place, Words

AT = Place("a.yaml", 3, 9)


@pytest.mark.parametrize(
    ("typed", "number", "country"),
    [
        ("1114999", "1114999", "England and Wales"),
        ("Registered charity no. 1114999", "1114999", "England and Wales"),
        ("Charity number: SC038110", "SC038110", "Scotland"),
        ("NIC100123", "NIC100123", "Northern Ireland"),
        ("1114999 (England and Wales), SC038110", "1114999 (England and Wales), SC038110", ""),
        ("Registered charity in Jersey 123", "Registered charity in Jersey 123", ""),
    ],
)
def test_the_number_of_a_charity(typed: str, number: str, country: str) -> None:
    """Without what is printed before it; where it is registered is seen from its form."""
    found = CharityNumber.typed(Words(typed, AT))
    assert (found, found.country, found.place) == (number, country, AT)


def test_a_charity_without_a_number() -> None:
    """It is told what to type."""
    with pytest.raises(Unfit, match="‘pending’ has no number in it"):
        CharityNumber.typed(Words("pending", AT))
