"""The objects of a file: those that another program finds, however it is packed; and nothing that is broken."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from bench import Finished

from leaflets.proof.objects import ObjectFile
from leaflets.proof.pdf_syntax import MalformedError, Ref

_MODE = pikepdf.ObjectStreamMode


def saved(data: bytes, **how: Any) -> bytes:
    """The same file as another program writes it."""
    copy = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(copy, **how)
    return copy.getvalue()


@pytest.fixture(scope="module")
def data(rich: dict[str, Finished]) -> bytes:
    """A leaflet with every kind of block."""
    return rich["a4"].path.read_bytes()


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"object_stream_mode": _MODE.generate},
        {"object_stream_mode": _MODE.disable},
        {"object_stream_mode": _MODE.disable, "compress_streams": False},
        {"qdf": True},
    ],
)
def test_all_objects_are_found_however_they_are_packed(data: bytes, how: dict[str, Any]) -> None:
    """As many as pikepdf finds, streams with the same bytes."""
    copy = saved(data, **how)
    file = ObjectFile(copy)
    with pikepdf.open(io.BytesIO(copy)) as pdf:
        known = {
            number
            for number, one in enumerate(pdf.objects, 1)
            if not (isinstance(one, pikepdf.Stream) and one.get("/Type") in ("/ObjStm", "/XRef"))
        }
        assert file.numbers == known
        for number in known:
            its, own = pdf.get_object(number, 0), file.plain(Ref(number))
            if isinstance(its, pikepdf.Stream):
                assert file.stream(Ref(number)) == its.read_bytes()
            if isinstance(its, pikepdf.Dictionary | pikepdf.Stream):
                assert set(own) == set(its.keys())
            elif isinstance(its, pikepdf.Array):
                assert len(own) == len(its)


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """The same bytes with one thing replaced."""

    def change(data: bytes) -> bytes:
        changed, times = re.subn(old, new, data, count=1, flags=re.DOTALL)
        assert times
        return changed

    return change


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda data: b"\n" + data, "another beginning"),
        (lambda data: data + b"more", "behind its end"),
        (lambda data: data[:-20], "behind its end"),
        (replaced(rb"startxref\n\d+", b"startxref\n10"), "no table"),
        (replaced(rb"xref\n0 (\d+)\n.{20}.{10}", rb"xref\n0 \1\n0000000000 65535 f \n0000000099"), "no object"),
        (replaced(rb"/Length \d(\d*)", rb"/Length 9\1"), "without an end"),
        (replaced(rb"/Filter /FlateDecode", b"/Filter /FlateDecodf"), "packed by"),
        (replaced(rb"trailer <<", b"trailer << /Prev 9"), "behind its first end"),
        (replaced(rb"trailer <<", b"trailer << /Encrypt 9 0 R"), "a lock"),
        (replaced(rb"trailer <<", b"trailer << /XRefStm 9"), "two tables"),
        (replaced(rb"trailer <<", b"1 1\n0000000099 00000 n \ntrailer <<"), "in two places"),
        (replaced(rb"/Size \d(\d+)", rb"/Size 0\1"), "more objects than"),
        (replaced(rb"\nendobj", b"\nendob_"), "without an end"),
    ],
)
def test_what_is_broken_or_more_than_a_leaflet_is_refused(
    data: bytes, damage: Callable[[bytes], bytes], why: str
) -> None:
    """With what it is."""
    plain = saved(data, object_stream_mode=_MODE.disable)
    whole = ObjectFile(plain)
    assert whole.numbers
    with pytest.raises(MalformedError, match=why):
        all_read(damage(plain))


def all_read(data: bytes) -> None:
    """Read every object of a file, and every stream."""
    file = ObjectFile(data)
    for number in sorted(file.numbers):
        if isinstance(found := file.plain(Ref(number)), dict) and "/Length" in found:
            file.stream(Ref(number))


def test_an_update_behind_the_end_is_refused(data: bytes) -> None:
    """A page changed by a section of its own; what was there before can be brought back."""
    plain = saved(data, object_stream_mode=_MODE.disable)
    end = int(re.findall(rb"startxref\s+(\d+)", plain)[-1])
    size = re.search(rb"/Size (\d+)", plain)
    root = re.search(rb"/Root (\d+) 0 R", plain)
    assert size
    assert root
    at = len(plain)
    more = b"%d 0 obj\n<< >>\nendobj\n" % int(size[1])
    table = b"xref\n%d 1\n%010d 00000 n \n" % (int(size[1]), at)
    trailer = b"trailer\n<< /Size %d /Root %b 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        int(size[1]) + 1, root[1], end, at + len(more),
    )  # fmt: skip
    with pytest.raises(MalformedError, match="changes behind its first end"):
        ObjectFile(plain + more + table + trailer)


def test_packed_objects_begin_where_their_stream_says(data: bytes) -> None:
    """Viewers go by that: one that should begin within another is refused."""
    packed = saved(data, object_stream_mode=_MODE.generate, qdf=True)
    all_read(packed)
    place = re.search(rb"/First \d+.*?stream\s+(?:%[^\n]*\n)*\d+ (\d+)\s", packed, re.DOTALL)
    assert place is not None
    with pytest.raises(MalformedError):
        all_read(packed[: place.start(1)] + b"9" * len(place[1]) + packed[place.end(1) :])
