"""From nodes to dataclasses, by their annotations."""

from __future__ import annotations

import pytest
from laid_table import Cups, Party, Plate, Table
from manuscripts import FILE, read, told, value

from leaflets.values.dates import When
from leaflets.words import Place, Words


@pytest.mark.parametrize(
    "scalar",
    ["0300", "0800 1111", "01512345670", "111", "+441512345670", "9:30", "12:30:45", "no", "yes", "off", "true", "null",
     "~", "1e3", "0x1F", ".5", "1_000", "2024-01-01", "=", "<<", "a - b", "a:b", "https://a.org/b?c=d#e", "Q&A", "50%"],
)  # fmt: skip
def test_a_value_is_text_as_typed(scalar: str) -> None:
    """No octal, no yes and no, no minutes of sixty seconds."""
    assert value(f"name: {scalar}\n", Table).name == scalar


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("name: 'a # b: c'\n", "a # b: c"),
        ('name: "a # b: c"\n', "a # b: c"),
        ("name: 'it''s'\n", "it's"),
        ("name: >\n  a\n  b\n", "a b\n"),
        ("name: |\n  a: b\n  - c # d\n", "a: b\n- c # d\n"),
        ("name: a\n  b\n", "a b"),
        ("name: |-\n  a\n", "a"),
        ("name: a#b\n", "a#b"),
        ("# note\nname: a\n# note\n", "a"),
    ],
)
def test_ways_to_type_words(text: str, found: str) -> None:
    """Under | no rule of YAML applies."""
    assert value(text, Table).name == found


@pytest.mark.parametrize("key", ["laid on", "laid_on", "laid-on", "Laid On", "LAIDON", "laidon", "' laid on '"])
def test_a_key_however_it_is_typed(key: str) -> None:
    """Case, spaces, _ and - make no difference."""
    assert value(f"name: a\n{key}: 2024\n", Table).laid_on == When(2024, place=Place(FILE, 2, len(key) + 3))


@pytest.mark.parametrize(
    ("typed", "guests"),
    [
        (" a", ("a",)),
        (" [a, b]", ("a", "b")),
        ("\n  - a\n  - b", ("a", "b")),
        ("\n- a\n- b", ("a", "b")),
        (" []", ()),
        ("", ()),
        ("\n  - Tourette: a factsheet\n  - b", ("Tourette: a factsheet", "b")),
        ("\n  - Tourette: a\n      factsheet\n  - b", ("Tourette: a factsheet", "b")),
        ("\n  - Tourette: a factsheet\n  # a note\n  - b", ("Tourette: a factsheet", "b")),
        ("\n  - Tourette: a factsheet\n\n  - b", ("Tourette: a factsheet", "b")),
        ("\n  - Tourette: Room #4\n  - b", ("Tourette: Room #4", "b")),
    ],
)
def test_one_value_or_a_list(typed: str, guests: tuple[str, ...]) -> None:
    """Wherever a list is meant; words with a colon in them are words as typed."""
    assert value(f"name: a\nguests:{typed}\n", Table).guests == guests


@pytest.mark.parametrize(
    ("typed", "seats"),
    [
        (" a", {"": "A"}),
        ("\n  Left: a\n  Right: b", {"Left": "A", "Right": "B"}),
        ("\n  - a\n  - b", {"": "A", " ": "B"}),
        ("", {}),
    ],
)
def test_the_editors_own_keys(typed: str, seats: dict[str, str]) -> None:
    """As typed, in their order; one value needs none."""
    found = value(f"name: a\nseats:{typed}\n", Table).seats
    assert list(found.items()) == list(seats.items())


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        (" a", [("a", None)]),
        ("\n  - a\n  - b: c", [("a", None), ("b: c", None)]),
        ("\n  - name: a\n    note: b", [("a", "b")]),
        ("\n  - name: a", [("a", None)]),
        ("\n  name: a\n  note: b", [("a", "b")]),
    ],
)
def test_on_one_line_or_as_keys_and_values(typed: str, lines: list[tuple[str, str | None]]) -> None:
    """Both are equally good."""
    assert [(one.name, one.note) for one in value(f"name: a\nlines:{typed}\n", Table).lines] == lines


def test_parts_stand_in_the_order_typed() -> None:
    """Between the fields, and each knows its place if it wants to."""
    table = value("plate: p\nname: a\ncups: [c, d]\n", Table)
    assert table.parts == (Plate(Words("p"), Place(FILE, 1, 1)), Cups((Words("c"), Words("d"))))


def test_a_field_whose_name_is_taken_in_python() -> None:
    """Is typed without the underscore."""
    assert value("name: a\nfrom: b\n", Table).from_ == "b"


def test_a_field_with_nothing_in_it_is_absent() -> None:
    """As if it had not been typed."""
    table = value("name: a\nlaid on:\nline:\nguests:\nplate:\n", Table)
    assert (table.laid_on, table.line, table.guests, table.parts) == (None, None, (), ())


#: A text, the line and column at which the words of `name` begin, and of their second row.
PLACES = [
    ("name: a\n", (1, 7), (1, 7)),
    ("name:    a\n", (1, 10), (1, 10)),
    ("name: 'a'\n", (1, 7), (1, 7)),
    ("name: |\n  a\n  b\n", (2, 3), (3, 3)),
    ("\n# note\nname: |\n      a\n      b\n", (4, 7), (5, 7)),
    ("name: >\n  a\n  b\n", (2, 3), (2, 3)),
    ("name:\n  a\n", (2, 3), (2, 3)),
    ("\ufeffname: a\n", (1, 7), (1, 7)),
    ("name: a\r\n", (1, 7), (1, 7)),
]


@pytest.mark.parametrize(("text", "first", "second"), PLACES)
def test_where_words_begin(text: str, first: tuple[int, int], second: tuple[int, int]) -> None:
    """Under | each row is a line of the file."""
    name = value(text, Table).name
    assert (name.at(0), name.at(1)) == (Place(FILE, *first), Place(FILE, *second))
    assert name.place == Place(FILE, *first)


def test_a_record_knows_where_it_stands() -> None:
    """If it has a field for it."""
    table = value("\nname: a\nlines:\n  - name: b\n  - c\nline: d\n", Table)
    assert table.place == Place(FILE, 2, 1)
    assert [line.place for line in table.lines] == [Place(FILE, 4, 5), Place(FILE, 5, 5)]
    assert table.line is not None
    assert table.line.place == Place(FILE, 6, 7)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("name: twice wrong\n", [(1, 1, "second"), (1, 7, "first")]),
        # a fault takes the place of the warning there, and of no other
        (
            "name: too late\non: 12/03/2024\nemails:\n  -\n  - a@b.org\n",
            [(2, 5, "it is over"), (4, 4, "there is nothing after the dash")],
        ),
        ("name: in time\non: 12/03/2024\n", [(2, 5, "this is read as 12 March 2024")]),
        ("name: odd\n", [(1, 7, "odd")]),
        ("name: a\nverse: b\n  c\n  d\n", [(3, 3, "this line is printed as one with the line above it")]),
        ("name: a\nverse: |\n  b\n  c\n", []),
        ("name: a\n  b\n", []),
        ("name: a\nemails: a@b.org, c@d.org\n", [(2, 9, "there are 2 of them here, typed as one")]),
    ],
)
def test_what_a_value_says_of_itself(text: str, faults: list[tuple[int, int, str]]) -> None:
    """All its problems and remarks, with their places."""
    assert told(read(text, Party).faults) == faults


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        # where a dash is missing, what follows is there twice for the same reason
        (
            "name: t\nlines:\n  - name: a\n    note: b\n    name: c\n    note: d\n",
            [(5, 5, "‘name’ is here twice: first in line 3, again in line 5")],
        ),
        (
            "name: t\nlines:\n  - name: a\n    note: b\n    note: c\n    name: d\n",
            [
                (5, 5, "‘note’ is here twice: first in line 4, again in line 5"),
                (6, 5, "‘name’ is here twice: first in line 3, again in line 6"),
            ],
        ),
        ("name: t\nname: u\nname: v\n", [(row, 1, f"‘name’ is here twice: first in line 1, again in line {row}")
                                         for row in (2, 3)]),
        # words that only look like a field that stands too far in
        ("name: {loud: b}\n", []),
        ("name:\n  loud: b\n", [(2, 3, "‘loud’ stands further in than ‘name’, so it is taken for a part of it")]),
        # what could not be read is not missing as well
        ("name: [a\nguests: c\n", [(1, 7, "the bracket [ that begins here is never closed")]),
        ("name: t\nguests:\n  - # a\n  - b\n", [(3, 5, "everything after # would be left out")]),
        ("name: t\nguests: a, b\n", [(2, 9, "‘a, b’ is printed as one, not as a list")]),
        ("name: t\nline:\n", []),
        ("name: t\nline: ''\n", []),
        ("name: t\nline: '' # a\n", []),
        ("name: t\nline: note:b\n", [(2, 7, "there is no space after the colon")]),
    ],
)  # fmt: skip
def test_what_is_told_once(text: str, faults: list[tuple[int, int, str]]) -> None:
    """And nothing that only comes of it."""
    assert told(read(text, Table).faults) == faults


def test_a_part_with_nothing_in_it_is_none() -> None:
    """As if it had not been typed; words that may be one or several are one."""
    table = value("name: t\ncups: []\nguests: a, b\n", Table)
    assert (table.parts, table.guests) == ((), ("a, b",))
