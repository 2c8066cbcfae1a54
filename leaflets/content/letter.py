"""The words that go with a leaflet sent by e-mail, as the charity has written them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple

from leaflets.blocks import Block, Card, Heading, Items, Paragraph, Quotation, Run
from leaflets.content.library import Library
from leaflets.content.matter import next_review
from leaflets.content.prose import Prose
from leaflets.faults import Unfit
from leaflets.source import reader
from leaflets.source.reader import Reading
from leaflets.values.dates import When
from leaflets.words import Words, listed

#: What stands for the titles of the leaflets in the charity's words.
_LEAFLETS = "{leaflets}"


class Wording(Words):
    """Words in which `{leaflets}` stands for the titles of the leaflets that are sent."""

    longest: ClassVar[int] = 10_000

    @classmethod
    def typed(cls, words: Words) -> Wording:
        """Read some words; raises Unfit for curly brackets round anything else."""
        if match := re.search(r"[{}]", words.replace(_LEAFLETS, "")):
            cure = "Only {leaflets} may stand in curly brackets: the titles are put in its place."
            raise Unfit(f"there is a {match[0]} here that stands for nothing", cure)
        Prose.typed(words)  # raises Unfit for what cannot be said in a leaflet either
        return cls(words, words.place, words.literal)


class OneLine(Wording):
    """Such words in one line."""

    longest: ClassVar[int] = Words.longest

    @classmethod
    def typed(cls, words: Words) -> OneLine:
        """Read a line; raises Unfit for more than one."""
        wording = super().typed(words)
        if "\n" in wording.strip():
            raise Unfit("these are several lines, and a subject is one", "Make it one line.")
        return cls(wording.strip(), words.place)


@dataclass(frozen=True)
class Letter:
    """The words of an e-mail with leaflets: above the leaflets' own words, which follow in full."""

    subject: OneLine
    greeting: OneLine
    opening: Wording
    other_formats: Wording
    closing: Wording


class Sent(NamedTuple):
    """What an e-mail says of a leaflet that is sent; `overdue` is whether its review is."""

    title: str
    reviewed: When
    due: When
    overdue: bool


#: The file of the charity's words in the data folder.
FILE = "email.yaml"


def read(library: Library) -> Reading[Letter]:
    """The charity's words and their faults, from the file of them in the data folder."""
    return reader.read(library.folder / FILE, library.display_name(FILE), Letter, library.printable)


def subject(letter: Letter, sent: Sequence[Sent]) -> str:
    """The subject of the e-mail, with the titles of the leaflets in their place."""
    return _filled(letter.subject, sent)


def blocks(letter: Letter, sent: Sequence[Sent], name: str = "") -> Iterator[Block]:
    """What stands above the leaflets in the e-mail; `name` is the person it greets, if it greets one by name."""
    greeting = _filled(letter.greeting, sent).rstrip(",")
    yield Paragraph((Run(f"{greeting} {name}," if name else f"{greeting},"),))
    yield from _read(letter.opening, sent)
    yield Paragraph((Run("\n".join(_review(leaflet) for leaflet in sent)),))
    yield from _read(letter.other_formats, sent)
    yield from _read(letter.closing, sent)


def _read(wording: Wording, sent: Sequence[Sent]) -> Iterator[Block]:
    """Words as blocks, their numbers and addresses live; unlike a leaflet's, their lines stay apart.

    Titles take their place in what has been read: none of their signs is a mark, and no number in them is rung.
    """
    titles = _titles(sent)
    for part in re.split(r"\n\s*\n", wording.strip()):
        read = (block for line in _lines(part) for block in Prose(line).blocks(2))
        filled = [_with_titles(block, titles) for block in read]
        lines = [block.runs for block in filled if isinstance(block, Paragraph)]
        if lines:
            yield Paragraph(tuple(run for line in lines for run in (Run("\n"), *line))[1:])
        yield from (block for block in filled if not isinstance(block, Paragraph))


def _review(leaflet: Sent) -> str:
    warning = " Some details may have changed." if leaflet.overdue else ""
    reviewed = f"‘{leaflet.title}’ was reviewed {leaflet.reviewed.with_preposition()}."
    return f"{reviewed} {next_review(leaflet.due, leaflet.overdue)}{warning}"


def _with_titles(block: Block, titles: str) -> Block:
    """A block with the titles in their place."""
    match block:
        case Paragraph(runs=runs):
            return replace(block, runs=_runs_with_titles(runs, titles))
        case Card(name=runs):
            return replace(block, name=_runs_with_titles(runs, titles))
        case Heading(text=text):
            return replace(block, text=text.replace(_LEAFLETS, titles))
        case Items(items=items):
            return replace(block, items=tuple(tuple(_with_titles(inner, titles) for inner in item) for item in items))
        case Quotation(blocks=inner):
            return replace(block, blocks=tuple(_with_titles(block, titles) for block in inner))
        case _:  # a table or a notice is never one line
            return block


def _runs_with_titles(runs: Sequence[Run], titles: str) -> tuple[Run, ...]:
    return tuple(replace(run, text=run.text.replace(_LEAFLETS, titles)) for run in runs)


def _filled(line: OneLine, sent: Sequence[Sent]) -> str:
    """A line with the titles in their place."""
    return " ".join(line.split()).replace(_LEAFLETS, _titles(sent))


def _lines(part: str) -> Iterator[str]:
    return (" ".join(line.split()) for line in part.split("\n"))


def _titles(sent: Sequence[Sent]) -> str:
    return listed(f"‘{leaflet.title}’" for leaflet in sent)
