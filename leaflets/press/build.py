"""The leaflets asked for, made by all cores where they are not known already, put in place, entered in the manifest."""

from __future__ import annotations

import datetime
import functools
import hashlib
import itertools
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from leaflets.content.choices import Published
from leaflets.content.library import Library
from leaflets.delivery.files import deliver_together, tidy
from leaflets.delivery.manifest import NAME, Entry, Issue, Manifest
from leaflets.faults import DeliveryError, Fault
from leaflets.jobs.cache import Cache
from leaflets.jobs.outcomes import Outcomes, record_at
from leaflets.jobs.pool import shared_out
from leaflets.plain_file import first_bytes
from leaflets.press.making import LeafletResult, Specification, failure, make
from leaflets.press.outcome import EditionOutcome, LeafletOutcome
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

    @property
    def specification(self) -> Specification:
        """How each leaflet of it is to be made."""
        return Specification(self.editions, self.today, self.proved, drafts=self.named)


@dataclass(frozen=True)
class Begun:
    """A leaflet is being made: its place among those that are to be set anew."""

    leaflet: str
    number: int
    many: int


@dataclass(frozen=True)
class Made:
    """A file is in its place, `size` bytes large; `remarks` are what its proof warns of.

    `written` tells that its bytes were not there before, `anew` that it was set in this run.
    """

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

    All editions of a leaflet are put in their places, or none: one that breaks a promise holds the others back, and so
    does one that cannot be put in its place.
    What deserves a warning in a shared record is told at the end, and only where one of the leaflets names the record.
    A leaflet of which everything is known, and whose files are in their place, is not set again. Raises ContentError
    where the house style has faults, for then nothing can be made, and WorkError where the press itself fails.
    """
    assert library.shelf
    of_records = {
        fault: at[:2] for fault in library.faults if fault.warning and (at := record_at(library, fault.place))
    }
    yield from (fault for fault in library.faults if fault not in of_records)
    tidy(order.output)
    manifest = Manifest.read(order.output)
    if manifest.damaged:
        yield _begun_anew(order.output)
    recorder = _Recorder(library, order, Outcomes(store, library, f"build, {order.proved=}", order.today), manifest)
    known = {name: outcomes for name in order.leaflets if (outcomes := recorder.known(name)) is not None}
    anew = [name for name in order.leaflets if name not in known]
    work = functools.partial(make, library, specification=order.specification)
    results, numbers = shared_out(work, anew, order.jobs), itertools.count(1)
    used: set[tuple[str, str]] = set()
    try:
        for name in order.leaflets:
            if name in known:
                yield from recorder.told_again(name, *known[name])
                used |= recorder.records(name)
            else:
                yield Begun(name, next(numbers), len(anew))
                result = next(results)
                yield from recorder.put_in_place(name, result)
                used |= {*result.dependencies.records}
        yield from (fault for fault, record in of_records.items() if record in used)
    finally:
        results.close()
        if manifest.files or manifest.damaged:
            manifest.write()


def _begun_anew(output: Path) -> Fault:
    message = "the list of what was made could not be read, so a new one is begun"
    return Fault(Place(str(output / NAME)), message, "The old one is kept as manifest-damaged.json.", warning=True)


#: What came of a leaflet as a whole, and of its editions by their names.
_Known: TypeAlias = tuple[LeafletOutcome, dict[str, EditionOutcome]]


class _Recorder:
    """Puts what was made in its place, and remembers what came of it."""

    def __init__(self, library: Library, order: Order, outcomes: Outcomes, manifest: Manifest) -> None:
        self._library, self._order, self._outcomes, self._manifest = library, order, outcomes, manifest

    def known(self, name: str) -> _Known | None:
        """What came of a leaflet in an earlier run, if that is what would come of it again and its files are there."""
        whole = self._outcomes.known(name, self._read_leaflet)
        if whole is None:
            return None
        editions: dict[str, EditionOutcome] = {}
        for edition in self._order.editions if self._order.specification.wants(whole.published) else ():
            outcome = self._outcomes.known(name, self._read_edition, edition)
            if outcome is None or (outcome.entry and not _is_there(self._file(name, edition), outcome.entry.sha256)):
                return None
            editions[edition] = outcome
        return whole, editions

    def records(self, name: str) -> frozenset[tuple[str, str]]:
        """The shared records that a known leaflet names."""
        return self._outcomes.records(name)

    def _read_leaflet(self, value: Any) -> LeafletOutcome:
        return LeafletOutcome.from_json(value, self._outcomes)

    def _read_edition(self, value: Any) -> EditionOutcome:
        return EditionOutcome.from_json(value, self._outcomes)

    def put_in_place(self, name: str, result: LeafletResult) -> Iterator[Event]:
        """Put a leaflet's files in their place, and keep what came of it."""
        issue = result.outcome.issue
        self._outcomes.keep(name, result.dependencies, result.outcome.to_json(self._outcomes))
        yield from self._beginning(name, result.outcome)
        outcomes: dict[str, EditionOutcome] = {}
        for edition, made in result.editions.items():
            outcomes[edition] = EditionOutcome(made.faults)
            if made.pressed is not None and issue is not None:
                data, pages = made.pressed.data, made.pressed.pages
                entry = Entry.of(issue, edition, data, pages, self._order.proved)
                outcomes[edition] = EditionOutcome(made.faults, entry, len(data))
            self._outcomes.keep(name, result.dependencies, outcomes[edition].to_json(self._outcomes), edition)
        pressed = {self._file(name, edition): made.pressed for edition, made in result.editions.items()}
        finished = {path: one.data for path, one in pressed.items() if one is not None}
        written = dict.fromkeys(pressed, False)
        if len(finished) == len(pressed):
            try:
                written = deliver_together(finished)
            except DeliveryError as error:
                yield from error.faults
                yield NotMade(name, len(pressed))
                return
        yield from self._ending(name, outcomes, issue, written, anew=True)

    def told_again(self, name: str, whole: LeafletOutcome, editions: Mapping[str, EditionOutcome]) -> Iterator[Event]:
        """What came of a leaflet in an earlier run, once more."""
        yield from self._beginning(name, whole)
        yield from self._ending(name, editions, whole.issue, {}, anew=False)

    def _beginning(self, name: str, outcome: LeafletOutcome) -> Iterator[Event]:
        """The faults of a leaflet, and why it is not made, if it is not."""
        yield from outcome.faults
        if outcome.published is None:
            yield NotMade(name, len(self._order.editions))
        elif not self._order.specification.wants(outcome.published):
            if not self._order.named:
                yield LeftOut(name, "a draft" if outcome.published is Published.DRAFT else "not published")
            else:
                place = Place(self._outcomes.display_name(name))
                yield Fault(place, f"‘{name}’ says ‘published: no’", "Make it ‘draft’ or ‘yes’ to print it.")
                yield NotMade(name, len(self._order.editions))

    def _ending(
        self,
        name: str,
        editions: Mapping[str, EditionOutcome],
        issue: Issue | None,
        written: Mapping[Path, bool],
        anew: bool,
    ) -> Iterator[Event]:
        """The files of a leaflet, which are in their places, entered in the manifest; or what stopped them."""
        if any(outcome.entry is None for outcome in editions.values()):
            yield failure(self._library, name)
            yield from (fault for outcome in editions.values() for fault in outcome.faults if not fault.warning)
            yield NotMade(name, len(editions))
            return
        for edition, outcome in editions.items():
            path = self._file(name, edition)
            if outcome.entry is not None and issue is not None:
                self._manifest.enter(path.name, outcome.entry, issue)
                is_new = written.get(path, False)
                yield Made(path.name, outcome.entry.pages, outcome.size, is_new, outcome.faults, anew)

    def _file(self, name: str, edition: str) -> Path:
        """Where a finished file belongs."""
        return self._order.output / f"{name}-{edition}.pdf"


def _is_there(path: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(first_bytes(path)).hexdigest() == sha256
    except OSError:
        return False
