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
from collections.abc import Container
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from leaflets.faults import Fault, stops
from leaflets.source import hints
from leaflets.source.field_hints import Pairs
from leaflets.source.fields import are_beside, takes_text
from leaflets.source.limits import MOST_BYTES as MOST_BYTES  # for whoever hashes a file
from leaflets.source.limits import MOST_FAULTS as MOST_FAULTS  # for whoever tells the faults of files
from leaflets.source.limits import MOST_OF_A_LEAFLET, MOST_OF_RECORDS
from leaflets.source.manuscript import opened
from leaflets.source.walk import ABSENT, Walk

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a file or record says, or None where a fault stops it, and its first twenty faults in file order.

    `parts` are the parts that could be read, of a file with faults too, and `lines` all lines of the file. Those of a
    record in a file of several are the lines from `begin` to before `end`, counted from 0.
    """

    value: T | None
    faults: tuple[Fault, ...] = ()
    parts: tuple[Any, ...] = ()
    lines: tuple[str, ...] = ()
    begin: int = 0
    end: int = 0


def read(path: Path, shown: str, kind: type[T], printable: Container[str]) -> Reading[T]:
    """Read a file that is one record of a dataclass.

    `shown` is the file's name as faults tell it; a character not in `printable` is a fault.
    """
    manuscript = opened(
        path, shown, MOST_OF_A_LEAFLET, functools.partial(are_beside, kind), functools.partial(takes_text, kind)
    )
    if manuscript.root is None:
        return Reading(None, manuscript.faults)
    walk = Walk(manuscript, printable, manuscript.faults)
    return _reading(walk, walk.value(manuscript.root, kind))


def read_records(
    path: Path, shown: str, kind: type[T], printable: Container[str]
) -> tuple[dict[str, Reading[T]], tuple[Fault, ...]]:
    """Read a file of records by id; returns each record's reading by its id, and the faults of the file itself."""
    manuscript = opened(
        path, shown, MOST_OF_RECORDS, functools.partial(are_beside, kind), functools.partial(takes_text, kind)
    )
    lost: dict[str, Reading[T]] = {name: Reading(None) for name in manuscript.lost}
    if manuscript.root is None:
        return lost, manuscript.faults
    whole = Walk(manuscript, printable, manuscript.faults)
    records: dict[str, Reading[T]] = {}
    misplaced = hints.not_further_in(manuscript.root, kind) or hints.within_another(manuscript.root, kind)
    if misplaced is not None:
        whole.tell(*misplaced)
        return lost, _reading(whole, None).faults
    for key, node in whole.pairs(manuscript.root, Pairs.RECORDS, kind):
        walk = Walk(manuscript, printable, named=node)
        end = node.end_mark.line + bool(node.end_mark.column)
        records[str(key)] = replace(_reading(walk, walk.value(node, kind)), begin=key.place.line - 1, end=end)
    return records | lost, _reading(whole, None).faults


def _reading(walk: Walk, value: Any) -> Reading[Any]:
    """The value, unless a fault stops it, with the faults in file order: of too many those that stop it first."""
    first = sorted(walk.told(), key=lambda fault: (fault.warning, fault.place))[:MOST_FAULTS]
    faults = tuple(sorted(first, key=lambda fault: fault.place))
    absent = stops(faults) or value is ABSENT
    return Reading(None if absent else value, faults, tuple(walk.parts), walk.manuscript.lines)
