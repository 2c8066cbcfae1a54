"""`which`: the leaflet that a printed copy is, by the code in its foot."""

from __future__ import annotations

import argparse

from leaflets.cli.common_options import add_output
from leaflets.cli.console import OK, Console
from leaflets.press.workplace import open_library_if_any, working_day

HELP = "tell which leaflet a printed copy is, by the code in its foot"


def options(parser: argparse.ArgumentParser) -> None:
    """The code, and the folder whose manifest is asked."""
    parser.add_argument("code", nargs="+", metavar="CODE", help="the code of the issue, such as D6JNW")
    add_output(parser)


def run(given: argparse.Namespace, console: Console) -> int:
    """Tell which leaflet has the code, and whether that issue has been superseded."""
    from leaflets.delivery.tracing import traced

    code = " ".join(given.code)
    for line in traced(code, given.output, open_library_if_any(given.data), working_day(given.date)):
        console.say(line)
    return OK
