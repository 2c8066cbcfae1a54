"""All that a finished file says, in reading order, as one long line in which what was typed is looked for."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leaflets.checks.spoken import Spoken, SpokenElement
from leaflets.checks.typed_text import Kind, Mark, Passage, RowReading
from leaflets.faults import Unfit
from leaflets.values.addresses import Address, Email
from leaflets.values.addresses_in_text import addresses_in
from leaflets.words import Words

_TOLD = re.compile(r"P|T[HD]|H\d|Lbl")
#: Letters of an address as it was typed that are looked at for its end.
_STRETCH = re.compile(r"\S{4,1000}")

#: Letters after an address by which its end is known.
_AHEAD = 20


class PrintedElement(NamedTuple):
    """An element with words: its role, and whether it stands in a quotation."""

    role: str
    quoted: bool


class PrintedLink(NamedTuple):
    """Words that lead somewhere: where they end, and the address."""

    end: int
    target: str


class PrintedWords:
    """The words of a file, one space between two of them wherever they stand; its elements and links by their begins.

    A place is the index of a letter. `taken` tells of each letter whether something typed has been found there.
    """

    def __init__(self, told: Iterable[tuple[SpokenElement, bool]]) -> None:
        """Of all elements in reading order, each with whether it stands in a quotation."""
        self.begins: list[int] = []
        self._elements: list[PrintedElement] = []
        self._link_begins: list[int] = []
        self._links: list[PrintedLink] = []
        words, begin, end = list[str](), 0, 0
        for element, quoted in told:
            if not element.words:
                continue
            if _TOLD.fullmatch(element.role):
                begin = end
                self.begins.append(begin)
                self._elements.append(PrintedElement(element.role, quoted))
                words.append(element.words)
                end += len(element.words) + 1
            elif element.role == "Link" and words and words[-1].startswith(element.words, element.at):
                self._link_begins.append(begin + element.at)
                self._links.append(PrintedLink(begin + element.at + len(element.words), element.target))
        self.text = " ".join(words)
        self.taken = bytearray(len(self.text))

    @classmethod
    def of(cls, spoken: Spoken) -> PrintedWords:
        """What a finished file says."""
        quoted = {id(inner) for element, node in spoken if element.role == "BlockQuote" for inner in node.walk}
        return cls((element, id(node) in quoted) for element, node in spoken)

    def is_end(self, at: int) -> bool:
        """Whether an element ends at a place."""
        return at >= len(self.text) or bisect_left(self.begins, at + 1) < bisect_right(self.begins, at + 1)

    def read(self, passage: Passage, reading: RowReading, at: int) -> tuple[int, int]:
        """The end of a reading of a row of a passage that stands at a place, and how many stars are not printed.

        The end is -1 where it does not stand there.
        """
        if not self.text.startswith(reading.before, at) or (reading.before and self.element_at(at).role != "Lbl"):
            return -1, 0
        stars, end = 0, at + len(reading.before)
        for number, (first, last) in enumerate(reading.parts):
            if (number or reading.before) and self.text.startswith(" ", end):
                end += 1
            element = self.element_at(end)
            fits = not reading.role or re.fullmatch(reading.role, element.role)
            if not fits or element.quoted < reading.quoted:
                return -1, 0
            end, dropped = self._follow(passage, first, last, end)
            stars += dropped
            if end < 0:
                return -1, 0
        return (-1, 0) if self.taken.find(1, at, end) >= 0 else (end, stars)

    def element_at(self, at: int) -> PrintedElement:
        """The element in which a place is."""
        number = bisect_right(self.begins, at) - 1
        return self._elements[number] if number >= 0 else PrintedElement("", False)

    def find(self, words: str, begin: int) -> Iterator[int]:
        """Where some words stand, from a place on."""
        place = self.text.find(words, begin)
        while place >= 0:
            yield place
            place = self.text.find(words, place + 1)

    def links(self, begin: int) -> Iterator[int]:
        """Where the words of links begin, from a place on."""
        return itertools.islice(self._link_begins, bisect_left(self._link_begins, begin), None)

    def take(self, begin: int, end: int) -> None:
        """Remember that what stands there has been typed."""
        self.taken[begin:end] = b"\1" * (end - begin)

    def _follow(self, passage: Passage, at: int, end: int, place: int) -> tuple[int, int]:
        """Where the letters of a passage from `at` to `end` end that stand at a place, and the stars left out of them.

        The end is -1 where they do not stand there.
        """
        stars = 0
        for mark_at in (*passage.places[bisect_left(passage.places, at) : bisect_left(passage.places, end)], end):
            if mark_at < at:  # within a mark
                continue
            place = self._plain(passage.text[at:mark_at], place)
            if place < 0 or mark_at == end:
                break
            at = mark_at
            mark = passage.marks[at]
            if mark.kind is Kind.LEADS and (link := self._led(mark.target, place)) is not None:
                place = max(place, link.end)
            elif mark.kind is Kind.LEADS and self.element_at(place - 1).role.startswith("H"):
                place = self._led_in_heading(mark.target, place)
                if place < 0:
                    break
            elif not self._is_left_out(mark, passage.text[at : at + mark.length], place):
                continue
            stars += mark.kind is Kind.STARS
            at += mark.length
        return place, stars

    def _is_left_out(self, mark: Mark, signs: str, place: int) -> bool:
        """Whether a mark is not printed at a place."""
        if mark.kind is Kind.LEADS:
            return False
        return not self.text.startswith(signs, place) or (mark.kind is Kind.OPENS and place in self._link_begins)

    def _led(self, target: str, place: int) -> PrintedLink | None:
        """The link whose words end at a place and that leads to a target.

        What paper would not tell of it stands in brackets after its words; one without words has its address.
        """
        before = (
            [place - 1] if self.text[place - 1 : place] == " " else []
        )  # that in the brackets stands behind the link
        for at in (place, *before):
            for number in (bisect_left(self._link_begins, at) - 1, bisect_left(self._link_begins, at)):
                if not 0 <= number < len(self._links) or self._link_begins[number] > at:
                    continue
                link = self._links[number]
                rest = self.text[at : link.end]
                is_told = not rest or rest.startswith(" (") or self._link_begins[number] == at
                if link.end >= at and is_told and _value(target) == _value(link.target):
                    return link
        return None

    def _plain(self, typed: str, place: int) -> int:
        """The end of typed words that stand at a place, in which an address may have another form; -1 if they do not.

        What was typed for an address is known by its value: it leads where the words lead that stand in its place.
        """
        while typed:
            if self.text.startswith(typed, place):  # as nearly all do
                return place + len(typed)
            number = bisect_left(self._link_begins, place)
            begin, link = (self._link_begins[number], self._links[number]) if number < len(self._links) else (-1, None)
            if link is None or not typed.startswith(self.text[place:begin]):
                return self._in_heading(typed, place)
            typed = typed[begin - place :]
            length = _length(typed, self.text[begin : link.end], link.target, self.text[link.end : link.end + _AHEAD])
            if not length:
                return -1
            typed, place = typed[length:], link.end
        return place

    def _in_heading(self, typed: str, place: int) -> int:
        """The same for words in a heading, in which an address is printed and leads nowhere: its symbol is below."""
        if "." not in typed or not self.element_at(place).role.startswith("H"):
            return -1
        printed, end = "", 0
        for begin, stop, kind in addresses_in(typed):
            address = _address(typed[begin:stop]) if kind == "web" else None
            if address is not None:
                printed += typed[end:begin] + address.readable
                end = stop
        printed += typed[end:]
        return place + len(printed) if self.text.startswith(printed, place) else -1

    def _led_in_heading(self, target: str, place: int) -> int:
        """Where a heading goes on after words that a symbol below leads from, or a number in brackets; else -1."""
        scheme, _, rest = target.partition(":")
        if scheme.lower() not in ("tel", "sms", "mailto"):
            return place if any(_value(target) == link.target for link in self._links) else -1
        told = f" ({rest.strip()})"
        return place + len(told) if self.text.startswith(told, place) else place


def _length(typed: str, shown: str, target: str, following: str) -> int:
    """How many of the first letters are an address that leads to the target; 0 where none are.

    `shown` is printed in its place, and `following` after it.
    """
    stretch = _STRETCH.match(typed)
    whole = stretch[0] if stretch else ""
    lengths = [len(shown)] if typed.startswith(shown) else []
    lengths += [length for length in range(len(whole), 3, -1) if _value(whole[:length]) == target]
    return max(lengths, key=lambda length: _alike(typed[length:], following), default=0)


def _alike(typed: str, printed: str) -> float:
    """How many letters two texts have in common at their beginnings; less than one, where nothing more was typed."""
    shorter = min(len(typed), len(printed))
    return next((at for at in range(shorter) if typed[at] != printed[at]), shorter) if typed else 0.5


def _address(typed: str) -> Address | None:
    try:
        return Address.typed(Words(typed))
    except Unfit:
        return None


def place_of(typed: str, address: str) -> tuple[int, int]:
    """Where an address begins and ends among typed words, known by its value; nowhere, which is at 0, if it is not."""
    spans = [(begin, end) for begin, end, _ in addresses_in(typed)]
    words = [match.span() for match in re.finditer(r"\S+", typed)]
    return next(((begin, end) for begin, end in [*spans, *words] if _value(typed[begin:end]) == address), (0, 0))


@functools.lru_cache(maxsize=4096)  # each prefix of an address is asked for wherever its words might stand
def _value(typed: str) -> str:
    """Where an address leads, as a link of a file has it; what is no address as it stands."""
    scheme, _, rest = typed.partition(":")
    try:
        if scheme.lower() in ("tel", "sms"):
            return scheme.lower() + ":" + re.sub(r"[^\d+]", "", rest)
        if scheme.lower() == "mailto" or ("@" in typed and "/" not in typed):
            return Email.typed(Words(rest or typed)).href
        return str(Address.typed(Words(typed)))
    except Unfit:
        return typed
