"""The structure of a finished file as a screen reader walks it, and what the file declares about itself (pypdf)."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject

from leaflets.proof.page import Box, LinkArea, MarkedContent, PaintedRun, TagNode

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would talk about broken files to the person at the desk

#: Elements nested deeper than any document needs.
_DEPTH = 200


class PageFacts(NamedTuple):
    """What a page declares of itself (ISO 32000-1, table 30): its boxes, how it is turned and scaled, and its label.

    `media` and `crop` are boxes in points; `rotated` is in degrees clockwise, `unit` is the size of a unit in 1/72
    inch. `tabs` is the order in which the tab key meets its annotations: S is that of the structure, "" for none.
    """

    media: Box
    crop: Box
    rotated: int
    unit: float
    tabs: str
    label: str  # what a viewer calls the page: its number as printed


class Declared(NamedTuple):
    """What a file declares of itself; a text is empty where it declares nothing."""

    title: str
    language: str
    marked: bool  # whether it says that it is tagged
    preferences: dict[str, str]
    xmp: str
    outline: tuple[tuple[str, int], ...]  # titles of bookmarks, and the pages they lead to; 0 for none
    intent: bool  # whether it says what its colours mean
    encrypted: bool
    pages: tuple[PageFacts, ...]
    missing: int  # how many letters are painted with glyph 0, which stands for letters that the face lacks


@dataclass(frozen=True)
class Structure:
    """The structure of a file: the root of its tree, its links page by page, and what it declares.

    `parents` is what the parent tree says: for each (page, MCID) the object number of the element that it belongs to.
    """

    root: TagNode
    links: tuple[LinkArea, ...]
    parents: Mapping[tuple[int, int], int]
    declared: Declared


def structure(reader: pypdf.PdfReader, runs: tuple[PaintedRun, ...]) -> Structure:
    """Read the structure of an opened file; `runs` are the words painted on its pages, which the tree refers to.

    A file without tags has a root without a role. Raises ValueError for a structure that cannot be followed.
    """
    try:
        return _TreeReader(reader, runs).read()
    except Exception as error:  # pypdf raises whatever a broken file leads it to
        raise ValueError(f"its structure cannot be read ({error})") from error


class _TreeReader:
    """Reads one file, whose pages count from 1."""

    def __init__(self, reader: pypdf.PdfReader, runs: tuple[PaintedRun, ...]) -> None:
        self.reader = reader
        self.catalog: Any = reader.trailer["/Root"]
        self.pages = list(reader.pages)
        self.numbers = {_number(page.indirect_reference): n for n, page in enumerate(self.pages, 1)}
        self.runs: dict[tuple[int, int], list[PaintedRun]] = {}
        for run in runs:
            self.runs.setdefault((run.page, run.mcid), []).append(run)
        self.owners: dict[int, Any] = {}
        self.notes: dict[int, LinkArea] = {}  # by the number of their object
        self.seen: set[int] = set()

    def read(self) -> Structure:
        """The whole; several elements at the top are put below a root without a role."""
        top = _plain(self.catalog.get("/StructTreeRoot")) or DictionaryObject()
        self.owners = _entries(_plain(top.get("/ParentTree")))
        links = tuple(
            self.link(note, number)
            for number, page in enumerate(self.pages, 1)
            for note in _listed(page.get("/Annots"))
        )
        tops = [self.node(kid, 0) for kid in _listed(top.get("/K"))]
        root = tops[0] if len(tops) == 1 else TagNode("", "", {}, tuple(tops))
        return Structure(root, links, self.parents(), self.declared())

    def node(self, reference: Any, depth: int) -> TagNode:
        """An element and all below it; `depth` counts those above. Raises ValueError where they stand in a circle."""
        number = _number(reference)
        if depth > _DEPTH or (number and number in self.seen):
            raise ValueError("its elements stand in a circle")
        self.seen.add(number)
        element = _plain(reference)
        home = self.page(element)
        content: list[TagNode | MarkedContent | LinkArea] = []
        for kid in _listed(element.get("/K")):
            inner = _plain(kid)
            if isinstance(inner, int):
                content.append(self.mark(home, inner))
            elif inner.get("/Type") == "/MCR":
                content.append(self.mark(self.page(inner) or home, int(inner["/MCID"])))
            elif inner.get("/Type") == "/OBJR":
                note = inner.raw_get("/Obj")
                content.append(self.notes.get(_number(note)) or self.link(note, 0))
            else:
                content.append(self.node(kid, depth + 1))
        attributes = {
            str(key).removeprefix("/"): _told(value)
            for dictionary in _listed(element.get("/A"))
            for key, value in _plain(dictionary).items()
        }
        alt = element.get("/Alt")
        return TagNode(_name(element.get("/S")), "" if alt is None else str(alt), attributes, tuple(content), number)

    def page(self, element: DictionaryObject) -> int:
        """The page that an element names, 0 for none."""
        return self.numbers.get(_number(element.raw_get("/Pg")), 0) if "/Pg" in element else 0

    def mark(self, page: int, mcid: int) -> MarkedContent:
        """Marked content with the words painted in it."""
        return MarkedContent(page, mcid, tuple(self.runs.get((page, mcid), ())))

    def link(self, reference: Any, page: int) -> LinkArea:
        """A link annotation on a page, 0 for none; one of another kind has the name of that as its target."""
        note = _plain(reference)
        action = _plain(note.get("/A")) or {}
        target = str(action.get("/URI", ""))
        destination = _plain(note.get("/Dest") or action.get("/D"))
        if isinstance(destination, ArrayObject) and destination:
            target = f"page {self.numbers.get(_number(destination[0]), 0)}"
        elif not target:
            target = f"({_name(note.get('/Subtype'))} annotation)"
        box = Box(*(float(value) for value in _listed(note.get("/Rect"))))
        number = int(note.get("/StructParent", -1))
        owner = _number(self.owners.get(number))
        link = LinkArea(page, box, target, str(note.get("/Contents", "")), number, owner)
        if page:
            self.notes[_number(reference)] = link
        return link

    def parents(self) -> dict[tuple[int, int], int]:
        """The object numbers of the elements that the parent tree names, by page and MCID."""
        return {
            (number, mcid): _number(owner)
            for number, page in enumerate(self.pages, 1)
            for mcid, owner in enumerate(_listed(self.owners.get(int(page.get("/StructParents", -1)))))
        }

    def declared(self) -> Declared:
        """What the catalog, the information, the metadata and the pages declare."""
        catalog = self.catalog
        preferences = _plain(catalog.get("/ViewerPreferences")) or {}
        info = _plain(self.reader.trailer.get("/Info")) or {}
        metadata = _plain(catalog.get("/Metadata"))
        marks = _plain(catalog.get("/MarkInfo")) or {}
        outline = self.bookmarks(self.reader.outline) if "/Outlines" in catalog else ()
        return Declared(
            title=str(info.get("/Title", "")),
            language=str(catalog.get("/Lang", "")),
            marked=_told(marks.get("/Marked", False)) == "True",
            preferences={_name(key): _told(value) for key, value in preferences.items()},
            xmp=metadata.get_data().decode("utf-8", "replace") if metadata is not None else "",
            outline=tuple(outline),
            intent="/OutputIntents" in catalog,
            encrypted=self.reader.is_encrypted,
            pages=tuple(self.facts(page, number) for number, page in enumerate(self.pages)),
            missing=sum(map(_missing, self.pages)),
        )

    def bookmarks(self, outline: Any) -> list[tuple[str, int]]:
        """The titles and pages of bookmarks, those of all levels in one list."""
        bookmarks: list[tuple[str, int]] = []
        for entry in outline:
            if isinstance(entry, list):
                bookmarks += self.bookmarks(entry)
            else:
                bookmarks.append((str(entry.title), self.numbers.get(_number(entry.get("/Page")), 0)))
        return bookmarks

    def facts(self, page: Any, number: int) -> PageFacts:
        """What a page declares; its number here counts from 0."""
        labels = self.reader.page_labels if "/PageLabels" in self.catalog else ()
        return PageFacts(
            _box(page.mediabox),
            _box(page.cropbox),
            int(page.get("/Rotate", 0) or 0),
            float(page.get("/UserUnit", 1.0)),
            _name(page.get("/Tabs")),
            str(labels[number]) if labels else str(number + 1),
        )


#: An operator that chooses a face, with its name, or a string of codes in hexadecimal.
_SHOWN = re.compile(rb"/(\S+) [-.\d]+ Tf|(?<!<)<([0-9A-Fa-f\s]+)>(?!>)")


def _missing(page: Any) -> int:
    """How often a page paints glyph 0 of a face whose codes are glyph numbers (ISO 32000-1, 9.7.4.2: Identity)."""
    contents = page.get_contents()
    if contents is None:
        return 0
    fonts = _plain((_plain(page.get("/Resources")) or {}).get("/Font")) or {}
    identity = {name[1:].encode() for name, font in fonts.items() if _plain(font).get("/Encoding") == "/Identity-H"}
    missing, is_identity = 0, False
    for match in _SHOWN.finditer(contents.get_data()):
        if match[1]:
            is_identity = match[1] in identity
        elif is_identity:
            codes = re.sub(rb"\s", b"", match[2])
            if b"0000" in codes:
                missing += sum(codes[at : at + 4] == b"0000" for at in range(0, len(codes), 4))
    return missing


def _plain(value: Any) -> Any:
    """What a reference leads to; None for null."""
    while isinstance(value, IndirectObject):
        value = value.get_object()
    return None if isinstance(value, NullObject) else value


def _number(reference: Any) -> int:
    """The number of the object referred to; 0 for what is no reference."""
    return reference.idnum if isinstance(reference, IndirectObject) else 0


def _listed(value: Any) -> Sequence[Any]:
    """The items of an array as they stand, references among them; a value that is no array alone, none for null."""
    array = _plain(value)
    if array is None:
        return ()
    return list(list.__iter__(array)) if isinstance(array, ArrayObject) else [value]


def _entries(tree: Any) -> dict[int, Any]:
    """A number tree as a dictionary, its values as they stand."""
    if tree is None:
        return {}
    entries: dict[int, Any] = {}
    for kid in _listed(tree.get("/Kids")):
        entries |= _entries(_plain(kid))
    pairs = _listed(tree.get("/Nums"))
    return entries | {int(_plain(key)): value for key, value in zip(pairs[::2], pairs[1::2], strict=False)}


def _name(value: Any) -> str:
    """A name without its slash; empty for none."""
    return "" if value is None else str(_plain(value)).removeprefix("/")


def _told(value: Any) -> str:
    """A value as text: numbers of an array with spaces between, a name without its slash."""
    plain = _plain(value)
    if isinstance(plain, ArrayObject):
        return " ".join(str(float(number)) for number in plain)
    return str(getattr(plain, "value", plain)).removeprefix("/")


def _box(rectangle: Any) -> Box:
    return Box(*(float(side) for side in (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)))
