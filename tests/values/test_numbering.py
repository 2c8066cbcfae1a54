"""What makes a telephone number."""

from __future__ import annotations

import pytest

from leaflets.values.numbering import Number, Verdict, is_short


@pytest.mark.parametrize(
    ("digits", "plus", "number"),
    [
        ("01512982999", False, Number("44", "1512982999")),
        ("441512982999", True, Number("44", "1512982999", True)),
        ("00441512982999", False, Number("44", "1512982999", True)),
        ("35312345678", True, Number("353", "12345678", True)),
        ("15129829991", True, Number("1", "5129829991", True)),
        ("9991", True, Number("", "9991", True)),
        ("0009", False, Number("", "09", True)),
        ("0", False, Number("44", "")),
    ],
)
def test_the_code_of_a_number(digits: str, plus: bool, number: Number) -> None:
    """After + or 00 that of a country, else ours."""
    assert Number.of(digits, plus) == number


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        (Number("44", "1512982999"), Verdict.RIGHT),
        (Number("44", "1632960001"), Verdict.RIGHT),  # kept free for films
        (Number("44", "151298299"), Verdict.FEW),
        (Number("44", "15129829991"), Verdict.MANY),
        (Number("44", "800123456"), Verdict.RIGHT),  # some have nine
        (Number("44", "8001111"), Verdict.RIGHT),
        (Number("44", "8001112"), Verdict.FEW),
        (Number("44", ""), Verdict.FEW),
        (Number("44", "07700900123", True), Verdict.NOUGHT),
        (Number("44", "0770090012", True), Verdict.NOUGHT),
        (Number("39", "0669812345", True), Verdict.RIGHT),
        (Number("353", "12345678", True), Verdict.RIGHT),
        (Number("353", "871234567", True), Verdict.RIGHT),
        (Number("353", "87123456", True), Verdict.FEW),
        (Number("353", "8712345678", True), Verdict.MANY),
        (Number("353", "331234567", True), Verdict.RIGHT),  # nowhere yet, and of a length that there is
        (Number("", "9991", True), Verdict.NOWHERE),
    ],
)
def test_what_is_wrong_with_a_number(number: Number, verdict: Verdict) -> None:
    """By its code and its length."""
    assert number.verdict is verdict


@pytest.mark.parametrize(
    ("digits", "short"),
    [
        ("999", True),
        ("111", True),
        ("116123", True),
        ("118118", True),
        ("116124", False),
        ("11811", False),
        ("", False),
    ],
)
def test_short_numbers(digits: str, short: bool) -> None:
    """Those that are dialled as they are."""
    assert is_short(digits) is short
