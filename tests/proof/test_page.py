"""Boxes, lines and trees as plain values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.proof.page import Box, LinkArea, MarkedContent, PageSize, PaintedRun, TagNode

NUMBERS = st.integers(-50, 50)
BOXES = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), NUMBERS, NUMBERS, st.integers(1, 40), st.integers(1, 40))


def test_boxes() -> None:
    """What rectangles share, hold and cover, and how far apart they are."""
    box = Box(0, 0, 10, 20)
    assert (box.width, box.height, box.centre) == (10, 20, (5, 10))
    assert box.meets(Box(9, 9, 20, 20))
    assert not box.meets(Box(10, 0, 20, 10))
    assert not box.meets(Box(0, 20, 10, 30))
    assert box.holds((10, 20))
    assert box.holds((0, 0))
    assert not box.holds((10.1, 5))
    assert not box.holds((5, 20.1))
    assert box.distance(Box(13, 24, 20, 30)) == 5
    assert box.distance(Box(5, 5, 20, 20)) == 0
    assert box.distance(Box(-7, 5, -3, 9)) == 3
    assert box.grown(1) == Box(-1, -1, 11, 21)


@pytest.mark.parametrize(
    ("across", "up", "covers"),
    [
        (0, 0, True),
        (0.5, 0, True),
        (0.51, 0, False),
        (-0.51, 0, False),
        (0, 1, True),
        (0, 1.1, False),
        (0, -1.1, False),
    ],
)
def test_a_box_covers_nearly_all_of_another(across: float, up: float, covers: bool) -> None:
    """At least 95 % of its width and of its height."""
    assert Box(0, 0, 10, 20).covers(Box(across, up, 10 + across, 20 + up)) is covers


@given(BOXES, BOXES)
def test_what_two_boxes_share(first: Box, second: Box) -> None:
    """To meet is mutual, and so is distance; what meets is not apart, and what is apart does not meet."""
    assert first.meets(second) == second.meets(first)
    assert first.distance(second) == second.distance(first)
    assert first.distance(second) == 0 or not first.meets(second)
    assert first.grown(first.distance(second) + 1).meets(second)


@pytest.mark.parametrize(
    ("box", "margin"),
    [
        (Box(10, 20, 60, 70), 10), (Box(20, 10, 60, 70), 10), (Box(20, 20, 95, 70), 5), (Box(20, 20, 60, 197), 3),
        (Box(-4, 20, 60, 70), -4), (Box(20, 20, 60, 201), -1),
    ],
)  # fmt: skip
def test_how_near_a_box_comes_to_an_edge(box: Box, margin: float) -> None:
    """To the nearest of four; less than nothing beyond it."""
    assert PageSize(100, 200).margin_of(box) == margin


def run(text: str, y: float, page: int = 1) -> PaintedRun:
    """Words on a line."""
    return PaintedRun(page, 0, "P", text, 14, "F", (0, 0, 0), False, 0, y, Box(0, y, 9, y + 9), False)


def test_an_element_knows_its_lines() -> None:
    """By page and height to a tenth of a point, in reading order; lines of white space are none."""
    first = MarkedContent(1, 0, (run("one ", 100), run("line", 100.04), run(" ", 80), run("two", 60)))
    inner = TagNode("Span", "", {}, (MarkedContent(2, 0, (run("three", 60, 2),)),))
    node = TagNode("P", "", {}, (first, LinkArea(1, Box(0, 0, 1, 1), "x", "", 0, 0), inner))
    assert [["".join(r.text for r in line)] for line in node.lines] == [["one line"], ["two"], ["three"]]
    assert node.text == "one line twothree"
    assert len(node.runs) == 5
    assert (node.kids, node.marks, len(node.links)) == ((inner,), (first,), 1)


def test_a_tree_is_walked_in_reading_order() -> None:
    """The element itself first."""
    leaf = TagNode("P", "", {}, ())
    tree = TagNode("Document", "", {}, (TagNode("Sect", "", {}, (TagNode("H2", "", {}, ()), leaf)), leaf))
    assert [node.role for node in tree.walk] == ["Document", "Sect", "H2", "P", "P"]
    assert [node.role for node in tree.all("P", "H2")] == ["H2", "P", "P"]
