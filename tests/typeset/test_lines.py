"""Words broken into lines."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from type_codes import told

from leaflets.typeset.faces import faces, printable
from leaflets.typeset.lines import broken, natural_width
from leaflets.typeset.spans import BLACK, Ink, Span, colour
from leaflets.typeset.structure import Element

INK = Ink(faces().regular, 14, BLACK)
WORDS = ["Dystonia", "and", "other", "conditions", "of", "movement", "in", "children,", "and", "who", "helps"]


def spans(*texts: str) -> list[Span]:
    """Spans in one ink."""
    return [Span(text, INK, Element("P").leaf()) for text in texts]


def lines(width: float, *texts: str, balance: bool = False) -> list[str]:
    """The words of each line."""
    rows = broken(spans(*texts), width, balance)
    told_in = ["".join(told(part.code, part.ink.face) for part in row) for row in rows]
    assert ["".join(part.words for part in row) for row in rows] == [line.removesuffix(" ") for line in told_in]
    return [line.removesuffix(" ") for line in told_in]


def width(text: str) -> float:
    """The width of a text in one line."""
    return natural_width(spans(text))[0]


@pytest.mark.parametrize("tied", ["0845 458 6322", "14 March 2024", "L3 8LR", "2.5 mg", "Dr Jones", "help@example.org"])
def test_what_belongs_together_moves_to_the_next_line(tied: str) -> None:
    """Just enough room for it: one line. A hair less: the whole of it on the next."""
    text = f"Please write this down {tied}"
    assert lines(width(text) + 0.01, text) == [text]
    first, second = lines(width(text) - 0.01, text)
    assert second.endswith(tied)
    assert text == f"{first} {second}"


def test_ties_hold_where_lines_end_and_spaces_stand_side_by_side() -> None:
    """And where a part of the words is in another manner."""
    room = width("14 March 2024") + 0.01
    assert lines(room, "on 14 March 2024") == ["on", "14 March 2024"]
    assert lines(room, "on\n14 March 2024") == ["on", "14 March 2024"]
    assert lines(room, "on  14 March 2024") == ["on", "14 March 2024"]
    assert lines(room, "on 14", " March 2024") == ["on", "14 March 2024"]
    assert lines(1000, "0845  45810") == ["0845 45810"]  # of spaces side by side none is printed


def test_a_tie_wider_than_the_line_breaks_at_its_spaces() -> None:
    """Rather than run off the page."""
    assert lines(width("18001 0845 458 6"), "18001 0845 458 6322") == ["18001 0845 458", "6322"]


def test_a_word_may_change_its_manner_within() -> None:
    """Bold ends before the colon; the colon stays with its word."""
    assert lines(width("Focal:") + 0.01, "Focal", ": one part") == ["Focal:", "one", "part"]


@pytest.mark.parametrize("text", ["drink of H₂O", "take α-synuclein", "with kẹkọ", "see 10⁻⁹,"])
def test_no_line_breaks_within_a_word_of_two_faces(text: str) -> None:
    """Just enough room for it: one line. A hair less: the whole of it on the next."""
    *first, last = text.split(" ")
    assert lines(width(text) + 0.01, text) == [text]
    assert lines(width(text) - 0.01, text) == [" ".join(first), last]


def test_the_parts_of_a_line_in_two_faces() -> None:
    """Each with its own face; all belong to the one text, and where a line ends, its space is in the code."""
    ((h, two, o), (more,)) = broken(spans("H₂O α"), width("H₂O") + 0.01)
    assert [(part.number, part.words, part.ink.face.name) for part in (h, two, o, more)] == [
        (0, "H", "AtkinsonHyperlegibleNext-Regular"), (0, "₂", "LeafletSigns-Regular"),
        (0, "O", "AtkinsonHyperlegibleNext-Regular"), (0, "α", "LeafletSigns-Regular"),
    ]  # fmt: skip
    face = faces().regular
    assert o.code == face.shape("O").code + face.shape(" ").code
    ((one,), (two,)) = broken(spans("α β"), width("α") + 0.01)
    signs = face.others[0]
    assert (one.code, two.code) == (signs.shape("α").code + signs.shape(" ").code, signs.shape("β").code)


@pytest.mark.parametrize("room", ["https://www.example.org", "https://www.example.org/a-lo", "www.exam"])
def test_a_long_address_breaks_where_it_may(room: str) -> None:
    """After a slash or before . - ? &, without a hyphen; joined again it is the address."""
    address = "https://www.example.org/a-long-path/to/it"
    got = lines(width(room) + 1, address)
    assert "".join(got) == address
    assert all(not line.endswith("-") for line in got)
    assert all(line[0] in ".-?&_=#" or before.endswith("/") for before, line in itertools.pairwise(got))


def test_a_word_wider_than_the_line_is_cut_without_a_hyphen() -> None:
    """Sixty letters in giant print must neither run off the page nor gain a letter."""
    word = "Pneumonoultramicroscopicsilicovolcanoconiosis"
    got = lines(width("Pneumonoultra"), word)
    assert len(got) > 2
    assert "".join(got) == word
    assert lines(width("Pneumonoultra"), f"{word} it") == [*got[:-1], f"{got[-1]} it"]


@pytest.mark.parametrize(
    ("texts", "room", "wanted"),
    [
        (["one two three"], "one two", ["one two ", "three"]),
        (["one two\nthree"], "one two three", ["one two ", "three"]),
        (["on 14 March 2024"], "14 March 2024", ["on ", "14 March 2024"]),
        (["one ", "two three"], "one two", ["one two ", "three"]),
        (["one ", "two three four"], "one two three", ["one two three ", "four"]),
        (["one two", " three"], "one two", ["one two ", "three"]),
        (["example.org/help"], "example.org", ["example", ".org/help"]),
        (["see ", "example.org/help"], "see example.org", ["see example", ".org/help"]),
    ],
)
def test_a_line_ends_with_a_space_where_one_was_typed(texts: list[str], room: str, wanted: list[str]) -> None:
    """In what a screen reader is told; the words of a line and its width leave it out."""
    rows = broken(spans(*texts), width(room) + 0.5)
    assert ["".join(told(part.code, part.ink.face) for part in row) for row in rows] == wanted
    assert ["".join(part.words for part in row) for row in rows] == [line.removesuffix(" ") for line in wanted]
    assert {part.number for row in rows for part in row} == set(range(len(texts)))
    assert all(len({part.number for part in row}) == len(row) for row in rows)  # a line has a text's words in one part
    assert all(row[-1].width == pytest.approx(width(row[-1].words)) for row in rows)


@pytest.mark.parametrize(
    ("texts", "room", "wanted"),
    [
        (["see example.org/help/page"], "example.org/help", ["see example.org/", "help/page"]),
        (["see\nexample.org/help/page"], "example.org/help", ["see", "example.org/", "help/page"]),
        (["a " + "m" * 12], "m" * 11, ["a", "m" * 10, "mm"]),
        (["m" * 12 + " a"], "m" * 11, ["m" * 10, "mm a"]),
        (["m" * 12, " a"], "m" * 11, ["m" * 10, "mm a"]),
        (["nnnnnnnn.nnn.nnnn"], "nnnnnnnn", ["nnnnnnnn", ".nnn.nnnn"]),
        (["nnnnnnnn.nnn.nnnn", ", a"], "nnnnnnnn", ["nnnnnnnn", ".nnn", ".nnnn, a"]),  # its stop stays
        (["m" * 9, ", a"], "m" * 9, ["m" * 9, ", a"]),  # unless that is too wide
        (["a." + "m" * 9, ", a"], "." + "m" * 9, ["a", "." + "m" * 9, ", a"]),
        (["on 14", " " + "m" * 12], "m" * 11, ["on 14", "m" * 10, "mm"]),
    ],
)
def test_where_a_word_wider_than_the_line_begins(texts: list[str], room: str, wanted: list[str]) -> None:
    """An address behind the words before it, another on a line of its own; what follows without a space stays by it."""
    assert lines(width(room) + 0.1, *texts) == wanted


def test_no_line_is_too_wide_behind_a_word_that_is() -> None:
    """Whatever follows."""
    room = width("example.org/help/pag") + 0.1
    for letters in range(1, 60):
        got = lines(room, "example.org/help/page", f", {'l' * letters} and", " so on")
        assert all(width(line) <= room + 0.1 for line in got)
        assert "".join(got).replace(" ", "") == f"example.org/help/page,{'l' * letters}andsoon"


def test_words_just_as_wide_as_the_line_fit() -> None:
    """Though sums are not exact to the last digit."""
    for words in (WORDS[:end] for end in range(2, len(WORDS))):
        assert lines(width(" ".join(words)), " ".join(words)) == [" ".join(words)]
        assert lines(width(" ".join(words)), words[0], " " + " ".join(words[1:])) == [" ".join(words)]


def test_a_typed_line_end_is_kept() -> None:
    """As in a postal address."""
    assert lines(1000, "Norton Street\nLiverpool\nL3 8LR") == ["Norton Street", "Liverpool", "L3 8LR"]
    for texts in (["one\n", "two"], ["one\n", " two"], ["one", "\n", "two"], ["one ", "\ntwo"]):
        assert lines(1000, *texts) == ["one", "two"]
    assert lines(1000, "one\ntwo", " three") == ["one", "two three"]


#: A paragraph, the words for which its lines have just room, and how the last two lines are broken.
LONE: dict[str, tuple[str, str, list[str]]] = {
    "a short word": ("nnn nnn nnn nnn n", "nnn nnn nnn nnn", ["nnn nnn nnn", "nnn n"]),
    "a word just shorter than a quarter": ("nnn nnn nnn nnn nnn", "nnn nnn nnn nnn", ["nnn nnn nnn", "nnn nnn"]),
    "a word longer than that": ("nnn nnn nnn nnn nnnn", "nnn nnn nnn nnn", ["nnn nnn nnn nnn", "nnnn"]),
    "one just shorter than a third above it": ("nn nn nnnn nnnn n", "nnn nnn nnn nnn", ["nn nn nnnn", "nnnn n"]),
    "one longer than that above it": ("nn nn nnn nnnnn n", "nnn nnn nnn nnn", ["nn nn nnn nnnnn", "n"]),
    "three words above it": ("nnnn nnnn nnnn n", "nnnn nnnn nnnn", ["nnnn nnnn nnnn", "n"]),
    "three words above it, below others": ("nnnn " * 6 + "n", "nnnn nnnn nnnn", ["nnnn nnnn nnnn", "n"]),
    "two short words": ("nnn nnn nnn nnn n n", "nnn nnn nnn nnn", ["nnn nnn nnn nnn", "n n"]),
    "two short words below several lines": ("nnn " * 8 + "n n", "nnn nnn nnn nnn", ["nnn nnn nnn nnn", "n n"]),
    "a typed line end": ("nnn nnn nnn nnn\nn", "nnn nnn nnn nnn", ["nnn nnn nnn nnn", "n"]),
    "further lines above": ("nnn nnn nnn " * 2 + "nnn nnn n", "nnn nnn nnn nnn", ["nnn nnn nnn", "nnn n"]),
    "one line": ("nnn nnn nnn nnn", "nnn nnn nnn nnn", ["nnn nnn nnn nnn"]),
}


@pytest.mark.parametrize("case", LONE)
def test_the_last_line_is_no_lone_short_word(case: str) -> None:
    """Shorter than a quarter of the line; that above it spares a word shorter than a third, where it has four."""
    text, room, wanted = LONE[case]
    got = lines(width(room) + 0.01, text)
    assert got[-2:] == wanted
    assert " ".join(got) == text.replace("\n", " ")


#: A heading, how much of its width a line has, and its lines; it is balanced by its words in letters of one width.
BALANCED: dict[str, tuple[str, float, list[str]]] = {
    "two lines": ("nnn nnn nnn nnn nnn nnn", 0.85, ["nnn nnn nnn", "nnn nnn nnn"]),
    "two lines that just fit": ("nnn nnn nnn nnn", 0.55, ["nnn nnn", "nnn nnn"]),
    "a short last line": ("nnnnnn nn nn nn", 0.95, ["nnnnnn", "nn nn nn"]),
    "three lines": ("nnn " * 8 + "nnn", 0.47, ["nnn nnn nnn"] * 3),
    "two words": ("nnnnnnnn nn", 0.95, ["nnnnnnnn", "nn"]),
    "one line": ("nnn nnn nnn", 1.01, ["nnn nnn nnn"]),
}


@pytest.mark.parametrize("case", BALANCED)
def test_headings_are_balanced(case: str) -> None:
    """As few lines as without it, and of even length."""
    text, part, wanted = BALANCED[case]
    room = width(text) * part
    assert len(lines(room, text)) == len(wanted)
    assert lines(room, text, balance=True) == wanted


@pytest.mark.parametrize("letters", range(20, 60))
def test_a_balanced_heading_has_no_line_that_is_much_longer_than_needed(letters: int) -> None:
    """In lines narrower by a twentieth it would need one more; words by themselves are not balanced."""
    text = "Dystonia and other conditions of movement in children"
    room = width("n" * letters)
    got = lines(room, text, balance=True)
    assert len(got) == len(lines(room, text))
    narrower = max(map(width, got)) - room / 20
    assert len(got) == 1 or len(lines(narrower, text, balance=True)) > len(got)
    assert broken(spans(text), room) == broken(spans(text), room, balance=False)


@pytest.mark.parametrize(
    ("texts", "whole", "longest"),
    [
        (["one three two"], "one three two", "three"),
        (["call 0151 298 2999 now"], "call 0151 298 2999 now", "0151 298 2999"),
        (["one", "three two"], "onethree two", "onethree"),
        (["three\ntwo"], "three two", "three"),
    ],
)
def test_the_natural_width_of_words(texts: list[str], whole: str, longest: str) -> None:
    """In one line, and of the longest part that may not be broken."""
    assert natural_width(spans(*texts)) == pytest.approx((width(whole), width(longest)), abs=0.1)  # but for kerning


def test_no_words_have_no_width() -> None:
    """Nor a line."""
    for texts in ([], [""], [" "]):
        assert natural_width(spans(*texts)) == (0, 0)
        assert broken(spans(*texts), 100) == ()


def test_colour_as_an_operand() -> None:
    """From the house's way of writing to the file's."""
    assert colour("#000000") == "0 0 0"
    assert colour("#ffffff") == "1 1 1"


@settings(deadline=None)  # the first word wider than the line loads a dictionary
@given(st.text(st.sampled_from(sorted(printable() | {" "})), max_size=120), st.floats(30, 400))
def test_no_word_is_lost_and_no_line_too_wide(text: str, room: float) -> None:
    """Whatever the words, whatever the width: the same letters in the same order, within the measure."""
    rows = broken(spans(text), room)
    got = "".join(part.words for row in rows for part in row)
    assert got.replace(" ", "") == text.replace(" ", "")
    for row in rows:
        assert sum(part.width for part in row) <= room + 0.01 or len(row[0].words) == 1
