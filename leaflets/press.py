"""The whole path of a leaflet, from what an editor wrote to a finished file that has been proved."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflets.canvas import TaggedCanvas
from leaflets.content import Leaflet, Shelf
from leaflets.editions import Edition
from leaflets.pages import draw, paginated
from leaflets.setting import story

if TYPE_CHECKING:
    from leaflets.findings import Case


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


def case(pressed: Pressed, leaflet: Leaflet, edition: Edition, shelf: Shelf, today: datetime.date) -> Case:
    """A finished file read back, beside what it should say: what `checks.check` is given.

    Raises ValueError where the file cannot be read at all.
    """
    from leaflets.findings import Case  # what reads PDFs takes long to import, and not every run needs it
    from leaflets.proof import Proof

    material = tuple(leaflet.material(shelf, today))
    return Case(Proof(pressed.data), edition, leaflet.document(shelf, today), material)
