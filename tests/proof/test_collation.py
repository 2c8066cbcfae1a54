"""Pages of several files found on the sides of another, and the smallest type and symbols on it."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence

import pikepdf
import pytest
from bench import Bench, Finished, leaflet
from reportlab.pdfgen.canvas import Canvas

from leaflets.editions import A4, HALF
from leaflets.handout.imposition import Placement, Printed, Stack, _Files, collated, saddle_stitched
from leaflets.proof import collation
from leaflets.proof.collation import Least, PageSpot, least, misplaced
from leaflets.proof.page import Box

LEFT, RIGHT = Box(0, 0, 300, 400), Box(300, 0, 600, 400)


def printed(sides: Sequence[Sequence[tuple[str, float]]], size: float = 12) -> bytes:
    """Sides of 600 by 400 points with words, each so far from the left."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(600, 400))
    for side in sides:
        canvas.setFont("Helvetica", size)
        for words, x in side:
            canvas.drawString(x, 200, words)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


FILES = (printed([[("one", 50)], [("two", 50)]]), printed([[("three", 50)]]))
SIDES = [[PageSpot(0, 1, LEFT), PageSpot(1, 1, RIGHT)], [], [PageSpot(0, 2, Box(0, 0, 600, 400))]]
RIGHT_ONE = [[("one", 50), ("three", 350)], [], [("two", 50)]]


@pytest.mark.parametrize(
    ("sides", "told"),
    [
        (RIGHT_ONE, []),
        (RIGHT_ONE[:2], ["there are 2 sides, not 3"]),
        (
            [[("three", 50), ("one", 350)], [], [("two", 50)]],
            ["side 1 should have page 1 of file 1", "side 1 should have page 1 of file 2"],
        ),
        ([[("one", 50), ("three", 350)], [("x", 50)], [("two", 50)]], ["side 2 should be blank"]),
        ([[("one", 50), ("three", 350)], [], [("two", 50), ("more", 350)]], ["side 3 should have page 2 of file 1"]),
        ([[("one", 50), ("three", 350)], [], []], ["side 3 should have page 2 of file 1"]),
    ],
)
def test_what_is_out_of_its_place_is_told(sides: Sequence[Sequence[tuple[str, float]]], told: list[str]) -> None:
    """Each page by its words, in its box."""
    assert list(misplaced(printed(sides), FILES, SIDES)) == told


def test_what_is_no_pdf_is_refused() -> None:
    """A file or what was made of it."""
    with pytest.raises(ValueError, match="PDF"):
        list(misplaced(b"no PDF", FILES, SIDES))
    with pytest.raises(ValueError, match="PDF"):
        list(misplaced(printed(RIGHT_ONE), (FILES[0], b"no PDF"), SIDES))


@pytest.mark.parametrize("size", [9.0, 12.5])
def test_the_smallest_type(size: float) -> None:
    """In points; white space is none, and a file without symbols has no least module."""
    found = least(printed([[("words", 50)], [("more words", 50)]], size))
    assert (found.type, found.module, found.addresses) == (pytest.approx(size), float("inf"), ())


def test_a_blank_file_has_nothing_that_could_be_too_small() -> None:
    """No type, no symbol."""
    data = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(data)
    assert least(data.getvalue()) == (float("inf"), float("inf"), ())


def test_the_least_of_our_leaflet(pressed: dict[tuple[str, str], Finished]) -> None:
    """Its folio, its modules, the addresses that its symbols open."""
    finished = pressed["dystonia", "a4"]
    found = least(finished.path.read_bytes())
    assert found.type == pytest.approx(A4.small.size, abs=0.05)
    assert found.module >= A4.module_mm - 0.01
    assert list(found.addresses) == [symbol.address for symbol in finished.case().proof.symbols]


# Where pages lie on their sheets


A4_SIZE = (A4.width, A4.height)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Leaflets of three pages and of two."""
    bench = Bench(tmp_path_factory.mktemp("files"))
    found: dict[int, bytes] = {}
    for paragraphs in range(4, 60, 4):
        more = "Some more words. " * 9
        words = "".join(f"      Paragraph {n} of {paragraphs}. {more}\n\n" for n in range(paragraphs))
        data = bench.made("made", leaflet(f"  - heading: One\n    text: |\n{words}")).path.read_bytes()
        found.setdefault(len(list(collation._pages(data))), data)
    return [found[3], found[2]]


def spots(printed: Printed) -> list[list[PageSpot]]:
    """Where each page should be."""
    return [
        [PageSpot(file, page, Box(x, 0, x + A4.width * scale, A4.height * scale)) for file, page, scale, x in side]
        for side in printed.sides
    ]


def rearranged(data: bytes, pages: Sequence[int]) -> bytes:
    """A file with other pages: those of some numbers from 0."""
    with pikepdf.open(io.BytesIO(data)) as pdf, pikepdf.new() as made:
        made.pages.extend([pdf.pages[number] for number in pages])
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()


#: A pack of two leaflets, of 3 and 2 pages, has six sides; what is done to it, and the first thing that is told.
WRONG = [
    ([0, 1, 2, 3, 4, 5], None),
    ([0, 2, 1, 3, 4, 5], "side 2 should have page 2 of file 1"),
    ([0, 1, 2, 3, 4], "there are 5 sides, not 6"),
    ([0, 1, 2, 2, 4, 5], "side 4 should be blank"),
    ([0, 1, 2, 3, 5, 4], "side 5 should have page 1 of file 2"),
    ([0, 1, 3, 3, 4, 5], "side 3 should have page 3 of file 1"),
]


@pytest.mark.parametrize(("pages", "told"), WRONG)
def test_a_pack_out_of_order_is_noticed(files: list[bytes], pages: list[int], told: str | None) -> None:
    printed = collated([Stack(data, 1) for data in files], "A")
    found = list(misplaced(rearranged(printed.data, pages), files, spots(printed)))
    assert found[:1] == ([told] if told else [])


def test_a_booklet_out_of_order_is_noticed(files: list[bytes]) -> None:
    """Halves exchanged, and a page that slid into its neighbour."""
    data = files[0]
    printed = saddle_stitched(data, "A")
    assert list(misplaced(printed.data, [data], spots(printed))) == []
    swapped = [side[::-1] for side in spots(printed)]
    mixed = [[spot._replace(box=other.box) for spot, other in zip(side, back, strict=True)]
             for side, back in zip(spots(printed), swapped, strict=True)]  # fmt: skip
    assert list(misplaced(printed.data, [data], mixed))


#: How a page really lies on an A4 sheet (a size and how far from the left), and whether that is told.
LAID = [
    (Placement(0, 1), None),
    (Placement(0, 1, 1.0, 0.3), None),  # a printer's own play is more
    (Placement(0, 1, 1.0, 1.0), "side 1 has page 1 of file 1 in another place or size than it should"),
    (Placement(0, 1, 0.99), "side 1 has page 1 of file 1 in another place or size than it should"),
    (Placement(0, 1, HALF), "side 1 has page 1 of file 1 in another place or size than it should"),
]


@pytest.mark.parametrize(("placement", "told"), LAID)
def test_a_page_in_another_place_or_size_is_noticed(files: list[bytes], placement: Placement, told: str | None) -> None:
    """Though all its words are there."""
    data = _Files(files[1:]).written([(placement,)], "A", A4_SIZE, "Simplex")
    found = list(misplaced(data, files[1:], [[PageSpot(0, 1, Box(0, 0, *A4_SIZE))]]))
    assert found == ([told] if told else [])


#: The size of a sheet, the box of a page on it, and whether the page fills it.
SHEETS = [
    (A4_SIZE, Box(0, 0, *A4_SIZE), True),
    (A4_SIZE, Box(0, 0, A4.width, A4.height - 0.3), True),
    (A4_SIZE, Box(0, 0, A4.width, A4.height - 1), False),
    (A4_SIZE, Box(0, 1, A4.width, A4.height), False),
    (A4_SIZE, Box(0, 0, A4.width - 1, A4.height), False),
    (A4_SIZE, Box(0, 0, A4.width * HALF, A4.height * HALF), False),  # in the corner
    (A4_SIZE, Box(0, 0, A4.width / 2, A4.height), True),
    (A4_SIZE, Box(A4.width / 2, 0, A4.width, A4.height), True),
    (A4_SIZE, Box(A4.width / 4, 0, A4.width * 3 / 4, A4.height), False),
    (A4_SIZE, Box(0, 0, A4.width / 3, A4.height), False),
]


@pytest.mark.parametrize(("size", "box", "fills"), SHEETS)
def test_a_page_fills_its_sheet_or_half_of_it(size: tuple[float, float], box: Box, fills: bool) -> None:
    assert collation._fills(box, *size) is fills


def test_a_page_in_the_corner_of_a_larger_sheet_is_noticed(files: list[bytes]) -> None:
    """Though its words are in the very place and size that was asked for."""
    data = _Files(files[1:]).written([(Placement(0, 1),)], "A", (2 * A4.height, 2 * A4.height), "Simplex")
    found = list(misplaced(data, files[1:], [[PageSpot(0, 1, Box(0, 0, *A4_SIZE))]]))
    assert found == ["side 1 is not filled by page 1 of file 1"]


def test_a_page_without_a_letter_has_no_place_to_be_wrong(files: list[bytes]) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=A4_SIZE)
        buffer = io.BytesIO()
        pdf.save(buffer)
    blank = buffer.getvalue()
    assert list(misplaced(blank, [blank], [[PageSpot(0, 1, Box(0, 0, *A4_SIZE))]])) == []
    assert least(blank) == Least(math.inf, math.inf, ())


def test_what_is_said_on_sides(files: list[bytes]) -> None:
    """Of pages side by side each by itself; their words are the same however large they are."""
    (whole,) = collation.said(files[1])[0]
    placements = [(Placement(0, 1, HALF, 0.0), Placement(0, 1, HALF, A4.width * HALF)), (Placement(0, 1, HALF, 0.0),)]
    data = _Files(files[1:]).written(placements, "A", (A4.height, A4.width), "Simplex")
    (left, right), (alone, blank) = collation.said(data, 2)
    assert all(collation.same_words(text, whole) for text in (left, right, alone))
    assert blank == ""
    assert not collation.same_words(whole, whole[:-1])


def test_a_side_of_which_nothing_is_known_may_have_anything(files: list[bytes]) -> None:
    data = _Files(files[1:]).written([(Placement(0, 1),)], "A", A4_SIZE, "Simplex")
    assert list(misplaced(data, files[1:], [None])) == []
    assert list(misplaced(data, files[1:], [[]])) == ["side 1 should be blank"]
