"""What must stay on one line."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.typeset.no_break import address_pieces, loosened, tied

#: A tied space is shown as _.
TEXTS = [
    # telephone numbers as people group them
    "call 0845_458_6322 now",
    "0845_46_47",
    "0800_1111",
    "116_123",
    "under 25 116_123",
    "18001_0300_123_1100",
    "+44_(0)797_684_2669",
    "(0151)_298_2999",
    "0845_458_6322, 0800_123_4567",
    "text_ACTION_to_81025",
    "0300_330_9073 option_3",
    "0808_2000_247 24_hours a day",
    # what only looks like one
    "from 2020 to 2023",
    "charity 1114999",
    "2020 2023",
    # dates
    "14_March_2024",
    "Tuesday_14_March",
    "the 5th_March",
    "March_2024",
    "until 12_March_2027 0800_008_6417",
    "before 5_June 0113_496_0222",
    "you may 20 times",
    "1_March_2024 and 2_April",
    # postcodes
    "Liverpool L3_8LR",
    "London SW1A_1AA",
    # doses and measures
    "2.5_mg a day",
    "5′_4″ tall",
    "10_tablets",
    "5_per_cent",
    "vitamin B12 5_mg",
    "100,000 people",
    "24_hours a day",
    # times
    "at 9.30_am",
    "from 9_am to 5_pm",
    # names with their titles
    "Dr_Jones",
    "St_Helens",
    "Dr jones",
    # numbers with what they count
    "1_in_7",
    "Page_2",
    "Room_4",
    "the room_2",
    # signs with what they are said of
    "✓_yes ✗_no ☎_phone, ①_wash",
    "yes ✓",
    "≥_7 and ≤_£5, 10_×_10⁹ a × b",
    "a < b",
    # a no-break space is always a tie
    "a\xa0b c",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_tied(text: str) -> None:
    """Each space that may not break, and no other."""
    plain = text.replace("_", " ")
    found = tied(plain)
    shown = "".join("_" if i in found and c == " " else c for i, c in enumerate(plain))
    assert shown == text


#: Each word that ties, by its kind.
EVERY = {
    kind: words.split()
    for kind, words in {
        "month": "Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September Oct "
        "October Nov November Dec December",
        "unit": "mg g kg microgram micrograms milligram milligrams gram grams mcg μg ml mL l litre litres unit units "
        "IU mmol cm mm m km mile miles tablet tablets capsule capsules drop drops puff puffs percent % °C p pence "
        "pound pounds second seconds minute minutes hour hours day days week weeks month months year years",
        "title": "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Rev Revd Nurse Sister St",
        "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "counted": "page Page room Room floor Floor option Option step Step version Version",
    }.items()
}


@pytest.mark.parametrize(
    "text",
    [
        *(f"in {month}_2024" for month in EVERY["month"]),
        *(f"a 5_{month}" for month in EVERY["month"]),
        *(f"{day}_14_March" for day in EVERY["day"]),
        *(f"about 2.5_{unit} of it" for unit in EVERY["unit"]),
        *(f"about 2 {unit}x of it" for unit in EVERY["unit"] if unit.isalpha() and f"{unit}x" not in EVERY["unit"]),
        *(f"by {title}_Jones" for title in EVERY["title"]),
        *(f"by {title}._Jones" for title in EVERY["title"]),
        *(f"see {word}_3 first" for word in EVERY["counted"]),
        *(f"{time}_{half}" for time in ("9", "10.30", "10:30") for half in ("am", "pm")),
        "1st_May",
        "2nd_May",
        "3rd_May",
        "4th_May",
        "the 5thMay",
        "£5_pounds",
        "aMay 2024",
        "aDr Jones",
        "Dr_Jones gives 5_mg",
        "steps 3",
        "a step three",
        "Text_HELP_to_81025",
        "text HELP to 8102",
        "W1A_1AA",
        "EC1A_1BB",
        "w1a 1aa",
    ],
)
def test_every_word_that_ties(text: str) -> None:
    """Months, units, titles, days of the week, and what is counted: each of them."""
    test_what_is_tied(text)


PIECES = st.sampled_from(
    ["0800 ", "116 ", "123 ", "+44 ", "(0)", "14 ", "March ", "2024 ", "L3 ", "8LR ", "2.5 ", "mg ", "Dr ", "\xa0"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_ties_are_spaces_of_the_text(text: str) -> None:
    """Whatever the text."""
    assert all(text[index] in " \xa0" for index in tied(text))


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("", []),
        ("a", ["a"]),
        ("\xa0", ["\xa0"]),
        ("a\xa0b", ["a\xa0", "b"]),
        ("a\xa0\xa0b\xa0", ["a\xa0", "\xa0", "b\xa0"]),
        ("at\xa0L3\xa08LR\xa0or\xa0Dr\xa0Ann", ["at\xa0", "L3\xa08LR\xa0", "or\xa0", "Dr\xa0Ann"]),
        ("ring\xa00151\xa0496\xa00001\xa0now", ["ring\xa0", "0151\xa0496\xa00001\xa0", "now"]),
    ],
)
def test_no_break_spaces_give_way_where_nothing_else_ties(words: str, pieces: list[str]) -> None:
    """Pasted text may have no other spaces."""
    assert loosened(words) == pieces


@given(st.text(), st.text())
def test_a_no_break_space_is_a_tie(before: str, after: str) -> None:
    """Wherever it stands."""
    assert len(before) in tied(f"{before}\xa0{after}")


@pytest.mark.parametrize(
    ("address", "pieces"),
    [
        ("https://www.a.org/b-c?d=e&f#g", ["https://", "www", ".a", ".org/", "b", "-c", "?d", "=e", "&f", "#g"]),
        ("www.nhs.uk", ["www", ".nhs", ".uk"]),
        ("a.org/b/", ["a", ".org/", "b/"]),
        ("nhs", ["nhs"]),
        ("http://", ["http://"]),
        ("", []),
    ],
)
def test_where_an_address_may_break(address: str, pieces: list[str]) -> None:
    """After a slash and before the other marks, never within the two slashes of the scheme."""
    assert address_pieces(address) == pieces


@given(st.one_of(st.text(), st.text("htps:/.-?&=_#ab", max_size=60)))
def test_the_pieces_of_an_address_are_the_address(address: str) -> None:
    """Nothing is lost or added, and a line breaks only at a mark."""
    pieces = address_pieces(address)
    assert "".join(pieces) == address
    assert all(pieces)
    assert all(before.endswith("/") or re.match(r"[.?&\-_=#]", after) for before, after in itertools.pairwise(pieces))
