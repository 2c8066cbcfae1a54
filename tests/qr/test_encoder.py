"""The matrix of an address: the very one that the package qrcode makes, for every version, level and mode."""

from __future__ import annotations

import random

import pytest
import zxingcpp
from hypothesis import example, given, reject, settings
from hypothesis import strategies as st
from PIL import Image
from qrcode import util
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

from leaflets.qr.encoder import LARGEST, LEVELS, _frame, matrix, version_for

Matrix = tuple[bytes, ...]

ADDRESSES = st.one_of(
    st.from_regex(r"https://[a-z0-9./?=&%_-]{1,120}", fullmatch=True),
    st.from_regex(r"HTTPS://[A-Z0-9./%-]{10,60}", fullmatch=True),  # letters and figures have a mode of their own
    st.from_regex(r"(tel:|https://a\.org/)[0-9]{15,60}(/[a-z]{1,20}[0-9]{0,30})?", fullmatch=True),  # figures too
).map(str.encode)


def made(address: bytes, version: int, level: str) -> Matrix:
    """What the package makes, as it comes."""
    code = QRCode(version=version, error_correction=LEVELS[level], border=0)
    code.add_data(address)
    code.make(fit=False)
    return tuple(bytes(map(bool, row)) for row in code.modules)


def fitted(address: bytes, level: str, least: int) -> int:
    """The version that the package chooses."""
    code = QRCode(version=least, error_correction=LEVELS[level], border=0)
    code.add_data(address)
    try:
        return int(code.best_fit(start=least))
    except (DataOverflowError, ValueError):
        return LARGEST + 1


@settings(max_examples=60, deadline=None)
@given(ADDRESSES, st.sampled_from(sorted(LEVELS)), st.integers(0, 2))
@example(b"https://www.dystonia.org.uk", "M", 0)
@example(b"tel:" + b"0123456789" * 6, "Q", 0)
def test_it_is_the_package_s_own(address: bytes, level: str, more: int) -> None:
    version = version_for(address, level) + more
    try:
        wanted = made(address, version, level)
    except ValueError as error:  # the package fails where a block of data ends in noughts
        assert str(error) == "glog(0)"  # noqa: PT017 - what else fails is a finding
        reject()
    assert matrix(address, version, level) == wanted


def test_where_the_package_fails_the_symbol_is_right() -> None:
    """A phone reads it, which takes codewords that correct errors as they should."""
    address = "https://a.org/0000000000000000000"
    with pytest.raises(ValueError, match=r"glog\(0\)"):
        made(address.encode(), version_for(address.encode(), "H"), "H")
    rows = matrix(address.encode(), version_for(address.encode(), "H"), "H")
    side = len(rows) + 8
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows, 4):
        for x, dark in enumerate(row, 4):
            picture.putpixel((x, y), 0 if dark else 255)
    (found,) = zxingcpp.read_barcodes(picture.resize((side * 4, side * 4), Image.Resampling.NEAREST))
    assert found.text == address


@pytest.mark.parametrize("version", range(1, LARGEST + 1))
def test_in_every_version(version: int) -> None:
    """Full to the last byte, and nearly empty: the padding, the blocks, the places of all patterns."""
    dice = random.Random(version)
    level = dice.choice(sorted(LEVELS))
    room = (util.BIT_LIMIT_TABLE[LEVELS[level]][version] - 4 - util.length_in_bits(util.MODE_8BIT_BYTE, version)) // 8
    for length in {1, room} if version < 15 else {dice.randint(1, room)}:
        address = bytes(dice.choices(b"abcdefgh", k=length))
        assert matrix(address, version, level) == made(address, version, level)


@settings(deadline=None)
@given(st.integers(1, 2400), st.sampled_from(sorted(LEVELS)), st.integers(1, LARGEST))
def test_the_version_is_the_package_s_choice(length: int, level: str, least: int) -> None:
    address = b"a" * length
    assert version_for(address, level, least) == fitted(address, level, least)


@given(ADDRESSES, st.sampled_from(sorted(LEVELS)))
def test_the_version_for_addresses_of_several_modes(address: bytes, level: str) -> None:
    assert version_for(address, level) == fitted(address, level, 1)


def flattened(rows: Matrix) -> int:
    """A matrix as the integer that is scored."""
    return int("".join("01"[cell] for row in rows for cell in row), 2)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 8), st.integers(0, 2**32), st.sampled_from([0.5, 0.1, 0.95, 0, 1]))
def test_a_score_is_the_package_s_score(version: int, seed: int, dark: float) -> None:
    """Of any pattern, with rows that look like finders, and not of symbols alone."""
    dice = random.Random(seed)
    side = 4 * version + 17
    rows = [[dice.random() < dark for _ in range(side)] for _ in range(side)]
    for pattern in ("10111010000", "00001011101"):
        at, row = dice.randint(0, side - 11), dice.randrange(side)
        rows[row][at : at + 11] = [one == "1" for one in pattern]
        for offset, one in enumerate(pattern):
            rows[at + offset][row] = one == "1"
    lines: Matrix = (*map(bytes, rows), *map(bytes, zip(*rows, strict=True)))
    assert _frame(version).score(flattened(lines)) == util.lost_point(rows)


#: Characters that versions hold at level M in each mode (ISO/IEC 18004:2015, table 7), where the number of characters
#: begins to take more bits: from version 10 on, and from 27 on.
MOST = {
    "figures": (b"7", {9: 432, 10: 513, 11: 604, 26: 2544, 27: 2701, 28: 2857}),
    "capitals": (b"A", {9: 262, 10: 311, 11: 366, 26: 1542, 27: 1637, 28: 1732}),
    "bytes": (b"a", {9: 180, 10: 213, 11: 251, 26: 1059, 27: 1125, 28: 1190}),
}


@pytest.mark.parametrize("mode", MOST)
@pytest.mark.parametrize("version", [9, 10, 26, 27])
def test_the_last_that_a_version_holds_and_the_first_it_does_not(mode: str, version: int) -> None:
    """Also where the number of characters takes more bits."""
    letter, most = MOST[mode]
    assert version_for(letter * most[version], "M") == version
    assert version_for(letter * (most[version] + 1), "M") == version + 1
    assert version_for(letter * most[version + 1], "M") == version + 1


@pytest.mark.parametrize("least", [1, 9, 10, 11, 26, 27, 40])
def test_a_version_is_no_less_than_the_least_asked_for(least: int) -> None:
    """Across the same boundaries."""
    assert version_for(b"a" * 180, "M", least) == max(9, least)
    assert version_for(b"a" * 181, "M", least) == max(10, least)
