"""How far the letters of a face stand from each other, by its own table (ISO/IEC 14496-22, GPOS): pairs of glyphs.

Only what moves the second of two glyphs along its line is read, by an independent, small reader; marks, which stand on
letters, are told apart.
"""

from __future__ import annotations

import bisect
import functools
import struct
from typing import Any

from leaflets.proof.truetype import TrueType

#: Kinds of lookups and values (6.3.3): moves of pairs, tables that stand elsewhere, advances; marks in GDEF (6.3.2).
_PAIRS, _ELSEWHERE, _ADVANCE, _MARK = 2, 9, 4, 3


class Kerning:
    """The kerning of a face from the bytes of its file; raises ValueError for a table in another form."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._known: dict[str, int | None] = {}
        tables = {}
        for number in range(self._short(4)):
            tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * number)
            tables[tag] = offset
        try:
            self._lookups = self._kerns(tables[b"GPOS"]) if b"GPOS" in tables else []
            self._classes = (
                _Classes(data, tables[b"GDEF"] + self._short(tables[b"GDEF"] + 4)) if b"GDEF" in tables else None
            )
        except (struct.error, IndexError):
            raise ValueError("a face whose kerning is broken") from None

    def between(self, pair: str) -> int | None:
        """How far the second of two glyphs is moved on, in units; None where one is a mark, which others place."""
        if pair not in self._known:
            first, second = map(ord, pair)
            marks = self._classes is not None and _MARK in (self._classes.of(first), self._classes.of(second))
            self._known[pair] = None if marks else sum([self._moved(one, first, second) for one in self._lookups])
        return self._known[pair]

    @functools.cached_property
    def letters(self) -> frozenset[str]:
        """The glyphs of letters and figures."""
        return frozenset([chr(glyph) for sign, glyph in TrueType(self._data).glyph_of.items() if chr(sign).isalnum()])

    def _moved(self, tables: list[int], first: int, second: int) -> int:
        """By how much a lookup moves: by its first table that has the pair."""
        for table in tables:
            index = self._covered(table + self._short(table + 2), first)
            if index is None:
                continue
            found = (
                self._of_glyphs(table, index, second)
                if self._short(table) == 1
                else self._of_classes(table, first, second)
            )
            if found is not None:
                return found
        return 0

    def _of_glyphs(self, table: int, index: int, second: int) -> int | None:
        pairs = table + self._short(table + 10 + 2 * index)
        rows = struct.unpack_from(f">{2 * self._short(pairs)}h", self._data, pairs + 2)
        return next(
            (int(by) for glyph, by in zip(rows[::2], rows[1::2], strict=True) if glyph & 0xFFFF == second), None
        )

    def _of_classes(self, table: int, first: int, second: int) -> int:
        one, other, _, count = struct.unpack_from(">4H", self._data, table + 8)
        row = _Classes(self._data, table + one).of(first)
        return self._signed(table + 16 + 2 * (row * count + _Classes(self._data, table + other).of(second)))

    def _kerns(self, gpos: int) -> list[list[int]]:
        """The tables of each lookup for kerning, in the order of their lookups."""
        features, lookups = gpos + self._short(gpos + 6), gpos + self._short(gpos + 8)
        wanted = set[int]()
        for number in range(self._short(features)):
            tag, offset = struct.unpack_from(">4sH", self._data, features + 2 + 6 * number)
            if tag == b"kern":
                at = features + offset
                wanted |= {self._short(at + 4 + 2 * one) for one in range(self._short(at + 2))}
        return [list(self._tables(lookups + self._short(lookups + 2 + 2 * number))) for number in sorted(wanted)]

    def _tables(self, lookup: int) -> Any:
        kind = self._short(lookup)
        for number in range(self._short(lookup + 4)):
            table, own = lookup + self._short(lookup + 6 + 2 * number), kind
            if kind == _ELSEWHERE:
                own, offset = struct.unpack_from(">HI", self._data, table + 2)
                table += offset
            if own != _PAIRS or struct.unpack_from(">2H", self._data, table + 4) != (_ADVANCE, 0):
                raise ValueError("a face whose kerning does more than to move pairs")
            yield table

    def _covered(self, at: int, glyph: int) -> int | None:
        """Which of the glyphs of a coverage a glyph is; None for one that is not among them."""
        form, count = struct.unpack_from(">2H", self._data, at)
        if form == 1:
            glyphs = struct.unpack_from(f">{count}H", self._data, at + 4)
            index = bisect.bisect_left(glyphs, glyph)
            return index if index < count and glyphs[index] == glyph else None
        for number in range(count):
            begin, end, index = struct.unpack_from(">3H", self._data, at + 4 + 6 * number)
            if begin <= glyph <= end:
                return int(index) + glyph - int(begin)
        return None

    def _short(self, at: int) -> int:
        return int(struct.unpack_from(">H", self._data, at)[0])

    def _signed(self, at: int) -> int:
        return int(struct.unpack_from(">h", self._data, at)[0])


class _Classes:
    """A table of classes of glyphs (6.2.9)."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data, self._at = data, at

    def of(self, glyph: int) -> int:
        """The class of a glyph; 0 where the table does not name it."""
        form, first = struct.unpack_from(">2H", self._data, self._at)
        if form == 1:
            (count,) = struct.unpack_from(">H", self._data, self._at + 4)
            at = self._at + 6 + 2 * (glyph - first)
            return int(struct.unpack_from(">H", self._data, at)[0]) if 0 <= glyph - first < count else 0
        for number in range(first):
            begin, end, one = struct.unpack_from(">3H", self._data, self._at + 4 + 6 * number)
            if begin <= glyph <= end:
                return int(one)
        return 0
