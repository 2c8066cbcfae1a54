"""The list of contents."""

from __future__ import annotations

import pytest

from leaflets.editions import A4
from leaflets.typeset.contents_list import contents, entries
from leaflets.typeset.spans import Anchor
from leaflets.typeset.strips import Hold, Strip


def test_it_names_the_headings_of_level_2() -> None:
    """With their pages, each a link to its heading."""
    anchors = [Anchor(1, "Title"), Anchor(2, "One"), Anchor(3, "Below"), Anchor(2, "Two")]
    named = entries([Strip(10, anchor=anchor) for anchor in anchors] + [Strip(10)])
    assert [anchor.title for anchor in named] == ["One", "Two"]
    element, strips = contents(named, [1, 12], A4)
    assert [kid.role for kid in element.walk()] == ["TOC", "Caption", *["TOCI", "Reference", "Link"] * 2]
    areas = [piece.area for strip in strips for line in strip.lines for piece in line.pieces if piece.area]
    assert [area.says for area in areas] == ["Page 1: One"] * 2 + ["Page 12: Two"] * 2
    assert [area.anchor for area in areas] == [named[0], named[0], named[1], named[1]]


def test_the_numbers_stand_in_a_column() -> None:
    """Before the headings, right-aligned, and apart from them."""
    _, (_, *strips) = contents([Anchor(2, "One"), Anchor(2, "Two " * 40)], [1, 12], A4)
    (one, first), (twelve, second) = (strips[0].lines[0].pieces, strips[1].lines[0].pieces)
    assert (one.words, first.words, twelve.words) == ("1 ", "One", "12 ")
    ends = [piece.x + piece.ink.face.shape(piece.words.strip()).width * piece.ink.size for piece in (one, twelve)]
    assert ends[0] == pytest.approx(ends[1])
    assert max(ends) < first.x == second.x == strips[2].lines[0].pieces[0].x


def test_it_stands_in_one_piece() -> None:
    """A page break within it costs more than a third of a page, and after its title it is a last resort."""
    _, strips = contents([Anchor(2, "One"), Anchor(2, "Two")], [1, 2], A4)
    assert [strip.hold for strip in strips] == [Hold.HEADING, Hold.TOGETHER, Hold.NONE]
