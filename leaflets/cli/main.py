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
from leaflets.cli.console import CONTENT, FORMATS, INTERNAL, OK, STOPPED, USAGE, Console, make_safe
from leaflets.cli.failure import failure_told
from leaflets.faults import PressError, PromiseError, UsageError

#: Letters told of a path that is too long.
_SHOWN = 40


def run() -> None:
    """The command `leaflets`, and `make_pdf.py`."""
    _end_as_by_ctrl_c()
    gc.set_threshold(50_000)  # nearly all that is made at the start stays, and a leaflet leaves nothing to search for
    status = main(sys.argv[1:])
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
    console = Console()
    try:
        try:
            given = parsed(arguments)
            form = getattr(given, "format", "human")  # ‘text’ is one of files, not of messages
            console = Console(getattr(given, "quiet", False), form if form in FORMATS else "human", given.colour)
            status: int = _carried_out(given, console)
        except PressError as error:
            console.tell(*error.faults)
            kinds = {UsageError: USAGE, PromiseError: INTERNAL}
            status = next((kinds[kind] for kind in kinds if isinstance(error, kind)), CONTENT)
        console.done()
        return status
    except SystemExit as stop:  # argparse: 0 after --help and --version, 2 after a wrong argument
        return int(stop.code or 0)
    except KeyboardInterrupt:
        console.tell("Stopped.")
        return STOPPED
    except BrokenPipeError:  # whoever was reading went away, as `| head` does
        sys.stdout = None
        return OK
    except ModuleNotFoundError as error:
        console.tell(f"The press needs the package ‘{error.name}’. Type:  {sys.executable} -m pip install .")
        return INTERNAL
    except Exception as error:  # the last resort; everything a person can cause is a PressError
        report = traceback.format_exc() + getattr(error, "report", "")  # of another process
        console.tell(failure_told(report, str(getattr(error, "item", ""))))
        return INTERNAL


def _carried_out(given: argparse.Namespace, console: Console) -> int:
    """Carry out what was typed; raises UsageError for a path that no system can have."""
    try:
        status: int = given.run(given, console)
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        message = f"the name ‘{str(error.filename)[:_SHOWN]}…’ is longer than a file’s can be"
        raise UsageError.of(message, "Look for words that have run together.") from None
    return status
