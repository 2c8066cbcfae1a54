"""A value that is typed in parts is put together; what is no part of it is told."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from leaflets.content.records import Lines
from leaflets.faults import Problem
from leaflets.source import parts
from leaflets.values.addresses import Address, Email
from leaflets.values.phones import Phone
from leaflets.words import Place, Words

AT = Place("a.yaml", 1, 1)


def node(text: str) -> yaml.Node:
    """The node of a text."""
    found = yaml.compose(text, Loader=yaml.SafeLoader)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "text", "label", "values"),
    [
        (Phone, "{number: 1, hours: 9 to 5}", None, ["1", "9 to 5"]),
        (Phone, "{cost: 5p, hours: 9 to 5, name: Helpline, tel: 1}", "Helpline", ["1", "9 to 5", "5p"]),
        (Phone, "{number: 1}", None, ["1"]),
        (Phone, "{label: Office, phone: 1}", "Office", ["1"]),
        (Phone, "{Number: 1, Opening hours: 9 to 5}", None, ["1", "9 to 5"]),
        (Address, "{name: Page, url: www.example.org}", "Page", ["www.example.org"]),
        (Lines, "{postcode: L1, street: 1 High St, city: Liverpool}", None, ["1 High St", "Liverpool", "L1"]),
    ],
)
def test_parts_in_their_order(kind: Any, text: str, label: str | None, values: list[str]) -> None:
    """Whatever the order in which they are typed; the name apart."""
    found = parts.labelled_parts(node(text), kind)
    assert found is not None
    assert (found[0].value if found[0] else None) == label
    assert [one.value for one in parts.parts_of(found[1], kind, label is not None) or []] == values


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Phone, "{Phone: 1}"),  # a name that people give
        (Phone, "{Phone: 1, Mobile: 2}"),
        (Phone, "{Phone: 1, Tel: 2}"),
        (Phone, "{Helpline: 1, hours: 2}"),
        (Phone, "{number: 1, hours: [2]}"),
        (Phone, "{number: 1, name: [2]}"),
        (Phone, "number"),
        (Address, "{Page: a, Forum: b}"),
        (Words, "{number: 1, hours: 2}"),
    ],
)
def test_what_is_not_typed_in_parts(kind: Any, text: str) -> None:
    """Names of the editor's own, several values, words."""
    assert parts.labelled_parts(node(text), kind) is None


@pytest.mark.parametrize(
    ("kind", "texts", "text", "literal"),
    [
        (Phone, ["1", "9 to 5", "5p"], "1, 9 to 5, 5p", False),
        (Phone, ["1", "Monday\nTuesday\n", "5p", ""], "1, 5p\nMonday\nTuesday", True),
        (Lines, ["1 High St", "L1"], "1 High St\nL1", True),
    ],
)
def test_parts_as_one_value(kind: Any, texts: list[str], text: str, literal: bool) -> None:
    """At the place of the first."""
    words = parts.joined([Words(one, AT) for one in texts], kind)
    assert (words, words.literal, words.place) == (text, literal, AT)


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        (
            Phone,
            "{number: 1, email: a}",
            Problem(
                "‘email’ has no place below a name: beside ‘number’ may stand ‘hours’, ‘cost’ and ‘about’",
                "Type it in a field of the record itself: email: …",
            ),
        ),
        (Phone, "{hours: 9 to 5}", Problem("‘number’ is missing here", "Add it: number: …")),
        (
            Email,
            "{name: Ann, email: a@b.org}",
            Problem("what stands here has no ‘name’ of its own", "Type it alone: a@b.org"),
        ),
        (Phone, "{number: 1, hours: 2}", None),
        (Phone, "{Helpline: 1, Office: 2}", None),
        (Lines, "{town: a}", None),
        (Words, "{number: 1, email: a}", None),
        (Phone, "words", None),
    ],
)
def test_what_is_no_part(kind: Any, text: str, problem: Problem | None) -> None:
    """Is told with where it belongs."""
    assert parts.other_parts(node(text), kind) == problem


def test_a_list_of_them() -> None:
    """Those with names, and those without."""
    items = node("[{name: A, number: 1}, {number: 2}, 3, {B: 4}]")
    assert isinstance(items, yaml.SequenceNode)
    pairs, bare = parts.with_names(items.value, Phone)
    assert [label.value for label, _ in pairs] == ["A", "B"]
    assert len(bare) == 2
