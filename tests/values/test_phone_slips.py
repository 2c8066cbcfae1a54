"""What is typed in the place of a telephone number, and cannot be dialled."""

from __future__ import annotations

import pytest

from leaflets.values.phone_slips import is_pressed, numbers_meant, slips

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
    assert told(text) == (
        meant and (f"there are letters in place of figures in ‘{text}’", f"Type it in figures: {meant}")
    )


AGAIN = "Look the number up again."
AREA = "Type it with its area code, as in 0151 298 2999."
#: What no phone can dial, what is told, and the cure; the second is None where nothing is wrong.
MISTAKES = [
    ("0151 298 2999", None, ""),
    ("07700 900123", None, ""),  # kept free for films, and long enough
    ("016977 3555", None, ""),  # a place whose numbers have ten digits
    ("0800 1111", None, ""),
    ("<b>0800 1111</b>", "there are marks of a web page round the number", "Type it without: 0800 1111"),
    ('<a href="tel:08001111">0800 1111</a>', "there are marks of a web page round the number",
     "Type it without: 0800 1111"),
    ("0800 1111 (<5 minutes)", None, ""),
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
        "Type it without that 0: 0044 7700 900000",
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
    assert told(text) == (message and (message, cure))


def told(text: str) -> tuple[str, str] | None:
    """What is told first of a number, and its cure."""
    return next(((slip.message, slip.cure) for slip in slips(text)), None)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0151 298 2999 or 999", ["0151 298 2999", "999"]),
        ("0151 298 2999 option 2, ext. 01204", ["0151 298 2999"]),
        ("0151 298 2999 (0900-1700)", ["0151 298 2999"]),
        ("0151 298 2999 from 09.12.26 10.30", ["0151 298 2999"]),
        ("meeting ID 0151 298 2999", []),
        ("text HELP to 81025", ["81025"]),
        ("81025", []),
        ("0151 298 29", ["0151 298 29"]),
        ("£0.10 a call", []),
    ],
)
def test_the_numbers_of_a_line(text: str, numbers: list[str]) -> None:
    """Right or wrong, where one is meant."""
    assert [text[one.start : one.end] for one in numbers_meant(text)] == numbers


@pytest.mark.parametrize(("text", "pressed"), [("then option 3", True), ("Ext 12", True), ("0151 option 3", False)])
def test_what_is_pressed_within_a_call(text: str, pressed: bool) -> None:
    """A line above begins it."""
    assert is_pressed(text) is pressed
