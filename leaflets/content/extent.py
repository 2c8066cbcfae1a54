"""About how long a leaflet is in print, told from its blocks, so that one without end is a fault before it is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from leaflets.words import Place

#: Pages of standard print; a longer leaflet could be made, but nobody would wait for it, or carry it.
MOST_PAGES = 100
#: Lines of a page of standard print, letters of a line, and lines that a symbol takes with what sets it apart.
_PAGE, _LINE, _SYMBOL = 55, 60, 6
#: Lines that a picture takes, which is no higher than so much of a page.
_PICTURE = 22


def pages(lines: int) -> int:
    """About how many pages of standard print so many lines fill."""
    return -(-lines // _PAGE)


def lines(blocks: Iterable[Block | Detail]) -> int:
    """About how many lines blocks take in standard print, with the white space above them."""
    return sum(map(_of_block, blocks))


def one_by_one(blocks: Iterable[Block]) -> Iterator[tuple[Place, int]]:
    """The place of each block, of a list of each block in its items, and about how many lines it takes."""
    for block in blocks:
        if isinstance(block, Items):
            yield block.place, 1
            yield from one_by_one(inner for item in block.items for inner in item)
        else:
            yield block.place, _of_block(block)


def _of_block(block: Block | Detail) -> int:
    match block:
        case Heading(text=text):
            return 2 + 2 * _of_text(text)
        case Paragraph(runs=runs):
            return 1 + _of_runs(runs)
        case Items(items=items):
            return 1 + sum(map(lines, items))
        case Quotation(blocks=inner) | Notice(blocks=inner):
            return lines(inner)
        case Table(rows=rows):
            return 1 + sum(_of_runs(cell) for row in rows for cell in row)  # one below the other, where it is wide
        case Card(name=name, details=details):
            return 1 + _of_runs(name) + lines(details)
        case PhoneLine(label=label, number=number, after=after):
            return 1 + _of_text(label + number + after)
        case QrLink():
            return _SYMBOL
        case Picture(caption=caption, credit=credit, words=inner):
            return _PICTURE + _of_text(caption + credit) + lines(inner)
        case _:
            assert_never(block)


def _of_runs(runs: tuple[Run, ...]) -> int:
    """A link in words counts as a line of its own, so that there is an end to them as well."""
    return _of_text("".join([run.text for run in runs])) + sum([bool(run.href) for run in runs])


def _of_text(text: str) -> int:
    return 1 + len(text) // _LINE + text.count("\n")
