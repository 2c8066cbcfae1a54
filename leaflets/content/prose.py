"""Running text (CommonMark without HTML and pictures) as blocks."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from leaflets.blocks import Block, Card, Heading, Items, Marker, Paragraph, QrLink, Quotation, Run, Style, Table
from leaflets.faults import Unfit
from leaflets.values.addresses import Address, Email
from leaflets.values.phones import PHONE, Phone
from leaflets.words import Place, Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

#: Addresses and numbers typed as they are, without Markdown round them.
_BARE = re.compile(
    r"(?P<web>(?i:https?://|www\.)[^\s<>]+)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<phone>{PHONE.pattern})"
)
#: What each of them has in it: a search for these is much faster.
_LIVELY = re.compile(r"[\d@]|://|(?i:www\.)")
_PASTED_BULLET = re.compile(r"(?m)^(\s*)[•·▪●–](?=\s)")
#: A bare address, whose * and _ are no marks of emphasis; one in a link's brackets needs no care.
_ADDRESS = re.compile(r"(?<!\]\()(?<!<)(?i:https?://|www\.)[^\s<>]+")
#: What begins an inline construct (CommonMark 0.31.2, 6, of those that are on), or may be the end of a line.
_MARK = re.compile(r"[\n\\*_\[\]<!`&]")
_PICTURE = re.compile(r"!\[[^\]]*\]\(")


class Prose(Words):
    """Text of several paragraphs: bullets, numbers, ## headings, **bold**, > quotations, links, tables."""

    @classmethod
    def typed(cls, words: Words) -> Self:
        """Read a text; raises Unfit, with its line, for a picture or an address that cannot be printed."""
        prose = cls(words, words.place, words.literal)
        if match := _PICTURE.search(prose):
            raise Unfit(
                "pictures cannot be printed in a leaflet", "Take it out.", prose.at(prose.count("\n", 0, match.start()))
            )
        prose.blocks(2)
        return prose

    def blocks(self, level: int) -> tuple[Block, ...]:
        """The text as blocks; its headings go below `level`, the level of the heading it stands under."""
        said: dict[int, tuple[Block, ...]] = self.__dict__.setdefault("said", {})  # read once, said often
        if level not in said:
            said[level] = self._parsed(level)
        return said[level]

    def _parsed(self, level: int) -> tuple[Block, ...]:
        text = _PASTED_BULLET.sub(r"\1-", self)
        text = _ADDRESS.sub(lambda match: re.sub(r"[*_]", r"\\\g<0>", match[0]), text)
        return tuple(_Parser(self, level, iter(_markdown().parse(text))).blocks(""))


class Note(Prose):
    """Text of plain paragraphs, as a card carries it."""

    @classmethod
    def typed(cls, words: Words) -> Self:
        """Read a note; raises Unfit for what cannot stand on a card."""
        note = super().typed(words)
        blocks = note.blocks(2)
        if not blocks:
            raise Unfit("there are no words here", "Type some, or take the field out.")
        for block in blocks:
            if not isinstance(block, Paragraph | Card):
                raise Unfit(
                    "lists, headings, quotations and tables cannot stand on a card",
                    "Write it as plain paragraphs.",
                    block.place,
                )
        return note


def says_code(*words: str) -> str:
    """What a screen reader tells of a symbol: "QR code: Dystonia, NHS website, nhs.uk"."""
    return "QR code: " + ", ".join(word for word in words if word)


def says_call(number: str, *whose: str) -> str:
    """What a screen reader tells of a number that can be rung."""
    return " ".join(("Call", *(word for word in whose if word), number))


@functools.cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # imported here: a list of leaflets needs no Markdown

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Off: what would drop words (link definitions), or make of plain typing what nobody meant (indented
    # code, a line of dashes under a paragraph), and what a leaflet does not have (HTML, code, pictures).
    parser.disable(
        ["html_block", "html_inline", "entity", "image", "code", "fence", "backticks", "reference", "lheading", "hr"]
    )
    parser.core.ruler.at("inline", _inline)
    parser.validateLink = lambda url: bool(url)  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _inline(state: StateCore) -> None:
    """The words of each paragraph as tokens: Markdown's own rule, but for words that have no mark in them."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if _MARK.search(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content))


class _Parser:
    """Walks the tokens of a text; each method takes the tokens of one construct up to its end."""

    def __init__(self, prose: Prose, level: int, tokens: Iterator[Token]) -> None:
        self.prose, self.top, self.last, self.tokens = prose, level, level, tokens

    def blocks(self, end: str) -> Iterator[Block]:
        for token in self.tokens:
            if token.type == end:
                return
            place = self.prose.at(token.map[0] if token.map else 0)
            match token.type:
                case "heading_open":
                    yield from self.heading(int(token.tag[1]), place)
                case "paragraph_open":
                    yield from self.paragraph(place)
                case "bullet_list_open":
                    if items := tuple(self.items("bullet_list_close")):
                        yield Items(Marker.BULLET, items, place=place)
                case "ordered_list_open":
                    start = token.attrGet("start")
                    first = 1 if start is None else int(start)
                    if items := tuple(self.items("ordered_list_close")):
                        yield Items(Marker.NUMBER, items, first, place)
                case "blockquote_open":
                    if blocks := tuple(self.blocks("blockquote_close")):
                        yield Quotation(blocks, place)
                case "table_open":
                    yield from self.table(place)
                case other:
                    raise AssertionError(f"Markdown construct without a block: {other}")

    def heading(self, hashes: int, place: Place) -> Iterator[Block]:
        runs, cards = self.runs(next(self.tokens), place)
        next(self.tokens)
        if text := "".join(run.text for run in runs).strip():
            self.last = min(self.top + max(hashes - 1, 1), self.last + 1)
            yield Heading(self.last, text, place)
        yield from cards

    def paragraph(self, place: Place) -> Iterator[Block]:
        runs, cards = self.runs(next(self.tokens), place)
        next(self.tokens)
        if any(run.text.strip() for run in runs):
            yield Paragraph(runs, place=place)
            yield from self.charges(runs, place)
        yield from cards

    def charges(self, runs: tuple[Run, ...], place: Place) -> Iterator[Block]:
        """What the numbers in a paragraph cost to call, where it does not say so itself."""
        if "access charge" in "".join(run.text for run in runs):
            return
        try:
            found = [Phone(run.text).charge("") for run in runs if run.href.startswith("tel:")]
        except Unfit as unfit:
            cure = "Say it in the text: ‘Calls cost 36p per minute plus your phone company’s access charge.’"
            raise Unfit(unfit.problem.message, cure, place) from None
        for charge in dict.fromkeys(filter(None, found)):
            yield Paragraph((Run(charge),), Style.SMALL, place)

    def items(self, end: str) -> Iterator[tuple[Block, ...]]:
        for token in self.tokens:
            if token.type == end:
                return
            if item := tuple(self.blocks("list_item_close")):
                yield item

    def table(self, place: Place) -> Iterator[Block]:
        rows: list[tuple[tuple[Run, ...], ...]] = []
        cards: list[Card] = []
        cells: list[tuple[Run, ...]] = []
        here = place
        for token in self.tokens:
            match token.type:
                case "tr_open":
                    cells = []
                    here = self.prose.at(token.map[0]) if token.map else place
                case "inline":
                    runs, linked = self.runs(token, here)
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
        if not self.prose.literal:
            return
        row = self.prose.split("\n")[place.line - self.prose.place.line]
        row = re.sub(r"^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*[\s>]*", "", row).rstrip()  # it may stand in a list or quotation
        cells = re.split(r"(?<!\\)\|", row.removeprefix("|").removesuffix("|"))
        if len(cells) > columns:
            message = f"this row of the table has {len(cells)} cells, and its first row has {columns}"
            raise Unfit(message, "Put a | and a heading into the first row, or take the cell out.", place)

    def runs(self, inline: Token, place: Place) -> tuple[tuple[Run, ...], list[Card]]:
        """The words of a paragraph, and a card with its symbol for each web address among them."""
        runs: list[Run] = []
        cards: dict[str, Card] = {}
        strong, row = 0, 0
        children = iter(inline.children or [])
        for token in children:
            here = Place(place.file, place.line + row * self.prose.literal, place.column)
            match token.type:
                case "text":
                    runs += self.plain(token.content, strong > 0, here, cards)
                case "softbreak":
                    runs.append(Run(" "))
                    row += 1
                case "hardbreak":
                    runs.append(Run("\n"))
                    row += 1
                case "strong_open":
                    strong += 1
                case "strong_close":
                    strong -= 1
                case "link_open" if token.attrGet("title"):
                    raise Unfit("a link’s address cannot have words after it", "Put them before the link.", here)
                case "link_open":
                    inner = "".join(_text(each) for each in _until(children, "link_close"))
                    runs.append(self.link(inner, str(token.attrGet("href") or ""), strong > 0, here, cards))
                case "em_open" | "em_close":
                    pass  # no italics (UKAAF G003); the words stay
                case other:
                    raise AssertionError(f"Markdown construct without a run: {other}")
        return _joined(runs), list(cards.values())

    def plain(self, text: str, strong: bool, place: Place, cards: dict[str, Card]) -> Iterator[Run]:
        """Typed words, with the addresses and numbers among them made live."""
        end = 0
        for match in _BARE.finditer(text) if _LIVELY.search(text) else ():
            found = match[0]
            if match["web"]:
                found = _without_punctuation(found)
            if match.start() > end:
                yield Run(text[end : match.start()], strong)
            end = match.start() + len(found)
            yield self.bare(match.lastgroup or "phone", found, strong, place, cards)
        if text[end:]:
            yield Run(text[end:], strong)

    def bare(self, kind: str, found: str, strong: bool, place: Place, cards: dict[str, Card]) -> Run:
        try:
            match kind:
                case "web":
                    address = Address.typed(Words(found, place))
                    readable = address.readable
                    _signpost(cards, address, Run(readable, href=address, says=readable), place)
                    return Run(readable, strong, address, readable)
                case "email":
                    email = Email.typed(Words(found, place))
                    return Run(email, strong, email.href, f"E-mail {email}")
                case _:
                    phone = Phone.typed(Words(found, place))
                    return Run(found, True, phone.href, says_call(phone))
        except Unfit as unfit:
            raise Unfit(unfit.problem.message, unfit.problem.cure, place) from None

    def link(self, words: str, target: str, strong: bool, place: Place, cards: dict[str, Card]) -> Run:
        scheme = target.partition(":")[0].lower()
        try:
            if scheme == "mailto":
                return Run(words, strong, Email.typed(Words(target, place)).href, f"E-mail {words}")
            if scheme in ("tel", "sms"):
                phone = Phone.typed(Words(target.partition(":")[2], place))
                return Run(words, True, f"{scheme}:{phone.href.partition(':')[2]}", says_call(words))
            address = Address.typed(Words(target, place))
        except Unfit as unfit:
            raise Unfit(unfit.problem.message, unfit.problem.cure, place) from None
        words = words.strip() or address.readable
        _signpost(cards, address, Run(words, True), place)
        return Run(words, strong, address, f"{words}, {address.host}")


def _signpost(cards: dict[str, Card], address: Address, name: Run, place: Place) -> None:
    """The card under a paragraph that shows where a link in it leads; one for each address."""
    readable = "" if name.href else address.readable
    says = says_code("" if name.href else name.text, address.readable)
    cards.setdefault(address, Card((name,), (QrLink(address, readable, says, place),), place=place))


def _until(tokens: Iterator[Token], end: str) -> Iterator[Token]:
    """The tokens up to the end of a link; a link within it is a part of its words."""
    depth = 1
    for token in tokens:
        depth += token.nesting if token.type in ("link_open", end) else 0
        if depth == 0:
            return
        yield token


def _text(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _without_punctuation(address: str) -> str:
    """A bare address without the punctuation of the sentence round it; a closing bracket stays with its opening."""
    while address and (
        address[-1] in ".,;:!?'\"”’*" or (address[-1] == ")" and address.count(")") > address.count("("))
    ):
        address = address[:-1]
    return address


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of one manner made one."""
    found: list[Run] = []
    for run in runs:
        if found and (found[-1].strong, found[-1].href, found[-1].says) == (run.strong, run.href, run.says):
            found[-1] = Run(found[-1].text + run.text, run.strong, run.href, run.says)
        else:
            found.append(run)
    return tuple(found)
