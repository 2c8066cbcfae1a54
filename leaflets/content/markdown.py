"""Running text parsed into blocks: CommonMark 0.31.2 with tables, of which only the marks in `marks` are on."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leaflets.blocks import Block, Card, Heading, Items, Marker, Paragraph, Quotation, Run, Style, Table
from leaflets.content.markdown_inline import inline
from leaflets.content.marks import restrict, with_dashes
from leaflets.faults import Unfit
from leaflets.values.phones import Phone
from leaflets.words import Place, Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

#: What begins an inline construct of those that are on, or may be the end of a line.
_MARK = re.compile(r"[\n*\[\]]")


def parsed(words: Words, level: int) -> tuple[Block, ...]:
    """A text as blocks; its headings go below `level`, the level of the heading it stands under.

    Raises Unfit, with its line, for an address or a number that cannot be printed, and for a cell of a table that
    Markdown would drop.
    """
    tokens = _markdown().parse(with_dashes(words))
    return tuple(_BlockParser(words, level, iter(tokens)).blocks(""))


@functools.cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # imported here: a list of leaflets needs no Markdown

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    restrict(parser)
    parser.core.ruler.at("inline", _inline_rule)
    parser.validateLink = lambda url: bool(url)  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _inline_rule(state: StateCore) -> None:
    """The words of each paragraph as tokens: Markdown's own rule, but for words that have no mark in them."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if _MARK.search(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content))


class _BlockParser:
    """Walks the tokens of a text; each method takes the tokens of one construct up to its end.

    `top` is the level of the heading that the text stands under, `last` that of the heading before the next token.
    """

    def __init__(self, words: Words, level: int, tokens: Iterator[Token]) -> None:
        self.words, self.top, self.last, self.tokens = words, level, level, tokens

    def blocks(self, end: str) -> Iterator[Block]:
        for token in self.tokens:
            if token.type == end:
                return
            place = self.words.at(token.map[0] if token.map else 0)
            match token.type:
                case "heading_open":
                    yield from self.heading(int(token.tag[1]), place)
                case "paragraph_open":
                    yield from self.paragraph(place)
                case "bullet_list_open":
                    if items := tuple(item for _, item in self.items("bullet_list_close")):
                        yield Items(Marker.BULLET, items, place=place)
                case "ordered_list_open":
                    yield from self.numbered(place)
                case "blockquote_open":
                    if blocks := tuple(self.blocks("blockquote_close")):
                        yield Quotation(blocks, place)
                case "table_open":
                    yield from self.table(place)
                case other:
                    raise AssertionError(f"Markdown construct without a block: {other}")

    def heading(self, hashes: int, place: Place) -> Iterator[Block]:
        """A heading of so many # signs; never more than one level below the heading before it."""
        runs, cards = self.inline(next(self.tokens), place)
        next(self.tokens)
        if text := "".join(run.text for run in runs).strip():
            self.last = min(self.top + max(hashes - 1, 1), self.last + 1)
            yield Heading(self.last, text, place)
        yield from cards

    def paragraph(self, place: Place) -> Iterator[Block]:
        runs, cards = self.inline(next(self.tokens), place)
        next(self.tokens)
        if any(run.text.strip() for run in runs):
            yield Paragraph(runs, place=place)
            yield from _charges(runs, place)
        yield from cards

    def numbered(self, place: Place) -> Iterator[Block]:
        """A list with the numbers as typed; those that do not count on are kept one by one."""
        numbers, items = [], []
        for number, item in self.items("ordered_list_close"):
            numbers.append(int(number))
            items.append(item)
        if items:
            count_on = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
            yield Items(Marker.NUMBER, tuple(items), numbers[0], place, () if count_on else tuple(numbers))

    def items(self, end: str) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """The items of a list, each with its number as typed, which of a bullet is empty; empty items are left out."""
        for token in self.tokens:
            if token.type == end:
                return
            if item := tuple(self.blocks("list_item_close")):
                yield token.info, item

    def table(self, place: Place) -> Iterator[Block]:
        rows: list[tuple[tuple[Run, ...], ...]] = []
        cards: list[Card] = []
        cells: list[tuple[Run, ...]] = []
        here = place
        for token in self.tokens:
            match token.type:
                case "tr_open":
                    cells = []
                    here = self.words.at(token.map[0]) if token.map else place
                case "inline":
                    runs, linked = self.inline(token, here)
                    cells.append(runs)
                    cards += linked
                case "tr_close":
                    rows.append(tuple(cells))
                    self.no_cell_lost(here, len(rows[0]))
                case "table_close":
                    break
        yield Table(tuple(rows), place)
        yield from cards

    def no_cell_lost(self, place: Place, columns: int) -> None:
        """Markdown drops cells that have no heading; raises Unfit for a row of them."""
        if not self.words.literal:
            return
        row = self.words.split("\n")[place.line - self.words.place.line]
        row = re.sub(r"^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*[\s>]*", "", row).rstrip()  # it may stand in a list or quotation
        cells = re.split(r"(?<!\\)\|", row.removeprefix("|").removesuffix("|"))
        if len(cells) > columns:
            message = f"this row of the table has {len(cells)} cells, and its first row has {columns}"
            raise Unfit(message, "Put a | and a heading into the first row, or take the cell out.", place)

    def inline(self, token: Token, place: Place) -> tuple[tuple[Run, ...], tuple[Card, ...]]:
        """The runs of a paragraph, heading or cell, and a card for each web address among them."""
        return inline(token, place, self.words.literal)


def _charges(runs: tuple[Run, ...], place: Place) -> Iterator[Block]:
    """What the numbers in a paragraph cost to call, where it does not say so itself."""
    if "access charge" in "".join(run.text for run in runs):
        return
    try:
        charges = [Phone(run.text).charge("") for run in runs if run.href.startswith("tel:")]
    except Unfit as unfit:
        cure = "Say it in the text: ‘Calls cost 36p per minute plus your phone company’s access charge.’"
        raise Unfit(unfit.problem.message, cure, place) from None
    for charge in dict.fromkeys(filter(None, charges)):
        yield Paragraph((Run(charge),), Style.SMALL, place)
