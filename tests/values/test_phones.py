"""A telephone number as printed, as dialled, and what it costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.values.phones import Phone, Texted, WhatsApp, dialled
from leaflets.words import Place, Words

#: As typed, what a phone dials, the national number.
NUMBERS = [
    ("0800 678 1602", "tel:08006781602", "08006781602"),
    ("020 7833 2299", "tel:02078332299", "02078332299"),
    ("0845 46 47", "tel:08454647", "08454647"),
    ("0800 1111", "tel:08001111", "08001111"),
    ("116 123", "tel:116123", "116123"),
    ("999", "tel:999", "999"),
    ("18001 0300 123 1100", "tel:1800103001231100", "03001231100"),
    ("18002 0300 123 1100", "tel:1800203001231100", "03001231100"),
    ("+44 (0)797 684 2669", "tel:+447976842669", "07976842669"),
    ("+44 797 684 2669", "tel:+447976842669", "07976842669"),
    ("+353 1 234 5678", "tel:+35312345678", "35312345678"),
    ("0044 151 298 2999", "tel:00441512982999", "01512982999"),
    ("00353 1 234 5678", "tel:0035312345678", "35312345678"),
    ("(0151) 298 2999", "tel:01512982999", "01512982999"),
    ("0151-298-2999", "tel:01512982999", "01512982999"),
    ("0300 330 9073 option 3", "tel:03003309073", "03003309073"),
    ("07700 900123 (text only)", "tel:07700900123", "07700900123"),
    ("0151 298 2999 / 0151 298 3000", "tel:01512982999", "01512982999"),
    ("0800 678 1602 (9am to 5pm)", "tel:08006781602", "08006781602"),
    ("0808 2000 247 24 hours a day", "tel:08082000247", "08082000247"),
    ("text ACTION to 81025", "sms:81025", ""),
    ("Text ACTION to 81025", "sms:81025", ""),
]


@pytest.mark.parametrize(("text", "href", "digits"), NUMBERS)
def test_a_number(text: str, href: str, digits: str) -> None:
    """Printed as typed; dialled without what is not part of the number."""
    phone = Phone.typed(Words(text, Place("a", 1, 2)))
    assert (str(phone), phone.href, phone.digits) == (text, href, digits)
    assert phone.place == Place("a", 1, 2)


def test_the_spaces_of_a_number_are_single() -> None:
    """However they were typed; the grouping stays."""
    assert Phone.typed(Words(" 0800  678\xa01602\n")) == "0800 678 1602"


@pytest.mark.parametrize("text", ["", "ask at the desk", "www"])
def test_words_without_a_digit(text: str) -> None:
    """There is nothing to ring."""
    with pytest.raises(Unfit) as unfit:
        Phone.typed(Words(text))
    assert unfit.value.problem.message == f"‘{text}’ has no number in it"
    assert unfit.value.problem.cure == "Type a phone number, or leave the line out."


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        (
            "9am to 5pm",
            "Type it behind the number, as in ‘0800 111 2222, 9am to 5pm’; or, for all numbers, under ‘hours’.",
        ),
        ("Weekdays", "Type it behind the number, as in ‘0800 111 2222, Weekdays’; or, for all numbers, under ‘hours’."),
        ("Not known", "Where there is none, or nobody knows it yet, leave the line out."),
        ("Online", "Leave the line out, and type the address of the page in a line ‘website: …’."),
        ("help@example.org", "Type it in a line of its own: email: help@example.org"),
        ("www.example.org", "Type it in a line of its own: website: www.example.org"),
    ],
)
def test_what_is_no_number(text: str, cure: str) -> None:
    """It says that there is none, or belongs in another field."""
    with pytest.raises(Unfit) as unfit:
        Phone.typed(Words(text))
    assert (unfit.value.problem.message, unfit.value.problem.cure) == (f"‘{text}’ is not a phone number", cure)


#: A number, the service charge given, the amount in the sentence (None: it costs nothing extra).
CHARGES = [
    ("0845 458 6322", "", "up to 7p per minute"),
    ("0843 123 4567", "", "up to 7p per minute"),
    ("0870 123 4567", "", "up to 13p per minute"),
    ("0845 458 6322", "5p", "5p per minute"),
    ("0845 458 6322", "5p per minute", "5p per minute"),
    ("0909 123 4567", "60p per call", "60p per call"),
    ("118 118", "£1 per call", "£1 per call"),
    ("+44 (0)845 458 6322", "", "up to 7p per minute"),
    ("18001 0845 458 6322", "", "up to 7p per minute"),
    ("0044 845 458 6322", "", "up to 7p per minute"),
    ("Helpline: 0845 458 6322", "", "up to 7p per minute"),
    ("Helpline: 0800 1111", "", None),
    ("0800 678 1602", "7p", None),
    ("0808 2000 247", "", None),
    ("0300 123 1100", "", None),
    ("0118 496 0000", "", None),  # Reading, not a directory
    ("020 7833 2299", "", None),
    ("116 123", "", None),
    ("text ACTION to 81025", "", None),
]


@pytest.mark.parametrize(("number", "figure", "amount"), CHARGES)
def test_what_a_call_costs(number: str, figure: str, amount: str | None) -> None:
    """The sentence of the law for a charged number, none for the rest."""
    sentence = f"Calls cost {amount} plus your phone company’s access charge." if amount else ""
    assert Phone.typed(Words(number)).charge(figure) == sentence


@pytest.mark.parametrize("number", ["0909 123 4567", "118 118"])
def test_a_number_without_a_cap_needs_its_price(number: str) -> None:
    """Nobody may print what nobody knows."""
    with pytest.raises(Unfit) as unfit:
        Phone.typed(Words(number)).charge("")
    assert unfit.value.problem.message == f"calls to {number} cost extra, and the leaflet has to say how much"
    assert unfit.value.problem.cure == "Add a line such as ‘call cost: 36p per minute’ under the number."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("room 3", True),
        ("ask at desk 4", True),
        ("text HELP to 8102", True),
        ("text HELP to 81025", False),
        ("option 3", False),
        ("then option 3", False),
        ("and press 1", False),
        ("or key 2", False),
        ("Ext 12", False),
        ("0151 298 2999", False),
        ("112", False),
    ],
)
def test_what_no_phone_can_dial(text: str, told: bool) -> None:
    """Told, unless it is pressed within a call, which a line above begins."""
    remarks = list(Phone.typed(Words(text, Place("a", 1, 2))).remarks())
    assert [(remark.message, remark.place) for remark in remarks] == [
        (f"no phone can dial ‘{text}’", Place("a", 1, 2))
    ] * told
    cure = "Type the number first, as in ‘0300 123 1100 option 3’; or type it as ‘text HELP to 81025’."
    assert [remark.cure for remark in remarks] == [cure] * told


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("0151 298 2999 / 0151 298 3000", True),
        ("999 or 112", True),
        ("Jo 07700 900123, Sam 07700 900124", True),
        ("0151 298 2999 or 18001 0151 298 2999", False),
        ("0151 298 2999, from abroad +44 151 298 2999", False),
        ("0151 298 2999/3000", False),
        ("0151 298 2999, meeting ID 0123 456 7890", False),
    ],
)
def test_several_numbers_in_one_line(text: str, several: bool) -> None:
    """Only the first of them would be dialled."""
    remarks = list(Phone.typed(Words(text, Place("a", 1, 2))).remarks())
    assert [(remark.message, remark.cure, remark.place) for remark in remarks] == [
        (f"‘{text}’ is more than one number", "Type each in a line of its own.", Place("a", 1, 2))
    ] * several


AGAIN = "Look the number up again."


def test_a_mistake_in_running_text() -> None:
    """The cure says how a number that is none is left alone."""
    with pytest.raises(Unfit) as unfit:
        Phone.in_text(Words("01204 5678"))
    assert unfit.value.problem.message == "01204 5678 has 9 digits, which is too few"
    cure = " If it is no telephone number, say before it what it is: ‘reference number …’."
    assert unfit.value.problem.cure == AGAIN + cure
    with pytest.raises(Unfit) as unfit:
        Phone.in_text(Words("808 800 0303"))
    assert unfit.value.problem.cure == "Type it like 0808 800 0303."
    assert Phone.in_text(Words("999")).href == "tel:999"


#: The words of a link, where it leads, what a phone dials and whether the words show it; or what is told.
LINKS: list[tuple[str, str, str | None, bool, str]] = [
    ("0800 111 222", "tel:0800111222", "tel:0800111222", True, ""),
    ("Call 0151 298 2999 (24 hours)", "tel:+441512982999", "tel:+441512982999", True, ""),
    ("+44 (0)151 298 2999", "TEL:0151-298-2999", "tel:01512982999", True, ""),
    ("Call us", "tel:08001111", "tel:08001111", False, ""),
    ("our 24-hour line", "tel:08001111", "tel:08001111", False, ""),
    ("298 2999", "tel:01512982999", "tel:01512982999", False, ""),
    ("NHS 111", "tel:111", "tel:111", True, ""),
    ("text SHOUT to 85258", "sms:85258", "sms:85258", True, ""),
    ("text 85258", "sms:85258", "sms:85258", True, ""),
    ("85258", "sms:85258", "sms:85258", True, ""),
    ("text us", "sms:07700900123", "sms:07700900123", False, ""),
    ("0800 111 222", "tel:09061234567", None, False, "the words show 0800 111 222, but the link dials 09061234567"),
    ("0800 1111", "tel:0800111222", None, False, "the words show 0800 1111, but the link dials 0800111222"),
    ("text 85258", "sms:60777", None, False, "the words show 85258, but the link texts 60777"),
    ("85258", "sms:60777", None, False, "the words show 85258, but the link texts 60777"),
    ("298 2999", "tel:01512982998", None, False, "the words show 298 2999, but the link dials 01512982998"),
    ("Call 999", "tel:111", None, False, "the words show 999, but the link dials 111"),
    ("101 ways to relax", "tel:08001111", "tel:08001111", False, ""),
    ("111", "tel:999", None, False, "the words show 111, but the link dials 999"),
    ("Meetings 2026 2027", "tel:08001111", "tel:08001111", False, ""),
    ("our charity 1114999", "tel:08001111", "tel:08001111", False, ""),
    ("We meet on 09.12.26", "tel:08001111", "tel:08001111", False, ""),
    ("Open 0900-1700", "tel:08001111", "tel:08001111", False, ""),
    ("0151 298 299", "tel:01512982999", None, False, "the words show 0151 298 299, but the link dials 01512982999"),
    ("0800 1111 or 999", "tel:08001111", "tel:08001111", True, ""),
    ("0800 1111 or call 999", "tel:08001111", None, False, "the words show 999, but the link dials 08001111"),
    ("a", "tel:85258", None, False, "nobody can call 85258: it is a number for texts"),
    ("a", "tel:javascript:1", None, False, "‘javascript:1’ is no telephone number"),
    ("a", "tel:abc", None, False, "‘abc’ is no telephone number"),
    ("a", "tel:", None, False, "‘’ is no telephone number"),
    ("a", "tel:12345", None, False, "‘12345’ is no telephone number"),
    ("a", "tel://08001111", None, False, "‘tel://08001111’ has more in it than a number"),
    ("a", "tel:0800%201111", None, False, "‘tel:0800%201111’ has more in it than a number"),
    ("a", "tel:0800 1111", "tel:08001111", False, ""),
    ("a", "tel:+441512982999;ext=2", None, False, "‘tel:+441512982999;ext=2’ has more in it than a number"),
    ("a", "sms:85258?body=HI", None, False, "‘sms:85258?body=HI’ has more in it than a number"),
    ("a", "tel:0300123110", None, False, "0300123110 has 10 digits, which is too few"),
    ("a", "tel:+4407700900123", None, False, "no phone can dial +4407700900123: there is a 0 after +44"),
]


@pytest.mark.parametrize(("words", "target", "href", "shown", "message"), LINKS)
def test_a_link_that_dials(words: str, target: str, href: str | None, shown: bool, message: str) -> None:
    """What is shown is dialled, and nothing else."""
    if href is None:
        with pytest.raises(Unfit) as unfit:
            dialled(words, target)
        assert unfit.value.problem.message == message
    else:
        assert dialled(words, target)[1:] == (href, shown)


@pytest.mark.parametrize(
    ("target", "printed"),
    [
        ("tel:02079460018", "020 7946 0018"),
        ("tel:01512982999", "0151 298 2999"),
        ("tel:01132432799", "0113 243 2799"),
        ("tel:01204646464", "01204 646464"),
        ("tel:07700900123", "07700 900123"),
        ("tel:03001231100", "0300 123 1100"),
        ("tel:08001111", "0800 1111"),
        ("tel:0800111222", "0800 111 222"),
        ("tel:116123", "116 123"),
        ("tel:999", "999"),
        ("sms:85258", "85258"),
        ("tel:+441512982999", "+44 151 298 2999"),
        ("tel:+35312345678", "+35312345678"),
        ("tel:0303-3033-100", "0303 3033 100"),
        ("tel:+44(0)151-298-2999", "+44 151 298 2999"),
    ],
)
def test_the_number_of_a_link_as_it_is_printed(target: str, printed: str) -> None:
    """In groups, whatever its words are."""
    assert dialled("Call us", target).phone == printed


@given(st.one_of(st.text(), st.text("0123456789 ()+-\xa0optinx", min_size=1)))
def test_whatever_is_typed_is_a_number_or_unfit(text: str) -> None:
    """What is dialled is made of digits that were typed."""
    try:
        phone = Phone.typed(Words(text))
    except Unfit:
        return
    scheme, _, number = phone.href.partition(":")
    assert scheme in ("tel", "sms", "")
    assert number.removeprefix("+").isdecimal() or not phone.href
    assert phone.digits.isdecimal() or not phone.digits


@pytest.mark.parametrize(
    ("typed", "number", "after"),
    [
        ("0800 111 2222", "0800 111 2222", ""),
        ("0800 111 2222, Monday to Friday 9am to 5pm", "0800 111 2222", ", Monday to Friday 9am to 5pm"),
        ("0800 111 2222 (free, 24 hours a day)", "0800 111 2222", " (free, 24 hours a day)"),
        ("0800 111 2222 – 9am to noon", "0800 111 2222", " – 9am to noon"),
        ("0800 111 2222, 9 to 5", "0800 111 2222", ", 9 to 5"),
        ("0800 111 2222 24 hours a day", "0800 111 2222", " 24 hours a day"),
        ("0845 458 6322, 7p a minute", "0845 458 6322", ", 7p a minute"),
        ("0151 298 2999, 3000", "0151 298 2999, 3000", ""),
        ("0800 111 2222 for carers", "0800 111 2222", " for carers"),
        ("0800 111 2222 option 3", "0800 111 2222 option 3", ""),
        ("0800 111 2222 option 3, then ask for Ann", "0800 111 2222 option 3", ", then ask for Ann"),
        ("0800 111 2222, press 1, then press 2", "0800 111 2222, press 1, then press 2", ""),
        ("0800 111 2222 option 3 or 4", "0800 111 2222 option 3 or 4", ""),
        ("0800 111 2222 (no texts)", "0800 111 2222", " (no texts)"),
        ("0800 111 2222 (option 3, then ask)", "0800 111 2222 (option 3, then ask)", ""),
        ("0151 706 2000 ext. 204", "0151 706 2000 ext. 204", ""),
        ("0800 111 2222 or 0800 111 3333", "0800 111 2222 or 0800 111 3333", ""),
        ("text HELP to 85258", "text HELP to 85258", ""),
    ],
)
def test_words_behind_a_number(typed: str, number: str, after: str) -> None:
    """What is pressed or asked for belongs to the number; what tells of it does not."""
    assert Phone.typed(Words(typed)).apart == (number, after)


@pytest.mark.parametrize(
    ("typed", "printed", "href"),
    [
        ("07700 900123", "07700 900123", "sms:07700900123"),
        ("text HELP to 81025", "HELP to 81025", "sms:81025"),
        ("HELP to 81025", "HELP to 81025", "sms:81025"),
        ("Text to 81025", "81025", "sms:81025"),
        ("60777", "60777", "sms:60777"),
    ],
)
def test_a_number_for_texts(typed: str, printed: str, href: str) -> None:
    """With and without ‘text’ before it, which its field says already."""
    phone = Texted.typed(Words(typed))
    assert (phone, phone.href, list(phone.remarks())) == (printed, href, [])


@pytest.mark.parametrize(
    ("typed", "number", "after"),
    [
        ("HELP to 81025, at any time", "HELP to 81025", ", at any time"),
        ("07700 900123 (9am to 5pm)", "07700 900123", " (9am to 5pm)"),
        ("07700 900123", "07700 900123", ""),
    ],
)
def test_words_behind_a_number_for_texts(typed: str, number: str, after: str) -> None:
    """As behind any other."""
    assert Texted.typed(Words(typed)).apart == (number, after)


def test_a_number_of_whatsapp() -> None:
    """It opens a conversation, and rings nobody."""
    numbers = ["07700 900123", "+44 7700 900123", "+353 87 123 4567"]
    assert [WhatsApp.typed(Words(number)).href for number in numbers] == [
        "https://wa.me/447700900123",
        "https://wa.me/447700900123",
        "https://wa.me/353871234567",
    ]


def test_lines_below_a_number() -> None:
    """They are kept where each was typed as a line, and are no numbers."""
    kept = Phone.typed(Words("0800 111 2222, free\nMon: 9am\n\nTue: 10am\n", literal=True))
    assert (kept, kept.below, kept.apart) == (
        "0800 111 2222, free Mon: 9am Tue: 10am", ("Mon: 9am", "Tue: 10am"), ("0800 111 2222", ", free")
    )  # fmt: skip
    assert Phone.typed(Words("0800 111 2222\nMon: 9am")).below == ()
    assert Phone.typed(Words("0800 111 2222\n0800 111 3333", literal=True)).below == ()
    assert Phone.typed(Words("Helpline\n0800 111 3333", literal=True)).below == ()
