"""What goes wrong with the short name of a record: where it begins, and what stands after its colon."""

from __future__ import annotations

from itertools import pairwise, takewhile

from leaflets.patterns import late
from leaflets.source.parser_stop import TWO_COLONS, Diagnosis, ParserStop, indent_of
from leaflets.source.quoting import FIELD
from leaflets.words import counted

#: The short name of a record, with its fields below it.
_SHORT_NAME = late(r" *[a-z0-9]+(?:-[a-z0-9]+)*:\s*")


def words_for_fields(stop: ParserStop) -> Diagnosis | None:
    """Words after a name, with fields further in below it: those of a record, or such as should stand beside it."""
    if TWO_COLONS not in stop.problem or stop.before is None:
        return None
    row = stop.before
    above, here = FIELD.fullmatch(stop.lines[row]), FIELD.fullmatch(stop.lines[stop.suspect])
    further = indent_of(stop.lines[stop.suspect]) - indent_of(stop.lines[row])
    if above is None or here is None or further <= 0 or above["start"].strip() or here["start"].strip():
        return None
    name, key = above["key"], here["key"]
    deeper = next((line for line in reversed(stop.lines[:row]) if line.strip()), "")
    if stop.beside(name, key) and indent_of(deeper) == indent_of(stop.lines[stop.suspect]):
        return None  # the line between them stands too far out
    if stop.beside(name, key):
        message = f"‘{key}’ stands further in than ‘{name}’, but is a field beside it"
        cure = f"Take {counted(further, 'space')} away before it."
        return Diagnosis(stop.suspect, indent_of(stop.lines[stop.suspect]), message, cure)
    if not stop.beside(key, key) or stop.beside(name, name):
        return None
    below = takewhile(
        lambda line: not line.strip() or indent_of(line) > indent_of(stop.lines[row]), stop.lines[row + 1 :]
    )
    has_name = any(line.strip().lower().startswith("name:") for line in below)
    message = f"‘{above['value']}’ stands in the line of the short name ‘{name}’, which has its fields below it"
    cure = (
        f"Take it out: {name}:"
        if has_name
        else f"Put it in a line below:\n{name}:\n{' ' * further}name: {above['value']}"
    )
    return Diagnosis(row, above.start("value"), message, cure)


def record_further_in(stop: ParserStop) -> Diagnosis | None:
    """A record whose short name stands further in than those of the others, as one that was copied from a message."""
    row, line = stop.suspect, stop.lines[stop.suspect]
    following = next((text for text in stop.lines[row + 1 :] if text.strip()), "")
    further = indent_of(line)
    is_name = further > 0 and _SHORT_NAME.fullmatch(line) is not None
    if not (is_name and FIELD.fullmatch(following) and indent_of(following) > further):
        return None
    if not any(_begins_record(one, below) for one, below in pairwise(stop.lines)):
        return None
    message = f"the short name ‘{line.strip()[:-1]}’ stands {further} letters in, and others at the edge"
    return Diagnosis(row, further, message, f"Take {counted(further, 'space')} away before it and each of its fields.")


def _begins_record(line: str, below: str) -> bool:
    """Whether a line at the edge is the short name of a record, with a field in the line below."""
    is_name = _SHORT_NAME.fullmatch(line) is not None and indent_of(line) == 0
    return is_name and indent_of(below) > 0 and not below.lstrip().startswith("- ")
