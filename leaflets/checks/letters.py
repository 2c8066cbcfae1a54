"""Letters are what they say: what a file draws for a character is what the face in `fonts/` draws for it.

Clauses are those of ISO 32000-1. Only of our own leaflets is it known which faces they are set in.
"""

from __future__ import annotations

import functools
import itertools
import re
import struct
import unicodedata
from collections.abc import Iterator, Mapping

from leaflets.checks.case import Case, Finding, at, short
from leaflets.face_files import face_file
from leaflets.proof.placed import PlacedRun
from leaflets.proof.truetype import PLAIN_TABLES, TrueType

#: Thousandths of the size by which the width of a letter may be rounded.
_ROUNDED = 0.01
#: The character that a zero without a slash has in the faces of `fonts/`.
_PLAIN_ZERO = 0xE030
#: What no number has, so that it is an address or a code, in which an O could be meant; and what all others have.
_NO_NUMBER = re.compile(r"@|[^\W\d_]\d|\.[^\W\d_]{2}")
_LETTER = re.compile(r"[^\W\d]|@")


def letters_are_what_they_say(case: Case) -> Iterator[Finding]:
    """Each letter has the outline and the width of its character in the face that it is set in (9.7.4, 9.10.3)."""
    for font in case.proof.fonts:
        for message in _amiss(font.name, font.file, tuple(font.unicode.items()), tuple(font.widths.items())):
            yield Finding(message)


def zeros_plain_where_no_o_may_stand(case: Case) -> Iterator[Finding]:
    """Zeros of numbers have no slash, so that nobody takes them for eights; those of addresses and codes have one."""
    for content in case.proof.contents:
        for placed in content.runs:
            if "0" in placed.run.text:
                yield from _zeros_amiss(placed, _zeros(placed.font.name.partition("+")[2]))


def _zeros_amiss(placed: PlacedRun, zeros: Mapping[int, str]) -> Iterator[Finding]:
    """The words of a run whose zeros have a slash and should have none, or the other way round."""
    kinds = [zeros.get(ord(glyph), "") for glyph in placed.glyphs]
    signs = [placed.font.unicode.get(glyph, "") for glyph in placed.glyphs]
    ends = list(itertools.accumulate(map(len, signs)))
    for word in re.finditer(r"\S*0\S*", "".join(signs)):
        used = {kind for kind, end in zip(kinds, ends, strict=True) if kind and word.start() < end <= word.end()}
        wanted = {"slashed"} if _NO_NUMBER.search(word[0]) else {"slashed", "plain"} & used
        wanted = {"plain"} if not _LETTER.search(word[0]) else wanted
        if used and (used != wanted or len(wanted) > 1):
            yield at(placed.run, f"the zeros of ‘{short(word[0])}’ are not those that are read right here")


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
        return glyph in (face.glyph_of.get(ord(signs)), face.glyph_of.get(_PLAIN_ZERO) if signs == "0" else None)
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
def _zeros(name: str) -> Mapping[int, str]:
    """The glyphs of the zeros of a face that has two, and what kind each is."""
    face = _face(name)
    if face is None or _PLAIN_ZERO not in face.glyph_of:
        return {}
    return {face.glyph_of[ord("0")]: "slashed", face.glyph_of[_PLAIN_ZERO]: "plain"}


@functools.cache
def _face(name: str) -> TrueType | None:
    """A face of ours by its name; None where there is none."""
    data = face_file(name)
    return TrueType(data) if data is not None else None
