"""What goes wrong with lines of fields and lists: colons, dashes, Tabs, and where a line begins."""

from __future__ import annotations

import pytest
from manuscripts import stopped

from leaflets.source import field_lines
from leaflets.source.diagnosis import RULES
from leaflets.source.parser_stop import Diagnosis, ParserStop

#: By the name of the rule: what was typed, the row and column (from 0) of the cause, what is said of it, what to type.
TYPED = {
    "tab": [
        ("a: b\n\tc: d\n", 1, 0, "line 2 has a Tab in it", "Use spaces."),
        ("a:\n  b: c\n\td: e\n", 2, 0, "line 3 has a Tab in it", "Use spaces."),
    ],
    "wide_dash": [
        ("a:\n  -  b: c\n    d: e\n", 1, 3, "there is more than one space after the dash", "Type one: - b: c"),
        (
            "a:\n  - b: c\n  -   d: e\n    f: g\n",
            2,
            3,
            "there is more than one space after the dash",
            "Type one: - d: e",
        ),
    ],
    "no_dash": [
        ("a:\n  - b: c\n  -d: e\n", 2, 2, "there is no space after the dash", "Type a dash and a space: - d: e"),
        ("a:\n  - b: c\n  • d: e\n", 2, 2, "the sign • is no dash here", "Type a dash and a space: - d: e"),
        ("a:\n  - b: c\n  – d: e\n", 2, 2, "the sign – is no dash here", "Type a dash and a space: - d: e"),
        (
            "a:\n  - b: c\n  -\xa0d: e\n",
            2,
            2,
            "what stands after the dash is a no-break space, as pasted text may have",
            "Type a dash and a space: - d: e",
        ),
        (
            "a:\n  - b: c\n  •\xa0d: e\n",
            2,
            2,
            "what stands after the dash is a no-break space, as pasted text may have",
            "Type a dash and a space: - d: e",
        ),
    ],
    "no_space": [
        ("a:b\nc: d\n", 0, 1, "there is no space after the colon", "Put one there: a: b"),
        ("- a:b\n  c: d\n", 0, 3, "there is no space after the colon", "Put one there: - a: b"),
        ("x:\n  a:b\n  c: d\n", 1, 3, "there is no space after the colon", "Put one there: a: b"),
        ("a:\xa0b\nc: d\n", 0, 1, "there is no space after the colon", "Put one there: a: b"),
    ],
    "no_colon": [
        ("a; b\nc: d\n", 0, 1, "there is no colon after the name of the field", "Type one: a: b"),
        ("a: b\nc; d\ne: f\n", 1, 1, "there is no colon after the name of the field", "Type one: c: d"),
        ("a = b\nc: d\n", 0, 1, "there is no colon after the name of the field", "Type one: a: b"),
        ("a: b\nc |\n  d\n", 1, 1, "there is no colon after the name of the field", "Type one: c: |"),
        ("a：b\nc: d\n", 0, 1, "there is no colon after the name of the field", "Type one: a: b"),
    ],
    "colon_in_words": [
        (
            "a: b\n  d e f g: h\n",
            1,
            9,
            "there is a colon in words that go on over several lines",
            "Put a | after ‘a:’, and all the words in the lines below it.",
        ),
        (
            "a: b\n  c\n  d: e\n",
            2,
            3,
            "there is a colon in words that go on over several lines",
            "Put a | after ‘a:’, and all the words in the lines below it.",
        ),
        (
            "- a: b\n    d e f g: h\n",
            1,
            11,
            "there is a colon in words that go on over several lines",
            "Put a | after ‘a:’, and all the words in the lines below it.",
        ),
    ],
    "second_colon": [
        ("a: b: c\n", 0, 4, "there are two colons in this line", "Put the words in quotes: a: 'b: c'"),
        ("- a: b: c\n", 0, 6, "there are two colons in this line", "Put the words in quotes: a: 'b: c'"),
        ("a: b c:\n", 0, 6, "there are two colons in this line", "Put the words in quotes: a: 'b c:'"),
        (
            "a: b c: d\n",
            0,
            6,
            "two lines seem to have run together here",
            "Make them two: ‘a: b’, and ‘c: d’ below it; or put the words in quotes: a: 'b c: d'",
        ),
        ("a: it's: b\n", 0, 7, "there are two colons in this line", 'Put the words in quotes: a: "it\'s: b"'),
        ('a: it\'s: "b"\n', 0, 7, "there are two colons in this line", "Put the words in quotes."),
        (
            "a: b\n c: d\n",
            1,
            1,
            "line 2 begins 1 letters in, line 1 0",
            "Fields that belong together begin in one column; a dash and its space count as two letters.",
        ),
        (
            "a: b\n  d e f: g\n",
            1,
            2,
            "line 2 begins 2 letters in, line 1 0",
            "Fields that belong together begin in one column; a dash and its space count as two letters.",
        ),
    ],
    "dash_out_of_line": [
        (
            "a:\n  - b\n - c\n",
            2,
            1,
            "the dash of line 3 is 1 letters in, that of line 2 is 2",
            "Dashes of one list stand one under the other.",
        ),
        (
            "a:\n  - b: c\n - d: e\n",
            2,
            1,
            "the dash of line 3 is 1 letters in, that of line 2 is 2",
            "Dashes of one list stand one under the other.",
        ),
        (
            "a:\n  - b: c\n    e:\n      - x: y\n     - d: e\n",
            4,
            5,
            "the dash of line 5 is 5 letters in, that of line 4 is 6",
            "Dashes of one list stand one under the other.",
        ),
    ],
    "indent": [
        (
            "a:\n  b: c\n d: e\n",
            2,
            1,
            "line 3 begins 1 letters in, line 2 2",
            "Fields that belong together begin in one column; a dash and its space count as two letters.",
        ),
        (
            "a: b\nc\n",
            1,
            0,
            "does line 2 belong to line 1?",
            "Then put 2 spaces more before it; else it needs a name and a colon.",
        ),
        (
            "a:\n  - b: c\n   d: e\n",
            2,
            3,
            "line 3 begins 3 letters in, line 2 4",
            "Fields that belong together begin in one column; a dash and its space count as two letters.",
        ),
        (
            "a: b\n\nc d\ne: f\n",
            2,
            0,
            "does line 3 belong to line 1?",
            "Then put 2 spaces more before it; else it needs a name and a colon.",
        ),
        (
            "a:\n    b: c\n  d: e\n",
            2,
            2,
            "line 3 begins 2 letters in, line 2 4",
            "Fields that belong together begin in one column; a dash and its space count as two letters.",
        ),
        (
            "a:\n  b: c\n  d\n",
            2,
            2,
            "does line 3 belong to line 2?",
            "Then put 2 spaces more before it; else it needs a name and a colon.",
        ),
    ],
}
#: What a rule has nothing to say of.
OTHERS = [
    ("tab", "a: b: c\td\n"),
    ("no_dash", "a: b\nc\n"),
    ("no_dash", "a:\n  - b: c\n - d: e\n"),
    ("no_dash", "a: b\n--c: d: e\n"),
    ("no_dash", "a:\n  - b: c\n  -d\n  e: f\n"),
    ("no_space", "a: b: c\n"),
    ("no_space", "a:/b\nc: d\n"),
    ("no_space", "a: b\nc: d: e\n"),
    ("no_colon", "a: b\nc\n"),
    ("no_colon", "a: b\nc d | e\nf: g\n"),
    ("colon_in_words", "a: b c\n  d e f: g\n  h\n"),
    ("colon_in_words", "a: b\n  d e f: g\n"),
    ("colon_in_words", "a: 'b\n"),
    ("colon_in_words", "a: b\n  - d e f g: h\n"),
    ("colon_in_words", "a: b\nc d e f g: h: i\n"),
    ("colon_in_words", "a:\n  b\n  d: e\n"),
    ("second_colon", "a: 'b\n"),
    ("dash_out_of_line", "a: b\nc\n"),
    ("dash_out_of_line", "a:\n  - b\n  - c: d: e\n"),
    ("indent", "a: [\n"),
    ("indent", "a:\n  - b: c\n    d: 'e' f\n  - g: h\n"),
]


@pytest.mark.parametrize(
    ("rule", "typed", "row", "column", "message", "cure"),
    [(rule, *case) for rule, cases in TYPED.items() for case in cases],
)
def test_what_a_rule_says(rule: str, typed: str, row: int, column: int, message: str, cure: str) -> None:
    """Where the cause is, and what to type instead; and no rule before it thinks otherwise."""
    stop = stopped(typed)
    assert getattr(field_lines, rule)(stop) == Diagnosis(row, column, message, cure)
    assert next(one.__name__ for one in RULES if one(stop)) == rule


@pytest.mark.parametrize(("rule", "typed"), OTHERS)
def test_what_a_rule_leaves_to_others(rule: str, typed: str) -> None:
    """Negative controls, most of them one letter away."""
    assert getattr(field_lines, rule)(stopped(typed)) is None


@pytest.mark.parametrize(("column", "seen"), [(1, False), (2, True), (3, True)])
def test_a_tab_after_the_stop(column: int, seen: bool) -> None:
    """Has not stopped anything."""
    diagnosis = field_lines.tab(ParserStop(["ab\tc"], 0, column, "", "", None))
    assert (diagnosis and diagnosis.column) == (2 if seen else None)
