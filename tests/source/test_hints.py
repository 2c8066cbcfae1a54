"""What to type instead."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from laid_table import Line, Loud

from leaflets.content.prose import Prose
from leaflets.content.records import Contact
from leaflets.content.sections import Section
from leaflets.faults import Problem
from leaflets.source import hints
from leaflets.source.field_hints import Pairs
from leaflets.source.fields import schema_of
from leaflets.values.addresses import Address, Email
from leaflets.values.phones import Phone
from leaflets.words import Place, Words

AT = Place("a.yaml", 3, 5)


@pytest.mark.parametrize(
    ("of", "typed", "cure"),
    [
        (Pairs.RECORDS, "words", "Type a short name and a colon, such as ‘trust:’, and below it its fields, two"),
        (Pairs.RECORDS, "- trust:\n    name: a", "Take the dash and its space away: trust: …"),
        (Pairs.RECORDS, "- name: The Trust\n  phones: 1",
         "Type a short name in the place of each dash, and its fields below it, two spaces further in:\n"
         "trust:\n  name: The Trust"),
        (Pairs.NAMES, "- name: a", "Take the dash and its space away: name: …"),
    ],
)  # fmt: skip
def test_what_has_no_names_and_values(of: Pairs, typed: str, cure: str) -> None:
    """Is told what it should be."""
    problem = hints.no_pairs(of, yaml.compose(typed), Contact)
    assert problem.message == f"this should be {of.value}"
    assert problem.cure.startswith(cure)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        (
            "contacts:\n  a:\n    name: b\n  c:\n    name: d",
            "Take its line out, and two spaces before each line below it.",
        ),
        ("all:\n  a:\n    name: b", "Take its line out, and two spaces before each line below it."),
        (
            "contacts:\n  - name: b",
            "Take its line out. Then type a short name in the place of each dash, such as: trust:",
        ),
        ("all:\n  - name: b\n  - name: c", "Take its line out. Then type a short name in the place of each dash, such"),
        ("a:\n  name: b", None),
        ("a:\n  phones:\n    b: 1", None),
        ("a:\n  - name: b\n    phones: c", None),  # dashes too many in one record
        ("all:\n  a:\n    name: b\nc:\n  name: d", None),
        ("a:\n  b: c", None),
    ],
)
def test_records_that_stand_below_a_name(text: str, cure: str | None) -> None:
    """Which none of them needs."""
    found = hints.within_another(yaml.compose(text), Contact)
    assert (found[1].cure if found else "").startswith(cure or "")
    assert (found is None) is (cure is None)


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
        ("b" * 41, False, WORDS, f"Type it {IN_NEXT}like this: name: …"),
        ("b" * 41, True, "these are words alone, and fields are wanted", "Such a file begins like this:\nname: …"),
        ("name = b\nnote = c", True, "there is no colon after the name of the field", "Type one: name: b"),
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
    assert hints.no_record(node, typed.split("\n"), Line, whole_file) == Problem(message, cure)


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


@pytest.mark.parametrize(
    ("text", "typed", "rows"),
    [
        ("a\nlinks:\n- b", (), [1]),
        ("a\n- contacts:\n  - b", (), [1]),
        ("a\ntext: |\n  b", (), [1]),
        ("a\nheading: b\nc", ("heading",), [1]),
        ("a\nheading: b\nc", (), []),
        ("a\nLinks:\n- b", (), []),
        ("a\nlinks: two of them", ("links",), []),
        ("a\nthings:\n- b", (), []),
    ],
)
def test_fields_that_stand_in_a_text(text: str, typed: tuple[str, ...], rows: list[int]) -> None:
    """In small letters, alone in their line; with words where such a field has been typed before."""
    value = Prose.typed(Words(text, AT, True))
    found = list(hints.fields_in_text(value, schema_of(Section), typed))
    assert [problem.place.line - AT.line for problem in found] == rows
    assert not list(hints.fields_in_text(Words(text, AT, True), schema_of(Section), typed))
