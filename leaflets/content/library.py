"""The data folder: every leaflet, the shared contacts and groups, and the house style.

data/house.yaml       the charity
data/contacts.yaml    organisations, by id
data/groups.yaml      support groups, by id
data/leaflets/*.yaml  one leaflet each
data/pictures/        their pictures
"""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from leaflets.content import names, new_records
from leaflets.content.catalogue import Catalogue
from leaflets.content.data_folder import LEAFLETS, DataFolder
from leaflets.content.gallery import Gallery
from leaflets.content.leaflet import Leaflet
from leaflets.content.records import Contact, Group, House, Shelf
from leaflets.content.sections import Contacts, Groups, SectionKind, SharedRecords
from leaflets.faults import ContentError, Fault, UsageError, stops
from leaflets.patterns import late
from leaflets.source import reader
from leaflets.source.fields import normal
from leaflets.source.reader import MOST_FAULTS, Reading
from leaflets.words import Place, Words, did_you_mean, nearest

T = TypeVar("T")

#: What stands between ids that are typed as one, and the form of an id.
_SIGNS = late(r"[/\\#]")
_BETWEEN, _ID = late(r"[\s,;&]+(?:and\s+)?"), late(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, eq=False)
class Library:
    """What leaflets share, as it was read, and the folder in which a leaflet is read whenever it is asked for.

    `records` are the readings of each shared file, by its name and by id. `faults` are those of the shared files in
    file order, those of the house style, and warnings of files that are not read.
    """

    files: DataFolder
    house: Reading[House]
    records: Mapping[str, Mapping[str, Reading[Any]]]
    faults: tuple[Fault, ...]
    unread: frozenset[str] = frozenset()  # the shared files of which nothing could be read

    @classmethod
    def opened(cls, folder: Path, printable: Container[str]) -> Library:
        """Read the shared files of a data folder; raises UsageError where it has no folder of leaflets.

        `printable` holds every character that can be printed; any other is a fault.
        """
        files = DataFolder.at(folder, printable)
        house = _with_logo(files.read("house.yaml", House), Gallery(files))
        contacts, of_contacts = files.read_records(Contacts.file, Contact)
        groups, of_groups = files.read_records(Groups.file, Group)
        readings: tuple[Reading[Any], ...] = (*contacts.values(), *groups.values())
        each = (fault for reading in readings for fault in reading.faults)
        shared = sorted((*of_contacts, *of_groups, *each), key=lambda fault: fault.place)
        records: dict[str, Mapping[str, Reading[Any]]] = {Contacts.file: contacts, Groups.file: groups}
        told = {Contacts.file: of_contacts, Groups.file: of_groups}
        misnamed = [fault.place.file.rpartition("/")[2].lower() for fault in files.misnamed()]
        unread = frozenset(
            file
            for file, faults in told.items()
            if not records[file]
            and (stops(faults) or any(one.startswith(file[: -len(names.ENDING)]) for one in misnamed))
        )
        return cls(files, house, records, (*shared, *house.faults, *files.misnamed()), unread)

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.files.path

    @property
    def printable(self) -> Container[str]:
        """Every character that can be printed."""
        return self.files.printable

    def display_name(self, file: str) -> str:
        """A file's name as faults tell it; `file` is its path within the data folder, with forward slashes."""
        return self.files.display_name(file)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all leaflets, in order."""
        return self.files.leaflets()

    @functools.cached_property
    def shelf(self) -> Shelf:
        """What leaflets share; raises ContentError while the house style has faults."""
        if self.house.value is None:
            raise ContentError(*self.faults)
        contacts, groups = (_whole(self.records[kind.file]) for kind in (Contacts, Groups))
        return Shelf(self.house.value, contacts, groups, self.others, self.pictures)

    @functools.cached_property
    def others(self) -> Catalogue:
        """All leaflets by their names and titles."""
        return Catalogue(self.files.leaflets, self.content)

    @functools.cached_property
    def pictures(self) -> Gallery:
        """All pictures by the names of their files."""
        return Gallery(self.files)

    @property
    def usable(self) -> bool:
        """Whether the house style could be read."""
        return self.house.value is not None

    def path_of(self, name: str) -> Path:
        """Where a leaflet's file is, or would be."""
        return self.folder / _file(name)

    def content(self, name: str) -> bytes | None:
        """The bytes of a leaflet's file; None where it cannot or may not be opened."""
        return self.files.content(_file(name))

    def free_name(self, typed: str) -> str:
        """A name for a new leaflet as a person types it; raises UsageError where it is taken or cannot be a file's."""
        name = names.new(typed)
        if self.path_of(name).exists():
            raise UsageError.of(f"there is a leaflet called ‘{name}’ already", "Take another name, or open that one.")
        return name

    def named(self, typed: str) -> str:
        """The leaflet that somebody means by a name or its title: `dystonia`, `Back pain`; raises UsageError."""
        return names.existing(typed, self.names, self.others.titles)

    def all_named(self, typed: Sequence[str]) -> list[str]:
        """The leaflets meant by words of a command, among which a title may stand without quotes round it."""
        return [self.named(name) for name in names.put_together(typed, self.names, self.others.titles)]

    def leaflet(self, name: str) -> Reading[Leaflet]:
        """One leaflet and its faults, those of the shared records it names included."""
        refused = self.files.refused(_file(name))
        return Reading(None, (refused,)) if refused else self.read(name, self.path_of(name))

    def read(self, name: str, path: Path) -> Reading[Leaflet]:
        """A leaflet as another file has it, such as one that is being edited."""
        return self._judged(name, reader.read(path, self.display_name(_file(name)), Leaflet, self.printable))

    def _judged(self, name: str, reading: Reading[Leaflet]) -> Reading[Leaflet]:
        """A leaflet as it was read, from wherever, with the faults of its name and of the records it names."""
        faults = [*self._of_name(name), *reading.faults, *islice(self._unknown(reading), MOST_FAULTS)]
        faults += islice(self._of_pictures(reading), MOST_FAULTS)
        stopped = reading.value is None or stops(faults)
        if reading.value is not None and not stopped and self.usable and (end := reading.value.overlong(self.shelf)):
            faults.append(Fault.in_line(end.place, end.message, end.cure, reading.lines[end.place.line - 1]))
            stopped = True
        faults.sort(key=lambda fault: fault.place)
        return Reading(None if stopped else reading.value, tuple(faults), reading.parts, reading.lines)

    @functools.cached_property
    def _ids(self) -> Mapping[str, Mapping[str, str]]:
        """The ids of the records of each shared file by what else they are called."""
        return {file: _called(records) for file, records in self.records.items()}

    def _of_name(self, name: str) -> Iterator[Fault]:
        if not names.is_portable(name):
            place = Place(self.display_name(_file(name)))
            message = f"‘{names.shown(name)}{names.ENDING}’ cannot be a file name here"
            better = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
            cure = f"Use small letters a to z, numbers and hyphens, {names.LONGEST} at the most"
            yield Fault(place, message, f"{cure}: {better}{names.ENDING}" if names.is_portable(better) else f"{cure}.")

    def _unknown(self, leaflet: Reading[Leaflet]) -> Iterator[Fault]:
        """A fault for each id that no file has, and for each whose record has faults.

        Of a file of which nothing could be read it is not known which ids it has: that is told once.
        """
        told: set[str] = set()
        for part in leaflet.parts:
            if isinstance(part, SharedRecords) and part.file in self.unread:
                if part.file not in told:
                    shown, line = self.display_name(part.file), leaflet.lines[part.uses[0].id.place.line - 1]
                    message = f"this leaflet needs {shown}, which cannot be read"
                    yield Fault.in_line(part.uses[0].id.place, message, "Put that right first.", line)
                    told.add(part.file)
                continue
            for id in (use.id for use in part.uses) if isinstance(part, SharedRecords) else ():
                if not stops(fault for fault in leaflet.faults if fault.place == id.place):  # else that has been told
                    yield from self._of_use(id, part.file, leaflet.lines[id.place.line - 1])

    def _of_pictures(self, leaflet: Reading[Leaflet]) -> Iterator[Fault]:
        """A fault for each picture that cannot be printed."""
        for name in (name for part in leaflet.parts if isinstance(part, SectionKind) for name in part.picture_names()):
            if (problem := self.pictures.problem(name)) is not None:
                yield Fault.in_line(name.place, problem.message, problem.cure, leaflet.lines[name.place.line - 1])

    def _of_use(self, id: Words, file: str, line: str) -> Iterator[Fault]:
        """The fault of an id that a leaflet names in a line of its file, if there is one."""
        shown, known = self.display_name(file), self.records[file]
        if (reading := known.get(id)) is None:
            message, cure = f"there is no ‘{id}’ in {shown}", self._cure_for(id, file)
            if not self._ids[file].get(normal(id)) and (row := self._row_of(id, file)):
                message = f"‘{id}’ stands in line {row} of {shown}, but is not read as a record of its own"
                cure = "Let its short name begin at the left edge, and its fields two spaces further in."
            yield Fault.in_line(id.place, message, cure or new_records.unknown(id, shown), line)
        elif reading.value is None:
            yield Fault.in_line(id.place, f"this leaflet needs ‘{id}’, which has a fault", f"Put {shown} right.", line)

    def _row_of(self, id: str, file: str) -> int:
        """The line of a shared file, from 1, in which an id stands before a colon though it is none; else 0."""
        text = (self.files.content(file) or b"").decode("utf-8", "replace")
        match = re.search(rf"(?m)^[ \t]*(?:- )?{re.escape(id)} *:[ \t]*$", text)
        return text.count("\n", 0, match.start()) + 1 if match and self.records[file] else 0

    def _cure_for(self, id: str, file: str) -> str:
        """What to type instead of an id that a file does not have; nothing where it may be one to be added."""
        known, ids = self.records[file], self._ids[file]
        if id.lower().endswith(names.ENDING):
            return "Type the short name of one of its records instead" + (
                f", such as: {next(iter(known))}" if known else "."
            )
        if near := ids.get(normal(id)) or (known.get(last := _SIGNS.split(id.strip().strip("@#.,;:"))[-1]) and last):
            return did_you_mean(near)
        parts = [part for part in _BETWEEN.split(id.strip()) if part]
        enough = all if id.strip().count(" ") == len(parts) - 1 and not re.search(r"[,;&]| and ", id) else any
        if len(parts) > 1 and enough(part in known for part in parts) and all(_ID.fullmatch(part) for part in parts):
            return f"If there are several, type a list: [{', '.join(parts)}]"
        if near := ids.get(normal(new_records.name_in(id))):
            return did_you_mean(near)
        for other, others in self.records.items():
            if other != file and id in others:
                return f"It is in {self.display_name(other)}: type {other.partition('.')[0]}: {id}"
        near = nearest(id, known)
        return did_you_mean(near) if near else ""


def _with_logo(house: Reading[House], pictures: Gallery) -> Reading[House]:
    """The house style as it was read, with the fault of its logo, if that cannot be printed."""
    logo = house.value.logo if house.value is not None else None
    problem = pictures.problem(logo) if logo is not None else None
    if logo is None or problem is None:
        return house
    fault = Fault.in_line(logo.place, problem.message, problem.cure, house.lines[logo.place.line - 1])
    return replace(house, value=None, faults=(*house.faults, fault))


def _file(name: str) -> str:
    return f"{LEAFLETS}/{name}{names.ENDING}"


def _called(records: Mapping[str, Reading[Any]]) -> dict[str, str]:
    """The ids of records by what else they are called: their own names, and their ids, as `normal` has them.

    Of several of one name it is the first.
    """
    found: dict[str, str] = {}
    for id, reading in records.items():
        for name in (id, reading.value.name) if reading.value is not None else (id,):
            found.setdefault(normal(name), id)
    return found


def _whole(records: Mapping[str, Reading[T]]) -> dict[str, T]:
    return {name: reading.value for name, reading in records.items() if reading.value is not None}
