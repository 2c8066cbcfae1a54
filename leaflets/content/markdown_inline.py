"""The words of one paragraph as runs: bold words, links, and the addresses and numbers that are typed as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from leaflets.blocks import Card, Run
from leaflets.content.accessible_names import says_call
from leaflets.content.qr_links import qr_link
from leaflets.faults import Unfit
from leaflets.values.addresses import Address, Email
from leaflets.values.phones import PHONE, Phone
from leaflets.words import Place, Words

if TYPE_CHECKING:
    from markdown_it.token import Token

#: Addresses and numbers typed as they are, without Markdown round them.
_BARE = re.compile(
    r"(?P<web>(?i:https?://|www\.)[^\s<>]+)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<phone>{PHONE.pattern})"
)
#: What each of them has in it: a search for these is much faster.
_LIVELY = re.compile(r"[\d@]|://|(?i:www\.)")


def inline(paragraph: Token, place: Place, literal: bool) -> tuple[tuple[Run, ...], tuple[Card, ...]]:
    """The runs of a paragraph that begins at a place, and a card with its symbol for each web address among them.

    `literal` tells that a new line of the paragraph is a new line of the file. Raises Unfit, with its line, for an
    address or a number that cannot be printed.
    """
    parser = _InlineParser(place, literal)
    runs = _joined(parser.runs(iter(paragraph.children or ())))
    return runs, tuple(parser.cards.values())


class _InlineParser:
    """Walks the tokens of a paragraph; knows the row it is in and how deep in bold words it is."""

    def __init__(self, place: Place, literal: bool) -> None:
        self.first, self.literal = place, literal
        self.row, self.strong = 0, 0
        self.cards: dict[str, Card] = {}  # by address

    @property
    def place(self) -> Place:
        """The place of the row."""
        return Place(self.first.file, self.first.line + self.row * self.literal, self.first.column)

    def runs(self, tokens: Iterator[Token]) -> Iterator[Run]:
        for token in tokens:
            try:
                yield from self.construct(token, tokens)
            except Unfit as unfit:
                raise Unfit(unfit.problem.message, unfit.problem.cure, self.place) from None

    def construct(self, token: Token, following: Iterator[Token]) -> Iterator[Run]:
        """One token; a link takes the tokens up to its end."""
        match token.type:
            case "text":
                yield from self.plain(token.content)
            case "softbreak":
                yield Run(" ")
                self.row += 1
            case "hardbreak":
                yield Run("\n")
                self.row += 1
            case "strong_open":
                self.strong += 1
            case "strong_close":
                self.strong -= 1
            case "link_open" if token.attrGet("title"):
                raise Unfit("a link’s address cannot have words after it", "Put them before the link.")
            case "link_open":
                words = "".join(map(_text, _until(following, "link_close")))
                yield self.link(words, str(token.attrGet("href") or ""))
            case other:
                raise AssertionError(f"Markdown construct without a run: {other}")

    def plain(self, text: str) -> Iterator[Run]:
        """Typed words, with the addresses and numbers among them made live."""
        end = 0
        for match in _BARE.finditer(text) if _LIVELY.search(text) else ():
            typed = _without_punctuation(match[0]) if match["web"] else match[0]
            if match.start() > end:
                yield Run(text[end : match.start()], self.strong > 0)
            end = match.start() + len(typed)
            yield self.bare(match.lastgroup or "phone", Words(typed, self.place))
        if text[end:]:
            yield Run(text[end:], self.strong > 0)

    def bare(self, kind: str, typed: Words) -> Run:
        """A web address, an e-mail address or a number without words of its own."""
        match kind:
            case "web":
                address = Address.typed(typed)
                readable = address.readable
                self.signpost(address, Run(readable, href=address, says=readable))
                return Run(readable, self.strong > 0, address, readable)
            case "email":
                email = Email.typed(typed)
                return Run(email, self.strong > 0, email.href, f"E-mail {email}")
            case _:
                phone = Phone.typed(typed)
                return Run(typed, True, phone.href, says_call(phone))

    def link(self, words: str, target: str) -> Run:
        """Words that lead somewhere: to a page, to a person's e-mail, or to a number to call or write to."""
        scheme, _, rest = target.partition(":")
        scheme = scheme.lower()
        if scheme == "mailto":
            email = Email.typed(Words(rest, self.place))
            return Run(words, self.strong > 0, email.href, f"E-mail {words}")
        if scheme in ("tel", "sms"):
            phone = Phone.typed(Words(rest, self.place))
            return Run(words, True, f"{scheme}:{phone.href.partition(':')[2]}", says_call(words))
        address = Address.typed(Words(target, self.place))
        words = words.strip() or address.readable
        self.signpost(address, Run(words, True))
        return Run(words, self.strong > 0, address, f"{words}, {address.host}")

    def signpost(self, address: Address, name: Run) -> None:
        """The card below the paragraph that shows where an address in it leads; one for each address."""
        code = qr_link(address, self.place, "" if name.href else name.text)
        if name.href:  # the words of the link are its address
            code = replace(code, readable="", whole="")
        self.cards.setdefault(address, Card((name,), (code,), place=self.place))


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


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs with neighbours made one that differ in their words alone."""
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].strong, joined[-1].href, joined[-1].says) == (run.strong, run.href, run.says):
            joined[-1] = Run(joined[-1].text + run.text, run.strong, run.href, run.says)
        else:
            joined.append(run)
    return tuple(joined)
