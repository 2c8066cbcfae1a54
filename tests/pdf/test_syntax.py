"""Values as PDF syntax."""

from __future__ import annotations

import re
import zlib

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.pdf import syntax
from leaflets.typeset.structure import Annotation, Element


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from("()\\nr1 ")))
def test_a_string_reads_back(text: str) -> None:
    """Printable ASCII as it is, all else as UTF-16 with its mark; QPDF reads both."""
    assert str(pikepdf.Object.parse(syntax.string(text).encode("ascii"))) == text


def test_a_stream_ends_on_a_line_of_its_own() -> None:
    """PDF/A wants an end of line before endstream (ISO 19005-2, 6.1.7.1)."""
    made = syntax.stream(b"0 g", "/N 3 ")
    length = int(re.search(rb"/Length (\d+)", made)[1])  # type: ignore[index]
    body = made.split(b"stream\n", 1)[1]
    assert body[length:] == b"\nendstream"
    assert zlib.decompress(body[:length]) == b"0 g"
    assert syntax.plain_stream(b"<x/>", "") == b"<< /Length 4 >>\nstream\n<x/>\nendstream"


@pytest.mark.parametrize(("count", "blocks"), [(1, 1), (100, 1), (101, 2), (250, 3)])
def test_a_cmap_block_has_at_most_a_hundred_characters(count: int, blocks: int) -> None:
    """Each glyph once, characters above U+FFFF as a pair."""
    made = syntax.to_unicode({n: chr(0x1F600 + n) for n in range(count)}).decode()
    assert made.count("beginbfchar") == blocks
    assert "<0000> <D83DDE00>" in made
    assert len(re.findall(r"(?m)^<[0-9A-F]{4}> <", made)) == count + 1  # and the code space


def tree(root: Element) -> syntax.Tree:
    """A tree as the file has it, from object 10 on; pages are objects 100 and on, annotations 200 and on."""
    return syntax.structure_tree(root, 1, 10, range(100, 110), [(1, number) for number in range(200, 210)])


def element(root: Element) -> str:
    """A structure element as the file has it."""
    return tree(root).bodies[0]


def test_kids_stand_in_their_order() -> None:
    """Marks on the element's own page as numbers, on others with their page; then elements and annotations."""
    root = Element("P")
    root.leaf().marks += [(0, 3), (1, 0)]
    root.add("Link")
    root.leaf().marks.append((0, 4))
    root.kids.append(Annotation(7))
    assert element(root) == (
        "<< /Type /StructElem /S /P /P 1 0 R /Pg 100 0 R "
        "/K [3 << /Type /MCR /Pg 101 0 R /MCID 0 >> 11 0 R 4 << /Type /OBJR /Pg 101 0 R /Obj 207 0 R >>] >>"
    )


def test_elements_of_one_parent_are_numbered_side_by_side() -> None:
    """Each names its parent and its kids; each mark and annotation leads back to its element."""
    root = Element("Document")
    first, second = root.add("L"), root.add("P")
    first.add("LI").leaf().marks += [(0, 1), (1, 0)]
    second.leaf().marks.append((0, 0))
    second.kids.append(Annotation(0))
    bodies, owners, areas = tree(root)
    found = [re.findall(r"/S /(\w+) /P (\d+).* /K \[(.*)\]", body)[0] for body in bodies]
    assert [one[:2] for one in found] == [("Document", "1"), ("L", "10"), ("P", "10"), ("LI", "11")]
    assert [one[2] for one in found[:2]] == ["11 0 R 12 0 R", "13 0 R"]
    assert owners == {(0, 0): 12, (0, 1): 13, (1, 0): 13}
    assert areas == {0: 12}


def test_a_figure_tells_what_it_is_and_where() -> None:
    """Alternative text and bounding box; attributes belong to their owner."""
    figure = Element("Figure", "QR code: A", box=(1, 2, 3, 4))
    assert "/Alt (QR code: A)" in element(figure)
    assert "/A << /O /Layout /Placement /Block /BBox [1.00 2.00 3.00 4.00] >>" in element(figure)
    assert "/A << /O /List /ListNumbering /Disc >>" in element(Element("L", attributes=(("ListNumbering", "Disc"),)))
    assert "/A << /O /Table /Scope /Column >>" in element(Element("TH", attributes=(("Scope", "Column"),)))


def test_an_outline() -> None:
    """The first level is open; what is below it is folded away, and counted with a minus (12.3.3)."""
    entries = [(0, "Title", "[1]"), (1, "A", "[2]"), (1, "B", "[3]"), (2, "C", "[4]"), (0, "Other", "[5]")]
    assert syntax.outline(entries, 10) == [
        "<< /Type /Outlines /First 11 0 R /Last 15 0 R /Count 4 >>",
        "<< /Title (Title) /Parent 10 0 R /Next 15 0 R /First 12 0 R /Last 13 0 R /Count 2 /Dest [1] >>",
        "<< /Title (A) /Parent 11 0 R /Next 13 0 R /Dest [2] >>",
        "<< /Title (B) /Parent 11 0 R /Prev 12 0 R /First 14 0 R /Last 14 0 R /Count -1 /Dest [3] >>",
        "<< /Title (C) /Parent 13 0 R /Dest [4] >>",
        "<< /Title (Other) /Parent 10 0 R /Prev 11 0 R /Dest [5] >>",
    ]
    assert syntax.outline([], 10) == ["<< /Type /Outlines >>"]
