"""How hard words are to read."""

from __future__ import annotations

import pytest

from leaflets.audit.readability import (
    FEWEST_WORDS,
    LONGEST_SENTENCE,
    OLDEST,
    Enumerated,
    count_words,
    enumerated,
    reading_age,
    sentences,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]),
        ("At 4.30pm or www.a.org it is.", ["At 4.30pm or www.a.org it is."]),
        ("A line\nand a line", ["A line", "and a line"]),
        ("He said ‘go.’ Then he went.", ["He said ‘go.", "Then he went."]),
        ("  One.  \n\n  Two. ", ["One.", "Two."]),
        (" \n ", []),
        ("", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    """They end with a full stop and a space, or with the line."""
    assert list(sentences(text)) == found


@pytest.mark.parametrize(("text", "words"), [("a b-c d’e", 3), ("9am to 4.30pm", 3), ("(one) – 2 “two”", 2), ("", 0)])
def test_words(text: str, words: int) -> None:
    """Figures and signs are none; a word with a hyphen or an apostrophe is one."""
    assert count_words(text) == words


def test_the_formula() -> None:
    """Of ten words of one syllable a sentence: 0.39 × 10 + 11.8 × 1 - 15.59 + 5 (Kincaid et al., 1975)."""
    assert reading_age(sentences("The cat and the dog sat on the old mat. " * 10)) == pytest.approx(5.11)


@pytest.mark.parametrize(("words", "known"), [(FEWEST_WORDS, True), (FEWEST_WORDS - 1, False)])
def test_a_few_words_tell_nothing(words: int, known: bool) -> None:
    """Just enough, just too few."""
    assert (reading_age(["word " * words]) is not None) is known


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("cat", 1), ("into", 2), ("doctor", 2), ("hospital", 3), ("neurological", 5)],
)
def test_syllables(word: str, syllables: int) -> None:
    """Counted by where a word may be hyphenated; a hundred words in one sentence tell how many each has."""
    age = reading_age(sentences(f"{word} " * 100))
    assert age is not None
    assert (age - 0.39 * 100 + 15.59 - 5) / 11.8 == pytest.approx(syllables)


def test_the_limits_are_those_of_the_guides() -> None:
    """GOV.UK: sentences of 25 words at most; NHS: a reading age of 11 at most."""
    assert (LONGEST_SENTENCE, OLDEST, FEWEST_WORDS) == (25, 11, 100)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We thank Ann Brown, Bob Carter, Dr Carol de Davies, the Friends of Leeds and Mary Nash.", (5, True)),
        ("You may have pain, stiff legs, a dry mouth, weak hands and cold feet.", (5, False)),
        ("You may have pain; stiff legs; a dry mouth; weak hands; or cold feet.", (5, False)),
        ("You may have pain, stiff legs, a dry mouth and cold feet.", (0, False)),  # four
        ("We thank Ann, the nurses of the ward on the third floor, Bob, Carol and all who read this for their help.",
         (5, True)),
        ("With many thanks to Ann, the nurses, the readers, all who gave and our patrons.", (5, True)),
        ("It is often so that, as we know, the pain that people have goes away, though not for all.", (0, False)),
        ("", (0, False)),
    ],
)  # fmt: skip
def test_things_in_a_row(sentence: str, found: tuple[int, bool]) -> None:
    """Five at least, of six words at most; names, people who are thanked, or others."""
    assert enumerated(sentence) == Enumerated(*found)


def test_a_long_sentence_with_a_few_names() -> None:
    """Negative control: what is not in the row is too long by itself."""
    words = " ".join(["word"] * (LONGEST_SENTENCE + 1))
    assert enumerated(f"{words}, Ann, Bob, Carol, Dave, Emma") == Enumerated()
