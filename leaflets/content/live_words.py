"""Words with the addresses and telephone numbers among them made live, each web address with its symbol."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from leaflets.blocks import Card, Paragraph, Run, Style
from leaflets.content.accessible_names import says_number
from leaflets.content.qr_links import qr_link
from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.values.addresses import Address, Email
from leaflets.values.addresses_in_text import addresses_in
from leaflets.values.call_charges import tells_charge
from leaflets.values.numbers_in_text import numbers_in
from leaflets.values.phones import Phone
from leaflets.words import Place, Words

_FIGURE = late(r"[0-9]")
#: What every address and every number has in it: most words have neither, and need not be looked through.
_LIVE = late(r"[0-9]|[.@:/]\S")
#: The most letters of an address that is printed whole in a sentence; of a longer one only where it leads is told.
_LONGEST = 70


def live_spans(text: str, before: str = "") -> Iterator[tuple[int, int, str]]:
    """Where addresses and numbers stand in a text, in order: begin, end, and web, email or phone.

    What stands `before` the text tells whether a number in it is one to call.
    """
    if not _LIVE.search(text):
        return
    addresses = [span for span in addresses_in(text) if span[2] != "bare"]
    numbers = [(begin, end, "phone") for begin, end in numbers_in(text, before)] if _FIGURE.search(text) else []
    reached = 0
    for begin, end, kind in sorted([*addresses, *numbers]) if addresses and numbers else addresses or numbers:
        if begin >= reached:  # a number within an address is a part of it
            yield begin, end, kind
            reached = end


def live_runs(
    text: str, place: Callable[[int], Place], strong: bool, cards: dict[str, Card], before: str = ""
) -> Iterator[Run]:
    """A text as runs; `place` tells where a letter of it was typed, `cards` takes a card for each web address in it.

    What stands `before` the text tells whether a number in it is one to call.

    Raises Unfit, with its place, for an address or a number that cannot be printed.
    """
    end = 0
    for begin, stop, kind in live_spans(text, before):
        if begin > end:
            yield Run(text[end:begin], strong)
        end = stop
        typed = Words(text[begin:stop], place(begin))
        try:
            yield _live(kind, typed, strong, cards)
        except Unfit as unfit:
            raise unfit.at(typed.place) from None
    if text[end:]:
        yield Run(text[end:], strong)


def _live(kind: str, typed: Words, strong: bool, cards: dict[str, Card]) -> Run:
    """A web address, an e-mail address or a number without words of its own."""
    match kind:
        case "web":
            address = Address.typed(typed)
            readable = address.whole if len(address.whole) <= _LONGEST else address.readable
            signpost(address, Run(readable, href=address, says=readable), typed.place, cards)
            return Run(readable, strong, address, readable)
        case "email":
            email = Email.typed(typed)
            return Run(email, strong, email.href, f"E-mail {email}")
        case _:
            phone = Phone.in_text(typed)
            return Run(typed, True, phone.href, says_number(phone, phone.href))


def live_lines(text: Words) -> tuple[Paragraph | Card, ...]:
    """A text that is printed as it is written, line by line: its lines, what calls cost, and its web addresses.

    Nothing where it has no words. Raises Unfit, with its place, for an address or a number that cannot be printed.
    """
    cards: dict[str, Card] = {}
    runs: list[Run] = []
    for row, typed in enumerate(text.split("\n")):
        if line := " ".join(typed.split()):
            end = [Run("\n")] if runs else []
            runs += [*end, *live_runs(line, _always(text.at(row)), False, cards)]
    if not runs:
        return ()
    return (Paragraph(joined(runs), place=text.place), *charges(runs, text.place), *cards.values())


def _always(place: Place) -> Callable[[int], Place]:
    return lambda _: place


def charges(runs: Iterable[Run], place: Place) -> Iterator[Paragraph]:
    """What the numbers in a paragraph cost to call, where it does not say so itself; raises Unfit where none knows."""
    runs = tuple(runs)
    numbers = [run.text for run in runs if run.href.startswith("tel:")]
    if not numbers or tells_charge("".join(run.text for run in runs)):
        return
    try:
        every = [Phone(number).charge("") for number in numbers]
    except Unfit as unfit:
        cure = "Say it in the text: ‘Calls cost 36p per minute plus your phone company’s access charge.’"
        raise Unfit(unfit.problem.message, cure, place) from None
    for charge in dict.fromkeys(filter(None, every)):
        yield Paragraph((Run(charge),), Style.SMALL, place)


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs with neighbours made one that differ in their words alone; links stay apart."""
    found: list[Run] = []
    for run in runs:
        if found and not run.href and not found[-1].href and found[-1].strong == run.strong:
            found[-1] = replace(run, text=found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)


def signpost(address: Address, name: Run, place: Place, cards: dict[str, Card]) -> None:
    """The card below a paragraph that shows where an address in it leads; one for each address."""
    code = qr_link(address, place, "" if name.href else name.text)
    if name.href:  # the words of the link are its address
        code = replace(code, readable="", whole="")
    cards.setdefault(address, Card((name,), (code,), place=place))
