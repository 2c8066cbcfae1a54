"""The rules between cards, which tie each card to its own symbol. Lengths in points, y runs down from the frame."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from leaflets.editions import Edition
from leaflets.qr.symbol import QUIET_ZONE
from leaflets.typeset.pagination import Page, Placed
from leaflets.typeset.strips import HAIRLINE, Rule

#: Modules of white that a rule leaves round a symbol: half of one is lost where a viewer rounds up to whole dots.
CLEAR = QUIET_ZONE + 0.5


def rules_between(page: Page, edition: Edition, colour: str) -> Iterator[Rule]:
    """A rule above each strip that is ruled and does not begin its page, midway between what stands above and below.

    It crosses the page, or ends before a symbol where it would come into its quiet zone.
    """
    symbol = float("-inf")  # the bottom of the last symbol
    for above, below in pairwise(page):
        if above.strip.stamp is not None:
            symbol = above.y + above.strip.stamp.y + above.strip.stamp.side
        if not below.strip.ruled or above.again:
            continue
        words, top = _bottom(above), _top(below)
        for y in ((max(words, symbol) + top - HAIRLINE) / 2, (words + top - HAIRLINE) / 2):
            end = min([edition.line, *_in_the_way(page, y)])
            if end == edition.line:
                break
        if end > 0:
            yield Rule(0, y, end, HAIRLINE, colour)


def _in_the_way(page: Page, y: float) -> Iterator[float]:
    """Of each symbol into whose quiet zone a rule would come, where it would begin to."""
    for strip, at, _ in page:
        if (stamp := strip.stamp) is not None:
            quiet = stamp.module * CLEAR
            if at + stamp.y - quiet < y + HAIRLINE and y < at + stamp.y + stamp.side + quiet:
                yield stamp.x - quiet


def _bottom(placed: Placed) -> float:
    """How far down the words of a strip reach."""
    inks = [(line.baseline, piece.ink) for line in placed.strip.lines for piece in line.pieces]
    return placed.y + max((baseline + ink.face.depth * ink.size for baseline, ink in inks), default=0.0)


def _top(placed: Placed) -> float:
    """Where the capitals of the first line of a strip begin."""
    lines = placed.strip.lines
    if not lines:
        return placed.y
    ink = lines[0].pieces[0].ink
    return float(placed.y + lines[0].baseline - ink.face.cap_height * ink.size)
