"""The whole path of a leaflet, from what it says to a finished file."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.blocks import Document
from leaflets.editions import Edition
from leaflets.pdf.canvas import TaggedCanvas
from leaflets.pdf.draw import draw
from leaflets.typeset.furniture import Furniture
from leaflets.typeset.pagination import paginated
from leaflets.typeset.setting import story


@dataclass(frozen=True, slots=True)
class Pressed:
    """A finished PDF and its number of pages."""

    data: bytes
    pages: int


def press(document: Document, edition: Edition) -> Pressed:
    """A leaflet in one edition; raises ContentError for what cannot be printed."""
    told = story(document, edition)
    furniture = Furniture(document, edition)
    pages = paginated(told, furniture)
    canvas = TaggedCanvas(edition.width, edition.height, document.language)
    draw(pages, furniture, canvas)
    return Pressed(canvas.finished(told.root, document), len(pages))
