"""The words of a paragraph: what is bold, what is live, and where it leads."""

from __future__ import annotations

import pytest
from manuscripts import outline, prose

from leaflets.blocks import Card, Paragraph, QrLink, Run
from leaflets.faults import Unfit

#: A text and the runs of its first paragraph.
RUNS = [
    ("a **b** c", (Run("a "), Run("b", True), Run(" c"))),
    ("**a** *b*", (Run("a", True), Run(" *b*"))),
    ("**a *b* c**", (Run("a *b* c", True),)),
    (
        "call 0845 458 6322 now",
        (Run("call "), Run("0845 458 6322", True, "tel:08454586322", "Call 0845 458 6322"), Run(" now")),
    ),
    ("mail help@a.org.", (Run("mail "), Run("help@a.org", False, "mailto:help@a.org", "E-mail help@a.org"), Run("."))),
    ("see www.a.org/b.", (Run("see "), Run("a.org/b", False, "https://www.a.org/b", "a.org/b"), Run("."))),
    ("(www.a.org)", (Run("("), Run("a.org", False, "https://www.a.org", "a.org"), Run(")"))),
    *((f"www.a.org{sign}", (Run("a.org", False, "https://www.a.org", "a.org"), Run(sign))) for sign in ".,;:!?'\"”’"),
    ("“www.a.org”,", (Run("“"), Run("a.org", False, "https://www.a.org", "a.org"), Run("”,"))),
    ("https://a.org/b_(c)", (Run("a.org/b_(c)", False, "https://a.org/b_(c)", "a.org/b_(c)"),)),
    (
        "(https://a.org/b_(c))",
        (Run("("), Run("a.org/b_(c)", False, "https://a.org/b_(c)", "a.org/b_(c)"), Run(")")),
    ),
    ("https://a.org/_b_/c", (Run("a.org/_b_/c", False, "https://a.org/_b_/c", "a.org/_b_/c"),)),
    ("https://a.org/*b*/c", (Run("a.org/*b*/c", False, "https://a.org/*b*/c", "a.org/*b*/c"),)),
    ("https://a.org/?b=1&c=2", (Run("a.org/?b=1&c=2", False, "https://a.org/?b=1&c=2", "a.org/?b=1&c=2"),)),
    ("www.a.org:8080/b", (Run("a.org:8080/b", False, "https://www.a.org:8080/b", "a.org:8080/b"),)),
    ("the www. prefix", (Run("the www. prefix"),)),
    ("[the page](www.a.org)", (Run("the page", False, "https://www.a.org", "the page, a.org"),)),
    ("[the **page**](www.a.org)", (Run("the page", False, "https://www.a.org", "the page, a.org"),)),
    ("**[page](www.a.org)**", (Run("page", True, "https://www.a.org", "page, a.org"),)),
    ("[](www.a.org)", (Run("a.org", False, "https://www.a.org", "a.org, a.org"),)),
    ("[a\npage](www.a.org)", (Run("a page", False, "https://www.a.org", "a page, a.org"),)),
    (
        "**a** 0845 458 6322 b",
        (Run("a", True), Run(" "), Run("0845 458 6322", True, "tel:08454586322", "Call 0845 458 6322"), Run(" b")),
    ),
    ("[text](SMS:81025)", (Run("text (81025)", True, "sms:81025", "text (81025)"),)),
    ("[ring](TEL:08454586322)", (Run("ring (0845 458 6322)", True, "tel:08454586322", "Call ring (0845 458 6322)"),)),
    (
        "[write](MAILTO:help@a.org)",
        (Run("write (help@a.org)", False, "mailto:help@a.org", "E-mail write (help@a.org)"),),
    ),
    (
        "[write](mailto:help@a.org)",
        (Run("write (help@a.org)", False, "mailto:help@a.org", "E-mail write (help@a.org)"),),
    ),
    ("[ring](tel:08454586322)", (Run("ring (0845 458 6322)", True, "tel:08454586322", "Call ring (0845 458 6322)"),)),
    ("<https://a.org>", (Run("<"), Run("a.org", False, "https://a.org", "a.org"), Run(">"))),
    ("<help@a.org>", (Run("<"), Run("help@a.org", False, "mailto:help@a.org", "E-mail help@a.org"), Run(">"))),
    ("https://a.org/a_b/**d**/", (Run("a.org/a_b/**d**", False, "https://a.org/a_b/**d**/", "a.org/a_b/**d**"),)),
    ("**https://a.org**", (Run("a.org", True, "https://a.org", "a.org"),)),
    (
        "0808 2000 247 24 hours a day",
        (Run("0808 2000 247", True, "tel:08082000247", "Call 0808 2000 247"), Run(" 24 hours a day")),
    ),
]


@pytest.mark.parametrize(("text", "runs"), RUNS)
def test_the_runs_of_a_paragraph(text: str, runs: tuple[Run, ...]) -> None:
    """Addresses and numbers are live, the punctuation round them is not part of them."""
    paragraph = prose(text).blocks(2)[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == runs


#: A text and the cards below it.
CARDS = [
    ("see www.a.org", ["card a.org", "  code https://www.a.org ()"]),
    ("[the page](www.a.org/b)", ["card the page", "  code https://www.a.org/b (a.org/b)"]),
    ("[one](www.a.org) [two](www.a.org)", ["card one", "  code https://www.a.org (a.org)"]),
    ("www.a.org and www.a.org", ["card a.org", "  code https://www.a.org ()"]),
    (
        "www.a.org, www.b.org",
        ["card a.org", "  code https://www.a.org ()", "card b.org", "  code https://www.b.org ()"],
    ),
    ("0845 458 6322 and help@a.org", []),
    ("> see www.a.org", ["card a.org", "  code https://www.a.org ()"]),
    ("- see www.a.org", ["card a.org", "  code https://www.a.org ()"]),
    ("## [Page](www.a.org)", ["card Page", "  code https://www.a.org (a.org)"]),
    ("| a |\n|---|\n| www.a.org |", ["card a.org", "  code https://www.a.org ()"]),
]


@pytest.mark.parametrize(("text", "cards"), CARDS)
def test_each_web_address_has_a_card_with_its_symbol(text: str, cards: list[str]) -> None:
    """Once in a paragraph, after it, and where it is said in words already not again."""
    lines = outline(prose(text).blocks(2))
    inner = [line.strip() for line in lines]
    found = [line for line in inner if line.startswith(("card", "code"))]
    assert found == [line.strip() for line in cards]


def test_a_symbol_says_what_it_opens() -> None:
    """For a screen reader: name, then address."""
    cards = [block for block in prose("[Page](www.a.org/b) www.c.org").blocks(2) if isinstance(block, Card)]
    codes = [detail for card in cards for detail in card.details if isinstance(detail, QrLink)]
    assert [code.says for code in codes] == ["Page, a.org/b", "c.org"]


#: A text with a fault, and its line from 10 on.
LINES = [
    ("one [a](ftp://b.org)", 10),
    ("one\n[a](ftp://b.org)", 11),
    ("one  \n[a](ftp://b.org)", 11),
    ("one\\\ntwo\nhttps://a,org", 12),
    ("**one\ntwo** [a](tel:b)", 11),
    ("one\n[a](www.a.org 'b')", 11),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_a_fault_is_told_in_its_row(text: str, line: int) -> None:
    """However the line before it ends; of a folded text only the beginning is known."""
    for literal in (True, False):
        with pytest.raises(Unfit) as unfit:
            prose(text, literal)
        assert unfit.value.problem.place.line == (line if literal else 10)
