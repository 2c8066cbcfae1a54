"""What is no date, and what may be meant by it, so that the cure can be typed as it stands."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import NamedTuple

from leaflets.patterns import late
from leaflets.words import nearest

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
EXAMPLES = "Type a date like 15 March 2024, March 2024 or 2024."
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: A month within each season or quarter.
_WITHIN = {
    "spring": "April", "summer": "July", "autumn": "October", "fall": "October", "winter": "January",
    "q1": "January", "q2": "April", "q3": "July", "q4": "October",
}  # fmt: skip
_SEASON = late(
    r"(?:(?:early|late|mid|end of|start of)[ -]*)?(?P<season>spring|summer|autumn|fall|winter|q[1-4])\b"
    r"\D*(?P<year>\d{4})?",
    re.I,
)
_NOW = late(r"(today|now|yesterday|this week)|(this month)|(this year)", re.I)
_WEEKDAY = late(r"(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?P<rest>.+)", re.I)
#: Dates that lack their year, or may.
_NO_YEAR = late(
    r"(?P<month>[A-Za-z]{3,9})\.?[ -]?(?P<figures>\d\d)?|(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?P<of>[A-Za-z]{3,9})\.?",
    re.I,
)
_TWO_NUMBERS = late(r"(\d{1,2})[/.-](\d{1,2})")
_TWO_YEARS = late(r"((?:19|20)\d\d)[/–-](?:20)?(\d\d)")
_ONE_ROW = late(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_YEAR_BEFORE = late(r"(?P<year>(?:19|20)\d\d)[ ,-]+(?P<month>[A-Za-z]{3,9})\.?")
_SHORT_YEAR = late(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?P<month>[A-Za-z]{3,9})\.?[ -](?P<year>\d\d)", re.I)
_YEARS_ON = late(r"(?:in |every |after )?(?:(?P<many>[1-9]) years?|a year)(?: time)?|next year|yearly|annually", re.I)
_WITHIN_WORDS = late(r"(?<![\w/.-])(?:(?:\d{1,2}(?:st|nd|rd|th)? )?(?P<month>[A-Za-z]{3,9})\.? )?(?:19|20)\d\d(?!\d)")


class NoDate(NamedTuple):
    """What is wrong with words that are no date, and what to type instead."""

    message: str
    cure: str


def today() -> datetime.date:
    """The day on which a cure is told; nothing that is printed asks for it."""
    return datetime.date.today()


def meant(text: str) -> NoDate:
    """What is said of words that are no date: by the first rule that fits."""
    return next(filter(None, (rule(text) for rule in _RULES)), None) or NoDate(f"‘{text}’ is not a date", EXAMPLES)


def season(text: str) -> NoDate | None:
    """A season, or a quarter of a year, which no two people begin on the same day."""
    if (match := _SEASON.match(text)) is None:
        return None
    month = _WITHIN[match["season"].lower()]
    return NoDate(f"‘{text}’ is not a date", f"Type a month instead, like {month} {match['year'] or today().year}.")


def other_weekday(text: str, day: datetime.date) -> NoDate | None:
    """The name of a day of the week that the date before it does not have."""
    match = _WEEKDAY.fullmatch(text)
    if match is None or _DAYS[day.weekday()].lower().startswith(match["day"].lower()):
        return None
    whole = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    cure = f"Look which is right, and leave the day of the week out: {whole}"
    return NoDate(f"{whole} is a {_DAYS[day.weekday()]}", cure)


def month_of(name: str) -> int:
    """The number of a month, from 1, by the beginning of its name; 0 for what is none."""
    found = (number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower()))
    return next(found, 0)


def _now(text: str) -> NoDate | None:
    if (match := _NOW.fullmatch(text)) is None:
        return None
    day = today() - datetime.timedelta(text.lower() == "yesterday")
    month = f"{MONTHS[day.month - 1]} {day.year}"
    if match[1]:
        return NoDate(f"‘{text}’ is another day tomorrow", f"Type the day itself: {day.day} {month}")
    return NoDate(f"‘{text}’ will mean another one later", f"Type it as it is: {month if match[2] else day.year}")


def _no_year(text: str) -> NoDate | None:
    match = _NO_YEAR.fullmatch(text)
    number = month_of(match["month"] or match["of"]) if match else 0
    if match is None or not number or (match["figures"] or "").startswith(("5", "6", "7", "8", "9")):
        return None
    month = MONTHS[number - 1]
    if match["figures"] is None:
        return NoDate(f"‘{text}’ has no year", f"Type it too: {match['day'] or ''} {month} …".replace(":  ", ": "))
    year, day = f"20{match['figures']}", match["figures"].lstrip("0")
    cure = f"Type the whole year: {month} {year}"
    if not 0 < int(day or 0) <= 31:
        return NoDate(f"‘{text}’ is not a date", f"{cure}.")
    return NoDate(f"‘{text}’ can be read in two ways", f"{cure}; or, if it is a day, {day} {month} and its year.")


def _two_numbers(text: str) -> NoDate | None:
    if (match := _TWO_NUMBERS.fullmatch(text)) is None:
        return None
    first, second = int(match[1]), int(match[2])
    if 1 <= first <= 12 < second:
        return NoDate(f"‘{text}’ is not a date", f"Type the whole year: {MONTHS[first - 1]} 20{second:02}")
    if 1 <= second <= 12 < first <= 31:
        return NoDate(f"‘{text}’ has no year", f"Type it too: {first} {MONTHS[second - 1]} …")
    return NoDate(f"‘{text}’ can be read in two ways", "Type the month as a word, and the whole year, like March 2024.")


def two_years(text: str) -> NoDate | None:
    """A year of accounts, as 2026/27."""
    match = _TWO_YEARS.fullmatch(text)
    if match is None or (int(match[1]) + 1) % 100 != int(match[2]):
        return None
    return NoDate(f"‘{text}’ is two years", f"Type one of them: {match[1]}, or 20{match[2]}")


def _one_row(text: str) -> NoDate | None:
    match = _ONE_ROW.fullmatch(text)
    return NoDate(f"‘{text}’ is not a date", f"Type it like this: {'-'.join(match.groups())}") if match else None


def _turned_round(text: str) -> NoDate | None:
    """A year before its month, as 2026 November; or one of two figures behind a day and a month, as 3rd Nov 26."""
    if (match := _YEAR_BEFORE.fullmatch(text)) and (number := month_of(match["month"])):
        return NoDate(f"‘{text}’ is not a date", f"Type the month first: {MONTHS[number - 1]} {match['year']}")
    if (match := _SHORT_YEAR.fullmatch(text)) and (number := month_of(match["month"])):
        cure = f"Type the whole year: {int(match['day'])} {MONTHS[number - 1]} 20{match['year']}"
        return NoDate(f"‘{text}’ is not a date", cure)
    return None


def _span(text: str) -> NoDate | None:
    """A time from one review to the next."""
    match = _YEARS_ON.fullmatch(text)
    if match is None:
        return None
    month, year = MONTHS[today().month - 1], today().year
    then = year + int(match["many"] or 1)
    cure = f"Type the month in which it ends; if it begins in {month} {year}, that is {month} {then}"
    return NoDate(f"‘{text}’ is no day and no month", cure)


def _within_words(text: str) -> NoDate | None:
    """A date among other words, of which the month may be misspelt."""
    match = _WITHIN_WORDS.search(text)
    if match is None:
        return None
    date, name = match[0], match["month"] or ""
    if name and not month_of(name):
        near = nearest(name.capitalize(), MONTHS)
        date = date.replace(name, near) if near else date[-4:]
        if near and match[0] == text:
            return NoDate(f"‘{name}’ is not a month", f"Did you mean ‘{date}’?")
    if date == text or not 1990 <= int(date[-4:]) <= 2200:
        return None
    return NoDate(f"‘{text}’ is not a date", f"Type the date alone: {date}")


_RULES: tuple[Callable[[str], NoDate | None], ...] = (
    season, _now, _no_year, _two_numbers, two_years, _one_row, _turned_round, _span, _within_words
)  # fmt: skip
