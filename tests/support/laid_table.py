"""A record with every kind of field, for tests of reading that shall not know what a leaflet is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from leaflets.faults import Problem, Unfit
from leaflets.values.addresses import Email
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


class Verse(Words):
    """Words that are meant to keep their lines."""

    line_by_line: ClassVar[bool] = True


@dataclass(frozen=True)
class Party:
    """A record with rules of its own: problems of the whole, and remarks."""

    name: Words
    verse: Verse | None = None
    emails: tuple[Email, ...] = ()
    on: When | None = None

    def __post_init__(self) -> None:
        if self.name == "twice wrong":
            raise Unfit("first", "one", self.name.place, (Problem("second", "two"),))
        if self.name == "too late" and self.on:
            raise Unfit("it is over", "Come earlier.", self.on.place)

    def remarks(self) -> Iterator[Problem]:
        """A remark for an odd name."""
        if self.name == "odd":
            yield Problem("odd", "Even it.", self.name.place)
