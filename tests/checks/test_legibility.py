"""Clear print, letter by letter: every check has a file that breaks it, and one that just keeps it."""

from __future__ import annotations

import changes
import pytest
import workshop
from changes import painted, sets, stream, under, weighing
from pikepdf import Name
from pretended import BOLD, REGULAR, case, degrees, paragraph, rule, run, specimen, view
from workshop import PARAGRAPHS, Mutant, Workshop, checks_of, damaged, edition, foreign, made, of_a_stranger, text

from leaflets.checks import legibility
from leaflets.editions import Type
from leaflets.proof.page import EmbeddedFace

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
        legibility.no_run_of_capitals,
        of_a_stranger(made(text("Please RING US NOW."))),
        "‘RING US NOW’ is in capitals",
        True,
    ),
    "capitals in large print": Mutant(
        legibility.no_run_of_capitals,
        of_a_stranger(made(text("Please RING US NOW."), "large-print")),
        "is in capitals",
        True,
    ),
    "26 letters in capitals": Mutant(
        legibility.no_run_of_capitals, of_a_stranger(made(text("ABCDEFGHIJKLM NOPQRSTUVWXYZ"))), "is in capitals", True
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
    "letters of 2.3 mm": Mutant(legibility.x_height, made(PARAGRAPHS, edition(body=Type(13.2, 18)))),
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
        legibility.no_run_of_capitals, of_a_stranger(made(text("Please RING US today, NHS, GP and MRI.")))
    ),
    "25 letters in capitals": Mutant(
        legibility.no_run_of_capitals, of_a_stranger(made(text("ABCDEFGHIJKLM NOPQRSTUVWXY")))
    ),
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


@pytest.mark.parametrize(
    ("edition", "size", "told"),
    [
        ("a4", 12, []), ("a4", 11.995, []), ("a4", 11.98, ["fault"]), ("large-print", 15.98, ["fault"]),
        ("large-print", 16, []), ("giant-print", 24, []), ("giant-print", 23.98, ["fault"]),
    ],
)  # fmt: skip
def test_the_least_size(edition: str, size: float, told: list[str]) -> None:
    """The floor of the edition, but for rounding."""
    assert degrees(legibility.smallest_type(case(paragraph(run(size=size)), edition=edition))) == told


@pytest.mark.parametrize(
    ("size", "told"), [(14, []), (13.9, ["warning"]), (12, ["warning"]), (11.9, ["fault"]), (0, [])]
)
def test_the_size_of_most_letters(size: float, told: list[str]) -> None:
    """A longer text in another size outweighs it; two sizes that round to a tenth are one."""
    most = paragraph(run("x" * 50, size), run("y" * 49, 20), run("z" * 10, size + 0.02))
    assert degrees(legibility.body_size(case(most))) == told
    assert legibility.main_size(case(most).proof) == pytest.approx(size)


def test_the_houses_small_words_are_no_fault_of_a_short_leaflet() -> None:
    """They do not count in a leaflet of ours; in a file of another they do."""
    words = paragraph(run("Yes.", 14), run("x" * 99, 12.8))
    assert legibility.main_size(case(words).proof) == pytest.approx(12.8)
    assert legibility.main_size(case(words).proof, 12.8) == 14
    assert degrees(legibility.body_size(case(words))) == ["warning"]


@pytest.mark.parametrize(
    ("edition", "height", "told"),
    [
        ("a4", 2.3, []), ("a4", 2.28, ["warning"]), ("a4", 2.0, ["warning"]), ("a4", 1.98, ["fault"]),
        ("large-print", 2.9, []), ("large-print", 2.88, ["warning"]), ("large-print", 1.98, ["fault"]),
        ("giant-print", 4.3, []), ("giant-print", 4.28, ["warning"]),
    ],
)  # fmt: skip
def test_the_height_of_small_letters(edition: str, height: float, told: list[str]) -> None:
    """Of the body's face, in millimetres (RNIB); v, w and z stand in for x, and no other letter does."""
    for letter in "xvwz":
        assert degrees(legibility.x_height(
            case(paragraph(run()), edition=edition, specimens=specimen(height, letter))
        )) == told  # fmt: skip
    assert degrees(legibility.x_height(case(paragraph(run()), edition=edition, specimens=specimen(1, "I")))) == []


@pytest.mark.parametrize(("size", "told"), [(12.77, []), (12.75, ["warning"])])
def test_the_size_that_survives(size: float, told: list[str]) -> None:
    """94 % of it is 12 pt."""
    assert degrees(legibility.survives_fit_to_page(case(paragraph(run(size=size), run(size=20))))) == told


@pytest.mark.parametrize(
    ("left", "right", "top", "height", "kind", "page", "told"),
    [
        (100, 300, 499, 1, "path", 1, ["warning"]),
        (100, 300, 499, 2, "path", 1, ["warning"]),
        (100, 300, 499, 2.1, "path", 1, []),
        (100, 300, 499, 1, "image", 1, []),
        (100, 300, 499, 1, "path", 2, []),
        (100, 300, 500.4, 1, "path", 1, ["warning"]),
        (100, 300, 500.6, 1, "path", 1, []),
        (100, 300, 497.3, 1, "path", 1, ["warning"]),
        (100, 300, 497.1, 1, "path", 1, []),
        (100, 221, 499, 1, "path", 1, ["warning"]),
        (100, 219, 499, 1, "path", 1, []),
        (100, 339, 499, 1, "path", 1, ["warning"]),
        (100, 341, 499, 1, "path", 1, []),
    ],
)
def test_what_underlines(
    left: float, right: float, top: float, height: float, kind: str, page: int, told: list[str]
) -> None:
    """A thin path just under most of the words and not much wider: type of 14 pt at 500, from 100 to 300."""
    underlined = rule(left, right, top, page, height=height, kind=kind)
    assert degrees(legibility.no_underline(case(paragraph(run()), graphics=(underlined,)))) == told
    linked = case(paragraph(run(), role="Link"), graphics=(underlined,))
    assert degrees(legibility.no_underline(linked)) == []


@pytest.mark.parametrize(("width", "told"), [(9, ["warning"]), (8, [])])
def test_a_dash_is_no_line(width: float, told: list[str]) -> None:
    """A path of 8 points or less is part of a letter or a picture."""
    short = case(paragraph(run(width=width)), graphics=(rule(100, 100 + width, 499),))
    assert degrees(legibility.no_underline(short)) == told


@pytest.mark.parametrize(("weight", "told"), [(0, []), (1, ["fault"]), (399, ["fault"]), (400, []), (900, [])])
def test_the_least_weight(weight: int, told: list[str]) -> None:
    """400; 0 is not told."""
    faces = {"Face": EmbeddedFace("Face", True, False, weight)}
    assert degrees(legibility.weight(case(paragraph(run()), faces=faces))) == told


@pytest.mark.parametrize(
    ("grey", "size", "face", "told"),
    [
        (89, 14, REGULAR, []),  # #595959 on white: 7.0 to 1
        (90, 14, REGULAR, ["warning"]),
        (118, 14, REGULAR, ["warning"]),  # #767676: 4.54 to 1
        (119, 14, REGULAR, ["fault"]),
        (119, 17.9, REGULAR, ["fault"]),
        (119, 18, REGULAR, ["warning"]),
        (119, 14, BOLD, ["warning"]),
        (119, 13.9, BOLD, ["fault"]),
        (148, 18, REGULAR, ["warning"]),  # #949494: 3.03 to 1
        (150, 18, REGULAR, ["fault"]),
    ],
)
def test_the_least_contrast(grey: int, size: float, face: str, told: list[str]) -> None:
    """WCAG 2.2: 4.5 to 1, for type of 18 pt, or of 14 pt in bold, 3 to 1; better 7 to 1."""
    words = run(size=size, face=face, grey=grey)
    seen = case(paragraph(words), views=(view(None, 0.05, (words, grey, 255)),))
    assert degrees(legibility.contrast_of_type(seen)) == told


def test_light_type_on_dark_has_contrast_too() -> None:
    """The lighter is compared with the darker, whichever is the ground."""
    words = run(grey=255)
    seen = case(paragraph(words), views=(view(None, 0.05, (words, 0, 0)),))
    assert degrees(legibility.contrast_of_type(seen)) == []


def test_semibold_is_bold() -> None:
    """From a weight of 600 on."""
    words = run(size=14, grey=119)
    for weight, told in ((599, ["fault"]), (600, ["warning"])):
        faces = {REGULAR: EmbeddedFace(REGULAR, True, False, weight)}
        seen = case(paragraph(words), faces=faces, views=(view(None, 0.05, (words, 119, 255)),))
        assert degrees(legibility.contrast_of_type(seen)) == told


@pytest.mark.parametrize(("darkest", "told"), [(118, []), (119, ["fault"])])
def test_the_least_contrast_in_grey(darkest: int, told: list[str]) -> None:
    """4.5 to 1 on the page itself."""
    words = run()
    seen = case(paragraph(words), views=(view(None, 0.05, (words, darkest, 255)),))
    assert degrees(legibility.contrast_in_grey(seen)) == told


@pytest.mark.parametrize(
    ("kind", "page", "told"), [("image", 1, ["fault"]), ("shading", 1, ["fault"]), ("path", 1, []), ("image", 2, [])]
)
def test_what_words_may_stand_on(kind: str, page: int, told: list[str]) -> None:
    """No picture and no gradient of their page."""
    behind = rule(150, 250, 510, page, height=50, kind=kind)
    assert degrees(legibility.no_text_over_pictures(case(paragraph(run()), graphics=(behind,)))) == told
