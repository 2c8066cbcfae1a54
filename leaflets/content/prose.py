"""Fields of running text, which are typed in Markdown."""

from __future__ import annotations

import re
from typing import Self

from leaflets.blocks import Block, Card, Paragraph
from leaflets.content import markdown
from leaflets.faults import Unfit
from leaflets.words import Words

_PICTURE = re.compile(r"!\[[^\]]*\]\(")


class Prose(Words):
    """Text of several paragraphs: bullets, numbers, ## headings, **bold**, > quotations, links, tables."""

    @classmethod
    def typed(cls, words: Words) -> Self:
        """Read a text; raises Unfit, with its line, for a picture or an address that cannot be printed."""
        prose = cls(words, words.place, words.literal)
        if match := _PICTURE.search(prose):
            place = prose.at(prose.count("\n", 0, match.start()))
            raise Unfit("pictures cannot be printed in a leaflet", "Take it out.", place)
        prose.blocks(2)
        return prose

    def blocks(self, level: int) -> tuple[Block, ...]:
        """The text as blocks; its headings go below `level`, the level of the heading it stands under."""
        said: dict[int, tuple[Block, ...]] = self.__dict__.setdefault("said", {})  # read once, said often
        if level not in said:
            said[level] = markdown.parsed(self, level)
        return said[level]


class Note(Prose):
    """Text of plain paragraphs, as a card carries it."""

    @classmethod
    def typed(cls, words: Words) -> Self:
        """Read a note; raises Unfit for what cannot stand on a card."""
        note = super().typed(words)
        blocks = note.blocks(2)
        if not blocks:
            raise Unfit("there are no words here", "Type some, or take the field out.")
        for block in blocks:
            if not isinstance(block, Paragraph | Card):
                raise Unfit(
                    "lists, headings, quotations and tables cannot stand in this field",
                    "Write it as plain paragraphs.",
                    block.place,
                )
        return note
