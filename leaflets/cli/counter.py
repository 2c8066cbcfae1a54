"""The commands that hand leaflets out: what is asked for, and what whoever asked is told."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from leaflets.cli.console import Console
from leaflets.content.meeting import Meeting, Pile
from leaflets.delivery.files import deliver
from leaflets.editions import BOOKLET, USUAL
from leaflets.faults import ContentError, Fault, Unfit, UsageError
from leaflets.handout.imposition import CREEP_FROM
from leaflets.handout.make import Folded, Shop
from leaflets.jobs.pool import cores
from leaflets.press.build import Begun, Event
from leaflets.press.workplace import day_of, library_of, store_of
from leaflets.words import NOWHERE, Words, counted

_FOLDING = (
    "Print it on A4 at ‘Actual size’, on both sides, flipped on the SHORT edge. Try one first.",
    "Lay the sheets on each other as they come out, the one with the title page outermost.",
    "Fold them once in the middle, so that the title page is in front.",
    "Staple them twice on the fold.",
)


def pack(given: argparse.Namespace, teller: Console) -> int:
    """One file with all copies of some leaflets, for the printer."""
    from leaflets.handout import make

    with _Counter(given, teller) as shop:
        meeting = _meeting(given.list, shop, teller) if given.list else None
        piles = [*(meeting.leaflets if meeting else ()), *(_pile(one, shop) for one in given.piles)]
        if not piles:
            raise UsageError.of("nothing is named to be packed", "Type it like: pack dystonia:12, or name a --list.")
        packed = make.pack(shop, piles, meeting, not given.single_sided, given.slip)
        teller.tell(*packed.warnings)
        path = given.output / f"pack{'-' + given.list.stem if given.list else ''}.pdf"
        deliver(packed.data, path)
        slip = ", and a slip on top that tells how to print it" if given.slip else ""
        teller.say(f"{path}: {packed.sum}{slip}.")
        edge = "on one side" if given.single_sided else "on both sides, flipped on the long edge"
        teller.say(f"Print one copy of it at ‘Actual size’, {edge}. It is for paper: send the leaflets themselves.")
    return 0


def booklet(given: argparse.Namespace, teller: Console) -> int:
    """Leaflets as booklets, each in a file of its own."""
    from leaflets.handout import make

    with _Counter(given, teller) as shop:
        for name in map(shop.library.named, given.leaflets):
            folded = make.booklet(shop, name, given.edition or BOOKLET.name)
            teller.tell(*folded.warnings)
            path = given.output / f"{name}-booklet.pdf"
            deliver(folded.data, path)
            for line in _told(path, folded):
                teller.say(line)
    teller.say("It is for paper: send the leaflet itself.")
    return 0


def _told(path: Path, folded: Folded) -> list[str]:
    """What a booklet is, and how it is made of the sheets."""
    blanks = 4 * folded.sheets - folded.pages
    last = f", of which the last {'is' if blanks == 1 else f'{blanks} are'} blank" if blanks else ""
    codes = f", its codes in modules of {folded.module:.2f} mm or more" if folded.module < 100 else ""
    steps = _FOLDING if folded.sheets > 1 else (_FOLDING[0], "Fold it once in the middle, the title page in front.")
    thick = folded.sheets >= CREEP_FROM
    creep = "Trim the open edge after folding: the inner sheets stand out" if thick else "The edges need no trimming"
    return [
        f"{path}: {counted(4 * folded.sheets, 'page')} of A5{last}, on {counted(folded.sheets, 'sheet')}; "
        f"type of {folded.type:.1f} pt or more{codes}.",
        *(f"  {number}. {step}" for number, step in enumerate(steps, 1)),
        *([f"  {creep}: {counted(folded.sheets, 'sheet')} in one fold."] if folded.sheets > 1 else []),
    ]


def email(given: argparse.Namespace, teller: Console) -> int:
    """A draft for each person; nothing is sent, and no address is told, kept or named."""
    from leaflets.handout import make
    from leaflets.handout.mail_draft import KEPT, LARGE, MOST, kept, open_in_mail_program

    to = _addresses(given.to)
    if len(to) > MOST:
        raise UsageError.of(f"these are {len(to)} addresses, and {MOST} is the most", "Use your mailing system.")
    with _Counter(given, teller) as shop:
        names = list(dict.fromkeys(map(shop.library.named, given.leaflets)))
        editions = list(dict.fromkeys(given.edition or USUAL[:1]))
        teller.tell(*make.overdue_warnings(shop, make.fit_for_readers(shop, names)))
        found = make.drafts(shop, names, editions, to)
        paths = kept(found)
        if len(found[0]) > LARGE:
            size = f"each draft has {len(found[0]) / 1e6:.0f} MB, which some mail systems refuse"
            teller.tell(Fault(NOWHERE, size, "Send fewer leaflets in one e-mail.", warning=True))
        for number, path in enumerate(paths, 1):
            whose = f" for address {number}" if len(to) > 1 else ""
            teller.say(f"{path}: a draft{whose}, {counted(len(names) * len(editions), 'PDF file')} attached")
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


def _meeting(path: Path, shop: Shop, teller: Console) -> Meeting:
    """A meeting's list; raises ContentError for its faults."""
    from leaflets.content import meeting

    if not path.is_file():
        raise UsageError.of(f"there is no file ‘{path}’", "Name the list of a meeting, such as data/meetings/may.yaml.")
    reading = meeting.read(path, path.as_posix(), shop.library)
    if reading.value is None:
        raise ContentError(*reading.faults)
    teller.tell(*reading.faults)
    return reading.value


def _pile(typed: str, shop: Shop) -> Pile:
    """A pile as it is named in a command; raises UsageError."""
    try:
        pile = Pile.typed(Words(typed))
    except Unfit as unfit:
        raise UsageError.of(unfit.problem.message, unfit.problem.cure) from None
    shop.library.named(pile.leaflet)
    return pile


class _Counter:
    """A shop that is open for one command."""

    def __init__(self, given: argparse.Namespace, teller: Console) -> None:
        self._given, self._teller, self._store = given, teller, store_of(given)

    def __enter__(self) -> Shop:
        given = self._given
        return Shop(library_of(given), given.output, day_of(given), self._store, cores(), self._tell)

    def __exit__(self, *_: object) -> None:
        self._store.close()

    def _tell(self, event: Event) -> None:
        """Of what happens while leaflets are made, only what stops them, and how long it takes."""
        match event:
            case Begun():
                self._teller.progress(event.leaflet, event.number, event.many)
            case Fault() if not event.warning:
                self._teller.tell(event)
            case _:
                pass
