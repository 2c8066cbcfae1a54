"""Typefaces: what they can print, words shaped and kerned in them, and the part of a face that a file must carry.

Words are shaped with HarfBuzz into glyph ids, and faces are embedded as Type 0 fonts with Identity-H, whose codes
are glyph ids: so whatever a shaper makes of any script can be written, which ReportLab's own TrueType fonts (one
byte a character, at most 256 to a subset) cannot do.
"""

from __future__ import annotations

import functools
import itertools
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from leaflets.face_files import FOLDER
from leaflets.faults import ContentError
from leaflets.patterns import late
from leaflets.typeset.zeros import PLAIN, with_plain_zeros

#: What nearly all leaflets are written with. Its glyphs are in every file, so that a face is cut down once for all of
#: them, and leaflets that are joined share it.
USUAL = frozenset(map(chr, range(32, 127))) | frozenset("£–—‘’“”…•·éö")
_FEATURES = {"kern": True, "liga": False, "calt": False, "clig": False}
#: Words in which nothing but kerning happens, and that from one letter to the next.
_LATIN, _LETTER = late(rf"[!-~£–—‘’“”…À-ÖØ-öø-ž{PLAIN}]+"), late("[A-Za-zÀ-ÖØ-öø-ž]")


class Shape(NamedTuple):
    """A word shaped in a face: its code for a TJ operator, which wants it within `[<` and `>]`, and its width in ems.

    The codes of several words one after the other are the code of all of them. `glyphs` are pairs of a glyph id and the
    characters that it stands for, in the order of the code.
    """

    code: str
    width: float
    glyphs: tuple[tuple[int, str], ...]


class Face:
    """A typeface read from a TrueType file by HarfBuzz.

    Metrics are in ems: the ascent and the descent from the baseline, up positive; the height of capitals; the width of
    a space. `characters` are all it can print but accents by themselves, `usual` the glyphs that every file with the
    face carries, as pairs of a glyph id and its character. `others` are faces for what it lacks, the first that has it.
    """

    def __init__(self, path: Path, others: tuple[Face, ...] = (), usual: Iterable[str] = USUAL) -> None:
        self._face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(self._face)
        self._em = self._face.upem
        #: A word shaped and kerned; raises ContentError for a character the face lacks.
        self.shape: Callable[[str], Shape] = _Shapes(self).__getitem__
        self._advances: dict[int, int] = {}
        self._glyphs: dict[str, tuple[int, str]] = {}
        self._pairs: dict[str, tuple[str, int]] = {}
        self.name = path.stem
        self.others = others
        self._mapped = frozenset(map(chr, self._face.unicodes)) - {"\xad"}
        self._has_plain_zero = PLAIN in self._mapped
        self._mapped -= {PLAIN}
        self._usual = frozenset(usual)
        self.usual = frozenset(map(self._plain, {*self._usual, PLAIN} if self._has_plain_zero else self._usual))
        self.characters = frozenset([character for character in self._mapped if not unicodedata.combining(character)])
        self._clusters: dict[str, bool] = {}
        extents = self._font.get_font_extents("ltr")
        self.ascent, self.descent = extents.ascender / self._em, extents.descender / self._em
        self.cap_height = self._font.get_glyph_extents(self._glyph("H")).y_bearing / self._em
        # How far the ink of words reaches below their baseline; the descent has room for marks that hardly a word has.
        boxes = [self._font.get_glyph_extents(self._glyph(letter)) for letter in "gjpqyQ,;()"]
        self.depth = max(-box.y_bearing - box.height for box in boxes) / self._em
        self.space = self.shape(" ").width
        # What a viewer imitates should it lack the face: the width of an upright stroke, in thousandths of an em.
        self.stem = round(1000 * self._font.get_glyph_extents(self._glyph("|")).width / self._em)

    def _glyph(self, character: str) -> int:
        return int(self._font.get_nominal_glyph(ord(character)))

    def has(self, cluster: str) -> bool:
        """Whether a sign can be printed with the accents that follow it: where they are one glyph.

        Accents that are glyphs of their own would have to be moved up and down, and some readers lose them.
        """
        if len(cluster) == 1:
            return cluster in self.characters
        if (known := self._clusters.get(cluster)) is None:
            known = self._clusters[cluster] = self._mapped.issuperset(cluster) and self._is_one_glyph(cluster)
        return known

    def _is_one_glyph(self, text: str) -> bool:
        return len(self._buffer(text).glyph_infos) == 1

    def face_of(self, cluster: str) -> Face:
        """The face for a sign with its accents: this one, or the first of its others that has it; this, if none has."""
        return next((face for face in (self, *self.others) if face.has(cluster)), self)

    def shaped(self, word: str) -> Shape:
        """Shape a word, from its pairs of letters where only their kerning matters: that takes a tenth of the time.

        The zeros of a number are plain.
        """
        if self._has_plain_zero:
            word = with_plain_zeros(word)
        if not _LATIN.fullmatch(word) or not _LETTER.search(word):
            return self._shaped_whole(word)
        width = self.advance(self._plain(word[0])[0])
        code = f"{self._plain(word[0])[0]:04X}"
        for at in range(len(word) - 1):
            pair = word[at : at + 2]
            if (second := self._pairs.get(pair)) is None:
                second = self._pairs[pair] = self._shaped_pair(pair)
            code += second[0]
            width += second[1]
        return Shape(code, width / self._em, tuple([self._plain(character) for character in word]))

    def _plain(self, character: str) -> tuple[int, str]:
        """The glyph of a character by itself, with the character."""
        if (glyph := self._glyphs.get(character)) is None:
            glyph = self._glyphs[character] = (self._glyph(character), _said(character))
        return glyph

    def _shaped_pair(self, pair: str) -> tuple[str, int]:
        """What the second letter of a pair adds to the code of a word, and to its width in units of the face."""
        buffer = self._buffer(pair, "Latn")
        first, second = buffer.glyph_positions
        kern = first.x_advance - self.advance(self._plain(pair[0])[0])
        code = f"{self._plain(pair[1])[0]:04X}"
        return (f">{-1000 * kern / self._em:g}<{code}" if kern else code), kern + second.x_advance

    def _buffer(self, text: str, script: str = "") -> hb.Buffer:
        """A text as HarfBuzz shapes it: glyphs and their places, in units of the face."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        if script:
            buffer.script = script
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _FEATURES)
        return buffer

    def _shaped_whole(self, word: str) -> Shape:
        """Shape a word as a whole; raises ContentError for a character that the face lacks."""
        if not word:
            return Shape("", 0.0, ())
        buffer = self._buffer(word.replace("\xa0", " "))
        code, glyphs, width, pending = list[str](), [], 0.0, 0.0
        clusters = [info.cluster for info in buffer.glyph_infos] + [len(word)]
        for index, (info, position) in enumerate(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)):
            glyph, text = info.codepoint, word[clusters[index] : clusters[index + 1]]
            if glyph == 0:
                lacking = text or word
                raise ContentError.of(f"‘{lacking}’ (U+{ord(lacking[0]):04X}) cannot be printed with the fonts here")
            pending += position.x_offset
            if pending:
                code.append(f">{-1000 * pending / self._em:g}<")
            code.append(f"{glyph:04X}")
            advance = self.advance(glyph)
            pending = position.x_advance - advance - position.x_offset
            width += position.x_advance
            glyphs.append((glyph, _said(text)))
        if pending:
            code.append(f">{-1000 * pending / self._em:g}<")
        return Shape("".join(code), width / self._em, tuple(glyphs))

    def rare(self, texts: Iterable[str]) -> frozenset[tuple[int, str]]:
        """The glyphs of texts that not every file carries: pairs of a glyph id and the characters it stands for."""
        if self._usual.issuperset(whole := " ".join(texts)):
            return frozenset()
        unusual = [word for word in whole.split(" ") if not self._usual.issuperset(word)]
        return frozenset(itertools.chain.from_iterable([self.shape(word).glyphs for word in unusual])) - self.usual

    def advance(self, glyph: int) -> int:
        """The width of a glyph, in units of the face."""
        if (advance := self._advances.get(glyph)) is None:
            advance = self._advances[glyph] = int(self._font.get_glyph_h_advance(glyph))
        return advance

    def width(self, glyph: int) -> float:
        """The width of a glyph in thousandths of an em, as a PDF wants it."""
        return float(1000 * self.advance(glyph) / self._em)

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """A TrueType file of the face with these glyphs alone, each under the id that it has in the whole face."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
        for table in ("GSUB", "GPOS", "GDEF", "STAT", "gasp"):
            wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).add(_tag(table))
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
        return bytes(hb.subset(self._face, wanted).blob.data)


def _said(text: str) -> str:
    """The characters that glyphs stand for, of the text that was shaped."""
    return text.replace("\xa0", " ").replace(PLAIN, "0")


def _tag(name: str) -> int:
    """The name of a table as HarfBuzz wants it, four letters in an integer."""
    return int.from_bytes(name.encode("ascii"), "big")


#: The words that are kept of a face: some four megabytes.
_MOST_WORDS = 10_000


class _Shapes(dict[str, Shape]):
    """The words shaped so far in a face; a dictionary, because a leaflet asks for more than a thousand of them.

    When there are too many they are shaped anew, those of the next leaflet first: so memory does not grow with the
    leaflets.
    """

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, word: str) -> Shape:
        shape = self._face.shaped(word)
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = shape
        return shape


class Faces(NamedTuple):
    """The two faces that leaflets are set in; each has others for signs that it lacks."""

    regular: Face
    bold: Face


@functools.cache
def faces() -> Faces:
    """The faces that leaflets are set in, read once a process."""
    return Faces(_face("Regular"), _face("Bold"))


def _face(weight: str) -> Face:
    signs = Face(FOLDER / f"LeafletSigns-{weight}.ttf", usual=" ")
    return Face(FOLDER / f"AtkinsonHyperlegibleNext-{weight}.ttf", (signs,))


class Printable(frozenset[str]):
    """All characters that can be printed; a character with accents behind it can be asked for as well."""

    def __contains__(self, cluster: object) -> bool:
        return super().__contains__(cluster) or (
            isinstance(cluster, str)
            and len(cluster) > 1
            and all(face.face_of(cluster).has(cluster) for face in faces())
        )


@functools.cache
def printable() -> Printable:
    """Every character that can be set both in regular and in bold."""
    every = [frozenset.union(*(one.characters for one in (face, *face.others))) for face in faces()]
    return Printable(frozenset.intersection(*every))
