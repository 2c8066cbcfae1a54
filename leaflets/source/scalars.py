"""From a node of YAML to the words that were typed, and the faults that are seen in them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any

import yaml

from leaflets.faults import Fault
from leaflets.patterns import late
from leaflets.signs import BULLETS, printed
from leaflets.source.fields import has_field, is_text
from leaflets.source.leftovers import leftovers
from leaflets.source.manuscript import Manuscript
from leaflets.source.parser_stop import indent_of
from leaflets.source.quoting import in_quotes
from leaflets.source.typos import run_together, slips
from leaflets.source.unprintable import tellings
from leaflets.words import Place, Words

#: What a list item may have been meant to begin with.
_SIGNS = tuple("-" + BULLETS)
_COMMENT = late(r"\s+#")
_NOTE = late(r"\S\s+#(?!\d)")
_ESCAPE = late(r"\\(.|$)")
#: Where a line of a text is set in by Tabs, of which each is as wide as the spaces that set in what is below an item.
_TABS = late(r"(?m)^[ \t]*\t")
_TAB = "    "


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing stands where a value could."""
    return isinstance(node, yaml.ScalarNode) and not str(node.value).strip()


def read_words(
    node: yaml.ScalarNode, manuscript: Manuscript, printable: Container[str]
) -> tuple[Words, Sequence[Fault]]:
    """A scalar as it was typed, in the signs that are printed, and its faults; a character not in `printable` is one.

    The place of a text under `|` or `>` is that of its first line, and not of the sign.
    """
    typed, literal = str(node.value), node.style == "|"
    text = printed(typed if "\t" not in typed else _TABS.sub(lambda match: match[0].replace("\t", _TAB), typed))
    place = manuscript.place(node)
    faults: list[Fault] = []
    if node.style in ("|", ">"):
        first = next((line for line in manuscript.lines[place.line : node.end_mark.line + 1] if line.strip()), "")
        place = Place(place.file, place.line + 1, indent_of(first) + 1)
    else:
        faults += left_out(node, manuscript)
    faults += _joined(node, manuscript)
    if (at := _escape(node, manuscript)) is not None:
        message = "a \\ within double quotes makes something else of what follows"
        cure = "Put single quotes round the words instead, or none."
        return Words(" ".join(text.split()), place), [*faults, manuscript.fault(at, message, cure)]
    words = Words(text, place, literal)
    faults += _unprintable(node, typed, manuscript, printable)
    faults += _slips(node, words, manuscript)
    return words, faults


def read_words_with_colon(
    node: yaml.MappingNode, manuscript: Manuscript, printable: Container[str]
) -> tuple[Words, Sequence[Fault]]:
    """Words with a colon in them, of which YAML has made a key and its value, as they were typed, and their faults.

    Their lines are joined by spaces.
    """
    start, end = node.start_mark, node.end_mark if node.flow_style else node.value[-1][1].end_mark
    lines = list(manuscript.lines[start.line : end.line + 1])
    if node.flow_style:
        lines[-1] = lines[-1][: end.column]
    lines[0] = lines[0][start.column :]
    text = " ".join(" ".join(lines).split())
    return Words(printed(text), manuscript.place(node)), list(_unprintable(node, text, manuscript, printable))


def is_words_with_colon(node: yaml.Node, kind: Any) -> bool:
    """Whether a mapping is words with a colon in them, which YAML took for a key and its value."""
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
        return False
    key, value = node.value[0]
    return isinstance(value, yaml.ScalarNode) and not has_field(kind, str(key.value))


def is_text_without_bar(node: yaml.Node, kind: Any, manuscript: Manuscript) -> bool:
    """Whether a node is a text of several lines in the lines below its field, of which only the bar is missing.

    `kind` is what is wanted. YAML makes one line of such a text, or keys and values, or a list, which only a running
    text begins with.
    """
    if not is_text(kind) or getattr(node, "flow_style", None) or (isinstance(node, yaml.ScalarNode) and node.style):
        return False
    start, rows = node.start_mark, rows_of(node, manuscript)
    if len(rows) < 2 or manuscript.lines[start.line][: start.column].strip() or any(map(_NOTE.search, rows)):
        return False
    above = next((line for line in manuscript.lines[start.line - 1 :: -1] if line.strip()), "")
    field = above.strip().removeprefix("- ").partition(":")[0]
    match node:
        case yaml.MappingNode():
            return not any(manuscript.beside(field, str(key.value)) for key, _ in node.value)
        case yaml.SequenceNode():
            return bool(getattr(kind, "marked", False)) or len(node.value) == len([row for row in rows if row.strip()])
    return True


def read_text_without_bar(
    node: yaml.Node, kind: Any, manuscript: Manuscript, printable: Container[str]
) -> tuple[Words, Sequence[Fault]]:
    """A text of several lines as it was typed, and its faults; each of its lines is one of the file."""
    column = node.start_mark.column
    rows = [row[column:] if not row[:column].strip() else row.strip() for row in rows_of(node, manuscript)]
    if isinstance(node, yaml.SequenceNode) and not getattr(kind, "marked", False):
        rows = [row.removeprefix("-").strip() for row in rows]  # each is a line of its own anyway
    words = Words(printed("\n".join(rows)), manuscript.place(node), True)
    return words, [*_unprintable(node, "\n".join(rows), manuscript, printable), *_slips(node, words, manuscript)]


def rows_of(node: yaml.Node, manuscript: Manuscript) -> Sequence[str]:
    """The lines that a node stands in, without empty ones at the end."""
    last = node
    while isinstance(last, yaml.CollectionNode) and last.value:  # its end is where the next thing begins
        last = last.value[-1][1] if isinstance(last, yaml.MappingNode) else last.value[-1]
    rows = list(manuscript.lines[node.start_mark.line : last.end_mark.line + bool(last.end_mark.column)])
    while rows and not rows[-1].strip():
        del rows[-1]
    return rows


def left_out(node: yaml.Node, manuscript: Manuscript) -> Iterator[Fault]:
    """A fault where YAML drops what follows ` #`: a person who typed "Room #4" meant it."""
    mark, lines = node.end_mark, manuscript.lines
    if match := _COMMENT.match(lines[mark.line] if mark.line < len(lines) else "", mark.column):
        place = Place(manuscript.shown, mark.line + 1, match.end())
        line, start = lines[mark.line], node.start_mark
        words = line[start.column :].rstrip() if start.line == mark.line and start.column < mark.column else ""
        quoted = in_quotes(line[: start.column].lstrip(), words) if words[:1] not in ("'", '"') else "."
        cure = "Put quotes round the words, or put the note on a line of its own."
        if quoted != ".":
            cure = f"Put the note on a line of its own. If it is no note, put quotes round it all{quoted}"
        yield manuscript.fault(place, "everything after # would be left out", cure)


def second_line(node: yaml.Node, manuscript: Manuscript) -> Iterator[Fault]:
    """A warning for the second line of several that are printed as one, in a field that is meant to keep its lines."""
    end = (node.value[-1][1] if isinstance(node, yaml.MappingNode) else node).end_mark  # words with a colon
    folded = getattr(node, "style", None) == ">"
    rows = range(node.start_mark.line, end.line + bool(end.column))
    for row in [row for row in rows if manuscript.lines[row].strip()][1 + folded :][:1]:
        place = Place(manuscript.shown, row + 1, indent_of(manuscript.lines[row]) + 1)
        cure = "To keep the lines, put a | after the colon and type them all below it."
        message = "this line is printed as one with the line above it"
        yield manuscript.fault(place, message, "Type | instead of >." if folded else cure, warning=True)


def _joined(node: yaml.ScalarNode, manuscript: Manuscript) -> Iterator[Fault]:
    """A fault for the first line that YAML joins to the one above although it is an item or a new paragraph."""
    start, end, lines = node.start_mark, node.end_mark, manuscript.lines
    if node.style == "|" or (end.line == start.line and str(node.value)[:1] not in _SIGNS):
        return
    folded = node.style == ">"
    rows = [*lines[start.line + folded : end.line], *([] if folded else [lines[end.line][: end.column]])]
    alone = folded or not lines[start.line][: start.column].strip()
    if (joined := run_together(rows, alone)) is None:
        return
    row, message = joined
    cure = "For a text, put a | after the colon. For a list, begin each line with a dash and a space."
    if not alone and row:
        cure = "For a text, put a | after the colon, and all the words in the lines below it."
    if "dash" in message:
        cure = f"Put a space after it: - {rows[row].strip().lstrip('-')}"
    elif folded:
        cure = "Type | instead of >."
    place = Place(manuscript.shown, start.line + folded + row + 1, indent_of(rows[row]) + 1)
    yield manuscript.fault(place, message, cure)


def _escape(node: yaml.ScalarNode, manuscript: Manuscript) -> Place | None:
    """Where a backslash in double quotes stands for anything but a quote or itself."""
    start, end = node.start_mark, node.end_mark
    if node.style != '"' or "\\" not in manuscript.lines[start.line]:
        return None
    for row in range(start.line, end.line + 1):
        line = manuscript.lines[row]
        begin = start.column if row == start.line else 0
        for match in _ESCAPE.finditer(line, begin, end.column if row == end.line else len(line)):
            if match[1] not in ("\\", '"'):
                return Place(manuscript.shown, row + 1, match.start() + 1)
    return None


def _unprintable(node: yaml.Node, text: str, manuscript: Manuscript, printable: Container[str]) -> Iterator[Fault]:
    """A fault for each sign that cannot be seen, one for the letters of a script, and one for all other signs."""
    for sign, message, cure in tellings(text, printable):
        yield manuscript.fault(_find(node, sign, manuscript), message, cure)


def _slips(node: yaml.Node, words: Words, manuscript: Manuscript) -> Iterator[Fault]:
    """The faults of slips, and a warning for each leftover, unless all there is says nothing anyway."""
    says_nothing = False
    for slip in slips(words, words.literal):
        says_nothing = says_nothing or slip.warning
        place = _within(node, words, slip.at, slip.at + 1, manuscript)
        yield manuscript.fault(place, slip.message, slip.cure, slip.warning)
    if says_nothing or not (manuscript.suspected or "**" in words):
        return
    for begin, end, message, cure in leftovers(words, words.literal, manuscript.suspected):
        yield manuscript.fault(_within(node, words, begin, end, manuscript), message, cure, warning=True)


def _within(node: yaml.Node, words: Words, begin: int, end: int, manuscript: Manuscript) -> Place:
    """The place of a part of words that a node has."""
    if words.literal:
        return _in_row(words.at(words.count("\n", 0, begin)), words, begin, manuscript)
    return _find(node, words[begin:end], manuscript)


def _in_row(row: Place, text: str, at: int, manuscript: Manuscript) -> Place:
    """The place of the letter `at` of a text under `|`, in the row of the file that is known.

    From there to its end the row says the same in the text and in the file, though not in as many signs; before it the
    file has an indent as well.
    """
    rest, line = len(text[at:].partition("\n")[0]), manuscript.lines[row.line - 1]
    column = len(line) + 1
    while column > 1 and rest > 0:
        column -= 1
        rest -= len(printed(line[column - 1]))
    return Place(row.file, row.line, column)


def _find(node: yaml.Node, words: str, manuscript: Manuscript) -> Place:
    """The first place of some words in the lines of a node; the node's own where they are not there as they stand."""
    start, end = node.start_mark, node.end_mark
    for row in range(start.line, min(end.line + 1, len(manuscript.lines))):
        begin = start.column if row == start.line else 0
        if (column := manuscript.lines[row].find(words, begin)) >= 0:
            return Place(manuscript.shown, row + 1, column + 1)
    return manuscript.place(node)
