"""The pages of a finished file as a person sees them: words and ink with their places, and pictures (PDFium).

Shares no code with what wrote the file. PDFium is not thread-safe: one process, one thread.
"""

from __future__ import annotations

import ctypes
import functools
import math
from collections.abc import Iterator
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from leaflets.proof.page import (
    SPECIMENS,
    Box,
    EmbeddedFace,
    Graphic,
    Matrix,
    PageSize,
    PaintedRun,
    Specimen,
    place_of_specimen,
)
from leaflets.proof.truetype import weight_of

_KINDS = {
    pdfium.FPDF_PAGEOBJ_PATH: "path",
    pdfium.FPDF_PAGEOBJ_IMAGE: "image",
    pdfium.FPDF_PAGEOBJ_SHADING: "shading",
    pdfium.FPDF_PAGEOBJ_FORM: "form",
}
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
#: Bit 7 of a font descriptor's flags: Italic (ISO 32000-1, table 123).
_ITALIC = 1 << 6
#: So many pages are kept open.
_OPEN = 16
#: Dots of the page that is being looked at: to find room for a million anew takes as long as to draw some of them.
_CANVAS = bytearray()
#: The nesting of forms within forms that is followed.
_DEPTH = 8


class Paint:
    """An opened file; pages are read and drawn when they are asked for. `page_sizes` are their sizes.

    Raises ValueError where PDFium cannot open it.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
            self.page_sizes = tuple(
                PageSize(*self._document.get_page_size(page)) for page in range(len(self._document))
            )
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from None
        self.faces: dict[str, EmbeddedFace] = {}
        self.specimens: dict[tuple[str, str], Specimen] = {}  # by face and letter
        self._fonts: dict[int, str] = {}  # names by PDFium's handles
        self._pages: dict[int, Any] = {}  # those last opened: opening one costs as much as drawing a part of it

    @functools.cached_property
    def painted(self) -> tuple[PaintedRun | Graphic, ...]:
        """All words and all else, in the order they are painted."""
        painted: list[PaintedRun | Graphic] = []
        for number in range(len(self._document)):
            page = self._page(number + 1)
            text = pdfium.FPDFText_LoadPage(page.raw)
            letters = _letters(text)
            for item, matrix in _objects(page.raw):
                kind = pdfium.FPDFPageObj_GetType(item)
                if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                    painted.append(self._run(item, matrix, number + 1, text, letters))
                else:
                    painted.append(_graphic(item, matrix, number + 1, _KINDS.get(kind, "path")))
            pdfium.FPDFText_ClosePage(text)
        return tuple(painted)

    def letters(self, page: int) -> str:
        """All letters of a page as they are copied or searched for; white space among them may be made up."""
        text = pdfium.FPDFText_LoadPage(self._page(page).raw)
        count = pdfium.FPDFText_CountChars(text)
        letters = (ctypes.c_ushort * (count + 1))()
        pdfium.FPDFText_GetText(text, 0, count, letters)
        pdfium.FPDFText_ClosePage(text)
        return bytes(letters)[:-2].decode("utf-16-le", "replace").replace("\x02", "-").replace("\ufffe", "-")

    def picture(self, page: int, dpi: float, grey: bool = True, box: Box | None = None) -> Image.Image:
        """A page, or a part of it, drawn at so many dots to the inch, in grey or in colour."""
        crop = (0.0, 0.0, 0.0, 0.0)
        if box is not None:
            width, height = self.page_sizes[page - 1]
            crop = (max(box.left, 0), max(box.bottom, 0), max(width - box.right, 0), max(height - box.top, 0))
        try:
            bitmap = self._page(page).render(scale=dpi / 72, grayscale=grey, crop=crop)
        except ValueError:  # nothing of the part lies on the page
            return Image.new("L" if grey else "RGB", (1, 1), "white")
        picture: Image.Image = bitmap.to_pil().copy()
        bitmap.close()
        return picture if grey else picture.convert("RGB")

    def drawn(self, page: int, dpi: float) -> Image.Image:
        """A page drawn in grey at so many dots to the inch; the picture is good until another is drawn so."""
        size = self.page_sizes[page - 1]
        wide, high = math.ceil(size.width * dpi / 72), math.ceil(size.height * dpi / 72)
        if len(_CANVAS) < wide * high:
            _CANVAS.extend(bytes(wide * high - len(_CANVAS)))
        dots = (ctypes.c_char * (wide * high)).from_buffer(_CANVAS)
        bitmap = pdfium.FPDFBitmap_CreateEx(wide, high, pdfium.FPDFBitmap_Gray, dots, wide)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, self._page(page).raw, 0, 0, wide, high, 0, pdfium.FPDF_GRAYSCALE)
        pdfium.FPDFBitmap_Destroy(bitmap)
        return Image.frombuffer("L", (wide, high), dots, "raw", "L", 0, 1)  # type: ignore[arg-type]  # it is a buffer

    def _page(self, number: int) -> Any:
        if number not in self._pages:
            if len(self._pages) >= _OPEN:
                self._pages.pop(next(iter(self._pages))).close()
            try:
                self._pages[number] = self._document[number - 1]
            except pypdfium2.PdfiumError as error:
                raise ValueError(f"page {number}: {error}") from None
        return self._pages[number]

    def _run(self, item: Any, form: Matrix, page: int, text: Any, letters: _Letters) -> PaintedRun:
        own = _matrix(item)
        matrix = _times(own, form)
        size, colour = ctypes.c_float(), [ctypes.c_uint() for _ in range(4)]
        pdfium.FPDFTextObj_GetFontSize(item, size)
        pdfium.FPDFPageObj_GetFillColor(item, *colour)
        indices, words = letters.get(_address(item), ([], ""))
        effective = size.value * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        face = self._face(item)
        for letter in SPECIMENS.intersection(words):
            if (face, letter) not in self.specimens and (number := place_of_specimen(letter, words)) >= 0:
                place = _moved(_letter_box(text, indices[number]), form)
                self.specimens[face, letter] = Specimen(page, place, effective)
        mcid, mark, marks = _marked(item)
        box = _moved(_bounds(item), form)
        hidden = pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        skewed = abs(matrix[0] * matrix[2] + matrix[1] * matrix[3]) > 0.01 * (effective / (size.value or 1)) ** 2
        return PaintedRun(
            page, mcid, mark, words or _untold(box), effective, face,
            (colour[0].value, colour[1].value, colour[2].value), hidden, matrix[4], matrix[5], box, skewed, marks,
        )  # fmt: skip

    def _face(self, item: Any) -> str:
        font = pdfium.FPDFTextObj_GetFont(item)
        address = _address(font)
        if (name := self._fonts.get(address)) is None:
            face = _facts(font)
            name = self._fonts[address] = face.name
            self.faces.setdefault(name, face)
        return name


def _untold(box: Box) -> str:
    """The words of an operator of which PDFium tells none: white space, or what leaves ink under the same words."""
    return "\ufffd" if box.width and box.height else " "


def _letter(code: int) -> str:
    """A letter as it is painted: PDFium tells a hyphen at the end of a line as U+0002."""
    return "-" if code == 2 else chr(code)


def _letter_box(text: Any, index: int) -> Box:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    return Box(left.value, bottom.value, right.value, top.value)


#: By the text object that paints them: the numbers of letters in the text of their page, and the letters.
_Letters: TypeAlias = dict[int, tuple[list[int], str]]
#: White space, which PDFium may have made up.
_WHITE = frozenset((0, 10, 13, 32))


def _letters(text: Any) -> _Letters:
    """The letters of a page; made-up white space is nobody's. Some thousands a page, so each call counts."""
    code_of, object_of, is_made_up = (
        pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject, pdfium.FPDFText_IsGenerated,
    )  # fmt: skip
    letters: dict[int, list[tuple[int, int]]] = {}
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = code_of(text, index)
        if code not in _WHITE or not is_made_up(text, index):
            letters.setdefault(_address(object_of(text, index)), []).append((index, code))
    return {
        item: ([index for index, _ in pairs], "".join(_letter(code) for _, code in pairs))
        for item, pairs in letters.items()
    }


def _objects(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """Everything painted on a page, and the text within its forms, each with the transformation of its form."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        yield item, _IDENTITY
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _inner(item, _matrix(item), _DEPTH)


def _inner(form: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    for index in range(pdfium.FPDFFormObj_CountObjects(form)):
        item = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield item, matrix
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            yield from _inner(item, _times(_matrix(item), matrix), depth - 1)


def _address(item: Any) -> int:
    return ctypes.addressof(item.contents) if item else 0


def _matrix(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(first: Matrix, second: Matrix) -> Matrix:
    """One transformation, then another."""
    if second is _IDENTITY:
        return first
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _moved(box: Box, matrix: Matrix) -> Box:
    if matrix is _IDENTITY:
        return box
    a, b, c, d, e, f = matrix
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (box.left, box.right) for y in (box.bottom, box.top)]
    across, up = zip(*corners, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def _bounds(item: Any) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *sides)
    return Box(*(side.value for side in sides))


def _graphic(item: Any, matrix: Matrix, page: int, kind: str) -> Graphic:
    mcid, mark, marks = _marked(item)
    return Graphic(page, mcid, mark, kind, _moved(_bounds(item), matrix), marks)


def _marked(item: Any) -> tuple[int, str, int]:
    """The MCID of an object (-1 for none), the innermost tag of its marked content, and how many there are."""
    count = pdfium.FPDFPageObj_CountMarks(item)
    if count < 1:
        return -1, "", 0
    name, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(item, count - 1), name, 128, length)
    tag = bytes(name)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
    return pdfium.FPDFPageObj_GetMarkedContentID(item), tag, count


def _facts(font: Any) -> EmbeddedFace:
    """What a font says of itself, its weight from its own OS/2 table where it has one."""
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    angle = ctypes.c_int()
    pdfium.FPDFFont_GetItalicAngle(font, angle)
    embedded = pdfium.FPDFFont_GetIsEmbedded(font) == 1
    slanted = bool(pdfium.FPDFFont_GetFlags(font) & _ITALIC) or angle.value != 0
    shown = name.value.decode("utf-8", "replace")
    return EmbeddedFace(shown, embedded, slanted, _weight(font) if embedded else 0)


def _weight(font: Any) -> int:
    """usWeightClass of the embedded font (OpenType, OS/2), else 0."""
    length = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, length)
    data = ctypes.create_string_buffer(length.value)
    pdfium.FPDFFont_GetFontData(font, ctypes.cast(data, ctypes.POINTER(ctypes.c_uint8)), length.value, length)
    return weight_of(data.raw)
