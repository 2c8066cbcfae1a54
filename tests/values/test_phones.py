"""A telephone number as printed, as dialled, and what it costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.values.phones import Phone, dialled
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


@pytest.mark.parametrize("text", ["", "Not known", "ask at the desk"])
def test_words_without_a_digit(text: str) -> None:
    """There is nothing to ring."""
    with pytest.raises(Unfit) as unfit:
        Phone.typed(Words(text))
    assert unfit.value.problem.message == f"‘{text}’ has no number in it"
    assert unfit.value.problem.cure == "Type a phone number, or leave the line out."


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


#: A number as typed, and the same in figures; None where no letter stands for one.
LETTERS = [
    ("O8OO 678 1602", "0800 678 1602"),
    ("0800 678 I6l2", "0800 678 1612"),
    ("0800 oo 1602", "0800 00 1602"),
    ("(O151) 298 2999", "(0151) 298 2999"),
    ("+44 l51 298 2999", "+44 151 298 2999"),
    ("0151 298 2999 or I call", None),
    ("0800 111 222 O 1602", None),
    ("OK 0151 298 2999", None),
    ("0151 298 2999 (CO2)", None),
]


@pytest.mark.parametrize(("text", "meant"), LETTERS)
def test_letters_in_place_of_figures(text: str, meant: str | None) -> None:
    """O for 0, I and l for 1; a letter of a word is none, and one that stands alone may be anything."""
    assert mistake(text) == (
        meant and (f"there are letters in place of figures in ‘{text}’", f"Type it in figures: {meant}")
    )


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
AREA = "Type it with its area code, as in 0151 298 2999."
#: What no phone can dial, what is told, and the cure; the second is None where nothing is wrong.
MISTAKES = [
    ("0151 298 2999", None, ""),
    ("07700 900123", None, ""),  # kept free for films, and long enough
    ("016977 3555", None, ""),  # a place whose numbers have ten digits
    ("0800 1111", None, ""),
    ("0300 123 11000", "0300 123 11000 has 12 digits, which is too many", AGAIN),
    ("0151 298 299", "0151 298 299 has 10 digits, which is too few", AGAIN),
    ("01332 6789", "01332 6789 has 9 digits, which is too few", AGAIN),
    ("18001 0300 123 110", "0300 123 110 has 10 digits, which is too few", AGAIN),
    ("0300 123 1100 1", "0300 123 1100 1 has 12 digits, which is too many", AGAIN),
    ("0300 123 1100 1 to 5 pm", None, ""),
    ("0151 298 2999 / 0151 298 300", "0151 298 300 has 10 digits, which is too few", AGAIN),
    ("0800 678 1602 (0900-1700)", None, ""),
    ("0800 678 1602 (from 09.12.26)", None, ""),
    ("0800 678 1602 option 0", None, ""),
    (
        "028 21234", "028 21234 has 8 digits, which is too few",
        "Look the number up again. If it is Irish, type it like +353 28 21234.",
    ),
    ("+44 151 298 299", "+44 151 298 299 has 9 digits after +44, which is too few", AGAIN),
    ("+353 1 234", "+353 1 234 has 4 digits after +353, which is too few", AGAIN),
    ("+353 87 123 45678", "+353 87 123 45678 has 10 digits after +353, which is too many", AGAIN),
    ("+1 512 982 999", "+1 512 982 999 has 9 digits after +1, which is too few", AGAIN),
    ("+49 30 1234", None, ""),
    ("+39 06 698 12345", None, ""),  # of Italy the 0 is dialled
    (
        "+44 07700 900 000", "no phone can dial +44 07700 900 000: there is a 0 after +44",
        "Type it without that 0: +44 7700 900 000",
    ),
    (
        "0044 (07700) 900000", "no phone can dial 0044 (07700) 900000: there is a 0 after +44",
        "Type it without that 0: 0044 (7700) 900000",
    ),
    (
        "+353 01 234 5678", "no phone can dial +353 01 234 5678: there is a 0 after +353",
        "Type it without that 0: +353 1 234 5678",
    ),
    (
        "+44 (0) 0151 298 2999", "no phone can dial +44 (0) 0151 298 2999: there is a 0 after +44",
        "Type it without that 0: +44 151 298 2999",
    ),
    ("0151 298 2999, conference ID 0123 456 789", None, ""),
    ("0151 298 2999 ext. 01204", None, ""),
    ("+0151 298 2999", "‘+0151 298 2999’ has a 0 after the +", "Type it without the +: 0151 298 2999"),
    ("0000 000 0000", "‘0000 000 0000’ is no telephone number: no country has such a code", AGAIN),
    ("808 800 0303", "has the first 0 of ‘808 800 0303’ gone missing?", "Type it like 0808 800 0303."),
    ("7976842669", "has the first 0 of ‘7976842669’ gone missing?", "Type it like 07976842669."),
    ("44 151 298 2999", "has the + before ‘44 151 298 2999’ gone missing?", "Type it like +44 151 298 2999."),
    ("353 1 234 5678", "has the + before ‘353 1 234 5678’ gone missing?", "Type it like +353 1 234 5678."),
    ("298 2999", "298 2999 has 7 digits, which is too few", AREA),
    ("151 298 299", "151 298 299 has 9 digits, which is too few", AREA),
    ("151 298 29991", "151 298 29991 has 11 digits, but no 0 or + in front", AGAIN),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "cure"), MISTAKES)
def test_what_no_number_can_be(text: str, message: str | None, cure: str) -> None:
    """Told, with what to type; what is right is not."""
    assert mistake(text) == (message and (message, cure))


def mistake(text: str) -> tuple[str, str] | None:
    """What is told of a number, and its cure."""
    try:
        Phone.typed(Words(text))
    except Unfit as unfit:
        return unfit.problem.message, unfit.problem.cure
    return None


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
    ("a", "tel:javascript:1", None, False, "‘javascript:1’ is no telephone number"),
    ("a", "tel:abc", None, False, "‘abc’ is no telephone number"),
    ("a", "tel:", None, False, "‘’ is no telephone number"),
    ("a", "tel:12345", None, False, "‘12345’ is no telephone number"),
    ("a", "tel://08001111", None, False, "‘tel://08001111’ has more in it than a number"),
    ("a", "tel:0800%201111", None, False, "‘tel:0800%201111’ has more in it than a number"),
    ("a", "tel:0800 1111", None, False, "‘tel:0800 1111’ has more in it than a number"),
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
