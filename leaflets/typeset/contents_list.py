"""The list of contents: the headings of a story and the pages they stand on."""

from __future__ import annotations

from collections.abc import Iterable

from leaflets.editions import Edition
from leaflets.typeset.face_runs import width_of
from leaflets.typeset.faces import faces
from leaflets.typeset.spans import BLACK, Anchor, Area, Ink, Span
from leaflets.typeset.strips import Hold, Piece, Strip, TextFlow
from leaflets.typeset.structure import Element


def entries(strips: Iterable[Strip]) -> list[Anchor]:
    """The headings in some strips that a list of contents names: those of level 2 that are listed, in order."""
    return [strip.anchor for strip in strips if strip.anchor and strip.anchor.level == 2 and strip.anchor.listed]


def contents(anchors: Iterable[Anchor], pages: Iterable[int], edition: Edition) -> tuple[Element, list[Strip]]:
    """A list of contents for these headings and the pages they stand on, from 1: its element, and its strips.

    The numbers stand first, in a column, so that no eye has to cross the page from a heading to its number.
    """
    regular, bold = faces()
    body = edition.body
    element = Element("TOC")
    caption = Span("In this leaflet, by page", Ink(bold, body.size, BLACK), element.add("Caption").leaf())
    strips = TextFlow([caption], body.leading, edition.measure, gap=body.leading, hold=Hold.HEADING).strips()
    ink = Ink(regular, body.size, BLACK)
    numbered = list(zip(anchors, map(str, pages), strict=True))
    column = max(width_of(number, ink) for _, number in numbered)
    indent = column + body.size * 0.7
    for anchor, number in numbered:
        link = element.add("TOCI").add("Reference").add("Link")
        area = Area(link, "", f"Page {number}: {anchor.title}", anchor)
        shape = regular.shape(f"{number} ")
        x = column - width_of(number, ink)
        label = Piece(x, shape.code, shape.width * ink.size, ink, link.leaf(), area, f"{number} ")
        words = Span(anchor.title, ink, link.leaf(), area)
        entry = TextFlow([words], body.leading, edition.measure - indent, indent, hold=Hold.TOGETHER).strips()
        (line,) = entry[0].lines
        entry[0].lines = [line._replace(pieces=(label, *line.pieces))]
        strips += entry
    strips[-1].hold = Hold.NONE
    return element, strips
