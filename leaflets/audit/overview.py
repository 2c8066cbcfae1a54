"""All leaflets of a library at a glance: what each is called, whether it is published, and when it is due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.faults import Fault


class LeafletStatus(NamedTuple):
    """A leaflet by its file name; `leaflet` is None where its faults are such that it cannot be read."""

    name: str
    leaflet: Leaflet | None
    is_overdue: bool
    faults: tuple[Fault, ...]


def overview(library: Library, today: datetime.date) -> Iterator[LeafletStatus]:
    """Every leaflet of the library, by name."""
    for name in library.names:
        reading = library.leaflet(name)
        leaflet = reading.value
        yield LeafletStatus(name, leaflet, leaflet is not None and leaflet.is_overdue(today), reading.faults)
