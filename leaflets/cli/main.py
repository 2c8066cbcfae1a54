"""Commands, messages, exit status. What needs much time to import is imported by the command that needs it.

Exit status: 0 all is well, 1 the content or a file is wrong, 2 the command is, 3 the press itself is, 130 stopped by
Ctrl-C.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import gc
import itertools
import os
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from leaflets import __version__
from leaflets.cli.arguments import TEXT, parsed
from leaflets.cli.console import Console, make_safe
from leaflets.editions import USUAL
from leaflets.faults import ContentError, Fault, PressError, UsageError, stops
from leaflets.press.workplace import day_of, library_of, store_of
from leaflets.words import counted

if TYPE_CHECKING:
    from leaflets.press.build import Event, Made

OK, CONTENT, USAGE, INTERNAL, STOPPED = 0, 1, 2, 3, 130


def run() -> None:
    """The command `leaflets`, and `make_pdf.py`."""
    gc.set_threshold(50_000)  # nearly all that is made at the start stays, and a leaflet leaves nothing to search for
    status = main(sys.argv[1:])
    gc.freeze()  # all is freed with the process; searching it once more would be a tenth of a short run
    sys.exit(status)


def main(arguments: Sequence[str]) -> int:
    """Carry out a command; returns its exit status and never lets a traceback through."""
    make_safe(sys.stdout, sys.stderr)  # an old Windows console has no curly quotes
    teller = Console()
    try:
        given = parsed(arguments, _COMMANDS)
        # A proof has formats of its own for its reports.
        form = getattr(given, "format", "human")
        form = "human" if given.name == "proof" or form == TEXT else form
        teller = Console(getattr(given, "quiet", False), form, given.colour)
        try:
            status: int = given.command(given, teller)
        except PressError as error:
            teller.tell(*error.faults)
            status = USAGE if isinstance(error, UsageError) else CONTENT
        teller.done()
        return status
    except SystemExit as stop:  # argparse: 0 after --help and --version, 2 after a wrong argument
        return int(stop.code or 0)
    except KeyboardInterrupt:
        teller.tell("Stopped.")
        return STOPPED
    except BrokenPipeError:  # whoever was reading went away, as `| head` does
        sys.stdout = None
        return OK
    except ModuleNotFoundError as error:
        teller.tell(f"The press needs the package ‘{error.name}’. Type:  {sys.executable} -m pip install .")
        return INTERNAL
    except Exception as error:  # the last resort; everything a person can cause is a PressError
        item = f" on ‘{error.item}’" if hasattr(error, "item") else ""
        told = f"The press itself has failed{item}, not your leaflet. What happened is in {_log(error)};"
        teller.tell(f"{told} please pass it on.")
        return INTERNAL


def _build(given: argparse.Namespace, teller: Console) -> int:
    """Make every leaflet asked for in every edition asked for; one bad leaflet does not stop the others."""
    if given.format == TEXT:
        return _texts(given, teller)
    if given.watch:
        return _watch(given, teller)
    made, failed = _round(given, teller, lambda _: True)
    where = given.output.resolve() if given.verbose else given.output
    closing = f"{counted(made, 'file')} in {where}" if made else "Nothing was made"
    teller.say(closing + (". Some leaflets have faults: they are told above." if failed else "."))
    return CONTENT if failed else OK


def _texts(given: argparse.Namespace, teller: Console) -> int:
    """Every leaflet asked for as a file of plain text."""
    from leaflets.content.leaflet import Published
    from leaflets.delivery.files import deliver
    from leaflets.formats.text import plain_text

    if given.watch:
        raise UsageError.of("‘--watch’ makes PDF files, not text")
    library, today, made = library_of(given), day_of(given), 0
    teller.tell(*library.faults)
    failed = stops(library.faults)
    wanted = (Published.YES, Published.DRAFT) if given.leaflets else (Published.YES,)
    for name in [library.named(name) for name in given.leaflets] or library.names:
        reading = library.leaflet(name)
        teller.tell(*reading.faults)
        if (leaflet := reading.value) is None or leaflet.published not in wanted:
            why = "a draft" if leaflet and leaflet.published is Published.DRAFT else "not published"
            teller.say(f"{name}: {'not made' if leaflet is None else f'left out ({why})'}")
            failed = failed or leaflet is None or bool(given.leaflets)
            continue
        path = given.output / f"{name}.txt"
        written = deliver(plain_text(leaflet.document(library.shelf, today, on_paper=False)).encode(), path)
        teller.say(f"{path.name}: {'written' if written else 'as it was'}")
        made += 1
    teller.say(f"{counted(made, 'file')} in {given.output}." if made else "Nothing was made.")
    return CONTENT if failed else OK


def _watch(given: argparse.Namespace, teller: Console) -> int:
    """Make them again and again, whenever the data change; what was told in the round before is not repeated."""
    from leaflets.jobs.watch import Rounds, changes
    from leaflets.press.build import Begun, Made

    if teller.form not in ("human", "short"):
        raise UsageError.of(f"‘--watch’ never ends, and a list in the form ‘{teller.form}’ would never begin")
    rounds: Rounds[Event] = Rounds()

    def is_news(event: Event) -> bool:
        match event:
            case Begun():
                return True
            case Made():
                return event.anew or rounds.count == 1
            case Fault():  # its line moves as its file is edited
                return rounds.is_news((event.place.file, event.file, event.message), event)
            case _:
                return rounds.is_news(event, event)

    try:
        for _ in changes(given.data):
            rounds.begin()
            try:
                made, _ = _round(given, teller, is_news)
            except PressError as error:
                if rounds.count == 1 and isinstance(error, UsageError):
                    raise
                made = 0
                teller.tell(*filter(is_news, error.faults))
            given.force = False
            for gone in rounds.gone():
                if isinstance(gone, Fault):
                    teller.say(f"put right: {gone.headline}")
            places = [str(one.place) for one in rounds.now.values() if isinstance(one, Fault) and not one.warning]
            left = f"; {counted(len(places), 'fault')} left: {', '.join(filter(None, places))}" if places else ""
            now = datetime.datetime.now().strftime("%H:%M:%S")
            teller.say(f"{now}: {counted(made, 'file')} in {given.output}{left}. Watching {given.data}; Ctrl-C ends.")
    except KeyboardInterrupt:
        teller.say("")
    return OK


def _round(given: argparse.Namespace, teller: Console, is_news: Callable[[Event], bool]) -> tuple[int, bool]:
    """Make the leaflets once; returns how many files are in place, and whether anything is wrong."""
    from leaflets.jobs.pool import cores
    from leaflets.press.build import Made, NotMade, Order, build

    library = library_of(given)
    names = [library.named(name) for name in given.leaflets] or list(library.names)
    order = Order(
        leaflets=tuple(dict.fromkeys(names)),
        named=bool(given.leaflets),
        editions=tuple(dict.fromkeys(given.edition or USUAL)),
        output=given.output,
        today=day_of(given),
        proved=given.proof,
        jobs=given.jobs or cores(),
    )
    made, failed = 0, False
    with store_of(given) as store, contextlib.closing(build(library, order, store)) as events:
        for event in events:
            made += isinstance(event, Made)
            failed = failed or isinstance(event, NotMade) or (isinstance(event, Fault) and not event.warning)
            if is_news(event):
                _tell(event, given, teller)
    return made, failed


def _tell(event: Event, given: argparse.Namespace, teller: Console) -> None:
    from leaflets.press.build import Begun, LeftOut, Made, NotMade

    match event:
        case Begun():
            teller.progress(event.leaflet, event.number, event.many)
        case Made():
            teller.say(_made(event, given))
            teller.tell(*event.remarks if given.verbose else ())
        case NotMade():
            teller.say(f"{event.name}: not made")
        case LeftOut():
            teller.say(f"{event.leaflet}: left out ({event.why})")
        case Fault():
            teller.tell(event)
        case _:
            assert_never(event)


def _made(made: Made, given: argparse.Namespace) -> str:
    size = f", {made.size / 1024:.0f} KB" if given.verbose else ""
    proved = ", proved" if given.proof else ", not proved"
    remarks = f" with {counted(len(made.remarks), 'remark')}" if made.remarks else ""
    state = "written" if made.written else "as it was"
    return f"{made.name}: {counted(made.pages, 'page')}{size}{proved}{remarks}, {state}"


def _list(given: argparse.Namespace, teller: Console) -> int:
    """A line for each leaflet."""
    library, today = library_of(given), day_of(given)
    teller.tell(*library.faults)
    failed = stops(library.faults)
    for name in library.names:
        reading = library.leaflet(name)
        if (leaflet := reading.value) is None:
            teller.tell(*reading.faults)
            teller.say(f"{name}: has faults")
            failed = True
            continue
        state = "OVERDUE" if leaflet.is_overdue(today) else "due"
        status = (
            "" if leaflet.published.value == "yes" else f" ({leaflet.published.value.replace('no', 'not published')})"
        )
        teller.say(f"{name}: {leaflet.title}{status}, reviewed {leaflet.reviewed}, {state} {leaflet.due}")
    return CONTENT if failed else OK


def _proof(given: argparse.Namespace, teller: Console) -> int:
    """Read finished files back, ours or anybody's, and tell what they are and what is wrong with them."""
    from leaflets.checks.report import as_json, in_full, in_short
    from leaflets.press.inspection import inspected

    library = library_of(given) if (given.data / "leaflets").is_dir() else None
    reports, failed = [], False
    for number, path in enumerate(given.files, 1):
        teller.progress(path.name, number, len(given.files))
        try:
            told = inspected(path, library, day_of(given), given.edition)
        except ContentError as error:
            teller.tell(*error.faults)
            failed = True
            continue
        reports.append(told)
        failed = failed or stops(told.faults)
        if given.format != "json":
            for line in in_full(told) if given.format == "human" else in_short(told):
                teller.say(line)
    if given.format == "json":
        teller.say(as_json(reports))
    return CONTENT if failed else OK


def _which(given: argparse.Namespace, teller: Console) -> int:
    """Which leaflet a printed copy is, by the code in its foot, and whether it has been superseded."""
    from leaflets.delivery.tracing import traced

    library = library_of(given) if (given.data / "leaflets").is_dir() else None
    answer = traced(given.code, given.output, library, day_of(given))
    for line in answer:
        teller.say(line)
    if not answer:
        teller.tell(f"No leaflet known here has the code {given.code}.")
    return OK if answer else CONTENT


def _pack(given: argparse.Namespace, teller: Console) -> int:
    """One file to print for a meeting."""
    from leaflets.cli.counter import pack

    return pack(given, teller)


def _booklet(given: argparse.Namespace, teller: Console) -> int:
    """A leaflet to fold."""
    from leaflets.cli.counter import booklet

    return booklet(given, teller)


def _email(given: argparse.Namespace, teller: Console) -> int:
    """A leaflet to send."""
    from leaflets.cli.counter import email

    return email(given, teller)


def _check(given: argparse.Namespace, teller: Console) -> int:
    """Everything that can be known without setting a page."""
    from leaflets.audit.audit import audit
    from leaflets.jobs.pool import cores

    library = library_of(given)
    names = [library.named(name) for name in given.leaflets] or list(library.names)
    with store_of(given) as store:
        faults = list(audit(library, names, day_of(given), store, cores()))
    teller.tell(*(replace(fault, warning=fault.warning and not given.strict) for fault in faults))
    stopping = sum(not fault.warning for fault in faults)
    told = f"{counted(stopping, 'fault')} and {counted(len(faults) - stopping, 'warning')}"
    teller.say(f"{counted(len(names), 'leaflet')} checked: {told if faults else 'nothing to put right'}.")
    return CONTENT if stopping or (given.strict and faults) else OK


def _due(given: argparse.Namespace, teller: Console) -> int:
    """A line for each review that is due."""
    from leaflets.audit.reviews import calendar, reviews
    from leaflets.delivery.files import deliver

    library, today = library_of(given), day_of(given)
    dues = list(reviews(library, today, given.within))
    for due in dues:
        state = "OVERDUE since" if due.day < today else "due"
        teller.say(f"{due.leaflet}: {state} {due.due}, last reviewed {due.reviewed}: {due.title}")
    if not dues:
        teller.say("Nothing is due.")
    if given.ics:
        made = datetime.datetime(today.year, today.month, today.day, tzinfo=datetime.UTC)
        deliver(calendar(dues, library.shelf.house.name, made), given.ics)
        teller.say(f"{counted(len(dues), 'review')} in {given.ics}.")
    failed = [name for name in library.names if library.leaflet(name).value is None]
    if failed:
        teller.tell(f"Not read, for they have faults: {', '.join(failed)}. ‘check’ tells them.")
    return CONTENT if failed else OK


def _schema(given: argparse.Namespace, teller: Console) -> int:
    """The schemas in the data folder, written or compared."""
    from leaflets.content.schema import FOLDER, schemas
    from leaflets.delivery.files import deliver

    differ = 0
    for name, text in schemas().items():
        path = given.data / FOLDER / name
        data = text.encode()
        if given.check:
            if not path.is_file() or path.read_bytes().replace(b"\r\n", b"\n") != data:
                differ += 1
                teller.tell(f"{path} is not what the press reads. Type:  make_pdf.py schema")
        else:
            teller.say(f"{path}: {'written' if deliver(data, path) else 'as it was'}")
    return CONTENT if differ else OK


def _new(given: argparse.Namespace, teller: Console) -> int:
    """A new leaflet, with every kind of section shown in comments; on a terminal its title is asked for."""
    from leaflets.content.leaflet import YEARS
    from leaflets.content.starter import specimen, title_of
    from leaflets.delivery.files import deliver

    library = library_of(given)
    name = library.free_name(given.leaflet)
    title = given.title or ""
    if not title and sys.stdin.isatty() and sys.stdout.isatty():
        title = input(f"Its title [{title_of(name)}]: ")
    title = " ".join(title.split()) or title_of(name)
    contact, group = (next(iter(records), f"a-{what}") for records, what in zip(
        library.records.values(), ("contact", "group"), strict=True))  # fmt: skip
    path = library.path_of(name)
    deliver(specimen(title, day_of(given), YEARS, contact, group).encode(), path)
    teller.say(f"{path} is a draft of ‘{title}’. Open it in a text editor; to see it:  make_pdf.py {name}")
    return OK


_COMMANDS = {
    "booklet": _booklet,
    "build": _build,
    "check": _check,
    "due": _due,
    "email": _email,
    "list": _list,
    "new": _new,
    "pack": _pack,
    "proof": _proof,
    "schema": _schema,
    "which": _which,
}


def _log(error: Exception) -> Path:
    import tempfile

    handle, name = tempfile.mkstemp(prefix="leaflets-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        typed = itertools.takewhile(lambda one: not one.startswith("--t"), sys.argv)  # after --to, names stand besides
        told = f"leaflets {__version__}, Python {sys.version}\n{' '.join(typed)}\n{traceback.format_exc()}"
        told += getattr(error, "report", "")  # of another process
        file.write(re.sub(r"[^\s@]+@[^\s@]+", "an address", told))  # nobody's address is kept
    return Path(name)
