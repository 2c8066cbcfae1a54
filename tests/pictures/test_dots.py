"""Dots packed for a page and for a screen."""

from __future__ import annotations

import io
import re
import zlib

import pytest
from drawn_pictures import TELLS, a_file, photograph, saved, starter, turned
from PIL import Image, ImageChops

from leaflets.pictures.dots import DPI, Dots, printed_dots, shown

INCH = 72.0


@pytest.mark.parametrize(("inches", "across"), [(2, 600), (1, 300), (4, 1200), (9, 1200)])
def test_no_more_dots_than_a_printer_shows(inches: float, across: int) -> None:
    """300 to the inch, or those that there are."""
    dots = printed_dots(a_file(), inches * INCH)
    assert (dots.width, dots.height) == (across, across * 3 // 4)
    assert dots.width <= DPI * inches


def test_a_drawing_is_exact_and_a_photograph_is_not() -> None:
    """A photograph is a JPEG, in a PNG too where that is a fraction of the bytes."""
    exact = printed_dots(a_file(), 9 * INCH)
    assert not exact.is_jpeg
    assert zlib.decompress(exact.data) == starter().tobytes()
    soft = photograph(900, 900)
    noise = Image.blend(soft, Image.merge("RGB", [Image.effect_noise(soft.size, 40) for _ in "RGB"]), 0.1)
    for file in (a_file(turned(1)), a_file(saved(noise))):
        dots = printed_dots(file, 9 * INCH)
        assert dots.is_jpeg
        assert Image.open(io.BytesIO(dots.data)).size == (dots.width, dots.height)


def test_grey_stays_grey() -> None:
    """One channel, as JPEG and exactly."""
    for data in (saved(photograph().convert("L"), "JPEG"), saved(starter().convert("L"))):
        dots = printed_dots(a_file(data), 2 * INCH)
        assert dots.grey
        if not dots.is_jpeg:
            assert len(zlib.decompress(dots.data)) == dots.width * dots.height


def test_nothing_of_its_file_is_left() -> None:
    """Neither Exif nor XMP, profiles or comments: a JPEG has its tables and dots."""
    for data in (printed_dots(a_file(turned(6)), 3 * INCH).data, shown(a_file(turned(6)), 400)):
        assert TELLS in turned(6)
        assert TELLS not in data
        assert b"Exif" not in data
        assert (
            set(re.findall(rb"\xff[\xe1-\xef\xfe]", data[:2000])) == set()
        )  # no segment of an application, or comment
        assert Image.open(io.BytesIO(data)).info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}


def test_a_picture_for_a_screen() -> None:
    """A JPEG of so many dots, or of those that there are."""
    assert Image.open(io.BytesIO(shown(a_file(), 640))).size == (640, 480)
    assert Image.open(io.BytesIO(shown(a_file(), 6400))).size == (1200, 900)


def test_the_same_dots_each_time() -> None:
    """So that the same leaflet is the same file."""
    first: Dots = printed_dots(a_file(turned(1)), 2 * INCH)
    assert printed_dots(a_file(turned(1)), 2 * INCH).data == first.data
    assert (
        ImageChops.difference(Image.open(io.BytesIO(first.data)), Image.open(io.BytesIO(first.data))).getbbox() is None
    )
