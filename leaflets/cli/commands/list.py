"""`list`: a line for each leaflet."""

from __future__ import annotations

import argparse

from leaflets.cli.common_options import add_messages
from leaflets.cli.console import CONTENT, OK, Console
from leaflets.faults import stops
from leaflets.press.workplace import chosen, open_cache, open_library, working_day

HELP = "list the leaflets, when each was reviewed and when it is due"


def options(parser: argparse.ArgumentParser) -> None:
    """Which leaflets, and how to tell what is wrong."""
    parser.add_argument("leaflets", nargs="*", metavar="LEAFLET", help="a leaflet, by its file name; else all")
    add_messages(parser, "--format")


def run(given: argparse.Namespace, console: Console) -> int:
    """Tell each leaflet's title and dates, and the faults of what cannot be read."""
    from leaflets.audit.overview import overview
    from leaflets.jobs.pool import cores

    library, today = open_library(given.data), working_day(given.date)
    names = chosen(library, given.leaflets)
    console.tell(*library.faults)
    is_wrong = stops(library.faults)
    with open_cache() as store:
        leaflets = [one for one in overview(library, today, store, cores()) if one.name in names]
    for name, facts, faults in leaflets:
        if facts is None:
            console.tell(*faults)
            console.say(f"{name}: has faults")
            is_wrong = True
            continue
        published = facts.published.value
        status = "" if published == "yes" else f" ({published.replace('no', 'not published')})"
        due = f"{'OVERDUE' if facts.is_overdue(today) else 'due'} {facts.due}"
        console.say(f"{name}: {facts.title}{status}, reviewed {facts.reviewed}, {due}")
    return CONTENT if is_wrong else OK
