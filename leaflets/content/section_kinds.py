"""What every kind of section can do: say itself in blocks, and tell of itself what else has to be known."""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from leaflets.blocks import Block, Picture, PictureWidth
from leaflets.content.choices import Width
from leaflets.content.picture_fields import PictureName, Shown
from leaflets.content.records import Shelf
from leaflets.faults import Problem
from leaflets.words import Words


@dataclass(frozen=True)
class PictureWords:
    """What is typed beside the name of a picture."""

    shows: Shown | None = None
    caption: Words | None = None
    credit: Words | None = None
    width: Width | None = None

    def __bool__(self) -> bool:
        return any((self.shows, self.caption, self.credit, self.width))

    def picture(self, name: PictureName, shelf: Shelf, otherwise: PictureWidth) -> Picture:
        """The picture of a name, with these words; where they tell no width, it is `otherwise`."""
        width = self.width.value if self.width else otherwise
        return Picture(
            shelf.pictures.find(name), self.shows or "", width, self.caption or "", self.credit or "", name.place
        )


@dataclass(frozen=True)
class SectionContext:
    """What a section needs to say itself: what leaflets share, the day, the level of its heading (a title has 1).

    `told` is what the section says of its picture; `easy` tells that the leaflet is in easy read.
    """

    shelf: Shelf
    today: datetime.date
    level: int = 2
    told: PictureWords = PictureWords()
    easy: bool = False


class SectionKind(ABC):
    """A kind of section: a dataclass with one field, whose name is the key that is typed.

    `example` is a section of this kind for the file of a new leaflet: lines of YAML, its heading first. In it
    {contact} and {group} stand for the id of a record there is, {picture} for the name of a picture, {later} for the
    year of the next review.
    """

    example: ClassVar[str]

    @abstractmethod
    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """What a reader meets; nothing where there is nothing to print."""

    def material(self, _: SectionContext) -> Iterator[object]:
        """What an editor typed that has to be printed, for the proof: values of dataclasses and texts."""
        yield self

    def picture_names(self) -> Iterator[PictureName]:
        """The names of the pictures in it."""
        yield from ()

    def last_days(self) -> Iterator[datetime.date]:
        """The days after which it says something else."""
        yield from ()

    def remarks_on(self, _: datetime.date) -> Iterator[Problem]:
        """A remark for each thing that is not printed on that day."""
        yield from ()
