"""A leaflet as the body of an e-mail in HTML: the words of its plain text, with live links and nothing to fetch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
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
    PictureFile,
    PictureWidth,
    QrLink,
    Quotation,
    Run,
    Style,
    Table,
)

#: Mail programs drop style sheets, so that each element carries what it needs.
_BODY = (
    "font-family: Arial, Helvetica, sans-serif; font-size: 18px; line-height: 1.5; max-width: 40em; "
    "overflow-wrap: anywhere"  # a long address would push all else off a phone's screen
)
_IMAGE = "max-width: 100%; height: auto"
#: How wide pictures are shown, in pixels, of about as many as words have.
SHOWN = {PictureWidth.COLUMN: 640, PictureWidth.HALF: 320, PictureWidth.SMALL: 220}
_CARD = "margin: 0 0 1em 0"
_BAR = "border-left: 4px solid #000000; padding-left: 12px; margin: 1em 0"
_CELL = "border: 1px solid #767676; padding: 4px 8px; text-align: left; vertical-align: top"


def page(language: str, title: str, parts: Iterable[str]) -> str:
    """A whole HTML page around elements; `language` is a BCP 47 tag, and it and the title are plain text."""
    return (
        f'<!DOCTYPE html>\n<html lang="{_safe(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{_safe(title)}</title>\n</head>\n"
        f'<body style="{_BODY}">\n' + "\n".join(parts) + "\n</body>\n</html>\n"
    )


def parts(document: Document) -> Iterator[str]:
    """A leaflet as elements, its title a heading of the first level."""
    if document.draft:
        yield _element("p", _strong(_safe(DRAFT)))
    yield from elements(document.blocks)


def elements(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block as an element."""
    return map(_block, blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, text=words):
            return _element(f"h{min(level, 6)}", _safe(words))
        case Paragraph():
            return _element("p", _paragraph(block))
        case Items():
            return _items(block) if block.is_list else "\n".join(map(_block, block.items[0]))
        case Quotation(blocks=inner):
            return _element("blockquote", "\n".join(map(_block, inner)))
        case Table(rows=rows):
            return _table(rows)
        case Notice(blocks=inner):
            return _element("div", "\n".join(map(_block, inner)), _BAR)
        case Picture():
            return _picture(block)
        case Card():
            return _card(block)
        case _:
            assert_never(block)


def _picture(block: Picture) -> str:
    """A picture that comes with the e-mail, and the words that belong to it."""
    width = SHOWN[block.width]
    shown = f'<img src="cid:{content_id(block.file)}" alt="{_safe(block.says)}" width="{width}" style="{_IMAGE}">'
    below = [_safe(words) for words in (block.caption, block.credit) if words]
    return "\n".join([_element("p", "<br>\n".join([shown, *below])), *map(_block, block.words)])


def content_id(file: PictureFile) -> str:
    """The name by which an element and the part of an e-mail that has its picture know each other (RFC 2392)."""
    return f"{file.code}@pictures"


def pictures(blocks: Iterable[Block]) -> dict[str, tuple[PictureFile, int]]:
    """The pictures in blocks and in what is in them by the names of the parts of the e-mail, each once.

    With each is the width in pixels at which it is shown widest.
    """
    found: dict[str, tuple[PictureFile, int]] = {}
    waiting = list(blocks)
    while waiting:
        match waiting.pop(0):
            case Picture(file=file, width=width, words=inner):
                name = content_id(file)
                found[name] = file, max(SHOWN[width], found.get(name, (file, 0))[1])
                waiting += inner
            case Items(items=items):
                waiting += [inner for item in items for inner in item]
            case Notice(blocks=inner) | Quotation(blocks=inner):
                waiting += inner
    return found


def _card(card: Card) -> str:
    """A card as one paragraph, its name a heading where it is one."""
    lines = [line for detail in card.details for line in _detail(detail)]
    if card.level is not None:
        heading = _element(f"h{min(card.level, 6)}", _runs(card.name), "margin-bottom: 0")
        return heading + "\n" + _element("p", "<br>\n".join(lines), _CARD) if lines else heading
    return _element("p", "<br>\n".join([_runs(card.name), *lines]), _CARD)


def _detail(detail: Detail) -> Iterator[str]:
    match detail:
        case Paragraph():
            yield _paragraph(detail)
        case PhoneLine(label=label, number=number, href=href, after=after):
            label = _safe(label.strip()) + ": " if label.strip() else ""
            yield label + _strong(_link(_safe(number), href)) + _safe(after)
        case QrLink(href=href, readable=readable):
            yield _link(_safe(readable or href), href)
        case _:
            assert_never(detail)


def _paragraph(block: Paragraph) -> str:
    words = _runs(block.runs)
    return _strong(words) if block.manner is Style.OFFER else words


def _items(block: Items) -> str:
    """A list; what was typed before its items stands in their words where HTML has no such numbers."""
    numbers = [f' value="{number}"' for number in block.numbers] or [""] * len(block.items)
    labels = [f"{_safe(label)} " for label in block.labels] or [""] * len(block.items)
    items = "\n".join(
        f"<li{number}>{label}" + "\n".join(_item(item)) + "</li>"
        for number, label, item in zip(numbers, labels, block.items, strict=True)
    )
    if block.marker is Marker.BULLET:
        return _element("ul", items)
    if block.is_numbered and not block.labels:
        return f'<ol start="{block.first}">\n{items}\n</ol>'
    return _element("ol" if block.is_numbered else "ul", items, "list-style: none; padding: 0")


def _item(item: tuple[Block, ...]) -> Iterator[str]:
    """An item's blocks; its first words need no paragraph, which would set the items of a short list far apart."""
    for number, block in enumerate(item):
        yield _paragraph(block) if number == 0 and isinstance(block, Paragraph) else _block(block)


def _table(rows: tuple[tuple[tuple[Run, ...], ...], ...]) -> str:
    head = "".join(f'<th scope="col" style="{_CELL}">{_runs(cell)}</th>' for cell in rows[0])
    body = ("".join(f'<td style="{_CELL}">{_runs(cell)}</td>' for cell in row) for row in rows[1:])
    lines = "\n".join(f"<tr>{row}</tr>" for row in (head, *body))
    return f'<table style="border-collapse: collapse; margin: 1em 0">\n{lines}\n</table>'


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = _safe(run.text).replace("\n", "<br>\n")
    linked = _link(words, run.href) if run.href else words
    return _strong(linked) if run.strong else linked


def _link(words: str, href: str) -> str:
    return f'<a href="{_safe(href)}">{words}</a>' if href else words


def _strong(words: str) -> str:
    return f"<strong>{words}</strong>"


def _element(name: str, content: str, style: str = "") -> str:
    return f'<{name} style="{style}">{content}</{name}>' if style else f"<{name}>{content}</{name}>"


def _safe(words: str) -> str:
    """Words as HTML shows them, whatever signs they have."""
    return escape(words, quote=True)
