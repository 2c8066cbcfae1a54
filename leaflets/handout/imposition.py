"""Imposition: finished A4 pages laid out on A4 sheets for the printer, as copies collated or as a booklet to fold.

What comes out is for paper alone: it has no tags, no links and no outline. Each object is stored once, however many
pages and leaflets have it. Lengths are in points; pages count from 1, and a sheet has two sides.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from typing import NamedTuple

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject, StreamObject

from leaflets.editions import A4, HALF
from leaflets.pdf import syntax
from leaflets.pdf.metadata import PRODUCER

#: A printer that turns the sheet over its long edge, over its short edge, or not at all (ISO 32000-1, table 150).
LONG_EDGE, SHORT_EDGE, ONE_SIDE = "DuplexFlipLongEdge", "DuplexFlipShortEdge", "Simplex"
#: What a stream's dictionary says of how its data are packed.
_PACKING = ("/Length", "/Filter", "/DecodeParms")


class Stack(NamedTuple):
    """A finished file and how many copies of it are wanted."""

    data: bytes
    copies: int


class Printed(NamedTuple):
    """A file for the printer; of each of its sides which page of which file stands where on it.

    `sides` has for each side its placements, none for a blank one; `sheets` is how much paper it takes.
    """

    data: bytes
    sides: tuple[tuple[Placement, ...], ...]
    sheets: int


class Placement(NamedTuple):
    """A page on a side: the number of its file, its own number, its size there, and how far it stands from the left."""

    file: int
    page: int
    scale: float = 1.0
    x: float = 0.0


def collated(stacks: Sequence[Stack], title: str, two_sided: bool = True) -> Printed:
    """Copies collated, one leaflet after the other; printed on both sides, each copy begins on a sheet of its own."""
    files = _Files([stack.data for stack in stacks])
    sides: list[tuple[Placement, ...]] = []
    for number, stack in enumerate(stacks):
        copy: list[tuple[Placement, ...]] = [(Placement(number, page),) for page in files.pages(number)]
        if two_sided and len(copy) % 2:
            copy.append(())
        sides += copy * stack.copies
    sheets = len(sides) // 2 if two_sided else len(sides)
    data = files.written(sides, title, (A4.width, A4.height), LONG_EDGE if two_sided else ONE_SIDE)
    return Printed(data, tuple(sides), sheets)


def saddle_stitched(data: bytes, title: str) -> Printed:
    """A file as a booklet of A5 pages, two side by side on A4: sheets to lay on each other, fold once and staple."""
    files = _Files([data])
    count = len(files.pages(0))
    sides = []
    for pair in booklet_order(count):
        places = zip(pair, (0.0, A4.height / 2), strict=True)
        sides.append(tuple(Placement(0, page, HALF, x) for page, x in places if page))
    return Printed(files.written(sides, title, (A4.height, A4.width), SHORT_EDGE), tuple(sides), (len(sides) + 1) // 2)


def booklet_order(count: int) -> list[tuple[int, int]]:
    """The pages that stand left and right on each side of a booklet's sheets, from the outermost; 0 is a blank.

    Blanks are the last pages, so that nobody thinks that a page within the text is missing.
    """
    whole = count + -count % 4
    pages = [page if page <= count else 0 for page in range(whole + 1)]
    sides = []
    for first in range(1, whole // 2 + 1, 2):
        last = whole + 1 - first
        sides += [(pages[last], pages[first]), (pages[first + 1], pages[last - 1])]
    return sides


class _Files:
    """Files whose pages go into a new one, each of their objects under a number of its own there, equal ones once."""

    def __init__(self, files: Sequence[bytes]) -> None:
        readers = {data: PdfReader(io.BytesIO(data)) for data in files}
        self._readers = [readers[data] for data in files]
        self._bodies: list[bytes | str] = []
        self._numbers: dict[bytes | str, int] = {}  # of objects, by what they are
        self._moved: dict[tuple[int, int], int] = {}  # of what was brought, by its file and its number there
        self._forms: dict[tuple[int, int], int] = {}  # of pages as forms, by file and page

    def pages(self, file: int) -> range:
        """The numbers of a file's pages."""
        return range(1, len(self._readers[file].pages) + 1)

    def written(
        self, sides: Sequence[tuple[Placement, ...]], title: str, size: tuple[float, float], duplex: str
    ) -> bytes:
        """The new file: a page for each side."""
        made = {side: self._side(side, size) for side in dict.fromkeys(sides)}
        pages = [made[side] for side in sides]
        tree = len(self._bodies) + len(pages) + 1
        first = len(self._bodies) + 1
        self._bodies += [f"<< /Type /Page /Parent {tree} 0 R {page} >>" for page in pages]
        kids = " ".join(f"{number} 0 R" for number in range(first, tree))
        self._bodies.append(f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")
        preferences = f"/DisplayDocTitle true /PrintScaling /None /Duplex /{duplex}"
        catalog = f"<< /Type /Catalog /Pages {tree} 0 R /ViewerPreferences << {preferences} >> >>"
        info = f"<< /Title {syntax.string(title)} /Producer {syntax.string(PRODUCER)} >>"
        self._bodies += [catalog, info]
        identity = hashlib.sha256(repr(self._bodies).encode("ascii")).digest()
        return syntax.file(self._bodies, tree + 1, tree + 2, identity)

    def _side(self, side: tuple[Placement, ...], size: tuple[float, float]) -> str:
        """What stands in the dictionary of a page."""
        forms = [self._form(placement.file, placement.page) for placement in side]
        drawn = "\n".join(
            f"q {scale:.6g} 0 0 {scale:.6g} {x:.4f} 0 cm /P{number} Do Q"
            for number, (_, _, scale, x) in enumerate(side)
        )
        named = " ".join(f"/P{number} {form} 0 R" for number, form in enumerate(forms))
        contents = f" /Contents {self._number(syntax.stream(drawn.encode('ascii')))} 0 R" if side else ""
        width, height = size
        box = f"/MediaBox [0 0 {width:.4f} {height:.4f}]"
        return f"{box} /Resources << /XObject << {named} >> >>{contents}"

    def _form(self, file: int, page: int) -> int:
        """The number of a page as a form."""
        if (file, page) not in self._forms:
            self._forms[file, page] = self._number(self._formed(file, page))
        return self._forms[file, page]

    def _formed(self, file: int, page: int) -> bytes:
        source = self._readers[file].pages[page - 1]
        contents = source["/Contents"].get_object()
        assert isinstance(contents, StreamObject)  # as the press writes it, which is all that comes here
        form: dict[str, PdfObject] = {"/Type": NameObject("/XObject"), "/Subtype": NameObject("/Form")}
        form |= {"/BBox": source["/MediaBox"], "/Resources": source["/Resources"]}
        whole = DictionaryObject({NameObject(name): value for name, value in form.items()})
        return _packed(contents.get_data(), self._here(file, whole))

    def _here(self, file: int, value: PdfObject) -> PdfObject:
        """A value with the numbers that its references have in the new file."""
        if isinstance(value, IndirectObject):
            return IndirectObject(self._brought(file, value), 0, None)
        if isinstance(value, ArrayObject):
            return ArrayObject(self._here(file, item) for item in value)
        if isinstance(value, DictionaryObject):
            return DictionaryObject({name: self._here(file, value.raw_get(name)) for name in value})
        return value

    def _brought(self, file: int, reference: IndirectObject) -> int:
        """The number of an object of a file that is brought into the new one."""
        key = (file, reference.idnum)
        if key not in self._moved:
            value = reference.get_object()
            assert value is not None
            here = self._here(file, value)
            body = _packed(value.get_data(), here) if isinstance(value, StreamObject) else _written(here)
            self._moved[key] = self._number(body)
        return self._moved[key]

    def _number(self, body: bytes | str) -> int:
        if body not in self._numbers:
            self._bodies.append(body)
            self._numbers[body] = len(self._bodies)
        return self._numbers[body]


def _packed(data: bytes, entries: PdfObject) -> bytes:
    """A stream of some data; its dictionary says besides what the entries say, but for how they were packed."""
    assert isinstance(entries, DictionaryObject)
    kept = DictionaryObject({name: entries[name] for name in entries if name not in _PACKING})
    header = _written(kept).strip().removeprefix("<<").removesuffix(">>").strip() + " "
    if entries.get("/Filter") == "/DCTDecode":  # a photograph stays as it is packed
        return syntax.plain_stream(data, f"{header}/Filter /DCTDecode ")
    return syntax.stream(data, header)


def _written(value: PdfObject) -> str:
    """A value as text; the press writes nothing but ASCII outside streams."""
    buffer = io.BytesIO()
    value.write_to_stream(buffer)
    return buffer.getvalue().decode("ascii")
