"""What a charity owes its readers: every check has a file that breaks it, and most one that just keeps it."""

from __future__ import annotations

import pytest
from workshop import (
    PARAGRAPHS,
    Mutant,
    Workshop,
    checks_of,
    edition,
    foreign,
    made,
    of_a_stranger,
    text,
    with_document,
    without_paragraph,
)

from leaflets.checks import duties
from leaflets.editions import Type

BROKEN: dict[str, Mutant] = {
    "a call without its price": Mutant(
        duties.calls_that_cost_say_so,
        lambda shop: without_paragraph(shop, "Calls cost"),
        "a call to 0845 458 6322",
    ),
    "a stranger’s call without its price": Mutant(
        duties.calls_that_cost_say_so,
        of_a_stranger(lambda shop: without_paragraph(shop, "Calls cost")),
        "a call to 0845 458 6322",
    ),
    "a long row of digits": Mutant(
        duties.numbers_in_groups, of_a_stranger(made(text("Ring 01512982999 today."))), "one long row of digits", True
    ),
    "no issue": Mutant(
        duties.what_every_leaflet_carries,
        lambda shop: with_document(shop.true(), issue="WWWWW"),
        "code of its issue",
    ),
    "no publisher": Mutant(
        duties.what_every_leaflet_carries,
        lambda shop: with_document(shop.true(), publisher="The Heart Charity"),
        "does not tell the publisher",
    ),
    "no day of review": Mutant(
        duties.what_every_leaflet_carries,
        lambda _: foreign(lambda canvas: canvas.drawString(90, 500, "Hello")),
        "when it was reviewed",
    ),
    "no next review": Mutant(
        duties.what_every_leaflet_carries, lambda shop: without_paragraph(shop, "Reviewed "), "due for review"
    ),
    "overdue for review": Mutant(
        duties.what_every_leaflet_carries,
        of_a_stranger(lambda shop: shop.made(PARAGRAPHS, more="reviewed: 2020\nreview due: 2022\n")),
        "is overdue for review",
        True,
    ),
    "no charity": Mutant(
        duties.what_every_leaflet_carries,
        of_a_stranger(made(PARAGRAPHS, legal="A company.")),
        "by a registered charity",
        True,
    ),
    "no feedback": Mutant(
        duties.what_every_leaflet_carries,
        of_a_stranger(made(PARAGRAPHS, feedback="Goodbye.")),
        "what is wrong with it",
        True,
    ),
    "no sources": Mutant(
        duties.what_every_leaflet_carries,
        of_a_stranger(made(PARAGRAPHS, feedback="Tell us.")),
        "what it is based on",
        True,
    ),
    "no other formats": Mutant(
        duties.other_formats,
        of_a_stranger(made(PARAGRAPHS, other_formats="Ask us on 0800 008 6417.")),
        "does not offer",
    ),
    "a small offer": Mutant(
        duties.other_formats, made(PARAGRAPHS, edition(offer=Type(15.9, 20))), "in 15.9 pt, under 16"
    ),
    "an offer that could be larger": Mutant(
        duties.other_formats, made(PARAGRAPHS, edition(offer=Type(17.9, 23))), "18 would be better", True
    ),
    "an offer without a number": Mutant(
        duties.other_formats,
        of_a_stranger(made(PARAGRAPHS, other_formats="In large print, audio and braille.")),
        "no number to ring",
    ),
}

#: What just keeps a promise that a file above just breaks.
KEPT: dict[str, Mutant] = {
    "a number in groups": Mutant(duties.numbers_in_groups, made(text("Ring 0151 298 2999 or 01234 567890."))),
    "an ISBN": Mutant(duties.numbers_in_groups, of_a_stranger(made(text("The book has ISBN 0140449132.")))),
    "a number like one that costs": Mutant(
        duties.calls_that_cost_say_so, of_a_stranger(made(text("Your NHS number is 098 765 4321.")))
    ),
    "a charity of another name": Mutant(
        duties.what_every_leaflet_carries, made(PARAGRAPHS, legal="Registered Charity 1.")
    ),
    "an offer of 18 pt": Mutant(duties.other_formats, made(PARAGRAPHS, edition(offer=Type(18, 23)))),
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
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(duties)
