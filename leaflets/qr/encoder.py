"""The very matrix that the package qrcode makes of an address, in a tenth of its time (ISO/IEC 18004).

The package tries all eight masks, and draws and scores each of them module by module. Here the symbol is one integer,
a bit for each module row by row and once more column by column, so that a mask is an exclusive or and a score a few
shifts. Modes, tables, blocks, the field of the codewords, masks, and the places of all that is not data come from the
package.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import itemgetter
from typing import Any

from qrcode import base, constants, util
from qrcode.main import QRCode

#: The levels of error correction as the package calls them, the highest first.
LEVELS = {"H": constants.ERROR_CORRECT_H, "Q": constants.ERROR_CORRECT_Q, "M": constants.ERROR_CORRECT_M}
LARGEST = 40  # version (ISO/IEC 18004, 5.3.1)

_DARK = bytes.maketrans(b"01", b"\x00\x01")


def version_for(address: bytes, level: str, least: int = 1) -> int:
    """The smallest version, `least` or larger, that holds an address at a level; LARGEST + 1 where none does."""
    chunks, limits = _chunks(address), util.BIT_LIMIT_TABLE[LEVELS[level]]
    for first, last in ((1, 9), (10, 26), (27, LARGEST)):  # the number of characters takes as many bits in each of them
        length = sum([4 + util.length_in_bits(chunk.mode, first) + bits for chunk, _, bits in chunks])
        if (version := bisect_left(limits, length, max(first, least), last + 1)) <= last:
            return version
    return LARGEST + 1


def matrix(address: bytes, version: int, level: str) -> tuple[bytes, ...]:
    """The modules of a symbol, rows from the top, 1 for a dark one; the address must fit the version."""
    frame = _frame(version)
    lines = frame.placed(_corrected(_data(address, version, level), version, level))
    best = min(range(8), key=lambda mask: frame.score(lines ^ frame.masks[mask]))
    side = frame.side
    # The masks were scored on a frame without the bits that name the mask, as the package does.
    whole = (lines ^ frame.masks[best]) >> side**2 ^ frame.fixed ^ _named(version, level, best)
    modules = f"{whole:0{side**2}b}".encode("ascii").translate(_DARK)
    return tuple(modules[at : at + side] for at in range(0, side * side, side))


@functools.lru_cache(maxsize=1)  # asked for once for each level tried
def _chunks(address: bytes) -> tuple[tuple[Any, int, int], ...]:
    """The parts of an address, each in the mode that the package gives it, as an integer of so many bits."""
    parts = []
    for chunk in util.optimal_data_chunks(address, minimum=20):
        if chunk.mode == util.MODE_8BIT_BYTE:
            parts.append((chunk, int.from_bytes(chunk.data, "big"), 8 * len(chunk.data)))
        else:
            buffer = util.BitBuffer()
            chunk.write(buffer)
            spare = 8 * len(buffer.buffer) - len(buffer)
            parts.append((chunk, int.from_bytes(bytes(buffer.buffer), "big") >> spare, len(buffer)))
    return tuple(parts)


def _data(address: bytes, version: int, level: str) -> bytes:
    """The data codewords: mode, length and bits of each part, a terminator, and padding (7.4.9, 7.4.10)."""
    limit = util.BIT_LIMIT_TABLE[LEVELS[level]][version]
    bits, length = 0, 0
    for chunk, value, size in _chunks(address):
        count = util.length_in_bits(chunk.mode, version)
        bits = ((bits << 4 | chunk.mode) << count | len(chunk)) << size | value
        length += 4 + count + size
    end = min(limit - length, 4)
    end += -(length + end) % 8
    filled = (bits << end).to_bytes((length + end) // 8, "big")
    padding = bytes((util.PAD0, util.PAD1)) * (limit // 16 + 1)
    return filled + padding[: limit // 8 - len(filled)]


def _corrected(data: bytes, version: int, level: str) -> bytes:
    """All codewords: data in blocks, each with what corrects its errors, the blocks interleaved (7.5.2, 7.6)."""
    blocks: list[bytes] = []
    corrections: list[bytes] = []
    for block in base.rs_blocks(version, LEVELS[level]):
        blocks.append(data[: block.data_count])
        data = data[block.data_count :]
        corrections.append(_correction(blocks[-1], block.total_count - block.data_count))
    if len(blocks) == 1:
        return blocks[0] + corrections[0]
    return bytes(
        [
            code
            for several in (blocks, corrections)
            for turn in zip_longest(*several)
            for code in turn
            if code is not None
        ]
    )


def _correction(block: bytes, count: int) -> bytes:
    """The remainder of a block divided by the generator polynomial: shifted through a byte at a time."""
    table, top, whole = _multiples(count), 8 * (count - 1), (1 << 8 * count) - 1
    remainder = 0
    for byte in block:
        remainder = remainder << 8 & whole ^ table[byte ^ remainder >> top]
    return remainder.to_bytes(count, "big")


@functools.cache
def _multiples(count: int) -> tuple[int, ...]:
    """The generator polynomial of so many codewords times each byte, without its first term (which is the byte)."""
    polynomial = base.Polynomial([1], 0)
    for power in range(count):
        polynomial *= base.Polynomial([1, base.gexp(power)], 0)
    table = [0]
    for bit in range(8):
        factor = base.glog(1 << bit)
        terms = (base.gexp(base.glog(polynomial[term]) + factor) for term in range(1, count + 1))
        multiple = int.from_bytes(bytes(terms), "big")
        table += [product ^ multiple for product in table]
    return tuple(table)


class _Empty(QRCode):  # type: ignore[type-arg]
    """A symbol of the package without its data: those modules are None."""

    def map_data(self, _data: object, _mask: int) -> None:
        """Leave them empty."""


def _modules(version: int, level: int, mask: int, test: bool) -> list[list[bool | None]]:
    code = _Empty(version=version, error_correction=level, border=0)
    code.data_cache = []
    code.makeImpl(test, mask)
    modules: list[list[bool | None]] = code.modules
    return modules


def _integer(cells: Sequence[bool | None]) -> int:
    return int("".join("1" if cell else "0" for cell in cells), 2)


@functools.cache
def _named(version: int, level: str, mask: int) -> int:
    """All that is not data, row by row, with the bits that name level, mask and version."""
    return _integer([cell for row in _modules(version, LEVELS[level], mask, test=False) for cell in row])


@dataclass(frozen=True, eq=False)
class _Frame:
    """What all symbols of a version share.

    Lines are all rows, and then all columns. `masks` are all that is not data, with the modules that each of the eight
    masks turns over; `fixed` are those that none turns over, rows alone. `order` puts the bits of the codewords row by
    row.
    """

    side: int
    fixed: int
    masks: tuple[int, ...]
    order: Callable[[str], tuple[str, ...]]
    #: Of each line the modules that have one to the right of them, and those that have ten.
    one: int
    ten: int
    #: Of the rows the modules that have one to the right of them and a row above.
    inner: int

    def placed(self, codewords: bytes) -> int:
        """Codewords in their places, in lines."""
        bits = f"{int.from_bytes(codewords, 'big'):0{8 * len(codewords)}b}".ljust(self.side**2, "0")
        return _lines("".join(self.order(bits)), self.side)

    def score(self, lines: int) -> int:
        """How badly a symbol would be read, by the package's reckoning of ISO/IEC 18004, 7.8.3.1."""
        side, area = self.side, self.side**2
        alike = ~(lines ^ lines << 1) & self.one
        three = alike & alike << 1
        five = three & three << 2
        total = five.bit_count() + 2 * (five & ~(five >> 1)).bit_count() + 40 * self.finders(lines)
        rows, alike = lines >> area, alike >> area
        total += 3 * (alike & alike << side & ~(rows ^ rows << side) & self.inner).bit_count()
        return total + int(abs(100 * (rows.bit_count() / area) - 50) / 5) * 10

    def finders(self, lines: int) -> int:
        """How often a reader might take something in a line for a finder: 1011101 with 0000 before or behind it."""
        light = ~lines
        either = self.ten & light << 1 & lines << 4 & light << 5 & lines << 6 & light << 9
        behind = either & lines & lines << 2 & lines << 3 & light << 7 & light << 8 & light << 10
        before = either & light & light << 2 & light << 3 & lines << 7 & lines << 8 & lines << 10
        return (behind | before).bit_count()


@functools.cache
def _frame(version: int) -> _Frame:
    modules = _modules(version, LEVELS["M"], 0, test=True)
    side = len(modules)
    places = {place: number for number, place in enumerate(_places(modules))}
    across = [(row, column) for row in range(side) for column in range(side)]
    dark = _lines("".join(["1" if cell else "0" for row in modules for cell in row]), side)
    free = _lines("".join(["1" if cell is None else "0" for row in modules for cell in row]), side)

    nothing = side * side - 1  # a bit past all codewords
    one = "1" * (side - 1) + "0"
    return _Frame(
        side=side,
        fixed=dark >> side**2,
        masks=tuple(dark | free & _turned(mask, side) for mask in range(8)),
        order=itemgetter(*(places.get(place, nothing) for place in across)),
        one=int(one * 2 * side, 2),
        ten=int(("1" * (side - 10) + "0" * 10) * 2 * side, 2),
        inner=int(one * (side - 1) + "0" * side, 2),
    )


def _lines(rows: str, side: int) -> int:
    """Rows as figures, and then as many columns, as one integer."""
    return int(rows + "".join([rows[column::side] for column in range(side)]), 2)


def _turned(mask: int, side: int) -> int:
    """What a mask turns over, which comes again after twelve rows and columns (7.8.2)."""
    turns, times = util.mask_func(mask), side // 12 + 1
    rows = ["".join(["1" if turns(row, column) else "0" for column in range(12)]) for row in range(12)]
    return _lines("".join([(row * times)[:side] for row in (rows * times)[:side]]), side)


def _places(modules: list[list[bool | None]]) -> Iterator[tuple[int, int]]:
    """Rows and columns of the data's bits, in their order: up and down in pairs of columns from the right (7.7.3)."""
    side = len(modules)
    rows = range(side - 1, -1, -1)
    for right in [*range(side - 1, 6, -2), 5, 3, 1]:
        for row in rows:
            for column in (right, right - 1):
                if modules[row][column] is None:
                    yield row, column
        rows = rows[::-1]
