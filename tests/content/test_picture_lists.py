"""Lists of pictures with words beside them."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from manuscripts import outline, read, value
from sample_shelf import WITH_PICTURES

from leaflets.blocks import Items, Picture
from leaflets.content.sections import Section, SectionContext

GIVEN = SectionContext(WITH_PICTURES, datetime.date(2026, 1, 1))
STEP = "  - picture: a.png\n    shows: A head\n"
SECTIONS = [
    (f"steps:\n{STEP}    text: Turn.\n  - Rest.\n",
     ["number", "  picture small A head", "    p Turn.", "  p Rest."]),
    (f"steps:\n{STEP}    width: half\n    credit: Ann\n", ["number", "  picture half A head (Ann)"]),
    (f"pictures:\n{STEP}    text: Turn.\n", ["none", "  picture small A head", "    p Turn."]),
    ("steps: Rest.\n", ["number", "  p Rest."]),
    ("steps:\n  - text: See [it](www.a.org).\n", ["number", "  p See it.", "  card it",
                                                   "    code https://www.a.org (a.org)"]),
    ("heading: H\ntext: W.\nsteps: [One, Two]\n", ["h2 H", "p W.", "number", "  p One", "  p Two"]),
]  # fmt: skip


@pytest.mark.parametrize(("section", "blocks"), SECTIONS)
def test_a_list_of_pictures_and_words(section: str, blocks: list[str]) -> None:
    """Steps are numbered, pictures are not; words may stand alone."""
    assert outline(value(section, Section).blocks(GIVEN)) == blocks


def test_in_easy_read_pictures_lead() -> None:
    """And the list is set large; else not."""
    section = value(f"steps:\n{STEP}    text: Turn.\n", Section)
    for easy in (True, False):
        (block,) = section.blocks(dataclasses.replace(GIVEN, easy=easy))
        assert isinstance(block, Items)
        assert block.easy is easy
        assert isinstance(block.items[0][0], Picture)
        assert block.items[0][0].leads is easy


def test_its_pictures_are_known() -> None:
    """So that each is looked at, and the leaflet made anew when one changes."""
    for kind in ("steps", "pictures"):
        (part,) = value(f"{kind}:\n{STEP}  - text: Rest.\n", Section).parts
        assert list(part.picture_names()) == ["a.png"]


FAULTS = [
    ("steps:\n  - picture: a.png\n", "nothing says what this picture shows, for whoever does not see it"),
    ("steps:\n  - shows: A head\n", "there are words for a picture here, but no picture"),
    ("pictures:\n  - shows: picture\n    picture: a.png\n", "‘picture’ does not say what is to be seen"),
    ("steps:\n  - text: |\n      - one\n      - two\n",
     "lists, headings, quotations and tables cannot stand in this field"),
]  # fmt: skip


@pytest.mark.parametrize(("section", "message"), FAULTS)
def test_what_is_missing_is_told(section: str, message: str) -> None:
    """At its line."""
    fault, *_ = read(section, Section).faults
    assert fault.message == message
    assert fault.place.line
