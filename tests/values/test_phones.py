"""A telephone number as printed, as dialled, and what it costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.values.phones import PHONE, Phone, impossible
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
    ("00353 1 234 5678", "tel:0035312345678", "0035312345678"),
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
    ("0800 O 1602", None),
    ("OK 0151 298 2999", None),
    ("0151 298 2999 (CO2)", None),
]


@pytest.mark.parametrize(("text", "meant"), LETTERS)
def test_letters_in_place_of_figures(text: str, meant: str | None) -> None:
    """O for 0, I and l for 1; a letter of a word is none, and one that stands alone may be anything."""
    remarks = list(Phone.typed(Words(text, Place("a", 1, 2))).remarks())
    assert [(remark.message, remark.cure, remark.place) for remark in remarks] == (
        []
        if meant is None
        else [(f"there are letters in place of figures in ‘{text}’", f"Type it in figures: {meant}", Place("a", 1, 2))]
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
    ("text", "told"),
    [
        ("151 298 2999", True),
        ("7976842669", True),
        ("151 298 299", False),
        ("151 298 29991", False),
        ("0151 298 299", False),
        ("+1 512 982 999", False),
        ("+151 298 2999", False),
    ],
)
def test_a_first_nought_that_is_gone(text: str, told: bool) -> None:
    """Ten figures that do not begin with 0, as a spreadsheet leaves them; but for another country's number."""
    remarks = list(Phone.typed(Words(text, Place("a", 1, 2))).remarks())
    assert [(remark.message, remark.cure, remark.place) for remark in remarks] == [
        (f"has the first 0 of ‘{text}’ gone missing?", f"Type it like 0{text}.", Place("a", 1, 2))
    ] * told


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("0151 298 2999", ""),
        ("07700 900123", ""),  # kept free for films, and long enough
        ("0151 298 299", "has 10 digits, which is too few"),
        ("01332 6789", "has 9 digits, which is too few"),
        ("0151 298 29991", "has 12 digits, which is too many"),
        ("+44 151 298 299", "has 10 digits, which is too few"),
        ("00151 298 299", ""),  # another country's
        ("0000 000 0000", ""),
        ("016977 3555", ""),  # a place whose numbers have ten digits
        ("0800 1111", ""),
        ("999", ""),
        ("116 123", ""),
        ("+353 1 234", ""),
    ],
)
def test_the_length_of_a_number(text: str, wrong: str) -> None:
    """Eleven digits, but for the numbers that Ofcom has given out with fewer (Google's tables)."""
    assert impossible(Phone.typed(Words(text))) == wrong


@pytest.mark.parametrize("text", ["0800 678 1602", "116 123", "116123", "+44 151 298 2999", "(0151) 298 2999"])
def test_a_number_within_a_sentence(text: str) -> None:
    """The whole of it, and nothing of the sentence."""
    match = PHONE.search(f"Ring {text}, or 24 hours later.")
    assert match is not None
    assert match[0] == text


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
