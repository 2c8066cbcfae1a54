"""Lists of pictures with words beside them: the steps of an exercise, or pictures one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from leaflets.blocks import Block, Items, Marker, PictureWidth
from leaflets.content.choices import Width
from leaflets.content.picture_fields import PictureName, Shown
from leaflets.content.picture_parts import with_words
from leaflets.content.prose import Note
from leaflets.content.section_kinds import PictureWords, SectionContext, SectionKind
from leaflets.faults import Unfit
from leaflets.words import NOWHERE, Place, Words


@dataclass(frozen=True)
class Step:
    """A picture and the words beside it, or one of both."""

    text: Note | None = None
    picture: PictureName | None = field(default=None, metadata={"silent": True})
    shows: Shown | None = field(default=None, metadata={"silent": True})
    caption: Words | None = None
    credit: Words | None = None
    width: Width | None = None
    place: Place = field(default=NOWHERE, metadata={"place": True})
    line: Words | None = field(default=None, metadata={"place": True, "silent": True})

    @classmethod
    def typed(cls, words: Words) -> Step:
        """Words alone, typed on one line."""
        return cls(Note.typed(words), place=words.place, line=words)

    def __post_init__(self) -> None:
        """Raises Unfit for a picture of which it is not said what it shows, and where there is nothing at all."""
        if self.picture and not self.shows:
            raise Unfit(
                "nothing says what this picture shows, for whoever does not see it",
                "Say it in a line of its own below the picture, such as: shows: A hand on a shoulder",
                self.picture.place,
            )
        if not self.picture and self._told:
            raise Unfit(
                "there are words for a picture here, but no picture",
                "Type the name of its file in a line of its own: picture: hands.jpg",
                self.place,
            )
        if not self.picture and not self.text:
            raise Unfit("there is neither a picture nor a text here", "Type ‘picture: …’ or ‘text: …’.", self.place)

    @property
    def _told(self) -> PictureWords:
        return PictureWords(self.shows, self.caption, self.credit, self.width)

    def blocks(self, given: SectionContext) -> tuple[Block, ...]:
        """The picture with its words, or the words alone."""
        words = self.text.blocks(given.level) if self.text else ()
        if not self.picture:
            return words
        picture = self._told.picture(self.picture, given.shelf, PictureWidth.SMALL)
        return with_words((replace(picture, leads=given.easy), *words))


@dataclass(frozen=True)
class Steps(SectionKind):
    """What to do one after the other."""

    steps: tuple[Step, ...]

    example = """\
heading: Steps
steps:
  - picture: {picture}
    shows: What is to be seen, for whoever does not see it
    text: What to do first.
  - What to do next; a step may have no picture.
"""

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A numbered list."""
        yield _listed(Marker.NUMBER, self.steps, given)

    def picture_names(self) -> Iterator[PictureName]:
        """Those of the steps."""
        yield from (step.picture for step in self.steps if step.picture)


@dataclass(frozen=True)
class PictureList(SectionKind):
    """Pictures, each with words beside it."""

    pictures: tuple[Step, ...]

    example = """\
heading: Pictures
pictures:
  - picture: {picture}
    shows: What is to be seen, for whoever does not see it
    text: The words beside it.
"""

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """A list without markers."""
        yield _listed(Marker.NONE, self.pictures, given)

    def picture_names(self) -> Iterator[PictureName]:
        """All of them."""
        yield from (one.picture for one in self.pictures if one.picture)


def _listed(marker: Marker, steps: Sequence[Step], given: SectionContext) -> Items:
    items = tuple(step.blocks(given) for step in steps)
    return Items(marker, items, place=steps[0].place, easy=given.easy)
