"""What a file of anybody’s may ask for at the most, found out before a page of it is read or drawn.

A few hundred bytes can ask for more memory than there is: a form that paints itself, a stream packed twice. Each limit
has its sentence, which goes on from ‘it’.
"""

from __future__ import annotations

import contextlib
import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdf
import pypdfium2
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from leaflets.proof.page import MM

#: Bytes of a file.
MOST_BYTES = 200_000_000
#: Bytes of all its streams, unpacked.
MOST_UNPACKED = 512 << 20
#: Pages, and the paper that they take, in pages of A4.
MOST_PAGES, MOST_PAPER = 1_000, 1_000
#: The longest side of a page, in mm: that of A0.
LARGEST = 1189
#: Runs of words, paths and pictures that are painted in all, however often a form paints them; each takes up to half a
#: millisecond to be read.
MOST_PAINTED = 60_000
#: Forms within forms.
DEEPEST = 20
#: Dots of a picture.
MOST_DOTS = 100_000_000

_A4 = 210 * 297 * MM * MM
#: Streams that are packed, however often, are packed no more than so often.
_LAYERS = 4
_PIECE = 1 << 16
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
#: What paints: words, paths, shadings, pictures within the page; and a form or a picture by its name.
_PAINTS = re.compile(rb"(?:^|(?<=[\s\])>]))(?:Tj|TJ|['\"]|f\*?|F|B\*?|b\*?|S|s|sh|BI)(?=[\s/\[(<]|$)")
#: What is used by its name: forms and pictures, states of graphics, patterns, faces; and where each is named.
_USED = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+(?:(Do|gs|scn|SCN)\b|[-+.\d]+\s+(Tf)\b)")
_KINDS = {b"Do": "/XObject", b"gs": "/ExtGState", b"scn": "/Pattern", b"SCN": "/Pattern", b"Tf": "/Font"}
#: A letter of a name by its number (ISO 32000-1, 7.3.5).
_BY_NUMBER = re.compile(rb"#([0-9A-Fa-f]{2})")


class BoundsError(ValueError):
    """Raised for a file that asks for too much."""


def refuse_what_unpacks(data: bytes) -> None:
    """Raise BoundsError where streams unpack to too much, in all their layers; a piece at a time, and none is kept.

    This is to be asked before anything else, which may unpack them whole.
    """
    left = MOST_UNPACKED

    def counted(pieces: Iterator[bytes]) -> Iterator[bytes]:
        nonlocal left
        for piece in pieces:
            left -= len(piece)
            if left < 0:
                raise BoundsError(f"it unpacks to more than {MOST_UNPACKED >> 20} MB")
            yield piece

    for match in _STREAM.finditer(data):
        pieces = (data[begin : begin + _PIECE] for begin in range(match.end(), len(data), _PIECE))
        layer = counted(_unpacked(pieces))
        for _ in range(_LAYERS - 1):
            layer = counted(_unpacked(layer, to_the_end=True))
        for _ in layer:
            pass


def refuse_boundless(data: bytes) -> None:
    """Raise BoundsError for a file with too many pages, too large ones, or too much on them; ValueError for no file."""
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
        if pages > MOST_PAGES:
            raise BoundsError(f"it has {pages} pages, and {MOST_PAGES} is the most that is read")
        sizes = [document.get_page_size(number) for number in range(pages)]
        document.close()
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"its pages cannot be read ({error})") from None
    for number, (width, height) in enumerate(sizes, 1):
        if max(width, height) > LARGEST * MM:
            raise BoundsError(f"page {number} is larger than A0")
    if (paper := sum(width * height for width, height in sizes) / _A4) > MOST_PAPER:
        raise BoundsError(f"its pages take as much paper as {paper:.0f} of A4, and {MOST_PAPER} is the most")
    _refuse_what_paints(data)


def _unpacked(pieces: Iterator[bytes], to_the_end: bool = False) -> Iterator[bytes]:
    """The pieces that a stream unpacks to; none where it is not packed by zlib.

    All that is left of `pieces` is taken at last, if it is to be taken `to_the_end`.
    """
    unpacker = zlib.decompressobj()
    with contextlib.suppress(zlib.error):
        for piece in pieces:
            rest = piece
            while rest and not unpacker.eof:
                if part := unpacker.decompress(rest, _PIECE):
                    yield part
                rest = unpacker.unconsumed_tail
            if unpacker.eof:
                break
    if to_the_end:
        for _ in pieces:
            pass


def _refuse_what_paints(data: bytes) -> None:
    """Raise BoundsError where too much is painted, or too deep within forms; and for pictures that are too large."""
    try:
        count = _Painting().on_pages(pypdf.PdfReader(io.BytesIO(data)))
    except (BoundsError, MemoryError):
        raise
    except Exception as error:  # pypdf raises whatever a broken file leads it to
        raise ValueError(f"its objects cannot be read ({error})") from error
    if count > MOST_PAINTED:
        raise BoundsError(f"it paints {count} runs of words, lines and pictures, and {MOST_PAINTED} is the most")


class _Painting:
    """Counts what the pages of a file paint, looking at each form once."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}  # by the numbers of forms

    def on_pages(self, reader: pypdf.PdfReader) -> int:
        """How much is painted on all pages."""
        total = 0
        for page in reader.pages:
            if total > MOST_PAINTED:
                break
            contents = page.get_contents()
            if contents is not None:
                total += self._count(contents.get_data(), page.get("/Resources"), ())
            total += sum(self._appearances(note) for note in _all(page.get("/Annots")))
        return total

    def _count(self, content: bytes, resources: Any, above: tuple[int, ...]) -> int:
        """How much some content paints; `above` are the forms that it is in."""
        if len(above) > DEEPEST:
            raise BoundsError(f"it has forms within forms, more than {DEEPEST} deep")
        count = len(_PAINTS.findall(content))
        for (name, *how), times in Counter(_USED.findall(content)).items():
            key = "/" + _BY_NUMBER.sub(lambda match: bytes([int(match[1], 16)]), name).decode("latin-1")
            kind = _KINDS[b"".join(how)]
            named = _plain(_plain(resources, {}).get(kind), {})
            if key in named:
                used = _painted_by(kind, named, key, resources)
                count += times * sum(1 + self._in_one(one, its_own, above) for one, its_own in used)
        return count

    def _appearances(self, note: Any) -> int:
        """How much the normal appearances of an annotation paint (12.5.5)."""
        looks = _plain(_plain(note, {}).get("/AP"), {})
        states = _plain(looks.get("/N"), {})
        if isinstance(states, StreamObject):
            return self._in_one(looks.raw_get("/N"), None, ())
        return sum(self._in_one(states.raw_get(name), None, ()) for name in states)

    def _in_one(self, reference: Any, resources: Any, above: tuple[int, ...]) -> int:
        """How much a form, a pattern or a letter paints; nothing for a picture, which must not be too large."""
        painted = _plain(reference)
        number = reference.idnum if isinstance(reference, IndirectObject) else 0
        if not isinstance(painted, StreamObject):
            return 0
        if painted.get("/Subtype") == "/Image":
            if int(painted.get("/Width", 0)) * int(painted.get("/Height", 0)) > MOST_DOTS:
                raise BoundsError(f"a picture in it has more than {MOST_DOTS // 1_000_000} million dots")
            return 0
        if number and number in above:
            raise BoundsError("a form in it paints itself, without end")
        if number not in self._known:
            inner = painted.get("/Resources", resources)
            count = self._count(painted.get_data(), inner, (*above, number))
            if not number:
                return count
            self._known[number] = count
        return self._known[number]


def _painted_by(kind: str, named: DictionaryObject, key: str, resources: Any) -> Iterator[tuple[Any, Any]]:
    """What the use of a name paints, with its resources: a form, a pattern, a soft mask, letters of a Type 3 face."""
    resource = _plain(named[key], {})
    if kind in ("/XObject", "/Pattern"):
        yield named.raw_get(key), resources
    elif kind == "/ExtGState":
        mask = _plain(resource.get("/SMask"), {})
        if "/G" in mask:
            yield mask.raw_get("/G"), resources
    elif resource.get("/Subtype") == "/Type3":
        letters, its_own = _plain(resource.get("/CharProcs"), {}), resource.get("/Resources", resources)
        yield from ((letters.raw_get(name), its_own) for name in letters)


def _all(value: Any) -> list[Any]:
    """The members of an array; none of anything else."""
    value = value.get_object() if isinstance(value, IndirectObject) else value
    return list(value) if isinstance(value, ArrayObject) else []


def _plain(value: Any, other: Any = None) -> Any:
    """What a reference leads to, if it is a dictionary."""
    value = value.get_object() if isinstance(value, IndirectObject) else value
    return value if isinstance(value, DictionaryObject) else other
