"""A canvas on which all painting is either marked content or artifact, and which writes the tree at save.

Every private name of ReportLab lives here. Exactly one marked-content sequence is open at any time: a page begins
as an artifact, and whatever is not handed a leaf of the tree stays one. Coordinates come in points, y down from
the top of the page; numbers of objects are known only at save, so the tree is written then, as raw bytes.
"""

from __future__ import annotations

import functools
import hashlib
import io
from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from leaflets import metadata, syntax
from leaflets.blocks import Document
from leaflets.flowables import Line, Stamp, Strip
from leaflets.fonts import Face
from leaflets.lines import Anchor, Area, Ink
from leaflets.qr import boxes, symbol
from leaflets.structure import Annotation, Element, Leaf


class TaggedCanvas(Canvas):
    """A ReportLab canvas that draws strips and tags them: `showPage` after each page, `finished` at the end."""

    _code: list[str]
    _doc: Any
    _formsinuse: list[str]
    _pagesize: tuple[float, float]

    def __init__(self, width: float, height: float, language: str) -> None:
        size = (round(width, 4), round(height, 4))
        super().__init__(io.BytesIO(), size, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self._height = height
        self._leaf: Leaf | None = None
        self._in_text = False
        self._ink: Ink | None = None
        self._page = 0
        self._mcids: list[Element] = []  # of the page being drawn
        self._owners: list[list[Element]] = []  # of each page, by MCID
        self._drawn: list[tuple[int, tuple[str, ...], int]] = []  # its stream, its forms, the links until its end
        self._links: list[tuple[Area, int, str]] = []  # with page and rectangle; finished at save
        self._outline = 0  # the number of its object
        self._level = -1  # of its last entry
        self._headings: list[tuple[int, Anchor]] = []
        self._faces: dict[Face, tuple[str, set[str]]] = {}
        self._forms: dict[str, str] = {}
        self._digest = hashlib.sha256()
        self._raw: dict[int, bytes] = {}  # objects of ours, by number; to ReportLab they are only numbers

    def _make_preamble(self) -> None:
        self._preamble = ""  # ReportLab would name an unembedded Helvetica on every page

    # Drawing

    def strip(self, strip: Strip, x: float, y: float, furniture: str = "") -> None:
        """Draw a strip with its top at y; furniture ("Header", "Footer") is an artifact of that kind."""
        for rule in strip.rules:
            self.rule(x + rule.x, y + rule.y, rule.width, rule.height, rule.colour)
        if strip.anchor is not None:
            self._heading(strip.anchor, y)
        for line in strip.lines:
            self._line(line, x, y, furniture)
        if strip.stamp is not None:
            self._stamp(strip.stamp, x, y)

    def rule(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled box, always an artifact."""
        self._leave_text()
        self._code.append(f"{colour} rg {x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f")
        self._ink = None

    def _line(self, line: Line, x: float, y: float, furniture: str) -> None:
        baseline = self._height - y - line.baseline
        write = self._code.append
        for at, code, width, ink, leaf, area, words in line.pieces:
            self._enter_text(None if furniture else leaf, furniture)
            face, size, colour = ink
            name, used = self._face(face)
            if ink != self._ink:
                write(f"{colour} rg /{name} {size:g} Tf")
                self._ink = ink
            used.update(words)
            write(f"1 0 0 1 {x + at:.2f} {baseline:.2f} Tm [{code.replace('><', '')}] TJ")
            if area is not None and not furniture:
                bottom, top = baseline + face.descent * size * 0.8, baseline + face.ascent * size * 0.85
                self._link(area, (x + at, bottom, x + at + width, top))

    def _stamp(self, stamp: Stamp, x: float, y: float) -> None:
        """A symbol: its form, in module units, under one transformation."""
        left, bottom = x + stamp.x, self._height - y - stamp.y - stamp.side
        self._leave_text()
        mark = f"/{stamp.leaf.element.role} <</MCID {self._mcid(stamp.leaf)}>> BDC"
        place = f"{stamp.module:.5f} 0 0 {stamp.module:.5f} {left:.2f} {bottom:.2f} cm"
        self._code.append(f"EMC {mark} q {place} /{self._form(stamp.symbol.address)} Do Q EMC /Artifact BMC")
        stamp.leaf.element.box = (left, bottom, left + stamp.side, bottom + stamp.side)
        self._link(stamp.area, stamp.leaf.element.box)

    def _link(self, area: Area, rectangle: tuple[float, float, float, float]) -> None:
        number = len(self._links)
        area.element.kids.append(Annotation(area.element, number))
        self._links.append((area, self._page, syntax.box(rectangle)))

    def _heading(self, anchor: Anchor, y: float) -> None:
        """Where a heading stands, for links to it, and its entry in the outline."""
        anchor.page, anchor.top = self._page, round(self._height - y + 6, 2)
        self._level = min(anchor.level - 1, self._level + 1)
        self._headings.append((self._level, anchor))

    # Marked content

    def _leave_text(self) -> None:
        """Be outside text, in an artifact."""
        if self._in_text:
            self._code.append("EMC ET /Artifact BMC")
            self._in_text, self._leaf = False, None

    def _enter_text(self, leaf: Leaf | None, furniture: str) -> None:
        """Be within a text object, in the marked content of a leaf or of an artifact of the page's furniture."""
        if self._in_text and leaf is not None and leaf is self._leaf:
            return
        if leaf is None:
            mark = f"/Artifact <</Type /Pagination /Subtype /{furniture}>> BDC"
        else:
            mark = f"/{leaf.element.role} <</MCID {self._mcid(leaf)}>> BDC"
        self._code.append(f"EMC {mark}" if self._in_text else f"EMC BT {mark}")
        self._in_text, self._leaf = True, leaf

    def _mcid(self, leaf: Leaf) -> int:
        number = len(self._mcids)
        self._mcids.append(leaf.element)
        leaf.marks.append((self._page, number))
        return number

    def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
        """End the page: its operators between one opening and one closing artifact mark."""
        self._leave_text()
        operators = "\n".join(["/Artifact BMC", *self._code, "EMC"]).encode("ascii")
        self._digest.update(operators)
        stream = self._objects([syntax.stream(operators)])
        self._code[:] = []
        self._drawn.append((stream, tuple(self._formsinuse), len(self._links)))
        super().showPage()
        self._owners.append(self._mcids)
        self._mcids, self._ink = [], None
        self._page += 1

    # Resources

    def _face(self, face: Face) -> tuple[str, set[str]]:
        """The name of a face in this file, and the words set in it."""
        if (known := self._faces.get(face)) is None:
            known = self._faces[face] = (f"F{len(self._faces) + 1}", {" "})
        return known

    def _form(self, address: str) -> str:
        """A symbol as a form XObject, made once for the file and named on each page that uses it."""
        if (name := self._forms.get(address)) is None:
            name = self._forms[address] = f"S{len(self._forms)}"
            self._doc.Reference(_drawing(address), f"FormXob.{name}")
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        return f"FormXob.{name}"

    # The end of the file

    def finished(self, root: Element, document: Document) -> bytes:
        """The whole file, with its tree and declarations. Its ID comes from its content."""
        self._declare(document)
        for face, (name, used) in self._faces.items():
            self._write_face(name, face, face.rare(used))
        links = self._write_links()
        self._write_tree(root, links)
        self._write_outline()
        self._write_pages(links)
        self._doc.format = self._compact
        return bytes(self._doc.GetPDFData(self))

    def _compact(self) -> bytes:
        """The file in a third less room than ReportLab would take: all that is no stream packed into one."""
        document = self._doc
        document.Catalog.Outlines = _to(self._outline)  # only now: ReportLab takes its own, which is empty, away
        root, info = (
            int(document.Reference(one).format(document).split()[0]) for one in (document.Catalog, document.info)
        )
        objects, number = [], 1
        while number <= document.objectcounter:  # formatting one may add others
            if (body := self._raw.get(number)) is None:
                body = document.idToObject[document.numberToId[number]]
                if not isinstance(body, bytes):
                    body = pdfdoc.format(body, document, toplevel=1)
            objects.append(body if isinstance(body, bytes) else body.encode("latin-1"))
            number += 1
        return syntax.file(objects, root, info, self._digest.digest())

    def _number(self, name: str) -> int:
        return int(self._doc.idToObjectNumberAndVersion[name][0])

    def _page_numbers(self) -> list[int]:
        return [self._number(f"Page{page + 1}") for page in range(self._page)]

    def _objects(self, bodies: Sequence[bytes]) -> int:
        """Number raw bytes as indirect objects, one after the other; returns the first number."""
        first = int(self._doc.objectcounter) + 1
        self._doc.objectcounter += len(bodies)
        self._raw.update(enumerate(bodies, first))
        return first

    def _declare(self, document: Document) -> None:
        self.setTitle(document.title)
        self.setAuthor(document.publisher)
        self.setSubject(document.subject)
        self.setKeywords(", ".join(document.keywords))
        self.setCreator(metadata.PRODUCER)
        self.setProducer(metadata.PRODUCER)
        year, month, day = document.created
        self.setDateFormatter(lambda *_: f"D:{year:04}{month:02}{day:02}000000Z")
        for name, value in (("DisplayDocTitle", "true"), ("PrintScaling", "None"), ("Duplex", "DuplexFlipLongEdge")):
            self.setViewerPreference(name, value)
        xmp = metadata.xmp(document)
        self._digest.update(xmp)
        profile = self._objects([_profile()])
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.Metadata = _to(self._objects([syntax.plain_stream(xmp, "/Type /Metadata /Subtype /XML ")]))
        catalog.MarkInfo = b"<< /Marked true >>"
        catalog.OutputIntents = (
            "[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
            f"/DestOutputProfile {profile} 0 R >> ]"
        ).encode("ascii")

    def _write_face(self, name: str, face: Face, rare: frozenset[tuple[int, str]]) -> None:
        packed = _packed(face, rare)
        self._digest.update(packed.file)
        embedded, unicode = self._objects([packed.file]), self._objects([packed.unicode])
        descriptor = self._objects([syntax.font_descriptor(face, packed.base, embedded)])
        descendant = self._objects([syntax.descendant_font(packed.base, packed.widths, descriptor)])
        font = self._doc.Reference(syntax.composite_font(packed.base, descendant, unicode), name)
        self._doc.idToObject["BasicFonts"].dict[name] = font

    def _write_links(self) -> list[tuple[int, int]]:
        """The link annotations; of each its page and the number of its object.

        The parent tree's keys for annotations follow those for pages.
        """
        pages = self._page_numbers()
        bodies = []
        for key, (area, _, rectangle) in enumerate(self._links, len(self._owners)):
            if area.anchor is None:
                target = f"/A << /S /URI /URI {syntax.string(area.href)} >>"
            else:
                target = f"/Dest [{pages[area.anchor.page]} 0 R /XYZ 0 {area.anchor.top:.2f} 0]"
            body = (
                f"<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect {rectangle} "
                f"/Contents {syntax.string(area.says)} {target} /StructParent {key} >>"
            )
            bodies.append(body.encode("ascii"))
        self._digest.update(b"\n".join(bodies))
        first = self._objects(bodies)
        return [(page, number) for number, (_, page, _) in enumerate(self._links, first)]

    def _write_tree(self, root: Element, links: Sequence[tuple[int, int]]) -> None:
        elements = list(root.walk())
        first = int(self._doc.objectcounter) + 1
        numbers = {element: number for number, element in enumerate(elements, first)}
        parents = {kid: numbers[element] for element in elements for kid in element.kids if isinstance(kid, Element)}
        parents[root] = first + len(elements)
        pages = self._page_numbers()
        bodies = [syntax.structure_element(element, parents[element], numbers, pages, links) for element in elements]
        entries = [
            f"{page} [{' '.join([f'{numbers[owner]} 0 R' for owner in owners])}]"
            for page, owners in enumerate(self._owners)
        ]
        entries += [
            f"{key} {numbers[area.element]} 0 R" for key, (area, _, _) in enumerate(self._links, len(self._owners))
        ]
        tree = (
            f"<< /Type /StructTreeRoot /K [{first} 0 R] /ParentTree << /Nums [{' '.join(entries)}] >> "
            f"/ParentTreeNextKey {len(entries)} >>"
        )
        bodies.append(tree.encode("ascii"))
        self._digest.update(b"\n".join(bodies))
        self._objects(bodies)
        self._doc.Catalog.StructTreeRoot = _to(parents[root])

    def _write_outline(self) -> None:
        first, pages = int(self._doc.objectcounter) + 1, self._page_numbers()
        entries = [
            (level, anchor.title, f"[{pages[anchor.page]} 0 R /XYZ 0 {anchor.top:.2f} 0]")
            for level, anchor in self._headings
        ]
        self._outline = self._objects(syntax.outline(entries, first))

    def _write_pages(self, links: Sequence[tuple[int, int]]) -> None:
        """Each page in the place of ReportLab's own, which would take ten times as long to write."""
        fonts, begun = self._number("BasicFonts"), 0
        parent = self._number(self._doc.Reference(self._doc.Pages).name)
        width, height = self._pagesize
        for page, (stream, forms, ended) in enumerate(self._drawn):
            named = " ".join([f"/FormXob.{form} {self._number(f'FormXob.{form}')} 0 R" for form in forms])
            live = " ".join([f"{number} 0 R" for _, number in links[begun:ended]])
            begun = ended
            body = (
                f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {width} {height}] "
                f"/Resources << /Font {fonts} 0 R{f' /XObject << {named} >>' if named else ''} >> "
                f"/Contents {stream} 0 R{f' /Annots [{live}]' if live else ''} /StructParents {page} /Tabs /S >>"
            )
            self._doc.idToObject[f"Page{page + 1}"] = body.encode("ascii")


def _to(number: int) -> bytes:
    """A reference to an object."""
    return b"%d 0 R" % number


class _Packed(NamedTuple):
    """The part of a face that a file carries: the embedded file and the way back to characters as streams, widths."""

    base: str
    file: bytes
    unicode: bytes
    widths: str


@functools.lru_cache(maxsize=32)  # nearly all files have none of the rare ones
def _packed(face: Face, rare: frozenset[tuple[int, str]]) -> _Packed:
    """The usual glyphs of a face, and some rare ones with the characters they stand for."""
    glyphs = dict(sorted(face.usual | rare))
    file = face.subset(glyphs)
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
    return _Packed(
        f"{tag}+{face.name}",
        syntax.stream(file, f"/Length1 {len(file)} "),
        syntax.stream(syntax.to_unicode(glyphs)),
        " ".join(f"{glyph} [{face.width(glyph):g}]" for glyph in glyphs),
    )


@functools.cache
def _profile() -> bytes:
    return syntax.stream(metadata.srgb(), "/N 3 ")


@functools.cache
def _drawing(address: str) -> bytes:
    """The symbol of an address as a form, in module units; the same in every file, so made once."""
    matrix = symbol(address).matrix
    size = len(matrix)
    path = "".join([f"{x} {size - y - height} {width} {height} re " for x, y, width, height in boxes(matrix)])
    header = f"/Type /XObject /Subtype /Form /BBox [0 0 {size} {size}] /Resources << >> "
    return syntax.stream(f"0 g {path}f".encode("ascii"), header)
