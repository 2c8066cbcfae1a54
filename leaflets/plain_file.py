"""The bytes of a file, where it is one: nothing is waited for, and no more is held than is wanted."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

#: A queue that nobody writes into would be waited for without end. Windows has none, but makes ends of lines its own.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


#: More bytes than any file of the press has; no more of a file is held.
MOST = 1 << 28


class NoFileError(OSError):
    """Raised for what has the name of a file and is a folder, a queue or a device."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, "it is not a file")


def first_bytes(path: Path, most: int = MOST) -> bytes:
    """The bytes of a file, of a longer one so many; raises OSError, for what is no file NoFileError."""
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        found = file.read(min(size + 1, most))  # to make room for `most` takes as long as to read a leaflet
        return found if len(found) <= size else found + file.read(most - len(found))


@contextlib.contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to read from; raises OSError, for what is no file NoFileError."""
    if not stat.S_ISREG(path.stat().st_mode):  # asked first, for to open a device may do something
        raise NoFileError()
    with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123 - a Path cannot be opened with flags
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise NoFileError()
        yield file
