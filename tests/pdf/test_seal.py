"""The seal that the press puts on a file; that a reader finds the same is asked in `tests/proof/test_seal_check.py`."""

from __future__ import annotations

from leaflets.pdf import seal
from leaflets.typeset.structure import Element


def tree(alt: str = "", mark: int = 0) -> Element:
    """A paragraph and a figure."""
    root = Element("Document")
    root.add("P").leaf().marks.append((0, mark))
    root.add("Figure", alt)
    return root


def value(*parts: bytes | str, root: Element | None = None) -> bytes:
    """The seal of some parts and a tree."""
    one = seal.Seal()
    one.add(*parts)
    if root is not None:
        one.add_tree(root)
    return one.value


def test_it_tells_parts_apart() -> None:
    """Wherever one ends; text and bytes are alike."""
    assert value("a", "bc") == value(b"a", "bc") != value("ab", "c")
    assert len(value()) == seal.LENGTH
    assert seal.of_stream("a", b"b") == value("a", "b")


def test_every_element_counts() -> None:
    """Its words, its marks."""
    assert value(root=tree()) == value(root=tree())
    assert len({value(root=one) for one in (tree(), tree("x"), tree(mark=1))}) == 3


def test_a_link_goes_in_with_its_place() -> None:
    """Its rectangle as it is written, without brackets."""
    assert seal.link(2, ["[1.00 2.00 3.00 4.00]"], "tel:1", "Call") == "2 1.00 2.00 3.00 4.00 tel:1 Call"
    assert seal.link(2, ["[1 2 3 4]", "[5 6 7 8]"], "tel:1", "Call") == "2 1 2 3 4 5 6 7 8 tel:1 Call"
