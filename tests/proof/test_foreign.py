"""The objects of a file of anybody's, as plain values."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from leaflets.proof.foreign import ForeignObjects
from leaflets.proof.pdf_syntax import Ref, text


def opened(**entries: Any) -> ForeignObjects:
    """A file whose catalog has such entries."""
    data = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for key, one in entries.items():
            pdf.Root[f"/{key}"] = one
        pdf.save(data)
    return ForeignObjects(data.getvalue())


def test_each_kind_of_value() -> None:
    """As the reader of our own files has it."""
    file = opened(X=Array([1, 2.5, True, None, Name.A, String("words"), String("Ωmega"), Dictionary(K=Array([]))]))
    root = file.plain(file.trailer["/Root"])
    one, half, yes, none, name, words, greek, inner = root["/X"]
    assert (one, half, yes, none, name, inner) == (1, 2.5, True, None, "/A", {"/K": []})
    assert (text(words), text(greek)) == ("words", "Ωmega")
    assert isinstance(root["/Pages"], Ref)
    assert file.plain(root["/Pages"])["/Count"] == 1
    assert file.plain(Ref(9999)) is None
    assert file.stream(root["/Pages"]) == b""


def test_pages_and_their_letters() -> None:
    """In their order, with what they are called; letters that a face has not are none in a face of another kind."""
    data = io.BytesIO()
    canvas = Canvas(data)
    for number in range(3):
        canvas.drawString(90, 500, str(number))
        canvas.showPage()
    canvas.save()
    file = ForeignObjects(data.getvalue())
    pages = file.sheets()
    assert [sheet.entries["/Type"] for sheet in pages] == ["/Page"] * 3
    assert (file.labels(), file.missing(pages)) == (["1", "2", "3"], 0)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\nxref\n0 1\ntrailer << >>\nstartxref\n9\n%%EOF"])
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    """With a sentence."""
    with pytest.raises(ValueError, match="its objects cannot be read"):
        ForeignObjects(data)
