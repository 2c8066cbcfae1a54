"""What goes wrong with quotes, brackets, and the signs that YAML keeps for itself."""

from __future__ import annotations

import pytest
from manuscripts import stopped

from leaflets.source import quoting
from leaflets.source.diagnosis import RULES
from leaflets.source.parser_stop import Diagnosis

#: By the name of the rule: what was typed, the row and column (from 0) of the cause, what is said of it, what to type.
TYPED = {
    "escape": [
        (
            'a: "b\\c"\n',
            0,
            5,
            "a \\ within double quotes makes something else of what follows",
            "Put single quotes round the words instead, or none.",
        ),
        (
            'a: "b\n  \\q"\n',
            1,
            2,
            "a \\ within double quotes makes something else of what follows",
            "Put single quotes round the words instead, or none.",
        ),
        (
            'a: "\\xZZ"\n',
            0,
            4,
            "a \\ within double quotes makes something else of what follows",
            "Put single quotes round the words instead, or none.",
        ),
    ],
    "open_quote": [
        (
            "a: 'b\n",
            0,
            3,
            "the quote ' that begins here is never closed",
            "Type the same quote at the end of the words, or take this one away.",
        ),
        (
            'a: "b\n',
            0,
            3,
            'the quote " that begins here is never closed',
            "Type the same quote at the end of the words, or take this one away.",
        ),
        (
            "- 'b\n",
            0,
            2,
            "the quote ' that begins here is never closed",
            "Type the same quote at the end of the words, or take this one away.",
        ),
    ],
    "open_bracket": [
        (
            "a: [b\n",
            0,
            3,
            "the bracket [ that begins here is never closed",
            "Type ] at the end of the list; or put quotes round it, if it is words: a: '[b'",
        ),
        (
            "a: {b\n",
            0,
            3,
            "the bracket { that begins here is never closed",
            "Type } at the end of the list; or put quotes round it, if it is words: a: '{b'",
        ),
        (
            "a: [it's\n",
            0,
            3,
            "the bracket [ that begins here is never closed",
            'Type ] at the end of the list; or put quotes round it, if it is words: a: "[it\'s"',
        ),
        (
            "- [b\n",
            0,
            2,
            "the bracket [ that begins here is never closed",
            "Type ] at the end of the list; or put quotes round it, if it is words: - '[b'",
        ),
        (
            'a: ["it\'s"\n',
            0,
            3,
            "the bracket [ that begins here is never closed",
            "Type ] at the end of the list; or put quotes round it, if it is words.",
        ),
        ("a: [b: c: d]\n", 0, 3, "the value begins with [, which is special", "Put quotes round it: a: '[b: c: d]'"),
    ],
    "quotes_in_quotes": [
        ('a: "b "c" d"\n', 0, 6, "there are quotes inside quotes", "Use the other kind outside: a: 'b \"c\" d'"),
        ("a: 'it's b'\n", 0, 6, "the apostrophe in these words ends the quotes", 'Use double quotes: a: "it\'s b"'),
        ("a: 'x'y'z'\n", 0, 5, "there are quotes inside quotes", "Use the other kind outside: a: \"x'y'z\""),
        ('a: "b "c"" d\n', 0, 6, "there are quotes inside quotes", 'Use the other kind outside: a: \'b "c"" d"\''),
        (
            "a: 'b' \"c\" 'd'\n",
            0,
            5,
            "there are quotes inside quotes",
            "Use single quotes outside and double ones inside, or the other way round.",
        ),
        (
            'a: "it\'s "c" d"\n',
            0,
            9,
            "there are quotes inside quotes",
            "Use single quotes outside and double ones inside, or the other way round.",
        ),
        ('- "b "c" d"\n', 0, 5, "there are quotes inside quotes", "Use the other kind outside: - 'b \"c\" d'"),
        ('a: "b "c" d"\nb: c\n', 0, 6, "there are quotes inside quotes", "Use the other kind outside: a: 'b \"c\" d'"),
        ("a: 'it's b's c'\n", 0, 6, "there are quotes inside quotes", "Use the other kind outside: a: \"it's b's c\""),
        (
            "a: 'it's \"b\"'\n",
            0,
            6,
            "there are quotes inside quotes",
            "Use single quotes outside and double ones inside, or the other way round.",
        ),
        ('a: "b" c" d\n', 0, 5, "there are quotes inside quotes", "Use the other kind outside: a: 'b\" c\" d'"),
    ],
    "closed_early": [
        ('a: "b" c\n', 0, 7, "there are words after the closing quote", "Put quotes round it all: a: '\"b\" c'"),
        ("a: 'b' c\n", 0, 7, "there are words after the closing quote", "Put quotes round it all: a: \"'b' c\""),
        ('- "b" c\n', 0, 6, "there are words after the closing quote", "Put quotes round it all: - '\"b\" c'"),
        (
            'a: "b\nc: "d"\n',
            0,
            3,
            'the quote " that begins here is never closed',
            "Type the same quote at the end of the words, or take this one away.",
        ),
        (
            "a: 'b\nc: it's\n",
            0,
            3,
            "the quote ' that begins here is never closed",
            "Type the same quote at the end of the words, or take this one away.",
        ),
        ('a: "b" it\'s\n', 0, 7, "there are words after the closing quote", "Put quotes round it all."),
    ],
    "special_sign": [
        ("a: @b\n", 0, 3, "the value begins with @, which is special", "Put quotes round it: a: '@b'"),
        ("a: `b\n", 0, 3, "the value begins with `, which is special", "Put quotes round it: a: '`b'"),
        ("a: %b\n", 0, 3, "the value begins with %, which is special", "Put quotes round it: a: '%b'"),
        ("a: >b\n", 0, 3, "the value begins with >, which is special", "Put quotes round it: a: '>b'"),
        ("a: - b\n", 0, 3, "the value begins with -, which is special", "Put quotes round it: a: '- b'"),
        ("a: ? b\n", 0, 3, "the value begins with ?, which is special", "Put quotes round it: a: '? b'"),
        ("- @b\n", 0, 2, "the value begins with @, which is special", "Put quotes round it: - '@b'"),
        ("a: @it's\n", 0, 3, "the value begins with @, which is special", 'Put quotes round it: a: "@it\'s"'),
        ('a: @it\'s "b"\n', 0, 3, "the value begins with @, which is special", "Put quotes round it."),
        ("a: b\nc: %d\n", 1, 3, "the value begins with %, which is special", "Put quotes round it: c: '%d'"),
    ],
}
#: What a rule has nothing to say of.
OTHERS = [
    ("escape", "a: 'b\n"),
    ("open_quote", 'a: "b "c"\n'),
    ("open_quote", "a: [b\n"),
    ("open_bracket", "a: 'b\n"),
    ("open_bracket", "a: [b] c\nd: e\n"),
    ("quotes_in_quotes", 'a: "b" c\n'),
    ("quotes_in_quotes", 'a: b "c"d" e: f\n'),
    ("closed_early", "a: b: c\n"),
    ("closed_early", "a: 'b'\nc: d: e\n"),
    ("closed_early", 'a: "b"\nc: "d\': e: f\n'),
    ("special_sign", "a: b: c\n"),
    ("special_sign", "a: -b: c\n"),
    ("special_sign", "a: ?b: c\n"),
    ("special_sign", "a: b: @c\n"),
]


@pytest.mark.parametrize(
    ("rule", "typed", "row", "column", "message", "cure"),
    [(rule, *case) for rule, cases in TYPED.items() for case in cases],
)
def test_what_a_rule_says(rule: str, typed: str, row: int, column: int, message: str, cure: str) -> None:
    """Where the cause is, and what to type instead; and no rule before it thinks otherwise."""
    stop = stopped(typed)
    assert getattr(quoting, rule)(stop) == Diagnosis(row, column, message, cure)
    assert next(one.__name__ for one in RULES if one(stop)) == rule


@pytest.mark.parametrize(("rule", "typed"), OTHERS)
def test_what_a_rule_leaves_to_others(rule: str, typed: str) -> None:
    """Negative controls, most of them one letter away."""
    assert getattr(quoting, rule)(stopped(typed)) is None
