"""A leaflet as plain text: every word, in order, with addresses that lead where the leaflet's do."""

from __future__ import annotations

import os
import re

import pytest
from bench import NAMES, Finished
from drawn_pictures import a_picture
from golden import accepted
from hypothesis import given
from hypothesis import strategies as st
from other_texts import BLOCKS, addresses, document, pieces, words
from paths import TESTS

from leaflets.blocks import (
    Block,
    Card,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    QrLink,
    Quotation,
    Run,
    Table,
    Weight,
)
from leaflets.formats.text import plain_text
from leaflets.formats.text import said as text_of

GOLDEN = TESTS / "golden" / "text"


def said(*blocks: Block) -> str:
    """The plain text of some blocks."""
    return text_of(blocks)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_accepted_one(name: str) -> None:
    """Read aloud, it makes sense; ACCEPT_OUTLINES=1 takes what is new."""
    found = plain_text(document(name))
    assert found == accepted(GOLDEN / f"{name}.txt", found, os.environ)


def test_every_word_of_a_leaflet_is_there_in_its_order(rich: dict[str, Finished]) -> None:
    """As a screen reader tells them from the PDF: what the blocks say, one after the other."""
    blocks = rich["a4"].document.blocks
    text, at = words(text_of(blocks)), 0
    for piece in pieces(blocks):
        found = text.find(words(piece), at)
        assert found >= 0, piece
        at = found


def test_addresses_stand_where_the_leaflet_leads(rich: dict[str, Finished]) -> None:
    """Each whole, on a line of its own."""
    document = rich["a4"].document
    assert addresses(document.blocks) <= set(plain_text(document).split("\n"))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_of_codes_where_there_are_none(name: str) -> None:
    """How to use them stands on paper alone."""
    assert "camera" not in plain_text(document(name))


PARAGRAPH = Paragraph((Run("Words"),))


#: What each block looks like.
LOOKS = [
    (Heading(2, "One  line"), "One line\n"),
    (Paragraph((Run("Two"), Run("\nlines"))), "Two\nlines\n"),
    (Paragraph((Run("write to us", href="mailto:a@b.org"),)), "write to us (a@b.org)\n"),
    (Paragraph((Run("a@b.org", href="mailto:a@b.org"),)), "a@b.org\n"),
    (Paragraph((Run("ring us", href="tel:01514960001"),)), "ring us (01514960001)\n"),
    (Paragraph((Run("text us", href="sms:81025"),)), "text us (81025)\n"),
    (Paragraph((Run("our line 01", href="tel:01514960001"),)), "our line 01 (01514960001)\n"),
    (Paragraph((Run("496 0001", href="tel:01514960001"),)), "496 0001\n"),
    (Paragraph((Run("0151 496 0001", href="tel:01514960001"),)), "0151 496 0001\n"),
    (Paragraph((Run("a page", href="https://a.org"),)), "a page\n"),  # its card below says where
    (Items(Marker.BULLET, ((PARAGRAPH,), (PARAGRAPH,))), "- Words\n- Words\n"),
    (Items(Marker.NUMBER, ((PARAGRAPH,), (PARAGRAPH,)), 9), "9. Words\n10. Words\n"),
    (Items(Marker.BULLET, ((PARAGRAPH, PARAGRAPH),)), "- Words\n\n  Words\n"),
    (Items(Marker.BULLET, ((PARAGRAPH, Items(Marker.NUMBER, ((PARAGRAPH,),))),)), "- Words\n\n  1. Words\n"),
    (Items(Marker.BULLET, ((),)), "-\n"),
    (Items(Marker.NONE, ((Card((Run("A"),), ()),), (Card((Run("B"),), ()),))), "A\n\nB\n"),
    (Quotation((PARAGRAPH, PARAGRAPH)), "> Words\n>\n> Words\n"),
    (Notice(Weight.URGENT, (Heading(2, "Urgent"), PARAGRAPH)), "Urgent\n\nWords\n"),
    (Card((Run("A"),), (PhoneLine("Helpline ", "111", "tel:111", ""), QrLink("https://a.org", "a.org", ""))),
     "A\nHelpline: 111\nhttps://a.org\n"),
    (Card((Run("A"),), (PhoneLine("", "111", "tel:111", ""),)), "A\n111\n"),
    (Card((Run("A"),), (PhoneLine("", "111", "tel:111", "", after=", 9 to 5"),)), "A\n111, 9 to 5\n"),
    (Table((((Run("Head"),), ()), ((Run("a"),), (Run("b"),)), ((Run("c"),), ()))), "Head: a\nb\n\nHead: c\n"),
    (Table((((Run("Head"),), (Run("Other"),)),)), "Head, Other\n"),
    (a_picture(says="A head  that turns"), "[picture: A head that turns]\n"),
    (a_picture(caption="Slowly", credit="By Ann", words=(PARAGRAPH,)),
     "[picture: A head]\nSlowly\nBy Ann\n\nWords\n"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "text"), LOOKS)
def test_how_a_block_is_written(block: Block, text: str) -> None:
    assert said(block) == text


def test_white_space_tells_sections_apart() -> None:
    """An empty line between paragraphs, two above a section, none at either end."""
    assert said(Heading(1, "T"), PARAGRAPH, PARAGRAPH, Heading(2, "S"), Heading(3, "U"), PARAGRAPH) == (
        "T\n\nWords\n\nWords\n\n\nS\n\nU\n\nWords\n"
    )
    assert said(PARAGRAPH, Heading(1, "T"), PARAGRAPH) == "Words\n\nT\n\nWords\n"
    assert said(Heading(2, "S"), Heading(2, "S")) == "S\n\n\nS\n"
    assert said(Heading(2, "S"), Notice(Weight.URGENT, (Heading(2, "N"), PARAGRAPH)), PARAGRAPH) == (
        "S\n\n\nN\n\nWords\n\nWords\n"
    )
    assert said(Notice(Weight.URGENT, (Notice(Weight.URGENT, (PARAGRAPH,)),)), Heading(2, "S")) == "Words\n\n\nS\n"


def test_a_draft_says_so_first() -> None:
    """Before the title."""
    draft = Document("T", "P", "en", "", (), "", (2026, 1, 1), True, "#000000", (Heading(1, "T"),))
    assert plain_text(draft).startswith("DRAFT: not for readers\n\nT\n")


@given(blocks=st.lists(BLOCKS))
def test_whatever_is_said_can_be_written(blocks: list[Block]) -> None:
    """No word is lost, lines end in no white space, and there are never three empty lines together."""
    text = text_of(blocks)
    assert not re.search(r"[ \t]\n|\n\n\n\n|\A\n.", text)
    assert words("".join(pieces(blocks))) in words(text) or _numbered(blocks)


def _numbered(blocks: object) -> bool:
    """Whether there is a numbered list, whose numbers are letters too."""
    return "Marker.NUMBER" in repr(blocks)
