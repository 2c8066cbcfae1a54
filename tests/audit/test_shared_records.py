"""What is told of contacts and groups; each rule with what is just told and what just is not."""

from __future__ import annotations

import datetime

import pytest
from manuscripts import read, value
from paths import DATA

from leaflets.audit.shared_records import of_records, plain_name, unreached
from leaflets.content.leaflet import Leaflet
from leaflets.content.records import Contact, Group, House, Shelf

TODAY = datetime.date(2026, 3, 1)
CONTACT = "name: Anne\nemail: a@b.org\nchecked: 2026\n"


def shelf(contact: str = CONTACT, group: str = "") -> Shelf:
    """The house of the data folder, a contact and perhaps a group."""
    house = value((DATA / "house.yaml").read_text(encoding="utf-8"), House)
    groups = {"g": value(group, Group)} if group else {}
    return Shelf(house, {"a": value(contact, Contact)}, groups)


def told(contact: str, bare: frozenset[str] = frozenset(), used: frozenset[str] | None = frozenset("a")) -> list[str]:
    """What is told of a contact that a leaflet names."""
    return [problem.message for problem in of_records(shelf(contact), used, bare, TODAY) if problem.place.file]


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (CONTACT, []),
        (CONTACT.replace("2026", "April 2026"), ["‘checked’ of ‘a’ is still to come: April 2026"]),
        (CONTACT.replace("2026", "March 2026"), []),
        (f"{CONTACT}address: www.example.org\n", ["‘www.example.org’ is a web address, and stands under ‘address’"]),
        (
            f"{CONTACT}address: ann@example.org\n",
            ["‘ann@example.org’ is an e-mail address, and stands under ‘address’"],
        ),
        (f"{CONTACT}address: 1 High Street, see www.example.org\n", []),
        (
            f"{CONTACT}address:\n  - 1 High Street\n  - Liverpool\n  - L1 1AA\n",
            ["each line of the address of ‘Anne’ is printed as an address of its own"],
        ),
        (f"{CONTACT}address:\n  - 1 High Street\n  - Liverpool\n", []),  # may be two
        (f"{CONTACT}address:\n  - 1 High Street, L1 1AA\n  - 2 High Street, L1 1AA\n  - Town Hall\n", []),
        (f"{CONTACT}address:\n  - Office: 1 High Street\n  - Post: Box 1\n  - Shop: Liverpool\n", []),
    ],
)
def test_what_is_told_of_a_contact(contact: str, expected: list[str]) -> None:
    """At its place."""
    assert told(contact) == expected


def test_a_contact_that_nobody_can_reach() -> None:
    """Where a leaflet names it so, or none names it; not where it is not known which leaflets do."""
    contact = "name: Anne\nabout: Helps.\nchecked: 2026\n"
    out_of_reach = "nothing tells how to reach ‘Anne’"
    assert told(contact) == []
    assert told(contact, frozenset("a")) == [out_of_reach]
    assert told(contact, used=frozenset()) == [out_of_reach, "no leaflet names ‘a’"]
    assert told(contact, used=None) == []


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        ("contacts: a", ["a"]),
        ("contacts:\n    - id: a\n      link: Page www.example.org", []),
        ("contacts:\n    - id: a\n      link: A page", ["a"]),
        ("contacts:\n    - id: a\n      about: Ring 0800 1111.", []),
        ("groups: g", ["g"]),
        ("groups: other", []),
    ],
)
def test_what_a_leaflet_does_not_tell_how_to_reach(uses: str, expected: list[str]) -> None:
    """With what it adds itself."""
    reading = read(f"title: A\nreviewed: 2026\nsections:\n  - {uses}\n", Leaflet)
    records = shelf("name: Anne\nabout: Helps.\n", "name: Club\nabout: Meets.\n")
    assert list(unreached(reading.parts, records)) == expected


@pytest.mark.parametrize(("name", "plain"), [("The Trust", "trust"), ("Theatre", "theatre"), ("A-B c’s", "abcs")])
def test_names_as_they_are_compared(name: str, plain: str) -> None:
    """Without case, signs, and The."""
    assert plain_name(name) == plain
