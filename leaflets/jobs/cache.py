"""What earlier runs have found out, kept in a SQLite file under a hash of the content it was found out from.

Nothing here is ever needed: a cache that is missing, damaged, half-written, of another version or held by another run
is one that knows nothing, and deleting it is always safe.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from leaflets.digest import SIZE, digest

#: Days after which a value that nobody has asked for is deleted.
KEPT = 60
#: Seconds to wait for another run that is writing; its writing takes milliseconds.
_PATIENCE = 2.0
_TABLE = "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB, day INTEGER) WITHOUT ROWID"
#: What SQLite raises on a file that is damaged: it decodes what stands there, even in its own messages.
_DAMAGE = (sqlite3.Error, ValueError, OverflowError)
#: Values that are held before they are written; many more would be in memory at the end of a long run.
_MOST = 1000


def program(*folders: Path) -> bytes:
    """A hash of the program itself: all files below its folders, the versions of all installed packages, and Python's.

    What the program leaves behind as it runs (bytecode) is left out, else its first run would make a second one.
    Installed packages are known by the names of their folders of metadata, which say the version; to read that
    metadata takes longer than a run that finds nothing changed.
    """
    installed = sorted({name for folder in map(Path, sys.path) for name in _metadata(folder)})
    files = (part for folder in folders for file in _files(folder) for part in file)
    return digest(sys.version.encode(), *map(str.encode, installed), *files)


def _files(folder: Path) -> Iterator[tuple[bytes, bytes]]:
    """The path within a folder, with / on every system, and the content of each file below it, in order."""
    for where, folders, names in os.walk(folder):  # half the time of a Path for each of two hundred files
        folders[:] = sorted(set(folders) - {"__pycache__"})
        within = where[len(str(folder)) :].replace(os.sep, "/")
        for name in sorted(name for name in names if "." in name):
            with contextlib.suppress(OSError), open(f"{where}{os.sep}{name}", "rb") as file:  # noqa: PTH123
                yield f"{within}/{name}".encode(), file.read()


def _metadata(folder: Path) -> list[str]:
    """The names of the folders of metadata in a folder of packages, such as `qrcode-8.2.dist-info`."""
    try:
        return [name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))]  # noqa: PTH208
    except OSError:
        return []  # a folder that is not there, or a zip file


class Cache:
    """A store of JSON values in the SQLite file at `path`; without a path it is in memory alone.

    `stamp` is what all values depend on, such as the hash of the program: those kept under another are not found. With
    `forget` no value of an earlier run is found. Only what was put with the same `key` is found, so that what somebody
    else has written into the file is not believed. What is put is written when the cache is closed, so use it in a
    `with` statement. It belongs to the process that opened it, as SQLite's connections do.
    """

    def __init__(self, path: Path | None = None, stamp: bytes = b"", forget: bool = False, key: bytes = b"") -> None:
        self._path, self._forget, self._key = path, forget, key
        self._stamp = digest(stamp, key=key)
        self._today = int(time.time() // 86400)
        self._new: dict[bytes, bytes] = {}
        self._asked: set[bytes] = set()
        self._file = self._opened() if path else None

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, *key: bytes) -> Any:
        """The value kept under a key of several parts, or None where there is none or it is damaged."""
        name = self._name(key)
        value = self._new.get(name)
        if value is None and self._file is not None and not self._forget:
            try:
                row = self._file.execute("SELECT value, day FROM kept WHERE key = ?", (name,)).fetchone()
            except _DAMAGE:
                self._lose()
                return None
            if row is None:
                return None
            value, day = row
            if day != self._today:
                self._asked.add(name)
        if not isinstance(value, bytes) or value[:SIZE] != digest(name, value[SIZE:], key=self._key):
            return None
        return json.loads(value[SIZE:])

    def put(self, value: Any, *key: bytes) -> None:
        """Keep a value that JSON can hold under a key of several parts."""
        name = self._name(key)
        data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        self._new[name] = digest(name, data, key=self._key) + data
        if len(self._new) >= _MOST:
            self.flush()

    def flush(self) -> None:
        """Write what was put to the file, all or nothing, and delete what has not been asked for in KEPT days."""
        if self._file is None or not (self._new or self._asked):
            return
        try:
            with self._file:
                self._file.execute(_TABLE)
                self._file.executemany(
                    "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)",
                    ((name, data, self._today) for name, data in self._new.items()),
                )
                self._file.executemany(
                    "UPDATE kept SET day = ? WHERE key = ?", ((self._today, name) for name in self._asked)
                )
                self._file.execute("DELETE FROM kept WHERE day < ?", (self._today - KEPT,))
        except sqlite3.OperationalError:
            pass  # another run is writing, or the disk is full: it is found out again next time
        except _DAMAGE:
            self._lose()
        self._new, self._asked = {}, set()

    def close(self) -> None:
        """Write what was put, and let the file go."""
        self.flush()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _name(self, key: Iterable[bytes]) -> bytes:
        """The key of a row: a hash of the stamp and of all parts."""
        return digest(self._stamp, *key)

    def _opened(self) -> sqlite3.Connection | None:
        """The file, begun anew where it is damaged; None where it cannot be had."""
        assert self._path is not None
        for _ in range(2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                file = sqlite3.connect(self._path, timeout=_PATIENCE)
                file.execute("PRAGMA synchronous = OFF")  # a power cut may damage the file, which is noticed
                file.execute(_TABLE)
                return file
            except sqlite3.OperationalError:
                return None  # held, or in a folder where nothing may be written
            except _DAMAGE:
                self._remove()
            except OSError:
                return None
        return None

    def _lose(self) -> None:
        """Go on without the file, which is damaged; the next run begins a new one."""
        if self._file is not None:
            self._file.close()
            self._file = None
        self._remove()

    def _remove(self) -> None:
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
