"""YAML read into dataclasses, every fault with its place."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from laid_table import Plate, Table
from manuscripts import FILE, read, records, told, value
from paths import ROOT

from leaflets.content.leaflet import Leaflet
from leaflets.content.records import Contact, House
from leaflets.source import reader
from leaflets.source.limits import MOST_OF_A_LEAFLET
from leaflets.typeset.faces import printable

FIELDS = "name, laid on, loud, guests, lines, line, seats, from, cups, plate"
SNOWMAN = "‘☃’ (snowman) cannot be printed"
LACKING = "cannot be printed"

#: A text; line, column and message of each of its faults.
FAULTS = [
    # keys
    ("name: a\ngests: b\n", [(2, 1, "there is no field called ‘gests’ here")]),
    ("name: a\nname: b\n", [(2, 1, "‘name’ is here twice: first in line 1, again in line 2")]),
    ("name: a\nlaid on: 2024\nlaid_on: 2024\n", [(3, 1, "‘laid_on’ is here twice: first in line 2, again in line 3")]),
    ("name: a\nline:\n  name: b\n  name: c\n", [(4, 3, "‘name’ is here twice: first in line 3, again in line 4")]),
    ("name: a\n[b]: c\n", [(2, 1, "a name should stand before the colon")]),
    ("guests: a\n", [(1, 1, "‘name’ is missing here")]),
    ("name:\n", [(1, 1, "there is nothing after ‘name:’")]),
    ("name: ''\n", [(1, 1, "there is nothing after ‘name:’")]),
    ("name: a\nline:\n  note: b\n  name:\n", [(4, 3, "there is nothing after ‘name:’")]),
    # kinds
    ("[]\n", [(1, 1, "this is a list, and fields are wanted")]),
    ("words\n", [(1, 1, "a field is wanted here, not words alone")]),
    ("name: [a]\n", [(1, 7, "words are wanted here, not a list")]),
    ("name:\n  - a\n  - b\n", [(2, 3, "words are wanted here, not a list")]),
    ("name: a\nlaid on: soon\n", [(2, 10, "‘soon’ is not a date")]),
    ("name: a\nlaid on:\n  - soon\n", [(3, 3, "words are wanted here, not a list")]),
    ("name: a\nguests:\n  - [b]\n", [(3, 5, "words are wanted here, not a list")]),
    ("name: a\nguests:\n  -\n  - b\n", [(3, 4, "there is nothing after the dash")]),
    # values
    ("name: a\nloud: hush\n", [(2, 7, "nobody hears ‘hush’")]),
    ("name: a\nseats:\n  Left: hush\n  Right: hush\n", [(3, 9, "nobody hears ‘hush’"), (4, 10, "nobody hears ‘hush’")]),
    ("\nname: nobody\n", [(2, 1, "nobody sits here")]),
    # what would be cut off
    ("name: Room # 4\n", [(1, 12, "everything after # would be left out")]),
    ("name: a\nguests:\n  - Room # 4\n", [(3, 10, "everything after # would be left out")]),
    # characters
    ("name: aڕb\n", [(1, 8, f"‘ڕ’ {LACKING}: no leaflet can be made in Arabic letters yet")]),
    ("name: |\n  a\n  bڕ\n", [(3, 4, f"‘ڕ’ {LACKING}: no leaflet can be made in Arabic letters yet")]),
    ("name: a\nseats:\n  ☃: b\n", [(3, 3, SNOWMAN)]),
    ("name: a\nguests:\n  - b: ☃\n", [(3, 8, SNOWMAN)]),
    ("name: ☃☃\n", [(1, 7, SNOWMAN)]),
    ("name: a\u200db\n", [(1, 8, "there is a sign here that cannot be seen (U+200D, ZERO WIDTH JOINER)")]),
    # a warning is no reason to keep the rest silent
    ("guests:\n  -\n", [(1, 1, "‘name’ is missing here"), (2, 4, "there is nothing after the dash")]),
    # what this format does not use
    ("!!python/object:os.system [x]\n", [(1, 1, "the value begins with !, which is special")]),
    # files
    ("", [(1, 0, "the file is empty")]),
    ("\n\n", [(1, 0, "the file is empty")]),
    ("# note\n", [(1, 0, "every line of this file is a note, for it begins with #")]),
    ("name: a\u2028b\n", [(1, 8, "there is a sign here that cannot be seen (U+2028, LINE SEPARATOR)")]),
    ("name: a\nloud: b\x07\n", [(2, 8, "there is a sign here that cannot be seen (U+0007, a control character)")]),
    ("name: a\n\tloud: b\n", [(2, 1, "line 2 has a Tab in it")]),
    ("name: a\nline:\n\tname: b\n", [(3, 1, "line 3 has a Tab in it")]),
    ("name: a line: b\n", [(1, 13, "two lines seem to have run together here")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "faults"), FAULTS)
def test_a_fault_and_its_place(text: str, faults: list[tuple[int, int, str]]) -> None:
    """Line and column of what is wrong, in words that need no YAML."""
    reading = read(text, Table)
    assert told(reading.faults) == faults
    assert all(fault.place.file == FILE for fault in reading.faults)
    assert (reading.value is None) is any(not fault.warning for fault in reading.faults)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("name: a\ngests: b\n", "Did you mean ‘guests’?"),
        ("name: a\nlaidin: b\n", "Did you mean ‘laid on’?"),
        ("name: a\nzzzzzz: b\n", f"The fields here are: {FIELDS}."),
        ("guests: a\n", "Add a line ‘name: …’."),
        ("[]\n", "Type them like this: name: …"),
        ("words\n", "Type it like this: name: words"),
        (
            "name: a line: b\n",
            "Make them two: ‘name: a’, and ‘line: b’ below it; or put the words in quotes: name: 'a line: b'",
        ),
        (
            "name: Room # 4\n",
            "Put the note on a line of its own. If it is no note, put quotes round it all: name: 'Room # 4'",
        ),
        ("name: 'Room' # 4\n", "Put quotes round the words, or put the note on a line of its own."),
        ("name: a\nname: b\n", "Take one out."),
        ("name: a\nlines: b\nlines: c\n", "Take one out, or make them one list."),
    ],
)
def test_what_to_type_instead(text: str, cure: str) -> None:
    """In the editor's own terms."""
    assert [fault.cure for fault in read(text, Table).faults] == [cure]


def test_a_fault_shows_the_line_itself() -> None:
    """With a mark under the place; a Tab is shown as a space, so that the mark is right."""
    assert str(read("name: a\ngests: b\n", Table).faults[0]).split("\n")[:3] == [
        f"{FILE}:2:1: there is no field called ‘gests’ here",
        "    2 | gests: b",
        "        ^",
    ]
    assert read("name: a\n\tloud: b\n", Table).faults[0].excerpt == " loud: b"


def test_all_faults_at_once_in_file_order() -> None:
    """Unknown key, key typed twice, wrong kind, bad value, bad character: nobody has to come back five times."""
    text = "zzz: 1\nname: a\nlaid on: soon\nguests:\n  - [b]\n  - ☃\n"
    text += "lines:\n  - nte: x\n    name: y\nname: c\nplate: [d]\n"
    assert [(line, column) for line, column, _ in told(read(text, Table).faults)] == [
        (1, 1), (3, 10), (5, 5), (6, 5), (8, 5), (10, 1), (11, 8)
    ]  # fmt: skip


def test_a_warning_lets_the_rest_through() -> None:
    """It is told all the same."""
    reading = read("name: a\nguests:\n  -\n  - b\n", Table)
    assert [fault.warning for fault in reading.faults] == [True]
    assert reading.value is not None
    assert reading.value.guests == ("b",)


def test_parts_of_a_file_with_faults_can_be_looked_at() -> None:
    """So that their own faults are told in the same run."""
    reading = read("nme: a\nplate: p\n", Table)
    assert reading.value is None
    assert [type(part) for part in reading.parts] == [Plate]
    assert reading.lines[1] == "plate: p"


@pytest.mark.parametrize("wrong", [1, 19, 20, 21, 50])
def test_no_more_faults_than_help(wrong: int) -> None:
    """The first twenty."""
    reading = read("name: a\n" + "".join(f"zz{number}: x\n" for number in range(wrong)), Table)
    assert [fault.place.line for fault in reading.faults] == list(range(2, 2 + min(wrong, 20)))
    assert reading.value is None


def test_what_stops_a_file_is_told_behind_any_number_of_warnings() -> None:
    """Nobody is left with warnings alone and no leaflet."""
    reading = read(f"guests:\n{'  -' + chr(10)}" + "  -\n" * 30 + "name: a\nzzz: b\n", Table)
    assert reading.value is None
    assert not all(fault.warning for fault in reading.faults)


# --- letters and lines


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"\xef\xbb\xbfname: a\n", "a"),
        (b"name: a\r\nloud: b\r\n", "a"),
        (b"name: a\rloud: b\r", "a"),
        ("name: a\u200bb\u00adc\u2060d\ufeffe\n".encode(), "abcde"),
        ("name: Cafe\u0301\n".encode(), "Café"),
        ("\u00a0 name: a\n\u00a0 loud: b\n".encode(), "a"),
        ("name: a\u00a0b\n".encode(), "a\u00a0b"),
        (b"name: a", "a"),
    ],
)
def test_what_nobody_can_see_does_no_harm(raw: bytes, name: str) -> None:
    """Marks of byte order, ends of lines, what was pasted along from a web page."""
    assert value(raw, Table).name == name  # type: ignore[arg-type]


@pytest.mark.parametrize(("raw", "line"), [(b"name: caf\xe9\n", 1), (b"name: a\n\n# \x93x\x94\n", 3)])
def test_a_file_that_is_not_utf_8(raw: bytes, line: int) -> None:
    """Told with its line and how to save it."""
    (fault,) = read(raw, Table).faults
    assert (str(fault.place), fault.message) == (f"{FILE}:{line}", "the file is not saved as UTF-8")
    assert "UTF-8" in fault.cure


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Or is a folder: a fault like any other."""
    for path, message in ((tmp_path / "none.yaml", "the file cannot be read ("), (tmp_path, "this is not a file")):
        reading = reader.read(path, "none.yaml", Table, printable())
        assert reading.value is None
        assert reading.faults[0].message.startswith(message)
        assert str(reading.faults[0].place) == "none.yaml"


# --- limits


@pytest.mark.parametrize(("length", "fits"), [(MOST_OF_A_LEAFLET, True), (MOST_OF_A_LEAFLET + 1, False)])
def test_the_longest_file(length: int, fits: bool) -> None:
    """That of a leaflet; in a file of records there may be more."""
    reading = read("name: a\n#".ljust(length, "x"), Table)
    assert (reading.value is not None) is fits
    assert [fault.message.startswith("the file has more than") for fault in reading.faults] == [True] * (not fits)
    found, faults = records("a:\n  name: a\n#".ljust(length, "x"), Table)
    assert (found["a"].value is not None, faults) == (True, ())


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("name: {}\n", 300, "this is 301 letters long; 300 are the most that can stand here"),
        ("name: a\nguests: [b, {}]\n", 300, "this is 301 letters long; 300 are the most that can stand here"),
        ("{}: a\nname: b\n", 300, "this is 301 letters long; 300 are the most that can stand here"),
    ],
    ids=["a value", "a value of a list", "a name of a field"],
)
def test_the_longest_value(text: str, letters: int, words: str) -> None:
    """One more letter is a fault, which is told alone, and before what else is wrong with the value."""
    fits, longer = (
        [fault.message for fault in read(text.replace("{}", ("a b " * letters)[:many]), Table).faults]
        for many in (letters, letters + 1)
    )
    assert not any("letters long" in message for message in fits)
    assert longer == [words]


@pytest.mark.parametrize(
    ("begin", "one"),
    [("guests:\n", "- a\n"), ("cups:\n", "- a\n"), ("lines:\n", "- name: a\n"), ("seats:\n", "  {}: a\n"),
     ("seats:\n", "- a\n"), ("seats:\n", "- {}: a\n")],
)  # fmt: skip
def test_the_longest_list(begin: str, one: str) -> None:
    """A thousand values, one more is a fault, told where it stands; whether they have names of their own or not."""
    fits, longer = (
        read("name: a\n" + begin + "".join(one.format(number) for number in range(many)), Table).faults
        for many in (1000, 1001)
    )
    assert not fits
    assert told(longer) == [(1003, 3, "there are 1,001 of them here; a list may have 1,000")]


NESTED = "the lines are nested more than 12 deep"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("[" * 12 + "]" * 12, "this is a list, and fields are wanted"),
        ("[" * 13 + "]" * 13, NESTED),
        ("[" * 99_000, NESTED),
        ("{a: " * 24_000, NESTED),
        ("- " * 49_000 + "a", NESTED),
        ("\n".join(f"{'  ' * depth}a:" for depth in range(300)), NESTED),
        ("\n".join(f"{' ' * depth}a:" for depth in range(400)), NESTED),
    ],
    ids=["just allowed", "just forbidden", "brackets", "braces", "dashes", "two spaces", "one space"],
)
def test_the_deepest_file(text: str, faults: str) -> None:
    """Twelve deep is read, thirteen is a fault, however it is typed."""
    reading = read(text, Table)
    assert [fault.message for fault in reading.faults] == [faults]


@pytest.mark.parametrize("unit", ["- ? ", "? - ", "- - - ? "])
def test_a_file_that_would_fell_the_interpreter(unit: str, tmp_path: Path) -> None:
    """Read in a process of its own: it has to end in a fault, too, in a file of records as well."""
    (tmp_path / FILE).write_text(unit * 100_000)
    program = (
        "import sys; from pathlib import Path; from leaflets.source import reader\n"
        "from leaflets.content.leaflet import Leaflet\n"
        "print(reader.read_records(Path(sys.argv[1]), 'x', Leaflet, 'x')[1][0].message)"
    )
    command = [sys.executable, "-c", program, str(tmp_path / FILE)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert (done.returncode, done.stdout.strip()) == (0, NESTED)


# --- records


def test_records_by_id() -> None:
    """Each read by itself: one with a fault does not stop the others."""
    found, faults = records("a:\n  name: A\nb:\n  nme: B\nc-d:\n  name: C\n", Table)
    assert faults == ()
    assert {key: reading.value and reading.value.name for key, reading in found.items()} == {
        "a": "A",
        "b": None,
        "c-d": "C",
    }
    assert told(found["b"].faults) == [(4, 3, "there is no field called ‘nme’ here")]
    assert (found["a"].faults, found["c-d"].faults) == ((), ())


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a:\n  name: A\na:\n  name: B\n", [(3, 1, "‘a’ is here twice: first in line 1, again in line 3")]),
        ("a-b:\n  name: A\nA_B:\n  name: B\n", [(3, 1, "‘A_B’ is here twice: first in line 1, again in line 3")]),
        ("- a\n", [(1, 1, "this should be one record under each name")]),
        ("", [(1, 0, "the file is empty")]),
        ("☃:\n  name: A\n", [(1, 1, SNOWMAN)]),
    ],
)
def test_faults_of_a_file_of_records(text: str, faults: list[tuple[int, int, str]]) -> None:
    """Those that belong to no record."""
    assert told(records(text, Table)[1]) == faults


def test_a_record_that_says_nothing() -> None:
    """Is there, and lacks its name."""
    found, faults = records("a:\nb:\n  name: B\n", Table)
    assert [fault.place.line for fault in (*faults, *(found["a"].faults if "a" in found else ()))] == [1]


# --- whatever is in the file

LINES = st.sampled_from(
    ["title: T", "reviewed: 2020", "reviewed: 15/00/2024", "review due: 2019", "sections:", "  - heading: A",
     "    text: |", "      words", "    links:", "      - A (B) https://a.org/b", "    contacts: a", "  -", "-", "? a",
     "    notice: urgent", ": b", "    books: B", "      about: x", "phones:", "  Helpline: 0909 1", "published: no",
     "- name: a", "about: a: b", "name: A", "website: https://xn--a.b", "website: a.org", "accent: '#fff'", "---",
     "...", "%YAML 1.1", "# note", "", "  ", "\t- a", "key: [a, {b: c}", "key: 'a", 'key: "a\\x07"', "key: &a *a",
     "key: !t a", "a\u2028b: c", "\x85", "☃: ☃"]
)  # fmt: skip
SCRAPS = st.sampled_from(
    [*" \n\t:-?|>#[]{},&*!%@`'\"a", "\n  ", ": ", "- ", " #", "\r", "\u00a0", "\u2028", "\x85", "\x00"]
)
TYPED = st.one_of(st.text(), st.lists(LINES, max_size=12).map("\n".join), st.lists(SCRAPS, max_size=30).map("".join))


@pytest.mark.parametrize("kind", [Leaflet, Contact, House, Table])
@settings(max_examples=300, deadline=None)
@given(text=TYPED)
@example(text="reviewed: 2020\nsections:\n  -\n")
@example(text="\x85&a")
@example(text="title: a\nreviewed: 2024\nreview due: 15/00/2024\nsections: []")
@example(text="name: A\nabout: https://xn--a.b")
@example(text="name: A\nabout: '[a <https://a.org>](www.a.org)'")
def test_whatever_is_in_a_file_it_is_read(kind: type, text: str) -> None:
    """Nothing is raised; there is a value or a fault that stops it, and each fault has file, line and words."""
    reading = read(text, kind)
    assert (reading.value is not None) is all(fault.warning for fault in reading.faults)
    assert [fault.place for fault in reading.faults] == sorted(fault.place for fault in reading.faults)
    last = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").count("\n") + 2
    for fault in reading.faults:
        assert fault.place.file == FILE
        assert 1 <= fault.place.line <= last
        assert fault.message
        assert str(fault).startswith(f"{FILE}:{fault.place.line}")


@settings(deadline=None)
@given(raw=st.binary())
def test_whatever_bytes_are_in_a_file_it_is_read(raw: bytes) -> None:
    """Also if they are no text at all."""
    reading = read(raw, Leaflet)
    assert reading.value is None
    assert all(fault.place.file == FILE for fault in reading.faults)
    assert reading.faults


def test_the_lines_of_a_record() -> None:
    """From its name to before the next, or to the end of the file."""
    found, _ = records("a:\n  name: A\n  from: b\nc: {name: C}\nd:\n  name: D", Table)
    assert {key: (reading.begin, reading.end) for key, reading in found.items()} == {
        "a": (0, 3),
        "c": (3, 4),
        "d": (4, 6),
    }


def test_a_record_that_cannot_be_read() -> None:
    """Is there all the same, so that nobody is told that it is not."""
    found, faults = records("a:\n  name: [b\nd:\n  name: D\n", Table)
    assert [(key, reading.value is None) for key, reading in found.items()] == [("d", False), ("a", True)]
    assert [fault.place.line for fault in faults] == [2]


def test_a_file_of_which_a_part_cannot_be_read_has_no_value() -> None:
    """Though nothing is missing in the rest."""
    reading = read("other: [a\nname: c\n", Table)
    assert told(reading.faults) == [(1, 8, "the bracket [ that begins here is never closed")]
    assert reading.value is None
