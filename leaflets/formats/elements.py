"""Blocks as elements of HTML, for whatever shows them: how they look and where pictures are is said by a `Look`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import NamedTuple, assert_never

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
    PictureWidth,
    QrLink,
    Quotation,
    Run,
    Style,
    Table,
)

#: How wide pictures are shown, in pixels, of about as many as words have.
SHOWN = {PictureWidth.COLUMN: 640, PictureWidth.HALF: 320, PictureWidth.SMALL: 220}
#: The deepest level of heading that HTML has.
_DEEPEST = 6


class Look(NamedTuple):
    """How elements look: the attributes of each kind of element, and the address at which a picture is found.

    Attributes begin with a space, or are empty. Kinds are: card, card-name, cell, image, offer, phone, plain (a list
    without marks), small, table, web (an address), and notice with its weight, as `notice urgent`.
    """

    attributes: Callable[[str], str]
    source: Callable[[Picture], str]


def of_document(document: Document, look: Look) -> Iterator[str]:
    """A leaflet as elements, its title a heading of the first level; a draft says first that it is one."""
    if document.draft:
        yield element("p", strong(safe(DRAFT)))
    yield from of_blocks(document.blocks, look)


def of_blocks(blocks: Iterable[Block], look: Look) -> Iterator[str]:
    """Each block as an element."""
    return map(_Writer(look).block, blocks)


class _Writer:
    """Writes blocks in their order, so that no level of heading is left out: each is one below the last at most."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._level = _DEEPEST  # nothing is known of what stands above

    def block(self, block: Block) -> str:
        """A block as an element, or as several."""
        match block:
            case Heading(level=level, text=words):
                return element(self._heading(level), safe(words))
            case Paragraph(manner=manner):
                return element("p", _paragraph(block), self._of(manner.value) if manner is not Style.BODY else "")
            case Items():
                return self._items(block) if block.is_list else self._below(block.items[0])
            case Quotation(blocks=inner):
                return element("blockquote", self._below(inner))
            case Table(rows=rows):
                return self._table(rows)
            case Notice(weight=weight, blocks=inner):
                return element("div", self._below(inner), self._of(f"notice {weight.name.lower()}"))
            case Picture():
                return self._picture(block)
            case Card():
                return self._card(block)
            case _:
                assert_never(block)

    def _of(self, kind: str) -> str:
        return self._look.attributes(kind)

    def _below(self, blocks: Iterable[Block]) -> str:
        return "\n".join(map(self.block, blocks))

    def _heading(self, level: int) -> str:
        self._level = min(level, self._level + 1, _DEEPEST)
        return f"h{self._level}"

    def _picture(self, block: Picture) -> str:
        """A picture, and the words that belong to it."""
        source, width = safe(self._look.source(block)), SHOWN[block.width]
        shown = f'<img src="{source}" alt="{safe(block.says)}" width="{width}"{self._of("image")}>'
        below = [safe(words) for words in (block.caption, block.credit) if words]
        return "\n".join([element("p", "<br>\n".join([shown, *below])), *map(self.block, block.words)])

    def _card(self, card: Card) -> str:
        """A card as one paragraph, its name a heading where it is one."""
        lines = [line for detail in card.details for line in self._detail(detail)]
        if card.level is not None:
            heading = element(self._heading(card.level), _runs(card.name), self._of("card-name"))
            return heading + "\n" + element("p", "<br>\n".join(lines), self._of("card")) if lines else heading
        return element("p", "<br>\n".join([_runs(card.name), *lines]), self._of("card"))

    def _detail(self, detail: Detail) -> Iterator[str]:
        match detail:
            case Paragraph():
                yield _paragraph(detail)
            case PhoneLine(label=label, number=number, href=href, after=after):
                label = safe(label.strip()) + ": " if label.strip() else ""
                yield label + strong(link(safe(number), href, self._of("phone"))) + safe(after)
            case QrLink(href=href, readable=readable, whole=whole):
                yield link(safe((readable and whole) or readable or href), href, self._of("web"))
            case _:
                assert_never(detail)

    def _items(self, block: Items) -> str:
        """A list; what was typed before its items stands in their words where HTML has no such numbers."""
        numbers = [f' value="{number}"' for number in block.numbers] or [""] * len(block.items)
        labels = [f"{safe(label)} " for label in block.labels] or [""] * len(block.items)
        items = "\n".join(
            f"<li{number}>{label}" + "\n".join(self._item(item)) + "</li>"
            for number, label, item in zip(numbers, labels, block.items, strict=True)
        )
        if block.marker is Marker.BULLET:
            return element("ul", items)
        if block.is_numbered and not block.labels:
            return f'<ol start="{block.first}">\n{items}\n</ol>'
        return element("ol" if block.is_numbered else "ul", items, self._of("plain"))

    def _item(self, item: tuple[Block, ...]) -> Iterator[str]:
        """An item's blocks; its first words need no paragraph, which would set items of a short list far apart."""
        for number, block in enumerate(item):
            yield _paragraph(block) if number == 0 and isinstance(block, Paragraph) else self.block(block)

    def _table(self, rows: tuple[tuple[tuple[Run, ...], ...], ...]) -> str:
        cell = self._of("cell")
        head = "".join(
            f'<th scope="col"{cell}>{words}</th>' if (words := _runs(runs)) else f"<td{cell}></td>" for runs in rows[0]
        )
        body = ("".join(f"<td{cell}>{_runs(runs)}</td>" for runs in row) for row in rows[1:])
        lines = "\n".join(f"<tr>{row}</tr>" for row in (head, *body))
        return f"<table{self._of('table')}>\n{lines}\n</table>"


def _paragraph(block: Paragraph) -> str:
    words = _runs(block.runs)
    return strong(words) if block.manner is Style.OFFER else words


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = safe(run.text).replace("\n", "<br>\n")
    linked = link(words, run.href) if run.href else words
    return strong(linked) if run.strong else linked


def link(words: str, href: str, attributes: str = "") -> str:
    """Elements that lead somewhere; they alone where that is nowhere."""
    return f'<a href="{safe(href)}"{attributes}>{words}</a>' if href else words


def strong(words: str) -> str:
    """Elements in bold."""
    return f"<strong>{words}</strong>"


def element(name: str, content: str, attributes: str = "") -> str:
    """An element around others."""
    return f"<{name}{attributes}>{content}</{name}>"


def safe(words: str) -> str:
    """Words as HTML shows them, whatever signs they have."""
    return escape(words, quote=True)
