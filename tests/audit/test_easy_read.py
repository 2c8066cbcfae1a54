"""Sentences that are long for easy read."""

from __future__ import annotations

import pytest
from drawn_pictures import a_picture

from leaflets.audit.easy_read import of_blocks
from leaflets.blocks import Block, Items, Marker, Notice, Paragraph, Run, Weight


def words(many: int) -> Paragraph:
    """A sentence of so many words."""
    return Paragraph((Run("word " * many + "."),))


BLOCKS: list[tuple[Block, int]] = [
    (Items(Marker.NUMBER, ((words(15),), (words(16),)), easy=True), 1),
    (Items(Marker.NUMBER, ((a_picture(words=(words(16), words(20))),),), easy=True), 2),
    (Notice(Weight.URGENT, (Items(Marker.NUMBER, ((words(16),),), easy=True),)), 1),
    (Items(Marker.NUMBER, ((words(16),),)), 0),
    (words(16), 0),
]


@pytest.mark.parametrize(("block", "many"), BLOCKS)
def test_long_sentences_are_told(block: Block, many: int) -> None:
    """Just short enough, just too long; in lists in easy read only."""
    told = list(of_blocks([block]))
    assert len(told) == many
    assert all("is much for easy read" in problem.message for problem in told)
