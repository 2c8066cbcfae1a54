"""A face read point by point: as HarfBuzz and Pillow have it, and nothing that is broken."""

from __future__ import annotations

import glyphs
import pytest
import uharfbuzz as hb
from PIL import Image, ImageDraw, ImageFont

from leaflets.face_files import FOLDER
from leaflets.proof.truetype import PLAIN_TABLES, Outline, TrueType
from leaflets.typeset.faces import faces

FACES = sorted(FOLDER.glob("*.ttf"))


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_is_as_harfbuzz_reads_it(path: object) -> None:
    """The glyph of every character, every width, every box."""
    data = path.read_bytes()  # type: ignore[attr-defined]
    face, own = hb.Face(hb.Blob(data)), TrueType(data)
    font = hb.Font(face)
    assert own.em == face.upem
    assert own.glyph_of == {code: font.get_nominal_glyph(code) for code in face.unicodes}
    for glyph in range(own.count):
        assert own.width(glyph) == font.get_glyph_h_advance(glyph)
        extent, its = own.extent(glyph), font.get_glyph_extents(glyph)
        if extent is not None:
            assert abs(extent.right - extent.left - its.width) <= 1
            assert abs(extent.top - its.y_bearing) <= 1
            assert abs(own.bearing(glyph) - its.x_bearing) <= 1


def test_a_part_of_a_face_draws_what_the_face_draws() -> None:
    """Letters of one and of several parts, with holes and without; what was left out draws nothing."""
    whole = faces().regular
    used = [glyph for glyph, _ in whole.shape("aé8%ij").glyphs]
    part, face = TrueType(whole.subset(used)), TrueType((FOLDER / f"{whole.name}.ttf").read_bytes())
    assert part.tables <= PLAIN_TABLES
    for glyph in used:
        assert part.outline(glyph) == face.outline(glyph) != Outline()
    unused = next(glyph for glyph, _ in whole.shape("W").glyphs)
    assert part.outline(unused) == Outline() != face.outline(unused)


def drawn(name: str, sign: str) -> float:
    """How much of an em by an em Pillow inks of a sign."""
    font = ImageFont.truetype(str(FOLDER / f"{name}.ttf"), 400, layout_engine=ImageFont.Layout.BASIC)
    picture = Image.new("L", (1200, 1000))
    ImageDraw.Draw(picture).text((300, 300), sign, font=font, fill=255)
    return sum(picture.tobytes()) / 255 / 400**2


@pytest.mark.parametrize("sign", "ail108%&@gÅéŵ§½")
@pytest.mark.parametrize("name", [path.stem for path in FACES if "Signs" not in path.stem])
def test_the_ink_of_a_letter_is_what_is_drawn(name: str, sign: str) -> None:
    """By its area alone."""
    face = TrueType((FOLDER / f"{name}.ttf").read_bytes())
    least, most = face.ink(face.glyph_of[ord(sign)])
    assert least * 0.985 <= drawn(name, sign) <= most * 1.015


@pytest.mark.parametrize("sign", "ḧẨʉ⇔")
def test_the_ink_of_a_sign_of_parts_lies_between(sign: str) -> None:
    """Parts that are made smaller, strokes that cross."""
    face = TrueType((FOLDER / "LeafletSigns-Regular.ttf").read_bytes())
    least, most = face.ink(face.glyph_of[ord(sign)])
    assert least * 0.97 <= drawn("LeafletSigns-Regular", sign) <= most * 1.03


@pytest.mark.parametrize("tag", ["head", "hhea", "maxp", "loca", "glyf", "hmtx"])
def test_a_face_without_a_table_is_refused(tag: str) -> None:
    """And so is one that is cut off, or none."""
    data = bytearray(FACES[0].read_bytes())
    at = data.index(tag.encode(), 12)
    data[at : at + 4] = b"none"
    with pytest.raises(ValueError, match="broken"):
        TrueType(bytes(data))


def test_what_is_no_face_is_refused() -> None:
    """Of another kind, or broken within."""
    data = FACES[0].read_bytes()
    for wrong in (b"", b"OTTO" + data[4:], data[:40]):
        with pytest.raises(ValueError, match="TrueType"):
            TrueType(wrong)
    with pytest.raises(ValueError, match="no glyph"):
        TrueType(data).outline(60_000)
    cut = TrueType(data[: glyphs.tables(data)["glyf"][0] + 30] + bytes(0))
    with pytest.raises(ValueError, match="broken"):
        cut.outline(cut.count - 1)
