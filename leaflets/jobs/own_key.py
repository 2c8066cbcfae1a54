"""A key that only the folder of this user holds, by which what was kept is known as written by this user’s own runs."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from leaflets.plain_file import first_bytes

#: Bytes of a key.
SIZE = 32


def own_key(path: Path) -> bytes:
    """The key in a file, which is made where there is none; where it cannot be kept, one for this run alone."""
    for _ in range(2):
        with contextlib.suppress(OSError):
            if len(key := first_bytes(path, SIZE + 1)) == SIZE:
                return key
            path.unlink()  # damaged
        key = os.urandom(SIZE)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(key)
            return key
    return key
