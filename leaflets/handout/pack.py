"""A pack: one file with all copies of some leaflets, to print for a meeting."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from leaflets.content import meeting as meetings
from leaflets.content.library import Library
from leaflets.content.meeting import Meeting, Pile
from leaflets.editions import EDITIONS
from leaflets.faults import ContentError, Fault, Unfit, UsageError
from leaflets.handout.read_back import refuse_misplaced, refuse_other_paper
from leaflets.handout.stock import Stock
from leaflets.patterns import late
from leaflets.pdf.metadata import PACK
from leaflets.words import Words

#: A number of copies by itself, and one in a pile that is named.
_COUNT, _HAS_COUNT = late(r"[x×]?\d{1,3}", re.I), late(r"^\d+\s|[:x×]\s*\d")
#: What may be said of an edition by itself.
_EDITIONS = ("a4", "standard", "large", "giant", "large-print", "giant-print")
#: Letters that are kept of the name of a list.
_KEPT = 60
#: Sides of a pack: 20 reams of paper. Each is read back, and a file's table of objects has room for 65536.
MOST_SIDES = 20_000


class PackOrder(NamedTuple):
    """What is to be packed, in order, for which meeting if for one; what its file is called, and warnings of the list.

    The day and an ending are added to the name, so that it is that of no leaflet's file and of no pack of another day.
    """

    piles: tuple[Pile, ...]
    meeting: Meeting | None
    name: str
    warnings: tuple[Fault, ...]


class Pack(NamedTuple):
    """A pack: the name and bytes of its file, how much is printed, and what to warn of."""

    file: str
    data: bytes
    totals: str
    warnings: tuple[Fault, ...]


def ordered(library: Library, typed: Sequence[str], path: Path | None) -> PackOrder:
    """What is ordered by a meeting's list, if there is one, and besides by piles such as `dystonia:12@large-print`.

    Raises UsageError for a list that is not there, a pile that is not understood, and for nothing; ContentError for
    the faults of a list.
    """
    meeting, warnings = _listed(library, path) if path else (None, ())
    piles = (*(meeting.leaflets if meeting else ()), *(_pile(library, one) for one in _whole(typed)))
    if not piles:
        raise UsageError.of("nothing is named to be packed", "Type it like: pack dystonia:12, or name a --list.")
    return PackOrder(piles, meeting, _name(path.stem) if path else "pack", warnings)


def _name(of_list: str) -> str:
    """What the pack of a meeting's list is called, in letters that every system's files can have."""
    return "-".join(["pack", *re.findall(r"[a-z0-9]+", of_list[:_KEPT].lower())])


def _listed(library: Library, path: Path) -> tuple[Meeting, tuple[Fault, ...]]:
    """A meeting's list, and the warnings of it."""
    if not path.is_file():
        raise UsageError.of(f"there is no file ‘{path}’", "Name the list of a meeting, such as data/meetings/may.yaml.")
    reading = meetings.read(path, path.as_posix(), library)
    if reading.value is None:
        raise ContentError(*reading.faults)
    return reading.value, tuple(reading.faults)


def _pile(library: Library, typed: str) -> Pile:
    """A pile as it is named in a command; raises UsageError, also where there is no such leaflet."""
    title, colon, rest = typed.rpartition(":")
    if colon and " " in title.strip():  # a title, and not a number and a name
        with contextlib.suppress(UsageError):
            typed = f"{library.named(title)}:{rest}"
    try:
        pile = Pile.typed(Words(typed))
    except Unfit as unfit:
        raise UsageError.of(unfit.problem.message, unfit.problem.cure) from None
    return replace(pile, leaflet=Words(library.named(pile.leaflet)))


def _whole(typed: Sequence[str]) -> Iterator[str]:
    """Piles as they are named in a command, of which a number may stand by itself: dystonia 12, or 12 dystonia.

    Where the first word is a number, each stands before its name; else behind it.
    """
    words = list(typed)
    is_before = bool(words) and _COUNT.fullmatch(words[0]) is not None
    while words:
        word = words.pop(0)
        if words and is_before and _COUNT.fullmatch(word):
            word = f"{word} {words.pop(0)}"
        elif words and not is_before and not _HAS_COUNT.search(word) and _COUNT.fullmatch(words[0].partition("@")[0]):
            word = f"{word}:{words.pop(0).lstrip('xX×')}"
            if words and words[0].lower() in _EDITIONS:
                word = f"{word}@{words.pop(0)}"
                if words and words[0].lower() == "print":
                    del words[0]
        yield word


def pack(stock: Stock, order: PackOrder, two_sided: bool = True, with_slip: bool = False) -> Pack:
    """The pack of an order, read back.

    Raises UsageError for an edition that is not on A4 and for more than can be printed, ContentError for leaflets that
    are not fit for readers and where the file is not as it should be.
    """
    from leaflets.handout import imposition
    from leaflets.handout.cover_slip import EDITION, PaperTotals, SlipRow, slip
    from leaflets.press.press import press

    for pile in order.piles:
        refuse_other_paper("pack", EDITIONS[pile.edition])
    leaflets = stock.fit_for_readers(pile.leaflet for pile in order.piles)
    files = stock.files((str(pile.leaflet), str(pile.edition)) for pile in order.piles)
    rows, stacks = [], []
    for pile in order.piles:
        leaflet, file, copies = leaflets[pile.leaflet], files[pile.leaflet, pile.edition], int(pile.copies)
        sheets = (file.pages + 1) // 2 if two_sided else file.pages
        overdue = leaflet.is_overdue(stock.today)
        rows.append(SlipRow(str(leaflet.title), str(pile.edition), copies, file.pages, sheets, overdue))
        stacks.append(imposition.Stack(file.data, copies))
    totals = PaperTotals.of(rows, two_sided)
    _refuse_endless(totals.sides)
    if with_slip:
        before, pages, data = -1, 0, b""
        while before < pages:  # it tells which pages are whose, so that it has to know how long it is
            before, house = pages, stock.library.shelf.house
            pressed = press(slip(rows, totals, order.meeting, house, stock.today, before), EDITION)
            pages, data = pressed.pages + (pressed.pages % 2 if two_sided else 0), pressed.data
        stacks.insert(0, imposition.Stack(data, 1))
    name = order.meeting.name if order.meeting else "Leaflets"
    printed = imposition.collated(stacks, f"{name}{PACK}", two_sided)
    refuse_misplaced(printed, [stack.data for stack in stacks])
    return Pack(f"{order.name}-{stock.today}.pdf", printed.data, str(totals), stock.overdue_warnings(leaflets))


def _refuse_endless(sides: int) -> None:
    """Raise UsageError for more sides than can be printed."""
    if sides > MOST_SIDES:
        message = f"this pack would have {sides} sides, and {MOST_SIDES} is the most"
        raise UsageError.of(message, "Pack fewer copies, and print the file more than once.")
