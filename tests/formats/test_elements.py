"""Blocks as elements of HTML: what a `Look` decides, and the order of headings; `test_html_mail.py` has the rest."""

from __future__ import annotations

from leaflets.blocks import Card, Heading, Notice, Paragraph, PhoneLine, QrLink, Run, Style, Table, Weight
from leaflets.formats.elements import Look, of_blocks

LOOK = Look(lambda kind: f' class="{kind}"', lambda picture: picture.file.code)
WORDS = Paragraph((Run("Words"),))


def test_each_kind_has_its_look() -> None:
    """Weight of a notice, manner of a paragraph, what is tapped; a paragraph as all others are has none."""
    blocks = [
        WORDS,
        Paragraph((Run("Words"),), Style.SMALL),
        Notice(Weight.EMERGENCY, (WORDS,)),
        Card((Run("A"),), (PhoneLine("", "111", "tel:111", ""), QrLink("https://a.org", "a.org", ""))),
    ]
    assert [*of_blocks(blocks, LOOK)] == [
        "<p>Words</p>",
        '<p class="small">Words</p>',
        '<div class="notice emergency"><p>Words</p></div>',
        '<p class="card">A<br>\n<strong><a href="tel:111" class="phone">111</a></strong><br>\n'
        '<a href="https://a.org" class="web">a.org</a></p>',
    ]


def test_no_level_of_heading_is_left_out() -> None:
    """As in the tags of a PDF file (WCAG 2.2, technique G141)."""
    blocks = [Heading(1, "A"), Heading(4, "B"), Heading(4, "C"), Heading(2, "D")]
    assert [html[:4] for html in of_blocks(blocks, LOOK)] == ["<h1>", "<h2>", "<h3>", "<h2>"]


def test_a_column_without_a_name_has_no_heading() -> None:
    """An empty heading is told as nothing by a screen reader."""
    (table,) = of_blocks([Table((((), (Run("B"),)), ((Run("1"),), (Run("2"),))))], Look(lambda _: "", lambda _: ""))
    assert '<tr><td></td><th scope="col">B</th></tr>' in table
