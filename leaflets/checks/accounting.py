"""Nothing typed is lost and nothing is moved: every character that an editor typed is accounted for in the file.

It is printed; or it is a mark, known by its place; or a sign that is printed as its equal (`signs`); or the value of an
address, of a number or a date is there; or a rule says that it is left out: a field that is `silent`, and what
`material` does not hand over, which are sections that are not published and events that are past.
"""

from __future__ import annotations

import dataclasses
import itertools
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from leaflets.checks.case import Case, Finding, short
from leaflets.checks.printed import PrintedWords, place_of
from leaflets.checks.spoken import SpokenElement
from leaflets.checks.typed_text import Passage, RowReading, TypedRow, passages
from leaflets.signs import equal
from leaflets.values.addresses import Address
from leaflets.values.dates import When
from leaflets.words import Words

#: What may stand before words that are a part of a sentence of the house, and after them.
_BEFORE, _AFTER = " (‘“-", " ,.:;)’”"

#: The signs of a link that is written on one line.
_OF_LINES = " (),;:–—-"
#: Ways tried to find the rows of a passage, of which nearly every one is the first.
_MOST_STEPS = 100_000

#: So many places are tried for words that stand in several.
_MOST_PLACES = 200


def every_character_typed(case: Case) -> Iterator[Finding]:
    """Each character that an editor typed is printed, is a mark with its effect, or is left out by a rule."""
    if case.document is None:
        return
    said, targets = [element for element, _ in case.spoken], {link.target for link in case.proof.links}
    known = _LAST[0] if _LAST else None
    if known is None or known.material is not case.material or (known.said, known.targets) != (said, targets):
        account = Account(PrintedWords.of(case.spoken), targets)
        _LAST[:] = [known := _Accounted(case.material, said, targets, tuple(account.of(case.material)))]
    yield from known.findings


class _Accounted(NamedTuple):
    """What came of some material in a file that says these elements and leads to these addresses."""

    material: object
    said: list[SpokenElement]
    targets: set[str]
    findings: tuple[Finding, ...]


#: The last account: the editions of a leaflet say the same, so that one is enough for all of them.
_LAST: list[_Accounted] = []


def typed_values(value: object) -> Iterator[Words | When]:
    """All texts and dates within a value of the content, in order; fields marked `silent` are left out."""
    if isinstance(value, Words | When):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from typed_values(key)
            yield from typed_values(inner)
    elif isinstance(value, tuple):
        for member in value:
            yield from typed_values(member)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if not field.metadata.get("silent"):
                yield from typed_values(getattr(value, field.name))


def _records(value: object) -> Iterator[Any]:
    """All dataclasses within a value of the content."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting += one
        elif isinstance(one, dict):
            waiting += one.values()
        elif dataclasses.is_dataclass(one):
            yield one
            waiting += [getattr(one, field.name) for field in dataclasses.fields(one)]


def not_printed_of(record: object) -> str:
    """What is neither printed nor an address of the line that a record was read from; nothing of another record.

    The brackets round whose a page is, and the signs between its parts, are marks of such a line.
    """
    line = getattr(record, "line", None)
    if not isinstance(line, Words):
        return ""
    rest = " ".join(equal(line).split())
    values = list(typed_values(record))
    for address in (value for value in values if isinstance(value, Address)):
        begin, end = place_of(rest, address)
        rest = f"{rest[:begin]} {rest[end:]}"
    for words in (" ".join(value.split()) for value in values if isinstance(value, Words)):
        rest = rest.replace(words, " ", 1)
    return rest.strip(_OF_LINES)


class _State(NamedTuple):
    """How far the rows of a passage have been followed: to a place, with so many stars left out.

    `span` is where the last row stands. While it is `open`, the next row may go on where it ends. `role` is that of the
    element in which the last block began.
    """

    place: int
    span: tuple[int, int] = (0, 0)
    open: bool = False
    stars: int = 0
    role: str = ""


class Account:
    """What a file says, and the state in which the last typed words were found in it; most are in its order."""

    def __init__(self, printed: PrintedWords, targets: set[str]) -> None:
        self.printed, self.targets, self.last = printed, targets, 0

    def of(self, material: object) -> Iterator[Finding]:
        """Whatever is missing of some values of the content."""
        for record in _records(material):
            if rest := not_printed_of(record):
                yield Finding(f"‘{short(rest)}’ is neither printed nor an address", place=record.line.place)
        for value in typed_values(material):
            if isinstance(value, When):
                if str(value) not in self.printed.text:
                    yield Finding(f"the file does not say ‘{value}’, which was typed", place=value.place)
            elif isinstance(value, Address):
                if str(value) not in self.targets:
                    yield Finding(f"nothing leads to {value}", place=value.place)
            else:
                yield from self.of_words(value)

    def of_words(self, words: Words) -> Iterator[Finding]:
        """The first thing that is missing of typed words, if anything is.

        The same words may stand in several places: these are tried in turn, until all that follows is there too.
        """
        typed = list(passages(equal(words), words.marked))
        missing: Finding | None = None
        for start in dict.fromkeys((self.last, 0)) if typed else ():
            for _ in range(_MOST_PLACES):
                states: list[_State] = []
                found = self.all_of(words, typed, start, states)
                if found is None:
                    for state in states if not words.runs_on else ():  # others may stand in the same sentence
                        self.printed.take(*state.span)
                    self.last = states[-1].place
                    return
                missing = missing or found
                if not states:
                    break
                start = states[0].span[0] + 1
        if missing is not None:
            yield missing

    def all_of(self, words: Words, typed: list[Passage], start: int, states: list[_State]) -> Finding | None:
        """What is missing of all passages of a text, of which the first is looked for from a place on."""
        begin, role = 0, ""
        for passage in typed:
            found = self.found(words, passage, _State(begin, role=role), start)
            if isinstance(found, Finding):
                return found
            states += found
            begin, role = found[-1].place, found[-1].role
        return None

    def found(self, text: Words, passage: Passage, before: _State, start: int) -> list[_State] | Finding:
        """The states after the rows of a passage that stands in the file, or the row that cannot be found there."""
        furthest, steps = 0, 0
        states = [before]
        ways = [self.ways(text, passage, 0, before, start)]
        while ways and steps < _MOST_STEPS:
            steps += 1
            state = next(ways[-1], None)
            if state is None:
                ways.pop()
                states.pop()
            elif len(ways) < len(passage.rows):
                furthest = max(furthest, len(ways))
                states.append(state)
                ways.append(self.ways(text, passage, len(ways), state, start))
            elif not state.stars % 2 and (not state.open or self.is_end(state.place, text)):
                return [*states[1:], state]
        row = passage.rows[furthest]
        return Finding(f"the file does not say ‘{short(row.typed)}’, which was typed", place=text.at(row.number))

    def ways(self, text: Words, passage: Passage, number: int, state: _State, start: int) -> Iterator[_State]:
        """All states after the row of a number, from the state before it."""
        row = passage.rows[number]
        if row.is_rule and state.open and self.printed.element_at(state.place - 1).role == "TH":
            yield state._replace(span=(0, 0))
            return
        if state.open:
            begin = state.place + self.printed.text.startswith(" ", state.place)
            for reading in row.readings:
                yield from self.read(passage, reading, begin, state)
        if row.may_begin and (not state.open or self.is_end(state.place, text)):
            for begin in self.begins(state.place or start):
                for reading in row.readings:
                    for following in self.read(passage, reading, begin, state):
                        yield following._replace(role=self.printed.element_at(begin).role)
            if text.runs_on:
                yield from self.among(passage, row, state)
        if row.typed == ">" and state.open and self.printed.element_at(state.place - 1).quoted:
            yield state._replace(span=(0, 0))
        if (row.is_bare and state.role == "Lbl") or (row.is_rule and state.role in ("TD", "TH")):
            yield state._replace(span=(0, 0))

    def read(self, passage: Passage, reading: RowReading, begin: int, state: _State) -> Iterator[_State]:
        """The state after a row that stands at a place in a reading, if it does."""
        end, stars = self.printed.read(passage, reading, begin)
        if end >= 0:
            yield _State(end, (begin, end), True, state.stars + stars, state.role)

    def begins(self, after: int) -> Iterator[int]:
        """Where elements begin, from a place on."""
        return itertools.islice(self.printed.begins, bisect_left(self.printed.begins, after), None)

    def is_end(self, place: int, text: Words) -> bool:
        """Whether a text may end at a place: with its paragraph, or before the words that this goes on with."""
        after_hyphen = self.printed.text[place - 1 : place] == "-"  # readers of a file may not be told the space
        return self.printed.is_end(place) or (text.runs_on and (after_hyphen or self.printed.text[place] in _AFTER))

    def among(self, passage: Passage, row: TypedRow, state: _State) -> Iterator[_State]:
        """The states after a row that stands among other words, as the charity's own do and names in a sentence."""
        letters = {row.typed[0], *(sign for sign in row.typed.lstrip("[*")[:1])}  # the first, or that after a mark
        found = (self.printed.find(letter, state.place) for letter in letters)
        for begin in itertools.chain(*found, self.printed.links(state.place)):
            if begin == 0 or self.printed.text[begin - 1] in _BEFORE:
                yield from self.read(passage, row.readings[-1], begin, state)
