"""Pages of several files found on the sides of another, and the smallest type and symbols on it."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
import pytest
from bench import Finished
from reportlab.pdfgen.canvas import Canvas

from leaflets.editions import A4
from leaflets.proof.collation import PageSpot, least, misplaced
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
RIGHT_ONE = [[("one", 50), ("three", 350)], [], [("t wo", 50)]]


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
    """Each page by its words, in its box; spaces are not looked at."""
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
