"""Leaflets as other texts: what blocks say, and what a mail program makes of their HTML."""

from __future__ import annotations

import datetime
import html.parser
import re

from bench import TODAY
from hypothesis import strategies as st
from paths import DATA

from leaflets.blocks import (
    Block,
    Card,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    QrLink,
    Quotation,
    Run,
    Table,
    Weight,
)
from leaflets.content.library import Library
from leaflets.formats import html_mail
from leaflets.typeset.faces import printable


def document(name: str, today: datetime.date = TODAY) -> Document:
    """A leaflet of the data folder as it is read without paper."""
    library = Library.opened(DATA, printable())
    leaflet = library.leaflet(name).value
    assert leaflet
    return leaflet.document(library.shelf, today, on_paper=False)


class Reader(html.parser.HTMLParser):
    """What a mail program makes of HTML: words, addresses, elements; every element must be closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words, self.links, self.tags, self.open = "", [], [], list[str]()
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("br", "hr", "meta"):
            self.open.append(tag)
        self.words += " "
        for name, value in attrs:
            assert name in ("style", "href", "lang", "charset", "start", "scope"), name
            if name == "href":
                self.links.append(value)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.words += "" if tag in ("a", "strong") else " "

    def handle_data(self, data: str) -> None:
        self.words += data if "title" not in self.open else ""


def read(document: Document) -> Reader:
    """A document's HTML read."""
    return Reader(html_mail.page("en-GB", document.title, html_mail.parts(document)))


def words(text: str) -> str:
    """Letters alone, so that white space, bullets and marks of quotations do not matter."""
    return "".join(re.findall(r"\w", text))


BLOCKS: st.SearchStrategy[Block] = st.recursive(
    st.one_of(
        st.builds(Heading, st.integers(1, 6), st.text()),
        st.builds(Paragraph, st.lists(st.builds(Run, st.text(), st.booleans())).map(tuple)),
    ),
    lambda inner: st.one_of(
        st.builds(
            Items,
            st.sampled_from([Marker.BULLET, Marker.NUMBER, Marker.NONE]),
            st.lists(st.lists(inner).map(tuple)).map(tuple),
        ),
        st.builds(Quotation, st.lists(inner).map(tuple)),
        st.builds(Notice, st.sampled_from(Weight), st.lists(inner).map(tuple)),
    ),
    max_leaves=8,
)


def pieces(blocks: object) -> list[str]:
    """All words of some blocks, in order."""
    match blocks:
        case Heading(text=text):
            return [text]
        case Paragraph(runs=runs):
            return ["".join(run.text for run in runs)]
        case Items(items=items):
            return [piece for item in items for piece in pieces(item)]
        case Quotation(blocks=inner) | Notice(blocks=inner):
            return pieces(inner)
        case Card(name=name, details=details):
            return ["".join(run.text for run in name), *pieces(details)]
        case PhoneLine(label=label, number=number):
            return [label, number]
        case Table(rows=rows):
            return ["".join(run.text for run in cell) for row in rows[1:] for cell in row]
        case tuple() | list():
            return [piece for block in blocks for piece in pieces(block)]
        case _:
            return []


def codes(blocks: object) -> list[QrLink]:
    match blocks:
        case Items(items=items):
            return [code for item in items for code in codes(item)]
        case Quotation(blocks=inner) | Notice(blocks=inner) | Card(details=inner):
            return codes(inner)
        case QrLink():
            return [blocks]
        case tuple():
            return [code for block in blocks for code in codes(block)]
        case _:
            return []


def addresses(blocks: object) -> set[str]:
    return {str(code.href) for code in codes(blocks)}


def readable(blocks: object) -> list[str]:
    return [str(code.readable or code.href) for code in codes(blocks)]
