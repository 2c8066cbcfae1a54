"""The galley: what a block has to know of those before it."""

from __future__ import annotations

import pytest
from stories import told, words

from leaflets.blocks import Heading, Paragraph, Style
from leaflets.editions import A4
from leaflets.typeset.strips import Hold


def test_heading_levels_have_no_gaps() -> None:
    """Whatever levels are asked for: at most one deeper than the last."""
    found = told(Heading(4, "a"), Heading(4, "b"), Heading(2, "c"), Heading(4, "d"))
    assert [anchor.level for strip in found.strips if (anchor := strip.anchor)] == [1, 2, 3, 2, 3]


def test_a_heading_keeps_with_what_follows() -> None:
    """Every strip of it."""
    strips = told(Heading(2, "A heading so long that it cannot stand in one line of the page " * 2)).strips[1:]
    assert len(strips) > 1
    assert all(strip.hold >= Hold.LONE_LINE for strip in strips)


def test_words_that_announce_a_list_keep_with_it() -> None:
    """A paragraph ending in a colon; another does not."""
    assert told(Paragraph(words("They include:"))).strips[-1].hold == Hold.HEADING
    assert not told(Paragraph(words("They do."))).strips[-1].hold


@pytest.mark.parametrize(
    ("style", "leadings"),
    [(Style.BODY, 1.0), (Style.SMALL, A4.small.leading / A4.body.leading), (Style.OFFER, 1.0)],
)
def test_a_paragraph_stands_a_line_of_its_own_below_another(style: Style, leadings: float) -> None:
    """One blank line at its own size, and no more than one of the body."""
    strips = told(Paragraph(words("a")), Paragraph(words("b"), style)).strips
    assert strips[-1].gap == pytest.approx(leadings * A4.body.leading)


def test_what_follows_a_heading_stands_close_to_it() -> None:
    """And what follows the offer of other formats closer than another paragraph."""
    title, under, offer, after = told(
        Paragraph(words("a")), Paragraph(words("b"), Style.OFFER), Paragraph(words("c"))
    ).strips
    assert title.gap == 0.2 * A4.body.leading
    assert under.gap == 0.2 * A4.body.leading
    assert offer.gap == A4.body.leading
    assert 0.2 * A4.body.leading < after.gap < A4.body.leading
