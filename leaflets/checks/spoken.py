"""What a document should say and what a finished file says, element by element, as a screen reader tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, assert_never

from leaflets.blocks import (
    Block,
    Card,
    Detail,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    QrLink,
    Quotation,
    Run,
    Table,
)
from leaflets.proof.page import LinkArea, TagNode
from leaflets.words import NOWHERE, Place

_GROUPING = ("", "Document", "Sect", "Div", "Part", "Art", "NonStruct", "LBody", "THead", "TBody")
_NUMBERING = {Marker.BULLET: "Disc", Marker.NUMBER: "Decimal", Marker.NONE: "None"}


class SpokenElement(NamedTuple):
    """An element as a screen reader tells it: its role, its words, where it leads and what it says of that.

    `target` is also how many kids a list or table has, and which way a header cell heads. `free` marks a paragraph that
    stands by itself, not as a line of a card.
    """

    role: str
    words: str = ""
    target: str = ""
    says: str = ""
    place: Place = NOWHERE
    free: bool = False

    @property
    def heard(self) -> tuple[str, str, str, str]:
        """What of it can be told from the file alone."""
        return self.role, self.words, self.target, self.says


def expected(document: Document) -> list[SpokenElement]:
    """Every element the document needs, in reading order; groups, which say nothing themselves, left out."""
    found, level = [], 0
    for said in (said for block in document.blocks for said in _said(block)):
        if match := re.fullmatch(r"H(\d)", said.role):  # no level is skipped (ISO 14289-1, 7.4.2)
            level = min(int(match[1]), level + 1)
            said = said._replace(role=f"H{level}")
        found.append(said)
    return found


def _said(block: Block) -> Iterator[SpokenElement]:
    match block:
        case Heading(level=level, text=text):
            yield SpokenElement(f"H{level}", _even(text), place=block.place)
        case Paragraph(runs=runs):
            yield from _spoken("P", runs, block.place, free=True)
        case Items(marker=marker, items=items, first=first):
            yield SpokenElement("L", _NUMBERING[marker], str(len(items)), place=block.place)
            for number, item in enumerate(items, first):
                yield SpokenElement("LI")
                if marker is not Marker.NONE:
                    yield SpokenElement("Lbl", "•" if marker is Marker.BULLET else f"{number}.", place=block.place)
                for inner in item:
                    yield from _said(inner)
        case Quotation(blocks=blocks):
            yield SpokenElement("BlockQuote", place=block.place)
            for inner in blocks:
                yield from _said(inner)
        case Table(rows=rows):
            yield SpokenElement("Table", "", str(len(rows)), place=block.place)
            for number, row in enumerate(rows):
                yield SpokenElement("TR", "", str(len(row)))
                for runs in row:
                    yield from _spoken("TH" if runs and not number else "TD", runs, block.place)
        case Notice(blocks=blocks):
            for inner in blocks:
                yield from _said(inner)
        case Card(name=name, details=details, level=level):
            yield from _spoken(f"H{level}" if level else "P", name, block.place)
            for detail in details:
                yield from _detail(detail)
        case _:
            assert_never(block)


def _detail(detail: Detail) -> Iterator[SpokenElement]:
    match detail:
        case Paragraph(runs=runs):
            yield from _spoken("P", runs, detail.place)
        case PhoneLine(label=label, number=number, href=href, says=says):
            runs = (Run(f"{label} "), Run(number, True, href, says)) if label else (Run(number, True, href, says),)
            yield from _spoken("P", runs, detail.place)
        case QrLink(href=href, readable=readable, says=says):
            yield SpokenElement("P", readable, place=detail.place)
            yield SpokenElement("Link", readable, href, says, detail.place)
            yield SpokenElement("Figure", says, place=detail.place)
        case _:
            assert_never(detail)


def _spoken(role: str, runs: tuple[Run, ...], place: Place, free: bool = False) -> Iterator[SpokenElement]:
    scope = "Column" if role == "TH" else ""
    yield SpokenElement(role, _even("".join(run.text for run in runs)), scope, place=place, free=free)
    for run in runs:
        if run.href:
            yield SpokenElement("Link", _even(run.text), run.href, run.says, place)


def _even(text: str) -> str:
    """White space as a line of print has it: single plain spaces, which can be searched for and copied.

    Those after a hyphen or a combining mark are left out: PDFium does not always tell them.
    """
    return re.sub(r"(?<=[-\u0300-\u036f]) ", "", re.sub(r"[ \n\xa0]+", " ", text)).strip(" ")


def told(root: TagNode) -> list[tuple[SpokenElement, TagNode]]:
    """Every element of the tree in reading order, groups and a list of contents left out."""
    return list(_told(root))


def _told(node: TagNode) -> Iterator[tuple[SpokenElement, TagNode]]:
    if node.role == "TOC":
        return
    if node.role not in _GROUPING and not _begins_within(node):
        yield _heard(node), node
    for kid in node.kids:
        yield from _told(kid)
    if _begins_within(node):
        yield _heard(node), node


def _begins_within(node: TagNode) -> bool:
    """Whether a link is told by an element in it before its own words: its symbol should come after its address."""
    spoken = [one for one in node.content if not isinstance(one, LinkArea)]
    return node.role == "Link" and bool(node.marks) and isinstance(spoken[0], TagNode)


def _heard(node: TagNode) -> SpokenElement:
    match node.role:
        case "L":
            return SpokenElement("L", node.attributes.get("ListNumbering", ""), str(len(node.kids)))
        case "LI" | "BlockQuote":
            return SpokenElement(node.role)
        case "Table" | "TR":
            return SpokenElement(node.role, "", str(len(node.kids)))
        case "Figure":
            return SpokenElement("Figure", node.alt)
        case "Link":
            targets, says = ({getattr(live, name) for live in node.links} for name in ("target", "says"))
            return SpokenElement("Link", _even(node.text), " and ".join(sorted(targets)), " and ".join(sorted(says)))
        case "TH":
            return SpokenElement("TH", _even(node.text), node.attributes.get("Scope", ""))
    return SpokenElement(node.role, _even(node.text))
