"""The leaflets asked for, made by all cores where they are not known already, put in place, entered in the manifest."""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from leaflets.content.choices import Published
from leaflets.content.library import Library
from leaflets.delivery.manifest import NAME, Entry
from leaflets.delivery.record import Record, sha256_of
from leaflets.faults import DeliveryError, Fault
from leaflets.jobs.cache import Cache
from leaflets.jobs.outcomes import Outcomes, record_at
from leaflets.jobs.pool import WorkError, tried_out
from leaflets.press.making import LeafletResult, Specification, failure, make
from leaflets.press.outcome import EditionOutcome, LeafletOutcome
from leaflets.press.recognition import recognised
from leaflets.press.withdrawal import Withdrawn, withdrawn
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
    tidy: bool = False  # whether files of leaflets that are no longer given out are moved out of the way

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


@dataclass(frozen=True)
class Failed:
    """The press itself has failed on a leaflet; `report` is the traceback, or a sentence where there is none."""

    leaflet: str
    report: str


Event: TypeAlias = Begun | Made | NotMade | LeftOut | Withdrawn | Failed | Fault


def build(library: Library, order: Order, store: Cache) -> Generator[Event, None, None]:
    """Make the leaflets of an order, and tell what happens in its order; one bad one stops no other.

    All editions of a leaflet are put in their places, or none: one that breaks a promise holds the others back, and so
    does one that cannot be put in its place.
    What deserves a warning in a shared record is told at the end, and only where one of the leaflets names the record.
    A leaflet of which everything is known, and whose files are in their place, is not set again. Each file is in the
    manifest as soon as it is in its place. Where all leaflets are asked for, files of those that are no longer given
    out are told. Raises ContentError where the house style has faults, for then nothing can be made, and DeliveryError
    where the manifest cannot be written.
    """
    assert library.shelf
    of_records = {
        fault: at[:2] for fault in library.faults if fault.warning and (at := record_at(library, fault.place))
    }
    yield from (fault for fault in library.faults if fault not in of_records)
    record = Record(order.output)
    if record.damage:
        yield _begun_anew(order.output, record.damage)
    recorder = _Recorder(library, order, Outcomes(store, library, f"build, {order.proved=}", order.today), record)
    known = {name: outcomes for name in order.leaflets if (outcomes := recorder.known(name)) is not None}
    recorder.note(known)
    anew = [name for name in order.leaflets if name not in known]
    work = functools.partial(make, library, specification=order.specification)
    results, numbers = tried_out(work, anew, order.jobs), itertools.count(1)
    used: set[tuple[str, str]] = set()
    try:
        for name in order.leaflets:
            if name in known:
                yield from recorder.told_again(name, *known[name])
                used |= recorder.records(name)
                continue
            yield Begun(name, next(numbers), len(anew))
            result = next(results)
            if isinstance(result, WorkError):
                yield Failed(name, result.report)
                yield NotMade(name, len(order.editions))
                continue
            yield from recorder.put_in_place(name, result)
            used |= {*result.dependencies.records}
        yield from (fault for fault, of in of_records.items() if of in used)
        if {*order.leaflets} == {*library.names}:
            yield from withdrawn(record, recorder.published, order.tidy)
    finally:
        results.close()
        record.close()


def _begun_anew(output: Path, damage: str) -> Fault:
    message = "the list of what was made is damaged, so it is made again from what can be read of it, and of the files"
    return Fault(Place((output / NAME).as_posix()), message, damage, warning=True)


#: What came of a leaflet as a whole, and of its editions by their names.
_Known: TypeAlias = tuple[LeafletOutcome, dict[str, EditionOutcome]]


class _Recorder:
    """Puts what was made in its place, and remembers what came of it."""

    def __init__(self, library: Library, order: Order, outcomes: Outcomes, record: Record) -> None:
        self._library, self._order, self._outcomes, self._record = library, order, outcomes, record
        #: Of each leaflet that has been told whether it is published; None where it has a fault that stops it.
        self.published: dict[str, Published | None] = {}

    def known(self, name: str) -> _Known | None:
        """What came of a leaflet in an earlier run, if that is what would come of it again and its files are there."""
        whole = self._outcomes.known(name, self._read_leaflet)
        if whole is None:
            return None
        editions: dict[str, EditionOutcome] = {}
        for edition in self._order.editions if self._order.specification.wants(whole.published) else ():
            outcome = self._outcomes.known(name, self._read_edition, edition)
            if outcome is None or (outcome.entry and sha256_of(self._file(name, edition)) != outcome.entry.sha256):
                return None
            editions[edition] = outcome
        return whole, editions

    def note(self, known: Mapping[str, _Known]) -> None:
        """Enter the files of known leaflets, should they not be; and others, where the manifest is lost."""
        noted = [
            (self._file(name, edition).name, outcome.entry, whole.issue)
            for name, (whole, editions) in known.items()
            for edition, outcome in editions.items()
            if outcome.entry is not None and whole.issue is not None
        ]
        self._record.note(noted, recognised)

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
        finished: dict[str, tuple[bytes, Entry]] = {}
        for edition, made in result.editions.items():
            outcomes[edition] = EditionOutcome(made.faults)
            if made.pressed is not None and issue is not None:
                data, pages = made.pressed.data, made.pressed.pages
                entry = Entry.of(issue, edition, data, pages, self._order.proved)
                outcomes[edition] = EditionOutcome(made.faults, entry, len(data))
                finished[self._file(name, edition).name] = data, entry
            self._outcomes.keep(name, result.dependencies, outcomes[edition].to_json(self._outcomes), edition)
        written: Mapping[str, bool] = {}
        if issue is not None and finished and len(finished) == len(outcomes):
            try:
                written = self._record.deliver(finished, issue)
            except DeliveryError as error:
                yield from error.faults
                yield NotMade(name, len(outcomes))
                return
        yield from self._ending(name, outcomes, written, anew=True)

    def told_again(self, name: str, whole: LeafletOutcome, editions: Mapping[str, EditionOutcome]) -> Iterator[Event]:
        """What came of a leaflet in an earlier run, once more."""
        yield from self._beginning(name, whole)
        yield from self._ending(name, editions, {}, anew=False)

    def _beginning(self, name: str, outcome: LeafletOutcome) -> Iterator[Event]:
        """The faults of a leaflet, and why it is not made, if it is not."""
        self.published[name] = outcome.published
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
        self, name: str, editions: Mapping[str, EditionOutcome], written: Mapping[str, bool], anew: bool
    ) -> Iterator[Event]:
        """The files of a leaflet, which are in their places; or what stopped them."""
        if any(outcome.entry is None for outcome in editions.values()):
            yield failure(self._library, name)
            yield from (fault for outcome in editions.values() for fault in outcome.faults if not fault.warning)
            yield NotMade(name, len(editions))
            return
        for edition, outcome in editions.items():
            if outcome.entry is not None:
                file = self._file(name, edition).name
                is_new = written.get(file, False)
                yield Made(file, outcome.entry.pages, outcome.size, is_new, outcome.faults, anew)

    def _file(self, name: str, edition: str) -> Path:
        """Where a finished file belongs."""
        return self._order.output / f"{name}-{edition}.pdf"
