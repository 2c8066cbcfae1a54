"""The charity's logo in the heads of pages."""

from __future__ import annotations

import dataclasses
from itertools import product

import pytest
from drawn_pictures import a_picture, logo, photograph, saved
from stories import document, words

from leaflets.blocks import Document, Heading, Paragraph
from leaflets.editions import EDITIONS, MM, Edition
from leaflets.typeset.furniture import Furniture
from leaflets.typeset.pagination import paginated
from leaflets.typeset.strips import Plate, Strip
from leaflets.typeset.structure import ARTIFACT

PLAIN = document(Heading(1, "A title"), Paragraph(words("Words. " * 30)))
LOGO = dataclasses.replace(PLAIN, logo=a_picture(saved(logo()), says="The charity"))


def plate(strips: list[Strip]) -> Plate:
    """The one picture of a head."""
    (found,) = (strip.plate for strip in strips if strip.plate is not None)
    return found


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_it_is_a_figure_once(edition: Edition) -> None:
    """Told before all else, with its words, and on later pages it is repeated for the eye alone."""
    layout = paginated(LOGO, edition)
    first = layout.root.kids[0]
    assert (first.role, first.alt) == ("Figure", "The charity")  # type: ignore[union-attr]
    assert plate(layout.furniture.head(True)[0]).figure is first
    again = plate(layout.furniture.head(False)[0])
    assert (again.figure, again.leaf) == (None, ARTIFACT)
    assert [element.role for element in paginated(PLAIN, edition).root.walk()].count("Figure") == 0


@pytest.mark.parametrize(("edition", "air"), list(product(EDITIONS.values(), (True, False))))
def test_it_stands_within_the_head_and_off_the_edge(edition: Edition, air: bool) -> None:
    """Whatever its shape, with words as long as they may be."""
    for image, name in product(
        (logo(), photograph(400, 1600), photograph(3000, 100)), ("C", "A charity of many words " * 3)
    ):
        long = dataclasses.replace(LOGO, publisher=name, logo=a_picture(saved(image), says="C"))
        furniture = Furniture(long, edition)
        for first in (True, False):
            strips, height = furniture.head(first, air)
            mark = plate(strips)
            assert furniture.edge + mark.y >= 10 * MM
            assert mark.y + mark.height <= height - 3.4
            for line in strips[0].lines:
                assert line.pieces[0].x >= mark.width
                assert 0 < line.baseline < height


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_it_costs_no_sheet(edition: Edition) -> None:
    """On later pages, and on the first where the page has no air to spare, the head is about as high as without it."""
    plain, with_logo = Furniture(PLAIN, edition), Furniture(LOGO, edition)
    assert with_logo.head(False)[1] <= plain.head(False)[1] + 1.5
    assert with_logo.head(True, air=False)[1] <= plain.head(True)[1] + 1.5 + edition.small.leading * (
        edition.floor == 24
    )
    assert with_logo.head(True)[1] > plain.head(True)[1] + 5


def test_the_name_is_said_in_full() -> None:
    """Beside the logo there is less room: then what print it is stands below the name."""
    named: Document = dataclasses.replace(LOGO, publisher="The Brain Charity")
    for edition in EDITIONS.values():
        said = [
            piece.words
            for strip in Furniture(named, edition).head(True)[0]
            for line in strip.lines
            for piece in line.pieces
        ]
        assert " ".join(said).split() == f"The Brain Charity {edition.label}".split()
