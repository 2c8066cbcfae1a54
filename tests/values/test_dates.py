"""A date as people know it."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.values.dates import MONTHS, When, days_in
from leaflets.words import Place, Words

KNOWN = [
    ("11/2026", When(2026, 11)),
    ("26/11/26", When(2026, 11, 26)),
    ("26.11.2026", When(2026, 11, 26)),
    ("26-11-2026", When(2026, 11, 26)),
    ("2026/11", When(2026, 11)),
    ("Nov ’26", When(2026, 11)),
    ("26 Nov '26", When(2026, 11, 26)),
    ("the 26th of November 2026", When(2026, 11, 26)),
    ("Thursday 26 November 2026", When(2026, 11, 26)),
    ("November 26, 2026", When(2026, 11, 26)),
    ("Nov 26th 2026", When(2026, 11, 26)),
    ("November 2026.", When(2026, 11)),
    ("2024", When(2024)),
    ("2024-03", When(2024, 3)),
    ("2024-03-15", When(2024, 3, 15)),
    ("15/03/2024", When(2024, 3, 15)),
    ("5/3/2024", When(2024, 3, 5)),
    ("15.3.2024", When(2024, 3, 15)),
    ("15 March 2024", When(2024, 3, 15)),
    ("15 march 2024", When(2024, 3, 15)),
    ("15  March\t2024 ", When(2024, 3, 15)),
    ("15 March, 2024", When(2024, 3, 15)),
    ("1st March 2024", When(2024, 3, 1)),
    ("2nd March 2024", When(2024, 3, 2)),
    ("3rd March 2024", When(2024, 3, 3)),
    ("4th March 2024", When(2024, 3, 4)),
    ("March 2024", When(2024, 3)),
    ("Mar 2024", When(2024, 3)),
    ("Mar. 2024", When(2024, 3)),
    ("Sept 2024", When(2024, 9)),
    ("May 2024", When(2024, 5)),
    ("29 February 2024", When(2024, 2, 29)),
    ("31/12/2024", When(2024, 12, 31)),
    ("1990", When(1990)),
    ("2200", When(2200)),
    ("February 2024", When(2024, 2)),
]
REFUSED = [
    ("", "‘’ is not a date"),
    ("24", "‘24’ is not a date"),
    ("20245", "‘20245’ is not a date"),
    ("03/15/2024", "there is no such date as ‘03/15/2024’"),
    ("29 February 2023", "there is no such date as ‘29 February 2023’"),
    ("32 March 2024", "there is no such date as ‘32 March 2024’"),
    ("2024-13", "there is no such date as ‘2024-13’"),
    ("2024-00", "there is no such date as ‘2024-00’"),
    ("2024-00-05", "there is no such date as ‘2024-00-05’"),
    ("2024-03-00", "there is no such date as ‘2024-03-00’"),
    ("15/00/2024", "there is no such date as ‘15/00/2024’"),
    ("0 March 2024", "there is no such date as ‘0 March 2024’"),
    ("0000", "there is no such date as ‘0000’"),
    ("1989", "‘1989’ is in the year 1989: is that right?"),
    ("2201", "‘2201’ is in the year 2201: is that right?"),
]
DATES = st.one_of(
    st.builds(When, st.integers(1990, 2200)),
    st.builds(When, st.integers(1990, 2200), st.integers(1, 12)),
    st.dates(datetime.date(1990, 1, 1), datetime.date(2200, 12, 31)).map(
        lambda day: When(day.year, day.month, day.day)
    ),
)


@pytest.mark.parametrize(("text", "when"), KNOWN)
def test_a_date_as_people_type_it(text: str, when: When) -> None:
    """Day before month, as in Britain."""
    assert When.typed(Words(text)) == when


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_no_date(text: str, message: str) -> None:
    """Told in the words that were typed, with three examples."""
    with pytest.raises(Unfit) as unfit:
        When.typed(Words(text))
    assert unfit.value.problem.message == message
    assert unfit.value.problem.cure == "Type a date like 15 March 2024, March 2024 or 2024."


@pytest.mark.parametrize(
    ("text", "message", "cure"),
    [
        ("Winter 2026", "‘Winter 2026’ is not a date", "Type a month instead, like January 2026."),
        ("Marchy 2024", "‘Marchy’ is not a month", "Did you mean ‘March 2024’?"),
        ("Ma 2024", "‘Ma 2024’ is not a date", "Type the date alone: 2024"),
        ("2026/27", "‘2026/27’ is two years", "Type one of them: 2026, or 2027"),
        ("2026/28", "there is no such date as ‘2026/28’", "Type a date like 15 March 2024, March 2024 or 2024."),
        (
            "Friday 26 November 2026", "26 November 2026 is a Thursday",
            "Look which is right, and leave the day of the week out: 26 November 2026",
        ),
        (
            "Nov 26", "‘Nov 26’ can be read in two ways",
            "Type the whole year: November 2026; or, if it is a day, 26 November and its year.",
        ),
        ("Nov 32", "‘Nov 32’ is not a date", "Type the whole year: November 2032."),
        ("26 Nov", "‘26 Nov’ has no year", "Type it too: 26 November …"),
    ],
)  # fmt: skip
def test_what_may_be_meant(text: str, message: str, cure: str) -> None:
    """As far as it can be seen."""
    with pytest.raises(Unfit) as unfit:
        When.typed(Words(text))
    assert (unfit.value.problem.message, unfit.value.problem.cure) == (message, cure)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_in_full_and_in_three_letters(month: int) -> None:
    """Three letters are enough to tell them apart."""
    name = MONTHS[month - 1]
    assert When.typed(Words(f"1 {name} 2024")) == When.typed(Words(f"1 {name[:3]} 2024")) == When(2024, month, 1)


@given(DATES)
def test_a_printed_date_can_be_typed(when: When) -> None:
    """What a leaflet prints reads back as the same date."""
    assert When.typed(Words(str(when))) == when


@given(st.one_of(st.text(), st.from_regex(r"\A[0-9]{1,2}[ /.-](0?[0-9]|Mar|Feb)[ /.-](19|20)[0-9]{2}\Z")))
def test_whatever_is_typed_is_a_date_or_unfit(text: str) -> None:
    """What is taken for a date has a first and a last day, and can be printed."""
    try:
        when = When.typed(Words(text))
    except Unfit:
        return
    assert when.first_day() <= when.last_day()
    assert When.typed(Words(str(when))) == when


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("12/03/2024", "12 March 2024"),
        ("3.12.2024", "3 December 2024"),
        ("1/2/2024", "1 February 2024"),
        ("13/12/2024", None),
        ("12/12/2024", None),
        ("2024-03-12", None),
        ("12 March 2024", None),
        ("March 2024", None),
        ("2024", None),
        ("26/11/05", "26 November 2005"),
        ("26/11/26", None),
        ("19/11/05", None),
        ("26/11/32", None),
    ],
)
def test_a_day_that_could_be_a_month_is_told(text: str, read_as: str | None) -> None:
    """Another reader takes 12/03 for the 3rd of December; not where it is over 12, the same, or in words."""
    when = When.typed(Words(text, Place("a", 2, 11)))
    assert [(remark.message, remark.cure, remark.place) for remark in when.remarks()] == (
        [(f"this is read as {read_as}", "Type the month as a word, to be safe.", Place("a", 2, 11))] if read_as else []
    )
    assert list(When(when.year, when.month, when.day).remarks()) == []
    assert When.typed(Words(text)) == When(when.year, when.month, when.day)


@pytest.mark.parametrize(("text", "when"), KNOWN)
def test_editors_are_offered_the_forms_that_are_read(text: str, when: When) -> None:
    """The pattern in the schema takes what is taken here."""
    assert re.search(When.pattern, text)


@pytest.mark.parametrize("text", ["", "today", "24", "Mar 24", "20245", "2024-03-15-01", "15 March", "Ma 2024"])
def test_editors_are_told_of_other_forms(text: str) -> None:
    """As soon as they are typed."""
    assert not re.search(When.pattern, text)


def test_a_date_knows_where_it_was_typed() -> None:
    """For the faults that a later stage finds."""
    assert When.typed(Words("2024", Place("a", 2, 11))).place == Place("a", 2, 11)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (When(2024), (2024, 1, 1), (2024, 12, 31)),
        (When(2024, 12), (2024, 12, 1), (2024, 12, 31)),
        (When(2024, 11), (2024, 11, 1), (2024, 11, 30)),
        (When(2024, 2), (2024, 2, 1), (2024, 2, 29)),
        (When(2023, 2), (2023, 2, 1), (2023, 2, 28)),
        (When(2024, 4), (2024, 4, 1), (2024, 4, 30)),
        (When(2024, 3, 15), (2024, 3, 15), (2024, 3, 15)),
    ],
)
def test_the_first_and_last_day_a_date_can_mean(when: When, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    """A year alone is not over before its last day."""
    assert (when.first_day(), when.last_day()) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize(
    ("when", "years", "later"),
    [
        (When(2024), 3, When(2027)),
        (When(2024, 5), 3, When(2027, 5)),
        (When(2024, 5, 6), 1, When(2025, 5, 6)),
        (When(2024, 2, 28), 1, When(2025, 2, 28)),
        (When(2024, 2, 29), 1, When(2025, 2, 28)),
    ],
)
def test_some_years_later(when: When, years: int, later: When) -> None:
    """The 29 February has no anniversary."""
    assert when.later(years) == later


@pytest.mark.parametrize(
    ("when", "printed", "in_a_sentence"),
    [
        (When(2024), "2024", "in 2024"),
        (When(2024, 3), "March 2024", "in March 2024"),
        (When(2024, 3, 5), "5 March 2024", "on 5 March 2024"),
    ],
)
def test_a_date_in_print(when: When, printed: str, in_a_sentence: str) -> None:
    """In words, never in figures that could be read two ways."""
    assert (str(when), when.with_preposition()) == (printed, in_a_sentence)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Saturday 3 May 2025, 2pm", ["2025-05-03"]),
        ("3rd of May 2025 to May 5, 2025", ["2025-05-03", "2025-05-05"]),
        ("31 February 2025, 3 Mum 2025, May 2025, 3 May, 3.5.2025", []),
        ("", []),
    ],
)
def test_the_days_that_words_name(words: str, days: list[str]) -> None:
    """In full; others are passed over."""
    assert [str(day) for day in days_in(words)] == days
