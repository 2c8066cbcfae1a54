"""Symbols read off a page as a phone reads them, and measured on the dots of a printer (zxing-cpp)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

import zxingcpp
from PIL import Image, ImageFilter

from leaflets.proof.page import MM, Box
from leaflets.proof.paint import Paint

#: The white around a symbol (ISO/IEC 18004, 9.1), in modules.
QUIET = 4
#: Symbols are measured on this many dots to the inch.
DPI = 600
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_WHITE, _DARK = 250, 128  # of 255: what is no ink, and what is dark


class Conditions(Enum):
    """How a phone meets a page: dots to the inch, the scale of the print, in grey, blurred by so many pixels."""

    PRINTED = (150, 1.0, False, 0.0)
    FIT = (150, 0.94, False, 0.0)  # "fit to page"
    GREY = (150, 1.0, True, 0.0)
    BLURRED = (100, 1.0, False, 1.0)


class FoundSymbol(NamedTuple):
    """A QR symbol found on a page: what it opens, where it stands in points, and its modules a side."""

    page: int
    address: str
    box: Box
    modules: int
    level: str  # of error correction: L, M, Q or H


class SymbolMeasure(NamedTuple):
    """A symbol as printed: its dark square in points, its module in mm, the white around it in modules.

    `contrast` is that of its light to its dark modules (WCAG 2.2), near 1 where they are exchanged.
    """

    box: Box
    module: float
    quiet: float
    contrast: float


def symbols(picture: Image.Image, page: int, dpi: float) -> tuple[FoundSymbol, ...]:
    """Every QR symbol in the picture of a whole page, from the top down."""
    symbols_found = []
    for barcode in zxingcpp.read_barcodes(picture, formats=_QR, try_rotate=False, try_downscale=False):
        corners = [
            getattr(barcode.position, f"{end}_{side}") for end in ("top", "bottom") for side in ("left", "right")
        ]
        across = [corner.x * 72 / dpi for corner in corners]
        up = [(picture.height - corner.y) * 72 / dpi for corner in corners]
        box = Box(min(across), min(up), max(across), max(up))
        symbols_found.append(FoundSymbol(page, barcode.text, box, *_made(barcode)))
    return tuple(sorted(symbols_found, key=lambda symbol: (-symbol.box.top, symbol.box.left)))


class Decoded(NamedTuple):
    """What a phone reads: the address, the modules a side of the symbol, and its level of error correction."""

    address: str
    modules: int
    level: str


def decoded(picture: Image.Image, conditions: Conditions) -> Decoded | None:
    """What a phone reads of a symbol and the white around it, blurred or not; None where it is not just one."""
    if blur := conditions.value[3]:
        picture = picture.filter(ImageFilter.GaussianBlur(blur))
    barcodes = zxingcpp.read_barcodes(picture, formats=_QR, try_rotate=False, try_invert=False, try_downscale=False)
    return Decoded(barcodes[0].text, *_made(barcodes[0])) if len(barcodes) == 1 else None


def _made(barcode: zxingcpp.Barcode) -> tuple[int, str]:
    """The modules a side of a symbol, and its level of error correction."""
    made: Mapping[str, Any] = barcode.extra  # type: ignore[assignment]  # a plain dictionary
    return 17 + 4 * int(made.get("Version", "1")), str(made.get("ECLevel", ""))


def reads(paint: Paint, symbol: FoundSymbol, conditions: Conditions) -> str:
    """What a phone reads where a symbol stands; empty where it reads nothing, or several symbols."""
    dpi, scale, grey, _ = conditions.value
    around = symbol.box.grown(symbol.box.width / symbol.modules * (QUIET + 1))
    picture = paint.picture(symbol.page, dpi * scale, grey, around)
    found = decoded(picture, conditions)
    return found.address if found is not None else ""


def measure(paint: Paint, symbol: FoundSymbol) -> SymbolMeasure:
    """Measure a symbol on a rendering of its neighbourhood; its finder pattern is seven modules wide."""
    around = symbol.box.grown(symbol.box.width / symbol.modules * (QUIET + 2))
    picture = paint.picture(symbol.page, DPI, True, around)
    dark = picture.point(lambda value: 255 if value < _DARK else 0)
    search = _within(picture, around, symbol.box.grown(symbol.box.width * 0.02))
    inner = dark.crop(search).getbbox() or (0, 0, search[2] - search[0], search[3] - search[1])
    left, right = inner[0] + search[0], inner[2] + search[0]
    top, bottom = inner[1] + search[1], inner[3] + search[1]
    row = dark.crop((left, top + 2, right, top + 3)).tobytes()
    finder = row.index(b"\x00") if b"\x00" in row else len(row)
    module = max(finder / 7, 1.0)
    quiet = _quiet(picture.point(lambda value: 255 if value < _WHITE else 0), (left, top, right, bottom), module)
    points = 72 / DPI
    box = Box(
        around.left + left * points,
        around.bottom + (picture.height - bottom) * points,
        around.left + right * points,
        around.bottom + (picture.height - top) * points,
    )
    at = [picture.getpixel((round(left + way * module), round(top + way * module))) for way in (0.5, 1.5)]
    return SymbolMeasure(box, module * points / MM, quiet, contrast(float(at[1]), float(at[0])))  # type: ignore[arg-type]


def contrast(light: float, dark: float) -> float:
    """The contrast of two greys, 0 to 255 (WCAG 2.2, relative luminance); under 1 where `dark` is the lighter."""
    return (luminance(light, light, light) + 0.05) / (luminance(dark, dark, dark) + 0.05)


def luminance(red: float, green: float, blue: float) -> float:
    """The relative luminance of a colour of sRGB, 0 to 255 each (WCAG 2.2)."""
    linear_red, linear_green, linear_blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red / 255, green / 255, blue / 255)
    )
    return 0.2126 * linear_red + 0.7152 * linear_green + 0.0722 * linear_blue


def _within(picture: Image.Image, around: Box, box: Box) -> tuple[int, int, int, int]:
    """A box in the pixels of a picture of its surroundings."""
    dots = DPI / 72
    left, right = (round((x - around.left) * dots) for x in (box.left, box.right))
    top, bottom = (picture.height - round((y - around.bottom) * dots) for y in (box.top, box.bottom))
    return max(left, 0), max(top, 0), min(right, picture.width), min(bottom, picture.height)


def _quiet(ink: Image.Image, box: tuple[int, int, int, int], module: float) -> float:
    """The widest white frame around a box, in halves of a module up to what is wanted; two dots are forgiven."""
    left, top, right, bottom = box
    for half in range(2 * QUIET, 0, -1):
        by = half / 2 * module
        frame = ink.crop((round(left - by), round(top - by), round(right + by), round(bottom + by)))
        hole = round(by) - 2
        frame.paste(0, (hole, hole, frame.width - hole, frame.height - hole))
        if not frame.getbbox():
            return half / 2
    return 0.0
