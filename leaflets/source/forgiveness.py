"""Lines that YAML refuses although a person can read them in one way only: they are read so.

A sign that YAML takes for one of its own, and that stands for itself, is exchanged for a stand-in of the same length
before the file is parsed, so that all lines and columns stay what they are; `restored` puts it back into what was read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableSequence
from typing import TypeAlias

import yaml

from leaflets.source.limits import LONGEST_LINE
from leaflets.source.parser_stop import TWO_COLONS, ParserStop
from leaflets.source.quoting import FIELD

#: Where the stand-ins begin: signs for private use (Unicode, U+E000 to U+F8FF) that no face of signs is known to use.
_FIRST = 0xE700
_STAND_INS = {_FIRST + code: code for code in range(128)}
_ANY = re.compile("[\ue700-\ue77f]")

#: What ends the name of a field within a value: no more words of a value are looked at.
_INNER_FIELD = re.compile(r"(?<!\S)([a-z][a-z-]*(?: [a-z-]+){0,2}):(?=\s)")
#: A field, or a name that an editor has given to a number or a page: Press 1 for nurses, Men’s line (Wales).
_NAMED = re.compile(r"(?P<start>\s*(?:- )?)(?P<key>[^\W_][^:#\[\]{}\"|>]*): +(?P<value>\S(?:.*\S)?)")
_COLON = re.compile(r":(?=\s|$)")
_HASH = re.compile(r"(?<=\s)#")
#: The sign of a number, with something before it in its line.
_NUMBER = re.compile(r"(?<=\S )#(?=[1-9]\d{0,3}(?!\d))")
#: What may be a note behind words.
_NOTE = re.compile(r"\S\s+#(?!\d)")
#: A value, after the name of its field or after a dash, that begins with a sign of YAML's own.
_SIGN = re.compile(
    r"\s*(?:(?:- )*[A-Za-z][\w -]*: +(?:(?P<spaced>[-?])(?= )|(?P<sign>[@%`&*!\[{]))|(?:- )+(?P<item>[@%`&*!\[{]))"
)
_CLOSING = {"[": "]", "{": "}"}
#: A field whose words may go on in the lines below it, and one with a bar and words in its line.
_OWNER = re.compile(r"\s*(?:- )*(?P<key>[A-Za-z][A-Za-z _-]*):(?: +(?P<value>\S.*))?\s*")
_BARRED = re.compile(r"\s*(?:- )*(?P<key>[A-Za-z][A-Za-z _-]*): +(?P<sign>[|>])(?![-+\d]*(?:\s+#.*)?\s*$)")
#: The value of a field or of an item.
_VALUE = re.compile(r"\s*(?:- )*(?:[A-Za-z][A-Za-z _-]*: +)?(?P<value>\S(?:.*\S)?)\s*")
#: Words that begin with an apostrophe.
_SHORTENED = re.compile(r"'(?:tis|twas|til|cause|em|n|\d\ds)\b", re.I)


#: Whether a field of one name may have one of another name beside it.
Beside: TypeAlias = Callable[[str, str], bool]


#: Whether a field of a name takes a text of several lines.
TakesText: TypeAlias = Callable[[str], bool]


def no_text(name: str) -> bool:  # noqa: ARG001
    """For a file of whose fields nothing is known."""
    return False


def nothing_beside(one: str, other: str) -> bool:  # noqa: ARG001
    """For a file of whose fields nothing is known."""
    return False


def forgive(
    error: yaml.YAMLError, lines: MutableSequence[str], beside: Beside, takes_text: TakesText = no_text
) -> bool:
    """Exchange what the parser stopped at, where it can only stand for itself; returns whether anything was.

    A field that stands `beside` another does not begin in the middle of the other's value: two lines have run together.
    The lines below a field that `takes_text` are its words, if none of them can be a field.
    """
    stop = ParserStop.of(error, lines) if isinstance(error, yaml.MarkedYAMLError) else None
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


def with_headings(lines: MutableSequence[str], beside: Beside, takes_text: TakesText) -> None:
    """Give a text below its field the bar it lacks, where it has small headings, which YAML leaves out as notes."""
    for start, line in enumerate(lines):
        if (match := _OWNER.fullmatch(line)) and not match["value"] and takes_text(match["key"]):
            end = _end(lines, start, match.start("key"))
            if any(below.lstrip().startswith("##") for below in lines[start + 1 : end]):
                _with_bar(lines, start, end, beside)


def text_below(lines: MutableSequence[str], row: int, beside: Beside, takes_text: TakesText) -> bool:
    """Exchange the colons in words that go on below their field; where all stand below it, give it the bar it lacks."""
    start = next((above for above in range(row - 1, -1, -1) if 0 <= _indent(lines[above]) < _indent(lines[row])), None)
    match = _OWNER.fullmatch(lines[start]) if start is not None else None
    if start is None or match is None or not takes_text(match["key"]):
        return False
    end = _end(lines, start, match.start("key"))
    if row >= end or (match["value"] or "")[:1] in tuple("|>[{'\"&*!%@`"):
        return False
    if not match["value"]:
        if not _with_bar(lines, start, end, beside):
            return False
        _with_bars(lines, beside, takes_text)
        return True
    below = [line.strip() for line in lines[start + 1 : end]]
    if any(line.startswith("- ") or _is_beside(match["key"], line, beside) for line in below):
        return False
    begin = match.start("value")
    changed = [lines[start][:begin] + _COLON.sub(_stand_in, lines[start][begin:])]
    changed += [_COLON.sub(_stand_in, line) for line in lines[start + 1 : end]]
    if changed == lines[start:end]:
        return False
    lines[start:end] = changed
    return True


def _with_bars(lines: MutableSequence[str], beside: Beside, takes_text: TakesText) -> None:
    """Do so for all such texts of a file at once: it may have one in each of its records."""
    for start, line in enumerate(lines):
        if (match := _OWNER.fullmatch(line)) and not match["value"] and takes_text(match["key"]):
            end = _end(lines, start, match.start("key"))
            rows = [below.lstrip() for below in lines[start + 1 : end] if below.strip()]
            if len(rows) > 1 and rows[0][:1] not in tuple("|>[{'\""):
                _with_bar(lines, start, end, beside)


def _with_bar(lines: MutableSequence[str], start: int, end: int, beside: Beside) -> bool:
    """Put a bar behind a field whose words are all in the lines below it, from `start` to before `end`."""
    rows = [line for line in lines[start + 1 : end] if line.strip()]
    key = lines[start].strip().removeprefix("- ").partition(":")[0]
    if not rows or rows[0].lstrip().startswith(("- ", "#")) or any(_NOTE.search(line) for line in rows):
        return False
    if any(_indent(line) < _indent(rows[0]) or _is_beside(key, line.strip(), beside) for line in rows):
        return False
    lines[start] = f"{lines[start].rstrip()} |"
    return True


def _is_beside(key: str, line: str, beside: Beside) -> bool:
    """Whether a line may be a field beside that of a key."""
    return ":" in line and beside(key, line.partition(":")[0])


def _end(lines: MutableSequence[str], start: int, column: int) -> int:
    """The row after those below a field that begins in a column, empty ones among them."""
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > column):
        end += 1
    return end


def _in_line_of_bar(lines: MutableSequence[str], row: int) -> bool:
    """Exchange the bar before words in its own line, with none below: a `>` is one of the words, a `|` is nothing."""
    match = _BARRED.match(lines[row]) if len(lines[row]) <= LONGEST_LINE else None
    following = next((line for line in lines[row + 1 :] if line.strip()), "")
    if match is None or _indent(following) > match.start("key"):
        return False
    at = match.start("sign")
    sign = " " if match["sign"] == "|" else _stand_in(match["sign"])
    lines[row] = lines[row][:at] + sign + lines[row][at + 1 :]
    return True


def _indent(line: str) -> int:
    """How far in a line begins; -1 for one with nothing in it."""
    return len(line) - len(line.lstrip()) if line.strip() else -1


def forgive_sign(row: int, column: int, lines: MutableSequence[str]) -> bool:
    """Exchange the sign at a place, where a value begins with it; returns whether it was."""
    match = _SIGN.match(lines[row]) if len(lines[row]) <= LONGEST_LINE else None
    if match is None or match.start(match.lastgroup or 0) != column:
        return False
    lines[row] = _with(lines[row], column, column + 1)
    return True


def can_forgive(text: str) -> bool:
    """Whether the stand-ins can be told from what was typed."""
    return not _ANY.search(text)


def with_numbers(text: str) -> str:
    """A text in which the sign before a figure, as in Room #4, begins no note."""
    return _NUMBER.sub(_stand_in, text) if " #" in text else text


def restored(root: yaml.Node) -> None:
    """Put the signs back into all values below a node."""
    waiting = [root]
    while waiting:
        match waiting.pop():
            case yaml.ScalarNode() as node:
                node.value = str(node.value).translate(_STAND_INS)
            case yaml.SequenceNode(value=items):
                waiting += items
            case yaml.MappingNode(value=pairs):
                waiting += [part for pair in pairs for part in pair]


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
    return line[:begin] + _COLON.sub(_stand_in, value) + line[match.end("value") :]


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
    return line[:begin] + quote + value[1:-1].replace(quote, chr(_FIRST + ord(quote))) + quote  # "Say "yes" now"


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
    return _with(line, match.end() - 1, match.end())


def _plain(value: str) -> str:
    """A value all signs of which stand for themselves."""
    return _HASH.sub(_stand_in, _COLON.sub(_stand_in, chr(_FIRST + ord(value[0])) + value[1:]))


def _with(line: str, begin: int, end: int) -> str:
    """A line with a stand-in for the sign between two places."""
    return line[:begin] + chr(_FIRST + ord(line[begin:end])) + line[end:]


def _stand_in(sign: re.Match[str] | str) -> str:
    return chr(_FIRST + ord(sign[0]))
