"""One leaflet made in its editions, and each of them proved: all that needs no folder to put it in."""

from __future__ import annotations

import contextlib
import datetime
import functools
import gc
import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from leaflets.blocks import Document
from leaflets.content.leaflet import Leaflet, Published, Shelf
from leaflets.content.library import Library
from leaflets.editions import SETTABLE
from leaflets.faults import ContentError, Fault, stops
from leaflets.issue import issue_code
from leaflets.jobs.cache import Cache, Found, Reader
from leaflets.jobs.outcomes import Dependencies
from leaflets.press.press import Pressed, press
from leaflets.qr import symbol


@dataclass(frozen=True)
class Terms:
    """How leaflets are to be made: in which editions, on which day, proved or not, drafts too or not."""

    editions: tuple[str, ...]
    today: datetime.date
    proved: bool = True
    drafts: bool = False


@dataclass(frozen=True)
class EditionResult:
    """A leaflet in one edition: the finished file, unless a fault stops it, and all its faults."""

    pressed: Pressed | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class LeafletResult:
    """What came of a leaflet; `published` is None where its file has a fault.

    What is not to be made has no `copies`. `code` is the code of its issue, `source` the sha256 of its own file.
    """

    needs: Dependencies
    faults: tuple[Fault, ...]
    published: Published | None = None
    title: str = ""
    reviewed: str = ""
    due: str = ""
    code: str = ""
    source: str = ""
    copies: Mapping[str, EditionResult] | None = None
    found: Found | None = None


def make(library: Library, name: str, terms: Terms, reader: Reader | None = None) -> LeafletResult:
    """Make one leaflet; whatever is wrong with it is among its faults.

    Symbols are asked of a store, where one can be read; what is to be kept there comes back as `found`.
    """
    with _undisturbed():
        if reader is None:
            return _made(library, name, terms)
        store = _store(reader, os.getpid())
        with symbol.kept_by(store):
            making = _made(library, name, terms)
        return replace(making, found=store.found())


@functools.lru_cache(maxsize=1)
def _store(reader: Reader, _process: int) -> Cache:
    """A store opened once for all leaflets of a process; a forked one cannot use that of its parent (SQLite's rule)."""
    return reader.opened()


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Python look for garbage before and after, not within: all that a leaflet is set from is needed to its end."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _made(library: Library, name: str, terms: Terms) -> LeafletResult:
    reading = library.leaflet(name)
    leaflet, faults = reading.value, reading.faults
    if leaflet is None:
        return LeafletResult(Dependencies.of(reading, ()), faults)
    remarks = (Fault(one.place, one.message, one.cure, warning=True) for one in leaflet.remarks_on(terms.today))
    document = leaflet.document(library.shelf, terms.today)
    made = LeafletResult(
        needs=Dependencies.of(reading, leaflet.turns),
        faults=(*faults, *remarks),
        published=leaflet.published,
        title=leaflet.title,
        reviewed=str(leaflet.reviewed),
        due=str(leaflet.due),
        code=issue_code(document),
        source=hashlib.sha256(library.path_of(name).read_bytes()).hexdigest(),
    )
    wanted = {Published.YES, Published.DRAFT} if terms.drafts else {Published.YES}
    if leaflet.published not in wanted:
        return made
    return replace(made, copies=_copies(leaflet, document, library.shelf, name, terms))


def _copies(leaflet: Leaflet, document: Document, shelf: Shelf, name: str, terms: Terms) -> dict[str, EditionResult]:
    copies: dict[str, EditionResult] = {}
    for edition in terms.editions:
        try:
            copies[edition] = EditionResult(press(document, SETTABLE[edition]))
        except ContentError as error:
            copies[edition] = EditionResult(None, error.faults)
    if terms.proved:
        for edition, found in _proved(copies, leaflet, document, shelf, terms).items():
            faults = tuple(replace(fault, file=f"{name}-{edition}.pdf") for fault in found)
            copies[edition] = EditionResult(None if stops(faults) else copies[edition].pressed, faults)
    return copies


def _proved(
    copies: Mapping[str, EditionResult], leaflet: Leaflet, document: Document, shelf: Shelf, terms: Terms
) -> dict[str, tuple[Fault, ...]]:
    """What is wrong with each edition, read back; where the editions differ, with each of them."""
    from leaflets.checks import promises  # what reads PDFs takes long to import, and not every run needs it
    from leaflets.checks.case import Case
    from leaflets.proof.proof import Proof

    material = tuple(leaflet.material(shelf, terms.today))
    found: dict[str, tuple[Fault, ...]] = {}
    cases = []
    for edition, copy in copies.items():
        if copy.pressed is None:
            continue
        try:
            cases.append(Case(Proof(copy.pressed.data), SETTABLE[edition], document, material))
        except ValueError as error:
            found[edition] = (Fault(leaflet.title.place, f"the finished file cannot be read: {error}"),)
            continue
        found[edition] = promises.check(cases[-1])
    differ = promises.alike(cases)
    return {edition: (*faults, *differ) for edition, faults in found.items()}
