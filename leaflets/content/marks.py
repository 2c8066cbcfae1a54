"""Which signs at the beginning of a typed line are marks, and not words: few, and only where they can be nothing else.

- item               a list; so are the bullets that come with pasted text, and stars where two lines begin with one
1. item, 1), (1)     a list with numbers, which are printed as they are typed
a) item, (a), a., i. a list with letters or Roman numbers, of two items at least that follow each other
> words              a quotation, where every line of its paragraph begins so, followed by a letter or a quotation mark
## heading           two signs or more
| a | b |            a table, where a line of dashes follows

So ‘>180/120’, ‘#’, ‘+’, ‘-5’, ‘2020.’ and ‘A. Smith’ are printed as they are typed, and a mark without words is words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from leaflets.blocks import Marker
from leaflets.patterns import late
from leaflets.signs import BULLETS

_BULLET = late(rf"([-*{BULLETS}])(?:[ \t\xa0]+(?=\S)|$)")
#: A number of three figures at most: more are a year or an amount, and a letter or a Roman number.
_NUMBER = late(r"(\(\d{1,3}\)|\d{1,3}[.)])(?:[ \t\xa0]+(?=\S)|$)")
_LETTER = late(r"(\(?(?:[A-Za-z]|[ivx]{2,6}|[IVX]{2,6})[.)])[ \t\xa0]+(?=\S)")
_HEADING = late(r"(#{2,6})[ \t]+(?=\S)")
_CLOSING_HASHES = late(r"(?<![ \t])[ \t]+##+[ \t]*$")
_QUOTED = late(r">(?: ?$| {1,4}(?=[^\W\d_]|[\"'“”‘’«„]))")
_RULE = late(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Label(NamedTuple):
    """What stands before an item: as it was typed, the kind of list, its number in that kind, and the width with the
    white space after it. `style` is the same for all labels of a list."""

    typed: str
    marker: Marker
    number: int
    width: int

    @property
    def style(self) -> tuple[Marker, str]:
        """The kind of list and the signs round the numbers."""
        return self.marker, "" if self.marker is Marker.BULLET else self.typed[:1].strip("(") and self.typed[-1]


def label(row: str) -> Label | None:
    """The bullet or number that a row without its indent begins with, if it does; words follow, or nothing at all."""
    if match := _BULLET.match(row):
        return Label(match[1], Marker.BULLET, 1, match.end())
    if match := _NUMBER.match(row):
        return Label(match[1], Marker.NUMBER, int(match[1].strip("().")), match.end())
    return None


def letters(row: str) -> tuple[Label, ...]:
    """The labels that the letters at the beginning of a row without its indent can be: ‘i)’ is a letter and a number.

    Whether they are labels at all only the rows below can tell.
    """
    if (match := _LETTER.match(row)) is None or (match[1][0] == "(") > (match[1][-1] == ")"):
        return ()
    typed, name = match[1], match[1].strip("().")
    found = []
    is_upper = name.isupper()
    if number := _roman(name.lower()):
        found.append(Label(typed, Marker.UPPER_ROMAN if is_upper else Marker.LOWER_ROMAN, number, match.end()))
    if len(name) == 1:
        number = ord(name.lower()) - ord("a") + 1
        found.append(Label(typed, Marker.UPPER_LETTER if is_upper else Marker.LOWER_LETTER, number, match.end()))
    return tuple(found)


def _roman(name: str) -> int:
    """A Roman number up to 39; 0 for what is none."""
    if not re.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})", name):
        return 0
    values = [_ROMAN[letter] for letter in name]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def heading(row: str) -> tuple[int, int, str] | None:
    """The number of # signs before a heading, the width of what stands before its words, and the words; else None."""
    if (match := _HEADING.match(row)) is None:
        return None
    words = _CLOSING_HASHES.sub("", row[match.end() :])
    return (len(match[1]), match.end(), words) if words.strip("# \t") else None


def quoted(row: str) -> str | None:
    """The words of a row of a quotation, which may be none; None for another row."""
    match = _QUOTED.match(row)
    return row[match.end() :] if match else None


def cells(row: str) -> list[str]:
    """The cells of a row of a table; a bar after a backslash is part of its cell."""
    row = row.strip()
    row = row.removeprefix("|")
    row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row)]


def is_rule(row: str, columns: int) -> bool:
    """Whether a row is the line of dashes below the heads of so many columns."""
    return "|" in row and _RULE.fullmatch(row) is not None and row.strip().strip("|").count("|") == columns - 1
