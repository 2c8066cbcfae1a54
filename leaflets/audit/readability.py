"""How hard words are to read: long sentences, and the age at which a child at school can read them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leaflets.audit.syllables import syllables
from leaflets.patterns import late

#: Words; a longer sentence is hard to follow (GOV.UK, Writing for GOV.UK).
LONGEST_SENTENCE = 25
#: The NHS writes for a reading age of 9 to 11 (NHS digital service manual, Content style guide).
OLDEST = 11
#: Fewer words tell nothing of a text.
FEWEST_WORDS = 100

_END = late(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")
_WORD = late(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: What stands between things in a row; words that one of them has at most; and as many as make a list.
_BETWEEN, _SHORT, _MANY = late(r"[,;] +(?:(?:and|or) )?| (?:and|or) "), 6, 5
#: How a sentence begins that thanks people.
_THANKS = late(r"(?:we|i|the authors|they)?[\w ,]*?\b(?:thank|thanks|grateful)\b", re.I)
#: A word of a name.
_NAMES = late(r"[^\W\d_a-z].*|of|the|de|van|von|for")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a line end ends one too."""
    return (part.strip() for part in _END.split(text) if part.strip())


def count_words(text: str) -> int:
    """How many words there are; figures and signs are none."""
    return len(_words(text))


@functools.lru_cache(maxsize=1024)  # of a leaflet's sentences: how many they are, and how hard
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


class Enumerated(NamedTuple):
    """How many things a sentence names in a row, from five on, and whether they are names or people who are thanked."""

    many: int = 0
    are_names: bool = False


def enumerated(sentence: str) -> Enumerated:
    """What a sentence has in a row, between commas and the like, if that is most of it."""
    parts = [part for part in _BETWEEN.split(sentence) if _WORD.search(part)]
    short = [part for part in parts[1:] if count_words(part) <= _SHORT]
    rest = count_words(sentence) - sum(map(count_words, short))
    if len(parts) >= _MANY and _THANKS.match(parts[0]):
        return Enumerated(len(parts), True)
    if len(short) < _MANY - 1 or rest > LONGEST_SENTENCE:
        return Enumerated()
    names = [part for part in short if all(_NAMES.fullmatch(word) for word in _WORD.findall(part))]
    return Enumerated(len(short) + 1, len(names) * 4 >= len(short) * 3)


def reading_age(sentences: Iterable[str]) -> float | None:
    """The age for which sentences are written, in years; None for fewer than 100 words.

    By Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59 is the grade of an American school,
    which children enter at 5 or 6, so that 5 more is their age (Kincaid et al., Research Branch Report 8-75, 1975).
    Syllables are counted by where British English hyphenates, which finds rather too few than too many.
    """
    sentence_count = word_count = syllable_count = 0
    for sentence in sentences:
        words = _words(sentence)
        sentence_count += bool(words)
        word_count += len(words)
        syllable_count += sum(map(syllables, words))
    if word_count < FEWEST_WORDS:
        return None
    return 0.39 * word_count / sentence_count + 11.8 * syllable_count / word_count - 15.59 + 5
