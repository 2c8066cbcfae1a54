"""The leaflets asked for, made: pressed, proved, put in place, and entered in the manifest."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from leaflets.content import Leaflet, Published, Shelf
from leaflets.delivery import deliver, tidy
from leaflets.editions import EDITIONS
from leaflets.faults import DeliveryError, Fault, PressError, stops
from leaflets.imprint import issue
from leaflets.library import Library
from leaflets.manifest import NAME, Entry, Issue, Manifest
from leaflets.press import Pressed, case, press
from leaflets.words import Place


@dataclass(frozen=True)
class Order:
    """What is to be made: which leaflets (those named by a person even if they are drafts), in which editions."""

    leaflets: tuple[str, ...]
    named: bool
    editions: tuple[str, ...]
    output: Path
    today: datetime.date
    proved: bool = True


@dataclass(frozen=True)
class Begun:
    """A leaflet is being made: its place among so many."""

    leaflet: str
    number: int
    many: int


@dataclass(frozen=True)
class Made:
    """A file is in its place; `remarks` are what its proof warns of."""

    name: str
    pages: int
    size: int
    written: bool
    remarks: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class NotMade:
    """A file, or a whole leaflet, could not be made; why has been told."""

    name: str
    files: int = 1


@dataclass(frozen=True)
class LeftOut:
    """A leaflet that is not to be made."""

    leaflet: str
    why: str


Event: TypeAlias = Begun | Made | NotMade | LeftOut | Fault


def build(library: Library, order: Order) -> Iterator[Event]:
    """Make the leaflets of an order, one after the other, and tell what happens; one bad one stops no other.

    Raises ContentError where the house style has faults, for then nothing can be made.
    """
    shelf = library.shelf
    yield from library.faults
    tidy(order.output)
    manifest = Manifest.read(order.output)
    if manifest.damaged:
        message = "the list of what was made could not be read, so a new one is begun"
        yield Fault(
            Place(str(order.output / NAME)), message, "The old one is kept as manifest-damaged.json.", warning=True
        )
    try:
        for number, name in enumerate(order.leaflets, 1):
            yield Begun(name, number, len(order.leaflets))
            yield from _leaflet(library, shelf, name, order, manifest)
    finally:
        if manifest.files or manifest.damaged:
            manifest.write()


def _leaflet(library: Library, shelf: Shelf, name: str, order: Order, manifest: Manifest) -> Iterator[Event]:
    reading = library.leaflet(name)
    yield from reading.faults
    leaflet = reading.value
    if leaflet is None:
        yield NotMade(name, len(order.editions))
        return
    if leaflet.published is not Published.YES and not order.named:
        yield LeftOut(name, "a draft" if leaflet.published is Published.DRAFT else "not published")
        return
    if leaflet.published is Published.NO:
        yield Fault(leaflet.title.place, f"‘{name}’ says ‘published: no’", "Make it ‘draft’ or ‘yes’ to print it.")
        yield NotMade(name, len(order.editions))
        return
    yield from (Fault(one.place, one.message, one.cure, warning=True) for one in leaflet.remarks_on(order.today))
    pressed: dict[str, Pressed] = {}
    for edition in order.editions:
        try:
            pressed[edition] = press(leaflet, EDITIONS[edition], shelf, order.today)
        except PressError as error:
            yield from error.faults
            yield NotMade(f"{name}-{edition}.pdf")
    remarks: dict[str, tuple[Fault, ...]] = {}
    if order.proved:
        faults = _proved(pressed, name, leaflet, shelf, order)
        for edition, found in faults.items():
            remarks[edition] = tuple(fault for fault in found if fault.warning)
            if stops(found):
                yield from (fault for fault in found if not fault.warning)
                yield NotMade(f"{name}-{edition}.pdf")
                del pressed[edition]
    source = hashlib.sha256((library.folder / "leaflets" / f"{name}.yaml").read_bytes()).hexdigest()
    code = issue(leaflet.document(shelf, order.today))
    known = Issue(name, str(order.today), code, leaflet.title, str(leaflet.reviewed), str(leaflet.due), source)
    for edition, one in pressed.items():
        file = f"{name}-{edition}.pdf"
        try:
            written = deliver(one.data, order.output / file)
        except DeliveryError as error:
            yield from error.faults
            yield NotMade(file)
            continue
        manifest.enter(file, _entry(one, edition, known, order.proved), known)
        yield Made(file, one.pages, len(one.data), written, remarks.get(edition, ()))


def _proved(
    pressed: Mapping[str, Pressed], name: str, leaflet: Leaflet, shelf: Shelf, order: Order
) -> dict[str, tuple[Fault, ...]]:
    """What is wrong with each edition of a leaflet, read back; where the editions differ, with each of them."""
    from leaflets import checks

    found: dict[str, tuple[Fault, ...]] = {}
    cases = []
    for edition, one in pressed.items():
        try:
            read = case(one, leaflet, EDITIONS[edition], shelf, order.today)
        except ValueError as error:
            found[edition] = (Fault(leaflet.title.place, f"the finished file cannot be read: {error}"),)
            continue
        cases.append(read)
        found[edition] = checks.check(read)
    differ = checks.alike(cases)
    return {
        edition: tuple(replace(fault, file=f"{name}-{edition}.pdf") for fault in (*faults, *differ))
        for edition, faults in found.items()
    }


def _entry(one: Pressed, edition: str, known: Issue, proved: bool) -> Entry:
    return Entry(
        leaflet=known.leaflet,
        edition=edition,
        issue=known.code,
        pages=one.pages,
        sheets=(one.pages + 1) // 2,
        sha256=hashlib.sha256(one.data).hexdigest(),
        source=known.source,
        reviewed=known.reviewed,
        due=known.due,
        proved=proved,
    )
