"""The leaflet and its sections, as typed and as blocks; and what people type wrong."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from manuscripts import outline, read, told, value, words
from sample_shelf import HOUSE, SHELF

from leaflets.blocks import Document, Heading, Notice, Paragraph, Weight
from leaflets.content.leaflet import Leaflet
from leaflets.content.records import Others, Related

TODAY = datetime.date(2024, 3, 15)


HEAD = "title: Dystonia\nreviewed: 2023\n"


def document(text: str, today: datetime.date = TODAY) -> Document:
    """A leaflet as its readers meet it."""
    return value(text, Leaflet).document(SHELF, today)


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
        ("March 2023", "5 March 2023", True),
        ("2023", "March 2023", True),
    ],
)
def test_a_review_is_not_due_before_the_last(reviewed: str, due: str, fits: bool) -> None:
    """The fault is at the date that is due."""
    reading = read(f"title: A\nreviewed: {reviewed}\nreview due: {due}\nsections: []\n", Leaflet)
    assert (reading.value is not None) is fits
    assert [(line, column) for line, column, _ in told(reading.faults)] == ([] if fits else [(3, 13)])


@pytest.mark.parametrize(
    ("due", "words"), [("4 March 2023", "on 4 March 2023"), ("February 2023", "in February 2023"), ("2022", "in 2022")]
)
def test_what_is_told_of_a_review_that_is_due_before_the_last(due: str, words: str) -> None:
    """Its date in a sentence, and where to look."""
    (fault,) = read(f"title: A\nreviewed: 5 March 2023\nreview due: {due}\nsections: []\n", Leaflet).faults
    assert fault.message == f"the review is due {words}, before it was last reviewed"
    assert fault.cure == "If it was reviewed on 5 March 2023, change ‘review due’ as well: 5 March 2026."


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


def test_a_leaflet_is_for_paper_where_nothing_else_is_said() -> None:
    """What is said of symbols stands among its first words, and is left out elsewhere."""
    leaflet = value(f"{HEAD}sections:\n  - text: Words.\n", Leaflet)
    paper, elsewhere = (leaflet.document(SHELF, TODAY, on_paper) for on_paper in (True, False))
    assert vars(leaflet.document(SHELF, TODAY)) == vars(paper)
    assert paper.front > elsewhere.front
    assert paper.blocks[paper.front :] == elsewhere.blocks[elsewhere.front :]


def test_only_two_things_depend_on_the_day() -> None:
    """A leaflet that is not due and has no events is the same on every day before."""
    text = f"{HEAD}sections:\n  - text: Words.\n"
    assert vars(document(text, TODAY)) == vars(document(text, datetime.date(2026, 12, 31)))
    assert vars(document(text, TODAY)) != vars(document(text, datetime.date(2027, 1, 1)))


def test_the_days_on_which_a_leaflet_turns() -> None:
    """The day after its review is due, and that after each event with a last day."""
    events = (
        "sections:\n  - events:\n    - name: A\n      until: 2025\n    - B\n"
        "  - events:\n      name: C\n      until: March 2024\n"
    )
    leaflet = value(f"{HEAD}review due: 5 May 2026\n{events}", Leaflet)
    assert list(leaflet.turns) == [datetime.date(2026, 5, 6), datetime.date(2026, 1, 1), datetime.date(2024, 4, 1)]
    assert [remark.place.line for remark in leaflet.remarks_on(datetime.date(2024, 4, 1))] == [10]


def test_what_has_to_be_printed_of_a_leaflet() -> None:
    """The charity, the title, other names and sources; of each section that is printed its heading and its parts."""
    text = (
        f"{HEAD}also known as: DYT\nsources: Books.\nsections:\n  - heading: H\n    text: Words.\n"
        "  - heading: No\n    text: Not this.\n    published: no\n  - heading: Nothing\n    text: ''\n"
    )
    leaflet = value(text, Leaflet)
    (part,) = leaflet.sections[0].parts
    typed = [one for one in leaflet.material(SHELF, TODAY) if one is not None]
    assert typed == ["Dystonia", ("DYT",), HOUSE, leaflet.reviewed, "Books.", "H", part]


class Two(Others):
    """Another leaflet, and the leaflet itself."""

    def find(self, typed: str) -> Related | None:
        """By their names alone."""
        return {"sleep": Related("sleep", "Sleep: how", True), "x": Related("x", "Dystonia", True)}.get(typed)


def test_leaflets_that_this_one_is_related_to() -> None:
    """Their titles, each once; a name of none as it is typed; not the leaflet itself."""
    leaflet = value(f"{HEAD}related to: [sleep, x, Tics  and more, sleep]\nsections:\n  - text: Words.\n", Leaflet)
    shelf = dataclasses.replace(SHELF, others=Two())
    assert "p See also: ‘Sleep: how’ and ‘Tics and more’" in outline(leaflet.document(shelf, TODAY).blocks)
    assert list(leaflet.material(shelf, TODAY))[6:8] == ["Sleep: how", "Tics and more"]
    alone = value(f"{HEAD}related to: x\nsections:\n  - text: Words.\n", Leaflet)
    assert not any("See also" in line for line in outline(alone.document(shelf, TODAY).blocks))


NOTICE = "  - notice: urgent\n    text: Ring.\n"
HEADINGS = [
    ("  - heading: H\n", True),
    ("  - heading: H\n    published: draft\n", True),
    ("  - heading: H\n    published: no\n", False),
    ("  - heading: H\n    text: Words.\n", False),
    ("  - heading: H\n" + NOTICE, False),
    ("  - heading: H\n    published: draft\n" + NOTICE, False),
    ("  - heading: H\n  - text: Words.\n" + NOTICE, True),
    ("  - heading: H\n    notice: urgent\n", True),
    ("  - text: Words.\n  - text: ''\n", False),
    ("  - notice: urgent\n    heading: H\n" + NOTICE, True),
    ("  []\n", False),
]


@pytest.mark.parametrize(("sections", "told"), HEADINGS)
def test_a_heading_with_nothing_under_it_is_told(sections: str, told: bool) -> None:
    """Where it would be printed, unless a notice follows, which then stands under it."""
    text = f"title: A\nreviewed: 2026\nsections:\n{sections}"
    remarks = list(value(text, Leaflet).remarks())
    assert [remark.message for remark in remarks] == ["there is nothing under ‘H’, so it is not printed"] * told
    cures = ("Add ‘text: …’", "If what begins in line 5 belongs to it, type a space in the place of the dash there.")
    assert all(remark.cure.startswith(cures) and remark.place.line in (4, 5) for remark in remarks)


TREES = {
    "a notice between two sections": (
        "  - heading: A\n    text: a\n" + NOTICE + "  - heading: B\n    text: b\n",
        ["h2 A", "p a", "notice URGENT", "  h2 Urgent advice", "  p Ring.", "h2 B", "p b"],
    ),
    "a section that goes on after a notice": (
        "  - heading: A\n    text: a\n" + NOTICE + "  - text: b\n",
        ["h2 A", "p a", "notice URGENT", "  h3 Urgent advice", "  p Ring.", "p b"],
    ),
    "a section that goes on after two": (
        "  - heading: A\n    text: a\n" + NOTICE * 2 + "  - text: b\n",
        ["h2 A", "p a", *["notice URGENT", "  h3 Urgent advice", "  p Ring."] * 2, "p b"],
    ),
    "a heading right above a notice": (
        "  - heading: A\n" + NOTICE + "  - heading: B\n    text: b\n",
        ["h2 A", "notice URGENT", "  h3 Urgent advice", "  p Ring.", "h2 B", "p b"],
    ),
    "a notice in the middle of a section": (
        "  - heading: A\n    text: a\n  - text: b\n" + NOTICE + "  - text: c\n",
        ["h2 A", "p a", "p b", "notice URGENT", "  h3 Urgent advice", "  p Ring.", "p c"],
    ),
    "a notice after a section whose events are past": (
        "  - heading: A\n    events:\n      name: C\n      until: 2020\n" + NOTICE + "  - text: b\n",
        ["notice URGENT", "  h2 Urgent advice", "  p Ring.", "p b"],
    ),
    "two notices between two sections": (
        "  - heading: A\n    text: a\n" + NOTICE * 2 + "  - heading: B\n    text: b\n",
        ["h2 A", "p a", *["notice URGENT", "  h2 Urgent advice", "  p Ring."] * 2, "h2 B", "p b"],
    ),
    "a notice at the end": (
        "  - heading: A\n    text: a\n" + NOTICE, ["h2 A", "p a", "notice URGENT", "  h2 Urgent advice", "  p Ring."],
    ),
    "a notice before any heading": (
        NOTICE + "  - text: b\n", ["notice URGENT", "  h2 Urgent advice", "  p Ring.", "p b"],
    ),
    "a heading above nothing": ("  - heading: A\n  - heading: B\n    text: b\n", ["h2 B", "p b"]),
    "a heading at the end": ("  - heading: B\n    text: b\n  - heading: A\n", ["h2 B", "p b"]),
}  # fmt: skip


@pytest.mark.parametrize("case", TREES)
def test_where_notices_stand(case: str) -> None:
    """In the section that has no words before them or goes on after them; else each is a section of its own."""
    sections, wanted = TREES[case]
    document = value(f"title: T\nreviewed: 2026\nsections:\n{sections}", Leaflet).document(SHELF, TODAY)
    lines = outline(document.blocks[document.front :])
    assert lines[: len(wanted)] == wanted
    assert lines[len(wanted)] == "h2 About this leaflet"


OVER = "this leaflet would fill about 101 pages of standard print; 100 are the most"


def endless(items: int, more: str = "") -> Leaflet:
    """A leaflet with a list of so many items, each of two lines; the list itself has one."""
    text = "title: A\nreviewed: March 2026\nsections:\n  - text: |\n" + "      - a\n" * items
    return value(text + more, Leaflet)


@pytest.mark.parametrize(
    ("items", "more", "line"),
    [
        (2749, "", None),  # 5,499 lines are 100 pages
        (2750, "", 2754),
        (2748, "  - heading: B\n    contacts: [b, b]\n", 2753),
        (2748, "  - heading: B\n    contacts: [b, b]\n    published: no\n", None),
        (2748, "  - heading: B\n    contacts: [b, b]\n    published: draft\n", 2753),
        (2740, "  - events:\n    - name: B\n      when: |\n" + "        a\n" * 30 + "      until: 2001\n", 2746),
    ],
    ids=["just allowed", "just forbidden", "records", "what is not published", "a draft", "what is past"],
)
def test_a_leaflet_without_end_is_told(items: int, more: str, line: int | None) -> None:
    """Where the last page ends, in the leaflet's own file; the verdict does not change with the day."""
    problem = endless(items, more).overlong(SHELF)
    assert (problem is None) is (line is None)
    if problem is not None:
        assert (problem.message, problem.place.line) == (OVER, line)
