"""The facts of a leaflet: contacts, groups, links, books, events, and the charity itself.

A field marked `silent` is not printed as it stands, or not always: the proof does not look for its words.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, NamedTuple

from leaflets.content import misplaced
from leaflets.content.house import House as House  # for whoever has a shelf
from leaflets.content.link_lines import parted
from leaflets.content.live_words import live_lines
from leaflets.content.picture_fields import Pictures
from leaflets.content.prose import Note
from leaflets.faults import Problem, Unfit
from leaflets.values.addresses import Address, Email
from leaflets.values.addresses_in_text import addresses_in
from leaflets.values.charity_numbers import CharityNumber
from leaflets.values.dates import When
from leaflets.values.phones import Phone, Texted, WhatsApp
from leaflets.words import NOWHERE, Parts, Place, Words

#: Of the field for the line that a record was read from, for the proof; nobody types it, and it is not printed.
_LINE = {"place": True, "silent": True}
_WHOSE = re.compile(r"(.*\S)\s*\(([^()]+)\)")


class EventPage(Address):
    """The web address of an event."""

    @classmethod
    def typed(cls, words: Words) -> EventPage:
        """Read an address; raises Unfit for what is none, for a place with where that belongs."""
        if re.search(r"\s", words.strip()) and not re.search(r"\w[./]\w", words):
            cure = "If it is a place, type it under ‘where’: here belongs a page, such as www.example.org/fair."
            raise Unfit(f"‘{words.strip()}’ is not a web address", cure)
        page = Address.typed(words)
        return cls(page, page.place)


class Lines(Words):
    """Free text of several lines, printed as written: opening hours, a postal address, meeting times."""

    longest: ClassVar[int] = 2_000
    line_by_line: ClassVar[bool] = True
    #: A postal address may be typed in fields of its own, a line for each.
    parts: ClassVar[Parts] = Parts.called(
        "street address line1 addressline1 address1 building road", "line2 addressline2 address2",
        "line3 addressline3 village district", "town city", "county region", "postcode postalcode zip", "country",
        lines=True,
    )  # fmt: skip

    @classmethod
    def typed(cls, words: Words) -> Lines:
        """Read the lines; raises Unfit, with its line, for an address or a number that cannot be printed."""
        live_lines(words)
        return cls(words, words.place, words.literal)


@dataclass(frozen=True)
class Link:
    """A page: its name, whose it is, where it is. Without an address its words are printed, and no symbol."""

    name: Words
    from_: Words | None = None
    address: Address | None = None
    about: Note | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})
    line: Words | None = field(default=None, metadata=_LINE)

    def remarks(self) -> Iterator[Problem]:
        """A remark for an address in the name."""
        for begin, end, kind in addresses_in(self.name) if self.address is None else ():
            if kind == "web":
                address = self.name[begin:end]
                message = f"‘{address}’ stands in the name, where it has no code and no link"
                yield Problem(message, f"Type it in a line of its own: address: {address}", self.name.place)

    @classmethod
    def typed(cls, words: Words) -> Link:
        """Read a link written on one line: its name, `(whose)` if told, its address, words about it. Raises Unfit."""
        name, address, after = parted(words)
        if stuck := re.search(r"\([^()]*\)(\w+)$", name):
            raise Unfit(f"‘{stuck[1]}’ stands after the bracket", "Put the bracket after the last letter.")
        title, whose = match.groups() if (match := _WHOSE.fullmatch(name)) else (name, None)
        return cls(
            Words(title, words.place),
            Words(whose, words.place) if whose else None,
            address,
            Note.typed(Words(after, words.place)) if after else None,
            place=words.place,
            line=words,
        )


@dataclass(frozen=True)
class Book:
    """A book, or another thing with a name that is lent or sold."""

    name: Words
    from_: Words | None = None
    about: Note | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})
    line: Words | None = field(default=None, metadata=_LINE)

    @classmethod
    def typed(cls, words: Words) -> Book:
        """Read a book written on one line."""
        return cls(Words(" ".join(words.split()), words.place), place=words.place, line=words)


class _TakesCalls:
    """What can be rung: its numbers by label, and what a call costs where that is not known from the number."""

    phones: dict[Words, Phone]
    call_cost: Words | None

    def __post_init__(self) -> None:
        """Raises Unfit for all numbers whose price has to be told and is not known."""
        unpriced = []
        for phone in self.phones.values():
            try:
                phone.charge(self.call_cost or "")
            except Unfit as unfit:
                unpriced.append(replace(unfit.problem, place=phone.place))
        if unpriced:
            first, *others = unpriced
            raise Unfit(first.message, first.cure, first.place, tuple(others))

    def remarks(self) -> Iterator[Problem]:
        """A remark for each number whose price is not known."""
        for phone in self.phones.values():
            if not self.call_cost and not phone.tells_price and phone.charge(""):
                message = (
                    f"what a call to {phone.apart[0]} costs is not known here, so the highest price allowed is printed"
                )
                yield Problem(message, "Add a line such as ‘call cost: 5p per minute’ below ‘phones’.", phone.place)


@dataclass(frozen=True)
class Contact(_TakesCalls):
    """An organisation people can turn to. Hours and addresses are printed as written, never parsed."""

    #: What to do with fields that have no place here.
    misplaced: ClassVar[Mapping[str, str]] = misplaced.OF_A_CONTACT

    name: Words
    service: Words | None = None
    part_of: Words | None = None
    formerly: Words | None = None
    about: Note | None = None
    phones: dict[Words, Phone] = field(default_factory=dict)
    call_cost: Words | None = None
    text: Texted | None = None
    whatsapp: WhatsApp | None = None
    hours: Lines | None = None
    email: tuple[Email, ...] = ()
    web_chat: Address | None = None
    signvideo: Address | None = None
    bsl: Address | None = None
    website: dict[Words, Address] = field(default_factory=dict)
    address: dict[Words, Lines] = field(default_factory=dict)
    area: Lines | None = None
    charity_number: tuple[CharityNumber, ...] = ()
    access: Note | None = None
    checked: When | None = field(default=None, metadata={"silent": True})
    place: Place = field(default=NOWHERE, metadata={"place": True})


@dataclass(frozen=True)
class Group(_TakesCalls):
    """A support group: where and when it meets, and how to reach it."""

    #: What to do with fields that have no place here.
    misplaced: ClassVar[Mapping[str, str]] = misplaced.OF_A_GROUP

    name: Words
    part_of: Words | None = None
    about: Note | None = None
    meets: Lines | None = None
    where: Lines | None = None
    cost: Lines | None = None
    hours: Lines | None = None
    address: dict[Words, Lines] = field(default_factory=dict)
    area: Lines | None = None
    phones: dict[Words, Phone] = field(default_factory=dict)
    call_cost: Words | None = None
    text: Texted | None = None
    whatsapp: WhatsApp | None = None
    email: tuple[Email, ...] = ()
    website: dict[Words, Address] = field(default_factory=dict)
    checked: When | None = field(default=None, metadata={"silent": True})
    place: Place = field(default=NOWHERE, metadata={"place": True})


@dataclass(frozen=True)
class Event(_TakesCalls):
    """Something that happens on a day or over some days.

    `bracket` is what stands in brackets in an event that is typed on one line: whose it is, where, or when.
    """

    name: Words
    when: Lines | None = None
    time: Lines | None = None
    where: Lines | None = None
    for_: Lines | None = None
    cost: Lines | None = None
    booking: Lines | None = None
    about: Note | None = None
    until: When | None = field(default=None, metadata={"silent": True})
    phones: dict[Words, Phone] = field(default_factory=dict)
    call_cost: Words | None = None
    email: tuple[Email, ...] = ()
    address: EventPage | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})
    bracket: Lines | None = field(default=None, metadata={"place": True})
    line: Words | None = field(default=None, metadata=_LINE)

    def is_past(self, today: datetime.date) -> bool:
        """Whether the last day of the event has gone by."""
        return self.until is not None and self.until.last_day() < today

    @classmethod
    def typed(cls, words: Words) -> Event:
        """Read an event written on one line, as a link is."""
        link = Link.typed(words)
        return cls(
            link.name,
            about=link.about,
            address=EventPage(link.address, link.address.place) if link.address else None,
            place=words.place,
            bracket=Lines(link.from_, words.place) if link.from_ else None,
            line=words,
        )


class Related(NamedTuple):
    """Another leaflet: its file name, its title, and whether it is made for readers."""

    name: str
    title: str
    is_published: bool


class Others:
    """The other leaflets, by name; here there are none."""

    def find(self, typed: str) -> Related | None:
        """The one that is meant by the name of its file or by its title; None where there is none, or several."""

    def nearest(self, typed: str) -> str:
        """The name or title most like what was typed; empty where none is like it."""
        return typed if self.find(typed) else ""


@dataclass(frozen=True)
class Shelf:
    """What leaflets share: the house style, the contacts and the groups by id, the other leaflets, the pictures."""

    house: House
    contacts: Mapping[str, Contact]
    groups: Mapping[str, Group]
    others: Others = field(default_factory=Others)
    pictures: Pictures = field(default_factory=Pictures)
