"""What a check is given and answers with."""

from __future__ import annotations

import pytest
from workshop import Workshop, foreign, text

from leaflets.checks.case import at, on, short
from leaflets.issue import issue_code
from leaflets.proof.page import Box, MarkedContent, PaintedRun, TagNode


def run_of(words: str, page: int = 2) -> PaintedRun:
    """Words painted on a page."""
    return PaintedRun(page, 0, "P", words, 14, "F", (0, 0, 0), False, 10, 20, Box(10, 18, 90, 30), False)


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("", ""),
        ("two  words\nhere", "two words here"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 57 + "…"),
        ("x" * 56 + " " + "y" * 9, "x" * 56 + "…"),
    ],
)
def test_words_are_quoted_in_sixty_letters(words: str, quoted: str) -> None:
    """With plain spaces, and none before what stands for the rest."""
    assert short(words) == quoted


def test_a_finding_about_words_has_their_place() -> None:
    """Page and box."""
    finding = at(run_of("Words"), "wrong", warning=True, cure="Do.")
    assert finding == ("wrong", 2, Box(10, 18, 90, 30), True, "Do.", finding.place)


def test_a_finding_about_an_element_stands_at_its_first_words() -> None:
    """White space is none; without words it has the page of its first marked content, without content no page."""
    words = MarkedContent(3, 1, (run_of("Words", 3),))
    space = MarkedContent(2, 0, (run_of("  "),))
    assert on(TagNode("P", "", {}, (space, words)), "wrong")[:3] == ("wrong", 3, Box(10, 18, 90, 30))
    inner = TagNode("Span", "", {}, (space,))
    assert on(TagNode("P", "", {}, (inner,)), "wrong")[:3] == ("wrong", 2, None)
    assert on(TagNode("P", "", {}, ()), "wrong", warning=True)[:4] == ("wrong", 0, None, True)


def test_what_should_be_said_is_known_of_our_files_alone(shop: Workshop) -> None:
    """A file of somebody else has no content to compare it with."""
    case = shop.made(text("Some words."))
    assert case.document is not None
    assert case.issue == issue_code(case.document)
    assert [element.role for element in case.expected] == [element.role for element, _ in case.spoken]
    other = foreign(lambda canvas: canvas.drawString(90, 500, "Hello"))
    assert (other.issue, other.expected, other.spoken) == ("", [], [])
