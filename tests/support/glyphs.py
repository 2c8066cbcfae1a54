"""Glyphs of an embedded face changed: what tampers with letters, byte by byte."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from typing import Any

import pikepdf
from changes import Change


def faces(pdf: pikepdf.Pdf) -> list[Any]:
    """The composite fonts of a file, by their names."""
    return [font for _, font in sorted(pdf.pages[0].obj.Resources.Font.items())]


def below(font: Any) -> Any:
    """The font of glyphs that a composite font has."""
    return font.DescendantFonts[0]


def glyph_of(font: Any, sign: str) -> int:
    """The glyph of a character, as the file maps it."""
    match = re.search(rb"<([0-9A-F]{4})> <%04X>\n" % ord(sign), font.ToUnicode.read_bytes())
    assert match is not None
    return int(match[1], 16)


def file_changed(change: Callable[[bytearray, Any], None]) -> Change:
    """The file of the face that most words are in changed; the change is given its bytes and the font."""

    def wanted(pdf: pikepdf.Pdf) -> None:
        font = faces(pdf)[-1]
        file = below(font).FontDescriptor.FontFile2
        data = bytearray(file.read_bytes())
        change(data, font)
        file.write(bytes(data))
        file.Length1 = len(data)

    return wanted


def tables(data: bytes) -> dict[str, tuple[int, int]]:
    """Where the tables of a TrueType file are, and how long."""
    found = {}
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        found[tag.decode()] = offset, length
    return found


def place(data: bytes, glyph: int) -> tuple[int, str]:
    """Where the place of a glyph is told, and in which form: the places of it and of the next."""
    known = tables(data)
    is_long = struct.unpack_from(">h", data, known["head"][0] + 50)[0]
    return known["loca"][0] + (4 if is_long else 2) * glyph, ">II" if is_long else ">HH"


def emptied(sign: str) -> Change:
    """A letter that draws nothing: the pen moves on all the same."""

    def change(data: bytearray, font: Any) -> None:
        where, form = place(data, glyph_of(font, sign))
        start, _ = struct.unpack_from(form, data, where)
        begin = tables(data)["glyf"][0] + (start if form == ">II" else 2 * start)
        struct.pack_into(">h", data, begin, 0)  # no contours

    return file_changed(change)


def drawn_as(sign: str, other: str) -> Change:
    """A letter that draws another, which begins at the same place and is no longer."""

    def change(data: bytearray, font: Any) -> None:
        mine, its = glyph_of(font, sign), glyph_of(font, other)
        form = place(data, mine)[1]
        begin = [struct.unpack_from(form, data, place(data, glyph)[0]) for glyph in (mine, its)]
        unit, glyf = (1 if form == ">II" else 2), tables(data)["glyf"][0]
        (here, here_end), (there, there_end) = ((unit * one, unit * two) for one, two in begin)
        body = data[glyf + there : glyf + there_end]
        assert len(body) <= here_end - here, "choose a letter with fewer points"
        data[glyf + here : glyf + here + len(body)] = body

    return file_changed(change)


def width_halved(sign: str) -> Change:
    """The pen moves on by half, as the file of the face says and as the PDF says."""

    def change(data: bytearray, font: Any) -> None:
        glyph = glyph_of(font, sign)
        at = tables(data)["hmtx"][0] + 4 * glyph
        (width,) = struct.unpack_from(">H", data, at)
        struct.pack_into(">H", data, at, width // 2)
        widths = below(font).W
        for index in range(0, len(widths), 2):
            if widths[index] == glyph:
                widths[index + 1] = pikepdf.Array([widths[index + 1][0] / 2])

    return file_changed(change)


def put_aside(sign: str) -> Change:
    """A letter whose points are moved on by its bearing, by a little."""

    def change(data: bytearray, font: Any) -> None:
        at = tables(data)["hmtx"][0] + 4 * glyph_of(font, sign) + 2
        struct.pack_into(">h", data, at, struct.unpack_from(">h", data, at)[0] + 9)

    return file_changed(change)


def said_as(sign: str, other: str) -> Change:
    """A letter that is copied and spoken as another."""

    def change(pdf: pikepdf.Pdf) -> None:
        signs = faces(pdf)[-1].ToUnicode
        data = signs.read_bytes()
        one, two = (re.search(rb"<[0-9A-F]{4}> <%04X>\n" % ord(letter), data) for letter in (sign, other))
        assert one is not None
        assert two is not None
        new = one[0][:7] + two[0][7:]
        signs.write(data.replace(one[0], new))

    return change
