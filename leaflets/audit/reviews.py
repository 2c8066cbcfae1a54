"""What must be reviewed when: the leaflets soonest first, and a calendar file of them for a diary (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leaflets.audit.diary import component, text, to_bytes
from leaflets.audit.overview import LeafletFacts, LeafletStatus
from leaflets.content.choices import Published
from leaflets.values.dates import When

#: How long before a review is due a diary should remind of it.
REMINDER = datetime.timedelta(days=28)


class Due(NamedTuple):
    """A leaflet's next review."""

    day: datetime.date  # the last on which it is not overdue
    leaflet: str
    title: str
    reviewed: When
    due: When

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the review should have been by now."""
        return self.day < today


def reviews(leaflets: Iterable[LeafletStatus], today: datetime.date, within: int | None) -> Iterator[Due]:
    """The reviews that are due `within` so many days, overdue ones too, or all of them where it is None; soonest first.

    Leaflets that have faults or say ‘published: no’ are not among them.
    """
    every = (_review(name, facts) for name, facts, _ in leaflets if facts and facts.published is not Published.NO)
    for review in sorted(every):
        if within is None or (review.day - today).days <= within:
            yield review


def _review(name: str, facts: LeafletFacts) -> Due:
    return Due(facts.due.last_day(), name, facts.title, facts.reviewed, facts.due)


def calendar(dues: Iterable[Due], publisher: str, made: datetime.date) -> bytes:
    """A calendar with a whole day for each review and a reminder four weeks before it; overdue ones are on this day.

    A diary that has taken an older one in changes the day instead of adding another, since a leaflet's UID stays.
    `made` is the day on which the calendar is made.
    """
    events = (line for due in dues for line in component("VEVENT", _event(due, made)))
    head = [text("PRODID", f"-//{publisher}//leaflets//EN"), "VERSION:2.0"]
    return to_bytes(component("VCALENDAR", (*head, *events)))


def _event(due: Due, made: datetime.date) -> Iterator[str]:
    """The lines of a review, and of its reminder."""
    is_overdue = due.is_overdue(made)
    yield text("UID", f"review-{due.leaflet}@leaflets.invalid")
    yield f"DTSTAMP:{made:%Y%m%d}T000000Z"
    # what is overdue is to be done now, and is seen nowhere in the past
    yield f"DTSTART;VALUE=DATE:{max(due.day, made):%Y%m%d}"
    yield text("SUMMARY", f"Review the leaflet ‘{due.title}’{', overdue' if is_overdue else ''}")
    yield text("DESCRIPTION", f"{due.leaflet}.yaml, last reviewed {due.reviewed.with_preposition()}.")
    yield "TRANSP:TRANSPARENT"
    is_due = f"{'was' if is_overdue else 'is'} due {due.due.with_preposition()}"
    alarm = text("DESCRIPTION", f"The review of ‘{due.title}’ {is_due}")
    trigger = f"TRIGGER:{'PT0S' if is_overdue else f'-P{REMINDER.days}D'}"
    yield from component("VALARM", ("ACTION:DISPLAY", alarm, trigger))
