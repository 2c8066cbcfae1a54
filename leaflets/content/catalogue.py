"""The leaflets of a library by their names and titles, as far as these can be seen without reading them as a whole."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from leaflets.content import names
from leaflets.content.records import Others, Related
from leaflets.patterns import late
from leaflets.signs import printed
from leaflets.words import nearest

#: The line of a title, with the lines that go on with it; what stands before a text in lines of its own.
_TITLE = late(r"^title *: *(\S.*(?:\n[ \t]+\S.*)*)", re.M | re.I)
_BAR = late(r"[|>][+-]?\s*\n")
#: The line by which a leaflet is not made for readers.
_HELD_BACK = late(r"^published *: *[\"']?(?:no|false|draft)\b", re.M | re.I)


@dataclass(frozen=True, eq=False)
class Catalogue(Others):
    """All leaflets, each as its file is when it is first asked for.

    `names` tells those there are, `content` the bytes of one’s file, None where it is not open.
    """

    names: Callable[[], Sequence[str]]
    content: Callable[[str], bytes | None]
    seen: dict[str, Related] = field(default_factory=dict)

    def find(self, typed: str) -> Related | None:
        """The leaflet that is meant by a name or a title, as it is printed; None where it is none or several."""
        name = typed if typed in self._by_name else names.bare(typed)
        found = [name] if name in self._by_name else self._alike.get(names.alike(name), [])
        found = found or self._entitled.get(names.alike(typed), [])
        return self._leaflet(found[0]) if len(found) == 1 else None

    def nearest(self, typed: str) -> str:
        """The title most like what was typed, where no other leaflet has it, else the name; empty where none is."""
        titles = self.titles()
        title = nearest(typed, titles.values())
        of_title = [name for name, one in titles.items() if one == title]
        return (title if len(of_title) == 1 else "".join(of_title[:1])) or nearest(typed, self._by_name)

    def titles(self) -> dict[str, str]:
        """The titles by the names of the leaflets, of those that have one."""
        return {name: title for name in self._by_name if (title := self._leaflet(name).title) != name}

    def entitled(self, title: str) -> list[str]:
        """The names of the leaflets that have a title, however its capitals and the signs between its words are."""
        return list(self._entitled.get(names.alike(title), []))

    @functools.cached_property
    def _by_name(self) -> dict[str, None]:
        """The names in their order, to be looked up."""
        return dict.fromkeys(self.names())

    @functools.cached_property
    def _alike(self) -> dict[str, list[str]]:
        """The names by what they are when compared."""
        return _gathered((names.alike(name), name) for name in self._by_name)

    @functools.cached_property
    def _entitled(self) -> dict[str, list[str]]:
        """The names by what their titles are when compared."""
        return _gathered((names.alike(title), name) for name, title in self.titles().items())

    def _leaflet(self, name: str) -> Related:
        if name not in self.seen:
            text = (self.content(name) or b"").decode("utf-8-sig", "replace").replace("\r\n", "\n")
            self.seen[name] = Related(name, _title(text) or name, _HELD_BACK.search(text) is None)
        return self.seen[name]


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The second ones of pairs by the first, which are not empty."""
    gathered: dict[str, list[str]] = {}
    for key, name in pairs:
        if key:
            gathered.setdefault(key, []).append(name)
    return gathered


def _title(text: str) -> str:
    """The title in the text of a leaflet’s file, as it is printed; empty where there is none."""
    match = _TITLE.search(text)
    title = printed(" ".join(_BAR.sub("", match[1]).split())) if match else ""
    quote = title[:1]
    if len(title) > 1 and quote == title[-1] and quote in ("'", '"'):
        inner = title[1:-1]
        return inner.replace("''", "'") if quote == "'" else inner.replace('\\"', '"')
    return title
