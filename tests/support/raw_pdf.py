"""PDF files written by hand, object by object, which no library would write so."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

CATALOG, PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def written(objects: Iterable[bytes]) -> bytes:
    """A file of objects, numbered from 1, of which the first is the catalog."""
    out, places = b"%PDF-1.7\n", list[int]()
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream with entries in its dictionary."""
    return b"<</Length %d %b>>\nstream\n%b\nendstream" % (len(data), entries, data)


def form(content: bytes, inner: bytes = b"") -> bytes:
    """A form; `inner` are the forms that it knows."""
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<%b>>>>" % inner)


def page(content: bytes, *more: bytes, entries: bytes = b"", box: bytes = b"0 0 595 842") -> bytes:
    """A file with one page, and objects numbered from 5."""
    dictionary = b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R %b>>" % (box, entries)
    return written([CATALOG, PAGES, dictionary, stream(content), *more])


def packed(size: int, layers: int) -> bytes:
    """So many spaces, packed so often."""
    packer = zlib.compressobj(9)
    pieces = [packer.compress(b" " * (1 << 20)) for _ in range(size >> 20)]
    data = b"".join(pieces) + packer.flush()
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    return data
