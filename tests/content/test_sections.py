"""The sections of a leaflet in blocks."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterable

import pytest
from manuscripts import outline, value
from sample_shelf import SHELF, WITH_PICTURES

from leaflets.content.records import Contact
from leaflets.content.sections import Section, SectionContext, SectionKind, kinds
from leaflets.values.dates import When

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
    ("heading: H\n", ["h2 H"]),  # whether it is printed its leaflet knows
    ("heading: H\ntext: ''\nlinks: []\n", ["h2 H"]),
    ("heading: H\ntext:\n", ["h2 H"]),
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


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_of_section_has_one_field(kind: type[SectionKind]) -> None:
    """Its key; and an example that has a heading and that key."""
    assert dataclasses.is_dataclass(kind)
    (field,) = dataclasses.fields(kind)
    assert re.match(rf"heading: .+\n{field.name}:", kind.example)
    assert kind.example.endswith("\n")
    example = kind.example.format(contact="b", group="g", picture="a.png", later=2029)
    section = value(example, Section)
    assert [type(part) for part in section.parts] == [kind]
    assert outline(section.blocks(SectionContext(WITH_PICTURES, TODAY)))[0] == f"h2 {section.heading}"


#: A section and all that has to be printed of it besides its heading.
MATERIAL = [
    ("text: Words.\n", ["Words."]),
    ("contacts: b\n", ["Society B"]),
    ("contacts:\n  - id: b\n    about: New.\n    link: Page\n", ["New.", "Page", "Society B"]),
    ("groups:\n  - id: g\n    about: New.\n    link: Page\n", ["New.", "Page", "Group G"]),
    ("contacts: c\n", ["Society C", "Old."]),
    ("contacts:\n  - id: c\n    about: New.\n", ["New.", "Society C"]),
    ("contacts:\n  - id: c\n    link: Page\n", ["Page", "Society C", "Old."]),
    ("links: [One (Two), Three]\n", ["One", "Two", "Three"]),
    ("books: One\n", ["One"]),
    ("events:\n  - Walk (Park)\n  - name: Gone\n    until: 14 March 2024\n", ["Walk", "Park"]),
]


@pytest.mark.parametrize(("section", "typed"), MATERIAL)
def test_what_has_to_be_printed_of_a_section(section: str, typed: list[str]) -> None:
    """All that was typed for it and is printed, and no more: not what the leaflet replaces, no past event, no id."""
    shelf = dataclasses.replace(
        SHELF, contacts={**SHELF.contacts, "c": value("name: Society C\nabout: Old.\n", Contact)}
    )
    given = SectionContext(shelf, TODAY)
    parts = value(section, Section).parts
    assert _typed([part.material(given) for part in parts]) == typed


def _typed(thing: object) -> list[str]:
    """The words within some material that are printed."""
    if isinstance(thing, str):
        return [str(thing)]
    if dataclasses.is_dataclass(thing) and not isinstance(thing, When):
        fields = (field for field in dataclasses.fields(thing) if not field.metadata or field.name == "bracket")
        return [word for field in fields for word in _typed(getattr(thing, field.name))]
    if isinstance(thing, Iterable):
        return [word for inner in thing for word in _typed(inner)]
    return []


def test_what_an_event_says_changes_after_its_last_day() -> None:
    """On that day nothing is told of it yet; of one without a last day nothing is ever."""
    (part,) = value("events:\n  - Fair\n  - name: Walk\n    until: March 2024\n", Section).parts
    last = datetime.date(2024, 3, 31)
    assert list(part.last_days()) == [last]
    assert list(part.remarks_on(last)) == []
    (remark,) = part.remarks_on(last + datetime.timedelta(1))
    assert (remark.message, remark.place.line) == ("‘Walk’ is past, so it is left out", 3)


def test_other_sections_are_the_same_on_every_day() -> None:
    """Nothing is told of them."""
    section = value("text: A\ncontacts: a\ngroups: g\nlinks: B\nbooks: C\n", Section)
    assert [day for part in section.parts for day in part.last_days()] == []
    assert [remark for part in section.parts for remark in part.remarks_on(datetime.date.max)] == []


def test_the_heading_of_an_emergency_keeps_what_comes_first() -> None:
    """With words of its own it need not say whom to call: they do."""
    assert said("notice: 999\ntext: A\n")[1] == "  h2 Emergency: call 999"
    assert said("notice: 999\nheading: Ring if\ntext: A\n")[1] == "  h2 Emergency: Ring if"
