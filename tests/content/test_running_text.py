"""Running text parsed into blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuscripts import START, outline, prose, texts

from leaflets.blocks import Heading
from leaflets.faults import Unfit

CAP = "Calls cost up to 7p per minute plus your phone company’s access charge."
#: A text and what it is in blocks.
TEXTS = [
    ("", []),
    ("words", ["p words"]),
    ("one\ntwo", ["p one⏎two"]),
    ("one\n\ntwo", ["p one", "p two"]),
    ("one  \ntwo", ["p one⏎two"]),
    ("one\\\ntwo", ["p one\\⏎two"]),
    ("    indented", ["p indented"]),
    ("a **strong** and *soft* word", ["p a strong and *soft* word"]),
    ("snake_case_word 2 * 3 * 4", ["p snake_case_word 2 * 3 * 4"]),
    ("\\*as typed\\*", ["p \\*as typed\\*"]),
    ("AT&T, Q&A, M&S", ["p AT&T, Q&A, M&S"]),
    # lists
    ("- one\n- two", ["bullet", "  p one", "  p two"]),
    ("* one\n* two", ["bullet", "  p one", "  p two"]),
    ("• one\n• two", ["bullet", "  p one", "  p two"]),
    ("– one\n– two", ["bullet", "  p one", "  p two"]),
    *((f"{sign} one", ["bullet", "  p one"]) for sign in "•·▪●–"),
    ("•one", ["p •one"]),
    ("a – b\n–5", ["p a – b⏎–5"]),
    ("- one\n  - two\n    - three", ["bullet", "  p one", "  bullet", "    p two", "    bullet", "      p three"]),
    ("- one\n\n  more", ["bullet", "  p one", "  p more"]),
    ("1. one\n2. two", ["number", "  p one", "  p two"]),
    ("5. five\n6. six", ["number from 5", "  p five", "  p six"]),
    ("0. nought", ["number from 0", "  p nought"]),
    ("-one\n-two", ["p -one⏎-two"]),
    # lists in lists of another kind, and beside them
    ("1. one\n   - two\n2. three", ["number", "  p one", "  bullet", "    p two", "  p three"]),
    ("1. one\n- two\n2. three", ["number", "  p one", "bullet", "  p two", "number from 2", "  p three"]),
    ("- one\n\n  more\n- two", ["bullet", "  p one", "  p more", "  p two"]),
    ("A. one\n1. two\nB. three", ["A A.", "  p one", "number", "  p two", "A B.", "  p three"]),
    ("A. one\nB. two\n1. in\nC. three", ["A A. B.", "  p one", "  p two", "number", "  p in", "A C.", "  p three"]),
    ("- one\n-\n- two", ["bullet", "  p one", "  p two"]),
    # headings: never more than one level deeper than the one before
    ("## One", ["h3 One"]),
    ("# One", ["p # One"]),
    ("## One\n### Two", ["h3 One", "h4 Two"]),
    ("#### One\n###### Two", ["h3 One", "h4 Two"]),
    ("## One\n### Two\n## Three", ["h3 One", "h4 Two", "h3 Three"]),
    ("## One ##", ["h3 One"]),
    ("## **One** two", ["h3 One two"]),
    ("##", ["p ##"]),
    ("#5 is a number", ["p #5 is a number"]),
    # quotations, tables
    ("> one\n> two", ["quotation", "  p one⏎two"]),
    ("> - one", ["p > - one"]),
    ("| a | b |\n|---|---|\n| 1 | 2 |", ["table a | b / 1 | 2"]),
    ("| a | b |\n|---|---|\n| 1 |", ["table a | b / 1 | "]),
    ("| a | b |\n|---|---|\n| 1 \\| 2 | 3 |", ["table a | b / 1 | 2 | 3"]),
    ("- | a | b |\n  |---|---|\n  | 1 | 2 |", ["bullet", "  table a | b / 1 | 2"]),
    ("> a | b\n> ---|---\n> 1 | 2", ["p > a | b⏎> ---|---⏎> 1 | 2"]),
    ("a | b", ["p a | b"]),
    # what is no construct here keeps its characters
    ("a\n---\nb", ["p a⏎---⏎b"]),
    ("a\n===", ["p a⏎==="]),
    ("`code` ~~struck~~", ["p `code` ~~struck~~"]),
    ("<b>bold</b> <!-- note -->", ["p <b>bold</b> <!-- note -->"]),
    ("[a]: see below", ["p [a]: see below"]),
    ("&lt; &#65;", ["p &lt; &#65;"]),
    ("https://a.org/*b*/*c*", ["p a.org/*b*/*c*", "card a.org/*b*/*c", "  code https://a.org/*b*/*c ()"]),
    # what a number costs, where the text does not say so
    ("Call 0845 458 6322.", ["p Call 0845 458 6322.", f"p {CAP}"]),
    ("Call 0845 458 6322 or 0845 458 6323.", ["p Call 0845 458 6322 or 0845 458 6323.", f"p {CAP}"]),
    ("Call 0845 458 6322 (5p and an access charge).", ["p Call 0845 458 6322 (5p and an access charge)."]),
    ("Call 0800 111 2222.", ["p Call 0800 111 2222."]),
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


ROWS = "| a | b |\n|---|---|\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{ROWS}| 1 | 2 | 3 |", 12),
        (f"{ROWS}1 | 2 | 3", 12),
        (f"{ROWS}| 1 | 2 |\n| 1 | 2 | 3", 13),
        ("- | a | b |\n  |---|---|\n  | 1 | 2 | 3 |", 12),
    ],
)
def test_a_cell_without_a_head(text: str, line: int) -> None:
    """Is told in its row, wherever the table stands and whether or not its rows begin and end with a bar."""
    with pytest.raises(Unfit, match="this row of the table has 3 cells, and its first row has 2") as unfit:
        prose(text)
    assert unfit.value.problem.place.line == line


def test_a_cell_too_many_of_a_folded_text() -> None:
    """Its rows are no lines of the file, so it is told where the text begins."""
    with pytest.raises(Unfit, match="3 cells") as unfit:
        prose(f"{ROWS}| 1 | 2 | 3 |", literal=False)
    assert unfit.value.problem.place == START


def test_all_that_is_wrong_is_told_at_once() -> None:
    """The first of each paragraph."""
    with pytest.raises(Unfit) as unfit:
        prose("one https://a,org\n\n- two [b](ftp://c.org)\n\nRing 0909 123 4567.")
    told = [unfit.value.problem, *unfit.value.also]
    assert [problem.place.line for problem in told] == [10, 12, 14]


def test_a_number_whose_price_must_be_told() -> None:
    """Told at its paragraph, with what to write."""
    with pytest.raises(Unfit, match="the leaflet has to say how much") as unfit:
        prose("One.\n\nCall 0909 123 4567.")
    assert (unfit.value.problem.place.line, unfit.value.problem.cure.partition(":")[0]) == (12, "Say it in the text")
    assert outline(prose("Call 0909 123 4567, 36p and an access charge.").blocks(2)) == [
        "p Call 0909 123 4567, 36p and an access charge."
    ]
