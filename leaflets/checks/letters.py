"""Letters are what they say: what a file draws for a character is what the face in `fonts/` draws for it.

Clauses are those of ISO 32000-1. Only of our own leaflets is it known which faces they are set in.
"""

from __future__ import annotations

import functools
import struct
import unicodedata
from collections.abc import Iterator

from leaflets.checks.case import Case, Finding
from leaflets.face_files import face_file
from leaflets.proof.truetype import PLAIN_TABLES, TrueType

#: Thousandths of the size by which the width of a letter may be rounded.
_ROUNDED = 0.01


def letters_are_what_they_say(case: Case) -> Iterator[Finding]:
    """Each letter has the outline and the width of its character in the face that it is set in (9.7.4, 9.10.3)."""
    for font in case.proof.fonts:
        for message in _amiss(font.name, font.file, tuple(font.unicode.items()), tuple(font.widths.items())):
            yield Finding(message)


@functools.lru_cache(maxsize=64)  # most leaflets carry the same parts of faces
def _amiss(
    name: str, file: TrueType, unicode: tuple[tuple[str, str], ...], widths: tuple[tuple[str, float], ...]
) -> tuple[str, ...]:
    """What of a part of a face is not as it is in the whole face."""
    face = _face(name.partition("+")[2])
    if face is None:
        return (f"the face {name} is none that leaflets are set in",)
    amiss = []
    if more := file.tables - PLAIN_TABLES:
        amiss.append(f"the face {name} has tables ({', '.join(sorted(more))}) by which letters can be drawn otherwise")
    if file.em != face.em or file.count > face.count:
        return (*amiss, f"the face {name} is not that in the folder ‘fonts’")
    for glyph, signs in unicode:
        if what := _otherwise(file, face, ord(glyph), signs):
            amiss.append(f"‘{signs}’ {what} in the face {name}")
    for glyph, width in widths:
        if abs(width - 1000 * face.width(ord(glyph)) / face.em) > _ROUNDED:
            amiss.append(f"‘{dict(unicode).get(glyph, '?')}’ is {width:g} wide in the face {name}, not as it is drawn")
    return tuple(amiss)


def _otherwise(file: TrueType, face: TrueType, glyph: int, signs: str) -> str:
    """What is not as it should be of a glyph that stands for some characters; empty for nothing."""
    try:
        if not _is_of(face, glyph, unicodedata.normalize("NFC", signs)):
            return "is drawn as another letter"
        if not _is_drawn_alike(file, face, glyph):
            return "is drawn otherwise than it should be"
        if (file.bearing(glyph), file.extent(glyph)) != (face.bearing(glyph), face.extent(glyph)):
            return "is drawn in another place than it should be"
        if file.width(glyph) != face.width(glyph):
            return "is wider or narrower than it should be"
    except (ValueError, RecursionError, struct.error):
        return "cannot be drawn"
    return ""


def _is_of(face: TrueType, glyph: int, signs: str) -> bool:
    """Whether a glyph is that of a character, or is put together of a letter and the accents that follow it."""
    if len(signs) == 1:
        return face.glyph_of.get(ord(signs)) == glyph
    letters, parts = unicodedata.normalize("NFD", signs), list(_simple_parts(face, glyph))
    known = frozenset(face.glyph_of.values())
    return len(parts) == len(letters) > 1 and all(
        part == face.glyph_of.get(ord(letter)) or part not in known or letter in "ij"  # which lose their dots
        for part, letter in zip(parts, letters, strict=True)
    )


def _simple_parts(face: TrueType, glyph: int) -> Iterator[int]:
    """The glyphs that a glyph is put together of, itself where it is not."""
    parts = face.outline(glyph).parts
    for part, _ in parts:
        yield from _simple_parts(face, part)
    if not parts:
        yield glyph


def _is_drawn_alike(file: TrueType, face: TrueType, glyph: int) -> bool:
    """Whether a glyph has the same points in both files, and so have all that it is composed of."""
    outline = file.outline(glyph)
    return outline == face.outline(glyph) and all(_is_drawn_alike(file, face, part) for part, _ in outline.parts)


@functools.cache
def _face(name: str) -> TrueType | None:
    """A face of ours by its name; None where there is none."""
    data = face_file(name)
    return TrueType(data) if data is not None else None
