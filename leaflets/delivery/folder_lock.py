"""A folder held by one run at a time, while it writes there what others write too.

The lock is one of the system’s on a file, so that it ends with the process whatever becomes of that. Where a system has
no such locks, as some network drives, each run goes on as if it were alone.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from leaflets.faults import DeliveryError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

#: The file that is locked; it is there only as long as somebody holds it, or was killed.
NAME = ".manifest.lock"
#: Seconds to wait for another run, which holds a folder for as long as it takes to move a leaflet’s files into it; and
#: between two attempts.
PATIENCE, _PAUSE = 30.0, 0.005
#: No queue is waited for, no link followed.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder; raises DeliveryError where another run does not let it go. It may not be taken twice."""
    path, until = folder / NAME, time.monotonic() + PATIENCE
    while (handle := _taken(path)) is None:
        if time.monotonic() > until:
            message = f"another run of the press is writing into ‘{folder}’, and does not end"
            raise DeliveryError.of(message, "End it, or restart the computer, then make the leaflets again.")
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        if handle >= 0:
            _let_go(handle, path)


def _taken(path: Path) -> int | None:
    """The handle of the locked file; None where another run has it, -1 where there can be no lock."""
    try:
        handle = os.open(path, _FLAGS, 0o666)
    except PermissionError:
        return None if os.name == "nt" and path.exists() else -1  # Windows: it is being removed
    except OSError:
        return -1
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            return -1
        _lock(handle)
        # It may have been removed by whoever held it since it was opened: then it locks nothing.
        if not fcntl or _is_at(handle, path):
            return handle
    except BlockingIOError:
        pass
    except OSError:
        return handle  # which is no lock, and does no harm
    os.close(handle)
    return None


def _lock(handle: int) -> None:
    """Lock a file; raises BlockingIOError where another process has, OSError where there are no locks."""
    if fcntl:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return
    import msvcrt

    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    except PermissionError:
        raise BlockingIOError from None


def _is_at(handle: int, path: Path) -> bool:
    """Whether an opened file is still the one at its path."""
    try:
        there = path.lstat()
    except FileNotFoundError:
        return False
    here = os.fstat(handle)
    return (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)


def _let_go(handle: int, path: Path) -> None:
    """Remove the file and its lock; on Windows, where an open file stays, the lock first."""
    with contextlib.suppress(OSError):
        if fcntl:
            path.unlink()
            fcntl.flock(handle, fcntl.LOCK_UN)  # a child may have the handle too
    os.close(handle)
    if not fcntl:
        with contextlib.suppress(OSError):
            path.unlink()
