"""An address as a QR symbol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.qr import QUIET_ZONE, outline, symbol

Matrix = tuple[tuple[bool, ...], ...]

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
    found = symbol(address(length))
    assert (found.version, found.level) == (version, level)
    assert found.modules == 17 + 4 * version


def test_the_longest_address() -> None:
    """What fits into the largest symbol, and one character more."""
    assert symbol(address(2331)).version == 40
    with pytest.raises(Unfit, match=r"2332 characters.*no QR code holds it"):
        symbol(address(2332))


def test_the_same_address_has_the_same_symbol() -> None:
    """Today and in every process: nothing in it is left to chance."""
    found = symbol("https://www.dystonia.org.uk")
    assert found is symbol("https://www.dystonia.org.uk")
    assert found.address == "https://www.dystonia.org.uk"
    assert found != symbol("https://www.dystonia.org.uk/")


def test_the_quiet_zone_is_that_of_the_standard_and_no_part_of_the_matrix() -> None:
    """Its corners are the finders."""
    matrix = symbol("https://nhs.uk").matrix
    assert QUIET_ZONE == 4
    assert matrix[0][:8] == (True,) * 7 + (False,)
    assert matrix[0][-8:] == (False,) + (True,) * 7
    assert matrix[-1][:8] == (True,) * 7 + (False,)
    assert matrix[-1][-8:] != (False,) + (True,) * 7


def filled(polygons: list[list[tuple[int, int]]], size: int) -> Matrix:
    """The modules whose centre is within an odd number of the polygons' edges to its left."""
    crossings: dict[int, list[int]] = {row: [] for row in range(size)}
    for corners in polygons:
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
            if x0 == x1:
                for row in range(min(y0, y1), max(y0, y1)):
                    crossings[row].append(x0)
    return tuple(tuple(sum(edge <= x for edge in crossings[y]) % 2 == 1 for x in range(size)) for y in range(size))


def squares(size: int) -> st.SearchStrategy[Matrix]:
    """Any pattern of dark and light modules of a size."""
    row = st.lists(st.booleans(), min_size=size, max_size=size).map(tuple)
    return st.lists(row, min_size=size, max_size=size).map(tuple)


@given(st.integers(0, 9).flatmap(squares))
def test_an_outline_filled_is_the_matrix(matrix: Matrix) -> None:
    """By the even-odd rule, whatever the pattern; corners may touch."""
    polygons = outline(matrix)
    assert filled(polygons, len(matrix)) == matrix


@given(st.integers(0, 9).flatmap(squares))
def test_outlines_are_closed_polygons(matrix: Matrix) -> None:
    """From each corner to the next, and from the last to the first, along one axis, within the symbol."""
    for corners in outline(matrix):
        assert len(corners) >= 4
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
            assert (x0 == x1) != (y0 == y1)
            assert 0 <= x0 <= len(matrix)
            assert 0 <= y0 <= len(matrix)


def test_the_outline_of_a_real_symbol() -> None:
    """A finder is two rings and a square: the light within the dark is an outline too."""
    found = symbol("https://www.dystonia.org.uk")
    polygons = outline(found.matrix)
    assert filled(polygons, found.modules) == found.matrix
    assert [(0, 0), (7, 0), (7, 7), (0, 7)] in polygons


@pytest.mark.parametrize(
    ("matrix", "polygons"),
    [
        ((), 0),
        (((False,),), 0),
        (((True,),), 1),
        (((True, True), (True, True)), 1),
        (((True, True, True), (True, False, True), (True, True, True)), 2),
    ],
)
def test_how_many_outlines(matrix: Matrix, polygons: int) -> None:
    """One for each dark area, one for each light area within it."""
    assert len(outline(matrix)) == polygons
