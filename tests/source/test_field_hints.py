"""What is said of a field that is not known, missing, there twice or in the wrong place."""

from __future__ import annotations

import pytest
import yaml
from laid_table import Line, Table

from leaflets.content.leaflet import Leaflet
from leaflets.content.records import Contact, Event, Group, House, Link
from leaflets.content.sections import Section
from leaflets.faults import Problem
from leaflets.source import field_hints
from leaflets.source.field_hints import Pairs
from leaflets.source.fields import schema_of
from leaflets.words import Place, Words

AT = Place("a.yaml", 3, 5)


@pytest.mark.parametrize(
    ("kind", "typed", "cure"),
    [
        (Table, "gests", "Did you mean ‘guests’?"),
        (Table, "Laid-In", "Did you mean ‘laid on’?"),
        (Table, "plates", "Did you mean ‘plate’?"),
        (Line, "zzz", "The fields here are: name, note."),
        (Contact, "tel", "Did you mean ‘phones’?"),
        (Contact, "Phone Number", "Did you mean ‘phones’?"),
        (House, "telephone", "Did you mean ‘phone’?"),
        (Contact, "times", "Did you mean ‘hours’?"),
        (Group, "times", "Did you mean ‘hours’?"),
        (Event, "times", "Did you mean ‘when’?"),
        (Contact, "url", "Did you mean ‘website’?"),
        (Event, "web page", "Did you mean ‘address’?"),
        (Event, "postcode", "Did you mean ‘where’?"),
        (Contact, "postcode", "Did you mean ‘address’?"),
        (Table, "author", "Did you mean ‘from’?"),
        (Table, "url", "The fields here are: name, laid on, loud, guests, lines, line, seats, from, cups, plate."),
    ],
)
def test_a_field_that_is_none(kind: type, typed: str, cure: str) -> None:
    """What it is called here, if that can be guessed."""
    key = Words(typed, AT)
    assert field_hints.unknown_field(key, schema_of(kind)) == Problem(
        f"there is no field called ‘{typed}’ here", cure, AT
    )


@pytest.mark.parametrize(
    ("names", "empty", "message", "cure"),
    [
        (["laid_on"], None, "‘laid on’ is missing here", "Add a line ‘laid on: …’."),
        (["name", "from_"], None, "‘name’ and ‘from’ are missing here", "Add a line ‘name: …’."),
        (["name"], AT, "there is nothing after ‘name:’", "It is needed: type it after the colon and a space."),
        (["name", "from_"], AT, "there is nothing after ‘name:’", "It is needed: type it after the colon and a space."),
    ],
)
def test_a_field_that_is_missing(names: list[str], empty: Place | None, message: str, cure: str) -> None:
    """At the place where it is empty, if it is there at all."""
    problem = field_hints.missing_fields(names, empty)
    assert (problem.message, problem.cure, problem.place) == (message, cure, empty or Problem("").place)


@pytest.mark.parametrize(
    ("kind", "key", "of", "another", "cure"),
    [
        (Contact, "phones", Pairs.FIELDS, "", "Take one out, or make them one list."),
        (Contact, "name", Pairs.FIELDS, "", "Take one out."),
        (
            Contact,
            "hours",
            Pairs.FIELDS,
            "",
            "Take one out, or put the words of both below one of them, after the sign |.",
        ),
        (
            Section,
            "text",
            Pairs.FIELDS,
            "",
            "Take one out, or put the words of both below one of them, after the sign |.",
        ),
        (Section, "links", Pairs.FIELDS, "", "Take one out, or make them one list."),
        (Contact, "name", Pairs.FIELDS, "Type a dash.", "Type a dash."),
        (
            None,
            "trust",
            Pairs.RECORDS,
            "",
            "If they are two, give this one a short name of its own; else take one of them",
        ),
        (
            None,
            "Office",
            Pairs.NAMES,
            "",
            "Give each a name of its own; or type them as a list, with a dash before each.",
        ),
    ],
)
def test_a_key_that_is_there_twice(kind: type | None, key: str, of: Pairs, another: str, cure: str) -> None:
    """What is done about it depends on what it is."""
    known = None if kind is None else schema_of(kind)
    problem = field_hints.typed_twice(Words(key, AT), Place("a.yaml", 1, 1), of, another, known)
    assert problem.message == f"‘{key}’ is here twice: first in line 1, again in line 3"
    assert problem.cure.startswith(cure)


def test_a_field_that_stands_too_far_in() -> None:
    """Both are named."""
    problem = field_hints.too_far_in("note", Words("name"))
    assert problem.message == "‘note’ stands further in than ‘name’, so it is taken for a part of it"
    assert problem.cure == "Begin it in the column of ‘name’, or type something after ‘name:’."


@pytest.mark.parametrize(
    ("kind", "key", "value", "typed", "cure"),
    [
        (Contact, "Zzzz", "10 to 12", {"hours": Words("hours")},
         "If it is a part of ‘hours’, put two spaces more before it. The fields here are: "),
        (Contact, "Zzzz", "10 to 12", {}, "The fields here are: "),
        (Contact, "zzzz", "10 to 12", {"hours": Words("hours")}, "The fields here are: "),
        (Contact, "mobile", "0300", {"phones": Words("tel")}, "Type all of them under ‘tel’"),
        (Contact, "mobile", "0300", {}, "Did you mean ‘phones’?"),
        (Contact, "shine", "{name: Shine}", {}, "If ‘shine’ is a name of its own, begin it in the column"),
        (Contact, "zzzz", "{nom: Shine}", {}, "The fields here are: "),
        (Contact, "Zzz zzz", "''", {}, "If it is the name, type: name: Zzz zzz"),
        (Section, "Symptoms", "{text: a}", {}, "Is it the heading? Type it so, and all that belongs to it bel"),
        (Section, "Symptoms", "a", {}, "Is it the heading? Type it so, and its words below:\n- heading: Sym"),
        (Section, "It is an illness that comes and goes", "a", {}, "If it is text, put the name of its field bef"),
        (Section, "1", "{heading: a}", {}, "Take this line out, and begin its first field with a dash: - heading: …"),
        (Section, "until", "2027", {}, "It belongs below ‘events:’, after a dash. Type that line above it"),
        (Section, "id", "a", {}, "The fields here are: "),  # several have it
        (Leaflet, "text", "a", {}, "It belongs below ‘sections:’, after a dash. Type that line above it"),
        (Leaflet, "text", "a", {"sections": Words("sections")}, "It belongs below ‘sections:’. Begin it in the column"),
        (Link, "text", "a", {}, "Did you mean ‘name’?"),
        (Link, "text", "a", {"name": Words("name")}, "Did you mean ‘about’?"),
        (Link, "href", "a", {"address": Words("url")}, "Type all of them under ‘url’, a line for each."),
    ],
)  # fmt: skip
def test_a_field_that_is_none_beside_others(
    kind: type, key: str, value: str, typed: dict[str, Words], cure: str
) -> None:
    """What stands after it, and above it, tells what is meant."""
    node = yaml.compose(value, Loader=yaml.SafeLoader)
    assert field_hints.unknown_field(Words(key), schema_of(kind), node, typed).cure.startswith(cure)
