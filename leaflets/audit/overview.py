"""All leaflets of a library at a glance: what each is called, whether it is published, and when it is due."""

from __future__ import annotations

import contextlib
import datetime
import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from leaflets.content.choices import Published
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.faults import Fault
from leaflets.jobs.cache import Cache
from leaflets.jobs.outcomes import Dependencies, Outcomes
from leaflets.jobs.pool import shared_out
from leaflets.values.dates import When
from leaflets.words import NOWHERE, Words

#: Leaflets to be read before other processes pay for what it takes to start them.
FEWEST = 100


@dataclass(frozen=True)
class LeafletFacts:
    """What a leaflet says of itself; `due` is when it must be reviewed again."""

    title: str
    published: Published
    reviewed: When
    due: When

    @classmethod
    def of(cls, leaflet: Leaflet) -> LeafletFacts:
        """Those of a leaflet; of its dates not where they were typed, which is not kept."""
        reviewed, due = (replace(date, place=NOWHERE) for date in (leaflet.reviewed, leaflet.due))
        return cls(str(leaflet.title), leaflet.published, reviewed, due)

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the last day of its review has gone by."""
        return self.due.last_day() < today

    def to_json(self) -> list[str]:
        """It as values that JSON can hold."""
        return [self.title, self.published.value, str(self.reviewed), str(self.due)]

    @classmethod
    def from_json(cls, value: Any) -> LeafletFacts:
        """It of such a value; raises TypeError or ValueError for a value that is of none."""
        title, published, reviewed, due = map(str, value)
        return cls(title, Published(published), When.typed(Words(reviewed)), When.typed(Words(due)))


class LeafletStatus(NamedTuple):
    """A leaflet by its file name; `facts` is None where its faults are such that it cannot be read."""

    name: str
    facts: LeafletFacts | None
    faults: tuple[Fault, ...]


def overview(library: Library, today: datetime.date, store: Cache, jobs: int = 1) -> Iterator[LeafletStatus]:
    """Every leaflet of the library, by name; those that are known are not read again, and have no faults.

    Many that are not known are shared out among `jobs` processes. Raises WorkError where the press itself fails.
    """
    outcomes = Outcomes(store, library, "overview", today)
    known = {name: outcomes.known(name, LeafletFacts.from_json) for name in library.names}
    anew = [name for name, facts in known.items() if facts is None]
    work = functools.partial(_read, library)
    faults: dict[str, tuple[Fault, ...]] = {}
    with contextlib.closing(shared_out(work, anew, jobs if len(anew) > FEWEST else 1)) as results:
        for name, (dependencies, facts, told) in zip(anew, results, strict=True):
            known[name], faults[name] = facts, told
            if facts is not None:
                outcomes.keep(name, dependencies, facts.to_json())
    for name, facts in known.items():
        yield LeafletStatus(name, facts, faults.get(name, ()))


def _read(library: Library, name: str) -> tuple[Dependencies, LeafletFacts | None, tuple[Fault, ...]]:
    reading = library.leaflet(name)
    facts = None if reading.value is None else LeafletFacts.of(reading.value)
    return Dependencies.of(reading, ()), facts, reading.faults
