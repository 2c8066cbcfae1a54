"""What the corpus holds, and a small part of it made in every edition; `run.py` makes as much as is asked."""

from __future__ import annotations

from pathlib import Path

import generator
import pytest
import trial

from leaflets import blocks
from leaflets.content.library import Library
from leaflets.typeset.faces import printable

SEED = 13
#: Leaflets that are made here: the shortest of so many, since the longest take as long as all of these together.
MADE = sorted(range(72), key=lambda number: len(generator.made_up(SEED, number).leaflet))[:24]


@pytest.fixture(scope="module")
def many() -> list[generator.MadeUp]:
    """Two hundred leaflets."""
    return list(generator.leaflets(SEED, 200))


def test_a_seed_means_the_same_leaflets_each_time() -> None:
    """Wherever one begins to count; and another seed means others."""
    some = list(generator.leaflets(SEED, 6))
    assert list(generator.leaflets(SEED, 6)) == some
    assert list(generator.leaflets(SEED, 3, first=3)) == some[3:]
    assert list(generator.leaflets(SEED + 1, 6)) != some


def test_every_letter_that_can_be_printed_is_somewhere(many: list[generator.MadeUp]) -> None:
    """And no other."""
    found = set("".join(text for one in many for text in one.files.values()))
    assert {sign for sign in found if sign != "\n"} == set(printable())


def test_every_kind_of_block_is_somewhere_and_check_finds_no_fault(
    many: list[generator.MadeUp], tmp_path: Path
) -> None:
    """All that the generator writes is meant to be right."""
    kinds: set[object] = set()
    for one in many:
        folder = tmp_path / str(one.number)
        trial.put(one.files, folder)
        library = Library.opened(folder, printable())
        leaflet = library.leaflet("x").value
        assert leaflet is not None, [str(fault) for fault in (*library.faults, *library.leaflet("x").faults)]
        waiting: list[object] = list(leaflet.document(library.shelf, trial.TODAY).blocks)
        while waiting:
            block = waiting.pop()
            kinds.add(type(block))
            match block:
                case blocks.Items(items=items):
                    kinds.add(block.marker)
                    waiting += [inner for item in items for inner in item]
                case blocks.Notice():
                    kinds.add(block.weight)
                    waiting += block.blocks
                case blocks.Quotation():
                    waiting += block.blocks
                case blocks.Card():
                    waiting += block.details
                case blocks.Table():
                    kinds.add(len(block.rows[0]))
    wanted = {blocks.Heading, blocks.Paragraph, blocks.Items, blocks.Quotation, blocks.Table, blocks.Notice,
              blocks.Card, blocks.PhoneLine, blocks.QrLink, *blocks.Marker, *blocks.Weight, 2, 3, 4, 5}  # fmt: skip
    assert wanted <= kinds


@pytest.mark.parametrize("number", MADE)
def test_what_check_passes_is_made_in_every_edition(number: int) -> None:
    """Nothing refuses it, and nothing crashes."""
    outcome = trial.tried(number, generator.made_up(SEED, number).files, pages=False)
    assert (outcome.refused, outcome.broken) == ([], [])


def test_a_refusal_is_seen() -> None:
    """Negative control: a leaflet with a fault is refused by check, and not made."""
    files = generator.made_up(SEED, 0).files
    damaged = files | {"leaflets/x.yaml": files["leaflets/x.yaml"].replace("title:", "tilte:")}
    outcome = trial.tried(0, damaged)
    assert outcome.refused
    assert not outcome.broken
    assert not outcome.empty


def test_the_empty_part_of_a_page_is_measured(tmp_path: Path) -> None:
    """Of a page that is nearly full little is; and the lines of the last page are counted."""
    text = "title: A\nreviewed: November 2026\nsections:\n  - text: |\n" + "      Words.\n\n" * 60
    outcome = trial.tried(0, generator.made_up(SEED, 0).files | {"leaflets/x.yaml": text}, ["a4"])
    assert outcome.empty["a4"]
    assert all(part < 0.1 for part in outcome.empty["a4"])
    assert outcome.last["a4"] > trial.FEW_LINES


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("‘Words’ is split over pages 1, 2, 3", "‘…’ is split over pages N"),
        ("https://www.example.org/a has 90 characters", "an address has N characters"),
        ("‘ǫ’ (U+01EB) cannot be printed", "‘…’ (U+N) cannot be printed"),
        ("nothing says that it leads to pain.example.org", "nothing says that it leads to an address"),
        ("‘one’ and ‘another’ stand on each other", "‘…’ stand on each other"),
        ("‘the patient’s own’ is in 12.5 pt", "‘…’ is in N pt"),
    ],
)
def test_messages_of_one_kind_are_counted_as_one(message: str, kind: str) -> None:
    """Without the words and figures of their own."""
    assert trial.pattern(message) == kind
