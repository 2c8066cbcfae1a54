"""Text cut into strips."""

from __future__ import annotations

import pytest

from leaflets.editions import A4
from leaflets.typeset.faces import faces
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import BreakCost, Hold, Strip, TextFlow, shortened, together
from leaflets.typeset.structure import Element

INK = Ink(faces().regular, 14, BLACK)


def text(words: str, width: float = 10_000, **how: bool) -> TextFlow:
    """A paragraph."""
    return TextFlow([Span(words, INK, Element("P").leaf())], 19, width, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (1, [False]),
        (2, [True, False]),
        (3, [True, True, False]),
        (4, [True, False, True, False]),
        (5, [True, False, False, True, False]),
    ],
)
def test_no_widow_no_orphan(lines: int, kept: list[bool]) -> None:
    """A break neither after the first of several lines nor before the last; three lines stay whole."""
    assert [strip.hold >= Hold.FIRM for strip in text("\n".join("abcdefgh"[:lines])).strips()] == kept


def test_a_whole_text_is_kept_together_and_a_heading_with_what_follows() -> None:
    """`whole` holds the lines, `hold` the last one too; a lone line is held more firmly than those between."""
    holds = [strip.hold for strip in text("a\nb\nc\nd\ne", whole=True).strips()]
    assert holds == [Hold.LONE_LINE, Hold.FIRM, Hold.FIRM, Hold.LONE_LINE, Hold.NONE]
    assert [strip.hold for strip in text("a\nb", hold=Hold.HEADING).strips()] == [Hold.LONE_LINE, Hold.HEADING]


def test_a_break_where_a_sentence_ends_is_cheaper() -> None:
    """A sentence should end on the page it began on, where that costs little."""
    costs = [strip.cost for strip in text("One ends.\nTwo\nThree.\nFour\nFive").strips()]
    assert costs == [
        BreakCost.BETWEEN_BLOCKS, *[BreakCost.IN_PARAGRAPH, BreakCost.IN_SENTENCE] * 2,
    ]  # fmt: skip


def test_a_line_ends_with_a_space_only_where_one_was_typed() -> None:
    """So that a screen reader hears two words, and a cut address stays one."""
    space = faces().regular.shape(" ").code
    first, second = text("one two", width=30).strips()
    assert first.lines[0].pieces[-1].code.endswith(space)
    assert not second.lines[0].pieces[-1].code.endswith(space)
    address = "https://www.example.org/one/two/three/four"
    for strip in text(address, width=120).strips():
        assert space not in strip.lines[0].pieces[-1].code


def test_capitals_stand_in_the_middle_of_the_leading() -> None:
    """Equal space above a capital and below the baseline."""
    (strip,) = text("A").strips()
    baseline = strip.lines[0].baseline
    assert 19 - baseline == pytest.approx(baseline - INK.face.cap_height * 14)


@pytest.mark.parametrize(
    ("words", "width", "line"),
    [("One two three", 500, "One two three!"), ("One two three", 75, "One two…!"), ("One, two", 50, "One…!"),
     ("Unbreakable", 60, "Unbrea…!"), ("A", 5, "…!")],
)  # fmt: skip
def test_words_are_shortened_to_one_line(words: str, width: float, line: str) -> None:
    """Where they do not fit, at a space, and a single word within it; what stands after them stays."""
    assert shortened(words, "!", INK, width) == line


@pytest.mark.parametrize(("lines", "hold"), [(11, Hold.FIRM), (12, Hold.TOGETHER)])
def test_what_is_no_taller_than_a_third_of_a_page_is_held_firmly(lines: int, hold: float) -> None:
    """Eleven lines of the body of an A4 page are, twelve are not; the last is not held at all."""
    strips = [Strip(A4.body.leading) for _ in range(lines)]
    assert together(strips, A4) is (hold == Hold.FIRM)
    assert [strip.hold for strip in strips] == [hold] * (lines - 1) + [Hold.NONE]
