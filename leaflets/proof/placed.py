"""What stands on a page of a leaflet, with the glyphs and the modules that it is painted with."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from leaflets.proof.fonts import EmbeddedFont
from leaflets.proof.forms import FormXObject
from leaflets.proof.page import Graphic, PaintedRun

#: How far glyphs are moved to the left from an index on, in thousandths of their size.
Moves: TypeAlias = tuple[tuple[int, float], ...]


class PlacedForm(NamedTuple):
    """A form on a page: what is painted, how many points a module has, and the form."""

    graphic: Graphic
    module: float
    form: FormXObject


class PlacedRun(NamedTuple):
    """Words on a page with their glyphs, each as the letter of its number, and how far the pen moves before each.

    The moves are in thousandths of the size; the first is 0.
    """

    run: PaintedRun
    font: EmbeddedFont
    glyphs: str
    moves: Moves


class PageContent(NamedTuple):
    """What a page paints, in its order; its fills each with their colour, red, green and blue, 0 to 255."""

    order: tuple[PaintedRun | Graphic, ...]
    runs: tuple[PlacedRun, ...]
    fills: tuple[tuple[Graphic, tuple[int, int, int]], ...]
    forms: tuple[PlacedForm, ...]
