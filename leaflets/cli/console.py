"""How a run speaks: results on the output, faults and progress on the error stream, in the form its reader wants."""

from __future__ import annotations

import codecs
import io
import json
import math
import os
import shutil
import sys
import time
from typing import Any, TextIO

from leaflets.cli.streams import written
from leaflets.faults import Fault
from leaflets.words import counted, visible

#: Exit status: all is well; the content or a file is wrong; the command is; the press itself is; stopped by Ctrl-C.
OK, CONTENT, USAGE, INTERNAL, STOPPED = 0, 1, 2, 3, 130
#: A run that takes longer than this shows how far it is, in seconds.
PATIENCE = 1.0
#: For a person; a line each; one list for programs; notes on a change at GitHub (Workflow commands).
FORMATS = ("human", "short", "json", "github")
_RED, _YELLOW = "\x1b[31m", "\x1b[33m"
_PLAIN, _CLEAR = "\x1b[0m", "\r\x1b[K"
#: What an old console has instead of our signs.
_LIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "×": "x", "\u00a0": " "})


class Console:
    """Speaks to whoever started the run; a quiet one tells faults only.

    `form` is one of FORMATS. For a program or for GitHub the faults are the output, and nothing else is: they
    are told to a program as one list when the run is done. `colour` is always, never, or auto for terminals.
    """

    def __init__(self, quiet: bool = False, form: str = "human", colour: str = "auto") -> None:
        self.form = form
        self.quiet = quiet or form in ("json", "github")
        self._stream = sys.stderr if form in ("human", "short") else sys.stdout
        self._coloured = form in ("human", "short") and _is_coloured(colour, self._stream)
        if self._coloured and os.name == "nt":
            os.system("")  # a Windows console obeys colours after any command
        self._width = shutil.get_terminal_size().columns if form == "human" and self._stream.isatty() else 0
        self._listed: list[dict[str, Any]] = []
        self._begun = time.monotonic()
        self._shown = False
        self.lost: OSError | None = None  # why something that was told could not be written; None where all was

    def say(self, line: str) -> None:
        """A line of result."""
        if not self.quiet:
            self._clear()
            self._write(f"{visible(line)}\n", sys.stdout)

    def say_data(self, data: str) -> None:
        """Results in JSON, for a program; signs that would do something to a terminal are escaped."""
        text = "".join(sign if sign.isprintable() or sign == "\n" else _as_json(sign) for sign in data)
        self._write(f"{text}\n", sys.stdout)

    def tell(self, *told: Fault | str) -> None:
        """What is wrong; with colour the headline in red, or in yellow where it is a warning."""
        self._clear()
        for one in told:
            fault = one if isinstance(one, Fault) else None
            match self.form:
                case "json":
                    self._listed.append(as_data(fault) if fault else {"severity": "fault", "message": str(one)})
                    continue
                case "github":
                    lines = [as_note(fault) if fault else f"::error::{_escaped(str(one))}"]
                case "short":
                    lines = [as_line(fault)] if fault else str(one).split("\n")
                case _:
                    lines = fault.lines(self._width) if fault else [str(one)]
                    lines = [part for line in lines for part in line.split("\n")]
            lines = [visible(line) for line in lines]
            if self._coloured:
                lines[0] = f"{_YELLOW if fault and fault.warning else _RED}{lines[0]}{_PLAIN}"
            self._write("\n".join(lines) + "\n", self._stream)

    def progress(self, what: str, number: int, many: int) -> None:
        """How far a long run is: on a terminal only, in one line that the next takes the place of."""
        if number == 1:
            self._begun = time.monotonic()
        passed = time.monotonic() - self._begun
        if self.quiet or not sys.stderr.isatty() or passed < PATIENCE:
            return
        left = f", {_about(passed / (number - 1) * (many - number + 1))} left" if number > 1 else ""
        self._write(f"{_CLEAR}{visible(what)} ({number} of {many}{left})", sys.stderr)
        self._shown = True

    def done(self) -> None:
        """Take the line of progress away, and give a program its list."""
        self._clear()
        if self.form == "json":
            self.say_data(json.dumps(self._listed, indent=2, ensure_ascii=False))

    def _clear(self) -> None:
        if self._shown:
            self._write(_CLEAR, sys.stderr)
            self._shown = False

    def _write(self, text: str, stream: TextIO) -> None:
        """Write to a stream. One that fails stops no work: why is kept, and nothing more is written there."""
        self.lost = written(text, stream) or self.lost


def _as_json(sign: str) -> str:
    """A sign as JSON escapes it."""
    return json.dumps(sign)[1:-1]


def as_line(fault: Fault) -> str:
    """A fault in one line: headline and cure."""
    cure = " / ".join(line.strip() for line in fault.cure.split("\n"))
    return f"{fault.headline}. {cure}" if cure else fault.headline


def as_data(fault: Fault) -> dict[str, Any]:
    """A fault for programs; what is not known is null."""
    return {
        "file": fault.place.file or None,
        "line": fault.place.line or None,
        "column": fault.place.column or None,
        "severity": "warning" if fault.warning else "fault",
        "message": fault.message,
        "cure": fault.cure or None,
        "excerpt": fault.excerpt or None,
        "check": fault.check or None,
        "pdf": fault.file or None,
        "page": fault.spot.page if fault.spot else None,
    }


def as_note(fault: Fault) -> str:
    """A fault as GitHub shows it beside the line of a change (Workflow commands for GitHub Actions)."""
    places = (("file", fault.place.file), ("line", fault.place.line), ("col", fault.place.column))
    where = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in places if value)
    kind = "warning" if fault.warning else "error"
    return f"::{kind}{' ' + where if where else ''}::{_escaped(f'{fault.message}. {fault.cure}'.strip())}"


def _escaped(text: str, more: str = "") -> str:
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _is_coloured(colour: str, stream: TextIO) -> bool:
    """As asked for, else as the environment says (no-color.org, force-color.org), else on a terminal."""
    if colour != "auto":
        return colour == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def make_safe(*streams: TextIO) -> None:
    """Let a console that lacks a sign show what is most like it, or a question mark."""
    codecs.register_error("alike", _alike)
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="alike")


def _alike(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    alike = error.object[error.start : error.end].translate(_LIKE)
    return "".join(one if one.isascii() else "?" for one in alike), error.end


def _about(seconds: float) -> str:
    """A time that a person waits, no more exact than it is known."""
    if seconds < 50:
        return f"about {math.ceil(seconds / 5) * 5} seconds"
    return f"about {counted(math.ceil(seconds / 60), 'minute')}"
