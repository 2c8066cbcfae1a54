"""Words where a number or an address belongs: what says that there is none, and what may be one."""

from __future__ import annotations

import pytest

from leaflets.faults import Unfit
from leaflets.values.nothing_said import refuse_nothing


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("TBC", "Where there is none"), ("n/a", "Where there is none"), ("None.", "Where there is none"),
        ("No phone", "Where there is none"), ("–", "Where there is none"), ("to be confirmed", "Where there is none"),
        ("Online", "website"), ("online only", "website"), ("See website", "website"), ("via our website", "website"),
        ("Contact us through the online form", "website"),
    ],
)  # fmt: skip
def test_words_in_the_place_of_a_number(text: str, cure: str) -> None:
    """With what to do instead."""
    with pytest.raises(Unfit) as error:
        refuse_nothing(text, "a phone number")
    assert error.value.problem.message == f"‘{text}’ is not a phone number"
    assert cure in error.value.problem.cure


@pytest.mark.parametrize("text", ["0800 1111", "none 0800 1111", "online.org.uk", "website.com/x", "Ask at the desk"])
def test_what_may_be_one(text: str) -> None:
    """It is for others to judge."""
    refuse_nothing(text, "a phone number")
