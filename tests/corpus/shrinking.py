"""A leaflet made as small as it can be while it is still refused for the same reason (delta debugging)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

import yaml
from trial import Refusal, tried

#: Where a file may be cut, the coarsest first: sections and records, their fields, items and paragraphs, lines,
#: sentences, words.
_CUTS = (
    r"(?m)^(?=  - |[a-z0-9-]+:$)",
    r"(?m)^(?=    \w[\w ]*:|  \w[\w ]*:)",
    r"(?m)^(?=\s+- )|\n\n",
    r"(?<=\n)",
    r"(?<=[.:?!,] )(?=\S)|(?<=\n)",
    r"(?<=\S )(?=\S)|(?<=\n)",
)
#: What a line begins with that words cannot do without: indentation, a dash, the name of a field.
_START = re.compile(r"\s*(?:- )*(?:[A-Za-z][\w ]*:(?: |$))?")


def shrunk(files: Mapping[str, str], refusal: Refusal, most: int = 300) -> dict[str, str]:
    """The files with as much taken out as can be; no more than so many trials are made."""
    fields = {name: set(_fields(text)) for name, text in files.items()}
    left = [most]

    def holds(name: str, text: str) -> bool:
        """Whether a file could be typed so, and the leaflet with it is still refused for this reason."""
        try:
            if not set(_fields(text)) <= fields[name]:
                return False
        except (yaml.YAMLError, ValueError):
            return False
        left[0] -= 1
        outcome = tried(0, smallest | {name: text}, (refusal.edition,) if refusal.edition else (), pages=False)
        found = outcome.refused if refusal.check == "check" else outcome.broken
        return any(one.kind == refusal.kind for one in found)

    smallest = dict(files)
    for cut in _CUTS:
        for name in (one for one in files if one != "house.yaml"):
            while left[0] > 0:
                before = smallest[name]
                smallest[name] = _less(before, cut, lambda text, name=name: left[0] > 0 and holds(name, text))
                if smallest[name] == before:
                    break
    return smallest


def _fields(text: str) -> Iterator[str]:
    """The names of the fields of a file; raises ValueError where a value goes on in a line where it should not."""
    waiting: list[yaml.Node] = [yaml.compose(text, Loader=yaml.SafeLoader)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            yield from (str(key.value) for key, _ in node.value)
            waiting += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif node is None or (node.style is None and node.end_mark.line > node.start_mark.line):
            raise ValueError("a file of nothing, or lines that run together")


def _less(text: str, cut: str, holds: Callable[[str], bool]) -> str:
    """A text without the parts that are not needed: tried are halves, quarters and so on, down to single ones."""
    parts = [text[begin:end] for begin, end in pairwise([0, *_ends(text, cut), len(text)])]
    size = max(1, len(parts) // 2)
    while size:
        at = 0
        while at < len(parts):
            fewer = parts[:at] + parts[at + size :]
            if (shorter := "".join(fewer)) != text and holds(shorter):
                parts = fewer
            else:
                at += size
        size //= 2
    return "".join(parts)


def _ends(text: str, cut: str) -> Iterator[int]:
    """Where the parts of a text end; never within what its line begins with."""
    for match in re.finditer(cut, text):
        end = match.end()
        begin = text.rfind("\n", 0, end) + 1
        if end == begin or end >= begin + len(_START.match(text[begin:].partition("\n")[0])[0]):  # type: ignore[index]
            yield end
