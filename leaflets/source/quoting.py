"""What goes wrong with quotes, brackets, and the signs that YAML keeps for itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaflets.patterns import late
from leaflets.source.parser_stop import Diagnosis, ParserStop

#: A field: what stands before its name, its name, its value.
FIELD = late(r"(?P<start>\s*(?:- )?)(?P<key>[A-Za-z][A-Za-z _-]*): +(?P<value>\S(?:.*\S)?)")
#: A value that begins with a sign YAML keeps for itself.
_SPECIAL = late(r"\s*+(?:- )*+(?:[^:#'\"]++: ++)?([@%`>\[{])")
_CLOSING = {"[": "]", "{": "}"}
#: The same for signs that are special only with a space after them.
_SPECIAL_SPACED = late(r"\s*+(?:- )*+[^:#'\"]++: ++([-?])(?= )")


def escape(stop: ParserStop) -> Diagnosis | None:
    """A backslash within double quotes."""
    if "escape" not in stop.problem and "hexdecimal" not in stop.problem:  # as the parser spells it
        return None
    column = max(stop.lines[stop.row].rfind("\\", 0, stop.column + 1), 0)
    message = "a \\ within double quotes makes something else of what follows"
    return Diagnosis(stop.row, column, message, "Put single quotes round the words instead, or none.")


def open_quote(stop: ParserStop) -> Diagnosis | None:
    """Quotes that are never closed, since there are others within them, or none after them."""
    if stop.begin is None or "quoted" not in stop.context:
        return None
    row, column = stop.begin
    return _quotes_in_row(row, stop.lines) or _never_closed(row, column, stop.lines[row][column : column + 1])


def open_bracket(stop: ParserStop) -> Diagnosis | None:
    """A bracket at the beginning of a value, which makes a list of what follows."""
    if stop.begin is None or not re.search("flow (?:sequence|mapping)", stop.context):
        return None
    row, column = stop.begin
    begin, value = stop.lines[row][:column].lstrip(), stop.lines[row][column:].rstrip()
    sign = stop.lines[row][column : column + 1]
    closing = "]" if sign == "[" else "}"
    if closing in value:
        message, cure = f"the value begins with {sign}, which is special", "Put quotes round it"
    else:
        message = f"the bracket {sign} that begins here is never closed"
        cure = f"Type {closing} at the end of the list; or put quotes round it, if it is words"
    return Diagnosis(row, column, message, cure + in_quotes(begin, value))


def quotes_in_quotes(stop: ParserStop) -> Diagnosis | None:
    """Quotes within quotes of the same kind, in a row near the stop."""
    return next(filter(None, (_quotes_in_row(row, stop.lines) for row in stop.near)), None)


def closed_early(stop: ParserStop) -> Diagnosis | None:
    """Words after the end of quoted ones; the quotes may have begun in a row above, and been meant to end there."""
    for row in range(stop.suspect, -1, -1):
        line, here = stop.lines[row], row == stop.suspect
        value = _value(line)
        if value[:1] not in ("'", '"'):
            if here and "'" not in value and '"' not in value:
                return None
            continue
        begin, is_closed = line.index(value), value[0] in value[1:]
        if not here and not is_closed:
            return _never_closed(row, begin, value[0])
        if here and is_closed and not value.endswith(value[0]):
            cure = "Put quotes round it all" + in_quotes(line[:begin].lstrip(), value)
            return Diagnosis(row, stop.column, "there are words after the closing quote", cure)
    return None


def special_sign(stop: ParserStop) -> Diagnosis | None:
    """A value that begins with a sign YAML keeps for itself, in a row near the stop."""
    for row in stop.near:
        line = stop.lines[row]
        if match := _SPECIAL.match(line) or _SPECIAL_SPACED.match(line):
            column = match.end() - 1
            if line.rstrip()[-1:] == _CLOSING.get(match[1]):
                continue  # a list, which is right
            cure = "Put quotes round it" + in_quotes(line[:column].lstrip(), line[column:].rstrip())
            return Diagnosis(row, column, f"the value begins with {match[1]}, which is special", cure)
    return None


def in_quotes(begin: str, value: str) -> str:
    """The end of a cure that quotes a value after what stands before it; a full stop where no quotes are safe."""
    if not value or ("'" in value and ('"' in value or "\\" in value)):
        return "."
    return f": {begin}" + (f'"{value}"' if "'" in value else f"'{value}'")


def _quotes_in_row(row: int, lines: Sequence[str]) -> Diagnosis | None:
    line, value = lines[row], _value(lines[row])
    quote = value[:1]
    if quote not in ("'", '"') or value.count(quote) <= 2:
        return None
    inner = value.strip(quote) if value.endswith(quote) else value[1:]
    other = "'" if quote == '"' else '"'
    column = line.index(quote, line.index(quote) + 1)
    begin = line[: line.index(value)].strip()
    if re.search(r"\w'\w", inner) and inner.count("'") == 1 and other not in inner:
        message = "the apostrophe in these words ends the quotes"
        return Diagnosis(row, column, message, f'Use double quotes: {begin} "{inner}"')
    cure = "Use single quotes outside and double ones inside, or the other way round."
    if other not in inner:
        cure = f"Use the other kind outside: {begin} {other}{_balanced(inner, quote)}{other}"
    return Diagnosis(row, column, "there are quotes inside quotes", cure)


def _value(line: str) -> str:
    """The value of a field or list item, else the whole line."""
    match = FIELD.fullmatch(line)
    return match["value"] if match else line.strip().removeprefix("- ")


def _never_closed(row: int, column: int, quote: str) -> Diagnosis:
    cure = "Type the same quote at the end of the words, or take this one away."
    return Diagnosis(row, column, f"the quote {quote} that begins here is never closed", cure)


def _balanced(words: str, quote: str) -> str:
    """Words with as many opening as closing quotes."""
    return words if words.count(quote) % 2 == 0 else words + quote
