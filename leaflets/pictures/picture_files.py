"""The file of a picture read, and refused where it cannot be printed."""

from __future__ import annotations

import zxingcpp
from PIL import Image

from leaflets.blocks import PictureFile
from leaflets.digest import digest
from leaflets.pictures import refusals
from leaflets.pictures.kept import Kept
from leaflets.pictures.upright import size_of, upright

#: So many pictures are held decoded: 26 MB each at the most.
_DECODED: Kept[Image.Image] = Kept(4)
#: At these parts of their size codes are looked for: that of the file, and smaller ones, as they are printed.
_LOOKED_AT = (1, 2, 4)


def picture_file(data: bytes) -> PictureFile:
    """A picture from the bytes of its file, which is decoded to see whether it can be; raises Unfit."""
    width, height = size_of(data)
    file = PictureFile(data, digest(data).hex(), width, height)
    if _has_code(decoded(file)):
        raise refusals.has_code()
    return file


def decoded(file: PictureFile) -> Image.Image:
    """The dots of a picture, upright, in RGB or L: not more than are ever printed. Nobody may change them."""
    return _DECODED.get(file.code, lambda: upright(file.data))


def _has_code(image: Image.Image) -> bool:
    """Whether a phone reads a QR code off the picture."""
    grey = image.convert("L")
    sizes = [grey if part == 1 else grey.reduce(part) for part in _LOOKED_AT if min(grey.size) // part >= 21]
    return any(
        zxingcpp.read_barcodes(size, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)) for size in sizes
    )
