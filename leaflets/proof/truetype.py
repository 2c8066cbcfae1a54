"""A TrueType file read point by point (ISO/IEC 14496-22): outlines, widths, the characters it is said to have.

Of files that are embedded as well as of those they were cut from; raises ValueError for what is no such file.
"""

from __future__ import annotations

import functools
import itertools
import math
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

from leaflets.proof.contours import Extent, area_of, shared_of, within
from leaflets.proof.page import Matrix

#: The tables of a part of a face: what draws, places and names its glyphs. Programs (fpgm, prep, cvt) and variations
#: (gvar, fvar), which change outlines as they are drawn, are not among them.
PLAIN_TABLES = frozenset({"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"})

_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_WORDS, _XY, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO, _INSTRUCTIONS = 1, 2, 8, 32, 64, 128, 256


#: Contours of a glyph, those of its parts among them, and parts within parts.
_MOST_PIECES, _DEEPEST = 100, 6


class Outline(NamedTuple):
    """What a glyph draws, in units of the face.

    `points` are x, y and whether it is on the curve, `ends` the index of the last point of each contour; `parts` are,
    for a composite, its glyphs, each with how it is placed.
    """

    points: tuple[tuple[int, int, bool], ...] = ()
    ends: tuple[int, ...] = ()
    parts: tuple[tuple[int, tuple[int, ...]], ...] = ()


class TrueType:
    """A face read from the bytes of its file; `em` is its units, `weight` from 100 to 900 (0 where it is not told)."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        if data[:4] not in (b"\0\1\0\0", b"true") or len(data) < 12:
            raise ValueError("no TrueType file")
        self._places: dict[str, tuple[int, int]] = {}
        try:
            for number in range(struct.unpack_from(">H", data, 4)[0]):
                tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
                self._places[tag.decode("latin-1")] = offset, length
            head, hhea = self._places["head"][0], self._places["hhea"][0]
            self.em = int(struct.unpack_from(">H", data, head + 18)[0])
            self._is_long = bool(struct.unpack_from(">h", data, head + 50)[0])
            self._wide = int(struct.unpack_from(">H", data, hhea + 34)[0])
            self.count = int(struct.unpack_from(">H", data, self._places["maxp"][0] + 4)[0])
            self._loca, self._glyf, self._hmtx = (self._places[tag][0] for tag in ("loca", "glyf", "hmtx"))
            self.weight = weight_of(data)
            if not self.em or not self._wide:
                raise ValueError("a TrueType file without a size")
        except (struct.error, KeyError):
            raise ValueError("a TrueType file that is broken") from None
        self._extents: dict[int, Extent | None] = {}
        self._inks: dict[int, tuple[float, float]] = {}

    @property
    def tables(self) -> frozenset[str]:
        """The names of its tables."""
        return frozenset(self._places)

    def width(self, glyph: int) -> int:
        """How far the pen moves on."""
        return int(struct.unpack_from(">H", self.data, self._hmtx + 4 * min(glyph, self._wide - 1))[0])

    def bearing(self, glyph: int) -> int:
        """How far the ink begins behind the pen: outlines are moved there, wherever their points are."""
        more = 4 * min(glyph, self._wide) + 2 * max(glyph - self._wide, 0) + (2 if glyph < self._wide else 0)
        return int(struct.unpack_from(">h", self.data, self._hmtx + more)[0])

    def extent(self, glyph: int) -> Extent | None:
        """The box that a glyph says it has; None where nothing is drawn."""
        if glyph not in self._extents:
            start, end = self._place(glyph)
            box = Extent(*struct.unpack_from(">hhhh", self.data, start + 2)) if end > start else None
            self._extents[glyph] = box
        return self._extents[glyph]

    def outline(self, glyph: int) -> Outline:
        """What a glyph draws; raises ValueError where that is broken."""
        start, end = self._place(glyph)
        if end <= start:
            return Outline()
        try:
            contours = struct.unpack_from(">h", self.data, start)[0]
            return self._composite(start + 10) if contours < 0 else self._simple(start + 10, contours)
        except (struct.error, IndexError):
            raise ValueError(f"a glyph {glyph} that is broken") from None

    def ink(self, glyph: int) -> tuple[float, float]:
        """How much of an em by an em a glyph covers, at the least and at the most.

        The two differ where contours may lie over each other, which would count twice.
        """
        if glyph not in self._inks:
            pieces = list(itertools.islice(self._pieces(glyph, (1, 0, 0, 1, 0, 0)), _MOST_PIECES + 1))
            if len(pieces) > _MOST_PIECES:
                raise ValueError(f"a glyph {glyph} of more pieces than any letter has")
            most = math.fsum([area for area, _ in pieces])
            outer = [box for area, box in pieces if area * most > 0]
            twice = math.fsum([shared_of(one, other) for one, other in itertools.combinations(outer, 2)])
            em = self.em**2
            self._inks[glyph] = max(abs(most) - twice, 0.0) / em, abs(most) / em
        return self._inks[glyph]

    def _pieces(self, glyph: int, placed: Matrix, depth: int = 0) -> Iterator[tuple[float, Extent]]:
        """The area and the box of each contour of a glyph under a transformation; a hole has the other sign."""
        outline = self.outline(glyph)
        if depth > _DEEPEST or len(outline.parts) > _MOST_PIECES:
            raise ValueError(f"a glyph {glyph} of parts within parts")
        for part, (_, across, up, *scales) in outline.parts:
            yield from self._pieces(part, within(placed, scales, across, up), depth + 1)
        a, b, c, d, x, y = placed
        start = 0
        for end in outline.ends:
            contour = outline.points[start : end + 1]
            start = end + 1
            lefts, bottoms, _ = zip(*contour, strict=True)
            corners = [(u * a + v * c + x, u * b + v * d + y) for u in (min(lefts), max(lefts))
                       for v in (min(bottoms), max(bottoms))]  # fmt: skip
            sides, heights = zip(*corners, strict=True)
            yield area_of(contour) * (a * d - b * c), Extent(min(sides), min(heights), max(sides), max(heights))

    @functools.cached_property
    def glyph_of(self) -> dict[int, int]:
        """The glyph of each character, by its number in Unicode, as the table `cmap` says."""
        found: dict[int, int] = {}
        place = self._places["cmap"][0]
        for number in range(struct.unpack_from(">H", self.data, place + 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHI", self.data, place + 4 + 8 * number)
            if (platform, encoding) in ((3, 1), (3, 10), (0, 3), (0, 4)):
                found |= self._characters(place + offset)
        return found

    def _place(self, glyph: int) -> tuple[int, int]:
        if not 0 <= glyph < self.count:
            raise ValueError(f"no glyph {glyph}")
        try:
            if self._is_long:
                start, end = struct.unpack_from(">II", self.data, self._loca + 4 * glyph)
            else:
                start, end = (2 * half for half in struct.unpack_from(">HH", self.data, self._loca + 2 * glyph))
        except struct.error:
            raise ValueError("a TrueType file that is broken") from None
        return self._glyf + start, self._glyf + end

    def _simple(self, at: int, contours: int) -> Outline:
        data = self.data
        ends = struct.unpack_from(f">{contours}H", data, at)
        at += 2 * contours
        at += 2 + int(struct.unpack_from(">H", data, at)[0])
        count, flags = (ends[-1] + 1 if ends else 0), bytearray()
        while len(flags) < count:
            flag = data[at]
            at += 1
            flags.append(flag)
            if flag & _REPEAT:
                flags += bytes([flag]) * data[at]
                at += 1
        across, at = self._coordinates(flags, at, _SHORT_X, _SAME_X)
        up, _ = self._coordinates(flags, at, _SHORT_Y, _SAME_Y)
        on = [bool(flag & _ON_CURVE) for flag in flags]
        return Outline(tuple(zip(across, up, on, strict=True)), ends)

    def _coordinates(self, flags: bytearray, at: int, short: int, same: int) -> tuple[list[int], int]:
        here, found = 0, list[int]()
        for flag in flags:
            if flag & short:
                here += self.data[at] if flag & same else -self.data[at]
                at += 1
            elif not flag & same:
                here += int(struct.unpack_from(">h", self.data, at)[0])
                at += 2
            found.append(here)
        return found, at

    def _composite(self, at: int) -> Outline:
        parts, flags = [], _MORE
        while flags & _MORE:
            flags, glyph = struct.unpack_from(">HH", self.data, at)
            at += 4
            form = (">hh" if flags & _XY else ">HH") if flags & _WORDS else (">bb" if flags & _XY else ">BB")
            placed = struct.unpack_from(form, self.data, at)
            at += struct.calcsize(form)
            scales = 1 if flags & _SCALE else 2 if flags & _XY_SCALE else 4 if flags & _TWO_BY_TWO else 0
            placed += struct.unpack_from(f">{scales}h", self.data, at)
            at += 2 * scales
            parts.append((int(glyph), (flags & (_XY | _SCALE | _XY_SCALE | _TWO_BY_TWO), *placed)))
        return Outline(parts=tuple(parts))

    def _characters(self, at: int) -> dict[int, int]:
        """A table of characters in format 4 or 12; none in another."""
        (form,) = struct.unpack_from(">H", self.data, at)
        found: dict[int, int] = {}
        if form == 12:
            (groups,) = struct.unpack_from(">I", self.data, at + 12)
            for number in range(groups):
                first, last, glyph = struct.unpack_from(">III", self.data, at + 16 + 12 * number)
                found |= {code: glyph + code - first for code in range(first, last + 1)}
        elif form == 4:
            found = self._segments(at)
        return found

    def _segments(self, at: int) -> dict[int, int]:
        double = int(struct.unpack_from(">H", self.data, at + 6)[0])
        row: Any = f">{double // 2}H"
        lasts, firsts, deltas, offsets = (
            struct.unpack_from(row, self.data, at + 14 + shift)
            for shift in (0, double + 2, 2 * double + 2, 3 * double + 2)
        )
        found: dict[int, int] = {}
        for number, (first, last, delta, offset) in enumerate(zip(firsts, lasts, deltas, offsets, strict=True)):
            for code in range(first, min(last, 0xFFFE) + 1):
                glyph = code
                if offset:
                    place = at + 16 + 3 * double + 2 * number + offset + 2 * (code - first)
                    glyph = int(struct.unpack_from(">H", self.data, place)[0])
                if glyph or not offset:
                    found[code] = (glyph + delta) & 0xFFFF
        return {code: glyph for code, glyph in found.items() if glyph}


def weight_of(data: bytes) -> int:
    """The weight that a face of either kind (TrueType, OpenType) says it has, from 100 to 900; 0 where it says none."""
    if data[:4] not in (b"\0\1\0\0", b"OTTO", b"true") or len(data) < 12:
        return 0
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        entry = data[12 + 16 * number : 28 + 16 * number]
        if entry[:4] == b"OS/2" and len(entry) == 16:
            start = struct.unpack_from(">I", entry, 8)[0]
            return int(struct.unpack_from(">H", data, start + 4)[0]) if len(data) >= start + 6 else 0
    return 0
