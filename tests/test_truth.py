"""What the source says stands in the finished file: each word once, in its order and under its role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import original
import pikepdf
import pytest
import reading
from conftest import Damage
from making import NAMES, Finished
from reading import Node, Proof

from leaflets.blocks import (
    Block,
    Card,
    Code,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    Phone,
    Quotation,
    Run,
    Table,
)

_GROUPING = ("Document", "Sect", "Div", "LBody")
_NUMBERING = {Marker.BULLET: "Disc", Marker.NUMBER: "Decimal", Marker.NONE: "None"}


class Said(NamedTuple):
    """An element as a screen reader tells it: its role, its words, where it leads."""

    role: str
    words: str = ""
    target: str = ""


# What the document's blocks say


def expected(document: Document) -> list[Said]:
    """Every element the document needs, in reading order, groups left out."""
    return [said for block in document.blocks for said in _said(block)]


def _said(block: Block) -> Iterator[Said]:
    match block:
        case Heading(level=level, text=text):
            yield Said(f"H{level}", _even(text))
        case Paragraph(runs=runs):
            yield from _spoken("P", runs)
        case Items(marker=marker, items=items, first=first):
            yield Said("L", _NUMBERING[marker], str(len(items)))
            for number, item in enumerate(items, first):
                yield Said("LI")
                if marker is not Marker.NONE:
                    yield Said("Lbl", "•" if marker is Marker.BULLET else f"{number}.")
                for inner in item:
                    yield from _said(inner)
        case Quotation(blocks=blocks):
            yield Said("BlockQuote", "", str(sum(map(_elements, blocks))))
            for inner in blocks:
                yield from _said(inner)
        case Table(rows=rows):
            yield Said("Table", "", str(len(rows)))
            for number, row in enumerate(rows):
                yield Said("TR", "", str(len(row)))
                for runs in row:
                    yield from _spoken("TH" if runs and not number else "TD", runs)
        case Notice(blocks=blocks):
            for inner in blocks:
                yield from _said(inner)
        case Card(name=name, details=details, level=level):
            yield from _spoken(f"H{level}" if level else "P", name)
            for detail in details:
                yield from _detail(detail)


def _elements(block: Block) -> int:
    """The elements that a block is on its own level."""
    return 1 + len(block.details) if isinstance(block, Card) and block.level is None else 1


def _detail(detail: Paragraph | Phone | Code) -> Iterator[Said]:
    match detail:
        case Paragraph(runs=runs):
            yield from _spoken("P", runs)
        case Phone(label=label, number=number, href=href, says=says):
            runs = (Run(f"{label} "), Run(number, True, href, says)) if label else (Run(number, True, href, says),)
            yield from _spoken("P", runs)
        case Code(href=href, readable=readable, says=says):
            yield Said("P", readable)
            yield Said("Link", readable, href)
            yield Said("Figure", says)


def _spoken(role: str, runs: tuple[Run, ...]) -> Iterator[Said]:
    yield Said(role, _even("".join(run.text for run in runs)))
    for run in runs:
        if run.href:
            yield Said("Link", _even(run.text), run.href)


def _even(text: str) -> str:
    """White space as a line of print has it: plain spaces, which can be searched for and copied."""
    return re.sub(r"[ \n\xa0]", " ", text).strip(" ")


# What the finished file says


def told(root: Node) -> list[Said]:
    """Every element of the tree in reading order, groups and a list of contents left out."""
    return list(_told(root))


def _told(node: Node) -> Iterator[Said]:
    if node.role == "TOC":
        return
    if node.role not in _GROUPING:
        yield _heard(node)
    for kid in node.kids:
        yield from _told(kid)


def _heard(node: Node) -> Said:
    match node.role:
        case "L":
            return Said("L", node.attributes.get("ListNumbering", ""), str(len(node.kids)))
        case "LI":
            return Said("LI")
        case "BlockQuote" | "Table" | "TR":
            return Said(node.role, "", str(len(node.kids)))
        case "Figure":
            return Said("Figure", node.alt)
        case "Link":
            targets = {live.target for live in node.links}
            return Said("Link", node.text.strip(" "), " and ".join(sorted(targets)))
    return Said(node.role, node.text.strip(" "))


def headings_step_by_step(blocks: list[Said]) -> list[Said]:
    """Headings brought to at most one level below the one before, as PDF/UA wants."""
    found, level = [], 0
    for said in blocks:
        if match := re.fullmatch(r"H(\d)", said.role):
            level = min(int(match[1]), level + 1)
            said = said._replace(role=f"H{level}")
        found.append(said)
    return found


def differences(document: Document, root: Node) -> list[str]:
    """Where the file and the document differ."""
    wanted, found = headings_step_by_step(expected(document)), told(root)
    if wanted == found:
        return []
    longest = max(len(wanted), len(found))
    wanted += [Said("nothing")] * (longest - len(wanted))
    found += [Said("nothing")] * (longest - len(found))
    pairs = enumerate(zip(wanted, found, strict=True))
    return [
        f"element {number}: the source says {pair[0]}, the file {pair[1]}" for number, pair in pairs if len({*pair}) > 1
    ]


# The tests


def test_every_element_stands_in_its_place_with_its_own_words(finished: Finished) -> None:
    """The tree is the document, role by role and word by word."""
    assert differences(finished.document, finished.proof.root) == []


@pytest.mark.parametrize("edition", ["a4", "large-print", "giant-print"])
def test_every_kind_of_block_stands_in_its_place(rich: dict[str, Finished], edition: str) -> None:
    """The same for a leaflet with every kind of block."""
    assert differences(rich[edition].document, rich[edition].proof.root) == []


def source_faults(source: Path, root: Node) -> list[str]:
    """What the YAML says, read plainly, that the tree does not."""
    said = original.read(source)
    found = []
    if [node.text for node in root.all("H1")] != [said.title]:
        found.append(f"title: {said.title}")
    headings = [node.text for node in root.all("H2")]
    if headings[:-1] != said.headings:
        found.append(f"headings: {said.headings} are {headings[:-1]}")
    names = [node.text for node in root.all("H3", "P") if node.text in said.cards]
    if not _within(said.cards, names):
        found.append(f"cards: {said.cards} are {names}")
    addresses = [live.target for node in root.all("Link") if node.all("Figure") for live in node.links[:1]]
    if addresses != said.addresses:
        found.append(f"symbols: {said.addresses} are {addresses}")
    lists = [len(node.kids) for node in _outermost(root) if node.attributes["ListNumbering"] != "None"]
    if lists != said.items:
        found.append(f"items of lists: {said.items} are {lists}")
    if (rows := [len(node.kids) for node in root.all("Table")]) != said.rows:
        found.append(f"rows of tables: {said.rows} are {rows}")
    if (word := _missing(said.words, [word for text in reading.texts(root) for word in text.split()])) is not None:
        found.append(f"word: ‘{word}’ is not in its place")
    return found


def _outermost(node: Node) -> Iterator[Node]:
    for kid in node.kids:
        if kid.role == "L":
            yield kid
            if kid.attributes["ListNumbering"] != "None":
                continue
        yield from _outermost(kid)


def _within(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(one in rest for one in few)


def _missing(few: list[str], many: list[str]) -> str | None:
    """The first word of the one that does not follow in the other."""
    rest = iter(many)
    return next((one for one in few if one not in rest), None)


def test_the_file_says_what_the_yaml_says(finished: Finished) -> None:
    """Title, headings, cards, lists, tables, addresses and words of the YAML, read without the press."""
    assert source_faults(finished.source, finished.proof.root) == []


def test_the_file_says_what_the_yaml_of_every_kind_says(rich: dict[str, Finished]) -> None:
    """The same for a leaflet with every kind of block."""
    assert source_faults(rich["a4"].source, rich["a4"].proof.root) == []


@pytest.mark.parametrize("name", NAMES)
def test_all_editions_say_the_same(pressed: dict[tuple[str, str], Finished], name: str) -> None:
    """The words and links of a leaflet, a list of contents aside, are the same in every edition."""
    first, *others = [told(one.proof.root) for (leaflet, _), one in pressed.items() if leaflet == name]
    assert all(other == first for other in others)


def contents_faults(proof: Proof) -> list[str]:
    """What a list of contents says that is not so: every section and the page it begins on, or nothing."""
    entries = [(link.text.strip(), link.links[0].target) for toc in proof.root.all("TOC") for link in toc.all("Link")]
    if not entries:
        return []
    pages = [(node.text, node.runs[0].page) for node in proof.root.all("H2")]
    wanted = [(f"{text}, page {page}", f"page {page}") for text, page in pages]
    return [f"{entry} is not {want}" for entry, want in zip(entries, wanted, strict=True) if entry != want]


def test_a_contents_list_names_the_page_of_every_section(finished: Finished) -> None:
    """Long leaflets have one, short ones do not, and it is right."""
    assert contents_faults(finished.proof) == []
    long = len(finished.proof.sheets) >= finished.edition.contents_from
    assert bool(finished.proof.root.all("TOC")) is long


def furniture_faults(finished: Finished, proof: Proof) -> list[str]:
    """Words outside the tree that are not of the head or foot, line by line."""
    document, pages = finished.document, len(proof.sheets)
    lines: dict[tuple[int, float], str] = {}
    for run in sorted(proof.furniture, key=lambda run: (run.page, -run.y, run.x)):
        lines[run.line] = f"{lines.get(run.line, '')} {run.text}".strip()
    found = []
    for page in range(1, pages + 1):
        words = " ".join(" ".join(text for (on, _), text in lines.items() if on == page).split())
        known = [
            document.title,
            document.publisher,
            "reviewed",
            "Reviewed",
            document.reviewed,
            f"Page {page} of {pages}",
            "·",
        ]
        known += [finished.edition.label, "DRAFT: not for readers"]
        allowed = [word for one in known for word in one.split()]
        found += [f"page {page}: ‘{word}’" for word in words.split() if word not in allowed]
    return found


def test_only_furniture_stands_outside_the_tree(finished: Finished) -> None:
    """What a screen reader leaves out is the title, the charity, the review date and the folio."""
    assert furniture_faults(finished, finished.proof) == []


def test_a_second_reader_finds_the_same_letters(finished: Finished) -> None:
    """PDFium's own text is what the fonts' maps say, page by page."""
    proof = finished.proof
    for number, letters in enumerate(reading.letters(finished.path), 1):
        assert letters == "".join("".join(run.text.split()) for run in proof.runs if run.page == number)


def test_words_under_a_link_are_its_words(finished: Finished) -> None:
    """The live area of a link lies on the words of its element, wherever they stand."""
    for node in finished.proof.root.all("Link"):
        for run in (run for run in node.runs if run.text.strip()):
            assert any(live.page == run.page and live.box.holds(run.box.centre) for live in node.links), run
        for live in node.links:
            words = [run for run in finished.proof.runs if run.page == live.page and live.box.holds(run.box.centre)]
            assert all(run in node.runs for run in words if run.text.strip()), live


# Negative controls

Change = Callable[[pikepdf.Pdf], None]


def _edited(pattern: str, new: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[0].Contents
        data, times = re.subn(pattern.encode(), new.encode(), stream.read_bytes(), count=1, flags=re.S)
        assert times
        stream.write(data)

    return change


def _of(pdf: pikepdf.Pdf, role: str, number: int = 0) -> pikepdf.Object:
    found: list[pikepdf.Object] = []

    def walk(element: pikepdf.Object) -> None:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            if f"/{role}" == element.S:
                found.append(element)
            for kid in element.get("/K", []):
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K[0])
    return found[number]


def _paragraph_as_heading(pdf: pikepdf.Pdf) -> None:
    _of(pdf, "P", 3).S = pikepdf.Name.H3


def _heading_as_paragraph(pdf: pikepdf.Pdf) -> None:
    _of(pdf, "H2").S = pikepdf.Name.P


def _swapped(role: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        one = _of(pdf, role)
        one.K = pikepdf.Array(list(reversed(list(one.K))))

    return change


def _without_last(role: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        one = _of(pdf, role)
        one.K = pikepdf.Array(list(one.K)[:-1])

    return change


def _led_elsewhere(pdf: pikepdf.Pdf) -> None:
    note = next(note for page in pdf.pages for note in page.Annots if "QR code" in str(note.Contents))
    note.A.URI = pikepdf.String("https://www.example.com/elsewhere")


def _word_dropped(pdf: pikepdf.Pdf) -> None:
    """The last paragraph of the first page loses the first glyphs of a line."""
    _edited(r"(.*/P <</MCID \d+>> BDC.*?\[<)[0-9A-F]{12}", r"\1")(pdf)


DAMAGES: dict[str, tuple[Change, bool]] = {
    "letters dropped": (_word_dropped, True),
    "items swapped": (_swapped("L"), True),
    "sections swapped": (_swapped("Document"), True),
    "a section dropped": (_without_last("Document"), True),
    "a list item dropped": (_without_last("L"), True),
    "a table row dropped": (_without_last("Table"), True),
    "a heading as paragraph": (_heading_as_paragraph, True),
    "a paragraph as heading": (_paragraph_as_heading, False),
    "cells swapped": (_swapped("TR"), True),
    "a link led elsewhere": (_led_elsewhere, True),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_says_something_else_is_found(rich: dict[str, Finished], damaged: Damage, damage: str) -> None:
    """Both oracles find the damage, the plain one where the YAML alone tells it."""
    change, plain = DAMAGES[damage]
    root = reading.tree(damaged(rich["a4"], change))
    assert differences(rich["a4"].document, root) != []
    assert bool(source_faults(rich["a4"].source, root)) is plain


def test_words_outside_the_tree_are_found(rich: dict[str, Finished], damaged: Damage) -> None:
    """A paragraph made an artifact is missed in the tree and met in the furniture."""
    path = damaged(rich["a4"], _edited(r"/P <</MCID (\d+)>> BDC", "/Artifact BMC"))
    assert furniture_faults(rich["a4"], rich["a4"].proof) == []
    assert furniture_faults(rich["a4"], reading.read(path)) != []
    assert differences(rich["a4"].document, reading.tree(path)) != []
