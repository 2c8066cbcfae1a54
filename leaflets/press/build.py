"""The leaflets asked for, made by all cores where they are not known already, put in place, entered in the manifest."""

from __future__ import annotations

import datetime
import functools
import hashlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from leaflets.content.leaflet import Published
from leaflets.content.library import Library
from leaflets.delivery.files import deliver, tidy
from leaflets.delivery.manifest import NAME, Entry, Issue, Manifest
from leaflets.faults import DeliveryError, Fault
from leaflets.jobs.cache import Cache
from leaflets.jobs.outcomes import Outcomes
from leaflets.jobs.pool import shared_out
from leaflets.press.making import EditionResult, LeafletResult, Terms, make
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
    jobs: int = 1


@dataclass(frozen=True)
class Begun:
    """A leaflet is being made: its place among those that are to be set anew."""

    leaflet: str
    number: int
    many: int


@dataclass(frozen=True)
class Made:
    """A file is in its place; `remarks` are what its proof warns of, `anew` tells that it was set in this run."""

    name: str
    pages: int
    size: int
    written: bool
    remarks: tuple[Fault, ...] = ()
    anew: bool = True


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


def build(library: Library, order: Order, store: Cache) -> Generator[Event, None, None]:
    """Make the leaflets of an order, and tell what happens in its order; one bad one stops no other.

    A leaflet of which everything is known, and whose files are in their place, is not set again. Raises ContentError
    where the house style has faults, for then nothing can be made, and WorkError where the press itself fails.
    """
    assert library.shelf
    yield from library.faults
    tidy(order.output)
    manifest = Manifest.read(order.output)
    if manifest.damaged:
        message = "the list of what was made could not be read, so a new one is begun"
        yield Fault(
            Place(str(order.output / NAME)), message, "The old one is kept as manifest-damaged.json.", warning=True
        )
    desk = _Recorder(order, Outcomes(store, library, f"build, {order.proved=}", order.today), manifest)
    known = {name: told for name in order.leaflets if (told := desk.known(name)) is not None}
    terms = Terms(order.editions, order.today, order.proved, order.named)
    anew = [name for name in order.leaflets if name not in known]
    made = shared_out(functools.partial(make, library, terms=terms, reader=store.reader), anew, order.jobs)
    try:
        number = 0
        for name in order.leaflets:
            if name in known:
                yield from desk.told(name, known[name])
            else:
                number += 1
                yield Begun(name, number, len(anew))
                making = next(made)
                if making.found is not None:
                    store.take(making.found)
                yield from desk.put(name, making)
    finally:
        made.close()
        if manifest.files or manifest.damaged:
            manifest.write()


class _Recorder:
    """Puts what was made in its place, and remembers what came of it."""

    def __init__(self, order: Order, ledger: Outcomes, manifest: Manifest) -> None:
        self.order, self.ledger, self.manifest = order, ledger, manifest

    def known(self, name: str) -> dict[str, Any] | None:
        """What came of a leaflet in an earlier run, if that is what would come of it again and its files are there."""
        whole = self.ledger.known(name)
        if whole is None or not self.is_wanted(whole["published"]):
            return whole if whole is None else {"": whole}
        found = {"": whole}
        for edition in self.order.editions:
            one = self.ledger.known(name, edition)
            if one is None or (one["entry"] and not _is_there(self.file(name, edition), one["entry"]["sha256"])):
                return None
            found[edition] = one
        return found

    def put(self, name: str, making: LeafletResult) -> Iterator[Event]:
        """Put a leaflet's files in their place."""
        published = making.published.value if making.published else None
        issue = Issue(
            name, str(self.order.today), making.code, making.title, making.reviewed, making.due, making.source
        )
        whole = {"faults": self.ledger.to_json(making.faults), "published": published, "issue": vars(issue)}
        self.ledger.keep(name, making.needs, whole)
        yield from self.beginning(name, making.faults, published)
        for edition, copy in (making.copies or {}).items():
            entry = _entry(copy, edition, issue, self.order.proved)
            one = {
                "faults": self.ledger.to_json(copy.faults),
                "entry": vars(entry) if entry else None,
                "size": len(copy.pressed.data) if copy.pressed else 0,
            }
            self.ledger.keep(name, making.needs, one, edition)
            yield from self.delivered(self.file(name, edition), copy, entry, issue)

    def told(self, name: str, known: dict[str, Any]) -> Iterator[Event]:
        """What came of a leaflet, once more."""
        whole = known[""]
        yield from self.beginning(name, self.ledger.from_json(whole["faults"]), whole["published"])
        for edition, one in known.items():
            if not edition:
                continue
            file, faults = self.file(name, edition), self.ledger.from_json(one["faults"])
            if one["entry"] is None:
                yield from (fault for fault in faults if not fault.warning)
                yield NotMade(file.name)
                continue
            self.manifest.enter(file.name, Entry(**one["entry"]), Issue(**whole["issue"]))
            yield Made(file.name, one["entry"]["pages"], one["size"], False, faults, anew=False)

    def beginning(self, name: str, faults: tuple[Fault, ...], published: str | None) -> Iterator[Event]:
        """The faults of a leaflet, and why it is not made, if it is not."""
        yield from faults
        if published is None:
            yield NotMade(name, len(self.order.editions))
        elif not self.is_wanted(published):
            if not self.order.named:
                yield LeftOut(name, "a draft" if published == Published.DRAFT.value else "not published")
            else:
                place = Place(self.ledger.display_name(name))
                yield Fault(place, f"‘{name}’ says ‘published: no’", "Make it ‘draft’ or ‘yes’ to print it.")
                yield NotMade(name, len(self.order.editions))

    def delivered(self, path: Path, copy: EditionResult, entry: Entry | None, issue: Issue) -> Iterator[Event]:
        """One file put in its place."""
        if copy.pressed is None or entry is None:
            yield from (fault for fault in copy.faults if not fault.warning)
            yield NotMade(path.name)
            return
        try:
            written = deliver(copy.pressed.data, path)
        except DeliveryError as error:
            yield from error.faults
            yield NotMade(path.name)
            return
        self.manifest.enter(path.name, entry, issue)
        yield Made(path.name, copy.pressed.pages, len(copy.pressed.data), written, copy.faults)

    def is_wanted(self, published: str | None) -> bool:
        """Whether a leaflet is to be made: if it is published, a draft if somebody names it."""
        return published == Published.YES.value or (published == Published.DRAFT.value and self.order.named)

    def file(self, name: str, edition: str) -> Path:
        """Where a finished file belongs."""
        return self.order.output / f"{name}-{edition}.pdf"


def _is_there(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


def _entry(copy: EditionResult, edition: str, issue: Issue, proved: bool) -> Entry | None:
    if copy.pressed is None:
        return None
    return Entry(
        leaflet=issue.leaflet,
        edition=edition,
        issue=issue.code,
        pages=copy.pressed.pages,
        sheets=(copy.pressed.pages + 1) // 2,
        sha256=hashlib.sha256(copy.pressed.data).hexdigest(),
        source=issue.source,
        reviewed=issue.reviewed,
        due=issue.due,
        proved=proved,
    )
