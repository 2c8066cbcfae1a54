"""Texts that stand below their field without the sign | that they need: given it, or told what keeps them from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableSequence, Sequence
from itertools import takewhile

from leaflets.patterns import late
from leaflets.source.parser_stop import Beside, Diagnosis, ParserStop, TakesText, indent_of
from leaflets.source.stand_ins import colons_out
from leaflets.words import counted

#: A field whose words may go on in the lines below it.
_OWNER = late(r"\s*(?:- )*(?P<key>[A-Za-z][A-Za-z _-]*):(?: +(?P<value>\S.*))?\s*")
#: What may be a note behind words.
_NOTE = late(r"\S\s+(#)(?!\d)")
#: What a value begins with that is no plain text.
_OTHERS = tuple("|>[{'\"&*!%@`")
#: What people take for the sign |, with nothing else in the line of its field.
_SIGN = r"[-–—:;/\\lI!¦│｜ǀ]|\|\||\|[.:;,]|\| +\||(?P<open>[\"'(\[“‘])\|[\"')\]”’]|\|>|>\|"
_MISTAKEN = late(rf"(?P<start>\s*(?:- )*(?P<key>[A-Za-z][A-Za-z _-]*): +)(?P<sign>{_SIGN})\s*")
_ANY_MISTAKEN = late(rf": +(?:{_SIGN})[ \t]*$", re.M)


def with_right_signs(lines: MutableSequence[str], beside: Beside, takes_text: TakesText) -> None:
    """Put a | in the place of each sign that is taken for it, where the lines below can be nothing but the text."""
    for start, line in enumerate(lines):
        if (match := _MISTAKEN.fullmatch(line)) and takes_text(match["key"]):
            end = _end(lines, start, match.start("key"))
            if _may_be_text(lines[start + 1 : end], match["key"], beside):
                lines[start] = f"{match['start']}|"


def has_mistaken_sign(text: str) -> bool:
    """Whether some line of a file may end with what is taken for the sign |."""
    return _ANY_MISTAKEN.search(text) is not None


def with_headings(lines: MutableSequence[str], beside: Beside, takes_text: TakesText) -> None:
    """Give a text below its field the bar it lacks, where it has small headings, which YAML leaves out as notes."""
    for start, line in enumerate(lines):
        if (match := _OWNER.fullmatch(line)) and not match["value"] and takes_text(match["key"]):
            end = _end(lines, start, match.start("key"))
            if any(below.lstrip().startswith("##") for below in lines[start + 1 : end]):
                _with_bar(lines, start, end, beside)


def text_below(lines: MutableSequence[str], row: int, beside: Beside, takes_text: TakesText) -> bool:
    """Exchange the colons in words that go on below their field; where all stand below it, give it the bar it lacks."""
    if (owner := _owner(lines, row, takes_text)) is None:
        return False
    start, match, end = owner
    if row >= end:
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
    changed = [lines[start][:begin] + colons_out(lines[start][begin:]), *map(colons_out, lines[start + 1 : end])]
    if changed == lines[start:end]:
        return False
    lines[start:end] = changed
    return True


def diagnosis(stop: ParserStop) -> Diagnosis | None:
    """The first thing among the words below a field that ends them for YAML: a note, a field, a line with a #."""
    owner = _owner(stop.lines, stop.suspect, stop.takes_text)
    first = stop.suspect if owner is None else owner[0]
    if (sign := _MISTAKEN.fullmatch(stop.lines[first])) and stop.takes_text(sign["key"]):
        message = f"‘{sign['sign']}’ stands in the place of the sign |"
        cure = f"Type: {sign['key']}: |, and begin all of its words in one column below it."
        return Diagnosis(first, sign.start("sign"), message, cure)
    if owner is None:
        return None
    start, match, _ = owner
    key = match["key"]
    for row in range(start, min(stop.row, len(stop.lines) - 1) + 1):
        line = stop.lines[row]
        if row > start and line.lstrip().startswith("#"):
            message = "a line that begins with # is a note, and ends the words above it"
            cure = f"Put a | after ‘{key}:’ and all its words below it; a small heading begins with ## and a space."
            return Diagnosis(row, indent_of(line), message, cure)
        if note := _NOTE.search(line):
            cure = f"If it is no note, put a | after ‘{key}:’ and all its words below it. Else put it above ‘{key}:’."
            return Diagnosis(row, note.start(1), "everything after # would be left out", cure)
        if row > start and _is_beside(key, line.strip().removeprefix("- "), stop.beside):
            return _field_among_words(row, start, match, stop)
    return None


def _field_among_words(row: int, start: int, match: re.Match[str], stop: ParserStop) -> Diagnosis:
    """A field that stands among the words of another; one that its record has already begins another record."""
    line, key, column = stop.lines[row].rstrip(), match["key"], match.start("key")
    name = line.strip().removeprefix("- ").partition(":")[0]
    message = f"the field ‘{name}’ stands among the words of ‘{key}’"
    above = list(takewhile(lambda one: indent_of(one) != column - 2, reversed(stop.lines[:start])))
    item = stop.lines[start - 1 - len(above)] if len(above) < start else ""
    typed = [text.strip().removeprefix("- ").partition(":")[0] for text in (item, *above)]
    further = counted(abs(indent_of(line) - column), "space")
    cure = f"Take {further} away before it and all that belongs to it. Is it one of the words? Put a | after ‘{key}:’."
    if name in typed and item.lstrip().startswith("- "):
        words = line.strip().removeprefix("- ")
        cure = f"If another begins here, type a dash before it, under the dash of the one above: - {words}"
    return Diagnosis(row, indent_of(line), message, cure)


def _owner(lines: Sequence[str], row: int, takes_text: TakesText) -> tuple[int, re.Match[str], int] | None:
    """The row of the field whose words a line may be, its parts, and the row after its words; None without one."""
    deep = indent_of(lines[row])
    start = next((above for above in range(row - 1, -1, -1) if 0 <= indent_of(lines[above]) < deep), None)
    match = _OWNER.fullmatch(lines[start]) if start is not None else None
    if start is None or match is None or not takes_text(match["key"]) or (match["value"] or "")[:1] in _OTHERS:
        return None
    return start, match, _end(lines, start, match.start("key"))


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
    rows = lines[start + 1 : end]
    key = lines[start].strip().removeprefix("- ").partition(":")[0]
    first = next(_typed(rows), "").lstrip()
    if first.startswith(("- ", "#")) or any(map(_NOTE.search, rows)) or not _may_be_text(rows, key, beside):
        return False
    lines[start] = f"{lines[start].rstrip()} |"
    return True


def _may_be_text(rows: Sequence[str], key: str, beside: Beside) -> bool:
    """Whether rows below a field are all its words: none further out than the first, and none a field beside it."""
    typed = list(_typed(rows))
    if not typed or any(indent_of(line) < indent_of(typed[0]) for line in typed):
        return False
    return not any(_is_beside(key, line.strip(), beside) for line in typed)


def _typed(rows: Sequence[str]) -> Iterator[str]:
    return (line for line in rows if line.strip())


def _is_beside(key: str, line: str, beside: Beside) -> bool:
    """Whether a line may be a field beside that of a key."""
    return ":" in line and beside(key, line.partition(":")[0])


def _end(lines: Sequence[str], start: int, column: int) -> int:
    """The row after those below a field that begins in a column, empty ones among them."""
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) > column):
        end += 1
    return end
