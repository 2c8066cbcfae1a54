"""The structure tree."""

from __future__ import annotations

import gc

from leaflets.typeset.structure import Annotation, Element, Leaf


def test_a_tree_is_walked_in_reading_order() -> None:
    """An element before what is in it, and both before what follows."""
    root = Element("Document")
    section = root.add("Sect")
    section.add("H1")
    items = section.add("L")
    items.add("LI").add("LBody")
    root.add("P")
    assert [element.role for element in root.walk()] == ["Document", "Sect", "H1", "L", "LI", "LBody", "P"]


def test_kids_stand_in_the_order_added() -> None:
    """Words, elements and live areas mixed."""
    paragraph = Element("P")
    first = paragraph.leaf()
    link = paragraph.add("Link")
    last = paragraph.leaf()
    paragraph.kids.append(Annotation(0))
    assert paragraph.kids[:3] == [first, link, last]
    assert [type(kid) for kid in paragraph.kids] == [Leaf, Element, Leaf, Annotation]


def test_leaves_know_their_role_and_begin_without_marks() -> None:
    """Drawing adds them: one for each piece of each page."""
    paragraph = Element("P")
    leaf, other = paragraph.leaf(), paragraph.leaf()
    leaf.marks.append((0, 3))
    assert leaf.role == "P"
    assert (leaf.marks, other.marks) == ([(0, 3)], [])


def test_a_tree_is_gone_with_the_last_that_holds_it() -> None:
    """Nothing in it knows what is above it, so that nobody need search for it."""
    root = Element("Document")
    root.add("P").leaf().marks.append((0, 0))
    root.kids[0].kids.append(Annotation(0))  # type: ignore[union-attr]
    gc.collect()
    del root
    assert gc.collect() == 0


def test_walking_passes_words_by() -> None:
    """Leaves and annotations are no elements."""
    paragraph = Element("P")
    paragraph.leaf()
    paragraph.kids.append(Annotation(0))
    assert list(paragraph.walk()) == [paragraph]


def test_attributes_keep_their_order() -> None:
    """So that the same leaflet is the same bytes."""
    cell = Element("TR").add("TH", Scope="Column", Headers="a")
    assert cell.attributes == (("Scope", "Column"), ("Headers", "a"))
    assert (cell.role, cell.alt, cell.box) == ("TH", "", None)
    assert Element("Div").add("Figure", "QR code: nhs.uk").alt == "QR code: nhs.uk"


def test_elements_are_told_apart_by_identity() -> None:
    """Two empty paragraphs are two, also as keys."""
    one, two = Element("P"), Element("P")
    assert one != two
    assert len({one: 1, two: 2}) == 2
    assert one.leaf() != two.leaf()
