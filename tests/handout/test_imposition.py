"""Packs and booklets read back by PDFium: every page of every one is where it should be, by its own words."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from bench import Bench, Finished, leaflet
from drawn_pictures import STARTER, photograph, put, saved
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops, ImageStat

from leaflets.editions import A4, BOOKLET, HALF
from leaflets.handout.imposition import (
    LONG_EDGE,
    ONE_SIDE,
    SHORT_EDGE,
    Placement,
    Stack,
    booklet_order,
    collated,
    saddle_stitched,
)
from leaflets.press.press import press
from leaflets.proof import collation, scanner
from leaflets.proof.page import MM
from leaflets.proof.paint import Paint


def texts(data: bytes) -> list[str]:
    """The words of each page, white space aside."""
    return ["".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(data)]


def halves(data: bytes) -> list[tuple[str, str]]:
    """The words of the left and of the right half of each side."""
    found = []
    for page in pypdfium2.PdfDocument(data):
        text, (width, height) = page.get_textpage(), page.get_size()
        cut = [text.get_text_bounded(0, 0, width / 2, height), text.get_text_bounded(width / 2, 0, width, height)]
        found.append(("".join(cut[0].split()), "".join(cut[1].split())))
    return found


def preferences(data: bytes) -> dict[str, str]:
    """What a viewer is asked to do."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {name: str(value) for name, value in pdf.Root.ViewerPreferences.items()}


@pytest.fixture(scope="module")
def files(pressed: dict[tuple[str, str], Finished]) -> list[bytes]:
    """Every leaflet in every edition: 2 to 8 pages, odd and even."""
    return [finished.path.read_bytes() for finished in pressed.values()]


@pytest.fixture(scope="module")
def foldable(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Leaflets of 1 to 9 pages, as a booklet is made from."""
    bench = Bench(tmp_path_factory.mktemp("foldable"))
    found = {}
    for paragraphs in range(2, 60, 3):
        more = "Some more words. " * 9
        words = "".join(f"      Paragraph {n} of {paragraphs}. {more}\n\n" for n in range(paragraphs))
        links = "    links:\n" + "".join(f"      - Page {n} https://www.example.org/page-{n}\n" for n in range(3))
        text = leaflet(f"  - heading: One\n    text: |\n{words}{links}")
        bench.add("made", text)
        value = bench.library.leaflet("made").value
        assert value
        made = press(value.document(bench.library.shelf, value.due.last_day()), BOOKLET)
        found.setdefault(made.pages, made.data)
    assert set(found) >= set(range(2, 10))
    return list(found.values())


# Packs


@pytest.mark.parametrize("two_sided", [True, False])
def test_every_page_of_a_pack_is_accounted_for(files: list[bytes], two_sided: bool) -> None:
    """By its own words, copy by copy; two-sided, each copy begins on the front of a sheet."""
    copies = [3, 1, 2, 1, 1, 2]
    printed = collated([Stack(*one) for one in zip(files, copies, strict=True)], "Tuesday", two_sided)
    found = texts(printed.data)
    at = 0
    for file, count in zip(map(texts, files), copies, strict=True):
        for _ in range(count):
            assert at % 2 == 0 or not two_sided
            assert found[at : at + len(file)] == file
            at += len(file)
            if two_sided and len(file) % 2:
                assert found[at] == ""
                at += 1
    assert at == len(found) == len(printed.sides)
    assert printed.sheets == (len(found) // 2 if two_sided else len(found))


def test_a_large_pack_costs_little(files: list[bytes]) -> None:
    """200 copies hardly more than one, 28 leaflets less than 1.5 times what they take, though most share much."""
    one, many = (len(collated([Stack(files[1], copies)], "A").data) for copies in (1, 200))
    assert many < one + 200 * len(texts(files[1])) * 12  # bytes for each page more
    whole = collated([Stack(data, 1) for data in (*files, *files, *files, *files, *files[:4])], "A")
    assert len(whole.data) < 1.5 * sum(map(len, files))


def test_what_leaflets_share_is_there_once(files: list[bytes]) -> None:
    """The faces, and the symbols that several have."""
    with pikepdf.open(io.BytesIO(collated([Stack(data, 2) for data in files], "A").data)) as pdf:
        faces = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and "/Length1" in item]
        forms = [item.read_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream) and "/BBox" in item]
    assert len(faces) <= 4  # two faces, and those with a rare letter
    assert len(forms) == len(set(forms))


def test_pictures_that_leaflets_share_are_there_once(tmp_path: Path) -> None:
    """As they are packed: a photograph stays a JPEG, and looks as before; in a booklet as well."""
    bench = Bench(tmp_path)
    put(bench.folder)
    put(bench.folder, "walk.jpg", saved(photograph(), "JPEG"))
    section = f"  - picture: {STARTER}\n    shows: A head\n  - picture: walk.jpg\n    shows: A walk\n"
    both = [bench.made(name, leaflet(section, name)).path.read_bytes() for name in ("one", "two")]
    for data in (collated([Stack(one, 2) for one in both], "A").data, saddle_stitched(both[0], "A").data):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            images = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
            assert sorted(str(one.Filter) for one in images) == ["/DCTDecode", "/FlateDecode"]
    pack, alone = (
        pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil()
        for data in (collated([Stack(both[0], 1)], "A").data, both[0])
    )
    assert max(ImageStat.Stat(ImageChops.difference(pack.convert("RGB"), alone.convert("RGB"))).mean) < 0.5


def test_a_pack_asks_for_true_size_and_both_sides(files: list[bytes]) -> None:
    """A viewer that listens prints it so; one for single sides asks for those."""
    wanted = {"/DisplayDocTitle": "True", "/PrintScaling": "/None", "/Duplex": f"/{LONG_EDGE}"}
    assert preferences(collated([Stack(files[0], 1)], "A").data) == wanted
    one_sided = collated([Stack(files[0], 1)], "A", two_sided=False).data
    assert preferences(one_sided) == {**wanted, "/Duplex": f"/{ONE_SIDE}"}


def test_a_pack_looks_as_its_leaflets_do(files: list[bytes]) -> None:
    """To the pixel."""
    printed, own = Paint(collated([Stack(files[0], 1)], "A").data), Paint(files[0])
    for page in range(1, len(own.page_sizes) + 1):
        assert printed.picture(page, 60).tobytes() == own.picture(page, 60).tobytes()


def test_the_same_pack_is_the_same_bytes(files: list[bytes]) -> None:
    stacks = [Stack(data, 2) for data in files]
    assert collated(stacks, "A").data == collated(stacks, "A").data
    assert saddle_stitched(files[0], "A").data == saddle_stitched(files[0], "A").data


@pytest.mark.parametrize("title", ["Tuesday", "(Tuesday) \\", "Żółć ‘Tuesday’", "</x>"])
def test_a_title_is_words(files: list[bytes], title: str) -> None:
    """Whatever signs it has; and nothing in the file is broken."""
    with pikepdf.open(io.BytesIO(collated([Stack(files[0], 1)], title).data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == title
        assert pdf.check_pdf_syntax() == []
        assert "/StructTreeRoot" not in pdf.Root  # it is for paper, and does not say otherwise


# Booklets

#: Pages on the sides of a booklet, from the outermost sheet, its front first.
ORDERS = [
    (1, [(0, 1), (0, 0)]),
    (4, [(4, 1), (2, 3)]),
    (5, [(0, 1), (2, 0), (0, 3), (4, 5)]),
    (7, [(0, 1), (2, 7), (6, 3), (4, 5)]),
    (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
    (12, [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
]


@pytest.mark.parametrize(("count", "sides"), ORDERS)
def test_the_order_of_a_booklet(count: int, sides: list[tuple[int, int]]) -> None:
    assert booklet_order(count) == sides


@given(count=st.integers(1, 200))
def test_a_booklet_can_be_leafed_through(count: int) -> None:
    """Folded, its pages come one after the other, and all blanks are at the end."""
    sides = booklet_order(count)
    assert len(sides) % 2 == 0
    assert len(sides) * 2 < count + 4
    leaves: list[int] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):  # from the outermost sheet in
        middle = len(leaves) // 2
        leaves[middle:middle] = [front[1], back[0], back[1], front[0]]
    assert leaves == [*range(1, count + 1), *[0] * (len(leaves) - count)]


def test_every_page_of_a_booklet_is_accounted_for(foldable: list[bytes]) -> None:
    """By its own words, on its half of its side."""
    for data in foldable:
        own = ["", *texts(data)]
        printed = saddle_stitched(data, "A")
        assert halves(printed.data) == [(own[left], own[right]) for left, right in booklet_order(len(own) - 1)]
        assert printed.sheets == (len(own) + 2) // 4


def test_every_symbol_of_a_booklet_is_read_at_its_size(foldable: list[bytes]) -> None:
    """By a phone, in each manner; modules and sides are those of the standard edition, and so is the type."""
    for data in foldable:
        printed = saddle_stitched(data, "A").data
        paint = Paint(printed)
        found = [
            symbol
            for page in range(1, len(paint.page_sizes) + 1)
            for symbol in scanner.symbols(paint.picture(page, 150), page, 150)
        ]
        assert len(found) == 4
        for symbol in found:
            assert all(scanner.reads(paint, symbol, manner) == symbol.address for manner in scanner.Conditions)
            assert scanner.measure(paint, symbol).box.width / MM >= A4.symbol_mm - 0.05
        least = collation.least(printed)
        assert least.module >= A4.module_mm - 0.01
        assert least.type >= A4.floor - 0.01
        assert sorted(least.addresses) == sorted(collation.least(data).addresses)


def test_a_booklet_is_flipped_on_its_short_edge(foldable: list[bytes]) -> None:
    """A4 across, in its true size."""
    data = saddle_stitched(foldable[0], "A").data
    assert preferences(data)["/Duplex"] == f"/{SHORT_EDGE}"
    assert preferences(data)["/PrintScaling"] == "/None"
    assert pypdfium2.PdfDocument(data)[0].get_size() == pytest.approx((841.89, 595.28), abs=0.01)


def test_a_placement_is_whole_by_itself() -> None:
    """As a page in a pack is: in its own size, at the left."""
    assert Placement(1, 2) == (1, 2, 1.0, 0.0)
    assert pytest.approx(A4.width / A4.height, abs=1e-3) == HALF
