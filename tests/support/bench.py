"""Leaflets pressed for a test: those of the data folder, and such as a test writes."""

from __future__ import annotations

import datetime
import functools
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pikepdf
import reading
from paths import DATA

from leaflets.blocks import Document
from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.content.library import Library
from leaflets.editions import EDITIONS, Edition
from leaflets.press.press import press
from leaflets.proof.proof import Proof
from leaflets.typeset.faces import printable

NAMES = tuple(sorted(path.stem for path in (DATA / "leaflets").glob("*.yaml")))
#: Every leaflet of the data folder in every edition, by both names.
EVERY = [(name, edition) for name in NAMES for edition in EDITIONS]
#: The day on which the tests press; no leaflet's bytes may depend on any other clock.
TODAY = datetime.date(2026, 11, 23)
SHARED = ("house.yaml", "contacts.yaml", "groups.yaml")


@dataclass(frozen=True)
class Finished:
    """A finished file and where it came from."""

    path: Path
    source: Path
    name: str
    edition: Edition
    _document: Callable[[], Document] = field(repr=False)
    _material: Callable[[], Iterator[object]] = field(repr=False)

    @cached_property
    def document(self) -> Document:
        """The blocks it was made from."""
        return self._document()

    @cached_property
    def proof(self) -> reading.Proof:
        """The file read back."""
        return reading.read(self.path)

    def case(self, path: Path | None = None) -> Case:
        """What the checks are given: the file, or another in its place, beside what it should say."""
        data = (path or self.path).read_bytes()
        return Case(Proof(data), self.edition, self.document, tuple(self._material()))

    def broken(self, *forgiven: str) -> list[str]:
        """The promises it breaks, but for some that are forgiven by name."""
        faults = [fault for fault in promises.check(self.case()) if not fault.warning and fault.check not in forgiven]
        return [f"{fault.check}: {fault}" for fault in faults]

    def __str__(self) -> str:
        return self.path.stem


#: Makes a copy of a finished file with one thing changed: the fixture `damaged`.
Damage = Callable[[Finished, Callable[[pikepdf.Pdf], None]], Path]


class Bench:
    """A data folder of its own, with the shared files of the real one, and a place for finished files."""

    def __init__(self, folder: Path, data: Path = DATA, contacts: str = "", house: str = "") -> None:
        self.folder, self.finished = folder / "data", folder / "finished"
        (self.folder / "leaflets").mkdir(parents=True)
        self.finished.mkdir()
        for file in SHARED:
            shutil.copy(data / file, self.folder / file)
        for file, more in (("contacts.yaml", contacts), ("house.yaml", house)):
            with (self.folder / file).open("a", encoding="utf-8") as stream:
                stream.write(f"\n{more}")
        self.library = Library.opened(self.folder, printable())

    def add(self, name: str, text: str) -> None:
        """Put a leaflet into the folder."""
        (self.folder / "leaflets" / f"{name}.yaml").write_text(text, encoding="utf-8")

    def press(self, name: str, edition: str, today: datetime.date = TODAY) -> Finished:
        """Press a leaflet of the folder; it must have no fault."""
        leaflet = self.library.leaflet(name)
        assert leaflet.value is not None, "\n".join(map(str, leaflet.faults))
        pressed = press(leaflet.value.document(self.library.shelf, today), EDITIONS[edition])
        path = self.finished / (f"{name}-{edition}.pdf" if today == TODAY else f"{name}-{edition}-{today}.pdf")
        path.write_bytes(pressed.data)
        document = functools.partial(leaflet.value.document, self.library.shelf, today)
        material = functools.partial(leaflet.value.material, self.library.shelf, today)
        source = self.folder / "leaflets" / f"{name}.yaml"
        return Finished(path, source, name, EDITIONS[edition], document, material)

    def made(self, name: str, text: str, edition: str = "a4", today: datetime.date = TODAY) -> Finished:
        """Press a leaflet from its text."""
        self.add(name, text)
        return self.press(name, edition, today)


def leaflet(sections: str, title: str = "A made leaflet", more: str = "reviewed: November 2026\n") -> str:
    """The text of a leaflet around its sections."""
    return f"title: {title}\n{more}\nsections:\n{sections}"
