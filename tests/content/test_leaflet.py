"""The leaflet and its sections, as typed and as blocks; and what people type wrong."""

from __future__ import annotations

import datetime

import pytest
from manuscripts import outline, read, told, value, words
from paths import DATA

from leaflets.blocks import Document, Heading, Notice, Paragraph, Weight
from leaflets.content.choices import Degree, Published
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.content.records import Contact, Event, Group, Shelf
from leaflets.content.sections import Section, SectionContext
from leaflets.faults import Unfit
from leaflets.typeset.faces import printable
from leaflets.words import Words

TODAY = datetime.date(2024, 3, 15)
HOUSE = Library.opened(DATA, printable()).shelf.house
SHELF = Shelf(
    HOUSE,
    {"a": value("name: Society A\nwebsite: www.a.org\n", Contact), "b": value("name: Society B\n", Contact)},
    {"g": value("name: Group G\n", Group)},
)
HEAD = "title: Dystonia\nreviewed: 2023\n"


def said(section: str, today: datetime.date = TODAY) -> list[str]:
    """A section in blocks."""
    return outline(value(section, Section).blocks(SectionContext(SHELF, today)))


def document(text: str, today: datetime.date = TODAY) -> Document:
    """A leaflet as its readers meet it."""
    return value(text, Leaflet).document(SHELF, today)


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


@pytest.mark.parametrize(
    ("typed", "degree", "label", "weight"),
    [
        ("information", Degree.INFORMATION, "Information", Weight.INFORMATION),
        ("see a GP", Degree.SEE_A_GP, "See a GP", Weight.INFORMATION),
        ("see-a-gp", Degree.SEE_A_GP, "See a GP", Weight.INFORMATION),
        ("Urgent", Degree.URGENT, "Urgent advice", Weight.URGENT),
        ("999", Degree.EMERGENCY, "Emergency: call 999", Weight.EMERGENCY),
    ],
)
def test_degrees_of_notices(typed: str, degree: Degree, label: str, weight: Weight) -> None:
    """The four of the NHS; words and weight tell them apart, never colour."""
    assert Degree.typed(Words(typed)) is degree
    (notice,) = value(f"notice: {typed}\ntext: Words.\n", Section).blocks(SectionContext(SHELF, TODAY))
    assert isinstance(notice, Notice)
    assert (notice.weight, notice.blocks[0]) == (weight, Heading(2, label, notice.place))


@pytest.mark.parametrize("typed", ["", "severe", "99", "9999", "urgently"])
def test_what_is_no_degree(typed: str) -> None:
    """All four are named."""
    with pytest.raises(Unfit) as unfit:
        Degree.typed(Words(typed))
    assert unfit.value.problem.cure == "Type information, see a GP, urgent or 999."


@pytest.mark.parametrize(
    ("typed", "published"),
    [
        ("yes", Published.YES),
        ("Yes", Published.YES),
        ("true", Published.YES),
        ("no", Published.NO),
        ("False", Published.NO),
        ("draft", Published.DRAFT),
    ],
)
def test_published_or_not(typed: str, published: Published) -> None:
    """Yes and no, where they are meant."""
    assert Published.typed(Words(typed)) is published


@pytest.mark.parametrize("typed", ["", "y", "maybe", "drafts", "0"])
def test_neither_published_nor_not(typed: str) -> None:
    """Never guessed."""
    with pytest.raises(Unfit) as unfit:
        Published.typed(Words(typed))
    assert unfit.value.problem.message == f"‘{typed}’ is neither yes, no nor draft"


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


@pytest.mark.parametrize(
    ("dates", "today", "overdue"),
    [
        ("reviewed: 2020\nreview due: 2023", datetime.date(2023, 12, 31), False),
        ("reviewed: 2020\nreview due: 2023", datetime.date(2024, 1, 1), True),
        ("reviewed: 2020\nreview due: March 2023", datetime.date(2023, 3, 31), False),
        ("reviewed: 2020\nreview due: March 2023", datetime.date(2023, 4, 1), True),
        ("reviewed: 2020\nreview due: 5 March 2023", datetime.date(2023, 3, 5), False),
        ("reviewed: 2020\nreview due: 5 March 2023", datetime.date(2023, 3, 6), True),
        ("reviewed: 2020", datetime.date(2023, 12, 31), False),
        ("reviewed: 2020", datetime.date(2024, 1, 1), True),
        ("reviewed: 29 February 2020", datetime.date(2023, 2, 28), False),
        ("reviewed: 29 February 2020", datetime.date(2023, 3, 1), True),
    ],
)
def test_a_review_is_overdue_the_day_after_its_last(dates: str, today: datetime.date, overdue: bool) -> None:
    """Three years after the last, where a leaflet does not say."""
    text = f"title: Dystonia\n{dates}\nsections: []\n"
    assert value(text, Leaflet).is_overdue(today) is overdue
    notices = [block for block in document(text, today).blocks if isinstance(block, Notice)]
    assert [notice.weight for notice in notices] == [Weight.QUIET] * overdue


@pytest.mark.parametrize(
    ("reviewed", "due", "fits"),
    [
        ("2023", "2023", True),
        ("2023", "2022", False),
        ("5 March 2023", "March 2023", True),
        ("5 March 2023", "5 March 2023", True),
        ("5 March 2023", "4 March 2023", False),
        ("March 2023", "February 2023", False),
        ("5 March 2023", "2023", True),
    ],
)
def test_a_review_is_not_due_before_the_last(reviewed: str, due: str, fits: bool) -> None:
    """The fault is at the date that is due."""
    reading = read(f"title: A\nreviewed: {reviewed}\nreview due: {due}\nsections: []\n", Leaflet)
    assert (reading.value is not None) is fits
    assert [(line, column) for line, column, _ in told(reading.faults)] == ([] if fits else [(3, 13)])


def test_what_a_leaflet_declares() -> None:
    """For its file: in its own words and those of the house."""
    found = document(f"{HEAD}also known as: [Torsion dystonia, DYT]\nsections: []\n")
    assert (found.title, found.publisher, found.language) == ("Dystonia", HOUSE.name, "en-GB")
    assert (found.subject, found.keywords) == (
        "Dystonia: a factsheet by The Brain Charity",
        ("Dystonia", "Torsion dystonia", "DYT"),
    )
    assert (found.reviewed, found.created, found.accent, found.draft) == ("2023", (2023, 1, 1), HOUSE.accent, False)


@pytest.mark.parametrize(
    ("reviewed", "created"), [("2023", (2023, 1, 1)), ("May 2023", (2023, 5, 1)), ("6 May 2023", (2023, 5, 6))]
)
def test_a_files_date_is_that_of_its_review(reviewed: str, created: tuple[int, int, int]) -> None:
    """The first day it can mean."""
    assert document(f"title: A\nreviewed: {reviewed}\nsections: []\n").created == created


@pytest.mark.parametrize(
    ("known", "line"),
    [
        ("[]", None),
        ("One", "Also known as One"),
        ("[One, Two]", "Also known as One and Two"),
        ("[One, Two, Three]", "Also known as One, Two and Three"),
    ],
)
def test_other_names(known: str, line: str | None) -> None:
    """Below the title, if there are any."""
    blocks = document(f"{HEAD}also known as: {known}\nsections: []\n").blocks
    assert blocks[0] == Heading(1, "Dystonia", blocks[0].place)
    second = words(blocks[1].runs) if isinstance(blocks[1], Paragraph) else ""
    assert (second if second.startswith("Also known as") else None) == line


@pytest.mark.parametrize(
    ("leaflet", "printed"), [("", ["One"]), ("published: yes\n", ["One"]), ("published: draft\n", ["One", "Two"])]
)
def test_drafts_of_sections_are_printed_in_drafts_alone(leaflet: str, printed: list[str]) -> None:
    """And what is not to be published never is."""
    sections = "sections:\n  - text: One\n  - text: Two\n    published: draft\n  - text: Three\n    published: no\n"
    found = document(HEAD + leaflet + sections)
    said = [words(block.runs) for block in found.blocks if isinstance(block, Paragraph)]
    assert [word for word in said if word in ("One", "Two", "Three")] == printed
    assert found.draft is bool("draft" in leaflet)


def test_sections_stand_between_front_and_end_matter() -> None:
    """In the order typed."""
    lines = outline(document(f"{HEAD}sections:\n  - heading: B\n    text: b\n  - heading: A\n    text: a\n").blocks)
    heads = [line for line in lines if line.startswith("h")]
    assert heads == ["h1 Dystonia", "h2 B", "h2 A", "h2 About this leaflet"]


def test_only_two_things_depend_on_the_day() -> None:
    """A leaflet that is not due and has no events is the same on every day before."""
    text = f"{HEAD}sections:\n  - text: Words.\n"
    assert vars(document(text, TODAY)) == vars(document(text, datetime.date(2026, 12, 31)))
    assert vars(document(text, TODAY)) != vars(document(text, datetime.date(2027, 1, 1)))


def test_the_year_of_an_event_on_one_line_is_not_known() -> None:
    """So it is printed."""
    assert value("name: A\n", Event).until is None


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("9:30", "9:30"), ("9 - 5", "9 - 5"), ("no", "no"), ("'9: to 5'", "9: to 5"), ("9:00: x", None)],
)
def test_what_yaml_would_change(typed: str, hours: str | None) -> None:
    """It stays as typed, or is a fault."""
    reading = read(f"name: A\nhours: {typed}\n", Contact)
    assert (reading.value and reading.value.hours) == hours
