"""Pictures in a finished file: one object each, with as many dots as are printed, marked and told."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bench import TODAY
from drawn_pictures import TELLS, a_file, photograph, saved, starter, turned, with_pictures, with_steps
from PIL import Image

from leaflets.checks import promises
from leaflets.editions import EDITIONS, HALF, SETTABLE
from leaflets.pdf.picture_objects import PictureObjects, image, placed
from leaflets.press import making
from leaflets.proof.proof import Proof
from leaflets.typeset.strips import Plate
from leaflets.typeset.structure import Element

FIGURE = Element("Figure", "A head")


def plate(width: float, data: bytes | None = None) -> Plate:
    """A picture of so many points."""
    file = a_file(data)
    return Plate(10, 20, width, width * 3 / 4, file, FIGURE, FIGURE.leaf())


def test_a_picture_has_one_object_of_its_widest_print() -> None:
    """However often it is drawn."""
    numbers = iter(range(7, 100))
    objects = PictureObjects()
    other = saved(photograph())
    names = [
        objects.named(plate(width, data), lambda: next(numbers))
        for width, data in ((72, None), (144, None), (36, None), (72, other))
    ]
    assert names == [("I0", 7), ("I0", 7), ("I0", 7), ("I1", 8)]
    (first, stream), (second, _) = objects.streams()
    assert (first, second) == (7, 8)
    assert b"/Width 600 /Height 450 " in stream


def test_where_it_is_drawn() -> None:
    """The box in points, y up, and a transformation of the square of one unit."""
    one = plate(100)
    drawn = placed(one, "I0", 30, 500)
    assert one.figure is not None
    assert one.figure.box == (30, 425, 130, 500)
    assert drawn == "q 100.00 0 0 75.00 30.00 425.00 cm /I0 Do Q"


def test_an_object_says_no_more_than_it_must() -> None:
    """Colour space, bits and filter; nothing of its file."""
    exact = image(a_file(), 72)
    assert exact.startswith(
        b"<< /Type /XObject /Subtype /Image /Width 300 /Height 225 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        b"/Filter /FlateDecode /Length "
    )
    photo = image(a_file(turned(3)), 72)
    assert b"/Filter /DCTDecode" in photo
    assert TELLS not in photo
    assert b"/DeviceGray" in image(a_file(saved(starter().convert("L"))), 72)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_pictures_of_a_file(tmp_path: Path, edition: str) -> None:
    """An object for the logo and three for four pictures, of 300 dots to the inch or fewer; each figure has its box."""
    finished = with_pictures(tmp_path).press("pictures", edition)
    assert finished.broken() == []
    with pikepdf.open(finished.path) as pdf:
        images = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        assert len(images) == 4
        figures = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        told = {str(one.Alt): one for one in figures if not str(one.Alt).startswith("QR")}
        assert set(told) == {
            "The Brain Charity: a ring and three bars",
            "A head that turns to the left", "A walk beside the river", "The same head", "Nothing but grey",
        }  # fmt: skip
        for figure in told.values():
            assert str(figure.A.Placement) == "/Block"
            left, bottom, right, top = (float(side) for side in figure.A.BBox)
            assert right > left >= EDITIONS[edition].side_margin - 0.01
            assert top > bottom > 0
        for one in images:
            assert int(one.Width) <= 300 * EDITIONS[edition].measure / 72 + 1
            assert decoded(one).size == (int(one.Width), int(one.Height))
    assert TELLS not in finished.path.read_bytes()


@pytest.mark.parametrize("edition", SETTABLE)
@pytest.mark.parametrize("easy", ["yes", "no"])
def test_steps_keep_every_promise(tmp_path: Path, edition: str, easy: str) -> None:
    """In easy read and without, in every edition; the words are the same, and easy ones are large."""
    bench = with_steps(tmp_path, easy)
    made = making.make(bench.library, "steps", making.Specification((edition,), TODAY)).editions[edition]
    assert [fault.headline for fault in made.faults if not fault.warning] == []
    assert made.pressed is not None
    scale = HALF if edition == "booklet" else 1
    proof = Proof(made.pressed.data)
    if edition in EDITIONS:
        assert promises.judged_as(proof).name == edition
    if easy == "yes":
        in_lists = [run for node in proof.root.all("L") for run in node.runs if run.text.strip()]
        assert min(run.size for run in in_lists) * scale >= 16


def decoded(stream: Any) -> Image.Image:
    """An image object as an image."""
    size, mode = (int(stream.Width), int(stream.Height)), "L" if stream.ColorSpace == "/DeviceGray" else "RGB"
    if stream.Filter == "/DCTDecode":
        return Image.open(io.BytesIO(stream.read_raw_bytes()))
    return Image.frombytes(mode, size, zlib.decompress(stream.read_raw_bytes()))


def test_the_same_file_each_time(tmp_path: Path) -> None:
    """Whatever was decoded before."""
    bench = with_pictures(tmp_path)
    assert bench.press("pictures", "a4").path.read_bytes() == bench.press("pictures", "a4").path.read_bytes()
