"""A face as a leaflet carries it: what its codes show, and that it can be nothing else."""

from __future__ import annotations

import glyphs
import pytest
from bench import Finished
from workshop import Workshop

from leaflets.proof.fonts import EmbeddedFont
from leaflets.proof.objects import ObjectFile
from leaflets.proof.pdf_syntax import Ref


@pytest.fixture(scope="module")
def font(rich: dict[str, Finished]) -> EmbeddedFont:
    """The face that most words are in."""
    file = ObjectFile(rich["a4"].path.read_bytes())
    fonts = [EmbeddedFont(file, Ref(number)) for number in sorted(file.numbers) if is_font(file.plain(Ref(number)))]
    return next(font for font in fonts if font.name.endswith("Next-Regular"))


def is_font(one: object) -> bool:
    """Whether an object is a composite font."""
    return isinstance(one, dict) and one.get("/Subtype") == "/Type0"


def codes(font: EmbeddedFont, words: str) -> str:
    """The glyphs of words, each as the letter of its number."""
    known = {signs: glyph for glyph, signs in font.unicode.items()}
    return "".join(known[letter] for letter in words)


def test_what_codes_show(font: EmbeddedFont) -> None:
    """The words, the way of the pen, and the box of the ink, which begins and ends where letters do."""
    one, word, spaced = (font.shown(codes(font, words)) for words in ("l", "lol", " lol "))
    assert (word.words, spaced.words) == ("lol", " lol ")
    assert word.width == pytest.approx(2 * one.width + font.widths[codes(font, "o")])
    space = font.widths[codes(font, " ")]
    assert (spaced.left, spaced.right) == pytest.approx((word.left + space, word.right + space))
    assert word.left == one.left > 0
    assert word.right < word.width
    assert (word.top, word.bottom) == (one.top, font.shown(codes(font, "o")).bottom)
    assert font.shown(codes(font, " "))[2:] == (0, 0, 0, 0)


def test_a_glyph_without_a_width_is_refused(font: EmbeddedFont) -> None:
    """It would be drawn as an empty box."""
    with pytest.raises(KeyError):
        font.shown("\uffff")


def test_figures_are_known(font: EmbeddedFont) -> None:
    """All ten."""
    assert {font.unicode[glyph] for glyph in font.figures} >= set("0123456789")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"beginbfchar", b"beginbfrange"),
        (b"endcmap", b"(x) run endcmap"),
        (b"<0000> <FFFF>", b"<00> <FF>"),
        (b"endbfchar", b"<0001> <0041>\n<0001> <0042>\nendbfchar"),
    ],
)
def test_a_map_of_another_form_is_told(shop: Workshop, old: bytes, new: bytes) -> None:
    """Ranges, programs, codes of one byte, two meanings."""

    def change(pdf: object) -> None:
        signs = glyphs.faces(pdf)[-1].ToUnicode  # type: ignore[arg-type]
        data = signs.read_bytes()
        assert old in data
        signs.write(data.replace(old, new, 1))

    (stranger,) = shop.damaged(change).proof.strangers
    assert "a map" in stranger.what
