"""`build`: leaflets as PDF files, as pages for a phone, or as plain text; once, or whenever the content is saved."""

from __future__ import annotations

import argparse
import contextlib
import datetime
from typing import TYPE_CHECKING, assert_never

from leaflets.cli.common_options import add_edition, add_messages, add_output
from leaflets.cli.console import CONTENT, INTERNAL, OK, Console
from leaflets.cli.failure import failure_told
from leaflets.editions import EDITIONS, USUAL
from leaflets.faults import DeliveryError, Fault, UsageError, stops
from leaflets.press.workplace import chosen, open_library, working_day
from leaflets.words import counted

if TYPE_CHECKING:
    from leaflets.press.build import Event, Made
    from leaflets.press.rounds import Request, RoundOver

HELP = "make PDF files, or pages for a phone (this is done where no command is named)"
#: What leaflets are made as.
PDF, HTML, TEXT = "pdf", "html", "text"


def options(parser: argparse.ArgumentParser) -> None:
    """What to make, how, and how loud."""
    parser.add_argument("leaflets", nargs="*", metavar="LEAFLET", help="a leaflet to make, by its file name; else all")
    editions = f"{', '.join(EDITIONS)}; may be given more than once (else: {' and '.join(USUAL)})"
    add_edition(parser, editions, several=True)
    parser.add_argument(
        "--no-proof", dest="proof", action="store_false", help="do not read the files back before they are put in place"
    )
    parser.add_argument("--format", choices=(PDF, HTML, TEXT), default=PDF,
                        help="what to make: PDF files, a page for a phone, or plain text (else: pdf)")  # fmt: skip
    add_messages(parser)
    parser.add_argument("--force", action="store_true", help="set every leaflet anew, changed or not")
    parser.add_argument("--watch", action="store_true", help="go on, and make a leaflet again whenever it is saved")
    parser.add_argument("--jobs", type=_processes, metavar="N", help="how many processes (else: one for each core)")
    parser.add_argument("--tidy", action="store_true",
                        help="move files of leaflets that are no longer given out to output/withdrawn")  # fmt: skip
    loudness = parser.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="tell nothing but faults")
    loudness.add_argument("-v", "--verbose", action="store_true", help="tell each file's size, and remarks on it")
    add_output(parser)


def run(given: argparse.Namespace, console: Console) -> int:
    """Make every leaflet asked for in every edition asked for; one bad leaflet does not stop the others."""
    if given.format != PDF:
        return _texts(given, console)
    if given.watch:
        return _watch(given, console)
    from leaflets.press.build import Failed, Made
    from leaflets.press.rounds import failed, run_once

    made, is_wrong, is_ours = 0, False, False
    with contextlib.closing(run_once(_request(given))) as events:
        for event in events:
            made += isinstance(event, Made)
            is_wrong = is_wrong or failed(event)
            is_ours = is_ours or isinstance(event, Failed) or (isinstance(event, Fault) and event.ours)
            _tell(event, given, console)
    where = given.output.resolve() if given.verbose else given.output
    closing = f"{counted(made, 'file')} in {where}" if made else "Nothing was made"
    console.say(closing + (". What could not be made, and why, is told above." if is_wrong else "."))
    return INTERNAL if is_ours else CONTENT if is_wrong else OK


def _watch(given: argparse.Namespace, console: Console) -> int:
    """Make them again and again, until Ctrl-C."""
    from leaflets.press.rounds import RoundOver, run_on_changes

    if console.form not in ("human", "short"):
        raise UsageError.of(f"‘--watch’ never ends, and a list in the form ‘{console.form}’ would never begin")
    try:
        for event in run_on_changes(_request(given)):
            if isinstance(event, RoundOver):
                _tell_round(event, given, console)
            else:
                _tell(event, given, console)
            if console.lost:  # there is nobody to tell what comes
                break
    except KeyboardInterrupt:
        console.say("")
    return OK


def _texts(given: argparse.Namespace, console: Console) -> int:
    """Every leaflet asked for as a file of plain text, or as a page of HTML."""
    from leaflets.delivery.files import deliver
    from leaflets.handout.texts import as_text, texts
    from leaflets.handout.web_pages import as_web_page

    if given.watch:
        raise UsageError.of(f"‘--watch’ makes PDF files, not {given.format}")
    library, today, made = open_library(given.data), working_day(given.date), 0
    is_text = given.format == TEXT
    written = as_text(library, today) if is_text else as_web_page(library, given.output, today)
    console.tell(*library.faults)
    is_wrong, is_ours = stops(library.faults), False
    for leaflet in texts(library, chosen(library, given.leaflets), bool(given.leaflets), written):
        console.tell(*leaflet.faults)
        if leaflet.text is None:
            console.say(f"{leaflet.name}: {f'left out ({leaflet.left_out})' if leaflet.left_out else 'not made'}")
            is_wrong = is_wrong or not leaflet.left_out or bool(given.leaflets)
            is_ours = is_ours or any(fault.ours for fault in leaflet.faults)
            continue
        path = given.output / f"{leaflet.name}.{'txt' if is_text else 'html'}"
        try:
            console.say(f"{path.name}: {'written' if deliver(leaflet.text.encode(), path) else 'as it was'}")
            made += 1
        except DeliveryError as error:
            console.tell(*error.faults)
            is_wrong = True
    console.say(f"{counted(made, 'file')} in {given.output}." if made else "Nothing was made.")
    return INTERNAL if is_ours else CONTENT if is_wrong else OK


def _request(given: argparse.Namespace) -> Request:
    from leaflets.press.rounds import Request

    return Request(
        data=given.data,
        output=given.output,
        leaflets=tuple(given.leaflets),
        editions=tuple(dict.fromkeys(given.edition or USUAL)),
        day=given.date,
        proved=given.proof,
        jobs=given.jobs,
        anew=given.force,
        tidy=given.tidy,
    )


def _tell(event: Event, given: argparse.Namespace, console: Console) -> None:
    from leaflets.press.build import Begun, Failed, LeftOut, Made, NotMade
    from leaflets.press.withdrawal import Withdrawn

    match event:
        case Begun():
            console.progress(event.leaflet, event.number, event.many)
        case Made():
            console.say(_line(event, given))
            console.tell(*event.remarks if given.verbose else ())
        case NotMade():
            console.say(f"{event.name}: not made")
        case LeftOut():
            console.say(f"{event.leaflet}: left out ({event.why})")
        case Withdrawn():
            console.say(f"{event.name}: no longer given out, moved to {event.moved}")
        case Failed():
            console.tell(failure_told(event.report, event.leaflet))
        case Fault():
            console.tell(event)
        case _:
            assert_never(event)


def _line(made: Made, given: argparse.Namespace) -> str:
    """A file that is in its place, in a line."""
    size = f", {made.size / 1024:.0f} KB" if given.verbose else ""
    proved = (", proved" if made.anew else ", proved before") if given.proof else ", not proved"
    remarks = f" with {counted(len(made.remarks), 'remark')}" if made.remarks else ""
    state = "written" if made.written else "as it was"
    return f"{made.name}: {counted(made.pages, 'page')}{size}{proved}{remarks}, {state}"


def _tell_round(over: RoundOver, given: argparse.Namespace, console: Console) -> None:
    for fault in over.put_right:
        console.say(f"put right: {fault.headline}")
    places = [str(fault.place) for fault in over.left if not fault.warning]
    left = f"; {counted(len(places), 'fault')} left: {', '.join(filter(None, places))}" if places else ""
    now = datetime.datetime.now().strftime("%H:%M:%S")
    console.say(f"{now}: {counted(over.files, 'file')} in {given.output}{left}. Watching {given.data}; Ctrl-C ends.")


def _processes(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"‘{text}’ is no number of processes: type 1 or more")
    return int(text)
