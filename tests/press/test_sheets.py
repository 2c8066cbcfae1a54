"""Packs and booklets of ours judged as what they are: true ones are fit, and each thing that may be wrong is told."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from bench import TODAY
from stocked import Stocked

from leaflets.checks.facts import Report
from leaflets.handout.booklet import booklet
from leaflets.handout.pack import ordered, pack
from leaflets.press.inspection import inspected
from leaflets.press.sheets import kind_of
from leaflets.press.sources import Sources
from leaflets.proof.proof import Proof

LONG = "title: Long\nreviewed: March 2026\nsections:\n" + "".join(
    f"  - heading: Part {number}\n    text: {'Some words of a part, said again. ' * 40}\n" for number in range(6)
)


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Stocked:
    """A data folder with a leaflet of three pages or more besides."""
    stocked = Stocked(tmp_path_factory.mktemp("sheets"))
    stocked.add("long", LONG)
    return stocked


@pytest.fixture(scope="module")
def packed(stocked: Stocked) -> bytes:
    """A pack of two leaflets with a slip."""
    stock = stocked.stock
    return pack(stock, ordered(stock.library, ["dystonia:2", "long:1@large-print"], None), True, True).data


@pytest.fixture(scope="module")
def folded(stocked: Stocked) -> bytes:
    """A booklet."""
    return booklet(stocked.stock, "long").data


def looked_at(stocked: Stocked, data: bytes, library: bool = True) -> Report:
    """The report on a file of some bytes."""
    path = stocked.data.parent / "x.pdf"
    path.write_bytes(data)
    return inspected(path, Sources(stocked.stock.library if library else None, stocked.output, TODAY), None)


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], folder: Path) -> bytes:
    """A file after a change."""
    (folder / "a.pdf").write_bytes(data)
    with pikepdf.open(folder / "a.pdf") as pdf:
        change(pdf)
        pdf.save(folder / "b.pdf")
    return (folder / "b.pdf").read_bytes()


def test_true_ones_are_fit(stocked: Stocked, packed: bytes, folded: bytes) -> None:
    """With no fault, and with what they were compared with."""
    told = looked_at(stocked, packed)
    assert (told.kind, told.faults, told.issue) == ("pack", (), "")
    names = [(stocked.data / "leaflets" / f"{name}.yaml").as_posix() for name in ("dystonia", "long")]
    assert told.worth.endswith("found by their codes; but not its slip")
    assert [Path(name).name for name in told.compared.split(", ")] == [Path(name).name for name in names]
    told = looked_at(stocked, folded)
    assert (told.kind, told.faults) == ("booklet", ())
    assert told.worth.endswith("long.yaml, found by its code")


def test_one_sided_packs_are_fit(stocked: Stocked) -> None:
    """Each page on a sheet of its own."""
    stock = stocked.stock
    data = pack(stock, ordered(stock.library, ["long:2", "dystonia:1"], None), two_sided=False).data
    assert looked_at(stocked, data).faults == ()


def test_without_content_they_are_compared_with_nothing(stocked: Stocked, packed: bytes, folded: bytes) -> None:
    """And say so."""
    for data in (packed, folded):
        told = looked_at(stocked, data, library=False)
        assert told.worth == "its words were compared with nothing, for there is no content at hand"
        assert told.compared == ""


def test_leaflets_that_have_changed_since_are_told(stocked: Stocked, packed: bytes, tmp_path: Path) -> None:
    """By their codes, and the others are compared all the same."""
    other = Stocked(tmp_path)
    other.add("long", LONG.replace("again", "anew"))
    told = looked_at(other, packed)
    assert "dystonia.yaml, found by its code; but not its slip and what has the code " in told.worth
    message = f"no leaflet known here has the code {told.worth[-5:]} today"
    assert {fault.message for fault in told.faults} - {"… and 1 more of these"} == {message}


def _without(number: int) -> Callable[[pikepdf.Pdf], None]:
    return lambda pdf: pdf.pages.__delitem__(number)


def _exchanged(pdf: pikepdf.Pdf) -> None:
    pdf.pages[2].obj.Contents, pdf.pages[3].obj.Contents = pdf.pages[3].obj.Contents, pdf.pages[2].obj.Contents
    pdf.pages[2].obj.Resources, pdf.pages[3].obj.Resources = pdf.pages[3].obj.Resources, pdf.pages[2].obj.Resources


def _smaller(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[2]
    page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"q 1 0 0 1", b"q 0.97 0 0 0.97", 1))


def _reworded(pdf: pikepdf.Pdf) -> None:
    """The letters of a line the other way round."""
    form = pdf.pages[2].Resources.XObject.P0
    commands = list(pikepdf.parse_content_stream(form))
    shown = [number for number, one in enumerate(commands) if str(one.operator) in ("Tj", "TJ")]
    one, two = commands[shown[3]], commands[shown[4]]
    commands[shown[3]], commands[shown[4]] = two, one
    form.write(pikepdf.unparse_content_stream(commands))


def _scribbled(pdf: pikepdf.Pdf) -> None:
    """Words on the blank side behind the slip."""
    pdf.pages[-1].obj.Contents = pdf.pages[0].obj.Contents
    pdf.pages[-1].obj.Resources = pdf.pages[0].obj.Resources


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_without(3), "page 2 of ‘dystonia’ should follow here"),
        (_without(2), "page 1 of ‘dystonia’ should stand here"),
        (_without(1), "‘dystonia’ begins on the back of another sheet"),
        (_without(-1), "is missing at the end"),
        (_exchanged, "page 1 of ‘dystonia’ should stand here"),
        (_smaller, "side 3 is not filled by"),
        (_smaller, "side 3 has page 1 of file 1 in another place or size than it should"),
        (_reworded, "this is no page of ‘dystonia’ as it is today: it has ‘"),
        (_scribbled, "there are words here that are of no leaflet"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_pack(
    stocked: Stocked, packed: bytes, tmp_path: Path, change: Callable[[pikepdf.Pdf], None], told: str
) -> None:
    """Each kind by its own finding."""
    messages = [fault.message for fault in looked_at(stocked, changed(packed, change, tmp_path)).faults]
    if change is _smaller:
        assert any("side 3" in message for message in messages), messages
    else:
        assert any(told in message for message in messages), messages


def test_what_is_wrong_with_a_booklet(stocked: Stocked, folded: bytes, tmp_path: Path) -> None:
    """Sides in another order, and too few of them."""
    faults = looked_at(stocked, changed(folded, lambda pdf: pdf.pages.reverse(), tmp_path)).faults
    assert any("should stand where page" in fault.message for fault in faults)
    faults = looked_at(stocked, changed(folded, _without(-1), tmp_path)).faults
    assert any("and there is room for" in fault.message for fault in faults)


@pytest.mark.parametrize("paint", ["1 g 60 380 40 60 re f", "0 g 60 400 99 2 re f", ".6 g 60 0 99 400 re f", ""])
def test_what_is_covered_is_told(stocked: Stocked, packed: bytes, folded: bytes, tmp_path: Path, paint: str) -> None:
    """In a pack as in a booklet: a number under a white box, words struck out, a page that is grey."""

    def covered(pdf: pikepdf.Pdf, number: int) -> None:
        page = pdf.pages[number]
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + f"\nq {paint} Q".encode())

    for data, number in ((packed, 2), (folded, 1)):
        faults = looked_at(stocked, changed(data, functools.partial(covered, number=number), tmp_path)).faults
        assert any(f"side {number + 1} is not drawn as" in fault.message for fault in faults) is bool(paint)


def test_codes_that_are_lost_are_told(stocked: Stocked, packed: bytes, tmp_path: Path) -> None:
    """Each with the side it is on."""

    def covered(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[2]
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\nq 1 g 430 0 160 841 re f Q")

    faults = looked_at(stocked, changed(packed, covered, tmp_path)).faults
    assert "the code of https://www.dystonia.org.uk cannot be read" in {fault.message for fault in faults}


def test_only_ours_are_taken_for_one(stocked: Stocked, packed: bytes, tmp_path: Path) -> None:
    """Not a file of others with such a title, nor a leaflet with tags."""

    def foreign(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Producer"] = "Another"

    assert kind_of(Proof(packed)) is not None
    assert kind_of(Proof(changed(packed, foreign, tmp_path))) is None
