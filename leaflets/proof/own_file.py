"""A finished leaflet read by the closed grammar of its kind: whatever else stands in it is told, not read over."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from leaflets.proof.content_streams import page_content
from leaflets.proof.fonts import EmbeddedFont
from leaflets.proof.forms import FormXObject, PictureXObject, form_content
from leaflets.proof.grammar import walked
from leaflets.proof.metadata_packet import properties
from leaflets.proof.objects import ObjectFile
from leaflets.proof.page import SPECIMENS, Box, PageSize, Specimen
from leaflets.proof.page_tree import Sheet, sheets
from leaflets.proof.pdf_syntax import Ref
from leaflets.proof.placed import PageContent
from leaflets.proof.seal_check import seal_of
from leaflets.proof.strangers import StrangeError, Stranger
from leaflets.proof.tree import Structure, structure


class OwnFile(NamedTuple):
    """A file in which nothing stands that no leaflet has: its pages, what they paint, their faces and their structure.

    `properties` are those of its metadata, by their names with the usual prefix; `is_sealed` tells whether it is as it
    left the press.
    """

    page_sizes: tuple[PageSize, ...]
    contents: tuple[PageContent, ...]
    fonts: tuple[EmbeddedFont, ...]
    structure: Structure
    properties: dict[str, str]
    is_sealed: bool


#: The hash of the profile that says that colours are those of sRGB.
_SRGB = "36f10102580d590235578d6cba4a5cd729d3909d06179ff662546f0a1741b3ef"
#: What a file of another making, or a broken one, leads this reader to.
_BROKEN = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, RecursionError, struct.error,
)  # fmt: skip


def own_file(data: bytes) -> OwnFile:
    """Read a file; raises StrangeError for one in which there is anything that no leaflet has."""
    try:
        return _read(ObjectFile(data))
    except StrangeError:
        raise
    except _BROKEN as error:
        raise StrangeError(Stranger(f"something that is not written as a leaflet is ({error})", "", "7.3")) from None


def _read(objects: ObjectFile) -> OwnFile:
    walk = walked(objects)
    strangers = list(walk.strangers)
    if unknown := objects.numbers - walk.seen.keys():
        could = "an earlier state, or what another program uses"
        strangers.append(Stranger(f"{len(unknown)} objects to which nothing leads", could, "7.5.4"))
    if objects.unread():
        strangers.append(Stranger("something between its objects", "what another program could find", "7.5.1"))
    pages = sheets(objects)
    if objects.plain(objects.plain(objects.plain(objects.trailer["/Root"])["/Pages"]).get("/Count")) != len(pages):
        strangers.append(Stranger("a number of pages that is not theirs", "pages can be missing", "7.7.3.2"))
    if strangers:
        raise StrangeError(*strangers)
    faces: dict[Ref, EmbeddedFont] = {}
    fonts: dict[str, EmbeddedFont] = {}
    forms: dict[str, FormXObject | PictureXObject] = {}
    contents, sizes, operators = [], [], []
    for number, sheet in enumerate(pages, 1):
        sizes.append(_size(objects, sheet, number))
        resources = objects.plain(sheet.entries["/Resources"])
        for name, reference in (objects.plain(resources.get("/Font")) or {}).items():
            if reference not in faces:
                faces[reference] = EmbeddedFont(objects, reference)
            if fonts.setdefault(name[1:], faces[reference]) is not faces[reference]:
                raise StrangeError(Stranger(f"a name {name} for two faces", "", "7.8.3", number))
        own = {
            name[1:]: _drawn(objects, reference)
            for name, reference in (objects.plain(resources.get("/XObject")) or {}).items()
        }
        if any(forms.setdefault(name, form) != form for name, form in own.items()):
            raise StrangeError(Stranger("a name for two codes", "", "7.8.3", number))
        operators.append(objects.stream(sheet.entries["/Contents"]))
        contents.append(page_content(number, operators[-1], fonts, own))
    runs = [placed.run for content in contents for placed in content.runs]
    missing = sum([placed.glyphs.count("\0") for content in contents for placed in content.runs])
    _refuse_other_colours(objects)
    told = structure(objects, pages, runs, missing)
    found = seal_of(
        zip(sizes, operators, strict=True), {name: font.sealed for name, font in fonts.items()},
        {name: form.sealed for name, form in forms.items()}, told.links, told.root,
    )  # fmt: skip
    is_sealed = objects.plain(objects.trailer["/ID"])[0] == found
    return OwnFile(tuple(sizes), tuple(contents), tuple(faces.values()), told, _properties(objects), is_sealed)


def _properties(objects: ObjectFile) -> dict[str, str]:
    metadata = objects.plain(objects.trailer["/Root"]).get("/Metadata")
    return properties(objects.stream(metadata)) if isinstance(metadata, Ref) else {}


def _refuse_other_colours(objects: ObjectFile) -> None:
    """Raise StrangeError where colours do not mean what they do in all leaflets."""
    for intent in objects.plain(objects.plain(objects.trailer["/Root"]).get("/OutputIntents")) or ():
        profile = objects.stream(objects.plain(intent)["/DestOutputProfile"])
        if hashlib.sha256(profile).hexdigest() != _SRGB:
            raise StrangeError(Stranger("another profile of colours", "colours can come out otherwise", "14.11.5"))


def _size(objects: ObjectFile, sheet: Sheet, number: int) -> PageSize:
    left, bottom, right, top = objects.plain(sheet.entries["/MediaBox"])
    if left or bottom or right <= 0 or top <= 0:
        raise StrangeError(Stranger("a page that does not begin at 0", "words can stand elsewhere", "7.7.3.3", number))
    return PageSize(right, top)


def _drawn(objects: ObjectFile, reference: Any) -> FormXObject | PictureXObject:
    """A code or a picture."""
    entries = objects.plain(reference)
    if entries["/Subtype"] == "/Image":
        size = f"{entries['/Width']} {entries['/Height']} {entries['/ColorSpace'][1:]}"
        return PictureXObject((size, objects.dots(reference)))
    left, bottom, right, top = objects.plain(entries["/BBox"])
    if left or bottom or right != top or type(right) is not int:
        raise StrangeError(Stranger("a code that is not square", "it can be unreadable", "8.10"))
    return form_content(objects.stream(reference), right)


def specimens(contents: Sequence[PageContent], font: EmbeddedFont) -> Iterator[tuple[str, Specimen]]:
    """One of each of the letters of a face that are compared, where it stands on its page.

    Of several glyphs for one letter it is the first: the others stand where it cannot be taken for another.
    """
    first = {letter: glyph for glyph, letter in sorted(font.unicode.items(), reverse=True) if letter in SPECIMENS}
    wanted = {glyph: letter for letter, glyph in first.items()}
    for placed in [placed for content in contents for placed in content.runs if placed.font is font]:
        for glyph in wanted.keys() & set(placed.glyphs):
            run, at = placed.run, placed.glyphs.index(glyph)
            moved = sum([by for index, by in placed.moves if index <= at])
            pen = run.x + (sum(map(font.widths.__getitem__, placed.glyphs[:at])) - moved) * run.size / 1000
            if (extent := font.file.extent(ord(glyph))) is not None:
                left, bottom, right, top = [side * run.size / font.file.em for side in extent]
                box = Box(pen + left, run.y + bottom, pen + right, run.y + top)
                yield wanted.pop(glyph), Specimen(run.page, box, run.size, ord(glyph))
        if not wanted:
            return
