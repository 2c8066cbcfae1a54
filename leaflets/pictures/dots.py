"""The dots of a picture packed for a file: as many as a printer can show, as JPEG or exactly, without anything else."""

from __future__ import annotations

import io
import math
import zlib
from typing import NamedTuple

from PIL import Image

from leaflets.blocks import PictureFile
from leaflets.pictures.kept import Kept
from leaflets.pictures.picture_files import decoded

#: Dots to the inch of what is printed: no office printer shows more of a photograph.
DPI = 300
#: The quality of a JPEG (libjpeg's measure), at which nobody sees what is lost, and that of one for a screen.
_QUALITY, _ON_SCREEN = 90, 82
#: A JPEG of more dots is taken for a photograph; one of fewer is packed exactly, where that takes few bytes.
_FEW = 300_000
#: What is no photograph is packed exactly where that takes so few bytes, or so few times those of a JPEG.
_SMALL, _TIMES = 60_000, 3


class Dots(NamedTuple):
    """Packed dots: `width` by `height` of them, `grey` or red, green and blue; a JPEG file, else packed by Deflate."""

    data: bytes
    width: int
    height: int
    grey: bool
    is_jpeg: bool


#: Packed dots by picture and size.
_PACKED: Kept[Dots] = Kept(32)


def printed_dots(file: PictureFile, width: float) -> Dots:
    """The dots of a picture that is printed so many points wide: 300 to the inch, or those that it has, if fewer."""
    image = decoded(file)
    across = min(image.width, math.ceil(width / 72 * DPI - 1e-6))
    return _PACKED.get((file.code, across), lambda: _packed(_resized(image, across), file.data[:2] == b"\xff\xd8"))


def shown(file: PictureFile, across: int) -> bytes:
    """A picture for a screen, as the bytes of a JPEG file of so many dots from left to right, or fewer."""
    image = decoded(file)
    return _jpeg(_resized(image, min(image.width, across)), _ON_SCREEN)


def _resized(image: Image.Image, across: int) -> Image.Image:
    if across >= image.width:
        return image
    down = max(1, round(image.height * across / image.width))
    return image.resize((across, down), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _packed(image: Image.Image, is_photograph: bool) -> Dots:
    """The dots of an image: exactly, unless it is a photograph, or that takes many times the bytes of a JPEG."""
    jpeg = _jpeg(image, _QUALITY)
    if is_photograph and image.width * image.height > _FEW:
        return Dots(jpeg, image.width, image.height, image.mode == "L", is_jpeg=True)
    exact = zlib.compress(image.tobytes(), 9)
    is_jpeg = len(exact) > (_SMALL if is_photograph else max(_SMALL, _TIMES * len(jpeg)))
    return Dots(jpeg if is_jpeg else exact, image.width, image.height, image.mode == "L", is_jpeg)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    """Baseline JPEG in full colour (4:4:4), of nothing but dots."""
    file = io.BytesIO()
    image.save(file, format="JPEG", quality=quality, subsampling=0)
    return file.getvalue()
