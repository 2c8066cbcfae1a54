"""The galley: the strips of a leaflet set so far, and what the next block has to know of those before it.

All lengths are in points. Where on the grid a block is set is a `Position`, handed down; nothing of it is changed and
put back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from leaflets.blocks import Block, Heading, Paragraph, Run, Style
from leaflets.editions import Edition, Type
from leaflets.typeset.faces import Face, faces
from leaflets.typeset.spans import BLACK, Anchor, Area, Ink, Span, colour
from leaflets.typeset.strips import BreakCost, Hold, Strip, TextFlow
from leaflets.typeset.structure import ARTIFACT, Element
from leaflets.words import Place

#: The most white space above a block, in leadings of the body: below a heading, and elsewhere.
CLOSE, FREE = 0.2, 9.0
_AFTER_OFFER = 0.45  # below the house's offer of other formats, whose details belong to it


@dataclass(frozen=True, slots=True)
class Position:
    """Where on the page's grid a block is set.

    `x` is the left edge of its words, from the margin; `symbols` that of the symbols beside it, if there are any;
    blocks that are set `solid` follow each other without white space, as the details of a card do. An `alarm` has black
    headings, larger than others.
    """

    x: float = 0.0
    symbols: float | None = None
    solid: bool = False
    alarm: bool = False


@dataclass(slots=True)
class Galley:
    """What has been set so far, block after block, in an edition.

    `max_gap` is the most white space above the next block, in leadings of the body; `level` that of the last heading;
    `previous` the block before, None at the beginning of a list item.
    """

    edition: Edition
    accent: str  # the house colour, as the operands of rg
    strips: list[Strip] = field(default_factory=list)
    max_gap: float = CLOSE
    level: int = 0
    previous: Block | None = None

    @classmethod
    def of(cls, edition: Edition, accent: str) -> Galley:
        """An empty galley; the accent is a colour such as #004b6b."""
        return cls(edition, colour(accent))

    @property
    def regular(self) -> Face:
        """The face of running text."""
        return faces().regular

    @property
    def bold(self) -> Face:
        """The face of headings, names and numbers."""
        return faces().bold

    def heading(self, block: Heading, parent: Element, at: Position) -> None:
        """Set a heading, at most one level below the heading before (PDF/UA-1, 7.4.2), held to what follows."""
        edition = self.edition
        self.level = min(block.level, self.level + 1)
        kind = {1: edition.title, 2: edition.heading}.get(self.level, edition.subheading)
        if at.alarm and self.level > 1:
            kind = edition.alarm
        tint = BLACK if self.level == 1 or at.alarm else self.accent
        span = Span(block.text, Ink(self.bold, kind.size, tint), parent.add(f"H{self.level}").leaf())
        lines = self.text([span], kind, at, block.place, balance=True, hold=Hold.HEADING)
        lines[0].anchor = Anchor(self.level, block.text, listed=block.listed)
        lines[0].gap = self.gap(1.2 if self.level == 2 else 1.0, at)
        lines[0].cost = BreakCost.FREE if self.level == 2 else BreakCost.BETWEEN_BLOCKS
        self.strips += lines
        self.max_gap = CLOSE

    def paragraph(self, block: Paragraph, parent: Element, at: Position) -> None:
        """Set a paragraph in its style; one that ends in a colon is held to what follows.

        Each of its lines is an element of its own, since a screen reader does not tell where within one a line ends.
        """
        kind = self._type_of(block.manner)
        spans: list[Span] = []
        for line in block.lines or ((),):
            if spans:
                spans[-1] = spans[-1]._replace(text=spans[-1].text + "\n")
            spans += self.spans(line, kind.size, parent.add("P"), strong=block.manner is Style.OFFER)
        lines = self.text(spans, kind, at, block.place)
        if any(run.loud for run in block.runs):
            self._make_room(lines, kind)
        # One blank line at the paragraph's own size (UKAAF G003).
        lines[0].gap = self.gap(min(1.0, kind.leading / self.edition.body.leading), at)
        if "".join(run.text for run in block.runs).rstrip().endswith(":"):
            lines[-1].hold = Hold.HEADING
        self.strips += lines
        self.max_gap = _AFTER_OFFER if block.manner is Style.OFFER else FREE

    def text(
        self,
        spans: list[Span],
        kind: Type,
        at: Position,
        place: Place,
        *,
        whole: bool = False,
        balance: bool = False,
        hold: float = Hold.NONE,
        width: float | None = None,
    ) -> list[Strip]:
        """Spans as strips, a line each, no wider than `width` or what the position allows; the rest as in TextFlow."""
        width = self.width(at) if width is None else width
        return TextFlow(spans, kind.leading, width, at.x, whole=whole, balance=balance, hold=hold, place=place).strips()

    def width(self, at: Position) -> float:
        """How wide words may be at a position, in points: as the measure and the symbols beside them allow."""
        width = self.edition.measure - at.x
        return width if at.symbols is None else min(width, at.symbols - self.edition.track_gap - at.x)

    def gap(self, leadings: float, at: Position) -> float:
        """The white space above a block that wants so many leadings of the body, in points; less after a heading."""
        if at.solid:
            return self.edition.body.leading * 0.15 if leadings < 1 else 0.0
        return self.edition.body.leading * min(leadings, self.max_gap)

    def spans(self, runs: tuple[Run, ...], size: float, element: Element, *, strong: bool = False) -> list[Span]:
        """Runs as spans of a size in points; each link is a Link element below `element`, `strong` makes all bold."""
        spans = []
        for run in runs:
            face = self.bold if run.strong or strong else self.regular
            if not run.href:
                spans.append(Span(run.text, Ink(face, size, BLACK), element.leaf()))
                continue
            link = element.add("Link")
            tint = BLACK if run.href.startswith(("tel:", "sms:")) else self.accent
            own = max(size, self.edition.phone.size) if run.loud else size
            spans.append(Span(run.text, Ink(face, own, tint), link.leaf(), Area(link, run.href, run.says)))
        return spans

    def _make_room(self, lines: list[Strip], kind: Type) -> None:
        """Lines in which there are larger words; where they are most of it, it has the leading of numbers to ring."""
        baseline = TextFlow([Span("", Ink(self.regular, kind.size, BLACK), ARTIFACT)], kind.leading, 0).baseline
        for strip in lines:
            pieces = strip.lines[0].pieces
            large = sum([len(piece.words) for piece in pieces if piece.ink.size > kind.size])
            more = self.edition.phone.leading - kind.leading if 2 * large > sum(len(one.words) for one in pieces) else 0
            strip.height = kind.leading + more
            strip.lines = [strip.lines[0]._replace(baseline=baseline + more)]

    def _type_of(self, style: Style) -> Type:
        match style:
            case Style.BODY:
                return self.edition.body
            case Style.SMALL:
                return self.edition.small
            case Style.OFFER:
                return self.edition.offer
            case _:
                assert_never(style)
