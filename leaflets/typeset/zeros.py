"""Which zeros are plain: those of numbers, where no O can stand; a slash tells them apart in addresses and in codes.

Whoever does not expect a slash takes a slashed zero for an eight, in telephone numbers above all (measured: plain zeros
are read right by 99 in 100, slashed ones by 51, at a distance at which letters begin to blur).
"""

from __future__ import annotations

from leaflets.patterns import late

#: The character that the plain zero has in the faces of `fonts/` (`tests/scripts/plain_zero.py`).
PLAIN = "\ue030"
_WORD = late(r"[^\s]*0[^\s]*")
#: A number with what stands round it, and a unit or an ending of a few letters: £10.50, (0800), 10am, 20th, 500mg.
_NUMBER = late(r"[^\w@]*\d(?:[^\w@/]*\d)*(?:°[CF]|[a-zµ]{0,3})[^\w@/]*")
_LETTERS = late(r"[^\W\d_]+[^\w@/.]*")
_DASH, _LETTER = late("[-–—]"), late(r"[^\W\d]|@")


def with_plain_zeros(text: str) -> str:
    """A text in which each zero of a number is the character of a plain one."""
    if "0" not in text:
        return text
    return _WORD.sub(lambda word: word[0].replace("0", PLAIN) if _is_number(word[0]) else word[0], text)


def _is_number(word: str) -> bool:
    """Whether a word is a number, or several with dashes or strokes between: 10am–12.30pm, 01/02/2026, mid-2020."""
    if not _LETTER.search(word):
        return True
    if "/" in word:
        return all(_NUMBER.fullmatch(part) for part in word.split("/"))
    return all(_NUMBER.fullmatch(part) or _LETTERS.fullmatch(part) for part in _DASH.split(word) if part)
