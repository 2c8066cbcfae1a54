"""Words that are wider than their line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflets.typeset.faces import faces
from leaflets.typeset.spans import BLACK, Ink
from leaflets.typeset.wide_words import is_address, pieces_of

INK = Ink(faces().regular, 10, BLACK)


def width(word: str) -> float:
    """That of a word, in points."""
    return faces().regular.shape(word).width * INK.size


@pytest.mark.parametrize(
    ("word", "room", "pieces"),
    [
        ("understanding", "understanding", ["understanding"]),  # it fits
        ("example.org/help", "example.org/help", ["example.org/help"]),
        ("understanding", "understand", ["understand", "ing"]),
        ("understanding", "unders", ["under", "stand", "ing"]),
        ("example.org/help/page", "example.org/help", ["example", ".org/", "help/", "page"]),
        ("example.org/understanding", "understand", ["example", ".org/", "understand", "ing"]),
        ("a\xa0b\xa0c", "a b c", ["a\xa0b\xa0c"]),
        ("a\xa0b\xa0c", "a b", ["a\xa0", "b\xa0", "c"]),  # at any of its no-break spaces
        ("to\xa014\xa0March\xa0or", "14 March ", ["to\xa0", "14\xa0March\xa0", "or"]),  # but within a date
        ("a\xa0example.org/help", "example.org/", ["a\xa0", "example", ".org/", "help"]),
        ("understand-ing?", "understand-", ["under", "stand-ing?"]),  # the signs of an address are none in a word
    ],
)
def test_where_a_word_is_cut(word: str, room: str, pieces: list[str]) -> None:
    """At no-break spaces, an address at its own signs, what is wider still at syllables."""
    found = pieces_of(word, INK, width(room) + 0.1)
    assert found == pieces


def test_a_word_just_as_wide_as_the_line_fits() -> None:
    """To the last digit."""
    assert pieces_of("understanding", INK, width("understanding")) == ["understanding"]


@pytest.mark.parametrize(("letters", "pieces"), [(10.01, [10, 10, 10]), (10.95, [10, 10, 10]), (0.5, [1] * 30)])
def test_at_last_anywhere(letters: float, pieces: list[int]) -> None:
    """As many letters as fit, and never none."""
    found = pieces_of("m" * 30, INK, width("m") * letters / 0.98)
    assert found == ["m" * number for number in pieces]


def test_no_accent_is_cut_from_its_letter() -> None:
    """Though it is a character of its own."""
    signs = Ink(faces().regular.others[0], 10, BLACK)
    found = pieces_of("ẹ\u0301" * 30, signs, room := 100.0)
    assert "".join(found) == "ẹ\u0301" * 30
    assert all(piece[0] == "ẹ" and signs.face.shape(piece).width * 10 <= room for piece in found)


@pytest.mark.parametrize("letter", ["x", "A", "j"])
def test_letters_that_stand_far_apart_fit_too(letter: str) -> None:
    """The face kerns xx by more than what is spared for it."""
    found = pieces_of(letter * 200, INK, room := 280.0)
    assert "".join(found) == letter * 200
    assert all(room * 0.9 < width(piece) <= room for piece in found[:-1])


@settings(deadline=None)  # the first word wider than the line loads a dictionary
@given(st.text(st.sampled_from(sorted(faces().regular.characters)), min_size=1, max_size=60), st.floats(20, 200))
def test_the_pieces_are_the_word_and_fit(word: str, room: float) -> None:
    """But for a single letter that is wider than the line by itself."""
    found = pieces_of(word, INK, room)
    assert "".join(found) == word
    assert all(width(piece) <= room or len(piece) == 1 for piece in found)


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("example.org", True),
        ("a@b", True),
        ("and/or", True),
        ("e.g.", True),
        ("Understanding.", False),
        ("2,500", False),
    ],
)
def test_what_is_cut_as_an_address_is(word: str, is_one: bool) -> None:
    """Whatever has the signs of one."""
    assert is_address(word) is is_one
