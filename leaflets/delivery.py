"""Finished files put in place whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from leaflets.faults import DeliveryError


def deliver(data: bytes, path: Path) -> bool:
    """Put a finished file in its place; False where the very same bytes are there already.

    It is written under another name in the same folder and moved, so that nobody ever meets half a file. Raises
    DeliveryError, with the old file as it was, where the folder or a program that has the file open forbids it.
    """
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(data, path)
    except PermissionError:
        message = f"‘{path.name}’ is open in another program, or its folder may not be written to"
        raise DeliveryError.of(message, "Close it there, then make it again.") from None
    except OSError as error:
        raise DeliveryError.of(f"‘{path}’ could not be written ({error.strerror})") from None
    return True


def _replace(data: bytes, path: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)  # mkstemp makes a file that its owner alone may read
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
