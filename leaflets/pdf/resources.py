"""What files carry beside their pages: parts of faces, symbols as forms, and the colour profile; each made once."""

from __future__ import annotations

import functools
import hashlib
from typing import NamedTuple

from leaflets.pdf import metadata, syntax
from leaflets.pdf.seal import of_stream
from leaflets.qr.symbol import boxes, qr_symbol
from leaflets.typeset.faces import Face


class PackedFace(NamedTuple):
    """The part of a face that a file carries.

    `base` is its name with a tag for the part (ISO 32000-1, 9.6.4), `file` the TrueType file and `unicode` the map from
    glyph ids to characters, both as streams; `widths` has for each glyph id its width in thousandths of an em, and
    `seal` is what of all that goes into the seal of a file.
    """

    base: str
    file: bytes
    unicode: bytes
    widths: str
    seal: bytes


class PackedForm(NamedTuple):
    """A form as a stream, and what of it goes into the seal of a file."""

    stream: bytes
    seal: bytes


@functools.lru_cache(maxsize=32)  # nearly all files have none of the rare ones
def packed(face: Face, rare: frozenset[tuple[int, str]]) -> PackedFace:
    """The part of a face with its usual glyphs and these rare ones, pairs of a glyph id and its characters."""
    glyphs = dict(sorted(face.usual | rare))
    file = face.subset(glyphs)
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
    unicode, widths = syntax.to_unicode(glyphs), [f"{glyph} [{face.width(glyph):g}]" for glyph in glyphs]
    return PackedFace(
        f"{tag}+{face.name}",
        syntax.stream(file, f"/Length1 {len(file)} "),
        syntax.stream(unicode),
        " ".join(widths),
        of_stream(file, unicode, *widths),
    )


@functools.cache
def colour_profile() -> bytes:
    """The sRGB profile as a stream with its number of components (ISO 32000-1, 8.6.5.5)."""
    return syntax.stream(metadata.srgb(), "/N 3 ")


@functools.lru_cache(maxsize=4096)  # the editions of a leaflet ask for the same
def symbol_form(address: str) -> PackedForm:
    """The symbol of an address as a form XObject whose unit is a module, without its quiet zone."""
    matrix = qr_symbol(address).matrix
    size = len(matrix)
    path = "".join([f"{x} {y} {width} {height} re " for x, y, width, height in boxes(matrix[::-1])])  # y runs up here
    header = f"/Type /XObject /Subtype /Form /BBox [0 0 {size} {size}] /Resources << >> "
    contents = f"0 g {path}f".encode("ascii")
    return PackedForm(syntax.stream(contents, header), of_stream(f"{size} {size}", contents))
