"""Text cut into strips."""

from __future__ import annotations

import pytest

from leaflets.editions import A4
from leaflets.typeset.faces import faces
from leaflets.typeset.lines import natural_width
from leaflets.typeset.spans import BLACK, Area, Ink, Span
from leaflets.typeset.strips import BreakCost, Hold, Strip, TextFlow, shortened, together
from leaflets.typeset.structure import ARTIFACT, Element
from leaflets.words import NOWHERE, Place

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
    holds = [strip.hold for strip in text("a\nb\nc\nd\ne", hold=Hold.HEADING).strips()]
    assert holds == [Hold.LONE_LINE, Hold.FIRM, Hold.FIRM, Hold.LONE_LINE, Hold.HEADING]


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
    [("One two three", 500, "One two three!"), ("One two three", 75, "One two…!"),
     ("One two three four", 75, "One two…!"), ("One, two", 50, "One…!"),
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


def test_what_a_page_break_costs() -> None:
    """The more it tears apart, the more; nothing where it tears nothing."""
    costs = [
        BreakCost.FREE, BreakCost.BETWEEN_BLOCKS, BreakCost.BETWEEN_ITEMS, BreakCost.IN_PARAGRAPH,
        BreakCost.IN_SENTENCE,
    ]  # fmt: skip
    assert costs[0] == 0
    assert costs == sorted(set(costs))
    holds = [Hold.NONE, Hold.TOGETHER, Hold.FIRM, Hold.LONE_LINE, Hold.HEADING]
    assert holds[0] == 0
    assert holds == sorted(set(holds))
    assert costs[-1] < Hold.TOGETHER < 3 * costs[-1]  # weighed against paper
    assert 1000 * Hold.TOGETHER < Hold.FIRM  # a last resort


def test_a_strip_of_nothing_wants_nothing() -> None:
    """No white space, no place of its own on the page, and a page break before or after it costs nothing."""
    strip = Strip(5)
    assert (strip.height, strip.gap, strip.least_gap, strip.cost, strip.hold) == (5, 0, 0, 0, 0)
    assert (strip.repeated, strip.lines, strip.rules, strip.stamp, strip.beside) == ((), [], [], None, False)
    assert strip != Strip(5)  # each stands for itself


SOMEWHERE = Place("a.md", 3)


def test_where_the_words_of_a_text_stand() -> None:
    """A line below the other, spans side by side; the gap and the cost are those of the first, the place of all."""
    small, large = Ink(faces().regular, 10, BLACK), Ink(faces().bold, 20, BLACK)
    one, two = Element("P").leaf(), Element("P").leaf()
    spans = [Span("one ", small, one), Span("two\nthree", large, two)]
    first, second = TextFlow(spans, 30, 500, 7, 5, BreakCost.FREE, Hold.FIRM, place=SOMEWHERE).strips()
    assert [(strip.height, strip.gap, strip.cost, strip.place) for strip in (first, second)] == [
        (30, 5, BreakCost.FREE, SOMEWHERE), (30, 0, BreakCost.IN_SENTENCE, SOMEWHERE),
    ]  # fmt: skip
    left, right = first.lines[0].pieces
    assert [(piece.words.strip(), piece.ink, piece.leaf) for piece in (left, right, *second.lines[0].pieces)] == [
        ("one", small, one), ("two", large, two), ("three", large, two),
    ]  # fmt: skip
    assert (left.x, right.x, second.lines[0].pieces[0].x) == (7, pytest.approx(7 + left.width), 7)
    baseline = (30 + large.face.cap_height * 20) / 2  # of the largest letters
    assert (first.lines[0].baseline, second.lines[0].baseline) == (baseline, baseline)
    assert first.hold == Hold.LONE_LINE
    assert TextFlow(spans[::-1], 30, 500).baseline == baseline


def test_a_link_in_two_faces_is_one_area() -> None:
    """From its first letter to its last, whatever signs are in it; another link is another."""
    one, two = (Area(Element("Link"), f"https://example.org/{number}", "") for number in range(2))
    leaf = Element("P").leaf()
    parts = [("H₂O", one), (" and ", None), ("β", two), ("α", one)]
    (line,) = TextFlow([Span(words, INK, leaf, area) for words, area in parts], 20, 500, 7).strips()[0].lines
    at = [natural_width([Span(words, INK, leaf)])[0] for words in ("H₂O", "H₂O and ", "H₂O and β", "H₂O and βα")]
    at[1] = line.pieces[4].x - 7
    edges = [(7, 7 + at[0]), (7 + at[1], 7 + at[2]), (7 + at[2], 7 + at[3])]
    areas = list(line.areas)
    assert [area for area, *_ in areas] == [one, two, one]
    for (_, left, right, ink), (wanted_left, wanted_right) in zip(areas, edges, strict=True):
        assert (left, right) == (pytest.approx(wanted_left, abs=0.1), pytest.approx(wanted_right, abs=0.1))
        assert ink.size == INK.size


def test_a_text_by_itself() -> None:
    """Begins at the left, wants no white space, and may be broken between blocks; its lines are not balanced."""
    words = "Dystonia and other conditions of movement in children"
    room = natural_width([Span(words, INK, ARTIFACT)])[0] * 0.9
    first, second = text(words, room).strips()
    assert (first.gap, first.cost, first.lines[0].pieces[0].x) == (0, BreakCost.BETWEEN_BLOCKS, 0)
    assert (second.hold, second.place) == (Hold.NONE, NOWHERE)
    balanced = text(words, room, balance=True).strips()
    assert len(balanced) == 2
    assert balanced[0].lines[0].pieces[0].width < first.lines[0].pieces[0].width


@pytest.mark.parametrize(
    ("end", "cost"),
    [
        ("end.", BreakCost.IN_PARAGRAPH), ("end:", BreakCost.IN_PARAGRAPH), ("end?", BreakCost.IN_PARAGRAPH),
        ("end!)", BreakCost.IN_PARAGRAPH), ("end.”", BreakCost.IN_PARAGRAPH), ("end.’", BreakCost.IN_PARAGRAPH),
        ("end.\"", BreakCost.IN_PARAGRAPH), ("end,", BreakCost.IN_SENTENCE), ("e.g", BreakCost.IN_SENTENCE),
        ("end)", BreakCost.IN_SENTENCE),
    ],
)  # fmt: skip
def test_where_a_sentence_ends(end: str, cost: float) -> None:
    """Behind its stop there may be a bracket or a quotation mark; whatever the spans are."""
    for words in ([f"The {end}\nmore"], ["The. ", f"{end}\nmore"]):
        spans = [Span(word, INK, Element("P").leaf()) for word in words]
        assert TextFlow(spans, 19, 500).strips()[1].cost == cost


def test_words_that_just_fit_are_not_shortened() -> None:
    """To the last digit, whole or shortened."""
    width = natural_width([Span("One two!", INK, ARTIFACT)])[0]
    assert shortened("One two", "!", INK, width) == "One two!"
    assert shortened("One two", "!", INK, width - 0.01) == "One…!"
    shorter = natural_width([Span("One two…!", INK, ARTIFACT)])[0]
    assert shortened("One two, and three", "!", INK, shorter) == "One two…!"


@pytest.mark.parametrize(
    ("gaps", "symbols", "is_short"),
    [
        ([0, 0, 0], 0, True),
        ([200, 0, 0], 0, True),  # the white above them is not theirs
        ([0, 100, 100], 0, False),
        ([0, 0, 0], 227, True),
        ([0, 0, 0], 228, False),
    ],
)
def test_what_is_held_together(gaps: list[float], symbols: float, is_short: bool) -> None:
    """By the height of the strips with the white between them, or of the symbols beside them."""
    strips = [Strip(20, gap, hold=hold) for gap, hold in zip(gaps, (0, Hold.HEADING, 5), strict=True)]
    assert together(strips, A4, symbols) is is_short
    assert [strip.hold for strip in strips] == [Hold.FIRM if is_short else Hold.TOGETHER, Hold.HEADING, 5]
    assert together([], A4)
