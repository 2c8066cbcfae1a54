"""Pictures that would be printed blurred."""

from __future__ import annotations

import pytest
from drawn_pictures import a_picture, photograph, saved

from leaflets.audit.picture_doubts import of_blocks
from leaflets.blocks import Heading, PictureWidth

TOLD = [
    (1063, PictureWidth.COLUMN, ""),
    (1060, PictureWidth.COLUMN, "it is 1,060 dots wide, and 180 mm in giant-print"),
    (530, PictureWidth.COLUMN, "Take one that is 1,070 dots wide or more, or print it narrower, such as: width: small"),
    (531, PictureWidth.HALF, ""),
    (500, PictureWidth.HALF, "it is 500 dots wide, and 90 mm in giant-print"),
    (318, PictureWidth.SMALL, ""),
    (100, PictureWidth.SMALL, "Take one that is 320 dots wide or more."),
]


@pytest.mark.parametrize(("across", "width", "words"), TOLD)
def test_too_few_dots_are_told(across: int, width: PictureWidth, words: str) -> None:
    """Just enough, just too few, with what to do; where it is largest in any edition."""
    picture = a_picture(saved(photograph(across, across // 2)), width)
    told = [f"{problem.message} {problem.cure}" for problem in of_blocks([Heading(2, "H"), picture])]
    assert len(told) == bool(words)
    assert words in "".join(told)
