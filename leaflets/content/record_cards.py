"""The records of a leaflet as the blocks that a reader meets: a card for each, and an item for a book."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.blocks import Block, Card, Detail, Paragraph, PhoneLine, QrLink, Run, Style
from leaflets.content.accessible_names import says_call, says_code
from leaflets.content.prose import Note
from leaflets.content.records import Book, Contact, Event, Group, Link
from leaflets.values.addresses import Address, Email
from leaflets.values.phones import Phone
from leaflets.words import NOWHERE, Place, Words


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
