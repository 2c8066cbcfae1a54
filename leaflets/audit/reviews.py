"""What must be reviewed when: the leaflets soonest first, and a calendar file of them for a diary (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

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
    from icalendar import Alarm, Calendar, Event  # imported here: no other command needs it

    stamp = datetime.datetime(made.year, made.month, made.day, tzinfo=datetime.UTC)
    whole = Calendar()
    whole.add("prodid", f"-//{publisher}//leaflets//EN")
    whole.add("version", "2.0")
    for due in dues:
        event = Event()
        event.add("uid", f"review-{due.leaflet}@leaflets.invalid")
        event.add("dtstamp", stamp)
        event.add("dtstart", max(due.day, made))  # what is overdue is to be done now, and is seen nowhere in the past
        event.add("summary", f"Review the leaflet ‘{due.title}’{', overdue' if due.is_overdue(made) else ''}")
        event.add("description", f"{due.leaflet}.yaml, last reviewed {due.reviewed.with_preposition()}.")
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        is_due = f"{'was' if due.is_overdue(made) else 'is'} due {due.due.with_preposition()}"
        alarm.add("description", f"The review of ‘{due.title}’ {is_due}")
        alarm.add("trigger", datetime.timedelta() if due.is_overdue(made) else -REMINDER)
        event.add_component(alarm)
        whole.add_component(event)
    return bytes(whole.to_ical())
