"""The facts of a leaflet: contacts, groups, links, books, events and the house, each as a card.

A field marked `silent` is not printed as it stands, or not always: the proof does not look for its words.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar

from leaflets.blocks import Block, Card, Detail, Paragraph, PhoneLine, QrLink, Run, Style
from leaflets.content.prose import Note, says_call, says_code
from leaflets.faults import Problem, Unfit
from leaflets.values.addresses import Address, Email
from leaflets.values.dates import When
from leaflets.values.phones import Phone
from leaflets.words import NOWHERE, Place, Words

_ADDRESS = re.compile(
    r"(?:https?://\S+|www\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net|info|eu|scot|wales)(?:/\S*)?)$", re.I
)
#: What was meant for an address, but ends in nothing that addresses end in.
_LIKE_AN_ADDRESS = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?")
_WHOSE = re.compile(r"(.+?)\s*\(([^()]+)\)")


class Lines(Words):
    """Free text of several lines, printed as written: opening hours, a postal address, meeting times."""

    line_by_line: ClassVar[bool] = True


@dataclass(frozen=True)
class Link:
    """A page: its name, whose it is, where it is. Without an address its words are printed, and no symbol."""

    name: Words
    from_: Words | None = None
    address: Address | None = None
    about: Note | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    @classmethod
    def typed(cls, words: Words) -> Link:
        """Read a link written on one line: its name, `(whose)` if told, its address last. Raises Unfit."""
        text = " ".join(words.split())
        name, _, last = text.rpartition(" ")
        address = Address.typed(Words(last, words.place)) if _ADDRESS.match(last) else None
        name = name if address else text
        if re.search(r"(?:https?://|www\.)", name) and address:
            raise Unfit(
                "this web address has a space in it, or stands before another", "Type one address, without spaces."
            )
        if address is None and re.search(r"(?:https?://|www\.)", text):
            raise Unfit("the web address should stand last in its line", "Move the other words before it.")
        if address is None and _LIKE_AN_ADDRESS.fullmatch(last):
            raise Unfit(
                f"‘{last}’ looks like a web address, but none ends so", "If it is right, put https:// before it."
            )
        if address is None and _ADDRESS.match(last[:-1]) and last[-1] in ".,;:":
            raise Unfit(
                f"there is a sign too many after the web address ‘{last[:-1]}’", f"Type it without: {text[:-1]}"
            )
        if stuck := re.search(r"\([^()]*\)(\w+)$", name):
            raise Unfit(f"‘{stuck[1]}’ stands after the bracket", "Put the bracket after the last letter.")
        if not name:
            raise Unfit("this link has an address but no name", "Type its name before the address.")
        title, whose = match.groups() if (match := _WHOSE.fullmatch(name)) else (name, None)
        return cls(Words(title, words.place), Words(whose, words.place) if whose else None, address, place=words.place)


@dataclass(frozen=True)
class Book:
    """A book, or another thing with a name that is lent or sold."""

    name: Words
    from_: Words | None = None
    about: Note | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    @classmethod
    def typed(cls, words: Words) -> Book:
        """Read a book written on one line."""
        return cls(Words(" ".join(words.split()), words.place), place=words.place)


@dataclass(frozen=True)
class Contact:
    """An organisation people can turn to. Hours and addresses are printed as written, never parsed."""

    name: Words
    formerly: Words | None = None
    about: Note | None = None
    phones: dict[Words, Phone] = field(default_factory=dict)
    call_cost: Words | None = field(default=None, metadata={"silent": True})
    hours: Lines | None = None
    email: tuple[Email, ...] = ()
    website: tuple[Address, ...] = ()
    address: Lines | None = None
    area: Lines | None = None
    access: Note | None = None
    checked: When | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    def __post_init__(self) -> None:
        _priced(self.phones, self.call_cost)

    def remarks(self) -> Iterator[Problem]:
        """A remark for each number whose price is not known."""
        return _unpriced(self.phones, self.call_cost)


@dataclass(frozen=True)
class Group:
    """A support group: where and when it meets, and how to reach it."""

    name: Words
    about: Note | None = None
    meets: Lines | None = None
    area: Lines | None = None
    phones: dict[Words, Phone] = field(default_factory=dict)
    call_cost: Words | None = field(default=None, metadata={"silent": True})
    email: tuple[Email, ...] = ()
    website: tuple[Address, ...] = ()
    checked: When | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    def __post_init__(self) -> None:
        _priced(self.phones, self.call_cost)

    def remarks(self) -> Iterator[Problem]:
        """A remark for each number whose price is not known."""
        return _unpriced(self.phones, self.call_cost)


@dataclass(frozen=True)
class Event:
    """Something that happens on a day or over some days."""

    name: Words
    when: Lines | None = None
    where: Lines | None = None
    about: Note | None = None
    until: When | None = None
    phones: dict[Words, Phone] = field(default_factory=dict)
    call_cost: Words | None = field(default=None, metadata={"silent": True})
    address: Address | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    def __post_init__(self) -> None:
        _priced(self.phones, self.call_cost)

    def remarks(self) -> Iterator[Problem]:
        """A remark for each number whose price is not known."""
        return _unpriced(self.phones, self.call_cost)

    def is_past(self, today: datetime.date) -> bool:
        """Whether the last day of the event has gone by."""
        return self.until is not None and self.until.last_day() < today

    @classmethod
    def typed(cls, words: Words) -> Event:
        """Read an event written on one line, as a link is."""
        link = Link.typed(words)
        return cls(
            link.name,
            where=Lines(link.from_, words.place) if link.from_ else None,
            address=link.address,
            place=words.place,
        )


@dataclass(frozen=True)
class House:
    """The charity: what stands once and is printed on every leaflet."""

    name: Words
    phone: Phone = field(metadata={"silent": True})
    website: Address
    codes: Note  # how to use the symbols, and whom to ring without a smartphone
    other_formats: Note
    feedback: Note
    disclaimer: Note
    legal: Note
    language: Words = field(default=Words("en-GB"), metadata={"silent": True})
    accent: Words = field(default=Words("#004b6b"), metadata={"silent": True})

    def __post_init__(self) -> None:
        _legible(self.accent)
        if not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", self.language):  # BCP 47, for screen readers
            raise Unfit(f"‘{self.language}’ is not a language", "Type it like en-GB.", self.language.place)


def contact_card(contact: Contact, about: Note | None, link: Link | None, level: int) -> Card:
    """A contact as a card; `about` replaces its own, `link` is added."""
    details = (
        *_line(f"Formerly {contact.formerly}" if contact.formerly else None, contact.place),
        *_about(about or contact.about, level),
        *_numbers(contact.name, contact.phones, contact.call_cost),
        *_line(contact.hours),
        *_emails(contact.email),
        *_line(contact.address),
        *_line(contact.area),
        *_about(contact.access, level),
        *_codes(contact.name, contact.website, link),
    )
    return Card((Run(contact.name, True),), details, level, contact.place)


def group_card(group: Group, about: Note | None, link: Link | None, level: int) -> Card:
    """A group as a card."""
    details = (
        *_about(about or group.about, level),
        *_line(group.meets),
        *_line(group.area),
        *_numbers(group.name, group.phones, group.call_cost),
        *_emails(group.email),
        *_codes(group.name, group.website, link),
    )
    return Card((Run(group.name, True),), details, level, group.place)


def event_card(event: Event, level: int) -> Card:
    """An event as a card."""
    addresses = (event.address,) if event.address else ()
    details = (
        *_line(event.when),
        *_line(event.where),
        *_about(event.about, level),
        *_numbers(event.name, event.phones, event.call_cost),
        *_codes(event.name, addresses, None),
    )
    return Card((Run(event.name, True),), details, level, event.place)


def link_card(link: Link) -> Card:
    """A link as a card; its name is no heading, since it is an item of a list."""
    details: tuple[Detail, ...] = (*_line(link.from_), *_about(link.about, 2))
    if link.address:
        readable = link.address.readable
        says = says_code(link.name, link.from_ or "", readable)
        details += (QrLink(link.address, readable, says, link.place),)
    return Card((Run(link.name, True),), details, place=link.place)


def book(book: Book) -> tuple[Block, ...]:
    """A book as an item: its name, whose it is, what it is."""
    runs = (Run(book.name, True), *((Run(f", {book.from_}"),) if book.from_ else ()))
    about = book.about.blocks(2) if book.about else ()
    for block in about:
        if isinstance(block, Paragraph):
            runs += (Run("\n"), *block.runs)
    return (Paragraph(runs, place=book.place), *(block for block in about if not isinstance(block, Paragraph)))


def phone_run(phone: Phone, *whose: str) -> Run:
    """A number within running text."""
    return Run(phone, True, phone.href, says_call(phone, *whose))


def _priced(phones: dict[Words, Phone], cost: Words | None) -> None:
    """Raises Unfit for every number whose price has to be told and is not known."""
    found = []
    for phone in phones.values():
        try:
            phone.charge(cost or "")
        except Unfit as unfit:
            found.append(replace(unfit.problem, place=phone.place))
    if found:
        raise Unfit(found[0].message, found[0].cure, found[0].place, tuple(found[1:]))


def _unpriced(phones: dict[Words, Phone], cost: Words | None) -> Iterator[Problem]:
    for phone in phones.values():
        if not cost and phone.charge(""):
            message = f"what a call to {phone} costs is not known here, so the highest price allowed is printed"
            yield Problem(message, "Add a line such as ‘call cost: 5p per minute’ below ‘phones’.", phone.place)


def _line(text: str | None, place: Place = NOWHERE) -> Iterator[Paragraph]:
    if text and text.strip():
        words = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
        yield Paragraph((Run(words),), place=text.place if isinstance(text, Words) else place)


def _numbers(name: str, phones: dict[Words, Phone], cost: Words | None) -> Iterator[Detail]:
    """The numbers of a card, each charge said once, under the last of the numbers in a row that cost the same."""
    charges = [phone.charge(cost or "") for phone in phones.values()]
    for (label, phone), charge, following in zip(phones.items(), charges, [*charges[1:], ""], strict=False):
        words = label.strip()
        yield PhoneLine(words, phone, phone.href, says_call(phone, name, words), phone.place)
        if charge and charge != following:
            yield Paragraph((Run(charge),), Style.SMALL, phone.place)


def _emails(emails: tuple[Email, ...]) -> Iterator[Paragraph]:
    for email in emails:
        yield Paragraph((Run("Email "), Run(email, False, email.href, f"Email {email}")), place=email.place)


def _codes(name: str, addresses: tuple[Address, ...], link: Link | None) -> Iterator[Detail]:
    for address in addresses:
        yield QrLink(address, address.readable, says_code(name, address.readable), address.place)
    if link is not None:
        yield from _line(link.name)
        if link.address:
            readable = link.address.readable
            yield QrLink(link.address, readable, says_code(link.name, readable), link.place)


def _about(prose: Note | None, level: int) -> Iterator[Detail]:
    """A text on a card; a link in it becomes one more symbol of the card."""
    for block in prose.blocks(level) if prose else ():
        match block:
            case Card(details=details):
                yield from details
            case Paragraph():
                yield block


def _legible(colour: Words) -> None:
    """Raises Unfit for a colour under 7:1 on white (WCAG 1.4.6)."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise Unfit(f"‘{colour}’ is not a colour", "Type it like #004b6b, in quotes.", colour.place)
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    ratio = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    if ratio < 7:
        message = f"the colour {colour} is too pale to read: {ratio:.1f} to 1 on white"
        raise Unfit(message, "Choose one of 7 to 1 or more.", colour.place)
