"""Finished files put in place, each whole, and those that belong together all or none."""

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
#: What `_replace` calls a file while it is written.
_STRAY = re.compile(r"\..+-[0-9a-f]{8}\.tmp")
#: What keeps a disk from taking a file, in words, and what to do about it.
_CURES = {
    errno.ENOSPC: ("the disk is full", "Make room on it, then make the leaflets again."),
    errno.EDQUOT: ("your share of the disk is full", "Make room on it, then make the leaflets again."),
    errno.EROFS: ("the disk cannot be written to", "Name another folder with --output."),
    errno.EFBIG: ("the disk takes no file of that size", "Name another folder with --output."),
}


def deliver(data: bytes, path: Path) -> bool:
    """Write a finished file to its path; returns False, with nothing written, where the same bytes are there already.

    It is written under another name in the same folder and moved, so that nobody ever meets half a file. One that is
    held by another program is tried again after each of WAITS. Raises DeliveryError, with the old file as it was,
    where it stays held, or where the disk or the folder takes no file.
    """
    _stand_clear(path)
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


def _stand_clear(path: Path) -> None:
    """Raises DeliveryError where a folder has the name of the file, or a file that of its folder."""
    if path.is_dir():
        message = f"‘{path}’ is a folder, so a file of that name could not be written"
        raise DeliveryError.of(message, "Give the folder another name, then make it again.")
    if path.parent.is_file():
        message = f"‘{path.name}’ could not be written: ‘{path.parent}’ is a file, not a folder"
        raise DeliveryError.of(message, "Name a folder with --output.")


def deliver_together(files: Mapping[Path, bytes]) -> dict[Path, bool]:
    """Write several finished files to their paths, all or none; returns for each whether its bytes are new there.

    Raises DeliveryError, with all old files as they were, where one cannot be put in its place; they are so after
    Ctrl-C, too. A run that is killed between two of them leaves new and old files, each whole; the next run, which
    finds them so, writes the rest.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in files}
    written: dict[Path, bool] = {}
    try:
        for path, data in files.items():
            written[path] = deliver(data, path)
    except (DeliveryError, KeyboardInterrupt):
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
    """Delete the half-written files of runs that were killed from a folder; what another run is writing stays."""
    with contextlib.suppress(OSError):
        for stray in folder.iterdir():
            if _STRAY.fullmatch(stray.name):
                with contextlib.suppress(OSError):
                    _remove_unless_held(stray)


def _holds(path: Path, data: bytes) -> bool:
    """Whether there is a file of exactly these bytes."""
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
    """Delete a file that no run is writing; raises OSError where one is."""
    if not stray.is_file():
        return  # none of ours, and a queue would be waited for
    with stray.open("rb") as file:
        _lock(file.fileno())
        if fcntl:
            stray.unlink()
    if not fcntl:
        stray.unlink()
