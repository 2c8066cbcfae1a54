"""One leaflet made in its editions, and each of them proved: all that needs no folder to put it in."""

from __future__ import annotations

import contextlib
import datetime
import gc
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from leaflets.blocks import Document
from leaflets.content.choices import Published
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.delivery.manifest import Issue
from leaflets.editions import SETTABLE
from leaflets.faults import ContentError, Fault, stops
from leaflets.issue import issue_code
from leaflets.jobs.outcomes import Dependencies
from leaflets.press.outcome import LeafletOutcome
from leaflets.press.press import Pressed, press
from leaflets.words import Place


@dataclass(frozen=True)
class Specification:
    """How leaflets are to be made: in which editions, as on which day, proved or not, drafts too or not."""

    editions: tuple[str, ...]
    today: datetime.date
    proved: bool = True
    drafts: bool = False

    def wants(self, published: Published | None) -> bool:
        """Whether a leaflet is to be made: one that is published, and a draft if drafts are."""
        return published is Published.YES or (published is Published.DRAFT and self.drafts)


@dataclass(frozen=True)
class EditionResult:
    """A leaflet in one edition: the finished file, unless a fault stops it, and all its faults."""

    pressed: Pressed | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class LeafletResult:
    """What came of a leaflet, what that depends on, and each edition of it by its name.

    Of a leaflet that is faulty or not wanted there are no editions.
    """

    dependencies: Dependencies
    outcome: LeafletOutcome
    editions: Mapping[str, EditionResult] = field(default_factory=dict)


def make(library: Library, name: str, specification: Specification) -> LeafletResult:
    """Make one leaflet; whatever is wrong with it is among its faults, or among those of an edition."""
    with _undisturbed():
        reading = library.leaflet(name)
        leaflet = reading.value
        if leaflet is None:
            return LeafletResult(Dependencies.of(reading, ()), LeafletOutcome(reading.faults))
        today = specification.today
        document = leaflet.document(library.shelf, today)
        remarks = (Fault(one.place, one.message, one.cure, warning=True) for one in leaflet.remarks_on(today))
        overdue = [_overdue(leaflet, reading.lines)] if leaflet.is_overdue(today) else []
        outcome = LeafletOutcome(
            (*overdue, *reading.faults, *remarks), leaflet.published, _issue(library, name, leaflet, document, today)
        )
        editions: dict[str, EditionResult] = {}
        if specification.wants(leaflet.published):
            editions = {edition: _pressed(document, edition, leaflet.title.place) for edition in specification.editions}
            if specification.proved:
                material = tuple(leaflet.material(library.shelf, today))
                editions = _proved(editions, name, leaflet.title.place, document, material)
        return LeafletResult(Dependencies.of(reading, leaflet.turns), outcome, editions)


def _overdue(leaflet: Leaflet, lines: Sequence[str]) -> Fault:
    """That the review of a leaflet is overdue, which its first page says too."""
    place = leaflet.due.place
    message = f"the review of ‘{leaflet.title}’ was due {leaflet.due.with_preposition()}"
    cure = "Its first page says so. Check the leaflet, then change ‘reviewed’ and ‘review due’."
    return Fault.in_line(place, message, cure, lines[place.line - 1] if place.line else "", warning=True)


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


def _issue(library: Library, name: str, leaflet: Leaflet, document: Document, today: datetime.date) -> Issue:
    """The issue that a leaflet is, as if it were first made on a day."""
    return Issue(
        leaflet=name,
        made=str(today),
        code=issue_code(document),
        title=str(leaflet.title),
        reviewed=str(leaflet.reviewed),
        due=str(leaflet.due),
        source=hashlib.sha256(library.content(name) or b"").hexdigest(),
    )


def _pressed(document: Document, edition: str, title: Place) -> EditionResult:
    """A document in an edition; where the press fails on it, which it never should, why, at the leaflet's title."""
    try:
        return EditionResult(press(document, SETTABLE[edition]))
    except ContentError as error:
        return EditionResult(None, error.faults)
    except ValueError as error:
        return EditionResult(None, (Fault(title, f"it could not be set: {error}"),))


def failure(library: Library, name: str) -> Fault:
    """That the press has not kept its promises to a leaflet in whose content nothing is wrong: what to do about it."""
    file = library.display_name(f"leaflets/{name}.yaml")
    message = f"the press could not make ‘{name}’ as it promises to; this is our fault, not yours"
    cure = "Please send us this file together with what is told below. The other leaflets are made all the same."
    return Fault(Place(file), message, cure, ours=True)


def _proved(
    editions: Mapping[str, EditionResult], name: str, title: Place, document: Document, material: tuple[object, ...]
) -> dict[str, EditionResult]:
    """The editions with all that is wrong with each as it is read back; where they differ, with each of them.

    A file with a fault that stops it is withheld. `title` is where the leaflet's title was typed.
    """
    from leaflets.checks import promises  # what reads PDFs takes long to import, and not every run needs it
    from leaflets.checks.case import Case
    from leaflets.proof.proof import Proof

    faults: dict[str, tuple[Fault, ...]] = {}
    cases = []
    for edition, result in editions.items():
        if result.pressed is None:
            continue
        try:
            cases.append(Case(Proof(result.pressed.data), SETTABLE[edition], document, material))
        except ValueError as error:
            faults[edition] = (Fault(title, f"the finished file cannot be read: {error}"),)
            continue
        faults[edition] = promises.check(cases[-1])
    differences = promises.alike(cases)
    proved = dict(editions)
    for edition in faults:
        all_faults = (*faults[edition], *differences)
        in_file = tuple(replace(fault, file=f"{name}-{edition}.pdf") for fault in all_faults)
        proved[edition] = EditionResult(None if stops(in_file) else editions[edition].pressed, in_file)
    return proved
