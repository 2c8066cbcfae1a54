"""`due`: a line for each review, soonest first, and a calendar of them."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.common_options import days
from leaflets.cli.console import CONTENT, OK, Console
from leaflets.faults import UsageError
from leaflets.press.workplace import chosen, open_cache, open_library, working_day
from leaflets.words import counted

HELP = "list what must be reviewed, soonest first"


def options(parser: argparse.ArgumentParser) -> None:
    """How far to look ahead, and where to write a calendar."""
    parser.add_argument("leaflets", nargs="*", metavar="LEAFLET", help="a leaflet, by its file name; else all")
    parser.add_argument(
        "--within", type=days, metavar="DAYS", help="what is due within so many days, and what is overdue"
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
    if given.leaflets and given.leaflets[0].isdigit():
        raise UsageError.of(
            f"‘{given.leaflets[0]}’ is no leaflet", f"Type: make_pdf.py due --within {given.leaflets[0]}"
        )
    names = chosen(library, given.leaflets)
    with open_cache() as store:
        leaflets = [one for one in overview(library, today, store, cores()) if one.name in names]
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
