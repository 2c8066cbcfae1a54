"""What goes wrong with quotes, brackets, and the signs that YAML keeps for itself."""

from __future__ import annotations

import pytest
from manuscripts import stopped

from leaflets.source import quoting
from leaflets.source.diagnosis import RULES
from leaflets.source.parser_stop import Diagnosis, ParserStop

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
        ("a: 'b''c\n", 0, 5, "there are quotes inside quotes", "Use the other kind outside: a: \"b''c\""),
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
        (
            "x:\n  a: [b \n",
            1,
            5,
            "the bracket [ that begins here is never closed",
            "Type ] at the end of the list; or put quotes round it, if it is words: a: '[b'",
        ),
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
        ('a: ""b" c\n', 0, 4, "there are quotes inside quotes", "Use the other kind outside: a: '\"b\" c'"),
        ("a: 'b 'c'\n", 0, 6, "there are quotes inside quotes", "Use the other kind outside: a: \"b 'c'\""),
        ('a:\n  - "b "c" d"\n', 1, 7, "there are quotes inside quotes", "Use the other kind outside: - 'b \"c\" d'"),
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
        ('a: ""b\n', 0, 5, "there are words after the closing quote", "Put quotes round it all: a: '\"\"b'"),
        ('x:\n  a: "b" c\n', 1, 9, "there are words after the closing quote", "Put quotes round it all: a: '\"b\" c'"),
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
        ("x:\n  a: @b \n", 1, 5, "the value begins with @, which is special", "Put quotes round it: a: '@b'"),
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
    ("quotes_in_quotes", "a: bbbb: c\n"),
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


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (['a: "b', "c", 'd" e'], (0, 3, 'the quote " that begins here is never closed')),
        (['a: "b" c'], (0, 8, "there are words after the closing quote")),
        (['a: "b'], None),
        (['a: "b"', 'c "d'], None),
        (['a: "b" c', 'd "e'], None),
        (['a: "b', "c"], None),
    ],
)
def test_quotes_that_began_in_a_row_above(lines: list[str], says: tuple[int, int, str] | None) -> None:
    """Are looked for only from a row with a quote, and explain it only where they were never closed."""
    stop = ParserStop(lines, len(lines) - 1, 8, "", "", None)
    diagnosis = quoting.closed_early(stop)
    assert (diagnosis and diagnosis[:3]) == says


@pytest.mark.parametrize(
    ("value", "cure"),
    [
        ("", "."),
        ("b", ": a: 'b'"),
        ('b "c"', ": a: 'b \"c\"'"),
        ("it's", ': a: "it\'s"'),
        ('it\'s "b"', "."),
        ("it's \\b", "."),
        ("b \\c", ": a: 'b \\c'"),
    ],
)
def test_the_quotes_that_are_right(value: str, cure: str) -> None:
    """Single ones where they can be, and none where neither is safe."""
    assert quoting.in_quotes("a: ", value) == cure
