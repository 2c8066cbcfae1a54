"""What has been made, and from what, so that a printed copy can be traced: the file `manifest.json` beside the PDFs.

It keeps the files there are now, and every issue of every leaflet that was ever made into this folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from leaflets.patterns import late
from leaflets.plain_file import first_bytes

#: The file, and the one in which it is told, before files are moved to their places, what it will say of them.
NAME, NEXT = "manifest.json", ".manifest-next.jsonl"
#: What programs that share a folder among computers call the copy of one of them, as `manifest-FRONT-DESK.json`.
_COPIES = "manifest?*.json"
#: Bytes that are read of one: 50 are said of an issue and 400 of a file.
_MOST = 1 << 26
#: The folder within the folder for files of leaflets that are no longer given out.
WITHDRAWN = "withdrawn"
#: What a record is told from: a string, which may be cut off at the end of its line, and the signs outside of strings.
_TOKEN = late(r'"(?:[^"\\\n]|\\.)*+"?|[{}[:,]')


@dataclass(frozen=True, order=True)
class Issue:
    """One issue of a leaflet: what was printed under a code. Dates are those printed.

    `made` is the first day, empty where it is not known; `source` the sha256 of the leaflet's own file, if known.
    """

    leaflet: str
    made: str
    code: str
    title: str
    reviewed: str
    due: str
    source: str

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


class Manifest:
    """What a manifest says: the files by their names, and the issues. `damaged` are its bytes where it is not whole.

    Of each file and each issue the line that is written is kept, so that a large manifest is written often at little
    cost.
    """

    def __init__(self, damaged: bytes | None = None) -> None:
        self.files: dict[str, Entry] = {}
        self.issues: list[Issue] = []
        self.damaged = damaged
        self._file_lines: dict[str, str] = {}
        self._issue_lines: dict[tuple[str, str], tuple[str, str]] = {}  # by leaflet and code, with the day

    @property
    def is_damaged(self) -> bool:
        """Whether there is more in the file than could be read, or less than should be."""
        return self.damaged is not None

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """All that is known in a folder: the issues that its manifest, the one to come and copies of it know."""
        manifest = cls.parsed(bytes_in(folder))
        for copy in copies_in(folder):
            for issue in copy.issues:
                manifest.enter_issue(issue)
        for coming in announced(bytes_in(folder, NEXT)):
            manifest.enter_issue(coming.issue)
        return manifest

    @classmethod
    def parsed(cls, data: bytes | None) -> Manifest:
        """The manifest of its bytes (None: there is no file); of a damaged one, all that is whole."""
        manifest = cls()
        if data is None:
            return manifest
        try:
            told: Any = json.loads(data.decode("utf-8-sig"))
            for name, entry in told["files"].items():
                manifest.enter(file_name(name), Entry.from_json(entry))
            for issue in told["issues"]:
                manifest.enter_issue(Issue.from_json(issue))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return _salvaged(data)
        return manifest

    def enter(self, name: str, entry: Entry) -> None:
        """Note a file that is put in place."""
        if self.files.get(name) != entry:
            self.files[name] = entry
            self._file_lines[name] = f"  {_json(name)}: {_json(vars(entry))}"

    def leave_out(self, name: str) -> None:
        """Forget a file that is there no more."""
        del self.files[name], self._file_lines[name]

    def enter_issue(self, issue: Issue) -> None:
        """Note an issue; one made before keeps the day it was first made, unless that is not known."""
        key = issue.leaflet, issue.code
        if key in self._issue_lines:
            if self._issue_lines[key][0] or not issue.made:
                return
            self.issues = [one for one in self.issues if (one.leaflet, one.code) != key]
        self.issues.append(issue)
        self._issue_lines[key] = issue.made, f"  {_json(vars(issue))}"

    def known_as(self, code: str) -> Iterator[Issue]:
        """The issues printed under a code, the last made first."""
        yield from sorted(
            (issue for issue in self.issues if issue.code == code), key=lambda one: one.made, reverse=True
        )

    def to_bytes(self) -> bytes:
        """The manifest as a file: JSON in which each file and each issue has a line of its own."""
        files = _joined(line for _, line in sorted(self._file_lines.items()))
        by_day = sorted((leaflet, *line, code) for (leaflet, code), line in self._issue_lines.items())
        issues = _joined(line for _, _, line, _ in by_day)
        return f'{{\n "files": {{\n{files} }},\n "issues": [\n{issues} ]\n}}\n'.encode("utf-8", "replace")


@dataclass(frozen=True)
class Announced:
    """A file that is about to be put in place: its name, its entry, and the issue it is."""

    name: str
    entry: Entry
    issue: Issue

    def to_bytes(self) -> bytes:
        """As a line of JSON."""
        told = {"name": self.name, "entry": vars(self.entry), "issue": vars(self.issue)}
        return f"{_json(told)}\n".encode("utf-8", "replace")


def announced(data: bytes | None) -> Iterator[Announced]:
    """What is told in a file of such lines; one that a kill has cut is left out, for its file was not moved yet."""
    for line in (data or b"").split(b"\n"):
        with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
            told = json.loads(line)
            entry, issue = Entry.from_json(told["entry"]), Issue.from_json(told["issue"])
            yield Announced(file_name(told["name"]), entry, issue)


def bytes_in(folder: Path, name: str = NAME) -> bytes | None:
    """The bytes of a folder's manifest; None where there is none that can be read."""
    try:
        return first_bytes(folder / name, _MOST)
    except OSError:
        return None


def copies_in(folder: Path) -> Iterator[Manifest]:
    """The other manifests of a folder, which programs that share it among computers have put there."""
    for path in sorted(folder.glob(_COPIES)):
        yield Manifest.parsed(bytes_in(folder, path.name))


def file_name(name: str) -> str:
    """The name of a file in the folder; raises ValueError for what can be none, AttributeError for what is no name."""
    *folders, file = name.split("/")
    if folders not in ([], [WITHDRAWN]) or not file or file == ".." or "\\" in file or not file.isprintable():
        raise ValueError(name)
    return name


def _salvaged(data: bytes) -> Manifest:
    """All that is whole in a damaged manifest; what is cut off is left out with its record."""
    manifest = Manifest(damaged=data)
    for name, record in _records(data.decode("utf-8", "replace")):
        with contextlib.suppress(ValueError, TypeError, AttributeError, RecursionError):
            value = json.loads(record)
            if name:
                manifest.enter(file_name(json.loads(name)), Entry.from_json(value))
            else:
                manifest.enter_issue(Issue.from_json(value))
    return manifest


def _records(text: str) -> Iterator[tuple[str, str]]:
    """The objects of JSON that hold no other, each with the key it stands behind (empty: none), as they are written."""
    before = key = name = ""
    start: int | None = None
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "{":
                start, name = token.start(), key
                key = ""
            case "}":
                if start is not None:
                    yield name, text[start : token.end()]
                start, key = None, ""
            case ":":
                key = before
            case "," | "[":
                key = ""
            case string:
                before = string


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _joined(lines: Iterator[str]) -> str:
    text = ",\n".join(lines)
    return f"{text}\n" if text else ""
