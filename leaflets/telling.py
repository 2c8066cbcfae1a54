"""How a run speaks: lines of result on the output, faults and progress on the error stream, colour on a terminal."""

from __future__ import annotations

import os
import sys
import time

from leaflets.faults import Fault

#: A run that takes longer than this shows how far it is, in seconds.
PATIENCE = 1.0
_RED, _YELLOW = "\x1b[31m", "\x1b[33m"
_PLAIN, _CLEAR = "\x1b[0m", "\r\x1b[K"


class Teller:
    """Speaks to whoever started the run; a quiet one tells faults only."""

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self._begun = time.monotonic()
        self._shown = False

    def say(self, line: str) -> None:
        """A line of result."""
        if not self.quiet:
            self._clear()
            print(line, flush=True)

    def tell(self, *lines: Fault | str) -> None:
        """What is wrong; on a terminal the first line in red, or in yellow where it is a warning."""
        self._clear()
        coloured = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        for line in lines:
            first, newline, rest = str(line).partition("\n")
            if coloured:
                first = f"{_YELLOW if isinstance(line, Fault) and line.warning else _RED}{first}{_PLAIN}"
            print(first + newline + rest, file=sys.stderr, flush=True)

    def progress(self, line: str) -> None:
        """How far a long run is; on a terminal only, in one line that the next takes the place of."""
        if not self.quiet and sys.stderr.isatty() and time.monotonic() - self._begun > PATIENCE:
            print(f"{_CLEAR}{line}", end="", file=sys.stderr, flush=True)
            self._shown = True

    def done(self) -> None:
        """Take the line of progress away."""
        self._clear()

    def _clear(self) -> None:
        if self._shown:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
            self._shown = False


def counted(number: int, word: str) -> str:
    """A number and what it counts: 1 page, 2 pages."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
