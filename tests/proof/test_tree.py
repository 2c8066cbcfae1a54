"""The structure of a file as a screen reader walks it, and what the file declares."""

from __future__ import annotations

import io
from pathlib import Path

import changes
import pikepdf
import pytest
from bench import Finished
from pikepdf import Dictionary, Name
from reportlab.pdfgen.canvas import Canvas
from workshop import Workshop, foreign

from leaflets.proof.proof import Proof


def test_a_file_without_tags_has_a_root_without_a_role() -> None:
    """And nothing in its tree; its pages are numbered all the same."""
    proof = foreign(lambda canvas: canvas.drawString(90, 500, "Hello")).proof
    assert proof.root.role == ""
    assert proof.root.content == ()
    assert proof.declared.pages[0].label == "1"
    assert not proof.declared.marked


def test_a_form_field_is_not_taken_for_a_link() -> None:
    """Other annotations are told by their kind."""

    def draw(canvas: Canvas) -> None:
        canvas.acroForm.checkbox(name="agree", x=100, y=100)

    (link,) = foreign(draw).proof.links
    assert link.target == "(Widget annotation)"


def test_a_link_within_the_file_leads_to_a_page() -> None:
    """Which is told by its number."""

    def draw(canvas: Canvas) -> None:
        canvas.linkAbsolute("there", "mark", (100, 100, 200, 120))
        canvas.showPage()
        canvas.bookmarkPage("mark")
        canvas.drawString(90, 500, "There")

    assert [(link.page, link.target) for link in foreign(draw).proof.links] == [(1, "page 2")]


def test_elements_in_a_circle_are_refused(shop: Workshop) -> None:
    """A tree that leads back into itself."""

    def change(pdf: pikepdf.Pdf) -> None:
        top = pdf.Root.StructTreeRoot.K[0]
        changes.elements(pdf, "P")[2].K.append(top)

    with pytest.raises(ValueError, match="circle"):
        shop.damaged(change)


def nested(depth: int) -> bytes:
    """A blank page whose structure is a chain of so many elements."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    top = element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document))
    for _ in range(depth - 1):
        inner = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Div))
        element.K = pikepdf.Array([inner])
        element = inner
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=pikepdf.Array([top])))
    data = io.BytesIO()
    pdf.save(data)
    return data.getvalue()


def test_a_tree_deeper_than_any_document_needs_is_refused() -> None:
    """Two hundred elements below the first, and no more."""
    assert len(Proof(nested(201)).root.walk) == 201
    with pytest.raises(ValueError, match="circle"):
        Proof(nested(202))


def test_what_a_file_declares(rich: dict[str, Finished]) -> None:
    """Title, language, preferences, bookmarks and their pages, page by page its boxes and its number."""
    finished = rich["a4"]
    declared = finished.case().proof.declared
    assert declared.title == finished.document.title
    assert (declared.language, declared.marked, declared.intent, declared.encrypted) == ("en-GB", True, True, False)
    assert declared.preferences["Duplex"] == "DuplexFlipLongEdge"
    assert declared.outline[0] == (finished.document.title, 1)
    assert [page.label for page in declared.pages] == [str(n) for n in range(1, len(declared.pages) + 1)]
    first = declared.pages[0]
    assert (first.rotated, first.unit, first.tabs) == (0, 1, "S")
    assert first.media[2:] == pytest.approx((595.28, 841.89), abs=0.01)
    assert declared.missing == 0


@pytest.mark.parametrize(("codes", "missing"), [(r"\g<1>0000", 1), (r"\g<1>00000000", 2), (r"\g<1>00010000", 1)])
def test_letters_that_a_face_has_not_are_counted(shop: Workshop, codes: str, missing: int) -> None:
    """Glyph 0 stands for them (ISO 32000-1, 9.7.4.2); zeros across two glyphs do not."""
    width = len(codes.removeprefix(r"\g<1>"))
    proof = shop.damaged(changes.stream(rf"(Tm \[<)[0-9A-F]{{{width}}}", codes)).proof
    assert proof.declared.missing == missing
    assert shop.damaged(changes.stream(r"(Tm \[<)[0-9A-F]{8}", r"\g<1>10000001")).proof.declared.missing == 0


def test_an_encrypted_file_that_opens_says_so(rich: dict[str, Finished], tmp_path: Path) -> None:
    """One with a password for its owner alone, in a cipher that can be read."""
    with pikepdf.open(rich["a4"].path) as pdf:
        weak = pikepdf.Encryption(owner="x", R=3, aes=False, metadata=False)
        pdf.save(tmp_path / "weak.pdf", encryption=weak)
    assert Proof((tmp_path / "weak.pdf").read_bytes()).declared.encrypted
