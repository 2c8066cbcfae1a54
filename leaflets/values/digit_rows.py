"""Rows of figures in a text, and the telephone numbers that they may be by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from leaflets.patterns import late
from leaflets.values.numbering import Number, Verdict, is_short

_GROUP = late(r"[0-9]+")
_SPACE = " \xa0\u2009\u202f"
_DASH = r"\-\u2010\u2011\u2012\u2013"
#: What stands between two groups of figures of one number.
_JOINT = late(
    rf"[{_SPACE}]{{1,2}}|[{_SPACE}]?\+[{_SPACE}]|[{_SPACE}]?[{_DASH}][{_SPACE}]?|\.|[{_SPACE}{_DASH}.]?\(|\)[{_DASH}.]?[{_SPACE}]?\(?"
)
#: What stands before the first group of a number and is part of it.
_SIGN = late(r"\(?\+[ \xa0]?\(?\Z|\(\Z")
#: What follows a figure that counts something and is no end of a number: 24 hours, 24/7, 9 am.
_COUNTED = late(rf"[{_SPACE}{_DASH}]?(?:/|(?:[ap]m|h(?:ou)?rs?|h|days?|lines?|min\w*|years?|weeks?)\b)", re.I)
#: What ends the words round a number.
_END = late(r"\s*(?:\Z|[,.;:!?)\]|*\n](?!\d))")
#: As few figures as a number has that is dialled whole, and as many as any has; its country's code and its 0 counted.
_FEWEST, _MOST = 7, 18
#: More groups of them than any number is typed in.
_MOST_GROUPS = 9
_RELAY = ("18001", "18002")
_DATE = late(r"[0-3]?\d([ ./-])(?:0?\d|1[0-2])\1(?:\d{4}|\d\d)(?!\d)")
_TIME = r"(?:[01]\d|2[0-4])\.?[0-5][05](?!\d)"
_CLOCK = late(rf"{_TIME}(?:[{_SPACE}]?[{_DASH}{_SPACE}][{_SPACE}]?{_TIME})+(?!\d)")


class Candidate(NamedTuple):
    """What may be a telephone number, from `start` to `end` of a text, with the groups of figures it is typed in.

    `relay` is what is dialled before it to be helped by an operator, who types what is said or says what is typed. A
    short number (999) has no `number`. `after` is the index of the group after it in its row, `plus` tells that it
    begins with a +.
    """

    start: int
    end: int
    groups: tuple[str, ...]
    relay: str = ""
    number: Number | None = None
    verdict: Verdict = Verdict.RIGHT
    after: int = 0
    plus: bool = False

    @property
    def digits(self) -> str:
        """All its figures, without those of the relay."""
        return "".join(self.groups)

    @property
    def mobile(self) -> bool:
        """Whether it is the number of a British mobile phone, to which texts can be sent."""
        return self.number is not None and (self.number.code, self.number.national[:1]) == ("44", "7")


class DigitRow(NamedTuple):
    """Groups of figures of a text with nothing between them but what may be in a number, as starts and ends."""

    text: str
    groups: list[tuple[int, int]]

    @property
    def start(self) -> int:
        """Where its first group begins."""
        return self.groups[0][0]

    @property
    def end(self) -> int:
        """Where its last group ends."""
        return self.groups[-1][1]

    def figures(self, index: int) -> str:
        """The figures of a group."""
        return self.text[slice(*self.groups[index])]

    def gap(self, index: int) -> str:
        """What is between a group and the one before it."""
        return self.text[self.groups[index - 1][1] : self.groups[index][0]]


def rows(text: str) -> Iterator[DigitRow]:
    """The rows of a text, in order."""
    row: list[tuple[int, int]] = []
    for match in _GROUP.finditer(text):
        start = match.start()
        if row and not (start - row[-1][1] <= 4 and _JOINT.fullmatch(text, row[-1][1], start)):
            yield DigitRow(text, row)
            row = []
        row.append(match.span())
    if row:
        yield DigitRow(text, row)


def is_date(text: str, start: int) -> bool:
    """Whether figures of a text are a date: 09.12.26."""
    return _DATE.match(text, start + (text[start] == "(")) is not None


def are_hours(text: str, start: int) -> bool:
    """Whether figures of a text that are no number to dial are times of day: 0900-1700."""
    return _CLOCK.match(text, start + (text[start] == "(")) is not None


def candidates(row: DigitRow) -> Iterator[Candidate]:
    """What may be a number in a row, from its beginning on, none overlapping another.

    After figures that are none, only one that can be dialled, and begins with an area code.
    """
    index, between = 0, True
    while index < len(row.groups):
        start, end = row.groups[index]
        found = _at(row, index) if between or end - start > 2 else None
        if found and (between or (found.number and found.verdict is Verdict.RIGHT)):
            yield found
            index, between = found.after, True
        else:
            index, between = index + 1, False


def _at(row: DigitRow, index: int) -> Candidate | None:
    """What may be a number that begins with this group."""
    if index and not set(row.gap(index)) & set(_SPACE):
        return None
    figures = row.figures(index)
    if len(figures) > _MOST:
        return None
    start = row.groups[index][0]
    if figures in _RELAY and index + 1 < len(row.groups) and row.figures(index + 1) not in _RELAY:
        joined = "+" in row.gap(index + 1)
        after = _long(row, index + 1, row.groups[index + 1][0], False) if joined else _at(row, index + 1)
        return after and after._replace(start=start, relay=figures)
    sign = _SIGN.search(row.text[max(0, start - 3) : start])
    plus = bool(sign and "+" in sign[0])
    if plus or figures[0] == "0":
        start -= len(sign[0]) if sign else 0
        return _irish(row, index) or _long(row, index, start, plus)
    return _short(row, index) or _irish(row, index) or _for_texts(row, index)


def _short(row: DigitRow, index: int) -> Candidate | None:
    """A short number such as 999 or 116 123."""
    for count in (1, 2):
        groups = tuple(row.figures(i) for i in range(index, min(index + count, len(row.groups))))
        digits = "".join(groups)
        if is_short(digits):
            after = index + len(groups)
            return Candidate(row.groups[index][0], row.groups[after - 1][1], groups, after=after)
    return None


def _for_texts(row: DigitRow, index: int) -> Candidate | None:
    """A number to which texts alone can be sent: 85258."""
    figures = row.figures(index)
    if 5 <= len(figures) <= 7 and figures[0] in "5678":
        return Candidate(*row.groups[index], (figures,), after=index + 1)
    return None


#: Irish numbers as they are grouped, where no British one is: 01 234 5678, 021 427 8101, 087 123 4567, 1800 247 247.
_IRISH = late(
    r"01 \d{3} \d{4}|0(?:2[1267]|[4569]\d|8[35679]) \d{3} \d{4}|(?:1[58]\d0|0818) (?:\d{3} \d{3}|\d\d \d\d \d\d)"
)


def _irish(row: DigitRow, index: int) -> Candidate | None:
    """An Irish number as it is dialled in Ireland."""
    if row.figures(index)[:4] not in ("01", "1800", "1850", "1890", "0818") and len(row.figures(index)) != 3:
        return None
    for count in (3, 4):
        groups = tuple(row.figures(i) for i in range(index, min(index + count, len(row.groups))))
        if len(groups) == count and _IRISH.fullmatch(" ".join(groups)):
            number = Number("353", "".join(groups).lstrip("0"))
            if number.exists:
                start, end = row.groups[index][0], row.groups[index + count - 1][1]
                start -= row.text[start - 1 : start] == "(" and ")" in row.text[start:end]
                return Candidate(start, end, groups, "", number, after=index + count)
    return None


def _long(row: DigitRow, index: int, start: int, plus: bool) -> Candidate | None:
    """A number with its area code, or its country's: as long as it can be one, else as long as the row is."""
    reach = _reach(row, index)
    if row.figures(index) == "0" and (reach == index + 1 or len(row.figures(index + 1)) < 3):
        return None  # 0 1 2 3
    after = _right(row, index, reach, plus)
    if after and not _one_more(row, after):
        return _number(row, index, after, start, plus)
    if reach < len(row.groups) and not _counts(row, reach):
        return None  # more figures than any number has
    other = 0 if plus or row.figures(index)[:2] == "00" else _other(row, index, reach)
    return _number(row, index, other or reach, start, plus)


def _reach(row: DigitRow, index: int) -> int:
    """Up to which group a number may go on that begins with this one."""
    length = 0
    for i in range(index, min(index + _MOST_GROUPS, len(row.groups))):
        length += row.groups[i][1] - row.groups[i][0]
        if length > _MOST or (i > index and _counts(row, i)):
            return i
    return min(index + _MOST_GROUPS, len(row.groups))


def _right(row: DigitRow, index: int, reach: int, plus: bool) -> int:
    """Up to which group the longest number goes that begins with this one and can be dialled; 0 where there is none."""
    for after in range(reach, index, -1):
        digits = "".join(_figures(row, index, after))
        if len(digits) < _FEWEST:
            return 0
        if Number.of(digits, plus).verdict is Verdict.RIGHT:
            return after
    return 0


def _other(row: DigitRow, index: int, reach: int) -> int:
    """With which group another number begins, so that those before it are all there is of theirs; 0 where none does."""
    first = row.groups[index]
    for i in range(index + 1, reach):
        long = row.groups[i - 1][1] - first[0] > 6 or first[1] - first[0] < 3
        figures = row.figures(i)
        if long and len(figures) > 2 and figures[0] == "0" and _right(row, i, _reach(row, i), False):
            return i
    return 0


def _figures(row: DigitRow, index: int, after: int) -> tuple[str, ...]:
    """The groups of a number, without the 0 in brackets of +44 (0)151."""
    groups = ((row.figures(i), row.groups[i][0]) for i in range(index, after))
    first = row.groups[index][0]
    return tuple(figures for figures, at in groups if at == first or figures != "0" or row.text[at - 1] != "(")


def _number(row: DigitRow, index: int, after: int, start: int, plus: bool) -> Candidate:
    """The groups as a number; a bracket round the whole of it is no part of it."""
    end = row.groups[after - 1][1]
    start += row.text[start] == "(" and ")" not in row.text[start:end]
    groups = _figures(row, index, after)
    number = Number.of("".join(groups), plus)
    return Candidate(start, end, groups, "", number, number.verdict, after, plus)


def _counts(row: DigitRow, index: int) -> bool:
    """Whether a group is the number of something, and no end of a number: 24 hours."""
    start, end = row.groups[index]
    return end - start < 3 and bool(_COUNTED.match(row.text, end))


def _one_more(row: DigitRow, index: int) -> bool:
    """Whether a group is the last of its row, and a figure too many of the number before it."""
    if index != len(row.groups) - 1:
        return False
    start, end = row.groups[index]
    return end - start == 1 and row.gap(index) in _SPACE and bool(_END.match(row.text, end))
