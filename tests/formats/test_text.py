"""A leaflet as plain text and as HTML: every word, in order, with addresses that lead where the leaflet's do."""

from __future__ import annotations

import datetime
import html.parser
import os
import re

import pytest
from bench import NAMES, TODAY, Finished
from golden import accepted
from hypothesis import given
from hypothesis import strategies as st
from paths import DATA, TESTS

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
from leaflets.formats.text import plain_text
from leaflets.formats.text import said as text_of
from leaflets.typeset.faces import printable

GOLDEN = TESTS / "golden" / "text"


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


def said(*blocks: Block) -> str:
    """The plain text of some blocks."""
    return text_of(blocks)


def words(text: str) -> str:
    """Letters alone, so that white space, bullets and marks of quotations do not matter."""
    return "".join(re.findall(r"\w", text))


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_accepted_one(name: str) -> None:
    """Read aloud, it makes sense; ACCEPT_OUTLINES=1 takes what is new."""
    found = plain_text(document(name))
    assert found == accepted(GOLDEN / f"{name}.txt", found, os.environ)


def test_every_word_of_a_leaflet_is_there_in_its_order(rich: dict[str, Finished]) -> None:
    """As a screen reader tells them from the PDF: what the blocks say, one after the other."""
    blocks = rich["a4"].document.blocks
    text, at = words(text_of(blocks)), 0
    for piece in _pieces(blocks):
        found = text.find(words(piece), at)
        assert found >= 0, piece
        at = found


def test_html_says_what_the_text_says(rich: dict[str, Finished]) -> None:
    """The same words in the same order, but for addresses, which it has as links, and marks of lists and tables."""
    document = rich["a4"].document
    heads = {"Sign", "What it means"}  # a table's headings stand before each cell in the text, and once in HTML
    text = plain_text(document)
    for address in sorted(_addresses(document.blocks), key=len, reverse=True):
        text = text.replace(address + "\n", "\n")
    text = re.sub(r"(?m)^(\s*)(?:-|\d+\.|>) ", r"\1", text)
    html = read(document).words
    for address in _readable(document.blocks):
        html = html.replace(f" {address} ", " ", 1)
    for head in heads:
        text, html = text.replace(f"{head}: ", ""), html.replace(head, "", 1)
    assert re.sub(r"[\s:]", "", html) == re.sub(r"[\s:]", "", text)


def test_both_lead_where_the_leaflet_leads(rich: dict[str, Finished]) -> None:
    """Each address stands whole on a line of its own, and is a link; numbers ring, e-mail addresses write."""
    document = rich["a4"].document
    lines, links = plain_text(document).split("\n"), read(document).links
    assert _addresses(document.blocks) <= set(lines)
    assert _addresses(document.blocks) <= set(links)
    assert "tel:01514960001" in links
    assert "mailto:someone@example.org" in links


def test_nothing_is_fetched_and_nothing_runs(rich: dict[str, Finished]) -> None:
    """No picture, no script, no style sheet: opening a letter tells nobody."""
    tags = set(read(rich["a4"].document).tags)
    assert tags <= {
        *("html", "head", "meta", "title", "body", "h1", "h2", "h3", "p", "br", "a", "strong", "ul", "ol", "li"),
        *("blockquote", "table", "tr", "th", "td", "div"),
    }


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_of_codes_where_there_are_none(name: str) -> None:
    """How to use them stands on paper alone."""
    assert "camera" not in plain_text(document(name))
    assert "camera" not in read(document(name)).words


PARAGRAPH = Paragraph((Run("Words"),))
#: What each block looks like.
LOOKS = [
    (Heading(2, "One  line"), "One line\n"),
    (Paragraph((Run("Two"), Run("\nlines"))), "Two\nlines\n"),
    (Paragraph((Run("write to us", href="mailto:a@b.org"),)), "write to us (a@b.org)\n"),
    (Paragraph((Run("a@b.org", href="mailto:a@b.org"),)), "a@b.org\n"),
    (Paragraph((Run("ring us", href="tel:01514960001"),)), "ring us (01514960001)\n"),
    (Paragraph((Run("0151 496 0001", href="tel:01514960001"),)), "0151 496 0001\n"),
    (Paragraph((Run("a page", href="https://a.org"),)), "a page\n"),  # its card below says where
    (Items(Marker.BULLET, ((PARAGRAPH,), (PARAGRAPH,))), "- Words\n- Words\n"),
    (Items(Marker.NUMBER, ((PARAGRAPH,), (PARAGRAPH,)), 9), "9. Words\n10. Words\n"),
    (Items(Marker.BULLET, ((PARAGRAPH, PARAGRAPH),)), "- Words\n\n  Words\n"),
    (Items(Marker.BULLET, ((PARAGRAPH, Items(Marker.NUMBER, ((PARAGRAPH,),))),)), "- Words\n\n  1. Words\n"),
    (Items(Marker.BULLET, ((),)), "-\n"),
    (Items(Marker.NONE, ((Card((Run("A"),), ()),), (Card((Run("B"),), ()),))), "A\n\nB\n"),
    (Quotation((PARAGRAPH, PARAGRAPH)), "> Words\n>\n> Words\n"),
    (Notice(Weight.URGENT, (Heading(2, "Urgent"), PARAGRAPH)), "Urgent\n\nWords\n"),
    (Card((Run("A"),), (PhoneLine("Helpline ", "111", "tel:111", ""), QrLink("https://a.org", "a.org", ""))),
     "A\nHelpline: 111\nhttps://a.org\n"),
    (Card((Run("A"),), (PhoneLine("", "111", "tel:111", ""),)), "A\n111\n"),
    (Table((((Run("Head"),), ()), ((Run("a"),), (Run("b"),)), ((Run("c"),), ()))), "Head: a\nb\n\nHead: c\n"),
    (Table((((Run("Head"),), (Run("Other"),)),)), "Head, Other\n"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "text"), LOOKS)
def test_how_a_block_is_written(block: Block, text: str) -> None:
    assert said(block) == text


def test_white_space_tells_sections_apart() -> None:
    """An empty line between paragraphs, two above a section, none at either end."""
    assert said(Heading(1, "T"), PARAGRAPH, PARAGRAPH, Heading(2, "S"), Heading(3, "U"), PARAGRAPH) == (
        "T\n\nWords\n\nWords\n\n\nS\n\nU\n\nWords\n"
    )


def test_a_draft_says_so_first() -> None:
    """In both."""
    draft = Document("T", "P", "en", "", (), "", (2026, 1, 1), True, "#000000", (Heading(1, "T"),))
    assert plain_text(draft).startswith("DRAFT: not for readers\n\nT\n")
    assert read(draft).words.split()[:2] == ["DRAFT:", "not"]


HOSTILE = '<script>alert("1")</script> & <b> "quoted" \'so\' --> </body>'


def test_signs_of_html_are_words() -> None:
    """Wherever they are typed; none begins an element."""
    runs = (Run(HOSTILE), Run(HOSTILE, True, 'https://a.org/?a="&b=<'))
    card = Card(runs, (PhoneLine(HOSTILE, HOSTILE, "tel:1", ""), QrLink("https://a.org", HOSTILE, "")), 3)
    blocks = (Heading(2, HOSTILE), Paragraph(runs), card, Table(((runs,), (runs,))), Quotation((Paragraph(runs),)))
    found = Reader(html_mail.page(HOSTILE, HOSTILE, html_mail.elements(blocks)))
    assert "script" not in found.tags
    assert "b" not in found.tags
    assert found.words.count('alert("1")') == 14
    assert 'https://a.org/?a="&b=<' in found.links


BLOCKS: st.SearchStrategy[Block] = st.recursive(
    st.one_of(
        st.builds(Heading, st.integers(1, 6), st.text()),
        st.builds(Paragraph, st.lists(st.builds(Run, st.text(), st.booleans())).map(tuple)),
    ),
    lambda inner: st.one_of(
        st.builds(Items, st.sampled_from(Marker), st.lists(st.lists(inner).map(tuple)).map(tuple)),
        st.builds(Quotation, st.lists(inner).map(tuple)),
        st.builds(Notice, st.sampled_from(Weight), st.lists(inner).map(tuple)),
    ),
    max_leaves=8,
)


@given(blocks=st.lists(BLOCKS))
def test_whatever_is_said_can_be_written(blocks: list[Block]) -> None:
    """No word is lost, lines end in no white space, and there are never three empty lines together."""
    text = text_of(blocks)
    assert not re.search(r"[ \t]\n|\n\n\n\n|\A\n.", text)
    assert words("".join(_pieces(blocks))) in words(text) or _numbered(blocks)
    Reader("".join(html_mail.elements(blocks)))


def _numbered(blocks: object) -> bool:
    """Whether there is a numbered list, whose numbers are letters too."""
    return "Marker.NUMBER" in repr(blocks)


def _pieces(blocks: object) -> list[str]:
    """All words of some blocks, in order."""
    match blocks:
        case Heading(text=text):
            return [text]
        case Paragraph(runs=runs):
            return ["".join(run.text for run in runs)]
        case Items(items=items):
            return [piece for item in items for piece in _pieces(item)]
        case Quotation(blocks=inner) | Notice(blocks=inner):
            return _pieces(inner)
        case Card(name=name, details=details):
            return ["".join(run.text for run in name), *_pieces(details)]
        case PhoneLine(label=label, number=number):
            return [label, number]
        case Table(rows=rows):
            return ["".join(run.text for run in cell) for row in rows[1:] for cell in row]
        case tuple() | list():
            return [piece for block in blocks for piece in _pieces(block)]
        case _:
            return []


def _codes(blocks: object) -> list[QrLink]:
    match blocks:
        case Items(items=items):
            return [code for item in items for code in _codes(item)]
        case Quotation(blocks=inner) | Notice(blocks=inner) | Card(details=inner):
            return _codes(inner)
        case QrLink():
            return [blocks]
        case tuple():
            return [code for block in blocks for code in _codes(block)]
        case _:
            return []


def _addresses(blocks: object) -> set[str]:
    return {str(code.href) for code in _codes(blocks)}


def _readable(blocks: object) -> list[str]:
    return [str(code.readable or code.href) for code in _codes(blocks)]


def test_a_long_address_is_broken_on_a_phone() -> None:
    """Else the whole letter is as wide as it is, and every line has to be pushed to and fro."""
    body = re.search(r'<body style="(.*?)"', html_mail.page("en-GB", "T", []))
    assert body
    assert "overflow-wrap: anywhere" in body[1]
