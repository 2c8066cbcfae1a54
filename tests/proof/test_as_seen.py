"""A file as whoever opens it sees it: without a lock that needs no key, and with turned pages upright."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from bench import Finished
from raw_pdf import CATALOG, page, written

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.editions import EDITIONS
from leaflets.proof.as_seen import is_said_to_be_by, unlocked, upright
from leaflets.proof.proof import Proof

Box = tuple[float, float, float, float]


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], **how: object) -> bytes:
    """A copy of a file with something changed."""
    copy = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(copy, **how)  # type: ignore[arg-type]
    return copy.getvalue()


def faults(data: bytes) -> list[tuple[str, str]]:
    """What is wrong with a file in standard print, by itself."""
    return [(fault.check, fault.message) for fault in promises.check(Case(Proof(data), EDITIONS["a4"]))]


def turned(pdf: pikepdf.Pdf, degrees: int) -> None:
    """Turn what is on each page, and each page back, so that it is seen as before."""
    width, height = (float(side) for side in list(pdf.pages[0].mediabox)[2:])
    ways: dict[int, tuple[str, tuple[float, float], Callable[[Box], Box]]] = {
        90: (f"0 1 -1 0 {height} 0", (height, width), lambda b: (height - b[3], b[0], height - b[1], b[2])),
        180: (f"-1 0 0 -1 {width} {height}", (width, height),
              lambda b: (width - b[2], height - b[3], width - b[0], height - b[1])),
        270: (f"0 -1 1 0 0 {width}", (height, width), lambda b: (b[1], width - b[2], b[3], width - b[0])),
    }  # fmt: skip
    matrix, size, box = ways[degrees]
    for one in pdf.pages:
        one.contents_add(pdf.make_stream(f"q {matrix} cm".encode()), prepend=True)
        one.contents_add(pdf.make_stream(b"Q"))
        for name in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
            if name in one.obj:
                del one.obj[name]
        one.obj.MediaBox, one.obj.Rotate = pikepdf.Array([0, 0, *size]), degrees
        for note in one.obj.get("/Annots", []):
            note.Rect = pikepdf.Array(box(tuple(map(float, note.Rect))))  # type: ignore[arg-type]
            corners = [float(one) for one in note.get("/QuadPoints", [])]
            parts = [box((*corners[at : at + 2], *corners[at + 4 : at + 6])) for at in range(0, len(corners), 8)]  # type: ignore[arg-type]
            if parts:
                note.QuadPoints = pikepdf.Array([one for a, b, c, d in parts for one in (a, b, c, b, c, d, a, d)])
    for thing in pdf.objects:
        attributes = thing.get("/A") if isinstance(thing, pikepdf.Dictionary) else None
        if isinstance(attributes, pikepdf.Dictionary) and "/BBox" in attributes:
            attributes.BBox = pikepdf.Array(box(tuple(map(float, attributes.BBox))))  # type: ignore[arg-type]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_is_turned_is_judged_as_it_is_seen(rich: dict[str, Finished], degrees: int) -> None:
    """Words, codes, links and the boxes of figures; it is what it would be if it were not turned."""
    data = rich["a4"].path.read_bytes()
    on_its_side = changed(data, lambda pdf: turned(pdf, degrees))
    assert len(faults(on_its_side)) > len(faults(data))  # a negative control
    assert faults(upright(on_its_side)) == faults(data)


@pytest.mark.parametrize("angle", ["45", "360", "0", "null", "(a)", "/a", "[90]", "true", "99 0 R"])
def test_what_is_no_turn_turns_nothing(angle: str) -> None:
    """As viewers take it."""
    data = page(b"", entries=f"/Rotate {angle}".encode())
    assert upright(data) == data


@pytest.mark.parametrize("angle", ["90", "90.0", "450", "-270"])
def test_a_turn_may_be_written_in_several_ways(angle: str) -> None:
    """Of the page itself, or of the tree that it is in."""
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1/Rotate %b>>" % angle.encode()
    inherited = written([CATALOG, tree, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]>>"])
    for data in (inherited, page(b"", entries=f"/Rotate {angle}".encode(), box=b"0 0 100 200")):
        assert Proof(upright(data)).page_sizes[0][:2] == (200, 100)


def test_a_page_that_lies_on_its_side_is_judged_so(rich: dict[str, Finished]) -> None:
    """It is not A4 upright."""

    def lay_down(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Rotate = 90

    found = faults(upright(changed(rich["a4"].path.read_bytes(), lay_down)))
    assert ("page size", "the page is 297 by 210 mm, not A4") in found


def test_a_file_without_turned_pages_is_the_file_itself(rich: dict[str, Finished]) -> None:
    data = rich["a4"].path.read_bytes()
    assert upright(data) is data
    assert unlocked(data) == (data, False, ())


@pytest.mark.parametrize("revision", [3, 4, 6])
def test_a_lock_without_a_key_is_opened(rich: dict[str, Finished], revision: int) -> None:
    """All that the file says is there, but for the lock; what that shuts out is told."""
    data = rich["a4"].path.read_bytes()
    shut = pikepdf.Permissions(
        accessibility=False, extract=False, print_lowres=False, print_highres=False, modify_other=False
    )
    lock = pikepdf.Encryption(owner="o", user="", R=revision, allow=shut, aes=revision > 3, metadata=revision > 3)  # type: ignore[arg-type]
    seen = unlocked(changed(data, lambda _: None, encryption=lock))
    assert seen.is_locked
    assert set(seen.shut_out) >= {"printing", "copying words"}
    assert ("screen readers" in seen.shut_out) is (revision == 3)  # which later ones cannot shut out
    assert faults(seen.data) == faults(data)


def test_a_lock_that_shuts_out_nothing(rich: dict[str, Finished]) -> None:
    """It is one all the same."""
    lock = pikepdf.Encryption(owner="", user="")
    seen = unlocked(changed(rich["a4"].path.read_bytes(), lambda _: None, encryption=lock))
    assert (seen.is_locked, seen.shut_out) == (True, ())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"no PDF", "it does not begin like one, or is damaged"),
        (written([CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"]), "it "),  # PDFium tells why the last one was not opened
        (None, "it opens with a password only"),
    ],
)
def test_what_cannot_be_opened(data: bytes | None, told: str) -> None:
    if data is None:
        lock = pikepdf.Encryption(owner="o", user="secret")
        data = changed(page(b""), lambda _: None, encryption=lock)
    with pytest.raises(ValueError, match=re.escape(told)):
        unlocked(data)


def test_pages_that_cannot_be_read() -> None:
    """Elements nested deeper than any reader goes."""
    deep = page(b"", b"<</K%b%b>>" % (b"[" * 50_000, b"]" * 50_000), entries=b"/Rotate 90/A 5 0 R")
    with pytest.raises(ValueError, match="its pages cannot be read"):
        upright(deep)


def test_who_a_file_says_has_made_it(rich: dict[str, Finished]) -> None:
    assert is_said_to_be_by(rich["a4"].path.read_bytes(), "The leaflet press")
    assert not is_said_to_be_by(page(b""), "The leaflet press")
    with pytest.raises(ValueError, match="it does not begin like one, or is damaged"):
        is_said_to_be_by(b"no PDF", "")
