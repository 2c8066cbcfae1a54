"""Finished files put in place whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from collections.abc import Mapping
from pathlib import Path

from leaflets.faults import DeliveryError

try:
    import fcntl
except ImportError:  # Windows, where a file that is open cannot be removed, so that no lock is needed
    fcntl = None  # type: ignore[assignment]

#: Seconds between attempts on a file that another program holds: virus scanners and sync clients let go within them.
WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
_STRAY = re.compile(r"\..+-[0-9a-f]{8}\.tmp")
_CURES = {
    errno.ENOSPC: ("the disk is full", "Make room on it, then make the leaflets again."),
    errno.EDQUOT: ("your share of the disk is full", "Make room on it, then make the leaflets again."),
    errno.EROFS: ("the disk cannot be written to", "Name another folder with --output."),
    errno.EFBIG: ("the disk takes no file of that size", "Name another folder with --output."),
}


def deliver(data: bytes, path: Path) -> bool:
    """Put a finished file in its place; False where the very same bytes are there already.

    It is written under another name in the same folder and moved, so that nobody ever meets half a file. Raises
    DeliveryError, with the old file as it was, where the folder or a program that has the file open forbids it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for wait in (*WAITS, None):
            try:
                if _holds(path, data):
                    return False
                _replace(data, path)
                return True
            except (PermissionError, FileNotFoundError):
                if wait is None or not os.access(path.parent, os.W_OK):
                    raise
                time.sleep(wait)
    except PermissionError:
        if path.parent.is_dir() and os.access(path.parent, os.W_OK):
            message = f"‘{path.name}’ is open in another program; the old file is still there, unchanged"
            raise DeliveryError.of(message, "Close it there, then make it again.") from None
        message = f"the folder ‘{path.parent}’ may not be written to"
        raise DeliveryError.of(message, "Name another folder with --output.") from None
    except OSError as error:
        why, cure = _CURES.get(error.errno or 0, (error.strerror or str(error), ""))
        raise DeliveryError.of(f"‘{path}’ could not be written: {why}", cure) from None
    raise AssertionError("the last attempt returns or raises")


def deliver_together(files: Mapping[Path, bytes]) -> dict[Path, bool]:
    """Put several finished files in their places, all of them or none; of each whether its bytes were not there before.

    Raises DeliveryError, with all old files as they were, where one cannot be put in its place. A run that is killed
    between two of them leaves new and old files, each whole: the next run, which finds them so, makes them all.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in files}
    written: dict[Path, bool] = {}
    try:
        for path, data in files.items():
            written[path] = deliver(data, path)
    except DeliveryError:
        for path in (path for path, is_new in written.items() if is_new):
            with contextlib.suppress(OSError, DeliveryError):  # what was put there a moment ago can be taken away
                data_before = before[path]
                if data_before is None:
                    path.unlink()
                else:
                    deliver(data_before, path)
        raise
    return written


def tidy(folder: Path) -> None:
    """Remove what a run that was killed has left half-written in a folder; what another is writing stays."""
    with contextlib.suppress(OSError):
        for stray in folder.iterdir():
            if _STRAY.fullmatch(stray.name):
                with contextlib.suppress(OSError):
                    _remove_unless_held(stray)


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _replace(data: bytes, path: Path) -> None:
    """Write beside the file, then move over it. The lock on what is being written tells `tidy` to leave it."""
    beside = path.with_name(f".{path.name}-{os.urandom(4).hex()}.tmp")
    try:
        with beside.open("xb") as file:
            _lock(file.fileno())
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if fcntl:
                beside.replace(path)
        if not fcntl:  # Windows moves no file that is open
            beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _lock(handle: int) -> None:
    """Lock a file; raises BlockingIOError where another process has. Some network drives cannot, and need not."""
    if fcntl:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:
            pass


def _remove_unless_held(stray: Path) -> None:
    with stray.open("rb") as file:
        _lock(file.fileno())
        if fcntl:
            stray.unlink()
    if not fcntl:
        stray.unlink()
