"""What is no date, and what may be meant by it."""

from __future__ import annotations

import datetime

import pytest

from leaflets.values import date_slips
from leaflets.values.date_slips import EXAMPLES, meant, month_of, other_weekday, season, two_years


@pytest.fixture(autouse=True)
def first_of_march(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the first of a month."""
    monkeypatch.setattr(date_slips, "today", lambda: datetime.date(2026, 3, 1))


@pytest.mark.parametrize(
    ("text", "message", "cure"),
    [
        ("today", "‘today’ is another day tomorrow", "Type the day itself: 1 March 2026"),
        ("NOW", "‘NOW’ is another day tomorrow", "Type the day itself: 1 March 2026"),
        ("yesterday", "‘yesterday’ is another day tomorrow", "Type the day itself: 28 February 2026"),
        ("this week", "‘this week’ is another day tomorrow", "Type the day itself: 1 March 2026"),
        ("this month", "‘this month’ will mean another one later", "Type it as it is: March 2026"),
        ("this year", "‘this year’ will mean another one later", "Type it as it is: 2026"),
        ("last week", "‘last week’ is not a date", EXAMPLES),
        ("winter", "‘winter’ is not a date", "Type a month instead, like January 2026."),
        ("late summer of 2025", "‘late summer of 2025’ is not a date", "Type a month instead, like July 2025."),
        ("Q4 2025", "‘Q4 2025’ is not a date", "Type a month instead, like October 2025."),
        ("March", "‘March’ has no year", "Type it too: March …"),
        ("1st Mar", "‘1st Mar’ has no year", "Type it too: 1 March …"),
        ("Mar26", "‘Mar26’ can be read in two ways",
         "Type the whole year: March 2026; or, if it is a day, 26 March and its year."),
        ("Mar 31", "‘Mar 31’ can be read in two ways",
         "Type the whole year: March 2031; or, if it is a day, 31 March and its year."),
        ("Mar 32", "‘Mar 32’ is not a date", "Type the whole year: March 2032."),
        ("Mar 49", "‘Mar 49’ is not a date", "Type the whole year: March 2049."),
        ("Mar 50", "‘Mar 50’ is not a date", EXAMPLES),
        ("12/26", "‘12/26’ is not a date", "Type the whole year: December 2026"),
        ("13/26", "‘13/26’ can be read in two ways",
         "Type the month as a word, and the whole year, like March 2024."),
        ("26/12", "‘26/12’ has no year", "Type it too: 26 December …"),
        ("03/04", "‘03/04’ can be read in two ways",
         "Type the month as a word, and the whole year, like March 2024."),
        ("2025-26", "‘2025-26’ is two years", "Type one of them: 2025, or 2026"),
        ("20260315", "‘20260315’ is not a date", "Type it like this: 2026-03-15"),
        ("2026 (Ann)", "‘2026 (Ann)’ is not a date", "Type the date alone: 2026"),
        ("by Ann, 5 Mar 2026", "‘by Ann, 5 Mar 2026’ is not a date", "Type the date alone: 5 Mar 2026"),
        ("Feburary 2026", "‘Feburary’ is not a month", "Did you mean ‘February 2026’?"),
        ("see 1066", "‘see 1066’ is not a date", EXAMPLES),
        ("yes", "‘yes’ is not a date", EXAMPLES),
        ("", "‘’ is not a date", EXAMPLES),
    ],
)  # fmt: skip
def test_what_may_be_meant(text: str, message: str, cure: str) -> None:
    """As far as it can be seen, ready to be typed."""
    assert meant(text) == (message, cure)


@pytest.mark.parametrize("text", ["Springfield 2026", "March 2026", "quarter"])
def test_what_is_no_season(text: str) -> None:
    """Negative controls."""
    assert season(text) is None


@pytest.mark.parametrize(("text", "other"), [("Sun 1 March", False), ("Sunday, 1 March", False), ("Mon 1 March", True)])
def test_a_day_of_the_week(text: str, other: bool) -> None:
    """Is that of the date, or one of the two is wrong."""
    assert (other_weekday(text, datetime.date(2026, 3, 1)) is not None) is other
    assert other_weekday("1 March", datetime.date(2026, 3, 1)) is None


@pytest.mark.parametrize(("text", "two"), [("2026/27", True), ("1999/00", True), ("2026/28", False), ("2026", False)])
def test_a_year_of_accounts(text: str, two: bool) -> None:
    """One year after the other."""
    assert (two_years(text) is not None) is two


@pytest.mark.parametrize(("name", "number"), [("sept", 9), ("Jul", 7), ("Foo", 0)])
def test_a_month_by_the_beginning_of_its_name(name: str, number: int) -> None:
    """Three letters are enough."""
    assert month_of(name) == number


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("2026 November", "Type the month first: November 2026"),
        ("2026, Nov.", "Type the month first: November 2026"),
        ("26-Nov-26", "Type the whole year: 26 November 2026"),
        ("3rd Nov 26", "Type the whole year: 3 November 2026"),
    ],
)
def test_parts_of_a_date_in_another_order_or_cut_short(text: str, cure: str) -> None:
    """Nothing of it is lost in the cure."""
    assert date_slips.meant(text).cure == cure


@pytest.mark.parametrize(("text", "years"), [("3 years", 3), ("in 2 years", 2), ("next year", 1), ("annually", 1)])
def test_a_time_from_one_review_to_the_next(text: str, years: int) -> None:
    """With the month in which it ends, if it begins today."""
    assert date_slips.meant(text).cure.endswith(f"in March 2026, that is March {2026 + years}")
