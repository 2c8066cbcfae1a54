"""The story broken into pages, and the pages drawn with their furniture."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import NamedTuple

from leaflets.blocks import Document
from leaflets.canvas import TaggedCanvas
from leaflets.editions import MM, Edition, Rhythm
from leaflets.faults import ContentError
from leaflets.flowables import Bar, Rule, Strip, Text
from leaflets.fonts import faces
from leaflets.lines import Ink, Span
from leaflets.qr import QUIET_ZONE
from leaflets.setting import BLACK, Story, colour, contents
from leaflets.structure import Element, Leaf

#: A page weighs more than any page breaks can, so that no leaflet takes more pages than it must.
_PAGE = 1_000_000.0
#: What breaking a card or stranding a heading costs, where one is taller than a page and nothing else is left.
_FORCED = 10_000_000.0
#: What a page left empty costs at most, against the costs in `Break`.
_EMPTY = 90.0
#: The last page should have more than this part of its height filled.
_LITTLE, _TOO_LITTLE = 0.15, 70.0


class Placed(NamedTuple):
    """A strip on its page, its top down from the top of the frame."""

    strip: Strip
    y: float


Page = list[Placed]


@dataclass(slots=True)
class Frames:
    """The heights of the frames that text flows through."""

    first: float
    later: float
    apart: float

    def height(self, first: bool) -> float:
        """The height of a page's frame."""
        return self.first if first else self.later


class _Column:
    """Strips set one under the other down a page; text and symbols each have their own bottom."""

    def __init__(self, rhythm: Rhythm, apart: float) -> None:
        self.rhythm, self.apart = rhythm, apart
        self.text = 0.0  # bottom of the text
        self.symbol = float("-inf")  # bottom of the last symbol, without its quiet zone
        self.quiet = 0.0  # the quiet zone of that symbol
        self.empty = True

    def add(self, strip: Strip) -> float:
        """Put a strip below what there is; returns its y."""
        y = self.text if self.empty else self.text + strip.gap * self.rhythm.gaps
        if not strip.beside:
            y = max(y, self.symbol + self.quiet)
        if strip.stamp is not None:
            y = max(y, self.symbol + self.apart - strip.stamp.y)
            self.symbol = y + strip.stamp.y + strip.stamp.side
            self.quiet = QUIET_ZONE * strip.stamp.module
        self.text = y + strip.height * self.rhythm.leading
        self.empty = False
        return y

    @property
    def bottom(self) -> float:
        return max(self.text, self.symbol)


def broken(strips: list[Strip], frames: Frames, rhythm: Rhythm) -> list[Page]:
    """The story on as few pages as it needs, the page breaks where they cost the reader least.

    Every place where a break is allowed is a node of a graph, every page that can be filled from there an
    edge; the cheapest way through is the leaflet. Raises ContentError for a strip taller than a page.
    """
    count = len(strips)
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    for start in range(count):
        if start not in best:
            continue
        first = start == 0
        height = frames.height(first)
        column = _Column(rhythm, frames.apart)
        end, found = start, False
        while end < count:
            column.add(strips[end])
            if column.bottom > height + 0.01:
                break
            end += 1
            if end == count or _may_break(strips, end):
                found = True
                _offer(best, start, end, _cost(strips, end, column.bottom / height))
        if end == start:
            raise ContentError.of("this is taller than a page", "Make it shorter, or split it.", strips[start].place)
        if not found:
            _offer(best, start, end, _FORCED)
    cuts = [count]
    while cuts[-1] > 0:
        cuts.append(best[cuts[-1]][1])
    cuts.reverse()
    pages = []
    for start, end in itertools.pairwise(cuts):
        column = _Column(rhythm, frames.apart)
        pages.append([Placed(strip, column.add(strip)) for strip in strips[start:end]])
    return pages


def _may_break(strips: list[Strip], before: int) -> bool:
    return not strips[before - 1].keep


def _offer(best: dict[int, tuple[float, int]], start: int, end: int, cost: float) -> None:
    cost += best[start][0] + _PAGE
    if end not in best or cost < best[end][0]:
        best[end] = (cost, start)


def _cost(strips: list[Strip], end: int, filled: float) -> float:
    if end == len(strips):
        return _TOO_LITTLE if filled < _LITTLE else 0.0
    return strips[end].cost + _EMPTY * (1 - filled) ** 2


@dataclass(slots=True)
class Furniture:
    """What stands on every page: heads and foot, measured before the story so that it never runs into them."""

    document: Document
    edition: Edition

    @property
    def tint(self) -> str:
        return colour(self.document.accent)

    def frames(self) -> Frames:
        """The frames that the furniture leaves."""
        edition = self.edition
        bottom = edition.height - edition.foot - self._foot_height()
        return Frames(bottom - self._top(True), bottom - self._top(False), edition.apart)

    def _top(self, first: bool) -> float:
        return self.edition.top + self.head(first)[1] + self.edition.body.leading * 0.2

    def head(self, first: bool) -> tuple[list[Strip], float]:
        """The head of the first or of a later page, and its height: publisher's name; title and publisher."""
        edition, document = self.edition, self.document
        regular, bold = faces()
        kind = edition.body if first else edition.small
        name = document.publisher if first else f"{document.title} · {document.publisher}"
        ink = Ink(bold, kind.size, self.tint) if first else Ink(regular, kind.size, BLACK)
        right = "DRAFT: not for readers" if document.draft else edition.label if first else ""
        strips = _two_ends(
            name, right, ink, Ink(bold if document.draft else regular, kind.size, BLACK), kind.leading, edition.line
        )
        height = sum(strip.height for strip in strips)
        strips.append(Strip(0, rules=[Rule(0, 2, edition.line, 1.5 if first else 0.5, self.tint)]))
        return strips, height + 3.5

    def foot(self, page: int, pages: int) -> list[Strip]:
        """The foot: title and review date at the left, the folio at the right, always at one place."""
        edition, document = self.edition, self.document
        ink = Ink(faces().regular, edition.small.size, BLACK)
        leading, line, folio = edition.small.leading, edition.line, f"Page {page} of {pages}"
        reviewed = f"reviewed {document.reviewed}"
        whole = f"{document.title} · {reviewed}"
        strips: list[Strip] = []
        if _width(whole, ink) + _width(f"Page 99 of 99{_APART}", ink) > line:
            strips = Text([Span(document.title, ink, _furniture())], leading, line).strips()
            whole = reviewed.capitalize()
        strips += _two_ends(whole, folio, ink, ink, leading, line)
        strips[0].rules.append(Rule(0, -3, line, 0.5, self.tint))
        return strips

    def _foot_height(self) -> float:
        """From the folio's baseline up to the least distance of text from the rule above the foot."""
        lines = self.foot(99, 99)
        last = lines[-1].lines[0].baseline
        return sum(strip.height for strip in lines[:-1]) + last + 3 + QUIET_ZONE * self.edition.module_mm * MM

    def top(self, first: bool) -> float:
        """Where the frame of a page begins, down from the page's top edge."""
        return self._top(first)


#: The least distance between words at the two ends of a line.
_APART = "    "


def _furniture() -> Leaf:
    return Element("Artifact").leaf()


def _width(text: str, ink: Ink) -> float:
    return sum(ink.face.shape(part).width for part in re.split("( )", text)) * ink.size


def _two_ends(left: str, right: str, ink: Ink, other: Ink, leading: float, width: float) -> list[Strip]:
    """Words at both ends of a line; where the left ones need more lines, the right ones stand on the first."""
    room = _width(right, other)
    strips = Text([Span(left, ink, _furniture())], leading, width - _width(_APART, ink) - room).strips()
    if right:
        text = Text([Span(right, other, _furniture())], leading, width, width - room).strips()[0]
        strips[0].lines += [one._replace(baseline=strips[0].lines[0].baseline) for one in text.lines]
    return strips


def paginated(story: Story, document: Document, edition: Edition) -> list[Page]:
    """The story on its pages: in the edition's widest rhythm that needs no further sheet, with a contents list
    where the edition wants one."""
    frames = Furniture(document, edition).frames()
    pages = _in_rhythm(story.strips, frames, edition)
    if len(pages) < edition.contents_from or len(story.entries) < 2:
        return pages
    numbers = [1] * len(story.entries)
    for _ in range(4):  # the numbers settle at once: they hardly change the list's height
        element, strips = contents(story, edition, numbers)
        pages = _in_rhythm([*story.strips[: story.front], *strips, *story.strips[story.front :]], frames, edition)
        found = [number for number, page in enumerate(pages, 1) for placed in page
                 if placed.strip.anchor and placed.strip.anchor.level == 2]  # fmt: skip
        if found == numbers:
            break
        numbers = found
    story.root.kids.insert(story.front_kid, element)
    return pages


def _in_rhythm(strips: list[Strip], frames: Frames, edition: Edition) -> list[Page]:
    found: list[Page] = []
    for rhythm in edition.rhythms:
        pages = broken(strips, frames, rhythm)
        if not found or (len(pages) + 1) // 2 < (len(found) + 1) // 2:
            found = pages
    return found


def draw(pages: list[Page], document: Document, edition: Edition, canvas: TaggedCanvas) -> None:
    """Every page, its furniture as artifacts."""
    furniture = Furniture(document, edition)
    for number, page in enumerate(pages, 1):
        _draw_furniture(furniture, number, len(pages), canvas)
        top = furniture.top(number == 1)
        for bar, y, height in _bars(page):
            canvas.rule(edition.side_margin + bar.x, top + y, bar.width, height, bar.colour)
        for strip, y in page:
            canvas.strip(strip, edition.side_margin, top + y)
        canvas.showPage()


def _draw_furniture(furniture: Furniture, number: int, count: int, canvas: TaggedCanvas) -> None:
    edition = furniture.edition
    y = edition.top
    for strip in furniture.head(number == 1)[0]:
        canvas.strip(strip, edition.side_margin, y, furniture="Header")
        y += strip.height
    foot = furniture.foot(number, count)
    y = edition.height - edition.foot - sum(strip.height for strip in foot[:-1]) - foot[-1].lines[0].baseline
    for strip in foot:
        canvas.strip(strip, edition.side_margin, y, furniture="Footer")
        y += strip.height


def _bars(page: Page) -> list[tuple[Bar, float, float]]:
    """The margin bars of a page, one for each run of strips that share one, as (bar, top, height)."""
    found: list[tuple[Bar, float, float]] = []
    before: Bar | None = None
    for strip, y in page:
        if strip.bar is not None and strip.bar is before:
            bar, top, _ = found[-1]
            found[-1] = (bar, top, y + strip.height - top)
        elif strip.bar is not None:
            found.append((strip.bar, y, strip.height))
        before = strip.bar
    return found
