"""The data folder: every leaflet, the shared contacts and groups, and the house style.

data/house.yaml       the charity
data/contacts.yaml    organisations, by id
data/groups.yaml      support groups, by id
data/leaflets/*.yaml  one leaflet each
"""

from __future__ import annotations

import re
import stat
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from leaflets.content.leaflet import Contacts, Groups, Leaflet, Shelf
from leaflets.content.records import Contact, Group, House
from leaflets.digest import digest
from leaflets.faults import ContentError, Fault, UsageError, stops
from leaflets.source import reader
from leaflets.source.reader import MOST_BYTES, Reading
from leaflets.words import Place, did_you_mean, nearest

T = TypeVar("T")

#: What an editor may have saved a file of content as, so that it is not read.
_UNREAD = re.compile(r"\.(?:yml|yaml\.(?:txt|ya?ml|docx?)|(?!yaml$)(?i:ya?ml))$")
#: Names that every system can keep as files; Windows reserves the rest (Microsoft, Naming Files).
_NAME = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass
class Library:
    """A data folder, its leaflets read when they are asked for.

    `printable` holds every character that can be printed; any other is a fault.
    """

    folder: Path
    printable: Container[str]
    faults: list[Fault] = field(default_factory=list)  # of the files that all leaflets share

    def __post_init__(self) -> None:
        if not (self.folder / "leaflets").is_dir():
            raise UsageError.of(
                f"there is no folder ‘{self.folder / 'leaflets'}’ to read leaflets from",
                "Go to the folder that has ‘data’ in it, or name it with --data.",
            )
        folder, here = self.folder.resolve(), Path.cwd()
        self._shown = folder.relative_to(here).as_posix() if here in folder.parents else folder.name
        house = self._astray("house.yaml") or reader.read(
            self.folder / "house.yaml", self.display_name("house.yaml"), House, self.printable
        )
        self._contacts = self._records("contacts.yaml", Contact)
        self._groups = self._records("groups.yaml", Group)
        self.faults += house.faults
        for path in sorted([*self.folder.glob("[!.]*"), *(self.folder / "leaflets").glob("[!.]*")]):
            if _UNREAD.search(path.name) and path.is_file():
                place = Place(self.display_name(path.relative_to(self.folder).as_posix()))
                self.faults.append(Fault(place, "this file is not read", "Let its name end in .yaml.", warning=True))
        self._house = house.value
        #: Of the house style as it was read.
        self.digest_of_house = digest(repr(house.faults).encode(), *(line.encode() for line in house.lines))

    def display_name(self, name: str) -> str:
        """A file's name as faults tell it, with forward slashes: from the folder on in which the press was called.

        Where the data folder is not within that, from its own name on.
        """
        return f"{self._shown}/{name}"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all leaflets, in order."""
        return tuple(sorted(path.stem for path in (self.folder / "leaflets").glob("[!.]*.yaml")))

    @property
    def shelf(self) -> Shelf:
        """What leaflets share; raises ContentError while the house style has faults."""
        if self._house is None:
            raise ContentError(*self.faults)
        return Shelf(self._house, _whole(self._contacts), _whole(self._groups))

    @property
    def usable(self) -> bool:
        """Whether the house style could be read."""
        return self._house is not None

    @property
    def records(self) -> Mapping[str, Mapping[str, Reading[Any]]]:
        """The records of each shared file, as they were read."""
        return {"contacts.yaml": self._contacts, "groups.yaml": self._groups}

    def digest_of(self, name: str) -> bytes:
        """A hash of a leaflet's file and of the name by which faults tell it."""
        shown = self.display_name(f"leaflets/{name}.yaml")
        if self._astray(f"leaflets/{name}.yaml") is not None:
            return digest(shown.encode())
        try:
            with self.path_of(name).open("rb") as file:
                return digest(shown.encode(), file.read(MOST_BYTES))
        except OSError:
            return digest(shown.encode())

    def digest_of_record(self, file: str, id: str) -> bytes:
        """A hash of what a shared file says of an id, wherever in the file; of all ids, where it is none of them."""
        known = self.records[file]
        if (reading := known.get(id)) is None:
            return digest(file.encode(), *map(str.encode, known))
        return digest(
            repr(reading.value is None).encode(), *map(str.encode, reading.lines[reading.begin : reading.end])
        )

    def record_at(self, place: Place) -> tuple[str, str, int] | None:
        """The shared file, the id and the line within it, from 0, of the record that a place is in; None for no place
        in a shared file."""
        for file, records in self.records.items():
            if place.file == self.display_name(file):
                for id, reading in records.items():
                    if reading.begin < place.line <= reading.end:
                        return file, id, place.line - 1 - reading.begin
        return None

    def path_of(self, name: str) -> Path:
        """Where a leaflet's file is, or would be."""
        return self.folder / "leaflets" / f"{name}.yaml"

    def free_name(self, typed: str) -> str:
        """A name for a new leaflet as a person types it; raises UsageError where it is taken or cannot be a file's."""
        name = "-".join(Path(typed).name.removesuffix(".yaml").lower().split())
        if not _NAME.fullmatch(name):
            raise UsageError.of(f"‘{typed}’ cannot be a file name here", "Use letters a to z, numbers and hyphens.")
        if self.path_of(name).exists():
            raise UsageError.of(f"there is a leaflet called ‘{name}’ already", "Take another name, or open that one.")
        return name

    def named(self, name: str) -> str:
        """The leaflet that somebody means by a name: `dystonia`, `dystonia.yaml`; raises UsageError."""
        plain = Path(name).name.removesuffix(".yaml")
        if plain not in self.names:
            near = nearest(plain, self.names)
            hint = did_you_mean(near) if near else f"There are: {', '.join(self.names)}."
            raise UsageError.of(f"there is no leaflet called ‘{plain}’", hint)
        return plain

    def leaflet(self, name: str) -> Reading[Leaflet]:
        """One leaflet and its faults, those of the shared records it names included."""
        return self._astray(f"leaflets/{name}.yaml") or self.read(name, self.path_of(name))

    def read(self, name: str, path: Path) -> Reading[Leaflet]:
        """A leaflet as another file has it, such as one that is being edited."""
        shown = self.display_name(f"leaflets/{name}.yaml")
        reading = reader.read(path, shown, Leaflet, self.printable)
        faults = list(reading.faults)
        if not _NAME.fullmatch(name):
            faults.insert(0, Fault(Place(shown), f"‘{name}.yaml’ cannot be a file name here",
                                   "Use small letters a to z, numbers and hyphens."))  # fmt: skip
        faults += self._unknown(reading)
        stopped = reading.value is None or any(not fault.warning for fault in faults)
        faults.sort(key=lambda fault: fault.place)
        return Reading(None if stopped else reading.value, tuple(faults), reading.parts, reading.lines)

    def _astray(self, file: str) -> Reading[Any] | None:
        """A fault instead of a file that leads out of the data folder, or is no file."""
        path = self.folder / file
        try:
            if stat.S_ISREG(path.lstat().st_mode) and not path.parent.is_symlink():
                return None
        except OSError:
            return None  # there is none, which is told where it is needed
        try:
            message, cure = "", ""
            if not path.resolve(strict=True).is_relative_to(self.folder.resolve()):
                message, cure = "this file is a link that leads out of the data folder", "Put the file itself there."
            elif not path.is_file():
                message, cure = "this is not a file", "Take it out, or give it another name."
        except (OSError, RuntimeError):
            message, cure = "this is a link that leads nowhere", "Take it out, or put the file itself there."
        return Reading(None, (Fault(Place(self.display_name(file)), message, cure),)) if message else None

    def _records(self, file: str, kind: type[T]) -> Mapping[str, Reading[T]]:
        path = self.folder / file
        if (astray := self._astray(file)) is not None:
            self.faults += astray.faults
            return {}
        if not path.exists():
            return {}
        found, faults = reader.read_records(path, self.display_name(file), kind, self.printable)
        self.faults += faults
        for reading in found.values():
            self.faults += reading.faults
        self.faults.sort(key=lambda fault: fault.place)
        return found

    def _unknown(self, leaflet: Reading[Leaflet]) -> Iterator[Fault]:
        """A fault for each id that no file has, and for each whose record has faults."""
        shared: tuple[tuple[Any, Mapping[str, Reading[Any]], str], ...] = (
            (Contacts, self._contacts, "contacts.yaml"),
            (Groups, self._groups, "groups.yaml"),
        )
        for kind, known, file in shared:
            for name in (use.id for part in leaflet.parts if isinstance(part, kind) for use in part.uses):
                if stops(fault for fault in leaflet.faults if fault.place == name.place):
                    continue  # something is wrong with how it is typed, which has been told
                line = leaflet.lines[name.place.line - 1]
                if (reading := known.get(name)) is None:
                    near = _called(name, known) or nearest(name, known)
                    hint = did_you_mean(near) if near else f"Add it to {self.display_name(file)}."
                    yield Fault(name.place, f"there is no ‘{name}’ in {self.display_name(file)}", hint, line)
                elif reading.value is None:
                    cure = f"Put {self.display_name(file)} right."
                    yield Fault(name.place, f"this leaflet needs ‘{name}’, which has a fault", cure, line)


def _called(name: str, records: Mapping[str, Reading[Any]]) -> str:
    """The id of the first record that has a name as its own, or as its id typed otherwise; empty where none has."""
    plain = reader.normal(name)
    for id, reading in records.items():
        if plain == reader.normal(id) or (reading.value is not None and plain == reader.normal(reading.value.name)):
            return id
    return ""


def _whole(records: Mapping[str, Reading[T]]) -> dict[str, T]:
    return {name: reading.value for name, reading in records.items() if reading.value is not None}
