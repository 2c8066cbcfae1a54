"""The records of a leaflet as the blocks that a reader meets: a card for each, and an item for a book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from leaflets.blocks import Block, Card, Detail, Paragraph, PhoneLine, Run, Style
from leaflets.content.accessible_names import says_call
from leaflets.content.kept_cards import kept
from leaflets.content.live_words import live_lines
from leaflets.content.prose import Note
from leaflets.content.qr_links import qr_link
from leaflets.content.records import Book, Contact, Event, Group, Lines, Link
from leaflets.patterns import late
from leaflets.values.addresses import Address, Email
from leaflets.values.charity_numbers import CharityNumber
from leaflets.values.phones import Phone, Texted, WhatsApp
from leaflets.words import NOWHERE, Place, Words, listed

#: How the days on which a group meets begin, where no sentence says what they are.
_MEETING_DAY = late(
    r"\s*(?:mon|tue|wed|thu|fri|sat|sun|week|every|each|daily|alternate|monthly|fortnightly|\d"
    r"|(?:the )?(?:first|second|third|fourth|last)\b)",
    re.I,
)
#: How hours begin that do not say what they are.
_DAY = late(r"\s*(?:mon|tue|wed|thu|fri|sat|sun|week|every|daily|\d)", re.I)


@kept
def contact_card(contact: Contact, about: Note | None, link: Link | None, level: int) -> Card:
    """A contact as a card; `about` replaces its own, `link` is added.

    Its own websites come before the pages that its words lead to.
    """
    words, pages = _about(about or contact.about, level)
    hours, area = _hours(contact.hours), _lines(contact.area)
    addresses = _addresses(contact.address)
    access, ways = _about(contact.access, level)
    details = (
        *_line(contact.service),
        *_line(f"Part of {contact.part_of}" if contact.part_of else None, contact.place),
        *_line(f"Formerly {contact.formerly}" if contact.formerly else None, contact.place),
        *words,
        *_numbers(contact.name, contact.phones, contact.call_cost),
        *_texts(contact.name, contact.text, contact.whatsapp),
        *hours.words,
        *_emails(contact.email),
        *addresses.words,
        *area.words,
        *access,
        *_codes(contact.name, contact.website),
        *_way("Web chat", contact.name, contact.web_chat),
        *_way("SignVideo (British Sign Language)", contact.name, contact.signvideo),
        *_way("In British Sign Language", contact.name, contact.bsl),
        *_page(link, level),
        *pages,
        *hours.pages,
        *addresses.pages,
        *area.pages,
        *ways,
        *_charity(contact.charity_number),
    )
    return Card((Run(contact.name, True),), details, level, contact.place)


@kept
def group_card(group: Group, about: Note | None, link: Link | None, level: int) -> Card:
    """A group as a card."""
    words, pages = _about(about or group.about, level)
    meets, where, area = _meetings(group.meets), _labelled("Where", _lines(group.where)), _lines(group.area)
    hours, addresses = _hours(group.hours), _addresses(group.address)
    cost = _labelled("Cost", _lines(group.cost))
    details = (
        *_line(f"Part of {group.part_of}" if group.part_of else None, group.place),
        *words,
        *meets.words,
        *where.words,
        *cost.words,
        *hours.words,
        *addresses.words,
        *area.words,
        *_numbers(group.name, group.phones, group.call_cost),
        *_texts(group.name, group.text, group.whatsapp),
        *_emails(group.email),
        *_codes(group.name, group.website),
        *_page(link, level),
        *pages,
        *meets.pages,
        *where.pages,
        *cost.pages,
        *hours.pages,
        *addresses.pages,
        *area.pages,
    )
    return Card((Run(group.name, True),), details, level, group.place)


def event_card(event: Event, level: int) -> Card:
    """An event as a card: when, where, for whom, for how much, what it is and how to book, most with a name before it.

    What stands in brackets in an event of one line may be any of these, so it has none.
    """
    labels = ("When", "Time", "Where", "For", "Cost")
    fields = (event.when, event.time, event.where, event.for_, event.cost)
    facts = [_labelled(label, _lines(lines)) for label, lines in zip(labels, fields, strict=True)]
    told = (_lines(event.bracket), *facts, _about(event.about, level), _labelled("Booking", _lines(event.booking)))
    details = (
        *(detail for one in told for detail in one.words),
        *_numbers(event.name, event.phones, event.call_cost),
        *_emails(event.email),
        *((qr_link(event.address, event.address.place, event.name),) if event.address else ()),
        *(detail for one in told for detail in one.pages),
    )
    return Card((Run(event.name, True),), details, level, event.place)


def link_card(link: Link) -> Card:
    """A link as a card; its name is no heading, since it is an item of a list."""
    words, pages = _about(link.about, 2)
    details: tuple[Detail, ...] = (*_line(link.from_), *words)
    if link.address:
        details += (qr_link(link.address, link.place, link.name, link.from_ or ""),)
    return Card((Run(link.name, True),), (*details, *pages), place=link.place)


def book_item(book: Book) -> tuple[Block, ...]:
    """A book as an item: its name, whose it is, what it is."""
    runs = (Run(book.name, True), *((Run(f", {book.from_}"),) if book.from_ else ()))
    about = book.about.blocks(2) if book.about else ()
    for block in about:
        if isinstance(block, Paragraph):
            runs += (Run("\n"), *block.runs)
    return (Paragraph(runs, place=book.place), *(block for block in about if not isinstance(block, Paragraph)))


def _line(text: str | None, place: Place = NOWHERE) -> Iterator[Paragraph]:
    if text and text.strip():
        words = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
        yield Paragraph((Run(words),), place=text.place if isinstance(text, Words) else place)


def _numbers(name: str, phones: dict[Words, Phone], cost: Words | None) -> Iterator[Detail]:
    """The numbers of a card, each charge said once, under the last of the numbers in a row that cost the same.

    What a call costs is said even where nothing has to be said of these numbers, for it was typed.
    """
    charges = [phone.charge(cost or "") for phone in phones.values()]
    for (label, phone), charge, following in zip(phones.items(), charges, [*charges[1:], ""], strict=False):
        words = label.strip()
        number, after = phone.apart
        says = phone if phone.href.startswith("sms:") else says_call(number, name, words)
        yield PhoneLine(words, number, phone.href, says, phone.place, after)
        yield from _line(Words("\n".join(phone.below), phone.place))
        if charge and charge != following:
            yield Paragraph((Run(charge),), Style.SMALL, phone.place)
    if cost and not any(charges):
        yield Paragraph((Run(f"Cost of a call: {cost}"),), Style.SMALL, cost.place)


def _texts(name: str, text: Texted | None, whatsapp: WhatsApp | None) -> Iterator[Detail]:
    """The numbers for messages, with what is typed behind them."""
    for label, phone in (("Text", text), ("WhatsApp", whatsapp)):
        if phone is not None:
            number, after = phone.apart
            says = f"{label} {name} {number}"
            yield PhoneLine(label, number, phone.href, says, phone.place, after)
            yield from _line(Words("\n".join(phone.below), phone.place))


def _charity(numbers: Sequence[CharityNumber]) -> Iterator[Paragraph]:
    """What a charity is registered as, in small type; of several numbers where each is that."""
    if numbers:
        countries = [f"{number} ({number.country})" for number in numbers if len(numbers) > 1 and number.country]
        told = listed(countries if len(countries) == len(numbers) else numbers)
        registered = "" if told.lower().startswith("registered") else "Registered charity "
        yield Paragraph((Run(f"{registered}{told}"),), Style.SMALL, numbers[0].place)


def _way(label: str, name: str, address: Address | None) -> Iterator[Detail]:
    """A page by which somebody can be reached, below what it is."""
    if address is not None:
        yield Paragraph((Run(label),), place=address.place)
        yield qr_link(address, address.place, label, name)


def _emails(emails: tuple[Email, ...]) -> Iterator[Paragraph]:
    for email in emails:
        yield Paragraph((Run("Email "), Run(email, False, email.href, f"Email {email}")), place=email.place)


def _codes(name: str, addresses: Mapping[Words, Address]) -> Iterator[Detail]:
    """The websites of a card, each below its own name, if it has one."""
    for label, address in addresses.items():
        yield from _line(label)
        yield qr_link(address, address.place, label.strip() or name)


def _page(link: Link | None, level: int) -> Iterator[Detail]:
    """A page that a leaflet adds to a card: its name, whose it is, what it is, and its address."""
    if link is not None:
        words, pages = _about(link.about, level)
        yield from _line(link.name)
        yield from _line(link.from_)
        yield from words
        if link.address:
            yield qr_link(link.address, link.place, link.name, link.from_ or "")
        yield from pages


class _Told(NamedTuple):
    """What a field says on a card: its words, and the pages its links lead to, each below the words of its link."""

    words: list[Detail]
    pages: list[Detail]


def _about(prose: Note | None, level: int) -> _Told:
    return _told(prose.blocks(level) if prose else ())


def _lines(lines: Lines | None) -> _Told:
    return _told(live_lines(lines) if lines else ())


def _hours(lines: Lines | None) -> _Told:
    """When somebody can be reached, named where the words themselves begin with a day or a time."""
    told = _lines(lines)
    if lines is None or not _DAY.match(lines):
        return told
    return _labelled("Opening hours" if _has_lines(lines) else "Open", told)


def _meetings(lines: Lines | None) -> _Told:
    """When a group meets, named where the words themselves begin with a day."""
    told = _lines(lines)
    return _labelled("Meets", told) if lines is not None and _MEETING_DAY.match(lines) else told


def _addresses(addresses: Mapping[Words, Lines]) -> _Told:
    """Postal addresses, each below its own name, if it has one; those of several lines are named."""
    told = _Told([], [])
    for label, lines in addresses.items():
        name = label.strip() or ("Address" if _has_lines(lines) else "")
        one = _labelled(name, _lines(lines)) if name else _lines(lines)
        told.words.extend(one.words)
        told.pages.extend(one.pages)
    return told


def _has_lines(lines: Lines) -> bool:
    return "\n" in lines.strip()


def _labelled(label: str, told: _Told) -> _Told:
    """What a field says behind its name: in its line, or in a line of its own above several; once is enough."""
    for number, detail in enumerate(told.words):
        if isinstance(detail, Paragraph):
            said = "".join(run.text for run in detail.runs)
            if said.lower().startswith(label.lower()):
                break
            gap = Run("\n") if "\n" in said else Run(" ")
            told.words[number] = replace(detail, runs=(Run(f"{label}:", True), gap, *detail.runs))
            break
    return told


def _told(blocks: Iterable[Block]) -> _Told:
    told = _Told([], [])
    for block in blocks:
        match block:
            case Card(name=name, details=details):
                plain = tuple(replace(run, strong=False) for run in name)
                told.pages.extend([Paragraph(plain, place=block.place), *details])
            case Paragraph():
                told.words.append(block)
    return told
