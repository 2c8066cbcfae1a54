"""Sections with pictures."""

from __future__ import annotations

import datetime

import pytest
from manuscripts import outline, read, value
from sample_shelf import WITH_PICTURES

from leaflets.content.sections import Section, SectionContext

GIVEN = SectionContext(WITH_PICTURES, datetime.date(2026, 1, 1))


def said(section: str) -> list[str]:
    """A section in blocks."""
    return outline(value(section, Section).blocks(GIVEN))


SECTIONS = [
    ("picture: a.png\nshows: A head\n", ["picture column A head"]),
    ("picture: a.png\nshows: A head\ntext: W.\n", ["picture column A head", "  p W."]),
    ("text: W.\npicture: a.png\nshows: A head\n", ["p W.", "picture column A head"]),
    (
        "heading: H\npicture: a.png\nshows: A head\nwidth: small\ncaption: C\ncredit: B\ntext: W.\ncontacts: b\n",
        ["h2 H", "picture small A head (C) (B)", "  p W.", "card3 Society B"],
    ),
    (
        "picture: a.png\nshows: A head\nwidth: half\ntext: |\n  W.\n\n  - one\n\n  ## Sub\n  V.\n",
        ["picture half A head", "  p W.", "  bullet", "    p one", "h3 Sub", "p V."],
    ),
    ("picture: a.png\nalt: A head\n", ["picture column A head"]),
]


@pytest.mark.parametrize(("section", "blocks"), SECTIONS)
def test_a_picture_and_its_words(section: str, blocks: list[str]) -> None:
    """In the order typed; the paragraphs and lists after it are its own words."""
    assert said(section) == blocks


FAULTS = [
    ("picture: a.png\n", "nothing says what this picture shows, for whoever does not see it"),
    ("shows: A head\ntext: W.\n", "there are words for a picture here, but no picture"),
    ("caption: A head\ntext: W.\n", "there are words for a picture here, but no picture"),
    ("width: small\ntext: W.\n", "there are words for a picture here, but no picture"),
    (
        "picture: a.png\nshows: picture of a head\n",
        "‘picture of’ need not be said: whoever listens is told that it is one",
    ),
    ("picture: a.png\nshows: A head\nwidth: 5cm\n", "‘5cm’ is no width of a picture"),
]


@pytest.mark.parametrize(("section", "message"), FAULTS)
def test_what_is_missing_is_told(section: str, message: str) -> None:
    """At its line."""
    (fault,) = read(section, Section).faults
    assert (fault.message, fault.warning) == (message, False)
    assert fault.place.line
    assert fault.cure
