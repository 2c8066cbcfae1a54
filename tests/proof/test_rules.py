"""Rules of a grammar: for each a value that it takes, and one just beside."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from leaflets.proof import rules
from leaflets.proof.pdf_syntax import Ref

OBJECTS: dict[int, Any] = {
    1: {"/Type": "/A", "/Kid": Ref(2)},
    2: {"/Type": "/B"},
    3: 7,
    4: {"/Type": "/A", "/Odd": 1},
    5: {"/Nums": [0, [Ref(2)], 1, Ref(2)]},
    6: {"/Nums": [0, [Ref(9)]]},
    7: {"/F1": Ref(1)},
}


class Plain:
    """Objects that are nowhere."""

    trailer: ClassVar[dict[str, Any]] = {}

    def plain(self, item: Any) -> Any:
        """The value that a number stands for."""
        return OBJECTS.get(item) if isinstance(item, Ref) else item

    def stream(self, _: Ref) -> bytes:
        """None."""
        return b""


def tour() -> rules.Tour:
    """A walk among two kinds."""
    kinds = {
        "one": rules.DictionaryKind("a thing", "1.2", {"/Type": rules.one_of("/A"), "/Kid": rules.a("other")}),
        "other": rules.DictionaryKind("another", "1.3", {"/Type": rules.one_of("/B")}, frozenset({"/Type"})),
        "element": rules.DictionaryKind("an element", "1.4", {"/Type": rules.one_of("/B")}),
        "page": rules.DictionaryKind("a page", "1.5", {"/Type": rules.one_of("/B")}),
    }
    return rules.Tour(Plain(), kinds)


@pytest.mark.parametrize(
    ("rule", "takes", "refuses"),
    [
        (rules.one_of("/A", "/B"), "/B", "/C"),
        (rules.one_of(4), 4, 4.0),
        (rules.one_of(0), 0, False),
        (rules.one_of(True, False), False, 0),
        (rules.one_of([0, 0, 0]), [0, 0, 0], [0, 0, 1]),
        (rules.text, b"", "/A"),
        (rules.name, "/A", b"A"),
        (rules.whole, Ref(3), Ref(1)),
        (rules.whole, 0, -1),
        (rules.whole, 1, True),
        (rules.integer, -1, 1.0),
        (rules.number, 1.5, True),
        (rules.box, [0, 0, 1.5, 2], [0, 0, 1]),
        (rules.box, [0, 0, 1, 2], [0, 0, 1, b"2"]),
        (rules.all_of(rules.whole), [1, Ref(3)], [1, b""]),
        (rules.all_of(rules.whole), [], 1),
        (rules.either(rules.whole, rules.text), b"", "/A"),
        (rules.a("one"), Ref(1), Ref(3)),
        (rules.tagged, "/ABCDEF+Face-Bold", "/ABCDE+Face"),
        (rules.tagged, "/ABCDEF+Face", "/Face"),
        (rules.widths, [1, [500], 3, 4, 600.5], [1, [b""]]),
        (rules.date, b"D:20261101000000Z", b"D:2026"),
        (rules.names_of(rules.a("one")), Ref(7), Ref(3)),
    ],
)
def test_a_rule_takes_one_value_and_not_the_other(rule: rules.Rule, takes: Any, refuses: Any) -> None:
    """Each in a walk of its own."""
    assert rule(tour(), takes)
    assert not rule(tour(), refuses)


def test_whatever_is_unknown_is_noted_with_its_clause() -> None:
    """What is below is walked through; each object is visited once."""
    walk = tour()
    assert walk.visit("one", Ref(1))
    assert walk.visit("one", Ref(1))
    assert (walk.seen, walk.strangers) == ({1: "one", 2: "other"}, [])
    assert walk.visit("one", Ref(4))
    assert [(one.what, one.clause) for one in walk.strangers] == [("a thing has /Odd", "1.2")]
    assert walk.visit("other", {})
    assert walk.strangers[-1].what == "another without /Type"
    assert not walk.visit("other", Ref(1)), "it has been met as something else"


def test_what_refers_to_what_is_above_has_been_met() -> None:
    """An object of that kind, and no other."""
    walk = tour()
    assert not rules.back("other")(walk, Ref(2))
    walk.visit("other", Ref(2))
    assert rules.back("other")(walk, Ref(2))
    assert not rules.back("one")(walk, Ref(2))
    assert not rules.back("other")(walk, OBJECTS[2])


def test_a_place_on_a_page() -> None:
    """At the size a viewer shows it in, and from its left edge."""
    walk = tour()
    walk.visit("page", Ref(2))
    assert rules.destination(walk, [Ref(2), "/XYZ", 0, 700.5, 0])
    for wrong in (
        [Ref(2), "/XYZ", 0, 700, 2],
        [Ref(2), "/Fit"],
        [Ref(1), "/XYZ", 0, 700, 0],
        [Ref(2), "/FitR", 0, 1, 0],
    ):
        assert not rules.destination(walk, wrong)


def test_the_parents_are_elements_that_have_been_met() -> None:
    """By page, and by annotation."""
    walk = tour()
    walk.visit("element", Ref(2))
    assert rules.parents(walk, OBJECTS[5])
    assert not rules.parents(walk, OBJECTS[6])
    assert not rules.parents(walk, {"/Nums": [], "/Kids": []})


def test_what_an_element_holds() -> None:
    """Marks by their numbers, and dictionaries of three kinds."""
    assert rules.kids(tour(), [1, 2])
    assert rules.kids(tour(), 1)
    assert not rules.kids(tour(), [True])
    assert not rules.kids(tour(), [{"/Type": "/Else"}])
    assert not rules.kids(tour(), [b"words"])
