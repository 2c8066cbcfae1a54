"""Typed text read a second time for its marks, by other means than the press: both have to come to the same.

Where a sign may be a mark or a word there are two readings, and what is printed tells which of them holds: a bullet
before an item, a heading, a quotation, a cell. Stars and links are marks by their places among the words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from leaflets.signs import BULLETS
from leaflets.values.addresses_in_text import addresses_in

_BULLET = re.compile(rf"[-*{BULLETS}] ")
_LABEL = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,6})[.)] ")
_BARE = re.compile(rf"[-*{BULLETS}]|\(?\d{{1,3}}[.)]")
_HEADING = re.compile(r"#{2,6} ")
_CLOSED = re.compile(r" ##+$")
_QUOTED = re.compile(r"> ")
_RULE = re.compile(r"[|\-: ]+")
_BAR = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"\[((?:[^\[\]]++|\[[^\[\]]*+\])*+)\]\(((?:[^()]++|\([^()]*+\))*+)\)")
_STARS = re.compile(r"(?<!\*)\*\*(?!\*)")
#: After a hyphen or a combining mark PDFium does not always tell a space.
_HYPHEN = re.compile(r"[-\u0300-\u036f]")
_UNTOLD_SPACE = re.compile(rf"(?<={_HYPHEN.pattern}) ")


class Kind(Enum):
    """What of the typed signs may be missing on paper."""

    STARS = "stars of bold words"
    OPENS = "the bracket before the words of a link"
    LEADS = "the bracket after them, and the address"
    SPACE = "a space that readers of the file may not be told"
    ESCAPE = "the backslash before the bar of a cell"


class Mark(NamedTuple):
    """Signs that may be a mark: how many they are, of which kind, and where the words before them lead."""

    length: int
    kind: Kind
    target: str = ""


class RowReading(NamedTuple):
    """One way to read a row: what is printed before its words, and the words by their begins and ends.

    It holds in an element whose role fits a pattern, which is empty for any, and which stands in a quotation or not.
    """

    before: str
    parts: tuple[tuple[int, int], ...]
    role: str = ""
    quoted: bool = False


class TypedRow(NamedTuple):
    """A row by its number in the text, with its readings; whether it may begin a block of its own.

    A bullet or number that `is_bare` may be left out of a list, and a row of bars and dashes out of a table.
    """

    number: int
    typed: str
    readings: tuple[RowReading, ...]
    may_begin: bool
    is_bare: bool
    is_rule: bool


class Passage(NamedTuple):
    """What stands between two blank lines: its rows, joined by spaces, and its marks by their places, in order."""

    text: str
    rows: tuple[TypedRow, ...]
    marks: Mapping[int, Mark]
    places: Sequence[int]


def passages(text: str, marked: bool) -> Iterator[Passage]:
    """The passages of a text, with single spaces between words; of one that is not `marked` all signs are words."""
    lines: list[tuple[int, str]] = []
    for number, line in enumerate([*text.split("\n"), ""]):
        if words := " ".join(line.split()):
            lines.append((number, words))
        elif lines:
            yield _passage(lines, marked)
            lines = []


def _passage(lines: list[tuple[int, str]], marked: bool) -> Passage:
    text = " ".join(words for _, words in lines)
    marks = _marks(text) if marked else {match.start(): Mark(1, Kind.SPACE) for match in _UNTOLD_SPACE.finditer(text)}
    rows: list[TypedRow] = []
    begin, above = 0, ""
    for number, words in lines:
        readings = tuple(_readings(words, begin)) if marked else (RowReading("", ((begin, begin + len(words)),)),)
        is_first = not rows or above == ">" or above.startswith("#") or "|" in above
        is_bare = marked and _BARE.fullmatch(words) is not None
        is_rule = marked and "|" in words and _RULE.fullmatch(words) is not None
        rows.append(TypedRow(number, words, readings, not marked or is_first or _may_begin(words), is_bare, is_rule))
        begin += len(words) + 1
        above = words
    return Passage(text, tuple(rows), marks, sorted(marks))


def _may_begin(words: str) -> bool:
    return "|" in words or any(mark.match(words) for mark in (_BULLET, _LABEL, _HEADING))


def _readings(words: str, at: int) -> Iterator[RowReading]:
    """All readings of a row that begins at a place of its passage; that as words comes last."""
    end = at + len(words)
    if match := _HEADING.match(words):
        closed = _CLOSED.search(words)
        yield RowReading("", ((at + match.end(), at + closed.start() if closed else end),), r"H\d")
    if _BULLET.match(words):
        yield RowReading("•", ((at + 2, end),), "P")
    if match := _QUOTED.match(words):
        yield RowReading("", ((at + match.end(), end),), "P", quoted=True)
    if "|" in words and (cells := _cells(words, at, 0)):
        yield RowReading("", cells, "T[HD]")
        if label := (_BULLET.match(words) or _LABEL.match(words)):  # a table in an item
            sign = "•" if _BULLET.match(words) else label[0].strip()
            yield RowReading(sign, _cells(words, at, label.end()), "T[HD]")
    yield RowReading("", ((at, end),))


def _cells(words: str, at: int, begin: int) -> tuple[tuple[int, int], ...]:
    """The cells of a row with words in them, by their places in the passage in which the row begins at `at`."""
    edges = [begin, *(match.end() for match in _BAR.finditer(words, begin))]
    ends = [*(match.start() for match in _BAR.finditer(words, begin)), len(words)]
    cells = []
    for first, last in zip(edges, ends, strict=True):
        cell = words[first:last]
        if cell.strip():
            cells.append((at + first + len(cell) - len(cell.lstrip()), at + last - len(cell) + len(cell.rstrip())))
    return tuple(cells)


def _marks(text: str) -> dict[int, Mark]:
    """What may be missing of a passage: paired stars, brackets of links, and spaces that are not told."""
    marks = {match.start(): Mark(1, Kind.ESCAPE) for match in re.finditer(r"\\(?=\|)", text)}
    passed: list[tuple[int, int]] = []  # addresses, in which no stars are marks
    end = 0
    for link in [*_LINK.finditer(text), None]:
        begin = link.start() if link else len(text)
        passed += [(end + one, end + last) for one, last, kind in addresses_in(text[end:begin]) if kind == "web"]
        if link is not None:
            marks[link.start()] = Mark(1, Kind.OPENS)
            marks[link.end(1)] = Mark(link.end() - link.end(1), Kind.LEADS, link[2].strip().strip("<>"))
            end = link.end()
            if link[1].endswith(" ") and text[end : end + 1] == " ":  # one space is printed of the two
                marks[end] = Mark(1, Kind.SPACE)
            if link[1].startswith(" ") and text[link.start() - 1 : link.start()] == " ":
                marks[link.start() + 1] = Mark(1, Kind.SPACE)
    for stars in _STARS.finditer(text):
        at, end = stars.span()
        before, after = text[at - 1 : at], text[end : end + 1]
        opens, closes = after.strip() and not before.isalnum(), before.strip() and not after.isalnum()
        number = bisect_right(passed, (at, len(text))) - 1
        if (opens or closes) and not (number >= 0 and end <= passed[number][1]):
            marks[at] = Mark(2, Kind.STARS)
    after_marks = [at + mark.length for at, mark in marks.items() if _HYPHEN.fullmatch(text[at - 1 : at])]
    spaces = [*(match.start() for match in _UNTOLD_SPACE.finditer(text)), *after_marks]
    return marks | {at: Mark(1, Kind.SPACE) for at in spaces if text[at : at + 1] == " "}
