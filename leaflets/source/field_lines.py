"""What goes wrong with lines of fields and lists: colons, dashes, Tabs, and where a line begins."""

from __future__ import annotations

import re

from leaflets.patterns import late
from leaflets.source.parser_stop import TWO_COLONS, Diagnosis, ParserStop, depth
from leaflets.source.quoting import FIELD, in_quotes
from leaflets.words import counted

#: A field whose colon has no space after it, and is no web address.
_GLUED = late(r"\s*(?:- )?[A-Za-z][A-Za-z _-]*:(?=[^ \t\n/])")
#: What was meant for a dash and a space at the beginning of an item, and is none.
_NO_DASH = late(r"\s*([-–—•·▪●*+]|\d{1,2}[.)])(?!-)([ \u00a0]?)(?=[A-Za-z][A-Za-z _-]*: )")
#: A field with another sign in the place of its colon, or with none.
_NO_COLON = late(r"(\s*(?:- )?[A-Za-z][A-Za-z _-]*?)(?: ?([;=：])\s*| (?=\|\s*$))")
#: A field whose words may go on in the lines below it; of two groups the second is those in its own line.
_GOES_ON = late(r"\s*(?:- )*([A-Za-z][A-Za-z _-]*):(?: +([^|>\s\[{'\"].*))?")
#: The dash of an item of fields with several spaces behind it.
_WIDE_DASH = late(r"(\s*-)  +(?=[A-Za-z][A-Za-z _-]*:(?: |$))")
#: Words; the name of a field has no more.
_LONGEST_NAME = 3


def tab(stop: ParserStop) -> Diagnosis | None:
    """A Tab before the place of the stop."""
    line = stop.lines[stop.suspect]
    if "\t" not in line[: stop.column + 1]:
        return None
    return Diagnosis(stop.suspect, line.index("\t"), f"line {stop.suspect + 1} has a Tab in it", "Use spaces.")


def no_dash(stop: ParserStop) -> Diagnosis | None:
    """A dash without a space, or another sign, where an item of fields begins."""
    for row in stop.near:
        match = _NO_DASH.match(stop.lines[row])
        if match and (match[1] != "-" or match[2] != " "):
            message = "there is no space after the dash" if match[1] == "-" else f"the sign {match[1]} is no dash here"
            if match[2] == "\u00a0":
                message = "what stands after the dash is a no-break space, as pasted text may have"
            cure = f"Type a dash and a space: - {stop.lines[row][match.end() :]}"
            return Diagnosis(row, match.start(1), message, cure)
    return None


def no_space(stop: ParserStop) -> Diagnosis | None:
    """A colon without a space in the row before."""
    if stop.before is None or not (match := _GLUED.match(stop.lines[stop.before])):
        return None
    cured = f"{match[0].lstrip()} {stop.lines[stop.before][match.end() :].lstrip()}"
    return Diagnosis(stop.before, match.end() - 1, "there is no space after the colon", f"Put one there: {cured}")


def no_colon(stop: ParserStop) -> Diagnosis | None:
    """Another sign in the place of a colon, or none."""
    for row in stop.near:
        if match := _NO_COLON.match(stop.lines[row]):
            cure = f"Type one: {match[1].lstrip()}: {stop.lines[row][match.end() :]}"
            return Diagnosis(row, match.end(1), "there is no colon after the name of the field", cure)
    return None


def colon_in_words(stop: ParserStop) -> Diagnosis | None:
    """A colon in words that go on over several lines, where that is certain: as long as no name of a field is."""
    if TWO_COLONS not in stop.problem:
        return None
    lines, row = stop.lines, stop.suspect
    start, match = row - 1, None
    while start >= 0 and (match := _GOES_ON.fullmatch(lines[start])) is None and not lines[start].startswith("- "):
        start -= 1
    if match is None or any(depth(line) <= depth(lines[start]) for line in lines[start + 1 : row + 1] if line.strip()):
        return None
    is_long = len(lines[row].partition(":")[0].split()) > _LONGEST_NAME
    if lines[row].lstrip().startswith("- ") or not (is_long or (match[2] and start < row - 1)):
        return None
    message = "there is a colon in words that go on over several lines"
    return Diagnosis(
        row, stop.column, message, f"Put a | after ‘{match[1]}:’, and all the words in the lines below it."
    )


def second_colon(stop: ParserStop) -> Diagnosis | None:
    """A second colon in a line; where there is none, the line begins in the wrong column."""
    if TWO_COLONS not in stop.problem:
        return None
    row, line = stop.suspect, stop.lines[stop.suspect]
    if line.count(": ") + line.endswith(":") < 2:
        return _uneven(row, stop.before or 0, stop)
    key, _, value = line.strip().removeprefix("- ").partition(": ")
    first, last = value.rpartition(": ")[0], value.rpartition(": ")[2]
    words, _, field = first.rpartition(" ")
    if words and last:
        message = "two lines seem to have run together here"
        cure = f"Make them two: ‘{key}: {words}’, and ‘{field}: {last}’ below it; or put the words in quotes"
        return Diagnosis(row, stop.column, message, cure + in_quotes(f"{key}: ", value))
    cure = "Put the words in quotes" + in_quotes(f"{key}: ", value)
    return Diagnosis(row, stop.column, "there are two colons in this line", cure)


def wide_dash(stop: ParserStop) -> Diagnosis | None:
    """More than one space after the dash of an item, so that its other fields begin in another column."""
    for row in range(stop.suspect, -1, -1):
        if (match := _WIDE_DASH.match(stop.lines[row])) is not None:
            cure = f"Type one: - {stop.lines[row][match.end() :]}"
            return Diagnosis(row, match.end(1), "there is more than one space after the dash", cure)
        if row != stop.suspect and stop.lines[row].lstrip().startswith("- "):
            break
    return None


def dash_out_of_line(stop: ParserStop) -> Diagnosis | None:
    """A dash that does not stand under the other dashes of its list, as far as can be seen."""
    row, line = stop.suspect, stop.lines[stop.suspect]
    if stop.before is None or not line.lstrip().startswith("- "):
        return None
    own, before = depth(line), stop.lines[stop.before]
    if (
        (further := depth(before) - own + 2) > 0
        and not FIELD.fullmatch(before)
        and not before.lstrip().startswith("- ")
    ):
        message = f"does line {row + 1} belong to line {stop.before + 1}?"
        return Diagnosis(row, own - 2, message, f"Then put {counted(further, 'space')} more before it.")
    dashes = [number for number in range(row) if stop.lines[number].lstrip().startswith("- ")]
    nearest = min(dashes, key=lambda number: (abs(depth(stop.lines[number]) - own), -number), default=row)
    there = depth(stop.lines[nearest])
    if there == own:
        return None
    message = f"the dash of line {row + 1} is {own - 2} letters in, that of line {nearest + 1} is {there - 2}"
    return Diagnosis(row, own - 2, message, "Dashes of one list stand one under the other.")


def indent(stop: ParserStop) -> Diagnosis | None:
    """A line that begins a little further out than its neighbours, or that should belong to the one before it."""
    row, line, before = stop.suspect, stop.lines[stop.suspect], stop.before
    if before is None or not line.strip():
        return None
    own, its = depth(line), depth(stop.lines[before])
    if FIELD.fullmatch(line) or line.rstrip().endswith(":"):
        return _uneven(row, before, stop) if 0 < its - own <= 1 or its > own > 0 else None
    if own > its or line.lstrip().startswith("- "):
        return None
    if glued := _GLUED.match(line):
        cure = f"Put one there: {glued[0].lstrip()} {line[glued.end() :].lstrip()}"
        return Diagnosis(row, glued.end() - 1, "there is no space after the colon", cure)
    following = next((text for text in stop.lines[row + 1 :] if text.strip()), "")
    if (
        len(line.split()) <= _LONGEST_NAME
        and (depth(following) > own)
        and not stop.lines[before].rstrip().endswith("|")
    ):
        return _without_colon(row, line)
    above = FIELD.fullmatch(stop.lines[before])
    if above is not None and above["key"].lower() == "heading" and own == its:
        message = f"line {row + 1} has words without the name of a field"
        return Diagnosis(row, own, message, f"If they are the text, type: text: {line.strip()}")
    if above is not None and own == its == 0 and len(line.split()) > _LONGEST_NAME:
        message = f"line {row + 1} has words without the name of a field"
        return Diagnosis(
            row, own, message, f"If they are text, type them below ‘sections:’, as in: - text: {line.strip()}"
        )
    further = its - own + 2 * (own == its or FIELD.fullmatch(stop.lines[before]) is not None)
    message = f"does line {row + 1} belong to line {before + 1}?"
    cure = f"Then put {counted(further, 'space')} more before it; else it needs a name and a colon."
    return Diagnosis(row, own, message, cure)


def _is_bare(line: str) -> bool:
    """Whether a line is a name without its colon, as far as can be seen."""
    return ":" not in line and not line.lstrip().startswith("- ") and len(line.split()) <= _LONGEST_NAME


def _is_item_elsewhere(key: str, stop: ParserStop) -> bool:
    """Whether a field of this name begins an item of a list in another line."""
    return any(line.lstrip().startswith(f"- {key}:") for line in stop.lines)


def _of_a_thing(line: str) -> bool:
    """Whether a field is one of a link, a book or an event, and not of a section."""
    return line.strip().partition(":")[0].lower() in ("when", "where", "from", "address", "about", "until", "url")


def _without_colon(row: int, line: str) -> Diagnosis:
    name = line.strip()
    return Diagnosis(row, len(line.rstrip()), f"there is no colon after ‘{name}’", f"Type one: {name}:")


def _uneven(row: int, before: int, stop: ParserStop) -> Diagnosis:
    """Two fields that should begin in one column."""
    line, above = stop.lines[row], stop.lines[before]
    own, its = depth(line), depth(above)
    deeper = next((text for text in stop.lines[before - 1 :: -1] if text.strip()), "") if before else ""
    if its == 0 < own == depth(deeper) and FIELD.fullmatch(above) and not deeper.lstrip().startswith("- "):
        message = f"line {before + 1} begins at the edge, the lines round it {own} letters in"
        return Diagnosis(before, 0, message, f"Put {counted(own, 'space')} before it, if it belongs to them.")
    if own > its and _is_bare(above):
        return _without_colon(before, above)
    if (
        (item := FIELD.fullmatch(above))
        and own > its
        and not item["start"].strip()
        and _is_item_elsewhere(item["key"], stop)
    ):
        cure = f"Type one: - {above.strip()}"
        return Diagnosis(before, len(item["start"]), f"there is no dash before ‘{item['key']}’", cure)
    here = FIELD.fullmatch(line)
    if here and own < its and any(text.startswith(f"{' ' * own}- {here['key']}:") for text in stop.lines):
        return Diagnosis(row, own, f"there is no dash before ‘{here['key']}’", f"Type one: - {line.strip()}")
    if line.lstrip().startswith("- ") and FIELD.fullmatch(above):
        message = f"the list that begins in line {row + 1} has no name above it"
        return Diagnosis(
            row, own - 2, message, "Type the name of its field and a colon in a line above it, such as: sections:"
        )
    if own == its and above.lstrip().startswith("- "):
        key = "name" if FIELD.fullmatch(line) and _of_a_thing(line) else "heading"
        words = re.sub(rf"(?i)^{key}\b[ -]*", "", above.lstrip()[2:])
        cure = f"Type the name of its field before the words: - {key}: {words}"
        return Diagnosis(before, its - 2, f"line {before + 1} has words alone after its dash", cure)
    if own == 0 < its and not any(text.strip() for text in stop.lines[:before]):
        message = f"line {before + 1} begins {its} letters in, line {row + 1} at the edge"
        return Diagnosis(before, 0, message, "Take the spaces before it away.")
    if own == its:
        message = f"line {before + 1} has no colon and space after the name of its field"
        cure = "Each line of fields is a name, a colon, a space and the value."
        return Diagnosis(before, len(above) - len(above.lstrip()), message, cure)
    message = f"line {row + 1} begins {own} letters in, line {before + 1} {its}"
    following = next((text for text in stop.lines[row + 1 :] if text.strip()), "")
    if item and its == 0 and own == depth(following) == 2 and not following.lstrip().startswith("- "):
        cure = f"If these are the fields of ‘{item['key']}’, put its words in a line below it: name: {item['value']}"
        return Diagnosis(row, own, message, cure)
    cure = "Fields that belong together begin in one column; a dash and its space count as two letters."
    return Diagnosis(row, len(line) - len(line.lstrip()), message, cure)
