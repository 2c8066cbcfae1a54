"""Contacts, groups, links, books, events and the house, as facts and as cards."""

from __future__ import annotations

import pytest
from manuscripts import outline, read, texts, told, value
from paths import DATA

from leaflets.blocks import Card, Paragraph, PhoneLine, QrLink, Style
from leaflets.content.prose import Note
from leaflets.content.record_cards import book_item, contact_card, event_card, group_card, link_card
from leaflets.content.records import Book, Contact, Event, Group, House, Link
from leaflets.faults import Unfit
from leaflets.typeset.faces import printable
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
    ("(NHS) www.nhs.uk", "(NHS)", None, "https://www.nhs.uk"),
    ("Living with a condition (The Charity)", "Living with a condition", "The Charity", None),
    ("Living (well) with a condition", "Living (well) with a condition", None, None),
    ("Ask at the desk", "Ask at the desk", None, None),
    ("Node.js", "Node.js", None, None),
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
        ("www.nhs.uk", "this link has an address but no name"),
        ("https://nhs.uk/conditions", "this link has an address but no name"),
        ("Dystonia https://nhs.uk (NHS)", "the web address should stand last in its line"),
        ("www.nhs.uk Dystonia", "the web address should stand last in its line"),
        ("Dystonia (www.nhs.uk)", "the web address should stand last in its line"),
        ("Dystonia (NHS) nhs.ku/dystonia", "‘nhs.ku/dystonia’ looks like a web address, but none ends so"),
        ("Dystonia nhs.ku", "‘nhs.ku’ looks like a web address, but none ends so"),
        ("Dystonia (NHS websit)e www.nhs.uk", "‘e’ stands after the bracket"),
        ("Dystonia www.a.org www.b.org", "this web address has a space in it, or stands before another"),
        ("Dystonia https://nhs.uk/a b.org", "this web address has a space in it, or stands before another"),
        ("Dystonia https://a,org", "this web address has a comma in it"),
        ("Dystonia https://user@nhs.uk", "the web address ‘https://user@nhs.uk’ carries a user name"),
    ],
)
def test_a_line_that_is_no_link(text: str, message: str) -> None:
    """Never an address printed as words."""
    with pytest.raises(Unfit) as unfit:
        Link.typed(Words(text, AT))
    assert unfit.value.problem.message == message


@pytest.mark.parametrize(
    ("text", "name", "where", "address"),
    [
        ("Walk (Sefton Park) www.a.org", "Walk", "Sefton Park", "https://www.a.org"),
        ("Walk", "Walk", None, None),
    ],
)
def test_an_event_on_one_line(text: str, name: str, where: str | None, address: str | None) -> None:
    """As a link is; what stands in brackets is where it is."""
    event = Event.typed(Words(text, AT))
    assert (event.name, event.where, event.address, event.place) == (name, where, address, AT)


def test_a_book_on_one_line() -> None:
    """All of the line is its name."""
    found = Book.typed(Words(" Medikidz:  Explain (Dystonia) ", AT))
    assert (found.name, found.name.place, found.place) == ("Medikidz: Explain (Dystonia)", AT, AT)


FULL = """
name: The Society
formerly: The Association
about: |
  Words about it. See www.b.org/about

  More words.
phones:
  Helpline: 0845 458 6322
  Wales: 0845 458 6323
  Text: text ACTION to 81025
hours: |
  Monday to Friday
  9am   to 5pm
email: [help@a.org, more@a.org]
website: www.a.org
address: |
  1 Street
  Liverpool L3 8LR
area: England
access: British Sign Language by appointment.
checked: 2020
"""


def test_a_contact_as_a_card() -> None:
    """Everything that is known, in the order in which people need it; what was checked when is not printed."""
    card = contact_card(value(FULL, Contact), None, None, 3)
    assert outline([card]) == [
        "card3 The Society",
        "  p Formerly The Association",
        "  p Words about it. See b.org/about",
        "  code https://www.b.org/about ()",
        "  p More words.",
        "  phone Helpline: 0845 458 6322",
        "  phone Wales: 0845 458 6323",
        "  p Calls cost up to 7p per minute plus your phone company’s access charge.",
        "  phone Text: text ACTION to 81025",
        "  p Monday to Friday⏎9am to 5pm",
        "  p Email help@a.org",
        "  p Email more@a.org",
        "  p 1 Street⏎Liverpool L3 8LR",
        "  p England",
        "  p British Sign Language by appointment.",
        "  code https://www.a.org (a.org)",
    ]


def test_a_leaflets_own_words_on_a_contact() -> None:
    """Its `about` replaces that of the record, its link is added last."""
    contact = value("name: A\nabout: Old.\nwebsite: www.a.org\n", Contact)
    link = Link.typed(Words("Page www.a.org/page", AT))
    assert outline([contact_card(contact, Note.typed(Words("New.", AT)), link, 3)]) == [
        "card3 A",
        "  p New.",
        "  code https://www.a.org (a.org)",
        "  p Page",
        "  code https://www.a.org/page (a.org/page)",
    ]


def test_a_name_alone_is_a_contact() -> None:
    """Some are only that."""
    assert outline([contact_card(value("name: A\n", Contact), None, None, 3)]) == ["card3 A"]


def test_a_group_as_a_card() -> None:
    """Where and when it meets comes before how to reach it."""
    text = (
        "name: A\nabout: Words.\nmeets: Tuesdays\narea: Wirral\nphones: 0151 298 2999\nemail: a@b.org\nwebsite: b.org\n"
    )
    assert outline([group_card(value(text, Group), None, None, 3)]) == [
        "card3 A",
        "  p Words.",
        "  p Tuesdays",
        "  p Wirral",
        "  phone : 0151 298 2999",
        "  p Email a@b.org",
        "  code https://b.org (b.org)",
    ]


def test_an_event_as_a_card() -> None:
    """When, where, what, how."""
    text = (
        "name: A\nwhen: 5 March\nwhere: The park\nabout: Words.\nphones: 0151 298 2999\naddress: b.org\nuntil: 2024\n"
    )
    assert outline([event_card(value(text, Event), 3)]) == [
        "card3 A",
        "  p 5 March",
        "  p The park",
        "  p Words.",
        "  phone : 0151 298 2999",
        "  code https://b.org (b.org)",
    ]


def test_a_link_as_a_card() -> None:
    """Its name is no heading."""
    link = value("name: A\nfrom: B\nabout: Words.\naddress: c.org/d\n", Link)
    assert outline([link_card(link)]) == ["card A", "  p B", "  p Words.", "  code https://c.org/d (c.org/d)"]
    assert outline([link_card(Link.typed(Words("A", AT)))]) == ["card A"]


def test_a_book_as_an_item() -> None:
    """Name, whose, what; a link in the words has its card after it."""
    found = value("name: A\nfrom: B\nabout: See www.c.org\n", Book)
    assert outline(book_item(found)) == ["p A, B⏎See c.org", "card c.org", "  code https://www.c.org ()"]


#: Numbers and the price given; the details of the card.
COSTS = [
    ("phones: 0800 1111\n", ["phone : 0800 1111"]),
    ("phones: [0845 1, 0870 2]\n", ["phone : 0845 1", "p up to 7p", "phone : 0870 2", "p up to 13p"]),
    ("phones: [0845 1, 0845 2]\n", ["phone : 0845 1", "phone : 0845 2", "p up to 7p"]),
    ("phones: [0845 1, 0800 2, 0845 3]\n",
     ["phone : 0845 1", "p up to 7p", "phone : 0800 2", "phone : 0845 3", "p up to 7p"]),
    ("phones: [0845 1, 0870 2]\ncall cost: 5p\n", ["phone : 0845 1", "phone : 0870 2", "p 5p"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "details"), COSTS)
def test_a_charge_is_said_once_for_numbers_in_a_row(text: str, details: list[str]) -> None:
    """Under the last of those that cost the same, in small print."""
    card = contact_card(value(f"name: A\n{text}", Contact), None, None, 3)
    found = [
        line.strip().replace("Calls cost ", "").replace(" per minute plus your phone company’s access charge.", "")
        for line in outline([card])[1:]
    ]
    assert found == details
    assert all(detail.manner is Style.SMALL for detail in card.details if isinstance(detail, Paragraph))


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


def test_what_a_screen_reader_tells_of_a_card() -> None:
    """Whose number it is, and what a symbol opens."""
    card = contact_card(value("name: A\nphones:\n  Wales: 0800 1111\nwebsite: www.a.org\n", Contact), None, None, 3)
    assert [detail.says for detail in card.details if isinstance(detail, PhoneLine | QrLink)] == [
        "Call A Wales 0800 1111",
        "QR code: A, a.org",
    ]


def test_labels_may_be_typed_as_a_list() -> None:
    """`- Helpline: 0800 1111` is what people type first."""
    contact = value("name: A\nphones:\n  - Helpline: 0845 458 6322\n  - Wales: 0800 1111\n", Contact)
    phones = [detail for detail in contact_card(contact, None, None, 3).details if isinstance(detail, PhoneLine)]
    assert [(phone.label, phone.number, phone.href) for phone in phones] == [
        ("Helpline", "0845 458 6322", "tel:08454586322"),
        ("Wales", "0800 1111", "tel:08001111"),
    ]


def test_details_know_where_they_were_typed() -> None:
    """Each at its own line of the record."""
    card = contact_card(value("name: A\nhours: H\nphones: 0800 1111\nwebsite: www.a.org\n", Contact), None, None, 3)
    assert {type(detail).__name__: detail.place.line for detail in card.details} == {
        "Paragraph": 2,
        "PhoneLine": 3,
        "QrLink": 4,
    }


@pytest.mark.parametrize("colour", ["#595959", "#004b6b", "#000000", "#004B6B", "#b00000"])
def test_a_colour_that_can_be_read(colour: str) -> None:
    """7 to 1 on white, or just over (WCAG 1.4.6)."""
    assert value(f"{HOUSE}accent: '{colour}'\n", House).accent == colour


@pytest.mark.parametrize(
    ("colour", "message"),
    [
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
    "text",
    [
        "website: https://a.org/%DA%95",
        "website: https://xn--80ak6aa92e.com/",
        "about: A &#1695; B",
        "about: See https://a.org/%DA%95",
    ],
)
def test_what_is_printed_can_be(text: str) -> None:
    """Escapes are no way round the check of characters: it is a fault with its place, or it is not printed."""
    reading = read(f"name: A\n{text}\n", Contact)
    if reading.value is None:
        assert reading.faults[0].place.line == 2
        return
    card = contact_card(reading.value, None, None, 3)
    assert set("".join(texts([card]))) - {"\n"} <= printable()


def test_a_card_is_a_card() -> None:
    """Its place is that of the record."""
    card = contact_card(value("\n\nname: A\n", Contact), None, None, 3)
    assert isinstance(card, Card)
    assert (card.place.line, card.level) == (3, 3)


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


@pytest.mark.parametrize(("language", "known"), [("en-GB", True), ("cy", True), ("English", False), ("en_GB", False)])
def test_a_language_is_one_that_screen_readers_know(language: str, known: bool) -> None:
    """BCP 47."""
    text = (DATA / "house.yaml").read_text(encoding="utf-8")
    assert (read(f"{text}\nlanguage: {language}\n", House).value is not None) == known
