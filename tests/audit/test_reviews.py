"""What must be reviewed when, and the calendar file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from desks import reviewed_library
from icalendar import Calendar

from leaflets.audit.overview import LeafletStatus, overview
from leaflets.audit.reviews import Due, calendar, reviews
from leaflets.jobs.cache import Cache

TODAY = datetime.date(2026, 3, 1)


@pytest.fixture
def leaflets(tmp_path: Path) -> list[LeafletStatus]:
    """Leaflets due at several times."""
    return list(overview(reviewed_library(tmp_path / "data"), TODAY, Cache(None, b"the program")))


@pytest.mark.parametrize(
    ("within", "names"),
    [(None, ["late", "soon", "then", "far"]), (31, ["late", "soon", "then"]), (30, ["late", "soon"]), (0, ["late"])],
)
def test_reviews_soonest_first(leaflets: list[LeafletStatus], within: int | None, names: list[str]) -> None:
    """What is overdue is always among them."""
    assert [due.leaflet for due in reviews(leaflets, TODAY, within)] == names


def test_a_diary_reads_the_calendar(leaflets: list[LeafletStatus]) -> None:
    """A whole day for each, a reminder before it, a UID that stays; lines fold at 75 octets."""
    made = TODAY
    data = calendar(reviews(leaflets, TODAY, 31), "The Charity", made)
    assert data == calendar(reviews(leaflets, TODAY, 31), "The Charity", made)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    events = Calendar.from_ical(data).walk("VEVENT")
    assert {one["dtstamp"].dt for one in events} == {datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)}
    assert [(str(one["uid"]), one["dtstart"].dt) for one in events] == [
        ("review-late@leaflets.invalid", TODAY),  # overdue: nobody looks at a diary in the past
        ("review-soon@leaflets.invalid", datetime.date(2026, 3, 31)),
        ("review-then@leaflets.invalid", datetime.date(2026, 4, 1)),
    ]
    assert [str(one["summary"]) for one in events[:2]] == [
        "Review the leaflet ‘‘late’; a, b’, overdue", "Review the leaflet ‘‘soon’; a, b’",
    ]  # fmt: skip
    days = [one.walk("VALARM")[0]["trigger"].dt.days for one in events]
    assert days == [0, -28, -28]


def test_what_a_calendar_says(leaflets: list[LeafletStatus]) -> None:
    """Who made it, and of each review what to do; a whole day that leaves a person free (RFC 5545)."""
    late = next(due for due in reviews(leaflets, TODAY, None) if due.leaflet == "late")
    whole = Calendar.from_ical(calendar([late], "The Charity", TODAY))
    (event,), (alarm,) = whole.walk("VEVENT"), whole.walk("VALARM")
    assert {key: str(whole[key]) for key in ("prodid", "version")} == {
        "prodid": "-//The Charity//leaflets//EN", "version": "2.0",
    }  # fmt: skip
    assert {key: str(event[key]) for key in ("description", "transp")} == {
        "description": "late.yaml, last reviewed in 2024.", "transp": "TRANSPARENT",
    }  # fmt: skip
    assert {key: str(alarm[key]) for key in ("action", "description")} == {
        "action": "DISPLAY", "description": "The review of ‘‘late’; a, b’ was due in 2025",
    }  # fmt: skip


@pytest.mark.parametrize(("day", "overdue"), [("2026-03-31", False), ("2026-04-01", True)])
def test_overdue_from_the_day_after(leaflets: list[LeafletStatus], day: str, overdue: bool) -> None:
    """The last day that the date can mean."""
    (due,) = (due for due in reviews(leaflets, TODAY, None) if due.leaflet == "soon")
    assert isinstance(due, Due)
    assert due.is_overdue(datetime.date.fromisoformat(day)) is overdue
