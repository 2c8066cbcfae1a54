"""A file of YAML as lines and nodes, or the fault that stops it from being read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from leaflets.faults import Fault
from leaflets.words import Place

#: Limits that no leaflet comes near, so that a damaged or hostile file ends in a fault.
MOST_CHARACTERS = 1_000_000
DEEPEST = 12

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times as fast, where there is one
#: What YAML takes for ends of lines besides "\n", or does not read at all.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
#: A field whose colon has no space after it, and is no web address.
_GLUED = re.compile(r"\s*(?:- )?[A-Za-z][A-Za-z _-]*:(?=[^\s/])")
#: A value that begins with a sign YAML keeps for itself.
_SPECIAL = re.compile(r"\s*(?:- )*(?:[^:#'\"]+: +)?([@%`>\[{])")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\ufeff\u00ad\u2060"))


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What an editor handed in: the name it is shown by, its lines, its root node, or the fault instead of one."""

    shown: str
    lines: tuple[str, ...]
    root: yaml.Node | None = None
    stopped: Fault | None = None

    def fault(self, place: Place, message: str, cure: str = "", warning: bool = False) -> Fault:
        """A fault with the line it is in."""
        excerpt = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return Fault(place, message, cure, excerpt.replace("\t", " "), warning)

    def place(self, node: Any) -> Place:
        """Where a node or event begins."""
        mark = node.start_mark
        return Place(self.shown, mark.line + 1, mark.column + 1)


def opened(path: Path, shown: str) -> Manuscript:
    """Read a file; `shown` is its name as faults tell it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return Manuscript(shown, (), None, Fault(Place(shown), f"the file cannot be read ({error.strerror})"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(shown, raw.count(b"\n", 0, error.start) + 1)
        cure = "In Notepad: File, Save as, and choose Encoding: UTF-8."
        return Manuscript(shown, (), None, Fault(place, "the file is not saved as UTF-8", cure))
    if len(text) > MOST_CHARACTERS:
        message = f"the file is longer than {MOST_CHARACTERS:,} characters"
        return Manuscript(shown, (), None, Fault(Place(shown), message, "Make it two leaflets."))
    return _composed(_cleaned(text), shown)


def _cleaned(text: str) -> str:
    """Text in composed letters, without what nobody can see; a no-break space in an indent is a space."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    text = re.sub(r"(?m)^[ \u00a0]+", lambda match: " " * len(match[0]), text)
    return unicodedata.normalize("NFC", text)


def _composed(text: str, shown: str) -> Manuscript:
    manuscript = Manuscript(shown, tuple(text.split("\n")))
    if (fault := _refused(text, manuscript)) is not None:
        return Manuscript(shown, manuscript.lines, None, fault)
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return Manuscript(shown, manuscript.lines, None, _unreadable(error, manuscript))
    if root is None:
        return Manuscript(shown, manuscript.lines, None, Fault(Place(shown, 1), "the file is empty"))
    return Manuscript(shown, manuscript.lines, root)


def unprintable(character: str) -> tuple[str, str]:
    """What is said of a character that cannot be printed, and its cure."""
    shown = character if character.isprintable() else " "
    name = unicodedata.name(character, "a character without a name")
    message = f"‘{shown}’ (U+{ord(character):04X}, {name}) cannot be printed with the fonts here"
    return message, "Type it another way, or leave it out."


def _refused(text: str, manuscript: Manuscript) -> Fault | None:
    """Control characters, anchors, aliases and tags, which this format does not use, and nesting that nobody means.

    Looked for before nodes are made: making them would fall over a file nested deep enough.
    """
    if match := _CONTROL.search(text):
        line = text.count("\n", 0, match.start())
        place = Place(manuscript.shown, line + 1, match.start() - text.rfind("\n", 0, match.start()))
        return manuscript.fault(place, *unprintable(match[0]))
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return manuscript.fault(manuscript.place(event), f"the lines are nested more than {DEEPEST} deep")
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
                place = manuscript.place(event)
                sign = manuscript.lines[place.line - 1][place.column - 1 : place.column]
                return manuscript.fault(place, f"this begins with {sign}, which is special", "Put quotes round it.")
    except yaml.YAMLError:
        return None  # compose meets the same error and tells it
    return None


def _unreadable(error: yaml.YAMLError, manuscript: Manuscript) -> Fault:
    """A parse error in an editor's words; YAML's own speak of mappings and scalars."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        message = "the file has characters that cannot be read"
        return Fault(Place(manuscript.shown), message, "Type them again.")
    line = min(mark.line, len(manuscript.lines) - 1)
    text = manuscript.lines[line]
    if "\t" in text[: mark.column + 1]:
        place = Place(manuscript.shown, line + 1, text.index("\t") + 1)
        return manuscript.fault(place, f"line {line + 1} has a Tab in it", "Use spaces.")
    place = Place(manuscript.shown, line + 1, mark.column + 1)
    before = next((number for number in range(line - 1, -1, -1) if manuscript.lines[number].strip()), None)
    for number in (line, before):
        if number is not None and (match := _SPECIAL.match(manuscript.lines[number])):
            place = Place(manuscript.shown, number + 1, match.end())
            message = f"the value begins with {match[1]}, which is special"
            return manuscript.fault(place, message, "Put quotes round it.")
    if before is not None and (match := _GLUED.match(manuscript.lines[before])):
        place = Place(manuscript.shown, before + 1, match.end())
        return manuscript.fault(place, "there is no space after the colon", "Put a space after the colon.")
    if "mapping values" in str(getattr(error, "problem", "")) and text.count(": ") + text.endswith(":") < 2:
        place = Place(manuscript.shown, line + 1, len(text) - len(text.lstrip()) + 1)
        other = f" than line {before + 1}" if before is not None else ""
        message = f"line {line + 1} begins further in{other}"
        return manuscript.fault(place, message, "Lines that belong together begin with the same number of spaces.")
    if "mapping values" in str(getattr(error, "problem", "")):
        key, _, rest = text.strip().removeprefix("- ").partition(": ")
        quoted = f"Put the words in quotes: {key}: '{rest}'"
        return manuscript.fault(
            place,
            "there are two colons in this line",
            quoted if rest and "'" not in rest else "Put the words in quotes.",
        )
    return manuscript.fault(
        place,
        "this line does not fit with the lines above it",
        "Look for a missing colon, a quote that is not closed, or spaces too many or too few at its start.",
    )
