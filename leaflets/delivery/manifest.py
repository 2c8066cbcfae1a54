"""What has been made, and from what, so that a printed copy can be traced: the file `manifest.json` beside the PDFs.

It keeps the files there are now, and every issue of every leaflet that was ever made into this folder.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from leaflets.delivery.files import deliver
from leaflets.plain_file import first_bytes

NAME = "manifest.json"


@dataclass(frozen=True, order=True)
class Issue:
    """One issue of a leaflet: what was printed under a code. Dates are those printed; `made` is the first day."""

    leaflet: str
    made: str
    code: str
    title: str
    reviewed: str
    due: str
    source: str  # sha256 of the leaflet's own file

    @classmethod
    def from_json(cls, value: Any) -> Issue:
        """The issue of a value of JSON; raises TypeError for a value that is of none."""
        return cls(**_checked(cls, value))


@dataclass(frozen=True)
class Entry:
    """A file in the folder: what it is, how much paper it takes, and the hash by which to know it."""

    leaflet: str
    edition: str
    issue: str
    pages: int
    sheets: int
    sha256: str
    source: str
    reviewed: str
    due: str
    proved: bool

    @classmethod
    def of(cls, issue: Issue, edition: str, data: bytes, pages: int, proved: bool) -> Entry:
        """The entry of a file that is an issue in an edition."""
        return cls(
            leaflet=issue.leaflet,
            edition=edition,
            issue=issue.code,
            pages=pages,
            sheets=(pages + 1) // 2,
            sha256=hashlib.sha256(data).hexdigest(),
            source=issue.source,
            reviewed=issue.reviewed,
            due=issue.due,
            proved=proved,
        )

    @classmethod
    def from_json(cls, value: Any) -> Entry:
        """The entry of a value of JSON; raises TypeError for a value that is of none."""
        return cls(**_checked(cls, value))


def _checked(cls: type[Issue] | type[Entry], value: Any) -> dict[str, Any]:
    """The fields of a dataclass as JSON has them; raises TypeError where one is missing, unknown or of another type."""
    wanted = {field.name: field.type for field in fields(cls)}
    if not isinstance(value, dict) or {name: type(one).__name__ for name, one in value.items()} != wanted:
        raise TypeError(f"no {cls.__name__}: {value!r}")
    return value


@dataclass
class Manifest:
    """The manifest of a folder. `damaged` tells that there was one that could not be read."""

    folder: Path
    files: dict[str, Entry] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    damaged: bytes = b""
    _codes: set[tuple[str, str]] = field(default_factory=set, repr=False, compare=False)  # of the issues

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """The manifest of a folder; an empty one where there is none, or none that can be read."""
        try:
            data = first_bytes(folder / NAME)
        except OSError:
            return cls(folder)
        try:
            told: Any = json.loads(data)
            files = {name: Entry.from_json(entry) for name, entry in told["files"].items()}
            return cls(folder, files, [Issue.from_json(issue) for issue in told["issues"]])
        except (ValueError, TypeError, KeyError, AttributeError):
            return cls(folder, damaged=data)

    def enter(self, name: str, entry: Entry, issue: Issue) -> None:
        """Note a file that was put in place, and the issue it is; one made before keeps the day it was first made."""
        self.files[name] = entry
        if len(self._codes) != len(self.issues):
            self._codes = {(known.leaflet, known.code) for known in self.issues}
        if (issue.leaflet, issue.code) not in self._codes:
            self.issues.append(issue)
            self._codes.add((issue.leaflet, issue.code))

    def known_as(self, code: str) -> Iterator[Issue]:
        """The issues printed under a code, the last made first."""
        yield from sorted(
            (issue for issue in self.issues if issue.code == code), key=lambda one: one.made, reverse=True
        )

    def write(self) -> None:
        """Put the manifest into its folder; one that could not be read is kept beside it. Raises DeliveryError.

        Issues that another run has entered meanwhile are kept; files that are gone are left out.
        """
        meanwhile = Manifest.read(self.folder)
        known = set(self.issues)
        self.issues += [issue for issue in meanwhile.issues if issue not in known]
        files = {name: one for name, one in (meanwhile.files | self.files).items() if (self.folder / name).is_file()}
        if self.damaged:
            deliver(self.damaged, self.folder / "manifest-damaged.json")
        told = {
            "files": {name: vars(files[name]) for name in sorted(files)},
            "issues": [vars(issue) for issue in sorted(self.issues)],
        }
        deliver((json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode("utf-8"), self.folder / NAME)
