"""Blocks set in an edition: the story, in which all words are bound to their elements of the structure tree.

Each block has exactly one place in the tree, given here and in the rooms that set cards, headings and paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from leaflets.blocks import (
    Block,
    Card,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    Picture,
    Quotation,
    Table,
    Weight,
)
from leaflets.editions import Edition
from leaflets.typeset.cards import set_card
from leaflets.typeset.galley import CLOSE, FREE, Galley, Position
from leaflets.typeset.plates import easy_edition, level_with_words, set_picture
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import Bar, BreakCost, Hold, Line, Piece, Strip, together
from leaflets.typeset.structure import Element
from leaflets.typeset.tables import Grid

#: Width of the bar beside a notice, in points; its words and its width tell how urgent it is, not a colour.
_BARS = {Weight.QUIET: 2.5, Weight.INFORMATION: 2.5, Weight.URGENT: 5.0, Weight.EMERGENCY: 8.0}
#: ISO 32000-1, table 347.
_NUMBERING = {
    Marker.BULLET: "Disc",
    Marker.NUMBER: "Decimal",
    Marker.LOWER_LETTER: "LowerAlpha",
    Marker.UPPER_LETTER: "UpperAlpha",
    Marker.LOWER_ROMAN: "LowerRoman",
    Marker.UPPER_ROMAN: "UpperRoman",
    Marker.NONE: "None",
}
#: A quotation of no more lines than these is kept in one piece; of a longer one the last lines, which say whose it is.
_SHORT_QUOTATION, _WHOSE = 8, 4


@dataclass(slots=True)
class Story:
    """A leaflet set but not yet broken into pages: strips in reading order, and the tree they belong to.

    A list of contents, where one is printed, goes in after the title and what belongs to it: its strips before the
    index `front`, its element before the index `front_kid` among the kids of the root. The `logo` is drawn in the head
    of the first page, and told first.
    """

    root: Element
    strips: list[Strip]
    front: int = 0
    front_kid: int = 0
    logo: Element | None = None


def story(document: Document, edition: Edition) -> Story:
    """Set a whole document in an edition; there is a way for whatever is in it.

    A heading of level 2 begins a section, and a notice with such a heading is one by itself. Any other notice is an
    aside: what follows it belongs to the section that it stands in.
    """
    root = Element("Document")
    galley = Galley.of(edition, document.accent)
    told = Story(root, galley.strips, logo=root.add("Figure", document.logo.says) if document.logo else None)
    section, margin = root, Position()
    for number, block in enumerate(document.blocks):
        if number == document.front:
            told.front, told.front_kid = len(galley.strips), len(root.kids)
        parent = section
        match block:
            case Heading(level=2):
                parent = section = root.add("Sect")
            case Notice(weight=Weight.QUIET):
                parent = section.add("Div")
            case Notice(blocks=(Heading(level=2), *_)):
                parent, section = root.add("Sect"), root
            case Notice():
                parent = section.add("Sect")
        _set(galley, block, parent, margin)
    return told


def _set(galley: Galley, block: Block, parent: Element, at: Position) -> None:
    """Set one block; each kind has its one place in the tree."""
    match block:
        case Heading():
            galley.heading(block, parent, at)
        case Paragraph():
            galley.paragraph(block, parent, at)
        case Items():
            _items(galley, block, parent, at)
        case Quotation():
            strips = _barred(galley, block.blocks, parent.add("BlockQuote"), Bar(-8, 1.5, galley.accent), at)
            _keep_together(strips)
        case Table():
            _table(galley, block, parent.add("Table"), at)
        case Notice():
            width = _BARS[block.weight]
            here = replace(at, alarm=block.weight is Weight.EMERGENCY)
            _barred(galley, block.blocks, parent, Bar(-6 - width, width, BLACK), here)
        case Picture():
            set_picture(galley, block, parent, at, _set)
        case Card():
            set_card(galley, block, parent, at)
        case _:
            assert_never(block)
    galley.previous = block


def _items(galley: Galley, block: Items, parent: Element, at: Position) -> None:
    """A list; items of one block stand close to each other, and one of several is held together."""
    if block.easy:
        _easy_items(galley, block, parent, at)
        return
    element = parent.add("L", ListNumbering=_NUMBERING[block.marker]) if block.is_list else None
    size = galley.edition.body.size
    labels = [block.label(number) for number in range(len(block.items))]
    ink = Ink(galley.regular, size, BLACK)
    widest = max((ink.face.shape(label).width * size for label in labels), default=0)
    indent = widest + size * 0.45 if block.marker is not Marker.NONE else 0
    close = [block.marker is not Marker.NONE and _is_one_block(item) for item in block.items]
    free = _stands_alone(galley.previous)
    inside = replace(at, x=min(at.x + indent, galley.edition.line / 2))  # however deep the lists are nested
    for number, item in enumerate(block.items):
        entry = element.add("LI") if element is not None else parent
        label = Span(labels[number], ink, entry.add("Lbl").leaf()) if labels[number] else None
        body = entry.add("LBody") if element is not None else parent
        start = len(galley.strips)
        galley.previous = None
        for inner in item:
            _set(galley, inner, body, level_with_words(galley, block.items, item, inner, inside))
        _begin_item(galley, start, label, at.x)
        first = galley.strips[start]
        if len(item) > 1:
            strips = galley.strips[start:]
            symbols = sum(strip.stamp.side + galley.edition.apart for strip in strips if strip.stamp)
            together(strips, galley.edition, symbols)
        if number:
            first.cost = BreakCost.BETWEEN_ITEMS
            first.ruled = _are_cards(block.items[number - 1][-1:], item[:1])
        if number and close[number - 1] and close[number]:
            first.gap = 0
        elif not number and close[0] and galley.max_gap > CLOSE and not free:
            first.gap = galley.edition.body.leading * (0.3 if at.x == 0 else 0)
        galley.max_gap = FREE


def _easy_items(galley: Galley, block: Items, parent: Element, at: Position) -> None:
    """A list in easy read, in type that is large in every edition."""
    large = replace(galley, edition=easy_edition(galley.edition))
    _items(large, replace(block, easy=False), parent, at)
    galley.max_gap, galley.level, galley.previous = large.max_gap, large.level, large.previous


def _are_cards(above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether two neighbours are cards, one of them with a symbol, so that a rule is to tell whose it is."""
    cards = [block for block in (*above, *below) if isinstance(block, Card)]
    return len(cards) == 2 and any(card.has_symbol for card in cards)


def _stands_alone(block: Block | None) -> bool:
    """Whether a list after this block would be read as a part of it if it stood as close as to its own announcement."""
    return isinstance(block, Card | Table) or (isinstance(block, Items) and block.marker is Marker.NONE)


def _is_one_block(item: tuple[Block, ...]) -> bool:
    """Whether an item is but one block, a list below it not counted, and no picture: such items stand close."""
    return (
        not any(isinstance(inner, Picture) for inner in item)
        and sum(not isinstance(inner, Items) for inner in item) <= 1
    )


def _begin_item(galley: Galley, start: int, label: Span | None, x: float) -> None:
    """Put the label on the first line of an item; an item without words has its label alone."""
    leading = galley.edition.body.leading
    if start == len(galley.strips):
        galley.strips.append(Strip(leading))
    if label is None:
        return
    first = galley.strips[start]
    baseline = min((line.baseline for line in first.lines), default=leading * 0.7)
    words, ink, leaf, area = label
    shape = ink.face.shape(words)
    piece = Piece(x, shape.code, shape.width * ink.size, ink, leaf, area, words)
    first.lines.insert(0, Line(baseline, (piece,)))


def _barred(galley: Galley, blocks: tuple[Block, ...], element: Element, bar: Bar, at: Position) -> list[Strip]:
    """Blocks with a bar in the margin beside them; returns their strips."""
    start = len(galley.strips)
    for block in blocks:
        _set(galley, block, element, at)
    for strip in galley.strips[start:]:
        for one in (strip, *strip.repeated):
            one.bar = bar
    return galley.strips[start:]


def _keep_together(strips: list[Strip]) -> None:
    """Keep a short quotation in one piece, and the last lines of a long one, which say whose it is, together."""
    for strip in strips[:-1] if len(strips) <= _SHORT_QUOTATION else strips[-_WHOSE:-1]:
        strip.hold = max(strip.hold, Hold.FIRM)


def _table(galley: Galley, block: Table, element: Element, at: Position) -> None:
    """A table; the cells of its first row head the columns."""
    rows: list[list[list[Span]]] = []
    edition = galley.edition
    for number, row in enumerate(block.rows):
        line = element.add("TR")
        cells = []
        for runs in row:
            cell = line.add("TH", Scope="Column") if number == 0 and runs else line.add("TD")
            cells.append(galley.spans(runs, edition.body.size, cell, strong=number == 0))
        rows.append(cells)
    width = min(edition.measure, edition.line) - at.x
    grid = Grid(rows, edition, width, at.x, galley.gap(1.0, at), galley.accent, block.place)
    galley.strips += grid.strips()
    galley.max_gap = FREE
