"""What every leaflet says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paths import ROOT

from leaflets.blocks import Block, Card, Heading, Notice, Paragraph, QrLink, Run, Style
from leaflets.content import matter
from leaflets.content.matter import Facts
from leaflets.content.prose import Note
from leaflets.content.records import House
from leaflets.source import reader
from leaflets.typeset.faces import printable
from leaflets.values.dates import When
from leaflets.words import Place, Words


@pytest.fixture(scope="module")
def house() -> House:
    """The charity's house style."""
    house = reader.read(ROOT / "data" / "house.yaml", "house.yaml", House, printable()).value
    assert house is not None
    return house


def facts(overdue: bool = False, names: tuple[str, ...] = (), sources: str = "") -> Facts:
    """The facts of a leaflet."""
    return Facts(
        Words("Dystonia"), tuple(map(Words, names)), When(2020), When(2023, 6), overdue,
        Note.typed(Words(sources)) if sources else None,
    )  # fmt: skip


def said(blocks: list[Block]) -> str:
    """All words of some blocks."""
    found = []
    for block in blocks:
        match block:
            case Heading(text=text):
                found.append(text)
            case Paragraph(runs=runs):
                found.append("".join(run.text for run in runs))
            case Notice(blocks=inner):
                found.append(said(list(inner)))
            case Card(name=name, details=details):
                found.append("".join(run.text for run in name))
                found.append(said([detail for detail in details if isinstance(detail, Paragraph)]))
    return "\n".join(found)


@pytest.mark.parametrize(("overdue", "on_paper", "block"), [(True, True, 2), (False, True, 1), (True, False, 1)])
def test_the_number_is_said_once_and_loud(house: House, overdue: bool, on_paper: bool, block: int) -> None:
    """Where the codes are told of; where they are not, in the notice."""
    blocks = list(matter.opening(facts(overdue=overdue), house, on_paper))
    paragraphs = [one.blocks[0] if isinstance(one, Notice) else one for one in blocks[1:]]
    runs = [(number, run) for number, one in enumerate(paragraphs, 1) for run in getattr(one, "runs", ())]
    assert [(number, run.loud) for number, run in runs if run.href] == [(block, True)]


@pytest.mark.parametrize(("codes", "words"), [("Or call 0800 008 6417.", ""), ("Use a camera.", " on 0800 008 6417")])
def test_an_overdue_leaflet_says_so_in_words_a_reader_can_use(house: House, codes: str, words: str) -> None:
    """Before anything else but its title, with the number unless that comes next; others say nothing."""
    blocks = list(matter.opening(facts(overdue=True), replace(house, codes=Note.typed(Words(codes)))))
    assert isinstance(blocks[1], Notice)
    assert said(blocks[1:2]) == (
        "This leaflet was due to be checked in June 2023. Some details may have changed. "
        f"To be sure, call The Brain Charity{words}."
    )
    assert not any(isinstance(block, Notice) for block in matter.opening(facts(), house))


@pytest.mark.parametrize(
    ("names", "words"),
    [(("One",), "Also known as One"), (("One", "Two", "Three"), "Also known as One, Two and Three")],
)
def test_other_names_make_a_sentence(house: House, names: tuple[str, ...], words: str) -> None:
    """No names, no line."""
    assert words in said(list(matter.opening(facts(names=names), house)))
    assert "known as" not in said(list(matter.opening(facts(), house)))


def test_the_opening_tells_how_to_use_codes_and_whom_to_ring(house: House) -> None:
    """A reader without a smartphone is not left behind."""
    last = said(list(matter.opening(facts(), house))[-1:])
    assert "camera" in last
    assert "0800 008 6417" in last


def test_the_closing_has_all_that_a_health_leaflet_must_carry(house: House) -> None:
    """Who made it, when reviewed and due, sources, feedback, formats, disclaimer, the charity's line."""
    words = said(list(matter.closing(facts(), house)))
    for needed in (
        "Made by The Brain Charity",
        "Reviewed in 2020.",
        "next review is due in June 2023.",
        "sources",
        "tell us what you think",
        "Large print and other formats",
        "does not replace your doctor’s advice",
        "Registered charity in England and Wales 1114999. Company limited by guarantee 05741930, registered in "
        "England and Wales. Registered office: Norton Street, Liverpool L3 8LR.",
    ):
        assert needed in words
    assert "next review was due in June 2023." in said(list(matter.closing(facts(overdue=True), house)))
    assert "From the NHS." in said(list(matter.closing(facts(sources="From the NHS."), house)))


def test_the_offer_of_other_formats_is_loud_and_the_rest_is_quiet(house: House) -> None:
    """And the charity's own address is a code like any other."""
    _, offer, card = matter.closing(facts(), house)
    assert isinstance(offer, Paragraph)
    assert offer.manner is Style.OFFER
    assert isinstance(card, Card)
    assert [detail.href for detail in card.details if isinstance(detail, QrLink)] == [
        "https://www.thebraincharity.org.uk"
    ]


A, B, C, D, E = (Place("a.yaml", line) for line in range(1, 6))


def test_what_is_said_knows_where_it_was_typed(house: House) -> None:
    """So that a fault in it can be found: each block has the place of its first words."""
    typed = Facts(
        Words("Dystonia", A), (Words("One", B), Words("Two", C)), When(2020, place=D), When(2023, place=E), True, None
    )
    title, names, notice, codes = matter.opening(typed, house)
    assert (title, names) == (Heading(1, "Dystonia", A), Paragraph((Run("Also known as One and Two"),), place=B))
    assert isinstance(notice, Notice)
    assert (notice.place, notice.blocks[0].place) == (E, E)
    assert isinstance(codes, Paragraph)
    assert codes.place == next(iter(house.codes.blocks(2))).place != Place("")
    about, _, card = matter.closing(typed, house)
    assert about == Heading(2, "About this leaflet", house.name.place)
    assert isinstance(card, Card)
    assert card.name == (Run("Made by The Brain Charity", True),)
    assert (card.place, card.details[1].place) == (house.name.place, D)


def test_on_a_screen_nobody_points_a_camera(house: House) -> None:
    """An e-mail has links, and no word of symbols."""
    assert list(matter.opening(facts(), house, on_paper=False)) == list(matter.opening(facts(), house))[:-1]


def test_short_paragraphs_run_together(house: House) -> None:
    """With a space between them, each once; an address within them has no code, and stands in brackets."""
    words = said(list(matter.closing(facts(sources="From [the NHS](https://www.nhs.uk/a).\n\nAnd others."), house)))
    start = "Reviewed in 2020. Its next review is due in June 2023. From the NHS (nhs.uk/a). And others. "
    assert [line.startswith(start) for line in words.split("\n") if "Reviewed" in line] == [True]
    assert words.count("the NHS") == 1
