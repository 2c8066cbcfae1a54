"""Blocks set in an edition: the story, each flowable bound to its structure element.

The only module that knows structure roles: each block has exactly one place in the tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, assert_never

from leaflets.blocks import (
    Block,
    Card,
    Detail,
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
    Style,
    Table,
    Weight,
)
from leaflets.editions import MM, Edition, Type
from leaflets.faults import ContentError, Fault, Unfit
from leaflets.qr.symbol import QUIET_ZONE, Symbol, qr_symbol
from leaflets.typeset.faces import faces
from leaflets.typeset.lines import BLACK, Anchor, Area, Ink, Span, colour
from leaflets.typeset.strips import Bar, BreakCost, Line, Piece, Stamp, Strip, TextFlow
from leaflets.typeset.structure import Element
from leaflets.typeset.tables import Grid
from leaflets.words import Place

#: The most white space above a block, in leadings of the body: below a heading, and elsewhere.
CLOSE, FREE = 0.2, 9.0

#: Width of the bar beside a notice, in points; its words and its width tell how urgent it is, not a colour.
_BARS = {Weight.QUIET: 2.5, Weight.INFORMATION: 2.5, Weight.URGENT: 5.0, Weight.EMERGENCY: 8.0}


@dataclass(slots=True)
class Story:
    """A leaflet set but not yet broken into pages: strips in reading order, and the tree they belong to.

    A list of contents, where one is printed, goes in before the strip numbered `front`, and its element before
    the kid of the root numbered `front_kid`.
    """

    root: Element
    strips: list[Strip]
    front: int = 0
    front_kid: int = 0


def story(document: Document, edition: Edition) -> Story:
    """The whole document set; raises ContentError with a place for each thing that cannot be."""
    root = Element("Document")
    setter = _Setter(edition, colour(document.accent))
    found = Story(root, setter.strips)
    section = root
    for block in document.blocks:
        match block:
            case Heading(level=2) | Notice(weight=Weight.INFORMATION | Weight.URGENT | Weight.EMERGENCY):
                if not found.front:
                    found.front, found.front_kid = len(setter.strips), len(root.kids)
                section = root.add("Sect")
                setter.block(block, section)
            case Notice():
                setter.block(block, section.add("Div"))
            case _:
                setter.block(block, section)
    if setter.faults:
        raise ContentError(*setter.faults)
    return found


class _Measured(NamedTuple):
    """Where a symbol stands (x of its left edge) and the side of its modules."""

    x: float
    module: float
    symbol: Symbol


class _Setter:
    """Sets blocks one after the other; knows where on the page's grid it stands."""

    def __init__(self, edition: Edition, accent: str) -> None:
        self.edition, self.accent = edition, accent
        self.regular, self.bold = faces()
        self.strips: list[Strip] = []
        self.faults: list[Fault] = []
        self.x = 0.0  # left edge of the text, from the margin
        self.track: float | None = None  # right edge of the text beside a symbol
        self.air = CLOSE  # the most white space above the next block, in leadings
        self.solid = False  # whether blocks follow each other without white space, as on a card
        self.level = 0  # of the last heading
        self.previous: Block | None = None  # the block before, in the same item or section

    def block(self, block: Block, parent: Element) -> None:
        """Set one block; each kind has its one place in the tree."""
        match block:
            case Heading():
                self.heading(block, parent)
            case Paragraph():
                self.paragraph(block, parent.add("P"))
            case Items():
                self.items(block, parent)
            case Quotation():
                start = len(self.strips)
                self.barred(block.blocks, parent.add("BlockQuote"), Bar(-8, 1.5, self.accent))
                _kept_whole(self.strips[start:])
            case Table():
                self.table(block, parent.add("Table"))
            case Notice():
                width = _BARS[block.weight]
                self.barred(block.blocks, parent, Bar(-6 - width, width, BLACK))
            case Card():
                self.card(block, parent)
            case _:
                assert_never(block)
        self.previous = block

    def heading(self, block: Heading, parent: Element) -> None:
        self.level = min(block.level, self.level + 1)
        kinds = {1: self.edition.title, 2: self.edition.heading}
        kind = kinds.get(self.level, self.edition.subheading)
        tint = BLACK if self.level == 1 else self.accent
        span = Span(block.text, Ink(self.bold, kind.size, tint), parent.add(f"H{self.level}").leaf())
        width = None if self.level == 1 else self.narrow()
        lines = self.text([span], kind, block.place, balance=True, keep=True, width=width)
        lines[0].anchor = Anchor(self.level, block.text)
        lines[0].gap = self.gap(1.2 if self.level == 2 else 1.0)
        lines[0].cost = BreakCost.FREE if self.level == 2 else BreakCost.BETWEEN_BLOCKS
        self.strips += lines
        self.air = CLOSE

    def paragraph(self, block: Paragraph, element: Element) -> None:
        kind = self.kind(block.manner)
        spans = self.spans(block.runs, kind.size, element, strong=block.manner is Style.OFFER)
        lines = self.text(spans, kind, block.place)
        # One blank line at the paragraph's own size (UKAAF G003).
        lines[0].gap = self.gap(min(1.0, kind.leading / self.edition.body.leading))
        # What announces a list stands with it.
        lines[-1].keep = "".join(run.text for run in block.runs).rstrip().endswith(":")
        self.strips += lines
        self.air = 0.45 if block.manner is Style.OFFER else FREE

    def kind(self, manner: Style) -> Type:
        match manner:
            case Style.BODY:
                return self.edition.body
            case Style.SMALL:
                return self.edition.small
            case Style.OFFER:
                return self.edition.offer
            case _:
                assert_never(manner)

    def items(self, block: Items, parent: Element) -> None:
        numbering = {Marker.BULLET: "Disc", Marker.NUMBER: "Decimal", Marker.NONE: "None"}[block.marker]
        element = parent.add("L", ListNumbering=numbering)
        size = self.edition.body.size
        labels = [self.label(block, number) for number in range(len(block.items))]
        ink = Ink(self.regular, size, BLACK)
        widest = max((ink.face.shape(label).width * size for label in labels), default=0)
        indent = widest + size * 0.45 if block.marker is not Marker.NONE else 0
        close = all(sum(not isinstance(inner, Items) for inner in item) <= 1 for item in block.items)
        close = close and block.marker is not Marker.NONE
        before = self.x
        for number, item in enumerate(block.items):
            entry = element.add("LI")
            span = Span(labels[number], ink, entry.add("Lbl").leaf()) if labels[number] else None
            body = entry.add("LBody")
            start = len(self.strips)
            self.x = min(before + indent, self.edition.line / 2)  # however deep the lists are nested
            self.previous = None
            for inner in item:
                self.block(inner, body)
            self.x = before
            self.begin_item(start, span, number, close)
            if number == 0 and close and self.air > CLOSE:
                self.strips[start].gap = self.edition.body.leading * (0.3 if before == 0 else 0)
            self.air = FREE

    def label(self, block: Items, number: int) -> str:
        match block.marker:
            case Marker.BULLET:
                return "•"
            case Marker.NUMBER:
                return f"{block.first + number}."
            case Marker.NONE:
                return ""
            case _:
                assert_never(block.marker)

    def begin_item(self, start: int, label: Span | None, number: int, close: bool) -> None:
        """Put the label on the first line of an item, and the item at its distance."""
        if start == len(self.strips):  # an item without words has its label alone
            self.strips.append(Strip(self.edition.body.leading))
        first = self.strips[start]
        if label is not None:
            line = first.lines[0] if first.lines else None
            baseline = line.baseline if line else self.edition.body.leading * 0.7
            words, ink, leaf, area = label
            shape = ink.face.shape(words)
            piece = Piece(self.x, shape.code, shape.width * ink.size, ink, leaf, area, words)
            first.lines.insert(0, Line(baseline, (piece,)))
        if number:
            first.cost = BreakCost.BETWEEN_ITEMS
            if close:
                first.gap = 0

    def barred(self, blocks: tuple[Block, ...], element: Element, bar: Bar) -> None:
        start = len(self.strips)
        for block in blocks:
            self.block(block, element)
        for strip in self.strips[start:]:
            strip.bar = bar

    def table(self, block: Table, element: Element) -> None:
        rows: list[list[list[Span]]] = []
        size = self.edition.body.size
        for number, row in enumerate(block.rows):
            line = element.add("TR")
            cells = []
            for runs in row:
                cell = line.add("TH", Scope="Column") if number == 0 and runs else line.add("TD")
                cells.append(self.spans(runs, size, cell, strong=number == 0))
            rows.append(cells)
        width = min(self.edition.measure, self.edition.line) - self.x
        self.strips += Grid(rows, self.edition.body.leading, width, self.edition.height * 0.3, self.x,
                            self.gap(1.0), self.accent, block.place).strips()  # fmt: skip
        self.air = FREE

    def card(self, block: Card, parent: Element) -> None:
        """A card never splits; its first symbol stands level with its top, each further one with its own words."""
        stamps = [(code, self.measured(code)) for code in block.details if isinstance(code, QrLink)]
        if any(measured is None for _, measured in stamps):
            return
        self.track = min((measured.x for _, measured in stamps if measured), default=None)
        kind, start = self.edition.body, len(self.strips)
        if block.level is None and isinstance(self.previous, Paragraph):
            self.strips[-1].keep = True  # where a link in the paragraph leads
        if block.level is None:
            name = parent.add("P")
        else:
            parent = parent.add("Sect")
            self.level = min(block.level, self.level + 1)
            name = parent.add(f"H{self.level}")
        start = self.shared_top(start)
        lines = self.text(self.spans(block.name, kind.size, name, strong=True), kind, block.place, whole=True)
        lines[0].gap = self.gap(1.0)
        if block.level is not None:
            lines[0].anchor = Anchor(self.level, "".join(run.text for run in block.name))
        self.strips += lines
        before: Detail | None = None
        track, wide = self.track, list[Strip]()
        for detail in block.details:
            self.solid = not (_is_small(before) and _is_small(detail))
            before, first = detail, len(self.strips)
            past = isinstance(detail, Paragraph) and self.is_past(stamps, start)
            self.track = None if past else track
            match detail:
                case Paragraph():
                    self.paragraph(detail, parent.add("P"))
                case PhoneLine():
                    self.phone(detail, parent.add("P"))
                case QrLink():
                    self.code(detail, parent.add("P"), stamps, start)
                case _:
                    assert_never(detail)
            wide += self.strips[first:] if past else []
        self.solid = False
        for strip in self.strips[start:]:
            strip.yields = not strip.keep
            strip.keep = strip is not self.strips[-1]
            strip.beside = track is not None and strip is not self.strips[start] and strip not in wide
        self.track = None
        self.air = FREE

    def is_past(self, stamps: list[tuple[QrLink, _Measured | None]], start: int) -> bool:
        """Whether what comes next on a card stands below its one symbol, and may use the whole measure."""
        if len(stamps) != 1 or (measured := stamps[0][1]) is None:
            return False
        symbol = measured.module * (measured.symbol.modules + QUIET_ZONE) + self.edition.body.leading * 0.3
        text = sum(strip.height + strip.gap for strip in self.strips[start:]) - self.strips[start].gap
        return text >= symbol

    def shared_top(self, start: int) -> int:
        """Where a card's symbol hangs from: from the heading directly above, if that leaves it room, else its name."""
        top = start
        while self.air == CLOSE and top > 0 and self.strips[top - 1].keep and self.strips[top - 1].lines:
            pieces = self.strips[top - 1].lines[0].pieces
            if self.track is None or pieces[-1].x + pieces[-1].width > self.track - self.edition.track_gap:
                return start
            top -= 1
            if (anchor := self.strips[top].anchor) is not None:
                return top if anchor.level == 2 else start
        return start

    def phone(self, detail: PhoneLine, element: Element) -> None:
        """The label in the body's size, the number larger and bold: it is what half the readers came for."""
        body, kind = self.edition.body, self.edition.phone
        spans = []
        if detail.label:
            spans.append(Span(f"{detail.label} ", Ink(self.regular, body.size, BLACK), element.leaf()))
        run = Run(detail.number, True, detail.href, detail.says)
        spans += self.spans((run,), kind.size, element)
        self.strips += self.text(spans, kind, detail.place, whole=True)

    def code(self, code: QrLink, element: Element, stamps: list[tuple[QrLink, _Measured | None]], start: int) -> None:
        """The readable address and the symbol, both live; the first symbol of a card hangs from its first line."""
        measured = next(found for one, found in stamps if one is code)
        assert measured is not None
        link = element.add("Link")
        area = Area(link, code.href, code.says)
        level = len(self.strips)
        if code.readable:
            ink = Ink(self.regular, self.edition.body.size, self.accent)
            span = Span(code.readable, ink, link.leaf(), area)
            self.strips += self.text([span], self.edition.body, code.place, whole=True)
        if code is stamps[0][0]:
            level = start
        elif not code.readable:
            self.strips.append(Strip(0, place=code.place))
        strip = self.strips[level]
        figure = link.add("Figure", code.says)
        top = 0.0
        if strip.lines:
            ink = strip.lines[0].pieces[0].ink
            top = strip.lines[0].baseline - ink.face.cap_height * ink.size
        x, module, symbol = measured
        strip.stamp = Stamp(x, top, module * symbol.modules, module, symbol, figure, figure.leaf(), area)

    def measured(self, code: QrLink) -> _Measured | None:
        """Where a symbol stands and how large its modules are; a fault where it does not fit beside its words."""
        cure = "Ask the owner of the page for a shorter address."
        try:
            symbol = qr_symbol(code.href)
        except Unfit as unfit:
            self.faults.append(Fault(code.place, unfit.problem.message, cure))
            return None
        module = self.edition.module(symbol.modules)
        x = self.edition.line - module * symbol.modules
        if x - self.x < self.edition.line * 0.4:
            side = module * symbol.modules / MM
            message = f"the web address has {len(code.href)} characters: its QR code would be {side:.0f} mm wide"
            self.faults.append(Fault(code.place, message, cure))
            return None
        return _Measured(x, module, symbol)

    def narrow(self) -> float:
        """The width of the text track beside a symbol of the usual size."""
        return self.edition.line - self.edition.symbol_mm * MM - self.edition.track_gap - self.x

    def text(
        self,
        spans: list[Span],
        kind: Type,
        place: Place,
        whole: bool = False,
        balance: bool = False,
        keep: bool = False,
        width: float | None = None,
    ) -> list[Strip]:
        if width is None:
            width = self.edition.measure - self.x
            if self.track is not None:
                width = min(width, self.track - self.edition.track_gap - self.x)
        text = TextFlow(spans, kind.leading, width, self.x, whole=whole, balance=balance, keep=keep, place=place)
        return text.strips()

    def gap(self, leadings: float) -> float:
        """The white space above a block, in points; little under a heading, none on a card."""
        if self.solid:
            return self.edition.body.leading * 0.15 if leadings < 1 else 0.0
        return self.edition.body.leading * min(leadings, self.air)

    def spans(self, runs: tuple[Run, ...], size: float, element: Element, strong: bool = False) -> list[Span]:
        """Runs as spans: each link a Link element with a leaf of its own, in the order they are read."""
        found = []
        for run in runs:
            face = self.bold if run.strong or strong else self.regular
            if run.href:
                link = element.add("Link")
                tint = BLACK if run.href.startswith(("tel:", "sms:")) else self.accent
                found.append(Span(run.text, Ink(face, size, tint), link.leaf(), Area(link, run.href, run.says)))
            else:
                found.append(Span(run.text, Ink(face, size, BLACK), element.leaf()))
        return found


def _is_small(detail: Detail | None) -> bool:
    return isinstance(detail, Paragraph) and detail.manner is Style.SMALL


def _kept_whole(strips: list[Strip]) -> None:
    """Keep a short quotation in one piece, and the last lines of a long one, which say whose it is, together."""
    for strip in strips[:-1] if len(strips) <= 8 else strips[-4:-1]:
        strip.keep = True
