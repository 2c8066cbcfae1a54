"""Rows of figures in a text, and the telephone numbers that they may be by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from leaflets.values.numbering import Number, Verdict, is_short

_GROUP = re.compile(r"[0-9]+")
_SPACE = " \xa0\u2009\u202f"
_DASH = r"\-\u2010\u2011\u2012\u2013"
#: What stands between two groups of figures of one number.
_JOINT = re.compile(
    rf"[{_SPACE}]{{1,2}}|[{_SPACE}]?[{_DASH}][{_SPACE}]?|\.|[{_SPACE}{_DASH}.]?\(|\)[{_DASH}.]?[{_SPACE}]?\(?"
)
#: What stands before the first group of a number and is part of it.
_SIGN = re.compile(r"\(?\+[ \xa0]?\(?$|\($")
#: What follows a figure that counts something and is no end of a number: 24 hours, 24/7, 9 am.
_COUNTED = re.compile(rf"[{_SPACE}{_DASH}]?(?:/|(?:[ap]m|h(?:ou)?rs?|h|days?|lines?|min\w*|years?|weeks?)\b)", re.I)
#: What ends the words round a number.
_END = re.compile(r"\s*(?:$|[,.;:!?)\]|*\n](?!\d))")
#: More figures than any number has.
_MOST = 18
_RELAY = ("18001", "18002")
_DATE = re.compile(r"[0-3]?\d([ ./-])(?:0?\d|1[0-2])\1(?:\d{4}|\d\d)(?!\d)")
_TIME = r"(?:[01]\d|2[0-4])\.?[0-5][05]"  # 0800 1111 is a number
_CLOCK = re.compile(rf"{_TIME}[{_SPACE}]?[{_DASH}{_SPACE}][{_SPACE}]?{_TIME}(?![\d ])")


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


class DigitRow(NamedTuple):
    """Groups of figures of a text with nothing between them but what may be in a number, as starts and ends."""

    text: str
    groups: list[tuple[int, int]]

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


def is_moment(text: str, start: int) -> bool:
    """Whether figures of a text are a date, or the hours from one time to another: 09.12.26, 0900-1700."""
    start += text[start] == "("
    return bool(_DATE.match(text, start) or _CLOCK.match(text, start))


def candidates(row: DigitRow) -> Iterator[Candidate]:
    """What may be a number in a row, from its beginning on, none overlapping another."""
    index = 0
    between = True  # a number has just ended, or none has begun
    while index < len(row.groups):
        found = _at(row, index)
        if found and (between or (found.number and found.verdict is Verdict.RIGHT and len(found.groups[0]) > 2)):
            yield found
            index, between = found.after, True
        else:
            index += 1
            between = False


def _at(row: DigitRow, index: int) -> Candidate | None:
    """What may be a number that begins with this group."""
    if index and not set(row.gap(index)) & set(_SPACE):
        return None
    figures = row.figures(index)
    if len(figures) > _MOST:
        return None
    start = row.groups[index][0]
    if figures in _RELAY and index + 1 < len(row.groups):
        after = _at(row, index + 1)
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
_IRISH = re.compile(r"01 \d{3} \d{4}|0(?:2[1267]|[4569]\d|8[35679]) \d{3} \d{4}|(?:1[58]\d0|0818)(?: \d{2,3}){2,3}")


def _irish(row: DigitRow, index: int) -> Candidate | None:
    """An Irish number as it is dialled in Ireland."""
    if row.figures(index)[:4] not in ("01", "1800", "1850", "1890", "0818") and len(row.figures(index)) != 3:
        return None
    for count in (3, 4):
        groups = tuple(row.figures(i) for i in range(index, min(index + count, len(row.groups))))
        if len(groups) == count and _IRISH.fullmatch(" ".join(groups)):
            number = Number("353", "".join(groups).lstrip("0"))
            if number.exists:
                start = row.groups[index][0]
                start -= row.text[start - 1 : start] == "("
                return Candidate(start, row.groups[index + count - 1][1], groups, "", number, after=index + count)
    return None


def _long(row: DigitRow, index: int, start: int, plus: bool) -> Candidate | None:
    """A number with its area code, or its country's: as long as it can be one, else as long as the row is."""
    groups: list[str] = []
    length = 0
    right = wrong = None
    for i in range(index, len(row.groups)):
        figures = row.figures(i)
        length += len(figures)
        if length > _MOST or (groups and len(figures) < 3 and _COUNTED.match(row.text, row.groups[i][1])):
            break
        if not right and len(figures) > 2 and length - len(figures) > 6 and figures[0] == "0" and _is_right(row, i):
            break
        if not (figures == "0" and groups and row.text[row.groups[i][0] - 1] == "("):  # +44 (0)151
            groups.append(figures)
        number = Number.of("".join(groups), plus)
        found = Candidate(start, row.groups[i][1], tuple(groups), "", number, number.verdict, i + 1, plus)
        if found.verdict is Verdict.RIGHT:
            right = found
        wrong = found
    if right and not (right.after == len(row.groups) - 1 and _one_more(row, right.after)):
        return right
    return wrong if length <= _MOST else None


def _is_right(row: DigitRow, index: int) -> bool:
    found = _at(row, index)
    return found is not None and found.verdict is Verdict.RIGHT


def _one_more(row: DigitRow, index: int) -> bool:
    """Whether the last group of a row is a figure too many of the number before it."""
    start, end = row.groups[index]
    return end - start == 1 and row.gap(index) in _SPACE and bool(_END.match(row.text, end))
