"""A web address as a QR symbol (ISO/IEC 18004): its modules, and the boxes of which it is drawn."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from leaflets.faults import Unfit

#: Light modules on each side of a symbol (ISO/IEC 18004, 5.3.8).
QUIET_ZONE = 4
_LIGHT = b"\0"


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol without its quiet zone; `matrix` has its rows from the top, a byte a module, 1 for a dark one.

    `version` is from 1 to 40, `level` that of error correction: M, Q or H.
    """

    address: str
    matrix: tuple[bytes, ...]
    version: int
    level: str

    @property
    def modules(self) -> int:
        """How many modules there are on a side."""
        return len(self.matrix)


@functools.lru_cache(maxsize=1024)  # the editions of a leaflet ask for the same
def qr_symbol(address: str) -> Symbol:
    """The symbol of an ASCII address, with the most error correction that needs no larger version than level M.

    Within one version a higher level is free, a larger version costs module size. Raises Unfit where the
    address is longer than any symbol holds.
    """
    from leaflets.qr import encoder  # imported here: where every leaflet is known, no symbol is made

    data = address.encode("ascii")
    version = encoder.version_for(data, "M")
    if version > encoder.LARGEST:
        raise Unfit(f"the web address has {len(address)} characters: no QR code holds it")
    level = next(level for level in encoder.LEVELS if encoder.version_for(data, level, version) == version)
    return Symbol(address, encoder.matrix(data, version, level), version, level)


def boxes(matrix: Sequence[bytes]) -> list[tuple[int, int, int, int]]:
    """The dark modules as boxes that do not overlap: left, top, width, height in modules, y down.

    Each is a run of dark modules with the same run in the rows below it. Filled as one path they are the symbol,
    and no hairline shows between them.
    """
    stride = len(matrix) + 1  # each row with a light module behind it, so that runs end with it
    tops: dict[tuple[int, int], int] = {}  # of each box the last run, as place and length, and the place of its first
    at = -1
    for run in _LIGHT.join(matrix).split(_LIGHT):
        at += 1
        if run:
            length = len(run)
            tops[at, length] = tops.pop((at - stride, length), at)
            at += length
    return [
        (first % stride, first // stride, length, (last - first) // stride + 1)
        for (last, length), first in tops.items()
    ]
