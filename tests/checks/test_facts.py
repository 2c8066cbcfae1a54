"""What is to be known of a finished file, measured on it."""

from __future__ import annotations

import pytest
from bench import Finished
from reportlab.pdfgen.canvas import Canvas
from workshop import Workshop, foreign, many, text

from leaflets.checks import promises
from leaflets.checks.facts import issue_of, report_on


def test_our_leaflet(pressed: dict[tuple[str, str], Finished]) -> None:
    """Its issue, its review, its paper, its codes; links that no symbol has, each once."""
    case = pressed["dystonia", "a4"].case()
    facts = report_on("a.pdf", case, ())
    assert facts.issue == case.issue == issue_of(case.proof)
    assert facts.review == "Reviewed in 2020. Its next review was due in 2023."
    assert [(page.width, page.height) for page in facts.pages] == [(210, 297)] * 2
    assert all(0 < page.cover < 0.15 and page.edge >= 9.9 for page in facts.pages)
    assert len(facts.codes) == len(case.proof.symbols)
    assert len(set(facts.links)) == len(facts.links)
    opened = {(code.page, code.opens) for code in facts.codes}
    assert not opened & {(page, target) for page, _, target in facts.links}
    assert facts.checks == len(promises.CHECKS)
    assert all("+" not in face for face in facts.faces)


@pytest.mark.parametrize(("pages", "sheets"), [(1, 1), (2, 1), (3, 2), (4, 2)])
def test_sheets_are_printed_on_both_sides(pages: int, sheets: int) -> None:
    """An odd page has a sheet of its own."""

    def draw(canvas: Canvas) -> None:
        for _ in range(pages - 1):
            canvas.drawString(90, 500, "Words")
            canvas.showPage()

    facts = report_on("a.pdf", foreign(draw), ())
    assert (len(facts.pages), facts.sheets) == (pages, sheets)


def test_lines_and_sizes_are_those_most_have(shop: Workshop) -> None:
    """The median of full lines, and of the pitch of paragraphs."""
    facts = report_on("a.pdf", shop.made(many(3)), ())
    assert facts.body == 14
    assert 50 < facts.characters < 75
    assert facts.leading == pytest.approx(19 / 14, abs=0.06)
    assert facts.smallest == pytest.approx(12.8)


def test_a_file_of_somebody_else_says_nothing_of_an_issue() -> None:
    """Nor of a review; a blank page has nothing to measure, and its ink is half a page from the edge."""
    facts = report_on("a.pdf", foreign(lambda _: None), ())
    assert (facts.issue, facts.review, facts.body, facts.smallest, facts.leading) == ("", "", 0, 0, 0)
    assert facts.pages[0].edge == 105


def test_the_words_of_an_issue_are_not_its_code(shop: Workshop) -> None:
    """Only the foot of a page tells it."""
    case = shop.made(text("See issue ABCDEF of the magazine."))
    assert issue_of(case.proof) == case.issue
