"""A leaflet's YAML read plainly, without the press: what its source says must stand in the finished file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_DEGREES = {
    "information": "Information",
    "seeagp": "See a GP",
    "urgent": "Urgent advice",
    "999": "Emergency: call 999",
}
_LAST_WORD = re.compile(r"^(?P<name>.*?)\s+(?P<address>(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?)$", re.S)
_WHOSE = re.compile(r"(?P<name>.+?)\s*\((?P<whose>[^()]+)\)")
_LINKED = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<target>[^)]*)\)")
_BARE = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]+(?<![.,;:!?])")


@dataclass
class Original:
    """What the source says, each in its order."""

    title: str
    headings: list[str] = field(default_factory=list)  # of sections
    cards: list[str] = field(default_factory=list)  # names of contacts, groups, links and events
    addresses: list[str] = field(default_factory=list)  # of symbols
    items: list[int] = field(default_factory=list)  # of lists in running text, outermost only
    rows: list[int] = field(default_factory=list)  # of tables
    words: list[str] = field(default_factory=list)


def read(path: Path) -> Original:
    """Read a leaflet and the shared files two folders up."""
    shared = path.parent.parent
    leaflet = _plain(path)
    house = _plain(shared / "house.yaml")
    known = {kind: _plain(shared / f"{kind}.yaml") for kind in ("contacts", "groups")}
    found = Original(leaflet["title"], words=leaflet["title"].split())
    for section in leaflet.get("sections") or ():
        if _key(section.get("published", "yes")) in ("yes", "true"):
            _Section(found, known, section).read()
    found.addresses.append(full(house["website"]))
    return found


def full(address: str) -> str:
    """An address as a phone opens it."""
    address = address.strip()
    return address if re.match(r"https?://", address) else f"https://{address}"


def _plain(path: Path) -> Any:
    """A YAML file, every scalar as typed, keys without case and spaces."""
    return _keyed(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {})


def _key(key: str) -> str:
    return re.sub(r"[\s_-]", "", key).lower()


def _keyed(value: Any) -> Any:
    if isinstance(value, dict):
        return {_key(key): _keyed(one) for key, one in value.items()} | {"": value}
    return [_keyed(one) for one in value] if isinstance(value, list) else value


def _several(value: Any) -> list[Any]:
    if value in (None, ""):
        return []
    return value if isinstance(value, list) else [value]


class _Section:
    """Reads one section."""

    def __init__(self, found: Original, known: dict[str, Any], section: dict[str, Any]) -> None:
        self.found, self.known, self.section = found, known, section

    def read(self) -> None:
        heading = " ".join(self.section.get("heading", "").split())
        if "notice" in self.section:
            label = _DEGREES[_key(self.section["notice"])]
            heading = f"{label}: {heading}" if heading else label
        if heading:
            self.found.headings.append(heading)
            self.found.words += heading.split()
        for key, value in self.section.items():
            if key in ("text", "contacts", "groups", "links", "books", "events"):
                getattr(self, key)(value)

    def text(self, text: str) -> None:
        """Running text: its words without the signs of Markdown, its lists and tables counted."""
        for block in re.split(r"\n\s*\n(?=\S)", text.strip()):
            lines = block.split("\n")
            if count := sum(bool(re.match(r"(?:[-*+•·▪●–]|\d+[.)])\s", line)) for line in lines):
                self.found.items.append(count)
            if count := sum(line.startswith("|") for line in lines):
                self.found.rows.append(count - 1)
        self.prose(text)

    def prose(self, text: str, words: bool = True) -> None:
        for target in _targets(text):
            if target not in self.found.addresses[-1:]:
                self.found.addresses.append(target)
        if words:
            self.found.words += _words(text)

    def card(self, name: str) -> None:
        name = " ".join(name.split())
        self.found.cards.append(name)
        self.found.words += name.split()

    def link(self, link: Any) -> None:
        if isinstance(link, str):
            link = _on_one_line(link)
        elif "name" not in link:  # words with a colon in them
            (key, value), *_ = link[""].items()
            link = _on_one_line(f"{key}: {value}")
        self.card(link["name"])
        self.found.words += link.get("from", "").split()
        self.prose(link.get("about", ""))
        self.address(link)

    def address(self, record: dict[str, Any], key: str = "address") -> None:
        self.found.addresses += [full(address) for address in _several(record.get(key))]

    def links(self, links: Any) -> None:
        for link in _several(links):
            self.link(link)

    def events(self, events: Any) -> None:
        for event in _several(events):
            if isinstance(event, str):
                self.link(event)
                continue
            self.card(event["name"])
            for key in ("when", "where"):
                self.found.words += event.get(key, "").split()
            self.prose(event.get("about", ""))
            self.address(event)

    def books(self, books: Any) -> None:
        for book in _several(books):
            if isinstance(book, str):
                book = {"name": book}
            self.found.words += ", ".join(book[key] for key in ("name", "from") if key in book).split()
            self.prose(book.get("about", ""))
        self.found.items.append(len(_several(books)))

    def contacts(self, uses: Any) -> None:
        self.records("contacts", uses)

    def groups(self, uses: Any) -> None:
        self.records("groups", uses)

    def records(self, kind: str, uses: Any) -> None:
        for use in _several(uses):
            use = {"id": use} if isinstance(use, str) else use
            record = self.known[kind][""][use["id"]]
            record = _keyed(record)
            self.card(record["name"])
            self.prose(use.get("about") or record.get("about", ""))
            phones = record.get("phones", [])
            for phone in phones[""].values() if isinstance(phones, dict) else _several(phones):
                self.found.words += phone.split()
            self.prose(record.get("access", ""), words=False)
            self.address(record, "website")
            if isinstance(link := use.get("link"), str):
                link = _on_one_line(link)
            if link:
                self.address(link)


def _on_one_line(text: str) -> dict[str, str]:
    """A link written as a name, whose it is in brackets, and its address."""
    text = " ".join(text.split())
    found = match.groupdict() if (match := _LAST_WORD.match(text)) else {"name": text}
    if "address" in found and (match := _WHOSE.fullmatch(found["name"])):
        return {**found, "name": match["name"], "from": match["whose"]}
    if match := _WHOSE.fullmatch(found["name"]):
        return {"name": match["name"], "from": match["whose"]}
    return found


def _targets(text: str) -> Iterator[str]:
    """The web addresses of a text, each once a paragraph."""
    for block in re.split(r"\n\s*\n", text):
        seen: dict[str, None] = {}
        for match in re.finditer(rf"{_LINKED.pattern}|{_BARE.pattern}", block):
            target = match["target"] or match[0]
            if not re.match(r"(?:mailto|tel|sms):", target):
                seen[full(target)] = None
        yield from seen


def _words(text: str) -> list[str]:
    """The words of a text as they are printed, addresses left out."""
    text = _LINKED.sub(lambda match: match["words"], text)
    text = _BARE.sub(" ", text)
    text = re.sub(r"(?m)^\|.*$", lambda row: re.sub(r"\|[\s|:-]*(?=\||$)|\|", " ", row[0]), text)
    text = re.sub(r"(?m)^\s*(?:[-*+•·▪●–>#]+\s+)+", "", text).replace("**", "")
    return [word for word in text.split() if word not in (".", ",", ">", "-")]
