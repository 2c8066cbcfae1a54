"""Pictures that would be printed blurred: with too few dots for the size at which they are largest."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from leaflets.blocks import Block, Picture, PictureWidth, QrLink
from leaflets.editions import MM
from leaflets.faults import Problem
from leaflets.picture_size import largest

#: Dots to the inch, under which everybody sees that a picture is made of dots.
FEWEST_DOTS = 150


def of_blocks(blocks: Iterable[Block | QrLink]) -> Iterator[Problem]:
    """A remark for each picture of too few dots; those within other blocks are left to the caller."""
    for block in blocks:
        if isinstance(block, Picture):
            edition, size = largest(block)
            inches, across = size.width / 72, block.file.width
            if across < FEWEST_DOTS * inches - 1:
                wanted, wide = math.ceil(FEWEST_DOTS * inches / 10) * 10, round(size.width / MM)
                told = f"it is {across:,} dots wide, and {wide} mm in {edition.name}"
                narrower = "." if block.width is PictureWidth.SMALL else ", or print it narrower, such as: width: small"
                message = f"this picture would be printed blurred: {told}"
                yield Problem(message, f"Take one that is {wanted:,} dots wide or more{narrower}", block.place)
