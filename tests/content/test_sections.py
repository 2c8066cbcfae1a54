"""The sections of a leaflet in blocks."""

from __future__ import annotations

import datetime

import pytest
from manuscripts import outline, value
from sample_shelf import SHELF

from leaflets.content.sections import Section, SectionContext

TODAY = datetime.date(2024, 3, 15)


def said(section: str, today: datetime.date = TODAY) -> list[str]:
    """A section in blocks."""
    return outline(value(section, Section).blocks(SectionContext(SHELF, today)))


SECTIONS = [
    ("heading: H\ntext: Words.\n", ["h2 H", "p Words."]),
    ("text: Words.\n", ["p Words."]),
    ("heading: H\ntext: |\n  ## Sub\n  Words.\n", ["h2 H", "h3 Sub", "p Words."]),
    ("heading: H\ncontacts: b\n", ["h2 H", "card3 Society B"]),
    ("contacts: [b, a]\n", ["card3 Society B", "card3 Society A", "  code https://www.a.org (a.org)"]),
    ("contacts:\n  - id: b\n    about: New.\n", ["card3 Society B", "  p New."]),
    (
        "contacts:\n  - id: b\n    link: Page www.c.org\n",
        ["card3 Society B", "  p Page", "  code https://www.c.org (c.org)"],
    ),
    ("groups: g\n", ["card3 Group G"]),
    ("groups:\n  - id: g\n    about: New.\n", ["card3 Group G", "  p New."]),
    ("links: Page (NHS) nhs.uk\n", ["none", "  card Page", "    p NHS", "    code https://nhs.uk (nhs.uk)"]),
    ("links: [One, Two]\n", ["none", "  card One", "  card Two"]),
    ("books: [One, Two]\n", ["bullet", "  p One", "  p Two"]),
    ("events: Walk (Park)\n", ["card3 Walk", "  p Park"]),
    ("books: B\ntext: T\nlinks: L\n", ["bullet", "  p B", "p T", "none", "  card L"]),  # the order typed
    ("heading: H\n", []),
    ("heading: H\ntext: ''\nlinks: []\n", []),
    ("heading: H\ntext:\n", []),
    ("notice: urgent\ntext: Ring.\n", ["notice URGENT", "  h2 Urgent advice", "  p Ring."]),
    ("notice: urgent\nheading: H\ntext: Ring.\n", ["notice URGENT", "  h2 Urgent advice: H", "  p Ring."]),
    ("notice: urgent\nheading: H\n", []),
]


@pytest.mark.parametrize(("section", "blocks"), SECTIONS)
def test_a_section_in_blocks(section: str, blocks: list[str]) -> None:
    """Its heading, then what stands under it as typed; with nothing under it, nothing."""
    assert said(section) == blocks


EVENTS = [
    ("15 March 2024", True),
    ("14 March 2024", False),
    ("March 2024", True),
    ("February 2024", False),
    ("2024", True),
    ("2023", False),
]


@pytest.mark.parametrize(("until", "printed"), EVENTS)
def test_a_past_event_is_left_out(until: str, printed: bool) -> None:
    """On its last day it is still to come; the day after it is past."""
    assert said(f"events:\n  name: Walk\n  until: {until}\n") == (["card3 Walk"] if printed else [])
    assert said("events: Walk\n") == ["card3 Walk"]


def test_a_section_of_past_events_alone_prints_nothing() -> None:
    """Not even its heading."""
    assert said("heading: Events\nevents:\n  name: Walk\n  until: 2023\n") == []
