"""What hosts end in."""

from __future__ import annotations

import pytest
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
