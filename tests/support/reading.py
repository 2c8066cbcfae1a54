"""A finished PDF as a reader, a screen reader and a phone meet it. Shares no code with the press.

The structure tree is read with pypdf, painting with PDFium and QPDF, symbols with zxing-cpp. Lengths are in points,
y up from the foot of the page, pages count from 1.
"""

from __future__ import annotations

import ctypes
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from PIL import Image, ImageFilter
from pypdf.generic import ArrayObject, DictionaryObject

MM = 72 / 25.4


class Box(NamedTuple):
    """A rectangle."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def centre(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def grown(self, by: float) -> Box:
        """The rectangle with so much more on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top

    def distance(self, other: Box) -> float:
        """The shortest way from one to the other, 0 where they touch."""
        across = max(self.left - other.right, other.left - self.right, 0.0)
        up = max(self.bottom - other.top, other.bottom - self.top, 0.0)
        return (across**2 + up**2) ** 0.5


class Run(NamedTuple):
    """Words painted by one operator: on one baseline, in one size; `mark` is the tag of their marked content."""

    page: int
    mcid: int  # -1 outside the structure tree
    mark: str
    text: str
    size: float
    x: float
    y: float
    box: Box

    @property
    def line(self) -> tuple[int, float]:
        """The line the words stand on: its page and its baseline, in tenths of a point."""
        return self.page, round(self.y, 1)


class Shape(NamedTuple):
    """What is painted and is no text: a rule, a picture, a symbol."""

    page: int
    mcid: int
    kind: str
    box: Box


class Live(NamedTuple):
    """A link annotation: the boxes of its parts, where it leads (or the page within the file), and what it says."""

    page: int
    boxes: tuple[Box, ...]
    target: str
    says: str
    number: int


@dataclass(frozen=True)
class Mark:
    """A marked-content reference of an element, and what is painted there."""

    page: int
    mcid: int
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Node:
    """An element of the structure tree; `content` is what it holds, in reading order."""

    role: str
    alt: str
    attributes: dict[str, str]
    content: tuple[Node | Mark | Live, ...]

    @property
    def kids(self) -> tuple[Node, ...]:
        """The elements directly below."""
        return tuple(one for one in self.content if isinstance(one, Node))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The element's own marked content."""
        return tuple(one for one in self.content if isinstance(one, Mark))

    @property
    def links(self) -> tuple[Live, ...]:
        """The element's own annotations."""
        return tuple(one for one in self.content if isinstance(one, Live))

    @property
    def text(self) -> str:
        """All words of the element and of those below it."""
        return "".join(one.text for one in self.content if not isinstance(one, Live))

    @property
    def runs(self) -> tuple[Run, ...]:
        """What is painted of the element and of those below it, in reading order."""
        found: list[Run] = []
        for one in self.content:
            if not isinstance(one, Live):
                found += one.runs
        return tuple(found)

    @property
    def lines(self) -> list[tuple[int, float]]:
        """The lines the element stands on, in reading order."""
        return list(dict.fromkeys(run.line for run in self.runs if run.text.strip()))

    def walk(self) -> Iterator[Node]:
        """The element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, *roles: str) -> list[Node]:
        """The elements of these roles, in reading order."""
        return [node for node in self.walk() if node.role in roles]


class PageSize(NamedTuple):
    """The size of a page."""

    width: float
    height: float


@dataclass(frozen=True)
class Proof:
    """A finished file read back."""

    path: Path
    page_sizes: tuple[PageSize, ...]
    root: Node
    runs: tuple[Run, ...]
    shapes: tuple[Shape, ...]
    links: tuple[Live, ...]

    @property
    def furniture(self) -> list[Run]:
        """Words outside the structure tree."""
        return [run for run in self.runs if run.mcid < 0]

    @property
    def figures(self) -> list[tuple[Node, Shape]]:
        """The figures in reading order, each with what is painted for it."""
        shapes = sorted(self.shapes, key=lambda shape: shape.box.width * shape.box.height)
        painted = {(shape.page, shape.mcid): shape for shape in shapes if shape.mcid >= 0}
        return [
            (node, painted[mark.page, mark.mcid])
            for node in self.root.all("Figure")
            for mark in node.marks
            if (mark.page, mark.mcid) in painted
        ]


def tree(path: Path) -> Node:
    """The root of a file's structure tree."""
    return read(path).root


def words(path: Path) -> list[str]:
    """All words of a file, in the order of its structure tree."""
    return [word for text in texts(tree(path)) for word in text.split()]


def texts(node: Node) -> Iterator[str]:
    """The words of an element, those of each block apart."""
    if any(isinstance(one, Mark) for one in node.content) or node.role in ("P", "Link", "Lbl"):
        yield node.text
    else:
        for kid in node.kids:
            yield from texts(kid)


def outline(node: Node, depth: int = 0) -> str:
    """The tree as indented text that a person can read and compare."""
    line = "  " * depth + node.role
    if detail := node.attributes.get("ListNumbering") or node.attributes.get("Scope"):
        line += f" ({detail})"
    for target, says in dict.fromkeys((live.target, live.says) for live in node.links):
        line += f" → {target} “{says}”"
    if node.alt:
        line += f" alt “{node.alt}”"
    if node.text and (node.marks or node.role == "P"):
        line += f" “{node.text}”"
    return "\n".join([line, *(outline(kid, depth + 1) for kid in node.kids)])


@functools.lru_cache(maxsize=64)
def read(path: Path) -> Proof:
    """Read a finished file; the same path is read once."""
    page_sizes, runs, shapes = painted(path)
    root, links = _Tree(path, runs).read()
    return Proof(path, page_sizes, root, runs, shapes, links)


# What is painted: places by PDFium, words by the fonts' own maps (PDFium makes up spaces, and drops lone ones)


def painted(path: Path) -> tuple[tuple[PageSize, ...], tuple[Run, ...], tuple[Shape, ...]]:
    """The pages, and the words and shapes on them, in the order they are painted."""
    page_sizes: list[PageSize] = []
    runs: list[Run] = []
    shapes: list[Shape] = []
    with pypdfium2.PdfDocument(path) as document, pikepdf.open(path) as written:
        maps: dict[tuple[int, int], dict[int, str]] = {}
        for number, source in enumerate(written.pages, 1):
            page = document[number - 1]
            page_sizes.append(PageSize(*page.get_size()))
            spoken = iter(_spoken(source, maps))
            for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
                item = pdfium.FPDFPage_GetObject(page.raw, index)
                kind = _KINDS.get(pdfium.FPDFPageObj_GetType(item), "other")
                if kind == "text":
                    runs.append(_run(item, number, next(spoken)))
                else:
                    mcid = pdfium.FPDFPageObj_GetMarkedContentID(item)
                    shapes.append(Shape(number, mcid, kind, _box(item)))
            if next(spoken, None) is not None:
                raise ValueError(f"{path.name}: PDFium paints less text on page {number} than is written there")
            page.close()
    return tuple(page_sizes), tuple(runs), tuple(shapes)


def letters(path: Path) -> list[str]:
    """The letters of each page as PDFium reads them, without any white space."""
    found = []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            textpage = page.get_textpage()
            found.append("".join(textpage.get_text_range().split()))
            textpage.close()
            page.close()
    return found


_KINDS = {
    pdfium.FPDF_PAGEOBJ_TEXT: "text",
    pdfium.FPDF_PAGEOBJ_PATH: "path",
    pdfium.FPDF_PAGEOBJ_IMAGE: "image",
    pdfium.FPDF_PAGEOBJ_FORM: "form",
    pdfium.FPDF_PAGEOBJ_SHADING: "shading",
}
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)


def _spoken(page: pikepdf.Page, maps: dict[tuple[int, int], dict[int, str]]) -> Iterator[str]:
    """The words of each text operator of a page, as the font says them; U+FFFD for what it does not say."""
    fonts = page.Resources.get("/Font", pikepdf.Dictionary())
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                font = fonts[str(operands[0])]
                if font.objgen not in maps:
                    maps[font.objgen] = _letters(font)
                letters = maps[font.objgen]
            case "TJ" | "Tj":
                parts = operands[0] if str(operator) == "TJ" else operands
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                pairs = zip(codes[::2], codes[1::2], strict=True)
                yield "".join(letters.get(high << 8 | low, "\ufffd") for high, low in pairs)


def _letters(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    return {
        int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be")
        for block in _BLOCK.findall(font.ToUnicode.read_bytes())
        for code, letters in _PAIR.findall(block)
    }


def _box(item: Any) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *sides)
    return Box(*(side.value for side in sides))


def _run(item: Any, page: int, text: str) -> Run:
    matrix, size = pdfium.FS_MATRIX(), ctypes.c_float()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    pdfium.FPDFTextObj_GetFontSize(item, size)
    scale = (matrix.c**2 + matrix.d**2) ** 0.5
    mcid = pdfium.FPDFPageObj_GetMarkedContentID(item)
    return Run(page, mcid, _mark(item), text, size.value * scale, matrix.e, matrix.f, _box(item))


def _mark(item: Any) -> str:
    """The innermost tag of an object's marked content."""
    count = pdfium.FPDFPageObj_CountMarks(item)
    if count < 1:
        return ""
    name, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(item, count - 1), name, 128, length)
    return bytes(name)[: max(length.value - 2, 0)].decode("utf-16-le")


# The structure tree, by pypdf


class _Tree:
    """Reads the structure tree of one file."""

    def __init__(self, path: Path, runs: tuple[Run, ...]) -> None:
        self.reader = pypdf.PdfReader(path)
        self.pages = {page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages, 1)}  # type: ignore[union-attr]
        self.runs: dict[tuple[int, int], list[Run]] = {}
        for run in runs:
            self.runs.setdefault((run.page, run.mcid), []).append(run)

    def read(self) -> tuple[Node, tuple[Live, ...]]:
        """The root element and all annotations."""
        with self.reader:
            live = tuple(
                self.live(note.get_object(), number)
                for number, page in enumerate(self.reader.pages, 1)
                for note in page.get("/Annots") or ()
            )
            tops = _listed(self.reader.trailer["/Root"]["/StructTreeRoot"].get("/K"))  # type: ignore[index]
            roots = [self.node(top.get_object()) for top in tops]
        root = roots[0] if len(roots) == 1 else Node("StructTreeRoot", "", {}, tuple(roots))
        return root, live

    def node(self, element: DictionaryObject) -> Node:
        home = self.page(element)
        content: list[Node | Mark | Live] = []
        for kid in _listed(element.get("/K")):
            kid = kid.get_object()
            if isinstance(kid, int):
                content.append(self.mark(home, kid))
            elif kid.get("/Type") == "/MCR":
                content.append(self.mark(self.page(kid) or home, int(kid["/MCID"])))
            elif kid.get("/Type") == "/OBJR":
                content.append(self.live(kid["/Obj"].get_object(), self.page(kid) or home))
            else:
                content.append(self.node(kid))
        attributes = {
            str(key).removeprefix("/"): _plain(value)
            for one in _listed(element.get("/A"))
            for key, value in one.get_object().items()
        }
        return Node(str(element["/S"]).removeprefix("/"), str(element.get("/Alt", "")), attributes, tuple(content))

    def page(self, element: DictionaryObject) -> int:
        reference = element.raw_get("/Pg") if "/Pg" in element else None
        return self.pages.get(reference.idnum, 0) if reference is not None else 0

    def mark(self, page: int, mcid: int) -> Mark:
        return Mark(page, mcid, tuple(self.runs.get((page, mcid), ())))

    def live(self, note: DictionaryObject, page: int) -> Live:
        target = str(note.get("/A", {}).get("/URI", ""))
        if not target and "/Dest" in note:
            destination = note["/Dest"]
            target = f"page {self.pages.get(destination[0].idnum, 0)}"  # type: ignore[index,union-attr]
        corners = [float(value) for value in note.get("/QuadPoints", ())]
        parts = [corners[at : at + 2] + corners[at + 4 : at + 6] for at in range(0, len(corners), 8)]
        boxes = tuple(Box(*part) for part in parts or [[float(value) for value in note["/Rect"]]])  # type: ignore[union-attr]
        return Live(page, boxes, target, str(note.get("/Contents", "")), int(note.get("/StructParent", -1)))


def _listed(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    value = value.get_object()
    return value if isinstance(value, ArrayObject) else [value]


def _plain(value: Any) -> str:
    value = value.get_object()
    if isinstance(value, ArrayObject):
        return " ".join(str(float(one)) for one in value)
    return str(value).removeprefix("/")


# Pictures and symbols


@functools.lru_cache(maxsize=48)
def pages_as_pictures(path: Path, dpi: float, grey: bool = False) -> tuple[Image.Image, ...]:
    """Every page drawn at so many dots to the inch."""
    with pypdfium2.PdfDocument(path) as document:
        return tuple(_picture(document[number], dpi, grey) for number in range(len(document)))


def neighbourhood(path: Path, page: int, box: Box, dpi: float) -> Image.Image:
    """A part of a page drawn in grey at so many dots to the inch."""
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[page - 1]
        width, height = sheet.get_size()
        crop = (box.left, box.bottom, width - box.right, height - box.top)
        return _picture(sheet, dpi, True, tuple(max(side, 0.0) for side in crop))


def _picture(page: Any, dpi: float, grey: bool, crop: tuple[float, ...] = (0, 0, 0, 0)) -> Image.Image:
    bitmap = page.render(scale=dpi / 72, grayscale=grey, crop=crop)
    picture: Image.Image = bitmap.to_pil().copy()
    bitmap.close()
    page.close()
    return picture.convert("L" if grey else "RGB")


class Decoded(NamedTuple):
    """A symbol found in a picture of a page: what it says and where its middle is."""

    page: int
    address: str
    centre: tuple[float, float]


@functools.lru_cache(maxsize=48)
def codes(path: Path, dpi: float, scale: float = 1.0, grey: bool = False, blur: float = 0.0) -> tuple[Decoded, ...]:
    """Every symbol that a phone finds on the pages, printed at this scale, drawn in grey or blurred by some pixels."""
    found = []
    for number, picture in enumerate(pages_as_pictures(path, dpi * scale, grey), 1):
        seen = picture.filter(ImageFilter.GaussianBlur(blur)) if blur else picture
        for one in zxingcpp.read_barcodes(seen, formats=zxingcpp.BarcodeFormat.QRCode):
            corners = (one.position.top_left, one.position.bottom_right)
            x, y = (sum(getattr(corner, axis) for corner in corners) / 2 for axis in "xy")
            points = 72 / (dpi * scale)
            found.append(Decoded(number, one.text, (x * points, (seen.height - y) * points)))
    return tuple(found)
