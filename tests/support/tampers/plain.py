"""A file in its plainest form taken apart into its objects, and put together again, in ways no library would."""

from __future__ import annotations

import re
from collections.abc import Callable

from tampers.kinds import Rewriting

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj\n", re.S)
_STREAM = re.compile(rb"<<(.*?)/Length \d+(.*?)>>\nstream\n(.*)\nendstream", re.S)


class Plain:
    """The objects of a file by number, as they stand in it, and the entries of its trailer."""

    def __init__(self, data: bytes) -> None:
        self.head = data[: data.index(b"1 0 obj")]
        self.bodies = {int(number): body for number, body in _OBJECT.findall(data)}
        start = data.rindex(b"trailer <<") + 10
        self.trailer = data[start : data.rindex(b">>")].strip()

    def data(self, bodies: list[tuple[int, bytes]] | None = None, trailer: bytes = b"") -> bytes:
        """The file; of objects that are given twice the last is in the table."""
        out, places = self.head, dict[int, int]()
        for number, body in bodies or self.bodies.items():
            places[number] = len(out)
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        return out + table(places, len(out), trailer or self.trailer)

    def numbers(self, wanted: bytes) -> list[int]:
        """The objects whose dictionaries have something."""
        return [number for number, body in self.bodies.items() if wanted in body.split(b"\nstream\n")[0]]

    def contents(self, page: int = 0) -> int:
        """The number of the object that paints a page."""
        pages = self.numbers(b"/Type /Page ") or self.numbers(b"/Type /Page>>")
        match = re.search(rb"/Contents (\d+) 0 R", self.bodies[pages[page]])
        assert match
        return int(match[1])

    def stream(self, number: int) -> bytes:
        """What is in a stream."""
        match = _STREAM.fullmatch(self.bodies[number])
        assert match
        return match[3]

    @property
    def free(self) -> int:
        """A number that no object has."""
        return max(self.bodies) + 1


def table(places: dict[int, int], here: int, trailer: bytes, *, whole: bool = True) -> bytes:
    """The table of where objects are; of all, or of those alone."""
    out = b"xref\n"
    if whole:
        size = max(places) + 1
        out += b"0 %d\n0000000000 65535 f \n" % size
        out += b"".join(
            b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00001 f \n"
            for number in range(1, size)
        )
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, trailer)
    else:
        for number, place in places.items():
            out += b"%d 1\n" % number + (b"%010d 00000 n \n" % place if place else b"0000000000 00001 f \n")
    return out + b"trailer << %b >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, here)


def a_stream(data: bytes, entries: bytes = b"", length: int | None = None) -> bytes:
    """A stream as an object stands in a file."""
    size = len(data) if length is None else length
    return b"<< %b/Length %d >>\nstream\n%b\nendstream" % (entries and entries + b" ", size, data)


def appended(data: bytes, bodies: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """A file that was changed later: other objects, and a table of them, behind its end."""
    plain = Plain(data)
    size = max(plain.free, *(number + 1 for number in bodies))
    before = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    out, places = data, dict[int, int]()
    for number, body in bodies.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    kept = re.sub(rb"/Size \d+", b"/Size %d" % size, plain.trailer)
    return out + table(places, len(out), kept + b" /Prev %d " % before + trailer, whole=False)


def on_objects(change: Callable[[Plain], None]) -> Rewriting:
    """The objects of a file changed."""

    def rewriting(data: bytes) -> bytes:
        plain = Plain(data)
        change(plain)
        return plain.data()

    return rewriting
