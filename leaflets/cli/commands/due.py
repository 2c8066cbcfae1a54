"""`due`: a line for each review, soonest first, and a calendar of them."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.console import CONTENT, OK, Console
from leaflets.press.workplace import open_cache, open_library, working_day
from leaflets.words import counted

HELP = "list what must be reviewed, soonest first"


def options(parser: argparse.ArgumentParser) -> None:
    """How far to look ahead, and where to write a calendar."""
    parser.add_argument(
        "--within", type=int, metavar="DAYS", help="what is due within so many days, and what is overdue"
    )
    parser.add_argument(
        "--ics", "--diary", dest="ics", type=Path, metavar="FILE", help="write a calendar file for your diary as well"
    )


def run(given: argparse.Namespace, console: Console) -> int:
    """Tell when each leaflet is due; those that cannot be read are named."""
    from leaflets.audit.overview import overview
    from leaflets.audit.reviews import calendar, reviews
    from leaflets.delivery.files import deliver
    from leaflets.jobs.pool import cores

    library, today = open_library(given.data), working_day(given.date)
    with open_cache() as store:
        leaflets = list(overview(library, today, store, cores()))
    dues = list(reviews(leaflets, today, given.within))
    for due in dues:
        state = "OVERDUE since" if due.is_overdue(today) else "due"
        console.say(f"{due.leaflet}: {state} {due.due}, last reviewed {due.reviewed}: {due.title}")
    if not dues:
        console.say("Nothing is due.")
    if given.ics:
        deliver(calendar(dues, library.shelf.house.name, today), given.ics)
        console.say(f"{counted(len(dues), 'review')} in {given.ics}.")
    if names := [leaflet.name for leaflet in leaflets if leaflet.facts is None]:
        console.tell(f"Not read, for they have faults: {', '.join(names)}. ‘check’ tells them.")
    return CONTENT if names else OK
