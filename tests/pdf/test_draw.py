"""Pages drawn: the bars in the margin, and the furniture where it belongs."""

from __future__ import annotations

from bench import Finished

from leaflets.pdf.draw import _bars
from leaflets.typeset.pagination import Placed
from leaflets.typeset.strips import Bar, Strip


def test_strips_that_share_a_bar_have_one_rule() -> None:
    """From the top of the first to the foot of the last, the white space between them included."""
    bar, other = Bar(-8, 2, "0 0 0"), Bar(-8, 2, "0 0 0")
    strips = [Strip(10), Strip(10, bar=bar), Strip(10, bar=bar), Strip(10, bar=other), Strip(10), Strip(10, bar=bar)]
    page = [Placed(strip, y) for strip, y in zip(strips, (0, 15, 30, 40, 50, 70), strict=True)]
    assert _bars(page) == [(bar, 15, 25), (other, 40, 10), (bar, 70, 10)]


def test_head_and_foot_stand_on_every_page(finished: Finished) -> None:
    """As artifacts, above and below all words of the story."""
    proof = finished.proof
    for page in range(1, len(proof.page_sizes) + 1):
        story = [run.y for run in proof.runs if run.page == page and run.mcid >= 0]
        furniture = [run.y for run in proof.runs if run.page == page and run.mcid < 0]
        assert max(furniture) > max(story)
        assert min(furniture) < min(story)
