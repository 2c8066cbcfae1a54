"""The syllables of a word, told by where British English hyphenates (Liang, Word Hy-phen-a-tion by Com-put-er, 1983).

The patterns are Pyphen’s, which looks up every part of a word. Here those are left out with which no pattern begins:
that takes a third of the time, and a library that is checked for the first time has words by the ten thousand.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import TypeAlias

#: What a pattern says of the places between letters: the first place it says it of, and its levels there.
_Levels: TypeAlias = tuple[int, Sequence[int]]
_UNKNOWN: _Levels = 0, ()
#: Letters on each side of a hyphen at the least.
_SIDE = 2


@functools.lru_cache(maxsize=20_000)  # those of a leaflet and most of the next, in some megabytes
def syllables(word: str) -> int:
    """How many there are, rather too few than too many; two letters stand on each side of a hyphen."""
    if len(word) < 2 * _SIDE:
        return 1
    known, pointed = patterns(), f".{word.lower()}."
    levels = [0] * (len(pointed) + 1)  # those before each letter; of the point at the beginning too
    for begin in range(len(pointed)):
        end = begin + 1
        while (found := known.get(pointed[begin:end], _UNKNOWN)) is not _UNKNOWN and end <= len(pointed):
            if found:
                place = begin + found[0]
                for level in found[1]:
                    if level > levels[place]:
                        levels[place] = level
                    place += 1
            end += 1
    return 1 + sum([level % 2 for level in levels[1 + _SIDE : len(word) - _SIDE + 2]])


@functools.cache
def patterns() -> Mapping[str, _Levels | None]:
    """The patterns, and with None all that they begin with. To read them takes long, and may be done beforehand."""
    from pyphen import Pyphen  # imported here: making leaflets needs no syllables

    found: dict[str, _Levels | None] = {}
    every: dict[str, _Levels] = Pyphen(lang="en_GB").hd.patterns
    for pattern in every:
        found.update(dict.fromkeys(pattern[:end] for end in range(1, len(pattern))))
    found.update(every)
    return found
