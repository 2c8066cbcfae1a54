"""The sections of a leaflet, and what may stand in one: text, shared records, links, books, events.

The dataclasses are the schema: the reader takes their fields and annotations as the keys of the YAML. A new kind of
section is a dataclass below SectionKind, and its name in `Part`: it is then read, printed, proved, part of the
schema, and shown in the file of a new leaflet.
"""

from __future__ import annotations

import datetime
import functools
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, ClassVar, TypeAlias, get_args

from leaflets.blocks import Block, Heading, Items, Marker, Notice
from leaflets.content import misplaced, new_records, record_cards
from leaflets.content.choices import Degree, Published, Width
from leaflets.content.picture_fields import Shown
from leaflets.content.picture_lists import PictureList, Steps
from leaflets.content.picture_parts import PicturePart, must_have_words, with_words
from leaflets.content.prose import Note, Prose
from leaflets.content.records import Book, Contact, Event, Group, Link
from leaflets.content.section_kinds import PictureWords
from leaflets.content.section_kinds import SectionContext as SectionContext
from leaflets.content.section_kinds import SectionKind as SectionKind
from leaflets.faults import Problem
from leaflets.words import KEYS, NOWHERE, Place, Words


@dataclass(frozen=True)
class TextPart(SectionKind):
    """Running text."""

    text: Prose

    example = """\
heading: Running text
text: |
  Two stars make **bold** words. A bare address such as www.example.org becomes a code.

  - A dash and a space begin a point of a list.
  - This is the next point.

  ## A small heading

  > Somebody’s own words.
"""

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """Its paragraphs, lists, tables and sub-headings."""
        yield from self.text.blocks(given.level)


@dataclass(frozen=True)
class Use:
    """A shared contact or group, named by its id; `about` and `link` are added or replaced for this leaflet."""

    id: Words = field(metadata={"silent": True})
    about: Note | None = None
    link: Link | None = None

    file: ClassVar[str] = ""

    @classmethod
    def typed(cls, words: Words) -> Use:
        """The id alone."""
        return cls(words)

    @classmethod
    def elsewhere(cls, lines: Sequence[str]) -> Problem:
        """For fields of a record, which belong into the shared file."""
        return new_records.typed_here(lines, cls.file)

    def replaced(self, record: Contact | Group) -> Contact | Group:
        """A record without the words that the leaflet replaces."""
        return replace(record, about=None) if self.about else record


class ContactUse(Use):
    """A shared contact, named by its id."""

    file = "contacts.yaml"


class GroupUse(Use):
    """A shared group, named by its id."""

    file = "groups.yaml"


class SharedRecords(SectionKind):
    """A kind of section that names records of a shared file, which is in the data folder."""

    file: ClassVar[str]

    @property
    @abstractmethod
    def uses(self) -> tuple[Use, ...]:
        """The records named."""


@dataclass(frozen=True)
class Contacts(SharedRecords):
    """Shared contacts, by id."""

    contacts: tuple[ContactUse, ...]

    file = ContactUse.file
    example = "heading: Who can help\ncontacts:\n  - {contact}\n"

    @property
    def uses(self) -> tuple[ContactUse, ...]:
        """The contacts named."""
        return self.contacts

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A card for each."""
        for use in self.contacts:
            yield record_cards.contact_card(given.shelf.contacts[use.id], use.about, use.link, given.level + 1)

    def material(self, given: SectionContext) -> Iterator[object]:
        """What the leaflet adds, and the contacts themselves."""
        yield from (self.contacts, *(use.replaced(given.shelf.contacts[use.id]) for use in self.contacts))


@dataclass(frozen=True)
class Groups(SharedRecords):
    """Shared support groups, by id."""

    groups: tuple[GroupUse, ...]

    file = GroupUse.file
    example = "heading: Near you\ngroups:\n  - {group}\n"

    @property
    def uses(self) -> tuple[GroupUse, ...]:
        """The groups named."""
        return self.groups

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A card for each."""
        for use in self.groups:
            yield record_cards.group_card(given.shelf.groups[use.id], use.about, use.link, given.level + 1)

    def material(self, given: SectionContext) -> Iterator[object]:
        """What the leaflet adds, and the groups themselves."""
        yield from (self.groups, *(use.replaced(given.shelf.groups[use.id]) for use in self.groups))


@dataclass(frozen=True)
class Links(SectionKind):
    """Pages worth opening."""

    links: tuple[Link, ...]

    example = "heading: Read more\nlinks:\n  - The name of the page (whose it is) www.example.org/page\n"

    def blocks(self, _: SectionContext) -> Iterator[Block]:
        """A list without markers, a card in each item."""
        yield self._list

    @functools.cached_property  # its length is looked at, its addresses, its words
    def _list(self) -> Items:
        items = tuple((record_cards.link_card(link),) for link in self.links)
        return Items(Marker.NONE, items, place=self.links[0].place)


@dataclass(frozen=True)
class Books(SectionKind):
    """Books, by name."""

    books: tuple[Book, ...]

    example = "heading: Books\nbooks:\n  - The name of the book\n"

    def blocks(self, _: SectionContext) -> Iterator[Block]:
        """A bulleted list."""
        yield Items(Marker.BULLET, tuple(map(record_cards.book_item, self.books)), place=self.books[0].place)


@dataclass(frozen=True)
class Events(SectionKind):
    """Things that happen on a day; a past one is left out."""

    events: tuple[Event, ...]

    example = """\
heading: What is on
events:
  - name: Coffee morning
    when: First Monday of the month, 10am to noon
    where: Our own house
    for: Carers
    cost: Free
    booking: Ring us, or just come
    until: December {later}
"""

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A card for each event that is still to come."""
        for event in self._to_come(given.today):
            yield record_cards.event_card(event, given.level + 1)

    def material(self, given: SectionContext) -> Iterator[object]:
        """The events that are still to come."""
        yield self._to_come(given.today)

    def last_days(self) -> Iterator[datetime.date]:
        """That of each event; on the next it is left out."""
        return (event.until.last_day() for event in self.events if event.until)

    def remarks_on(self, today: datetime.date) -> Iterator[Problem]:
        """A remark for each event that is past and so left out."""
        for event in self.events:
            if event.is_past(today):
                message = f"‘{event.name}’ is past, so it is left out"
                yield Problem(message, "Take it out of the file, or change its ‘until’.", event.place)

    def _to_come(self, today: datetime.date) -> tuple[Event, ...]:
        return tuple(event for event in self.events if not event.is_past(today))


#: Every kind of section, in the order in which the file of a new leaflet shows them.
Part: TypeAlias = TextPart | PicturePart | Steps | PictureList | Contacts | Groups | Links | Books | Events


def kinds() -> tuple[type[SectionKind], ...]:
    """Every kind of section, in the order of `Part`."""
    return get_args(Part)


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it, in the order typed.

    A section with nothing under it prints nothing, unless a notice follows, which then stands under its heading.
    """

    #: What to do with fields that have no place here.
    misplaced: ClassVar[Mapping[str, str]] = misplaced.OF_A_SECTION

    parts: Annotated[tuple[Part, ...], KEYS]
    heading: Words | None = None
    notice: Degree | None = None
    published: Published = Published.YES
    shows: Shown | None = field(default=None, metadata={"silent": True})
    caption: Words | None = None
    credit: Words | None = None
    width: Width | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})

    def __post_init__(self) -> None:
        """Raises Unfit for a picture of which it is not said what it shows, and for words of one that is not there."""
        must_have_words([part for part in self.parts if isinstance(part, PicturePart)], self._told, self.place)

    @property
    def _told(self) -> PictureWords:
        """What is typed beside the name of its picture."""
        return PictureWords(self.shows, self.caption, self.credit, self.width)

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """Its heading and its parts; within a notice, if it is one. The leaflet judges a bare heading."""
        given = replace(given, told=self._told)
        below = with_words(tuple(block for part in self.parts for block in part.blocks(given)))
        if self.notice is None:
            if self.heading and (below or not self.parts):
                yield Heading(given.level, self.heading, self.heading.place)
            yield from below
        elif below:
            label = self.notice.label
            if self.heading:
                label = f"{label.partition(':')[0]}: {self.heading}"
            heading = Heading(given.level, label, self.place, listed=self.heading is not None)
            yield Notice(self.notice.weight, (heading, *below), self.place)
