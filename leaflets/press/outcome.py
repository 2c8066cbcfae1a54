"""What came of a leaflet, as it is kept from one run to the next: as a whole, and in each of its editions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from leaflets.content.choices import Published
from leaflets.delivery.manifest import Entry, Issue
from leaflets.faults import Fault
from leaflets.jobs.outcomes import Outcomes


@dataclass(frozen=True)
class LeafletOutcome:
    """A leaflet as a whole: its faults, whether it is published, and the issue it is.

    The last two are None where its file has a fault that stops it.
    """

    faults: tuple[Fault, ...]
    published: Published | None = None
    issue: Issue | None = None

    def to_json(self, outcomes: Outcomes) -> dict[str, Any]:
        """The outcome as values that JSON can hold."""
        return {
            "faults": outcomes.faults_to_json(self.faults),
            "published": self.published.value if self.published else None,
            "issue": vars(self.issue) if self.issue else None,
        }

    @classmethod
    def from_json(cls, value: Any, outcomes: Outcomes) -> LeafletOutcome:
        """The outcome of a value; raises KeyError, TypeError or ValueError for a value that is of no outcome."""
        published, issue = value["published"], value["issue"]
        return cls(
            outcomes.faults_from_json(value["faults"]),
            None if published is None else Published(published),
            None if issue is None else Issue.from_json(issue),
        )


@dataclass(frozen=True)
class EditionOutcome:
    """A leaflet in one edition: its faults, its entry in the manifest, and the bytes of its file.

    Where a fault stops it there is no entry, and no byte.
    """

    faults: tuple[Fault, ...]
    entry: Entry | None = None
    size: int = 0

    def to_json(self, outcomes: Outcomes) -> dict[str, Any]:
        """The outcome as values that JSON can hold."""
        entry = vars(self.entry) if self.entry else None
        return {"faults": outcomes.faults_to_json(self.faults), "entry": entry, "size": self.size}

    @classmethod
    def from_json(cls, value: Any, outcomes: Outcomes) -> EditionOutcome:
        """The outcome of a value; raises KeyError, TypeError or ValueError for a value that is of no outcome."""
        entry, size = value["entry"], value["size"]
        if type(size) is not int:
            raise TypeError(size)
        return cls(outcomes.faults_from_json(value["faults"]), None if entry is None else Entry.from_json(entry), size)
