"""The list of contents: the headings of a story and the pages they stand on."""

from __future__ import annotations

from collections.abc import Iterable

from leaflets.editions import Edition
from leaflets.typeset.faces import faces
from leaflets.typeset.spans import BLACK, Anchor, Area, Ink, Span
from leaflets.typeset.strips import Hold, Strip, TextFlow
from leaflets.typeset.structure import Element


def entries(strips: Iterable[Strip]) -> list[Anchor]:
    """The headings in some strips that a list of contents names: those of level 2 that are listed, in order."""
    return [strip.anchor for strip in strips if strip.anchor and strip.anchor.level == 2 and strip.anchor.listed]


def contents(anchors: Iterable[Anchor], pages: Iterable[int], edition: Edition) -> tuple[Element, list[Strip]]:
    """A list of contents for these headings and the pages they stand on, from 1: its element, and its strips."""
    regular, bold = faces()
    body = edition.body
    element = Element("TOC")
    span = Span("In this leaflet", Ink(bold, body.size, BLACK), element.add("Caption").leaf())
    strips = TextFlow([span], body.leading, edition.measure, gap=body.leading, hold=Hold.HEADING).strips()
    for anchor, page in zip(anchors, pages, strict=True):
        link = element.add("TOCI").add("Reference").add("Link")
        words = f"{anchor.title}, page {page}"
        span = Span(words, Ink(regular, body.size, BLACK), link.leaf(), Area(link, "", words, anchor))
        strips += TextFlow([span], body.leading, edition.measure, hold=Hold.TOGETHER).strips()
    strips[-1].hold = Hold.NONE
    return element, strips
