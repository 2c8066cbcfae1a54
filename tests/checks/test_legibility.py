"""Clear print, letter by letter: every check has a file that breaks it, and one that just keeps it."""

from __future__ import annotations

import changes
import pytest
import workshop
from changes import painted, sets, stream, under, weighing
from pikepdf import Name
from workshop import PARAGRAPHS, Mutant, Workshop, checks_of, damaged, edition, foreign, made, text

from leaflets.checks import legibility
from leaflets.editions import Type

BROKEN: dict[str, Mutant] = {
    "one line at 11.9 pt": Mutant(legibility.smallest_type, damaged(stream(r" 14 Tf", " 11.9 Tf")), "in 11.9 pt"),
    "type scaled down": Mutant(legibility.smallest_type, damaged(stream(r"^", "0.85 0 0 0.85 0 0 cm ")), "under 12 pt"),
    "small type in large print": Mutant(
        legibility.smallest_type, made(PARAGRAPHS, edition("large-print", small=Type(15.9, 20))), "under 16 pt"
    ),
    "a small body": Mutant(legibility.body_size, made(PARAGRAPHS, edition(body=Type(11.9, 16))), "under 12 pt"),
    "a body that could be larger": Mutant(
        legibility.body_size, made(PARAGRAPHS, edition(body=Type(13.9, 18))), "14 would be better", True
    ),
    "low letters": Mutant(legibility.x_height, made(PARAGRAPHS, edition(body=Type(11.2, 16))), "under 2.0 mm"),
    "letters that could be higher": Mutant(
        legibility.x_height, made(PARAGRAPHS, edition(body=Type(12.9, 18))), "2.3 mm would be better", True
    ),
    "type that does not survive": Mutant(
        legibility.survives_fit_to_page, made(PARAGRAPHS, edition(small=Type(12.7, 16))), "printed to fit", True
    ),
    "italics by name": Mutant(
        legibility.upright,
        damaged(
            lambda pdf: [
                sets(BaseFont=Name("/ABCDEF+Face-Italic"))(one)
                for font in changes.fonts(pdf)
                for one in (font, font.DescendantFonts[0], font.DescendantFonts[0].FontDescriptor)
            ]
        ),
        "in italics",
    ),
    "italics by angle": Mutant(legibility.upright, damaged(changes.font(sets(ItalicAngle=-12))), "in italics"),
    "italics by slant": Mutant(
        legibility.upright, damaged(stream(r"1 0 0 1 (56\.69 \S+ Tm)", r"1 0 0.2 1 \1")), "in italics"
    ),
    "words underlined": Mutant(
        legibility.no_underline,
        damaged(
            stream(
                r"(/H2 <</MCID \d+>> BDC.*?)(1 0 0 1 (\S+) (\S+) Tm \[.*?\] TJ)",
                r"\1\2 ET q 1 0 0 1 \3 \4 cm 0 -2 110 1 re f Q BT",
            )
        ),
        "is underlined",
        True,
    ),
    "three words in capitals": Mutant(
        legibility.no_run_of_capitals, made(text("Please RING US NOW.")), "‘RING US NOW’ is in capitals", True
    ),
    "capitals in large print": Mutant(
        legibility.no_run_of_capitals, made(text("Please RING US NOW."), "large-print"), "is in capitals"
    ),
    "26 letters in capitals": Mutant(
        legibility.no_run_of_capitals, made(text("ABCDEFGHIJKLM NOPQRSTUVWXYZ")), "is in capitals", True
    ),
    "light type": Mutant(legibility.weight, damaged(weighing(390)), "its weight is 390"),
    "pale type": Mutant(
        legibility.contrast_of_type, damaged(stream(r"0 0 0 rg (/F2 14 Tf)", r"0.47 0.47 0.47 rg \1")), "4.4 to 1"
    ),
    "type that could be darker": Mutant(
        legibility.contrast_of_type, damaged(stream(r"0 0 0 rg (/F2 14 Tf)", r"0.36 0.36 0.36 rg \1")), "to 1", True
    ),
    "type on a tint": Mutant(
        legibility.contrast_in_grey, damaged(under("0.4 g 10 20 190 240 re f")), "printed in grey"
    ),
    "type on a picture": Mutant(
        legibility.no_text_over_pictures,
        damaged(painted("q 50 0 0 50 20 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q")),
        "on a picture",
    ),
    "I and l alike": Mutant(
        legibility.letters_told_apart, lambda _: foreign(workshop.letters("Vera")), "I and l look alike", True
    ),
}

#: What just keeps a promise that a file above just breaks.
KEPT: dict[str, Mutant] = {
    "type of 12 pt": Mutant(legibility.smallest_type, damaged(stream(r" 14 Tf", " 12 Tf"))),
    "a body of 14 pt": Mutant(legibility.body_size, made(PARAGRAPHS)),
    "letters of 2.3 mm": Mutant(legibility.x_height, made(PARAGRAPHS, edition(body=Type(13, 18)))),
    "type that survives": Mutant(legibility.survives_fit_to_page, made(PARAGRAPHS, edition(small=Type(12.77, 16)))),
    "a rule well below": Mutant(
        legibility.no_underline,
        damaged(
            stream(
                r"(/H2 <</MCID \d+>> BDC.*?)(1 0 0 1 (\S+) (\S+) Tm \[.*?\] TJ)",
                r"\1\2 ET q 1 0 0 1 \3 \4 cm 0 -6 110 1 re f Q BT",
            )
        ),
    ),
    "two words in capitals": Mutant(
        legibility.no_run_of_capitals, made(text("Please RING US today, NHS, GP and MRI."))
    ),
    "25 letters in capitals": Mutant(legibility.no_run_of_capitals, made(text("ABCDEFGHIJKLM NOPQRSTUVWXY"))),
    "weight 400": Mutant(legibility.weight, damaged(weighing(400))),
    "type of 7 to 1": Mutant(
        legibility.contrast_of_type, damaged(stream(r"0 0 0 rg (/F2 14 Tf)", r"0.34 0.34 0.34 rg \1"))
    ),
    "type on a lighter tint": Mutant(legibility.contrast_in_grey, damaged(under("0.75 g 10 20 190 240 re f"))),
    "a picture beside the words": Mutant(
        legibility.no_text_over_pictures,
        damaged(painted("q 5 0 0 5 192 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q")),
    ),
    "I and l told apart": Mutant(legibility.letters_told_apart, made(text("Ill, l and I, 1 and 0, O and o"))),
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
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(legibility)
