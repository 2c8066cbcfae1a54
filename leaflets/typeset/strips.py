"""Text, symbols and tables cut into strips: measure and draw only.

A strip is what a page is filled with: one line of text, a row of a table, never split. All x run right from the
left margin, all y down from the strip's top, in points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from leaflets.qr.symbol import Symbol
from leaflets.typeset.lines import Row, broken
from leaflets.typeset.spans import Anchor, Area, Ink, Span
from leaflets.typeset.structure import Element, Leaf
from leaflets.words import NOWHERE, Place


class Piece(NamedTuple):
    """Part of a line: `code` is for a TJ, and that of `words`; `width` leaves out the space that ends a line."""

    x: float
    code: str
    width: float
    ink: Ink
    leaf: Leaf
    area: Area | None
    words: str


class Line(NamedTuple):
    """A line of text, its baseline down from the strip's top."""

    baseline: float
    pieces: tuple[Piece, ...]


class Rule(NamedTuple):
    """A filled box; its y is down from the strip's top."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Stamp(NamedTuple):
    """A symbol, its top left dark corner at x, y; its side without the quiet zone, and that of a module."""

    x: float
    y: float
    side: float
    module: float
    symbol: Symbol
    figure: Element
    leaf: Leaf
    area: Area


class Bar(NamedTuple):
    """A bar in the margin beside everything it belongs to."""

    x: float
    width: float
    colour: str


@dataclass(eq=False, slots=True)
class Strip:
    """One strip: its height, the white space it wants above it, and what a page break before it costs.

    `keep` forbids a break after it; where a card is taller than a page, one may come after a strip that `yields`.
    A symbol hangs from the strip and may reach below it; strips that run
    `beside` the same symbol may stand level with it, all others begin below.
    """

    height: float
    gap: float = 0
    cost: float = 0
    keep: bool = False
    yields: bool = False
    lines: list[Line] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    stamp: Stamp | None = None
    beside: bool = False
    bar: Bar | None = None
    anchor: Anchor | None = None
    place: Place = NOWHERE


class BreakCost:
    """What a page break costs; the breaker prefers the cheapest page breaks that lose little paper."""

    FREE = 0.0
    BETWEEN_BLOCKS = 6.0
    BETWEEN_ITEMS = 12.0
    IN_PARAGRAPH = 25.0
    IN_SENTENCE = 40.0


_SENTENCE_END = re.compile(r"[.:?!][)”’\"']?$")


@dataclass(slots=True)
class TextFlow:
    """A paragraph, heading or label: spans broken into lines of at most `width`.

    `balance` sets lines of even length, for headings.
    """

    spans: list[Span]
    leading: float
    width: float
    x: float = 0
    gap: float = 0
    cost: float = BreakCost.BETWEEN_BLOCKS
    keep: bool = False
    whole: bool = False
    balance: bool = False
    place: Place = NOWHERE

    def strips(self) -> list[Strip]:
        """A strip a line; no widow or orphan (one line alone on a page) where there are others."""
        rows = broken(self.spans, self.width, self.balance)
        last, baseline, spans = len(rows) - 1, self.baseline, self.spans
        found = []
        for number, row in enumerate(rows):
            x, pieces = self.x, []
            for one, words, code, width in row:
                _, ink, leaf, area = spans[one]
                pieces.append(Piece(x, code, width, ink, leaf, area, words))
                x += width
            found.append(
                Strip(
                    self.leading,
                    0 if number else self.gap,
                    _cost(rows[number - 1]) if number else self.cost,
                    self.keep or (number < last and (self.whole or number in (0, last - 1))),
                    lines=[Line(baseline, tuple(pieces))],
                    place=self.place,
                )
            )
        return found

    @property
    def baseline(self) -> float:
        """The baseline that centres capitals in the leading of the first line."""
        ink = self.spans[0].ink
        for span in self.spans:
            if span.ink.size > ink.size:
                ink = span.ink
        return float(self.leading + ink.face.cap_height * ink.size) / 2


def _cost(row: Row) -> float:
    """A page break within a paragraph costs less where a sentence has ended (readers with memory trouble)."""
    return BreakCost.IN_PARAGRAPH if _SENTENCE_END.search(row[-1].words) else BreakCost.IN_SENTENCE
