"""What the name of a web site can end in, such as .org or .uk: the list of IANA, from the Public Suffix List."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

#: Endings of most addresses there are: what has one of them is known without the list, which takes a while to read.
_USUAL = frozenset(
    (
        "uk", "org", "com", "net", "info", "eu", "ie", "im", "je", "gg", "scot", "wales", "cymru", "london", "gov",
        "edu", "int",
    )
)  # fmt: skip


@functools.lru_cache(maxsize=1024)
def is_ending(label: str) -> bool:
    """Whether the last part of a host, in any case and its own letters or as `xn--…`, is one that there is."""
    label = label.lower()
    return label in _USUAL or (len(label) > 1 and _is_listed(label))


def _is_listed(label: str) -> bool:
    if not label.isascii():
        import idna

        try:
            label = idna.encode(label, uts46=True).decode("ascii")
        except idna.IDNAError:
            return False
    return _list().publicsuffix(f"a.{label}") is not None


@functools.cache
def _list() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList  # imported here: few leaflets need it, and it takes 50 ms

    return PublicSuffixList(accept_unknown=False, only_icann=True)
