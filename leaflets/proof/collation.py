"""Printed matter read back: each page where it should be by its own words, type and symbols as large as they come out.

Shares no code with what laid the pages out. Lengths are in points; pages and sides count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pypdfium2

from leaflets.proof import scanner
from leaflets.proof.page import Box
from leaflets.proof.paint import Paint

#: Whole sides are drawn with so many dots to the inch to find their symbols.
_DPI = 150


class PageSpot(NamedTuple):
    """Where a page of a file should stand on a side."""

    file: int
    page: int
    box: Box


class Least(NamedTuple):
    """What is smallest on some sides: type in points, the side of a symbol's module in mm; endless where there is none.

    `addresses` are those of the symbols that a phone reads there.
    """

    type: float
    module: float
    addresses: tuple[str, ...]


def misplaced(data: bytes, files: Sequence[bytes], sides: Sequence[Sequence[PageSpot]]) -> Iterator[str]:
    """What does not stand where it should, a sentence each; raises ValueError where a file cannot be read."""
    texts = {file: list(_texts(file)) for file in dict.fromkeys(files)}
    document = _opened(data)
    if len(document) != len(sides):
        yield f"there are {len(document)} sides, not {len(sides)}"
        return
    for number, side in enumerate(sides, 1):
        page = document[number - 1]
        text = page.get_textpage()
        if not side and text.count_chars():
            yield f"side {number} should be blank"
        for file, own, box in side:
            found = text.get_text_bounded(*box) if len(side) > 1 else text.get_text_range()
            if _plain(found) != texts[files[file]][own - 1]:
                yield f"side {number} should have page {own} of file {file + 1}"
        text.close()
        page.close()


def least(data: bytes) -> Least:
    """The smallest type and symbols of a file, measured on it."""
    paint = Paint(data)
    runs, _ = paint.painted
    symbols = [
        symbol
        for page in range(1, len(paint.page_sizes) + 1)
        for symbol in scanner.symbols(paint.picture(page, _DPI), page, _DPI)
    ]
    measures = [scanner.measure(paint, symbol) for symbol in symbols]
    return Least(
        min((run.size for run in runs if run.text.strip()), default=float("inf")),
        min((one.module for one in measures), default=float("inf")),
        tuple(symbol.address for symbol in symbols),
    )


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None


def _texts(data: bytes) -> Iterable[str]:
    for page in _opened(data):
        text = page.get_textpage()
        yield _plain(text.get_text_range())
        text.close()
        page.close()


def _plain(text: str) -> str:
    """Letters alone: where PDFium sees a space or a line's end depends on the size."""
    return "".join(text.split())
