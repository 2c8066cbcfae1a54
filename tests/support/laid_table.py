"""A record with every kind of field, for tests of reading that shall not know what a leaflet is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from leaflets.faults import Unfit
from leaflets.values.dates import When
from leaflets.words import KEYS, NOWHERE, Place, Words


class Loud(Words):
    """Words with a rule of their own."""

    @classmethod
    def typed(cls, words: Words) -> Loud:
        """In capitals; raises Unfit for a whisper."""
        if words.strip() == "hush":
            raise Unfit("nobody hears ‘hush’", "Speak up.")
        return cls(words.upper(), words.place)


@dataclass(frozen=True)
class Line:
    """What may be written on one line or as keys and values."""

    name: Words
    note: Words | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    @classmethod
    def typed(cls, words: Words) -> Line:
        """The name alone."""
        return cls(words, place=words.place)


@dataclass(frozen=True)
class Cups:
    """A part of its own."""

    cups: tuple[Words, ...]


@dataclass(frozen=True)
class Plate:
    """Another."""

    plate: Words
    place: Place = field(default=NOWHERE, metadata={"place": True})


@dataclass(frozen=True)
class Table:
    """A record with every kind of field."""

    name: Words
    parts: Annotated[tuple[Cups | Plate, ...], KEYS] = ()
    laid_on: When | None = None
    loud: Loud | None = None
    guests: tuple[Words, ...] = ()
    lines: tuple[Line, ...] = ()
    line: Line | None = None
    seats: dict[Words, Loud] = field(default_factory=dict)
    from_: Words | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    def __post_init__(self) -> None:
        if self.name == "nobody":
            raise Unfit("nobody sits here", "Name somebody.")
