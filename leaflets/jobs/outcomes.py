"""What is known of each leaflet already, as long as nothing it depends on has changed."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from leaflets.content.leaflet import Contacts, Groups, Leaflet
from leaflets.content.library import Library
from leaflets.digest import digest
from leaflets.faults import Fault
from leaflets.jobs.cache import Cache
from leaflets.source.reader import Reading
from leaflets.words import Place


@dataclass(frozen=True)
class Dependencies:
    """What the outcome of a leaflet depends on besides its own file, the house style and the program.

    `records` are the ids it names, by shared file; `days` those on which it begins to come out otherwise.
    """

    records: tuple[tuple[str, str], ...]
    days: tuple[datetime.date, ...]

    @classmethod
    def of(cls, reading: Reading[Leaflet], days: Iterable[datetime.date]) -> Dependencies:
        """The needs of a leaflet as it was read."""
        named = {
            ("contacts.yaml" if isinstance(part, Contacts) else "groups.yaml", str(use.id))
            for part in reading.parts
            if isinstance(part, Contacts | Groups)
            for use in part.uses
        }
        return cls(tuple(sorted(named)), tuple(sorted(set(days))))


class Outcomes:
    """The outcomes of one kind of work on a library's leaflets, on a day."""

    def __init__(self, store: Cache, library: Library, kind: str, today: datetime.date) -> None:
        self._store, self._library, self._kind, self._today = store, library, kind.encode(), today
        self._house = _of_house(library)
        self._files: dict[str, bytes] = {}

    def known(self, name: str, kind: str = "") -> Any:
        """What was kept of a leaflet, or None where anything it depends on has changed since."""
        file = self._files[name] = _of_leaflet(self._library, name)
        needs = self._store.get(b"needs", self._kind, file)
        if needs is None:
            return None
        records = tuple((str(file_), str(id)) for file_, id in needs[0])
        days = tuple(map(datetime.date.fromisoformat, needs[1]))
        return self._store.get(self._key(file, Dependencies(records, days), kind))

    def keep(self, name: str, needs: Dependencies, outcome: Any, kind: str = "") -> None:
        """Keep the outcome of a leaflet, unless its file has changed since it was asked for."""
        file = _of_leaflet(self._library, name)
        if file != self._files.get(name):
            return
        self._store.put([needs.records, [str(day) for day in needs.days]], b"needs", self._kind, file)
        self._store.put(outcome, self._key(file, needs, kind))

    def display_name(self, name: str) -> str:
        """A leaflet's file as faults tell it."""
        return self._library.display_name(f"leaflets/{name}.yaml")

    def to_json(self, faults: Iterable[Fault]) -> list[Any]:
        """Faults as values to keep; of one in a shared record the line counts from the record's first."""
        return [[fault.to_json(), _record_at(self._library, fault.place)] for fault in faults]

    def from_json(self, kept: Iterable[Any]) -> tuple[Fault, ...]:
        """The faults that were `kept`, where their records are now."""
        found = []
        for values, record in kept:
            fault = Fault.from_json(values)
            if record is not None:
                file, id, offset = record
                line = self._library.records[file][id].begin + 1 + offset
                fault = replace(fault, place=replace(fault.place, line=line))
            found.append(fault)
        return tuple(found)

    def _key(self, file: bytes, needs: Dependencies, kind: str) -> bytes:
        days = [*map(str, needs.days), str(bisect_right(needs.days, self._today))]
        records = (_of_record(self._library, *one) for one in needs.records)
        return digest(self._kind, kind.encode(), file, self._house, *map(str.encode, days), b"records", *records)


def _of_house(library: Library) -> bytes:
    """A hash of the house style as it was read."""
    return digest(repr(library.house.faults).encode(), *(line.encode() for line in library.house.lines))


def _of_leaflet(library: Library, name: str) -> bytes:
    """A hash of a leaflet's file and of the name by which faults tell it."""
    shown, content = library.display_name(f"leaflets/{name}.yaml").encode(), library.content(name)
    return digest(shown) if content is None else digest(shown, content)


def _of_record(library: Library, file: str, id: str) -> bytes:
    """A hash of what a shared file says of an id, wherever in the file; of all ids, where it is none of them."""
    known = library.records[file]
    if (reading := known.get(id)) is None:
        return digest(file.encode(), *map(str.encode, known))
    lines = reading.lines[reading.begin : reading.end]
    return digest(repr(reading.value is None).encode(), *map(str.encode, lines))


def _record_at(library: Library, place: Place) -> tuple[str, str, int] | None:
    """The shared file, the id and the line within it, from 0, of the record that a place is in.

    None for a place that is in no shared file.
    """
    for file, records in library.records.items():
        if place.file == library.display_name(file):
            for id, reading in records.items():
                if reading.begin < place.line <= reading.end:
                    return file, id, place.line - 1 - reading.begin
    return None
