"""Every finished file conforms to PDF/UA-1 and PDF/A-2a by veraPDF's judgement, and a damaged one does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import corners
import marks
import pikepdf
import pytest
import verapdf
from bench import Bench, Damage, Finished, leaflet
from drawn_pictures import with_pictures, with_steps

pytestmark = pytest.mark.xdist_group("jvm")  # one Java machine for the whole session

STANDARDS = (verapdf.UA_1, verapdf.A_2A)
EDITIONS = ("a4", "large-print", "giant-print")


@pytest.mark.parametrize("standard", STANDARDS)
def test_every_file_conforms(finished: Finished, standard: str) -> None:
    """Each leaflet in each edition passes both standards."""
    assert verapdf.failures(finished.path, standard) == []


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_block_conforms(rich: dict[str, Finished], edition: str, standard: str) -> None:
    """A leaflet with every kind of block passes both standards."""
    assert verapdf.failures(rich[edition].path, standard) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_largest_leaflet_conforms(stressed: dict[str, Finished], edition: str) -> None:
    """A leaflet of seventy contacts and everything that is long passes; for PDF/A one edition tells."""
    for standard in STANDARDS if edition == "a4" else STANDARDS[:1]:
        assert verapdf.failures(stressed[edition].path, standard) == []
    assert marks.faults(stressed[edition].path) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_pictures_conform(tmp_path: Path, edition: str) -> None:
    """Leaflets with pictures of every kind and width, a logo, steps and easy read pass both standards."""
    made = [with_pictures(tmp_path / "all").press("pictures", edition)]
    made += [with_steps(tmp_path / easy, easy).press("steps", edition) for easy in ("yes", "no")]
    for one in made:
        assert [failure for standard in STANDARDS for failure in verapdf.failures(one.path, standard)] == []
        assert marks.faults(one.path) == []


@pytest.mark.parametrize("corner", corners.CORNERS)
def test_every_corner_conforms(tmp_path: Path, corner: str) -> None:
    """Whatever an editor may write passes both standards."""
    text = leaflet(corners.CORNERS[corner] or "  []\n")
    made = Bench(tmp_path, contacts=corners.CONTACTS).made("corner", text)
    assert [failure for standard in STANDARDS for failure in verapdf.failures(made.path, standard)] == []


def test_the_file_says_what_it_is(finished: Finished) -> None:
    """Language, title, viewer preferences and a bookmark for every section are in the file."""
    with pikepdf.open(finished.path) as pdf:
        root: Any = pdf.Root
        assert str(root.Lang) == finished.document.language
        preferences = {key: str(value) for key, value in root.ViewerPreferences.items()}
        titles = list(_bookmarks(root.Outlines))
        assert str(pdf.docinfo.Title) == finished.document.title
        assert pdf.open_metadata()["dc:title"] == finished.document.title
    assert preferences == {"/DisplayDocTitle": "True", "/PrintScaling": "/None", "/Duplex": "/DuplexFlipLongEdge"}
    headings = [node.text for node in finished.proof.root.walk() if re.fullmatch(r"H\d", node.role)]
    assert titles == headings


def _bookmarks(parent: Any) -> Any:
    item = parent.get("/First")
    while item is not None:
        yield str(item.Title)
        yield from _bookmarks(item)
        item = item.get("/Next")


Change = Callable[[Any], None]


def _elements(pdf: Any, role: str) -> list[Any]:
    return [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == f"/{role}"]


def _without_metadata(pattern: str) -> Change:
    def change(pdf: Any) -> None:
        data, times = re.subn(pattern.encode(), b"", pdf.Root.Metadata.read_bytes(), flags=re.S)
        assert times
        pdf.Root.Metadata.write(data)

    return change


def _without_alt(pdf: Any) -> None:
    del _elements(pdf, "Figure")[0].Alt


def _without_contents(pdf: Any) -> None:
    del pdf.pages[0].Annots[0].Contents


def _level_skipped(pdf: Any) -> None:
    _elements(pdf, "H2")[1].S = pikepdf.Name.H5


def _untagged_text(pdf: Any) -> None:
    stream = pdf.pages[0].Contents
    font = next(iter(pdf.pages[0].Resources.Font))
    stream.write(stream.read_bytes() + f" BT {font} 14 Tf 1 0 0 1 60 60 Tm <0001> Tj ET".encode())


def _font_not_embedded(pdf: Any) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.DescendantFonts[0].FontDescriptor.FontFile2


def _without_struct_parent(pdf: Any) -> None:
    del pdf.pages[0].Annots[0].StructParent


def _unknown_role(pdf: Any) -> None:
    _elements(pdf, "L")[0].S = pikepdf.Name.Bullets


DAMAGES: dict[str, tuple[Change, str]] = {
    "no language": (lambda pdf: pdf.Root.__delattr__("Lang"), verapdf.UA_1),
    "a figure undescribed": (_without_alt, verapdf.UA_1),
    "not marked as tagged": (lambda pdf: pdf.Root.__delattr__("MarkInfo"), verapdf.UA_1),
    "no structure tree": (lambda pdf: pdf.Root.__delattr__("StructTreeRoot"), verapdf.A_2A),
    "a link undescribed": (_without_contents, verapdf.UA_1),
    "a link outside the tree": (_without_struct_parent, verapdf.UA_1),
    "a heading level skipped": (_level_skipped, verapdf.UA_1),
    "a role that does not exist": (_unknown_role, verapdf.UA_1),
    "no claim of PDF/UA": (_without_metadata(r"<pdfuaid:part>.*?</pdfuaid:part>|pdfuaid:part=\S+"), verapdf.UA_1),
    "no claim of PDF/A": (_without_metadata(r"<pdfaid:part>.*?</pdfaid:part>|pdfaid:part=\S+"), verapdf.A_2A),
    "text without a tag": (_untagged_text, verapdf.UA_1),
    "a font not embedded": (_font_not_embedded, verapdf.A_2A),
    "no output intent": (lambda pdf: pdf.Root.__delattr__("OutputIntents"), verapdf.A_2A),
    "the title not shown": (lambda pdf: pdf.Root.ViewerPreferences.__delattr__("DisplayDocTitle"), verapdf.UA_1),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_files_do_not_conform(rich: dict[str, Finished], damaged: Damage, damage: str) -> None:
    """veraPDF is awake: each of these files fails, while a mere copy does not."""
    change, standard = DAMAGES[damage]
    assert verapdf.failures(damaged(rich["a4"], lambda _: None), standard) == []
    assert verapdf.failures(damaged(rich["a4"], change), standard) != []
