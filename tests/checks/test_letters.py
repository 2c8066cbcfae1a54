"""Letters are what they say: what draws, places or names them otherwise is told."""

from __future__ import annotations

import struct
from typing import Any

import glyphs
import pikepdf
import pytest
from changes import Change
from pikepdf import Name
from workshop import Workshop

from leaflets.checks import letters
from leaflets.proof.truetype import TrueType


def another_table(data: bytearray, _: Any) -> None:
    """The table of a face that names what may be done at small sizes, now one that could draw."""
    at = data.index(b"post", 12, 12 + 16 * struct.unpack_from(">H", data, 4)[0])
    data[at : at + 4] = b"prep"


def renamed(name: str) -> Change:
    """The face that most words are in under another name."""

    def change(pdf: pikepdf.Pdf) -> None:
        font = glyphs.faces(pdf)[-1]
        for one in (font, glyphs.below(font)):
            one.BaseFont = Name(name)

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (glyphs.emptied("6"), "‘6’ is drawn otherwise than it should be"),
        (glyphs.drawn_as("6", "4"), "‘6’ is drawn otherwise"),
        (glyphs.drawn_as("m", "r"), "‘m’ is drawn otherwise"),
        (glyphs.width_halved("m"), "‘m’ is wider or narrower"),
        (glyphs.put_aside("m"), "‘m’ is drawn in another place"),
        (glyphs.width_halved("m"), "‘m’ is 422.5 wide"),
        (glyphs.said_as("6", "4"), "is drawn as another letter"),
        (glyphs.file_changed(another_table), "has tables (prep)"),
        (renamed("/ABCDEF+AtkinsonHyperlegibleNext-Bold"), "otherwise than it should be"),
        (renamed("/ABCDEF+Helvetica"), "is none that leaflets are set in"),
    ],
)
def test_what_is_not_a_letter_of_the_face_is_told(shop: Workshop, change: Change, says: str) -> None:
    """By the letter, and by the face."""
    found = [finding.message for finding in letters.letters_are_what_they_say(shop.damaged(change))]
    assert any(says in message for message in found), found


@pytest.mark.parametrize("edition", ["a4", "giant-print"])
def test_true_letters_are_what_they_say(shop: Workshop, edition: str) -> None:
    """Those with accents, and signs of the second face, among them."""
    assert list(letters.letters_are_what_they_say(shop.true(edition))) == []
    text = "ẹ́ q̈ m̃ é Ẩ ⇔ x² α-synuclein"
    assert list(letters.letters_are_what_they_say(shop.made(f"  - heading: Signs\n    text: {text}\n"))) == []


def test_a_letter_put_together_wrongly_is_another() -> None:
    """Of the right base with another accent, or of the accents in another order."""
    face = letters._face("LeafletSigns-Regular")
    assert isinstance(face, TrueType)
    whole = next(glyph for glyph in range(face.count) if letters._is_of(face, glyph, "m̃"))
    assert not letters._is_of(face, whole, "n̂")
    assert not letters._is_of(face, whole, "m̂")
    assert not letters._is_of(face, whole, "m")
