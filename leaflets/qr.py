"""An address as a QR symbol: matrix and outline (ISO/IEC 18004)."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from leaflets.faults import Unfit

#: Light modules on each side of a symbol (ISO/IEC 18004, 5.3.8).
QUIET_ZONE = 4


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol without its quiet zone: rows from the top, True for a dark module."""

    address: str
    matrix: tuple[tuple[bool, ...], ...]
    version: int
    level: str

    @property
    def modules(self) -> int:
        """Modules on a side."""
        return len(self.matrix)


@functools.cache
def symbol(address: str) -> Symbol:
    """The symbol of an ASCII address, at the highest level that needs no larger version than level M.

    Within one version a higher level is free, a larger version costs module size. Raises Unfit where the
    address is longer than any symbol holds.
    """
    from leaflets import matrix  # imported here: only setting needs it

    data = address.encode("ascii")
    version = matrix.version_for(data, "M")
    if version > matrix.LARGEST:
        raise Unfit(f"the web address has {len(address)} characters: no QR code holds it")
    level = next(level for level in matrix.LEVELS if matrix.version_for(data, level, version) == version)
    return Symbol(address, matrix.matrix(data, version, level), version, level)


def outline(matrix: tuple[tuple[bool, ...], ...]) -> list[list[tuple[int, int]]]:
    """The edges of the dark areas as closed polygons of corners (x right, y down, in modules).

    Filled by the even-odd rule they are the symbol: one path, so that no hairline shows between modules.
    Corners where two dark modules touch are crossed straight on, and come out right by that rule.
    """
    size = len(matrix)
    light = (False,) * (size + 2)
    rows = [light, *((False, *row, False) for row in matrix), light]
    edges: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for y in range(size + 1):
        above, here = rows[y], rows[y + 1]
        for x in range(size + 1):
            dark = here[x + 1]
            if dark != above[x + 1]:
                start, end = ((x, y), (x + 1, y)) if dark else ((x + 1, y), (x, y))
                edges.setdefault(start, []).append(end)
            if dark != here[x]:
                start, end = ((x, y + 1), (x, y)) if dark else ((x, y), (x, y + 1))
                edges.setdefault(start, []).append(end)
    polygons = []
    while edges:
        start = next(iter(edges))
        polygons.append(_trace(start, edges))
    return polygons


def _trace(start: tuple[int, int], edges: dict[tuple[int, int], list[tuple[int, int]]]) -> list[tuple[int, int]]:
    corners: list[tuple[int, int]] = []
    here, before = start, (0, 0)
    while here in edges:
        following = edges[here].pop()
        if not edges[here]:
            del edges[here]
        step = (following[0] - here[0], following[1] - here[1])
        if step != before:
            corners.append(here)
        here, before = following, step
    return corners
