"""Leaflets as plain text, for whoever reads them on a screen of their own or pastes them into a message."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leaflets.content.choices import Published
from leaflets.content.library import Library
from leaflets.faults import Fault
from leaflets.formats.text import plain_text


class LeafletText(NamedTuple):
    """A leaflet as text, or None: it has faults then, or is left out, and `left_out` says why."""

    name: str
    text: str | None
    faults: tuple[Fault, ...]
    left_out: str = ""


def texts(library: Library, names: Sequence[str], named: bool, today: datetime.date) -> Iterator[LeafletText]:
    """The text of each leaflet, in the order of the names; of a draft only if it was `named` by somebody."""
    wanted = (Published.YES, Published.DRAFT) if named else (Published.YES,)
    for name in names:
        reading = library.leaflet(name)
        if (leaflet := reading.value) is None:
            yield LeafletText(name, None, reading.faults)
        elif leaflet.published not in wanted:
            why = "a draft" if leaflet.published is Published.DRAFT else "not published"
            yield LeafletText(name, None, reading.faults, why)
        else:
            document = leaflet.document(library.shelf, today, on_paper=False)
            yield LeafletText(name, plain_text(document), reading.faults)
