"""What is told of signs that cannot be printed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.signs import EQUAL_SIGNS, TURNING, clusters, printed
from leaflets.source.unprintable import _ALIKE, _GREEK_ALIKE, _INSTEAD, tellings, unseen
from leaflets.typeset.faces import printable

PRINTABLE = printable()
NOT_YET = "cannot be printed: no leaflet can be made in {} letters yet"
IN_WORDS = "Say it in words, or leave it out."
IN_ENGLISH = "Write it in English letters, or leave it out."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Call 📞 0800", [("‘📞’ (telephone receiver) cannot be printed", "Type ‘Phone:’.")]),
        ("Well done 😊", [("‘😊’ (smiling face with smiling eyes) cannot be printed", IN_WORDS)]),
        (
            "📞 or 📧 😊 🎉",
            [("‘📞’ (telephone receiver), ‘📧’ (e-mail symbol), ‘😊’ (smiling face with smiling eyes) and ‘🎉’ (party "
              "popper) cannot be printed",
              "Type ‘Phone:’ for 📞 and ‘E-mail:’ for 📧. Say 😊 and 🎉 in words, or leave them out.")],
        ),
        (
            "😊 and ➲",
            [("‘😊’ (smiling face with smiling eyes) and ‘➲’ (circled heavy white rightwards arrow) cannot be printed",
              "Type ‘→’ for ➲. Say 😊 in words, or leave it out.")],
        ),
        ("👨\u200d👩\u200d👧 x", [("‘👨\u200d👩\u200d👧’ (man) cannot be printed", IN_WORDS)]),
        ("🇬🇧", [("‘🇬🇧’ (a flag) cannot be printed", IN_WORDS)]),
        ("👍🏽", [("‘👍🏽’ (thumbs up sign) cannot be printed", "Type ‘Yes’.")]),
        ("1\u20e3", [("‘1\u20e3’ (with enclosing keycap) cannot be printed", "Type ‘1’.")]),
        ("Ⓐ", [("‘Ⓐ’ (circled latin capital letter a) cannot be printed", "Type ‘A’.")]),
        ("🅰", [("‘🅰’ (negative squared latin capital letter a) cannot be printed", "Type ‘A’.")]),
        ("：", [("‘：’ (fullwidth colon) cannot be printed", "Type ‘:’.")]),
        ("x\u030c\u0301", [("‘x\u030c\u0301’ (with caron and acute accent) cannot be printed", "Type ‘x’.")]),
        (" \u0301", [("there is an accent without its letter here (acute accent)", "Type the letter again.")]),
        ("\uf0a3 7", [("a sign of Word’s own (U+F0A3) cannot be printed", "If Word shows ‘≤’ for U+F0A3, type that.")]),
        ("\uf055", [("a sign of Word’s own (U+F055) cannot be printed", IN_WORDS)]),
        ("More ڕ words", [(f"‘ڕ’ {NOT_YET.format('Arabic')}", IN_ENGLISH)]),
        ("السلام عليكم is hello", [(f"‘السلام عليكم’ {NOT_YET.format('Arabic')}", IN_ENGLISH)]),
        ("One 你, two 你好", [(f"‘你’ and ‘你好’ {NOT_YET.format('Chinese')}", IN_ENGLISH)]),
        ("नमस्ते", [(f"‘नमस्ते’ {NOT_YET.format('Hindi')}", IN_ENGLISH)]),
        ("дом ﷺ", [(f"‘дом’ {NOT_YET.format('Cyrillic')}", IN_ENGLISH),
                   (f"‘ﷺ’ {NOT_YET.format('Arabic')}", IN_ENGLISH)]),
        ("a cоffee", [("there are Cyrillic letters in ‘cоffee’, which only look like ours", "Type ‘coffee’ again.")]),
        ("a cοffee, Βeta", [("there are Greek letters in ‘cοffee’ and ‘Βeta’, which only look like ours",
                             "Type ‘coffee’ and ‘Beta’ again.")]),
        ("μg, kΩ, βhCG, Ελλάδα, α-synuclein, Β", []),
        ("сон", [(f"‘сон’ {NOT_YET.format('Cyrillic')}", IN_ENGLISH)]),
        ("a\u200db", [("there is a sign here that cannot be seen (U+200D, ZERO WIDTH JOINER)",
                       "Delete the words round it, and type them again.")]),
        ("a\u202eb", [("there is a sign here that turns words round (U+202E, RIGHT-TO-LEFT OVERRIDE)",
                       "Delete the words round it, and type them again.")]),
        ("It’s 500 µg, H₂O ﬁne ✔️ → café", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_is_told(text: str, told: list[tuple[str, str]]) -> None:
    """Every sign, by what it looks like and what it is called, and what to type for it."""
    assert [(telling.message, telling.cure) for telling in tellings(text.replace("\ufe0f", ""), PRINTABLE)] == told


@pytest.mark.parametrize("sign", sorted(TURNING))
def test_whatever_turns_words_round_is_told(sign: str) -> None:
    """Nothing that changes the order in which words are read goes unseen."""
    assert sign not in PRINTABLE
    assert not EQUAL_SIGNS.keys() & TURNING
    assert "that turns words round" in unseen(sign)[0]


def test_words_are_told_for_what_cannot_be_printed_alone() -> None:
    """And they can be printed themselves."""
    assert [sign for sign in _INSTEAD if sign in PRINTABLE or sign in EQUAL_SIGNS] == []
    assert [words for words in _INSTEAD.values() if not set(words) <= PRINTABLE] == []
    for other, own in (_ALIKE | _GREEK_ALIKE).items():
        assert unicodedata.name(other).startswith(("CYRILLIC ", "GREEK "))
        assert own.isascii()
        assert other.isupper() == own.isupper()


@given(st.text(st.one_of(st.characters(), st.characters(min_codepoint=0x2000, max_codepoint=0x1FFFF))))
def test_every_sign_is_named(text: str) -> None:
    """By itself or in the words it stands in, unless it cannot be seen; what can be printed is not."""
    told = list(tellings(text, PRINTABLE))
    said = "".join(telling.message for telling in told)
    for sign in clusters(text):
        is_printed = all(same in PRINTABLE for same in clusters(printed(sign)))
        if not is_printed and sign not in "\n\t\ufffd" and len(told) < 60:
            assert sign in said or f"U+{ord(sign[0]):04X}" in said or "without its letter" in said
    assert bool([telling for telling in told if "Greek" not in telling.message]) == any(
        sign not in "\n\t\ufffd" and not all(same in PRINTABLE for same in clusters(printed(sign)))
        for sign in clusters(text)
    )


@pytest.mark.parametrize("many", [60, 61])
def test_there_is_an_end_to_it(many: int) -> None:
    """Of a text of pictures so many are named, and the rest counted."""
    (telling,) = tellings("".join(chr(0x1F600 + number) for number in range(many)), PRINTABLE)
    assert telling.message.count("(") == 60
    assert ("1 other sign" in telling.message) is (many == 61)
