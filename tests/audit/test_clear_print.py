"""What in typed words is hard to read or missing; each rule with what is just told and what just is not."""

from __future__ import annotations

import dataclasses

import pytest
from manuscripts import read
from paths import DATA

from leaflets.audit import clear_print
from leaflets.audit.clear_print import LONGEST_TITLE
from leaflets.blocks import Block, Card, Heading, Paragraph, Run, Table
from leaflets.content.leaflet import Leaflet
from leaflets.content.prose import Note
from leaflets.content.records import House
from leaflets.words import Place, Words

CAPITALS, ROW = "is in capitals", "is one long row of digits"
TEXTS: list[tuple[str, list[str]]] = [
    ("Take IT EASY NOW please", []),
    ("CALL THE HELPLINE TODAY", [CAPITALS]),
    ("CALL THE HELP LINE", []),  # fifteen letters
    ("CALL THE HELPLINE DAYS", []),  # nineteen
    ("NATIONAL DYSTONIA SOCIETY", []),  # three words
    ("iCALL THE HELPLINE TODAY", []),  # three whole words
    ("The NIVEA SUN KIDS lotion", []),
    ("READ ALL OF THIS PAGE, PLEASE", [CAPITALS]),
    ("FREEPOST RTJL-FFKA-JJEX\nFLEETWOOD ADVICE LINE", []),
    ("THE ADVICE LINE HOUSE, LIVERPOOL L3 8LR", []),
    ("FREEPOST THE ADVICE LINE\nPLEASE SEND NO MONEY NOW", [CAPITALS]),
    ("Ring 01512982999", [ROW]),
    ("Ring +44151298299", [ROW]),
    ("Ring 0151 298 2999", []),
    ("Charity 1114999", []),
    ("a01512982999@example.org", []),
    ("www.example.org/01512982999", []),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_words_that_are_hard_to_read(text: str, told: list[str]) -> None:
    """In a paragraph, in a cell of a table, in the name of a card."""
    runs = (Run(text),)
    blocks: tuple[Block, ...] = (Paragraph(runs), Table((((Run("A"),),), (runs,))), Card(runs, ()))
    for block in blocks:
        found = [problem.message for problem in clear_print.of_blocks([block])]
        assert len(found) == len(told)
        assert all(message.endswith(end) for message, end in zip(found, told, strict=True))


@pytest.mark.parametrize(
    ("heading", "told"),
    [("LOCAL SUPPORT GROUP", True), ("WHO HELPS", True), ("MS AND ME", False), ("DYSTONIA", False),
     ("Who helps", False), ("PIP, ESA: 2", False), ("999 OR 111, PLEASE", True)],
)  # fmt: skip
def test_a_heading_in_capitals(heading: str, told: bool) -> None:
    """Of several words, and of eight letters or more; one word may be a name."""
    assert bool(list(clear_print.of_blocks([Heading(2, heading)]))) is told


def leaflet(title: str, more: str = "", **notes: str) -> list[str]:
    """What is told of a leaflet by the house of the data folder, with other notes, without its own word on sources."""
    notes = {"feedback": "Tell us what you think.", **notes}
    house = dataclasses.replace(
        house_of_data(),
        **{name: Note.typed(Words(words)) for name, words in notes.items()},  # type: ignore[arg-type]
    )
    value = read(f"title: {title}\nreviewed: 2026\n{more}sections:\n  - text: Words.\n", Leaflet).value
    assert value is not None
    return [problem.message for problem in clear_print.of_leaflet(value, house)]


def house_of_data() -> House:
    """The house of the data folder."""
    value = read((DATA / "house.yaml").read_text(encoding="utf-8"), House).value
    assert value is not None
    return value


SOURCES = "sources: Based on NICE guidelines.\n"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("“Back pain”", ["the quotes round “Back pain” are printed"]),
        ("‘Back pain’", ["the quotes round ‘Back pain’ are printed"]),
        ("“Back” and “pain”", []),
        ("Back pain,", ["the comma at the end of ‘Back pain,’ is printed"]),
        ("Back pain;", ["the semicolon at the end of ‘Back pain;’ is printed"]),
        ("Back pain: a guide", []),
        ("Back pain?", []),
    ],
)
def test_signs_of_a_title(title: str, told: list[str]) -> None:
    """Quotes round all of it, and an end that no title has."""
    assert leaflet(title, SOURCES) == told


@pytest.mark.parametrize(
    ("title", "more", "told"),
    [
        ("A" + "a" * (LONGEST_TITLE - 1), SOURCES, []),
        ("A" + "a" * LONGEST_TITLE, SOURCES, ["the title has 61 letters"]),
        ("LIVING WITH ATAXIA", SOURCES, ["the title is in capitals"]),
        ("Ataxia", "", ["what it is based on"]),
        ("Ataxia", SOURCES, []),
    ],
)
def test_what_a_leaflet_says(title: str, more: str, told: list[str]) -> None:
    """Its title, and its sources."""
    found = leaflet(title, more)
    assert len(found) == len(told)
    assert all(part in message for part, message in zip(told, found, strict=True))


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("legal", "Company 123.", ["registered charity"]),
        ("legal", "Registered charity 123.", []),
        ("legal", "A REGISTERED CHARITY.", []),
        ("legal", "Charity no. 123.", []),
        ("legal", "Charity number 123.", []),
        ("legal", "A charity in Wales.", []),
        ("legal", "Our charity.", ["registered charity"]),
        ("other_formats", "Other formats, in large print: 0800 111 2222.", []),
        ("other_formats", "Braille and Audio: 0800 1112222.", []),
        ("other_formats", "Braille, easy read: 0800 111 222.", []),
        ("other_formats", "Audio, easy read: 0845 46 47.", ["no number"]),
        ("other_formats", "Large print, LARGE PRINT: 0800 111 2222.", ["does not name formats"]),
        ("feedback", "Send feedback.", []),
        ("feedback", "Tell us.", []),
        ("feedback", "We ask what you think.", []),
        ("feedback", "Comments are welcome.", []),
        ("other_formats", "Large print and audio.", ["no number"]),
        ("other_formats", "Call 0800 111 2222.", ["does not name formats"]),
        ("other_formats", "Large print, audio: write to us@example.org.", []),
        ("feedback", "Goodbye.", ["what readers think"]),
    ],
)
def test_what_the_house_says(field: str, words: str, told: list[str]) -> None:
    """Each duty by itself; that of the data folder lacks nothing."""
    assert list(clear_print.of_house(house_of_data())) == []
    house = dataclasses.replace(house_of_data(), **{field: Note.typed(Words(words))})  # type: ignore[arg-type]
    found = [problem.message for problem in clear_print.of_house(house)]
    assert len(found) == len(told)
    assert all(part in message for part, message in zip(told, found, strict=True))


@pytest.mark.parametrize("field", ["feedback", "disclaimer", "legal"])
@pytest.mark.parametrize(
    ("words", "is_said"),
    [
        ("We have a list of sources.", True),
        ("Ask for the source.", True),
        ("For references call us.", True),
        ("Each has a Reference.", True),
        ("It is based on research.", True),
        ("Ask for the evidence.", True),
        ("All our resources and preferences.", False),
    ],
)
def test_the_house_may_say_what_leaflets_are_based_on(field: str, words: str, is_said: bool) -> None:
    """In any of the words at the end of each leaflet."""
    assert leaflet("Ataxia", **{field: words}) == ["the leaflet does not say what it is based on"] * (not is_said)
    assert leaflet("Ataxia", feedback="Tell us", disclaimer="Sources are named", legal="Charity") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("READ THIS NOW, PLEASE, ALL OF YOU, TODAYS", "‘READ THIS NOW, PLEASE, ALL OF YOU, TO…’ is in capitals"),
        ("READ THIS NOW, PLEASE, ALL OF YOU, TODAY", "‘READ THIS NOW, PLEASE, ALL OF YOU, TODAY’ is in capitals"),
        ("READ THIS NOW, PLEASE, ALL OF YOU DO SO, TODAY", "‘READ THIS NOW, PLEASE, ALL OF YOU DO…’ is in capitals"),
        ("CALL THE HELP-LINE TODAYS & NOW", "‘CALL THE HELP-LINE TODAYS & NOW’ is in capitals"),
        ("So WE’RE NOT TAKING IT BACK, please", "‘WE’RE NOT TAKING IT BACK’ is in capitals"),
        ("Ring 01512982999 now", "the number 01512982999 is one long row of digits"),
    ],
)
def test_what_is_told_of_words(text: str, told: str) -> None:
    """They themselves, or their beginning; in which line of which file, and what to do."""
    place = Place("a.md", 3)
    (problem,) = clear_print.of_blocks([Paragraph((Run(text),), place=place)])
    assert (problem.message, problem.place) == (told, place)
    assert problem.cure.startswith("Type it in ")


def test_each_problem_has_its_place_and_a_cure() -> None:
    """Where its words were typed."""
    place = Place("house.yaml", 7)
    house = dataclasses.replace(
        house_of_data(), **{name: Note.typed(Words("No.", place)) for name in ("legal", "other_formats", "feedback")}
    )
    value = read("title: LIVING WITH ATAXIA AND MORE " + "A" * 60 + "\nreviewed: 2026\nsections: []\n", Leaflet).value
    assert value is not None
    heading = Heading(2, "LOCAL SUPPORT GROUP", place=place)
    problems = [*clear_print.of_house(house), *clear_print.of_blocks([heading])]
    assert len(problems) == 5
    assert {problem.place for problem in problems} == {place}
    assert problems[-1].message == "‘LOCAL SUPPORT GROUP’ is in capitals"
    of_leaflet = list(clear_print.of_leaflet(value, house))
    assert len(of_leaflet) == 3
    assert {problem.place for problem in of_leaflet} == {value.title.place}
    assert all(len(problem.cure or "") > 10 for problem in (*problems, *of_leaflet))
