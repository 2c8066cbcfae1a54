"""Cards of shared records kept, since many leaflets name the same."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeAlias, TypeVar

from leaflets.blocks import Card
from leaflets.content.prose import Note
from leaflets.content.records import Contact, Group, Link

R = TypeVar("R", Contact, Group)
#: Makes the card of a record at a level; words and a link that a leaflet adds are put in.
CardOf: TypeAlias = Callable[[R, Note | None, Link | None, int], Card]


def kept(card_of: CardOf[R]) -> CardOf[R]:
    """The same, but the card of a record to which nothing is added is made once for each level."""

    @functools.wraps(card_of)
    def once(record: R, about: Note | None, link: Link | None, level: int) -> Card:
        if about or link:
            return card_of(record, about, link, level)
        cards: dict[int, Card] = record.__dict__.setdefault("cards", {})
        if level not in cards:
            cards[level] = card_of(record, None, None, level)
        return cards[level]

    return once
