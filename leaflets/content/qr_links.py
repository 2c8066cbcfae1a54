"""The web addresses of a leaflet as symbols with readable words, and those words told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from leaflets.blocks import (
    Block,
    Card,
    Detail,
    Heading,
    Items,
    Notice,
    Paragraph,
    PhoneLine,
    Picture,
    QrLink,
    Quotation,
    Run,
    Table,
)
from leaflets.content.accessible_names import says_page
from leaflets.values.addresses import Address
from leaflets.words import Place


def qr_link(address: Address, place: Place, *names: str) -> QrLink:
    """An address as a symbol with its readable form; a screen reader tells the names of the page, and where it is."""
    readable = address.readable
    return QrLink(address, readable, says_page(*names, readable), place, address.whole)


def told_apart(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks in which no two addresses show the same words for different pages.

    Where the short forms of several addresses are alike, each has as much of its end as tells it from the others.
    """
    blocks = tuple(blocks)
    alike: dict[str, dict[str, str]] = {}  # of each short form the whole forms, by their addresses
    for address in filter(None, map(_address, _shown(blocks))):
        alike.setdefault(address.readable, {})[address] = address.whole
    longer = {href: words for wholes in alike.values() if len(wholes) > 1 for href, words in _apart(wholes).items()}
    return tuple(_block(block, longer) for block in blocks) if longer else blocks


def _address(shown: Run | QrLink) -> Address | None:
    """The address that some words show in its short form; None for all others."""
    words = shown.text if isinstance(shown, Run) else shown.readable
    return shown.href if isinstance(shown.href, Address) and words == shown.href.readable else None


def _shown(blocks: Iterable[Block]) -> Iterator[Run | QrLink]:
    """All runs and symbols of blocks and of what is in them, in no order."""
    waiting: list[Block | Detail] = list(blocks)
    while waiting:
        match waiting.pop():
            case Paragraph(runs=runs):
                yield from runs
            case Card(name=runs, details=details):
                yield from runs
                waiting += details
            case QrLink() as link:
                yield link
            case Items(items=items):
                waiting += [inner for item in items for inner in item]
            case Quotation(blocks=inner) | Notice(blocks=inner) | Picture(words=inner):
                waiting += inner
            case Table(rows=rows):
                yield from (run for row in rows for cell in row for run in cell)


def _apart(wholes: dict[str, str]) -> dict[str, str]:
    """For each of several addresses that share a host the shortest form that no other has: example.org/…/sleep."""
    most = max(whole.count("/") for whole in wholes.values())
    for parts in range(1, most):
        forms = {href: _ending(whole, parts) for href, whole in wholes.items()}
        if len(set(forms.values())) == len(forms):
            return forms
    return wholes


def _ending(whole: str, parts: int) -> str:
    """A readable address with only so many of the last parts of its path."""
    host, *path = whole.split("/")
    return "/".join((host, "…", *path[-parts:])) if len(path) > parts else whole


def _block(block: Block, longer: Mapping[str, str]) -> Block:
    """A block whose addresses show longer forms, by the addresses."""
    match block:
        case Paragraph(runs=runs):
            return replace(block, runs=_runs(runs, longer))
        case Card(name=runs, details=details):
            return replace(block, name=_runs(runs, longer), details=tuple(_detail(one, longer) for one in details))
        case Items(items=items):
            return replace(block, items=tuple(tuple(_block(inner, longer) for inner in item) for item in items))
        case Quotation(blocks=inner) | Notice(blocks=inner):
            return replace(block, blocks=tuple(_block(one, longer) for one in inner))
        case Table(rows=rows):
            return replace(block, rows=tuple(tuple(_runs(cell, longer) for cell in row) for row in rows))
        case Picture(words=inner):
            return replace(block, words=tuple(_block(one, longer) for one in inner))
        case Heading():
            return block
        case _:
            assert_never(block)


def _detail(detail: Detail, longer: Mapping[str, str]) -> Detail:
    match detail:
        case Paragraph(runs=runs):
            return replace(detail, runs=_runs(runs, longer))
        case QrLink(readable=readable, says=says):
            if (address := _address(detail)) is None or address not in longer:
                return detail
            return replace(detail, readable=longer[address], says=says.removesuffix(readable) + longer[address])
        case PhoneLine():
            return detail
        case _:
            assert_never(detail)


def _runs(runs: tuple[Run, ...], longer: Mapping[str, str]) -> tuple[Run, ...]:
    return tuple(_run(run, longer) for run in runs)


def _run(run: Run, longer: Mapping[str, str]) -> Run:
    if (address := _address(run)) is None or address not in longer:
        return run
    return replace(run, text=longer[address], says=run.says.removesuffix(run.text) + longer[address])
