"""Puts a plain zero into the faces of leaflets, beside the slashed one: python tests/scripts/plain_zero.py

Whoever does not know the slash takes a slashed zero for an eight; where no O can stand it helps nobody. The plain zero
is the outline of the slashed one, with the hole of the O made as narrow as its own, and kerned as it is. It has the
character U+E030, of those that are for private use: `typeset/zeros.py` says where it is set. The faces are those of
`fonts/`, which have no other change; the same input gives the same bytes, and a face that has it stays as it is. It
wants fonttools 4.68.0, which nothing else does.
"""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

FONTS = Path(__file__).resolve().parents[2] / "fonts"
FACES = ("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold")
CHARACTER, NAME, OF = 0xE030, "zero.plain", "zero"
Point = tuple[float, float, int]


def contours(font: TTFont, name: str) -> list[list[Point]]:
    """The contours of a glyph, each point with whether it lies on the curve; the outer one first."""
    coordinates, ends, flags = font["glyf"][name].getCoordinates(font["glyf"])
    points = [(x, y, flag & 1) for (x, y), flag in zip(coordinates, flags, strict=True)]
    found = [points[start + 1 : end + 1] for start, end in itertools.pairwise([-1, *ends])]
    return sorted(found, key=lambda contour: sides(contour)[0])


def sides(*several: list[Point]) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of contours."""
    xs, ys = zip(*[point[:2] for contour in several for point in contour], strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def plain(font: TTFont) -> list[list[Point]]:
    """The contours of a plain zero."""
    outer, *inner = contours(font, OF)
    _, hole = contours(font, "O")
    left, bottom, right, top = sides(hole)
    # The slash begins and ends within the ring: the hole is as far from its outline as the sides of the ring are thick.
    own, ring = sides(*inner), sides(outer)
    thick = min(own[0] - ring[0], ring[2] - own[2])
    above = min(own[1] - ring[1], ring[3] - own[3])
    wanted = ring[0] + thick, ring[1] + above, ring[2] - thick, ring[3] - above
    across, up = (wanted[2] - wanted[0]) / (right - left), (wanted[3] - wanted[1]) / (top - bottom)
    return [outer, [((x - left) * across + wanted[0], (y - bottom) * up + wanted[1], on) for x, y, on in hole]]


def add(font: TTFont) -> None:
    """Add the glyph, its width, its character and its kerning."""
    drawn = plain(font)
    glyph = Glyph()
    glyph.numberOfContours = len(drawn)
    glyph.coordinates = GlyphCoordinates([(round(x), round(y)) for contour in drawn for x, y, _ in contour])
    glyph.flags = array("B", [on for contour in drawn for _, _, on in contour])
    glyph.endPtsOfContours = [end - 1 for end in itertools.accumulate(map(len, drawn))]
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    font.setGlyphOrder([*font.getGlyphOrder(), NAME])
    font["glyf"][NAME] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][NAME] = (font["hmtx"][OF][0], glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[CHARACTER] = NAME
    for pairs in kerning(font):
        if OF in pairs.Coverage.glyphs:
            pairs.Coverage.glyphs = sorted([*pairs.Coverage.glyphs, NAME], key=font.getGlyphID)
        for classes in (getattr(pairs, name, None) for name in ("ClassDef1", "ClassDef2")):
            if classes is not None and OF in classes.classDefs:
                classes.classDefs[NAME] = classes.classDefs[OF]


def kerning(font: TTFont) -> Iterator[Any]:
    """The tables of pairs by classes (OpenType, GPOS lookup type 2, format 2)."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            pairs = getattr(table, "ExtSubTable", table)
            if pairs.LookupType == 2:
                if pairs.Format == 2:
                    yield pairs
                elif OF in pairs.Coverage.glyphs or any(
                    record.SecondGlyph == OF for sets in pairs.PairSet for record in sets.PairValueRecord
                ):
                    raise SystemExit("the zero is kerned pair by pair, which is not made here")


def main() -> None:
    """Write the faces."""
    for name in FACES:
        path = FONTS / f"{name}.ttf"
        font = TTFont(path, recalcTimestamp=False)
        if NAME in font.getGlyphOrder():
            print(f"{path.name} has it")
            continue
        add(font)
        font.save(path)
        print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
