"""The TrueType face within a font of a finished leaflet, taken apart and put together with other outlines."""

from __future__ import annotations

import struct
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import pikepdf

from tampers import runs
from tampers.kinds import Change


class Point(NamedTuple):
    """A point of an outline, in units of the face."""

    x: int
    y: int
    is_on: bool


#: The contours of a glyph.
Outline = list[list[Point]]


class Face:
    """A face's tables; outlines and metrics by glyph, of which all may be set."""

    def __init__(self, data: bytes) -> None:
        self.tables: dict[bytes, bytes] = {}
        for number in range(int.from_bytes(data[4:6], "big")):
            tag, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
            self.tables[tag] = data[start : start + length]
        loca, glyf = self.tables[b"loca"], self.tables[b"glyf"]
        places = [2 * place for place in struct.unpack(f">{len(loca) // 2}H", loca)]
        assert self.tables[b"head"][50:52] == b"\0\0"  # the faces of leaflets are small
        self.glyphs = [glyf[start:end] for start, end in pairwise(places)]
        #: The advance and the left bearing of each glyph.
        self.metrics = [list(struct.unpack_from(">Hh", self.tables[b"hmtx"], 4 * at)) for at in range(len(self.glyphs))]

    def data(self) -> bytes:
        """The face as a file."""
        places, glyf = [0], b""
        for glyph in self.glyphs:
            glyf += glyph + b"\0" * (len(glyph) % 2)
            places.append(len(glyf) // 2)
        self.tables[b"glyf"] = glyf
        self.tables[b"loca"] = struct.pack(f">{len(places)}H", *places)
        self.tables[b"hmtx"] = b"".join(struct.pack(">Hh", *pair) for pair in self.metrics)
        head, body, start = b"", b"", 12 + 16 * len(self.tables)
        for tag, table in sorted(self.tables.items()):
            head += struct.pack(">4sIII", tag, _checksum(table), start + len(body), len(table))
            body += table + b"\0" * (-len(table) % 4)
        count = len(self.tables)
        power = 1 << (count.bit_length() - 1)
        return struct.pack(">IHHHH", 0x10000, count, 16 * power, power.bit_length() - 1, 16 * (count - power)) + (
            head + body
        )

    def outline(self, glyph: int) -> Outline:
        """The contours of a simple glyph."""
        data = self.glyphs[glyph]
        count = struct.unpack_from(">h", data)[0]
        assert count > 0
        ends = struct.unpack_from(f">{count}H", data, 10)
        at = 10 + 2 * count
        at += 2 + struct.unpack_from(">H", data, at)[0]
        flags: list[int] = []
        while len(flags) <= ends[-1]:
            flag = data[at]
            at += 1
            flags.append(flag)
            if flag & 8:
                flags += [flag] * data[at]
                at += 1
        across, at = _coordinates(data, at, flags, 2, 16)
        up, at = _coordinates(data, at, flags, 4, 32)
        points = [Point(x, y, bool(flag & 1)) for x, y, flag in zip(across, up, flags, strict=True)]
        starts = [0, *(end + 1 for end in ends)]
        return [points[start : end + 1] for start, end in zip(starts, ends, strict=False)]

    def draw(self, glyph: int, outline: Outline) -> None:
        """Give a glyph other contours."""
        points = [point for contour in outline for point in contour]
        ends, end = [], -1
        for contour in outline:
            end += len(contour)
            ends.append(end)
        xs, ys = [point.x for point in points], [point.y for point in points]
        data = struct.pack(">5h", len(outline), min(xs), min(ys), max(xs), max(ys))
        data += struct.pack(f">{len(ends)}HH", *ends, 0)
        data += bytes(point.is_on for point in points)
        for values in (xs, ys):
            steps = [after - before for before, after in zip([0, *values], values, strict=False)]
            data += struct.pack(f">{len(steps)}h", *steps)
        self.glyphs[glyph] = data


def _coordinates(data: bytes, at: int, flags: list[int], short: int, same: int) -> tuple[list[int], int]:
    value, values = 0, []
    for flag in flags:
        if flag & short:
            value += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", data, at)[0]
            at += 2
        values.append(value)
    return values, at


def _checksum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF


#: The fonts of a leaflet.
BOLD, REGULAR = "/F1", "/F2"


def font(pdf: pikepdf.Pdf, name: str = BOLD) -> Any:
    """A font of a file, by the name that pages call it."""
    return pdf.pages[0].obj.Resources.Font[name]


def embedded(one: Any) -> Any:
    """The stream that a font's face is in."""
    return one.DescendantFonts[0].FontDescriptor.FontFile2


def redrawn(change_face: Callable[[Face, dict[str, int]], None], name: str = BOLD) -> Change:
    """A face changed, given which glyph each letter is."""

    def change(pdf: pikepdf.Pdf) -> None:
        one = font(pdf, name)
        face = Face(embedded(one).read_bytes())
        change_face(face, runs.codes(one))
        data = face.data()
        assert data != embedded(one).read_bytes()
        embedded(one).write(data)
        embedded(one).Length1 = len(data)

    return change
