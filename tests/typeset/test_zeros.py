"""Zeros of numbers are plain; those of addresses and of codes keep their slash."""

from __future__ import annotations

import pytest

from leaflets.typeset.zeros import PLAIN, with_plain_zeros


@pytest.mark.parametrize(
    "word",
    ["0", "0800", "(020)", "2020.", "£10.50", "10am–12.30pm", "01/02/2026", "2020/21", "mid-2020", "20th",
     "500mg", "10%",
     "1,000", "10:30", "+44", "30°C", "‘10’", "COVID-20", "10+",
     "0/", "/0"],
)  # fmt: skip
def test_a_number(word: str) -> None:
    """With the signs and the unit that belong to it."""
    assert with_plain_zeros(word) == word.replace("0", PLAIN)


@pytest.mark.parametrize(
    "word",
    ["example.org/2020", "a20@b.org", "20@b", "20example.org", "a.uk/0", "H2O0", "B0T", "x20", "0AA", "20AB", "D30X",
     "2020a/b"],
)  # fmt: skip
def test_an_address_or_a_code(word: str) -> None:
    """In which an O may stand."""
    assert with_plain_zeros(word) == word


def test_each_word_by_itself() -> None:
    """Whatever white space is between them."""
    assert with_plain_zeros("0800\xa000 a0 10") == f"{PLAIN}8{PLAIN}{PLAIN}\xa0{PLAIN}{PLAIN} a0 1{PLAIN}"
