"""A canvas on which all painting is either marked content or artifact, and which writes the tree at save.

Every private name of ReportLab lives here. Exactly one marked-content sequence is open at any time: a page begins
as an artifact, and whatever is not handed a leaf of the tree stays one. Coordinates come in points, y down from
the top of the page; numbers of objects are known only at save, so the tree is written then, as raw bytes.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference
from reportlab.pdfgen.canvas import Canvas

from leaflets import metadata
from leaflets.blocks import Document
from leaflets.flowables import Anchor, Area, Line, Stamp, Strip
from leaflets.fonts import Face
from leaflets.qr import Symbol, outline
from leaflets.structure import Annotation, Element, Leaf

_CHARACTERS_A_BLOCK = 100  # of a bfchar in a CMap (Adobe Technical Note 5014)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A ReportLab canvas that draws strips and tags them. Use `showPage` after each page and `finished` at the end."""

    def __init__(self, width: float, height: float, language: str) -> None:
        super().__init__(
            io.BytesIO(),
            (round(width, 4), round(height, 4)),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=language,
        )
        self._height = height
        self._leaf: Leaf | None = None
        self._in_text = False
        self._ink: tuple[str, ...] = ()
        self._page = 0
        self._mcids: list[Element] = []  # of the page being drawn
        self._parents: list[list[Element]] = []  # of each page, by MCID
        self._annotations: list[tuple[Annotation, int]] = []  # with their pages
        self._anchors: list[Anchor] = []
        self._targets: list[tuple[str, Anchor]] = []  # links within the file, finished at save
        self._faces: dict[str, tuple[Face, dict[int, str]]] = {}
        self._forms: dict[str, str] = {}
        self._digest = hashlib.sha256()

    def _make_preamble(self) -> None:
        self._preamble = ""  # ReportLab would name an unembedded Helvetica on every page

    def strip(self, strip: Strip, x: float, y: float, furniture: str = "") -> None:
        """Draw a strip with its top at y; furniture ("Header", "Footer") is an artifact of that kind."""
        for rule in strip.rules:
            self.rule(x + rule.x, y + rule.y, rule.width, rule.height, rule.colour)
        if strip.anchor is not None:
            self._anchor(strip.anchor, x, y)
        for line in strip.lines:
            self._line(line, x, y, furniture)
        if strip.stamp is not None:
            self._stamp(strip.stamp, x, y)

    def rule(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled box, always an artifact."""
        self._artifact()
        self._code.append(f"{colour} rg {x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f")
        self._ink = ()

    def _line(self, line: Line, x: float, y: float, furniture: str) -> None:
        baseline = self._height - y - line.baseline
        for piece in line.pieces:
            leaf = None if furniture else piece.leaf
            self._text(leaf, furniture)
            face, size, colour = piece.ink
            name, used = self._face(face)
            ink = (name, f"{size:g}", colour)
            if ink != self._ink:
                self._code.append(f"{colour} rg /{name} {size:g} Tf")
                self._ink = ink
            used.update(piece.glyphs)
            self._code.append(f"1 0 0 1 {x + piece.x:.2f} {baseline:.2f} Tm [{piece.code.replace('><', '')}] TJ")
            if piece.area is not None and leaf is not None:
                box = (
                    x + piece.x,
                    baseline + face.descent * size * 0.8,
                    x + piece.x + piece.width,
                    baseline + face.ascent * size * 0.85,
                )
                self._link(piece.area, box)

    def _stamp(self, stamp: Stamp, x: float, y: float) -> None:
        """A symbol: its form, in module units, under one transformation."""
        left, bottom = x + stamp.x, self._height - y - stamp.y - stamp.side
        self._artifact()
        self._code.append(f"EMC /{stamp.leaf.element.role} <</MCID {self._mcid(stamp.leaf)}>> BDC")
        form = self._form(stamp.symbol)
        self._code.append(
            f"q {stamp.module:.5f} 0 0 {stamp.module:.5f} {left:.2f} {bottom:.2f} cm /{form} Do Q EMC /Artifact BMC"
        )
        box = (left, bottom, left + stamp.side, bottom + stamp.side)
        stamp.leaf.element.box = box
        self._link(stamp.area, box)

    # Marked content

    def _artifact(self) -> None:
        """Leave text and leaf: what follows is an artifact."""
        if self._in_text:
            self._code.append("EMC ET /Artifact BMC")
            self._in_text, self._leaf = False, None

    def _text(self, leaf: Leaf | None, furniture: str) -> None:
        """Be within a text object, in the marked content of a leaf or of an artifact of the page's furniture."""
        if self._in_text and leaf is self._leaf and leaf is not None:
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
        self._artifact()
        operators = "\n".join(["/Artifact BMC", *self._code, "EMC"]).encode("ascii")
        self._digest.update(operators)
        stream = self._doc.Reference(_stream(operators), f"Content{self._page}")
        annotations = self._annotationrefs
        self._code[:] = []
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.Contents = stream
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._page, "/S"
        page.Annots = PDFArray(annotations) if annotations else None
        self._parents.append(self._mcids)
        self._mcids, self._ink = [], ()
        self._page += 1

    # Fonts and forms

    def _face(self, face: Face) -> tuple[str, dict[int, str]]:
        name = f"F{len(self._faces) + 1}"
        for known, (one, used) in self._faces.items():
            if one is face:
                return known, used
        self._faces[name] = (face, {})
        return name, self._faces[name][1]

    def _form(self, symbol: Symbol) -> str:
        """A symbol as a form XObject, made once for the file and named on each page that uses it."""
        if (name := self._forms.get(symbol.address)) is None:
            name = self._forms[symbol.address] = f"S{len(self._forms)}"
            size = symbol.modules
            path = "".join(
                " ".join(f"{x} {size - y} {'l' if number else 'm'}" for number, (x, y) in enumerate(polygon)) + " h "
                for polygon in outline(symbol.matrix)
            )
            header = f"/Type /XObject /Subtype /Form /BBox [0 0 {size} {size}] /Resources << >> "
            self._doc.Reference(_stream(f"0 g {path}f*".encode("ascii"), header), f"FormXob.{name}")
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        return f"FormXob.{name}"

    def _write_fonts(self) -> None:
        fonts = self._doc.idToObject["BasicFonts"].dict
        for name, (face, used) in self._faces.items():
            glyphs = dict(sorted(used.items()))
            file = face.subset(glyphs)
            tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
            base = f"{tag}+{face.name}"
            header = f"/Length1 {len(file)} "
            self._doc.Reference(_stream(file, header), f"{name}.file")
            self._doc.Reference(_stream(_to_unicode(glyphs)), f"{name}.unicode")
            widths = " ".join(f"{glyph} [{face.width(glyph):g}]" for glyph in glyphs)
            box = f"0 {1000 * face.descent:g} 1000 {1000 * face.ascent:g}"
            descriptor = (
                f"<< /Type /FontDescriptor /FontName /{base} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
                f"/Ascent {1000 * face.ascent:g} /Descent {1000 * face.descent:g} /CapHeight {1000 * face.cap_height:g} "
                f"/StemV 80 /FontFile2 {self._number(f'{name}.file')} 0 R >>"
            )
            self._doc.Reference(descriptor.encode(), f"{name}.descriptor")
            descendant = (
                f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /CIDToGIDMap /Identity /DW 0 "
                f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                f"/FontDescriptor {self._number(f'{name}.descriptor')} 0 R /W [{widths}] >>"
            )
            self._doc.Reference(descendant.encode(), f"{name}.descendant")
            font = (
                f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H "
                f"/DescendantFonts [{self._number(f'{name}.descendant')} 0 R] "
                f"/ToUnicode {self._number(f'{name}.unicode')} 0 R >>"
            )
            fonts[name] = self._doc.Reference(font.encode(), name)

    # Links and outline

    def _link(self, area: Area, box: tuple[float, float, float, float]) -> None:
        """A live area; its StructParent numbers follow those of the pages, so it is finished at save."""
        annotation = Annotation(area.element, len(self._annotations))
        area.element.kids.append(annotation)
        self._annotations.append((annotation, self._page))
        name = f"Link{annotation.number}"
        action = f"/A << /S /URI /URI {_string(area.href)} >>" if area.href else "/Dest @"
        rect = " ".join(f"{value:.2f}" for value in box)
        body = f"<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [{rect}] /Contents {_string(area.says)} {action} "
        self._targets.append((body, area.anchor or _NOWHERE))
        self._annotationrefs.append(PDFObjectReference(name))

    def _anchor(self, anchor: Anchor, x: float, y: float) -> None:
        anchor.page = self._page
        top = self._height - y + 6
        key = f"heading{len(self._anchors)}"
        self.bookmarkPage(key, "XYZ", left=0, top=round(top, 2), zoom=0)
        level = min(anchor.level - 1, len(self._anchors) and self._outline_level + 1)
        self.addOutlineEntry(anchor.title, key, level, closed=level >= 1)
        self._outline_level = level
        self._anchors.append(anchor)

    def _write_links(self) -> None:
        for number, (body, anchor) in enumerate(self._targets):
            body = body.replace(
                "/Dest @", f"/Dest [{self._number(f'Page{anchor.page + 1}')} 0 R /XYZ 0 {self._height:.2f} 0]"
            )
            body += f"/StructParent {len(self._parents) + number} >>"
            self._doc.Reference(body.encode("latin-1"), f"Link{number}")

    # The end

    def finished(self, root: Element, document: Document) -> bytes:
        """The whole file, with the tree and all declarations."""
        self._declare(document)
        self._write_fonts()
        self._write_links()
        self._write_tree(root)
        self._doc.updateSignature(self._digest.digest())
        return bytes(self._doc.GetPDFData(self))

    def _number(self, name: str) -> int:
        return int(self._doc.idToObjectNumberAndVersion[name][0])

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
        packet = f"<< /Type /Metadata /Subtype /XML /Length {len(xmp)} >>\nstream\n".encode() + xmp + b"\nendstream"
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.Metadata = self._doc.Reference(packet, "Metadata")
        catalog.MarkInfo = b"<< /Marked true >>"
        self._doc.Reference(_stream(metadata.srgb(), "/N 3 "), "Profile")
        catalog.OutputIntents = (
            "[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
            f"/DestOutputProfile {self._number('Profile')} 0 R >> ]"
        ).encode()

    def _write_tree(self, root: Element) -> None:
        elements = list(root.walk())
        first = self._doc.objectcounter + 1
        numbers = {element: first + index for index, element in enumerate(elements)}
        top = first + len(elements)
        parents = {kid: element for element in elements for kid in element.kids if isinstance(kid, Element)}
        for element in elements:
            parent = numbers[parents[element]] if element in parents else top
            self._doc.Reference(self._element(element, parent, numbers), f"Element{numbers[element]}")
        entries = [
            f"{page} [{' '.join(f'{numbers[element]} 0 R' for element in owners)}]"
            for page, owners in enumerate(self._parents)
        ]
        entries += [f"{len(self._parents) + note.number} {numbers[note.element]} 0 R" for note, _ in self._annotations]
        tree = f"<< /Type /StructTreeRoot /K [{first} 0 R] /ParentTree << /Nums [{' '.join(entries)}] >> "
        tree += f"/ParentTreeNextKey {len(self._parents) + len(self._annotations)} >>"
        self._doc.Catalog.StructTreeRoot = self._doc.Reference(tree.encode(), "StructTreeRoot")

    def _element(self, element: Element, parent: int, numbers: dict[Element, int]) -> bytes:
        page = next((page for kid in element.kids if isinstance(kid, Leaf) for page, _ in kid.marks), None)
        kids: list[str] = []
        for kid in element.kids:
            match kid:
                case Element():
                    kids.append(f"{numbers[kid]} 0 R")
                case Leaf():
                    kids += [
                        str(mcid) if on == page else f"<< /Type /MCR /Pg {self._page_reference(on)} /MCID {mcid} >>"
                        for on, mcid in kid.marks
                    ]
                case Annotation():
                    on = self._annotations[kid.number][1]
                    kids.append(
                        f"<< /Type /OBJR /Pg {self._page_reference(on)} /Obj {self._number(f'Link{kid.number}')} 0 R >>"
                    )
        parts = [f"<< /Type /StructElem /S /{element.role} /P {parent} 0 R"]
        if page is not None:
            parts.append(f"/Pg {self._page_reference(page)}")
        if element.alt:
            parts.append(f"/Alt {_string(element.alt)}")
        if element.attributes:
            parts.append(f"/A {_attributes(element)}")
        if element.box is not None:
            box = " ".join(f"{value:.2f}" for value in element.box)
            parts.append(f"/A << /O /Layout /Placement /Block /BBox [{box}] >>")
        parts.append(f"/K [{' '.join(kids)}] >>")
        return " ".join(parts).encode("latin-1")

    def _page_reference(self, page: int) -> str:
        return f"{self._number(f'Page{page + 1}')} 0 R"


_NOWHERE = Anchor(0, "")


def _attributes(element: Element) -> str:
    owner = "List" if element.role == "L" else "Table"
    return f"<< /O /{owner} " + " ".join(f"/{key} /{value}" for key, value in element.attributes) + " >>"


def _stream(data: bytes, header: str = "") -> bytes:
    packed = zlib.compress(data)
    start = f"<< {header}/Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return start.encode("ascii") + packed + b"\nendstream"


def _string(text: str) -> str:
    """Text as a PDF string in hexadecimal, UTF-16 where ASCII will not do."""
    data = text.encode("ascii") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    return f"<{data.hex().upper()}>"


def _to_unicode(glyphs: dict[int, str]) -> bytes:
    """The CMap that gives each glyph its characters back."""
    pairs = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in glyphs.items()]
    blocks = [pairs[i : i + _CHARACTERS_A_BLOCK] for i in range(0, len(pairs), _CHARACTERS_A_BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


__all__ = ["Any", "PDFDictionary", "TaggedCanvas"]
