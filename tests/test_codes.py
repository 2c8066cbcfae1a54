"""Every symbol opens what its source says, as printed, shrunk, in grey and blurred, and is large, clear and apart.

The numbers are those of a simulation of shaking hands, photocopies and old phones: modules, not sides, decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import original
import pikepdf
import pytest
import reading
from conftest import Damage
from making import Bench, Finished, leaflet
from PIL import Image
from reading import MM, Box, Proof, Shape

from leaflets.blocks import Block, Card, Code, Items, Notice, Quotation

#: Least side and least module, in mm, by edition.
LEAST = {"a4": (25.0, 0.75), "large-print": (32.0, 0.90), "giant-print": (38.0, 1.00)}
QUIET = 4  # modules
APART = 8.0  # mm
#: How a page is seen: dots to the inch, scale, in grey, blurred by so many pixels.
SEEN = {
    "printed": (150, 1.0, False, 0.0),
    "fit to page": (150, 0.94, False, 0.0),
    "in grey": (150, 1.0, True, 0.0),
    "blurred": (100, 1.0, False, 1.0),
}
_DPI = 600


def wanted(finished: Finished) -> list[str]:
    """The addresses of a document's symbols, in reading order."""
    return [href for block in finished.document.blocks for href in _addresses(block)]


def _addresses(block: Block) -> Iterator[str]:
    match block:
        case Card(details=details):
            yield from (str(detail.href) for detail in details if isinstance(detail, Code))
        case Items(items=items):
            yield from (href for item in items for inner in item for href in _addresses(inner))
        case Notice(blocks=blocks) | Quotation(blocks=blocks):
            yield from (href for inner in blocks for href in _addresses(inner))


def seen(proof: Proof, manner: str) -> list[str]:
    """What a phone reads off each figure, in reading order; nothing where it reads none."""
    dpi, scale, grey, blur = SEEN[manner]
    decoded = reading.codes(proof.path, dpi, scale, grey, blur)
    return [
        next((one.address for one in decoded if one.page == shape.page and shape.box.holds(one.centre)), "")
        for _, shape in proof.figures
    ]


@pytest.mark.parametrize("manner", SEEN)
def test_every_symbol_opens_its_page(finished: Finished, manner: str) -> None:
    """The symbols read off the pages are the addresses of the source, in reading order, and there are no others."""
    assert seen(finished.proof, manner) == wanted(finished) == original.read(finished.source).addresses
    dpi, *rest = SEEN[manner]
    assert len(reading.codes(finished.path, dpi, *rest)) == len(wanted(finished))


@pytest.mark.parametrize("manner", SEEN)
@pytest.mark.parametrize("edition", LEAST)
def test_every_symbol_of_every_kind_of_block_opens_its_page(
    rich: dict[str, Finished], edition: str, manner: str
) -> None:
    """The same for contacts, links, events and links in running text."""
    assert seen(rich[edition].proof, manner) == wanted(rich[edition])


def link_faults(proof: Proof, manner: str = "printed") -> list[str]:
    """Symbols that lead elsewhere than they say, or are not live, or are not described by what they open."""
    found = []
    for (node, shape), address in zip(proof.figures, seen(proof, manner), strict=True):
        live = [one for one in proof.links if one.page == shape.page and _covers(one.box, shape.box)]
        if [one.target for one in live] != [address]:
            found.append(f"{address} leads to {[one.target for one in live]}")
        if not re.match(r"QR code: \S", node.alt) or any(one.says != node.alt for one in live):
            found.append(f"{address} says ‘{node.alt}’")
        places = [float(side) for side in node.attributes["BBox"].split()]
        if any(abs(a - b) > 0.5 for a, b in zip(places, shape.box, strict=True)):
            found.append(f"{address} is not where its element says")
    return found


def _covers(outer: Box, inner: Box) -> bool:
    wide = min(outer.right, inner.right) - max(outer.left, inner.left)
    high = min(outer.top, inner.top) - max(outer.bottom, inner.bottom)
    return wide >= 0.95 * inner.width and high >= 0.95 * inner.height


def test_every_symbol_is_a_link_to_the_same_address(finished: Finished) -> None:
    """Whoever reads on a screen gets to the same page by touching the symbol."""
    assert link_faults(finished.proof) == []


# Measured on the printed dots


class Measured(NamedTuple):
    """A symbol as printed: its dark square in points, its module in points, the least white around it in modules."""

    box: Box
    module: float
    quiet: float


def measured(path: Path, shape: Shape) -> Measured:
    """Measure a symbol on a rendering of its neighbourhood; its finder pattern is seven modules wide."""
    around = shape.box.grown(shape.box.width / 21 * (QUIET + 2))
    picture = reading.neighbourhood(path, shape.page, around, _DPI)
    dark = picture.point(lambda value: 255 if value < 128 else 0)
    scale = 72 / _DPI
    search = _within(dark, around, shape.box.grown(shape.box.width * 0.02))
    inner = dark.crop(search).getbbox() or (0, 0, 0, 0)
    left, right = inner[0] + search[0], inner[2] + search[0]
    top, bottom = inner[1] + search[1], inner[3] + search[1]
    row = bytes(dark.crop((left, top + 2, right, top + 3)).tobytes())
    module = row.index(b"\x00") / 7
    quiet = _quiet(picture.point(lambda value: 255 if value < 250 else 0), (left, top, right, bottom), module)
    height = picture.height
    box = Box(
        around.left + left * scale,
        around.bottom + (height - bottom) * scale,
        around.left + right * scale,
        around.bottom + (height - top) * scale,
    )
    return Measured(box, module * scale, quiet)


def _within(picture: Image.Image, around: Box, box: Box) -> tuple[int, int, int, int]:
    """A box in the pixels of a picture of its surroundings."""
    dots = _DPI / 72
    left, right = (round((x - around.left) * dots) for x in (box.left, box.right))
    top, bottom = (picture.height - round((y - around.bottom) * dots) for y in (box.top, box.bottom))
    return left, top, right, bottom


def _quiet(ink: Image.Image, box: tuple[int, int, int, int], module: float) -> float:
    """The widest white frame around a box, in modules, up to one more than is wanted; two dots are forgiven."""
    left, top, right, bottom = box
    for half in range(1, 2 * QUIET + 2):
        by = half / 2 * module
        frame = ink.crop((round(left - by), round(top - by), round(right + by), round(bottom + by)))
        hole = round(by) - 2
        frame.paste(0, (hole, hole, frame.width - hole, frame.height - hole))
        if frame.getbbox():
            return (half - 1) / 2
    return half / 2


def size_faults(proof: Proof, edition: str) -> list[str]:
    """Symbols that are too small, too fine, not in white, not square, or too close to another."""
    side, module = LEAST[edition]
    sizes = [(shape, measured(proof.path, shape)) for _, shape in proof.figures]
    found = []
    dot = 25.4 / _DPI
    for shape, size in sizes:
        place = f"page {shape.page}, {size.box.bottom:.0f} pt up"
        if min(size.box.width, size.box.height) / MM < side - dot:
            found.append(f"{place}: side {size.box.width / MM:.2f} mm")
        if abs(size.box.width - size.box.height) / MM > 2 * dot:
            found.append(f"{place}: not square")
        if size.module / MM < module - dot / 7:
            found.append(f"{place}: module {size.module / MM:.3f} mm")
        if size.quiet < QUIET:
            found.append(f"{place}: quiet zone of {size.quiet} modules")
    for number, (shape, size) in enumerate(sizes):
        for other, its in sizes[number + 1 :]:
            if shape.page == other.page and size.box.distance(its.box) / MM < APART - 2 * dot:
                found.append(f"page {shape.page}: two symbols {size.box.distance(its.box) / MM:.1f} mm apart")
    return found


def test_every_symbol_is_large_clear_and_apart(finished: Finished) -> None:
    """Sides, modules, white frames and distances, measured on the dots of a printer."""
    assert size_faults(finished.proof, finished.edition.name) == []


@pytest.mark.parametrize("edition", LEAST)
def test_every_symbol_of_every_kind_of_block_is_large_clear_and_apart(rich: dict[str, Finished], edition: str) -> None:
    """The same for contacts, links, events and links in running text."""
    assert size_faults(rich[edition].proof, edition) == []
    assert link_faults(rich[edition].proof) == []


@pytest.mark.parametrize("edition", LEAST)
def test_longer_addresses_make_larger_symbols(bench: Bench, edition: str) -> None:
    """A module never shrinks below its floor; the symbol grows instead, and still opens its page."""
    lengths = (20, 45, 60, 90, 120, 160)
    links = "".join(f"      - Page {n} (Us) {'https://www.example.org/':x<{n}}\n" for n in lengths)
    made = bench.made("lengths", leaflet(f"  - heading: Pages\n    links:\n{links}"), edition)
    assert seen(made.proof, "blurred") == wanted(made)
    assert size_faults(made.proof, edition) == []


# Negative controls


def _first_symbol(pattern: str) -> Callable[[pikepdf.Pdf], None]:
    """Changes the transformation of the first symbol of the file."""

    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            stream = page.obj.Contents
            data, times = re.subn(
                rb"q (\S+) 0 0 (\S+) (\S+) (\S+) cm (/\S+) Do Q", pattern.encode(), stream.read_bytes(), count=1
            )
            if times:
                stream.write(data)
                return

    return change


def _symbols_exchanged(pdf: pikepdf.Pdf) -> None:
    forms = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"]
    first, second = forms[:2]
    data = first.read_bytes(), second.read_bytes()
    first.write(data[1])
    second.write(data[0])
    first.BBox, second.BBox = second.BBox, first.BBox


def _led_elsewhere(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for note in page.obj.get("/Annots", []):
            if "QR code" in str(note.Contents):
                note.A.URI = pikepdf.String("https://www.example.com/elsewhere")


_SAME = r"q \1 0 0 \2 \3 \4 cm \5 Do Q"
SIZES: dict[str, tuple[str, str]] = {
    "small": (r"q 2 0 0 2 \3 \4 cm \5 Do Q", "module"),
    "flattened": (r"q \1 0 0 2 \3 \4 cm \5 Do Q", "not square"),
    "ink in the quiet zone": (_SAME + r" 0 g q 1 0 0 1 \3 \4 cm -6 20 3 3 re f Q", "quiet zone"),
    "a tint behind": (r"q 0.9 g 1 0 0 1 \3 \4 cm -20 -20 130 130 re f Q " + _SAME, "quiet zone"),
}


@pytest.mark.parametrize("damage", SIZES)
def test_a_symbol_hard_to_scan_is_found(rich: dict[str, Finished], damaged: Damage, damage: str) -> None:
    """Each measure finds the file that misses it."""
    pattern, message = SIZES[damage]
    path = damaged(rich["a4"], _first_symbol(pattern))
    assert any(message in fault for fault in size_faults(reading.read(path), "a4"))


def test_symbols_too_close_are_found(rich: dict[str, Finished], damaged: Damage) -> None:
    """Two symbols nearer than a shaking hand can tell apart."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = next(page.obj.Contents for page in pdf.pages if page.obj.Contents.read_bytes().count(b" Do Q") > 1)
        data = stream.read_bytes()
        places = re.findall(rb"q \S+ 0 0 \S+ (\S+) (\S+) cm /\S+ Do", data)
        near = b"%.2f" % (float(places[0][1]) - 85)
        stream.write(data.replace(b"%s %s cm" % places[1], b"%s %s cm" % (places[0][0], near)))

    found = size_faults(reading.read(damaged(rich["a4"], change)), "a4")
    assert any("mm apart" in fault for fault in found)


def test_a_symbol_that_opens_another_page_is_found(rich: dict[str, Finished], damaged: Damage) -> None:
    """Exchanged symbols decode, but to each other's pages; a changed link leads where its symbol does not."""
    exchanged = reading.read(damaged(rich["a4"], _symbols_exchanged))
    assert sorted(seen(exchanged, "printed")) == sorted(wanted(rich["a4"]))
    assert seen(exchanged, "printed") != wanted(rich["a4"])
    assert link_faults(exchanged) != []
    assert link_faults(reading.read(damaged(rich["a4"], _led_elsewhere))) != []
