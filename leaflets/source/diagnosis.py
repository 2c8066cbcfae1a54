"""Why a file of YAML cannot be read, in an editor's words; YAML's own speak of mappings and scalars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

#: A field whose colon has no space after it, and is no web address.
_GLUED = re.compile(r"\s*(?:- )?[A-Za-z][A-Za-z _-]*:(?=[^ \t\n/])")
#: A value that begins with a sign YAML keeps for itself.
_SPECIAL = re.compile(r"\s*(?:- )*(?:[^:#'\"]+: +)?([@%`>\[{])")
#: The same for signs that are special only with a space after them.
_SPECIAL_SPACED = re.compile(r"\s*(?:- )*[^:#'\"]+: +([-?])(?= )")
_FIELD = re.compile(r"(?P<start>\s*(?:- )?)(?P<key>[A-Za-z][A-Za-z _-]*): +(?P<value>.*\S)")
#: What was meant for a dash and a space at the beginning of an item, and is none.
_NO_DASH = re.compile(r"\s*([-–—•·▪●])(?!-)([ \u00a0]?)(?=[A-Za-z][A-Za-z _-]*: )")
#: A field with another sign in the place of its colon, or with none.
_NO_COLON = re.compile(r"(\s*(?:- )?[A-Za-z][A-Za-z _-]*?)(?: ?([;=：])\s*| (?=\|\s*$))")
#: A field whose words may go on in the lines below it; of two groups the second is those in its own line.
_GOES_ON = re.compile(r"\s*(?:- )*([A-Za-z][A-Za-z _-]*):(?: +([^|>\s\[{'\"].*))?")
#: Words; the name of a field has no more.
_LONGEST_NAME = 3
_CURLY = str.maketrans("“”‘’", "\"\"''")


class Diagnosis(NamedTuple):
    """What is wrong, in which line and column (both from 0), and what to type instead."""

    line: int
    column: int
    message: str
    cure: str


def diagnosed(error: yaml.YAMLError, lines: Sequence[str]) -> Diagnosis:
    """What an editor should look for after a parse error."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return Diagnosis(0, 0, "the file has characters that cannot be read", "Type them again.")
    line = min(mark.line, len(lines) - 1)
    context = getattr(error, "context_mark", None)
    if lines[line].startswith("---"):
        message = "three dashes begin another file within this one"
        return Diagnosis(line, 0, message, "Keep each leaflet in a file of its own; else take the line out.")
    top = next((number for number in range(line + 1) if lines[number].strip()), line)
    if lines[top].startswith("%"):
        message = "this line is for programs, and no leaflet needs it"
        return Diagnosis(top, 0, message, "Take it out, and a line of three dashes below it, if there is one.")
    if "block scalar" in str(getattr(error, "context", "")) and (match := re.match(r"[^|>]*\|", lines[line])):
        cure = "Begin them in the next line, two spaces further in."
        return Diagnosis(line, match.end() - 1, "there are words after the |", cure)
    if "escape" in (problem := str(getattr(error, "problem", ""))) or "hexdecimal" in problem:
        column = lines[line].rfind("\\", 0, mark.column + 1)
        cure = "Put single quotes round the words instead, or none."
        return Diagnosis(line, max(column, 0), "a \\ within double quotes makes something else of what follows", cure)
    if context is not None and "quoted" in str(getattr(error, "context", "")):
        return _open_quote(context.line, context.column, lines)
    if context is not None and re.search("flow (?:sequence|mapping)", str(getattr(error, "context", ""))):
        return _open_bracket(context.line, context.column, lines)
    if context is not None and "simple key" in str(getattr(error, "context", "")):
        line = min(context.line, len(lines) - 1)  # words that should be a field, and have no colon
    before = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), None)
    near = (line,) if before is None else (line, before)
    found = (
        _tab(line, mark.column, lines)
        or _quotes(near, lines)
        or _closed_early(line, mark.column, lines)
        or _special(near, lines)
        or _no_dash(near, lines)
        or _glued(before, lines)
        or _no_colon(near, lines)
    )
    if found is None and "mapping values" in problem:
        found = _flowing(line, mark.column, lines) or _second_colon(line, mark.column, before, lines)
    return found or _indent(line, before, lines) or Diagnosis(
        line,
        mark.column,
        "this line does not fit with the lines above it",
        "Look for a missing colon, a quote that is not closed, or spaces too many or too few at its start.",
    )  # fmt: skip


def _tab(line: int, column: int, lines: Sequence[str]) -> Diagnosis | None:
    text = lines[line]
    if "\t" not in text[: column + 1]:
        return None
    return Diagnosis(line, text.index("\t"), f"line {line + 1} has a Tab in it", "Use spaces.")


def _open_quote(line: int, column: int, lines: Sequence[str]) -> Diagnosis:
    if (found := _quotes((line,), lines)) is not None:
        return found
    return _never_closed(line, column, lines[line][column : column + 1] or '"')


def _open_bracket(line: int, column: int, lines: Sequence[str]) -> Diagnosis:
    """A bracket at the beginning of a value, which makes a list of what follows."""
    sign, value = lines[line][column : column + 1], lines[line][column:].rstrip()
    closing = {"[": "]", "{": "}"}.get(sign, "")
    begin = lines[line][:column].lstrip()
    if closing and closing in value:
        message, cure = f"the value begins with {sign}, which is special", "Put quotes round it"
    else:
        message = f"the bracket {sign} that begins here is never closed"
        cure = f"Type {closing} at the end of the list; or put quotes round it, if it is words"
    return Diagnosis(line, column, message, cure + (f": {begin}{quoted}" if (quoted := _quoted(value)) else "."))


def _closed_early(line: int, column: int, lines: Sequence[str]) -> Diagnosis | None:
    """Words after the end of quoted ones; the quotes may have begun in a line above, and been meant to end there."""
    for number in range(line, -1, -1):
        match = _FIELD.fullmatch(lines[number])
        value = match["value"] if match else lines[number].strip().removeprefix("- ")
        if value[:1] not in ("'", '"'):
            if number == line and "'" not in value and '"' not in value:
                return None
            continue
        begin, rest = lines[number].index(value), value[1:]
        if number < line and value[0] not in rest:
            return _never_closed(number, begin, value[0])
        if number == line and value[0] in rest and not value.endswith(value[0]):
            begun = lines[number][:begin].lstrip()
            cure = "Put quotes round it all" + (f": {begun}{quoted}" if (quoted := _quoted(value)) else ".")
            return Diagnosis(number, column, "there are words after the closing quote", cure)
    return None


def _never_closed(line: int, column: int, sign: str) -> Diagnosis:
    cure = "Type the same quote at the end of the words, or take this one away."
    return Diagnosis(line, column, f"the quote {sign} that begins here is never closed", cure)


def _no_dash(near: Sequence[int], lines: Sequence[str]) -> Diagnosis | None:
    for number in near:
        match = _NO_DASH.match(lines[number])
        if match and (match[1] != "-" or match[2] != " "):
            what = "there is no space after the dash" if match[1] == "-" else f"the sign {match[1]} is no dash here"
            if match[2] == "\u00a0":
                what = "what stands after the dash is a no-break space, as pasted text may have"
            cure = f"Type a dash and a space: - {lines[number][match.end() :]}"
            return Diagnosis(number, match.start(1), what, cure)
    return None


def _no_colon(near: Sequence[int], lines: Sequence[str]) -> Diagnosis | None:
    for number in near:
        if match := _NO_COLON.match(lines[number]):
            cured = f"{match[1].lstrip()}: {lines[number][match.end() :]}"
            return Diagnosis(
                number, match.end(1), "there is no colon after the name of the field", f"Type one: {cured}"
            )
    return None


def _quotes(near: Sequence[int], lines: Sequence[str]) -> Diagnosis | None:
    """Quotes within quotes of the same kind."""
    for number in near:
        match = _FIELD.fullmatch(lines[number])
        value = match["value"] if match else lines[number].strip().removeprefix("- ")
        if value[:1] in "\"'" and value[:1] and value.count(value[0]) > 2:
            inner = value.strip(value[0]) if value.endswith(value[0]) else value[1:]
            other = "'" if value[0] == '"' else '"'
            column = lines[number].index(value[0], lines[number].index(value[0]) + 1)
            begin = lines[number][: lines[number].index(value)].strip()
            cure = "Use single quotes outside and double ones inside, or the other way round."
            if value[0] == "'" and re.search(r"\w'\w", inner) and inner.count("'") == 1 and other not in inner:
                message = "the apostrophe in these words ends the quotes"
                return Diagnosis(number, column, message, f'Use double quotes: {begin} "{inner}"'.replace(":  ", ": "))
            if other not in inner:
                cure = f"Use the other kind outside: {begin} {other}{_balanced(inner, value[0])}{other}".replace(
                    ":  ", ": "
                )
            return Diagnosis(number, column, "there are quotes inside quotes", cure)
    return None


def _quoted(value: str) -> str:
    """A value in the quotes that are right for it, or nothing where none are for certain."""
    if not value or "'" not in value:
        return value and f"'{value}'"
    return "" if '"' in value or "\\" in value else f'"{value}"'


def _balanced(words: str, quote: str) -> str:
    """Words with as many opening as closing quotes."""
    return words if words.count(quote) % 2 == 0 else words + quote


def _special(near: Sequence[int], lines: Sequence[str]) -> Diagnosis | None:
    for number in near:
        if match := _SPECIAL.match(lines[number]) or _SPECIAL_SPACED.match(lines[number]):
            value = lines[number][match.end() - 1 :].rstrip()
            begin = lines[number][: match.end() - 1].lstrip()
            cure = "Put quotes round it" + (f": {begin}{quoted}" if (quoted := _quoted(value)) else ".")
            message = f"the value begins with {match[1]}, which is special"
            return Diagnosis(number, match.end() - 1, message, cure)
    return None


def _glued(before: int | None, lines: Sequence[str]) -> Diagnosis | None:
    if before is None or not (match := _GLUED.match(lines[before])):
        return None
    cured = f"{match[0].lstrip()} {lines[before][match.end() :].lstrip()}"
    return Diagnosis(before, match.end() - 1, "there is no space after the colon", f"Put one there: {cured}")


def _flowing(line: int, column: int, lines: Sequence[str]) -> Diagnosis | None:
    """A colon in words that go on over several lines, where that is certain: as long as no name of a field is."""
    start, match = line - 1, None
    while start >= 0 and (match := _GOES_ON.fullmatch(lines[start])) is None and not lines[start].startswith("- "):
        start -= 1
    if match is None or any(_depth(one) <= _depth(lines[start]) for one in lines[start + 1 : line + 1] if one.strip()):
        return None
    is_long = len(lines[line].partition(":")[0].split()) > _LONGEST_NAME
    if lines[line].lstrip().startswith("- ") or not (is_long or (match[2] and start < line - 1)):
        return None
    message = "there is a colon in words that go on over several lines"
    cure = f"Put a | after ‘{match[1]}:’, and all the words in the lines below it."
    return Diagnosis(line, column, message, cure)


def _second_colon(line: int, column: int, before: int | None, lines: Sequence[str]) -> Diagnosis:
    text = lines[line]
    if text.count(": ") + text.endswith(":") < 2:
        return _uneven(line, 0 if before is None else before, lines)
    match = _FIELD.fullmatch(text)
    if match and re.fullmatch(r"[A-Za-z]+:", match["value"]):
        message = "two lines seem to have run together here"
        return Diagnosis(line, column, message, "Begin a new line where the second field starts.")
    key, _, rest = text.strip().removeprefix("- ").partition(": ")
    if rest[:1] in "“‘" and rest[:1]:
        plain = rest.translate(_CURLY)
        message = "curly quotes do not protect a colon"
        return Diagnosis(line, column, message, f"Use straight ones here: {key}: {plain}")
    cure = "Put the words in quotes" + (f": {key}: {quoted}" if (quoted := _quoted(rest)) else ".")
    return Diagnosis(line, column, "there are two colons in this line", cure)


def _indent(line: int, before: int | None, lines: Sequence[str]) -> Diagnosis | None:
    """A line that begins a little further out than its neighbours, or that should belong to the one before it."""
    text = lines[line]
    if before is None or not text.strip():
        return None
    own, its = _depth(text), _depth(lines[before])
    if text.lstrip().startswith("- "):
        dashes = [number for number in range(line) if lines[number].lstrip().startswith("- ")]
        last = min(dashes, key=lambda number: (abs(_depth(lines[number]) - own), -number), default=line)
        there = _depth(lines[last])
        message = f"the dash of line {line + 1} is {own - 2} letters in, that of line {last + 1} is {there - 2}"
        if there != own:
            return Diagnosis(line, own - 2, message, "Dashes of one list stand one under the other.")
    if _FIELD.fullmatch(text) or text.rstrip().endswith(":"):
        return _uneven(line, before, lines) if 0 < its - own <= 1 or its > own > 0 else None
    if own <= its and not text.lstrip().startswith("- "):
        message = f"does line {line + 1} belong to line {before + 1}?"
        return Diagnosis(line, own, message, "Then put two spaces more before it; else it needs a name and a colon.")
    return None


def _uneven(line: int, before: int, lines: Sequence[str]) -> Diagnosis:
    """Two fields that should begin in one column."""
    own, its = _depth(lines[line]), _depth(lines[before])
    if own == its:
        column = len(lines[before]) - len(lines[before].lstrip())
        message = f"line {before + 1} has no colon and space after the name of its field"
        return Diagnosis(before, column, message, "Each line of fields is a name, a colon, a space and the value.")
    message = f"line {line + 1} begins {own} letters in, line {before + 1} {its}"
    cure = "Fields that belong together begin in one column; a dash and its space count as two letters."
    return Diagnosis(line, len(lines[line]) - len(lines[line].lstrip()), message, cure)


def _depth(text: str) -> int:
    """Where the words of a line begin; those of a list item after its dash."""
    bare = text.lstrip()
    return len(text) - len(bare) + (2 if bare.startswith("- ") else 0)
