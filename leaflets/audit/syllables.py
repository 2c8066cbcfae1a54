"""The syllables of a word, told by where British English hyphenates it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen


@functools.lru_cache(maxsize=20_000)  # those of a leaflet and most of the next, in some megabytes
def syllables(word: str) -> int:
    """How many there are, rather too few than too many; two letters stand on each side of a hyphen."""
    return len(hyphens().positions(word)) + 1


@functools.cache
def hyphens() -> Pyphen:
    """Where words are hyphenated. To read it takes long, and may be done beforehand."""
    from pyphen import Pyphen  # imported here: making leaflets needs no syllables

    return Pyphen(lang="en_GB")
