"""`booklet`: leaflets to print, fold and staple."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.common_options import add_edition, add_messages, add_output, add_quiet
from leaflets.cli.console import OK, Console
from leaflets.words import counted

if TYPE_CHECKING:
    from leaflets.handout.booklet import Booklet

HELP = "make a booklet of a leaflet, to print and fold"

_FOLDING = (
    "Print it on A4 at ‘Actual size’, on both sides, flipped on the SHORT edge. Try one first.",
    "Lay the sheets on each other as they come out, the one with the title page outermost.",
    "Fold them once in the middle, so that the title page is in front.",
    "Staple them twice on the fold.",
)


def options(parser: argparse.ArgumentParser) -> None:
    """Which leaflets, and from which edition."""
    add_messages(parser, "--format")
    parser.add_argument("leaflets", nargs="+", metavar="LEAFLET", help="a leaflet, by its file name")
    add_edition(parser, "an edition to make it from")
    add_quiet(parser)
    add_output(parser)


def run(given: argparse.Namespace, console: Console) -> int:
    """Make each leaflet a booklet in a file of its own, and tell how to fold it."""
    from leaflets.cli.progress import progress_on
    from leaflets.delivery.files import deliver
    from leaflets.handout.booklet import booklet
    from leaflets.handout.stock import open_stock

    with open_stock(given.data, given.output, given.date, progress_on(console)) as stock:
        for name in dict.fromkeys(map(stock.library.named, given.leaflets)):
            made = booklet(stock, name, given.edition)
            console.tell(*made.warnings)
            path = given.output / made.file
            deliver(made.data, path)
            for line in folding(path, made):
                console.say(line)
    console.say("It is for paper: send the leaflet itself.")
    return OK


def folding(path: Path, made: Booklet) -> list[str]:
    """What a booklet is, and how it is made of the sheets, in lines."""
    last = f", of which the last {'is' if made.blanks == 1 else f'{made.blanks} are'} blank" if made.blanks else ""
    codes = f", its codes in modules of {made.module:.2f} mm or more" if made.module < math.inf else ""
    steps = _FOLDING if made.sheets > 1 else (_FOLDING[0], "Fold it once in the middle, the title page in front.")
    edge = "Trim the open edge after folding: the inner sheets stand out"
    trimming = edge if made.creeps else "The edges need no trimming"
    return [
        f"{path}: {counted(4 * made.sheets, 'page')} of A5{last}, on {counted(made.sheets, 'sheet')}; "
        f"type of {made.type:.1f} pt or more{codes}.",
        *(f"  {number}. {step}" for number, step in enumerate(steps, 1)),
        *([f"  {trimming}: {counted(made.sheets, 'sheet')} in one fold."] if made.sheets > 1 else []),
    ]
