"""What may be typed for a dataclass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from laid_table import Cups, Line, Loud, Plate, Table

from leaflets.source.fields import (
    Field,
    first_field,
    has_field,
    is_record,
    normal,
    placed,
    schema_of,
    typed_name,
    wants_words,
    without_none,
)
from leaflets.values.dates import When
from leaflets.words import KEYS, Place, Words

AT = Place("a.yaml", 1, 2)


@dataclass
class Alone:
    """A record of parts of one kind alone."""

    cups: Annotated[tuple[Cups, ...], KEYS]


@pytest.mark.parametrize("key", ["call cost", "Call Cost", "call_cost", "call-cost", "CALLCOST", " call\u00a0cost\n"])
def test_a_key_as_keys_are_compared(key: str) -> None:
    """However it is typed."""
    assert normal(key) == "callcost"


@pytest.mark.parametrize(("name", "typed"), [("name", "name"), ("from_", "from"), ("call_cost", "call cost")])
def test_a_name_as_it_is_typed(name: str, typed: str) -> None:
    """Without what Python needs."""
    assert typed_name(name) == typed
    assert normal(name) == normal(typed)


@dataclass
class Visit:
    """A record whose fields go by several names."""

    sms: Words
    address: Words


@dataclass
class Page(Visit):
    """One that has a website besides."""

    website: Words


def test_other_names_of_a_field() -> None:
    """The one address of a record is its website, unless that is a field by itself."""
    keys, more = schema_of(Visit), schema_of(Page)
    assert keys.called(keys.fields["sms"]) == ("text", "textnumber", "texts")
    assert {"addresses", "url", "website"} <= set(keys.called(keys.fields["address"]))
    assert more.field("url") is more.fields["website"]
    assert more.called(more.fields["address"]) == ("addresses", "postaladdress")
    assert schema_of(Alone).field("website") is None


def test_the_keys_of_a_record() -> None:
    """Its fields in order, but for the place; the parts that it takes by their keys."""
    keys = schema_of(Table)
    assert list(keys.fields) == ["name", "laidon", "loud", "guests", "lines", "line", "seats", "from"]
    assert keys.fields["name"] == Field("name", Words, needed=True)
    assert keys.fields["laidon"] == Field("laid_on", When | None, needed=False)
    assert not keys.fields["seats"].needed  # what has a factory has a default
    assert keys.spread is not None
    assert (keys.spread.name, keys.spread.needed) == ("parts", False)
    assert keys.members == {"cups": Cups, "plate": Plate}
    assert list(keys.names().items())[-3:] == [("from", "from_"), ("cups", "cups"), ("plate", "plate")]


def test_a_record_that_takes_parts_of_one_kind() -> None:
    """Or of none."""
    alone = schema_of(Alone)
    assert (alone.fields, alone.members) == ({}, {"cups": Cups})
    assert alone.spread is not None
    assert alone.spread.needed
    assert (schema_of(Line).spread, schema_of(Line).members) == (None, {})


@pytest.mark.parametrize(("key", "known"), [("Laid-On", True), ("Cups", True), ("parts", False), ("place", False)])
def test_which_keys_there_are(key: str, known: bool) -> None:
    """A field that is filled in is none."""
    assert schema_of(Table).has(key) is known


@pytest.mark.parametrize(
    ("kind", "record", "has_name", "first", "words"),
    [
        (Table, True, True, "name", False),
        (Cups, True, False, "cups", False),
        (When, True, False, "year", False),
        (Words, False, False, "name", True),
        (Loud, False, False, "name", True),
        (Words | None, False, False, "name", True),
        (tuple[Loud, ...], False, False, "name", True),
        (Line | None, False, False, "name", False),
        (dict[Words, Line], False, False, "name", True),
    ],
)
def test_what_an_annotation_wants(kind: Any, record: bool, has_name: bool, first: str, words: bool) -> None:
    """Keys and values, or words."""
    assert (is_record(kind), has_field(kind, "Name"), first_field(kind)) == (record, has_name, first)
    assert wants_words(kind) is words


@pytest.mark.parametrize(("kind", "inner"), [(Words | None, Words), (None | Line, Line), (Words, Words)])
def test_what_may_be_left_out(kind: Any, inner: Any) -> None:
    """Is read as what it is where it is there."""
    assert without_none(kind) is inner
    assert without_none(tuple[Words, ...]) == tuple[Words, ...]


@pytest.mark.parametrize(("kind", "arguments"), [(Plate, {"place": AT}), (Cups, {})])
def test_a_record_that_keeps_its_place(kind: type, arguments: dict[str, Place]) -> None:
    """Is told it when it is made; another is not."""
    assert placed(kind, AT) == arguments
