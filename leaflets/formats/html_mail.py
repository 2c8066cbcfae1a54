"""A leaflet as the body of an e-mail in HTML: the words of its plain text, with live links and nothing to fetch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaflets.blocks import Block, Document, Items, Notice, Picture, PictureFile, Quotation, Weight
from leaflets.formats.elements import SHOWN, Look, of_blocks, of_document, safe

#: Mail programs drop style sheets, so that each element carries what it needs.
_BODY = (
    "font-family: Arial, Helvetica, sans-serif; font-size: 18px; line-height: 1.5; max-width: 40em; "
    "overflow-wrap: anywhere"  # a long address would push all else off a phone's screen
)
_STYLES = {
    "card": "margin: 0 0 1em 0",
    "card-name": "margin-bottom: 0",
    "cell": "border: 1px solid #767676; padding: 4px 8px; text-align: left; vertical-align: top",
    "image": "max-width: 100%; height: auto",
    "plain": "list-style: none; padding: 0",
    "table": "border-collapse: collapse; margin: 1em 0",
}
_BAR = "border-left: 4px solid #000000; padding-left: 12px; margin: 1em 0"
_STYLES |= {f"notice {weight.name.lower()}": _BAR for weight in Weight}


def page(language: str, title: str, parts: Iterable[str]) -> str:
    """A whole HTML page around elements; `language` is a BCP 47 tag, and it and the title are plain text."""
    return (
        f'<!DOCTYPE html>\n<html lang="{safe(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{safe(title)}</title>\n</head>\n"
        f'<body style="{_BODY}">\n' + "\n".join(parts) + "\n</body>\n</html>\n"
    )


def parts(document: Document) -> Iterator[str]:
    """A leaflet as elements, its title a heading of the first level."""
    return of_document(document, _LOOK)


def elements(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block as an element."""
    return of_blocks(blocks, _LOOK)


def content_id(file: PictureFile) -> str:
    """The name by which an element and the part of an e-mail that has its picture know each other (RFC 2392)."""
    return f"{file.code}@pictures"


def _style(kind: str) -> str:
    return f' style="{_STYLES[kind]}"' if kind in _STYLES else ""


_LOOK = Look(_style, lambda picture: f"cid:{content_id(picture.file)}")


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
