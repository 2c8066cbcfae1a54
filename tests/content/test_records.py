"""Contacts, groups, links, books, events and the house, as facts and as cards."""

from __future__ import annotations

import datetime

import pytest
from manuscripts import read, told, value
from paths import DATA

from leaflets.content.records import Book, Contact, Event, EventPage, Group, House, Link, Others
from leaflets.faults import Unfit
from leaflets.words import Place, Words

AT = Place("a.yaml", 3, 9)


HOUSE = (DATA / "house.yaml").read_text(encoding="utf-8")


#: A link on one line: its name, whose it is, where it is.
LINKS = [
    ("Dystonia (NHS website) www.nhs.uk/conditions", "Dystonia", "NHS website", "https://www.nhs.uk/conditions"),
    ("Dystonia https://nhs.uk", "Dystonia", None, "https://nhs.uk"),
    ("Dystonia nhs.uk/conditions", "Dystonia", None, "https://nhs.uk/conditions"),
    ("Dystonia HTTPS://NHS.UK", "Dystonia", None, "https://nhs.uk"),
    ("Dystonia\nwww.nhs.uk", "Dystonia", None, "https://www.nhs.uk"),
    ("Dystonia   (NHS)   www.nhs.uk", "Dystonia", "NHS", "https://www.nhs.uk"),
    ("Tourette syndrome: a factsheet www.a.org", "Tourette syndrome: a factsheet", None, "https://www.a.org"),
    ("Dystonia (children) (NHS) www.nhs.uk", "Dystonia (children)", "NHS", "https://www.nhs.uk"),
    ("Dystonia(NHS) www.nhs.uk", "Dystonia", "NHS", "https://www.nhs.uk"),
    ("(NHS) www.nhs.uk", "(NHS)", None, "https://www.nhs.uk"),
    ("Living with a condition (The Charity)", "Living with a condition", "The Charity", None),
    ("Living (well) with a condition", "Living (well) with a condition", None, None),
    ("Ask at the desk", "Ask at the desk", None, None),
    ("Node.js", "Node.js", None, None),
    *(
        (f"A page a.{end}/b", "A page", None, f"https://a.{end}/b")
        for end in ("uk", "com", "org", "net", "info", "eu", "scot", "wales")
    ),
]


@pytest.mark.parametrize(("text", "name", "whose", "address"), LINKS)
def test_a_link_on_one_line(text: str, name: str, whose: str | None, address: str | None) -> None:
    """Its address last; it may have none."""
    link = Link.typed(Words(text, AT))
    assert (link.name, link.from_, link.address) == (name, whose, address)
    assert link.place == link.name.place == AT


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Dystonia (NHS websit)e www.nhs.uk", "‘e’ stands after the bracket"),
        ("Dystonia https://a,org", "this web address has a comma in it"),
        ("Dystonia https://user@nhs.uk", "the web address ‘https://user@nhs.uk’ carries a user name"),
    ],
)
def test_a_line_that_is_no_link(text: str, message: str) -> None:
    """Never an address printed as words; `test_link_lines.py` has more."""
    with pytest.raises(Unfit) as unfit:
        Link.typed(Words(text, AT))
    assert unfit.value.problem.message == message


def test_words_after_an_address_are_about_it() -> None:
    """Of a link and of an event; the line is kept as it was typed."""
    typed = Words("Kooth  (NHS) kooth.com, free", AT)
    for record in (Link.typed(typed), Event.typed(typed)):
        assert (record.name, record.about, record.address) == ("Kooth", "free", "https://kooth.com")
        assert record.line == "Kooth  (NHS) kooth.com, free"
        assert record.about is not None
        assert record.about.place == AT


@pytest.mark.parametrize("kind", [Link, Book, Event])
def test_nobody_types_the_line(kind: type) -> None:
    """It is no field."""
    reading = read("name: A\nline: B\n", kind)
    assert told(reading.faults) == [(2, 1, "there is no field called ‘line’ here")]
    assert value("name: A\n", kind).line is None


@pytest.mark.parametrize(
    ("text", "name", "bracket", "address"),
    [
        ("Walk (Sefton Park) www.a.org", "Walk", "Sefton Park", "https://www.a.org"),
        ("Walk", "Walk", None, None),
    ],
)
def test_an_event_on_one_line(text: str, name: str, bracket: str | None, address: str | None) -> None:
    """As a link is; what stands in brackets may be where it is, or when, or whose."""
    event = Event.typed(Words(text, AT))
    assert (event.name, event.bracket, event.address, event.place) == (name, bracket, address, AT)
    assert event.where is None


def test_a_place_is_no_page() -> None:
    """Of an event, whose address is that of its page."""
    assert EventPage.typed(Words("www.a.org", AT)) == "https://www.a.org"
    with pytest.raises(Unfit) as unfit:
        EventPage.typed(Words("The Hall, 1 High Street", AT))
    assert unfit.value.problem.cure.startswith("If it is a place, type it under ‘where’")


def test_there_are_no_others() -> None:
    """Where a leaflet stands by itself."""
    assert Others().find("sleep") is None
    assert Others().nearest("sleep") == ""


def test_a_book_on_one_line() -> None:
    """All of the line is its name."""
    found = Book.typed(Words(" Medikidz:  Explain (Dystonia) ", AT))
    assert (found.name, found.name.place, found.place) == ("Medikidz: Explain (Dystonia)", AT, AT)


@pytest.mark.parametrize("kind", [Contact, Group, Event])
def test_a_price_that_nobody_knows(kind: type) -> None:
    """The fault is at the number, and each such number has one."""
    reading = read("name: A\nphones:\n  Shop: 0800 1111\n  Line: 0909 123 4567\n", kind)
    assert told(reading.faults) == [(4, 9, "calls to 0909 123 4567 cost extra, and the leaflet has to say how much")]
    assert value("name: A\nphones: 0909 123 4567\ncall cost: 36p\n", kind).call_cost == "36p"


def test_every_price_that_nobody_knows_is_told_at_once() -> None:
    """As all faults are."""
    reading = read("name: A\nphones:\n  One: 0909 123 4567\n  Two: 0909 123 4568\n", Contact)
    assert [fault.place.line for fault in reading.faults] == [3, 4]


@pytest.mark.parametrize("colour", ["#595959", "#004b6b", "#000000", "#004B6B", "#b00000", "#336340"])
def test_a_colour_that_can_be_read(colour: str) -> None:
    """7 to 1 on white, or just over (WCAG 1.4.6)."""
    assert value(f"{HOUSE}accent: '{colour}'\n", House).accent == colour


@pytest.mark.parametrize(
    ("colour", "message"),
    [
        ("#216540", "the colour #216540 is too pale to read: 7.0 to 1 on white"),
        ("#5a5a5a", "the colour #5a5a5a is too pale to read: 6.9 to 1 on white"),
        ("#ff0000", "the colour #ff0000 is too pale to read: 4.0 to 1 on white"),
        ("#ffffff", "the colour #ffffff is too pale to read: 1.0 to 1 on white"),
        ("#004b6", "‘#004b6’ is not a colour"),
        ("#004b6bb", "‘#004b6bb’ is not a colour"),
        ("blue", "‘blue’ is not a colour"),
    ],
)
def test_a_colour_that_cannot(colour: str, message: str) -> None:
    """Told at the line that names it."""
    reading = read(f"{HOUSE}accent: '{colour}'\n", House)
    assert reading.value is None
    assert told(reading.faults) == [(HOUSE.count("\n") + 1, 9, message)]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("phones: 0845 458 6322\n", [2]),
        ("phones: 0845 458 6322\ncall cost: 5p\n", []),
        ("phones: [0800 1111, 0871 200 3000]\n", [2]),
        ("phones: 0300 123 1100\n", []),
    ],
)
def test_a_price_nobody_knows_deserves_a_warning(typed: str, lines: list[int]) -> None:
    """The cap is printed, and somebody is asked for the figure."""
    reading = read(f"name: A\n{typed}", Contact)
    assert reading.value is not None
    assert [fault.place.line for fault in reading.faults if fault.warning] == lines


@pytest.mark.parametrize(
    ("language", "known"),
    [("en-GB", True), ("cy", True), ("gla", True), ("engl", False), ("English", False), ("en_GB", False), ("e", False)],
)
def test_a_language_is_one_that_screen_readers_know(language: str, known: bool) -> None:
    """BCP 47."""
    text = (DATA / "house.yaml").read_text(encoding="utf-8")
    assert (read(f"{text}\nlanguage: {language}\n", House).value is not None) == known


def test_the_year_of_an_event_on_one_line_is_not_known() -> None:
    """So it is printed."""
    assert value("name: A\n", Event).until is None


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("9:30", "9:30"), ("9 - 5", "9 - 5"), ("no", "no"), ("'9: to 5'", "9: to 5"), ("9:00: x", "9:00: x")],
)
def test_what_yaml_would_change(typed: str, hours: str) -> None:
    """It stays as typed."""
    reading = read(f"name: A\nhours: {typed}\n", Contact)
    assert (reading.value and reading.value.hours) == hours


@pytest.mark.parametrize(
    ("until", "past"), [("14 March 2024", True), ("15 March 2024", False), ("16 March 2024", False)]
)
def test_an_event_is_past_the_day_after_its_last(until: str, past: bool) -> None:
    """On the day itself it is not."""
    assert value(f"name: Walk\nuntil: {until}\n", Event).is_past(datetime.date(2024, 3, 15)) is past


@pytest.mark.parametrize("kind", [Contact, Group, Event])
def test_a_number_of_an_extra_price_is_told_of_every_kind(kind: type) -> None:
    """A contact, a group and an event have the same rules."""
    (fault,) = read("name: A\nphones: 0845 458 6322\n", kind).faults
    assert fault.warning
    assert "what a call to 0845 458 6322 costs is not known here" in fault.message
    assert read("name: A\nphones: 0845 458 6322\ncall cost: 5p\n", kind).faults == ()
