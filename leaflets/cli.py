"""Arguments, messages, exit status. What needs much time to import is imported by the command that needs it.

Exit status: 0 all is well, 1 the content or a file is wrong, 2 the command is, 3 the press itself is, 130 stopped by
Ctrl-C.
"""

from __future__ import annotations

import argparse
import datetime
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets import __version__
from leaflets.editions import EDITIONS, USUAL
from leaflets.faults import Fault, PressError, UsageError, stops

if TYPE_CHECKING:
    from leaflets.content import Shelf
    from leaflets.library import Library

OK, CONTENT, USAGE, INTERNAL, STOPPED = 0, 1, 2, 3, 130


def run() -> None:
    """The command `leaflets`, and `make_pdf.py`."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Carry out a command; returns its exit status and never lets a traceback through."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # an old Windows console has no ✓ and no curly quotes
            stream.reconfigure(errors="replace")
    try:
        given = _parser().parse_args(_with_command(arguments))
        command: Callable[[argparse.Namespace], int] = given.command
        return command(given)
    except SystemExit as stop:  # argparse: 0 after --help and --version, 2 after a wrong argument
        return int(stop.code or 0)
    except KeyboardInterrupt:
        _tell("Stopped.")
        return STOPPED
    except PressError as error:
        _tell(*error.faults)
        return USAGE if isinstance(error, UsageError) else CONTENT
    except BrokenPipeError:  # whoever was reading went away, as `| head` does
        sys.stdout = None
        return OK
    except ModuleNotFoundError as error:
        _tell(f"The press needs the package ‘{error.name}’. Type:  {sys.executable} -m pip install .")
        return INTERNAL
    except Exception:  # the last resort; everything a person can cause is a PressError
        _tell(f"The press itself has failed, not your leaflet. What happened is in {_log()}; please pass it on.")
        return INTERNAL


def _with_command(arguments: Sequence[str]) -> list[str]:
    """The arguments with `build` put first where no command is named."""
    if arguments and arguments[0] in ("build", "list", "-h", "--help", "--version"):
        return list(arguments)
    return ["build", *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make_pdf.py",
        description="Make the leaflets in the folder ‘data’ into PDF files in the folder ‘output’.",
        epilog="Without a command it builds every leaflet that is published.",
    )
    parser.add_argument("--version", action="version", version=f"leaflets {__version__}")
    commands = parser.add_subparsers(title="commands", required=True)

    build = commands.add_parser("build", help="make PDF files (this is done where no command is named)")
    build.set_defaults(command=_build)
    build.add_argument("leaflets", nargs="*", metavar="LEAFLET", help="a leaflet to make, by its file name; else all")
    build.add_argument(
        "--edition",
        action="append",
        choices=sorted(EDITIONS),
        metavar="NAME",
        help=f"{', '.join(EDITIONS)}; may be given more than once (else: {' and '.join(USUAL)})",
    )
    build.add_argument("--output", type=Path, default=Path("output"), metavar="DIR", help="where the files go")
    loudness = build.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="tell nothing but faults")
    loudness.add_argument("-v", "--verbose", action="store_true", help="tell where each file is, and how large")

    listing = commands.add_parser("list", help="list the leaflets, when each was reviewed and when it is due")
    listing.set_defaults(command=_list)
    for command in (build, listing):
        command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR", help="where the content is")
        command.add_argument("--date", type=_day, metavar="DATE", help="the day to go by, as 2026-03-15 (else: today)")
    return parser


def _build(given: argparse.Namespace) -> int:
    """Make every leaflet asked for in every edition asked for; one bad leaflet does not stop the others."""
    library, today = _library(given), _today(given)
    names = [library.named(name) for name in given.leaflets] or list(library.names)
    editions = list(dict.fromkeys(given.edition or USUAL))
    shelf = library.shelf  # without the house style nothing can be made
    _tell(*library.faults)
    made = failed = 0
    failed += stops(library.faults)
    for name in dict.fromkeys(names):
        good, bad = _build_one(library, shelf, name, editions, today, given)
        made, failed = made + good, failed + bad
    if not given.quiet:
        where = given.output.resolve() if given.verbose else given.output
        closing = f"{_counted(made, 'file')} in {where}" if made else "Nothing was made"
        print(closing + (". Some leaflets have faults: they are told above." if failed else "."))
    return CONTENT if failed else OK


def _build_one(
    library: Library,
    shelf: Shelf,
    name: str,
    editions: Sequence[str],
    today: datetime.date,
    given: argparse.Namespace,
) -> tuple[int, int]:
    """Make one leaflet; returns how many files were made and how many were not."""
    from leaflets.content import Published
    from leaflets.delivery import deliver
    from leaflets.press import press

    reading = library.leaflet(name)
    _tell(*reading.faults)
    if reading.value is None:
        _say(given, f"{name}: not made")
        return 0, len(editions)
    if reading.value.published is not Published.YES and name not in map(library.named, given.leaflets):
        _say(
            given, f"{name}: left out ({'a draft' if reading.value.published is Published.DRAFT else 'not published'})"
        )
        return 0, 0
    if reading.value.published is Published.NO:
        _tell(
            Fault(reading.value.title.place, f"‘{name}’ says ‘published: no’", "Make it ‘draft’ or ‘yes’ to print it.")
        )
        return 0, len(editions)
    _tell(*(Fault(one.place, one.message, one.cure, warning=True) for one in reading.value.remarks_on(today)))
    made = 0
    for edition in editions:
        path = given.output / f"{name}-{edition}.pdf"
        try:
            pressed = press(reading.value, EDITIONS[edition], shelf, today)
            written = deliver(pressed.data, path)
        except PressError as error:
            _tell(*error.faults)
            _say(given, f"{path.name}: not made")
            continue
        made += 1
        size = f", {len(pressed.data) / 1024:.0f} KB" if given.verbose else ""
        _say(given, f"{path.name}: {_counted(pressed.pages, 'page')}{size}, {'written' if written else 'as it was'}")
    return made, len(editions) - made


def _list(given: argparse.Namespace) -> int:
    """A line for each leaflet."""
    library, today = _library(given), _today(given)
    _tell(*library.faults)
    failed = stops(library.faults)
    for name in library.names:
        reading = library.leaflet(name)
        if (leaflet := reading.value) is None:
            _tell(*reading.faults)
            print(f"{name}: has faults")
            failed = True
            continue
        state = "OVERDUE" if leaflet.is_overdue(today) else "due"
        status = (
            "" if leaflet.published.value == "yes" else f" ({leaflet.published.value.replace('no', 'not published')})"
        )
        print(f"{name}: {leaflet.title}{status}, reviewed {leaflet.reviewed}, {state} {leaflet.due}")
    return CONTENT if failed else OK


def _library(given: argparse.Namespace) -> Library:
    from leaflets.fonts import printable
    from leaflets.library import Library

    return Library(given.data, printable())


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"‘{text}’ is not a date: type it like 2026-03-15") from None


def _today(given: argparse.Namespace) -> datetime.date:
    """The day given, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else today."""
    if given.date is not None:
        day: datetime.date = given.date
        return day
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError):
            raise UsageError.of(f"SOURCE_DATE_EPOCH is ‘{epoch}’, which is no number of seconds") from None
    return datetime.date.today()


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _say(given: argparse.Namespace, line: str) -> None:
    if not given.quiet:
        print(line, flush=True)


def _tell(*lines: Fault | str) -> None:
    """Tell what is wrong; on a terminal the first line in red, or in yellow where it is a warning."""
    coloured = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    for line in lines:
        first, newline, rest = str(line).partition("\n")
        if coloured:
            first = f"\x1b[{33 if isinstance(line, Fault) and line.warning else 31}m{first}\x1b[0m"
        print(first + newline + rest, file=sys.stderr, flush=True)


def _log() -> Path:
    handle, name = tempfile.mkstemp(prefix="leaflets-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"leaflets {__version__}, Python {sys.version}\n{' '.join(sys.argv)}\n{traceback.format_exc()}")
    return Path(name)
