"""Text that remembers where it was typed."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.words import NOWHERE, Place, Words, counted, did_you_mean, listed, nearest, short_name, visible


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("a.yaml", 3, 7), "a.yaml:3:7"),
        (Place("a.yaml", 3), "a.yaml:3"),
        (Place("a.yaml"), "a.yaml"),
        (NOWHERE, ""),
    ],
)
def test_a_place_says_what_is_known_of_it(place: Place, told: str) -> None:
    """Editors can click on it where it has all three."""
    assert str(place) == told


def test_places_stand_in_the_order_of_the_file() -> None:
    """Numbers are compared as numbers, and a file's own place stands before its lines."""
    places = [Place("a"), Place("a", 2, 9), Place("a", 2, 10), Place("a", 10, 1), Place("b")]
    assert sorted([*places[2:], *places[:2]]) == places


def test_words_are_text_with_a_place() -> None:
    """As text they equal the same text typed elsewhere, so they can be keys."""
    words = Words("nhs", Place("a", 1, 2))
    assert words == "nhs"
    assert {words: 1}["nhs"] == 1
    assert words.place == Place("a", 1, 2)


def test_changed_words_are_plain_text() -> None:
    """What is no longer as typed has no place."""
    assert type(Words(" a ", Place("a", 1, 2)).strip()) is str


@pytest.mark.parametrize(
    ("literal", "row", "place"),
    [
        (True, 0, Place("a", 5, 7)),
        (True, 3, Place("a", 8, 7)),
        (False, 0, Place("a", 5, 7)),
        (False, 3, Place("a", 5, 7)),
    ],
)
def test_a_row_has_a_place_of_its_own_only_in_literal_text(literal: bool, row: int, place: Place) -> None:
    """Elsewhere lines have been folded, and a row of the text is no line of the file."""
    assert Words("a\nb\nc\nd", Place("a", 5, 7), literal).at(row) == place


def test_words_of_nowhere() -> None:
    """Text that nobody typed."""
    assert Words("a").place == NOWHERE


@pytest.mark.parametrize(
    ("names", "sentence"), [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_in_a_sentence(names: list[str], sentence: str) -> None:
    """No comma before the last, as in Britain."""
    assert listed(names) == listed(iter(names)) == sentence


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("dystoni", ["ataxia", "dystonia"], "dystonia"),
        ("dystonia2", ["dystonia3", "dystonia2a"], "dystonia2a"),
        ("zebra", ["ataxia", "dystonia"], ""),
        ("zebra", [], ""),
    ],
)
def test_the_name_that_was_meant(typed: str, known: list[str], meant: str) -> None:
    """The most alike of those there are; none where a guess would only puzzle."""
    assert nearest(typed, known) == meant


NAMES = st.text("abé- ", max_size=9)


@given(NAMES, st.lists(NAMES, max_size=12))
def test_the_nearest_is_what_the_library_finds(typed: str, known: list[str]) -> None:
    """Which compares each in full, and so takes long for many."""
    assert nearest(typed, known) == next(iter(difflib.get_close_matches(typed, known, 1)), "")


def test_of_long_names_the_beginning_is_compared() -> None:
    """What follows may be anything."""
    assert nearest("ab" * 100, ["ba" * 10, "ab" * 30 + "x" * 500]) == "ab" * 30 + "x" * 500


def test_the_question_for_a_name_typed_almost_right() -> None:
    """With the name in quotes, so that it can be copied."""
    assert did_you_mean("dystonia") == "Did you mean ‘dystonia’?"


@pytest.mark.parametrize(("number", "told"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_a_number_and_what_it_counts(number: int, told: str) -> None:
    """One alone has no s."""
    assert counted(number, "page") == told


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ménière’s \u4e2d", None),
        ("a\u00a0b\u200dc", None),
        ("a\nb", "a[U+000A]b"),
        ("\x1b[31ma\x07", "[U+001B][31ma[U+0007]"),
        ("\u202eabc\u2028\u0085\udce9", "[U+202E]abc[U+2028][U+0085][U+DCE9]"),
        ("\U000e0041", "[U+E0041]"),
        ("", None),
    ],
)
def test_what_a_terminal_would_obey_is_shown(text: str, shown: str | None) -> None:
    """Letters of any language stay, and what joins them."""
    assert visible(text) == (text if shown is None else shown)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("The Dystonia Society", "dystonia-society"), ("Carers’ Café (Leeds)", "carers-cafe-leeds"),
        ("…", "a-short-name"), ("a" * 50, "a" * 40), ("Theatre", "theatre"),
    ],
)  # fmt: skip
def test_a_short_name_made_of_a_name(name: str, short: str) -> None:
    """As people would type it."""
    assert short_name(name) == short
