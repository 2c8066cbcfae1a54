"""The code of an issue: short, legible, one for all editions, another as soon as the leaflet says something else."""

from __future__ import annotations

import dataclasses

import pytest
from bench import Finished
from hypothesis import given
from hypothesis import strategies as st

from leaflets import issue
from leaflets.blocks import Card, Document, Heading, Paragraph, PhoneLine, QrLink, Run
from leaflets.words import Place

DOCUMENT = Document(
    "Dystonia", "The Brain Charity", "en-GB", "", (), "2020", (2020, 1, 1), False, "#004b6b",
    (Heading(1, "Dystonia", Place("a.yaml", 1)), Paragraph((Run("Words. "), Run("More", True)))),
)  # fmt: skip


def test_a_code_is_five_letters_that_are_not_taken_for_each_other() -> None:
    """Neither on paper nor read out: no vowels, no 0 and O, no 1 and I, no 5 and S, no 8 and B."""
    code = issue.issue_code(DOCUMENT)
    assert len(code) == issue.LENGTH
    assert set(code) <= set(issue.LETTERS)
    assert not set(issue.LETTERS) & set("AEIOU01L5S8B2ZGQ")


def test_the_code_of_a_leaflet_stays() -> None:
    """Printed copies are traced by it for years: it may not change with the program."""
    assert issue.issue_code(DOCUMENT) == "K6TJ7"
    link = QrLink("https://www.example.org", "example.org", "example.org")
    phone = PhoneLine("Helpline: ", "0800 678 1602", "tel:08006781602", "Helpline, 0800 678 1602")
    card = Card((Run("Somebody", True),), (phone, link))
    assert issue.issue_code(dataclasses.replace(DOCUMENT, blocks=(*DOCUMENT.blocks, card))) == "PY77N"


CHANGES = [
    {"title": "Dystonias"},
    {"reviewed": "2021"},
    {"draft": True},
    {"publisher": "The Heart Charity"},
    {"blocks": (*DOCUMENT.blocks, Paragraph((Run("And more."),)))},
    {"blocks": DOCUMENT.blocks[::-1]},
    {"blocks": (DOCUMENT.blocks[0], Paragraph((Run("Words. More", True),)))},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_leaflet_that_says_something_else_is_another_issue(change: dict[str, object]) -> None:
    """A word, a date, the order, what is bold."""
    assert issue.issue_code(dataclasses.replace(DOCUMENT, **change)) != issue.issue_code(DOCUMENT)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [{"accent": "#000000"}, {"blocks": (Heading(1, "Dystonia", Place("b.yaml", 9)), DOCUMENT.blocks[1])}],
    ids=["colour", "place"],
)
def test_what_is_not_said_makes_no_other_issue(change: dict[str, object]) -> None:
    """Colours, and the lines of the files."""
    assert issue.issue_code(dataclasses.replace(DOCUMENT, **change)) == issue.issue_code(DOCUMENT)  # type: ignore[arg-type]


def test_all_editions_of_a_leaflet_share_their_code(finished: Finished) -> None:
    """It stands in the foot of every page."""
    feet = [run for run in finished.proof.furniture if issue.issue_code(finished.document) in run.text]
    assert [run.page for run in feet] == list(range(1, len(finished.proof.page_sizes) + 1))


@given(st.text(st.sampled_from(issue.LETTERS), min_size=5, max_size=5), st.sampled_from([" ", "-", ".", ""]))
def test_a_code_is_known_however_it_is_copied(code: str, between: str) -> None:
    """In small letters, in groups, with a full stop after it."""
    assert issue.typed(f" {code[:2].lower()}{between}{code[2:]}. ") == code


@pytest.mark.parametrize("text", ["", "D6JN", "D6JNWW", "D6JNO", "hello", "ÄÖÜ34"])
def test_what_is_no_code_is_refused(text: str) -> None:
    """Too short, too long, or with letters that no code has."""
    with pytest.raises(ValueError, match=f"^‘{text}’ is not the code of an issue$"):
        issue.typed(text)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("D4KXV", ["D4KXV"]),
        ("issue d4kxu", ["D4KXV"]),
        ("04KXU", ["D4KXV"]),
        ("04KXUU", []),
        ("D4KX", ["D4KXV"]),
        ("4KXV", ["D4KXV"]),
        ("D4KXVV", ["D4KXV"]),
        ("D4KXVVV", []),
        ("D4K", []),
        ("", []),
    ],
)
def test_codes_that_may_be_meant(text: str, near: list[str]) -> None:
    """With a letter or two misread, or one too many or too few."""
    assert issue.nearest(text, ["D4KXV", "WWWWW"]) == near
