"""Strips, and text cut into them.

A strip is what a page is filled with: a line of text, a row of a table, never split. All x run right from the left
margin, all y down from the strip's top, in points. Colours are the operands of rg.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from leaflets.blocks import PictureFile
from leaflets.editions import Edition
from leaflets.patterns import late
from leaflets.qr.symbol import Symbol
from leaflets.typeset.lines import Row, broken, natural_width
from leaflets.typeset.spans import Anchor, Area, Ink, Span
from leaflets.typeset.structure import ARTIFACT, Element, Leaf
from leaflets.words import NOWHERE, Place


class Piece(NamedTuple):
    """Words of a line in one ink, and their leaf of the tree; `area` is where they lead, None for nowhere.

    `code` are the words for a TJ operator (see `faces.Shape`); `width` leaves out a space that ends the line.
    """

    x: float
    code: str
    width: float
    ink: Ink
    leaf: Leaf
    area: Area | None
    words: str


class Line(NamedTuple):
    """A line of text: its baseline, down from the strip's top, and its pieces from left to right."""

    baseline: float
    pieces: tuple[Piece, ...]

    @property
    def areas(self) -> Iterator[tuple[Area, float, float, Ink]]:
        """Each link: the area, its left and right edge, and an ink; once, in however many faces its words are."""
        for area, group in groupby(self.pieces, key=lambda piece: piece.area):
            if area is not None:
                first, *others = group
                last = others[-1] if others else first
                yield area, first.x, last.x + last.width, first.ink


#: The thickness of a rule, in points: 0.35 mm, which is still there on the copy of a faint copy.
HAIRLINE = 1.0


class Rule(NamedTuple):
    """A filled box: the line below a row, or above a foot; `x` and `y` are its top left corner."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Stamp(NamedTuple):
    """A QR symbol: the top left corner of its dark square, the side of that, and the side of a module.

    It is drawn in the `leaf` of its `figure`, and leads where `area` tells.
    """

    x: float
    y: float
    side: float
    module: float
    symbol: Symbol
    figure: Element
    leaf: Leaf
    area: Area


class Plate(NamedTuple):
    """A picture: its top left corner, its width and height; it is drawn in the `leaf` of its `figure`.

    One that is repeated has no figure, and is an artifact.
    """

    x: float
    y: float
    width: float
    height: float
    file: PictureFile
    figure: Element | None
    leaf: Leaf


class Bar(NamedTuple):
    """A bar in the margin beside everything it belongs to."""

    x: float
    width: float
    colour: str


@dataclass(eq=False, slots=True)
class Strip:
    """One strip: its height, the white space it wants above it, and what page breaks before and after it cost.

    `cost` is that of a break before it, `hold` how strongly it is held together with the strip after it. Where a page
    begins with it, the strips of its `repeated` are set above it once more: the head of a table, the name of a card.
    The white space above it is never less than `least_gap`, in whatever rhythm.
    A symbol hangs from the strip and may reach below it; strips that run `beside` the same symbol may stand level with
    it, all others begin below.
    A picture, its `plate`, is within the height of its strip, which is the same in every rhythm.
    Between a `ruled` strip and the one above it on its page stands a rule.
    """

    height: float
    gap: float = 0
    cost: float = 0
    hold: float = 0
    repeated: tuple[Strip, ...] = ()
    least_gap: float = 0
    lines: list[Line] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    stamp: Stamp | None = None
    plate: Plate | None = None
    beside: bool = False
    ruled: bool = False
    bar: Bar | None = None
    anchor: Anchor | None = None
    place: Place = NOWHERE


class BreakCost:
    """What a page break before a strip costs the reader, weighed against paper left empty (`pagination.emptiness`)."""

    FREE = 0.0
    BETWEEN_BLOCKS = 6.0
    BETWEEN_ITEMS = 12.0
    IN_PARAGRAPH = 25.0
    IN_SENTENCE = 40.0


class Hold:
    """How strongly a strip is held together with the next.

    What is `TOGETHER` (a card, an item) is broken rather than that a page is left more than a third empty. The others
    are broken only where a page holds nothing else, the weakest first: between a symbol and its words, in a row of a
    table; after a lone line; after a heading.
    """

    NONE = 0.0
    TOGETHER = 88.0
    FIRM = 1e7  # from here on a break is a last resort
    LONE_LINE = 2e7
    HEADING = 3e7


#: The part of a page's height that is a third of what words have.
A_THIRD = 0.27
#: What does not stand before three dots.
_STOPS = " .,:;–—-·"
#: More letters than a line holds, however narrow they are.
_IN_A_LINE = 400
_SENTENCE_END = late(r"[.:?!][)”’\"']?$")


@dataclass(slots=True)
class TextFlow:
    """A paragraph, heading or label: spans that are broken into lines of at most `width`, with their left edge at `x`.

    `gap` and `cost` are those of its first line. `balance` sets lines of even length, for headings; what is `whole` is
    held together line by line, and so is what has a `hold`, that of its last line with what follows.
    """

    spans: list[Span]
    leading: float
    width: float
    x: float = 0
    gap: float = 0
    cost: float = BreakCost.BETWEEN_BLOCKS
    hold: float = Hold.NONE
    whole: bool = False
    balance: bool = False
    place: Place = NOWHERE

    def strips(self) -> list[Strip]:
        """A strip for each line; one of several lines is held to its neighbour, so that none stands alone on a page."""
        rows = broken(self.spans, self.width, self.balance)
        baseline, spans, holds = self.baseline, self.spans, self._holds(rows)
        strips = []
        for number, row in enumerate(rows):
            x, pieces = self.x, []
            for text, words, code, width, ink in row:
                _, _, leaf, area = spans[text]
                pieces.append(Piece(x, code, width, ink, leaf, area, words))
                x += width
            strips.append(
                Strip(
                    self.leading,
                    0 if number else self.gap,
                    _cost(rows[number - 1]) if number else self.cost,
                    holds[number],
                    lines=[Line(baseline, tuple(pieces))],
                    place=self.place,
                )
            )
        return strips

    def _holds(self, rows: Sequence[Row]) -> list[float]:
        """Those of lines: none of several stands alone on a page (CCLVI, ACB), nor one of several typed as one."""
        inner = Hold.FIRM if self.whole or self.hold else Hold.NONE
        holds = [inner] * len(rows)
        begins = [number for number, row in enumerate(rows) if number and self._is_typed_so(rows[number - 1], row)]
        for begin, end in itertools.pairwise([0, *begins, len(rows)]):
            if end - begin > 1:
                holds[begin] = holds[end - 2] = Hold.LONE_LINE
        if len(rows) > 1:
            holds[0] = holds[-2] = Hold.LONE_LINE
        holds[-1] = self.hold
        return holds

    def _is_typed_so(self, above: Row, row: Row) -> bool:
        """Whether a line was begun by whoever typed it, and not since the one above was full."""
        between = self.spans[above[-1].number : row[0].number]
        return any(span.text.endswith("\n") for span in between)

    @property
    def baseline(self) -> float:
        """The baseline of a line, at which capitals of the largest ink stand in the middle of the leading."""
        ink = self.spans[0].ink
        for span in self.spans:
            if span.ink.size > ink.size:
                ink = span.ink
        return float(self.leading + ink.face.cap_height * ink.size) / 2


def _cost(row: Row) -> float:
    """What a page break after a line costs: less where a sentence has ended (readers with memory trouble)."""
    return BreakCost.IN_PARAGRAPH if _SENTENCE_END.search(row[-1].words) else BreakCost.IN_SENTENCE


def shortened(words: str, after: str, ink: Ink, width: float) -> str:
    """Words and `after` behind them in one line of this width; where they do not fit, as many as do, and three dots."""
    if natural_width([Span(words + after, ink, ARTIFACT)])[0] <= width:
        return words + after
    kept = words[:_IN_A_LINE]
    while kept:
        kept = kept.rpartition(" ")[0] or kept[:-1]
        if natural_width([Span(f"{kept.rstrip(_STOPS)}…{after}", ink, ARTIFACT)])[0] <= width:
            break
    return f"{kept.rstrip(_STOPS)}…{after}"


def together(strips: Sequence[Strip], edition: Edition, symbols: float = 0) -> bool:
    """Hold strips together: firmly where they are no taller than a third of a page, else as well as can be.

    `symbols` is the height of the symbols beside them, in points. What holds the last strip with what follows is left
    as it is. Returns whether they are so short.
    """
    height = sum(strip.height + strip.gap for strip in strips) - (strips[0].gap if strips else 0)
    height = max(height, symbols)
    is_short = height <= edition.height * A_THIRD
    for strip in strips[:-1]:
        strip.hold = max(strip.hold, Hold.FIRM if is_short else Hold.TOGETHER)
    return is_short
