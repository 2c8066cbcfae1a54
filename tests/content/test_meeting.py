"""The list of a meeting, and piles as a command names them."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import Bench
from paths import DATA

from leaflets.content import meeting
from leaflets.content.library import Library
from leaflets.content.meeting import Copies, Pile
from leaflets.faults import Unfit
from leaflets.source.reader import MOST_FAULTS
from leaflets.typeset.faces import printable
from leaflets.words import Words

#: How people name a pile: leaflet, copies, edition.
TYPED = [
    ("dystonia", "dystonia", "1", "a4"),
    ("dystonia:12", "dystonia", "12", "a4"),
    ("dystonia: 12", "dystonia", "12", "a4"),
    ("12 dystonia", "dystonia", "12", "a4"),
    ("12 × dystonia", "dystonia", "12", "a4"),
    ("dystonia x 3", "dystonia", "3", "a4"),
    ("dystonia.yaml:3", "dystonia", "3", "a4"),
    ("Dystonia: 3", "dystonia", "3", "a4"),
    ("dystonia@a4", "dystonia", "1", "a4"),
    ("dystonia: 2, standard print", "dystonia", "2", "a4"),
    ("making-a-leaflet:4@large-print", "making-a-leaflet", "4", "large-print"),
    ("making-a-leaflet: 4 in large print", "making-a-leaflet", "4", "large-print"),
    ("4 making-a-leaflet in Large Print", "making-a-leaflet", "4", "large-print"),
    ("dystonia giant", "dystonia", "1", "giant-print"),
    ("dystonia:1", "dystonia", "1", "a4"),
    ("dystonia:999", "dystonia", "999", "a4"),
]


@pytest.mark.parametrize(("typed", "leaflet", "copies", "edition"), TYPED)
def test_a_pile_as_people_name_it(typed: str, leaflet: str, copies: str, edition: str) -> None:
    assert Pile.typed(Words(typed)) == Pile(leaflet, copies, edition)


#: What cannot be meant, and what is said of it.
UNFIT = [
    ("dystonia:0", "‘0’ is no number of copies", "Type a number from 1 to 999."),
    ("dystonia:" + "1" * 1001, f"‘{'1' * 1001}’ is no number of copies", "Type a number from 1 to 999."),
    ("dystonia:" + "0" * 5000, f"‘{'0' * 5000}’ is no number of copies", "Type a number from 1 to 999."),
    ("dystonia:1000", "‘1000’ is no number of copies", "Type a number from 1 to 999."),
    ("dystonia:4@larg-print", "there is no edition called ‘larg-print’", "Did you mean ‘large-print’?"),
    ("dystonia twelve", "there is no edition called ‘twelve’", "There are: a4, large-print, giant-print."),
    ("big leaflet: 3", "‘big leaflet: 3’ is not understood here", "Type it like: dystonia: 12 in large print"),
    ("3 dystonia: 4", "‘3 dystonia: 4’ is not understood here", "Type it like: dystonia: 12 in large print"),
    ("", "‘’ is not understood here", "Type it like: dystonia: 12 in large print"),
]


@pytest.mark.parametrize(
    ("typed", "copies"),
    [("1", "1"), (" 07 ", "7"), ("999", "999"), ("0", None), ("1000", None), ("²", None), ("٣", None)],
)
def test_a_number_of_copies(typed: str, copies: str | None) -> None:
    """In the figures 0 to 9; others that are digits too (U+00B2, U+0663) are none."""
    if copies is None:
        with pytest.raises(Unfit, match="is no number of copies"):
            Copies.typed(Words(typed))
    else:
        assert Copies.typed(Words(typed)) == copies


@pytest.mark.parametrize(("typed", "message", "cure"), UNFIT)
def test_a_pile_that_is_none(typed: str, message: str, cure: str) -> None:
    with pytest.raises(Unfit) as raised:
        Pile.typed(Words(typed))
    assert (raised.value.problem.message, raised.value.problem.cure) == (message, cure)


@pytest.mark.parametrize("path", sorted((DATA / "meetings").glob("*.yaml")), ids=lambda path: path.name)
def test_the_lists_there_are(path: Path) -> None:
    """Have no fault."""
    reading = meeting.read(path, path.name, Library.opened(DATA, printable()))
    assert reading.value
    assert reading.faults == ()


def test_a_list_in_full(bench: Bench) -> None:
    """Piles in a line or with names, a day, a place of several lines, notes."""
    bench.add("one", "")
    path = bench.folder / "list.yaml"
    path.write_text(
        "name: Tuesday\ndate: 1 December 2026\nplace: |\n  Our house\n  Upstairs\nnotes: By the door.\n"
        "leaflets:\n  - one: 2\n  - {leaflet: one, copies: 3, edition: giant print}\n",
        encoding="utf-8",
    )
    found = meeting.read(path, "list.yaml", bench.library)
    assert found.value, found.faults
    assert found.value.leaflets == (Pile("one", "2", "a4"), Pile("one", "3", "giant-print"))
    assert (found.value.name, str(found.value.date)) == ("Tuesday", "1 December 2026")
    assert found.value.place == "Our house\nUpstairs\n"


#: Mistakes in a list, and the first line of what is told.
MISTAKES = [
    ("leaflets:\n  - on: 2", "list.yaml:3:5: there is no leaflet called ‘on’"),
    ("leaflets:\n  - one: none", "list.yaml:3:5: there is no edition called ‘none’"),
    ("leaflets:\n  - leaflet: one\n    copies: many", "list.yaml:4:13: ‘many’ is no number of copies"),
    ("leaflet: one", "list.yaml:2:1: there is no field called ‘leaflet’ here"),
    ("leaflets: [one]\ndate: soon", "list.yaml:3:7: ‘soon’ is not a date"),
    ("date: 2026", "list.yaml:1:1: ‘leaflets’ is missing here"),
]


@pytest.mark.parametrize(("text", "headline"), MISTAKES)
def test_a_list_is_read_as_strictly_as_a_leaflet(bench: Bench, text: str, headline: str) -> None:
    """By the same reader, with the same words."""
    bench.add("one", "")
    path = bench.folder / "list.yaml"
    path.write_text(f"name: Tuesday\n{text}\n", encoding="utf-8")
    found = meeting.read(path, "list.yaml", bench.library)
    assert found.value is None
    assert found.faults[0].headline == headline
    assert found.faults[0].cure


def test_of_many_unknown_leaflets_the_first_are_told(bench: Bench) -> None:
    """As of all mistakes in a file: thousands help nobody."""
    bench.add("one", "")
    path = bench.folder / "list.yaml"
    path.write_text("name: Tuesday\nleaflets:\n" + "".join(f"  - no-{n}: 2\n" for n in range(99)), encoding="utf-8")
    found = meeting.read(path, "list.yaml", bench.library)
    assert [fault.place.line for fault in found.faults] == list(range(3, 3 + MOST_FAULTS))
