"""Every word in its place, and seen: each check has a file that breaks it, and one that just does not."""

from __future__ import annotations

import re

import pikepdf
import pytest
from changes import Change, annotation, painted, stream
from workshop import Mutant, Workshop, checks_of, damaged, of_a_stranger

from leaflets.checks import places


def exchanged(pdf: pikepdf.Pdf) -> None:
    """Two lines of a paragraph, each in the place of the other."""
    contents = pdf.pages[0].obj.Contents
    data = contents.read_bytes()
    lines = re.search(rb"1 0 0 1 (56\.69 \S+) Tm \[<[^\]]{200,}\] TJ\n1 0 0 1 (56\.69 \S+) Tm \[<", data)
    assert lines is not None
    contents.write(data.replace(lines[1], b"X").replace(lines[2], lines[1]).replace(b"X", lines[2]))


def stretched(by: float) -> Change:
    """The area of a link so many points wider."""

    def change(note: pikepdf.Dictionary) -> None:
        left, bottom, right, top = (float(side) for side in note.Rect)
        note.Rect = pikepdf.Array([left, bottom, right + by, top])

    return annotation(change, "Call")


def moved_to_another(pdf: pikepdf.Pdf) -> None:
    """The area of a link over the words of another."""
    notes = [note for note in pdf.pages[0].obj.Annots if "Call" in str(note.Contents)]
    notes[0].Rect = notes[-1].Rect


BROKEN: dict[str, Mutant] = {
    "words in the colour of the paper": Mutant(
        places.seen_as_painted, damaged(stream(r"0 0 0 rg", "1 1 1 rg")), "is not seen as it should be"
    ),
    "a white box over words": Mutant(
        places.nothing_painted_over_words, damaged(stream(r"EMC\s*$", "1 1 1 rg 60 60 400 700 re f EMC")),
        "something is painted over",
    ),
    "lines exchanged": Mutant(places.lines_go_down, damaged(exchanged), "which is said first"),
    "a link too wide": Mutant(places.links_over_their_words, damaged(stretched(30)), "reaches beyond its own words"),
    "a link over the words of another": Mutant(
        places.links_over_their_words, damaged(moved_to_another), "lies over nothing of its own"
    ),
}  # fmt: skip

KEPT: dict[str, Mutant] = {
    "a file as it should be": Mutant(places.seen_as_painted, lambda shop: shop.true()),
    "rules beside words": Mutant(places.nothing_painted_over_words, lambda shop: shop.true("large-print")),
    "lines as they go": Mutant(places.lines_go_down, lambda shop: shop.true("giant-print")),
    "links as they are": Mutant(places.links_over_their_words, lambda shop: shop.true("large-print")),
    "a link a little wider": Mutant(places.links_over_their_words, damaged(stretched(1))),
    "a link of a stranger": Mutant(places.links_over_their_words, of_a_stranger(damaged(stretched(30)))),
}


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong."""
    told = mutant.told(shop)
    assert any(mutant.says in message and not warning for message, warning in told), told


@pytest.mark.parametrize("mutant", KEPT.values(), ids=KEPT)
def test_what_keeps_a_promise_passes(shop: Workshop, mutant: Mutant) -> None:
    """No finding."""
    assert mutant.told(shop) == []


def test_every_check_has_been_seen_to_fail() -> None:
    """One never seen to fail proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(places)


def test_what_is_painted_over_words_of_a_stranger_is_a_remark(shop: Workshop) -> None:
    """It may be meant."""
    case = of_a_stranger(damaged(painted("1 1 1 rg 0 0 210 297 re f")))(shop)
    found = list(places.nothing_painted_over_words(case))
    assert found
    assert all(finding.warning for finding in found)
    assert re.search("something is painted over", found[0].message)
