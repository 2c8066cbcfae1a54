"""The format of content as JSON Schema (2020-12), derived from the dataclasses, so that editors complete and check.

An editor reads YAML 1.2 and judges values; the reader judges what was typed. What both can judge, both judge alike:
which fields there are, which are needed, what is one value, a list or keys and values, and the choices of a field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, get_args, get_origin

from leaflets.content.leaflet import Leaflet
from leaflets.content.letter import Letter
from leaflets.content.meeting import Meeting
from leaflets.content.records import Contact, Group, House
from leaflets.source.fields import schema_of, typed_name, without_none
from leaflets.words import Parts, Words

Schema = dict[str, Any]

#: The folder in the data folder where the schemas are.
FOLDER = "schema"

_SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
#: Words with a colon in them, which YAML takes for a key and its value.
_COLON: Schema = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": _SCALAR}


def schemas() -> dict[str, str]:
    """The text of each schema by the name of its file, as `leaflet.schema.json`."""
    by_name = {
        "leaflet": _whole(Leaflet, "A leaflet"),
        "house": _whole(House, "The charity"),
        "meeting": _whole(Meeting, "A meeting"),
        "email": _whole(Letter, "The words of an e-mail with leaflets"),
        "contacts": _whole(Contact, "The contacts that leaflets share", by_id=True),
        "groups": _whole(Group, "The groups that leaflets share", by_id=True),
    }
    texts = {name: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for name, schema in by_name.items()}
    return {f"{name}.schema.json": text for name, text in texts.items()}


def modeline(name: str, folder: str) -> str:
    """The first line of a file of content, by which an editor finds the schema of that name in a folder (a path)."""
    return f"# yaml-language-server: $schema={folder}/{name}.schema.json"


def _whole(kind: type, title: str, by_id: bool = False) -> Schema:
    """The schema of a file that is one record of a dataclass, or of one that has records by id."""
    definitions: Schema = {}
    own = _kind(kind, definitions)
    schema: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    schema |= {"type": "object", "additionalProperties": own} if by_id else own
    return schema | {"$defs": dict(sorted(definitions.items()))}


def _kind(kind: Any, definitions: Schema) -> Schema:
    """The schema of an annotation; dataclasses go into the definitions."""
    origin = get_origin(kind)
    if (inner := without_none(kind)) is not kind:
        return _kind(inner, definitions)
    if origin is tuple:
        item = _kind(get_args(kind)[0], definitions)
        return {"anyOf": [item, {"type": "array", "items": item}]}
    if origin is dict:
        item = _kind(get_args(kind)[1], definitions)
        return {"anyOf": [item, {"type": "array", "items": item}, {"type": "object", "additionalProperties": item}]}
    if isinstance(kind, type) and is_dataclass(kind) and schema_of(kind).fields and not _is_value(kind):
        name = kind.__name__.lower()
        if name not in definitions:
            definitions[name] = {}  # it may hold itself
            definitions[name] = _record(kind, definitions)
        return {"$ref": f"#/$defs/{name}"}
    if issubclass(kind, Enum):
        return _choice(kind.choices())
    if (pattern := getattr(kind, "pattern", "")) != "":
        return {"anyOf": [{"type": ["integer", "null"]}, {"type": "string", "pattern": pattern}]}
    if (parts := getattr(kind, "parts", None)) is not None:
        owner = next(one for one in kind.__mro__ if "parts" in vars(one))
        name = f"parts-of-{owner.__name__.lower()}"
        definitions.setdefault(name, _in_parts(parts))
        return {"anyOf": [_SCALAR, _COLON, {"$ref": f"#/$defs/{name}"}]}
    return {"anyOf": [_SCALAR, _COLON]} if issubclass(kind, Words) else _SCALAR


def _in_parts(parts: Parts) -> Schema:
    """The schema of a value each part of which is typed in a field of its own."""
    names = (parts.main, *parts.others, parts.label)
    properties = {one[0]: _SCALAR for one in names}
    spelt = {f"^(?!{one[0]}$){_spelt(one)}$": _SCALAR for one in names}
    return {"type": "object", "properties": properties, "patternProperties": spelt, "additionalProperties": False}


def _choice(choices: Sequence[str]) -> Schema:
    """One of some words, in capitals or not; an editor may have taken one for a number or for true or false."""
    values: list[Any] = [*choices]
    values += [json.loads(choice) for choice in choices if re.fullmatch(r"true|false|\d+", choice)]
    spelt = "|".join("".join(map(_letter, choice)) for choice in choices)
    return {"anyOf": [{"enum": [*values, None]}, {"type": "string", "pattern": rf"^\s*(?:{spelt})\s*$"}]}


def _letter(letter: str) -> str:
    """The pattern of a letter in either case, or of what may stand for a space."""
    return r"[\s_-]*" if letter == " " else f"[{letter.upper()}{letter.lower()}]" if letter.isalpha() else letter


def _is_value(kind: type) -> bool:
    """Whether a dataclass is written on one line only, as a date is."""
    return hasattr(kind, "pattern")


def _record(kind: type, definitions: Schema) -> Schema:
    """The schema of a dataclass: keys and values, and where it has `typed` one line of words."""
    keys = schema_of(kind)
    members = [schema_of(member).fields[key] for key, member in keys.members.items()]
    every = {field: (typed_name(field.name), *keys.called(field)) for field in (*keys.fields.values(), *members)}
    record: Schema = {
        "type": "object",
        "properties": {names[0]: _kind(field.kind, definitions) for field, names in every.items()},
        "patternProperties": {
            f"^(?!{names[0]}$){_spelt(names)}$": _kind(field.kind, definitions) for field, names in every.items()
        },
        "additionalProperties": False,
    }
    needed = [_needed(names) for field, names in every.items() if field.needed and field not in members]
    if needed:
        record["allOf"] = needed
    description = (kind.__doc__ or "").partition("\n")[0]
    if not hasattr(kind, "typed"):
        return {"description": description} | record
    spelt = "|".join(map(_spelt, every.values()))
    words = _COLON | {"propertyNames": {"not": {"pattern": f"^(?:{spelt})$"}}}
    return {"description": description, "anyOf": [_SCALAR, words, record]}


def _spelt(names: Sequence[str]) -> str:
    """A pattern of all ways to type a key by any of its names: case, spaces, `_` and `-` do not matter."""
    spelt = (r"[\s_-]*".join(_letter(letter) for letter in name if letter != " ") for name in names)
    return rf"[\s_-]*(?:{'|'.join(spelt)})[\s_-]*"


def _needed(names: Sequence[str]) -> Schema:
    """That a key is there, by any of its names and in the ways people type it; an editor tells the first."""
    ways = dict.fromkeys(way for name in names for way in (name, name.capitalize(), name.title(), name.upper()))
    return {"anyOf": [{"required": [way]} for way in ways]}
