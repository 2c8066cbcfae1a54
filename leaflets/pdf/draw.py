"""Pages drawn with their furniture."""

from __future__ import annotations

from leaflets.pdf.canvas import TaggedCanvas
from leaflets.typeset.card_rules import rules_between
from leaflets.typeset.pagination import Layout, Page
from leaflets.typeset.strips import Bar


def draw(layout: Layout, canvas: TaggedCanvas) -> None:
    """Draw every page on a canvas, with its furniture, its margin bars and the rules between cards: artifacts."""
    pages, furniture = layout.pages, layout.furniture
    edition = furniture.edition
    for number, page in enumerate(pages, 1):
        _draw_furniture(layout, number, canvas)
        top = furniture.top(number == 1, layout.rhythm.air)
        for bar, y, height in _bars(page):
            canvas.rule(edition.side_margin + bar.x, top + y, bar.width, height, bar.colour)
        for rule in rules_between(page, edition, furniture.tint):
            canvas.rule(edition.side_margin + rule.x, top + rule.y, rule.width, rule.height, rule.colour)
        for strip, y, again in page:
            canvas.strip(strip, edition.side_margin, top + y, furniture="Again" if again else "")
        canvas.end_page()


def _draw_furniture(layout: Layout, number: int, canvas: TaggedCanvas) -> None:
    """Draw the head and the foot of the page with a number, from 1."""
    furniture, count = layout.furniture, len(layout.pages)
    edition = furniture.edition
    y = furniture.edge
    for strip in furniture.head(number == 1, layout.rhythm.air)[0]:
        canvas.strip(strip, edition.side_margin, y, furniture="Header")
        y += strip.height
    foot = furniture.foot(number, count)
    y = edition.height - edition.foot - sum(strip.height for strip in foot[:-1]) - foot[-1].lines[0].baseline
    for strip in foot:
        canvas.strip(strip, edition.side_margin, y, furniture="Footer")
        y += strip.height


def _bars(page: Page) -> list[tuple[Bar, float, float]]:
    """The margin bars of a page, one for each run of strips that share it: the bar, its top and height in points."""
    bars: list[tuple[Bar, float, float]] = []
    before: Bar | None = None
    for strip, y, _ in page:
        if strip.bar is not None and strip.bar is before:
            bar, top, _ = bars[-1]
            bars[-1] = (bar, top, y + strip.height - top)
        elif strip.bar is not None:
            bars.append((strip.bar, y, strip.height))
        before = strip.bar
    return bars
