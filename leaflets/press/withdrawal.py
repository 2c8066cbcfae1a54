"""Finished files of leaflets that are no longer given out: told, and moved out of the way where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leaflets.content.choices import Published
from leaflets.delivery.manifest import WITHDRAWN, Entry
from leaflets.delivery.record import Record
from leaflets.faults import DeliveryError, Fault
from leaflets.words import NOWHERE


@dataclass(frozen=True)
class Withdrawn:
    """A finished file has been moved out of the way: its name before, and now."""

    name: str
    moved: str


def withdrawn(
    record: Record, published: Mapping[str, Published | None], to_be_moved: bool
) -> Iterator[Withdrawn | Fault]:
    """The files of leaflets that are not there any more or say ‘published: no’, each told, or moved and told.

    `published` has all leaflets there are; drafts, and those with faults, keep their files.
    """
    by_issue = {
        entry.issue: entry.leaflet for entry in record.files.values() if published.get(entry.leaflet) is Published.YES
    }
    for name, entry in sorted(record.files.items()):
        if "/" in name or published.get(entry.leaflet, Published.NO) is not Published.NO:
            continue
        if not to_be_moved:
            yield _told(name, entry, entry.leaflet in published, by_issue.get(entry.issue, ""))
            continue
        try:
            yield Withdrawn(name, record.withdraw(name))
        except DeliveryError as error:
            yield from error.faults


def _told(name: str, entry: Entry, is_there: bool, renamed: str) -> Fault:
    if is_there:
        why = f"‘{entry.leaflet}’ says ‘published: no’"
    elif renamed:
        why = f"the leaflet ‘{entry.leaflet}’ is now called ‘{renamed}’"
    else:
        why = f"there is no leaflet ‘{entry.leaflet}’ any more"
    message = f"‘{name}’ is still in the folder of finished files, but {why}"
    return Fault(
        NOWHERE, message, f"Type --tidy after the command to move it to the folder ‘{WITHDRAWN}’.", warning=True
    )
