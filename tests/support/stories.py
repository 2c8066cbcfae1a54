"""Blocks made up for a test, and the story they are set as."""

from __future__ import annotations

from leaflets.blocks import Block, Document, Heading, QrLink, Run
from leaflets.editions import A4, Edition
from leaflets.typeset.setting import Story, story
from leaflets.typeset.structure import Element, Leaf
from leaflets.words import Place

CODE = QrLink("https://example.org/a", "example.org/a", "A, example.org/a", Place("a.yaml", 3, 5))


def document(*blocks: Block) -> Document:
    """A document of these blocks."""
    return Document("Title", "Charity", "en-GB", "", (), "2026", (2026, 1, 1), False, "#004b6b", blocks)


def told(*blocks: Block, edition: Edition = A4) -> Story:
    """The story of a document with a title."""
    return story(document(Heading(1, "Title"), *blocks), edition)


def outline(element: Element, depth: int = 0) -> str:
    """The tree as roles, indented; a leaf is a dot after its role."""
    leaves = "." * sum(isinstance(kid, Leaf) for kid in element.kids)
    inner = "".join(outline(kid, depth + 1) for kid in element.kids if isinstance(kid, Element))
    return f"{'  ' * depth}{element.role}{leaves}\n{inner}"


def words(text: str) -> tuple[Run, ...]:
    """Plain words."""
    return (Run(text),)
