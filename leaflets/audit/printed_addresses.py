"""What speaks against the addresses of a leaflet, wherever in its blocks they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaflets.blocks import Block, Card, Items, Notice, Paragraph, Picture, QrLink, Quotation, Run, Table
from leaflets.content.leaflet import Leaflet
from leaflets.faults import Problem
from leaflets.values.address_doubts import doubts
from leaflets.values.addresses_in_text import addresses_in, bare_hosts, nearly_emails


def of_addresses(blocks: Iterable[Block | QrLink]) -> Iterator[Problem]:
    """What speaks against web and e-mail addresses, and hosts in running text that are printed as plain words."""
    for block in blocks:
        match block:
            case QrLink():
                told = list(doubts(block.href))
            case Paragraph(runs=runs):
                told = [one for run in runs for one in _of_run(run)]
            case Table(rows=rows):
                told = [one for row in rows for cell in row for run in cell for one in _of_run(run)]
            case _:
                continue
        for message, cure in dict.fromkeys(told):
            yield Problem(message, cure, block.place)


def of_headings(leaflet: Leaflet) -> Iterator[Problem]:
    """Addresses in the title and the headings, which have no code there and lead nowhere."""
    for words in (leaflet.title, *(section.heading for section in leaflet.sections)):
        for begin, end, kind in addresses_in(words or ""):
            if words and kind == "web":
                message = f"‘{words[begin:end]}’ stands in a heading, where it has no code and no link"
                yield Problem(message, "Type it in the text below.", words.place)


def _of_run(run: Run) -> Iterator[tuple[str, str]]:
    if run.href.startswith("mailto:"):
        yield from doubts(run.href)
    elif not run.href:
        yield from nearly_emails(run.text)
        yield from bare_hosts(run.text)


def with_inner(blocks: Iterable[Block]) -> Iterator[Block | QrLink]:
    """Blocks and all that is in them, in reading order, each before what is in it."""
    for block in blocks:
        yield block
        match block:
            case Items(items=items):
                for item in items:
                    yield from with_inner(item)
            case Notice(blocks=inner) | Quotation(blocks=inner) | Picture(words=inner):
                yield from with_inner(inner)
            case Card(details=details):
                yield from (detail for detail in details if isinstance(detail, Paragraph | QrLink))
