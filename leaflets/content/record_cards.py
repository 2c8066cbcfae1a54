"""The records of a leaflet as the blocks that a reader meets: a card for each, and an item for a book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from leaflets.blocks import Block, Card, Detail, Paragraph, PhoneLine, Run, Style
from leaflets.content.accessible_names import says_call
from leaflets.content.live_words import live_lines
from leaflets.content.prose import Note
from leaflets.content.qr_links import qr_link
from leaflets.content.records import Book, Contact, Event, Group, Lines, Link
from leaflets.values.addresses import Address, Email
from leaflets.values.phones import Phone
from leaflets.words import NOWHERE, Place, Words


def contact_card(contact: Contact, about: Note | None, link: Link | None, level: int) -> Card:
    """A contact as a card; `about` replaces its own, `link` is added.

    Its own websites come before the pages that its words lead to.
    """
    words, pages = _about(about or contact.about, level)
    hours, address, area = map(_lines, (contact.hours, contact.address, contact.area))
    access, ways = _about(contact.access, level)
    details = (
        *_line(f"Formerly {contact.formerly}" if contact.formerly else None, contact.place),
        *words,
        *_numbers(contact.name, contact.phones, contact.call_cost),
        *hours.words,
        *_emails(contact.email),
        *address.words,
        *area.words,
        *access,
        *_codes(contact.name, contact.website),
        *_page(link, level),
        *pages,
        *hours.pages,
        *address.pages,
        *area.pages,
        *ways,
    )
    return Card((Run(contact.name, True),), details, level, contact.place)


def group_card(group: Group, about: Note | None, link: Link | None, level: int) -> Card:
    """A group as a card."""
    words, pages = _about(about or group.about, level)
    meets, area = map(_lines, (group.meets, group.area))
    details = (
        *words,
        *meets.words,
        *area.words,
        *_numbers(group.name, group.phones, group.call_cost),
        *_emails(group.email),
        *_codes(group.name, group.website),
        *_page(link, level),
        *pages,
        *meets.pages,
        *area.pages,
    )
    return Card((Run(group.name, True),), details, level, group.place)


def event_card(event: Event, level: int) -> Card:
    """An event as a card."""
    words, pages = _about(event.about, level)
    when, where = map(_lines, (event.when, event.where))
    details = (
        *when.words,
        *where.words,
        *words,
        *_numbers(event.name, event.phones, event.call_cost),
        *((qr_link(event.address, event.address.place, event.name),) if event.address else ()),
        *pages,
        *when.pages,
        *where.pages,
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
        says = phone if phone.href.startswith("sms:") else says_call(phone, name, words)
        yield PhoneLine(words, phone, phone.href, says, phone.place)
        if charge and charge != following:
            yield Paragraph((Run(charge),), Style.SMALL, phone.place)
    if cost and not any(charges):
        yield Paragraph((Run(f"Cost of a call: {cost}"),), Style.SMALL, cost.place)


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
