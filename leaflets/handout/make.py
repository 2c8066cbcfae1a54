"""The three things staff do with finished leaflets: print a pile of them, fold a booklet, send one to somebody."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leaflets.content.leaflet import Leaflet, Published
from leaflets.content.library import Library
from leaflets.content.meeting import Meeting, Pile
from leaflets.editions import A4, BOOKLET
from leaflets.faults import ContentError, Fault, UsageError
from leaflets.jobs.cache import Cache
from leaflets.press.build import Event, Made, NotMade, Order, build
from leaflets.words import Place

if TYPE_CHECKING:  # what reads and writes PDFs takes long to import, and not each of the three needs it
    from leaflets.handout.imposition import Printed

#: What a measured size may lack of the floor: half a dot of the drawing it is measured on.
_HAIR = 0.02
#: Sides of a pack: 20 reams of paper. Each is read back, and a file's table of objects has room for 65536.
MOST_SIDES = 20_000


@dataclass(frozen=True)
class Shop:
    """Where leaflets are made to be handed out: the library, the folder of finished files, the day."""

    library: Library
    output: Path
    today: datetime.date
    store: Cache
    jobs: int
    tell: Callable[[Event], None]


class Ready(NamedTuple):
    """A finished file as it lies in the folder, and its number of pages."""

    path: Path
    data: bytes
    pages: int


class Packed(NamedTuple):
    """A pack: the file, how much is printed, and what to warn of."""

    data: bytes
    sum: str
    warnings: tuple[Fault, ...]


class Folded(NamedTuple):
    """A booklet: the file, its sheets and pages, the least sizes on it (points, mm; infinite where there are none)."""

    data: bytes
    sheets: int
    pages: int
    type: float
    module: float
    warnings: tuple[Fault, ...]


def fit_for_readers(shop: Shop, names: Iterable[str]) -> dict[str, Leaflet]:
    """The leaflets of some names; raises ContentError for those with faults, and for drafts."""
    found, faults = {}, list[Fault]()
    for name in dict.fromkeys(names):
        reading = shop.library.leaflet(name)
        if (leaflet := reading.value) is None:
            faults += reading.faults
        elif leaflet.published is not Published.YES:
            place = Place(shop.library.display_name(f"leaflets/{name}.yaml"))
            message = f"‘{leaflet.title}’ is {'a draft' if leaflet.published is Published.DRAFT else 'not published'}"
            cure = "Take the line ‘published’ out of it when it is ready to be handed out."
            faults.append(Fault(place, message, cure))
        else:
            found[name] = leaflet
    if faults:
        raise ContentError(*faults)
    return found


def ready(shop: Shop, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Ready]:
    """The finished files of some leaflets and editions, made where they are not up to date.

    Raises ContentError where one could not be made, which has been told.
    """
    by_edition: dict[str, list[str]] = {}
    for name, edition in dict.fromkeys(wanted):
        by_edition.setdefault(edition, []).append(name)
    found, failed = {}, False
    for edition, names in by_edition.items():
        order = Order(tuple(names), False, (edition,), shop.output, shop.today, jobs=shop.jobs)
        for event in build(shop.library, order, shop.store):
            shop.tell(event)
            failed = failed or isinstance(event, NotMade)
            if isinstance(event, Made):
                path = shop.output / event.name
                found[path.stem.removesuffix(f"-{edition}"), edition] = Ready(path, path.read_bytes(), event.pages)
    if failed:
        raise ContentError
    return found


def pack(shop: Shop, piles: Sequence[Pile], meeting: Meeting | None, two_sided: bool, with_slip: bool) -> Packed:
    """A print-ready file for a meeting, read back; raises ContentError, and UsageError for more than can be printed."""
    from leaflets.handout import imposition
    from leaflets.handout.cover_slip import EDITION, Row, Sum, slip
    from leaflets.press.press import press

    leaflets = fit_for_readers(shop, [pile.leaflet for pile in piles])
    files = ready(shop, [(str(pile.leaflet), str(pile.edition)) for pile in piles])
    rows, stacks = [], []
    for pile in piles:
        leaflet, file = leaflets[pile.leaflet], files[pile.leaflet, pile.edition]
        sheets = (file.pages + 1) // 2 if two_sided else file.pages
        copies, overdue = int(pile.copies), leaflet.is_overdue(shop.today)
        rows.append(Row(str(leaflet.title), str(pile.edition), copies, file.pages, sheets, overdue))
        stacks.append(imposition.Stack(file.data, copies))
    whole = Sum(sum(row.pages * row.copies for row in rows), sum(row.sheets * row.copies for row in rows), two_sided)
    if whole.sides > MOST_SIDES:
        message = f"this pack would have {whole.sides} sides, and {MOST_SIDES} is the most"
        raise UsageError.of(message, "Pack fewer copies, and print the file more than once.")
    if with_slip:
        document = slip(rows, whole, meeting, shop.library.shelf.house, shop.today)
        stacks.insert(0, imposition.Stack(press(document, EDITION).data, 1))
    printed = imposition.pack(stacks, f"{meeting.name if meeting else 'Leaflets'}: a pack to print", two_sided)
    _proved(printed, [stack.data for stack in stacks])
    return Packed(printed.data, str(whole), overdue_warnings(shop, leaflets))


def booklet(shop: Shop, name: str, edition: str) -> Folded:
    """A leaflet as a booklet, read back; raises ContentError, also where type or symbols would come out too small."""
    from leaflets.handout import imposition
    from leaflets.press.making import Terms, make
    from leaflets.proof import collation

    leaflet = fit_for_readers(shop, [name])[name]
    copy = (make(shop.library, name, Terms((edition,), shop.today)).copies or {})[edition]
    if copy.pressed is None:
        raise ContentError(*copy.faults)
    printed = imposition.booklet(copy.pressed.data, f"{leaflet.title}: a booklet to print and fold")
    _proved(printed, [copy.pressed.data])
    least, before = collation.least(printed.data), collation.least(copy.pressed.data)
    cure = f"Leave --edition out: ‘{BOOKLET.name}’ is made for it."
    if least.type < A4.floor - _HAIR:
        message = f"in a booklet the type of ‘{edition}’ would be {least.type:.1f} pt, too small to read"
        raise ContentError.of(message, cure)
    if sorted(least.addresses) != sorted(before.addresses):
        raise ContentError.of("not every code of the booklet can be read", "Print the leaflet itself instead.")
    if least.module < A4.module_mm - _HAIR:
        message = (
            f"in a booklet the codes of ‘{edition}’ would have modules of {least.module:.2f} mm, too small to scan"
        )
        raise ContentError.of(message, cure)
    return Folded(
        printed.data, printed.sheets, copy.pressed.pages, least.type, least.module,
        overdue_warnings(shop, {name: leaflet}),
    )  # fmt: skip


def drafts(shop: Shop, names: Sequence[str], editions: Sequence[str], to: Sequence[str]) -> list[bytes]:
    """A draft for each address, or one without; raises ContentError and UsageError."""
    from leaflets.content import letter
    from leaflets.formats import html_mail
    from leaflets.formats.text import plain_text, said
    from leaflets.handout.mail_draft import Attachment, Message, draft, recipient

    people = [recipient(one) for one in to]
    leaflets = fit_for_readers(shop, names)
    reading = letter.read(shop.library)
    if (words := reading.value) is None:
        raise ContentError(*reading.faults)
    files = ready(shop, [(name, edition) for name in leaflets for edition in editions])
    documents = [leaflet.document(shop.library.shelf, shop.today, on_paper=False) for leaflet in leaflets.values()]
    sent = [letter.Sent(str(one.title), one.reviewed, one.due, one.is_overdue(shop.today)) for one in leaflets.values()]
    attachments = [Attachment(file.path.name, file.data) for file in files.values()]
    found = []
    for person in people or (None,):
        above = list(letter.blocks(words, sent, person.display_name if person else ""))
        subject = letter.subject(words, sent)
        text = "\n\n".join([said(above), *map(plain_text, documents)])
        parts = [*html_mail.elements(above), *(part for one in documents for part in ("<hr>", *html_mail.parts(one)))]
        html = html_mail.page(shop.library.shelf.house.language, subject, parts)
        found.append(draft(Message(subject, text, html, shop.library.shelf.house.language), attachments, person))
    return found


def overdue_warnings(shop: Shop, leaflets: Mapping[str, Leaflet]) -> tuple[Fault, ...]:
    """A warning for each leaflet whose review is overdue."""
    return tuple(
        Fault(
            leaflet.due.place if leaflet.review_due else leaflet.reviewed.place,
            f"the review of ‘{leaflet.title}’ was due {leaflet.due.with_preposition()}",
            "Its first page says so. Check it before you give many away.",
            warning=True,
        )
        for leaflet in leaflets.values()
        if leaflet.is_overdue(shop.today)
    )


def _proved(printed: Printed, files: Sequence[bytes]) -> None:
    """Read sheets back; raises ContentError where a page is not where it should be."""
    from leaflets.proof.collation import PageSpot, misplaced
    from leaflets.proof.page import Box

    sides = [
        [
            PageSpot(file, page, Box(x, 0, x + A4.width * scale, A4.height * scale))
            for file, page, scale, x in side
        ]
        for side in printed.sides
    ]  # fmt: skip
    if wrong := list(misplaced(printed.data, files, sides)):
        raise ContentError(*(Fault(Place(""), f"the finished file is wrong: {one}") for one in wrong[:5]))
