"""What is hard to follow in easy read: sentences of more words than one idea has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaflets.audit.printed_addresses import with_inner
from leaflets.audit.readability import count_words, sentences
from leaflets.blocks import Block, Items, Paragraph
from leaflets.faults import Problem

#: Words of a sentence in easy read (Department of Health, 2010: Making written information easier to understand).
LONGEST = 15


def of_blocks(blocks: Iterable[Block]) -> Iterator[Problem]:
    """A remark for each sentence that is too long, in the lists of some blocks that are in easy read."""
    for block in with_inner(blocks):
        if isinstance(block, Items) and block.easy:
            for inner in with_inner([block]):
                if isinstance(inner, Paragraph):
                    yield from _of_paragraph(inner)


def _of_paragraph(paragraph: Paragraph) -> Iterator[Problem]:
    for sentence in sentences("".join(run.text for run in paragraph.runs)):
        if (words := count_words(sentence)) > LONGEST:
            message = f"the sentence ‘{' '.join(sentence.split()[:6])}…’ has {words} words, which is much for easy read"
            yield Problem(message, f"Make it two, each with one idea, of {LONGEST} words or fewer.", paragraph.place)
