"""The whole path of a leaflet, from what an editor wrote to a finished file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from leaflets.canvas import TaggedCanvas
from leaflets.content import Leaflet, Shelf
from leaflets.editions import Edition
from leaflets.pages import draw, paginated
from leaflets.setting import story


@dataclass(frozen=True, slots=True)
class Pressed:
    """A finished PDF and its number of pages."""

    data: bytes
    pages: int


def press(leaflet: Leaflet, edition: Edition, shelf: Shelf, today: datetime.date) -> Pressed:
    """One leaflet in one edition; raises ContentError for what cannot be printed."""
    document = leaflet.document(shelf, today)
    told = story(document, edition)
    pages = paginated(told, document, edition)
    canvas = TaggedCanvas(edition.width, edition.height, document.language)
    draw(pages, document, edition, canvas)
    return Pressed(canvas.finished(told.root, document), len(pages))
