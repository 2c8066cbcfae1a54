"""Clear print, line by line: every check has a file that breaks it, and most one that just keeps it."""

from __future__ import annotations

import pytest
from workshop import (
    PARAGRAPHS,
    Mutant,
    Workshop,
    checks_of,
    edition,
    hyphenated,
    in_columns,
    justified,
    made,
    pushed,
    text,
)

from leaflets.checks import composition
from leaflets.editions import MM, Rhythm, Type

BROKEN: dict[str, Mutant] = {
    "lines too long": Mutant(
        composition.line_length, made(PARAGRAPHS, edition(body=Type(12, 16), measure=170 * MM)), "more than 80"
    ),
    "long lines": Mutant(composition.line_length, made(PARAGRAPHS, edition(measure=170 * MM)), "70 is the most", True),
    "short lines in giant print": Mutant(
        composition.line_length, made(PARAGRAPHS, edition("giant-print", measure=110 * MM)), "30 is the least", True
    ),
    "lines on top of each other": Mutant(
        composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 14 * 1.13))), "stand close: 1.13"
    ),
    "close lines": Mutant(
        composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 14 * 1.23))), "stand close: 1.23", True
    ),
    "paragraphs close together": Mutant(
        composition.paragraph_gap, made(PARAGRAPHS, edition(rhythms=(Rhythm(0.75, 1),))), "1.75 lines below", True
    ),
    "paragraphs close together in large print": Mutant(
        composition.paragraph_gap,
        made(PARAGRAPHS, edition("large-print", rhythms=(Rhythm(0.75, 1),))),
        "1.75 lines below",
    ),
    "justified lines": Mutant(composition.ragged_right, lambda shop: justified(shop, 0.0), "as justified text does"),
    "lines pushed aside": Mutant(
        composition.one_left_edge, lambda shop: pushed(shop, 1, "large-print"), "begin at 2 places"
    ),
    "lines pushed about": Mutant(composition.one_left_edge, lambda shop: pushed(shop, 2), "begin at 3 places", True),
    "two columns in large print": Mutant(
        composition.columns, lambda shop: in_columns(shop, 85, "large-print"), "in 2 columns"
    ),
    "two columns": Mutant(composition.columns, lambda shop: in_columns(shop, 85), "2 columns, 1", True),
    "columns close together": Mutant(composition.columns, lambda shop: in_columns(shop, 74), "2 columns"),
    "a word split with a hyphen": Mutant(composition.no_hyphenation, hyphenated, "is split"),
}

#: What just keeps a promise that a file above just breaks.
KEPT: dict[str, Mutant] = {
    "lines of 70": Mutant(composition.line_length, made(PARAGRAPHS, edition(measure=152 * MM))),
    "lines 1.25 apart": Mutant(composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 17.5)))),
    "paragraphs 1.8 apart": Mutant(
        composition.paragraph_gap, made(PARAGRAPHS, edition("large-print", rhythms=(Rhythm(0.8, 1),)))
    ),
    "ragged lines": Mutant(composition.ragged_right, lambda shop: justified(shop, 1.0)),
    "a line pushed aside in standard print": Mutant(composition.one_left_edge, lambda shop: pushed(shop, 1)),
    "columns of two paragraphs": Mutant(composition.columns, made(PARAGRAPHS)),
    "a word with a hyphen of its own": Mutant(
        composition.no_hyphenation, made(text(" ".join(["a support-group"] * 60) + "."))
    ),
}


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong, and how bad that is."""
    assert any(mutant.says in message and warning == mutant.warning for message, warning in mutant.told(shop))


@pytest.mark.parametrize("mutant", KEPT.values(), ids=KEPT)
def test_what_just_keeps_a_promise_passes(shop: Workshop, mutant: Mutant) -> None:
    """The check says nothing."""
    assert mutant.told(shop) == []


def test_every_check_has_been_seen_to_fail() -> None:
    """A check that has never found anything proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(composition)
