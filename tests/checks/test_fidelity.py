"""What the YAML says, read plainly and without the press, stands in the finished file, in its order and role."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import original
import pytest
import reading
from bench import Damage, Finished
from changes import Change, annotation, becomes, element, sets, stream, symbol_first, with_kids
from pikepdf import String
from reading import Node
from workshop import Mutant, Workshop, checks_of, damaged, with_document

from leaflets.checks import fidelity


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
    """Whoever touches words that are no link, nor the name that a link says, gets nowhere."""
    for node in finished.proof.root.all("Link"):
        for live in node.links:
            on_it = [run for run in finished.proof.runs if run.page == live.page]
            words = [run for run in on_it if any(box.holds(run.box.centre) for box in live.boxes)]
            own = [run for run in words if run.text.strip() in live.says]
            assert all(run in node.runs or run in own for run in words if run.text.strip()), live


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


BROKEN: dict[str, Mutant] = {
    "a word dropped": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(stream(r"(.*/P <</MCID \d+>> BDC.*?\[<)[0-9A-F]{12}", r"\1")),
        "the file does not say",
    ),
    "a word twice": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(stream(r"(.*/P <</MCID \d+>> BDC.*?)(\[<[^\]]*\] TJ)", r"\1\2 \2")),
        "of itself",
    ),
    "two sections swapped": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(element("Document", with_kids(lambda kids: [*kids[:-2], kids[-1], kids[-2]]))),
        "the file does not say",
    ),
    "a list item dropped": Mutant(
        fidelity.nothing_lost_nothing_invented, damaged(element("L", with_kids(lambda kids: kids[:-1]))), "does not say"
    ),
    "a symbol described otherwise": Mutant(
        fidelity.nothing_lost_nothing_invented,
        damaged(element("Figure", sets(Alt=String("QR code: Nothing")))),
        "Nothing",
    ),
    "a heading as a paragraph": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("H2", becomes("P"))), "there should be H2"
    ),
    "a paragraph as a heading": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("P", becomes("H3"), 3)), "but there is H3"
    ),
    "a symbol told before its address": Mutant(
        fidelity.tags_tell_the_truth,
        damaged(symbol_first),
        "there should be Link",
    ),
    "cells swapped": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("TR", with_kids(lambda kids: kids[::-1]))), "there should be TH"
    ),
    "a link led elsewhere": Mutant(
        fidelity.tags_tell_the_truth,
        damaged(annotation(lambda note: sets(URI=String("https://www.example.com/elsewhere"))(note.A))),
        "to https://www.example.com/elsewhere",
    ),
    "a number that says another": Mutant(
        fidelity.tags_tell_the_truth,
        damaged(annotation(sets(Contents=String("Call 0151 496 0002")), "0151 496 0001")),
        "which says ‘Call 0151 496 0002’",
    ),
    "a header cell that heads nothing": Mutant(
        fidelity.tags_tell_the_truth, damaged(element("TH", sets(A=None))), "there should be TH"
    ),
    "a list without its kind": Mutant(fidelity.tags_tell_the_truth, damaged(element("L", sets(A=None))), "be L ‘Disc’"),
    "a paragraph as an artifact": Mutant(
        fidelity.nothing_but_furniture_outside_the_tree,
        damaged(stream(r"/P <</MCID (\d+)>> BDC", "/Artifact BMC")),
        "outside the structure",
    ),
    "a foot without its review": Mutant(
        fidelity.nothing_but_furniture_outside_the_tree,
        damaged(stream(r"(Footer>> BDC.*?\[)[^\]]*", r"\1")),
        "do not say",
    ),
    "a draft that does not say so": Mutant(
        fidelity.nothing_but_furniture_outside_the_tree,
        lambda shop: with_document(shop.true(), draft=True),
        "draft: not for readers",
    ),
}


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong, and how bad that is."""
    assert any(mutant.says in message and warning == mutant.warning for message, warning in mutant.told(shop))


def test_every_check_has_been_seen_to_fail() -> None:
    """A check that has never found anything proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(fidelity)
