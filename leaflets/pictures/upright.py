"""A picture as it is seen: turned upright, in sRGB or in grey, on white, and nothing but its dots.

What else its file says is dropped: a photograph may tell where it was taken, and by whom.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageChops, ImageCms, ImageOps

from leaflets.faults import Unfit
from leaflets.pictures import headers, refusals

#: Times that a JPEG may go over its dots; a progressive one of a camera does it ten times.
MOST_SCANS = 100
#: A picture has as many dots as this on its shorter side.
_LEAST_SIDE = 8
#: The most dots of a picture's sides that are ever printed: 300 to the inch of the page's whole width and height.
WIDEST, HIGHEST = 2480, 3508


def size_of(data: bytes) -> tuple[int, int]:
    """The dots from left to right and from top to bottom of a picture that stands upright, without decoding it.

    Raises Unfit for what cannot be printed.
    """
    with _opened(data) as image:
        width, height = image.size
        turned = image.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
        return (height, width) if turned else (width, height)


def upright(data: bytes) -> Image.Image:
    """The picture, in mode RGB or L, in as many dots as are ever printed or fewer; raises Unfit."""
    with _opened(data) as image:
        if image.mode == "CMYK" and not image.info.get("icc_profile"):
            raise refusals.inks_unknown()
        if image.format == "JPEG" and image.mode in ("RGB", "L", "YCbCr"):
            image.draft(None, (HIGHEST, HIGHEST))  # a large one is decoded at half its size, or a quarter
        image.load()
        seen = _in_channels(ImageOps.exif_transpose(image))
        if seen.width > WIDEST or seen.height > HIGHEST:
            seen.thumbnail((WIDEST, HIGHEST), Image.Resampling.LANCZOS, reducing_gap=3.0)
        seen = _grey_if_grey(_on_white(_in_srgb(seen, image.info.get("icc_profile"))))
        return Image.frombytes(seen.mode, seen.size, seen.tobytes())  # of which nothing is known but its dots


_ORIENTATION = 0x0112  # of Exif
#: Orders to turn by a quarter.
_ON_ITS_SIDE = (5, 6, 7, 8)


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    """A picture to be decoded; raises Unfit for what is none, is too large, or turns out to be damaged."""
    if len(data) > refusals.MOST_BYTES:
        raise refusals.too_large(len(data))
    kind = headers.kind_of(data)
    if kind not in ("JPEG", "PNG"):
        raise refusals.of_another_kind(kind)
    if kind == "JPEG" and headers.scans(data) > MOST_SCANS:
        raise refusals.too_many_scans()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what Pillow finds odd; its size is looked at here
        try:
            with Image.open(io.BytesIO(data), formats=(kind, "MPO")) as image:
                width, height = image.size
                if width * height > refusals.MOST_DOTS:
                    raise refusals.too_many_dots(width, height)
                if min(width, height) < _LEAST_SIDE or max(width, height) > 50 * min(width, height):
                    raise refusals.too_thin(width, height)
                yield image
        except Unfit:
            raise
        except Image.DecompressionBombError:
            raise refusals.too_many_dots(*_size_told(data)) from None
        except MemoryError:
            raise
        except Exception:  # Pillow raises whatever a broken file leads it to
            raise refusals.unreadable() from None


def _size_told(data: bytes) -> tuple[int, int]:
    """The size that the header of a PNG tells (ISO/IEC 15948, 11.2.2); of another file more than is allowed."""
    if headers.kind_of(data) == "PNG":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    return 0xFFFF, 0xFFFF


def _in_channels(image: Image.Image) -> Image.Image:
    """The picture in RGB, L or CMYK; with a channel that tells what shines through, where something does."""
    if image.mode.startswith("I"):
        return image.convert("I").point([value >> 8 for value in range(1 << 16)], "L")
    is_grey = image.mode in ("1", "L", "LA", "La")
    if "A" in image.getbands() or "a" in image.getbands() or "transparency" in image.info:
        return image.convert("LA" if is_grey else "RGBA")
    return image if image.mode == "CMYK" else image.convert("L" if is_grey else "RGB")


def _in_srgb(image: Image.Image, profile: Any) -> Image.Image:
    """The picture in the colours of sRGB, by its own profile; without one, or with a damaged one, it is taken for that.

    Raises Unfit for inks of which it is not known what they look like.
    """
    clear = image.getchannel("A") if image.mode in ("RGBA", "LA") else None
    plain = image.convert(image.mode.removesuffix("A"))
    if profile:
        try:
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            seen = ImageCms.profileToProfile(plain, theirs, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            seen = None
        if seen is not None:
            plain = seen.convert("L") if plain.mode == "L" else seen
    if plain.mode == "CMYK":
        raise refusals.inks_unknown()
    if clear is not None:
        plain.putalpha(clear)
    return plain


def _on_white(image: Image.Image) -> Image.Image:
    """The picture in RGB or L, on white where something shines through it."""
    if image.mode not in ("RGBA", "LA"):
        return image
    white = Image.new(image.mode.removesuffix("A"), image.size, "white")
    white.paste(image.convert(white.mode), mask=image.getchannel("A"))
    return white


def _grey_if_grey(image: Image.Image) -> Image.Image:
    """In one channel what is grey in three, so that no printer takes colours for it."""
    if image.mode == "L":
        return image
    red, green, blue = image.split()
    if ImageChops.difference(red, green).getbbox() or ImageChops.difference(green, blue).getbbox():
        return image
    return green
