"""The table of equal signs: what is printed for what is typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leaflets.signs import BULLETS, EQUAL_SIGNS, INVISIBLE, TURNING, equal, printed

TYPED = sorted(EQUAL_SIGNS)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("500 µg", "500 μg"),
        ("follow\u2011up, self\u2010help", "follow-up, self-help"),
        ("Beneﬁts from the oﬃce, ﬀ ﬂ ﬄ ﬅ ﬆ", "Benefits from the office, ff fl ffl st st"),
        ("Itʼs ‛free’", "It’s ‘free’"),
        ("10\u202f000\u2009mg", "10\u00a0000\u00a0mg"),
        ("a\u2003b\u3000c", "a b c"),
        ("37 ℃, 5 ㎎, 2 ㎡, Ⅳ, ⅸ, ℅", "37 °C, 5 mg, 2 m², IV, ix, c/o"),
        ("𝐂𝐚𝐥𝐥 𝓾𝓼 ０８００", "Call us 0800"),
        ("✔ yes ✘ no ➡ next ⭐", "✓ yes ✗ no → next ★"),
        ("✓\ufe0f", "✓"),
        ("\uf0b7 one \uf0fc two", "• one ✓ two"),
        ("5 Ω, cafe\u0301, dys\u00adto\u200bnia", "5 Ω, café, dystonia"),
        ("ŉ Ǆ ㍱", "’n DŽ hPa"),
        ("❶ ➁ ➌ ❿ ⑵ ⒊ ⒝", "① ② ③ ⑩ (2) 3. (b)"),
    ],
)
def test_what_is_printed_for_what_is_typed(typed: str, same: str) -> None:
    """One or more of each kind."""
    assert printed(typed) == same
    assert equal(typed) == same.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "text",
    ["2*5 ml", "m² 10⁹ H₂O ⅓ ½ ª º", "− ≤ ≥ ± × ÷ ≈ ≠", "′ ″ ’ ‘", "• · ▪ ● ◦", "™ ® © ℠ №", "é ŵ Ł", "a\u00a0b", "ſ"],
)
def test_what_is_printed_as_typed(text: str) -> None:
    """Small figures and fractions mean something else than plain ones; so do primes, and each bullet."""
    assert printed(text) == text


@given(st.text(st.one_of(st.sampled_from([*TYPED, *sorted(INVISIBLE)]), st.characters())))
@example("\u0374")  # which NFC makes a sign of the table
@example("\u00ad\u0301")
def test_printing_twice_is_printing_once(text: str) -> None:
    """So the reader and the proof may both ask; and what is printed is composed, with no sign left to exchange."""
    once = printed(text)
    assert printed(once) == once == unicodedata.normalize("NFC", once)
    assert not (EQUAL_SIGNS.keys() | INVISIBLE) & set(once)
    assert equal(once) == equal(text) == equal(equal(text))


@given(st.lists(st.text(st.one_of(st.sampled_from(TYPED), st.characters(codec="ascii")))))
def test_words_are_printed_one_by_one_as_together(words: list[str]) -> None:
    """Equal signs do not look at their neighbours."""
    assert printed(" ".join(words)) == " ".join(map(printed, words))


def test_the_table_makes_no_figure_or_letter_of_another() -> None:
    """Letters and figures are what Unicode says they are when it forgets their style; and nothing becomes nothing."""
    assert all(EQUAL_SIGNS.values())
    assert [typed for typed, same in EQUAL_SIGNS.items() if letters(typed) != letters(same)] == []


def letters(text: str) -> str:
    """The letters and figures of a text, in no style; without those that are in truth accents or quotation marks."""
    if len(text) == 1 and unicodedata.category(text) == "No":
        return f"{unicodedata.numeric(text):g}"
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if sign.isalnum() and unicodedata.category(sign) != "Lm")


def test_signs_are_of_one_kind() -> None:
    """What is exchanged is not left out or refused as well, and no bullet is another sign's equal or a figure."""
    assert not INVISIBLE & TURNING
    assert not (INVISIBLE | TURNING | set(BULLETS)) & EQUAL_SIGNS.keys()
    assert not any(sign.isalnum() for sign in BULLETS)
