"""Running text as blocks."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from manuscripts import START, outline, prose

from leaflets.blocks import Card, Paragraph
from leaflets.content.prose import Note, Prose
from leaflets.faults import Unfit
from leaflets.words import NOWHERE, Place, Words

#: A text, the line and column of its fault, the fault.
FAULTS = [
    ("words ![a](b.png)", 10, "a picture has a line of its own, not within words"),
    ("words\n\n![](b.png)", 12, "a picture has a line of its own, not within words"),
    ("[a](javascript:alert(1))", 10, "a leaflet cannot print a ‘javascript:’ address"),
    ("one\ntwo [a](ftp://b.org)", 11, "a leaflet cannot print a ‘ftp:’ address"),
    ("one\n\n- two\n- three\n  [a](ftp://b.org)", 14, "a leaflet cannot print a ‘ftp:’ address"),
    ("one\n\n> two\n> [a](ftp://b.org)", 13, "a leaflet cannot print a ‘ftp:’ address"),
    ("## [a](ftp://b.org)", 10, "a leaflet cannot print a ‘ftp:’ address"),
    ("one\n## [a](ftp://b.org)", 11, "a leaflet cannot print a ‘ftp:’ address"),
    ("| a |\n|---|\n| b |\n| [c](ftp://b.org) |", 13, "a leaflet cannot print a ‘ftp:’ address"),
    ("[a](mailto:b)", 10, "‘b’ is not an e-mail address"),
    ("one\nhttps://a,org", 11, "this web address has a comma in it"),
    ("one\nhttps://u@a.org", 11, "the web address ‘https://u@a.org’ carries a user name"),
    ("[a](tel:b)", 10, "‘b’ is no telephone number"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_what_cannot_be_printed(text: str, line: int, message: str) -> None:
    """Told with the line it stands in."""
    with pytest.raises(Unfit) as unfit:
        prose(text)
    assert (unfit.value.problem.place, unfit.value.problem.message) == (Place("a.yaml", line, 7), message)


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


CARD = "lists, headings, quotations and tables cannot stand in this field"


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
