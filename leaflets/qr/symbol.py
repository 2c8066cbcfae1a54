"""An address as a QR symbol: matrix and drawing (ISO/IEC 18004)."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Protocol

from leaflets.faults import Unfit

#: Light modules on each side of a symbol (ISO/IEC 18004, 5.3.8).
QUIET_ZONE = 4
_LIGHT = b"\0"
_FIGURES, _MODULES = bytes.maketrans(b"\0\1", b"01"), bytes.maketrans(b"01", b"\0\1")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol without its quiet zone: rows from the top, 1 for a dark module."""

    address: str
    matrix: tuple[bytes, ...]
    version: int
    level: str

    @property
    def modules(self) -> int:
        """Modules on a side."""
        return len(self.matrix)

    def kept(self) -> list[Any]:
        """The symbol as values that JSON can hold."""
        return [self.version, self.level, f"{int(b''.join(self.matrix).translate(_FIGURES), 2):x}"]

    @classmethod
    def of_kept(cls, address: str, kept: Any) -> Symbol:
        """The symbol of an address that was `kept`."""
        version, level, modules = kept
        side = 4 * version + 17  # ISO/IEC 18004, 5.3.1
        whole = f"{int(modules, 16):0{side**2}b}".encode("ascii").translate(_MODULES)
        return cls(address, tuple([whole[at : at + side] for at in range(0, side**2, side)]), version, level)


class Keeper(Protocol):
    """What keeps symbols from one run to the next, as long as nothing they are made with changes."""

    def get(self, *key: bytes) -> Any:
        """What was put under a key, or None."""

    def put(self, value: Any, *key: bytes) -> None:
        """Keep a value that JSON can hold."""


_KEEPER: ContextVar[Keeper | None] = ContextVar("keeper", default=None)


@contextmanager
def kept_by(keeper: Keeper) -> Iterator[None]:
    """Ask a keeper for symbols before they are made, and let it keep those that are."""
    token = _KEEPER.set(keeper)
    try:
        yield
    finally:
        _KEEPER.reset(token)


@functools.lru_cache(maxsize=1024)  # the editions of a leaflet ask for the same
def qr_symbol(address: str) -> Symbol:
    """The symbol of an ASCII address, at the highest level that needs no larger version than level M.

    Within one version a higher level is free, a larger version costs module size. Raises Unfit where the
    address is longer than any symbol holds.
    """
    keeper, key = _KEEPER.get(), (b"symbol", address.encode("ascii"))
    if keeper is None:
        return _made(address)
    if (kept := keeper.get(*key)) is not None:
        return Symbol.of_kept(address, kept)
    made = _made(address)
    keeper.put(made.kept(), *key)
    return made


def _made(address: str) -> Symbol:
    from leaflets.qr import encoder  # imported here: what is kept needs neither it nor the package

    data = address.encode("ascii")
    version = encoder.version_for(data, "M")
    if version > encoder.LARGEST:
        raise Unfit(f"the web address has {len(address)} characters: no QR code holds it")
    level = next(level for level in encoder.LEVELS if encoder.version_for(data, level, version) == version)
    return Symbol(address, encoder.matrix(data, version, level), version, level)


def boxes(matrix: Sequence[bytes]) -> list[tuple[int, int, int, int]]:
    """The dark areas as boxes that do not overlap: left, top, width, height in modules, y down.

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
