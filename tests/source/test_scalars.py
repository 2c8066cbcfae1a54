"""From a node to words and faults."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from manuscripts import FILE, told

from leaflets.faults import Fault
from leaflets.source.limits import MOST_OF_RECORDS
from leaflets.source.manuscript import Manuscript, opened
from leaflets.source.scalars import is_empty, left_out, read_words, read_words_with_colon, second_line
from leaflets.words import Place, Words

LETTERS = {chr(code) for code in range(32, 127)} | set("•â€™")
SNOWMAN = "‘☃’ (snowman) cannot be printed"
RUN = "this line would run together with the others"
BELOW = "everything after # would be left out"
ENTITY = "‘&amp;’ stands for a sign on web pages, and would be printed as typed"
JOINED = "this line is printed as one with the line above it"
ESCAPED = "a \\ within double quotes makes something else of what follows"


def of(typed: str, tmp_path: Path) -> tuple[yaml.Node, Manuscript]:
    """The value of the first field of a text, and the text."""
    (tmp_path / FILE).write_text(typed, encoding="utf-8")
    manuscript = opened(tmp_path / FILE, FILE, MOST_OF_RECORDS)
    assert isinstance(manuscript.root, yaml.MappingNode)
    return manuscript.root.value[0][1], manuscript


def words_of(typed: str, tmp_path: Path) -> tuple[Words, list[Fault]]:
    """The words of the first field of a text, and their faults."""
    node, manuscript = of(typed, tmp_path)
    assert isinstance(node, yaml.ScalarNode)
    words, faults = read_words(node, manuscript, LETTERS)
    return words, list(faults)


@pytest.mark.parametrize(
    ("typed", "text", "line", "column", "literal"),
    [
        ("a: b c\n", "b c", 1, 4, False),
        ("a:   'b'\n", "b", 1, 6, False),
        ("a:\n  b\n  c\n", "b c", 2, 3, False),
        ("a: |\n    b\n    c\n", "b\nc\n", 2, 5, True),
        ("a: |\n\n    b\n", "\nb\n", 2, 5, True),
        ("a: |\n \n  b\n", "\nb\n", 2, 3, True),
        ("a: |\n  b", "b", 2, 3, True),
        ("a: >\n  b\n  c\n", "b c\n", 2, 3, False),
        ('a: "b \\"c\\" \\\\"\n', 'b "c" \\', 1, 4, False),
        ("a: 'b\\c'\n", "b\\c", 1, 4, False),
        ("a: b#c\n", "b#c", 1, 4, False),
        ("a: ﬁ‑b\n", "fi-b", 1, 4, False),
        ("a: |\n  - b\tc\n  \t- d\n", "- b c\n    - d\n", 2, 3, True),
    ],
)
def test_words_as_typed(typed: str, text: str, line: int, column: int, literal: bool, tmp_path: Path) -> None:
    """With the place where they begin; each sign as the one of its equals that is printed."""
    words, faults = words_of(typed, tmp_path)
    assert (str(words), words.place, words.literal) == (text, Place(FILE, line, column), literal)
    assert faults == []


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        ("a: Room # 4\n", [(1, 9, BELOW)]),
        ("a: 'b' # c\n", [(1, 8, BELOW)]),
        ("a: |\n  b # c\n", []),
        ("a: b\n# c\n", []),
        ('a: "b\\n"\n', [(1, 6, ESCAPED)]),
        ('a: "b \\\n  c"\n', [(1, 7, ESCAPED)]),
        ('x\\: "b"\n', []),  # before the quotes
        ('long: "b \\" c\n \\n d"\n', [(2, 2, ESCAPED)]),
        ("a: b\ufffd\n", [(1, 5, "‘\ufffd’ is a damaged letter")]),
        ("☃: b☃\n", [(1, 5, SNOWMAN)]),
        ("long: b\n ☃\n", [(2, 2, SNOWMAN)]),
        ("long: b\n &amp; c\n", [(2, 2, ENTITY)]),
        ("a: |\n  b & c\n  d &amp; e\n", [(3, 5, ENTITY)]),
        ("a: |\n\n  &amp;\n", [(3, 3, ENTITY)]),
        ("a: • b\n", []),
        ("a:\n  • b\n", [(2, 3, RUN)]),
        ("a:\n  b\n  • c\n", [(3, 3, RUN)]),
        ("a:\n  -b\n  -c\n", [(2, 3, "there is no space after the dash, so it makes no list")]),
        ("a: >\n  b\n\n  c\n", [(4, 3, "this paragraph would run together with the one above it")]),
        ("a: |\n  b\n\n  c\n", []),
        ("a: b☃c☃\n", [(1, 5, SNOWMAN)]),
        ("a: ☃ж\n", [(1, 5, "‘ж’ cannot be printed: no leaflet can be made in Cyrillic letters yet"),
                      (1, 4, SNOWMAN)]),
        ("a: ☃жд вж\n", [(1, 5, "‘жд вж’ cannot be printed: no leaflet can be made in Cyrillic letters yet"),
                         (1, 4, SNOWMAN)]),
        ("a: 5 µg\n", [(1, 6, "‘µ’ (micro sign) cannot be printed")]),
        ("a: ж\u200db\n", [(1, 5, "there is a sign here that cannot be seen (U+200D, ZERO WIDTH JOINER)"),
                           (1, 4, "‘ж’ cannot be printed: no leaflet can be made in Cyrillic letters yet")]),
        ("a: |\n  b\n  câ€™c\n", [(3, 4, "‘â€™’ is a damaged letter")]),
        ("a: |\n  b\n  ﬁ câ€™c ﬁ\n", [(3, 6, "‘â€™’ is a damaged letter")]),
        ("a: |\n  b\n   -c\n", []),
        ("a: |\n  b:\n  -c\n", [(3, 3, "there is no space after the dash, so it makes no list")]),
        ("a: n/a\n", [(1, 4, "‘n/a’ would be printed")]),
    ],
)  # fmt: skip
def test_faults_of_words(typed: str, faults: list[tuple[int, int, str]], tmp_path: Path) -> None:
    """With their places, in the order in which they are looked for."""
    assert told(words_of(typed, tmp_path)[1]) == faults


@pytest.mark.parametrize(
    ("typed", "cure"),
    [
        (
            "a:\n  b\n  • c\n",
            "For a text, put a | after the colon. For a list, begin each line with a dash and a space.",
        ),
        ("a:\n  -b\n  -c\n", "Put a space after it: - b"),
        ("a: >\n  b\n\n  c\n", "Type | instead of >."),
        ("a: >\n  -b\n  -c\n", "Put a space after it: - b"),
    ],
)
def test_what_to_type_where_lines_run_together(typed: str, cure: str, tmp_path: Path) -> None:
    """By how they were typed."""
    assert [fault.cure for fault in words_of(typed, tmp_path)[1]] == [cure]


def test_words_with_an_escape_are_one_line(tmp_path: Path) -> None:
    """What the parser made of it is not looked at further."""
    words, faults = words_of('a: "b\\n ☃ # c"\n', tmp_path)
    assert words == "b ☃ # c"
    assert [fault.cure for fault in faults] == ["Put single quotes round the words instead, or none."]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a:\n  b: c\n", "b: c"),
        ("a:\n  b:   c\n    d\n", "b: c d"),
        ("a: {b: c}\n", "{b: c}"),
        ("a:\n  b: ﬁ\n", "b: fi"),
        ("a: {b: c\n    d}\n", "{b: c d}"),
        ("a:\n  b: Room #4\n", "b: Room #4"),
    ],
)
def test_words_with_a_colon_as_typed(typed: str, text: str, tmp_path: Path) -> None:
    """From the lines of the file, with nothing left out, and joined to one."""
    node, manuscript = of(typed, tmp_path)
    assert isinstance(node, yaml.MappingNode)
    words, faults = read_words_with_colon(node, manuscript, LETTERS)
    assert (str(words), list(faults)) == (text, [])
    assert words.place == manuscript.place(node)


def test_signs_of_words_with_a_colon(tmp_path: Path) -> None:
    """Are looked at like those of others."""
    node, manuscript = of("a:\n  b: c ☃\n", tmp_path)
    assert isinstance(node, yaml.MappingNode)
    (fault,) = read_words_with_colon(node, manuscript, LETTERS)[1]
    assert fault.place == Place(FILE, 2, 8)


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("a: b\n", []),
        ("a:\n  b\n", []),
        ("a: b\n  c\n", [(2, 3)]),
        ("a: b\n\n    c\n  d\n", [(3, 5)]),
        ("a: >\n  b\n", []),
        ("a: >\n  b\n  c\n", [(3, 3)]),
        ("a:\n  b: c\n", []),
        ("a:\n  b: c\n    d\n", [(3, 5)]),
        ("a: b\nc: d\n", []),
        ("a: b\n   \n  c\n", [(3, 3)]),
        ("a:\n  b: c\n# d\ne: f\n", []),
    ],
)
def test_lines_that_become_one(typed: str, rows: list[tuple[int, int]], tmp_path: Path) -> None:
    """A warning at the second of them, once."""
    faults = list(second_line(*of(typed, tmp_path)))
    assert told(faults) == [(*row, JOINED) for row in rows]
    assert all(fault.warning for fault in faults)
    assert {fault.cure for fault in faults} <= {
        "Type | instead of >."
        if ">" in typed
        else "To keep the lines, put a | after the colon and type them all below it."
    }


@pytest.mark.parametrize(
    ("typed", "empty"), [("a:\n", True), ("a: ''\n", True), ("a: ' '\n", True), ("a: b\n", False), ("a: []\n", False)]
)
def test_nothing_where_a_value_could_stand(typed: str, empty: bool, tmp_path: Path) -> None:
    """A list without items is something."""
    assert is_empty(of(typed, tmp_path)[0]) is empty


@pytest.mark.parametrize(("typed", "columns"), [("a: # b\n", [4]), ("a:\n", []), ("a: b # c\n", [6])])
def test_what_would_be_left_out(typed: str, columns: list[int], tmp_path: Path) -> None:
    """Also where nothing else stands."""
    node, manuscript = of(typed, tmp_path)
    faults = list(left_out(node, manuscript))
    assert [fault.place.column for fault in faults] == columns
    assert all("the note on a line of its own" in fault.cure for fault in faults)
