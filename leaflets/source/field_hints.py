"""What an editor is told of a field that is not known, that is missing, that is typed twice or in the wrong place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, get_args, get_origin

import yaml

from leaflets.faults import Problem
from leaflets.source.fields import Keys, is_record, is_text, normal, schema_of, typed_name, without_none
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
    "location": "where address", "where": "address", "date": "when reviewed", "description": "about", "author": "from",
    "name": "title heading", "title": "heading name", "nextreview": "reviewdue",
    "nextreviewdue": "reviewdue", "due": "reviewdue",
    "duedate": "reviewdue", "reviewby": "reviewdue", "lastreviewed": "reviewed", "lastreview": "reviewed",
    "updated": "reviewed checked", "lastupdated": "reviewed checked", "lastchecked": "checked", "words": "text about",
    "paragraph": "text about", "body": "text about", "content": "text about",
    "aka": "alsoknownas", "synonyms": "alsoknownas",
    "othernames": "alsoknownas", "time": "when meets hours", "homepage": "website address",
    "site": "website address", "organisation": "name", "href": "address website", "uri": "address website",
    "label": "name heading title", "text": "name about", "publisher": "from about", "source": "from",
    "by": "from", "isbn": "about", "year": "about", "open": "hours", "opening": "hours", "street": "address where",
    "town": "address where", "city": "address where", "county": "address where", "road": "address where",
}  # fmt: skip
#: Words of a heading, where nothing but words tells of one.
_MOST_WORDS = 6


class Pairs(Enum):
    """What keys and values may be, each with what is said where something else stands in their place."""

    FIELDS = "keys and values"
    NAMES = "names and values"
    RECORDS = "one record under each name"


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
    typed = typed or {}
    may_be = [name for name in _MEANT.get(normal(key), "").split() if name in names]
    meant = next((name for name in may_be if names[name] not in typed), "".join(may_be[:1]))
    if meant and (first := typed.get(names[meant])) is not None:
        return same_field(first, key)
    near = meant or nearest(normal(key), names)
    every = ", ".join(map(typed_name, names.values()))
    words = next((name for name in ("heading", "name", "title") if name in names), "")
    if misplaced:
        cure = misplaced
    elif inner and all(map(known.has, inner)):
        cure = f"If ‘{key}’ is a name of its own, begin it in the column of the name above, not further in."
        if words == "heading":  # the lines of a part stand below its heading, or below its number
            cure = (
                f"Is it the heading? Type it so, and all that belongs to it below:\n- heading: {key}\n  {inner[0]}: …"
            )
            if key.isdigit():
                cure = f"Take this line out, and begin its first field with a dash: - {inner[0]}: …"
    elif (below := "" if near else owner(key, known)) and below not in typed:
        cure = f"It belongs below ‘{below}:’, after a dash. Type that line above it, and then: - {key}: …"
    elif below:
        cure = f"It belongs below ‘{below}:’. Begin it in the column of the fields there."
    elif near:
        cure = did_you_mean(typed_name(names[near]))
    elif words == "heading" and key[:1].isupper() and not typed and value is not None and not is_empty(value):
        cure = f"Is it the heading? Type it so, and its words below:\n- heading: {key}\n  text: …"
        if len(key.split()) > _MOST_WORDS:
            cure = f"If it is text, put the name of its field before it: text: {key}: …"
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


def typed_twice(key: Words, first: Place, of: Pairs, another: str = "", known: Keys | None = None) -> Problem:
    """For a key that stands in line `first` too; `another` is the cure where a new record may be meant by it.

    `known` are the fields of the record, if it is one of these.
    """
    message = f"‘{key}’ is here twice: first in line {first.line}, again in line {key.place.line}"
    field = known.field(key) if known is not None else None
    kind: Any = None if field is None else without_none(field.kind)
    if kind is None and known is not None and (member := known.members.get(normal(key))):
        kind = without_none(schema_of(member).fields[normal(key)].kind)
    cure = "Take one out, or make them one list."
    if another:
        cure = another
    elif of is Pairs.RECORDS:
        cure = "If they are two, give this one a short name of its own; else take one of them out."
    elif of is Pairs.NAMES:
        cure = "Give each a name of its own; or type them as a list, with a dash before each."
    elif kind is not None and is_text(kind):
        cure = "Take one out, or put the words of both below one of them, after the sign |."
    elif kind is not None and get_origin(kind) not in (tuple, dict):
        cure = "Take one out."
    return Problem(message, cure)


def same_field(first: Words, second: Words) -> Problem:
    """For two names of one field."""
    message = f"‘{second}’ means the same as ‘{first}’ in line {first.place.line}"
    return Problem(message, f"Type all of them under ‘{first}’, a line for each.", second.place)


def too_far_in(inner: str, key: Words) -> Problem:
    """For a field of the same record that stands further in, so that it is taken for the words of `key`."""
    message = f"‘{inner}’ stands further in than ‘{key}’, so it is taken for a part of it"
    return Problem(message, f"Begin it in the column of ‘{key}’, or type something after ‘{key}:’.")


def owner(key: str, known: Keys) -> str:
    """The one field of a record that has others of this name within it; nothing where none or several have."""
    fields = [*known.fields.values(), *([known.spread] if known.spread else [])]
    kinds = {field.name: get_args(field.kind)[:1] for field in fields if get_origin(field.kind) is tuple}
    kinds |= {name: get_args(schema_of(member).fields[name].kind)[:1] for name, member in known.members.items()}
    owners = [name for name, inner in kinds.items() if inner and is_record(inner[0]) and schema_of(inner[0]).has(key)]
    return owners[0] if len(owners) == 1 else ""
