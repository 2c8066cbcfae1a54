"""What is handed out at a meeting: which leaflets, how many of each, in which edition."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from leaflets.content import names
from leaflets.content.library import Library
from leaflets.content.prose import Note
from leaflets.content.records import Lines
from leaflets.editions import EDITIONS, USUAL
from leaflets.faults import Fault, Unfit
from leaflets.patterns import late
from leaflets.source import reader
from leaflets.source.fields import normal
from leaflets.source.reader import MOST_FAULTS, Reading
from leaflets.values.dates import When
from leaflets.words import Words, did_you_mean, nearest

#: The most copies of a leaflet that can be asked for; more is taken for a slip of the finger.
MOST_COPIES = 999

#: 12 dystonia · dystonia:12 · dystonia: 12 in large print · making-a-leaflet:4@large-print
_TYPED = late(
    r"(?:(?P<before>\d+)\s*[x×]?\s+)?(?P<leaflet>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.yaml)?"
    r"(?:\s*[:x×]\s*(?P<after>\d+))?(?:\s*[@,:]\s*|\s+in\s+|\s+)?(?P<edition>(?<=[\s@,:])[a-z0-9][a-z0-9 -]*)?",
    re.I,
)


class Copies(Words):
    """How many copies of a leaflet are wanted."""

    @classmethod
    def typed(cls, words: Words) -> Copies:
        """Read a number of copies; raises Unfit."""
        text = words.strip().lstrip("0")
        is_number = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_COPIES))
        if not (is_number and 1 <= int(text) <= MOST_COPIES):
            raise Unfit(f"‘{words.strip()}’ is no number of copies", f"Type a number from 1 to {MOST_COPIES}.")
        return cls(str(int(text)), words.place)


class Which(Words):
    """The name of an edition."""

    @classmethod
    def typed(cls, words: Words) -> Which:
        """Read an edition's name, as `large print` or `large-print`; raises Unfit."""
        wanted = normal(words)
        for name in EDITIONS:
            if wanted in (normal(name), normal(name.removesuffix("-print"))):
                return cls(name, words.place)
        if wanted in ("standard", "standardprint"):
            return cls(USUAL[0], words.place)
        if wanted == "booklet":
            raise Unfit("a booklet is made by a command of its own", "Type: make_pdf.py booklet NAME")
        editions = {normal(name): name for name in EDITIONS}
        begun = [name for key, name in editions.items() if wanted and key.startswith(wanted)]
        if len(begun) == 1:
            return cls(begun[0], words.place)
        near = nearest(wanted, editions)
        cure = did_you_mean(editions[near]) if near else f"There are: {', '.join(EDITIONS)}."
        raise Unfit(f"there is no edition called ‘{words.strip()}’", cure)


@dataclass(frozen=True)
class Pile:
    """So many copies of a leaflet in an edition; where nothing is said, one of the first."""

    leaflet: Words
    copies: Copies = field(default=Copies("1"))
    edition: Which = field(default=Which(USUAL[0]))

    @classmethod
    def typed(cls, words: Words) -> Pile:
        """Read a pile written on one line: its leaflet, how many copies, in which edition. Raises Unfit."""
        match = _TYPED.fullmatch(" ".join(words.split()))
        if match is None or (match["before"] and match["after"]):
            raise Unfit(f"‘{words}’ is not understood here", "Type it like: dystonia: 12 in large print")
        copies, edition = match["before"] or match["after"] or "1", match["edition"] or USUAL[0]
        return cls(
            Words(match["leaflet"].lower(), words.place),
            Copies.typed(Words(copies, words.place)),
            Which.typed(Words(edition, words.place)),
        )


@dataclass(frozen=True)
class Meeting:
    """A meeting: what it is called, when and where, and what is handed out."""

    name: Words
    leaflets: tuple[Pile, ...]
    date: When | None = None
    place: Lines | None = None
    notes: Note | None = None


def read(path: Path, shown: str, library: Library) -> Reading[Meeting]:
    """A meeting's file and its faults, those of leaflets that the library does not have included.

    `shown` is the file's name as faults tell it.
    """
    reading = reader.read(path, shown, Meeting, library.printable)
    if reading.value is None:
        return reading
    if unknown := tuple(itertools.islice(_unknown(reading, library), MOST_FAULTS)):
        return Reading(None, tuple(sorted((*reading.faults, *unknown), key=lambda fault: fault.place)))
    return reading


def _unknown(reading: Reading[Meeting], library: Library) -> Iterator[Fault]:
    known = library.names
    for pile in reading.value.leaflets if reading.value else ():
        if (name := pile.leaflet) not in known:
            line = reading.lines[name.place.line - 1]
            message = f"there is no leaflet called ‘{name}’"
            yield Fault.in_line(name.place, message, names.cure_for_unknown(name, known), line)
