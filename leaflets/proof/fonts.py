"""A face as a finished leaflet carries it (ISO 32000-1, 9.7): its codes are numbers of glyphs, nothing else."""

from __future__ import annotations

import functools
import itertools
import math
import operator
import re
from typing import Any, NamedTuple

from leaflets.proof.objects import Objects
from leaflets.proof.page import EmbeddedFace
from leaflets.proof.pdf_syntax import MalformedError, Ref
from leaflets.proof.truetype import TrueType

#: The map from codes to characters (9.10.3): one character code after the other, and nothing that could be run.
_MAP = re.compile(
    rb"/CIDInit /ProcSet findresource begin\s+12 dict begin\s+begincmap\s+"
    rb"/CIDSystemInfo << /Registry \(Adobe\) /Ordering \(UCS\) /Supplement 0 >> def\s+"
    rb"/CMapName /Adobe-Identity-UCS def\s+/CMapType 2 def\s+"
    rb"1 begincodespacerange\s+<0000> <FFFF>\s+endcodespacerange\s+"
    rb"(?:\d+ beginbfchar\s+(?:<[0-9A-F]{4}> <(?:[0-9A-F]{4})+>\s+)*+endbfchar\s+)*+"
    rb"endcmap\s+CMapName currentdict /CMap defineresource pop\s+end\s+end\s*"
)
_PAIR = re.compile(rb"<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>\s+(?!endcodespacerange)")


class ShownGlyphs(NamedTuple):
    """What codes show: their words, how far the pen moves, and the box of their ink, in thousandths of their size.

    The box begins at the pen; it is empty for white space.
    """

    words: str
    width: float
    left: float
    bottom: float
    right: float
    top: float


class EmbeddedFont:
    """A composite font that is embedded whole; `unicode` and `widths` are by the glyph, as the letter of its number.

    `file` is the face that draws. Raises ValueError for a face that is broken.
    """

    def __init__(self, objects: Objects, reference: Ref) -> None:
        font = objects.plain(reference)
        below = objects.plain(objects.plain(font["/DescendantFonts"])[0])
        descriptor = objects.plain(below["/FontDescriptor"])
        self.name: str = font["/BaseFont"][1:]
        self.file = _opened(objects.stream(descriptor["/FontFile2"]))
        signs = objects.stream(font["/ToUnicode"])
        self.unicode = _characters(signs)
        self.widths = _widths(objects.plain(below["/W"]))
        #: What of it goes into the seal of a file.
        self.sealed: tuple[bytes | str, ...] = (
            self.file.data,
            signs,
            *[f"{ord(glyph)} [{width:g}]" for glyph, width in self.widths.items()],
        )
        self.face = EmbeddedFace(self.name, True, False, self.file.weight)
        self._signs = _Signs({ord(glyph): signs for glyph, signs in self.unicode.items()})
        self.figures = frozenset([glyph for glyph, signs in self.unicode.items() if signs.isdigit()])
        self._sides = _sides(self.file, "".join(self.widths))
        #: How much of an em by an em each glyph covers, at the least and at the most; one where none differs.
        self.inks = _inks(self.file, "".join(self.widths))
        self._shown: dict[str, ShownGlyphs] = {}

    def shown(self, glyphs: str) -> ShownGlyphs:
        """What glyphs show, given as the letters of their numbers; raises KeyError for one that has no width."""
        if (known := self._shown.get(glyphs)) is None:
            known = self._shown[glyphs] = self._looked_at(glyphs)
        return known

    def _looked_at(self, glyphs: str) -> ShownGlyphs:
        *pens, width = itertools.accumulate(map(self.widths.__getitem__, glyphs), initial=0.0)
        words, (lefts, bottoms, rights, tops) = glyphs.translate(self._signs), self._sides
        left = min(map(operator.add, pens, map(lefts.__getitem__, glyphs)), default=math.inf)
        if left == math.inf:
            return ShownGlyphs(words, width, 0, 0, 0, 0)
        right = max(map(operator.add, pens, map(rights.__getitem__, glyphs)))
        different = set(glyphs)
        bottom, top = min(map(bottoms.__getitem__, different)), max(map(tops.__getitem__, different))
        return ShownGlyphs(words, width, left, bottom, right, top)


@functools.lru_cache(maxsize=64)
def _sides(file: TrueType, glyphs: str) -> tuple[dict[str, float], ...]:
    """Left, bottom, right and top of each glyph in thousandths of the size; of one that draws nothing no number is."""
    scale, blank = 1000 / file.em, (math.inf, math.inf, -math.inf, -math.inf)
    boxes = {glyph: file.extent(ord(glyph)) for glyph in glyphs}
    sides = {glyph: blank if box is None else tuple([side * scale for side in box]) for glyph, box in boxes.items()}
    return tuple({glyph: side[at] for glyph, side in sides.items()} for at in range(4))


class _Signs(dict[int, str]):
    """The characters of glyphs by their numbers; of one without any the sign for that."""

    def __missing__(self, glyph: int) -> str:
        return "\ufffd"


@functools.lru_cache(maxsize=64)  # most leaflets carry the same parts of faces
def _opened(data: bytes) -> TrueType:
    return TrueType(data)


@functools.lru_cache(maxsize=64)
def _inks(file: TrueType, glyphs: str) -> tuple[dict[str, float], dict[str, float]]:
    inks = {glyph: file.ink(ord(glyph)) for glyph in glyphs}
    least, most = ({glyph: ink[side] for glyph, ink in inks.items()} for side in (0, 1))
    return (most, most) if least == most else (least, most)


@functools.lru_cache(maxsize=64)
def _characters(data: bytes) -> dict[str, str]:
    """The characters of each glyph; raises MalformedError for a map of another form."""
    if _MAP.fullmatch(data) is None:
        raise MalformedError("a map of characters in another form")
    pairs = [
        (chr(int(code, 16)), bytes.fromhex(signs.decode()).decode("utf-16-be", "replace"))
        for code, signs in _PAIR.findall(data)
    ]
    if len(found := dict(pairs)) != len(pairs):
        raise MalformedError("a map that gives a letter two meanings")
    return found


def _widths(array: list[Any]) -> dict[str, float]:
    """The width of each glyph in thousandths of the size (9.7.4.3)."""
    found: dict[str, float] = {}
    at = 0
    while at < len(array):
        first, more = array[at], array[at + 1]
        if isinstance(more, list):
            found |= {chr(glyph): width for glyph, width in enumerate(more, first)}
            at += 2
        else:
            found |= {chr(glyph): array[at + 2] for glyph in range(first, min(more, 0xFFFF) + 1)}
            at += 3
    return found
