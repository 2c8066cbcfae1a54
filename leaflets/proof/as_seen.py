"""A file of anybody’s as whoever opens it sees it: without a lock that needs no key, and with turned pages upright."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
)

#: What a locked file may shut out (ISO 32000-1, table 22), by the value of the bit that allows it.
_PERMISSIONS = {1 << 9: "screen readers", 1 << 2: "printing", 1 << 4: "copying words"}


#: A transformation as PDF writes it: a, b, c, d, e, f (ISO 32000-1, 8.3.3).
Matrix: TypeAlias = tuple[float, float, float, float, float, float]


#: Why PDFium does not open a file, by a word of what it tells.
_WHY = {
    "password": "it opens with a password only",
    "security": "it is encrypted in a way that is not known here",
    "Success": "it has no pages",
    "Data format": "it does not begin like one, or is damaged",
}


#: So many trees of pages within trees are looked through.
_DEEPEST = 50


class Seen(NamedTuple):
    """A copy of a file without a lock, whether it had one, and what that shuts out."""

    data: bytes
    is_locked: bool = False
    shut_out: tuple[str, ...] = ()


def unlocked(data: bytes) -> Seen:
    """The file without its lock, where it has one that opens without a password; raises ValueError for any other."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(_why(error)) from None
    try:
        if pdfium.FPDF_GetSecurityHandlerRevision(document) < 0:
            return Seen(data)
        allowed = pdfium.FPDF_GetDocPermissions(document)
        copy = io.BytesIO()
        document.save(copy, flags=pdfium.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None
    finally:
        document.close()
    shut_out = tuple(name for bit, name in _PERMISSIONS.items() if not allowed & bit)
    return Seen(_rewritten(copy.getvalue(), _has_packed_metadata, _tell_that_metadata_are_packed), True, shut_out)


def is_said_to_be_by(data: bytes, producer: str) -> bool:
    """Whether a file says that a program has made it; raises ValueError for one that cannot be opened."""
    try:
        document = pypdfium2.PdfDocument(data)
        said = document.get_metadata_value("Producer")
        document.close()
    except pypdfium2.PdfiumError as error:
        raise ValueError(_why(error)) from None
    return bool(said == producer)


def _why(error: Exception) -> str:
    """Why PDFium does not open a file, in words."""
    return next((why for word, why in _WHY.items() if word in str(error)), str(error))


def upright(data: bytes) -> bytes:
    """The file with all pages as they are seen, in place of an order to turn them (ISO 32000-1, table 30: Rotate).

    Raises ValueError where its pages cannot be read. Where none is turned it is the file itself.
    """
    return _rewritten(data, lambda reader: any(_turned(page) for page in reader.pages), _turn_pages)


def _rewritten(
    data: bytes, is_needed: Callable[[pypdf.PdfReader], bool], change: Callable[[pypdf.PdfWriter], None]
) -> bytes:
    """The file after a change, where it is needed."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if not is_needed(reader):
            return data
        writer = pypdf.PdfWriter(clone_from=reader)
        change(writer)
        copy = io.BytesIO()
        writer.write(copy)
    except MemoryError:
        raise
    except Exception as error:  # pypdf raises whatever a broken file leads it to
        raise ValueError(f"its pages cannot be read ({error})") from error
    return copy.getvalue()


def _has_packed_metadata(document: Any) -> bool:
    """Whether the metadata are packed without a word of it, as PDFium leaves them where it takes a lock away."""
    metadata = document.trailer["/Root"].get("/Metadata")
    stream = metadata.get_object() if metadata is not None else None
    return isinstance(stream, StreamObject) and "/Filter" not in stream and stream.get_data()[:1] == b"x"


def _tell_that_metadata_are_packed(writer: pypdf.PdfWriter) -> None:
    stream: Any = writer.root_object["/Metadata"].get_object()
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")


def _turn_pages(writer: pypdf.PdfWriter) -> None:
    """Turn what turned pages have on them, instead of the pages."""
    turns: dict[int, Matrix] = {}
    for page in writer.pages:
        if _turned(page):
            turn = _turn(page)
            turns[_number(page.indirect_reference)] = turn
            page.add_transformation(turn)
            _resize(page, turn)
            for note in page.get("/Annots", ()):
                _turn_box(note.get_object(), "/Rect", turn)
                _turn_parts(note.get_object(), turn)
    _turn_elements(writer.root_object.get("/StructTreeRoot"), turns)


def _turned(page: Any) -> int:
    """By how many right angles a page is turned to the right; by none where what it says is no such angle."""
    value: Any = page
    for _ in range(_DEEPEST):  # it may be said by what the page is in (7.7.3.4)
        if "/Rotate" in value or "/Parent" not in value:
            break
        value = value["/Parent"]
    angle = value.get("/Rotate")
    angle = angle.get_object() if isinstance(angle, IndirectObject) else angle
    return int(angle) // 90 % 4 if isinstance(angle, (NumberObject, FloatObject)) and angle % 90 == 0 else 0


def _turn(page: Any) -> Matrix:
    """The way from the page as it is to the page as it is seen, whose lower left corner is at 0, 0 (8.3.3)."""
    left, bottom, right, top = map(float, page.cropbox)
    return {
        1: (0.0, -1.0, 1.0, 0.0, -bottom, right),
        2: (-1.0, 0.0, 0.0, -1.0, right, top),
        3: (0.0, 1.0, -1.0, 0.0, top, -left),
    }[_turned(page)]


def _resize(page: Any, turn: Matrix) -> None:
    """Let a page have the size that is seen."""
    seen = DictionaryObject({NameObject("/Box"): _numbers(*page.cropbox)})
    _turn_box(seen, "/Box", turn)
    for box in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if box == "/MediaBox" or box in page:
            page[NameObject(box)] = seen["/Box"]
    page[NameObject("/Rotate")] = NumberObject(0)


def _turn_elements(root: Any, turns: dict[int, Matrix]) -> None:
    """Turn the boxes that elements of the structure tree say they have (14.8.5.4.3), each once."""
    waiting = [(root, 0)]
    seen: set[int] = set()
    while waiting:
        reference, page = waiting.pop()
        element = reference.get_object() if reference is not None else None
        if not isinstance(element, DictionaryObject) or id(element) in seen:
            continue
        seen.add(id(element))
        kids = element.get("/K")
        kids = list(kids) if isinstance(kids, ArrayObject) else [kids]
        own = [one.get_object() for one in kids if one is not None]
        pages = [
            _number(one.raw_get("/Pg")) for one in (element, *own) if isinstance(one, DictionaryObject) and "/Pg" in one
        ]
        page = pages[0] if pages else page
        attributes = element.get("/A")
        for one in attributes if isinstance(attributes, ArrayObject) else [attributes]:
            attribute = one.get_object() if one is not None else None
            if isinstance(attribute, DictionaryObject) and "/BBox" in attribute and page in turns:
                _turn_box(attribute, "/BBox", turns[page])
        waiting += [(one, page) for one in own]


def _turn_box(holder: DictionaryObject, name: str, turn: Matrix) -> None:
    """Turn a rectangle in a dictionary."""
    a, b, c, d, e, f = turn
    x0, y0, x1, y1 = (float(side) for side in _sides(holder, name))
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (x0, x1) for y in (y0, y1)]
    across, up = zip(*corners, strict=True)
    holder[NameObject(name)] = _numbers(min(across), min(up), max(across), max(up))


def _turn_parts(note: DictionaryObject, turn: Matrix) -> None:
    """Turn the corners of a link's parts, where it has any (12.5.6.5)."""
    a, b, c, d, e, f = turn
    if "/QuadPoints" in note:
        told = [float(one) for one in _sides(note, "/QuadPoints")]
        corners = [(x * a + y * c + e, x * b + y * d + f) for x, y in zip(told[::2], told[1::2], strict=False)]
        note[NameObject("/QuadPoints")] = _numbers(*(one for corner in corners for one in corner))


def _sides(holder: DictionaryObject, name: str) -> Any:
    """The sides of a rectangle as they stand in a dictionary."""
    return holder[name]


def _numbers(*values: Any) -> ArrayObject:
    return ArrayObject([FloatObject(value) for value in values])


def _number(reference: Any) -> int:
    """The number of the object referred to; 0 for what is no reference."""
    return reference.idnum if isinstance(reference, IndirectObject) else 0
