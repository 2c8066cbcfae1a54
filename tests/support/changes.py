"""Single changes of a finished file: of what its pages paint, of its structure, of what it declares."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pikepdf
import qrcode

from leaflets.editions import MM
from leaflets.qr.symbol import boxes

Change = Callable[[pikepdf.Pdf], None]


# Changes of the content stream of a page


def stream(old: str, new: str, page: int = 0, count: int = 1) -> Change:
    """A pattern in the operators of a page replaced; newlines match any character."""

    def change(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[page].obj.Contents
        data, times = re.subn(old.encode(), new.encode(), contents.read_bytes(), count=count, flags=re.DOTALL)
        assert times, old
        contents.write(data)

    return change


def painted(operators: str, page: int = 0) -> Change:
    """Something more painted on a page, as an artifact, after everything else; in mm from the left and foot."""
    return stream(r"EMC\s*$", f"q {MM:.5f} 0 0 {MM:.5f} 0 0 cm {operators} Q EMC", page)


def under(operators: str, page: int = 0) -> Change:
    """Something more painted before everything else."""
    return stream(r"^/Artifact BMC", f"/Artifact BMC q {MM:.5f} 0 0 {MM:.5f} 0 0 cm {operators} Q", page)


def first_symbol(pattern: str) -> Change:
    """The first symbol of the file painted otherwise: \\1 \\2 are its module, \\3 \\4 its place, \\5 its name."""

    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            contents = page.obj.Contents
            old = rb"q (\S+) 0 0 (\S+) (\S+) (\S+) cm (/\S+) Do Q"
            data, times = re.subn(old, pattern.encode(), contents.read_bytes(), count=1)
            if times:
                contents.write(data)
                return

    return change


def rounds_of_white(modules: float) -> Change:
    """A speck of ink so many modules left of the first symbol."""
    speck = f"0 0 0 rg q \\1 0 0 \\2 \\3 \\4 cm {-modules - 0.5:.3f} 9 0.5 0.5 re f Q"
    return first_symbol(rf"{SAME} {speck}")


SAME = r"q \1 0 0 \2 \3 \4 cm \5 Do Q"


def symbol_of(address: str, level: int = qrcode.constants.ERROR_CORRECT_M, grey: str = "0 g") -> Change:
    """The first symbol drawn anew, for another address, with another level, or in another grey."""

    def change(pdf: pikepdf.Pdf) -> None:
        form = next(iter(forms(pdf)))
        maker = qrcode.QRCode(error_correction=level, border=0)
        maker.add_data(address)
        maker.make(fit=True)
        size = len(maker.modules)
        matrix = [bytes(map(bool, row)) for row in maker.modules]
        parts = [f"{x} {size - y - height} {width} {height} re" for x, y, width, height in boxes(matrix)]
        was = float(form.BBox[2])
        form.write(f"{was / size} 0 0 {was / size} 0 0 cm {grey} {' '.join(parts)} f".encode())

    return change


def forms(pdf: pikepdf.Pdf) -> list[Any]:
    """The symbols, in the order they stand in the file's pages."""
    return [form for page in pdf.pages for form in page.obj.Resources.get("/XObject", {}).values()]


def symbols_exchanged(pdf: pikepdf.Pdf) -> None:
    """Two symbols in each other's places."""
    first, second = forms(pdf)[:2]
    data = first.read_bytes(), second.read_bytes()
    first.write(data[1])
    second.write(data[0])
    first.BBox, second.BBox = second.BBox, first.BBox


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """The elements of a role, in reading order."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            if f"/{role}" == element.S:
                found.append(element)
            for kid in element.get("/K", []):
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K[0])
    return found


def element(role: str, change: Callable[[Any], None], number: int = 0) -> Change:
    """One element of a role changed."""
    return lambda pdf: change(elements(pdf, role)[number])


def becomes(role: str) -> Callable[[Any], None]:
    """An element of another role."""

    def change(one: Any) -> None:
        one.S = pikepdf.Name(f"/{role}")

    return change


def with_kids(kids: Callable[[list[Any]], list[Any]]) -> Callable[[Any], None]:
    """An element with other kids."""

    def change(one: Any) -> None:
        one.K = pikepdf.Array(kids(list(one.K)))

    return change


def symbol_first(pdf: pikepdf.Pdf) -> None:
    """The first link with a symbol has the symbol before its words."""
    link = next(link for link in elements(pdf, "Link") if any(_is_figure(kid) for kid in link.K))
    link.K = pikepdf.Array(sorted(link.K, key=lambda kid: not _is_figure(kid)))


def _is_figure(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/S") == "/Figure"


def goes_on(number: int, page: int) -> Change:
    """A paragraph that also claims the last marked content of a page."""

    def change(pdf: pikepdf.Pdf) -> None:
        last = max(map(int, re.findall(rb"/MCID (\d+)", pdf.pages[page].obj.Contents.read_bytes())))
        claim = pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=pdf.pages[page].obj, MCID=last)
        elements(pdf, "P")[number].K.append(claim)

    return change


def annotation(change: Callable[[Any], None], words: str = "") -> Change:
    """The first link annotation that says such words changed; without any, the first of a card with its code."""

    def wanted(pdf: pikepdf.Pdf) -> None:
        notes = (note for page in pdf.pages for note in page.obj.get("/Annots", []))
        change(next(note for note in notes if (words in str(note.Contents) if words else "/QuadPoints" in note)))

    return wanted


def sets(**values: Any) -> Callable[[Any], None]:
    """A dictionary with other values; None takes a key away."""

    def change(one: Any) -> None:
        for key, value in values.items():
            if value is None:
                del one[f"/{key}"]
            else:
                one[f"/{key}"] = value

    return change


def root(change: Callable[[Any], None]) -> Change:
    """The catalog changed."""
    return lambda pdf: change(pdf.Root)


def page(change: Callable[[Any], None], number: int = 0) -> Change:
    """A page's dictionary changed."""
    return lambda pdf: change(pdf.pages[number].obj)


def xmp(old: str, new: str) -> Change:
    """The metadata changed."""

    def change(pdf: pikepdf.Pdf) -> None:
        data = pdf.Root.Metadata.read_bytes()
        assert old.encode() in data
        pdf.Root.Metadata = pikepdf.Stream(pdf, data.replace(old.encode(), new.encode()))

    return change


def fonts(pdf: pikepdf.Pdf) -> list[Any]:
    """The fonts of the first page."""
    return list(pdf.pages[0].obj.Resources.Font.values())


def font(change: Callable[[Any], None]) -> Change:
    """The descriptors of all fonts changed."""

    def wanted(pdf: pikepdf.Pdf) -> None:
        for one in fonts(pdf):
            change(one.DescendantFonts[0].FontDescriptor)

    return wanted


def weighing(weight: int) -> Change:
    """Faces whose own tables tell another weight."""

    def change(descriptor: Any) -> None:
        data = bytearray(descriptor.FontFile2.read_bytes())
        for number in range(int.from_bytes(data[4:6], "big")):
            entry = 12 + 16 * number
            if data[entry : entry + 4] == b"OS/2":
                start = int.from_bytes(data[entry + 8 : entry + 12], "big")
                data[start + 4 : start + 6] = weight.to_bytes(2, "big")
        descriptor.FontFile2.write(bytes(data))

    return font(change)


def private_use(pdf: pikepdf.Pdf) -> None:
    """A face that calls its letters by numbers of no meaning."""
    unicode = fonts(pdf)[0].ToUnicode
    data = unicode.read_bytes()
    first = data.index(b"beginbfchar")
    start = data.index(b"> <", first) + 3
    unicode.write(data[:start] + b"E001" + data[start + 4 :])


def parents_swapped(pdf: pikepdf.Pdf) -> None:
    """Two entries of the parent tree in each other's places."""
    entry = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    numbers = [one.objgen for one in entry]
    other = next(number for number, objgen in enumerate(numbers) if objgen != numbers[0])
    entry[0], entry[other] = entry[other], entry[0]


def box(width: float, height: float) -> pikepdf.Array:
    """A page box, from millimetres."""
    return pikepdf.Array([0, 0, round(width * MM, 3), round(height * MM, 3)])
