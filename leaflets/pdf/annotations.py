"""What is live on the pages: link annotations, each of one part or of several (ISO 32000-1, 12.5.6.5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from leaflets.pdf import seal, syntax
from leaflets.typeset.spans import Area

#: Left, bottom, right and top in points, y up.
Rectangle: TypeAlias = tuple[float, float, float, float]


class Live(NamedTuple):
    """What is live on a page, counted from 0: where it leads, and the rectangles of its parts."""

    area: Area
    page: int
    parts: list[Rectangle]

    @property
    def around(self) -> Rectangle:
        """The rectangle round all its parts."""
        lefts, bottoms, rights, tops = zip(*self.parts, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)


def in_order(links: Sequence[Live]) -> list[int]:
    """The indices of links in the order of their pages, on each page those of several parts first.

    So what is live between their parts lies above them, where a viewer knows of no parts.
    """
    return sorted(range(len(links)), key=lambda at: (links[at].page, len(links[at].parts) == 1))


def annotation(live: Live, pages: Sequence[int], key: int) -> tuple[str, str]:
    """A link as an object, and as it goes into the seal; `key` is its own in the parent tree.

    `pages` are the numbers of the pages.
    """
    area, anchor = live.area, live.area.anchor
    place = syntax.destination(pages[anchor.page], anchor.top) if anchor is not None else ""
    target = area.href if anchor is None else f"page {anchor.page + 1}"
    parts = [syntax.box(part) for part in live.parts]
    body = syntax.link(area.href, place, area.says, syntax.box(live.around), parts, key)
    return body, seal.link(live.page + 1, parts, target, area.says)
