"""What a file is, told by its first bytes, whatever its name ends in."""

from __future__ import annotations

import re

#: What other kinds begin with, and what they are called.
_OTHERS = (
    (rb"GIF8", "a GIF"),
    (rb"RIFF....WEBP", "a WebP picture"),
    (rb"BM", "a BMP picture"),
    (rb"II\*\0|MM\0\*", "a TIFF picture or a camera’s raw file"),
    (rb"....ftyp(?:heic|heix|mif1|msf1|heim|heis|hevc)", "a HEIC picture, as iPhones make them"),
    (rb"....ftypavi[fs]", "an AVIF picture"),
    (rb"%PDF", "a PDF file"),
    (rb"PK\x03\x04|\xd0\xcf\x11\xe0", "a file of Word, PowerPoint or another office program"),
    (rb"8BPS", "a Photoshop file"),
    (rb"\0\0\x01\0", "an icon"),
    (rb"%!PS|\xc5\xd0\xd3\xc6", "a PostScript file"),
    (rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (rb"<!doctype html|<html", "a web page"),
    (rb"<(?:\?xml|svg|!--|!doctype\s+svg)", "an SVG drawing"),
)
#: Bytes at the beginning of a file that are looked at, and what may stand before its first sign.
_BEGINNING, _BLANK = 1_000, b"\xef\xbb\xbf \t\r\n"


def kind_of(data: bytes) -> str:
    """JPEG or PNG, or what another file is, with its article."""
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    beginning = data[:_BEGINNING].lstrip(_BLANK)
    for begin, name in _OTHERS:
        if re.match(begin, beginning, re.S | re.I) and (name != "an SVG drawing" or b"<svg" in data):
            return name
    return "no picture" if data else "empty"


def scans(data: bytes) -> int:
    """How often a JPEG goes over its dots (ITU-T T.81, B.2.3: start of scan), those of its preview counted too."""
    return data.count(b"\xff\xda")
