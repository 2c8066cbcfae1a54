"""The manifest of a folder while leaflets are put there: true at any moment, whoever else writes, whenever all ends.

Of each file that is moved to its place the entry is told beforehand (`NEXT`, a line each), and is in the manifest a
moment afterwards; so each file has an entry with its hash in one of the two. Whoever comes next, after a kill too,
settles by the hashes of the files which of the lines have come true.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from leaflets.delivery import manifest as manifests
from leaflets.delivery.files import attempted, deliver, deliver_together
from leaflets.delivery.folder_lock import locked
from leaflets.delivery.manifest import NAME, NEXT, WITHDRAWN, Announced, Entry, Issue, Manifest
from leaflets.delivery.temporary import Staged, tidy
from leaflets.faults import DeliveryError
from leaflets.plain_file import first_bytes

#: The manifest is written again when so many times as long has passed as it took: it grows with all that is in it.
_SELDOM = 10
#: How the file of announcements is opened: no queue is waited for, no link followed.
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)

#: Tells of a file its issue and its entry as the file itself says them; None where it is none of ours.
Recognise = Callable[[Path], tuple[Issue, Entry] | None]


class Record:
    """The manifest of a folder, and the files that are put there with it.

    `damage` tells what has become of a manifest that was damaged, in a sentence; empty where it was whole.
    """

    def __init__(self, folder: Path) -> None:
        """Open the record of a folder, and tidy it; raises DeliveryError where a damaged manifest cannot be kept."""
        self._folder = folder
        self._manifest = Manifest()
        self._left: tuple[bytes | None, bytes | None] | None = None  # the two files as they were when we last looked
        self._written, self._took = 0.0, 0.0
        self.damage = ""
        if folder.is_dir():
            tidy(folder)
            with locked(folder):
                self._refresh()
                self._take_copies()
                self._leave_out_what_is_gone()

    @property
    def files(self) -> Mapping[str, Entry]:
        """The entries by the names of their files, as they were when this run last looked."""
        return self._manifest.files

    def note(self, noted: Iterable[tuple[str, Entry, Issue]], recognise: Recognise) -> None:
        """Note files that are in their places already.

        Where there is no manifest that was whole, those of all other PDF files that can be recognised are noted too.
        """
        noted, is_whole = list(noted), not self.damage and self._left is not None and self._left[0] is not None
        if not self._folder.is_dir() or not (noted or not is_whole):
            return
        with locked(self._folder):
            self._refresh()
            for name, entry, issue in noted:
                self._enter(Announced(name, entry, issue))
            if not is_whole:
                self._rebuild(recognise)
            self._write_if_new()

    def deliver(self, files: Mapping[str, tuple[bytes, Entry]], issue: Issue) -> dict[str, bool]:
        """Put files of an issue in their places, all or none, with their entries; returns for each whether it is new.

        Raises DeliveryError, with files and manifest as they were, where one cannot be put there.
        """
        coming = [Announced(name, entry, issue) for name, (_, entry) in files.items()]
        attempted(lambda: self._folder.mkdir(parents=True, exist_ok=True), self._folder / next(iter(files)))
        with locked(self._folder):
            self._refresh()
            staged: list[Staged] = []

            def ready() -> None:
                self._announce(coming)
                for one in coming:
                    self._enter(one)
                if self._is_due:
                    with contextlib.suppress(DeliveryError):  # then it is told on closing; until then `NEXT` has it
                        staged.append(self._staged())

            try:
                written = deliver_together({self._folder / name: data for name, (data, _) in files.items()}, ready)
            except BaseException:
                self._left = None  # what is there now has to be looked at
                for beside in staged:
                    beside.discard()
                raise
            if staged:
                self._place(staged[0])
            elif not any(written.values()):
                for one in coming:
                    self._enter(one)
                self._write_if_new()
        return {path.name: is_new for path, is_new in written.items()}

    def withdraw(self, name: str) -> str:
        """Move a file of a leaflet that is no longer given out; returns its new name within the folder.

        Raises DeliveryError where it cannot be moved, or is not as it was made.
        """
        with locked(self._folder):
            self._refresh()
            entry, path = self._manifest.files[name], self._folder / name
            if sha256_of(path) != entry.sha256:
                raise DeliveryError.of(f"‘{name}’ is not as it was made, so it has been left where it is")
            moved = f"{WITHDRAWN}/{path.stem}-{entry.issue}.pdf"
            place = self._folder / moved
            attempted(lambda: place.parent.mkdir(exist_ok=True), place)
            coming = Announced(moved, entry, self._issue_of(entry))
            self._announce([coming])
            attempted(lambda: path.replace(place), place)
            self._enter(coming)
            self._manifest.leave_out(name)
            self._place(self._staged())
        return moved

    def _issue_of(self, entry: Entry) -> Issue:
        """The issue that a file is; of one that is not known, as much as its entry says."""
        known = (one for one in self._manifest.issues if (one.leaflet, one.code) == (entry.leaflet, entry.issue))
        unknown = Issue(entry.leaflet, "", entry.issue, entry.leaflet, entry.reviewed, entry.due, entry.source)
        return next(known, unknown)

    def close(self) -> None:
        """Write what has not been written yet; raises DeliveryError."""
        if (self._left is None and not self._manifest.files) or not self._folder.is_dir():
            return
        with locked(self._folder):
            self._refresh()
            self._leave_out_what_is_gone()
            self._write_if_new(at_last=True)

    def _refresh(self) -> None:
        """Take in what another run has written since we last looked."""
        now = manifests.bytes_in(self._folder), manifests.bytes_in(self._folder, NEXT)
        if now == self._left:
            return
        self._left = now
        self._manifest = Manifest.parsed(now[0])
        if self._manifest.damaged is not None:
            self._set_aside(self._manifest.damaged)
        coming = list(manifests.announced(now[1]))
        true = {name: sha256_of(self._folder / name) for name in {one.name for one in coming}}
        for one in coming:
            if one.entry.sha256 == true[one.name]:
                self._enter(one)

    def _enter(self, one: Announced) -> None:
        self._manifest.enter(one.name, one.entry)
        self._manifest.enter_issue(one.issue)

    def _take_copies(self) -> None:
        """Take in what copies of the manifest know: all issues, and the entries of files as they are."""
        for copy in manifests.copies_in(self._folder):
            for issue in copy.issues:
                self._manifest.enter_issue(issue)
            for name, entry in copy.files.items():
                ours = self._manifest.files.get(name)
                if (ours is None or ours.sha256 != entry.sha256) and sha256_of(self._folder / name) == entry.sha256:
                    self._manifest.enter(name, entry)

    def _leave_out_what_is_gone(self) -> None:
        try:
            there = _names_in(self._folder)
        except OSError:  # of a folder that cannot be looked through nothing is known to be gone
            return
        with contextlib.suppress(OSError):
            there |= {f"{WITHDRAWN}/{name}" for name in _names_in(self._folder / WITHDRAWN)}
        for name in [name for name in self._manifest.files if name not in there]:
            self._manifest.leave_out(name)

    def _set_aside(self, damaged: bytes) -> None:
        """Keep a damaged manifest under another name."""
        self.damage = "It was empty."
        if damaged:
            kept = f"{NAME}.damaged-{hashlib.sha256(damaged).hexdigest()[:8]}"
            deliver(damaged, self._folder / kept)
            self.damage = f"The old one is kept as {kept}."

    def _rebuild(self, recognise: Recognise) -> None:
        """Enter all PDF files that have no entry with their hash and can be recognised."""
        for path in sorted(self._folder.glob("*.pdf")):
            known = self._manifest.files.get(path.name)
            if known is not None and known.sha256 == sha256_of(path):
                continue
            if (found := recognise(path)) is not None:
                self._enter(Announced(path.name, found[1], found[0]))

    def _announce(self, coming: Iterable[Announced]) -> None:
        """Tell of files which entries they will have."""
        data, path = b"".join(one.to_bytes() for one in coming), self._folder / NEXT

        def append() -> None:
            if os.path.lexists(path) and (path.is_symlink() or not (path.is_file() or path.is_dir())):
                path.unlink()  # a link or a queue: none of ours
            with open(os.open(path, _FLAGS, 0o666), "ab") as file:  # noqa: PTH123 - a Path cannot be opened with flags
                file.write(data)
                file.flush()
                os.fsync(file.fileno())

        attempted(append, path)
        before, announced = self._left or (None, None)
        self._left = before, (announced or b"") + data

    @property
    def _is_due(self) -> bool:
        return time.monotonic() - self._written >= _SELDOM * self._took

    def _staged(self) -> Staged:
        """The manifest as it is now, written beside its place."""
        begun, path = time.monotonic(), self._folder / NAME
        data = self._manifest.to_bytes()
        self._written = time.monotonic()
        self._took = self._written - begun
        return attempted(lambda: Staged(data, path), path)

    def _place(self, staged: Staged, at_last: bool = False) -> None:
        """Put the manifest in its place. Where it is held for a while, it says so later, and `NEXT` until then."""
        try:
            attempted(staged.place, self._folder / NAME)
        except DeliveryError:
            staged.discard()
            if at_last:
                raise
            return
        with contextlib.suppress(OSError):
            (self._folder / NEXT).unlink()
        self._left = staged.data, manifests.bytes_in(self._folder, NEXT)

    def _write_if_new(self, at_last: bool = False) -> None:
        is_new = self._left is None or self._left[1] is not None or self._manifest.to_bytes() != self._left[0]
        if is_new and (self._manifest.files or self._manifest.issues or self.damage):
            self._place(self._staged(), at_last)


def _names_in(folder: Path) -> set[str]:
    """The names of the files in a folder; raises OSError where it cannot be looked through."""
    with os.scandir(folder) as found:
        return {one.name for one in found if _is_file(one)}


def _is_file(one: os.DirEntry[str]) -> bool:
    try:
        return one.is_file()
    except OSError:  # a link in a circle
        return False


def sha256_of(path: Path) -> str:
    """The sha256 of a file; empty where there is none that can be read."""
    try:
        return hashlib.sha256(first_bytes(path)).hexdigest()
    except OSError:
        return ""
