"""Two readers that share no code find the same in a file; and whatever is put before the proof, it answers."""

from __future__ import annotations

import importlib.util
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
    content = [kid for kid in one.content if not (isinstance(kid, page.LinkArea) and kid.part)]
    if len(content) != len(other.content):
        return [f"{one.role} has {len(content)} kids, {len(other.content)} kids"]
    found: list[str] = []
    for kid, its in zip(content, other.content, strict=True):
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


# Files of any making


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


@pytest.mark.parametrize(
    ("words", "letters", "bar", "stands_out"),
    [
        ("B", 0.0, None, True),
        ("MMMM", 0.0, None, True),
        ("MMMM", 1.0, 0.0, True),  # white on a black bar
        ("MMMM", 1.0, None, False),
        ("MMMM", 0.0, 0.0, False),
        ("MMMM", 0.5, 0.5, False),
    ],
)
def test_what_large_letters_stand_on(words: str, letters: float, bar: float | None, stands_out: bool) -> None:
    """The paper, though most of a few large letters is ink; unless there is a bar of their own colour below them."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 60)
        if bar is not None:
            canvas.setFillGray(bar)
            canvas.rect(90, 470, 300, 100, stroke=0, fill=1)
        canvas.setFillGray(letters)
        canvas.drawString(100, 500, words)

    (view,) = foreign(draw).proof.views
    ((_, darkest, paper),) = view.grounds
    assert (abs(paper - darkest) > 200) is stands_out


def test_a_file_in_a_cipher_that_cannot_be_read_is_refused(rich: dict[str, Finished], tmp_path: Path) -> None:
    """It opens without a password, but its objects are beyond pypdf, which has no library for AES here."""
    with pikepdf.open(rich["a4"].path) as pdf:
        pdf.save(tmp_path / "strong.pdf", encryption=pikepdf.Encryption(owner="x"))
    data = (tmp_path / "strong.pdf").read_bytes()
    if importlib.util.find_spec("cryptography") or importlib.util.find_spec("Crypto"):
        assert Proof(data).declared.encrypted
    else:
        with pytest.raises(ValueError, match=r"^it is encrypted$"):
            Proof(data)


@pytest.mark.parametrize(
    ("first", "between", "words"),
    [("H2", 0, ["H2O"]), ("H2", 1, ["H2O"]), ("H2", 3, ["H2", "O"]), ("H2 ", 0, ["H2 O"]), ("H2 ", 9, ["H2", "O"])],
)
def test_a_word_of_two_runs_outside_the_tree_is_one(first: str, between: float, words: list[str]) -> None:
    """Where the second begins as the first ends; a space or more between them parts two words."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(100, 500, first)
        canvas.setFont("Courier", 12)
        canvas.drawString(100 + canvas.stringWidth(first, "Helvetica", 12) + between, 500, "O")
        canvas.drawString(100, 480, "Else")

    assert [run.text.strip() for run in foreign(draw).proof.furniture] == [*words, "Else"]


@pytest.mark.parametrize(("behind", "paper"), [(1, 255), (0, 0)])
def test_what_a_sign_of_ink_stands_on(behind: int, paper: int) -> None:
    """The paper round it, for it leaves none within; where that is black too, it cannot be told from it."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(behind)
        canvas.rect(50, 450, 200, 200, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setFont("ZapfDingbats", 60)
        canvas.drawString(100, 500, "n")

    ((run, *greys),) = foreign(draw).proof.views[0].grounds
    assert (run.text, greys) == ("■", [0, paper])


def test_a_page_at_a_glance(shop: Workshop) -> None:
    """Its symbols, the box of its ink in points, how much of it is covered, and what its words stand on."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.5)
        canvas.rect(0.25 * A4.width, 0.25 * A4.height, 0.5 * A4.width, 0.5 * A4.height, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(0.3 * A4.width, 0.5 * A4.height, "Words")

    (view,) = foreign(draw).proof.views
    assert view.ink is not None
    assert view.ink == pytest.approx((148.8, 210.5, 446.5, 631.4), abs=1)
    assert view.cover == pytest.approx(0.125, abs=0.003)
    ((run, darkest, paper),) = view.grounds
    assert run.text == "Words"
    assert darkest < 30
    assert paper == pytest.approx(127, abs=1)
    (blank,) = foreign(lambda _: None).proof.views
    assert (blank.ink, blank.cover, blank.symbols, blank.grounds) == (None, 0, (), ())
    assert sum(len(view.symbols) for view in shop.true().proof.views) == len(shop.true().proof.symbols) > 0


def test_a_page_as_large_as_a_house_is_refused(shop: Workshop) -> None:
    """A poster is drawn, up to A0; what would take all the memory there is, is not."""
    assert shop.damaged(changes.page(changes.sets(MediaBox=changes.box(840, 1188)))).proof.views
    with pytest.raises(ValueError, match="page 1 is larger than A0"):
        shop.damaged(changes.page(changes.sets(MediaBox=changes.box(840, 1192))))


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
