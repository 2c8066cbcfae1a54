"""What hosts end in."""

from __future__ import annotations

import subprocess
import sys

import pytest
from paths import ROOT
from publicsuffixlist import PublicSuffixList

from leaflets.values import endings
from leaflets.values.endings import is_ending


@pytest.mark.parametrize(
    "label",
    ["uk", "org", "UK", "Org", "ie", "be", "cymru", "im", "ck", "zip", "london", "xn--p1ai", "рф", "бел", "中国"],
)
def test_an_ending_that_there_is(label: str) -> None:
    """In any case; in its own letters or as it is asked for; those that only have two parts, as .ck."""
    assert is_ending(label)


@pytest.mark.parametrize(
    "label", ["", "k", "ku", "js", "pdf", "doc", "orgg", "con", "1", "xn--p", "☃", "xn--☃", "cömru"]
)
def test_an_ending_that_there_is_not(label: str) -> None:
    """Kinds of file, slips, figures, and what is no name at all."""
    assert not is_ending(label)


def test_the_usual_endings_are_of_the_list() -> None:
    """What is known without it is in it."""
    known = PublicSuffixList(accept_unknown=False)
    assert {label for label in endings._USUAL if known.publicsuffix(f"a.{label}") is None} == set()


def test_ordinary_text_does_not_read_the_list() -> None:
    """It takes longer than all else that reading a leaflet takes."""
    code = (
        "import sys\n"
        "from leaflets.values.addresses_in_text import addresses_in\n"
        "text = 'Read nhs.uk/a, www.b.org, Booking.com, form.pdf, e.g. help@c.com. We are home.It is v1.2, p.m.'\n"
        "print(len(list(addresses_in(text))), 'publicsuffixlist' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "4 False\n"
