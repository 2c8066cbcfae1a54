"""Sections with pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from leaflets.blocks import Block, Items, Paragraph, Picture, PictureWidth
from leaflets.content.picture_fields import PictureName
from leaflets.content.section_kinds import PictureWords, SectionContext, SectionKind
from leaflets.faults import Unfit
from leaflets.words import Place


@dataclass(frozen=True)
class PicturePart(SectionKind):
    """A picture; what it shows stands beside its name."""

    picture: PictureName = field(metadata={"silent": True})

    example = """\
heading: A picture
picture: {picture}
shows: What is to be seen, for whoever does not see it
caption: Words below the picture
credit: Whose picture it is
"""

    def blocks(self, given: SectionContext) -> Iterator[Block]:
        """The picture with what the section says of it."""
        yield given.told.picture(self.picture, given.shelf, PictureWidth.COLUMN)

    def picture_names(self) -> Iterator[PictureName]:
        """Its own."""
        yield self.picture


def must_have_words(parts: Sequence[PicturePart], told: PictureWords, place: Place) -> None:
    """Raises Unfit for a picture of which it is not said what it shows, and for words of one that is not there."""
    if parts and not told.shows:
        raise Unfit(
            "nothing says what this picture shows, for whoever does not see it",
            "Say it in a line of its own below the picture, such as: shows: A hand on a shoulder",
            parts[0].picture.place,
        )
    if told and not parts:
        words = next((one for one in (told.shows, told.caption, told.credit) if one), None)
        raise Unfit(
            "there are words for a picture here, but no picture",
            "Type the name of its file in a line of its own: picture: hands.jpg",
            words.place if words is not None else place,
        )


def with_words(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks of which the paragraphs and lists that follow a picture are its own words."""
    said: list[Block] = []
    rest = list(blocks)
    while rest:
        block = rest.pop(0)
        if isinstance(block, Picture):
            words = tuple(takewhile(_is_plain, rest))
            del rest[: len(words)]
            block = replace(block, words=words)
        said.append(block)
    return tuple(said)


def _is_plain(block: Block) -> bool:
    """Whether a block is of words alone: a paragraph, or a list of such."""
    match block:
        case Paragraph():
            return True
        case Items(items=items):
            return all(_is_plain(inner) for item in items for inner in item)
    return False
