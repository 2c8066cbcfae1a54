"""What a leaflet's file may be called, and which name somebody meant."""

from __future__ import annotations

import pytest

from leaflets.content import names
from leaflets.faults import UsageError

PORTABLE = ["a" * names.LONGEST, "a", "a1", "a-b", "2020", "cons", "com10", "a-con", "nul-a"]
NOT_PORTABLE = [
    "",
    "A",
    "a_b",
    "a b",
    "-a",
    "a-",
    "a--b",
    "é",
    "a.b",
    "a\n",
    "con",
    "prn",
    "aux",
    "nul",
    "com1",
    "lpt9",
    "lpt0",
    "a" * (names.LONGEST + 1),
]


@pytest.mark.parametrize(
    ("name", "portable"), [(name, True) for name in PORTABLE] + [(name, False) for name in NOT_PORTABLE]
)
def test_names_that_every_system_can_keep(name: str, portable: bool) -> None:
    """Small letters, numbers, single hyphens within, and none that Windows reserves."""
    assert names.is_portable(name) is portable


@pytest.mark.parametrize(
    ("file", "misnamed"),
    [
        ("a.yml", True),
        ("a.YML", True),
        ("a.YAML", True),
        ("a.Yaml", True),
        ("a.yaml.txt", True),
        ("a.yaml.yaml", True),
        ("a.yaml.yml", True),
        ("a.yaml.doc", True),
        ("a.yaml.docx", True),
        ("a.yaml", False),
        ("a.txt", False),
        ("a.yaml.bak", False),
        ("ayml", False),
        ("a.yaml.text", False),
    ],
)
def test_endings_under_which_a_file_is_not_read(file: str, misnamed: bool) -> None:
    """Such as programs give that save a file of content; others are none of ours."""
    assert names.is_misnamed(file) is misnamed


def titles() -> dict[str, str]:
    """Of two leaflets; the first in quotes."""
    return {"one": "'Back pain: a guide'", "two": "Sleep", "three": "Sleep"}


@pytest.mark.parametrize(
    "typed",
    [
        "one",
        "one.yaml",
        "data/leaflets/one.yaml",
        "./one",
        "data\\leaflets\\one.yaml",
        "ONE",
        "One.YAML",
        "Back pain: a guide",
        "back-pain a guide",
    ],
)
def test_a_leaflet_by_its_name(typed: str) -> None:
    """However somebody comes to it: by its file, or by its title; the case does not matter."""
    assert names.existing(typed, ("one", "two", "three"), titles) == "one"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        (["one", "two"], ["one", "two"]),
        (["Back", "pain:", "a", "guide"], ["Back pain: a guide"]),
        (["two", "back", "pain", "a", "guide", "three"], ["two", "back pain a guide", "three"]),
        (["Back", "pain"], ["Back", "pain"]),
        (["one", "zzz"], ["one", "zzz"]),
        ([], []),
    ],
)
def test_a_title_without_quotes_round_it(typed: list[str], whole: list[str]) -> None:
    """Is one name, where all its words are there."""
    assert list(names.put_together(typed, ("one", "two", "three"), titles)) == whole


def test_a_title_of_several_leaflets() -> None:
    """It is told which they are."""
    with pytest.raises(UsageError) as error:
        names.existing("sleep", ("one", "two", "three"), titles)
    (fault,) = error.value.faults
    assert fault.message == "‘sleep’ is the title of more than one leaflet"
    assert fault.cure == "Type one of: two, three."


@pytest.mark.parametrize(
    ("typed", "message", "cure"),
    [
        ("onne", "there is no leaflet called ‘onne’", "Did you mean ‘one’?"),
        ("zzz.yaml", "there is no leaflet called ‘zzz’", "There are: one, two."),
        ("?", "there is no leaflet called ‘?’", "There are: one, two."),
    ],
)
def test_a_leaflet_that_is_not_there(typed: str, message: str, cure: str) -> None:
    """The nearest is named, else all."""
    with pytest.raises(UsageError) as error:
        names.existing(typed, ("one", "two"), dict)
    (fault,) = error.value.faults
    assert (fault.message, fault.cure) == (message, cure)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("back-pain", "back-pain"), ("a\nb", "a[U+000A]b"), ("caf\udce9", "caf[U+DCE9]"), ("Rücken", "Rücken"),
        ("a" * 300, "a" * 255),
    ],
)  # fmt: skip
def test_a_name_is_told_in_a_line(name: str, shown: str) -> None:
    """Whatever is in it, and cut where no file could have it."""
    assert names.shown(name) == shown


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Back pain", "back-pain"), ("  back   pain.yaml ", None), ("../up", "up"), ("a.yaml", "a"), ("MS", "ms")],
)
def test_a_new_name(typed: str, name: str | None) -> None:
    """As a person types it; a folder in it is left out."""
    if name is None:
        with pytest.raises(UsageError, match="cannot be a file name here"):
            names.new(typed)
    else:
        assert names.new(typed) == name


@pytest.mark.parametrize(
    ("file", "of"),
    [
        ("contacts (1)", "contacts"), ("contacts - Copy", "contacts"), ("contacts - Copy (2)", "contacts"),
        ("Copy of contacts", "contacts"), ("contacts-RECEPTION-PC", "contacts"), ("contacts-LAPTOP-4F2K", "contacts"),
        ("contacts (Jane's conflicted copy 2026-11-01)", "contacts"), ("contacts_conflict-20261101-120000", "contacts"),
        ("contacts~", "contacts"), ("contacts.bak", "contacts"), ("contacts_old", "contacts"),
        ("contacts-backup2", "contacts"), ("contacts 2.yaml", "contacts"), ("contacts-Janes-MacBook.yaml", "contacts"),
        ("contacts.sync-conflict-20261101-1200-ABC.yaml", "contacts"), ("contacts.yaml~", "contacts"),
        ("contacts.yaml.1", "contacts"), ("Contacts (1).YAML", "contacts"), ("contacts.yaml.txt", "contacts"),
        ("contacts.yml", "contacts"), ("CONTACTS.yml", "contacts"), ("contacts.yaml.docx", "contacts"),
        ("contacts", ""), ("contacts.docx", ""), ("contacts-2026", "contacts"),
        ("contacts.pdf", ""), ("contacts-Wales.yaml", ""), ("contacts 2026", ""), ("contacts of ours", ""),
        ("my contacts", ""),
        ("groups (1)", ""),
        ("contactsandmore", ""), ("contacts-for-carers", ""),
    ],
)  # fmt: skip
def test_copies_that_programs_and_people_make(file: str, of: str) -> None:
    """By what they put before or behind the name."""
    assert names.original(file, ("contacts", "house")) == of


@pytest.mark.parametrize(
    ("file", "may"),
    [
        ("contacts-SCOTLAND.yaml", True), ("contacts-NORTH-WALES.yaml", True), ("contacts 2.yaml", True),
        ("contacts-RECEPTION-PC.yaml", False), ("contacts-DESKTOP-AB12CD.yaml", False), ("contacts (1).yaml", False),
        ("contacts - Copy.yaml", False), ("contacts-Janes-MacBook.yaml", False), ("contacts.yaml.bak", False),
    ],
)  # fmt: skip
def test_the_name_of_a_copy_that_may_be_one_of_its_own(file: str, may: bool) -> None:
    """What sync clients alone make is none."""
    assert names.original(file, ("contacts", "house")) == "contacts"
    assert names.may_be_its_own(file, "contacts") is may


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("title: A\nb\nc\n", "title: A\nb\nc\n", True),
        ("title: A\nb\nc\n", "title: A\nd\ne\n", False),
        ("title: A\nb\nc\n", "title: A\nb\nc\n\nd\n", True),
        ("title: A\nb\nc\n", "title: A in Scotland\nb\nc\n", False),  # another leaflet, begun from the first
        ("a:\n  name: b\n", "a:\n  name: c\n", True),
        ("a:\n  name: b\n", "c:\n  name: d\n", False),
        ("", "", True),
    ],
)
def test_files_that_say_nearly_the_same(one: str, other: str, same: bool) -> None:
    """By half of their lines, and by their titles."""
    assert names.says_the_same(one, other) is same
