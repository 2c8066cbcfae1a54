"""The command as a whole: what was typed is carried out, and whatever goes wrong is told in a sentence."""

from __future__ import annotations

import argparse
import errno
import gc
import signal
import sys
import traceback
from collections.abc import Sequence

from leaflets.cli.arguments import parsed
from leaflets.cli.console import CONTENT, INTERNAL, STOPPED, USAGE, Console, make_safe
from leaflets.cli.failure import failure_told
from leaflets.cli.streams import is_nobody_there, make_sure_of_streams, written
from leaflets.faults import ContentError, PressError, PromiseError, UsageError

#: Letters told of a path that is too long.
_SHOWN = 40


def run() -> None:
    """The command `leaflets`, and `make_pdf.py`."""
    make_sure_of_streams()
    _end_as_by_ctrl_c()
    gc.set_threshold(50_000)  # nearly all that is made at the start stays, and a leaflet leaves nothing to search for
    status = main(sys.argv[1:])
    failures = [written("", stream) for stream in (sys.stdout, sys.stderr)]  # what argparse has told
    if not status and any(error and not is_nobody_there(error) for error in failures):
        status = CONTENT
    gc.freeze()  # all is freed with the process; searching it once more would be a tenth of a short run
    sys.exit(status)


def _end_as_by_ctrl_c() -> None:
    """Let whatever asks this process to end do so as Ctrl-C does: a system that shuts down, a window that is closed."""
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` wants it
            signal.signal(number, signal.default_int_handler)


def main(arguments: Sequence[str]) -> int:
    """Carry out a command; returns its exit status and never lets a traceback through."""
    make_safe(sys.stdout, sys.stderr)  # an old Windows console has no curly quotes
    consoles = [Console()]
    try:
        status = _status(arguments, consoles)
    except SystemExit as stop:  # argparse: 0 after --help and --version, 2 after a wrong argument
        status = int(stop.code or 0)
    except KeyboardInterrupt:
        consoles[-1].tell("Stopped.")
        status = STOPPED
    except ModuleNotFoundError as error:
        told = f"The press needs the package ‘{error.name}’. Type:  {sys.executable} -m pip install ."
        consoles[-1].tell(told)
        status = INTERNAL
    except Exception as error:  # the last resort; everything a person can cause is a PressError
        report = traceback.format_exc() + getattr(error, "report", "")  # of another process
        consoles[-1].tell(failure_told(report, str(getattr(error, "item", ""))))
        status = INTERNAL
    lost = next((console.lost for console in consoles if console.lost), None)
    if lost is not None and not is_nobody_there(lost):
        written(f"What was told could not be written: {lost.strerror}.\n", sys.stderr)
        status = status or CONTENT
    return status


def _status(arguments: Sequence[str], consoles: list[Console]) -> int:
    """Carry out a command; the console that it asks for is put to the others."""
    try:
        given = parsed(arguments)
        form = getattr(given, "messages", "human")
        consoles.append(Console(getattr(given, "quiet", False), form, given.colour))
        status = _carried_out(given, consoles[-1])
    except PressError as error:
        consoles[-1].tell(*error.faults)
        kinds = {UsageError: USAGE, PromiseError: INTERNAL}
        status = next((kinds[kind] for kind in kinds if isinstance(error, kind)), CONTENT)
    consoles[-1].done()
    return status


def _carried_out(given: argparse.Namespace, console: Console) -> int:
    """Carry out what was typed; raises UsageError for a path that no system can have, ContentError for what fails."""
    try:
        status: int = given.run(given, console)
    except OSError as error:
        name = str(error.filename or "")
        if error.errno == errno.ENAMETOOLONG:
            message = f"the name ‘{name[:_SHOWN]}…’ is longer than a file’s can be"
            raise UsageError.of(message, "Look for words that have run together.") from None
        if not name:
            raise
        raise ContentError.of(f"‘{name[-_SHOWN:]}’ cannot be used: {error.strerror}") from None
    return status
