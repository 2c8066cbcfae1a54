"""`pack`: one file with all copies of some leaflets, to print for a meeting."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.common_options import add_messages, add_output, add_quiet
from leaflets.cli.console import OK, Console

HELP = "make one file of all copies of some leaflets, to print for a meeting"


def options(parser: argparse.ArgumentParser) -> None:
    """What to pack, and for which printer."""
    add_messages(parser, "--format")
    pile = "LEAFLET[:COPIES[@EDITION]]"
    parser.add_argument("piles", nargs="*", metavar=pile, help="such as dystonia:12@large-print")
    meeting = "the list of a meeting, such as data/meetings/may.yaml"
    parser.add_argument("--list", type=Path, metavar="FILE", help=meeting)
    parser.add_argument("--single-sided", action="store_true", help="for a printer that prints on one side only")
    parser.add_argument("--slip", action="store_true", help="put a page on top that tells how to print it")
    add_quiet(parser)
    add_output(parser)


def run(given: argparse.Namespace, console: Console) -> int:
    """Make the pack, and tell how to print it."""
    from leaflets.cli.progress import progress_on
    from leaflets.delivery.numbered import deliver_beside
    from leaflets.handout.pack import ordered, pack
    from leaflets.handout.stock import open_stock

    with open_stock(given.data, given.output, given.date, progress_on(console)) as stock:
        order = ordered(stock.library, given.piles, given.list)
        console.tell(*order.warnings)
        packed = pack(stock, order, not given.single_sided, given.slip)
        console.tell(*packed.warnings)
        path = deliver_beside(packed.data, given.output / packed.file)
    slip = ", and a slip on top that tells how to print it" if given.slip else ""
    console.say(f"{path}: {packed.totals}{slip}.")
    edge = "on one side" if given.single_sided else "on both sides, flipped on the long edge"
    console.say(f"Print one copy of it at ‘Actual size’, {edge}. It is for paper: send the leaflets themselves.")
    return OK
