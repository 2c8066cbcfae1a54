"""A leaflet pressed: laid out, drawn and finished as a tagged PDF file."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.blocks import Document
from leaflets.editions import Edition
from leaflets.pdf.canvas import TaggedCanvas
from leaflets.pdf.draw import draw
from leaflets.typeset.pagination import paginated


@dataclass(frozen=True, slots=True)
class Pressed:
    """A finished PDF and its number of pages."""

    data: bytes
    pages: int


def press(document: Document, edition: Edition) -> Pressed:
    """A document as a finished file in one edition; raises ContentError for what cannot be printed."""
    layout = paginated(document, edition)
    canvas = TaggedCanvas(edition.width, edition.height, document.language)
    draw(layout, canvas)
    return Pressed(canvas.finished(layout.root, document), len(layout.pages))
