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
from leaflets.words import Words

CAPITALS, ROW = "is in capitals", "is one long row of digits"
TEXTS: list[tuple[str, list[str]]] = [
    ("Take IT EASY NOW please", []),
    ("CALL THE HELPLINE TODAY", [CAPITALS]),
    ("CALL THE HELP LINE", []),  # fifteen letters
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


def leaflet(title: str, more: str = "") -> list[str]:
    """What is told of a leaflet by the house of the data folder, without its own word on sources."""
    house = dataclasses.replace(house_of_data(), feedback=Note.typed(Words("Tell us what you think.")))
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
