"""The commands that hand leaflets out: what is asked for, and what whoever asked is told."""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from leaflets.cli.console import Console
from leaflets.delivery.files import deliver
from leaflets.faults import Fault, UsageError
from leaflets.handout.booklet import Booklet
from leaflets.handout.stock import Stock
from leaflets.jobs.pool import cores
from leaflets.press.build import Begun, Event
from leaflets.press.workplace import day_of, library_of, store_of
from leaflets.words import counted

_FOLDING = (
    "Print it on A4 at ‘Actual size’, on both sides, flipped on the SHORT edge. Try one first.",
    "Lay the sheets on each other as they come out, the one with the title page outermost.",
    "Fold them once in the middle, so that the title page is in front.",
    "Staple them twice on the fold.",
)


def pack(given: argparse.Namespace, teller: Console) -> int:
    """One file with all copies of some leaflets, for the printer."""
    from leaflets.handout.pack import ordered, pack

    with _stock(given, teller) as stock:
        order = ordered(stock.library, given.piles, given.list)
        teller.tell(*order.warnings)
        packed = pack(stock, order, not given.single_sided, given.slip)
        teller.tell(*packed.warnings)
        path = given.output / packed.file
        deliver(packed.data, path)
        slip = ", and a slip on top that tells how to print it" if given.slip else ""
        teller.say(f"{path}: {packed.totals}{slip}.")
        edge = "on one side" if given.single_sided else "on both sides, flipped on the long edge"
        teller.say(f"Print one copy of it at ‘Actual size’, {edge}. It is for paper: send the leaflets themselves.")
    return 0


def booklet(given: argparse.Namespace, teller: Console) -> int:
    """Leaflets as booklets, each in a file of its own."""
    from leaflets.handout.booklet import booklet

    with _stock(given, teller) as stock:
        for name in map(stock.library.named, given.leaflets):
            made = booklet(stock, name, given.edition)
            teller.tell(*made.warnings)
            path = given.output / made.file
            deliver(made.data, path)
            for line in folding(path, made):
                teller.say(line)
    teller.say("It is for paper: send the leaflet itself.")
    return 0


def folding(path: Path, made: Booklet) -> list[str]:
    """What a booklet is, and how it is made of the sheets, in lines."""
    last = f", of which the last {'is' if made.blanks == 1 else f'{made.blanks} are'} blank" if made.blanks else ""
    codes = f", its codes in modules of {made.module:.2f} mm or more" if made.module < 100 else ""
    steps = _FOLDING if made.sheets > 1 else (_FOLDING[0], "Fold it once in the middle, the title page in front.")
    creep = (
        "Trim the open edge after folding: the inner sheets stand out" if made.creeps else "The edges need no trimming"
    )
    return [
        f"{path}: {counted(4 * made.sheets, 'page')} of A5{last}, on {counted(made.sheets, 'sheet')}; "
        f"type of {made.type:.1f} pt or more{codes}.",
        *(f"  {number}. {step}" for number, step in enumerate(steps, 1)),
        *([f"  {creep}: {counted(made.sheets, 'sheet')} in one fold."] if made.sheets > 1 else []),
    ]


def email(given: argparse.Namespace, teller: Console) -> int:
    """A draft for each person; nothing is sent, and no address is told, kept or named."""
    from leaflets.handout.email import drafts
    from leaflets.handout.mail_draft import KEPT, kept, open_in_mail_program

    to = _addresses(given.to)
    with _stock(given, teller) as stock:
        made = drafts(stock, given.leaflets, given.edition or (), to)
        teller.tell(*made.warnings)
        paths = kept(made.files)
        for number, path in enumerate(paths, 1):
            whose = f" for address {number}" if len(to) > 1 else ""
            teller.say(f"{path}: a draft{whose}, {counted(made.attached, 'PDF file')} attached")
        for path in paths if given.open else ():  # each has been told by now, should none be opened
            open_in_mail_program(path)
    what = "Read it over in your mail program, and send it" if given.open else "Open it, read it over, and send it"
    teller.say(f"Nothing has been sent. {what} there. It is removed {KEPT} hours from now, when drafts are made again.")
    return 0


def _addresses(typed: list[str] | None) -> list[str]:
    """The addresses after --to; where there is none after it they are asked for, so that no history keeps them."""
    if typed is None or typed:
        return typed or []
    if not sys.stdin.isatty():
        raise UsageError.of("there is no address after --to", "Type it like: --to ann@example.org")
    try:
        answer = input("Addresses, with a space or a comma between them: ")
    except EOFError:
        raise UsageError.of("no address has been typed", "Leave --to out for a draft to nobody yet.") from None
    # where there are names, as in ‘Ann Lee <ann@example.org>’, a space is a part of them
    return [one for one in re.split(r"[,;]" if "<" in answer else r"[\s,;]+", answer) if one.strip()]


@contextlib.contextmanager
def _stock(given: argparse.Namespace, teller: Console) -> Iterator[Stock]:
    """The stock for one command."""

    def tell(event: Event) -> None:
        """Of what happens while leaflets are made, only what stops them, and how long it takes."""
        match event:
            case Begun():
                teller.progress(event.leaflet, event.number, event.many)
            case Fault() if not event.warning:
                teller.tell(event)
            case _:
                pass

    with store_of(given) as store:
        yield Stock(library_of(given), given.output, day_of(given), store, cores(), tell)
