"""A leaflet as plain text, for an e-mail, a braille transcriber, or whoever reads best without a page.

A paragraph is one line however long it is: whoever shows it breaks it. Addresses stand whole, each on a line of its
own, so that mail programs make them live.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from leaflets.blocks import (
    DRAFT,
    Block,
    Card,
    Detail,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    Picture,
    QrLink,
    Quotation,
    Run,
    Table,
)

#: What stands for white space, and how many empty lines that is: around a block, and above a section.
_GAP, _WIDE = "", "\v"
_WHITE = {_GAP: 1, _WIDE: 2}


def plain_text(document: Document) -> str:
    """A leaflet in the order it is read, one line a paragraph, with LF at the ends of lines."""
    return (f"{DRAFT}\n\n" if document.draft else "") + said(document.blocks)


def said(blocks: Iterable[Block]) -> str:
    """Some blocks as plain text, with LF at the ends of lines."""
    return "\n".join(_spaced(_lines(blocks))) + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of some blocks, and the white space between them."""
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level=level, text=words):
            yield from (_WIDE if level == 2 else _GAP, _line(words), _GAP)
        case Paragraph(runs=runs):
            yield from (_GAP, *_words(runs), _GAP)
        case Items():
            yield from (_GAP, *_items(block), _GAP)
        case Quotation(blocks=inner):
            yield from (_GAP, *(f"> {line}".rstrip() for line in _spaced(_lines(inner))), _GAP)
        case Table(rows=rows):
            yield from (_GAP, *_table(rows), _GAP)
        case Notice(blocks=inner):
            yield from (_GAP, *_lines(inner), _GAP)
        case Picture():
            yield from (_GAP, *_picture(block), _GAP)
        case Card(name=name, details=details):
            yield from (_GAP, *_words(name), *(line for detail in details for line in _detail(detail)), _GAP)
        case _:
            assert_never(block)


def _detail(detail: Detail) -> Iterator[str]:
    match detail:
        case Paragraph(runs=runs):
            yield from _words(runs)
        case PhoneLine(label=label, number=number, after=after):
            yield _line(f"{label.strip()}: {number}{after}" if label.strip() else f"{number}{after}")
        case QrLink(href=href):
            yield href
        case _:
            assert_never(detail)


def _picture(block: Picture) -> Iterator[str]:
    """What it shows, in brackets, and the words that belong to it."""
    yield f"[picture: {_line(block.says)}]"
    yield from filter(None, map(_line, (block.caption, block.credit)))
    if block.words:
        yield from (_GAP, *_lines(block.words))


def _items(block: Items) -> Iterator[str]:
    """Each item after its bullet or number, what belongs to it below; one without either is a card, set apart."""
    for number, item in enumerate(block.items):
        label = "- " if block.marker is Marker.BULLET else f"{block.label(number)} ".lstrip()
        lines = list(_spaced(_lines(item))) or [""]
        yield (label + lines[0]).rstrip()
        yield from ((" " * len(label) + line).rstrip() for line in lines[1:])
        if block.marker is Marker.NONE:
            yield _GAP


def _table(rows: tuple[tuple[tuple[Run, ...], ...], ...]) -> Iterator[str]:
    """Each row in lines of its own, every cell after the heading of its column."""
    heads = [" ".join(_words(cell)) for cell in rows[0]]
    if len(rows) == 1:
        yield ", ".join(filter(None, heads))
    for number, row in enumerate(rows[1:]):
        if number:
            yield _GAP
        for head, cell in zip(heads, row, strict=False):
            if words := " ".join(_words(cell)):
                yield f"{head}: {words}" if head else words


def _words(runs: Iterable[Run]) -> Iterator[str]:
    """The words of runs, with the lines an editor broke on purpose; an e-mail address that they hide is told."""
    told = "".join(run.text + _hidden(run) for run in runs)
    return (_line(line) for line in told.split("\n"))


def _hidden(run: Run) -> str:
    kind, _, target = run.href.partition(":")
    return f" ({target})" if kind in ("mailto", "sms", "tel") and not _tells(run.text, target) else ""


def _tells(words: str, target: str) -> bool:
    """Whether words say already where they lead: the address itself, or the digits of a number."""
    digits = "".join(filter(str.isdigit, target))
    return target in words or (bool(digits) and digits[-6:] in "".join(filter(str.isdigit, words)))


def _line(words: str) -> str:
    return " ".join(words.split())


def _spaced(lines: Iterable[str]) -> Iterator[str]:
    """Lines with their white space: where several ask for some, the most that is asked for; none at either end."""
    white, begun = 0, False
    for line in lines:
        if line in _WHITE:
            white = max(white, _WHITE[line])
        else:
            if begun:
                yield from [""] * white
            yield line
            white, begun = 0, True
