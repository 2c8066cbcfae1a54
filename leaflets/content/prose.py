"""Fields of running text, which are typed with a few marks of Markdown."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import ClassVar, Self

from leaflets.blocks import Block, Card, Paragraph
from leaflets.content import running_text
from leaflets.content.running_text import RunningText
from leaflets.faults import Problem, Unfit
from leaflets.patterns import late
from leaflets.words import Words

_PICTURE = late(r"(?<!\w)!\[((?:(?!!\[)[^\]])*)\]\(([^\s()]{0,300})")


class Prose(Words):
    """Text of several paragraphs: bullets, numbers, ## headings, **bold**, > quotations, links, tables."""

    marked = True
    runs_on = False
    #: Whether letters make lists, as in a) b) c).
    lettered: ClassVar[bool] = True
    longest: ClassVar[int] = 100_000  # that of the file tells first

    @classmethod
    def typed(cls, words: Words) -> Self:
        """Read a text; raises Unfit, with its line, for a picture or an address that cannot be printed."""
        prose = cls(words, words.place, words.literal)
        if match := _PICTURE.search(prose):
            place = prose.at(prose.count("\n", 0, match.start()))
            raise Unfit("a picture has a line of its own, not within words", _in_its_lines(*match.groups()), place)
        prose.blocks(2)
        return prose

    def blocks(self, level: int) -> tuple[Block, ...]:
        """The text as blocks; its headings go below `level`, the level of the heading it stands under."""
        return self._parsed(level).blocks

    def remarks(self) -> tuple[Problem, ...]:
        """What is left out of it."""
        return self._parsed(2).warnings

    def notes(self) -> tuple[Problem, ...]:
        """How its lines were read: as lines, or as prose that flows."""
        return self._parsed(2).notes

    def _parsed(self, level: int) -> RunningText:
        said: dict[int, RunningText] = self.__dict__.setdefault("said", {})  # read once, said often
        if level not in said:
            said[level] = running_text.parsed(self, level, self.lettered)
        return said[level]


def _in_its_lines(shows: str, file: str) -> str:
    """The lines to type for a picture that was typed as Markdown has it."""
    name = file if file and ":" not in file else "name-of-the-file.jpg"
    said = " ".join(shows.split()) or "What is to be seen, for whoever does not see it"
    return (
        "Take it out of the words. In a section of a leaflet, type beside ‘text’ (its file goes into the folder "
        f"‘pictures’):\npicture: {name}\nshows: {said}"
    )


def how_read(value: object) -> Iterator[Problem]:
    """How the lines of all texts within a value of the content were read: dataclasses, mappings and tuples of such."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case Prose() as prose:
                yield from prose.notes()
            case dict() as mapping:
                waiting += [*mapping.values()][::-1]
            case tuple() as members:
                waiting += members[::-1]
            case record if dataclasses.is_dataclass(record):
                waiting += [getattr(record, field.name) for field in dataclasses.fields(record)][::-1]


class Note(Prose):
    """Text of plain paragraphs, as a card carries it."""

    runs_on = True
    lettered = False
    longest: ClassVar[int] = 10_000

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
