"""Dates as people know them: a year alone, a month of a year, or a day."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar

from leaflets.faults import Problem, Unfit
from leaflets.patterns import late
from leaflets.values import date_slips
from leaflets.values.date_slips import EXAMPLES
from leaflets.values.date_slips import MONTHS as MONTHS  # for whoever prints dates
from leaflets.words import NOWHERE, Place, Words

_YEAR_FIRST = late(r"(\d{4})(?:[/.-](\d{1,2}))?(?:[/.-](\d{1,2}))?")
_IN_FIGURES = late(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4}|(?<=[/.-]..[/.-])\d\d|(?<=[/.-].[/.-])\d\d)")
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
_WHOLE_YEAR = r"(?P<year>\d{4}|['’]\d\d)"
_IN_WORDS = late(
    rf"{_WEEKDAY}(?:(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?"
    rf"(?P<month>[A-Za-z]{{3,9}})\.?,? {_WHOLE_YEAR}",
    re.I,
)
_MONTH_FIRST = late(
    rf"{_WEEKDAY}(?P<month>[A-Za-z]{{3,9}})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_WHOLE_YEAR}", re.I
)

_WITHIN = late(
    r"(?<!\d)(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?P<month>[A-Z][a-z]{2,8})"
    r"(?: (?P<first>\d{1,2})(?:st|nd|rd|th)?,?)? (?P<year>20\d\d)(?!\d)"
)


@dataclass(frozen=True, slots=True)
class When:
    """A date that may lack its day, or its day and month, which are 0 then; month and day count from 1."""

    #: The forms that may be typed, for editors; whether there is such a day is judged here.
    pattern: ClassVar[str] = (
        r"^\s*(?:\d{4}(?:[/.-]\d{1,2}){0,2}|(?:\d{1,2}[/.-])?\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d\d"
        r"|(?:[A-Za-z]{3,9}\.?,?\s+)?(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?[A-Za-z]{3,9}\.?,?\s+"
        r"(?:\d{4}|['’]\d\d)"
        r"|(?:[A-Za-z]{3,9}\.?,?\s+)?[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:\d{4}|['’]\d\d))\.?\s*$"
    )

    year: int
    month: int = 0
    day: int = 0
    place: Place = NOWHERE
    swappable: bool = field(default=False, compare=False)  # day and month were typed in figures and fit either way

    def remarks(self) -> Iterator[Problem]:
        """A remark where day and month could be taken for each other."""
        if self.swappable:
            yield Problem(f"this is read as {self}", "Type the month as a word, to be safe.", self.place)

    @classmethod
    def typed(cls, words: Words) -> When:
        """Read a date as people type it: 2024, 2024-03, 2024-03-15, 15/03/2024, 03/2024, March 2024, 15 March 2024.

        Raises Unfit for what is no date, or hardly one of a leaflet.
        """
        text = " ".join(words.split()).rstrip(".")
        if (slip := date_slips.season(text)) is not None:
            raise Unfit(*slip)
        if match := _YEAR_FIRST.fullmatch(text):
            year, month, day = int(match[1]), _number(match[2]), _number(match[3])
        elif match := _IN_FIGURES.fullmatch(text):
            day, month, year = _number(match[1]), _number(match[2]), int(match[3]) + 2000 * (len(match[3]) == 2)
            is_year_too = len(match[3]) == 2 and 20 <= day <= 31 and day != year % 100 <= 31
            if match[1] is not None and day != month and (max(day, month) <= 12 or is_year_too):
                return replace(cls._checked(text, year, month, day, words.place), swappable=True)
        elif match := _IN_WORDS.fullmatch(text) or _MONTH_FIRST.fullmatch(text):
            day, month = _number(match["day"]), _month(match["month"], text)
            year = int(match["year"].lstrip("'’")) + 2000 * (len(match["year"]) == 3)
        else:
            raise Unfit(*date_slips.meant(text))
        return cls._checked(text, year, month, day, words.place)

    @classmethod
    def _checked(cls, text: str, year: int, month: int, day: int, place: Place) -> When:
        """The date of these numbers, typed as `text`; raises Unfit where there is no such day, or no likely one."""
        try:
            datetime.date(year, month or 1, day or 1)
        except ValueError:
            slip = date_slips.two_years(text)
            raise Unfit(*slip or (f"there is no such date as ‘{text}’", EXAMPLES)) from None
        if day and (slip := date_slips.other_weekday(text, datetime.date(year, month, day))) is not None:
            raise Unfit(*slip)
        if not 1990 <= year <= 2200:
            raise Unfit(f"‘{text}’ is in the year {year}: is that right?", EXAMPLES)
        return cls(year, month, day, place)

    def last_day(self) -> datetime.date:
        """The last day that the date can mean: that of its year, of its month, or itself."""
        if self.day:
            return datetime.date(self.year, self.month, self.day)
        month = self.month or 12
        following = datetime.date(self.year + month // 12, month % 12 + 1, 1)
        return following - datetime.timedelta(days=1)

    def first_day(self) -> datetime.date:
        """The first day that the date can mean: that of its year, of its month, or itself."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def later(self, years: int) -> When:
        """The same date so many years later; 29 February becomes the 28th."""
        day = 28 if (self.month, self.day) == (2, 29) else self.day
        return When(self.year + years, self.month, day, self.place)

    def __str__(self) -> str:
        parts = (str(self.day or ""), MONTHS[self.month - 1] if self.month else "", str(self.year))
        return " ".join(part for part in parts if part)

    def with_preposition(self) -> str:
        """The date as a sentence takes it: "on 15 March 2024", "in March 2024"."""
        return f"{'on' if self.day else 'in'} {self}"


def _number(part: str | None) -> int:
    """A part of a date as a number: 0 where it is not typed, and 99, which is no day or month, for a typed 0."""
    return 0 if part is None else int(part) or 99


def _month(name: str, text: str) -> int:
    """The number of a month, from 1, by the beginning of its name, in a date; raises Unfit for what is none."""
    if (number := date_slips.month_of(name)) == 0:
        slip = date_slips.meant(text)
        raise Unfit(f"‘{name}’ is not a month", slip.cure)
    return number


def days_in(words: str) -> Iterator[datetime.date]:
    """The days that words name in full, such as 3 May 2025; those that there are none of are passed over."""
    for match in _WITHIN.finditer(words):
        month = date_slips.month_of(match["month"])
        with contextlib.suppress(ValueError):
            yield datetime.date(int(match["year"]), month, int(match["day"] or match["first"] or 0))
