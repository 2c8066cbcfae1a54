"""Marks, structure tree and parent tree agree in every finished file, and a file where they do not is found out."""

from __future__ import annotations

import re
from collections.abc import Callable

import marks
import pikepdf
import pytest
from bench import Damage, Finished

Change = Callable[[pikepdf.Pdf], None]


def test_every_file_is_marked_throughout(finished: Finished) -> None:
    """All painting is in one sequence at a time, and page, tree and parent tree tell the same."""
    assert marks.faults(finished.path) == []


@pytest.mark.parametrize("edition", ["a4", "large-print", "giant-print"])
def test_every_kind_of_block_is_marked_throughout(rich: dict[str, Finished], edition: str) -> None:
    """The same for a file with every kind of block."""
    assert marks.faults(rich[edition].path) == []


def _rewritten(old: str, new: str, count: int = 1) -> Change:
    """Replaces operators of the first page."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[0].Contents
        data, times = re.subn(old.encode(), new.encode(), stream.read_bytes(), count=count, flags=re.S)
        assert times, f"no {old} to replace"
        stream.write(data)

    return change


def elements(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    """The elements of a role, in no order."""
    found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == f"/{role}"]
    return [one for one in found if one.get("/Type") == "/StructElem"]


def _parent_tree(pdf: pikepdf.Pdf) -> pikepdf.Array:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    assert isinstance(nums, pikepdf.Array)
    return nums


def _without_first_page(pdf: pikepdf.Pdf) -> None:
    del _parent_tree(pdf)[0]  # its number, then what is said of it
    del _parent_tree(pdf)[0]


def _second_owner(pdf: pikepdf.Pdf) -> None:
    first, second = elements(pdf, "H2")[:2]
    second.K = first.K
    second.Pg = first.Pg


def _unowned(pdf: pikepdf.Pdf) -> None:
    element = elements(pdf, "H2")[0]
    empty = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.TD, P=element)
    element.K = pikepdf.Array([pdf.make_indirect(empty)])


def _emptied(pdf: pikepdf.Pdf) -> None:
    element = elements(pdf, "LBody")[0]
    element.K = pikepdf.Array()


def _wrong_page(pdf: pikepdf.Pdf) -> None:
    heading = next(one for one in elements(pdf, "H2") if one.Pg.objgen == pdf.pages[0].obj.objgen)
    heading.Pg = pdf.pages[1].obj


def _parents_swapped(pdf: pikepdf.Pdf) -> None:
    entry = _parent_tree(pdf)[1]
    entry[0], entry[1] = entry[1], entry[0]


def _annotation_astray(pdf: pikepdf.Pdf) -> None:
    link = next(one for one in elements(pdf, "Link") if any(isinstance(kid, pikepdf.Dictionary) for kid in one.K))
    link.K = pikepdf.Array([kid for kid in link.K if not (isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)])


def _annotation_exchanged(pdf: pikepdf.Pdf) -> None:
    notes = pdf.pages[0].obj.Annots
    notes[0].StructParent, notes[1].StructParent = notes[1].StructParent, notes[0].StructParent


def _other_role(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].S = pikepdf.Name.P


def _orphaned(pdf: pikepdf.Pdf) -> None:
    first, second = elements(pdf, "H2")[:2]
    first.P = second


DAMAGES: dict[str, tuple[Change, str]] = {
    "a sequence within another": (_rewritten(r"EMC BT /H1 ", "BT /H1 "), "begins within another"),
    "a sequence never closed": (_rewritten(r"EMC\s*$", ""), "page ends within"),
    "a sequence closed twice": (_rewritten(r"EMC\s*$", "EMC EMC"), "never began"),
    "a sequence across BT": (_rewritten(r"EMC BT (/H1 <<.*?>> BDC)", r"EMC \1 BT"), "across BT or ET"),
    "a sequence across ET": (_rewritten(r"EMC ET /Artifact BMC", r"ET EMC /Artifact BMC"), "that it began"),
    "a rule outside": (_rewritten(r"EMC\s*$", "EMC 60 60 5 5 re f"), "f paints outside"),
    "an MCID skipped": (_rewritten(r"/MCID 2>>", "/MCID 900>>"), "MCIDs are"),
    "two MCIDs out of order": (
        _rewritten(r"/MCID 0>>(.*?)/MCID 1>>", r"/MCID 1>>\1/MCID 0>>"),
        "MCIDs are",
    ),
    "another tag than role": (_other_role, "its element is a P"),
    "a sequence without content": (_rewritten(r"(/H1 <<[^>]*>> BDC)(.*?)\[.*?\] TJ", r"\1\2"), "paints nothing"),
    "one MCID of two elements": (_second_owner, "belongs to 2 elements"),
    "an MCID of no element": (_unowned, "belongs to 0 elements"),
    "an empty element": (_emptied, "is empty"),
    "an element on a wrong page": (_wrong_page, "belongs to"),
    "a parent tree that disagrees": (_parents_swapped, "to another element"),
    "a parent tree without a page": (_without_first_page, "knows 0 MCIDs"),
    "an annotation outside the tree": (_annotation_astray, "stands in 0 elements"),
    "two annotations exchanged": (_annotation_exchanged, "an annotation to another element"),
    "an element under a wrong parent": (_orphaned, "names another parent"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_marks_are_found(rich: dict[str, Finished], damaged: Damage, damage: str) -> None:
    """Each rule finds the file that breaks it."""
    change, message = DAMAGES[damage]
    assert any(message in fault for fault in marks.faults(damaged(rich["a4"], change)))
