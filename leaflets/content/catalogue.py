"""The leaflets of a library by their names and titles, as far as these can be seen without reading them as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leaflets.content import names
from leaflets.content.records import Others, Related
from leaflets.faults import UsageError
from leaflets.signs import printed
from leaflets.words import nearest

#: The line of a title, with the lines that go on with it; what stands before a text in lines of its own.
_TITLE = re.compile(r"^title *: *(\S.*(?:\n[ \t]+\S.*)*)", re.M | re.I)
_BAR = re.compile(r"[|>][+-]?\s*\n")
#: The line by which a leaflet is not made for readers.
_HELD_BACK = re.compile(r"^published *: *[\"']?(?:no|false|draft)\b", re.M | re.I)


@dataclass(frozen=True, eq=False)
class Catalogue(Others):
    """All leaflets: `names` tells those there are now, `content` the bytes of one’s file, None where it is not open."""

    names: Callable[[], Sequence[str]]
    content: Callable[[str], bytes | None]

    def find(self, typed: str) -> Related | None:
        """The leaflet that is meant by a name or a title, as its file says it now; None where it is none or several."""
        try:
            name = names.existing(typed, self.names(), self.titles)
        except UsageError:
            return None
        text = self._text(name)
        return Related(name, _title(text) or name, _HELD_BACK.search(text) is None)

    def nearest(self, typed: str) -> str:
        """The title most like what was typed, where no other leaflet has it, else the name; empty where none is."""
        titles = self.titles()
        title = nearest(typed, titles.values())
        of_title = [name for name, one in titles.items() if one == title]
        return (title if len(of_title) == 1 else "".join(of_title[:1])) or nearest(typed, self.names())

    def titles(self) -> dict[str, str]:
        """The titles by the names of the leaflets, of those that have one."""
        found = ((name, _title(self._text(name))) for name in self.names())
        return {name: title for name, title in found if title}

    def _text(self, name: str) -> str:
        return (self.content(name) or b"").decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _title(text: str) -> str:
    """The title in the text of a leaflet’s file, as it is printed; empty where there is none."""
    match = _TITLE.search(text)
    title = printed(" ".join(_BAR.sub("", match[1]).split())) if match else ""
    quote = title[:1]
    if len(title) > 1 and quote == title[-1] and quote in ("'", '"'):
        inner = title[1:-1]
        return inner.replace("''", "'") if quote == "'" else inner.replace('\\"', '"')
    return title
