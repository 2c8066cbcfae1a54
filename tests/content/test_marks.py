"""Which typed signs are marks, and not words."""

from __future__ import annotations

import string
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuscripts import outline, prose

#: What is typed, and what it is in blocks: the same signs as a mark, and as words.
MARKS = [
    # bold
    ("Take **2** tablets", ["p Take 2 tablets"]),
    ("Take 2*5 ml in the morning and 3*10 ml at night", ["p Take 2*5 ml in the morning and 3*10 ml at night"]),
    ("2**3 and 4**5", ["p 2**3 and 4**5"]),
    ("*one* _two_ __three__", ["p *one* _two_ __three__"]),
    ("***one***", ["p ***one***"]),
    ("** one ** two", ["p ** one ** two"]),
    ("**one", ["p **one"]),
    # lists
    ("3. three\n9. nine\n9. nine", ["number 3, 9, 9", "  p three", "  p nine", "  p nine"]),
    ("1) one\n2) two", ["number 1) 2)", "  p one", "  p two"]),
    ("+ one\n+ two", ["p + one⏎+ two"]),
    ("* not with food", ["p * not with food"]),
    ("* one\n* two", ["bullet", "  p one", "  p two"]),
    # quotations: every line of the paragraph, and words
    ("> “It helps.”\n> She said so.", ["quotation", "  p “It helps.”⏎She said so."]),
    ("> one\n>\n> two", ["quotation", "  p one", "  p two"]),
    ("> one\ntwo", ["p > one⏎two"]),
    ("one\n> two", ["p one⏎> two"]),
    (">180/120", ["p >180/120"]),
    ("> 180/120", ["p > 180/120"]),
    (">= 7 days", ["p >= 7 days"]),
    # headings
    ("## One", ["h3 One"]),
    ("# 1 reason", ["p # 1 reason"]),
    ("##One", ["p ##One"]),
    # what Markdown has besides
    (r"a \* b \_ c \ d", [r"p a \* b \_ c \ d"]),
    ("&amp; &lt;b&gt;", ["p &amp; &lt;b&gt;"]),
    ("~~one~~ `two` ^3^", ["p ~~one~~ `two` ^3^"]),
    ("<one@two.org", ["p <one@two.org"]),
]
#: Signs that are no marks in any place.
SIGNS = "_~^`\\{}<&!=%/"


@pytest.mark.parametrize(("text", "blocks"), MARKS)
def test_a_sign_is_a_mark_only_where_it_can_be_nothing_else(text: str, blocks: list[str]) -> None:
    """All others are printed as they are typed."""
    assert outline(prose(text).blocks(2)) == blocks


@given(st.lists(st.text(SIGNS + "ab 25,;:\n", max_size=9), max_size=6).map("".join))
def test_signs_that_are_no_marks_are_never_lost_and_never_moved(text: str) -> None:
    """In whatever place, all that is no white space is printed in its order."""
    assert _solid("".join(_said(prose(text).blocks(2)))) == _solid(text)


@given(st.text("*>-#+.1a \n", max_size=25))
def test_letters_between_marks_are_never_lost(text: str) -> None:
    """Whatever the marks beside them make of them."""
    letters = string.ascii_letters
    printed = "".join(_said(prose(text).blocks(2)))
    assert [one for one in printed if one in letters] == [one for one in text if one in letters]


def _said(blocks: Iterable[Any]) -> Iterable[str]:
    """The words of blocks that are paragraphs, or have paragraphs in them."""
    for line in outline(blocks):
        words = line.lstrip()
        if words.startswith(("p ", "h3 ", "h4 ")):
            yield words.partition(" ")[2]


def _solid(text: str) -> str:
    return "".join(text.replace("⏎", "").split())
