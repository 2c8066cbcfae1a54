"""Contacts, groups, links, books and events as blocks."""

from __future__ import annotations

import pytest
from manuscripts import outline, read, texts, value

from leaflets.blocks import Card, Paragraph, PhoneLine, QrLink, Style
from leaflets.content.prose import Note
from leaflets.content.record_cards import book_item, contact_card, event_card, group_card, link_card
from leaflets.content.records import Book, Contact, Event, Group, Link
from leaflets.typeset.faces import printable
from leaflets.words import Place, Words

AT = Place("a.yaml", 3, 9)


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
        "  p More words.",
        "  phone Helpline: 0845 458 6322",
        "  phone Wales: 0845 458 6323",
        "  p Calls cost up to 7p per minute plus your phone company’s access charge.",
        "  phone Text: text ACTION to 81025",
        "  p Opening hours:⏎Monday to Friday⏎9am to 5pm",
        "  p Email help@a.org",
        "  p Email more@a.org",
        "  p Address:⏎1 Street⏎Liverpool L3 8LR",
        "  p England",
        "  p British Sign Language by appointment.",
        "  code https://www.a.org (a.org)",
        "  p b.org/about",
        "  code https://www.b.org/about ()",
    ]


def test_websites_may_have_names() -> None:
    """Each stands above its own; what a screen reader tells is that name."""
    contact = value("name: A\nwebsite:\n  - Helpline page: www.a.org/help\n  - www.b.org\n", Contact)
    card = contact_card(contact, None, None, 3)
    assert outline([card]) == [
        "card3 A",
        "  p Helpline page",
        "  code https://www.a.org/help (a.org/help)",
        "  code https://www.b.org (b.org)",
    ]
    says = [detail.says for detail in card.details if isinstance(detail, QrLink)]
    assert says == ["Helpline page, a.org/help", "A, b.org"]


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


def test_all_that_is_typed_of_a_page_on_a_card_is_printed() -> None:
    """Whose it is and what it is, as in a list of links."""
    link = value("name: Form\nfrom: in two languages\naddress: www.a.org/form\nabout: Ask for ink.\n", Link)
    card = contact_card(value("name: A\n", Contact), None, link, 3)
    assert outline([card]) == [
        "card3 A",
        "  p Form",
        "  p in two languages",
        "  p Ask for ink.",
        "  code https://www.a.org/form (a.org/form)",
    ]
    assert [one.says for one in card.details if isinstance(one, QrLink)] == ["Form, in two languages, a.org/form"]


def test_a_leaflets_own_words_on_a_group() -> None:
    """As on a contact."""
    group = value("name: A\nabout: Old.\nwebsite: www.a.org\n", Group)
    link = Link.typed(Words("Page www.a.org/page", AT))
    assert outline([group_card(group, Note.typed(Words("New.", AT)), link, 3)]) == [
        "card3 A",
        "  p New.",
        "  code https://www.a.org (a.org)",
        "  p Page",
        "  code https://www.a.org/page (a.org/page)",
    ]


def test_the_former_name_is_at_the_place_of_the_contact() -> None:
    """It is told with words of ours, which no place has."""
    contact = value("\nname: A\nformerly: B\n", Contact)
    assert [detail.place for detail in contact_card(contact, None, None, 3).details] == [contact.place]


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
        "  p Meets: Tuesdays",
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
        "  p When: 5 March",
        "  p Where: The park",
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
    ("phones: [0845 458 6321, 0870 458 6322]\n",
     ["phone : 0845 458 6321", "p up to 7p", "phone : 0870 458 6322", "p up to 13p"]),
    ("phones: [0845 458 6321, 0845 458 6322]\n", ["phone : 0845 458 6321", "phone : 0845 458 6322", "p up to 7p"]),
    ("phones: [0845 458 6321, 0800 1111, 0845 458 6323]\n",
     ["phone : 0845 458 6321", "p up to 7p", "phone : 0800 1111", "phone : 0845 458 6323", "p up to 7p"]),
    ("phones: 0300 123 4567\ncall cost: as a call to 01\n",
     ["phone : 0300 123 4567", "p Cost of a call: as a call to 01"]),
    ("phones: [0845 458 6321, 0870 458 6322]\ncall cost: 5p\n",
     ["phone : 0845 458 6321", "phone : 0870 458 6322", "p 5p"]),
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


def test_what_a_screen_reader_tells_of_a_card() -> None:
    """Whose number it is, and what a symbol opens."""
    card = contact_card(value("name: A\nphones:\n  Wales: 0800 1111\nwebsite: www.a.org\n", Contact), None, None, 3)
    assert [detail.says for detail in card.details if isinstance(detail, PhoneLine | QrLink)] == [
        "Call A Wales 0800 1111",
        "A, a.org",
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


def test_all_ways_to_a_contact() -> None:
    """What it is and whose, each number with its kind, each page with what it is, in the order in which they help."""
    text = (
        "name: A\nservice: Helpline\npart of: B\nphones: 0800 1111\nsms: text 07700 900123\n"
        "whatsapp: 07700 900456, 9 to 5\nweb chat: www.a.org/chat\n"
        "signvideo: www.a.org/sign\nbsl: www.a.org/bsl\nwebsite: www.a.org\n"
        "charity number: [1114999, SC038110]\n"
    )
    card = contact_card(value(text, Contact), None, None, 3)
    assert outline([card]) == [
        "card3 A",
        "  p Helpline",
        "  p Part of B",
        "  phone : 0800 1111",
        "  phone Text: 07700 900123",
        "  phone WhatsApp: 07700 900456, 9 to 5",
        "  code https://www.a.org (a.org)",
        "  p Web chat",
        "  code https://www.a.org/chat (a.org/chat)",
        "  p SignVideo (British Sign Language)",
        "  code https://www.a.org/sign (a.org/sign)",
        "  p In British Sign Language",
        "  code https://www.a.org/bsl (a.org/bsl)",
        "  p Registered charity 1114999 (England and Wales) and SC038110 (Scotland)",
    ]
    numbers = [detail for detail in card.details if isinstance(detail, PhoneLine)]
    assert [number.href for number in numbers] == ["tel:08001111", "sms:07700900123", "https://wa.me/447700900456"]
    assert [number.after for number in numbers] == ["", "", ", 9 to 5"]


def test_words_and_lines_behind_a_number() -> None:
    """In its line, and in lines of their own below it; a price among them is not said twice."""
    text = (
        "name: A\nphones:\n  - Line: |\n      0800 111 2222\n      Monday: 9am to 5pm\n      Tuesday: 1pm to 2pm\n"
        "  - 0845 458 6322, calls cost 5p per minute plus your phone company’s access charge\n"
        "  - 0845 458 6323, 5p a minute\n"
    )
    card = contact_card(value(text, Contact), None, None, 3)
    assert outline([card]) == [
        "card3 A",
        "  phone Line: 0800 111 2222",
        "  p Monday: 9am to 5pm⏎Tuesday: 1pm to 2pm",
        "  phone : 0845 458 6322, calls cost 5p per minute plus your phone company’s access charge",
        "  phone : 0845 458 6323, 5p a minute",
        "  p Calls cost 5p a minute plus your phone company’s access charge.",
    ]
    assert [detail.after for detail in card.details if isinstance(detail, PhoneLine)] == [
        "",
        ", calls cost 5p per minute plus your phone company’s access charge",
        ", 5p a minute",
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("meets: First Monday, 2pm", "Meets: First Monday, 2pm"),
        ("meets: Meets on Mondays", "Meets on Mondays"),
        ("meets: Ring us first", "Ring us first"),
        ("where: The Hall", "Where: The Hall"),
        ("where: |\n  The Hall\n  Town", "Where:⏎The Hall⏎Town"),
    ],
)
def test_when_and_where_a_group_meets_is_said(typed: str, told: str) -> None:
    """Unless the words say so themselves."""
    group = value(f"name: A\n{typed}\n", Group)
    assert outline([group_card(group, None, None, 3)]) == ["card3 A", f"  p {told}"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("hours: Monday to Friday", "Open: Monday to Friday"),
        ("hours: 9am to 5pm", "Open: 9am to 5pm"),
        ("hours: |\n  Mon 9am\n  Tue 10am", "Opening hours:⏎Mon 9am⏎Tue 10am"),
        ("hours: Open all day", "Open all day"),
        ("hours: Leave a message", "Leave a message"),
        ("address: 1 High Street", "1 High Street"),
        ("address: |\n  1 High Street\n  Town", "Address:⏎1 High Street⏎Town"),
        ("address:\n  Office: 1 High Street", "Office: 1 High Street"),
        ("address:\n  By post: |\n    Box 1\n    Town", "By post:⏎Box 1⏎Town"),
    ],
)
def test_what_hours_and_addresses_are_is_said(typed: str, told: str) -> None:
    """Where whoever hears them could not know it; a line for each that was typed."""
    contact = value(f"name: A\n{typed}\n", Contact)
    assert outline([contact_card(contact, None, None, 3)]) == ["card3 A", f"  p {told}"]


def test_what_is_told_of_an_event() -> None:
    """Each behind its name, once; numbers and addresses among them are live."""
    text = (
        "name: A\nwhen: |\n  Mondays\n  at noon\nfor whom: All\ncost: Cost £2\n"
        "booking: Ring 0800 111 2222, www.a.org/b\ne-mail: a@b.org\n"
    )
    card = event_card(value(text, Event), 3)
    assert outline([card]) == [
        "card3 A",
        "  p When:⏎Mondays⏎at noon",
        "  p For: All",
        "  p Cost £2",
        "  p Booking: Ring 0800 111 2222, a.org/b",
        "  p Email a@b.org",
        "  p a.org/b",
        "  code https://www.a.org/b ()",
    ]
