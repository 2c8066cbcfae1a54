"""Read YAML into dataclasses; tell every fault with its place. Knows nothing of leaflets.

The fields and annotations of a dataclass are its schema. Every scalar is text as typed; the annotation
alone decides what becomes of it. An annotation may be

    Words and its subclasses    text; a subclass may convert it by a classmethod `typed(Words)`
    a class with `typed`        a value written on one line (a date, a yes or no, a link)
    a dataclass                 keys and values; written on one line too where it has `typed`
    X | None, tuple[X, ...]     may be left out; one value or a list
    dict[Words, X]              the editor's own keys
    Annotated[tuple[A | B, ...], KEYS]   the keys that are no fields of the dataclass itself, in the order
                                typed; each of A, B is a dataclass whose only field is the key
"""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from leaflets.faults import Fault, Unfit, stops
from leaflets.words import Place, Words

T = TypeVar("T")

KEYS = "the keys of the mapping itself"

#: Limits that no leaflet comes near, so that a damaged or hostile file ends in a fault.
MOST_CHARACTERS = 1_000_000
DEEPEST = 12
MOST_FAULTS = 20

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\ufeff\u00ad\u2060"))
_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a file or record says, or None where a fault stops it, and all its faults in file order."""

    value: T | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    kind: Any
    needed: bool


def normal(key: str) -> str:
    """A key with case, spaces, `_` and `-` taken away, as keys are compared."""
    return re.sub(r"[\s_-]", "", key).lower()


def read(path: Path, shown: str, kind: type[T], printable: Container[str]) -> Reading[T]:
    """Read a file that is one record of a dataclass.

    `shown` is the file's name as faults tell it; a character not in `printable` is a fault.
    """
    reader, root = _open(path, shown, printable)
    value = reader.value(root, kind) if root is not None else None
    return reader.reading(value)


def read_records(
    path: Path, shown: str, kind: type[T], printable: Container[str]
) -> tuple[dict[str, Reading[T]], tuple[Fault, ...]]:
    """Read a file of records by id; returns each record's reading, and the faults of the file itself."""
    reader, root = _open(path, shown, printable)
    records: dict[str, Reading[T]] = {}
    if root is not None:
        for key, node in reader.pairs(root, "one record under each name"):
            one = _Reader(shown, reader.lines, printable)
            records[str(key)] = one.reading(one.value(node, kind))
    return records, reader.reading(None).faults


def _open(path: Path, shown: str, printable: Container[str]) -> tuple[_Reader, yaml.Node | None]:
    text, fault = _text(path, shown)
    reader = _Reader(shown, text.split("\n"), printable)
    if fault is None:
        fault = _refused(text, shown, reader)
    if fault is not None:
        reader.faults.append(fault)
        return reader, None
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        reader.faults.append(_unreadable(error, reader))
        return reader, None
    if root is None:
        reader.faults.append(Fault(Place(shown, 1), "the file is empty"))
    return reader, root


def _text(path: Path, shown: str) -> tuple[str, Fault | None]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return "", Fault(Place(shown), f"the file cannot be read ({error.strerror})")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return "", Fault(
            Place(shown, line),
            "the file is not saved as UTF-8",
            "In Notepad: File, Save as, and choose Encoding: UTF-8.",
        )
    if len(text) > MOST_CHARACTERS:
        return "", Fault(Place(shown), f"the file is longer than {MOST_CHARACTERS:,} characters")
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    text = re.sub(r"(?m)^[ \u00a0]+", lambda match: " " * len(match[0]), text)
    return unicodedata.normalize("NFC", text), None


def _refused(text: str, shown: str, reader: _Reader) -> Fault | None:
    """Anchors, aliases and tags, which this format does not use, and nesting too deep to be meant.

    Looked for only where the text has a character that could be one: the events cost as much as the reading.
    """
    suspicious = re.search(r"(?m)(?:^|[\s:,\[{-])[&*!]\S", text) or text.count("[") + text.count("{") > DEEPEST
    if not suspicious and not re.search(rf"(?m)^ {{{2 * DEEPEST}}}", text) and text.count("- - - -") == 0:
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            place = reader.place(event)
            if depth > DEEPEST:
                return reader.fault(place, f"the lines are nested more than {DEEPEST} deep")
            sign = reader.lines[place.line - 1][place.column - 1 : place.column]
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
                return reader.fault(place, f"this begins with {sign}, which is special", "Put quotes round it.")
    except yaml.YAMLError:
        return None  # compose meets the same error and tells it
    return None


def _unreadable(error: yaml.YAMLError, reader: _Reader) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    if mark is None:
        return Fault(Place(reader.shown), "the file has characters that cannot be read", "Type them again.")
    line = min(mark.line, len(reader.lines) - 1)
    column, text = mark.column + 1, reader.lines[line]
    if "\t" in text[: mark.column + 1]:
        return reader.fault(
            Place(reader.shown, line + 1, text.index("\t") + 1), f"line {line + 1} has a Tab in it", "Use spaces."
        )
    if "mapping values" in problem:
        key, _, rest = text.strip().removeprefix("- ").partition(": ")
        cure = f"Put the words in quotes: {key}: '{rest}'" if rest and "'" not in rest else "Put the words in quotes."
        return reader.fault(Place(reader.shown, line + 1, column), "there are two colons in this line", cure)
    return reader.fault(
        Place(reader.shown, line + 1, column),
        "this line does not fit with the lines above it",
        "Look for a missing colon, a quote that is not closed, or spaces too many or too few at its start.",
    )


@functools.cache
def _schema(kind: type) -> tuple[dict[str, _Field], _Field | None, dict[str, type]]:
    """The fields of a dataclass by normal key, its KEYS field, and that field's dataclasses by key."""
    hints = get_type_hints(kind, include_extras=True)
    plain: dict[str, _Field] = {}
    spread: _Field | None = None
    kinds: dict[str, type] = {}
    for each in fields(kind):
        if each.metadata.get("place"):
            continue
        hint = hints[each.name]
        needed = each.default is MISSING and each.default_factory is MISSING
        if KEYS in getattr(hint, "__metadata__", ()):
            spread = _Field(each.name, hint, needed)
            union = get_args(get_args(hint)[0])[0]
            for member in get_args(union) or (union,):
                kinds[normal(fields(member)[0].name)] = member
        else:
            plain[normal(each.name)] = _Field(each.name, hint, needed)
    return plain, spread, kinds


class _Reader:
    """Reads the nodes of one file and gathers its faults."""

    def __init__(self, shown: str, lines: list[str], printable: Container[str]) -> None:
        self.shown, self.lines, self.printable = shown, lines, printable
        self.faults: list[Fault] = []

    def reading(self, value: Any) -> Reading[Any]:
        """The value, unless a fault stops it, with the faults in file order."""
        faults = tuple(sorted(self.faults, key=lambda fault: fault.place)[:MOST_FAULTS])
        return Reading(None if stops(faults) or value is _ABSENT else value, faults)

    def place(self, node: Any) -> Place:
        mark = node.start_mark
        return Place(self.shown, mark.line + 1, mark.column + 1)

    def fault(self, place: Place, message: str, cure: str = "") -> Fault:
        excerpt = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return Fault(place, message, cure, excerpt.replace("\t", " "))

    def wrong(self, node: Any, message: str, cure: str = "") -> Any:
        self.faults.append(self.fault(self.place(node), message, cure))
        return _ABSENT

    def unfit(self, node: Any, unfit: Unfit) -> Any:
        place = unfit.place if unfit.place.file else self.place(node)
        self.faults.append(self.fault(place, unfit.message, unfit.cure))
        return _ABSENT

    def value(self, node: yaml.Node, kind: Any) -> Any:
        """The node as the annotation wants it, or _ABSENT after a fault."""
        origin = get_origin(kind)
        if origin in (Union, UnionType):
            return self.value(node, next(one for one in get_args(kind) if one is not type(None)))
        if origin is tuple:
            return self.several(node, get_args(kind)[0])
        if origin is dict:
            return self.named(node, get_args(kind)[1])
        if isinstance(node, yaml.MappingNode) and is_dataclass(kind):
            if not (hasattr(kind, "typed") and self.is_one_line(node, kind)):
                return self.record(node, kind)
        if hasattr(kind, "typed") or issubclass(kind, Words):
            return self.converted(node, kind)
        return self.wrong(node, "this wants keys and values under it", f"Such as ‘{_example(kind)}: …’.")

    def several(self, node: yaml.Node, kind: Any) -> Any:
        """One value or a list, wherever a list is meant."""
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        found = []
        for each in nodes:
            if not _is_empty(each):
                found.append(self.value(each, kind))
            elif isinstance(node, yaml.SequenceNode):
                fault = self.fault(self.place(each), "there is nothing after the dash", "Take the line out.")
                self.faults.append(Fault(fault.place, fault.message, fault.cure, fault.excerpt, warning=True))
        return tuple(value for value in found if value is not _ABSENT)

    def named(self, node: yaml.Node, kind: Any) -> Any:
        """The editor's own keys; one value without a key has the key ''."""
        if not isinstance(node, yaml.MappingNode):
            several = self.several(node, kind)
            return {Words("", value.place): value for value in several[:1]} | {
                Words(" " * n, value.place): value for n, value in enumerate(several[1:], 1)
            }
        values = {key: self.value(each, kind) for key, each in self.pairs(node, "names and values")}
        return {key: value for key, value in values.items() if value is not _ABSENT}

    def pairs(self, node: yaml.Node, wanted: str) -> Iterator[tuple[Words, yaml.Node]]:
        """The keys and values of a mapping; a key typed twice is a fault that names both lines."""
        if not isinstance(node, yaml.MappingNode):
            self.wrong(node, f"this should be {wanted}", "Each line is a name, a colon, a space and the value.")
            return
        seen: dict[str, Place] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.wrong(key_node, "a name should stand before the colon")
                continue
            key = self.text(key_node)
            if (first := seen.get(normal(key))) is not None:
                self.wrong(
                    key_node,
                    f"‘{key}’ is here twice: first in line {first.line}, again in line {key.place.line}",
                    "Take one out, or make them one list.",
                )
                continue
            seen[normal(key)] = key.place
            if not _is_empty(value_node):
                yield key, value_node

    def record(self, node: yaml.Node, kind: Any) -> Any:
        """A dataclass from keys and values; an unknown key is a fault that names the nearest known one."""
        plain, spread, kinds = _schema(kind)
        found: dict[str, Any] = {}
        parts = []
        before = len(self.faults)
        for key, value in self.pairs(node, "keys and values"):
            if (field := plain.get(normal(key))) is not None:
                found[field.name] = self.value(value, field.kind)
            elif (member := kinds.get(normal(key))) is not None:
                only = _schema(member)[0][normal(key)]
                inner = self.value(value, only.kind)
                if inner is not _ABSENT:
                    parts.append(member(**{only.name: inner} | _placed(member, key.place)))
            else:
                self.unknown(key, (*plain, *kinds))
        missing = [field.name for field in plain.values() if field.needed and field.name not in found]
        if missing and len(self.faults) == before:
            names = " and ".join(f"‘{_shown(name)}’" for name in missing)
            self.wrong(node, f"{names} is missing here", f"Add a line ‘{_shown(missing[0])}: …’.")
        if len(self.faults) > before and any(not fault.warning for fault in self.faults[before:]):
            return _ABSENT
        if spread is not None:
            found[spread.name] = tuple(parts)
        try:
            return kind(**found, **_placed(kind, self.place(node)))
        except Unfit as unfit:
            return self.unfit(node, unfit)

    def unknown(self, key: Words, known: tuple[str, ...]) -> None:
        near = difflib.get_close_matches(normal(key), known, 1)
        hint = (
            f"Did you mean ‘{_shown(near[0])}’?" if near else f"The fields here are: {', '.join(map(_shown, known))}."
        )
        self.faults.append(self.fault(key.place, f"there is no field called ‘{key}’ here", hint))

    def is_one_line(self, node: yaml.MappingNode, kind: Any) -> bool:
        """Whether a mapping is words with a colon in them, which YAML took for a key and its value."""
        plain = _schema(kind)[0]
        return len(node.value) == 1 and normal(str(node.value[0][0].value)) not in plain

    def converted(self, node: yaml.Node, kind: Any) -> Any:
        if isinstance(node, yaml.MappingNode) and len(node.value) == 1 and not issubclass(kind, dict):
            words = self.as_typed(node)
        elif isinstance(node, yaml.ScalarNode):
            words = self.text(node)
        else:
            return self.wrong(node, "words are wanted here, not a list", "Put them in one line.")
        try:
            if hasattr(kind, "typed"):
                return kind.typed(words)
            return kind(words, words.place, words.literal)
        except Unfit as unfit:
            return self.unfit(node, unfit)

    def as_typed(self, node: yaml.Node) -> Words:
        """The source of a node as it was typed, its lines joined by spaces."""
        start, end = node.start_mark, node.end_mark
        lines = self.lines[start.line : end.line + 1]
        lines[-1] = lines[-1][: end.column] if end.line < len(self.lines) else lines[-1]
        lines[0] = lines[0][start.column :]
        text = " ".join(" ".join(lines).split())
        self.check(node, text)
        return Words(text, self.place(node))

    def text(self, node: yaml.ScalarNode) -> Words:
        """A scalar as typed, with its place: of a text under `|`, the place of its first line of words."""
        place, literal = self.place(node), node.style == "|"
        text = str(node.value)
        if node.style in ("|", ">"):
            row = place.line
            first = next((line for line in self.lines[row : node.end_mark.line + 1] if line.strip()), "")
            place = Place(place.file, row + 1, len(first) - len(first.lstrip()) + 1)
        elif node.style is None:
            self.cut_short(node)
        self.check(node, text)
        return Words(text, place, literal)

    def cut_short(self, node: yaml.ScalarNode) -> None:
        """YAML drops what follows ` #`; a person who typed "Room #4" meant it."""
        mark = node.end_mark
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        if match := re.match(r"\s+#", line[mark.column :]):
            self.faults.append(
                self.fault(
                    Place(self.shown, mark.line + 1, mark.column + match.end()),
                    "everything after # would be left out",
                    "Put quotes round the words, or put the note on a line of its own.",
                )
            )

    def check(self, node: yaml.Node, text: str) -> None:
        """A fault for each character that cannot be printed, at its own place."""
        for character in sorted({one for one in text if one not in self.printable and one != "\n"}):
            name = unicodedata.name(character, "a character without a name")
            self.faults.append(
                self.fault(
                    self.find(node, character),
                    f"‘{_visible(character)}’ (U+{ord(character):04X}, {name}) cannot be printed with the fonts here",
                    "Type it another way, or leave it out.",
                )
            )

    def find(self, node: yaml.Node, character: str) -> Place:
        start, end = node.start_mark, node.end_mark
        for number in range(start.line, min(end.line + 1, len(self.lines))):
            begin = start.column if number == start.line else 0
            if (column := self.lines[number].find(character, begin)) >= 0:
                return Place(self.shown, number + 1, column + 1)
        return self.place(node)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.value == ""


def _placed(kind: type, place: Place) -> dict[str, Place]:
    """The `place` argument, for a dataclass that keeps one (a field with metadata {"place": True})."""
    return {"place": place} if any(each.metadata.get("place") for each in fields(kind)) else {}


def _shown(name: str) -> str:
    return name.strip("_").replace("_", " ")


def _visible(character: str) -> str:
    return character if character.isprintable() else " "


def _example(kind: Any) -> str:
    return _shown(fields(kind)[0].name) if is_dataclass(kind) else "name"
