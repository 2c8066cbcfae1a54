"""Clear print, line by line: every check has a file that breaks it, and most one that just keeps it."""

from __future__ import annotations

import pytest
from pretended import case, degrees, lines, paragraph, run
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
    of_a_stranger,
    pushed,
    text,
)

from leaflets.checks import composition
from leaflets.editions import MM, Rhythm, Type
from leaflets.proof.page import TagNode

BROKEN: dict[str, Mutant] = {
    "lines too long": Mutant(
        composition.line_length, made(PARAGRAPHS, edition(body=Type(12, 16), measure=170 * MM)), "more than 80"
    ),
    "long lines": Mutant(composition.line_length, made(PARAGRAPHS, edition(measure=170 * MM)), "70 is the most", True),
    "short lines in giant print": Mutant(
        composition.line_length,
        of_a_stranger(made(PARAGRAPHS, edition("giant-print", measure=110 * MM))),
        "30 is the least",
        True,
    ),
    "lines on top of each other": Mutant(
        composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 14 * 1.13))), "stand close: 1.13"
    ),
    "close lines": Mutant(
        composition.line_pitch, made(PARAGRAPHS, edition(body=Type(14, 14 * 1.18))), "stand close: 1.18", True
    ),
    "paragraphs close together": Mutant(
        composition.paragraph_gap, made(PARAGRAPHS, edition(rhythms=(Rhythm(0.75, 1),))), "1.75 lines below", True
    ),
    "paragraphs close together in large print": Mutant(
        composition.paragraph_gap,
        made(PARAGRAPHS, edition("large-print", rhythms=(Rhythm(0.75, 1),))),
        "1.75 lines below",
    ),
    "justified lines": Mutant(
        composition.ragged_right, of_a_stranger(lambda shop: justified(shop, 0.0)), "as justified text does"
    ),
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
    "ragged lines": Mutant(composition.ragged_right, of_a_stranger(lambda shop: justified(shop, 1.0))),
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


@pytest.mark.parametrize(
    ("edition", "letters", "count", "told"),
    [
        ("a4", 70, 6, []), ("a4", 71, 6, ["warning"]), ("a4", 80, 6, ["warning"]), ("a4", 81, 6, ["fault"]),
        ("a4", 81, 5, []), ("a4", 20, 6, []), ("large-print", 81, 6, ["warning"]),
        ("giant-print", 30, 6, []), ("giant-print", 29, 6, ["warning"]), ("large-print", 29, 6, []),
    ],
)  # fmt: skip
def test_the_length_of_lines(edition: str, letters: int, count: int, told: list[str]) -> None:
    """Five full lines or more tell it; the last line of a paragraph is none."""
    assert degrees(composition.line_length(case(lines(count, letters=letters), edition=edition))) == told


@pytest.mark.parametrize(("width", "told"), [(0.34, []), (0.38, ["warning"]), (0.44, ["fault"])])
def test_lines_of_narrow_letters(width: float, told: list[str]) -> None:
    """Ninety letters, each so many ems wide, are a line as long as one of so many usual letters."""
    line = paragraph(*(run("i" * 90, 14, y=700 - n * 20, width=90 * width * 14) for n in range(6)))
    assert degrees(composition.line_length(case(line))) == told


@pytest.mark.parametrize(
    ("edition", "pitch", "told"),
    [
        ("a4", 1.25, []), ("a4", 1.235, ["warning"]), ("a4", 1.15, ["warning"]), ("a4", 1.135, ["fault"]),
        ("large-print", 1.25, []), ("large-print", 1.135, ["warning"]),
    ],
)  # fmt: skip
def test_how_far_apart_lines_are(edition: str, pitch: float, told: list[str]) -> None:
    """As a multiple of their size, but for rounding."""
    assert degrees(composition.line_pitch(case(lines(2, pitch), edition=edition))) == told


def test_the_pitch_is_the_least_on_a_page() -> None:
    """Lines on two pages, and words on one line in another size, are not apart; letters without a size are no line."""
    close = paragraph(run(y=700), run(y=680), run(y=664), run(y=700, page=2), run(y=699.5, page=2))
    assert composition.pitch(close) == pytest.approx(16 / 14)
    assert composition.pitch(paragraph(run())) == 0
    assert composition.pitch(paragraph(run(y=700), run(y=680, size=0))) == 0


@pytest.mark.parametrize(("jump", "told"), [(1.8, []), (1.795, []), (1.78, ["warning"]), (-2, [])])
def test_the_gap_between_paragraphs(jump: float, told: list[str]) -> None:
    """In lines of the lower one, from the last line of the upper; one above it, as in columns, is not compared."""
    upper = lines(2, 1.4, top=700)
    lower = lines(2, 1.4, top=upper.lines[-1][0].y - jump * 1.4 * 14)
    assert degrees(composition.paragraph_gap(case(upper, lower))) == told


def test_which_paragraphs_of_unknown_content_are_running_text() -> None:
    """Those of several lines that follow each other."""
    upper, lower, single = lines(2, top=700), lines(2, top=660), lines(1, top=660)
    assert degrees(composition.paragraph_gap(case(upper, lower))) == ["warning"]
    assert degrees(composition.paragraph_gap(case(upper, single))) == []
    assert degrees(composition.paragraph_gap(case(single, lower))) == []
    overleaf = paragraph(*(run("x" * 60, y=y, page=2) for y in (690, 670)))
    assert degrees(composition.paragraph_gap(case(upper, overleaf, pages=2))) == []


def flush(spread: float, count: int = 6, page: int = 1, *, odd: int = 0) -> list[TagNode]:
    """Paragraphs with so many full lines of 60 letters and more that end at one place, and some that do not."""
    width = [run("x" * (60 + n % 2 * round(60 * spread)), y=700 - 20 * n, page=page, width=300.0) for n in range(count)]
    ragged = [run("x" * 60, y=400 - 20 * n, page=page, width=250.0 + 10 * n) for n in range(odd)]
    last = run("x", y=100, page=page, width=9)
    return [paragraph(*width, *ragged, last)]


@pytest.mark.parametrize(
    ("spread", "count", "odd", "told"),
    [
        (0.1, 6, 0, ["fault"]), (0.0, 6, 0, []), (0.1, 4, 0, []), (0.1, 5, 0, ["fault"]),
        (0.1, 8, 2, ["fault"]), (0.1, 7, 3, []),
    ],
)  # fmt: skip
def test_justified_lines_are_known(spread: float, count: int, odd: int, told: list[str]) -> None:
    """Five of them and four in five of a page, whose letters take different widths."""
    assert degrees(composition.ragged_right(case(*flush(spread, count, odd=odd)))) == told


def test_each_page_has_its_own_lines() -> None:
    """Three on each of two pages are not six."""
    assert degrees(composition.ragged_right(case(*flush(0.1, 3), *flush(0.1, 3, 2), pages=2))) == []


@pytest.mark.parametrize(
    ("edition", "starts", "told"),
    [
        ("a4", (100, 102), []), ("a4", (100, 105), []), ("a4", (100, 105, 110), ["warning"]),
        ("large-print", (100, 102), []), ("large-print", (100, 102.1), ["fault"]),
    ],
)  # fmt: skip
def test_where_lines_begin(edition: str, starts: tuple[float, ...], told: list[str]) -> None:
    """Two points are one place."""
    node = paragraph(*(run(x=x, y=700 - 20 * n) for n, x in enumerate(starts)))
    assert degrees(composition.one_left_edge(case(node, edition=edition))) == told


@pytest.mark.parametrize(
    ("edition", "gap", "rows", "letters", "told"),
    [
        ("a4", 8.1, 4, 60, ["warning"]), ("a4", 7.9, 4, 60, ["fault"]), ("a4", 8.1, 3, 60, []),
        ("a4", 8.1, 4, 12, ["warning"]), ("a4", 8.1, 4, 11, []), ("large-print", 8.1, 4, 60, ["fault"]),
    ],
)  # fmt: skip
def test_how_far_apart_columns_are(edition: str, gap: float, rows: int, letters: int, told: list[str]) -> None:
    """Four rows of two lines of twelve letters and more make columns."""
    left = paragraph(*(run("x" * letters, y=700 - 20 * n) for n in range(rows)))
    right = paragraph(*(run("x" * letters, x=300 + gap * MM, y=700 - 20 * n) for n in range(rows)))
    assert degrees(composition.columns(case(left, right, edition=edition))) == told
