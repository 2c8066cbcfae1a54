"""A canvas on which all that is painted is either marked content or an artifact, and which writes the tree at the end.

ReportLab keeps the document, its catalog and the numbers of its objects; whatever is inside it is known here alone. Its
own canvas is not loaded: of what that draws leaflets have nothing. Exactly one marked-content sequence is open at any
time: a page begins as an artifact, and whatever is not handed a leaf of the tree stays one. Coordinates come in points,
y down from the top of the page; numbers of objects are known only at the end, so the tree is written then, as raw text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from leaflets.blocks import Document
from leaflets.pdf import metadata, syntax
from leaflets.pdf.annotations import Live, Rectangle, annotation, in_order
from leaflets.pdf.page_parts import ARTIFACTS, Drawn
from leaflets.pdf.picture_objects import PictureObjects, placed
from leaflets.pdf.resources import colour_profile, packed, symbol_form
from leaflets.pdf.seal import Seal
from leaflets.typeset.faces import Face
from leaflets.typeset.spans import Anchor, Area, Ink
from leaflets.typeset.strips import Line, Plate, Stamp, Strip
from leaflets.typeset.structure import ARTIFACT, Annotation, Element, Leaf


class TaggedCanvas:
    """Pages of this width and height in points, on which strips are drawn and tagged.

    Call `strip` and `rule` for all that is on a page, `end_page` after each, and `finished` for the file.
    """

    def __init__(self, width: float, height: float, language: str) -> None:
        self._doc: Any = pdfdoc.PDFDocument(invariant=1, lang=language)
        self._width, self._height = width, height
        self._code: list[str] = []  # the operators of the page being drawn
        self._leaf: Leaf | None = None
        self._in_text = False
        self._ink: Ink | None = None
        self._used: list[str] = []  # the texts in its face
        self._mcid = 0  # the next of the page being drawn
        self._named: dict[str, int] = {}  # the forms of the page being drawn
        self._drawn: list[Drawn] = []
        self._links: list[Live] = []
        self._wholes: dict[Area, Live] = {}  # those of the page being drawn to which more may come
        self._level = -1  # of the last entry of the outline
        self._headings: list[tuple[int, Anchor]] = []
        self._faces: dict[Face, tuple[str, list[str]]] = {}
        self._forms: dict[str, tuple[str, int]] = {}  # name and number of each, by the address of its symbol
        self._pictures = PictureObjects()  # written at the end
        self._seal = Seal()
        self._raw: dict[int, bytes | str] = {}  # objects of ours, by number; to ReportLab they are only numbers

    # Drawing

    def strip(self, strip: Strip, x: float, y: float, furniture: str = "") -> None:
        """Draw a strip with its top at y.

        Furniture ("Header", "Footer", "Again" for what is repeated from a page before) is an artifact, and not live.
        """
        for rule in strip.rules:
            self.rule(x + rule.x, y + rule.y, rule.width, rule.height, rule.colour)
        if strip.anchor is not None and not furniture:
            self._heading(strip.anchor, y)
        for line in strip.lines:
            self._line(line, x, y, furniture)
        if strip.stamp is not None:
            self._stamp(strip.stamp, x, y)
        if strip.plate is not None:
            self._plate(strip.plate, x, y, furniture)

    def rule(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a box with its top left corner at x, y; it is always an artifact. The colour is operands of rg."""
        self._leave_text()
        self._code.append(f"{colour} rg {x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f")
        self._ink = None

    def _line(self, line: Line, x: float, y: float, furniture: str) -> None:
        """A line of a strip that has its top left corner at x, y."""
        baseline = self._height - y - line.baseline
        write = self._code.append
        for at, code, _, ink, leaf, _, words in line.pieces:
            if leaf is not self._leaf:
                self._enter_text(ARTIFACT if furniture else leaf, furniture)
            face, size, colour = ink
            if ink != self._ink:
                name, self._used = self._face(face)
                write(f"{colour} rg /{name} {size:g} Tf")
                self._ink = ink
            self._used.append(words)
            write(f"1 0 0 1 {x + at:.2f} {baseline:.2f} Tm [<{code}>] TJ")
        for area, left, right, (face, size, _) in () if furniture else line.areas:
            bottom, top = baseline + face.descent * size * 0.8, baseline + face.ascent * size * 0.85
            self._link(area, (x + left, bottom, x + right, top))

    def _stamp(self, stamp: Stamp, x: float, y: float) -> None:
        """A symbol: its form, in module units, under one transformation."""
        left, bottom = x + stamp.x, self._height - y - stamp.y - stamp.side
        self._leave_text()
        mark = self._mark(stamp.leaf)
        place = f"{stamp.module:.5f} 0 0 {stamp.module:.5f} {left:.2f} {bottom:.2f} cm"
        self._code.append(f"EMC {mark} q {place} /{self._form(stamp.symbol.address)} Do Q EMC /Artifact BMC")
        stamp.figure.box = (left, bottom, left + stamp.side, bottom + stamp.side)
        self._link(stamp.area, stamp.figure.box)

    def _plate(self, plate: Plate, x: float, y: float, furniture: str) -> None:
        """A picture, in a strip that has its top left corner at x, y."""
        self._leave_text()
        mark = ARTIFACTS[furniture] if plate.leaf is ARTIFACT else self._mark(plate.leaf)
        name, number = self._pictures.named(plate, lambda: self._objects([b""]))
        self._named[name] = number
        drawn = placed(plate, name, x + plate.x, self._height - y - plate.y)
        self._code.append(f"EMC {mark} {drawn} EMC /Artifact BMC")

    def _link(self, area: Area, rectangle: Rectangle) -> None:
        """A live area, or one more part of it."""
        if (live := self._wholes.get(area)) is not None:
            live.parts.append(rectangle)
            return
        area.element.kids.append(Annotation(len(self._links)))
        live = Live(area, len(self._drawn), [rectangle])
        self._links.append(live)
        if area.whole:
            self._wholes[area] = live

    def _heading(self, anchor: Anchor, y: float) -> None:
        """Where a heading stands, for links to it, and its entry in the outline."""
        anchor.page, anchor.top = len(self._drawn), round(self._height - y + 6, 2)
        self._level = min(anchor.level - 1, self._level + 1)
        self._headings.append((self._level, anchor))

    # Marked content

    def _leave_text(self) -> None:
        """Be outside text, in an artifact."""
        if self._in_text:
            self._code.append("EMC ET /Artifact BMC")
            self._in_text, self._leaf = False, None

    def _enter_text(self, leaf: Leaf, furniture: str) -> None:
        """Be within a text object, in new marked content: of a leaf, or of an artifact of the page's furniture."""
        mark = ARTIFACTS[furniture] if leaf is ARTIFACT else self._mark(leaf)
        self._code.append(f"EMC {mark}" if self._in_text else f"EMC BT {mark}")
        self._in_text, self._leaf = True, leaf

    def _mark(self, leaf: Leaf) -> str:
        """What opens the next marked content of the page, which is that of a leaf."""
        number = self._mcid
        self._mcid += 1
        leaf.marks.append((len(self._drawn), number))
        return f"/{leaf.role} <</MCID {number}>> BDC"

    def end_page(self) -> None:
        """End the page: its operators between one opening and one closing artifact mark."""
        self._leave_text()
        operators = "\n".join(["/Artifact BMC", *self._code, "EMC"]).encode("ascii")
        self._seal.add(f"{self._width:.2f} {self._height:.2f}", operators)
        stream = self._objects([syntax.stream(operators), ""])  # behind it the page, which is written at the end
        self._drawn.append(Drawn(stream, self._named, self._mcid))
        self._code, self._named, self._mcid, self._ink, self._wholes = [], {}, 0, None, {}

    # Resources

    def _face(self, face: Face) -> tuple[str, list[str]]:
        """The name of a face in this file, and the texts set in it."""
        if (known := self._faces.get(face)) is None:
            known = self._faces[face] = (f"F{len(self._faces) + 1}", [])
        return known

    def _form(self, address: str) -> str:
        """A symbol as a form XObject, made once for the file and named on each page that uses it."""
        if (known := self._forms.get(address)) is None:
            known = self._forms[address] = (f"S{len(self._forms)}", self._objects([symbol_form(address).stream]))
        name, self._named[name] = known
        return name

    # The end of the file

    def finished(self, root: Element, document: Document) -> bytes:
        """The whole file: the pages, the tree below `root`, what the document says of itself, an ID from all that."""
        catalog = self._doc.Catalog
        self._write_faces()
        codes = {name: symbol_form(address).seal for address, (name, _) in self._forms.items()}
        self._seal.add_named(codes | self._pictures.seals())
        self._raw.update(self._pictures.streams())
        self._declare(document)
        pages = [page.stream + 1 for page in self._drawn]
        links = self._write_links(pages)
        catalog.StructTreeRoot = _to(self._write_tree(root, pages, links))
        catalog.Outlines = _to(self._write_outline(pages))
        catalog.Pages = _to(self._write_pages(pages, links))
        information = self._objects([metadata.information(document)])
        root_number = int(self._doc.Reference(catalog).format(self._doc).split()[0])
        return syntax.file(self._written(), root_number, information, self._seal.value)

    def _written(self) -> list[bytes | str]:
        """All objects: ours as they are, and those that are ReportLab's."""
        document, objects, number = self._doc, list[bytes | str](), 1
        while number <= document.objectcounter:  # formatting one may add others
            if (body := self._raw.get(number)) is None:
                body = pdfdoc.format(document.idToObject[document.numberToId[number]], document, toplevel=1)
                body = body.decode("ascii")
            objects.append(body)
            number += 1
        return objects

    def _objects(self, bodies: Sequence[bytes | str]) -> int:
        """Number streams and raw text as indirect objects, one after the other; returns the first number."""
        first = int(self._doc.objectcounter) + 1
        self._doc.objectcounter += len(bodies)
        self._raw.update(enumerate(bodies, first))
        return first

    def _declare(self, document: Document) -> None:
        """What PDF/UA and PDF/A want the catalog to say, and how the file wants to be printed."""
        xmp = metadata.xmp(document)
        profile = self._objects([colour_profile()])
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.Metadata = _to(self._objects([syntax.plain_stream(xmp, "/Type /Metadata /Subtype /XML ")]))
        catalog.MarkInfo = b"<< /Marked true >>"
        catalog.ViewerPreferences = b"<< /DisplayDocTitle true /PrintScaling /None /Duplex /DuplexFlipLongEdge >>"
        catalog.OutputIntents = (
            "[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
            f"/DestOutputProfile {profile} 0 R >> ]"
        ).encode("ascii")

    def _write_faces(self) -> None:
        """The part of each face that is used, and the dictionary of fonts that all pages share."""
        fonts = []
        for face, (name, used) in self._faces.items():
            part = packed(face, face.rare(used))
            self._seal.add(name, part.seal)
            first = self._objects([part.file, part.unicode])
            descriptor = self._objects([syntax.font_descriptor(face, part.base, first)])
            descendant = self._objects([syntax.descendant_font(part.base, part.widths, descriptor)])
            font = self._objects([syntax.composite_font(part.base, descendant, first + 1)])
            fonts.append(f"/{name} {font} 0 R")
        self._raw[_FONTS] = f"<< {' '.join(fonts)} >>"

    def _write_links(self, pages: Sequence[int]) -> list[tuple[int, int]]:
        """The link annotations, whose keys in the parent tree follow those for pages; of each its page and number."""
        order = in_order(self._links)
        objects = [annotation(self._links[at], pages, len(pages) + at) for at in order]
        self._seal.add(*[sealed for _, sealed in objects])
        first = self._objects([body for body, _ in objects])
        numbers = {at: number for number, at in enumerate(order, first)}
        return [(live.page, numbers[at]) for at, live in enumerate(self._links)]

    def _write_tree(self, root: Element, pages: Sequence[int], links: Sequence[tuple[int, int]]) -> int:
        """The structure tree and the tree back from marks and links to it; returns the number of its root."""
        top = int(self._doc.objectcounter) + 1
        bodies, owners, areas = syntax.structure_tree(root, top, top + 1, pages, links)
        entries = [
            f"{number} [{' '.join([f'{owners[number, mcid]} 0 R' for mcid in range(page.mcids)])}]"
            for number, page in enumerate(self._drawn)
        ]
        entries += [f"{len(pages) + number} {areas[number]} 0 R" for number in range(len(links))]
        tree = (
            f"<< /Type /StructTreeRoot /K [{top + 1} 0 R] /ParentTree << /Nums [{' '.join(entries)}] >> "
            f"/ParentTreeNextKey {len(entries)} >>"
        )
        self._seal.add_tree(root)
        return self._objects([tree, *bodies])

    def _write_outline(self, pages: Sequence[int]) -> int:
        """The bookmarks, one for each heading; returns the number of their root."""
        entries = [
            (level, anchor.title, syntax.destination(pages[anchor.page], anchor.top))
            for level, anchor in self._headings
        ]
        return self._objects(syntax.outline(entries, int(self._doc.objectcounter) + 1))

    def _write_pages(self, pages: Sequence[int], links: Sequence[tuple[int, int]]) -> int:
        """The pages and the node above them all; returns the number of that."""
        parent = self._objects(
            [f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join([f'{page} 0 R' for page in pages])}] >>"]
        )
        width, height = round(self._width, 4), round(self._height, 4)
        for number, (stream, forms, _) in enumerate(self._drawn):
            named = " ".join([f"/{name} {form} 0 R" for name, form in forms.items()])
            live = " ".join([f"{link} 0 R" for link in sorted(link for page, link in links if page == number)])
            self._raw[stream + 1] = (
                f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {width} {height}] "
                f"/Resources << /Font {_FONTS} 0 R{f' /XObject << {named} >>' if named else ''} >> "
                f"/Contents {stream} 0 R{f' /Annots [{live}]' if live else ''} /StructParents {number} /Tabs /S >>"
            )
        return parent


#: The number of the object that ReportLab has for fonts.
_FONTS = 1


def _to(number: int) -> bytes:
    """A reference to an object."""
    return b"%d 0 R" % number
