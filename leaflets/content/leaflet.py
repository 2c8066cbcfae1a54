"""What an editor writes: the leaflet and its sections, each able to say itself in blocks.

The dataclasses are the schema: `source.read` takes their fields and annotations as the keys of the YAML. A new
kind of section is a dataclass with one field, named as its key, and `blocks()`; its name goes into `Part`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Annotated, TypeAlias

from leaflets.blocks import Block, Document, Heading, Items, Marker, Notice, Weight
from leaflets.content import matter, records
from leaflets.content.prose import Note, Prose
from leaflets.content.records import Book, Contact, Event, Group, House, Link
from leaflets.faults import Problem, Unfit
from leaflets.values.dates import When
from leaflets.words import KEYS, NOWHERE, Place, Words

#: Years from one review to the next where a leaflet does not say (PIF: at least every three).
YEARS = 3


class Published(Enum):
    """Whether a leaflet or section may be printed."""

    YES = "yes"
    NO = "no"
    DRAFT = "draft"

    @classmethod
    def choices(cls) -> tuple[str, ...]:
        """What may be typed."""
        return ("yes", "no", "draft", "true", "false")

    @classmethod
    def typed(cls, words: Words) -> Published:
        """Read yes, no, true, false or draft; raises Unfit."""
        known = {"yes": cls.YES, "true": cls.YES, "no": cls.NO, "false": cls.NO, "draft": cls.DRAFT}
        if (found := known.get(words.strip().lower())) is None:
            raise Unfit(f"‘{words}’ is neither yes, no nor draft", "Type yes, no or draft.")
        return found


class Degree(Enum):
    """The four degrees of the NHS's advice: what is printed above the words, and how heavily they are drawn."""

    INFORMATION = ("Information", Weight.INFORMATION)
    SEE_A_GP = ("See a GP", Weight.INFORMATION)
    URGENT = ("Urgent advice", Weight.URGENT)
    EMERGENCY = ("Emergency: call 999", Weight.EMERGENCY)

    def __init__(self, label: str, weight: Weight) -> None:
        self.label = label
        self.weight = weight

    @classmethod
    def choices(cls) -> tuple[str, ...]:
        """What may be typed."""
        return ("information", "see a GP", "urgent", "999")

    @classmethod
    def typed(cls, words: Words) -> Degree:
        """Read information, see a GP, urgent or 999; raises Unfit."""
        known = {"information": cls.INFORMATION, "seeagp": cls.SEE_A_GP, "urgent": cls.URGENT, "999": cls.EMERGENCY}
        if (found := known.get(re.sub(r"[\s_-]", "", words).lower())) is None:
            raise Unfit(f"there is no notice called ‘{words}’", "Type information, see a GP, urgent or 999.")
        return found


@dataclass(frozen=True)
class Use:
    """A shared contact or group, named by its id; `about` and `link` are added or replaced for this leaflet."""

    id: Words = field(metadata={"silent": True})
    about: Note | None = None
    link: Link | None = None

    @classmethod
    def typed(cls, words: Words) -> Use:
        """The id alone."""
        return cls(words)


@dataclass(frozen=True)
class Shelf:
    """What leaflets share: the house style, the contacts and the groups."""

    house: House
    contacts: Mapping[str, Contact]
    groups: Mapping[str, Group]


@dataclass(frozen=True)
class SectionContext:
    """What a section needs to say itself: the level of its heading, the shelf, the day."""

    level: int
    shelf: Shelf
    today: datetime.date


@dataclass(frozen=True)
class TextPart:
    """Running text."""

    text: Prose

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """Its paragraphs, lists, tables and sub-headings."""
        yield from self.text.blocks(given.level)


@dataclass(frozen=True)
class Contacts:
    """Shared contacts, by id."""

    contacts: tuple[Use, ...]

    @property
    def uses(self) -> tuple[Use, ...]:
        """The records named."""
        return self.contacts

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A card for each."""
        for use in self.contacts:
            yield records.contact_card(given.shelf.contacts[use.id], use.about, use.link, given.level + 1)


@dataclass(frozen=True)
class Groups:
    """Shared support groups, by id."""

    groups: tuple[Use, ...]

    @property
    def uses(self) -> tuple[Use, ...]:
        """The records named."""
        return self.groups

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A card for each."""
        for use in self.groups:
            yield records.group_card(given.shelf.groups[use.id], use.about, use.link, given.level + 1)


@dataclass(frozen=True)
class Links:
    """Pages worth opening."""

    links: tuple[Link, ...]

    def blocks(self, _: SectionContext) -> Iterator[Block]:
        """A list without markers, a card in each item."""
        yield Items(Marker.NONE, tuple((records.link_card(link),) for link in self.links), place=self.links[0].place)


@dataclass(frozen=True)
class Books:
    """Books, by name."""

    books: tuple[Book, ...]

    def blocks(self, _: SectionContext) -> Iterator[Block]:
        """A bulleted list."""
        yield Items(Marker.BULLET, tuple(records.book(book) for book in self.books), place=self.books[0].place)


@dataclass(frozen=True)
class Events:
    """Things that happen on a day; a past one is left out."""

    events: tuple[Event, ...]

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A card for each event that is still to come."""
        for event in self.events:
            if not event.is_past(given.today):
                yield records.event_card(event, given.level + 1)


Part: TypeAlias = TextPart | Contacts | Groups | Links | Books | Events


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it, in the order typed. A section with nothing under it prints nothing."""

    parts: Annotated[tuple[Part, ...], KEYS]
    heading: Words | None = None
    notice: Degree | None = None
    published: Published = Published.YES
    place: Place = field(default=NOWHERE, metadata={"place": True})

    def remarks(self) -> Iterator[Problem]:
        """A remark for a heading that is not printed, since there is nothing under it."""
        if self.heading and not self.parts and self.published is not Published.NO:
            message = f"there is nothing under ‘{self.heading}’, so it is not printed"
            cure = "Add ‘text: …’ or what else belongs there; or take the heading out."
            yield Problem(message, cure, self.heading.place)

    def blocks(self, shelf: Shelf, today: datetime.date) -> Iterator[Block]:
        """Its heading and its parts; within a notice, if it is one."""
        given = SectionContext(2, shelf, today)
        below = tuple(block for part in self.parts for block in part.blocks(given))
        if not below:
            return
        if self.notice is None:
            if self.heading:
                yield Heading(2, self.heading, self.heading.place)
            yield from below
            return
        label = self.notice.label
        if self.heading:
            label = f"{label.partition(':')[0]}: {self.heading}"
        yield Notice(self.notice.weight, (Heading(2, label, self.place), *below), self.place)


@dataclass(frozen=True)
class Leaflet:
    """One leaflet, as its file says it."""

    title: Words
    reviewed: When
    sections: tuple[Section, ...]
    also_known_as: tuple[Words, ...] = ()
    review_due: When | None = None
    sources: Note | None = None
    published: Published = Published.YES

    def __post_init__(self) -> None:
        if self.review_due and self.review_due.last_day() < self.reviewed.first_day():
            raise Unfit(
                f"the review is due {self.review_due.with_preposition()}, before it was last reviewed",
                "Check ‘reviewed’ and ‘review due’.",
                self.review_due.place,
            )

    @property
    def due(self) -> When:
        """When it must be reviewed again."""
        return self.review_due or self.reviewed.later(YEARS)

    @property
    def turns(self) -> Iterator[datetime.date]:
        """The days on which it begins to say something else: its review is overdue, an event is past."""
        parts = [part for section in self.sections for part in section.parts]
        events = (event for part in parts if isinstance(part, Events) for event in part.events)
        ends = [self.due.last_day(), *(event.until.last_day() for event in events if event.until)]
        return (end + datetime.timedelta(1) for end in ends if end < datetime.date.max)

    def remarks_on(self, today: datetime.date) -> Iterator[Problem]:
        """A remark for each event that is past and so left out."""
        for section in self.sections:
            for part in section.parts:
                for event in part.events if isinstance(part, Events) else ():
                    if event.is_past(today):
                        message = f"‘{event.name}’ is past, so it is left out"
                        yield Problem(message, "Take it out of the file, or change its ‘until’.", event.place)

    def material(self, shelf: Shelf, today: datetime.date) -> Iterator[object]:
        """What an editor typed that has to be printed, shared records included: values of dataclasses and texts."""
        yield from (shelf.house, self.title, self.also_known_as, self.sources)
        for section, _ in self._printed(shelf, today):
            yield section.heading
            for part in section.parts:
                match part:
                    case Events(events=events):
                        yield tuple(event for event in events if not event.is_past(today))
                    case Contacts(contacts=uses):
                        yield from (uses, *(_own(shelf.contacts[use.id], use) for use in uses))
                    case Groups(groups=uses):
                        yield from (uses, *(_own(shelf.groups[use.id], use) for use in uses))
                    case _:
                        yield part

    def _printed(self, shelf: Shelf, today: datetime.date) -> Iterator[tuple[Section, tuple[Block, ...]]]:
        """The sections that are printed, in blocks: those published, in a draft also its drafts; and not empty ones."""
        wanted = (Published.YES, Published.DRAFT) if self.published is Published.DRAFT else (Published.YES,)
        for section in self.sections:
            if section.published in wanted and (blocks := tuple(section.blocks(shelf, today))):
                yield section, blocks

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the last day of its review has gone by."""
        return self.due.last_day() < today

    def document(self, shelf: Shelf, today: datetime.date, on_paper: bool = True) -> Document:
        """The whole leaflet as its readers meet it. Of `today` only the review notice and past events depend.

        Where it is not `on_paper` there are no symbols, and nothing is said of them.
        """
        house = shelf.house
        sections = tuple(block for _, blocks in self._printed(shelf, today) for block in blocks)
        facts = matter.Facts(
            self.title, self.also_known_as, self.reviewed, self.due, self.is_overdue(today), self.sources
        )
        first = self.reviewed.first_day()
        return Document(
            title=self.title,
            publisher=house.name,
            language=house.language,
            subject=f"{self.title}: a factsheet by {house.name}",
            keywords=(self.title, *self.also_known_as),
            reviewed=str(self.reviewed),
            created=(first.year, first.month, first.day),
            draft=self.published is not Published.YES,
            accent=house.accent,
            blocks=(*matter.opening(facts, house, on_paper), *sections, *matter.closing(facts, house)),
        )


def _own(record: Contact | Group, use: Use) -> Contact | Group:
    """A record as a leaflet uses it, without the words that the leaflet replaces."""
    return replace(record, about=None) if use.about else record
