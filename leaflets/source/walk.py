"""The walk from the nodes of a file to dataclasses, by their annotations (`reader` says what these may be)."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable, Iterator
from typing import Any, get_args, get_origin

import yaml

from leaflets.faults import Fault, Problem, Unfit, stops
from leaflets.source import field_hints, hints, limits
from leaflets.source.field_hints import Pairs
from leaflets.source.fields import (
    Keys,
    is_record,
    normal,
    placed,
    schema_of,
    wants_words,
    without_none,
)
from leaflets.source.findings import ABSENT as ABSENT  # for whoever asks whether there is a value
from leaflets.source.findings import Findings
from leaflets.source.listed_lines import in_rows, labelled, lines_of_text, lines_of_words
from leaflets.source.manuscript import Manuscript
from leaflets.source.parts import joined, labelled_parts, other_parts, parts_of, with_names
from leaflets.source.scalars import (
    is_empty,
    is_text_without_bar,
    is_words_with_colon,
    left_out,
    read_text_without_bar,
    read_words_with_colon,
    second_line,
)
from leaflets.words import Place, Words, short_name

#: Fields that are as well the editor's own names of numbers, websites and addresses.
_LABELS = frozenset(("text", "sms", "whatsapp", "webchat", "service", "address", "signvideo", "bsl"))


class Walk(Findings):
    """Goes through the nodes of a file or record, and gathers its faults, in any order, and its parts.

    Methods that return Any return ABSENT where there is no value, because of a fault that has been told.
    """

    def __init__(
        self,
        manuscript: Manuscript,
        printable: Container[str],
        faults: Iterable[Fault] = (),
        named: yaml.Node | None = None,
    ) -> None:
        """`named` is the node of a record that stands below its short name."""
        super().__init__(manuscript, printable, faults)
        self.parts: list[Any] = []
        self.named_record = named
        self.alone: set[yaml.Node] = set()  # records where several may be meant, without a dash

    def value(self, node: yaml.Node, kind: Any) -> Any:
        """The node as the annotation wants it."""
        kind = without_none(kind)
        origin = get_origin(kind)
        if origin is tuple:
            return self.several(node, get_args(kind)[0])
        if origin is dict:
            return self.named(node, get_args(kind)[1])
        on_one_line = hasattr(kind, "typed") and is_words_with_colon(node, kind)
        if isinstance(node, yaml.MappingNode) and is_record(kind) and not on_one_line:
            return self.record(node, kind)
        if hasattr(kind, "typed") or issubclass(kind, Words):
            return self.converted(node, kind)
        whole_file = node is self.manuscript.root
        return self.tell(node, hints.no_record(node, self.manuscript.lines, kind, whole_file))

    def several(self, node: yaml.Node, kind: Any) -> tuple[Any, ...]:
        """One value or a list, wherever a list is meant."""
        lines: list[yaml.Node] = [*lines_of_words(node, kind), *lines_of_text(node, kind, self.manuscript)]
        if isinstance(node, yaml.ScalarNode) and not lines and (hint := hints.several_in_one(str(node.value), kind)):
            problem, may_be_one = hint
            self.tell(node, problem, warning=may_be_one)
            if not may_be_one:
                return ()
        values = []
        items = node.value if isinstance(node, yaml.SequenceNode) else lines or [node]
        self.alone.update(() if isinstance(node, yaml.SequenceNode) else items)
        if (too_many := limits.too_many(len(items))) is not None:
            self.tell(items[limits.MOST_VALUES], too_many)
            return ()
        for item in items:
            if not is_empty(item):
                values.append(self.value(item, kind))
            elif isinstance(node, yaml.SequenceNode):
                cut_off = list(left_out(item, self.manuscript))
                self.faults += cut_off
                if not cut_off:
                    self.tell(item, Problem("there is nothing after the dash", "Take the line out."), warning=True)
        return tuple(value for value in values if value is not ABSENT)

    def named(self, node: yaml.Node, kind: Any) -> Any:
        """Values by the editor's own keys; one value without a key has the key '', and more of them have spaces."""
        node = labelled(in_rows(node, self.manuscript))
        items = node.value if isinstance(node, yaml.SequenceNode) else [node] if labelled_parts(node, kind) else []
        pairs, bare = with_names(items, kind)
        if pairs or items == [node]:
            nameless = yaml.SequenceNode(node.tag, bare, node.start_mark, node.end_mark)
            by_name = yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
            both = {**(self.named(by_name, kind) if pairs else {}), **(self.named(nameless, kind) if bare else {})}
            return dict(sorted(both.items(), key=lambda pair: pair[1].place))
        if not isinstance(node, yaml.MappingNode):
            return {Words(" " * number, value.place): value for number, value in enumerate(self.several(node, kind))}
        if (problem := limits.too_many(len(node.value))) is not None:
            self.tell(node.value[limits.MOST_VALUES][0], problem)
            return {}
        filled = ((key, item) for key, item in self.pairs(node, Pairs.NAMES) if not is_empty(item))
        values = {key: self.value(item, kind) for key, item in filled}
        return {key: value for key, value in values.items() if value is not ABSENT}

    def pairs(self, node: yaml.Node, of: Pairs, kind: Any = None) -> Iterator[tuple[Words, yaml.Node]]:
        """The keys and values of a mapping; a key typed twice is a fault that names both lines.

        What is not a mapping has none, and is a fault that says what is wanted: fields of a `kind`, or records of it.
        """
        if not isinstance(node, yaml.MappingNode):
            self.tell(node, hints.no_pairs(of, node, kind))
            return
        places: dict[str, Place] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.tell(key_node, Problem("a name should stand before the colon"))
                continue
            key = self.words(key_node)
            if (problem := limits.too_long(key, Words)) is not None:
                self.tell(key_node, problem)
                continue
            if (first := places.get(normal(key))) is not None:
                another = self.another(node, key, value_node) if normal(key) == next(iter(places)) else ""
                known = schema_of(kind) if of is Pairs.FIELDS and is_record(kind) else None
                self.tell(key_node, field_hints.typed_twice(key, first, of, another, known))
                if another:
                    return  # what follows is here twice for the same reason
                continue
            places[normal(key)] = key.place
            if is_empty(value_node) and not value_node.style:
                self.faults += left_out(value_node, self.manuscript)
            yield key, value_node

    def another(self, node: yaml.Node, key: Words, value: yaml.Node) -> str:
        """The cure where the first key of a record that comes again begins another record; else nothing."""
        line = self.manuscript.lines[key.place.line - 1].strip()
        if self.is_item(node):
            return f"If another begins here, type a dash before it: - {line}"
        if node in self.alone:
            first = self.manuscript.lines[node.start_mark.line].strip()
            return f"If another begins here, type a dash before the first line of each: - {first}, and: - {line}"
        if node is self.named_record and isinstance(value, yaml.ScalarNode):
            short = short_name(str(value.value))
            return f"If another begins here, type its short name in a line above it, at the left edge: {short}:"
        return ""

    def is_item(self, node: yaml.Node) -> bool:
        """Whether a node stands after the dash of a list."""
        return self.manuscript.lines[node.start_mark.line][: node.start_mark.column].rstrip().endswith("-")

    def is_first_item(self, node: yaml.Node) -> bool:
        """Whether the line above a list item ends with the colon of its field."""
        above = (line for line in self.manuscript.lines[: node.start_mark.line][::-1] if line.strip())
        return next(above, "").rstrip().endswith(":")

    def record(self, node: yaml.MappingNode, kind: type) -> Any:
        """A dataclass from keys and values; an unknown key is a fault that names the nearest known one."""
        before = len(self.faults)
        keys = schema_of(kind)
        values: dict[str, Any] = {}
        parts: list[Any] = []
        empty: dict[str, Place] = {}
        typed: dict[str, Words] = {}
        owners: dict[str, Words] = {}  # fields that those of others should stand below
        if (problem := self.of_elsewhere(node, kind, keys)) is not None:
            return self.tell(node, problem)
        for key, item in self.pairs(node, Pairs.FIELDS, kind):
            if self.is_too_far_in(item, key, keys):
                continue
            field = keys.field(key.rstrip("."))
            if is_empty(item) and (field is not None or keys.has(key)):
                empty[normal(key)] = key.place
            elif field is not None:
                if (first := typed.setdefault(field.name, key)) is not key:
                    self.tell(node, field_hints.same_field(first, key))
                else:
                    values[field.name] = self.value(item, field.kind)
            elif (member := keys.members.get(normal(key))) is not None:
                typed.setdefault(normal(key), key)
                parts += self.part(item, key, member, kind, typed)
            else:
                misplaced = getattr(kind, "misplaced", {}).get(normal(key))
                self.tell(node, field_hints.unknown_field(key, keys, item, owners | typed, misplaced or ""))
                owners[field_hints.owner(key, keys)] = key
        if any(map(keys.has, self.manuscript.lost)):
            return ABSENT  # what is missing is there, but could not be read, which has been told
        missing = [field.name for field in keys.fields.values() if field.needed and field.name not in values]
        if missing and not stops(self.faults[before:]):
            one_line = field_hints.first_words(node) if hasattr(kind, "typed") else ""
            above = self.is_item(node) and not self.is_first_item(node)
            self.tell(node, field_hints.missing_fields(missing, empty.get(normal(missing[0])), one_line, above))
        if stops(self.faults[before:]):
            return ABSENT
        if keys.spread is not None:
            values[keys.spread.name] = tuple(parts)
        return self.made(node, kind, values)

    def of_elsewhere(self, node: yaml.MappingNode, kind: type, keys: Keys) -> Problem | None:
        """What a dataclass says of fields that belong into another file, if that is what all of these are."""
        told = getattr(kind, "elsewhere", None)
        names = [str(key.value) for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if told is None or not names or any(map(keys.has, names)):
            return None
        start, end = node.start_mark, node.end_mark
        first, *others = self.manuscript.lines[start.line : end.line + bool(end.column)]
        below = itertools.takewhile(lambda line: not line[: start.column].strip(), others)
        problem: Problem = told([line[start.column :].rstrip() for line in (first, *below) if line.strip()])
        return problem

    def is_too_far_in(self, node: yaml.Node, key: Words, keys: Keys) -> bool:
        """Whether a field stands further in than it should, and is taken for the words of `key`; a fault if it is."""
        field = keys.field(key)
        if field is None or not wants_words(field.kind) or not isinstance(node, yaml.MappingNode):
            return False
        inner = node.value[0][0] if len(node.value) == 1 else None
        if inner is None or inner.start_mark.line < key.place.line or not keys.has(str(inner.value)):
            return False
        if get_origin(field.kind) is dict and normal(str(inner.value)) in _LABELS:
            return False
        self.tell(inner, field_hints.too_far_in(str(inner.value), key))
        return True

    def part(self, node: yaml.Node, key: Words, member: type, kind: type, typed: Container[str]) -> Iterator[Any]:
        """What stands under a key that is no field of the record's own; nothing where nothing is left of it.

        `kind` is the record, `typed` the fields that it has so far.
        """
        field = schema_of(member).fields[normal(key)]
        value = self.value(node, field.kind)
        if value is not ABSENT and value:
            for problem in hints.fields_in_text(value, schema_of(kind), typed):
                self.tell(node, problem, warning=True)
            part = member(**{field.name: value}, **placed(member, key.place))
            self.parts.append(part)
            yield part

    def made(self, node: yaml.Node, kind: type, values: dict[str, Any]) -> Any:
        """A dataclass of its values, with a warning for each of its remarks."""
        try:
            record = kind(**values, **placed(kind, self.manuscript.place(node)))
        except Unfit as unfit:
            return self.unfit(node, unfit)
        return self.remarked(node, record)

    def converted(self, node: yaml.Node, kind: Any) -> Any:
        """A value written on one line, or words."""
        before = len(self.faults)
        if (in_parts := parts_of(node, kind, True)) is not None:
            words = joined([self.words(part) for part in in_parts], kind)
        elif is_text_without_bar(node, kind, self.manuscript):
            words, faults = read_text_without_bar(node, kind, self.manuscript, self.printable)
            self.faults += faults
        elif isinstance(node, yaml.ScalarNode):
            words = self.words(node)
        elif (problem := other_parts(node, kind)) is not None:
            return self.tell(node, problem)
        elif isinstance(node, yaml.MappingNode) and is_words_with_colon(node, kind):
            words, faults = read_words_with_colon(node, self.manuscript, self.printable)
            self.faults += faults
        else:
            cure = hints.one_in_brackets(node, self.manuscript.lines) or (
                "Put them in one line, or put a | after the colon and the words in the lines below it."
            )
            return self.tell(node, Problem("words are wanted here, not a list", cure))
        if (problem := limits.too_long(words, kind)) is not None:
            return self.tell(node, problem)
        if getattr(kind, "line_by_line", False) and not words.literal:
            self.faults += second_line(node, self.manuscript)
        if (hint := hints.no_space(words, kind)) is not None:
            return self.tell(node, hint)
        if isinstance(kind, type) and issubclass(kind, Words) and not kind.marked and (told := hints.bold(words)):
            self.tell(node, told, warning=True)
        try:
            value = kind.typed(words) if hasattr(kind, "typed") else kind(words, words.place, words.literal)
        except Unfit as unfit:
            if not words.literal:  # of a line one thing is told
                self.faults[before:] = [fault for fault in self.faults[before:] if not fault.warning]
            return self.unfit(node, unfit)
        return self.remarked(node, value)
