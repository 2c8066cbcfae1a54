"""The faces: what they print, words shaped, the part a file carries."""

from __future__ import annotations

import re

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st
from paths import DATA

from leaflets.faults import ContentError
from leaflets.signs import BULLETS, EQUAL_SIGNS
from leaflets.typeset.faces import FOLDER, USUAL, Face, faces, printable
from leaflets.typeset.zeros import with_plain_zeros

MAIN = pytest.mark.parametrize("face", faces(), ids=lambda face: face.name)
EVERY = pytest.mark.parametrize(
    "face", [one for face in faces() for one in (face, *face.others)], ids=lambda face: face.name
)


def words_in(face: Face) -> st.SearchStrategy[str]:
    """Words of what a face has, and of its Latin letters alone."""
    has = sorted(face.characters)
    latin = [character for character in has if character.isascii() or "À" <= character <= "ž"]
    return st.one_of(st.text(has), st.text(latin), st.text(sorted(set("AVToyf.,fi1\xa0 ’") & face.characters)))


def test_the_faces_are_read_once() -> None:
    """Regular and bold, which is darker."""
    regular, bold = faces()
    assert faces() is faces()
    assert (regular.name, bold.name) == ("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold")
    assert bold.stem > regular.stem > 0


@pytest.mark.parametrize(
    "characters",
    [
        "abcxyzABCXYZ0123456789",
        "‘’“”–—…•",
        "£€%&@#/\\|_*()[]{}<>+=~^°½",
        "éèêëçñöüßøåÆŁŵŷ",
        " \xa0",
        "μαβγδΔΩςάΆ",
        "≤≥±×÷≈≠−→←↑↓⇒↔⇔",
        "✓✗☐☑☒☎✉⚠★☆●○■□▪▫◦‣⁃►◆◇",
        "½⅓⅔¼¾⅛⅜⅝⅞⅕⅙⅚",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ",
        "ˢᵗⁿᵈʳʰᵃᵇᶜªº",
        "™®©℠№°′″‴‰",
        "①⑩⑳∗♥♂♀",
        "ễệởựạảơưĐđ",
        "ĄąĘęȘșȚțİıĞğ",
        "ǎǐǒǔǚǜ",
        "ẹọṣƙɓɗŋƎǝɛɔ",
        "əɪʊʃʒθðŋːˈˌʔ",
        "ḥṭḍẓʿʾāṛṇ",
        BULLETS,
    ],
)
def test_what_can_be_printed(characters: str) -> None:
    """Latin letters of Europe, Vietnam and Africa, Greek, phonetics, and the signs that come with pasted text."""
    assert set(characters) <= printable()


def test_whatever_is_printed_for_another_sign_can_be() -> None:
    """The table of equal signs names nothing that no face has."""
    assert {character for same in EQUAL_SIGNS.values() for character in same} <= printable()


@pytest.mark.parametrize(
    ("cluster", "has"),
    [("ẹ\u0301", True), ("x\u030c", True), ("M\u030c", True), ("ɔ\u0300", True), ("i\u0331", True), ("a", True),
     ("", False), ("x\u030c\u030c", False), ("\u0301", False), (" \u0301", False), ("1\u20e3", False),
     ("ж\u0301", False), ("ab", False)],
)  # fmt: skip
def test_letters_with_accents_of_their_own(cluster: str, has: bool) -> None:
    """One glyph for both; what no face draws so is not printed, and an accent alone is none."""
    assert (cluster in printable()) is has
    assert all(face.face_of(cluster).has(cluster) is has for face in faces())
    assert 1 not in printable()


@pytest.mark.parametrize(
    "character", ["\t", "\n", "\x00", "\x7f", "\xad", "\u200b", "\u2028", "ڕ", "中", "\U0001f600", "\ufffd"]
)
def test_what_cannot_be_printed(character: str) -> None:
    """Control characters, what is invisible, other scripts, emoji."""
    assert character not in printable()


def test_only_what_all_faces_have_can_be_printed() -> None:
    """Bold words are of the same characters as the rest."""
    regular, bold = (
        {*face.characters, *(one for other in face.others for one in other.characters)} for face in faces()
    )
    assert printable() == regular & bold


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
@given(data=st.data())
def test_shaped_words(face: Face, data: st.DataObject) -> None:
    """Each character has its glyph, and what is drawn moves on by the width told."""
    word = data.draw(words_in(face))
    shape = face.shape(word)
    zeros = with_plain_zeros(word) if face.name.startswith("Atkinson") else word
    assert shape == face._shaped_whole(zeros)  # whether it was put together from pairs or not
    assert "".join(text for _, text in shape.glyphs) == word.replace("\xa0", " ")
    assert all(glyph for glyph, _ in shape.glyphs)
    operand = f"<{shape.code}>"
    codes = "".join(re.findall(r"<([0-9A-F]*)>", operand))
    assert [int(codes[i : i + 4], 16) for i in range(0, len(codes), 4)] == [glyph for glyph, _ in shape.glyphs]
    moves = re.findall(r"-?[\d.]+(?:e-?\d+)?", re.sub(r"<[0-9A-F]*>", " ", operand))
    drawn = sum(face.width(glyph) for glyph, _ in shape.glyphs) - sum(map(float, moves))
    assert drawn / 1000 == pytest.approx(shape.width, abs=1e-4)


@MAIN
def test_words_are_kerned_and_without_ligatures(face: Face) -> None:
    """AV stand closer together than apart; f and i stay two letters."""
    assert face.shape("AV").width < face.shape("A").width + face.shape("V").width
    assert [text for _, text in face.shape("fi").glyphs] == ["f", "i"]


@MAIN
def test_a_no_break_space_is_a_space(face: Face) -> None:
    """As wide as one, and read as one."""
    assert face.shape("a\xa0b") == face.shape("a b")
    assert face.space == face.shape(" ").width > 0


@EVERY
def test_no_word_has_no_width(face: Face) -> None:
    """And draws nothing."""
    assert face.shape("") == ("", 0.0, ())


def test_words_of_many_leaflets_are_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else memory would grow with them; what is shaped again is the same."""
    monkeypatch.setattr("leaflets.typeset.faces._MOST_WORDS", 3)
    face = Face(FOLDER / "AtkinsonHyperlegibleNext-Regular.ttf")
    first, kept = face.shape("first"), face.shape.__self__  # type: ignore[attr-defined]
    for word in ("a", "b", "c", "d", "e"):
        face.shape(word)
        assert len(kept) <= 3
    assert "first" not in kept
    assert face.shape("first") == first


@EVERY
def test_the_metrics_of_a_face(face: Face) -> None:
    """In ems, with the signs that a PDF wants."""
    assert face.descent < 0 < face.cap_height < face.ascent < 1.5
    assert face.shape("H").width == pytest.approx(face.width(face.shape("H").glyphs[0][0]) / 1000)


@EVERY
def test_a_subset_keeps_the_numbers_of_its_glyphs(face: Face) -> None:
    """So that the codes on the pages are right; and it carries the outlines asked for alone."""
    every = sorted(glyph for glyph, _ in face.shape("".join(face.characters - {" ", "\xa0"})).glyphs)
    other, glyphs = every[0], set(every[-8:])
    data = face.subset(glyphs)
    font = hb.Font(hb.Face(hb.Blob(data)))
    assert len(data) < len(face.subset(every)) / 5
    for glyph in glyphs:
        assert font.get_glyph_h_advance(glyph) == face.advance(glyph)
        assert font.get_glyph_extents(glyph).width > 0
    assert font.get_glyph_extents(other).width == 0


@EVERY
def test_the_same_subset_is_the_same_bytes(face: Face) -> None:
    """In whatever order its glyphs were met."""
    assert face.subset([40, 50, 60]) == face.subset([60, 40, 50, 40])


@EVERY
@given(data=st.data())
def test_a_file_carries_every_glyph_it_needs(face: Face, data: st.DataObject) -> None:
    """The usual ones and the rare ones together are all, and rare is what is not usual."""
    words = data.draw(st.lists(st.one_of(st.text(sorted(USUAL & face.characters)), words_in(face))))
    needed = {glyph for word in words for glyph in face.shape(word).glyphs}
    rare = face.rare(words)
    assert needed <= face.usual | rare
    assert rare == needed - face.usual


@MAIN
def test_usual_words_need_no_rare_glyph(face: Face) -> None:
    """So that nearly all files carry the same part of a face; a letter beyond them is carried besides."""
    assert face.rare(["".join(USUAL), "no-break\xa0space"]) == frozenset()
    assert {text for _, text in face.rare(["caña", "plain"])} == {"ñ"}


# The faces of signs


@MAIN
def test_no_file_carries_signs_without_need(face: Face) -> None:
    """But for the space with which a line ends."""
    (signs,) = face.others
    assert {text for _, text in signs.usual} == {" "}


@MAIN
def test_signs_are_as_tall_and_as_heavy_as_their_neighbours(face: Face) -> None:
    """A line keeps its height, whatever signs are in it; bold ones are bolder."""
    (signs,) = face.others
    assert (signs.ascent, signs.descent, signs.cap_height, signs.depth, signs.space, signs.stem) == (
        face.ascent, face.descent, face.cap_height, face.depth, face.space, face.stem
    )  # fmt: skip


@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize(
    ("own", "other"), [("²", "⁴"), ("¹", "⁷"), ("½", "⅓"), ("x", "α"), ("n", "ŋ"), ("é", "ẹ"), ("+", "→")]
)
def test_signs_are_as_large_as_those_of_the_face_itself(weight: str, own: str, other: str) -> None:
    """Small figures stand on the line of ², letters on that of letters, and so high; measured on their outlines."""
    face = getattr(faces(), weight)
    (signs,) = face.others
    assert other not in face.characters
    (bottom, top), (other_bottom, other_top) = heights(face, own), heights(signs, other)
    slack = 0.13 if own == "+" else 0.02
    if other != "ŋ" and other != "ẹ":
        assert other_bottom == pytest.approx(bottom, abs=slack)
    if other != "ẹ":
        assert other_top == pytest.approx(top, abs=slack)


def heights(face: Face, character: str) -> tuple[float, float]:
    """The bottom and the top of a character's ink above the baseline, in ems."""
    glyph = face.shape(character).glyphs[0][0]
    font = hb.Font(hb.Face(hb.Blob(face.subset([glyph]))))
    box = font.get_glyph_extents(glyph)
    return (box.y_bearing + box.height) / 1000, box.y_bearing / 1000


@MAIN
def test_no_sign_is_empty_or_out_of_bounds(face: Face) -> None:
    """Every one has ink, within its line even where a capital has two accents, and a width."""
    (signs,) = face.others
    for character in sorted(signs.characters - {" "}):
        bottom, top = heights(signs, character)
        assert -0.35 < bottom < top < 1.2, character
        assert signs.shape(character).width > 0, character
