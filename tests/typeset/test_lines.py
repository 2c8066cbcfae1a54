"""Words broken into lines."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from type_codes import told

from leaflets.typeset.faces import faces
from leaflets.typeset.lines import broken, natural_width
from leaflets.typeset.spans import BLACK, Ink, Span, colour
from leaflets.typeset.structure import Element

INK = Ink(faces().regular, 14, BLACK)


def spans(*texts: str) -> list[Span]:
    """Spans in one ink."""
    return [Span(text, INK, Element("P").leaf()) for text in texts]


def lines(width: float, *texts: str, balance: bool = False) -> list[str]:
    """The words of each line."""
    rows = broken(spans(*texts), width, balance)
    told_in = ["".join(told(part.code, INK.face) for part in row) for row in rows]
    assert ["".join(part.words for part in row) for row in rows] == [line.removesuffix(" ") for line in told_in]
    return [line.removesuffix(" ") for line in told_in]


def width(text: str) -> float:
    """The width of a text in one line."""
    return natural_width(spans(text))[0]


@pytest.mark.parametrize("tied", ["0845 458 6322", "14 March 2024", "L3 8LR", "2.5 mg", "Dr Jones", "help@example.org"])
def test_what_belongs_together_moves_to_the_next_line(tied: str) -> None:
    """Just enough room for it: one line. A hair less: the whole of it on the next."""
    text = f"Please write this down {tied}"
    assert lines(width(text) + 0.01, text) == [text]
    first, second = lines(width(text) - 0.01, text)
    assert second.endswith(tied)
    assert text == f"{first} {second}"


def test_ties_hold_where_lines_end_and_spaces_stand_side_by_side() -> None:
    """And where a part of the words is in another manner."""
    room = width("14 March 2024") + 0.01
    assert lines(room, "on 14 March 2024") == ["on", "14 March 2024"]
    assert lines(room, "on\n14 March 2024") == ["on", "14 March 2024"]
    assert lines(room, "on  14 March 2024") == ["on", "14 March 2024"]
    assert lines(room, "on 14", " March 2024") == ["on", "14 March 2024"]


def test_a_tie_wider_than_the_line_breaks_at_its_spaces() -> None:
    """Rather than run off the page."""
    assert lines(width("18001 0845 458 6"), "18001 0845 458 6322") == ["18001 0845 458", "6322"]


def test_a_word_may_change_its_manner_within() -> None:
    """Bold ends before the colon; the colon stays with its word."""
    assert lines(width("Focal:") + 0.01, "Focal", ": one part") == ["Focal:", "one", "part"]


@pytest.mark.parametrize("room", ["https://www.example.org", "https://www.example.org/a-lo", "www.exam"])
def test_a_long_address_breaks_where_it_may(room: str) -> None:
    """After a slash or before . - ? &, without a hyphen; joined again it is the address."""
    address = "https://www.example.org/a-long-path/to/it"
    got = lines(width(room) + 1, address)
    assert "".join(got) == address
    assert all(not line.endswith("-") for line in got)
    assert all(line[0] in ".-?&_=#" or before.endswith("/") for before, line in itertools.pairwise(got))


def test_a_word_wider_than_the_line_is_cut_without_a_hyphen() -> None:
    """Sixty letters in giant print must neither run off the page nor gain a letter."""
    word = "Pneumonoultramicroscopicsilicovolcanoconiosis"
    got = lines(width("Pneumonoultra"), word)
    assert len(got) > 2
    assert "".join(got) == word


def test_a_typed_line_end_is_kept() -> None:
    """As in a postal address."""
    assert lines(1000, "Norton Street\nLiverpool\nL3 8LR") == ["Norton Street", "Liverpool", "L3 8LR"]


def test_the_last_line_is_no_lone_short_word() -> None:
    """Where the line above can spare one."""
    text = "the quick brown fox jumps over it"
    assert lines(width("the quick brown fox jumps over") + 1, text)[-1] == "over it"


def test_headings_are_balanced() -> None:
    """As few lines as greedy breaking needs, and of even length."""
    text = "Dystonia and other conditions of movement in children"
    room = width(text) * 0.9
    assert lines(room, text) != lines(room, text, balance=True)
    first, second = lines(room, text, balance=True)
    assert abs(width(first) - width(second)) < width(text) * 0.2


def test_colour_as_an_operand() -> None:
    """From the house's way of writing to the file's."""
    assert colour("#000000") == "0 0 0"
    assert colour("#ffffff") == "1 1 1"


@settings(deadline=None)  # the first word wider than the line loads a dictionary
@given(st.text(st.sampled_from(sorted(faces().regular.characters | {" "})), max_size=120), st.floats(30, 400))
def test_no_word_is_lost_and_no_line_too_wide(text: str, room: float) -> None:
    """Whatever the words, whatever the width: the same letters in the same order, within the measure."""
    rows = broken(spans(text), room)
    got = "".join(part.words for row in rows for part in row)
    assert got.replace(" ", "") == text.replace(" ", "")
    for row in rows:
        assert sum(part.width for part in row) <= room + 0.01 or len(row[0].words) == 1
