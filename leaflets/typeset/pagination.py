"""The story broken into pages, where that costs its readers least. Lengths are in points, y runs down."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from leaflets.blocks import Document
from leaflets.editions import Edition, Rhythm
from leaflets.qr.symbol import QUIET_ZONE
from leaflets.typeset.contents_list import contents, entries
from leaflets.typeset.furniture import Frames, Furniture
from leaflets.typeset.setting import Story, story
from leaflets.typeset.strips import Hold, Stamp, Strip
from leaflets.typeset.structure import Element

T = TypeVar("T")

#: A page weighs more than any page breaks can, so that no leaflet takes more pages than it must.
_PAGE = 1_000_000.0
#: What the empty part of a page costs against the costs in `BreakCost` and `Hold`: its square so many times, and more
#: where more than a third is empty, so that rather a card or an item is broken.
_EMPTY, _THIRD, _OVER_A_THIRD, _BEYOND = 90.0, 1 / 3, 80.0, 300.0
#: The last page should have more than this part of its height filled.
_LITTLE, _TOO_LITTLE = 0.15, 70.0
#: How often the symbols of a page are moved apart: those that were so before leave more room to the others.
_TRIES = 3
#: A last page with less than this part of its height filled is worth a tighter rhythm, if that saves it.
_STUB = 0.34


class Placed(NamedTuple):
    """A strip on its page: `y` is its top, down from the top of the frame.

    One that is set `again` repeats the head of a table or the name of a card that began on a page before.
    """

    strip: Strip
    y: float
    again: bool = False


Page = list[Placed]
#: What a page may be filled beyond its height, for sums are not exact.
_HAIR, _ENDLESS = 0.01, float("inf")


class _Measure(NamedTuple):
    """What a strip takes of a page in a rhythm: what the search for pages has to know of it (see `Strip`).

    `repeated` is the height of what is set above it once more where it begins a page.
    """

    gap: float
    height: float
    beside: bool
    stamp: Stamp | None
    repeated: float = 0.0


def _measured(strips: Sequence[Strip], rhythm: Rhythm) -> list[_Measure]:
    """The measures of strips in a rhythm."""
    gaps, leading = rhythm.gaps, rhythm.leading
    return [
        _Measure(
            max(strip.gap * gaps, strip.least_gap),
            strip.height * leading if strip.plate is None else strip.height,
            strip.beside,
            strip.stamp,
            sum([above.height for above in strip.repeated]) * leading if strip.repeated else 0.0,
        )
        for strip in strips
    ]


#: What a rule seems to be nearer than it is, in points: a viewer rounds up to whole dots.
_SPREAD = 0.5


def _column(measures: Sequence[_Measure], start: int, frames: Frames, height: float) -> list[tuple[float, float]]:
    """Strips from `start` on set down a page, as many as its height holds: of each its y, and how far down it reaches.

    Text and symbols have each their own bottom. The quiet zone of a symbol ends before the rule of the foot.
    """
    column: list[tuple[float, float]] = []
    text = measures[start].repeated  # bottom of the text
    symbol = quiet = low = float("-inf")  # bottom of the last symbol, its quiet zone, and how far it fills the page
    apart, above, below = frames.apart, frames.above, frames.below
    for gap, high, beside, stamp, _ in itertools.islice(measures, start, None):
        y = text + gap if column else text
        if not beside and y < symbol + quiet:
            y = symbol + quiet
        if stamp is not None:
            quiet = QUIET_ZONE * stamp.module
            y = max(y, symbol + apart - stamp.y, quiet - above - stamp.y)
            symbol = y + stamp.y + stamp.side
            low = max(symbol, symbol + quiet + _SPREAD - below)
        text = y + high
        bottom = text if text > low else low
        if bottom > height:
            break
        column.append((y, bottom))
    return column


def broken(strips: list[Strip], frames: Frames, measures: Sequence[_Measure], leading: float = 1.0) -> list[Page]:
    """Strips on as few pages as they need, the page breaks where they cost the reader least; `leading` is the rhythm's.

    Every place where a break is allowed is a node of a graph, every page that can be filled from there an edge; the
    cheapest way through is the leaflet. It is looked for where the pages so far and those that are needed at least
    cost least (A*). Raises ValueError for a strip taller than a page, which no setting makes.
    """
    count = len(strips)
    ahead = [_PAGE * pages for pages in _left(measures, frames)] + [0.0]
    best: dict[int, tuple[float, int, list[tuple[float, float]]]] = {0: (0.0, -1, [])}
    waiting = [(ahead[0], 0, 0.0)]
    while True:
        _, start, spent = heapq.heappop(waiting)
        if start == count:
            break
        if spent > best[start][0]:
            continue
        height = frames.height(first=start == 0)
        column = _column(measures, start, frames, height + _HAIR)
        if not column:
            raise ValueError(f"a strip of {strips[start].place} is taller than a page")
        for at, cost in _ends(strips, start, column, height):
            cost += spent + _PAGE
            if at not in best or cost < best[at][0]:
                best[at] = (cost, start, column)
                heapq.heappush(waiting, (cost + ahead[at], at, cost))
    pages: list[Page] = []
    end = count
    while end > 0:
        _, start, column = best[end]
        column = _apart(measures, start, end, column, frames)
        placed = [Placed(strip, y) for strip, (y, _) in zip(strips[start:end], column, strict=False)]
        pages.append([*_again(strips[start], leading), *placed])
        end = start
    return pages[::-1]


def _apart(
    measures: Sequence[_Measure], start: int, end: int, column: list[tuple[float, float]], frames: Frames
) -> list[tuple[float, float]]:
    """A page of the strips from `start` to `end` with its symbols as far apart as it has room for.

    What the page has to spare is shared among them, since a hand that shakes opens the one beside its own.
    """
    symbols = sum(measure.stamp is not None for measure in measures[start:end])
    height, apart = frames.height(first=start == 0), frames.apart
    for _ in range(_TRIES if symbols > 1 and apart < frames.far_apart else 0):
        spare = (height - column[end - start - 1][1]) / (symbols - 1)
        apart = min(apart + spare, frames.far_apart)
        if spare < 1:
            break
        column = _column(measures[start:end], 0, replace(frames, apart=apart), height + _HAIR)
        if apart == frames.far_apart:
            break
    return column


def _ends(
    strips: list[Strip], start: int, column: Sequence[tuple[float, float]], height: float
) -> list[tuple[int, float]]:
    """Where a page may end that begins with the strip `start`: the index of the strip after it, and what the end costs.

    `column` is what fits on the page, which has this height.
    """
    ends = []
    for at, (_, bottom) in enumerate(column, start + 1):
        if at == len(strips):
            ends.append((at, _TOO_LITTLE if bottom / height < _LITTLE else 0.0))
        elif (hold := strips[at - 1].hold) < Hold.FIRM:
            ends.append((at, strips[at].cost + hold + emptiness(1 - bottom / height)))
    if not ends:  # nothing on the page may be broken: the weakest hold gives way, as far down as it can
        hold, above = min((strips[at - 1].hold, -at) for at in range(start + 1, start + len(column) + 1))
        ends.append((-above, hold))
    return ends


def emptiness(part: float) -> float:
    """The cost of leaving this part of a page's height, from 0 to 1, empty; weighed against `BreakCost` and `Hold`."""
    return _EMPTY * part**2 + (_OVER_A_THIRD + _BEYOND * (part - _THIRD) if part > _THIRD else 0.0)


def _again(strip: Strip, leading: float) -> Iterator[Placed]:
    """What is set once more above a strip that begins a page; `leading` is the rhythm's factor."""
    y = 0.0
    for above in strip.repeated:
        yield Placed(above, y, again=True)
        y += above.height * leading


class Layout(NamedTuple):
    """A document laid out: its pages in order, what stands round their text, and the structure tree of the whole."""

    pages: list[Page]
    rhythm: Rhythm
    furniture: Furniture
    root: Element


def paginated(document: Document, edition: Edition) -> Layout:
    """Lay a document out in an edition; there is a way for whatever is in it."""
    told = story(document, edition)
    furniture = Furniture(document, edition, told.logo)
    pages, rhythm = _on_pages(told, furniture)
    return Layout(pages, rhythm, furniture, told.root)


def _on_pages(told: Story, furniture: Furniture) -> tuple[list[Page], Rhythm]:
    """The story on its pages: in the edition's widest rhythm that needs no further sheet, with a contents list
    where the edition wants one."""
    edition = furniture.edition
    frames = [furniture.frames(rhythm.air) for rhythm in edition.rhythms]
    headings = entries(told.strips)
    listed = len(headings) > 1
    measured = [_measured(told.strips, rhythm) for rhythm in edition.rhythms]
    if not listed or _least(measured[-1], frames[-1]) < edition.contents_from:
        pages, rhythm = _in_rhythm(told.strips, frames, edition.rhythms, measured)
        if not listed or len(pages) < edition.contents_from:
            return pages, rhythm
    numbers, before = [1] * len(headings), list[float]()
    for _ in range(4):  # the numbers settle at once: they hardly change the list's height
        element, strips = contents(headings, numbers, edition)
        heights = [strip.height for strip in strips]
        whole = _within(told.strips, strips, told.front)
        if heights == before:  # nothing moves
            into = iter(whole)
            pages = [[old if old.again else old._replace(strip=next(into)) for old in page] for page in pages]
            break
        more = [_measured(strips, rhythm) for rhythm in edition.rhythms]
        pages, rhythm = _in_rhythm(
            whole, frames, edition.rhythms, [_within(*both, told.front) for both in zip(measured, more, strict=True)]
        )
        before = heights
        settled = [number for number, page in enumerate(pages, 1) for _ in entries(placed.strip for placed in page)]
        if settled == numbers:
            break
        numbers = settled
    told.root.kids.insert(told.front_kid, element)
    return pages, rhythm


def _within(whole: list[T], more: list[T], front: int) -> list[T]:
    """Strips, or their measures, with more of them before the one with the index `front`."""
    return [*whole[:front], *more, *whole[front:]]


def _in_rhythm(
    strips: list[Strip], frames: Sequence[Frames], rhythms: Sequence[Rhythm], measured: Sequence[list[_Measure]]
) -> tuple[list[Page], Rhythm]:
    """Pages in the widest rhythm, or in a tighter one that saves a sheet, or a last page with little on it.

    For each rhythm there are the `frames` of its pages, and `measured`, the measures of all strips.
    """
    chosen, of = list[Page](), rhythms[0]
    for rhythm, frame, measures in zip(rhythms, frames, measured, strict=True):
        if chosen and _least(measures, frame) >= len(chosen):
            continue
        pages = broken(strips, frame, measures, rhythm.leading)
        saves_sheet = (len(pages) + 1) // 2 < (len(chosen) + 1) // 2
        if not chosen or saves_sheet or (len(pages) < len(chosen) and _is_stub(chosen, frame)):
            chosen, of = pages, rhythm
    return chosen, of


def _is_stub(pages: Sequence[Page], frames: Frames) -> bool:
    """Whether the last of several pages has little on it."""
    last = pages[-1][-1]
    return len(pages) > 1 and last.y + last.strip.height < _STUB * frames.later


def _least(measures: Sequence[_Measure], frames: Frames) -> int:
    """A number of pages that the strips need at least, however they are broken."""
    return _left(measures, frames)[0]


def _left(measures: Sequence[_Measure], frames: Frames) -> list[int]:
    """For each strip a number of pages that are needed at least from there on, however they are broken.

    In a column without end it takes no more room than on pages, but for what is left out at the top of each.
    """
    quiet = [QUIET_ZONE * measure.stamp.module for measure in measures if measure.stamp]
    left_out = max(frames.apart, *[measure.gap for measure in measures], *quiet)
    room = max(frames.first, frames.later) + _HAIR + left_out
    column = _column(measures, 0, frames, _ENDLESS)
    end = column[-1][1]
    return [math.ceil((end - y) / room - 1e-9) for y, _ in column]
