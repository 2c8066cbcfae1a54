"""The words of one paragraph as runs: bold words, links, and the addresses and numbers that are typed as they are.

**words**          bold: two stars at the edge of words, and as many after them; no other star is a mark
[words](address)   a link; its words may have brackets in them, its address none but pairs
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from leaflets.blocks import Card, Run
from leaflets.content.accessible_names import says_number
from leaflets.content.live_words import joined, live_runs, live_spans, signpost
from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.values.addresses import Address, Email
from leaflets.values.link_words import no_address_is_shown, shown_is_opened
from leaflets.values.phones import dialled
from leaflets.words import Place, Words

#: Words in brackets, which may have brackets in them, and an address in round ones, which may have pairs of such.
_LINK = late(r"\[(?P<words>(?:[^\[\]]++|\[[^\[\]]*+\])*+)\](?P<gap>[ \n]?)\((?P<target>(?:[^()]++|\([^()]*+\))*+)\)")
#: What is meant for an address, if it is in brackets after others.
_ADDRESS_MEANT = late(r"\s*<?(?:[a-z][a-z+-]*:|https?[/;]|www[.,]|[/#]|\{\{|[\w-]+(?:\.[\w-]+)+)", re.I)
_TITLE = late(r"(?P<address>\S+)\s+(?:\"[^\"]*\"|'[^']*'|“[^”]*”)\s*")
_STARS = late(r"\*+")
#: Letters before some words that tell whether a number among them is one to call.
_AROUND = 200


class ParagraphLine(NamedTuple):
    """A line of a paragraph: its words, where they were typed, and whether the line ends after them."""

    words: str
    place: Place
    ends: bool = False


class _Bold(NamedTuple):
    """A pair of marks of bold words, by their places in the text."""

    begin: int
    end: int


def inline(lines: Sequence[ParagraphLine], before: str = "") -> tuple[tuple[Run, ...], tuple[Card, ...]]:
    """The runs of a paragraph, heading or cell, and a card with its symbol for each web address among them.

    What is said `before`, the head of the column of a cell, tells whether a number is one to call.
    Raises Unfit, with its place, for an address or a number that cannot be printed.
    """
    parser = _InlineParser(lines, before)
    runs = joined(parser.runs())
    return runs, tuple(parser.cards.values())


class _InlineParser:
    """Goes through the text of a paragraph once; knows where each of its lines begins."""

    def __init__(self, lines: Sequence[ParagraphLine], before: str) -> None:
        self.before = before
        words = [line.words.rstrip() for line in lines]
        parts = words[:1]
        for above, line in zip(lines, words[1:], strict=False):
            parts += ["\n" if above.ends else " ", line]
        self.text = "".join(parts)
        self.begins = [0, *accumulate(len(one) + 1 for one in words[:-1])]
        self.places = [line.place for line in lines]
        self.cards: dict[str, Card] = {}  # by address

    def place(self, at: int) -> Place:
        """The place of the line in which a letter of the text stands."""
        return self.places[bisect_right(self.begins, at) - 1]

    def runs(self) -> Iterator[Run]:
        """All runs in order, those of the same kind not yet joined."""
        text = self.text
        if not ("[" in text or "**" in text):
            yield from self.plain(0, len(text), False)
            return
        links = [match for match in _LINK.finditer(text) if self.is_link(match)]
        marks = _pairs(text, links, self.addresses(links))
        stops = sorted([*((mark, mark + 2) for pair in marks for mark in pair), *(match.span() for match in links)])
        by_begin = {match.start(): match for match in links}
        opening, depth, end = {pair.begin for pair in marks}, 0, 0
        for begin, stop in stops:
            if begin < end:  # a mark within the words of a link
                continue
            yield from self.plain(end, begin, depth > 0)
            if (link := by_begin.get(begin)) is not None:
                yield from self.link(link, depth > 0, marks)
            else:
                depth += 1 if begin in opening else -1
            end = stop
        yield from self.plain(end, len(text), depth > 0)

    def is_link(self, match: re.Match[str]) -> bool:
        """Whether brackets after brackets are a link; raises Unfit for one with a space where none may be."""
        target = match["target"]
        if match["gap"]:
            if not re.match(r"(?:https?://|www\.)\S+$", target, re.I):
                return False
            raise Unfit(
                "there is a space between the words of this link and its address",
                f"Take it out: [{_short(match['words'])}]({_short(target)})",
                self.place(match.start()),
            )
        is_meant = not re.search(r"\s", target.strip()) or bool(_ADDRESS_MEANT.match(target))
        if is_meant and self.place(match.start("target")) != self.place(match.end("target")):
            raise Unfit(
                f"the address of the link ‘{_short(match['words'])}’ goes on in the next line",
                f"Type it in one line, without a space: ({_short(''.join(target.split()))})",
                self.place(match.start()),
            )
        return is_meant

    def addresses(self, links: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
        """Where bare addresses stand, in which no stars are marks."""
        end = 0
        for begin, stop in [*(match.span() for match in links), (len(self.text), len(self.text))]:
            for first, last, kind in live_spans(self.text[end:begin]):
                if kind == "web":
                    yield end + first, end + last
            end = stop

    def plain(self, begin: int, end: int, strong: bool) -> Iterator[Run]:
        """Words without marks, with what is live among them."""
        if begin < end:
            before = (self.before + self.text[max(0, begin - _AROUND) : begin]).replace("**", "")
            yield from live_runs(self.text[begin:end], lambda at: self.place(begin + at), strong, self.cards, before)

    def link(self, match: re.Match[str], strong: bool, marks: Sequence[_Bold]) -> Iterator[Run]:
        """Words that lead somewhere, white space round them left outside.

        Raises Unfit, with the place at which they begin, where they lead nowhere.
        """
        begin = match.start("words")
        inside = {mark - begin for pair in marks for mark in pair if begin <= mark < match.end("words")}
        typed = _without(match["words"], inside).replace("\n", " ")
        words = typed.strip()
        target = match["target"].strip().removeprefix("<").removesuffix(">")
        place = self.place(match.start())
        try:
            link = self.live(words, Words(target, place), strong)
        except Unfit as unfit:
            raise unfit.at(place) from None
        yield from [Run(" ", strong)] * (words != "" and typed[0] == " ")
        yield link
        yield from [Run(" ", strong)] * (words != "" and typed[-1] == " ")

    def live(self, words: str, target: Words, strong: bool) -> Run:
        """Words that lead to a page, to a person's e-mail, or to a number to call or write to.

        What paper would not tell, the e-mail address or the number, stands in brackets after words that do not say it.
        """
        if _TITLE.fullmatch(target):
            raise Unfit("a link’s address cannot have words after it", "Put them before the link.")
        scheme, _, rest = target.partition(":")
        scheme = scheme.lower()
        if scheme == "mailto":
            email = Email.typed(Words(rest, target.place))
            shown_is_opened(words, email)
            words = _told(words, email, email.lower() in words.lower())
            return Run(words, strong, email.href, f"E-mail {words}")
        if scheme in ("tel", "sms"):
            no_address_is_shown(words)
            number = dialled(words, target)
            words = _told(words, number.phone, number.shown)
            return Run(words, True, number.href, says_number(words, number.href))
        if "@" in target and "/" not in target:
            raise Unfit(f"‘{target}’ is an e-mail address", f"Type mailto: before it: (mailto:{target})")
        if "{{" in target or "${" in target:
            raise Unfit(f"‘{_short(target)}’ was to be filled in by a program", "Type the address itself.")
        if not re.search(r"[.:]", target):
            cure = f"Type the whole address; or, if it is none, put a space between the brackets: [{words}] ({target})"
            raise Unfit(f"‘{target}’ is not a web address", cure)
        address = Address.typed(target)
        shown_is_opened(words, address)
        words = words.strip() or address.readable
        signpost(address, Run(words, True), target.place, self.cards)
        return Run(words, strong, address, f"{words}, {address.host}")


def _pairs(text: str, links: Sequence[re.Match[str]], addresses: Iterable[tuple[int, int]]) -> tuple[_Bold, ...]:
    """The pairs of stars that make words bold; those in the address of a link and in a bare one are none.

    Two stars before a word, and not after a letter or figure, may open; two after a word, and not before a letter or
    figure, may close. A pair stands within the words of a link, or outside all links. Other stars, and those without a
    partner, are words.
    """
    passed = sorted([*((match.start("gap"), match.end()) for match in links), *addresses])
    passed_begins, link_begins = [begin for begin, _ in passed], [match.start() for match in links]
    pairs: list[_Bold] = []
    waiting: dict[int, list[int]] = {}  # by the link that they stand in, or -1, the stars that may open
    for match in _STARS.finditer(text):
        begin, end = match.span()
        at, link = bisect_right(passed_begins, begin) - 1, bisect_right(link_begins, begin) - 1
        if end - begin != 2 or (at >= 0 and begin < passed[at][1]):
            continue
        opening = waiting.setdefault(link if link >= 0 and begin < links[link].end() else -1, [])
        before, after = text[begin - 1 : begin], text[end : end + 1]
        if before.strip() and not after.isalnum() and opening and begin > opening[-1] + 2:
            pairs.append(_Bold(opening.pop(), begin))
        elif after.strip() and not before.isalnum():
            opening.append(begin)
    return tuple(pairs)


def _without(words: str, marks: set[int]) -> str:
    """Words without the marks, of two signs each, at these places."""
    if not marks:
        return words
    return "".join(letter for at, letter in enumerate(words) if at not in marks and at - 1 not in marks)


def _told(words: str, target: str, is_said: bool) -> str:
    """Words with the address or number in brackets after them, unless they say it."""
    return words if is_said else f"{words} ({target})" if words.strip() else target


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"
