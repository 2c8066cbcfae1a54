"""One leaflet as its file says it, and as its readers meet it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from leaflets.blocks import Block, Document
from leaflets.content import matter
from leaflets.content.choices import Published
from leaflets.content.prose import Note
from leaflets.content.records import Shelf
from leaflets.content.sections import Section, SectionContext, SectionKind
from leaflets.faults import Problem, Unfit
from leaflets.values.dates import When
from leaflets.words import Words

#: Years from one review to the next where a leaflet does not say (PIF: at least every three).
YEARS = 3


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
        """Raises Unfit where the next review is due before the last one."""
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
        ends = [self.due.last_day(), *(day for part in self._parts() for day in part.last_days())]
        return (end + datetime.timedelta(1) for end in ends)

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the last day of its review has gone by."""
        return self.due.last_day() < today

    def remarks_on(self, today: datetime.date) -> Iterator[Problem]:
        """A remark for each thing that is not printed on that day, such as a past event."""
        return (remark for part in self._parts() for remark in part.remarks_on(today))

    def material(self, shelf: Shelf, today: datetime.date) -> Iterator[object]:
        """What an editor typed that has to be printed, shared records included: values of dataclasses and texts."""
        yield from (shelf.house, self.title, self.also_known_as, self.sources)
        given = SectionContext(shelf, today)
        for section, _ in self._printed(given):
            yield section.heading
            for part in section.parts:
                yield from part.material(given)

    def document(self, shelf: Shelf, today: datetime.date, on_paper: bool = True) -> Document:
        """The whole leaflet as its readers meet it. Of `today` only the review notice and past events depend.

        Where it is not `on_paper` there are no symbols, and nothing is said of them.
        """
        house = shelf.house
        printed = self._printed(SectionContext(shelf, today))
        sections = tuple(block for _, blocks in printed for block in blocks)
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

    def _parts(self) -> Iterator[SectionKind]:
        return (part for section in self.sections for part in section.parts)

    def _printed(self, given: SectionContext) -> Iterator[tuple[Section, tuple[Block, ...]]]:
        """The sections that are printed, in blocks: those published, in a draft also its drafts; and not empty ones."""
        wanted = (Published.YES, Published.DRAFT) if self.published is Published.DRAFT else (Published.YES,)
        for section in self.sections:
            if section.published in wanted and (blocks := tuple(section.blocks(given))):
                yield section, blocks
