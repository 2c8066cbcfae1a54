"""How far letters stand from each other: what HarfBuzz finds in a face is found, by reading it anew."""

from __future__ import annotations

import random
import struct

import pytest
import uharfbuzz as hb
from paths import ROOT

from leaflets.proof.kerning import Kerning

FACES = sorted(path.stem for path in (ROOT / "fonts").glob("*.ttf"))
SIGNS = [chr(number) for number in (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2040))]


def face(name: str) -> bytes:
    """The file of a face."""
    return (ROOT / "fonts" / f"{name}.ttf").read_bytes()


def table(data: bytes, tag: bytes) -> int:
    """Where a table of a face begins."""
    at = data.index(tag, 12, 12 + 16 * struct.unpack_from(">H", data, 4)[0])
    return int(struct.unpack_from(">I", data, at + 8)[0])


@pytest.mark.parametrize("name", FACES)
def test_pairs_are_moved_as_harfbuzz_moves_them(name: str) -> None:
    """Letters with and without accents, figures, and signs, in pairs drawn by lot."""
    kerning, font, dice = Kerning(face(name)), hb.Font(hb.Face(face(name))), random.Random(1)
    moved = 0
    for _ in range(4000):
        pair = dice.choice(SIGNS) + dice.choice(SIGNS)
        glyphs = [font.get_nominal_glyph(ord(sign)) or 0 for sign in pair]
        buffer = hb.Buffer()
        buffer.add_str(pair)
        buffer.guess_segment_properties()
        buffer.script = "Latn"
        hb.shape(font, buffer, {"kern": True, "liga": False, "calt": False, "clig": False})
        if not all(glyphs) or [info.codepoint for info in buffer.glyph_infos] != glyphs:
            continue
        by = buffer.glyph_positions[0].x_advance - font.get_glyph_h_advance(glyphs[0])
        assert kerning.between("".join(map(chr, glyphs))) == by, pair
        moved += by != 0
    assert (moved > 100) == name.startswith("Atkinson")


def test_marks_are_told_apart() -> None:
    """They are placed upon letters, not beside them."""
    data = face("AtkinsonHyperlegibleNext-Regular")
    font = hb.Font(hb.Face(data))
    letter, mark = (chr(font.get_nominal_glyph(ord(sign))) for sign in "e\u0301")
    assert Kerning(data).between(letter + mark) is None
    assert Kerning(data).between(mark + letter) is None


@pytest.mark.parametrize("at", [8, 9])
def test_a_face_in_another_form_is_refused(at: int) -> None:
    """One whose lookups are elsewhere, or nowhere."""
    data = bytearray(face("AtkinsonHyperlegibleNext-Regular"))
    data[table(data, b"GPOS") + at] = 0x7F
    with pytest.raises(ValueError, match="kerning"):
        Kerning(bytes(data))
