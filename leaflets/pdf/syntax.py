"""Values as PDF syntax: strings, streams, fonts, structure elements, whole files. Knows no ReportLab.

Numbers in brackets are sections of ISO 32000-1.
"""

from __future__ import annotations

import itertools
import struct
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple, assert_never

from leaflets.typeset.faces import Face
from leaflets.typeset.structure import Annotation, Element, Leaf

_LEVEL = 4  # of compression: half the time of zlib's own choice, for 4 % more bytes
_CHARACTERS_A_BLOCK = 100  # the most in one bfchar block (Adobe Technical Note 5411, 1.4.1)


_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "()\\"})
_UTF_16 = b"\xfe\xff"
_ELEMENT = "<< /Type /StructElem "
_PLACE = struct.Struct(">BIH")  # a row of a cross-reference stream, as its W tells


def string(text: str) -> str:
    """A text as a literal string, or in UTF-16 as a hexadecimal one where it is not all printable ASCII (7.9.2)."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<{(_UTF_16 + text.encode('utf-16-be')).hex().upper()}>"


def box(values: tuple[float, float, float, float]) -> str:
    """A rectangle of left, bottom, right and top, to a hundredth of a point (7.9.5)."""
    left, bottom, right, top = values
    return f"[{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}]"


def stream(data: bytes, header: str = "") -> bytes:
    """A compressed stream (7.3.8); `header` holds further entries of its dictionary."""
    packed = zlib.compress(data, _LEVEL)
    start = f"<< {header}/Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return start.encode("ascii") + packed + b"\nendstream"


def plain_stream(data: bytes, header: str) -> bytes:
    """A stream as it is: metadata, which PDF/A wants readable, and what is packed already."""
    return f"<< {header}/Length {len(data)} >>\nstream\n".encode("ascii") + data + b"\nendstream"


def file(objects: Sequence[bytes | str], root: int, info: int, content: bytes) -> bytes:
    """The bytes of a whole file of objects, which are numbered from 1 in their order.

    Streams, which are bytes, are written as they are; all other objects, which are ASCII, are packed into object
    streams (7.5.7): structure elements into one of their own, since whoever reads the pages needs none of them.
    The cross-reference is a stream as well (7.5.8).

    `root` and `info` are the numbers of the catalog and of the information; `content` is what the file's ID is made of.
    """
    numbered = list(enumerate(objects, 1))
    texts = [(number, body) for number, body in numbered if isinstance(body, str)]
    elements = [(number, body) for number, body in texts if body.startswith(_ELEMENT)]
    others = [(number, body) for number, body in texts if not body.startswith(_ELEMENT)]
    groups = [group for group in (others, elements) if group]
    table = len(objects) + len(groups) + 1
    places = {0: _PLACE.pack(0, 0, 65535)}
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    offset = len(parts[0])
    streams = [(number, body) for number, body in numbered if isinstance(body, bytes)]
    for packed, group in enumerate(groups, len(objects) + 1):
        places |= {number: _PLACE.pack(2, packed, at) for at, (number, _) in enumerate(group)}
        streams.append((packed, _pack(group)))
    for number, body in streams:
        places[number] = _PLACE.pack(1, offset, 0)
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        offset += len(parts[-1])
    places[table] = _PLACE.pack(1, offset, 0)
    rows = b"".join([places[number] for number in range(table + 1)])
    identity = content.hex().upper()[:32]
    header = (
        f"/Type /XRef /Size {table + 1} /W [1 4 2] /Root {root} 0 R /Info {info} 0 R /ID [<{identity}> <{identity}>] "
    )
    parts.append(b"%d 0 obj\n%b\nendobj\n" % (table, stream(rows, header)))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % offset)
    return b"".join(parts)


def _pack(group: Sequence[tuple[int, str]]) -> bytes:
    """An object stream (7.5.7) of objects, each with its number."""
    starts = itertools.accumulate([len(body) + 1 for _, body in group], initial=0)
    index = " ".join([f"{number} {start}" for (number, _), start in zip(group, starts, strict=False)])
    whole = "\n".join([index, *[body for _, body in group]]).encode("ascii")
    return stream(whole, f"/Type /ObjStm /N {len(group)} /First {len(index) + 1} ")


def to_unicode(glyphs: Mapping[int, str]) -> bytes:
    """The CMap that gives each glyph id its characters back (9.10.3), as the content of a stream."""
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


def font_descriptor(face: Face, base: str, file: int) -> str:
    """A font descriptor (9.8); `base` is the name of the font, `file` the number of the embedded TrueType file."""
    return (
        f"<< /Type /FontDescriptor /FontName /{base} /Flags 4 "
        f"/FontBBox [0 {1000 * face.descent:g} 1000 {1000 * face.ascent:g}] /ItalicAngle 0 "
        f"/Ascent {1000 * face.ascent:g} /Descent {1000 * face.descent:g} /CapHeight {1000 * face.cap_height:g} "
        f"/StemV {face.stem} /FontFile2 {file} 0 R >>"
    )


def descendant_font(base: str, widths: str, descriptor: int) -> str:
    """The CIDFont whose codes are glyph ids (9.7.4); `descriptor` is a number. PDF/A-2 lets CIDSet be left out."""
    return (
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /CIDToGIDMap /Identity /DW 0 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {descriptor} 0 R /W [{widths}] >>"
    )


def composite_font(base: str, descendant: int, unicode: int) -> str:
    """The Type 0 font that pages name (9.7.6); `descendant` and `unicode` are the numbers of CIDFont and CMap."""
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
    )


def destination(page: int, top: float) -> str:
    """A place on the page with this number of object, `top` points up from its foot (12.3.2.2)."""
    return f"[{page} 0 R /XYZ 0 {top:.2f} 0]"


def link(href: str, place: str, says: str, rectangle: str, parts: Sequence[str], key: int) -> str:
    """A link annotation that opens an address or goes to a place; `key` is its own in the parent tree (12.5.6.5).

    Within its rectangle it is live in the rectangles of its parts.
    """
    target = f"/Dest {place}" if place else f"/A << /S /URI /URI {string(href)} >>"
    corners = f"/QuadPoints [{' '.join(map(_corners, parts))}] " if len(parts) > 1 else ""
    return (
        f"<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect {rectangle} {corners}"
        f"/Contents {string(says)} {target} /StructParent {key} >>"
    )


def _corners(rectangle: str) -> str:
    """The corners of a rectangle, from the lower left one on, against the clock."""
    left, bottom, right, top = rectangle.strip("[]").split()
    return f"{left} {bottom} {right} {bottom} {right} {top} {left} {top}"


def outline(entries: Sequence[tuple[int, str, str]], first: int) -> list[str]:
    """The outline (bookmarks) and its entries, as objects numbered from `first` (12.3.3).

    Each entry has a level from 0, at most one more than the entry before, a title and a destination; those of the
    first level are open, and what is below them is folded away.
    """
    kids: list[list[int]] = [[] for _ in range(len(entries) + 1)]  # of each object, the outline's own first
    parents = [0]
    path = [0]
    for number, (level, _, _) in enumerate(entries, 1):
        del path[level + 1 :]
        kids[path[-1]].append(number)
        parents.append(path[-1])
        path.append(number)

    def family(number: int) -> str:
        count = len(kids[number]) + (0 if number else sum(len(kids[kid]) for kid in kids[0]))
        sign = "-" if number and entries[number - 1][0] else ""
        below = kids[number]
        return f"/First {first + below[0]} 0 R /Last {first + below[-1]} 0 R /Count {sign}{count} " if below else ""

    objects = [f"<< /Type /Outlines {family(0)}>>"]
    for number, (_, title, target) in enumerate(entries, 1):
        siblings = kids[parents[number]]
        at = siblings.index(number)
        before = f"/Prev {first + siblings[at - 1]} 0 R " if at else ""
        after = f"/Next {first + siblings[at + 1]} 0 R " if at + 1 < len(siblings) else ""
        objects.append(
            f"<< /Title {string(title)} /Parent {first + parents[number]} 0 R {before}{after}{family(number)}"
            f"/Dest {target} >>"
        )
    return objects


class Tree(NamedTuple):
    """A structure tree as objects.

    `owners` has for each (page, MCID) the number of its element, `areas` for each annotation, by its index.
    """

    bodies: list[str]
    owners: dict[tuple[int, int], int]
    areas: dict[int, int]


def structure_tree(
    root: Element, parent: int, first: int, pages: Sequence[int], annotations: Sequence[tuple[int, int]]
) -> Tree:
    """The structure elements of a tree (14.7.2) as objects numbered from `first`, those of one parent side by side.

    `parent` is the number of the object above the root; `pages` are the numbers of the pages; `annotations` are pairs
    of a page, from 0, and the number of the annotation.
    """
    tree = Tree([], {}, {})
    waiting = [(root, parent)]
    for number, (element, above) in enumerate(waiting, first):  # kids join the queue behind those that wait already
        own: int | None = None
        kids: list[str] = []
        for kid in element.kids:
            match kid:
                case Leaf():
                    for mark in kid.marks:
                        tree.owners[mark] = number
                        page, mcid = mark
                        if own is None:
                            own = page
                        other = page != own
                        kids.append(f"<< /Type /MCR /Pg {pages[page]} 0 R /MCID {mcid} >>" if other else str(mcid))
                case Element():
                    kids.append(f"{first + len(waiting)} 0 R")
                    waiting.append((kid, number))
                case Annotation():
                    tree.areas[kid.number] = number
                    page, target = annotations[kid.number]
                    kids.append(f"<< /Type /OBJR /Pg {pages[page]} 0 R /Obj {target} 0 R >>")
                case _:
                    assert_never(kid)
        where = "" if own is None else f" /Pg {pages[own]} 0 R"
        more = _described(element) if element.alt or element.attributes or element.box else ""
        tree.bodies.append(
            f"<< /Type /StructElem /S /{element.role} /P {above} 0 R{where}{more} /K [{' '.join(kids)}] >>"
        )
    return tree


def _described(element: Element) -> str:
    """Entries that few structure elements have: alternative text, attributes, a place on the page."""
    told = f" /Alt {string(element.alt)}" if element.alt else ""
    if element.attributes:
        owner = "List" if element.role == "L" else "Table"
        pairs = " ".join(f"/{key} /{value}" for key, value in element.attributes)
        told += f" /A << /O /{owner} {pairs} >>"
    if element.box is not None:
        told += f" /A << /O /Layout /Placement /Block /BBox {box(element.box)} >>"
    return told
