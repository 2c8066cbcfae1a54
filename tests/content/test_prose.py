"""Running text as blocks."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from manuscripts import outline, texts, words
from markdown_it.rules_core import inline

from leaflets.blocks import Card, Heading, Paragraph, QrLink, Run
from leaflets.content.accessible_names import says_call, says_code
from leaflets.content.markdown import _markdown
from leaflets.content.prose import Note, Prose
from leaflets.faults import Unfit
from leaflets.words import NOWHERE, Place, Words

#: Where the texts of these tests begin: under a `|`, so that each of their lines is a line of the file.
START = Place("a.yaml", 10, 7)


def prose(text: str, literal: bool = True) -> Prose:
    """A text typed at START."""
    return Prose.typed(Words(text, START, literal))


#: A text and what it is in blocks.
TEXTS = [
    ("", []),
    ("words", ["p words"]),
    ("one\ntwo", ["p one two"]),
    ("one\n\ntwo", ["p one", "p two"]),
    ("one  \ntwo", ["p one⏎two"]),
    ("one\\\ntwo", ["p one⏎two"]),
    ("    indented", ["p indented"]),
    ("a **strong** and *soft* word", ["p a strong and soft word"]),
    ("snake_case_word 2 * 3 * 4", ["p snake_case_word 2 * 3 * 4"]),
    ("\\*as typed\\*", ["p *as typed*"]),
    ("AT&T, Q&A, M&S", ["p AT&T, Q&A, M&S"]),
    # lists
    ("- one\n- two", ["bullet", "  p one", "  p two"]),
    ("* one\n* two", ["bullet", "  p one", "  p two"]),
    ("• one\n• two", ["bullet", "  p one", "  p two"]),
    ("– one\n– two", ["bullet", "  p one", "  p two"]),
    ("▪ one", ["bullet", "  p one"]),
    ("a – b\n–5", ["p a – b –5"]),
    ("- one\n  - two\n    - three", ["bullet", "  p one", "  bullet", "    p two", "    bullet", "      p three"]),
    ("- one\n\n  more", ["bullet", "  p one", "  p more"]),
    ("1. one\n2. two", ["number", "  p one", "  p two"]),
    ("5. five\n6. six", ["number from 5", "  p five", "  p six"]),
    ("0. nought", ["number from 0", "  p nought"]),
    ("-one\n-two", ["p -one -two"]),
    ("- one\n-\n- two", ["bullet", "  p one", "  p two"]),
    # headings: never more than one level deeper than the one before
    ("## One", ["h3 One"]),
    ("# One", ["h3 One"]),
    ("## One\n### Two", ["h3 One", "h4 Two"]),
    ("#### One\n###### Two", ["h3 One", "h4 Two"]),
    ("## One\n### Two\n## Three", ["h3 One", "h4 Two", "h3 Three"]),
    ("## One ##", ["h3 One"]),
    ("## **One** two", ["h3 One two"]),
    ("##", []),
    ("#5 is a number", ["p #5 is a number"]),
    # quotations, tables
    ("> one\n> two", ["quotation", "  p one two"]),
    ("> - one", ["quotation", "  bullet", "    p one"]),
    ("| a | b |\n|---|---|\n| 1 | 2 |", ["table a | b / 1 | 2"]),
    ("| a | b |\n|---|---|\n| 1 |", ["table a | b / 1 | "]),
    ("a | b", ["p a | b"]),
    # what is no construct here keeps its characters
    ("a\n---\nb", ["p a --- b"]),
    ("a\n===", ["p a ==="]),
    ("`code` ~~struck~~", ["p `code` ~~struck~~"]),
    ("<b>bold</b> <!-- note -->", ["p <b>bold</b> <!-- note -->"]),
    ("[a]: see below", ["p [a]: see below"]),
    ("[a] and [a][b]", ["p [a] and [a][b]"]),
]


@pytest.mark.parametrize(("text", "blocks"), TEXTS)
def test_a_text_in_blocks(text: str, blocks: list[str]) -> None:
    """CommonMark where people mean it, and nowhere else."""
    assert outline(prose(text).blocks(2)) == blocks


@pytest.mark.parametrize("level", [1, 2, 3])
def test_headings_go_below_the_one_they_stand_under(level: int) -> None:
    """Whatever number of hashes was typed."""
    assert [block.level for block in prose("## a\n## b").blocks(level) if isinstance(block, Heading)] == [level + 1] * 2


#: A text and the runs of its first paragraph.
RUNS = [
    ("a **b** c", (Run("a "), Run("b", True), Run(" c"))),
    ("**a** *b*", (Run("a", True), Run(" b"))),
    ("**a *b* c**", (Run("a b c", True),)),
    (
        "call 0845 458 6322 now",
        (Run("call "), Run("0845 458 6322", True, "tel:08454586322", "Call 0845 458 6322"), Run(" now")),
    ),
    ("mail help@a.org.", (Run("mail "), Run("help@a.org", False, "mailto:help@a.org", "E-mail help@a.org"), Run("."))),
    ("see www.a.org/b.", (Run("see "), Run("a.org/b", False, "https://www.a.org/b", "a.org/b"), Run("."))),
    ("(www.a.org)", (Run("("), Run("a.org", False, "https://www.a.org", "a.org"), Run(")"))),
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
    ("[write](mailto:help@a.org)", (Run("write", False, "mailto:help@a.org", "E-mail write"),)),
    ("[ring](tel:08454586322)", (Run("ring", True, "tel:08454586322", "Call ring"),)),
    ("<https://a.org>", (Run("https://a.org", False, "https://a.org", "https://a.org, a.org"),)),
    ("<help@a.org>", (Run("help@a.org", False, "mailto:help@a.org", "E-mail help@a.org"),)),
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
    assert [code.says for code in codes] == ["QR code: Page, a.org/b", "QR code: c.org"]


#: A text, the line and column of its fault, the fault.
FAULTS = [
    ("words ![a](b.png)", 10, "pictures cannot be printed in a leaflet"),
    ("words\n\n![](b.png)", 12, "pictures cannot be printed in a leaflet"),
    ("[a](javascript:alert(1))", 10, "a leaflet cannot print a ‘javascript:’ address"),
    ("one\ntwo [a](ftp://b.org)", 11, "a leaflet cannot print a ‘ftp:’ address"),
    ("one\n\n- two\n- three\n  [a](ftp://b.org)", 14, "a leaflet cannot print a ‘ftp:’ address"),
    ("one\n\n> two\n> [a](ftp://b.org)", 13, "a leaflet cannot print a ‘ftp:’ address"),
    ("## [a](ftp://b.org)", 10, "a leaflet cannot print a ‘ftp:’ address"),
    ("one\n## [a](ftp://b.org)", 11, "a leaflet cannot print a ‘ftp:’ address"),
    ("| a |\n|---|\n| b |\n| [c](ftp://b.org) |", 13, "a leaflet cannot print a ‘ftp:’ address"),
    ("<ftp://b.org>", 10, "a leaflet cannot print a ‘ftp:’ address"),
    ("[a](mailto:b)", 10, "‘b’ is not an e-mail address"),
    ("one\nhttps://a,org", 11, "this web address has a comma in it"),
    ("one\nhttps://u@a.org", 11, "the web address ‘https://u@a.org’ carries a user name"),
    ("[a](tel:b)", 10, "‘b’ has no number in it"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_what_cannot_be_printed(text: str, line: int, message: str) -> None:
    """Told with the line it stands in."""
    with pytest.raises(Unfit) as unfit:
        prose(text)
    assert (unfit.value.problem.place, unfit.value.problem.message) == (Place("a.yaml", line, 7), message)


def test_a_folded_text_knows_its_beginning_only() -> None:
    """Its rows are no lines of the file."""
    with pytest.raises(Unfit) as unfit:
        prose("one\ntwo [a](ftp://b.org)", literal=False)
    assert unfit.value.problem.place == START


def test_blocks_know_where_they_were_typed() -> None:
    """The place of an editor's words goes along to the last stage."""
    blocks = prose("one\n\n## two\n\n- three\n- four\n\n> five").blocks(2)
    assert [block.place.line for block in blocks] == [10, 12, 14, 17]
    assert {block.place.column for block in blocks} == {7}


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| 1 | 2 | lost |",
        "[a](www.a.org 'lost')",
        "[see <https://a.org> lost](www.b.org)",
        "one\n\n[lost]: www.a.org",
        "    lost",
        "```lost\ncode\n```",
        "<lost>",
        "<div>\nlost\n</div>",
        "&lost;",
    ],
)
def test_nothing_is_dropped_without_a_word(text: str) -> None:
    """It is printed, or it is a fault."""
    try:
        blocks = prose(text).blocks(2)
    except Unfit:
        return
    assert "lost" in " ".join(texts(blocks))


LETTERS = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)
GAPS = st.sampled_from([" ", "  ", "\n", "\n\n", "  \n", "\n    ", "\t", "\n\n\n"])


@given(st.lists(st.tuples(LETTERS, GAPS), max_size=20))
def test_every_word_is_printed_in_order(typed: list[tuple[str, str]]) -> None:
    """However the lines are broken and indented."""
    blocks = prose("".join(word + gap for word, gap in typed)).blocks(2)
    assert " ".join(texts(blocks)).split() == [word for word, _ in typed]


SNIPPETS = st.sampled_from(
    ["- ", "1. ", "# ", "## ", "**", "*", "_", "> ", "|", "\n", "\n\n", " ", "words", "(", ")", "[", "]", "<", ">", "`",
     "www.a.org", "https://a.org/b_(c)", "(www.a.org)", "help@a.org", "0845 458 6322", "```", "    ", "&amp;", "\\",
     "|---|---|\n", "| a | b |\n", "![", "[a](tel:1)", "[a](mailto:b)", "[a](javascript:b)", "\u2028", "• ", "[a]: b\n",
     "<https://a.org>", "http://", "www.", "\x00", "https://[a", "https://xn--a.b"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(SNIPPETS, max_size=12).map("".join)))
@example("https://xn--a.b")
@example("[a <https://a.org>](www.a.org)")
def test_any_text_is_blocks_or_unfit(text: str) -> None:
    """Nothing else is ever raised, and what is unfit has its line."""
    for kind in (Prose, Note):
        place = NOWHERE
        try:
            assert outline(kind.typed(Words(text, START, True)).blocks(2)) is not None
        except Unfit as unfit:
            place = unfit.problem.place
        assert place == NOWHERE or 10 <= place.line <= 10 + len(re.findall("\r\n?|\n", text))


@pytest.mark.parametrize("text", ["words", "one\n\ntwo", "**strong**", "see www.a.org", "call 0845 458 6322", "a  \nb"])
def test_a_note_is_plain_paragraphs(text: str) -> None:
    """With links and numbers in them, if need be."""
    note = Note.typed(Words(text, START, True))
    assert note == text
    assert all(isinstance(block, Paragraph | Card) for block in note.blocks(2))


CARD = "lists, headings, quotations and tables cannot stand on a card"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("one\n\n- two", 12, CARD),
        ("one\n\n## two", 12, CARD),
        ("one\n\n> two", 12, CARD),
        ("one\n\n| a |\n|---|", 12, CARD),
        ("- one", 10, CARD),
    ],
)
def test_what_cannot_stand_on_a_card(text: str, line: int, message: str) -> None:
    """A card has no room for constructs; the fault is at the first of them."""
    with pytest.raises(Unfit) as unfit:
        Note.typed(Words(text, START, True))
    assert (unfit.value.problem.place, unfit.value.problem.message) == (Place("a.yaml", line, 7), message)


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_note_has_words(text: str) -> None:
    """The reader adds the place."""
    with pytest.raises(Unfit, match="there are no words here"):
        Note.typed(Words(text, START, True))


def test_what_a_screen_reader_tells() -> None:
    """Of a symbol and of a number."""
    assert says_code("Dystonia", "", "nhs.uk") == "QR code: Dystonia, nhs.uk"
    assert says_call("0800 1111", "Childline", "", "Helpline") == "Call Childline Helpline 0800 1111"
    assert words((Run("a"), Run("b", True))) == "ab"


@given(st.text(st.sampled_from("ab1 .\n*_[]()<>!\\`&:/#-|~=\"'")))
def test_words_without_marks_are_what_markdown_makes_of_them(text: str) -> None:
    """They are not parsed, and nobody sees it."""
    whole = _markdown.__wrapped__()
    whole.core.ruler.at("inline", inline)
    assert [token.as_dict() for token in _markdown().parse(text)] == [token.as_dict() for token in whole.parse(text)]
