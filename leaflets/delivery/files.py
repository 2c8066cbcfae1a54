"""Finished files put in place, each whole, and those that belong together all or none."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from leaflets.delivery.temporary import Staged
from leaflets.faults import DeliveryError
from leaflets.plain_file import first_bytes

T = TypeVar("T")

#: Seconds between attempts on a file that another program holds: virus scanners and sync clients let go within them.
WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
#: What keeps a disk from taking a file, in words, and what to do about it.
_CURES = {
    errno.ENOSPC: ("the disk is full", "Make room on it, then make the leaflets again."),
    errno.EDQUOT: ("your share of the disk is full", "Make room on it, then make the leaflets again."),
    errno.EROFS: ("the disk cannot be written to", "Name another folder with --output."),
    errno.EFBIG: ("the disk takes no file of that size", "Name another folder with --output."),
    errno.ENAMETOOLONG: ("the name is longer than a file’s can be", "Name another folder with --output."),
}


def deliver(data: bytes, path: Path) -> bool:
    """Write a finished file to its path; returns False, with nothing written, where the same bytes are there already.

    It is written under another name in the same folder and moved, so that nobody ever meets half a file. One that is
    held by another program is tried again after each of WAITS. Raises DeliveryError, with the old file as it was,
    where it stays held, or where the disk or the folder takes no file.
    """
    return deliver_together({path: data})[path]


def deliver_together(files: Mapping[Path, bytes], ready: Callable[[], None] = lambda: None) -> dict[Path, bool]:
    """Write several finished files to their paths, all or none; returns for each whether its bytes are new there.

    All are written before the first is moved to its place; `ready` is called in between, unless all are there already.
    Raises DeliveryError, with all old files as they were, where one cannot be put in its place; they are so after
    Ctrl-C, too. A run that is killed between two of them leaves new and old files, each whole; the next run, which
    finds them so, writes the rest.
    """
    staged: dict[Path, Staged] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, data in files.items():
            if (one := attempted(lambda: _staged(data, path), path)) is not None:  # noqa: B023 - called at once
                staged[path] = one
        if staged:
            ready()
        for path, one in staged.items():
            if (old := _bytes_of(path)) is not None or not os.path.lexists(path):
                before[path] = old
            attempted(one.place, path)
    except BaseException:
        _take_back(before)
        raise
    finally:
        for one in staged.values():
            one.discard()
    return {path: path in staged for path in files}


def _staged(data: bytes, path: Path) -> Staged | None:
    """A file written beside its place; None where the same bytes are in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return None if _bytes_of(path, len(data)) == data else Staged(data, path)


def _take_back(before: Mapping[Path, bytes | None]) -> None:
    """Put back what was in some places a moment ago, which is the file itself where it could not be replaced."""
    for path, data in before.items():
        with contextlib.suppress(OSError, DeliveryError):
            if data is None:
                path.unlink()
            else:
                deliver(data, path)


def attempted(action: Callable[[], T], path: Path) -> T:
    """What comes of an action on a file, tried again after each of WAITS; raises DeliveryError where nothing does."""
    _stand_clear(path)
    try:
        for wait in (*WAITS, None):
            try:
                return action()
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
    """Raises DeliveryError where a folder or a device has the file's name, or a file that of one of its folders."""
    if (path.is_char_device() or path.is_block_device()) and not path.is_symlink():
        raise DeliveryError.of(f"‘{path}’ is a device, not a file", "Type the name of a file.")
    if path.is_dir():
        message = f"‘{path}’ is a folder, so a file of that name could not be written"
        raise DeliveryError.of(message, "Give the folder another name, then make it again.")
    for folder in path.parents:
        if folder.is_dir():
            return
        if os.path.lexists(folder):
            message = f"‘{path.name}’ could not be written: ‘{folder}’ is a file, not a folder"
            raise DeliveryError.of(message, "Name a folder with --output.")


def _bytes_of(path: Path, size: int | None = None) -> bytes | None:
    """The bytes of a file; None where there is none, or one of another size."""
    try:
        return None if size not in (None, path.stat().st_size) else first_bytes(path)
    except OSError:
        return None
