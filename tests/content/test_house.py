"""The charity as its file says it."""

from __future__ import annotations

import pytest
from manuscripts import read
from paths import DATA

from leaflets.content.house import House

HOUSE = (DATA / "house.yaml").read_text(encoding="utf-8")
WRONG = [
    ("accent: '#7fb2d0'", "the colour #7fb2d0 is too pale to read: 2.3 to 1 on white"),
    ("accent: blue", "‘blue’ is not a colour"),
    ("logo shows: A ring", "there are words for a logo here, but no logo"),
    ("logo: C:\\logo.png", "‘C:\\logo.png’ is outside the folder of pictures"),
    ("language: English!", "‘English!’ is not a language"),
]


@pytest.mark.parametrize(("line", "message"), WRONG)
def test_what_nobody_could_read(line: str, message: str) -> None:
    """A colour that is too pale, and what is no colour or language."""
    assert [fault.message for fault in read(f"{HOUSE}\n{line}\n", House).faults] == [message]


def test_the_charity_of_the_data_folder() -> None:
    """Its own colour is dark enough."""
    house = read(HOUSE, House).value
    assert house is not None
    assert (house.accent, house.language) == ("#004b6b", "en-GB")
