"""One leaflet as its file says it, and as its readers meet it."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from leaflets.blocks import Block, Document, Picture
from leaflets.content import extent, matter, misplaced
from leaflets.content.choices import EasyRead, Published
from leaflets.content.prose import Note
from leaflets.content.qr_links import told_apart
from leaflets.content.records import Shelf
from leaflets.content.sections import Section, SectionContext, SectionKind
from leaflets.faults import Problem, Unfit
from leaflets.issue import issue_code
from leaflets.values.dates import When
from leaflets.words import Words

#: Years from one review to the next where a leaflet does not say (PIF: at least every three).
YEARS = 3


@dataclass(frozen=True)
class Leaflet:
    """One leaflet, as its file says it."""

    #: What to do with fields that have no place here.
    misplaced: ClassVar[Mapping[str, str]] = misplaced.OF_A_LEAFLET

    title: Words
    reviewed: When
    sections: tuple[Section, ...]
    also_known_as: tuple[Words, ...] = ()
    review_due: When | None = None
    sources: Note | None = None
    published: Published = Published.YES
    related_to: tuple[Words, ...] = field(default=(), metadata={"silent": True})
    easy_read: EasyRead = EasyRead.NO

    def __post_init__(self) -> None:
        """Raises Unfit where the next review is due before the last one."""
        if self.review_due and self.review_due.last_day() < self.reviewed.first_day():
            raise Unfit(
                f"the review is due {self.review_due.with_preposition()}, before it was last reviewed",
                f"If it was reviewed {self.reviewed.with_preposition()}, change ‘review due’ as well: "
                f"{self.reviewed.later(YEARS)}.",
                self.review_due.place,
            )

    @property
    def due(self) -> When:
        """When it must be reviewed again."""
        return self.review_due or self.reviewed.later(YEARS)

    @property
    def turns(self) -> Iterator[datetime.date]:
        """The days on which it begins to say something else: its review is overdue, an event is past."""
        ends = [self.due.last_day(), *(day for part in self._parts() for day in part.last_days())]
        return (end + datetime.timedelta(1) for end in ends)

    def context(self, shelf: Shelf, today: datetime.date) -> SectionContext:
        """What its sections need to say themselves on a day."""
        return SectionContext(shelf, today, easy=self.easy_read is EasyRead.YES)

    def remarks(self) -> Iterator[Problem]:
        """A remark for each heading that is not printed, since nothing stands under it."""
        typed = [section for section in self.sections if section.published is not Published.NO]
        for section, following in itertools.zip_longest(typed, typed[1:]):
            stands_above = section.notice is None and _is_notice(following)
            if section.heading and not section.parts and not stands_above:
                message = f"there is nothing under ‘{section.heading}’, so it is not printed"
                cure = "Add ‘text: …’ or what else belongs there; or take the heading out."
                if following is not None and following.parts and not following.heading and not following.notice:
                    line = following.place.line
                    cure = f"If what begins in line {line} belongs to it, type a space in the place of the dash there."
                yield Problem(message, cure, section.heading.place)

    def overlong(self, shelf: Shelf) -> Problem | None:
        """That it fills more pages than can be made, told where it does so; what is past by now is counted with it."""
        given = self.context(shelf, datetime.date.min)
        filled, end = 0, None
        for section in self.sections:
            blocks = section.blocks(given) if section.published is not Published.NO else ()
            for place, lines in extent.one_by_one(blocks):
                filled += lines
                if end is None and extent.pages(filled) > extent.MOST_PAGES:
                    end = place if place.file == self.title.place.file else section.place
        if end is None:
            return None
        many, most = extent.pages(filled), extent.MOST_PAGES
        message = f"this leaflet would fill about {many:,} pages of standard print; {most} are the most"
        return Problem(message, "Make it two leaflets, of which the first ends here.", end)

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the last day of its review has gone by."""
        return self.due.last_day() < today

    def remarks_on(self, today: datetime.date) -> Iterator[Problem]:
        """A remark for each thing that is not printed on that day, such as a past event."""
        return (remark for part in self._parts() for remark in part.remarks_on(today))

    def material(self, shelf: Shelf, today: datetime.date) -> Iterator[object]:
        """What an editor typed that has to be printed, shared records included: values of dataclasses and texts."""
        yield from (self.title, self.also_known_as, shelf.house, self.reviewed, self.review_due, self.sources)
        yield from self._related(shelf)
        given = self.context(shelf, today)
        for section, _ in self._printed(given):
            yield from (section.heading, section.notice and Words(section.notice.label.partition(":")[0]))
            yield from (section.caption, section.credit)
            for part in section.parts:
                yield from part.material(given)

    def document(self, shelf: Shelf, today: datetime.date, on_paper: bool = True) -> Document:
        """The whole leaflet as its readers meet it. Of `today` only the review notice and past events depend.

        Where it is not `on_paper` there are no symbols, and nothing is said of them; its issue is that on paper.
        """
        house = shelf.house
        printed = self._printed(self.context(shelf, today))
        sections = tuple(block for _, blocks in printed for block in blocks)
        related = tuple(self._related(shelf))
        facts = matter.Facts(
            self.title, self.also_known_as, self.reviewed, self.due, self.is_overdue(today), self.sources, related
        )
        opening = tuple(matter.opening(facts, house))
        first = self.reviewed.first_day()
        said = Document(
            title=self.title,
            publisher=house.name,
            language=house.language,
            subject=f"{self.title}: a factsheet by {house.name}",
            keywords=(self.title, *self.also_known_as),
            reviewed=str(self.reviewed),
            created=(first.year, first.month, first.day),
            draft=self.published is not Published.YES,
            accent=house.accent,
            blocks=told_apart((*opening, *sections, *matter.closing(facts, house))),
            front=len(opening),
            logo=Picture(shelf.pictures.find(house.logo), house.shown_by_logo) if house.logo else None,
        )
        code = issue_code(said)
        opening = opening if on_paper else tuple(matter.opening(facts, house, on_paper))
        blocks = told_apart((*opening, *sections, *matter.closing(facts, house, code)))
        return replace(said, blocks=blocks, front=len(opening), issue=code)

    def _related(self, shelf: Shelf) -> Iterator[Words]:
        """The titles of the leaflets that this one is related to, each once; a name of none as it was typed."""
        told = {" ".join(self.title.split())}
        for name in self.related_to:
            related = shelf.others.find(name)
            title = " ".join((related.title if related else name).split())
            if title not in told:
                told.add(title)
                yield Words(title, name.place)

    def _parts(self) -> Iterator[SectionKind]:
        return (part for section in self.sections for part in section.parts)

    def _printed(self, given: SectionContext) -> Iterator[tuple[Section, tuple[Block, ...]]]:
        """The sections that are printed, in blocks: those published, in a draft also its drafts; and not empty ones.

        A notice is an aside of the section that it stands in, one level below, where that has no words before the
        notice or goes on after it; else it is a section of its own.
        """
        wanted = (Published.YES, Published.DRAFT) if self.published is Published.DRAFT else (Published.YES,)
        blocks = [(one, tuple(one.blocks(given))) for one in self.sections if one.published in wanted]
        every = [pair for pair in blocks if pair[1]]
        following = [one for one, _ in every[1:]]
        said = [pair for pair, after in itertools.zip_longest(every, following) if pair[0].parts or _is_notice(after)]
        has_heading, is_bare = False, False
        for number, (section, told) in enumerate(said):
            if section.notice is None:
                has_heading, is_bare = has_heading or section.heading is not None, not section.parts
            elif has_heading and (is_bare or _goes_on([one for one, _ in said[number + 1 :]])):
                told = tuple(section.blocks(replace(given, level=given.level + 1)))
            yield section, told


def _is_notice(section: Section | None) -> bool:
    return section is not None and section.notice is not None


def _goes_on(following: Sequence[Section]) -> bool:
    """Whether what follows a notice, other notices left out, has no heading of its own."""
    after = next((section for section in following if section.notice is None), None)
    return after is not None and after.heading is None
