"""Everything stands and looks as the press sets it: every check has a file that breaks it."""

from __future__ import annotations

import pytest
import stress
from bench import Bench
from tampers import covered, places, runs, shown
from workshop import Mutant, Workshop, checks_of, damaged, of_a_stranger

from leaflets.checks import as_set
from leaflets.editions import EDITIONS

WORDS = "The second paragraph"

BROKEN: dict[str, Mutant] = {
    "a kern that is another": Mutant(
        as_set.letters_as_far_apart_as_in_their_face,
        damaged(runs.replaced(r"(>-?)1(\d<)", r"\g<1>2\2")),
        "thousandths of their size",
    ),
    "a kern where there is none": Mutant(
        as_set.letters_as_far_apart_as_in_their_face,
        damaged(places.kerned("6417", 1, 30)),
        "‘6’ and ‘4’ of ‘0800 008 6417’ are moved by -30 thousandths",
    ),
    "a kern that is left out": Mutant(
        as_set.letters_as_far_apart_as_in_their_face,
        damaged(runs.retyped("Tremor", lambda items: [item for item in items if isinstance(item, int)], 1)),
        "‘T’ and ‘r’ of ‘Tremor’ are moved by 0",
    ),
    "words that begin too early": Mutant(
        as_set.words_go_on, damaged(places.shifted("bold words", -0.5)), "‘bold words’ does not go on where"
    ),
    "a line pushed in": Mutant(
        as_set.words_go_on,
        damaged(places.shifted("told from each other", 1)),
        "does not begin where the line before it",
    ),
    "two headings in each other's places": Mutant(
        as_set.elements_go_down, damaged(runs.exchanged("First Trust", "Second Trust")), "stands above"
    ),
    "a bullet at another line": Mutant(
        as_set.elements_go_down, damaged(places.shifted("•", 0, 3)), "does not stand beside its ‘•’"
    ),
    "a row above another": Mutant(as_set.elements_go_down, damaged(runs.exchanged("Tremor", "Cramp")), "stands above"),
    "a rule close to words": Mutant(
        as_set.rules_stand_apart, damaged(covered.rule("0 0 0 rg", WORDS, 0.75, 0.05)), f"close to ‘{WORDS}"
    ),
    "a stroke beside words": Mutant(
        as_set.rules_stand_apart,
        damaged(covered.part("6417", 1.05, 0, 0.03, 0.7, "0 0 0 rg")),
        "close to ‘0800 008 6417’",
    ),
    "words in red": Mutant(
        as_set.in_the_colours_of_the_leaflet, damaged(runs.round_run(WORDS, "0.5 0 0 rg", "0 0 0 rg")), f"‘{WORDS}"
    ),
    "a rule in red": Mutant(
        as_set.in_the_colours_of_the_leaflet,
        damaged(runs.replaced(r"0 0\.294 0\.42 rg (\S+ \S+ \S+ \S+ re)", r"0.5 0 0 rg \1")),
        "a rule is",
    ),
    "a link twice": Mutant(as_set.links_just_where_they_should_be, damaged(shown.link_twice), "is on its page 2 times"),
    "a link that is too short": Mutant(
        as_set.links_just_where_they_should_be,
        damaged(shown.rectangle(covered.NUMBER, 0, 0, -9, 0)),
        "smaller than its words",
    ),
}

#: What just keeps a promise, and files of others, of which less is known.
KEPT: dict[str, Mutant] = {
    "words a hundredth of a point aside": Mutant(as_set.words_go_on, damaged(places.shifted("bold words", 0.02))),
    "a link a little too short": Mutant(
        as_set.links_just_where_they_should_be, damaged(shown.rectangle(covered.NUMBER, 0, 0, -1, 0))
    ),
    "words in red of a stranger": Mutant(
        as_set.in_the_colours_of_the_leaflet,
        of_a_stranger(damaged(runs.round_run(WORDS, "0.5 0 0 rg", "0 0 0 rg"))),
    ),
    "a link twice of a stranger": Mutant(
        as_set.links_just_where_they_should_be, of_a_stranger(damaged(shown.link_twice))
    ),
    "headings of a stranger": Mutant(
        as_set.elements_go_down, of_a_stranger(damaged(runs.exchanged("First Trust", "Second Trust")))
    ),
    "words of what is no leaflet of ours": Mutant(as_set.words_go_on, damaged(runs.round_run(WORDS, "3 Tr", "0 Tr"))),
}


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong."""
    told = mutant.told(shop)
    assert any(mutant.says in message and warning == mutant.warning for message, warning in told), told


@pytest.mark.parametrize("mutant", KEPT.values(), ids=KEPT)
def test_what_just_keeps_a_promise_passes(shop: Workshop, mutant: Mutant) -> None:
    """The check says nothing."""
    assert mutant.told(shop) == []


def test_every_check_has_been_seen_to_fail() -> None:
    """A check that has never found anything proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(as_set)


@pytest.mark.parametrize("edition", EDITIONS)
def test_true_files_keep_all(bench: Bench, edition: str) -> None:
    """Tables too wide for their columns, addresses in pieces, lists in lists, signs of other faces among them."""
    text = "ẹ́ q̈ m̃ é Ẩ ⇔ x² α-synuclein, 7 ½ °C, Wavy AVATAR To. Yes, 0151 496 0011"
    head, cell = stress.sentence(1, 9), stress.sentence(2, 30)
    table = f"| {head} | What it does for most people who take it | When |\n|---|---|---|\n| a | {cell} | now |"
    made = bench.made(
        "made",
        f"title: Made\nreviewed: 2026\nsections:\n  - text: |\n      {text}\n\n      - one\n        - two\n"
        + "".join(f"      {line}\n" for line in ("", *table.split("\n")))
        + f"    links:\n      - A page (Somebody) {stress.LONG_ADDRESS}\n",
        edition,
    )
    assert made.case().proof.is_own
    for check in checks_of(as_set):
        assert list(check(made.case())) == []
