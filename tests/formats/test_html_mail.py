"""A leaflet as the body of an e-mail in HTML: the words of its plain text, live links, and nothing to fetch."""

from __future__ import annotations

import re

import pytest
from bench import NAMES, Finished
from drawn_pictures import a_file, a_picture, photograph, saved
from hypothesis import given
from hypothesis import strategies as st
from other_texts import BLOCKS, Reader, addresses, document, pieces, read, readable, words

from leaflets.blocks import (
    DRAFT,
    Block,
    Card,
    Document,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    PictureWidth,
    QrLink,
    Quotation,
    Run,
    Style,
    Table,
    Weight,
)
from leaflets.formats import html_mail
from leaflets.formats.text import plain_text


def test_html_says_what_the_text_says(rich: dict[str, Finished]) -> None:
    """The same words in the same order, but for addresses, which it has as links, and marks of lists and tables."""
    document = rich["a4"].document
    heads = {"Sign", "What it means"}  # a table's headings stand before each cell in the text, and once in HTML
    text = plain_text(document)
    for address in sorted(addresses(document.blocks), key=len, reverse=True):
        text = text.replace(address + "\n", "\n")
    text = re.sub(r"(?m)^(\s*)(?:-|\d+\.|>) ", r"\1", text)
    html = read(document).words
    for address in readable(document.blocks):
        html = html.replace(f" {address} ", " ", 1)
    for head in heads:
        text, html = text.replace(f"{head}: ", ""), html.replace(head, "", 1)
    assert re.sub(r"[\s:]", "", html) == re.sub(r"[\s:]", "", text)


def test_links_lead_where_the_leaflet_leads(rich: dict[str, Finished]) -> None:
    """Each address is a link; numbers ring, e-mail addresses write."""
    document = rich["a4"].document
    links = read(document).links
    assert addresses(document.blocks) <= set(links)
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
    assert "camera" not in read(document(name)).words


def test_a_draft_says_so_first() -> None:
    """As in the text."""
    draft = Document("T", "P", "en", "", (), "", (2026, 1, 1), True, "#000000", (Heading(1, "T"),))
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


@given(blocks=st.lists(BLOCKS))
def test_whatever_is_said_can_be_written(blocks: list[Block]) -> None:
    """No word is lost, and every element is closed in its turn."""
    found = Reader("".join(html_mail.elements(blocks)))
    assert words("".join(pieces(blocks))) in words(found.words)


def test_a_long_address_is_broken_on_a_phone() -> None:
    """Else the whole letter is as wide as it is, and every line has to be pushed to and fro."""
    body = re.search(r'<body style="(.*?)"', html_mail.page("en-GB", "T", []))
    assert body
    assert "overflow-wrap: anywhere" in body[1]


def written(*blocks: Block) -> str:
    """The HTML of some blocks, without how it looks."""
    return re.sub(r' style="[^"]*"', "", "\n".join(html_mail.elements(blocks)))


WORDS = Paragraph((Run("Words"),))
#: A block and its elements.
ELEMENTS = [
    (Heading(1, "T"), "<h1>T</h1>"),
    (Heading(6, "T"), "<h6>T</h6>"),
    (Heading(7, "T"), "<h6>T</h6>"),  # HTML has six levels
    (WORDS, "<p>Words</p>"),
    (Paragraph((Run("a"), Run("\n"), Run("b", True))), "<p>a<br>\n<strong>b</strong></p>"),
    (Paragraph((Run("Offer"),), Style.OFFER), "<p><strong>Offer</strong></p>"),
    (Paragraph((Run("small"),), Style.SMALL), "<p>small</p>"),
    (Paragraph((Run("0800 1", True, "tel:08001"),)), '<p><strong><a href="tel:08001">0800 1</a></strong></p>'),
    (Items(Marker.BULLET, ((WORDS,),)), "<ul><li>Words</li></ul>"),
    (Items(Marker.BULLET, ((WORDS, WORDS),)), "<ul><li>Words\n<p>Words</p></li></ul>"),
    (Items(Marker.NUMBER, ((WORDS,),), 9), '<ol start="9">\n<li>Words</li>\n</ol>'),
    (Items(Marker.NONE, ((WORDS,),)), "<p>Words</p>"),
    (Items(Marker.NONE, ((WORDS,), (WORDS,))), "<ul><li>Words</li>\n<li>Words</li></ul>"),
    (Quotation((WORDS,)), "<blockquote><p>Words</p></blockquote>"),
    (Notice(Weight.URGENT, (WORDS,)), "<div><p>Words</p></div>"),
    (Card((Run("A"),), (WORDS,), 3), "<h3>A</h3>\n<p>Words</p>"),
    (Card((Run("A"),), (WORDS,), 7), "<h6>A</h6>\n<p>Words</p>"),
    (Card((Run("A"),), (), 3), "<h3>A</h3>"),
    (Card((Run("A"),), (WORDS,)), "<p>A<br>\nWords</p>"),
    (Card((Run("A"),), (PhoneLine(" Line ", "111", "tel:111", ""), QrLink("https://a.org", "a.org", ""))),
     '<p>A<br>\nLine: <strong><a href="tel:111">111</a></strong><br>\n<a href="https://a.org">a.org</a></p>'),
    (Card((Run("A"),), (PhoneLine("", "111", "tel:111", ""), QrLink("https://a.org", "", ""))),
     '<p>A<br>\n<strong><a href="tel:111">111</a></strong><br>\n<a href="https://a.org">https://a.org</a></p>'),
    (Card((Run("A"),), (PhoneLine("", "111", "tel:111", "", after=" <free>"),)),
     '<p>A<br>\n<strong><a href="tel:111">111</a></strong> &lt;free&gt;</p>'),
    (Table((((Run("Head"),),), ((Run("a"),),))),
     '<table>\n<tr><th scope="col">Head</th></tr>\n<tr><td>a</td></tr>\n</table>'),
]  # fmt: skip


@pytest.mark.parametrize(("block", "html"), ELEMENTS)
def test_a_block_as_elements(block: Block, html: str) -> None:
    """Each says what it is."""
    assert written(block) == html


def test_what_tells_a_notice_and_a_list_of_cards_apart() -> None:
    """A bar beside a notice; no bullets in a list that has none."""
    (notice,) = html_mail.elements([Notice(Weight.URGENT, (WORDS,))])
    assert re.match('<div style="border-left: [^"]+"', notice)
    for marker, told in ((Marker.NONE, True), (Marker.BULLET, False)):
        (items,) = html_mail.elements([Items(marker, ((WORDS,), (WORDS,)))])
        assert ("list-style: none" in items) is told


def test_a_draft_is_told_in_bold() -> None:
    """As nobody should miss it."""
    draft = Document("T", "P", "en", "", (), "", (2026, 1, 1), True, "#000000", (WORDS,))
    assert list(html_mail.parts(draft)) == [f"<p><strong>{DRAFT}</strong></p>", "<p>Words</p>"]


def test_a_picture_comes_with_the_mail() -> None:
    """It is named by its content, says what it shows, and is no wider than the screen."""
    picture = a_picture(
        width=PictureWidth.HALF, says='A "head"', caption="Slowly", credit="Ann", words=(Paragraph((Run("W"),)),)
    )
    (html,) = html_mail.elements([picture])
    name = f"{a_file().code}@pictures"
    assert f'<img src="cid:{name}" alt="A &quot;head&quot;" width="320" style="max-width: 100%; height: auto">' in html
    assert "<br>\nSlowly<br>\nAnn</p>\n<p>W</p>" in html


def test_each_picture_of_a_mail_is_there_once() -> None:
    """At its widest, wherever it stands."""
    small, wide, other = a_picture(width=PictureWidth.SMALL), a_picture(), a_picture(saved(photograph()))
    blocks = [Notice(Weight.URGENT, (small,)), Items(Marker.BULLET, ((wide,),)), Quotation((other,))]
    found = html_mail.pictures(blocks)
    assert [(file.width, pixels) for file, pixels in found.values()] == [(1200, 640), (1600, 640)]
    assert list(found) == [html_mail.content_id(a_file()), html_mail.content_id(other.file)]
    assert html_mail.pictures([Heading(1, "A")]) == {}
