"""Whether the words of a link are true: an address that is shown must be the one that is opened."""

from __future__ import annotations

from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.values.addresses import Address, Email
from leaflets.values.addresses_in_text import Kind, addresses_in
from leaflets.values.numbers_in_text import numbers_in
from leaflets.words import Words

#: Signs round a host that is all the words of a link, or stands in brackets at their end.
_ROUND = " .,;:!?()[]‘’“”\"'"
_DIGITS = late(r"\D")


def shown_is_opened(words: str, target: Address | Email) -> None:
    """Raises Unfit where the words of a link show another page or mailbox than it opens, or a telephone number.

    A bare host among other words may be a name, as in Booking.com; one in brackets is none.
    """
    for start, end, kind in addresses_in(words):
        shown = words[start:end]
        is_name = kind == "bare" and shown != words.strip(_ROUND) and words[start - 1 : start] != "("
        if not is_name and not _is_same(shown, kind, target):
            leads = f"{'opens' if isinstance(target, Address) else 'writes to'} ‘{target}’"
            cure = "Make them the same, or type words without an address in the square brackets."
            raise Unfit(f"this link shows ‘{shown}’ and {leads}", cure)
    for start, end in numbers_in(words):
        if not _rings(words[start:end], target):
            leads = f"{'opens' if isinstance(target, Address) else 'writes to'} ‘{target}’"
            cure = "Type the number without brackets and address: it rings by itself."
            raise Unfit(f"this link shows the number {words[start:end]} and {leads}", cure)


def no_address_is_shown(words: str) -> None:
    """Raises Unfit where the words of a link that rings show an address."""
    for start, end, kind in addresses_in(words):
        if kind != "bare" or words[start:end] == words.strip(_ROUND):
            cure = "Type the address and the number without brackets: both are live by themselves."
            raise Unfit(f"this link shows ‘{words[start:end]}’ and rings a number", cure)


def _rings(number: str, target: Address | Email) -> bool:
    """Whether a page is that of a number itself, as those of messages are (wa.me/447700900123)."""
    digits = _DIGITS.sub("", number).removeprefix("0").removeprefix("44")
    return isinstance(target, Address) and digits in _DIGITS.sub("", target)


def _is_same(shown: str, kind: Kind, target: Address | Email) -> bool:
    """Whether what is shown is the mailbox, or an address of the site, with no parts that the page’s does not have.

    Raises Unfit for a web address that is none.
    """
    if kind == "email" or isinstance(target, Email):
        return kind == "email" and shown.lower().removeprefix("mailto:") == target.lower()
    address = Address.typed(Words(shown))
    host, *path = address.whole.split("/")
    is_site = f".{host}".endswith(f".{target.host}") or f".{target.host}".endswith(f".{host}")
    return is_site and set(path) <= set(target.whole.split("/"))  # a short form has some of the parts
