"""`check`: everything that can be known of the content without setting a page."""

from __future__ import annotations

import argparse
from dataclasses import replace

from leaflets.cli.common_options import add_messages, add_quiet
from leaflets.cli.console import CONTENT, OK, Console
from leaflets.press.workplace import chosen, open_cache, open_library, working_day
from leaflets.words import counted

HELP = "find everything that is wrong, stale or misleading in the content, without making a file"


def options(parser: argparse.ArgumentParser) -> None:
    """What to check, and how strictly."""
    add_messages(parser, "--format")
    parser.add_argument("leaflets", nargs="*", metavar="LEAFLET", help="a leaflet to check, by its file name; else all")
    parser.add_argument("--force", action="store_true", help="look at every leaflet anew, known or not")
    parser.add_argument("--strict", action="store_true", help="take warnings for faults")
    parser.add_argument("-v", "--verbose", action="store_true", help="tell how the lines of texts were read, too")
    add_quiet(parser)


def run(given: argparse.Namespace, console: Console) -> int:
    """Tell all faults and warnings, and how many there are of each."""
    from leaflets.audit.audit import audit, notes
    from leaflets.audit.first_faults import first_faults
    from leaflets.jobs.pool import cores

    library = open_library(given.data)
    names = chosen(library, given.leaflets)
    with open_cache(given.force) as store:
        faults = list(audit(library, names, working_day(given.date), store, cores()))
    first = first_faults(replace(fault, warning=fault.warning and not given.strict) for fault in faults)
    console.tell(*first.told)
    if given.verbose:
        for note in notes(library, names):
            console.say(f"{note.place}: {note.message}")
    stopping = sum(not fault.warning for fault in faults)
    told = f"{counted(stopping, 'fault')} and {counted(len(faults) - stopping, 'warning')}"
    told += f", of which {first.left_out} are told when these are put right" if first.left_out else ""
    console.say(f"{counted(len(names), 'leaflet')} checked: {told if faults else 'nothing to put right'}.")
    return CONTENT if stopping or (given.strict and faults) else OK
