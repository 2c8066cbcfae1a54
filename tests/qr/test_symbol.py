"""An address as a QR symbol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.qr.symbol import QUIET_ZONE, boxes, qr_symbol

Matrix = tuple[bytes, ...]

#: Bytes that versions 1 to 10 and 40 hold at each level (ISO/IEC 18004:2015, table 7).
HOLDS = {
    "M": {1: 14, 2: 26, 3: 42, 4: 62, 5: 84, 6: 106, 7: 122, 8: 152, 9: 180, 10: 213, 40: 2331},
    "Q": {1: 11, 2: 20, 3: 32, 4: 46, 5: 60, 6: 74, 7: 86, 8: 108, 9: 130, 10: 151, 40: 1663},
    "H": {1: 7, 2: 14, 3: 24, 4: 34, 5: 44, 6: 58, 7: 64, 8: 84, 9: 98, 10: 119, 40: 1273},
}
#: Each number of characters at which version or level changes: the last of one, the first of the next.
BOUNDARIES = sorted({n for by in HOLDS.values() for v, most in by.items() if v <= 10 for n in (most, most + 1)})[:-1]


def address(length: int) -> str:
    """An address of so many characters, in small letters, so that no shorter coding of it is possible."""
    return ("https://" + "abcdefghij" * 240)[:length]


@pytest.mark.parametrize("length", [n for n in BOUNDARIES if n <= HOLDS["M"][10]])
def test_the_highest_level_that_adds_no_version(length: int) -> None:
    """The version is that of level M; the level is the highest that fits into it."""
    version = min(version for version, most in HOLDS["M"].items() if most >= length)
    level = next(level for level in "HQM" if HOLDS[level][version] >= length)
    found = qr_symbol(address(length))
    assert (found.version, found.level) == (version, level)
    assert found.modules == 17 + 4 * version


def test_the_longest_address() -> None:
    """What fits into the largest symbol, and one character more."""
    assert qr_symbol(address(2331)).version == 40
    with pytest.raises(Unfit, match=r"2332 characters.*no QR code holds it"):
        qr_symbol(address(2332))


def test_the_same_address_has_the_same_symbol() -> None:
    """Today and in every process: nothing in it is left to chance."""
    found = qr_symbol("https://www.dystonia.org.uk")
    assert found is qr_symbol("https://www.dystonia.org.uk")
    assert found.address == "https://www.dystonia.org.uk"
    assert found != qr_symbol("https://www.dystonia.org.uk/")


def test_the_quiet_zone_is_that_of_the_standard_and_no_part_of_the_matrix() -> None:
    """Its corners are the finders."""
    rows = qr_symbol("https://nhs.uk").matrix
    assert QUIET_ZONE == 4
    assert rows[0][:8] == bytes((1,) * 7 + (0,))
    assert rows[0][-8:] == bytes((0,) + (1,) * 7)
    assert rows[-1][:8] == bytes((1,) * 7 + (0,))
    assert rows[-1][-8:] != bytes((0,) + (1,) * 7)


def filled(found: list[tuple[int, int, int, int]], size: int) -> Matrix:
    """The modules in the boxes; no module is in two."""
    covered = [(x, y) for left, top, width, height in found for y in range(top, top + height)
               for x in range(left, left + width)]  # fmt: skip
    assert len(set(covered)) == len(covered)
    assert all(0 <= x < size and 0 <= y < size for x, y in covered)
    dark = set(covered)
    return tuple(bytes((x, y) in dark for x in range(size)) for y in range(size))


def squares(size: int) -> st.SearchStrategy[Matrix]:
    """Any pattern of dark and light modules of a size."""
    row = st.lists(st.booleans(), min_size=size, max_size=size).map(bytes)
    return st.lists(row, min_size=size, max_size=size).map(tuple)


@given(st.integers(0, 9).flatmap(squares))
def test_the_boxes_filled_are_the_matrix(matrix: Matrix) -> None:
    """Whatever the pattern; boxes may touch, and do not overlap."""
    assert filled(boxes(matrix), len(matrix)) == matrix


def test_the_boxes_of_a_real_symbol() -> None:
    """A finder's outer ring is a row, two sides, a row; the square in it is one box."""
    found = qr_symbol("https://www.dystonia.org.uk")
    assert filled(boxes(found.matrix), found.modules) == found.matrix
    assert {(0, 0, 7, 1), (0, 1, 1, 5), (2, 2, 3, 3)} <= set(boxes(found.matrix))


@pytest.mark.parametrize(
    ("matrix", "count"),
    [
        ((), 0),
        ((b"\0",), 0),
        ((b"\1",), 1),
        ((b"\1\1", b"\1\1"), 1),
        ((b"\1\1\1", b"\1\0\1", b"\1\1\1"), 4),
    ],
)
def test_how_many_boxes(matrix: Matrix, count: int) -> None:
    """As few as runs of modules that are alike in the rows below allow."""
    assert len(boxes(matrix)) == count
