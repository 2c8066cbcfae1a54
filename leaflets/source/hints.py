"""What an editor is told who typed something else than what is wanted, and what to type instead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from leaflets.faults import Problem, Unfit
from leaflets.source.fields import Keys, has_field, normal, schema_of, typed_name
from leaflets.source.limits import LONGEST_LINE
from leaflets.source.scalars import is_empty
from leaflets.words import Place, Words, did_you_mean, nearest

#: Fields by what else people call them, as `normal` has them; of several the first that there is.
_MEANT = {
    "tel": "phones phone", "telephone": "phones phone", "telephonenumber": "phones phone", "number": "phones phone",
    "phonenumber": "phones phone", "mobile": "phones phone", "helpline": "phones phone", "openinghours": "hours",
    "openingtimes": "hours", "times": "hours meets when", "url": "website address", "web": "website address",
    "webaddress": "website address", "webpage": "website address", "link": "website address", "mail": "email",
    "emailaddress": "email", "postcode": "where address", "postaladdress": "where address", "venue": "where address",
    "textrelay": "phones", "relayuk": "phones", "typetalk": "phones", "minicom": "phones", "textphone": "phones",
    "fax": "phones", "freephone": "phones", "landline": "phones", "switchboard": "phones", "office": "phones",
    "enquiries": "phones", "helplinehours": "hours", "officehours": "hours", "when": "meets hours",
    "day": "meets when", "days": "meets when hours", "organiser": "about", "contact": "about", "tickets": "booking",
    "location": "where address", "date": "when reviewed", "description": "about", "author": "from",
    "name": "title heading", "title": "heading name", "nextreview": "reviewdue",
    "nextreviewdue": "reviewdue", "due": "reviewdue",
    "duedate": "reviewdue", "reviewby": "reviewdue", "lastreviewed": "reviewed", "lastreview": "reviewed",
    "updated": "reviewed checked", "lastupdated": "reviewed checked", "lastchecked": "checked", "words": "text about",
    "paragraph": "text about", "body": "text about", "content": "text about",
    "aka": "alsoknownas", "synonyms": "alsoknownas",
    "othernames": "alsoknownas", "time": "when meets hours", "homepage": "website address",
    "site": "website address", "organisation": "name",
}  # fmt: skip
#: Letters of words that are shown in a cure as they were typed.
_SHORT = 40
#: What may stand between the parts of a list that is typed as one value.
_COMMA, _BETWEEN = re.compile(r"(?<!\s)\s*[,;]\s+"), re.compile(r"[\s,;&]+(?:(?:and|or)\s+)?")
_NAME = "[A-Za-z][A-Za-z _-]*"
_DASHED_FIELD = re.compile(rf"- +(?={_NAME}: )")
_OTHER_SIGN = re.compile(rf"({_NAME}?) ?[=;] ?(?=\S)")
_GLUED = re.compile(rf"({_NAME}):(?=[^\s/])")
#: Words that stars make bold in a text.
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]++)(?<=\S)\*\*(?![\w*])")


def unknown_field(
    key: Words,
    known: Keys,
    value: yaml.Node | None = None,
    typed: Mapping[str, Words] | None = None,
    misplaced: str = "",
) -> Problem:
    """For a key that is none of those known: the one that is meant, or all there are.

    `value` is what stands after it, `typed` are the keys before it by the names of their fields.
    `misplaced` is the cure for one that belongs elsewhere.
    """
    inner = [str(one.value) for one, _ in value.value] if isinstance(value, yaml.MappingNode) else []
    names = known.names()
    meant = next((name for name in _MEANT.get(normal(key), "").split() if name in names), "")
    typed = typed or {}
    if meant and (first := typed.get(names[meant])) is not None:
        return same_field(first, key)
    near = meant or nearest(normal(key), names)
    every = ", ".join(map(typed_name, names.values()))
    words = next((name for name in ("heading", "name", "title") if name in names), "")
    if misplaced:
        cure = misplaced
    elif inner and all(map(known.has, inner)):
        cure = f"If ‘{key}’ is a name of its own, begin it in the column of the name above, not further in."
    elif near:
        cure = did_you_mean(typed_name(names[near]))
    elif value is not None and is_empty(value) and words:
        cure = f"If it is the {words}, type: {words}: {key}"
    elif key[:1].isupper() and typed:
        above = list(typed.values())[-1]
        cure = f"If it is a part of ‘{above}’, put two spaces more before it. The fields here are: {every}."
    else:
        cure = f"The fields here are: {every}."
    return Problem(f"there is no field called ‘{key}’ here", cure, key.place)


def first_words(node: yaml.MappingNode) -> str:
    """The one field of a record as it stands in its line, where there is no more of it; else nothing."""
    if len(node.value) != 1 or not isinstance(node.value[0][1], yaml.ScalarNode):
        return ""
    key, value = node.value[0]
    return f"{key.value}: {value.value}" if value.start_mark.line == value.end_mark.line and not value.style else ""


def missing_fields(names: Sequence[str], empty: Place | None, one_line: str = "", above: bool = False) -> Problem:
    """For fields that are needed and not there; `empty` is where the first of them stands with nothing after it.

    `one_line` is the record where it is no more than that, which may be meant as words; `above` tells that it begins
    with a dash below another one, to which it may belong.
    """
    first = typed_name(names[0])
    if empty is not None:
        cure = "It is needed: type it after the colon and a space."
        return Problem(f"there is nothing after ‘{first}:’", cure, empty)
    every = " and ".join(f"‘{typed_name(name)}’" for name in names)
    cure = f"Add a line ‘{first}: …’"
    if one_line[:1].isupper() and "'" not in one_line:
        cure += f"; or, if the words begin with this, put quotes round them: '{one_line}'"
    elif above:
        cure += "; or, if this belongs to the lines above, put a space in the place of its dash"
    return Problem(f"{every} {'is' if len(names) == 1 else 'are'} missing here", f"{cure}.")


def typed_twice(key: Words, first: Place, begins_another: str | None = None) -> Problem:
    """For a key that stands in line `first` too; `begins_another` is its line, where a new item may be meant by it."""
    message = f"‘{key}’ is here twice: first in line {first.line}, again in line {key.place.line}"
    if begins_another is not None:
        return Problem(message, f"If another begins here, type a dash before it: - {begins_another}")
    return Problem(message, "Take one out, or make them one list.")


def same_field(first: Words, second: Words) -> Problem:
    """For two names of one field."""
    message = f"‘{second}’ means the same as ‘{first}’ in line {first.place.line}"
    return Problem(message, f"Type all of them under ‘{first}’, a line for each.", second.place)


def too_far_in(inner: str, key: Words) -> Problem:
    """For a field of the same record that stands further in, so that it is taken for the words of `key`."""
    message = f"‘{inner}’ stands further in than ‘{key}’, so it is taken for a part of it"
    return Problem(message, f"Begin it in the column of ‘{key}’, or type something after ‘{key}:’.")


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
    return keys[0], Problem(message, "Put two spaces more before each of these lines, and leave the short name.")


def no_pairs(wanted: str, node: yaml.Node) -> Problem:
    """For what should be keys and values, and is not."""
    match node:
        case yaml.SequenceNode(value=[yaml.MappingNode(value=[(yaml.ScalarNode() as key, yaml.Node()), *_]), *_]):
            return Problem(f"this should be {wanted}", f"Take the dash and its space away: {key.value}: …")
    cure = "Type a short name and a colon, such as ‘trust:’, and below it its fields, two spaces further in."
    return Problem(f"this should be {wanted}", cure)


def no_record(node: yaml.Node, lines: Sequence[str], first: str, whole_file: bool) -> Problem:
    """For what should be a record, whose first field is `first`; `lines` are those of the file."""
    if isinstance(node, yaml.SequenceNode):
        line = lines[node.start_mark.line][node.start_mark.column :]
        match = _DASHED_FIELD.match(line)
        cure = f"Type a space in the place of each dash:   {line[match.end() :]}" if match else ""
        return Problem("this is a list, and fields are wanted", cure or f"Type them like this: {first}: …")
    where = "" if whole_file else "in the next line, two spaces further in, "
    if is_empty(node):
        return Problem("there is nothing here", f"Type its fields {where}like this: {first}: …")
    words = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
    if match := _OTHER_SIGN.match(words):
        cure = f"Type one: {match[1]}: {words[match.end() :]}"
        return Problem("there is no colon after the name of the field", cure)
    if match := _GLUED.match(words):
        cure = f"Put one there: {match[0]} {words[match.end() :].split()[0]}"
        return Problem("there is no space after the colon", cure)
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
