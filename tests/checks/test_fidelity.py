"""What the YAML says, read plainly and without the press, stands in the finished file, in its order and role."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import original
import pytest
import reading
from bench import Damage, Finished
from changes import Change, annotation, becomes, element, sets, stream, with_kids
from pikepdf import String
from reading import Node


def source_faults(source: Path, root: Node) -> list[str]:
    """What the YAML says, read plainly, that the tree does not."""
    said = original.read(source)
    found = []
    if [node.text for node in root.all("H1")] != [said.title]:
        found.append(f"title: {said.title}")
    headings = [node.text for node in root.all("H2")]
    if headings[:-1] != said.headings:
        found.append(f"headings: {said.headings} are {headings[:-1]}")
    names = [node.text for node in root.all("H3", "P") if node.text in said.cards]
    if not _within(said.cards, names):
        found.append(f"cards: {said.cards} are {names}")
    addresses = [live.target for node in root.all("Link") if node.all("Figure") for live in node.links[:1]]
    if addresses != said.addresses:
        found.append(f"symbols: {said.addresses} are {addresses}")
    lists = [len(node.kids) for node in _outermost(root) if node.attributes["ListNumbering"] != "None"]
    if lists != said.items:
        found.append(f"items of lists: {said.items} are {lists}")
    if (rows := [len(node.kids) for node in root.all("Table")]) != said.rows:
        found.append(f"rows of tables: {said.rows} are {rows}")
    if (word := _missing(said.words, [word for text in reading.texts(root) for word in text.split()])) is not None:
        found.append(f"word: ‘{word}’ is not in its place")
    return found


def _outermost(node: Node) -> Iterator[Node]:
    for kid in node.kids:
        if kid.role == "L":
            yield kid
            if kid.attributes["ListNumbering"] != "None":
                continue
        yield from _outermost(kid)


def _within(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(one in rest for one in few)


def _missing(few: list[str], many: list[str]) -> str | None:
    """The first word of the one that does not follow in the other."""
    rest = iter(many)
    return next((one for one in few if one not in rest), None)


def test_the_file_says_what_the_yaml_says(finished: Finished) -> None:
    """Title, headings, cards, lists, tables, addresses and words of the YAML, read without the press."""
    assert source_faults(finished.source, finished.proof.root) == []


def test_the_file_says_what_the_yaml_of_every_kind_says(rich: dict[str, Finished]) -> None:
    """The same for a leaflet with every kind of block."""
    assert source_faults(rich["a4"].source, rich["a4"].proof.root) == []


def test_only_long_leaflets_have_a_list_of_contents(finished: Finished) -> None:
    """From as many pages on as the edition says; that it is right is a promise of its own."""
    long = len(finished.proof.page_sizes) >= finished.edition.contents_from
    assert bool(finished.proof.root.all("TOC")) is long


def test_the_live_area_of_a_link_is_no_other_words(finished: Finished) -> None:
    """Whoever touches words that are no link gets nowhere."""
    for node in finished.proof.root.all("Link"):
        for live in node.links:
            words = [run for run in finished.proof.runs if run.page == live.page and live.box.holds(run.box.centre)]
            assert all(run in node.runs for run in words if run.text.strip()), live


def _reversed(role: str) -> Change:
    return element(role, with_kids(lambda kids: kids[::-1]))


def _without_last(role: str) -> Change:
    return element(role, with_kids(lambda kids: kids[:-1]))


DAMAGES: dict[str, Change] = {
    "letters dropped": stream(r"(.*/P <</MCID \d+>> BDC.*?\[<)[0-9A-F]{12}", r"\1"),
    "items swapped": _reversed("L"),
    "sections swapped": _reversed("Document"),
    "a section dropped": _without_last("Document"),
    "a list item dropped": _without_last("L"),
    "a table row dropped": _without_last("Table"),
    "a heading as paragraph": element("H2", becomes("P")),
    "cells swapped": _reversed("TR"),
    "a link led elsewhere": annotation(lambda note: sets(URI=String("https://www.example.com/elsewhere"))(note.A)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_says_something_else_is_found(rich: dict[str, Finished], damaged: Damage, damage: str) -> None:
    """Negative controls."""
    assert source_faults(rich["a4"].source, reading.tree(damaged(rich["a4"], DAMAGES[damage]))) != []
