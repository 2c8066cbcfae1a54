"""What every tagged page must be (ISO 32000-1, 14.6 to 14.8), checked operator by operator with QPDF alone.

veraPDF passes a page it cannot parse to the end, an element no page has, a wrong page of an element: this does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf

_PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE"}
_MAY_BE_EMPTY = {"TD"}


class Owner(NamedTuple):
    """An element that claims a piece of marked content."""

    element: tuple[int, int]
    role: str


def faults(path: Path) -> list[str]:
    """Everything that is wrong with the marks, the tree and the syntax of a file."""
    with pikepdf.open(path) as pdf:
        return [*map(str, pdf.check_pdf_syntax()), *_Checker(pdf).faults()]


class _Checker:
    """Compares the marks on the pages, the structure tree and the parent tree of one file."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.found: list[str] = []
        self.owners: dict[tuple[int, int], list[Owner]] = {}  # by page and MCID
        self.notes: dict[tuple[int, int], list[Owner]] = {}  # by annotation
        self.seen: set[tuple[int, int]] = set()

    def faults(self) -> list[str]:
        top = self.pdf.Root.StructTreeRoot
        for element in _listed(top.get("/K")):
            self.element(element, top)
        parents = _numbers(top.ParentTree)
        keys: list[int] = []
        for number, page in enumerate(self.pdf.pages, 1):
            self.page(page, number, parents, keys)
        if repeated := [key for key, count in Counter(keys).items() if count > 1]:
            self.found.append(f"StructParents used twice: {repeated}")
        if unused := sorted(set(parents) - set(keys)):
            self.found.append(f"parent tree has entries for nothing: {unused}")
        if int(top.get("/ParentTreeNextKey", 0)) <= max(parents, default=-1):
            self.found.append("ParentTreeNextKey is not above all keys")
        return self.found

    def element(self, element: Any, parent: Any) -> None:
        role = str(element.S)[1:]
        name = f"{role} {element.objgen[0]}"
        if element.objgen in self.seen:
            self.found.append(f"{name} stands in the tree twice")
            return
        self.seen.add(element.objgen)
        if "/P" not in element or element.P.objgen != parent.objgen:
            self.found.append(f"{name} names another parent than the one it stands under")
        kids = _listed(element.get("/K"))
        if not kids and role not in _MAY_BE_EMPTY:
            self.found.append(f"{name} is empty")
        home = element.get("/Pg")
        for kid in kids:
            owner = Owner(element.objgen, role)
            if isinstance(kid, int):
                self.owners.setdefault((self.number(home, name), kid), []).append(owner)
            elif kid.get("/Type") == "/MCR":
                page = self.number(kid.get("/Pg", home), name)
                self.owners.setdefault((page, int(kid.MCID)), []).append(owner)
            elif kid.get("/Type") == "/OBJR":
                self.annotation(kid, home, name, owner)
            else:
                self.element(kid, element)

    def annotation(self, reference: Any, home: Any, name: str, owner: Owner) -> None:
        self.notes.setdefault(reference.Obj.objgen, []).append(owner)
        page = reference.get("/Pg", home)
        notes = _listed(page.get("/Annots")) if page is not None else ()
        if reference.Obj.objgen not in {note.objgen for note in notes}:
            self.found.append(f"{name} has an annotation that is not on its page")

    def number(self, page: Any, name: str) -> int:
        number = self.pages.get(page.objgen, 0) if page is not None else 0
        if not number:
            self.found.append(f"{name} has content on no page of the file")
        return number

    def page(self, page: pikepdf.Page, number: int, parents: dict[int, Any], keys: list[int]) -> None:
        marks = list(_Content(page, number, self.found).marks())
        if [mcid for mcid, _ in marks] != list(range(len(marks))):
            self.found.append(f"page {number}: MCIDs are {[mcid for mcid, _ in marks]}, not 0, 1, 2 …")
        for mcid, tag in marks:
            owners = self.owners.get((number, mcid), [])
            if len(owners) != 1:
                self.found.append(f"page {number}: MCID {mcid} belongs to {len(owners)} elements")
            elif owners[0].role != tag:
                self.found.append(f"page {number}: MCID {mcid} is marked {tag}, its element is a {owners[0].role}")
        for on, mcid in self.owners:
            if on == number and mcid not in dict(marks):
                self.found.append(f"page {number}: an element claims MCID {mcid}, which is not there")
        self.parents(page, number, len(marks), parents, keys)

    def parents(self, page: pikepdf.Page, number: int, count: int, parents: dict[int, Any], keys: list[int]) -> None:
        """The parent tree's entries for a page and its annotations, both ways."""
        key = int(page.obj.get("/StructParents", -1))
        keys.append(key)
        entry = parents.get(key)
        owners = [one.objgen for one in _listed(entry)] if entry is not None else []
        if len(owners) != count:
            self.found.append(f"page {number}: the parent tree knows {len(owners)} MCIDs of {count}")
        for mcid, owner in enumerate(owners):
            if [one.element for one in self.owners.get((number, mcid), [])] != [owner]:
                self.found.append(f"page {number}: the parent tree gives MCID {mcid} to another element")
        for note in _listed(page.obj.get("/Annots")):
            key = int(note.get("/StructParent", -1))
            keys.append(key)
            claimed = [one.element for one in self.notes.get(note.objgen, [])]
            if len(claimed) != 1:
                self.found.append(f"page {number}: an annotation stands in {len(claimed)} elements")
            elif key not in parents or parents[key].objgen != claimed[0]:
                self.found.append(f"page {number}: the parent tree gives an annotation to another element")


class _Content:
    """Walks a page's operators; exactly one marked sequence may be open wherever something is painted."""

    def __init__(self, page: pikepdf.Page, number: int, found: list[str]) -> None:
        self.page, self.number, self.found = page, number, found

    def marks(self) -> Iterator[tuple[int, str]]:
        """The marked sequences of elements in order, as (MCID, tag)."""
        open_in: list[bool] = []  # for each open sequence whether it began within a text object
        in_text, painted = False, True
        for operands, operator in pikepdf.parse_content_stream(self.page):
            name = str(operator)
            match name:
                case "BMC" | "BDC":
                    if open_in:
                        self.fault("a marked sequence begins within another")
                    open_in.append(in_text)
                    mcid, painted = _mcid(operands), False
                    if mcid is not None:
                        yield mcid, str(operands[0])[1:]
                    elif str(operands[0]) != "/Artifact":
                        self.fault(f"{operands[0]} is marked without an MCID")
                case "EMC":
                    if not open_in:
                        self.fault("a marked sequence ends that never began")
                    elif open_in.pop() != in_text:
                        self.fault("a marked sequence ends across BT or ET")
                    if mcid is not None and not painted:
                        self.fault(f"MCID {mcid} paints nothing")
                case "BT" | "ET":
                    in_text = name == "BT"
                    if name == "ET" and any(open_in):
                        self.fault("a text object ends within a marked sequence that it began")
                case _ if name in _PAINTING:
                    painted = True
                    if not open_in:
                        self.fault(f"{name} paints outside every marked sequence")
        if open_in or in_text:
            self.fault("the page ends within a marked sequence or text object")

    def fault(self, message: str) -> None:
        self.found.append(f"page {self.number}: {message}")


def _mcid(operands: Sequence[Any]) -> int | None:
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
        return int(properties.MCID)
    return None


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _numbers(tree: Any) -> dict[int, Any]:
    """A number tree as a dictionary."""
    found = {}
    for kid in _listed(tree.get("/Kids")):
        found |= _numbers(kid)
    pairs = _listed(tree.get("/Nums"))
    return found | {int(key): value for key, value in zip(pairs[::2], pairs[1::2], strict=True)}
