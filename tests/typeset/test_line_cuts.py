"""Where lines end."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.typeset.line_cuts import Cuts, Measures, cut_up


def measures(*widths: float, forced: tuple[int, ...] = ()) -> Measures:
    """Words of these widths, a space of 1 between them."""
    ends = list(itertools.accumulate(widths, lambda end, width: end + 1 + width))
    return Measures([end - width for end, width in zip(ends, widths, strict=True)], ends, [0, *forced])


@pytest.mark.parametrize(
    ("words", "width", "balance", "cuts"),
    [
        (measures(3, 3, 3), 7, False, [(0, 2), (2, 3)]),
        (measures(3, 3, 3), 6.9, False, [(0, 1), (1, 2), (2, 3)]),
        (measures(3, 3, 3), 11, False, [(0, 3)]),
        (measures(9, 3), 7, False, [(0, 1), (1, 2)]),  # wider than the line
        (measures(1, 1, 1, forced=(1,)), 99, False, [(0, 1), (1, 3)]),
        (measures(2, 2, 2, 2, 2), 11, False, [(0, 3), (3, 5)]),  # no lone word at the end
        (measures(2, 2, 2, 2, 2, forced=(4,)), 11, False, [(0, 4), (4, 5)]),
        (measures(2, 2, 2, 2, 2), 11, True, [(0, 3), (3, 5)]),
        (measures(5, 5, 5, 1), 17, True, [(0, 2), (2, 4)]),
    ],
)
def test_where_lines_end(words: Measures, width: float, balance: bool, cuts: Cuts) -> None:
    """As much as fits, but for a last word alone; a heading's lines about as long as each other."""
    assert cut_up(words, width, balance) == cuts


@given(st.lists(st.floats(0.5, 9), min_size=1, max_size=30), st.floats(1, 40), st.booleans())
def test_every_word_is_in_a_line(widths: list[float], width: float, balance: bool) -> None:
    """In order, and no line is too wide that has several."""
    words = measures(*widths)
    cuts = cut_up(words, width, balance)
    assert [number for start, end in cuts for number in range(start, end)] == list(range(len(widths)))
    assert all(words.ends[b - 1] - words.begins[a] <= width + 1e-5 for a, b in cuts if b - a > 1)
