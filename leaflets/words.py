"""Text that remembers where it was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple, Self

#: Marks the annotation of a field that takes the keys of a mapping which are no fields of their own.
KEYS = "the keys of the mapping itself"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file of the editor's; line and column count from 1, and 0 means unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


NOWHERE = Place("")


class Words(str):
    """A string with the place where it begins.

    `literal` tells that each line of the text is a line of the file (a text under `|`), so that a
    row of the text can be given its own place. Methods of `str` return plain strings.
    """

    #: The most letters of such words, where a file is read: those of a title, a heading, a name, a key.
    longest: ClassVar[int] = 300
    #: Whether signs in it may be marks: stars of bold words, dashes of lists.
    marked: ClassVar[bool] = False
    #: Whether it may be printed within a sentence or a paragraph that has other words too.
    runs_on: ClassVar[bool] = True

    place: Place
    literal: bool

    def __new__(cls, text: str, place: Place = NOWHERE, literal: bool = False) -> Self:
        self = super().__new__(cls, text)
        self.place = place
        self.literal = literal
        return self

    def at(self, row: int) -> Place:
        """The place of a row of the text; rows count from 0."""
        if not self.literal:
            return self.place
        return Place(self.place.file, self.place.line + row, self.place.column)


class Parts(NamedTuple):
    """Names, as keys are compared, under which the parts of one value may be typed, each in a field of its own.

    `main` are names of the value itself, of which there is one; `others` are those of words that follow it, in their
    order; `lines` tells that each part is a line. `label` are those of the name of such a value, as Helpline.
    """

    main: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    lines: bool = False
    label: tuple[str, ...] = ("name", "label", "title", "type", "called")

    @classmethod
    def called(cls, main: str, *others: str, lines: bool = False) -> Self:
        """Of names that stand in one string, with spaces between them."""
        return cls(tuple(main.split()), tuple(tuple(names.split()) for names in others), lines)


#: What takes no place, or that of a space, and is no letter: what joins or parts letters within words.
_HARMLESS = "\u00a0\u200c\u200d"


def visible(text: str) -> str:
    """A text as it may be shown on a line of a terminal, whoever wrote it.

    What would move the cursor, begin a line, colour letters or turn words round is shown by its number.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in _HARMLESS else f"[U+{ord(sign):04X}]" for sign in text)


def listed(names: Iterable[str]) -> str:
    """Names as a sentence has them: A; A and B; A, B and C. There must be one at least."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


#: Two names are alike from this part of common letters on (the standard library's own), which are looked for in so
#: many letters of each; and so many names are compared in full, for that takes long.
_ALIKE, _COMPARED, _IN_FULL = 0.6, 60, 50


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that is most like one typed; empty where none is like it."""
    import difflib  # imported here: what has no fault does not need it

    matcher = difflib.SequenceMatcher()
    matcher.set_seq2(name[:_COMPARED])
    likely: list[tuple[float, str]] = []
    for one in known:
        matcher.set_seq1(one[:_COMPARED])
        if matcher.real_quick_ratio() >= _ALIKE and (most := matcher.quick_ratio()) >= _ALIKE:
            likely.append((most, one))
    best, near = 0.0, ""
    for most, one in sorted(likely, reverse=True)[:_IN_FULL]:
        if most < best:
            break
        matcher.set_seq1(one[:_COMPARED])
        if (ratio := matcher.ratio()) >= _ALIKE:
            best, near = max((best, near), (ratio, one))
    return near


def did_you_mean(name: str) -> str:
    """The question by which a name typed almost right is put right."""
    return f"Did you mean ‘{name}’?"


def counted(number: int, word: str) -> str:
    """A number and what it counts: 1 page, 2 pages."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


#: Letters of a short name that is made of a name.
_SHORT_NAME = 40


def short_name(name: str) -> str:
    """A short name for a record, in small letters and hyphens, made of its name or of nothing."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "")).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "").removeprefix("the "))
    return short[:_SHORT_NAME].strip("-") or "a-short-name"
