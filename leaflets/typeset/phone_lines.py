"""A number to ring as a line of a card: what it is, the number, and words behind it."""

from __future__ import annotations

from leaflets.blocks import Detail, Paragraph, PhoneLine, Run
from leaflets.typeset.galley import Galley, Position
from leaflets.typeset.spans import BLACK, Ink, Span
from leaflets.typeset.strips import TextFlow
from leaflets.typeset.structure import ARTIFACT, Element


def set_number(galley: Galley, detail: PhoneLine, element: Element, at: Position) -> None:
    """Set the label in the body's size, the number larger and bold: it is what half the readers came for.

    Further lines that have nothing of the number in them stand as close as those of any text.
    """
    body, kind = galley.edition.body, galley.edition.phone
    plain = Ink(galley.regular, body.size, BLACK)
    spans = [Span(f"{detail.label} ", plain, element.leaf())] if detail.label else []
    number = galley.spans((Run(detail.number, True, detail.href, detail.says),), kind.size, element)
    spans += [span._replace(ink=span.ink._replace(colour=BLACK)) for span in number]
    spans += [Span(detail.after, plain, element.leaf())] if detail.after else []
    first, *others = galley.text(spans, kind, at, detail.place, whole=True)
    baseline = TextFlow([Span(detail.after, plain, ARTIFACT)], body.leading, 0).baseline
    for strip in others:
        if all(piece.ink.size <= body.size for line in strip.lines for piece in line.pieces):
            strip.height = body.leading
            strip.lines = [line._replace(baseline=baseline) for line in strip.lines]
    galley.strips += [first, *others]


def is_of_number(before: Detail, detail: Detail) -> bool:
    """Whether a detail is the lines that were typed below the number before it."""
    return isinstance(before, PhoneLine) and isinstance(detail, Paragraph) and before.place == detail.place
