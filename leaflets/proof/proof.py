"""A finished PDF file read back as a person, a screen reader and a phone meet it; pages count from 1.

Shares no code with what wrote the file.
"""

from __future__ import annotations

import functools

from PIL import Image

from leaflets.proof import scanner
from leaflets.proof.fonts import EmbeddedFont
from leaflets.proof.foreign import ForeignObjects
from leaflets.proof.own_file import OwnFile, own_file, specimens
from leaflets.proof.page import MM, Box, EmbeddedFace, Graphic, LinkArea, PageSize, PaintedRun, Specimen, TagNode
from leaflets.proof.paint import Paint
from leaflets.proof.placed import PageContent
from leaflets.proof.scanner import Conditions, FoundSymbol, SymbolMeasure
from leaflets.proof.strangers import StrangeError, Stranger
from leaflets.proof.tree import Declared, Structure, structure
from leaflets.proof.views import View, view

#: Dots to the inch at which whole pages are drawn: enough for a phone to read, and to show where any ink is.
DPI = 150
#: The longest side of a page that is drawn, in mm: that of A0. Larger ones would take all the memory there is.
LARGEST = 1189


class Proof:
    """A finished file read back; what takes long (pictures, symbols, measures) is done once, when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Open a file; raises ValueError where it is no PDF that can be read."""
        self.paint, self.data = Paint(data), data
        for number, sheet in enumerate(self.paint.page_sizes, 1):
            if max(sheet) > LARGEST * MM:
                raise ValueError(f"page {number} is larger than A0")
        self.strangers: tuple[Stranger, ...] = ()
        self._own: OwnFile | None = None
        self.painted: tuple[PaintedRun | Graphic, ...]
        try:
            self._own = own = own_file(data)
        except StrangeError as error:
            self.strangers = error.strangers
            self.painted, self._structure = self._read()
        else:
            self.painted = tuple([painted for content in own.contents for painted in content.order])
            self._structure = own.structure
        self.runs = tuple([painted for painted in self.painted if isinstance(painted, PaintedRun)])
        self.graphics = tuple([painted for painted in self.painted if isinstance(painted, Graphic)])

    def _read(self) -> tuple[tuple[PaintedRun | Graphic, ...], Structure]:
        """What is painted and how it is structured, as PDFium and pypdf read files of anybody's."""
        painted = self.paint.painted
        objects = ForeignObjects(self.data)
        pages = objects.sheets()
        runs = [one for one in painted if isinstance(one, PaintedRun)]
        return painted, structure(objects, pages, runs, objects.missing(pages), objects.labels)

    @property
    def page_sizes(self) -> tuple[PageSize, ...]:
        """The sizes of the pages, in points."""
        return self.paint.page_sizes

    @functools.cached_property
    def faces(self) -> dict[str, EmbeddedFace]:
        """The typefaces of all words, by name."""
        if self._own is None:
            return self.paint.faces
        used = {run.face for run in self.runs}
        return {font.name: font.face for font in self._own.fonts if font.name in used}

    @property
    def is_own(self) -> bool:
        """Whether it has been read as what it is, a leaflet in which nothing else stands, and not as anybody's."""
        return self._own is not None

    @property
    def is_sealed(self) -> bool:
        """Whether it is a leaflet just as it left the press."""
        return self._own is not None and self._own.is_sealed

    @property
    def properties(self) -> dict[str, str]:
        """What the metadata of a leaflet say, by the names of properties with their usual prefix; of others nothing."""
        return self._own.properties if self._own is not None else {}

    @property
    def fonts(self) -> tuple[EmbeddedFont, ...]:
        """The faces that a leaflet carries, letter by letter; none of a file that is none."""
        return self._own.fonts if self._own is not None else ()

    @property
    def contents(self) -> tuple[PageContent, ...]:
        """What the pages of a leaflet paint, by their own operators; of others nothing is known so."""
        return self._own.contents if self._own is not None else ()

    @property
    def root(self) -> TagNode:
        """The root of the structure tree; without a role where the file has none."""
        return self._structure.root

    @property
    def links(self) -> tuple[LinkArea, ...]:
        """All annotations, links and others, page by page."""
        return self._structure.links

    @property
    def parents(self) -> dict[tuple[int, int], int]:
        """The object number of the element that the parent tree names for each (page, MCID)."""
        return dict(self._structure.parents)

    @property
    def declared(self) -> Declared:
        """What the file declares of itself."""
        return self._structure.declared

    @functools.cached_property
    def views(self) -> tuple[View, ...]:
        """What is seen of each page."""
        pages = range(1, len(self.page_sizes) + 1)
        if self._own is not None:
            return tuple(
                [view(self.paint, page, content) for page, content in zip(pages, self._own.contents, strict=True)]
            )
        return tuple([self._view(page) for page in pages])

    @property
    def symbols(self) -> tuple[FoundSymbol, ...]:
        """The symbols a phone finds, page by page, from the top down."""
        return tuple(symbol for view in self.views for symbol in view.symbols)

    @functools.cached_property
    def measures(self) -> dict[FoundSymbol, SymbolMeasure]:
        """Each symbol measured; of a file of another making on a picture as fine as an office printer's."""
        if self._own is not None:
            known = [measure for view in self.views for measure in view.measures]
            return dict(zip(self.symbols, known, strict=True))
        return {symbol: scanner.measure(self.paint, symbol) for symbol in self.symbols}

    def reads(self, symbol: FoundSymbol, conditions: Conditions) -> str:
        """What a phone reads where a symbol stands; empty where it reads nothing, or several symbols."""
        if conditions is Conditions.BLURRED and symbol in self.views[symbol.page - 1].steady:
            return symbol.address
        return scanner.reads(self.paint, symbol, conditions)

    @functools.cached_property
    def specimens(self) -> dict[tuple[str, str], Specimen]:
        """One of each of the letters that are compared, by face and letter."""
        if self._own is None:
            return self.paint.specimens
        return {
            (font.name, letter): found
            for font in self._own.fonts
            for letter, found in specimens(self._own.contents, font)
        }

    @functools.cached_property
    def furniture(self) -> tuple[PaintedRun, ...]:
        """Words outside the structure tree, page by page, in our files heads and feet; those in two faces as one."""
        joined = self._joined([run for run in self.runs if run.mcid < 0])
        return tuple(run for run in joined if run.text.strip())

    def _joined(self, runs: list[PaintedRun]) -> list[PaintedRun]:
        """Runs in the order they are painted, each that goes on where one in a face as heavy ends joined to that."""
        joined: list[PaintedRun] = []
        for run in runs:
            last = joined[-1] if joined else None
            if last and _goes_on(last, run) and self.faces[last.face].weight == self.faces[run.face].weight:
                box = Box(*map(min, last.box[:2], run.box[:2]), *map(max, last.box[2:], run.box[2:]))
                joined[-1] = last._replace(text=last.text + run.text, box=box)
            else:
                joined.append(run)
        return joined

    @functools.cached_property
    def figures(self) -> tuple[tuple[TagNode, Graphic], ...]:
        """The figures of the tree in reading order, each with what is painted for it."""
        by_area = sorted(self.graphics, key=lambda ink: ink.box.width * ink.box.height)
        painted = {(ink.page, ink.mcid): ink for ink in by_area if ink.mcid >= 0}  # the largest of each comes last
        return tuple(
            (node, painted[mark.page, mark.mcid])
            for node in self.root.all("Figure")
            for mark in node.marks
            if (mark.page, mark.mcid) in painted
        )

    @functools.cached_property
    def words(self) -> tuple[PaintedRun, ...]:
        """All words that are more than white space, furniture included, in the order they are painted."""
        return tuple(run for run in self.runs if run.text.strip())

    def words_on(self, page: int) -> list[PaintedRun]:
        """Those of a page, from 1."""
        return self._words_by_page.get(page, [])

    @functools.cached_property
    def _words_by_page(self) -> dict[int, list[PaintedRun]]:
        found: dict[int, list[PaintedRun]] = {}
        for run in self.words:
            found.setdefault(run.page, []).append(run)
        return found

    def _view(self, page: int) -> View:
        picture, points = self.paint.picture(page, DPI), 72 / DPI
        counts = picture.histogram()
        inked = picture.point(_INK).getbbox()
        box = None
        if inked is not None:
            left, top, right, bottom = inked
            height = picture.height
            box = Box(left * points, (height - bottom) * points, right * points, (height - top) * points)
        cover = 1 - sum(grey * count for grey, count in enumerate(counts)) / (255 * sum(counts))
        grounds = tuple((run, *_ground(picture, run)) for run in self.words_on(page))
        return View(scanner.symbols(picture, page, DPI), box, cover, grounds)


#: Greys under this are ink.
_INK = [255] * 250 + [0] * 6


#: Signs that are little but ink.
_SOLID = frozenset("■▪●•◆►◄▲▼★☎♥_-–—=.…·|")
#: The part of a box that is paper, where most of it is ink: that of a few large letters, as a title has them.
_PAPER = 0.1


def _ground(picture: Image.Image, run: PaintedRun) -> tuple[int, int]:
    """The darkest grey where words stand, and that of the paper there and around; white beyond the page.

    The paper is what is most frequent; where that is the ink of the letters, what else there is much of between them.
    """
    counts = _greys(picture, run.box.grown(2))
    if not any(counts):
        return 0, 255
    darkest = next(grey for grey, count in enumerate(counts) if count)
    if _SOLID.issuperset(run.text.strip()):  # of which the paper is only around them
        paper = [around - inside for around, inside in zip(counts, _greys(picture, run.box), strict=True)]
        return darkest, paper.index(max(paper))
    if counts[darkest] == max(counts):
        within = _greys(picture, run.box)
        within[darkest] = 0
        if max(within) >= _PAPER * sum(counts):
            return darkest, within.index(max(within))
    return darkest, counts.index(max(counts))


def _greys(picture: Image.Image, box: Box) -> list[int]:
    """How many dots of each grey, from 0 (black) to 255, there are in a box of a page."""
    dots, height = DPI / 72, picture.height
    left, right = max(int(box.left * dots), 0), min(int(box.right * dots), picture.width)
    top, bottom = max(int(height - box.top * dots), 0), min(int(height - box.bottom * dots), height)
    if right <= left or bottom <= top:
        return [0] * 256
    counts: list[int] = picture.crop((left, top, right, bottom)).histogram()
    return counts


#: The widest white space between two letters of a word, and that of a space, as parts of the size of their type.
_BETWEEN_LETTERS, _SPACE = 0.25, 0.35


def _goes_on(first: PaintedRun, second: PaintedRun) -> bool:
    """Whether a run begins where another ends, the space at its end included."""
    widest = _BETWEEN_LETTERS + (_SPACE if first.text.endswith(" ") else 0)
    return first.line == second.line and abs(second.x - first.box.right) <= second.size * widest
