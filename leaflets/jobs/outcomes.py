"""What came of work on each leaflet, known as long as nothing it depends on has changed."""

from __future__ import annotations

import datetime
import os
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.content.sections import SectionKind, SharedRecords
from leaflets.digest import digest
from leaflets.faults import Fault
from leaflets.jobs.cache import Cache
from leaflets.source.reader import Reading
from leaflets.words import Place

T = TypeVar("T")

#: In the place of a shared file: the titles of other leaflets, by the names under which a leaflet speaks of them.
TITLES = "titles"
#: In the place of a shared file: the pictures, by the names of their files.
PICTURES = "pictures"


@dataclass(frozen=True)
class Dependencies:
    """What the outcome of a leaflet depends on besides its own file, the house style and the program.

    `records` are pairs of a shared file and the id of a record in it, sorted; `days` are those on which it begins to
    come out otherwise, the first one first.
    """

    records: tuple[tuple[str, str], ...]
    days: tuple[datetime.date, ...]

    @classmethod
    def of(cls, reading: Reading[Leaflet], days: Iterable[datetime.date]) -> Dependencies:
        """Those of a leaflet as it was read, whose outcome changes on some days in any order.

        A cure that names the day, as a fault of a date may, holds for that day alone.
        """
        named = {
            (part.file, str(use.id)) for part in reading.parts if isinstance(part, SharedRecords) for use in part.uses
        }
        kinds = (part for part in reading.parts if isinstance(part, SectionKind))
        named |= {(PICTURES, str(name)) for part in kinds for name in part.picture_names()}
        if reading.value is not None:
            named |= {(TITLES, str(name)) for name in reading.value.related_to}
        today = datetime.date.today()
        names_it = any(str(today.year) in fault.cure for fault in reading.faults)
        tomorrow = [today + datetime.timedelta(1)] if names_it else []
        return cls(tuple(sorted(named)), tuple(sorted({*days, *tomorrow})))

    def to_json(self) -> list[Any]:
        """The dependencies as values that JSON can hold."""
        return [self.records, [str(day) for day in self.days]]

    @classmethod
    def from_json(cls, value: Any) -> Dependencies:
        """Those of such a value; raises TypeError or ValueError for a value that is of none."""
        records, days = value
        return cls(tuple((str(file), str(id)) for file, id in records), tuple(map(datetime.date.fromisoformat, days)))


class Outcomes:
    """The outcomes of one kind of work on a library's leaflets, on a day."""

    def __init__(self, store: Cache, library: Library, kind: str, today: datetime.date) -> None:
        self._store, self._library, self._kind, self._today = store, library, kind.encode(), today
        self._house = _of_house(library)
        self._files: dict[str, bytes] = {}

    def known(self, name: str, read: Callable[[Any], T], kind: str = "") -> T | None:
        """What was kept of a leaflet, as `read` makes it of the value; None where it is not known.

        That is where anything it depends on has changed since, and where `read` raises LookupError, TypeError,
        ValueError or AttributeError, as it does for a value that it has not kept itself. `kind` tells outcomes of one
        leaflet apart, such as those of its editions.
        """
        file = self._files[name] = _of_leaflet(self._library, name)
        dependencies = _read(self._store.get(b"needs", self._kind, file), Dependencies.from_json)
        return None if dependencies is None else _read(self._store.get(self._key(file, dependencies, kind)), read)

    def records(self, name: str) -> frozenset[tuple[str, str]]:
        """The shared records that a known leaflet names, each by its file and id."""
        file = self._files.get(name) or _of_leaflet(self._library, name)
        dependencies = _read(self._store.get(b"needs", self._kind, file), Dependencies.from_json)
        return frozenset(dependencies.records if dependencies else ())

    def keep(self, name: str, dependencies: Dependencies, outcome: Any, kind: str = "") -> None:
        """Keep the outcome of a leaflet, a value of JSON, unless its file has changed since it was asked for."""
        file = _of_leaflet(self._library, name)
        if file != self._files.get(name):
            return
        self._store.put(dependencies.to_json(), b"needs", self._kind, file)
        self._store.put(outcome, self._key(file, dependencies, kind))

    def display_name(self, name: str) -> str:
        """A leaflet's file as faults tell it."""
        return self._library.display_name(f"leaflets/{name}.yaml")

    def faults_to_json(self, faults: Iterable[Fault]) -> list[Any]:
        """Faults as values to keep; of one in a shared record the line counts from the record's first."""
        return [[fault.to_json(), record_at(self._library, fault.place)] for fault in faults]

    def faults_from_json(self, values: Iterable[Any]) -> tuple[Fault, ...]:
        """The faults of such values, each in a shared record at the line where that now is.

        Raises LookupError, TypeError or ValueError for values that are of no faults.
        """
        faults = []
        for value, record in values:
            fault = Fault.from_json(value)
            if record is not None:
                file, id, offset = record
                line = self._library.records[file][id].begin + 1 + offset
                fault = replace(fault, place=replace(fault.place, line=line))
            faults.append(fault)
        return tuple(faults)

    def _key(self, file: bytes, dependencies: Dependencies, kind: str) -> bytes:
        days = [*map(str, dependencies.days), str(bisect_right(dependencies.days, self._today))]
        records = (_of_record(self._library, *one) for one in dependencies.records)
        return digest(self._kind, kind.encode(), file, self._house, *map(str.encode, days), b"records", *records)


def _read(value: Any, read: Callable[[Any], T]) -> T | None:
    """What is read of a value that was kept; None where there is none, or where it is none of ours."""
    try:
        return None if value is None else read(value)
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def _of_house(library: Library) -> bytes:
    """A hash of the house style as it was read, and of its logo."""
    house = library.house.value
    logo = library.pictures.state(house.logo) if house is not None and house.logo else b""
    return digest(repr(library.house.faults).encode(), logo, *(line.encode() for line in library.house.lines))


def _of_leaflet(library: Library, name: str) -> bytes:
    """A hash of a leaflet's file and of the name by which faults tell it."""
    shown, content = os.fsencode(library.display_name(f"leaflets/{name}.yaml")), library.content(name)
    return digest(shown) if content is None else digest(shown, content)


def _of_record(library: Library, file: str, id: str) -> bytes:
    """A hash of what a shared file says of an id, wherever in the file; of all ids, where it is none of them."""
    if file == TITLES:
        related = library.others.find(id)
        return digest(repr(related or (library.names, library.others.titles())).encode())
    if file == PICTURES:
        return library.pictures.state(id)
    known = library.records[file]
    if (reading := known.get(id)) is None:
        return digest(file.encode(), *map(str.encode, known))
    lines = reading.lines[reading.begin : reading.end]
    return digest(repr(reading.value is None).encode(), *map(str.encode, lines))


def record_at(library: Library, place: Place) -> tuple[str, str, int] | None:
    """The shared file, the id and the line within it, from 0, of the record that a place is in.

    None for a place that is in no shared file.
    """
    for file, records in library.records.items():
        if place.file == library.display_name(file):
            for id, reading in records.items():
                if reading.begin < place.line <= reading.end:
                    return file, id, place.line - 1 - reading.begin
    return None
