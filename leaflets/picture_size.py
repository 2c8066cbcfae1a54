"""How large a picture is printed in an edition, and whether words stand beside it. Lengths are in points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from leaflets.blocks import Picture, PictureWidth
from leaflets.editions import EDITIONS, Edition

#: The part of the measure that a picture takes.
_PARTS = {PictureWidth.COLUMN: 1.0, PictureWidth.HALF: 0.5, PictureWidth.SMALL: 0.3}
#: The most of a page's height that a picture takes.
_HIGHEST = 0.4
#: Words beside a picture have lines of so many ems at the least: some 24 letters.
_LEAST_FOR_WORDS = 11


class PrintedSize(NamedTuple):
    """The width and height of a picture as it is printed, in points."""

    width: float
    height: float


def printed_size(picture: Picture, edition: Edition) -> PrintedSize:
    """The size of a picture in an edition: its part of the measure, narrower where it would be too high for a page."""
    file = picture.file
    width = min(edition.measure, edition.line) * _PARTS[picture.width]
    width = min(width, edition.height * _HIGHEST * file.width / file.height)
    return PrintedSize(width, width * file.height / file.width)


def largest(picture: Picture, editions: Iterable[Edition] = EDITIONS.values()) -> tuple[Edition, PrintedSize]:
    """The edition in which a picture is printed widest, and its size there."""
    sizes = [(edition, printed_size(picture, edition)) for edition in editions]
    return max(sizes, key=lambda pair: pair[1].width)


def has_room_beside(picture: Picture, edition: Edition, size: float, indent: float = 0) -> bool:
    """Whether words of a size in points have room beside a picture in an edition, where they are so much further in."""
    if picture.width is PictureWidth.COLUMN:
        return False
    line = min(edition.measure, edition.line) if picture.leads else edition.line
    return line - indent - printed_size(picture, edition).width - edition.track_gap >= _LEAST_FOR_WORDS * size
