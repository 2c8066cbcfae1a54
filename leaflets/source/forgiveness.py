"""Lines that YAML refuses although a person can read them in one way only: they are read so.

A sign that YAML takes for one of its own, and that stands for itself, is exchanged for a stand-in before the file is
parsed.
"""

from __future__ import annotations

import re
from collections.abc import MutableSequence

import yaml

from leaflets.patterns import late
from leaflets.source.limits import LONGEST_LINE
from leaflets.source.parser_stop import TWO_COLONS, Beside, ParserStop, TakesText, indent_of, no_text
from leaflets.source.quoting import FIELD
from leaflets.source.stand_ins import colons_out, exchanged, notes_out, stand_in
from leaflets.source.unbarred import text_below

#: What ends the name of a field within a value: no more words of a value are looked at.
_INNER_FIELD = late(r"(?<!\S)([a-z][a-z-]*(?: [a-z-]+){0,2}):(?=\s)")
#: A field, or a name that an editor has given to a number or a page: Press 1 for nurses, Men’s line (Wales).
_NAMED = late(r"(?P<start>\s*(?:- )?)(?P<key>[^\W_][^:#\[\]{}\"|>]*): +(?P<value>\S(?:.*\S)?)")
#: The sign of a number, with something before it in its line.
_NUMBER = late(r"(?<=\S )#(?=[1-9]\d{0,3}(?!\d))")
#: A value, after the name of its field or after a dash, that begins with a sign of YAML's own.
_SIGN = late(
    r"\s*(?:(?:- )*[A-Za-z][\w -]*: +(?:(?P<spaced>[-?])(?= )|(?P<sign>[@%`&*!\[{]))|(?:- )+(?P<item>[@%`&*!\[{]))"
)
_CLOSING = {"[": "]", "{": "}"}
#: A field with a bar and words in its line.
_BARRED = late(r"\s*(?:- )*(?P<key>[A-Za-z][A-Za-z _-]*): +(?P<sign>[|>])(?![-+\d]*(?:\s+#.*)?\s*$)")
#: The value of a field or of an item.
_VALUE = late(r"\s*(?:- )*(?:[A-Za-z][A-Za-z _-]*: +)?(?P<value>\S(?:.*\S)?)\s*")
#: Words that begin with an apostrophe.
_SHORTENED = late(r"'(?:tis|twas|til|cause|em|n|\d\ds)\b", re.I)


def forgive(
    error: yaml.YAMLError, lines: MutableSequence[str], beside: Beside, takes_text: TakesText = no_text
) -> bool:
    """Exchange what the parser stopped at, where it can only stand for itself; returns whether anything was.

    A field that stands `beside` another does not begin in the middle of the other's value: two lines have run together.
    The lines below a field that `takes_text` are its words, if none of them can be a field.
    """
    stop = ParserStop.of(error, lines)
    if stop is None:
        return False
    plain = [_elided(line) if "'" in line else line for line in lines]
    if plain != list(lines):  # in all lines at once: such a quote may end with that of another line
        lines[:] = plain
        return True
    if TWO_COLONS in stop.problem:  # in all lines at once: a file of contacts may have it in each of them
        before = lines[stop.row]
        lines[:] = [_colons(line, beside) if ": " in line or line.endswith(":") else line for line in lines]
        if lines[stop.row] != before:
            return True
    if text_below(lines, stop.suspect, beside, takes_text) or _in_line_of_bar(lines, stop.row):
        return True
    if TWO_COLONS in stop.problem:
        return False
    rows = (stop.row, *stop.near, *((stop.begin[0],) if stop.begin else ()))
    for row in dict.fromkeys(row for row in rows if row < len(lines) and len(lines[row]) <= LONGEST_LINE):
        for rule in (_quotes, _sign):
            if (line := rule(lines[row])) != lines[row]:
                lines[row] = line
                return True
    return False


def _in_line_of_bar(lines: MutableSequence[str], row: int) -> bool:
    """Exchange the bar before words in its own line, with none below: a `>` is one of the words, a `|` is nothing."""
    match = _BARRED.match(lines[row]) if len(lines[row]) <= LONGEST_LINE else None
    following = next((line for line in lines[row + 1 :] if line.strip()), "")
    if match is None or indent_of(following) > match.start("key"):
        return False
    at = match.start("sign")
    sign = " " if match["sign"] == "|" else stand_in(match["sign"])
    lines[row] = lines[row][:at] + sign + lines[row][at + 1 :]
    return True


def forgive_sign(row: int, column: int, lines: MutableSequence[str]) -> bool:
    """Exchange the sign at a place, where a value begins with it; returns whether it was."""
    match = _SIGN.match(lines[row]) if len(lines[row]) <= LONGEST_LINE else None
    if match is None or match.start(match.lastgroup or 0) != column:
        return False
    lines[row] = exchanged(lines[row], column)
    return True


def without_end(text: str) -> str:
    """A text in which three dashes that nothing follows begin no other file."""
    words = text.rstrip()
    return words[:-3] if words.endswith("\n---") and words.strip("- \n") else text


def with_numbers(text: str) -> str:
    """A text in which the sign before a figure, as in Room #4, begins no note."""
    return _NUMBER.sub(stand_in, text) if " #" in text else text


def _colons(line: str, beside: Beside) -> str:
    """On a line of one field all after its colon is its value, with whatever colons are in it."""
    match = _NAMED.fullmatch(line) if len(line) <= LONGEST_LINE else None
    if match is None or match["value"][0] in "|>[{'\"":
        return line
    value = match["value"]
    inner = _INNER_FIELD.search(f"{value} ")
    words = inner[1].split() if inner else []
    if any(beside(match["key"], " ".join(words[start:])) for start in range(len(words))):
        return line
    begin = match.start("value")
    return line[:begin] + colons_out(value) + line[match.end("value") :]


def _elided(line: str) -> str:
    """A value that begins with an apostrophe, as in ’tis, and has no other."""
    match = _VALUE.fullmatch(line) if len(line) <= LONGEST_LINE else None
    if match is None or not _SHORTENED.match(match["value"]) or "'" in match["value"][1:]:
        return line
    return line[: match.start("value")] + _plain(match["value"])


def _quotes(line: str) -> str:
    """Quotes that are words, as some of those in a value that begins with one are."""
    match = FIELD.fullmatch(line) or re.fullmatch(r"(?P<start>\s*- )(?P<value>\S(?:.*\S)?)", line)
    if match is None or (quote := match["value"][0]) not in "'\"":
        return line
    value, begin = match["value"], match.start("value")
    second = value.find(quote, 1)
    if second < 0:
        return line
    if second == len(value) - 1:
        return line
    if not value[second - 1].isspace() and not value[second + 1].isalnum():  # "Dystonia" and you
        return line[:begin] + _plain(value)
    if not value.endswith(quote):
        return line
    return line[:begin] + quote + value[1:-1].replace(quote, stand_in(quote)) + quote  # "Say "yes" now"


def _sign(line: str) -> str:
    """A value that begins with a sign of YAML's own; a bracket only where words follow the other one."""
    match = _SIGN.match(line)
    if match is None:
        return line
    sign, rest = line[match.end() - 1], line[match.end() :]
    if sign in _CLOSING:
        after = rest.partition(_CLOSING[sign])[2].strip()
        if not after or after.startswith("#"):
            return line
    return exchanged(line, match.end() - 1)


def _plain(value: str) -> str:
    """A value all signs of which stand for themselves."""
    return notes_out(colons_out(stand_in(value) + value[1:]))
