"""Which line ends of a paragraph were typed on purpose."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.line_ends import kept
from leaflets.content.rows import Rows

PROSE = (
    "Dystonia makes muscles tighten when nobody wants them to, and it can make a part of the body turn or shake. "
    "It is not in the mind, and it is not anybody’s fault. Many people find that rest and warmth help them, and that "
    "being watched does not."
)
LONG = "This line is as wide as many a line of prose that was wrapped by a program"

#: The rows of a paragraph, and which of their ends stay.
ENDS = [
    ("one", []),
    ("The Brain Charity\nNorton Street\nLiverpool L3 8LR", [True, True]),
    ("Mon 9am to 5pm\nTue 9am to 1pm\nWed closed", [True, True]),
    # two spaces, by the book
    (f"{LONG}  \nand goes on here as it should.", [True]),
    (f"{LONG}\nand goes on here as it should.", [False]),
    # a row that had room for the next word
    (f"{LONG}\n{LONG}\nEnds here.\n{LONG}\n{LONG}", [False, False, True, False]),
    ("Monday to Thursday: 9am to 5pm, closed for lunch at noon\nFriday: 9am to 4.30pm\nSaturday: closed", [True, True]),
    # wide lines that begin as those of addresses and hours do, and are no sentence
    (f"{LONG}\nDepartment of Clinical Neurosciences\nLiverpool", [True, True]),
    (f"{LONG}.\nDepartment of Clinical Neurosciences is all.", [False]),
    (f"{LONG}\nLiverpool is where it is.", [False]),
    # a number that goes on, and two numbers
    ("Ring 0113 496\n0222 for help", [False]),
    ("0113 496 0222\n0113 496 0333", [True]),
    ("0113 496\n12 to 14", [True]),
    # an address that stands out is no measure for the others
    (f"{LONG}\nhttps://www.example.org/{'x' * 90}\n{LONG}", [False, False]),
]


@pytest.mark.parametrize(("text", "ends"), ENDS)
def test_which_line_ends_stay(text: str, ends: list[bool]) -> None:
    """Those of lines that a person typed as lines."""
    assert list(kept(Rows(text, lettered=True))) == ends


@given(st.integers(50, 120))
def test_wrapped_prose_flows(width: int) -> None:
    """Whatever the width it was wrapped to."""
    assert not any(kept(Rows(textwrap.fill(PROSE, width), lettered=True)))


def test_narrow_prose_flows() -> None:
    """Where most of its lines go on a sentence; so few as two may be lines."""
    assert not any(kept(Rows(textwrap.fill(PROSE, 40), lettered=True)))
    assert kept(Rows("one word\ntwo more", lettered=True)) == (True,)
