"""A file of YAML as lines and nodes, or the fault that stops it from being read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from leaflets.faults import Fault, stops
from leaflets.patterns import late
from leaflets.plain_file import NoFileError, first_bytes
from leaflets.signs import INVISIBLE, SPACES
from leaflets.source.foreign_files import fenced, of_another_program
from leaflets.source.forgiveness import forgive, forgive_sign, with_numbers, without_end
from leaflets.source.leftover_kinds import LeftoverKind
from leaflets.source.leftovers import suspected
from leaflets.source.limits import MOST_BYTES
from leaflets.source.parser_stop import Beside, TakesText, no_text, nothing_beside
from leaflets.source.stand_ins import can_stand_in, restored
from leaflets.source.unbarred import has_mistaken_sign, text_below, with_headings, with_right_signs
from leaflets.source.unprintable import unseen
from leaflets.words import Place

#: Limits that no leaflet comes near, so that a damaged or hostile file ends in a fault.
DEEPEST = 12
_NESTED = f"the lines are nested more than {DEEPEST} deep"
MOST_NODES = 100_000
#: Letters of a file of which the rest is read after a fault of its signs or its nesting.
_GO_ON = 100_000
#: So many errors of one file are told, and so many lines are read as a person would.
MOST_ERRORS, MOST_FORGIVEN = 20, 200

_AS_UTF_8 = "In Notepad: File, Save as, and choose Encoding: UTF-8."
#: It resolves nothing, for every scalar is text. libyaml is ten times as fast, where there is one.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
#: What YAML takes for ends of lines besides "\n", or does not read at all.
_CONTROL = late("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_NO_BREAK = "\u00a0"
_INDENT = late(r"(?m)^[ \u00a0]+")
#: Two lines that have as many Tabs between their words, and begin with neither a sign nor the name of a field.
_CELLS = r"[ \t]*(?!\(?\w{1,3}[.)]\t)[\w£(][^\t\n:]+(?:\t[^\t\n]+)+"
_TABBED = late(rf"(?m)^({_CELLS}\n{_CELLS})$")
#: A field at the left edge of the file.
_EDGE = late(r"[^\s#-][^:]*:")
#: What Git puts above two versions of the same lines.
_CONFLICT = late(r"(?m)^<{7} ")
_SEEN = str.maketrans({**SPACES, **dict.fromkeys(INVISIBLE, "")})


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A file of an editor's: the name it is shown by, its lines, its root node, and what is wrong with it so far.

    The lines are as cleaned, without their ends. There is no root where nothing can be read. Where a field at the left
    edge cannot be read, the rest is, without it: `lost` are the names of such fields. What its values may have left
    over in them is `suspected`.
    """

    shown: str
    lines: tuple[str, ...]
    root: yaml.Node | None = None
    faults: tuple[Fault, ...] = ()
    lost: tuple[str, ...] = ()
    suspected: tuple[LeftoverKind, ...] = ()
    beside: Beside = nothing_beside

    def fault(self, place: Place, message: str, cure: str = "", warning: bool = False) -> Fault:
        """A fault with the line it is in."""
        line = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return Fault.in_line(place, message, cure, line, warning)

    def place(self, node: Any) -> Place:
        """Where a node or event begins."""
        mark = node.start_mark
        return Place(self.shown, mark.line + 1, mark.column + 1)


def opened(
    path: Path, shown: str, most: int, beside: Beside = nothing_beside, takes_text: TakesText = no_text
) -> Manuscript:
    """Read a file of at most so many characters; `shown` is its name as faults tell it, the others know its fields.

    Raises nothing: what cannot be read has a fault.
    """
    try:
        raw = first_bytes(path, MOST_BYTES)
    except NoFileError:
        return _refused(shown, "this is not a file", "Take it out, or give it another name.")
    except OSError as error:
        return _refused(shown, f"the file cannot be read ({error.strerror})")
    if len(raw) == MOST_BYTES:
        return _too_long(shown, most, raw.decode(errors="replace"))
    if (problem := of_another_program(raw)) is not None:
        return _refused(shown, problem.message, problem.cure, 1)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:2]:
        return _refused(shown, "the file is saved as UTF-16, not as UTF-8", _AS_UTF_8, 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(shown, "the file is not saved as UTF-8", _AS_UTF_8, raw.count(b"\n", 0, error.start) + 1)
    if len(text) > most:
        return _too_long(shown, most, text)
    return _composed(_cleaned(text), shown, _noted(text, shown), beside, takes_text)


def _refused(shown: str, message: str, cure: str = "", line: int = 0) -> Manuscript:
    return Manuscript(shown, (), None, (Fault(Place(shown, line), message, cure),))


def _too_long(shown: str, most: int, text: str) -> Manuscript:
    """The fault of a file that has more than so many characters, in the line in which they end."""
    message = f"the file has more than {most:,} characters, which is as much as is read of one"
    return _refused(shown, message, "Make it shorter, or make two files of it.", text.count("\n", 0, most) + 1)


def _cleaned(text: str) -> str:
    """Text in composed letters, without what nobody can see; what separates words is a plain space or a no-break one.

    In an indent a no-break space is a space too. There a Tab stays one, for YAML counts columns.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_SEEN))
        if _NO_BREAK in text:
            text = _INDENT.sub(lambda match: " " * len(match[0]), text)
    if "\t" in text:
        text = "\n".join([_with_spaces(line) if "\t" in line else line for line in text.split("\n")])
    return text


def _with_spaces(line: str) -> str:
    """A line with a space for each Tab behind its indent."""
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)] + words.replace("\t", " ")


def _noted(text: str, shown: str) -> tuple[Fault, ...]:
    """Warnings for the first indent with a no-break space in it, and for the first rows that Tabs make a table of."""
    noted: list[Fault] = []
    for match in _INDENT.finditer(text) if _NO_BREAK in text else ():
        if _NO_BREAK in match[0]:
            line = text.count("\n", 0, match.start()) + 1
            message = "this line begins with a no-break space, as pasted text may; it is read as a space"
            cure = "Type the spaces at the start of the line again, to be safe."
            noted.append(Fault(Place(shown, line, 1), message, cure, warning=True))
            break
    tabbed = _TABBED.search(text.replace("\r\n", "\n")) if "\t" in text else None
    if tabbed is not None:
        first, second, *_ = ([cell.strip() for cell in row.split("\t")] for row in tabbed[1].strip().split("\n"))
        typed = f"| {' | '.join(first)} |\n{'|---' * len(first)}|\n| {' | '.join(second)} |"
        line = text.replace("\r\n", "\n").count("\n", 0, tabbed.start(1)) + 1
        message = "these lines have Tabs between their words, as tables of Word have; each is printed as a space"
        cure = f"If it is a table, type it in a text like this:\n{typed}"
        noted.append(Fault.in_line(Place(shown, line, 1), message, cure, tabbed[1].split("\n")[0], warning=True))
    return tuple(noted)


def _composed(
    text: str, shown: str, noted: tuple[Fault, ...], beside: Beside, takes_text: TakesText = no_text
) -> Manuscript:
    """The nodes of a text. After an error it goes on without the field at the left edge that the error is in."""
    manuscript = Manuscript(shown, tuple(text.split("\n")))
    if (conflict := _conflict(text, manuscript)) is not None:
        return Manuscript(shown, manuscript.lines, None, (conflict,))
    if (problem := fenced(text, shown)) is not None:
        return Manuscript(
            shown, manuscript.lines, None, (manuscript.fault(problem.place, problem.message, problem.cure),)
        )
    lines, faults, lost = list(manuscript.lines), list(noted), list[str]()
    root = None
    forgiving = can_stand_in(text)
    if forgiving:
        lines = without_end(with_numbers(text)).split("\n")
        if has_mistaken_sign(text):
            with_right_signs(lines, beside, takes_text)
        if " ##" in text:
            with_headings(lines, beside, takes_text)
    for _ in range(MOST_ERRORS):
        root, fault = _read(lines, manuscript, beside if forgiving else None, takes_text)
        goes_on = len(text) < _GO_ON
        if fault is None:
            break
        faults.append(fault)
        name = _struck(lines, fault.place.line - 1) if goes_on else ""
        if not name:
            break
        lost.append(name)
    if root is None and not stops(faults):
        message = "every line of this file is a note, for it begins with #" if text.strip() else "the file is empty"
        faults.append(Fault(Place(shown, 1), message))
    if root is not None and forgiving:
        restored(root)
    told = tuple(sorted(faults, key=lambda fault: fault.place))
    return Manuscript(shown, manuscript.lines, root, told, tuple(lost), suspected("\n".join(manuscript.lines)), beside)


def _read(
    lines: list[str], manuscript: Manuscript, beside: Beside | None, takes_text: TakesText
) -> tuple[yaml.Node | None, Fault | None]:
    """The root node of lines, in which what can be read in one way only is forgiven; or the first fault."""
    for number in range(MOST_FORGIVEN + 1):
        forgives = beside is not None and number < MOST_FORGIVEN
        text = "\n".join(lines)
        if (fault := _forbidden(text, manuscript)) is not None:
            row, column = fault.place.line - 1, fault.place.column - 1
            if not forgives or not (
                forgive_sign(row, column, lines) or text_below(lines, row, beside or nothing_beside, takes_text)
            ):
                return None, fault
            continue
        root, error = _parsed(text)
        if error is None:
            return root, None
        if not forgives or not forgive(error, lines, beside or nothing_beside, takes_text):
            from leaflets.source.diagnosis import diagnosed  # imported here: what can be read does not need it

            row, column, message, cure = diagnosed(error, lines, beside or nothing_beside, takes_text)
            return None, manuscript.fault(Place(manuscript.shown, row + 1, column + 1), message, cure)
    raise AssertionError("the last round forgives nothing")


def _conflict(text: str, manuscript: Manuscript) -> Fault | None:
    """A fault for what Git leaves where two people have changed the same lines."""
    if (match := _CONFLICT.search(text)) is None:
        return None
    place = Place(manuscript.shown, text.count("\n", 0, match.start()) + 1, 1)
    message = "two people have changed this file, and what both of them typed stands here"
    cure = "Keep what is right of it, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>."
    return manuscript.fault(place, message, cure)


def _parsed(text: str) -> tuple[yaml.Node | None, yaml.YAMLError | None]:
    """The root node of a text, None for one without any, or the error that it cannot be parsed for."""
    try:
        return yaml.compose(text, Loader=_Loader), None
    except yaml.YAMLError as error:
        return None, error


def _struck(lines: list[str], line: int) -> str:
    """Strike out the field at the left edge that a line belongs to; returns its name, or nothing without one."""
    start = next((number for number in range(line, -1, -1) if _EDGE.match(lines[number])), None)
    if start is None:
        return ""
    name = lines[start].partition(":")[0].strip(' *_`"“”')
    lines[start] = ""
    for number in range(start + 1, len(lines)):
        if _EDGE.match(lines[number]):
            break
        lines[number] = ""
    return name


def _forbidden(text: str, manuscript: Manuscript) -> Fault | None:
    """Control characters, anchors, aliases and tags, which this format does not use, and nesting that nobody means.

    Looked for before nodes are made: making them would fall over a file nested deep enough.
    """
    if match := _CONTROL.search(text):
        line = text.count("\n", 0, match.start())
        place = Place(manuscript.shown, line + 1, match.start() - text.rfind("\n", 0, match.start()))
        return manuscript.fault(place, *unseen(match[0]))
    depth = nodes = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            nodes += isinstance(event, yaml.NodeEvent)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if nodes > MOST_NODES:
                message = f"the file has more than {MOST_NODES:,} values"
                return manuscript.fault(manuscript.place(event), message, "Make it two files.")
            if depth > DEEPEST:
                return manuscript.fault(manuscript.place(event), _NESTED)
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
                return _special(manuscript.place(event), manuscript)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        if mark is not None and "nesting depth" in str(error):  # libyaml looks far ahead, and has a limit of its own
            return manuscript.fault(Place(manuscript.shown, mark.line + 1, mark.column + 1), _NESTED)
        return None  # compose meets the same error and tells it
    return None


def _special(place: Place, manuscript: Manuscript) -> Fault:
    """A fault for a value that begins with a sign of YAML's own."""
    line = manuscript.lines[place.line - 1]
    begin, value = line[: place.column - 1].lstrip(), line[place.column - 1 :].rstrip()
    cure = f"Put quotes round it: {begin}'{value}'" if "'" not in value else "Put quotes round it."
    return manuscript.fault(place, f"the value begins with {value[:1]}, which is special", cure)
