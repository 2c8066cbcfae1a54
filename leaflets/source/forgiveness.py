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
_COLON = re.compile(r":(?=\s|$)")
_HASH = re.compile(r"(?<=\s)#")
#: A value, after the name of its field or after a dash, that begins with a sign of YAML's own.
_SIGN = re.compile(
    r"\s*(?:(?:- )*[A-Za-z][\w -]*: +(?:(?P<spaced>[-?])(?= )|(?P<sign>[@%`&*!\[{]))|(?:- )+(?P<item>[@%`&*!\[{]))"
)
_CLOSING = {"[": "]", "{": "}"}
#: Words that begin with an apostrophe.
_SHORTENED = re.compile(r"'(?:tis|twas|til|cause|em|n|\d\ds)\b", re.I)


#: Whether a field of one name may have one of another name beside it.
Beside: TypeAlias = Callable[[str, str], bool]


def nothing_beside(one: str, other: str) -> bool:  # noqa: ARG001
    """For a file of whose fields nothing is known."""
    return False


def forgive(error: yaml.YAMLError, lines: MutableSequence[str], beside: Beside) -> bool:
    """Exchange what the parser stopped at, where it can only stand for itself; returns whether anything was.

    A field that stands `beside` another does not begin in the middle of the other's value: two lines have run together.
    """
    stop = ParserStop.of(error, lines) if isinstance(error, yaml.MarkedYAMLError) else None
    if stop is None:
        return False
    if TWO_COLONS in stop.problem:  # in all lines at once: a file of contacts may have it in each of them
        before = lines[stop.row]
        lines[:] = [_colons(line, beside) if ": " in line or line.endswith(":") else line for line in lines]
        return lines[stop.row] != before
    rows = (stop.row, *stop.near, *((stop.begin[0],) if stop.begin else ()))
    for row in dict.fromkeys(row for row in rows if row < len(lines) and len(lines[row]) <= LONGEST_LINE):
        for rule in (_quotes, _sign):
            if (line := rule(lines[row])) != lines[row]:
                lines[row] = line
                return True
    return False


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
    match = FIELD.fullmatch(line) if len(line) <= LONGEST_LINE else None
    if match is None or match["value"][0] in "|>[{'\"":
        return line
    value = match["value"]
    inner = _INNER_FIELD.search(f"{value} ")
    words = inner[1].split() if inner else []
    if any(beside(match["key"], " ".join(words[start:])) for start in range(len(words))):
        return line
    begin = match.start("value")
    return line[:begin] + _COLON.sub(_stand_in, value) + line[match.end("value") :]


def _quotes(line: str) -> str:
    """Quotes that are words, as some of those in a value that begins with one are."""
    match = FIELD.fullmatch(line) or re.fullmatch(r"(?P<start>\s*- )(?P<value>\S(?:.*\S)?)", line)
    if match is None or (quote := match["value"][0]) not in "'\"":
        return line
    value, begin = match["value"], match.start("value")
    second = value.find(quote, 1)
    if second < 0:
        return line[:begin] + _plain(value) if _SHORTENED.match(value) else line  # 'tis
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


def _stand_in(match: re.Match[str]) -> str:
    return chr(_FIRST + ord(match[0]))
