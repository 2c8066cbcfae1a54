"""The leaflet that a finished file is, whatever the file is called, and what is known of the code of its issue."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from leaflets.blocks import Document
from leaflets.content.library import Library
from leaflets.delivery.manifest import WITHDRAWN, Issue, Manifest
from leaflets.delivery.tracing import asked_after, current_issue


class Source(NamedTuple):
    """A leaflet that a file is, by what it has been found, and the issue that it is today."""

    name: str
    found_by: str
    issue: Issue


@dataclass
class Sources:
    """The leaflets of a library (None: there is none), as they are on a day, and the folder of finished files.

    `issues` are those that have been looked up so far, by the names of the leaflets; None for one with a fault.
    """

    library: Library | None
    output: Path
    today: datetime.date
    issues: dict[str, Issue | None] = field(default_factory=dict)

    def find(self, code: str, titles: Iterable[str], file: Path) -> Source | None:
        """The leaflet of a file with a code and titles: by that code, else by a title, else by the file's name.

        By its name is known only what has a code. None where none is like it, or where it has a fault.
        """
        by_title = list(dict.fromkeys(name for title in titles for name in self.entitled(title)))
        by_name = list(self._called(file))
        if code and (found := self.by_code(code, [*by_name, *by_title])):
            return Source(found, f"its issue code {code}", self._issue(found))
        for candidates, how in ((by_title, "its title"), (by_name if code else [], "the name of its file")):
            of_name = [name for name in candidates if name in by_name] or candidates
            for name in of_name:
                if self._known(name) is not None:
                    return Source(name, how, self._issue(name))
        return None

    def by_code(self, code: str, first: Iterable[str] = ()) -> str:
        """The name of the leaflet whose issue has a code today; empty where none has. Some may be asked `first`."""
        every = self.library.names if self.library is not None else ()
        asked = dict.fromkeys((*first, *every))
        return next((name for name in asked if (one := self._known(name)) is not None and one.code == code), "")

    def document(self, name: str) -> tuple[Document, tuple[object, ...]]:
        """What a leaflet without a fault says today, and the values that were typed for it."""
        assert self.library is not None
        shelf, leaflet = self.library.shelf, self.library.leaflet(name).value
        assert leaflet is not None
        return leaflet.document(shelf, self.today), tuple(leaflet.material(shelf, self.today))

    def path(self, name: str) -> str:
        """The file of a leaflet, as it is told."""
        return self.library.display_name(f"leaflets/{name}.yaml") if self.library is not None else ""

    def entitled(self, title: str) -> list[str]:
        """The names of the leaflets that have a title."""
        return self.library.others.entitled(title) if self.library is not None else []

    def made(self, code: str, file: Path) -> Issue | None:
        """What the lists of what was made know of a code: that of the folder, and one beside the file."""
        return next((one for manifest in self._manifests(file) for one in manifest.known_as(code)), None)

    def nearest(self, code: str, file: Path) -> str:
        """A question after the codes that may be meant; empty where none is like it."""
        known = [one for manifest in self._manifests(file) for one in manifest.issues]
        known += [one for one in map(self._known, self.library.names if self.library else ()) if one is not None]
        return asked_after(code, known)

    def _manifests(self, file: Path) -> Iterator[Manifest]:
        beside = file.parent.parent if file.parent.name == WITHDRAWN else file.parent
        return map(Manifest.read, dict.fromkeys((self.output, beside)))

    def _issue(self, name: str) -> Issue:
        found = self._known(name)
        assert found is not None
        return found

    def _known(self, name: str) -> Issue | None:
        if name not in self.issues and self.library is not None:
            self.issues[name] = current_issue(self.library, name, self.today)
        return self.issues.get(name)

    def _called(self, file: Path) -> Iterator[str]:
        """The leaflet whose name a file's begins with; the longest such name."""
        if self.library is not None:
            stem = file.stem.lower()
            called = (name for name in self.library.names if stem == name or stem.startswith(f"{name}-"))
            yield from sorted(called, key=len)[-1:]
