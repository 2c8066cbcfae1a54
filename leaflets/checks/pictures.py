"""Pictures: each is what its file has, upright, whole and in its colours, and nothing stands on it.

The file is decoded anew here, and compared with what is drawn of the finished page, square by square.
"""

from __future__ import annotations

import contextlib
import functools
import io
import math
from collections.abc import Iterable, Iterator

from PIL import Image, ImageChops, ImageCms, ImageOps

from leaflets.blocks import Block, Items, Notice, Picture, Quotation
from leaflets.checks.case import Case, Finding, at, is_told_elsewhere, on, short
from leaflets.proof.page import Box, Graphic, TagNode

#: Dots to the inch at which a page is drawn to be compared, and the dots of a square's side: 1.4 mm on the page.
_DPI, _SIDE = 300, 16
#: So many dots of the file are in a square at the least, since few are drawn with soft edges.
_DOTS = 8
#: By how much the grey or a colour of a square may differ, of 255: at an edge of black a dot more or less is seen;
#: and by how much that of all squares.
_MOST, _MEAN = 48, 9
#: By how much the sides may be in another relation: a dot of a small picture.
_STRETCH = 0.02
#: A picture of so many dots on its shorter side has enough to be compared.
_ENOUGH = 1_000
#: By how much the boxes of two lines may overlap, and the most white between them, in sizes of their type.
_TIGHT, _LOOSE = 0.3, 0.9
#: White round the picture that is drawn with it, in points.
_ROUND = 2.0


def pictures_as_their_files_have_them(case: Case) -> Iterator[Finding]:
    """Each picture is that of its file, dot for dot, upright, whole and where it is told to be; there is no other."""
    if case.document is None:
        return
    logo = case.document.logo
    wanted, figures = [*([logo] if logo else []), *_pictures(case.document.blocks)], _figures(case)
    for picture, (node, ink) in zip(wanted, figures, strict=False):
        if message := _difference(case, picture, ink):
            yield on(node, f"the picture ‘{short(picture.says)}’ {message}")._replace(box=ink.box, place=picture.place)
        if is_told_elsewhere(node, ink):
            yield on(node, f"the picture ‘{short(node.alt)}’ is not where its element says")._replace(box=ink.box)
    if len(wanted) != len(figures):
        yield Finding(f"there are {len(figures)} pictures, and {len(wanted)} were chosen")
    known = {(ink.page, ink.mcid) for _, ink in figures}
    for ink in case.proof.graphics:
        again = logo is not None and ink.page > 1 and ink.mcid < 0 and not _difference(case, logo, ink)
        if ink.kind in ("image", "shading") and (ink.page, ink.mcid) not in known and not again:
            yield Finding("there is a picture that nobody chose", ink.page, ink.box)


def nothing_stands_on_pictures(case: Case) -> Iterator[Finding]:
    """No line, no code and no other picture covers any of a picture; of words `no text over pictures` tells."""
    if case.document is None:
        return
    for node, ink in _figures(case):
        for other in case.proof.graphics:
            if other.page == ink.page and other.mcid != ink.mcid and other.box.meets(ink.box.grown(-0.5)):
                yield on(node, f"something stands on the picture ‘{short(node.alt)}’")._replace(box=other.box)


def captions_stand_below_their_pictures(case: Case) -> Iterator[Finding]:
    """The words below a picture begin at its left edge and right under it, where nobody takes them for other words."""
    inks = {id(node): ink for node, ink in case.proof.figures}
    for group in case.proof.root.all("Div") if case.document is not None else ():
        figures, captions = ([kid for kid in group.kids if kid.role == role] for role in ("Figure", "Caption"))
        if len(figures) != 1 or len(captions) != 1 or (ink := inks.get(id(figures[0]))) is None:
            continue
        below = ink.box.bottom
        for run in (line[0] for inner in captions[0].kids for line in inner.lines):
            if run.page == ink.page + 1:
                break  # a long one in the largest print goes on overleaf
            gap = (below - run.box.top) / run.size
            if run.page != ink.page or abs(run.x - ink.box.left) > 1 or not -_TIGHT < gap < _LOOSE:
                yield at(run, f"‘{short(run.text)}’ does not stand below its picture")
                break
            below = run.box.bottom


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    """All pictures of blocks, in reading order."""
    for block in blocks:
        match block:
            case Picture(words=inner):
                yield block
                yield from _pictures(inner)
            case Items(items=items):
                for item in items:
                    yield from _pictures(item)
            case Notice(blocks=inner) | Quotation(blocks=inner):
                yield from _pictures(inner)


def _figures(case: Case) -> list[tuple[TagNode, Graphic]]:
    """The figures that are no codes, in reading order, each with what is painted for it."""
    return [(node, ink) for node, ink in case.proof.figures if not node.alt.startswith("QR")]


def _difference(case: Case, picture: Picture, ink: Graphic) -> str:
    """What is other on the page than in the file of a picture; nothing, where it is the same."""
    seen = _seen(picture.file.data)
    high = ink.box.width * seen.height / seen.width
    if abs(high / ink.box.height - 1) > _STRETCH:
        return "is stretched or turned"
    across, down = (
        max(1, min(round(points / 72 * _DPI / _SIDE), dots // _DOTS))
        for points, dots in ((ink.box.width, seen.width), (ink.box.height, seen.height))
    )
    printed = _printed(case, ink.page, ink.box, (across, down))
    chosen = seen.resize((across, down), Image.Resampling.BOX)
    greatest, total = 0, 0.0
    for channel in ImageChops.difference(printed, chosen).split():
        counts = channel.histogram()
        greatest = max(greatest, max(value for value, count in enumerate(counts) if count))
        total += sum(value * count for value, count in enumerate(counts))
    if greatest > _MOST or total / (3 * across * down) > _MEAN:
        return "is not what its file shows"
    return ""


def _printed(case: Case, page: int, box: Box, squares: tuple[int, int]) -> Image.Image:
    """A part of a page in colour, as the means of so many squares."""
    scale, size, around = _DPI / 72, case.proof.page_sizes[page - 1], box.grown(_ROUND)
    drawn = case.proof.paint.picture(page, _DPI, False, around)
    wide, high = (math.ceil(side * scale) / side for side in size)  # a page is drawn on whole dots
    left = box.left * wide - math.ceil(max(around.left, 0) * scale)
    top = (size.height - box.top) * high - math.ceil(max(size.height - around.top, 0) * scale)
    right, bottom = left + box.width * wide, top + box.height * high
    part = (max(left, 0.0), max(top, 0.0), min(right, drawn.width), min(bottom, drawn.height))
    return drawn.resize(squares, Image.Resampling.BOX, box=part)


@functools.lru_cache(maxsize=8)  # the editions of a leaflet have the same
def _seen(data: bytes) -> Image.Image:
    """A picture as whoever opens its file sees it: upright, in the colours of sRGB, on white."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        upright = ImageOps.exif_transpose(image)
        profile = image.info.get("icc_profile")
    if upright.mode.startswith("I"):
        return upright.convert("I").point(lambda value: value / 256).convert("L").convert("RGB")
    if "A" in upright.getbands() or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        upright = Image.composite(clear.convert("RGB"), Image.new("RGB", clear.size, "white"), clear.getchannel("A"))
    elif upright.mode not in ("L", "CMYK"):
        upright = upright.convert("RGB")
    if profile:
        with contextlib.suppress(ImageCms.PyCMSError, OSError):  # a damaged profile is none
            upright = _in_srgb(upright, profile)
    seen = upright.convert("RGB")
    return seen.reduce(max(1, min(seen.size) // _ENOUGH))


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """An image in the colours of sRGB, by its own profile."""
    transform = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), image.mode, "RGB"
    )
    changed = ImageCms.applyTransform(image, transform)
    assert changed is not None
    return changed
