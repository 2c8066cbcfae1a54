"""What goes stale or misleads in the records that leaflets share: contacts and groups."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TypeVar

from leaflets.audit import clear_print
from leaflets.audit.printed_addresses import of_addresses, with_inner
from leaflets.blocks import Detail, Paragraph
from leaflets.content.prose import Note
from leaflets.content.record_cards import contact_card, group_card
from leaflets.content.records import Contact, Group, Link, Shelf
from leaflets.content.sections import Contacts, SharedRecords
from leaflets.faults import Problem
from leaflets.patterns import late
from leaflets.values.addresses_in_text import addresses_in

R = TypeVar("R", Contact, Group)

#: Days after which a contact should be rung again to see whether it is still right.
FRESH = 365
_POSTCODE = late(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


def of_records(shelf: Shelf, used: Set[str] | None, bare: Set[str], today: datetime.date) -> Iterator[Problem]:
    """What to think of in what leaflets share: not checked for long, there twice, not used, misleading, not said.

    `used` are the ids that leaflets name, or None where some leaflet could not be read, which may name any; `bare` are
    those that a leaflet names and does not tell how to reach.
    """
    yield from clear_print.of_house(shelf.house)
    yield from _of_kind(shelf.contacts, used, bare, today)
    yield from _of_kind(shelf.groups, used, bare, today)
    cards = [contact_card(contact, None, None, 3) for contact in shelf.contacts.values()]
    cards += [group_card(group, None, None, 3) for group in shelf.groups.values()]
    blocks = list(with_inner(cards))
    yield from of_addresses(blocks)
    yield from clear_print.of_blocks(blocks)
    owners: dict[str, str] = {}
    for contact in shelf.contacts.values():
        for phone in contact.phones.values():
            owner = owners.setdefault(phone.digits, contact.name)
            if owner != contact.name and phone.digits:
                message = f"{phone.apart[0]} is the number of ‘{owner}’ too"
                yield Problem(message, "Ring it to see whose it is.", phone.place)


def _of_kind(
    records: Mapping[str, R], used: Set[str] | None, bare: Set[str], today: datetime.date
) -> Iterator[Problem]:
    names: dict[str, str] = {}
    for id, record in records.items():
        if (first := names.setdefault(plain_name(record.name), id)) != id:
            message = f"‘{record.name}’ is here twice: as ‘{first}’ and as ‘{id}’"
            yield Problem(message, "Keep one, and let all leaflets name it.", record.place)
        is_unused = used is not None and id not in used
        if id in bare or (is_unused and not _is_reached(record, None, None)):
            yield _out_of_reach(record)
        yield from _of_addresses(record)
        if is_unused:
            yield Problem(f"no leaflet names ‘{id}’", "Take it out, if nobody needs it.", record.place)
        elif record.checked is None:
            yield Problem(f"it is not known when ‘{id}’ was last checked", "Add a line ‘checked: …’.", record.place)
        elif (today - record.checked.last_day()).days > FRESH:
            message = f"‘{id}’ was last checked {record.checked.with_preposition()}"
            yield Problem(message, "Look whether it is still right, then change ‘checked’.", record.checked.place)
        elif record.checked.first_day() > today:
            message = f"‘checked’ of ‘{id}’ is still to come: {record.checked}"
            yield Problem(message, "Type the day or month in which it was last checked.", record.checked.place)


def unreached(parts: Iterable[object], shelf: Shelf) -> Iterator[str]:
    """The ids that parts of a leaflet name, and of which nothing that is printed there tells how to reach them."""
    for part in parts:
        if isinstance(part, SharedRecords):
            records = shelf.contacts if isinstance(part, Contacts) else shelf.groups
            for use in part.uses:
                record = records.get(use.id)
                if record is not None and not _is_reached(record, use.about, use.link):
                    yield str(use.id)


def _is_reached(record: Contact | Group, about: Note | None, link: Link | None) -> bool:
    """Whether a record, with what a leaflet adds to it, has a number, a page, a mailbox or a place."""
    if isinstance(record, Contact):
        return bool(record.address) or any(map(_leads_somewhere, contact_card(record, about, link, 3).details))
    is_a_place = bool(record.meets or record.where or record.address)
    return is_a_place or any(map(_leads_somewhere, group_card(record, about, link, 3).details))


def _out_of_reach(record: Contact | Group) -> Problem:
    """That nothing of a record tells how to reach it."""
    if isinstance(record, Contact):
        card, cure = contact_card(record, None, None, 3), "Add a line such as ‘phones: …’, ‘email: …’ or ‘website: …’."
    else:
        card, cure = group_card(record, None, None, 3), "Add a line such as ‘meets: …’, ‘phones: …’ or ‘website: …’."
    message = f"nothing tells how to reach ‘{record.name}’"
    return Problem(
        message if card.details else f"‘{record.name}’ is a name alone: nobody can reach it", cure, record.place
    )


def _of_addresses(record: Contact | Group) -> Iterator[Problem]:
    """Postal addresses that are none, and the lines of one that are printed as several."""
    for address in record.address.values():
        for begin, end, kind in addresses_in(address):
            if not re.search(r"[^\W_]", address[:begin] + address[end:]):
                what, field = ("an e-mail", "email") if kind == "email" else ("a web", "website")
                message = f"‘{address.strip()}’ is {what} address, and stands under ‘address’"
                yield Problem(message, f"Type it in a line of its own: {field}: {address.strip()}", address.place)
    lines = [address for name, address in record.address.items() if not name.strip()]
    whole = [address for address in lines if "\n" in address.strip() or "," in address]
    if len(lines) > 2 and not whole and sum(bool(_POSTCODE.search(line)) for line in lines) < 2:
        message = f"each line of the address of ‘{record.name}’ is printed as an address of its own"
        yield Problem(message, "Put a | after ‘address:’, and take the dashes away.", lines[0].place)


def _leads_somewhere(detail: Detail) -> bool:
    """Whether a detail of a card is a number or an address, or has one in it."""
    return not isinstance(detail, Paragraph) or any(run.href for run in detail.runs)


def plain_name(name: str) -> str:
    """A name as it is compared: without case, signs and a leading "The"."""
    return re.sub(r"[\W_]", "", re.sub(r"^the\s", "", name.strip().lower()))
