"""The rows of a text, and what each of them begins: a heading, a table, an item of a list, or nothing but words."""

from __future__ import annotations

from typing import NamedTuple

from leaflets.blocks import Marker
from leaflets.content import marks
from leaflets.content.marks import Label

#: Columns from one stop of the tabulator to the next (CommonMark, 2.2).
_TAB = 4
#: What may stand before the words of a row.
_WHITE = " \t\xa0"
#: So many rows are looked through for the second item of a list with letters.
_AHEAD = 40


class Row(NamedTuple):
    """A row of a text: its number from 0, the columns before its words, and the words, which are empty in a blank one.

    `width` is that of the row as it was typed, in columns.
    """

    number: int
    indent: int
    words: str
    width: int

    @classmethod
    def typed(cls, number: int, typed: str) -> Row:
        """The row of a number as it was typed."""
        words = typed.lstrip(_WHITE)
        indent = 0
        for letter in typed[: len(typed) - len(words)] if words else "":
            indent += _TAB - indent % _TAB if letter == "\t" else 1
        return cls(number, indent, words, indent + len(words.rstrip()))


class Rows(list[Row]):
    """All rows of a text. `lettered` tells whether letters make lists."""

    def __init__(self, text: str, lettered: bool) -> None:
        super().__init__(Row.typed(number, typed) for number, typed in enumerate(text.split("\n")))
        self._lettered = lettered
        self._stars = sum(row.words.startswith(("* ", "*\t")) for row in self) > 1

    def label(self, at: int) -> Label | None:
        """The label of the row at an index, if it begins an item with words; of letters where a second one follows."""
        words = self[at].words
        found = marks.label(words)
        if found is not None:
            is_star = found.typed == "*" and not self._stars
            return None if is_star or found.width >= len(words) else found
        candidates = marks.letters(words) if self._lettered else ()
        return next((one for one in candidates if one.number == 1 and self._is_followed(at, one)), None)

    def labels(self, at: int) -> tuple[Label, ...]:
        """All labels of numbers and letters that the row at an index can begin with, if words follow."""
        words = self[at].words
        found = marks.label(words)
        if found is not None:
            return (found,) if found.width < len(words) else ()
        return marks.letters(words) if self._lettered else ()

    def next_label(self, at: int, before: Label) -> Label | None:
        """The label of the row at an index, if it can be the one after another in the same list."""
        if before.marker in (Marker.BULLET, Marker.NUMBER):
            found = self.label(at)
            return found if found is not None and found.style == before.style else None
        candidates = marks.letters(self[at].words)
        return next((one for one in candidates if one.style == before.style and one.number > before.number), None)

    def is_bare(self, at: int, label: Label) -> bool:
        """Whether the row at an index has such a label and no words."""
        words = self[at].words
        found = marks.label(words)
        return found is not None and found.style == label.style and found.width >= len(words)

    def is_bullet(self, at: int) -> bool:
        """Whether there is a row at an index that begins with a bullet and has words."""
        found = self.label(at) if at < len(self) else None
        return found is not None and found.marker is Marker.BULLET

    def is_table(self, at: int) -> bool:
        """Whether a table begins with the row at an index."""
        if "|" not in (head := self[at].words) or at + 1 == len(self):
            return False
        rule = self[at + 1].words
        return "-" in rule and marks.is_rule(rule, len(marks.cells(head)))

    def _is_followed(self, at: int, label: Label) -> bool:
        """Whether one of the next rows has the label that comes after a label of letters."""
        for row in self[at + 1 : at + 1 + _AHEAD]:
            for one in marks.letters(row.words):
                if one.style == label.style and one.number == label.number + 1:
                    return True
        return False
