"""The objects of a PDF file (ISO 32000-1, 7.5), by its own table of where they are: an independent, small reader.

It follows what a leaflet needs, and raises MalformedError for all else: for a file that is mended by guessing, that has
been written on, or that is encrypted.
"""

from __future__ import annotations

import re
import zlib
from typing import Any, Protocol

from leaflets.proof.pdf_syntax import MalformedError, Ref, value, values

#: Bytes that a stream unpacks to at the most.
_MOST = 1 << 26
_SPACE = rb"[\0\t\n\f\r ]"
#: How a file begins: its version, and bytes by which other programs see that it is no text.
_BEGIN = re.compile(rb"%PDF-1\.7\r?\n%[\x80-\xff]{4}")
_COMMENT = re.compile(rb"%[^\r\n]*+")
_HEAD = re.compile(rb"(\d+) (\d+) obj(?![^\0\t\n\f\r ()<>\[\]{}/%])")
_STREAM = re.compile(rb"%b*+stream\r?\n" % _SPACE)
_END_OF_STREAM = re.compile(rb"%b*+endstream%b++endobj" % (_SPACE, _SPACE))
_END = re.compile(rb"%b*+endobj" % _SPACE)
_TAIL = re.compile(rb"startxref%b++(\d++)%b++%%%%EOF%b*+\Z" % (_SPACE, _SPACE, _SPACE))
_TABLE = re.compile(rb"xref%b++" % _SPACE)
_RANGE = re.compile(rb"(\d++) (\d++)%b*+" % _SPACE)
_ROW = re.compile(rb"(\d{10}) (\d{5}) ([nf])%b++" % _SPACE)


class Objects(Protocol):
    """The objects of a file, whoever reads them."""

    @property
    def trailer(self) -> dict[str, Any]:
        """Where to begin (7.5.5)."""

    def plain(self, item: Any) -> Any:
        """A value, or what it refers to; None for what is not there."""

    def stream(self, reference: Ref) -> bytes:
        """The unpacked bytes of a stream."""


class ObjectFile:
    """An opened file; objects are read when they are asked for."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._places: dict[int, tuple[int, int | None]] = {}  # where it begins, or the stream it is in and its index
        self._known: dict[int, Any] = {}
        self._packed: dict[int, list[Any]] = {}
        self._streams: dict[int, tuple[int, int]] = {}  # where their bytes are
        self._open = set[int]()
        self._spans = list[tuple[int, int]]()  # of all that has been read: where it begins and ends
        if (begin := _BEGIN.match(data)) is None:
            raise MalformedError("another beginning than that of PDF 1.7 (ISO 19005-2, 6.1.2)")
        tail = _TAIL.search(data, max(len(data) - 64, 0))
        if tail is None:
            raise MalformedError("something behind its end")
        self._spans += [begin.span(), tail.span()]
        self.trailer: dict[str, Any] = self._cross_references(int(tail[1]))
        if max(self._places, default=0) >= self.trailer.get("/Size", 0):
            raise MalformedError("more objects than there should be")
        for key, what in (("/Encrypt", "a lock"), ("/Prev", "changes behind its first end")):
            if key in self.trailer:
                raise MalformedError(what)

    @property
    def numbers(self) -> set[int]:
        """The numbers of all objects that are there, but for those that only hold others or tell where they are."""
        return set(self._places) - {stream for stream, index in self._places.values() if index is not None} - self._open

    def unread(self) -> bytes:
        """What stands between and behind all objects that have been read, but for white space and comments."""
        rest, end = list[bytes](), 0
        for start, behind in [*sorted(self._spans), (len(self.data), len(self.data))]:
            rest.append(self.data[end:start])
            end = max(end, behind)
        return b"".join(_COMMENT.sub(b"", one).strip(b"\0\t\n\f\r ") for one in rest)

    def plain(self, item: Any) -> Any:
        """A value, or what it refers to; None for what is not there. Of a stream it is the dictionary."""
        while isinstance(item, Ref):
            item = self._known[item] if item in self._known else self._read(item)
        return item

    def stream(self, reference: Ref) -> bytes:
        """The unpacked bytes of a stream; raises MalformedError for what is none."""
        entries = self.plain(reference)
        if reference not in self._streams:
            raise MalformedError(f"an object {reference} that is no stream")
        begin, end = self._streams[reference]
        return _unpacked(entries, self.data[begin:end])

    def dots(self, reference: Ref) -> bytes:
        """The bytes of a picture: those of a JPEG file, or its dots one after the other."""
        entries = self.plain(reference)
        if entries.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            begin, end = self._streams[reference]
            return self.data[begin:end]
        return self.stream(reference)

    def _read(self, number: Ref) -> Any:
        place, index = self._places.get(number, (None, None))
        if place is None:
            found = None
        elif index is None:
            found = self._object(place, number)
        else:
            if place not in self._packed:
                self._unpack(place)
            found = self._packed[place][index]
        self._known[number] = found
        return found

    def _object(self, place: int, number: int) -> Any:
        """The object that begins at a place; of a stream the dictionary, while its bytes are noted."""
        head = _HEAD.match(self.data, place)
        if head is None or (int(head[1]), int(head[2])) != (number, 0):
            raise MalformedError(f"no object {number} where it should be")
        found, end = value(self.data, head.end())
        stream = _STREAM.match(self.data, end)
        if stream is None:
            if (last := _END.match(self.data, end)) is None:
                raise MalformedError(f"an object {number} without an end")
            self._spans.append((place, last.end()))
            return found
        length = self.plain(found.get("/Length")) if isinstance(found, dict) else None
        length = length if isinstance(length, int) else len(self.data)
        if (last := _END_OF_STREAM.match(self.data, stream.end() + length)) is None:
            raise MalformedError(f"a stream {number} without an end")
        self._spans.append((place, last.end()))
        self._streams[number] = stream.end(), stream.end() + length
        return found

    def _unpack(self, number: int) -> None:
        """The objects of an object stream (7.5.7), which stand in the order of their index."""
        entries, body = self.plain(Ref(number)), self.stream(Ref(number))
        count, first = entries["/N"], entries["/First"]
        index = values(body[:first])
        places = [first + start for start in index[1::2]]
        if entries.get("/Extends") is not None or len(index) != 2 * count or places != sorted(set(places)):
            raise MalformedError("objects packed in another way")
        if values(body[first : places[0]] if places else b""):
            raise MalformedError("something before the objects that are packed")
        self._packed[number] = [
            _only(values(body[start:end])) for start, end in zip(places, (*places[1:], len(body)), strict=True)
        ]
        for at, inner in enumerate(index[::2]):
            if self._places.get(inner) != (number, at):
                raise MalformedError(f"an object {inner} in two places")

    def _cross_references(self, place: int) -> dict[str, Any]:
        """Note where all objects are, by the table at a place, and return the trailer."""
        if (head := _TABLE.match(self.data, place)) is not None:
            return self._table(place, head.end())
        if (head := _HEAD.match(self.data, place)) is None:
            raise MalformedError("no table of its objects where it should be")
        number = int(head[1])
        entries = self._object(place, number)
        rows = self._rows(entries, number)
        widths, size = entries["/W"], entries["/Size"]
        ranges = entries.get("/Index", [0, size])
        kinds, places = widths[0], widths[0] + widths[1]
        at = 0
        for first, count in zip(ranges[::2], ranges[1::2], strict=True):
            for one in range(first, first + count):
                row = rows[at : at + sum(widths)]
                at += len(row)
                kind = int.from_bytes(row[:kinds], "big") if kinds else 1
                where, more = int.from_bytes(row[kinds:places], "big"), int.from_bytes(row[places:], "big")
                if kind:
                    self._note(one, (where, None) if kind == 1 else (where, more))
        self._open.add(number)
        return dict(entries)

    def _note(self, number: int, place: tuple[int, int | None]) -> None:
        """Note where an object is; raises MalformedError where that has been told before."""
        if number in self._places:
            raise MalformedError(f"an object {number} in two places")
        self._places[number] = place

    def _rows(self, entries: dict[str, Any], number: int) -> bytes:
        begin, end = self._streams[number]
        return _unpacked(entries, self.data[begin:end])

    def _table(self, place: int, at: int) -> dict[str, Any]:
        """A table of the older kind (7.5.4) at a place, with its rows from `at` on, and the trailer behind it."""
        while (span := _RANGE.match(self.data, at)) is not None:
            at = span.end()
            for number in range(int(span[1]), int(span[1]) + int(span[2])):
                row = _ROW.match(self.data, at)
                if row is None:
                    raise MalformedError("a table of its objects that is broken")
                at = row.end()
                if row[3] == b"n":
                    self._note(number, (int(row[1]), None))
        if not self.data.startswith(b"trailer", at):
            raise MalformedError("a table of its objects without an end")
        trailer, end = value(self.data, at + len(b"trailer"))
        self._spans.append((place, end))
        if not isinstance(trailer, dict) or "/XRefStm" in trailer:
            raise MalformedError("two tables of its objects")
        return trailer


def _only(found: list[Any]) -> Any:
    """The one value that there should be."""
    if len(found) != 1:
        raise MalformedError("two values for one object")
    return found[0]


def _unpacked(entries: dict[str, Any], raw: bytes) -> bytes:
    """The bytes of a stream as they were before it was packed (7.4)."""
    kind, how = entries.get("/Filter"), entries.get("/DecodeParms")
    if kind is None and how is None:
        return raw
    if kind not in ("/FlateDecode", ["/FlateDecode"]):
        raise MalformedError(f"a stream packed by {kind}")
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(raw, _MOST)
    except zlib.error:
        raise MalformedError("a stream that is broken") from None
    if not unpacker.eof or unpacker.unused_data.strip():
        raise MalformedError("a stream that is broken, or unpacks to more than any leaflet has")
    if how is None:
        return data
    if entries.get("/Type") != "/XRef" or how.get("/Predictor") != 12:
        raise MalformedError("a stream packed in another way")
    return _summed(data, how["/Columns"])


def _summed(data: bytes, width: int) -> bytes:
    """Rows of which each byte was written as the difference to that above it (7.4.4.4, PNG up)."""
    above, rows = bytes(width), list[bytes]()
    for at in range(0, len(data), width + 1):
        if data[at] != 2:
            raise MalformedError("a stream packed in another way")
        above = bytes([(one + other) & 255 for one, other in zip(data[at + 1 : at + 1 + width], above, strict=True)])
        rows.append(above)
    return b"".join(rows)
