"""The faces: what they print, words shaped, the part a file carries."""

from __future__ import annotations

import re

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st
from paths import DATA

from leaflets.faults import ContentError
from leaflets.typeset.faces import USUAL, Face, faces, printable

EVERY = pytest.mark.parametrize("face", faces(), ids=lambda face: face.name)
PRINTED = sorted(printable())
LATIN = [character for character in PRINTED if character.isascii() or "À" <= character <= "ž"]


def test_the_faces_are_read_once() -> None:
    """Regular and bold, which is darker."""
    regular, bold = faces()
    assert faces() is faces()
    assert (regular.name, bold.name) == ("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold")
    assert bold.stem > regular.stem > 0


@pytest.mark.parametrize(
    "characters",
    ["abcxyzABCXYZ0123456789", "‘’“”–—…•", "£€%&@#/\\|_*()[]{}<>+=~^°½", "éèêëçñöüßøåÆŁŵŷ", " \xa0"],
)
def test_what_can_be_printed(characters: str) -> None:
    """English, Welsh and the rest of Europe's Latin letters, with their punctuation."""
    assert set(characters) <= printable()


@pytest.mark.parametrize(
    "character", ["\t", "\n", "\x00", "\x7f", "\xad", "\u200b", "\u2028", "ڕ", "中", "\U0001f600", "\ufffd"]
)
def test_what_cannot_be_printed(character: str) -> None:
    """Control characters, what is invisible, other scripts, emoji."""
    assert character not in printable()


def test_only_what_all_faces_have_can_be_printed() -> None:
    """Bold words are of the same characters as the rest."""
    assert printable() == faces().regular.characters & faces().bold.characters


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_content_there_is_can_be_printed(path) -> None:  # type: ignore[no-untyped-def]
    """All of it."""
    assert set(path.read_text(encoding="utf-8")) - {"\n"} <= printable()


@EVERY
@pytest.mark.parametrize("character", ["ڕ", "中", "\U0001f600"])
def test_a_character_that_a_face_lacks(face: Face, character: str) -> None:
    """Never an empty box: it is told with its number."""
    with pytest.raises(ContentError) as error:
        face.shape(f"a{character}b")
    assert (
        error.value.faults[0].message == f"‘{character}’ (U+{ord(character):04X}) cannot be printed with the fonts here"
    )


@EVERY
@given(word=st.one_of(st.text(PRINTED), st.text(LATIN), st.text("AVToyf.,fi1\xa0 ’")))
def test_shaped_words(face: Face, word: str) -> None:
    """Each character has its glyph, and what is drawn moves on by the width told."""
    shape = face.shape(word)
    assert shape == face._shaped_whole(word)  # whether it was put together from pairs or not
    assert "".join(text for _, text in shape.glyphs) == word.replace("\xa0", " ")
    assert all(glyph for glyph, _ in shape.glyphs)
    operand = f"<{shape.code}>"
    codes = "".join(re.findall(r"<([0-9A-F]*)>", operand))
    assert [int(codes[i : i + 4], 16) for i in range(0, len(codes), 4)] == [glyph for glyph, _ in shape.glyphs]
    moves = re.findall(r"-?[\d.]+(?:e-?\d+)?", re.sub(r"<[0-9A-F]*>", " ", operand))
    drawn = sum(face.width(glyph) for glyph, _ in shape.glyphs) - sum(map(float, moves))
    assert drawn / 1000 == pytest.approx(shape.width, abs=1e-4)


@EVERY
def test_words_are_kerned_and_without_ligatures(face: Face) -> None:
    """AV stand closer together than apart; f and i stay two letters."""
    assert face.shape("AV").width < face.shape("A").width + face.shape("V").width
    assert [text for _, text in face.shape("fi").glyphs] == ["f", "i"]


@EVERY
def test_a_no_break_space_is_a_space(face: Face) -> None:
    """As wide as one, and read as one."""
    assert face.shape("a\xa0b") == face.shape("a b")
    assert face.space == face.shape(" ").width > 0


@EVERY
def test_no_word_has_no_width(face: Face) -> None:
    """And draws nothing."""
    assert face.shape("") == ("", 0.0, ())


@EVERY
def test_the_metrics_of_a_face(face: Face) -> None:
    """In ems, with the signs that a PDF wants."""
    assert face.descent < 0 < face.cap_height < face.ascent < 1.5
    assert face.shape("H").width == pytest.approx(face.width(face.shape("H").glyphs[0][0]) / 1000)


@EVERY
def test_a_subset_keeps_the_numbers_of_its_glyphs(face: Face) -> None:
    """So that the codes on the pages are right; and it carries the outlines asked for alone."""
    glyphs = {glyph for glyph, _ in face.shape("Dystonia").glyphs}
    other = face.shape("Q").glyphs[0][0]
    data = face.subset(glyphs)
    font = hb.Font(hb.Face(hb.Blob(data)))
    assert len(data) < len(face.subset(glyph for glyph, _ in face.shape("".join(PRINTED)).glyphs)) / 5
    for glyph in glyphs:
        assert font.get_glyph_h_advance(glyph) == face.advance(glyph)
        assert font.get_glyph_extents(glyph).width > 0
    assert font.get_glyph_extents(other).width == 0


@EVERY
def test_the_same_subset_is_the_same_bytes(face: Face) -> None:
    """In whatever order its glyphs were met."""
    assert face.subset([40, 50, 60]) == face.subset([60, 40, 50, 40])


@EVERY
@given(words=st.lists(st.one_of(st.text(sorted(USUAL)), st.text(PRINTED))))
def test_a_file_carries_every_glyph_it_needs(face: Face, words: list[str]) -> None:
    """The usual ones and the rare ones together are all, and rare is what is not usual."""
    needed = {glyph for word in words for glyph in face.shape(word).glyphs}
    rare = face.rare(words)
    assert needed <= face.usual | rare
    assert rare == needed - face.usual


@EVERY
def test_usual_words_need_no_rare_glyph(face: Face) -> None:
    """So that nearly all files carry the same part of a face; a letter beyond them is carried besides."""
    assert face.rare(["".join(USUAL), "no-break\xa0space"]) == frozenset()
    assert {text for _, text in face.rare(["caña", "plain"])} == {"ñ"}
