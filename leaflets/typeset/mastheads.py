"""The charity's logo in the head of a page, beside its words. Lengths are in points, y runs down."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.blocks import Document
from leaflets.editions import MM, Edition
from leaflets.typeset.strips import Plate, Strip
from leaflets.typeset.structure import ARTIFACT, Element

#: The height of a large logo, in leadings of the body, and of a small one, in leadings of small type: beside one line.
_LARGE, _SMALL = 1.8, 0.8
#: The most of the line that a wide logo takes, large or small.
_WIDEST, _WIDEST_SMALL = 0.45, 0.2
#: No ink stands nearer to the edge of the page, where printers leave it white.
_WHITE = 10.2 * MM
#: White space between a large logo and the rule below it.
_BELOW = 3.0


def logo(document: Document, edition: Edition, large: bool, figure: Element | None) -> Plate | None:
    """The logo of a document for the head of a page, where it is a figure or is repeated; None without one."""
    if document.logo is None:
        return None
    file = document.logo.file
    height = edition.body.leading * _LARGE if large else edition.small.leading * _SMALL
    width = min(height * file.width / file.height, edition.line * (_WIDEST if large else _WIDEST_SMALL))
    height = width * file.height / file.width
    return Plate(0, 0, width, height, file, figure, ARTIFACT if figure is None else figure.leaf())


def beside_logo(strips: Sequence[Strip], mark: Plate, edge: float) -> list[Strip]:
    """One strip of a logo and of the words beside it, in the middle of its height; `edge` is where the head begins."""
    words = sum(strip.height for strip in strips)
    top = max(_WHITE - edge, 0.0)
    is_small = mark.height < words
    whole = Strip(max(words, top + mark.height + (0 if is_small else _BELOW)))
    middle = max(words / 2, top + mark.height / 2)
    y = middle - words / 2
    for strip in strips:
        whole.lines += [line._replace(baseline=line.baseline + y) for line in strip.lines]
        y += strip.height
    whole.plate = mark._replace(y=middle - mark.height / 2)
    return [whole]
