"""Files while they are written: beside their place, under names that nobody else gives, until they are moved there."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path
from typing import BinaryIO

from leaflets.patterns import late
from leaflets.plain_file import opened

try:
    import fcntl
except ImportError:  # Windows, where a file that is open cannot be removed, so that no lock is needed
    fcntl = None  # type: ignore[assignment]

#: What a file is called while it is written: the name it will have, or the beginning of it, four bytes by chance, and
#: four by which they are known as ours.
_NAME = late(r"\.(.+)-([0-9a-f]{8})([0-9a-f]{8})\.tmp", re.DOTALL)
#: Letters of a name that are kept: the whole may have 255 bytes, of which a letter has up to four.
_KEPT = 50


class Staged:
    """The bytes of a file written beside its place. The lock on it, while it is there, tells `tidy` to leave it."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Write them; raises OSError where that cannot be, with nothing left behind."""
        self.data, self._path = data, path
        self._file: BinaryIO | None = None
        self._write()

    def place(self) -> None:
        """Move it over its place, from which it can be read from then on; raises OSError, and may be called again."""
        if not self._beside.exists():  # taken away by a virus scanner, or a sync client
            self.discard()
            self._write()
        if not fcntl:
            self._close()  # Windows moves no file that is open
        self._beside.replace(self._path)
        self._close()

    def discard(self) -> None:
        """Take it away, where it has not been moved."""
        with contextlib.suppress(OSError):
            self._beside.unlink()
        self._close()

    def _write(self) -> None:
        while not self._begun():
            pass
        assert self._file is not None
        try:
            self._file.write(self.data)
            self._file.flush()
            os.fsync(self._file.fileno())
        except BaseException:
            self.discard()
            raise

    def _begun(self) -> bool:
        """Begin a file under a new name; False where another run, tidying up, was there before it had its lock."""
        self._beside = _beside(self._path)
        self._file = self._beside.open("xb")
        if is_free := _is_locked_by_us(self._file.fileno()):
            return is_free
        self.discard()
        return False

    def _close(self) -> None:
        with contextlib.suppress(OSError):  # a full disk is told of once
            if self._file is not None:
                self._file.close()
        self._file = None


def tidy(folder: Path) -> None:
    """Delete the half-written files of runs that were killed from a folder; what another run is writing stays."""
    with contextlib.suppress(OSError):
        for stray in folder.iterdir():
            if _is_ours(stray.name):
                with contextlib.suppress(OSError):
                    _remove_unless_held(stray)


def _beside(path: Path) -> Path:
    """A new name beside a file's own."""
    name, chance = path.name[:_KEPT], os.urandom(4).hex()
    return path.with_name(f".{name}-{chance}{_sign(name, chance)}.tmp")


def _is_ours(name: str) -> bool:
    match = _NAME.fullmatch(name)
    return match is not None and _sign(match[1], match[2]) == match[3]


def _sign(name: str, chance: str) -> str:
    """The end of one of our names: files of others have it by a chance of one in four milliards."""
    text = f"{name}-{chance}".encode("utf-8", "surrogateescape")
    return hashlib.blake2b(text, digest_size=4, person=b"leaflets").hexdigest()


def _is_locked_by_us(handle: int) -> bool:
    """Lock a file; False where another process has. Some network drives cannot, and need not."""
    if fcntl:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            pass
    return True


def _remove_unless_held(stray: Path) -> None:
    """Delete a file that no run is writing; raises OSError where one is."""
    with opened(stray) as file:
        if not _is_locked_by_us(file.fileno()):
            return
        if fcntl:
            stray.unlink()
    if not fcntl:
        stray.unlink()
