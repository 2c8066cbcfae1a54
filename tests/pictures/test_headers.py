"""What a file is by its first bytes."""

from __future__ import annotations

import pytest
from drawn_pictures import photograph, saved

from leaflets.pictures.headers import kind_of, scans

KINDS = [
    (saved(photograph(), "JPEG"), "JPEG"),
    (saved(photograph(), "PNG"), "PNG"),
    (saved(photograph(), "GIF"), "a GIF"),
    (saved(photograph(), "WEBP"), "a WebP picture"),
    (saved(photograph(), "BMP"), "a BMP picture"),
    (saved(photograph(), "TIFF"), "a TIFF picture or a camera’s raw file"),
    (b"\0\0\0\x18ftypheic\0\0\0\0", "a HEIC picture, as iPhones make them"),
    (b"\0\0\0\x18ftypavif\0\0\0\0", "an AVIF picture"),
    (b"%PDF-1.7\n", "a PDF file"),
    (b"PK\x03\x04", "a file of Word, PowerPoint or another office program"),
    (b"<!doctype html><p>Not found", "a web page"),
    (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
    (b"\xef\xbb\xbf \n<svg/>", "an SVG drawing"),
    (b"\n <html>", "a web page"),
    (b" " * 10_000_000, "no picture"),
    (b"<?xml version='1.0'?>\n<note/>", "no picture"),
    (b"title: Dystonia\n", "no picture"),
    (b"", "empty"),
]


@pytest.mark.parametrize(("data", "kind"), KINDS, ids=[kind for _, kind in KINDS])
def test_a_file_is_known_by_its_beginning(data: bytes, kind: str) -> None:
    """Whatever its name ends in."""
    assert kind_of(data) == kind


def test_the_scans_of_a_jpeg() -> None:
    """One, and as many as a progressive one has."""
    assert scans(saved(photograph(), "JPEG")) == 1
    assert 4 < scans(saved(photograph(), "JPEG", progressive=True)) < 20
