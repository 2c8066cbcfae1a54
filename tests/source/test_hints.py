"""What to type instead."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from laid_table import Line, Loud, Table

from leaflets.content.records import Contact, Event, Group, House
from leaflets.faults import Problem
from leaflets.source import hints
from leaflets.source.fields import schema_of
from leaflets.values.addresses import Address, Email
from leaflets.values.phones import Phone
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
    assert hints.unknown_field(key, schema_of(kind)) == Problem(f"there is no field called ‘{typed}’ here", cure, AT)


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
    problem = hints.missing_fields(names, empty)
    assert (problem.message, problem.cure, problem.place) == (message, cure, empty or Problem("").place)


@pytest.mark.parametrize(
    ("another", "cure"),
    [
        (None, "Take one out, or make them one list."),
        ("name: b", "If another begins here, type a dash before it: - name: b"),
    ],
)
def test_a_key_that_is_there_twice(another: str | None, cure: str) -> None:
    """Perhaps a dash is missing."""
    problem = hints.typed_twice(Words("name", AT), Place("a.yaml", 1, 1), another)
    assert problem == Problem("‘name’ is here twice: first in line 1, again in line 3", cure)


def test_a_field_that_stands_too_far_in() -> None:
    """Both are named."""
    problem = hints.too_far_in("note", Words("name"))
    assert problem.message == "‘note’ stands further in than ‘name’, so it is taken for a part of it"
    assert problem.cure == "Begin it in the column of ‘name’, or type something after ‘name:’."


def test_what_has_no_names_and_values() -> None:
    """Is told what it should be."""
    problem = hints.no_pairs("one record under each name", yaml.compose("words"))
    assert problem.message == "this should be one record under each name"
    assert problem.cure.startswith("Type a short name and a colon, such as ‘trust:’, and below it its fields")
    in_a_list = hints.no_pairs("one record under each name", yaml.compose("- trust:\n    name: a"))
    assert in_a_list.cure == "Take the dash and its space away: trust: …"


LIST, WORDS = "this is a list, and fields are wanted", "a field is wanted here, not words alone"
IN_NEXT = "in the next line, two spaces further in, "


@pytest.mark.parametrize(
    ("typed", "whole_file", "message", "cure"),
    [
        ("- b\n", False, LIST, "Type them like this: name: …"),
        ("- name: b\n", False, LIST, "Type a space in the place of each dash:   name: b"),
        ("-   name: b\n", False, LIST, "Type a space in the place of each dash:   name: b"),
        ("", False, "there is nothing here", f"Type its fields {IN_NEXT}like this: name: …"),
        ("", True, "there is nothing here", "Type its fields like this: name: …"),
        ("b", False, WORDS, f"Type it {IN_NEXT}like this: name: b"),
        ("b", True, WORDS, "Type it like this: name: b"),
        ("b" * 40, True, WORDS, f"Type it like this: name: {'b' * 40}"),
        ("b" * 41, True, WORDS, "Type it like this: name: …"),
        ("{b: c}", True, WORDS, "Type it like this: name: …"),
        ("b:c", True, "there is no space after the colon", "Put one there: b: c"),
        ("name = b", True, "there is no colon after the name of the field", "Type one: name: b"),
        ("name;b", True, "there is no colon after the name of the field", "Type one: name: b"),
        ("name =", True, WORDS, "Type it like this: name: name ="),
        ("1 = b", True, WORDS, "Type it like this: name: 1 = b"),
    ],
)
def test_what_is_no_record(typed: str, whole_file: bool, message: str, cure: str) -> None:
    """By what was typed in its place."""
    node = yaml.compose(typed or "''", Loader=yaml.SafeLoader)
    assert node is not None
    assert hints.no_record(node, typed.split("\n"), "name", whole_file) == Problem(message, cure)


@pytest.mark.parametrize(
    ("typed", "kind", "cure"),
    [
        ("name:b", Line, "Put one there: name: b"),
        ("Name:b: c", Line, "Put one there: Name: b: c"),
        ("name: b", Line, None),
        ("name:/b", Line, None),
        ("http:b", Line, None),
        ("name:b", Words, None),
        ("b name:c", Line, None),
    ],
)
def test_a_colon_without_a_space(typed: str, kind: Any, cure: str | None) -> None:
    """Where it would make a field of the words."""
    problem = hints.no_space(Words(typed), kind)
    assert problem == (cure and Problem("there is no space after the colon", cure))


@pytest.mark.parametrize(
    ("typed", "kind", "cure", "may_be_one"),
    [
        ("a, b", Words, 'If there are several, type [a, b]; if it is one, type ["a, b"].', True),
        (" a; b, c", Words, 'If there are several, type [a, b, c]; if it is one, type [" a; b, c"].', True),
        ("a@b.org, c@d.org", Email, "Type a list: [a@b.org, c@d.org]", False),
        ("a@b.org and c@d.org", Email, "Type a list: [a@b.org, c@d.org]", False),
        (", a@b.org, c@d.org;", Email, "Type a list: [a@b.org, c@d.org]", False),
        ("a@b.org or c@d.org", Email, "Type a list: [a@b.org, c@d.org]", False),
        ("a@b.org & c@d.org", Email, "Type a list: [a@b.org, c@d.org]", False),
        ("a.org b.org", Address, "Type a list: [a.org, b.org]", False),
    ],
)
def test_several_typed_as_one(typed: str, kind: Any, cure: str, may_be_one: bool) -> None:
    """Words may be one all the same, and are only warned of."""
    hint = hints.several_in_one(typed, kind)
    assert hint is not None
    message = f"‘{typed}’ is printed as one, not as a list" if may_be_one else "there are 2 of them here, typed as one"
    assert hint == (Problem(message, cure), may_be_one)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("a,b", Words),
        ("a", Words),
        ("a, ", Words),
        ("a@b.org", Email),
        ("a@b.org, c", Email),
        ("0300 1, 0300 2", Phone),
        ("a b", Loud),
        ("a, b", Line),
        ("a, b", dict[Words, Words]),
    ],
)
def test_what_is_one(typed: str, kind: Any) -> None:
    """Or is no list of what is wanted."""
    assert hints.several_in_one(typed, kind) is None


@pytest.mark.parametrize(
    ("typed", "cure"),
    [("About **it**", "it"), ("**A b** c", "A b"), ("2**3**4", ""), ("** a **", ""), ("a ** b", ""), ("***a***", "")],
)
def test_stars_in_words_without_marks(typed: str, cure: str) -> None:
    """A pair round words, as in a text; no others."""
    told = hints.bold(Words(typed, AT))
    assert (told.cure if told else "") == (f"Type it without: {cure}" if cure else "")
    assert told is None or told.place == AT


@pytest.mark.parametrize(
    ("kind", "key", "value", "typed", "cure"),
    [
        (Contact, "Saturday", "10 to 12", {"hours": Words("hours")},
         "If it is a part of ‘hours’, put two spaces more before it. The fields here are: "),
        (Contact, "Saturday", "10 to 12", {}, "The fields here are: "),
        (Contact, "saturday", "10 to 12", {"hours": Words("hours")}, "The fields here are: "),
        (Contact, "mobile", "0300", {"phones": Words("tel")}, "Type all of them under ‘tel’"),
        (Contact, "mobile", "0300", {}, "Did you mean ‘phones’?"),
        (Contact, "shine", "{name: Shine}", {}, "If ‘shine’ is a name of its own, begin it in the column"),
        (Contact, "zzzz", "{nom: Shine}", {}, "The fields here are: "),
        (Contact, "Zzz zzz", "''", {}, "If it is the name, type: name: Zzz zzz"),
    ],
)  # fmt: skip
def test_a_field_that_is_none_beside_others(
    kind: type, key: str, value: str, typed: dict[str, Words], cure: str
) -> None:
    """What stands after it, and above it, tells what is meant."""
    node = yaml.compose(value, Loader=yaml.SafeLoader)
    assert hints.unknown_field(Words(key), schema_of(kind), node, typed).cure.startswith(cure)


@pytest.mark.parametrize(
    ("text", "at"), [("a:\nname: b\nphones: c", 1), ("a:\nname: b", None), ("a:\n  name: b\n  phones: c", None)]
)
def test_fields_in_the_column_of_their_short_name(text: str, at: int | None) -> None:
    """Two at least: a record may be called like a field."""
    found = hints.not_further_in(yaml.compose(text, Loader=yaml.SafeLoader), Contact)
    assert (found[0].start_mark.line if found else None) == at


@pytest.mark.parametrize(("text", "cure"), [("a: [b]", "Take the brackets away: a: b"), ("a: []", ""), ("a:\n- b", "")])
def test_words_in_brackets(text: str, cure: str) -> None:
    """On one line, with something in them."""
    node = yaml.compose(text, Loader=yaml.SafeLoader).value[0][1]
    assert hints.one_in_brackets(node, text.split("\n")) == cure
