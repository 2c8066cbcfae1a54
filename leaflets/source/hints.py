"""What an editor is told who typed something else than what is wanted, and what to type instead."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Any

import yaml

from leaflets.faults import Problem, Unfit
from leaflets.patterns import late
from leaflets.source.field_hints import Pairs
from leaflets.source.fields import Keys, first_field, has_field, is_record, normal, schema_of, typed_name
from leaflets.source.limits import LONGEST_LINE
from leaflets.source.scalars import is_empty
from leaflets.words import Words, short_name

#: Letters of words that are shown in a cure as they were typed.
_SHORT = 40
#: What may stand between the parts of a list that is typed as one value.
_COMMA, _BETWEEN = late(r"(?<!\s)\s*[,;]\s+"), late(r"[\s,;&]+(?:(?:and|or)\s+)?")
_NAME = "[A-Za-z][A-Za-z _-]*"
_DASHED_FIELD = late(rf"- +(?={_NAME}: )")
_OTHER_SIGN = late(rf"({_NAME}?) ?[=;] ?(?=\S)")
_GLUED = late(rf"({_NAME}):(?=[^\s/])")
#: A line that is the name of a field, as these are typed: in small letters.
_FIELD_ALONE = late(r" *(?:- )?(?P<name>[a-z][a-z ]*):(?: *[|>]| +(?P<words>\S.*))?")
#: Words that stars make bold in a text.
_BOLD = late(r"\*\*(?=[^\s*])([^*\n]++)(?<=\S)\*\*(?![\w*])")


def not_further_in(root: yaml.Node, kind: type) -> tuple[yaml.Node, Problem] | None:
    """For a file of records in which the fields of one stand in the column of its short name, at the first of them."""
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    keys = [
        key
        for key, value in pairs
        if isinstance(value, yaml.ScalarNode) and not is_empty(value) and schema_of(kind).has(str(key.value))
    ]
    if len(keys) < 2:
        return None
    message = f"‘{keys[0].value}’ and what follows should stand further in than the short name above"
    cure = "Put two spaces more before each of these lines, and leave the short name."
    if keys[0] is pairs[0][0]:
        message = f"there is no short name above ‘{keys[0].value}’"
        first = f"{short_name(str(pairs[0][1].value))}:\n  {keys[0].value}: {_shown(pairs[0][1])}"
        cure = f"Type one, and put two spaces before each of these lines:\n{first}"
    elif isinstance(above := pairs[0][1], yaml.ScalarNode) and not is_empty(above) and keys[0] is pairs[1][0]:
        cure = "Put two spaces before each of these lines, and the words in the first line below it as well:"
        cure += f"\n{pairs[0][0].value}:\n  name: {_shown(above)}"
    return keys[0], Problem(message, cure)


def no_pairs(of: Pairs, node: yaml.Node, kind: Any = None) -> Problem:
    """For what should be keys and values, and is not: the fields of a kind, or records of it under short names."""
    message = f"this should be {of.value}"
    match node:
        case yaml.SequenceNode(
            value=[yaml.MappingNode(value=[(yaml.ScalarNode() as key, yaml.Node() as value), *_]), *_]
        ):
            if of is Pairs.RECORDS and has_field(kind, str(key.value)):
                short = short_name(str(value.value)) if isinstance(value, yaml.ScalarNode) else "a-short-name"
                cure = "Type a short name in the place of each dash, and its fields below it, two spaces further in:"
                return Problem(message, f"{cure}\n{short}:\n  {key.value}: {_shown(value)}")
            return Problem(message, f"Take the dash and its space away: {key.value}: …")
    cure = "Type a short name and a colon, such as ‘trust:’, and below it its fields, two spaces further in."
    return Problem(message, cure)


def within_another(root: yaml.Node, kind: type) -> tuple[yaml.Node, Problem] | None:
    """For a file of records all of which stand below a name that none of them needs, at that name."""
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    for key, value in pairs if len(pairs) == 1 else ():
        match value:
            case yaml.MappingNode(value=[_, *_] as inner):
                names = [str(one.value) for one, _ in inner if isinstance(one, yaml.ScalarNode)]
                is_within = all(isinstance(one, yaml.MappingNode) for _, one in inner)
                if is_within and not any(schema_of(kind).has(name) for name in names):
                    cure = "Take its line out, and two spaces before each line below it."
                    return key, Problem(f"the records of this file need no ‘{key.value}:’ above them", cure)
            case yaml.SequenceNode(value=[yaml.MappingNode(), *others]):
                if others or normal(str(key.value)) == f"{kind.__name__.lower()}s":
                    cure = "Take its line out. Then type a short name in the place of each dash, such as: trust:"
                    return key, Problem(f"the records of this file need no ‘{key.value}:’ above them", cure)
    return None


def _shown(value: yaml.Node) -> str:
    """A value as it is shown in a cure."""
    words = str(value.value) if isinstance(value, yaml.ScalarNode) else ""
    return words if 0 < len(words) <= _SHORT and "\n" not in words else "…"


def no_record(node: yaml.Node, lines: Sequence[str], kind: Any, whole_file: bool) -> Problem:
    """For what should be a record of a kind; `lines` are those of the file."""
    first = first_field(kind)
    if isinstance(node, yaml.SequenceNode):
        line = lines[node.start_mark.line][node.start_mark.column :]
        match = _DASHED_FIELD.match(line)
        cure = f"Type a space in the place of each dash:   {line[match.end() :]}" if match else ""
        return Problem("this is a list, and fields are wanted", cure or f"Type them like this: {first}: …")
    where = "" if whole_file else "in the next line, two spaces further in, "
    if is_empty(node):
        return Problem("there is nothing here", f"Type its fields {where}like this: {first}: …")
    words = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
    line = lines[node.start_mark.line][node.start_mark.column :].strip() if node.start_mark.line < len(lines) else ""
    if match := _OTHER_SIGN.match(words):
        cure = f"Type one: {match[1]}: {line[match.end() :]}"
        return Problem("there is no colon after the name of the field", cure)
    if match := _GLUED.match(words):
        cure = f"Put one there: {match[0]} {words[match.end() :].split()[0]}"
        return Problem("there is no space after the colon", cure)
    if whole_file and is_record(kind) and len(words) > _SHORT:
        begin = [f"{typed_name(field.name)}: …" for field in schema_of(kind).fields.values() if field.needed]
        return Problem(
            "these are words alone, and fields are wanted", "\n".join(["Such a file begins like this:", *begin])
        )
    meant = words if 0 < len(words) <= _SHORT and ":" not in words else "…"
    return Problem("a field is wanted here, not words alone", f"Type it {where}like this: {first}: {meant}")


def one_in_brackets(node: yaml.Node, lines: Sequence[str]) -> str:
    """The cure for words in brackets where a list is not wanted; nothing for anything else."""
    start, end = node.start_mark, node.end_mark
    if not getattr(node, "flow_style", False) or start.line != end.line:
        return ""
    line = lines[start.line]
    begin, words = line[: start.column].lstrip(), line[start.column + 1 : end.column - 1].strip()
    return f"Take the brackets away: {begin}{words}" if words else ""


def no_space(words: Words, kind: Any) -> Problem | None:
    """For a line that would be a field of the record wanted, had its colon a space after it."""
    match = _GLUED.match(words)
    if match is None or not has_field(kind, match[1]):
        return None
    return Problem("there is no space after the colon", f"Put one there: {match[0]} {words[match.end() :]}")


def several_in_one(typed: str, kind: Any) -> tuple[Problem, bool] | None:
    """For a value of a list that several seem to be typed in, and whether it may be one all the same."""
    parts = _apart(typed.strip(), kind) if len(typed) <= LONGEST_LINE else []
    if len(parts) < 2:
        return None
    meant = f"[{', '.join(parts)}]"
    if kind is Words:
        alone = "" if '"' in typed else f'; if it is one, type ["{typed}"]'
        cure = f"If there are several, type {meant}{alone}."
        return Problem(f"‘{typed}’ is printed as one, not as a list", cure), True
    return Problem(f"there are {len(parts)} of them here, typed as one", f"Type a list: {meant}"), False


def _apart(text: str, kind: Any) -> list[str]:
    """The parts of a value that was meant for a list; none where it is one value of the kind."""
    if not (isinstance(kind, type) and issubclass(kind, Words)):
        return []
    parts = [part for part in (_COMMA if kind is Words else _BETWEEN).split(text) if part]
    if all(part.isdigit() for part in parts) and not re.search(r"[,;&]|\b(?:and|or)\b", text):
        return []  # the groups of a number
    if kind is Words or (len(parts) > 1 and not _fits(kind, text) and all(_fits(kind, part) for part in parts)):
        return parts
    return []


def _fits(kind: Any, text: str) -> bool:
    try:
        kind.typed(Words(text))
    except Unfit:
        return False
    return True


def bold(words: Words) -> Problem | None:
    """For stars that would make words bold in a text, in words that have no marks."""
    if (match := _BOLD.search(words)) is None:
        return None
    message = f"‘{match[0]}’ would be printed with its stars: only words of a text can be bold"
    return Problem(message, f"Type it without: {match[1]}", words.at(words.count("\n", 0, match.start())))


def fields_in_text(value: Any, known: Keys, typed: Container[str]) -> Iterator[Problem]:
    """For lines of a text that would be fields of its record further out: a name and a colon alone, as `links:`.

    With words behind its colon a line is one only where such a field has been `typed` before, and another begins here.
    """
    if not isinstance(value, Words) or not value.literal or not value.marked:
        return
    for row, line in enumerate(value.split("\n")):
        if (match := _FIELD_ALONE.fullmatch(line)) is None or not known.has(match["name"]):
            continue
        if match["words"] and (match["name"] not in typed or match["name"] in known.members):
            continue
        message = f"the line ‘{line.strip()}’ is printed as words of the text"
        cure = "If it is a field, begin it, and what belongs to it, in the column of the text’s own field."
        yield Problem(message, cure, value.at(row))
