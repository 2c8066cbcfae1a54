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


def _refused(text: str, manuscript: Manuscript) -> Fault | None:
    """Anchors, aliases and tags, which this format does not use, and nesting too deep to be meant.

    Looked for only where the text has a character that could be one: the events cost as much as the reading.
    """
    suspicious = re.search(r"(?m)(?:^|[\s:,\[{-])[&*!]\S", text) or text.count("[") + text.count("{") > DEEPEST
    if not suspicious and not re.search(rf"(?m)^ {{{2 * DEEPEST}}}|(?:- ){{4}}|(?:\? ){{4}}", text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            place = manuscript.place(event)
            if depth > DEEPEST:
                return manuscript.fault(place, f"the lines are nested more than {DEEPEST} deep")
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
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
