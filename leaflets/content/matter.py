"""Front and end matter: what every leaflet says of itself before and after its own sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from leaflets.blocks import Block, Card, Heading, Notice, Paragraph, Run, Style, Weight
from leaflets.content.accessible_names import says_call
from leaflets.content.prose import Note
from leaflets.content.qr_links import qr_link
from leaflets.content.records import House
from leaflets.values.addresses import Address
from leaflets.values.dates import When
from leaflets.words import Words, listed


@dataclass(frozen=True, slots=True)
class Facts:
    """What front and end matter tell of a leaflet; `overdue` is whether its review is, `related` are other titles."""

    title: Words
    also_known_as: tuple[Words, ...]
    reviewed: When
    due: When
    overdue: bool
    sources: Note | None
    related: tuple[Words, ...] = ()


def opening(facts: Facts, house: House, on_paper: bool = True) -> Iterator[Block]:
    """The title, other names, a notice where the review is overdue, and on paper how to use the QR codes.

    The charity’s own number is loud, and said once on paper: half the readers came for it.
    """
    yield Heading(1, facts.title, facts.title.place)
    if facts.also_known_as:
        yield Paragraph((Run(f"Also known as {listed(facts.also_known_as)}"),), place=facts.also_known_as[0].place)
    how = _together(*_paragraphs(house.codes)) if on_paper else Paragraph(())
    number = Run(house.phone, True, house.phone.href, says_call(house.phone, house.name), loud=True)
    is_below = any(run.href == number.href for run in how.runs)
    if facts.overdue:
        words = (
            f"This leaflet was due to be checked {facts.due.with_preposition()}. Some details may have changed. "
            f"To be sure, call {house.name}"
        )
        runs = (Run(f"{words}."),) if is_below else (Run(f"{words} on "), number, Run("."))
        yield Notice(Weight.QUIET, (Paragraph(runs, place=facts.due.place),), facts.due.place)
    if on_paper:
        yield replace(how, runs=tuple(_loud(how.runs, number)))


def _loud(runs: Iterable[Run], number: Run) -> Iterator[Run]:
    """Runs of which the first that rings a number is that, loud and with whom it rings."""
    is_said = False
    for run in runs:
        is_first = run.href == number.href and not is_said
        yield replace(run, loud=True, says=number.says) if is_first else run
        is_said = is_said or is_first


def closing(facts: Facts, house: House, issue: str = "") -> Iterator[Block]:
    """About this leaflet: other formats, who made it, its review, feedback, disclaimer and the charity's line.

    The code of its issue is told last: that in the foot of the pages no screen reader tells.
    """
    place = house.name.place
    yield Heading(2, "About this leaflet", place)
    if facts.related:
        others = listed(f"‘{title}’" for title in facts.related)
        yield Paragraph((Run(f"See also: {others}"),), place=facts.related[0].place)
    yield _together(*_paragraphs(house.other_formats), manner=Style.OFFER)
    said = f"Reviewed {facts.reviewed.with_preposition()}. {next_review(facts.due, facts.overdue)}"
    reviewed = Paragraph((Run(said),), place=facts.reviewed.place)
    told = [Paragraph((Run(f"Issue {issue}."),))] if issue else []
    details = (
        qr_link(house.website, place, house.name),
        _together(reviewed, *_paragraphs(facts.sources), *_paragraphs(house.feedback)),
        _together(*_paragraphs(house.disclaimer), *_paragraphs(house.legal), *told),
    )
    yield Card((Run(f"Made by {house.name}", True),), details, place=place)


def next_review(due: When, overdue: bool) -> str:
    """The sentence that tells when a leaflet is, or was, due to be reviewed again."""
    return f"Its next review {'was' if overdue else 'is'} due {due.with_preposition()}."


def _paragraphs(note: Note | None) -> Iterator[Paragraph]:
    """The paragraphs of a note, with the addresses of its links in brackets: there are no symbols for them."""
    for block in note.blocks(2) if note else ():
        if isinstance(block, Paragraph):
            yield replace(block, runs=tuple(map(_with_address, block.runs)))


def _with_address(run: Run) -> Run:
    if not isinstance(run.href, Address) or run.text in (run.href.whole, run.href.readable):
        return run
    return replace(run, text=f"{run.text} ({run.href.whole})")


def _together(*paragraphs: Paragraph, manner: Style = Style.SMALL) -> Paragraph:
    """Short paragraphs run together into one; those of several lines stand on lines of their own."""
    runs = paragraphs[0].runs
    for before, paragraph in pairwise(paragraphs):
        has_lines = any("\n" in run.text for run in (*before.runs, *paragraph.runs))
        runs += (Run("\n" if has_lines else " "), *paragraph.runs)
    return Paragraph(runs, manner, paragraphs[0].place)
