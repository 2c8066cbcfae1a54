"""Whether the words of a link are true: an address that is shown must be the one that is opened."""

from __future__ import annotations

from leaflets.faults import Unfit
from leaflets.values.addresses import Address, Email
from leaflets.values.addresses_in_text import Kind, addresses_in
from leaflets.words import Words


def shown_is_opened(words: str, target: Address | Email) -> None:
    """Raises Unfit where the words of a link show an address of another site, or another mailbox, than it opens.

    A bare host among other words may be a name: Booking.com.
    """
    for start, end, kind in addresses_in(words):
        shown = words[start:end]
        if kind == "bare" and shown != words.strip():
            continue
        if not _is_same(shown, kind, target):
            leads = f"{'opens' if isinstance(target, Address) else 'writes to'} ‘{target}’"
            cure = "Make them the same, or type words without an address in the square brackets."
            raise Unfit(f"this link shows ‘{shown}’ and {leads}", cure)


def _is_same(shown: str, kind: Kind, target: Address | Email) -> bool:
    """Whether what is shown is the mailbox, or an address of the site, or of a part of it, or of what it is a part of.

    Raises Unfit for a web address that is none.
    """
    if kind == "email" or isinstance(target, Email):
        return kind == "email" and shown.lower().removeprefix("mailto:") == target.lower()
    host = Address.typed(Words(shown)).host
    return f".{host}".endswith(f".{target.host}") or f".{target.host}".endswith(f".{host}")
