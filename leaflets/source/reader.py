"""Read YAML into dataclasses; tell every fault with its place. Knows nothing of leaflets.

The fields and annotations of a dataclass are its schema. Every scalar is text as typed; the annotation
alone decides what becomes of it. An annotation may be

    Words and its subclasses    text; a subclass may convert it by a classmethod `typed(Words)`, and one that is
                                `line_by_line` is meant to keep its lines
    a class with `typed`        a value written on one line (a date, a yes or no, a link)
    a dataclass                 keys and values; written on one line too where it has `typed`
    X | None, tuple[X, ...]     may be left out; one value or a list
    dict[Words, X]              the editor's own keys
    Annotated[tuple[A | B, ...], KEYS]   the keys that are no fields of the dataclass itself, in the order
                                typed; each of A, B is a dataclass whose only field is the key

A dataclass raises Unfit from `__post_init__` for what is wrong with it as a whole, and may have `remarks()`, which
yields a Problem for each thing that deserves a warning.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from pathlib import Path
from types import UnionType
from typing import Any, Generic, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import yaml

from leaflets.faults import Fault, Unfit, stops
from leaflets.source.manuscript import MOST_BYTES as MOST_BYTES  # for whoever hashes a file
from leaflets.source.manuscript import Manuscript, opened, unprintable
from leaflets.source.typos import run_together, slips
from leaflets.words import KEYS, Place, Words, did_you_mean, nearest

T = TypeVar("T")

#: Faults told of one file; more would hide the first.
MOST_FAULTS = 20

_ABSENT = object()
#: Fields by what else people call them, as `normal` has them; of several the first that there is.
_MEANT = {
    "tel": "phones phone", "telephone": "phones phone", "telephonenumber": "phones phone", "number": "phones phone",
    "phonenumber": "phones phone", "mobile": "phones phone", "helpline": "phones phone", "openinghours": "hours",
    "openingtimes": "hours", "times": "hours meets when", "url": "website address", "web": "website address",
    "webaddress": "website address", "webpage": "website address", "link": "website address", "mail": "email",
    "emailaddress": "email", "postcode": "where address", "postaladdress": "where address", "venue": "where",
    "location": "where", "date": "when", "description": "about", "author": "from",
}  # fmt: skip
#: Words that are shown in a cure as they were typed.
_SHORT = 40
#: What a list item may have been meant to begin with.
#: What may stand between the parts of a list that is typed as one value.
_COMMA, _BETWEEN = re.compile(r"\s*[,;]\s+"), re.compile(r"[\s,;&]+(?:(?:and|or)\s+)?")
_SIGNS = tuple("-•·▪●")
_SPACING = re.compile(r"[\s_-]")
_COMMENT = re.compile(r"\s+#")
_GLUED = re.compile(r"([A-Za-z][A-Za-z _-]*):(?=[^\s/])")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a file or record says, or None where a fault stops it, and all its faults in file order.

    `parts` are the parts that could be read, of a file with faults too, and `lines` those of the file; a record's own
    are those from `begin` to before `end`.
    """

    value: T | None
    faults: tuple[Fault, ...] = ()
    parts: tuple[Any, ...] = ()
    lines: tuple[str, ...] = ()
    begin: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a dataclass: its name, its annotation, and whether it must be typed."""

    name: str
    kind: Any
    needed: bool


class Keys(NamedTuple):
    """The keys of a dataclass: its fields by normal key, its KEYS field, and that field's dataclasses by key."""

    fields: dict[str, Field]
    spread: Field | None
    members: dict[str, type]


@functools.lru_cache(maxsize=1024)
def normal(key: str) -> str:
    """A key with case, spaces, `_` and `-` taken away, as keys are compared."""
    return _SPACING.sub("", key).lower()


def read(path: Path, shown: str, kind: type[T], printable: Container[str]) -> Reading[T]:
    """Read a file that is one record of a dataclass.

    `shown` is the file's name as faults tell it; a character not in `printable` is a fault.
    """
    manuscript = opened(path, shown)
    if manuscript.root is None:
        return Reading(None, manuscript.faults)
    reader = _RecordReader(manuscript, printable)
    reader.faults += manuscript.faults
    return reader.reading(reader.value(manuscript.root, kind))


def read_records(
    path: Path, shown: str, kind: type[T], printable: Container[str]
) -> tuple[dict[str, Reading[T]], tuple[Fault, ...]]:
    """Read a file of records by id; returns each record's reading, and the faults of the file itself."""
    manuscript = opened(path, shown)
    records: dict[str, Reading[T]] = {}
    if manuscript.root is None:
        return {name: Reading(None) for name in manuscript.lost}, manuscript.faults
    reader = _RecordReader(manuscript, printable)
    reader.faults += manuscript.faults
    for key, node in reader.pairs(manuscript.root, "one record under each name", hollow=True):
        one = _RecordReader(manuscript, printable)
        end = node.end_mark.line + bool(node.end_mark.column)
        records[str(key)] = replace(one.reading(one.value(node, kind)), begin=key.place.line - 1, end=end)
    records |= {name: Reading(None) for name in manuscript.lost}
    return records, reader.reading(None).faults


@functools.cache
def schema_of(kind: type) -> Keys:
    """What may be typed for a dataclass."""
    hints = get_type_hints(kind, include_extras=True)
    plain: dict[str, Field] = {}
    spread: Field | None = None
    kinds: dict[str, type] = {}
    for each in fields(kind):
        if each.metadata.get("place"):
            continue
        hint = hints[each.name]
        needed = each.default is MISSING and each.default_factory is MISSING
        if KEYS in getattr(hint, "__metadata__", ()):
            spread = Field(each.name, hint, needed)
            union = get_args(get_args(hint)[0])[0]
            for member in get_args(union) or (union,):
                kinds[normal(fields(member)[0].name)] = member
        else:
            plain[normal(each.name)] = Field(each.name, hint, needed)
    return Keys(plain, spread, kinds)


class _RecordReader:
    """Reads the nodes of one file and gathers its faults."""

    def __init__(self, manuscript: Manuscript, printable: Container[str]) -> None:
        self.manuscript, self.printable = manuscript, printable
        self.place, self.fault, self.lines = manuscript.place, manuscript.fault, manuscript.lines
        self.faults: list[Fault] = []
        self.parts: list[Any] = []

    def reading(self, value: Any) -> Reading[Any]:
        """The value, unless a fault stops it, with the faults in file order."""
        first = sorted(self.faults, key=lambda fault: (fault.warning, fault.place))[:MOST_FAULTS]
        faults = tuple(sorted(first, key=lambda fault: fault.place))
        return Reading(None if stops(faults) or value is _ABSENT else value, faults, tuple(self.parts), self.lines)

    def wrong(self, node: Any, message: str, cure: str = "") -> Any:
        self.faults.append(self.fault(self.place(node), message, cure))
        return _ABSENT

    def unfit(self, node: Any, unfit: Unfit) -> Any:
        for problem in (unfit.problem, *unfit.also):
            place = problem.place if problem.place.file else self.place(node)
            self.faults = [fault for fault in self.faults if not (fault.warning and fault.place == place)]
            self.faults.append(self.fault(place, problem.message, problem.cure))
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
        one_line = hasattr(kind, "typed") and self.is_one_line(node, kind)
        if isinstance(node, yaml.MappingNode) and is_dataclass(kind) and not one_line:
            return self.record(node, kind)
        if hasattr(kind, "typed") or issubclass(kind, Words):
            return self.converted(node, kind)
        return self.no_record(node, _example(kind))

    def no_record(self, node: yaml.Node, first: str) -> Any:
        """A fault for what should be a record, whose first field is `first`."""
        if isinstance(node, yaml.SequenceNode):
            line = self.lines[node.start_mark.line][node.start_mark.column :]
            match = re.match(r"- +(?=[A-Za-z][A-Za-z _-]*: )", line)
            cure = f"Type a space in the place of each dash:   {line[match.end() :]}" if match else ""
            return self.wrong(node, "this is a list, and fields are wanted", cure or f"Type them like this: {first}: …")
        where = "" if node is self.manuscript.root else "in the next line, two spaces further in, "
        if _is_empty(node):
            return self.wrong(node, "there is nothing here", f"Type its fields {where}like this: {first}: …")
        words = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
        if match := re.match(r"([A-Za-z][A-Za-z _-]*?) ?[=;] ?(?=\S)", words):
            cure = f"Type one: {match[1]}: {words[match.end() :]}"
            return self.wrong(node, "there is no colon after the name of the field", cure)
        meant = words if 0 < len(words) <= _SHORT and ":" not in words else "…"
        return self.wrong(
            node, "a field is wanted here, not words alone", f"Type it {where}like this: {first}: {meant}"
        )

    def several(self, node: yaml.Node, kind: Any) -> Any:
        """One value or a list, wherever a list is meant."""
        if isinstance(node, yaml.ScalarNode) and (parts := _apart(node, kind)):
            meant = f"[{', '.join(parts)}]"
            if kind is not Words:
                return self.wrong(node, f"there are {len(parts)} of them here, typed as one", f"Type a list: {meant}")
            cure = f'If there are several, type {meant}; if it is one, type ["{node.value}"].'
            self.faults.append(
                self.fault(self.place(node), f"‘{node.value}’ is printed as one, not as a list", cure, warning=True)
            )
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        found = []
        for each in nodes:
            if not _is_empty(each):
                found.append(self.value(each, kind))
            elif isinstance(node, yaml.SequenceNode) and not self.cut_short(each):
                message = "there is nothing after the dash"
                self.faults.append(self.fault(self.place(each), message, "Take the line out.", warning=True))
        return tuple(value for value in found if value is not _ABSENT)

    def named(self, node: yaml.Node, kind: Any) -> Any:
        """The editor's own keys; one value without a key has the key ''."""
        if isinstance(node, yaml.SequenceNode) and all(isinstance(one, yaml.MappingNode) for one in node.value):
            pairs = [pair for one in node.value for pair in one.value]
            node = yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
        if not isinstance(node, yaml.MappingNode):
            several = self.several(node, kind)
            return {Words("", value.place): value for value in several[:1]} | {
                Words(" " * n, value.place): value for n, value in enumerate(several[1:], 1)
            }
        values = {key: self.value(each, kind) for key, each in self.pairs(node, "names and values")}
        return {key: value for key, value in values.items() if value is not _ABSENT}

    def pairs(self, node: yaml.Node, wanted: str, hollow: bool = False) -> Iterator[tuple[Words, yaml.Node]]:
        """The keys and values of a mapping; a key typed twice is a fault that names both lines.

        A key with nothing after it is as if it were not there, unless `hollow` ones are wanted too.
        """
        if not isinstance(node, yaml.MappingNode):
            cure = "Type a short name and a colon, such as ‘trust:’, and below it its fields, two spaces further in."
            self.wrong(node, f"this should be {wanted}", cure)
            return
        seen: dict[str, Place] = {}
        is_item = self.lines[node.start_mark.line][: node.start_mark.column].rstrip().endswith("-")
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.wrong(key_node, "a name should stand before the colon")
                continue
            key = self.text(key_node)
            if (first := seen.get(normal(key))) is not None:
                message = f"‘{key}’ is here twice: first in line {first.line}, again in line {key.place.line}"
                if is_item and normal(key) == next(iter(seen)):
                    typed = self.lines[key.place.line - 1].strip()
                    self.wrong(key_node, message, f"If another begins here, type a dash before it: - {typed}")
                    return  # what follows is here twice for the same reason
                self.wrong(key_node, message, "Take one out, or make them one list.")
                continue
            seen[normal(key)] = key.place
            if _is_empty(value_node) and not value_node.style:
                self.cut_short(value_node)
            if hollow or not _is_empty(value_node):
                yield key, value_node

    def record(self, node: yaml.Node, kind: Any) -> Any:
        """A dataclass from keys and values; an unknown key is a fault that names the nearest known one."""
        plain, spread, kinds = schema_of(kind)
        found: dict[str, Any] = {}
        parts = []
        before = len(self.faults)
        hollow: dict[str, Place] = {}
        for key, value in self.pairs(node, "keys and values", hollow=True):
            inner = value.value[0][0] if isinstance(value, yaml.MappingNode) and len(value.value) == 1 else None
            words = (one := plain.get(normal(key))) is not None and _is_words(one.kind)
            if (
                words
                and inner is not None
                and inner.start_mark.line >= key.place.line
                and self.too_far(key, inner, plain, kinds)
            ):
                continue
            if _is_empty(value):
                hollow[normal(key)] = key.place
            elif (field := plain.get(normal(key))) is not None:
                found[field.name] = self.value(value, field.kind)
            elif (member := kinds.get(normal(key))) is not None:
                only = schema_of(member).fields[normal(key)]
                inner = self.value(value, only.kind)
                if inner is not _ABSENT and inner:
                    parts.append(member(**{only.name: inner} | _placed(member, key.place)))
                    self.parts.append(parts[-1])
            else:
                known = {name: field.name for name, field in plain.items()}
                self.unknown(key, known | {name: fields(member)[0].name for name, member in kinds.items()})
        missing = [field.name for field in plain.values() if field.needed and field.name not in found]
        if any(normal(name) in plain or normal(name) in kinds for name in self.manuscript.lost):
            return _ABSENT  # what is missing is there, but could not be read, which has been told
        if missing and not stops(self.faults[before:]):
            if (place := hollow.get(normal(missing[0]))) is not None:
                message = f"there is nothing after ‘{typed_name(missing[0])}:’"
                self.faults.append(self.fault(place, message, "It is needed: type it after the colon and a space."))
                return _ABSENT
            names = " and ".join(f"‘{typed_name(name)}’" for name in missing)
            self.wrong(
                node,
                f"{names} {'is' if len(missing) == 1 else 'are'} missing here",
                f"Add a line ‘{typed_name(missing[0])}: …’.",
            )
        if stops(self.faults[before:]):
            return _ABSENT
        if spread is not None:
            found[spread.name] = tuple(parts)
        try:
            value = kind(**found, **_placed(kind, self.place(node)))
        except Unfit as unfit:
            return self.unfit(node, unfit)
        for remark in value.remarks() if hasattr(kind, "remarks") else ():
            self.faults.append(self.fault(remark.place, remark.message, remark.cure, warning=True))
        return value

    def too_far(self, key: Words, inner: yaml.Node, *known: Container[str]) -> bool:
        """A fault for a field of the same record that stands further in, so that it is taken for the words of `key`."""
        if not any(normal(str(inner.value)) in names for names in known):
            return False
        message = f"‘{inner.value}’ stands further in than ‘{key}’, so it is taken for a part of it"
        self.wrong(inner, message, f"Begin it in the column of ‘{key}’, or type something after ‘{key}:’.")
        return True

    def unknown(self, key: Words, known: dict[str, str]) -> None:
        """A fault for a key that is none; `known` are the names of those there are, by normal key."""
        meant = [name for name in _MEANT.get(normal(key), "").split() if name in known]
        near = meant[0] if meant else nearest(normal(key), known)
        names = ", ".join(map(typed_name, known.values()))
        hint = did_you_mean(typed_name(known[near])) if near else f"The fields here are: {names}."
        self.faults.append(self.fault(key.place, f"there is no field called ‘{key}’ here", hint))

    def is_one_line(self, node: yaml.Node, kind: Any) -> bool:
        """Whether a mapping is words with a colon in them, which YAML took for a key and its value."""
        if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
            return False
        return not is_dataclass(kind) or normal(str(node.value[0][0].value)) not in schema_of(cast(type, kind)).fields

    def converted(self, node: yaml.Node, kind: Any) -> Any:
        if isinstance(node, yaml.MappingNode) and self.is_one_line(node, kind):
            words = self.as_typed(node)
        elif isinstance(node, yaml.ScalarNode):
            words = self.text(node)
        else:
            cure = "Put them in one line, or put a | after the colon and the words in the lines below it."
            return self.wrong(node, "words are wanted here, not a list", cure)
        if getattr(kind, "line_by_line", False) and not words.literal:
            self.one_line(node)
        if (glued := self.glued(words, kind)) is not None:
            return self.wrong(node, "there is no space after the colon", f"Put one there: {glued}")
        try:
            value = kind.typed(words) if hasattr(kind, "typed") else kind(words, words.place, words.literal)
        except Unfit as unfit:
            return self.unfit(node, unfit)
        if not is_dataclass(kind) or not isinstance(node, yaml.MappingNode):
            for remark in value.remarks() if hasattr(kind, "remarks") else ():
                self.faults.append(self.fault(remark.place, remark.message, remark.cure, warning=True))
        return value

    def one_line(self, node: yaml.Node) -> None:
        """A warning for the second line of several that are printed as one."""
        end = (node.value[-1][1] if isinstance(node, yaml.MappingNode) else node).end_mark  # words with a colon
        rows = range(node.start_mark.line, end.line + bool(end.column))
        folded = getattr(node, "style", None) == ">"
        second = [number for number in rows if self.lines[number].strip()][1 + folded :][:1]
        if second:
            line = self.lines[second[0]]
            place = Place(self.manuscript.shown, second[0] + 1, len(line) - len(line.lstrip()) + 1)
            cure = (
                "Type | instead of >."
                if folded
                else "To keep the lines, put a | after the colon and type them all below it."
            )
            message = "this line is printed as one with the line above it"
            self.faults.append(self.fault(place, message, cure, warning=True))

    def glued(self, words: Words, kind: Any) -> str | None:
        """A line that would be a field of a record, had its colon a space after it; with the space."""
        match = _GLUED.match(words)
        if match is None or not is_dataclass(kind) or normal(match[1]) not in schema_of(cast(type, kind)).fields:
            return None
        return f"{match[0]} {words[match.end() :]}"

    def as_typed(self, node: yaml.MappingNode) -> Words:
        """The source of words with a colon in them as they were typed, their lines joined by spaces."""
        start, end = node.start_mark, node.value[-1][1].end_mark
        lines = list(self.lines[start.line : end.line + 1])
        if node.flow_style:
            lines[-1] = lines[-1][: end.column]
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
        else:
            self.cut_short(node)
        if not literal and (node.end_mark.line > node.start_mark.line or text[:1] in _SIGNS):
            self.joined(node)
        if node.style == '"' and "\\" in self.lines[node.start_mark.line] and (at := self.escape(node)) is not None:
            cure = "Put single quotes round the words instead, or none."
            self.faults.append(self.fault(at, "a \\ within double quotes makes something else of what follows", cure))
            return Words(" ".join(text.split()), place)
        self.check(node, text)
        words = Words(text, place, literal)
        for slip in slips(text, literal):
            row = text.count("\n", 0, slip.at)
            at = self.find(node, text[slip.at]) if not literal else self.column(words.at(row), text, slip.at)
            self.faults.append(self.fault(at, slip.message, slip.cure, warning=slip.warning))
        return words

    def column(self, place: Place, text: str, at: int) -> Place:
        """The place of a letter of a text under `|`, of whose row the place is known."""
        before = text.rfind("\n", 0, at) + 1
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        rest = text[at:].partition("\n")[0]
        column = line.rfind(rest) if rest else -1
        return Place(place.file, place.line, (column if column >= 0 else at - before) + 1)

    def cut_short(self, node: yaml.Node) -> bool:
        """YAML drops what follows ` #`; a person who typed "Room #4" meant it."""
        mark = node.end_mark
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        if match := _COMMENT.match(line, mark.column):
            self.faults.append(
                self.fault(
                    Place(self.manuscript.shown, mark.line + 1, match.end()),
                    "everything after # would be left out",
                    "Put quotes round the words, or put the note on a line of its own.",
                )
            )
        return match is not None

    def joined(self, node: yaml.ScalarNode) -> None:
        """A fault for the first line that YAML joins to the one above although it is an item or a new paragraph."""
        start, end = node.start_mark, node.end_mark
        folded = node.style == ">"
        rows = [*self.lines[start.line + folded : end.line], *([] if folded else [self.lines[end.line][: end.column]])]
        alone = folded or not self.lines[start.line][: start.column].strip()
        if (found := run_together(rows, alone)) is None:
            return
        row, message = found
        line, number = rows[row], start.line + folded + row
        bare = line.strip().lstrip("-")
        cure = "For a text, put a | after the colon. For a list, begin each line with a dash and a space."
        if "dash" in message:
            cure = f"Put a space after it: - {bare}"
        elif folded:
            cure = "Type | instead of >."
        place = Place(self.manuscript.shown, number + 1, len(line) - len(line.lstrip()) + 1)
        self.faults.append(self.fault(place, message, cure))

    def escape(self, node: yaml.ScalarNode) -> Place | None:
        """Where a backslash in double quotes stands for anything but a quote or itself."""
        for number in range(node.start_mark.line, node.end_mark.line + 1):
            begin = node.start_mark.column if number == node.start_mark.line else 0
            for match in re.finditer(r"\\(.|$)", self.lines[number]):
                if match.start() >= begin and match[1] not in ("\\", '"'):
                    return Place(self.manuscript.shown, number + 1, match.start() + 1)
        return None

    def check(self, node: yaml.Node, text: str) -> None:
        """A fault for each sign that cannot be seen, and one for all letters that no face has, at the first of them."""
        lacking = [one for one in dict.fromkeys(text) if one not in self.printable and one not in "\n\ufffd"]
        letters = [one for one in lacking if one.isprintable()]
        for character in (*(one for one in lacking if not one.isprintable()), *letters[:1]):
            self.faults.append(self.fault(self.find(node, character), *unprintable(character, len(letters) - 1)))

    def find(self, node: yaml.Node, character: str) -> Place:
        start, end = node.start_mark, node.end_mark
        for number in range(start.line, min(end.line + 1, len(self.lines))):
            begin = start.column if number == start.line else 0
            if (column := self.lines[number].find(character, begin)) >= 0:
                return Place(self.manuscript.shown, number + 1, column + 1)
        return self.place(node)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not str(node.value).strip()


def _apart(node: yaml.ScalarNode, kind: Any) -> list[str]:
    """The parts of a value that was meant for a list; none where it may well be one."""
    if not (isinstance(kind, type) and issubclass(kind, Words)):
        return []
    text = str(node.value).strip()
    parts = [part for part in re.split(_COMMA if kind is Words else _BETWEEN, text) if part]
    if len(parts) < 2 or kind is Words:
        return parts if len(parts) > 1 else []
    return parts if not _fits(kind, text) and all(_fits(kind, part) for part in parts) else []


def _fits(kind: Any, text: str) -> bool:
    try:
        kind.typed(Words(text))
    except Unfit:
        return False
    return True


def _is_words(kind: Any) -> bool:
    """Whether an annotation wants words that are no record."""
    return any(isinstance(one, type) and issubclass(one, str) for one in (kind, *get_args(kind)))


def _placed(kind: type, place: Place) -> dict[str, Place]:
    """The `place` argument, for a dataclass that keeps one (a field with metadata {"place": True})."""
    return {"place": place} if _keeps_place(kind) else {}


@functools.cache
def _keeps_place(kind: type) -> bool:
    return any(each.metadata.get("place") for each in fields(kind))


def typed_name(name: str) -> str:
    """The name of a field as it is typed."""
    return name.strip("_").replace("_", " ")


def _example(kind: Any) -> str:
    if not is_dataclass(kind):
        return "name"
    return typed_name(next(iter(schema_of(cast(type, kind)).fields.values())).name)
