"""Rows of figures, and the numbers they may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.values.digit_rows import are_hours, candidates, is_date, rows
from leaflets.values.numbering import Verdict

#: A text, and what in it may be a number that can be dialled.
TEXTS = [
    ("0151 298 2999", ["0151 298 2999"]),
    ("(0151) 298-2999", ["(0151) 298-2999"]),
    ("0151.298.2999", ["0151.298.2999"]),
    ("0151\xa0298\u20112999", ["0151\xa0298\u20112999"]),
    ("020 7833 2299 020 7833 2300", ["020 7833 2299", "020 7833 2300"]),
    ("0151 298 2999, 0151 298 3000", ["0151 298 2999", "0151 298 3000"]),
    ("0808 2000 247 24 hours a day", ["0808 2000 247"]),
    ("0800 1111 24 hours a day", ["0800 1111"]),
    ("0800 123 456 7 days a week", ["0800 123 456"]),
    ("0300 123 1100 24/7", ["0300 123 1100"]),
    ("9-5 0300 123 1100", ["0300 123 1100"]),
    ("until 2027 0800 008 6417", ["0800 008 6417"]),
    ("+44 (0)151 298 2999", ["+44 (0)151 298 2999"]),
    ("(+44) 151 298 2999", ["(+44) 151 298 2999"]),
    ("+ 44 151 298 2999", ["+ 44 151 298 2999"]),
    ("0044 (0) 151 298 2999", ["0044 (0) 151 298 2999"]),
    ("18001 0151 298 2999", ["18001 0151 298 2999"]),
    ("01 234 5678", ["01 234 5678"]),
    ("1800 247 247", ["1800 247 247"]),
    ("116 123", ["116 123"]),
    ("0151 298 299", []),
    ("0151 298 299. 2 people", []),
    ("978-0-14-044913-2", []),
    ("5 012345 678900", []),
    ("2020 2023", []),
    ("0900-1700 0300 123 1100", ["0300 123 1100"]),
    ("on 01 12 26 0300 123 1100", ["0300 123 1100"]),
    ("0-18 0800 123 4567", ["0800 123 4567"]),
    ("0 800 123 4567", ["0 800 123 4567"]),
    ("(0)800 123 4567", ["(0)800 123 4567"]),
    ("(0151 298 2999)", ["0151 298 2999"]),
    ("(01 234 5678)", ["01 234 5678"]),
    ("(021) 234 5678", ["(021) 234 5678"]),
    ("1850 60 90 90", ["1850 60 90 90"]),
    ("1850 60 90", []),
    ("0800 1700 123", ["0800 1700 123"]),
    ("18001 18001 18001 0300 123 1100", ["18001 0300 123 1100"]),
    ("0300 123 1100 1", []),  # a figure too many
    ("0300 123 1100 1 to 5", ["0300 123 1100"]),
    ("0" * 50, []),
    ("0 " * 5000, []),
    ("07 " * 5000, []),
    ("0300 " * 5000, []),
    ("18001 " * 5000, []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_what_may_be_a_number(text: str, expected: list[str]) -> None:
    """The whole of it, and no more."""
    found = [one for row in rows(text) for one in candidates(row)]
    assert [text[one.start : one.end] for one in found if one.verdict is Verdict.RIGHT] == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("09.12.26 10.30", True),
        ("(09.12.26)", True),
        ("09/12/2026", True),
        ("09 12 2026 10 30", True),
        ("09.13.26", False),
        ("09.12/26", False),
        ("09.12.267", False),
        ("01.23.45.67.89", False),
    ],
)
def test_a_date(text: str, date: bool) -> None:
    """It is no number."""
    assert is_date(text, 0) is date


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("0900-1700", True),
        ("(0900-1700)", True),
        ("0930 – 1645", True),
        ("08.30-17.00", True),
        ("0900 1200 1300 1700", True),
        ("0900-1711", False),
        ("0900-2900", False),
        ("0900", False),
        ("0900-17001", False),
    ],
)
def test_hours(text: str, hours: bool) -> None:
    """They are no number."""
    assert are_hours(text, 0) is hours


@given(st.text("0123456789 +(-).\xa0/a", max_size=60))
def test_candidates_are_in_order_and_apart(text: str) -> None:
    """Each begins where the one before has ended, or after it, and ends with a figure."""
    end = 0
    for row in rows(text):
        for one in candidates(row):
            assert end <= one.start < one.end
            assert text[one.end - 1].isdigit()
            end = one.end
