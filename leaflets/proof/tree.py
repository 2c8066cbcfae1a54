"""The structure of a finished file as a screen reader walks it, and what the file declares about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from leaflets.proof.objects import Objects
from leaflets.proof.page import Box, LinkArea, MarkedContent, PaintedRun, TagNode
from leaflets.proof.page_tree import Sheet, listed
from leaflets.proof.pdf_syntax import Ref, text

#: Elements nested deeper than any document needs.
_DEPTH = 200
#: Bookmarks, and pages, more than any document has.
_MOST = 10_000


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
    information: dict[str, str]  # what the document information says, by its keys without slash
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


def structure(
    objects: Objects,
    pages: Sequence[Sheet],
    runs: Sequence[PaintedRun],
    missing: int,
    labels: Callable[[], Sequence[str]] | None = None,
) -> Structure:
    """Read the structure of an opened file; `runs` are the words painted on its pages, which the tree refers to.

    `missing` letters are painted with glyph 0; `labels` are asked for where the pages have labels of their own. A file
    without tags has a root without a role. Raises ValueError for a structure that cannot be followed.
    """
    try:
        return _TreeReader(objects, pages, runs).read(missing, labels)
    except RecursionError:
        raise ValueError("its structure cannot be read (it is too deep)") from None
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(f"its structure cannot be read ({error})") from error


class _TreeReader:
    """Reads one file, whose pages count from 1."""

    def __init__(self, objects: Objects, pages: Sequence[Sheet], runs: Sequence[PaintedRun]) -> None:
        self.objects, self.plain, self.pages = objects, objects.plain, pages
        self.catalog: dict[str, Any] = objects.plain(objects.trailer["/Root"])
        self.numbers = {sheet.reference: number for number, sheet in enumerate(pages, 1) if sheet.reference is not None}
        self.runs: dict[tuple[int, int], list[PaintedRun]] = {}
        for run in runs:
            self.runs.setdefault((run.page, run.mcid), []).append(run)
        self.owners: dict[int, Any] = {}
        self.notes: dict[int, tuple[LinkArea, ...]] = {}  # the parts of each by the number of its object
        self.seen: set[int] = set()

    def read(self, missing: int, labels: Callable[[], Sequence[str]] | None) -> Structure:
        """The whole; several elements at the top are put below a root without a role."""
        top = self.plain(self.catalog.get("/StructTreeRoot")) or {}
        self.owners = self.entries(self.plain(top.get("/ParentTree")), 0)
        links = tuple(
            part
            for number, sheet in enumerate(self.pages, 1)
            for note in self.listed(sheet.entries.get("/Annots"))
            for part in self.link(note, number)
        )
        tops = [self.node(kid, 0) for kid in self.listed(top.get("/K"))]
        root = tops[0] if len(tops) == 1 else TagNode("", "", {}, tuple(tops))
        return Structure(root, links, self.parents(), self.declared(missing, labels))

    def node(self, reference: Any, depth: int) -> TagNode:
        """An element and all below it; `depth` counts those above. Raises ValueError where they stand in a circle."""
        number = _number(reference)
        if depth > _DEPTH or (number and number in self.seen):
            raise ValueError("its elements stand in a circle")
        self.seen.add(number)
        element = self.plain(reference)
        home = self.numbers.get(element.get("/Pg"), 0)
        content: list[TagNode | MarkedContent | LinkArea] = []
        for kid in self.listed(element.get("/K")):
            inner = self.plain(kid)
            if isinstance(inner, int):
                content.append(self.mark(home, inner))
            elif (kind := self.plain(inner.get("/Type"))) == "/MCR":
                content.append(self.mark(self.numbers.get(inner.get("/Pg"), home), int(self.plain(inner["/MCID"]))))
            elif kind == "/OBJR":
                note = inner["/Obj"]
                content += self.notes.get(_number(note)) or self.link(note, 0)
            else:
                content.append(self.node(kid, depth + 1))
        attributes: dict[str, str] = {}
        for dictionary in self.listed(element.get("/A")) if "/A" in element else ():
            if isinstance(own := self.plain(dictionary), dict):
                attributes |= {key.removeprefix("/"): self.told(value) for key, value in own.items()}
        alt = self.told(element["/Alt"]) if "/Alt" in element else ""
        return TagNode(self.name(element.get("/S")), alt, attributes, tuple(content), number)

    def mark(self, page: int, mcid: int) -> MarkedContent:
        """Marked content with the words painted in it."""
        return MarkedContent(page, mcid, tuple(self.runs.get((page, mcid), ())))

    def link(self, reference: Any, page: int) -> tuple[LinkArea, ...]:
        """The parts of a link annotation on a page, 0 for none; one of another kind has its name as its target."""
        note = self.plain(reference)
        action = self.plain(note.get("/A"))
        action = action if isinstance(action, dict) else {}
        target = self.told(action.get("/URI"))
        destination = self.plain(note.get("/Dest") or action.get("/D"))
        if isinstance(destination, list) and destination:
            target = f"page {self.numbers.get(destination[0], 0)}"
        elif not target:
            target = f"({self.name(note.get('/Subtype'))} annotation)"
        box = Box(*(float(self.plain(side)) for side in self.listed(note.get("/Rect"))))
        number = int(self.plain(note.get("/StructParent", -1)))
        owner = _number(self.owners.get(number))
        whole = LinkArea(page, box, target, self.told(note.get("/Contents")), number, owner)
        corners = [float(self.plain(one)) for one in self.listed(note.get("/QuadPoints"))]
        parts = tuple(
            whole._replace(box=_around(corners[at : at + 8]), part=at // 8) for at in range(0, len(corners) - 7, 8)
        )
        if page:
            self.notes[_number(reference)] = parts or (whole,)
        return parts or (whole,)

    def parents(self) -> dict[tuple[int, int], int]:
        """The object numbers of the elements that the parent tree names, by page and MCID."""
        return {
            (number, mcid): _number(owner)
            for number, sheet in enumerate(self.pages, 1)
            for mcid, owner in enumerate(
                self.listed(self.owners.get(int(self.plain(sheet.entries.get("/StructParents", -1)))))
            )
        }

    def declared(self, missing: int, labels: Callable[[], Sequence[str]] | None) -> Declared:
        """What the catalog, the information, the metadata and the pages declare."""
        catalog, metadata = self.catalog, self.catalog.get("/Metadata")
        preferences = self.plain(catalog.get("/ViewerPreferences")) or {}
        info = self.plain(self.objects.trailer.get("/Info")) or {}
        marks = self.plain(catalog.get("/MarkInfo")) or {}
        outline = self.plain(catalog.get("/Outlines"))
        named = labels() if labels is not None and "/PageLabels" in catalog else ()
        return Declared(
            title=self.told(info.get("/Title")),
            information={self.name(key): self.told(value) for key, value in info.items()},
            language=self.told(catalog.get("/Lang")),
            marked=self.plain(marks.get("/Marked")) is True,
            preferences={self.name(key): self.told(value) for key, value in preferences.items()},
            xmp=self.objects.stream(metadata).decode("utf-8", "replace") if isinstance(metadata, Ref) else "",
            outline=tuple(self.bookmarks(outline, 0)) if isinstance(outline, dict) else (),
            intent="/OutputIntents" in catalog,
            encrypted="/Encrypt" in self.objects.trailer,
            pages=tuple(
                self.facts(sheet.entries, named[number] if number < len(named) else str(number + 1))
                for number, sheet in enumerate(self.pages)
            ),
            missing=missing,
        )

    def bookmarks(self, above: dict[str, Any], depth: int) -> Iterator[tuple[str, int]]:
        """The titles and pages of bookmarks, those of all levels in their order."""
        reference, count = above.get("/First"), 0
        while reference is not None:
            entry = self.plain(reference)
            if depth > _DEPTH or count > _MOST:
                raise ValueError("its bookmarks stand in a circle")
            if not isinstance(entry, dict):
                return
            action = self.plain(entry.get("/A"))
            destination = self.plain(entry.get("/Dest") or (action.get("/D") if isinstance(action, dict) else None))
            page = destination[0] if isinstance(destination, list) and destination else None
            yield self.told(entry.get("/Title")), self.numbers.get(page, 0) if isinstance(page, Ref) else 0
            yield from self.bookmarks(entry, depth + 1)
            reference, count = entry.get("/Next"), count + 1

    def facts(self, page: Mapping[str, Any], label: str) -> PageFacts:
        """What a page declares."""
        media = self.box(page.get("/MediaBox", [0, 0, 612, 792]))
        return PageFacts(
            media,
            self.box(page["/CropBox"]) if "/CropBox" in page else media,
            int(self.plain(page.get("/Rotate")) or 0),
            float(self.plain(page.get("/UserUnit")) or 1.0),
            self.name(page.get("/Tabs")),
            label,
        )

    def entries(self, tree: Any, depth: int) -> dict[int, Any]:
        """A number tree as a dictionary, its values as they stand."""
        if tree is None:
            return {}
        if depth > _DEPTH:
            raise ValueError("its parent tree stands in a circle")
        entries: dict[int, Any] = {}
        for kid in self.listed(tree.get("/Kids")):
            entries |= self.entries(self.plain(kid), depth + 1)
        pairs = self.listed(tree.get("/Nums"))
        return entries | {int(self.plain(key)): value for key, value in zip(pairs[::2], pairs[1::2], strict=False)}

    def listed(self, value: Any) -> Sequence[Any]:
        """The items of an array as they stand; a value that is no array alone, none for null."""
        return listed(self.objects, value)

    def name(self, value: Any) -> str:
        """A name without its slash; empty for none."""
        found = self.plain(value)
        return found.removeprefix("/") if isinstance(found, str) else ""

    def told(self, value: Any) -> str:
        """A value as text: numbers of an array with spaces between, a name without its slash; empty for none."""
        found = self.plain(value)
        if isinstance(found, list):
            return " ".join(str(float(self.plain(number))) for number in found)
        if isinstance(found, bytes):
            return text(found)
        return "" if found is None else str(found).removeprefix("/")

    def box(self, rectangle: Any) -> Box:
        """A rectangle, whichever of its corners come first (7.9.5)."""
        x, y, u, v = (float(self.plain(side)) for side in self.plain(rectangle))
        return Box(min(x, u), min(y, v), max(x, u), max(y, v))


def _number(reference: Any) -> int:
    """The number of the object referred to; 0 for what is no reference."""
    return int(reference) if isinstance(reference, Ref) else 0


def _around(corners: Sequence[float]) -> Box:
    """The box of four corners, each an x and a y (12.5.6.5)."""
    across, up = corners[::2], corners[1::2]
    return Box(min(across), min(up), max(across), max(up))
