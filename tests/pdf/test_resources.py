"""What files carry beside their pages."""

from __future__ import annotations

import re
import zlib

import pytest

from leaflets.pdf.resources import colour_profile, packed, symbol_form
from leaflets.qr.symbol import qr_symbol
from leaflets.typeset.faces import faces


def content(stream: bytes) -> bytes:
    """What is in a stream."""
    return zlib.decompress(stream.partition(b"stream\n")[2].rpartition(b"\nendstream")[0])


def test_a_symbol_is_drawn_module_by_module() -> None:
    """Its dark modules and no others, the first row at the top, where y is largest."""
    matrix = qr_symbol("https://www.example.org").matrix
    side = len(matrix)
    drawn = [[0] * side for _ in range(side)]
    boxes = re.findall(rb"(\d+) (\d+) (\d+) (\d+) re", content(symbol_form("https://www.example.org").stream))
    for x, y, width, height in (map(int, box) for box in boxes):
        for row in range(y, y + height):
            for column in range(x, x + width):
                drawn[side - 1 - row][column] += 1
    assert drawn == [list(row) for row in matrix]


def test_a_face_with_other_glyphs_has_another_name() -> None:
    """So that a viewer never takes one part of a face for another."""
    face = faces().regular
    usual, more = packed(face, frozenset()), packed(face, face.rare(["Łódź"]))
    assert usual.base != more.base
    assert {base.partition("+")[2] for base in (usual.base, more.base)} == {face.name}
    assert re.fullmatch(r"[A-Z]{6}\+\S+", usual.base)  # ISO 32000-1, 9.6.4


@pytest.mark.parametrize("letter", ["a", "W", "•"])
def test_the_widths_are_those_of_the_face(letter: str) -> None:
    """In thousandths of an em."""
    face = faces().bold
    ((glyph, _),) = face.shape(letter).glyphs
    width = face.shape(letter).width * 1000
    assert f"{glyph} [{width:g}]" in packed(face, frozenset()).widths


def test_the_profile_says_how_many_components_it_has() -> None:
    """Three, as sRGB has."""
    assert b"/N 3 " in colour_profile()
    assert content(colour_profile())[36:40] == b"acsp"
