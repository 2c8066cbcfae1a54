"""The record to type for a contact or a group that a leaflet has and no shared file: the cure, filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaflets.faults import Problem
from leaflets.patterns import late
from leaflets.values.addresses_in_text import addresses_in
from leaflets.values.numbers_in_text import numbers_in
from leaflets.words import short_name

_ID = late(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME = late(r"(?:- )?name: *(?P<name>.*)", re.I)
#: A line that is a name and a colon alone.
_ALONE = late(r"(?:- )?([^:]+):")
_EDGE = " ,;:.()–—-"
#: Figures of a number that may be a part of a name.
_SHORT = 3


def typed_here(lines: Sequence[str], file: str) -> Problem:
    """For the fields of a record that stand in a leaflet: `lines` are as typed, from the first one's column on."""
    if len(lines) > 1 and (alone := _ALONE.fullmatch(lines[0])) and all(line[:1] == " " for line in lines[1:]):
        indent = min(len(line) - len(line.lstrip()) for line in lines[1:])
        id, record = short_name(alone[1]), "\n".join(f"  {line[indent:]}" for line in lines[1:])
        cure = f"Put it there like this, and type ‘{id}’ here:\n{id}:\n{record}"
        return Problem(f"what is typed here belongs in {file}, where every leaflet can name it", cure)
    named = [match["name"].strip("'\"") for line in lines if (match := _NAME.match(line))]
    id = short_name(named[0]) if named else "a-short-name"
    record = "\n".join(f"  {line}" for line in lines)
    cure = f"Put it there like this, and type ‘{id}’ here:\n{id}:\n{record}"
    return Problem(f"what is typed here belongs in {file}, where every leaflet can name it", cure)


def unknown(words: str, shown: str) -> str:
    """The cure for words that are no id in a file: the record to add, with the number and the addresses among them."""
    if _ID.fullmatch(words):
        name = words.replace("-", " ").capitalize()
        return f"Add it to {shown}, such as:\n{words}:\n  name: {name}\n  phones: …"
    name, fields = _parted(words)
    id = short_name(name)
    head = f"Add it to {shown} like this, and type ‘{id}’ here:"
    return "\n".join((head, f"{id}:", f"  name: {name or '…'}", *(fields or ["  phones: …"])))


def name_in(words: str) -> str:
    """The name that words begin with, without the numbers and addresses that are typed with it."""
    return _parted(words)[0]


def _parted(words: str) -> tuple[str, list[str]]:
    """The name in words, and lines of fields for the numbers and the addresses among them."""
    spans = [(begin, end, "phones") for begin, end in numbers_in(words)]
    spans += [(begin, end, "email" if kind == "email" else "website") for begin, end, kind in addresses_in(words)]
    name, end, fields = "", 0, list[str]()
    for begin, stop, field in sorted(spans):
        if begin >= end:
            number = words[begin:stop] if stop - begin <= _SHORT else ""  # NHS 111 is a name and a number
            name += f"{words[end:begin].strip(_EDGE)} {number} "
            fields.append(f"  {field}: {words[begin:stop]}")
            end = stop
    return " ".join(f"{name}{words[end:].strip(_EDGE)}".split()), fields
