"""Leaflets in e-mail drafts, one for each person: the words in full, and the finished files attached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from email.headerregistry import Address
from typing import NamedTuple

from leaflets.blocks import Document, Notice
from leaflets.content import letter
from leaflets.content.leaflet import Leaflet
from leaflets.content.letter import Letter, Sent
from leaflets.editions import USUAL
from leaflets.faults import ContentError, Fault, UsageError
from leaflets.formats import html_mail
from leaflets.formats.text import plain_text, said
from leaflets.handout import mail_draft
from leaflets.handout.mail_draft import Attachment, Message
from leaflets.handout.stock import Stock
from leaflets.words import NOWHERE

#: Addresses in one run; for more there are mailing systems.
MOST = 10
#: Bytes of an e-mail that many councils' and hospitals' mail systems take; hardly any refuses 5 MB.
LARGE = 5_000_000
#: Dots of a phone's screen to a pixel of a page.
_DENSE = 2


class Drafts(NamedTuple):
    """Drafts as their bytes, in the order of the addresses; how many files are attached to each; what to warn of."""

    files: list[bytes]
    attached: int
    warnings: tuple[Fault, ...]


def drafts(stock: Stock, names: Sequence[str], editions: Sequence[str], to: Sequence[str]) -> Drafts:
    """A draft for each address, or one without; of the first usual edition where none is named.

    Raises UsageError for too many addresses, for what is none, and for a draft that no mail system would take;
    ContentError for leaflets that are not fit for readers, and for faults in the words of e-mails.
    """
    if len(to) > MOST:
        raise UsageError.of(f"these are {len(to)} addresses, and {MOST} is the most", "Use your mailing system.")
    names = [stock.library.named(name) for name in names]
    leaflets = stock.fit_for_readers(names)
    people = [mail_draft.recipient(typed) for typed in to]
    reading = letter.read(stock.library)
    if (words := reading.value) is None:
        raise ContentError(*reading.faults)
    wanted = [(name, edition) for name in leaflets for edition in dict.fromkeys(editions or USUAL[:1])]
    attachments = [Attachment(file.path.name, file.data) for file in stock.files(wanted).values()]
    files = [
        mail_draft.draft(_message(stock, words, list(leaflets.values()), person), attachments, person)
        for person in people or (None,)
    ]
    warnings = (*stock.overdue_warnings(leaflets), *_too_large_for_some(len(files[0])))
    return Drafts(files, len(attachments), warnings)


def _message(stock: Stock, words: Letter, leaflets: Sequence[Leaflet], person: Address | None) -> Message:
    """What a draft says: the charity's words, and under them each leaflet in full."""
    language = stock.library.shelf.house.language
    documents = [
        _without_notice(leaflet.document(stock.library.shelf, stock.today, on_paper=False)) for leaflet in leaflets
    ]
    sent = [Sent(str(one.title), one.reviewed, one.due, one.is_overdue(stock.today)) for one in leaflets]
    above = list(letter.blocks(words, sent, person.display_name if person else ""))
    subject = letter.subject(words, sent)
    text = "\n\n".join([said(above), *map(plain_text, documents)])
    parts = [*html_mail.elements(above)]
    pictures: dict[str, bytes] = {}
    for document in documents:
        parts += ["<hr>", *html_mail.parts(document)]
        for name, (file, width) in html_mail.pictures(document.blocks).items():
            from leaflets.pictures.dots import shown  # what decodes pictures takes long to import

            pictures[name] = shown(file, _DENSE * width)
    return Message(subject, text, html_mail.page(language, subject, parts), language, tuple(pictures.items()))


def _without_notice(document: Document) -> Document:
    """A leaflet without the notice that its review is overdue, which the words above it have told."""
    front = tuple(block for block in document.blocks[: document.front] if not isinstance(block, Notice))
    return replace(document, blocks=(*front, *document.blocks[document.front :]), front=len(front))


def _too_large_for_some(size: int) -> tuple[Fault, ...]:
    if size <= LARGE:
        return ()
    message = f"each draft has {size / 1e6:.0f} MB, which some mail systems refuse"
    return (Fault(NOWHERE, message, "Send fewer leaflets in one e-mail.", warning=True),)
