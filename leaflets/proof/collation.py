"""Packs and booklets read back: whether each page stands where it should, and how small type and codes are.

A side is a page of such a file: one side of a sheet of paper, with one page of a leaflet on it, or two side by side.
Shares no code with what laid the pages out. Lengths are in points; pages and sides count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops

from leaflets.proof import scanner
from leaflets.proof.page import Box, PaintedRun
from leaflets.proof.paint import Paint

#: Dots to the inch at which whole sides are drawn to find their symbols.
_DPI = 150
#: Dots to the inch at which a side is held against pages, and how many of them a side of a square of them has.
_DRAWN, _CELL = 100, 6
#: The greys, of 255, by which two such squares may differ: of pages as large as they were, and of smaller ones.
_SAME, _ALIKE = 8, 72
#: Parts of its size by which a page as large as it was may differ from that.
_WHOLE = 1e-3
#: How far, in points, a letter may stand from its place, and a page from the edges of its sheet: less than 0.2 mm.
_TOLERANCE = 0.5
#: Pages side by side on a sheet: one, or the two of a booklet.
_ABREAST = (1, 2)


class PageSpot(NamedTuple):
    """Where a page should stand on a side: the index of its file from 0, its number there from 1, and its box."""

    file: int
    page: int
    box: Box


class _Page(NamedTuple):
    """A page of a finished file: its letters, its height, and the boxes of its first and its last letter."""

    letters: str
    height: float
    marks: tuple[Box, ...]


class Least(NamedTuple):
    """The smallest type in points and the smallest side of a symbol's module in mm; infinite where there is none.

    `addresses` are those of the symbols that a phone reads there, side by side.
    """

    type: float
    module: float
    addresses: tuple[str, ...]


def misplaced(data: bytes, files: Sequence[bytes], sides: Sequence[Sequence[PageSpot] | None]) -> Iterator[str]:
    """What is not as it should be of a file laid out from others, a sentence each, in the order of the sides.

    `data` is that file, laid out from `files`; `sides` has for each of its sides the pages that should stand on it, or
    None where anything may. A page is known by its words, and by the places of its first and last letter. Raises
    ValueError for what is no PDF file.
    """
    pages = {file: list(_pages(file)) for file in dict.fromkeys(files)}
    document = _opened(data)
    if len(document) != len(sides):
        yield f"there are {len(document)} sides, not {len(sides)}"
        return
    for number, side in enumerate(sides, 1):
        if side is None:
            continue
        page = document[number - 1]
        text = page.get_textpage()
        if not side and text.count_chars():
            yield f"side {number} should be blank"
        for spot in side:
            wanted = pages[files[spot.file]][spot.page - 1]
            which = f"page {spot.page} of file {spot.file + 1}"
            words = text.get_text_bounded(*spot.box) if len(side) > 1 else text.get_text_range()
            if _letters(words) != wanted.letters:
                yield f"side {number} should have {which}"
            elif not _fills(spot.box, *page.get_size()):
                yield f"side {number} is not filled by {which}"
            elif not all(_stands(mark, wanted.height, spot.box, text) for mark in wanted.marks):
                yield f"side {number} has {which} in another place or size than it should"
        text.close()
        page.close()


def _fills(box: Box, width: float, height: float) -> bool:
    """Whether a page reaches from the foot to the top of its sheet, and from a side of it to the other or halfway."""
    across = any(abs(box.width * abreast - width) < _TOLERANCE for abreast in _ABREAST)
    edge = min(abs(box.left), abs(width - box.right)) < _TOLERANCE
    return across and edge and abs(box.bottom) < _TOLERANCE and abs(height - box.top) < _TOLERANCE


def _stands(mark: Box, height: float, box: Box, text: pypdfium2.PdfTextPage) -> bool:
    """Whether a letter of a page of some height stands in its place on a side, where that page takes up a box."""
    scale = box.height / height
    left, bottom, right, top = (scale * edge for edge in mark)
    wanted = Box(box.left + left, box.bottom + bottom, box.left + right, box.bottom + top)
    middle = (wanted.left + wanted.right) / 2, (wanted.bottom + wanted.top) / 2
    index = text.get_index(*middle, _TOLERANCE, _TOLERANCE)
    if index is None:
        return False
    return all(abs(is_ - should) < _TOLERANCE for is_, should in zip(text.get_charbox(index), wanted, strict=True))


def drawn_otherwise(data: bytes, files: Sequence[bytes], sides: Sequence[Sequence[PageSpot] | None]) -> Iterator[str]:
    """What is not drawn on sides as it is on the pages that should stand there, a sentence each.

    What the words say may be covered, or cut off. Raises ValueError where one is no PDF file.
    """
    paint, pages = (
        Paint(data),
        {file: Paint(file) for file in {files[spot.file] for side in sides for spot in side or ()}},
    )
    for number, side in enumerate(sides, 1):
        for spot in side or ():
            page = pages[files[spot.file]]
            scale = spot.box.height / page.page_sizes[spot.page - 1].height
            width, height = (int(length * _DRAWN / 72) for length in (spot.box.width, spot.box.height))
            left, size = round(spot.box.left * _DRAWN / 72), (width // _CELL, height // _CELL)
            here = (
                paint.picture(number, _DRAWN).crop((left, 0, left + width, height)).resize(size, Image.Resampling.BOX)
            )
            there = page.picture(spot.page, _DRAWN * scale).crop((0, 0, width, height))
            counts = ImageChops.difference(here, there.resize(size, Image.Resampling.BOX)).histogram()
            most = _SAME if abs(scale - 1) < _WHOLE else _ALIKE
            if any(counts[most + 1 :]):
                yield f"side {number} is not drawn as page {spot.page} of file {spot.file + 1} is"


def said(data: bytes, abreast: int = 1) -> list[tuple[str, ...]]:
    """The words of each page of a file, or of the pages that stand abreast on each side of it, from the left.

    Raises ValueError for what is no PDF file.
    """
    sides = []
    for page in _opened(data):
        text, (width, height) = page.get_textpage(), page.get_size()
        edges = [width * number / abreast for number in range(abreast + 1)]
        sides.append(tuple(text.get_text_bounded(left, 0, right, height) for left, right in pairwise(edges)))
        text.close()
        page.close()
    return sides


def same_words(text: str, other: str) -> bool:
    """Whether two texts have the same words, wherever their lines end."""
    return _letters(text) == _letters(other)


def least(data: bytes) -> Least:
    """The smallest type and the smallest symbols of a file. Raises ValueError where it is no PDF file."""
    paint = Paint(data)
    runs = [painted for painted in paint.painted if isinstance(painted, PaintedRun)]
    symbols = [
        symbol
        for page in range(1, len(paint.page_sizes) + 1)
        for symbol in scanner.symbols(paint.picture(page, _DPI), page, _DPI)
    ]
    measures = [scanner.measure(paint, symbol) for symbol in symbols]
    return Least(
        min((run.size for run in runs if run.text.strip()), default=float("inf")),
        min((measured.module for measured in measures), default=float("inf")),
        tuple(symbol.address for symbol in symbols),
    )


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    """A file opened; raises ValueError where PDFium cannot."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None


def _pages(data: bytes) -> Iterator[_Page]:
    """The pages of a finished file, in order."""
    for page in _opened(data):
        text = page.get_textpage()
        count = text.count_chars()
        ends = [_first_mark(text, range(count)), _first_mark(text, range(count - 1, -1, -1))]
        yield _Page(_letters(text.get_text_range()), page.get_height(), tuple(mark for mark in ends if mark))
        text.close()
        page.close()


def _first_mark(text: pypdfium2.PdfTextPage, indexes: Iterable[int]) -> Box | None:
    """The box of the first of some letters that has any width and height, as spaces have not."""
    boxes = (Box(*text.get_charbox(index)) for index in indexes)
    return next((box for box in boxes if box.width > 0 and box.height > 0), None)


def _letters(text: str) -> str:
    """A text without white space: where PDFium sees a space or the end of a line depends on the size."""
    return "".join(text.split())
