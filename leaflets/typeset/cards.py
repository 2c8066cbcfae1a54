"""Cards: a name and its details, each address with its symbol beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, assert_never

from leaflets.blocks import Card, Detail, Paragraph, PhoneLine, QrLink, Run, Style
from leaflets.editions import MM
from leaflets.faults import Fault, Unfit
from leaflets.qr.symbol import QUIET_ZONE, Symbol, qr_symbol
from leaflets.typeset.galley import CLOSE, FREE, Galley, Position
from leaflets.typeset.spans import BLACK, Anchor, Area, Ink, Span
from leaflets.typeset.strips import Stamp, Strip
from leaflets.typeset.structure import Element

#: The part of the line that must be left for words beside a symbol.
_LEAST_FOR_WORDS = 0.4


class Fitted(NamedTuple):
    """A symbol as it is to be printed: the x of its left edge and the side of a module, both in points."""

    x: float
    module: float
    symbol: Symbol

    @property
    def side(self) -> float:
        """The side without the quiet zone, in points."""
        return self.module * self.symbol.modules


def set_card(galley: Galley, card: Card, parent: Element, at: Position) -> None:
    """A card never splits; its first symbol stands level with its top, each further one with its own words."""
    codes = [detail for detail in card.details if isinstance(detail, QrLink)]
    fitted = [_fitted(galley, code, at) for code in codes]
    symbols = [one for one in fitted if one is not None]
    if len(symbols) < len(codes):
        return  # the fault has been told
    track = min((one.x for one in symbols), default=None)
    if card.level is None and isinstance(galley.previous, Paragraph):
        galley.strips[-1].keep = True  # where a link in the paragraph leads
    start = _top(galley, track)
    parent = _name(galley, card, parent, replace(at, symbols=track))
    below = _details(galley, card, parent, replace(at, symbols=track), start, symbols)
    for strip in galley.strips[start:]:
        strip.yields = not strip.keep
        strip.keep = strip is not galley.strips[-1]
        strip.beside = track is not None and strip is not galley.strips[start] and strip not in below
    galley.max_gap = FREE


def _name(galley: Galley, card: Card, parent: Element, at: Position) -> Element:
    """Set the name; returns the element to which the details belong."""
    if card.level is None:
        name = parent.add("P")
    else:
        parent = parent.add("Sect")
        galley.level = min(card.level, galley.level + 1)
        name = parent.add(f"H{galley.level}")
    kind = galley.edition.body
    lines = galley.text(galley.spans(card.name, kind.size, name, strong=True), kind, at, card.place, whole=True)
    lines[0].gap = galley.gap(1.0, at)
    if card.level is not None:
        lines[0].anchor = Anchor(galley.level, "".join(run.text for run in card.name))
    galley.strips += lines
    return parent


def _details(
    galley: Galley, card: Card, parent: Element, at: Position, start: int, symbols: list[Fitted]
) -> list[Strip]:
    """Set the details below the name; returns the strips that stand below the card's one symbol, as wide as the line.

    `symbols` are those of its addresses, in their order; the first hangs from the strip numbered `start`.
    """
    below: list[Strip] = []
    before: Detail | None = None
    waiting = list(symbols)
    for detail in card.details:
        first = len(galley.strips)
        past = isinstance(detail, Paragraph) and _is_past(galley, symbols, start)
        here = replace(at, symbols=None if past else at.symbols, solid=not (_is_small(before) and _is_small(detail)))
        match detail:
            case Paragraph():
                galley.paragraph(detail, parent.add("P"), here)
            case PhoneLine():
                _phone(galley, detail, parent.add("P"), here)
            case QrLink():
                hangs_from = start if len(waiting) == len(symbols) else None
                _code(galley, detail, parent.add("P"), here, waiting.pop(0), hangs_from)
            case _:
                assert_never(detail)
        below += galley.strips[first:] if past else []
        before = detail
    return below


def _top(galley: Galley, track: float | None) -> int:
    """The strip from which a card's symbol hangs: the heading directly above, if that leaves it room, else its name."""
    start = top = len(galley.strips)
    while galley.max_gap == CLOSE and top > 0 and galley.strips[top - 1].keep and galley.strips[top - 1].lines:
        pieces = galley.strips[top - 1].lines[0].pieces
        if track is None or pieces[-1].x + pieces[-1].width > track - galley.edition.track_gap:
            return start
        top -= 1
        if (anchor := galley.strips[top].anchor) is not None:
            return top if anchor.level == 2 else start
    return start


def _is_past(galley: Galley, symbols: list[Fitted], start: int) -> bool:
    """Whether what comes next on a card stands below its one symbol, and may use the whole measure."""
    if len(symbols) != 1:
        return False
    quiet = symbols[0].module * QUIET_ZONE
    symbol = symbols[0].side + quiet + galley.edition.body.leading * 0.3
    text = sum(strip.height + strip.gap for strip in galley.strips[start:]) - galley.strips[start].gap
    return text >= symbol


def _phone(galley: Galley, detail: PhoneLine, element: Element, at: Position) -> None:
    """The label in the body's size, the number larger and bold: it is what half the readers came for."""
    body, kind = galley.edition.body, galley.edition.phone
    spans = []
    if detail.label:
        spans.append(Span(f"{detail.label} ", Ink(galley.regular, body.size, BLACK), element.leaf()))
    run = Run(detail.number, True, detail.href, detail.says)
    spans += galley.spans((run,), kind.size, element)
    galley.strips += galley.text(spans, kind, at, detail.place, whole=True)


def _code(galley: Galley, code: QrLink, element: Element, at: Position, fitted: Fitted, hangs_from: int | None) -> None:
    """The readable address and the symbol, both live; a symbol hangs from a strip above, or from its own address."""
    link = element.add("Link")
    area = Area(link, code.href, code.says)
    level = len(galley.strips)
    if code.readable:
        ink = Ink(galley.regular, galley.edition.body.size, galley.accent)
        span = Span(code.readable, ink, link.leaf(), area)
        galley.strips += galley.text([span], galley.edition.body, at, code.place, whole=True)
    if hangs_from is not None:
        level = hangs_from
    elif not code.readable:
        galley.strips.append(Strip(0, place=code.place))
    strip = galley.strips[level]
    figure = link.add("Figure", code.says)
    top = 0.0
    if strip.lines:
        ink = strip.lines[0].pieces[0].ink
        top = strip.lines[0].baseline - ink.face.cap_height * ink.size
    strip.stamp = Stamp(fitted.x, top, fitted.side, fitted.module, fitted.symbol, figure, figure.leaf(), area)


def _fitted(galley: Galley, code: QrLink, at: Position) -> Fitted | None:
    """Where a symbol stands and how large its modules are; a fault where it does not fit beside its words."""
    cure = "Ask the owner of the page for a shorter address."
    try:
        symbol = qr_symbol(code.href)
    except Unfit as unfit:
        galley.faults.append(Fault(code.place, unfit.problem.message, cure))
        return None
    edition = galley.edition
    module = edition.module(symbol.modules)
    fitted = Fitted(edition.line - module * symbol.modules, module, symbol)
    if fitted.x - at.x < edition.line * _LEAST_FOR_WORDS:
        message = (
            f"the web address has {len(code.href)} characters: its QR code would be {fitted.side / MM:.0f} mm wide"
        )
        galley.faults.append(Fault(code.place, message, cure))
        return None
    return fitted


def _is_small(detail: Detail | None) -> bool:
    return isinstance(detail, Paragraph) and detail.manner is Style.SMALL
