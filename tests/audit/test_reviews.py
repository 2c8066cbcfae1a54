"""What must be reviewed when, and the calendar file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from paths import DATA

from leaflets.audit.reviews import REMINDER, calendar, reviews
from leaflets.cli.main import main
from leaflets.content.library import Library
from leaflets.typeset.faces import printable

TODAY = datetime.date(2026, 3, 1)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Leaflets due at several times, one of them never published, one with a fault."""
    (tmp_path / "data" / "leaflets").mkdir(parents=True)
    for name, due in [("late", "2025"), ("soon", "31 March 2026"), ("then", "1 April 2026"), ("far", "2030")]:
        text = f"title: ‘{name}’; a, b\nreviewed: 2024\nreview due: {due}\nsections: []\n"
        (tmp_path / "data" / "leaflets" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "data" / "leaflets" / "no.yaml").write_text("title: A\nreviewed: 2020\npublished: no\nsections: []\n")
    (tmp_path / "data" / "leaflets" / "bad.yaml").write_text("title: A\nreviewed: never\nsections: []\n")
    house = DATA / "house.yaml"
    (tmp_path / "data" / "house.yaml").write_bytes(house.read_bytes())
    return Library.opened(tmp_path / "data", printable())


@pytest.mark.parametrize(
    ("within", "names"),
    [(None, ["late", "soon", "then", "far"]), (31, ["late", "soon", "then"]), (30, ["late", "soon"]), (0, ["late"])],
)
def test_reviews_soonest_first(library: Library, within: int | None, names: list[str]) -> None:
    """What is overdue is always among them."""
    assert [due.leaflet for due in reviews(library, TODAY, within)] == names


def test_a_diary_reads_the_calendar(library: Library) -> None:
    """A whole day for each, a reminder before it, a UID that stays; lines fold at 75 octets."""
    made = TODAY
    data = calendar(reviews(library, TODAY, 31), "The Charity", made)
    assert data == calendar(reviews(library, TODAY, 31), "The Charity", made)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    events = Calendar.from_ical(data).walk("VEVENT")
    assert [(str(one["uid"]), one["dtstart"].dt) for one in events] == [
        ("review-late@leaflets.invalid", datetime.date(2025, 12, 31)),
        ("review-soon@leaflets.invalid", datetime.date(2026, 3, 31)),
        ("review-then@leaflets.invalid", datetime.date(2026, 4, 1)),
    ]
    assert str(events[0]["summary"]) == "Review the leaflet ‘‘late’; a, b’"
    assert all(one.walk("VALARM")[0]["trigger"].dt == -REMINDER for one in events)


def test_due_tells_and_writes(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line each; what could not be read is named, with exit 1."""
    monkeypatch.chdir(tmp_path)
    assert main(["due", "--within", "30", "--ics", "reviews.ics", "--date", "2026-03-01"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "late: OVERDUE since 2025, last reviewed 2024: ‘late’; a, b",
        "soon: due 31 March 2026, last reviewed 2024: ‘soon’; a, b",
        "2 reviews in reviews.ics.",
    ]
    assert err.splitlines() == ["Not read, for they have faults: bad. ‘check’ tells them."]
    assert len(Calendar.from_ical((tmp_path / "reviews.ics").read_bytes()).walk("VEVENT")) == 2
    (tmp_path / "data" / "leaflets" / "bad.yaml").unlink()
    (tmp_path / "data" / "leaflets" / "late.yaml").unlink()
    assert main(["due", "--within", "3", "--date", "2026-03-01"]) == 0
    assert capsys.readouterr().out == "Nothing is due.\n"
