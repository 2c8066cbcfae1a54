"""Letters of one alphabet among those of another that they look like: аpple.com with a Cyrillic а leads elsewhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

#: Letters that nobody can tell from Latin ones (Unicode, Confusables): Cyrillic, Greek, Armenian.
_LATIN = dict(zip("асԁеһіјӏорԛѕѵԝхуονհոսօց", "acdehijlopqsvwxyovhnuog", strict=True))
#: Alphabets that have letters like Latin ones, by the beginnings of their letters' names in Unicode.
_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE", "GEORGIAN", "LISU")


def lookalikes(name: str) -> Iterator[tuple[str, str]]:
    """The letters of a host or an e-mail address that are not what they seem, each once, with its alphabet.

    A letter of another alphabet among Latin ones is; so are all letters of a part that has only such as look Latin,
    where the ending is Latin.
    """
    name = name.lower()
    told: set[str] = set()
    ending = name.rpartition(".")[2]
    for part in name.replace("@", ".").split("."):
        letters = [letter for letter in part if letter.isalpha()]
        foreign = [letter for letter in letters if _alphabet(letter) in _ALIKE]
        is_mixed = any(_alphabet(letter) == "LATIN" for letter in letters)
        is_disguise = ending.isascii() and all(letter in _LATIN for letter in letters)
        for letter in foreign if is_mixed or is_disguise else ():
            if letter not in told:
                told.add(letter)
                yield letter, _alphabet(letter).capitalize()


def latinised(name: str) -> str:
    """A name with Latin letters in place of those that look like them."""
    return "".join(_LATIN.get(letter, letter) for letter in name.lower())


def _alphabet(letter: str) -> str:
    """The alphabet of a letter, as its name in Unicode begins: LATIN, CYRILLIC, GREEK."""
    return unicodedata.name(letter, "").partition(" ")[0]
