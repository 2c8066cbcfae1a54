"""Cards: a name and its details, each address with its symbol beside it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple, assert_never

from leaflets.blocks import CONTINUED, QR_CODE, Card, Detail, Paragraph, PhoneLine, QrLink, Style
from leaflets.editions import Edition
from leaflets.qr.symbol import QUIET_ZONE, Symbol, qr_symbol
from leaflets.typeset.face_runs import width_of
from leaflets.typeset.galley import CLOSE, FREE, Galley, Position
from leaflets.typeset.phone_lines import is_of_number, set_number
from leaflets.typeset.spans import BLACK, Anchor, Area, Ink, Span
from leaflets.typeset.strips import Hold, Stamp, Strip, shortened, together
from leaflets.typeset.structure import ARTIFACT, Element

#: The part of the line that must be left for words beside a symbol.
_LEAST_FOR_WORDS = 0.4
#: By how much a letter seems larger than its outline, in points: a viewer rounds up to whole dots, and ink spreads.
_SPREAD = 0.5


class Fitted(NamedTuple):
    """A symbol as it is to be printed: the x of its left edge and the side of a module, both in points.

    One that is not `beside` its words leaves them too little room, and stands below them.
    """

    x: float
    module: float
    symbol: Symbol
    beside: bool

    @property
    def side(self) -> float:
        """The side without the quiet zone, in points."""
        return self.module * self.symbol.modules


class _Hung(NamedTuple):
    """A symbol that waits for the strip from which it hangs: where it leads, and the strips of its address.

    They are told by their indices in the galley; the first is that of the words which tell whose page it is, where they
    would stand beside the symbol before it.
    """

    fitted: Fitted
    area: Area
    first: int
    last: int


def set_card(galley: Galley, card: Card, parent: Element, at: Position) -> None:
    """A card: one that is no taller than a third of a page is never broken, another only between its details.

    A symbol hangs from its own address; the only one of a card from the card's top, if the address stands beside it.
    """
    start, previous = len(galley.strips), galley.previous
    if card.level is None and isinstance(previous, Paragraph):
        galley.strips[-1].hold = Hold.FIRM  # where a link in the paragraph leads
    fitted = [_fitted(galley, detail, at) for detail in card.details if isinstance(detail, QrLink)]
    track = min((symbol.x for symbol in fitted if symbol.beside), default=None)
    beside = replace(at, symbols=track)
    top = _top(galley, track)
    codes = [detail for detail in card.details if isinstance(detail, QrLink)]
    is_of_name = len(codes) == 1 and card.title in codes[0].says
    live = Area(parent, codes[0].href, codes[0].says, whole=True) if is_of_name else None
    parent = _name(galley, card, parent, beside, live)
    symbols = sum(symbol.side + galley.edition.apart for symbol in fitted)
    name, kids, gap = len(galley.strips), len(parent.kids), galley.max_gap
    hung, below = _details(galley, card, parent, beside, start, fitted, live)
    is_short = together(galley.strips[start:], galley.edition, symbols)
    if (
        below and not is_short
    ):  # its symbol does not hang from the top, and the words above it need not make room for it
        del galley.strips[name:], parent.kids[kids:]
        galley.max_gap = gap
        hung, below = _details(galley, card, parent, beside, start, fitted, live, hangs_above=False)
        is_short = together(galley.strips[start:], galley.edition, symbols)
    strips = galley.strips[start:]
    strips[0].ruled = isinstance(previous, Card) and (previous.has_symbol or card.has_symbol)
    if not is_short:
        _repeat_name(galley, card, beside, start)
    strips[-1].hold = Hold.NONE
    for strip in galley.strips[top:]:
        strip.beside = track is not None and strip is not galley.strips[top] and strip not in below
    for symbol in hung:
        from_top = len(hung) == 1 and symbol.fitted.beside and is_short
        _hang(galley, symbol, top if from_top else symbol.first)
    galley.max_gap = FREE


def _name(galley: Galley, card: Card, parent: Element, at: Position, live: Area | None) -> Element:
    """Set the name of a card, a heading where it has a level; returns the element to which its details belong.

    It leads where the only address of the card does, which is `live`, if that is its page: more of it can be touched.
    """
    if card.level is None:
        name = parent.add("P")
    else:
        parent = parent.add("Sect")
        galley.level = min(card.level, galley.level + 1)
        name = parent.add(f"H{galley.level}")
    kind = galley.edition.body
    spans = galley.spans(card.name, kind.size, name, strong=True)
    spans = [span if span.area else span._replace(area=live) for span in spans]
    lines = galley.text(spans, kind, at, card.place, hold=Hold.HEADING)
    lines[0].gap = galley.gap(1.0, at)
    if card.level is not None:
        lines[0].anchor = Anchor(galley.level, card.title)
    galley.strips += lines
    return parent


def _details(
    galley: Galley,
    card: Card,
    parent: Element,
    at: Position,
    start: int,
    fitted: list[Fitted],
    live: Area | None,
    *,
    hangs_above: bool = True,
) -> tuple[list[_Hung], list[Strip]]:
    """Set the details below the name, which begins with the strip numbered `start`; `fitted` are its symbols, in order.

    The only one of a card is `live` with its name.

    Where there is but one, words below it can be as wide as the line, and those above its own words if it does not
    hang from the top (`hangs_above`).

    Returns the symbols with the strips of their addresses, and the strips that stand below the card's one symbol, as
    wide as the line.
    """
    below: list[Strip] = []
    hung: list[_Hung] = []
    before: Detail | None = None
    named = start  # the strip with which what tells of the next symbol begins
    own = 0 if hangs_above else _first_of_symbol(card)
    for number, detail in enumerate(card.details):
        first = len(galley.strips)
        hangs_from = start if hangs_above else hung[0].first if hung else first
        past = isinstance(detail, Paragraph) and (number < own or _is_past(galley, fitted, hangs_from))
        here = replace(at, symbols=None if past else at.symbols, solid=not (_is_small(before) and _is_small(detail)))
        if before is not None and (
            is_of_number(before, detail)
            or _is_small(detail)
            or (isinstance(detail, QrLink) and isinstance(before, Paragraph))
        ):
            galley.strips[-1].hold = Hold.FIRM  # the price of a call, the name of a page
        match detail:
            case Paragraph():
                galley.paragraph(detail, parent, here)
            case PhoneLine():
                set_number(galley, detail, parent.add("P"), here)
            case QrLink():
                one = _address(galley, detail, parent.add("P"), here, fitted[len(hung)], live)
                has_name = isinstance(before, Paragraph) and (bool(hung) or not detail.readable)
                hung.append(one._replace(first=named) if has_name and one.fitted.beside else one)
            case _:
                assert_never(detail)
        below += galley.strips[first:] if past else []
        if isinstance(detail, QrLink):
            named = len(galley.strips)
        elif not hung:
            named = first
        before = detail
    return hung, below


def _first_of_symbol(card: Card) -> int:
    """The index of the detail with which what tells of the first symbol of a card begins."""
    number = next(at for at, detail in enumerate(card.details) if isinstance(detail, QrLink))
    code = card.details[number]
    has_name = number and isinstance(card.details[number - 1], Paragraph)
    return number - 1 if has_name and isinstance(code, QrLink) and not code.readable else number


def _repeat_name(galley: Galley, card: Card, at: Position, start: int) -> None:
    """Let each page on which a card goes on begin with its name."""
    kind = galley.edition.body
    ink = Ink(galley.bold, kind.size, BLACK)
    name = shortened(card.title, CONTINUED, ink, galley.width(at))
    again = tuple(galley.text([Span(name, ink, ARTIFACT)], kind, at, card.place))
    for strip in galley.strips[start + 1 :]:
        strip.repeated = again


def _top(galley: Galley, track: float | None) -> int:
    """The index of the strip from which a card's only symbol hangs.

    That is the first line of the heading directly above, where the heading leaves it room; else the first of its name.
    """
    start = top = len(galley.strips)
    strips = galley.strips
    while galley.max_gap == CLOSE and top > 0 and strips[top - 1].hold >= Hold.LONE_LINE and strips[top - 1].lines:
        pieces = strips[top - 1].lines[0].pieces
        if track is None or pieces[-1].x + pieces[-1].width > track - galley.edition.track_gap:
            return start
        top -= 1
        if (anchor := strips[top].anchor) is not None:
            return top if anchor.level == 2 else start
    return start


def _is_past(galley: Galley, fitted: list[Fitted], start: int) -> bool:
    """Whether what comes next on a card stands below its only symbol, and may be as wide as the line.

    `start` is the index of the card's first strip.
    """
    if len(fitted) != 1:
        return False
    quiet = fitted[0].module * QUIET_ZONE
    symbol = fitted[0].side + quiet + galley.edition.body.leading * 0.3
    strips = galley.strips[start:]
    text = sum(strip.height + strip.gap for strip in strips) - strips[0].gap if strips else 0
    return text >= symbol


def _address(galley: Galley, code: QrLink, element: Element, at: Position, fitted: Fitted, live: Area | None) -> _Hung:
    """Set the readable form of an address, which is live; its symbol waits until the whole card is set."""
    link = element.add("Link")
    area = live or Area(link, code.href, code.says, whole=True)
    area.element = link
    first = len(galley.strips)
    if code.readable:
        ink, leaf = Ink(galley.regular, galley.edition.body.size, galley.accent), link.leaf()
        spans = [Span(line, ink, leaf, area) for line in _readable_lines(code, ink, galley.width(at))]
        galley.strips += galley.text(spans, galley.edition.body, at, code.place, whole=True)
    if not fitted.beside:
        if code.readable:
            galley.strips[-1].hold = Hold.FIRM
        first = len(galley.strips)
        quiet = fitted.module * QUIET_ZONE
        galley.strips.append(Strip(fitted.side, gap=quiet, place=code.place))
    elif not code.readable:
        galley.strips.append(Strip(0, place=code.place))
    return _Hung(fitted, area, first, len(galley.strips) - 1)


def _readable_lines(code: QrLink, ink: Ink, width: float) -> tuple[str, ...]:
    """The readable form in lines no wider than `width`: whole in one, or in two broken after a slash; else short."""

    def fits(words: str) -> bool:
        return width_of(words, ink) <= width

    whole = code.whole or code.readable
    if fits(whole):
        return (whole,)
    slashes = [at for at, letter in enumerate(whole, 1) if letter == "/"]
    slash = slashes[bisect_left(slashes, True, key=lambda at: not fits(whole[:at])) - 1] if slashes else 0
    if slash and fits(whole[:slash]) and fits(whole[slash:]):  # the last behind which the first line ends
        return whole[:slash], whole[slash:]
    return (code.readable,)


def _hang(galley: Galley, hung: _Hung, number: int) -> None:
    """Let a symbol hang from the strip of this index, its top level with that of the capitals there."""
    fitted, area, _, last = hung
    strip = galley.strips[number]
    for above in galley.strips[number:last]:
        above.hold = max(above.hold, Hold.FIRM)  # a symbol stays beside its address
    figure = area.element.add("Figure", QR_CODE)
    top = 0.0
    if strip.lines:
        ink = strip.lines[0].pieces[0].ink
        top = strip.lines[0].baseline - ink.face.cap_height * ink.size
    quiet = fitted.module * QUIET_ZONE
    if number and _right(galley.strips[number - 1]) > fitted.x - quiet:  # words above it that are as wide as the line
        strip.least_gap = quiet + _SPREAD - top - _below_words(galley.strips[number - 1], galley.edition)
    strip.stamp = Stamp(fitted.x, top, fitted.side, fitted.module, fitted.symbol, figure, figure.leaf(), area)


def _below_words(strip: Strip, edition: Edition) -> float:
    """The white below the words of a strip, in points, in the edition's tightest rhythm."""
    tightest = min(rhythm.leading for rhythm in edition.rhythms)
    inks = [(line.baseline, piece.ink) for line in strip.lines for piece in line.pieces]
    lowest = max(float(baseline + ink.face.depth * ink.size) for baseline, ink in inks)
    return strip.height * tightest - lowest


def _right(strip: Strip) -> float:
    """The right edge of the words of a strip, in points from the margin."""
    return max((piece.x + piece.width for line in strip.lines for piece in line.pieces), default=0.0)


def _fitted(galley: Galley, code: QrLink, at: Position) -> Fitted:
    """Where a symbol stands and how large its modules are. Raises Unfit for an address no symbol holds."""
    edition, symbol = galley.edition, qr_symbol(code.href)
    module = edition.module(symbol.modules)
    x = edition.line - module * symbol.modules
    return Fitted(x, module, symbol, x - at.x >= edition.line * _LEAST_FOR_WORDS)


def _is_small(detail: Detail | None) -> bool:
    """Whether a detail is a paragraph in small type, such as the price of a call."""
    return isinstance(detail, Paragraph) and detail.manner is Style.SMALL
