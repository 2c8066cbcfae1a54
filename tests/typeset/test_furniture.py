"""Heads and feet, and the frames they leave."""

from __future__ import annotations

import dataclasses

import pytest
from type_codes import said

from leaflets.blocks import Document
from leaflets.editions import EDITIONS, MM, Edition
from leaflets.issue import issue_code
from leaflets.typeset.faces import faces
from leaflets.typeset.furniture import Furniture
from leaflets.typeset.strips import Strip

DOCUMENT = Document("Dystonia", "The Brain Charity", "en-GB", "", (), "2020", (2020, 1, 1), False, "#004b6b", ())
LONG = dataclasses.replace(DOCUMENT, title="Living with several conditions at once, and with a long title as well")


def words(strips: list[Strip]) -> list[str]:
    """The words of each line, piece by piece."""
    pieces = [piece for strip in strips for line in strip.lines for piece in line.pieces]
    return [said(piece).strip() for piece in pieces]


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.name)
def test_the_heads_and_the_foot_say_what_they_must(edition: Edition) -> None:
    """First head: publisher and edition. Later: title and publisher. Foot: title, review, issue, page of pages."""
    furniture = Furniture(DOCUMENT, edition)
    assert words(furniture.head(True)[0]) == ["The Brain Charity", edition.label]
    assert " ".join(words(furniture.head(False)[0])) == "Dystonia · The Brain Charity"
    said = " ".join(words(furniture.foot(2, 3)))
    assert all(part in said for part in ("Dystonia", "eviewed 2020", f"issue {issue_code(DOCUMENT)}", "Page 2 of 3"))


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.name)
def test_a_draft_says_so_on_every_page(edition: Edition) -> None:
    """In both heads; a leaflet that is none says nothing of it."""
    draft = Furniture(dataclasses.replace(DOCUMENT, draft=True), edition)
    for first in (True, False):
        assert "DRAFT: not for readers" in words(draft.head(first)[0])
        assert not any("DRAFT" in word for word in words(Furniture(DOCUMENT, edition).head(first)[0]))


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.name)
@pytest.mark.parametrize("document", [DOCUMENT, LONG], ids=["short", "long"])
def test_nothing_runs_into_the_story_or_off_the_page(document: Document, edition: Edition) -> None:
    """However long the title: within the margins, and the frame ends above the foot's rule."""
    furniture = Furniture(document, edition)
    for strips in (furniture.head(True)[0], furniture.head(False)[0], furniture.foot(99, 99)):
        edges = [piece.x + piece.width for strip in strips for line in strip.lines for piece in line.pieces]
        assert max(edges) <= edition.line + 0.1
    foot = furniture.foot(1, 9)
    height = sum(strip.height for strip in foot[:-1]) + foot[-1].lines[0].baseline
    for air in (True, False):
        frames = furniture.frames(air)
        bottom = furniture.top(False, air) + frames.later
        assert bottom < edition.height - edition.foot - height - 3
        assert frames.later > edition.height * 0.6


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.name)
def test_the_air_round_the_words(edition: Edition) -> None:
    """7 mm from the head's rule to the capitals of the title, 6 on a later page, 6 from a last line to the foot's."""
    furniture, (regular, bold) = Furniture(DOCUMENT, edition), faces()
    rules = [furniture.head(first)[0][-1].rules[0] for first in (True, False)]
    for first, rule, kind, face, air in (
        (True, rules[0], edition.title, bold, 7), (False, rules[1], edition.body, regular, 6),
    ):  # fmt: skip
        below_rule = furniture.top(first) - furniture.edge - furniture.head(first)[1]
        capitals = below_rule + (kind.leading - face.cap_height * kind.size) / 2
        assert capitals == pytest.approx(air * MM, abs=0.5), rule
    frames = furniture.frames()
    below_line = (edition.body.leading - regular.cap_height * edition.body.size) / 2
    assert frames.below + below_line >= 6 * MM
    assert furniture.frames(air=False).later > frames.later


def test_the_folio_stands_at_one_place_on_every_page() -> None:
    """Its right edge, and its line within the foot."""
    furniture = Furniture(LONG, EDITIONS["large-print"])
    places = set()
    for page in (1, 9, 10, 99):
        folio = furniture.foot(page, 99)[-1].lines[-1]
        places.add((round(folio.baseline, 2), round(folio.pieces[-1].x + folio.pieces[-1].width, 1)))
    assert len(places) == 1


@pytest.mark.parametrize(("title", "is_lower"), [("Dystonia", False), ("dystonía", False), ("Épilepsie", True)])
def test_an_accent_on_a_capital_has_its_white(title: str, is_lower: bool) -> None:
    """The ink of the head stays 10 mm from the edge of the page."""
    furniture = Furniture(dataclasses.replace(DOCUMENT, title=title), EDITIONS["a4"])
    assert (furniture.edge > EDITIONS["a4"].top) is is_lower
