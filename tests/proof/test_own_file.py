"""A leaflet read by the grammar of its kind finds what two other readers find; whatever else stands in it is told."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import changes
import pikepdf
import pytest
from bench import Finished
from changes import Change
from pikepdf import Dictionary, Name

from leaflets.proof.foreign import ForeignObjects
from leaflets.proof.own_file import own_file
from leaflets.proof.page import PaintedRun
from leaflets.proof.paint import Paint
from leaflets.proof.strangers import StrangeError
from leaflets.proof.tree import structure


def test_it_finds_what_pdfium_and_pypdf_find(finished: Finished) -> None:
    """Words, places, sizes, colours, marks; the tree, the links and what the file declares."""
    data = finished.path.read_bytes()
    own, painted = own_file(data), Paint(data).painted
    order = [one for content in own.contents for one in content.order]
    assert len(order) == len(painted)
    for one, its in zip(order, painted, strict=True):
        assert type(one) is type(its)
        assert (one.page, one.mcid, one.mark, one.marks) == (its.page, its.mcid, its.mark, its.marks)
        if isinstance(one, PaintedRun) and isinstance(its, PaintedRun):
            assert one.text.strip() == its.text.strip().replace("\ufffd", "")
            assert (one.face, one.colour) == (its.face, its.colour)
            assert (one.size, one.x, one.y) == pytest.approx((its.size, its.x, its.y), abs=0.01)
        else:
            assert one.box == pytest.approx(its.box, abs=0.02)
    foreign = ForeignObjects(data)
    runs = [one for one in order if isinstance(one, PaintedRun)]
    told = structure(foreign, foreign.sheets(), runs, 0, foreign.labels)
    assert (own.structure.root, own.structure.parents) == (told.root, told.parents)
    assert own.structure.links == told.links
    assert own.structure.declared == told.declared


def second_name(pdf: pikepdf.Pdf) -> None:
    """A page whose faces are called by each other's names."""
    page = pdf.pages[1].obj
    fonts = page.Resources.Font
    page.Resources.Font = Dictionary({"/F1": fonts.F2, "/F2": fonts.F1})


def unused(pdf: pikepdf.Pdf) -> None:
    """A page that no tree leads to."""
    pdf.Root.Pages.Kids = pikepdf.Array(list(pdf.Root.Pages.Kids)[:-1])


def square(pdf: pikepdf.Pdf) -> None:
    """A code wider than it is high."""
    changes.forms(pdf)[0].BBox = pikepdf.Array([0, 0, 30, 25])


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (changes.root(changes.sets(Version=Name("/2.0"))), "the catalog has /Version"),
        (changes.page(changes.sets(Rotate=90)), "a page has /Rotate"),
        (changes.page(changes.sets(MediaBox=pikepdf.Array([5, 0, 595, 842]))), "does not begin at 0"),
        (changes.stream(r"rg", "rg 0 Tr"), "the operator Tr"),
        (second_name, "for two faces"),
        (square, "not square"),
    ],
)
def test_whatever_else_stands_in_it_is_told(rich: dict[str, Finished], change: Change, what: str) -> None:
    """In objects, on pages, in forms."""
    copy = io.BytesIO()
    with pikepdf.open(rich["a4"].path) as pdf:
        change(pdf)
        pdf.save(copy)
    with pytest.raises(StrangeError) as error:
        own_file(copy.getvalue())
    assert any(what in stranger.what for stranger in error.value.strangers), error.value


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data + b"%",
        lambda data: data.replace(b"obj", b"abj"),
    ],
)
def test_what_is_no_leaflet_is_told_so(rich: dict[str, Finished], damage: Callable[[bytes], bytes]) -> None:
    """Whatever is broken, it is a stranger, not an error of Python."""
    with pytest.raises(StrangeError, match="something that is not written as a leaflet is"):
        own_file(damage(rich["a4"].path.read_bytes()))


def test_objects_to_which_nothing_leads_are_told(rich: dict[str, Finished]) -> None:
    """An earlier state, or what another program uses; the program that saves here would leave them out."""
    copy = io.BytesIO()
    with pikepdf.open(rich["a4"].path) as pdf:
        pdf.save(copy, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = re.sub(rb"/Size \d+", b"/Size 10000", copy.getvalue())
    at, more = data.rindex(b"xref\n0 "), b"9999 0 obj\n<< /Hidden true >>\nendobj\n"
    end = data.rindex(b"trailer")
    table = data[at:end] + b"9999 1\n%010d 00000 n \n" % at
    tail = data[end : data.rindex(b"startxref")] + b"startxref\n%d\n%%%%EOF\n" % (at + len(more))
    with pytest.raises(StrangeError, match="1 objects to which nothing leads"):
        own_file(data[:at] + more + table + tail)
