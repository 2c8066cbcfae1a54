"""A finished page of HTML read back: its words, headings and links in order, and whatever no leaflet's page has."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

#: Every element that a page may have (HTML, WHATWG), with the attributes that it may have; all may have a class.
_ELEMENTS = {
    "html": ("lang",), "head": (), "meta": ("charset", "http-equiv", "content", "name"), "title": (), "style": (),
    "body": (), "header": (), "main": ("id", "tabindex"), "footer": (), "p": (), "br": (), "strong": (), "div": (),
    "h1": (), "h2": (), "h3": (), "h4": (), "h5": (), "h6": (), "ul": (), "ol": ("start",), "li": ("value",),
    "blockquote": (), "table": (), "tr": (), "th": ("scope",), "td": (), "a": ("href",), "img": ("src", "alt", "width"),
}  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_VOID = ("meta", "br", "img")
#: Elements within a line of words; all others end it.
_IN_LINES = ("a", "strong", "img")
#: How addresses begin that a leaflet may lead to.
_SCHEMES = ("http:", "https:", "tel:", "mailto:", "sms:")
#: How addresses of pictures begin: nothing is fetched.
_HELD = "data:image/jpeg;base64,"


class WebLink(NamedTuple):
    """A link: its words, and where it leads."""

    words: str
    target: str


class WebHeading(NamedTuple):
    """A heading: its level from 1 on, and its words."""

    level: int
    words: str


class WebText(HTMLParser):
    """What a page says between `<main>` and its end, and what is `strange` in all of it, a sentence each.

    `lines` are words as they stand on lines of their own: those of pictures, and the marks of lists, too.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self.links: list[WebLink] = []
        self.headings: list[WebHeading] = []
        self.strange: list[str] = []
        self._open: list[str] = []
        self._numbers: list[int | str] = []  # of the lists around: the next number, or the mark of all items
        self.feed(page)
        self.close()
        self.strange += [f"<{tag}> is not closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        given = {name: value or "" for name, value in attrs}
        self._judge(tag, given)
        if tag not in _VOID:
            self._open.append(tag)
        if tag not in _IN_LINES:
            self._end_line()
        match tag:
            case "ul" | "ol":
                mark = "" if given.get("class") == "plain" else "•" if tag == "ul" else int(given.get("start", "1"))
                self._numbers.append(mark)
            case "li" if self._numbers:
                self._item(given)
            case "img":
                self._say(f" {given.get('alt', '')} ")
            case "a" if self._is_read:
                self.links.append(WebLink("", given.get("href", "")))
            case _ if tag in _HEADINGS and self._is_read:
                self.headings.append(WebHeading(int(tag[1]), ""))

    def handle_endtag(self, tag: str) -> None:
        """An element ends; it must be the last that has begun."""
        if not self._open or self._open.pop() != tag:
            self.strange.append(f"</{tag}> closes nothing")
        if tag not in _IN_LINES:
            self._end_line()
        if tag in ("ul", "ol") and self._numbers:
            self._numbers.pop()

    def handle_data(self, data: str) -> None:
        """Words."""
        self._say(data)

    def handle_comment(self, data: str) -> None:
        """Words that nobody sees."""
        self.strange.append(f"a comment: {data}")

    def _judge(self, tag: str, given: dict[str, str]) -> None:
        """Note an element or an attribute that no page has, and an address that leads or loads from elsewhere."""
        if tag not in _ELEMENTS:
            self.strange.append(f"<{tag}>")
        self.strange += [f"{name} of <{tag}>" for name in given if name not in (*_ELEMENTS.get(tag, ()), "class")]
        target = given.get("href", "")
        if tag == "a" and self._is_read and not target.startswith(_SCHEMES):
            self.strange.append(f"a link to {target}")
        if tag == "img" and not given.get("src", "").startswith(_HELD):
            self.strange.append(f"a picture from {given.get('src')}")

    def _item(self, given: dict[str, str]) -> None:
        mark = self._numbers[-1]
        if isinstance(mark, int):
            number = int(given.get("value", mark))
            self._numbers[-1] = number + 1
            mark = f"{number}."
        self._say(f"{mark} ")

    def _say(self, words: str) -> None:
        if not self._is_read:
            return
        self.lines[-1] += words
        if "a" in self._open:
            self.links[-1] = self.links[-1]._replace(words=self.links[-1].words + words)
        if not {*_HEADINGS}.isdisjoint(self._open):
            self.headings[-1] = self.headings[-1]._replace(words=self.headings[-1].words + words)

    @property
    def _is_read(self) -> bool:
        return "main" in self._open

    def _end_line(self) -> None:
        if self.lines[-1].strip():
            self.lines.append("")
        if "a" in self._open and self.links:
            self.links[-1] = self.links[-1]._replace(words=self.links[-1].words + " ")
