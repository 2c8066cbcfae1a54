"""Everything that can be known of the content without setting a page: its faults, and what goes stale or misleads."""

from __future__ import annotations

import contextlib
import datetime
import functools
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from leaflets.audit import clear_print, easy_read, picture_doubts
from leaflets.audit.printed_addresses import of_addresses, of_headings, with_inner
from leaflets.audit.readability import LONGEST_SENTENCE, OLDEST, count_words, enumerated, reading_age, sentences
from leaflets.audit.shared_records import of_records, plain_name, unreached
from leaflets.audit.syllables import hyphens
from leaflets.blocks import Block, Heading, Notice, Paragraph
from leaflets.content import letter, meeting
from leaflets.content.choices import Published
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.content.prose import how_read
from leaflets.content.records import Event, Shelf
from leaflets.content.sections import Events
from leaflets.faults import Fault, Problem
from leaflets.jobs.cache import Cache
from leaflets.jobs.outcomes import PICTURES, TITLES, Dependencies, Outcomes
from leaflets.jobs.pool import shared_out
from leaflets.patterns import late
from leaflets.values.dates import MONTHS, days_in
from leaflets.words import Place, Words, did_you_mean, listed

#: Days before a review is due on which it is told, so that there is time for it.
AHEAD = 90
#: Of an event that goes on after the day it names.
_RECURS = late(
    r"\b(?:every|each|weekly|monthly|fortnightly|daily|from|since|until|till|onwards|ongoing|first|last|all year"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b",
    re.I,
)
#: Leaflets to be read before other processes pay for what it takes to start them.
FEWEST = 20


@dataclass(frozen=True)
class Audited:
    """A leaflet looked at: the ids of the shared records it names, and its faults and warnings.

    `bare` are the ids of which nothing that it prints tells how to reach them. Of one that could not be read to its
    end, which is not `whole`, it is not known what else it names.
    """

    records: frozenset[str]
    faults: tuple[Fault, ...]
    whole: bool = True
    title: str = ""
    at: tuple[int, int] = (0, 0)  # the line and column of its title
    bare: frozenset[str] = frozenset()

    def to_json(self) -> list[Any]:
        """It as values that JSON can hold."""
        faults = [fault.to_json() for fault in self.faults]
        return [sorted(self.records), faults, self.whole, self.title, self.at, sorted(self.bare)]

    @classmethod
    def from_json(cls, value: Any) -> Audited:
        """It of such a value; raises TypeError or ValueError for a value that is of none."""
        records, faults, whole, title, (line, column), bare = value
        told = tuple(map(Fault.from_json, faults))
        return cls(frozenset(records), told, bool(whole), str(title), (line, column), frozenset(bare))


def audit(library: Library, names: Sequence[str], today: datetime.date, store: Cache, jobs: int = 1) -> Iterator[Fault]:
    """The faults and warnings of some leaflets and of all that leaflets share, file by file, each in its order.

    Leaflets that are known already, with all they depend on, are not read again; many others are shared out among
    `jobs`. Raises WorkError where the press itself fails.
    """
    outcomes = Outcomes(store, library, "audit", today)
    known = {name: outcomes.known(name, Audited.from_json) for name in library.names}
    anew = [name for name, audited in known.items() if audited is None]
    work = functools.partial(_audited, library, today=today)
    if len(anew) > FEWEST:
        hyphens()  # read once, for all processes that are forked from this one
    with contextlib.closing(shared_out(work, anew, jobs if len(anew) > FEWEST else 1)) as results:
        for name, (dependencies, audited) in zip(anew, results, strict=True):
            known[name] = audited
            outcomes.keep(name, dependencies, audited.to_json())
    faults = list(library.faults)
    unread = library.display_name("leaflets/")
    used: set[str] | None = None if any(fault.place.file.startswith(unread) for fault in faults) else set()
    bare: set[str] = set()
    for name, looked_at in known.items():
        if looked_at is not None:  # each is known by now
            bare |= looked_at.bare
            used = used | looked_at.records if used is not None and looked_at.whole else None
            faults += looked_at.faults if name in names else ()
    faults += (one for one in _of_titles(library, known) if Path(one.place.file).stem in names)
    faults += _of_other_files(library)
    if library.usable:
        lines = {
            library.display_name(file): next((reading.lines for reading in records.values()), ())
            for file, records in library.records.items()
        }
        lines[library.display_name("house.yaml")] = library.house.lines
        faults += [
            _warning(problem, lines[problem.place.file]) for problem in of_records(library.shelf, used, bare, today)
        ]
    return iter(sorted(dict.fromkeys(faults), key=lambda fault: fault.place))


def notes(library: Library, names: Sequence[str]) -> Iterator[Problem]:
    """How the lines of the texts of some leaflets and of all that leaflets share were read: as lines, or as prose."""
    shared = [library.house, *(reading for records in library.records.values() for reading in records.values())]
    for reading in (*shared, *map(library.leaflet, names)):
        yield from sorted(how_read(reading.value), key=lambda note: note.place)


def _of_other_files(library: Library) -> Iterator[Fault]:
    """The faults of what is no leaflet and shared by none: the words of e-mails, and the lists of meetings."""
    file = library.folder / letter.FILE
    if file.exists() or file.is_symlink():
        yield from letter.read(library).faults
    for path in sorted((library.folder / "meetings").glob("[!.]*.yaml")):
        yield from meeting.read(path, library.display_name(f"meetings/{path.name}"), library).faults


def _audited(library: Library, name: str, today: datetime.date) -> tuple[Dependencies, Audited]:
    """What is wrong with a leaflet, and what that depends on."""
    reading = library.leaflet(name)
    faults, days = list(reading.faults), []
    if reading.value is not None and library.usable:
        told = {fault.place for fault in reading.faults}
        remarks = of_leaflet(reading.value, library.shelf, today, told)
        faults += [_warning(remark, reading.lines) for remark in remarks]
        due = reading.value.due.last_day()
        days = [*reading.value.turns, due - datetime.timedelta(AHEAD), reading.value.reviewed.first_day()]
        days += [day + datetime.timedelta(1) for _, day in _days_of_events(reading.value)]
    dependencies = Dependencies.of(reading, days)
    records = frozenset(id for file, id in dependencies.records if file not in (TITLES, PICTURES))
    bare = frozenset(unreached(reading.parts, library.shelf)) if library.usable else frozenset()
    if reading.value is None:
        return dependencies, Audited(records, tuple(faults), whole=False, bare=bare)
    if reading.value.published is Published.NO:  # an old one that is kept may have the title of the new one
        return dependencies, Audited(records, tuple(faults), bare=bare)
    title = reading.value.title
    at = (title.place.line, title.place.column)
    return dependencies, Audited(records, tuple(faults), True, str(title), at, bare)


def _of_titles(library: Library, known: Mapping[str, Audited | None]) -> Iterator[Fault]:
    """A warning for each leaflet that has the title of another: a copy, or two that readers cannot tell apart."""
    by_title: dict[str, dict[str, Audited]] = {}
    for name, audited in known.items():
        if audited is not None and audited.title:
            by_title.setdefault(plain_name(audited.title), {})[name] = audited
    for alike in by_title.values():
        for name, audited in alike.items() if len(alike) > 1 else ():
            place = Place(library.display_name(f"leaflets/{name}.yaml"), *audited.at)
            others = listed(f"‘{other}’" for other in alike if other != name)
            message = f"‘{audited.title.strip()}’ is the title of {others} too"
            cure = "If one is a copy, take it out of the folder; else give each a title of its own."
            yield Fault(place, message, cure, f"title: {audited.title}", warning=True)


def of_leaflet(leaflet: Leaflet, shelf: Shelf, today: datetime.date, told: Container[Place] = ()) -> Iterator[Problem]:
    """What to think of before a leaflet is printed again: its review, its events, its addresses, its sentences.

    Of other leaflets nothing is said at places of which something has been `told`.
    """
    yield from _of_review(leaflet, today)
    yield from leaflet.remarks_on(today)
    for event, day in _days_of_events(leaflet):
        if day < today:
            message = f"‘{event.name}’ seems to be past: it names {day.day} {MONTHS[day.month - 1]} {day.year}"
            yield Problem(
                message, "Take it out; or add the last day on which it is to be printed: until: …", event.place
            )
    yield from (problem for problem in _of_related(leaflet, shelf) if problem.place not in told)
    file = leaflet.title.place.file
    published = (section for section in leaflet.sections if section.published is not Published.NO)
    context = leaflet.context(shelf, today)
    printed = [block for section in published for block in section.blocks(context)]
    yield from _of_bare_headings(printed, context.level)
    own = [block for block in with_inner(printed) if block.place.file == file]  # the others are of shared records
    yield from of_headings(leaflet)
    yield from of_addresses(own)
    yield from clear_print.of_leaflet(leaflet, shelf.house)
    yield from clear_print.of_blocks(own)
    yield from picture_doubts.of_blocks(own)
    yield from easy_read.of_blocks(printed)
    if shelf.house.language.lower().partition("-")[0] == "en":  # the formula and the limits are made for English
        yield from _of_words([block for block in own if isinstance(block, Paragraph)], leaflet.title.place)


def _days_of_events(leaflet: Leaflet) -> Iterator[tuple[Event, datetime.date]]:
    """The last day that each event names which is on some days only and does not say until when it is printed."""
    parts = (part for section in leaflet.sections if section.published is not Published.NO for part in section.parts)
    for event in (event for part in parts if isinstance(part, Events) for event in part.events):
        said = f"{event.name} {event.when or ''} {event.bracket or ''}"
        days = list(days_in(said)) if event.until is None and not _RECURS.search(said) else []
        if days:
            yield event, max(days)


def _of_related(leaflet: Leaflet, shelf: Shelf) -> Iterator[Problem]:
    """Other leaflets that are not there, or not for readers."""
    told: dict[str, Words] = {}
    for name in leaflet.related_to:
        related = shelf.others.find(name)
        if related is None:
            message = f"there is no leaflet called ‘{name}’ here, so it is printed as typed"
            near = shelf.others.nearest(name)
            yield Problem(message, did_you_mean(near) if near else "That is fine if it is somebody else’s.", name.place)
        elif related.title == " ".join(leaflet.title.split()):
            yield Problem(f"‘{name}’ is this leaflet itself, so it is left out", "Take it out.", name.place)
        elif (first := told.setdefault(related.name, name)) is not name:
            message = f"‘{name}’ is the same leaflet as ‘{first}’, so it is named once"
            yield Problem(message, "Take one out.", name.place)
        elif not related.is_published:
            message = f"readers are sent to ‘{related.title}’, which is not published"
            yield Problem(message, "Publish that one, or take it out here.", name.place)


def _of_bare_headings(blocks: Sequence[Block], level: int) -> Iterator[Problem]:
    """Headings within a text, which are below `level`, with nothing under them."""
    for block, after in zip_longest(blocks, blocks[1:]):
        match block:
            case Notice(blocks=inner):
                yield from _of_bare_headings(inner, level)
            case Heading() if block.level > level and (
                after is None or (isinstance(after, Heading) and after.level <= block.level)
            ):
                message = f"there is nothing under the small heading ‘{block.text}’"
                yield Problem(message, "Write what belongs there, or take the heading out.", block.place)


def _of_review(leaflet: Leaflet, today: datetime.date) -> Iterator[Problem]:
    due = leaflet.due
    days = (due.last_day() - today).days
    if leaflet.published is not Published.NO and days <= AHEAD:
        message = f"the review {'was' if days < 0 else 'is'} due {due.with_preposition()}"
        yield Problem(message, "Check the leaflet, then change ‘reviewed’ and ‘review due’.", due.place)
    if leaflet.reviewed.first_day() > today:
        message = f"‘reviewed’ is still to come: {leaflet.reviewed}"
        yield Problem(message, "Type the day or month in which it was last reviewed.", leaflet.reviewed.place)


def _of_words(paragraphs: Sequence[Paragraph], title: Place) -> Iterator[Problem]:
    """Sentences that are too long, each at its paragraph, and words that are too hard, at the title."""
    texts = [[*sentences("".join(run.text for run in paragraph.runs))] for paragraph in paragraphs]
    for paragraph, text in zip(paragraphs, texts, strict=True):
        for sentence in text:
            items = enumerated(sentence)
            if (words := count_words(sentence)) > LONGEST_SENTENCE and not items.are_names:
                message = f"the sentence ‘{' '.join(sentence.split()[:6])}…’ has {words} words"
                cure = f"Make it two: up to {LONGEST_SENTENCE} are easy to follow."
                if items.many:
                    message = f"{message}, with {items.many} things in a row"
                    cure = "Make a list of them: a line for each, with a dash and a space before it."
                yield Problem(message, cure, paragraph.place)
    age = reading_age(sentence for text in texts for sentence in text)
    if age is not None and age > OLDEST + 0.5:
        message = f"the words need a reading age of {age:.0f} (Flesch–Kincaid); the NHS writes for 9 to {OLDEST}"
        yield Problem(message, "Shorter sentences and shorter words bring it down.", title)


def _warning(remark: Problem, lines: Sequence[str]) -> Fault:
    place = remark.place
    excerpt = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    return Fault.in_line(place, remark.message, remark.cure, excerpt, warning=True)
