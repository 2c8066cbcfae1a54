"""What is typed accounted for in blocks, without a file: as a finished file of those blocks would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaflets.blocks import Block, Document, Heading, Items, Notice, Quotation
from leaflets.checks.accounting import Account
from leaflets.checks.printed import PrintedWords
from leaflets.checks.spoken import SpokenElement, expected_elements
from leaflets.words import Words


def elements(blocks: Iterable[Block], quoted: bool = False) -> Iterator[tuple[SpokenElement, bool]]:
    """What a file of blocks says, element by element, each with whether it stands in a quotation."""
    for block in blocks:
        match block:
            case Quotation(blocks=inner):
                yield from elements(inner, True)
            case Notice(blocks=inner):
                yield from elements(inner, quoted)
            case Items(items=items):
                for number, item in enumerate(items):
                    if label := block.label(number):
                        yield SpokenElement("Lbl", label), quoted
                    yield from elements(item, quoted)
            case _:
                level = block.level if isinstance(block, Heading) else 1
                before = tuple(Heading(one, "x") for one in range(1, level))  # no level is skipped
                said = expected_elements(Document("", "", "", "", (), "", (1, 1, 1), False, "", (*before, block)))
                yield from ((element, quoted) for element in said[len(before) :])


def missing(typed: Iterable[object], blocks: Iterable[Block]) -> list[str]:
    """What of some typed values is not accounted for in blocks."""
    told = list(elements(blocks))
    account = Account(PrintedWords(told), {element.target for element, _ in told if element.role == "Link"})
    return [finding.message for finding in account.of(tuple(typed))]


def words_of(text: str, kind: type[Words]) -> Words:
    """A text as it was typed, with the marks that a field of a kind may have, and not read by it."""

    class Typed(Words):
        marked, runs_on = kind.marked, kind.runs_on

    return Typed(text, literal=True)
