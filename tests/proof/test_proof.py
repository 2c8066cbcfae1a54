"""Two readers that share no code find the same in a file; and whatever is put before the proof, it answers."""

from __future__ import annotations

import random
from pathlib import Path

import changes
import pikepdf
import pytest
from bench import Finished
from reading import Live, Mark, Node
from reading import Proof as Second
from reportlab.pdfgen.canvas import Canvas
from workshop import Workshop, foreign

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.checks.facts import report_on
from leaflets.checks.report import in_full
from leaflets.editions import A4
from leaflets.proof import page
from leaflets.proof.proof import Proof


def differences(first: Proof, second: Second) -> list[str]:
    """Where PDFium and pypdf on one side, QPDF and the fonts' own maps on the other see different things."""
    found = []
    if len(first.runs) != len(second.runs):
        return [f"{len(first.runs)} runs, {len(second.runs)} runs"]
    for one, other in zip(first.runs, second.runs, strict=True):
        same = (one.page, one.mcid, one.mark, one.text, round(one.size, 3)) == (
            other.page,
            other.mcid,
            other.mark,
            other.text,
            round(other.size, 3),
        )
        if not same or abs(one.x - other.x) + abs(one.y - other.y) > 0.01:
            found.append(f"{one} is {other}")
    return [*found, *_trees(first.root, second.root)]


def _trees(one: page.TagNode, other: Node) -> list[str]:
    if (one.role, one.alt, one.attributes) != (other.role, other.alt, other.attributes):
        return [f"{one.role} {one.alt} is {other.role} {other.alt}"]
    if len(one.content) != len(other.content):
        return [f"{one.role} has {len(one.content)} kids, {len(other.content)} kids"]
    found: list[str] = []
    for kid, its in zip(one.content, other.content, strict=True):
        if isinstance(kid, page.TagNode) and isinstance(its, Node):
            found += _trees(kid, its)
        elif isinstance(kid, page.MarkedContent) and isinstance(its, Mark):
            found += [] if (kid.page, kid.mcid) == (its.page, its.mcid) else [f"{kid} is {its}"]
        elif isinstance(kid, page.LinkArea) and isinstance(its, Live):
            found += (
                [] if (kid.target, kid.says, kid.number) == (its.target, its.says, its.number) else [f"{kid} is {its}"]
            )
        else:
            found.append(f"{kid} is {its}")
    return found


def test_two_readers_find_the_same(finished: Finished) -> None:
    """Words to the letter, sizes, places, marks; the tree with its attributes and links."""
    assert differences(finished.case().proof, finished.proof) == []


@pytest.mark.parametrize("name", ["a4", "large-print", "giant-print"])
def test_two_readers_find_the_same_in_every_kind_of_block(rich: dict[str, Finished], name: str) -> None:
    """The same for a leaflet with every kind of block."""
    assert differences(rich[name].case().proof, rich[name].proof) == []


def test_two_readers_that_differ_are_found(rich: dict[str, Finished], pressed: dict[tuple[str, str], Finished]) -> None:
    """Negative control: the proof of one file beside the reading of another."""
    assert differences(rich["a4"].case().proof, rich["large-print"].proof) != []


def test_boxes() -> None:
    """What rectangles share, hold and cover, and how far apart they are."""
    one = page.Box(0, 0, 10, 10)
    assert one.meets(page.Box(9, 9, 20, 20))
    assert not one.meets(page.Box(10, 0, 20, 10))
    assert one.holds((10, 10))
    assert not one.holds((10.1, 5))
    assert one.covers(page.Box(0.4, 0, 10.4, 10))
    assert not one.covers(page.Box(0.6, 0, 10.6, 10))
    assert one.distance(page.Box(13, 14, 20, 20)) == 5
    assert one.distance(page.Box(5, 5, 20, 20)) == 0
    assert one.grown(1) == page.Box(-1, -1, 11, 11)


# Files of any making


def _form(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas.setFont("Helvetica", 20)
    canvas.drawString(10, 10, "within a form")
    canvas.endForm()
    canvas.scale(0.5, 0.5)
    canvas.translate(100, 200)
    canvas.doForm("inner")


def test_words_within_a_form_are_found_at_their_size() -> None:
    """Under the transformation of the form, wherever it is set."""
    (run,) = foreign(_form).proof.words
    assert run.text == "within a form"
    assert run.size == pytest.approx(10)
    assert (run.x, run.y) == (pytest.approx(55), pytest.approx(105))


def test_a_turned_line_keeps_its_size() -> None:
    """A rotation changes no size and is no slant."""

    def draw(canvas: Canvas) -> None:
        canvas.rotate(30)
        canvas.setFont("Helvetica", 13)
        canvas.drawString(300, 100, "turned")

    (run,) = foreign(draw).proof.words
    assert run.size == pytest.approx(13)
    assert not run.skewed


def test_a_file_without_tags_has_a_root_without_a_role() -> None:
    """And nothing in its tree."""
    proof = foreign(lambda canvas: canvas.drawString(90, 500, "Hello")).proof
    assert proof.root.role == ""
    assert proof.root.content == ()
    assert proof.declared.pages[0].label == "1"


def test_a_form_field_is_not_taken_for_a_link() -> None:
    """Other annotations are told by their kind."""

    def draw(canvas: Canvas) -> None:
        canvas.acroForm.checkbox(name="agree", x=100, y=100)

    (live,) = foreign(draw).proof.links
    assert live.target == "(Widget annotation)"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "PDF"),
        (b"%PDF-1.7\n", "PDF"),
        (b"not a PDF at all" * 100, "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "PDF"),
    ],
)
def test_what_is_no_pdf_is_refused(data: bytes, why: str) -> None:
    """With words, not a traceback of a library."""
    with pytest.raises(ValueError, match=why):
        Proof(data)


def test_a_locked_file_is_refused(rich: dict[str, Finished], tmp_path: Path) -> None:
    """One that wants a password."""
    with pikepdf.open(rich["a4"].path) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(user="secret", owner="other"))
    with pytest.raises(ValueError, match="password"):
        Proof((tmp_path / "locked.pdf").read_bytes())


def test_a_page_as_large_as_a_house_is_refused(shop: Workshop) -> None:
    """A poster is drawn, up to A0; what would take all the memory there is, is not."""
    assert shop.damaged(changes.page(changes.sets(MediaBox=changes.box(840, 1188)))).proof.views
    with pytest.raises(ValueError, match="page 1 is larger than A0"):
        shop.damaged(changes.page(changes.sets(MediaBox=changes.box(840, 1192))))


def test_elements_in_a_circle_are_refused(shop: Workshop) -> None:
    """A tree that leads back into itself."""

    def change(pdf: pikepdf.Pdf) -> None:
        top = pdf.Root.StructTreeRoot.K[0]
        changes.elements(pdf, "P")[2].K.append(top)

    with pytest.raises(ValueError, match="circle"):
        shop.damaged(change)


def test_a_file_with_bytes_gone_astray_is_read_or_refused(rich: dict[str, Finished]) -> None:
    """Whatever is broken, there is a report or a sentence; never an error of a library."""
    dice, whole = random.Random(3), rich["a4"].path.read_bytes()
    read = 0
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 3, 30))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        if dice.random() < 0.2:
            del data[dice.randrange(len(data)) :]
        try:
            case = Case(Proof(bytes(data)), A4)
        except ValueError:
            continue
        read += 1
        assert list(in_full(report_on("file", case, promises.check(case))))
    assert read > 5
