"""What a file may ask for at the most: a pair at each limit."""

from __future__ import annotations

import pytest
from bench import Finished
from raw_pdf import CATALOG, form, packed, page, stream, written

from leaflets.proof import bounds
from leaflets.proof.bounds import BoundsError, refuse_boundless, refuse_what_unpacks

FORM = b"/Resources<</XObject<</F 5 0 R>>>>"
BEYOND = "a form in it paints itself, without end"


def many_pages(many: int, box: bytes = b"0 0 9 9") -> bytes:
    """A file of empty pages."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + many))
    tree = b"<</Type/Pages/Kids[%b]/Count %d/MediaBox[%b]>>" % (kids, many, box)
    return written([CATALOG, tree, *[b"<</Type/Page/Parent 2 0 R>>"] * many])


def nested(depth: int, times: int) -> bytes:
    """A page that paints a form so often, which paints another so often, and so on."""
    forms = [form(b"/G Do " * times, b"/G %d 0 R" % (6 + n)) for n in range(depth - 1)]
    return page(b"/F Do " * times, *forms, form(b"0 0 1 1 re f"), entries=FORM)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (page(b"0 0 9 9 re f"), ""),
        (many_pages(1000), ""),
        (many_pages(1001), "it has 1001 pages, and 1000 is the most that is read"),
        (page(b"", box=b"0 0 3370 2384"), ""),
        (page(b"", box=b"0 0 3390 2384"), "page 1 is larger than A0"),
        (many_pages(60, b"0 0 2384 3370"), ""),
        (many_pages(70, b"0 0 2384 3370"), "its pages take as much paper as 1122 of A4, and 1000 is the most"),
        (page(b"0 0 1 1 re f " * 60_000), ""),
        (page(b"0 0 1 1 re f " * 60_001), "it paints 60001 runs of words, lines and pictures, and 60000 is the most"),
        (page(b"BT (a) Tj ET " * 60_001), "it paints 60001 runs of words, lines and pictures, and 60000 is the most"),
        (page(b"/F Do", form(b"/F Do /F Do", b"/F 5 0 R"), entries=FORM), BEYOND),
        (page(b"/F Do", form(b"/G Do", b"/G 6 0 R"), form(b"/F Do", b"/F 5 0 R"), entries=FORM), BEYOND),
        (nested(3, 10), ""),
        (nested(10, 10), "it paints 21111111110 runs of words, lines and pictures, and 60000 is the most"),
        (nested(20, 1), ""),
        (nested(21, 1), "it has forms within forms, more than 20 deep"),
        (page(b"/F Do", stream(b"", b"/Subtype/Image/Width 10000/Height 10000"), entries=FORM), ""),
        (page(b"/F Do", stream(b"", b"/Subtype/Image/Width 10001/Height 10000"), entries=FORM),
         "a picture in it has more than 100 million dots"),
    ],
    ids=range(18),
)  # fmt: skip
def test_what_is_too_much(data: bytes, told: str) -> None:
    """One more is refused, in a sentence."""
    try:
        refuse_boundless(data)
        refused = ""
    except BoundsError as error:
        refused = str(error)
    assert refused == told


TILE = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
LETTERS = b"/Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>"
MASK = b"<</SMask<</S/Luminosity/G 6 0 R>>>>"


def using(kind: bytes, content: bytes, *more: bytes) -> bytes:
    """A page that uses a resource of a kind by the name N."""
    return page(content, *more, entries=b"/Resources<</%b<</N 5 0 R>>>>" % kind)


def noted(*more: bytes) -> bytes:
    """A page with an annotation that looks like a form."""
    return page(b"", b"<</Subtype/Stamp/Rect[0 0 9 9]/AP<</N 6 0 R>>>>", *more, entries=b"/Annots[5 0 R]")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (using(b"XObject", b"/#4e Do", form(b"/#4E Do", b"/N 5 0 R")), BEYOND),
        (using(b"XObject", b"/N Do", form(b"0 0 1 1 re f")), ""),
        (using(b"Pattern", b"/N scn", stream(b"/N scn", TILE + b"/Resources<</Pattern<</N 5 0 R>>>>")), BEYOND),
        (using(b"Pattern", b"/N scn", stream(b"0 0 1 1 re f", TILE)), ""),
        (using(b"ExtGState", b"/N gs", MASK, form(b"/M Do", b"/M 6 0 R")), BEYOND),
        (using(b"ExtGState", b"/N gs", MASK, form(b"0 0 1 1 re f")), ""),
        (using(b"Font", b"/N 9 Tf", b"<<%b/Resources<</Font<</M 5 0 R>>>>>>" % LETTERS, stream(b"/M 1 Tf")), BEYOND),
        (using(b"Font", b"/N 9 Tf (a) Tj", b"<<%b>>" % LETTERS, stream(b"/N 1 Tf (a) Tj")), BEYOND),
        (using(b"Font", b"/N 9 Tf (a) Tj", b"<<%b>>" % LETTERS, stream(b"0 0 1 1 re f")), ""),
        (noted(form(b"/F Do", b"/F 6 0 R")), BEYOND),
        (noted(b"<</On 7 0 R/Off null>>", form(b"/F Do", b"/F 7 0 R")), BEYOND),
        (noted(form(b"0 0 1 1 re f " * 60_000)), ""),
        (noted(form(b"0 0 1 1 re f " * 60_001)),
         "it paints 60001 runs of words, lines and pictures, and 60000 is the most"),
        (written([CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"]), "not opened"),
    ],
    ids=range(14),
)  # fmt: skip
def test_whatever_paints_is_looked_at(data: bytes, told: str) -> None:
    """Forms by all their names, patterns, soft masks, letters that are drawn, and how annotations look."""
    try:
        refuse_boundless(data)
        refused = ""
    except BoundsError as error:
        refused = str(error)
    except ValueError:
        refused = "not opened"
    assert refused == told


@pytest.mark.parametrize("layers", [1, 2, 3, 4])
def test_what_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch, layers: int) -> None:
    """In all layers together, however often it is packed; of all streams."""
    data = packed(4 << 20, layers)
    filters = b"/Filter[%b]" % (b"/FlateDecode" * layers)
    one, two = page(b"", stream(data, filters)), page(b"", stream(data, filters), stream(data, filters))
    monkeypatch.setattr(bounds, "MOST_UNPACKED", 6 << 20)
    refuse_what_unpacks(one)
    refuse_what_unpacks(page(b"", stream(b"x" + bytes(10 << 20))))  # which is not packed at all
    with pytest.raises(BoundsError, match="it unpacks to more than 6 MB"):
        refuse_what_unpacks(two)


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.7\n"])
def test_what_is_no_file(data: bytes) -> None:
    """Is no matter of bounds."""
    refuse_what_unpacks(data)
    with pytest.raises(ValueError, match="Failed to load document") as raised:
        refuse_boundless(data)
    assert not isinstance(raised.value, BoundsError)


def test_our_largest_leaflet_is_within_all_bounds(stressed: dict[str, Finished]) -> None:
    """By far."""
    for finished in stressed.values():
        refuse_what_unpacks(data := finished.path.read_bytes())
        refuse_boundless(data)
