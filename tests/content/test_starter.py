"""A new leaflet: right as it stands, and with everything in it that is shown in comments."""

from __future__ import annotations

import datetime
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from manuscripts import read

from leaflets.content.choices import Published
from leaflets.content.leaflet import Leaflet
from leaflets.content.starter import checked_title, specimen
from leaflets.faults import UsageError, stops
from leaflets.signs import printed
from leaflets.typeset.faces import printable

TODAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("title", "heading"),
    [("Back pain", "About back pain"), ("A cold", "About a cold"), ("MS and you", "About MS and you"),
     ("Δ", "About Δ"), ("Pain: why", "About this leaflet"), ("a" * 199, "About " + "a" * 199),
     ("a" * 200, "About this leaflet")],
)  # fmt: skip
def test_its_first_heading_is_of_the_title(title: str, heading: str) -> None:
    """With a small letter only where that is the same word."""
    assert f"heading: {heading}\n" in specimen(title, TODAY, 3, "a", "b")


#: Letters and signs as they are printed; not spaces.
SIGNS = [one for one in sorted(printable()) if unicodedata.category(one)[0] not in "ZC" and printed(one) == one]


@given(st.text(SIGNS, min_size=1, max_size=30))
@example("it's")
@example("#")
@example("- a")
@example("Δ")  # whose small letter no face has
def test_any_title_is_read_as_typed(title: str) -> None:
    """Whatever signs are in it."""
    reading = read(specimen(title, TODAY, 3, "a", "b"), Leaflet)
    if not stops(reading.faults):  # damaged letters are faults
        assert reading.value is not None
        assert reading.value.title == printed(title)
        assert reading.value.published is Published.DRAFT
    else:
        told = [fault.message for fault in reading.faults if not fault.warning]
        assert all("damaged" in message or "look like ours" in message for message in told)


def test_a_title_typed_at_a_command_has_the_length_of_one() -> None:
    """Just allowed, just forbidden."""
    assert checked_title("ab " * 100, printable()) == ("ab " * 100).strip()
    with pytest.raises(UsageError, match="the title has 301 letters; 300 are the most"):
        checked_title("ab " * 100 + "c", printable())
