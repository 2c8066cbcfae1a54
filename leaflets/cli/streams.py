"""The streams of the process, whatever has become of them: closed, none at all, full, or with nobody who reads them."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from typing import TextIO


def make_sure_of_streams() -> None:
    """Let there be all three streams; those that are closed, or that a program without a window lacks, lead nowhere.

    Else the next file that is opened would get the number of a closed one, and what a library complains of would be
    written into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # it gets the lowest number that is free
    for name, how in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, how, encoding="utf-8"))  # noqa: PTH123, SIM115 - it stays open


def written(text: str, stream: TextIO) -> OSError | None:
    """Write to a stream; where that fails it leads nowhere from then on, and the reason is returned."""
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        lead_nowhere(stream)
        return error
    except ValueError:  # it has been closed
        return OSError(errno.EBADF, os.strerror(errno.EBADF))
    return None


def lead_nowhere(stream: TextIO) -> None:
    """Let a stream take all that is written, and what is still to be written as the process ends."""
    with contextlib.suppress(OSError, io.UnsupportedOperation, ValueError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def is_nobody_there(error: OSError) -> bool:
    """Whether a stream failed because whoever read it went away, as `| head` does; Windows says EINVAL then."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)
