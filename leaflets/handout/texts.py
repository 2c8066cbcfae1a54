"""Leaflets as one text each, for whoever reads them on a screen of their own or pastes them into a message."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from leaflets.content.choices import Published
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.faults import Fault, PromiseError
from leaflets.formats.text import plain_text


class LeafletText(NamedTuple):
    """A leaflet as text, or None: it has faults then, or is left out, and `left_out` says why."""

    name: str
    text: str | None
    faults: tuple[Fault, ...]
    left_out: str = ""


#: What makes the text of a leaflet, from its name and itself.
Writer: TypeAlias = Callable[[str, Leaflet], str]


def as_text(library: Library, today: datetime.date) -> Writer:
    """What makes plain text of leaflets, as on a day."""
    return lambda _, leaflet: plain_text(leaflet.document(library.shelf, today, on_paper=False))


def texts(library: Library, names: Sequence[str], named: bool, written: Writer) -> Iterator[LeafletText]:
    """The text of each leaflet, in the order of the names; of a draft only if it was `named` by somebody.

    One of which the writer raises PromiseError has its faults, and stops no other.
    """
    wanted = (Published.YES, Published.DRAFT) if named else (Published.YES,)
    for name in names:
        reading = library.leaflet(name)
        if (leaflet := reading.value) is None:
            yield LeafletText(name, None, reading.faults)
        elif leaflet.published not in wanted:
            why = "a draft" if leaflet.published is Published.DRAFT else "not published"
            yield LeafletText(name, None, reading.faults, why)
        else:
            try:
                yield LeafletText(name, written(name, leaflet), reading.faults)
            except PromiseError as error:
                yield LeafletText(name, None, (*reading.faults, *error.faults))
