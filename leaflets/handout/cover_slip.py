"""The cover slip of a pack: what is in it and how to print it, for whoever stands at the printer."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from leaflets.blocks import Block, Document, Heading, Items, Marker, Paragraph, Run, Table
from leaflets.content.meeting import Meeting
from leaflets.content.records import House
from leaflets.editions import A4, EDITIONS
from leaflets.values.dates import MONTHS
from leaflets.words import counted

#: The slip is set as a standard leaflet is.
EDITION = replace(A4, label="For whoever prints this")

_SETTINGS = (
    ("Paper", "A4, white and not shiny"),
    ("Size", "Actual size or 100 %, not ‘Fit’, which makes the letters smaller"),
    ("Colour", "black and white will do"),
)


class SlipRow(NamedTuple):
    """A leaflet in a pack; pages and sheets are those of one copy."""

    title: str
    edition: str
    copies: int
    pages: int
    sheets: int
    overdue: bool

    def sides(self, two_sided: bool) -> int:
        """The pages of the pack that all its copies take, blank ones too: each copy begins a sheet."""
        return self.copies * (2 * self.sheets if two_sided else self.pages)


class PaperTotals(NamedTuple):
    """How much is printed in all: sides with something on them, and sheets; the slip not counted."""

    sides: int
    sheets: int
    two_sided: bool

    @classmethod
    def of(cls, rows: Sequence[SlipRow], two_sided: bool) -> PaperTotals:
        """The totals of some rows, all copies counted."""
        sides = sum(row.pages * row.copies for row in rows)
        sheets = sum(row.sheets * row.copies for row in rows)
        return cls(sides, sheets, two_sided)

    def __str__(self) -> str:
        how = "two-sided" if self.two_sided else "single-sided"
        return f"{counted(self.sides, 'side')}, {counted(self.sheets, 'sheet')}, {how}"


def slip(
    rows: Sequence[SlipRow],
    totals: PaperTotals,
    meeting: Meeting | None,
    house: House,
    today: datetime.date,
    before: int,
) -> Document:
    """The slip as a document, to be pressed like a leaflet; the day is that on which the pack is made.

    `before` are the pages of the pack before the first leaflet, which are its own.
    """
    title = meeting.name if meeting else "Leaflets to print"
    return Document(
        title=str(title),
        publisher=house.name,
        language=house.language,
        subject=f"What is in this pack of leaflets, and how to print it: {title}",
        keywords=(),
        reviewed="",
        created=(today.year, today.month, today.day),
        draft=False,
        accent=house.accent,
        blocks=tuple(_blocks(str(title), rows, totals, meeting, today, before)),
    )


def _blocks(
    title: str,
    rows: Sequence[SlipRow],
    totals: PaperTotals,
    meeting: Meeting | None,
    today: datetime.date,
    before: int,
) -> Iterator[Block]:
    yield Heading(1, title)
    if meeting and (where := [*filter(None, (_day(meeting), meeting.place and str(meeting.place).strip()))]):
        yield Paragraph((Run("\n".join(where)),))
    yield Heading(2, "What is in the pack")
    head = ("Leaflet", "Copies", "Pages", "Sheets", "In this file")
    ends = list(itertools.accumulate([row.sides(totals.two_sided) for row in rows], initial=before))
    cells = [
        (_named(row), str(row.copies), str(row.pages), str(row.sheets * row.copies), f"{begin + 1}–{end}")
        for row, (begin, end) in zip(rows, itertools.pairwise(ends), strict=True)
    ]
    yield Table(tuple(tuple((Run(cell),) for cell in row) for row in (head, *cells)))
    yield Paragraph((Run(f"In all: {totals}.", True), Run(" This slip is not counted.")))
    if overdue := [row.title for row in rows if row.overdue]:
        names = ", ".join(f"‘{title}’" for title in dict.fromkeys(overdue))
        yield Paragraph((Run(f"Overdue for review: {names}. The first page says so."),))
    yield Heading(2, "How to print it")
    sides = "both sides, flipped on the long edge" if totals.two_sided else "one side"
    lines = [("Sides", sides), *_SETTINGS, ("Copies", "1: the copies are all in this file, in their order")]
    if any(row.sheets > 1 for row in rows):
        lines.append(("Staple", "each leaflet of several sheets, in its top left corner"))
    if len(rows) > 1:
        lines.append(("One leaflet alone", "print only its pages of this file"))
    yield Items(Marker.BULLET, tuple((Paragraph((Run(f"{name}:", True), Run(f" {says}"))),) for name, says in lines))
    yield Paragraph((Run("Try one of the codes with a phone before the meeting."),))
    if meeting and meeting.notes:
        yield Heading(2, "Notes")
        yield from meeting.notes.blocks(2)
    yield Paragraph((Run(f"Packed on {today.day} {MONTHS[today.month - 1]} {today.year}."),))


def _day(meeting: Meeting) -> str:
    return str(meeting.date) if meeting.date else ""


def _named(row: SlipRow) -> str:
    if row.edition == A4.name:
        return row.title
    return f"{row.title}, {EDITIONS[row.edition].label.lower().removesuffix(' factsheet')}"
