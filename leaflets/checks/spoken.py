"""What a document should say and what a finished file says, element by element, as a screen reader tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias, assert_never

from leaflets.blocks import (
    QR_CODE,
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
    Picture,
    QrLink,
    Quotation,
    Run,
    Table,
)
from leaflets.proof.page import LinkArea, TagNode
from leaflets.words import NOWHERE, Place

#: White space that is one space, and that which PDFium does not always tell.
_SPACES, _UNTOLD = re.compile(r"[ \n\xa0]+"), re.compile(r"(?<=[-\u0300-\u036f]) ")
_GROUPING = ("", "Document", "Sect", "Div", "Part", "Art", "NonStruct", "LBody", "THead", "TBody")
_NUMBERING = {
    Marker.BULLET: "Disc",
    Marker.NUMBER: "Decimal",
    Marker.LOWER_LETTER: "LowerAlpha",
    Marker.UPPER_LETTER: "UpperAlpha",
    Marker.LOWER_ROMAN: "LowerRoman",
    Marker.UPPER_ROMAN: "UpperRoman",
    Marker.NONE: "None",
}


class SpokenElement(NamedTuple):
    """An element as a screen reader tells it: its role, its words, where it leads and what it says of that.

    `words` of a list is its numbering (ISO 32000-1, table 347). `target` of a list, table or row is the number of its
    kids, and of a header cell its scope. `place` is the editor's line. `free` marks a paragraph that stands by itself,
    not as a line of a card; `whole` is the address of a symbol in full, which may be printed instead of `words`. Of a
    finished file none of these is known. `at` is where the words of a link begin among those of the element around it.
    """

    role: str
    words: str = ""
    target: str = ""
    says: str = ""
    place: Place = NOWHERE
    free: bool = False
    whole: str = ""
    at: int = 0

    @property
    def audible(self) -> tuple[str, str, str, str]:
        """What can be told from the file alone: role, words, target and what it says."""
        return self.role, self.words, self.target, self.says


def expected_elements(document: Document) -> list[SpokenElement]:
    """Every element the document needs, in reading order; groups, which say nothing themselves, left out."""
    elements, level = [], 0
    if document.logo is not None:
        elements.append(SpokenElement("Figure", document.logo.says))
    for said in (said for block in document.blocks for said in _of_block(block)):
        if match := re.fullmatch(r"H(\d)", said.role):  # no level is skipped (ISO 14289-1, 7.4.2)
            level = min(int(match[1]), level + 1)
            said = said._replace(role=f"H{level}")
        elements.append(said)
    return elements


def _of_block(block: Block) -> Iterator[SpokenElement]:
    match block:
        case Heading(level=level, text=text):
            yield SpokenElement(f"H{level}", _plain(text), place=block.place)
        case Paragraph():
            yield from _of_paragraph(block, free=True)
        case Items(items=(item,)) if not block.is_list:
            for inner in item:
                yield from _of_block(inner)
        case Items(marker=marker, items=items):
            yield SpokenElement("L", _NUMBERING[marker], str(len(items)), place=block.place)
            for number, item in enumerate(items):
                yield SpokenElement("LI")
                if label := block.label(number):
                    yield SpokenElement("Lbl", label, place=block.place)
                for inner in item:
                    yield from _of_block(inner)
        case Quotation(blocks=blocks):
            yield SpokenElement("BlockQuote", place=block.place)
            for inner in blocks:
                yield from _of_block(inner)
        case Table(rows=rows):
            yield SpokenElement("Table", "", str(len(rows)), place=block.place)
            for number, row in enumerate(rows):
                yield SpokenElement("TR", "", str(len(row)))
                for runs in row:
                    yield from _with_links("TH" if runs and not number else "TD", runs, block.place)
        case Notice(blocks=blocks):
            for inner in blocks:
                yield from _of_block(inner)
        case Picture(says=says, caption=caption, credit=credit, words=inner):
            yield SpokenElement("Figure", says, place=block.place)
            if below := [one for one in (caption, credit) if one]:
                yield SpokenElement("Caption", place=block.place)
                for one in below:
                    yield SpokenElement("P", _plain(one), place=block.place)
            for own in inner:
                yield from _of_block(own)
        case Card(name=name, details=details, level=level):
            yield from _with_links(f"H{level}" if level else "P", name, block.place)
            for detail in details:
                yield from _of_detail(detail)
        case _:
            assert_never(block)


def _of_detail(detail: Detail) -> Iterator[SpokenElement]:
    match detail:
        case Paragraph():
            yield from _of_paragraph(detail, free=False)
        case PhoneLine(label=label, number=number, href=href, says=says, after=after):
            runs = (Run(f"{label} "),) if label else ()
            yield from _with_links("P", (*runs, Run(number, True, href, says), Run(after)), detail.place)
        case QrLink(href=href, readable=readable, says=says, whole=whole):
            yield SpokenElement("P", readable, place=detail.place)
            yield SpokenElement("Link", readable, href, says, detail.place, whole=_plain(whole))
            yield SpokenElement("Figure", QR_CODE, place=detail.place)
        case _:
            assert_never(detail)


def _of_paragraph(paragraph: Paragraph, free: bool) -> Iterator[SpokenElement]:
    """A paragraph for each line, since a screen reader does not tell where within one a line ends."""
    lines = paragraph.lines or (paragraph.runs,)
    for runs in lines:
        yield from _with_links("P", runs, paragraph.place, free and len(lines) == 1)


def _with_links(role: str, runs: tuple[Run, ...], place: Place, free: bool = False) -> Iterator[SpokenElement]:
    scope = "Column" if role == "TH" else ""
    yield SpokenElement(role, _plain("".join(run.text for run in runs)), scope, place=place, free=free)
    for run, at in zip(runs, _begins(run.text for run in runs), strict=True):
        if run.href:
            yield SpokenElement("Link", _plain(run.text), run.href, run.says, place, at=at)


def _begins(texts: Iterable[str]) -> Iterator[int]:
    """How many letters stand before each of several texts that go on one from the other."""
    at, last = 0, " "  # a space at the beginning is none
    for text in texts:
        yield at
        more = _single_spaces(last + text)[1:]
        at, last = at + len(more), more[-1:] or last


def _plain(text: str) -> str:
    """White space as a line of print has it, and none at its ends."""
    return _single_spaces(text).strip(" ")


def _single_spaces(text: str) -> str:
    """White space as single plain spaces, which can be searched for and copied.

    Those after a hyphen or a combining mark are left out: PDFium does not always tell them.
    """
    return _UNTOLD.sub("", _SPACES.sub(" ", text))


Spoken: TypeAlias = list[tuple[SpokenElement, TagNode]]


def with_short_addresses(spoken: Spoken, expected: list[SpokenElement]) -> Spoken:
    """What a file says, with the short form of each address of a symbol that it has in full.

    The short form is what is expected; each edition prints the address whole where it has room for it.
    """
    short_of = {(element.whole, element.target): element.words for element in expected if element.whole}
    if not short_of:
        return spoken
    found: Spoken = []
    for element, node in spoken:
        words = short_of.get((element.words, element.target)) if element.role == "Link" else None
        if words is not None:
            if found and found[-1][0].words == element.words:  # the paragraph of that link alone
                paragraph, above = found[-1]
                found[-1] = paragraph._replace(words=words), above
            element = element._replace(words=words)
        found.append((element, node))
    return found


def spoken_elements(root: TagNode) -> Spoken:
    """Every element of a structure tree with its node, in reading order; groups and a list of contents left out."""
    return list(_spoken_below(root))


def _spoken_below(node: TagNode, at: int = 0) -> Iterator[tuple[SpokenElement, TagNode]]:
    """A node and what is below it; its words begin at a place among those of the element around it."""
    if node.role == "TOC":
        return
    if node.role not in _GROUPING and not _begins_within(node):
        yield _as_spoken(node)._replace(at=at), node
    begins = _begins("" if isinstance(item, LinkArea) else item.text for item in node.content)
    for item, before in zip(node.content, begins, strict=True):
        if isinstance(item, TagNode):
            yield from _spoken_below(item, before if item.role == "Link" else 0)
    if _begins_within(node):
        yield _as_spoken(node)._replace(at=at), node


def _begins_within(node: TagNode) -> bool:
    """Whether a link is told after an element in it: its symbol, which should come after its address."""
    content = [item for item in node.content if not isinstance(item, LinkArea)]
    return node.role == "Link" and bool(node.marks) and isinstance(content[0], TagNode)


def _as_spoken(node: TagNode) -> SpokenElement:
    match node.role:
        case "L":
            return SpokenElement("L", node.attributes.get("ListNumbering", ""), str(len(node.kids)))
        case "LI" | "BlockQuote" | "Caption":
            return SpokenElement(node.role)
        case "Table" | "TR":
            return SpokenElement(node.role, "", str(len(node.kids)))
        case "Figure":
            return SpokenElement("Figure", node.alt)
        case "Link":
            targets, says = ({getattr(live, name) for live in node.links} for name in ("target", "says"))
            return SpokenElement("Link", _plain(node.text), " and ".join(sorted(targets)), " and ".join(sorted(says)))
        case "TH":
            return SpokenElement("TH", _plain(node.text), node.attributes.get("Scope", ""))
    return SpokenElement(node.role, _plain(node.text))
