"""A leaflet made as small as it can be while it is still refused for the same reason (delta debugging)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from trial import Refusal, tried

#: Where a text may be cut, the coarsest first: sections and records, items and paragraphs, lines, sentences, words.
_CUTS = (
    r"(?m)^(?=  - |[a-z0-9-]+:$)",
    r"(?m)^(?=    \w[\w ]*:|  \w[\w ]*:|\s+- )|\n\n",
    r"(?<=\n)",
    r"(?<=[.:?!,]) (?=\S)",
    r"(?<=\S) (?=\S)",
)


def shrunk(files: Mapping[str, str], refusal: Refusal, most: int = 400) -> dict[str, str]:
    """The files with as much taken out as can be; no more than so many trials are made."""
    left = [most]

    def holds(candidate: Mapping[str, str]) -> bool:
        """Whether what is left is still refused for this reason, and for no other by `check`."""
        left[0] -= 1
        editions = (refusal.edition,) if refusal.edition else ()
        outcome = tried(0, candidate, editions, pages=False)
        found = outcome.refused if refusal.check == "check" else outcome.broken
        return any(one.kind == refusal.kind for one in found)

    smallest = dict(files)
    for cut in _CUTS:
        for name in (one for one in files if one != "house.yaml"):
            smallest[name] = _less(smallest, name, cut, holds, left)
    return smallest


def _less(
    files: Mapping[str, str], name: str, cut: str, holds: Callable[[Mapping[str, str]], bool], left: list[int]
) -> str:
    """One file without the parts that are not needed: tried are halves, quarters and so on, down to single ones."""
    text = files[name]
    ends = [0, *(match.end() for match in re.finditer(cut, text) if match.end()), len(text)]
    parts = [text[begin:end] for begin, end in pairwise(ends)]
    size = max(1, len(parts) // 2)
    while size and left[0] > 0:
        at = 0
        while at < len(parts) and left[0] > 0:
            fewer = parts[:at] + parts[at + size :]
            if (shorter := "".join(fewer)) != text and holds({**files, name: shorter}):
                parts = fewer
            else:
                at += size
        size //= 2
    return "".join(parts)
