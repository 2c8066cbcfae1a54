"""What can be wrong, and where."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets import faults
from leaflets.faults import ContentError, DeliveryError, Fault, PressError, Problem, Unfit, UsageError, stops
from leaflets.words import NOWHERE, Place

AT = Place("a.yaml", 12, 3)


@pytest.mark.parametrize(
    ("fault", "lines"),
    [
        (Fault(NOWHERE, "it is wrong"), ["it is wrong"]),
        (Fault(NOWHERE, "it is wrong", warning=True), ["warning: it is wrong"]),
        (Fault(Place("a.yaml"), "it is wrong", "Do this."), ["a.yaml: it is wrong", "    Do this."]),
        (Fault(AT, "it is wrong"), ["a.yaml:12:3: it is wrong"]),
        (Fault(AT, "it is wrong", warning=True), ["a.yaml:12:3: warning: it is wrong"]),
        (
            Fault(AT, "it is wrong", "Do this.", "- abc"),
            ["a.yaml:12:3: it is wrong", "    12 | - abc", "           ^", "    Do this."],
        ),
        (Fault(Place("a.yaml", 12), "it is wrong", "", "- abc"), ["a.yaml:12: it is wrong", "    12 | - abc"]),
    ],
)
def test_a_fault_as_a_person_reads_it(fault: Fault, lines: list[str]) -> None:
    """Place, what was seen, the line itself with a mark under the place, and what to type."""
    assert str(fault).split("\n") == lines


@given(st.integers(1, 99999), st.integers(1, 60))
def test_the_mark_stands_under_its_column(line: int, column: int) -> None:
    """However many digits the number of the line has."""
    excerpt = "." * (column - 1) + "X" + "." * 5
    _, shown, mark = str(Fault(Place("a", line, column), "m", "", excerpt)).split("\n")
    assert shown[mark.index("^")] == "X"


LETTERS = "".join(chr(code) for code in range(65, 65 + 57))


@given(st.integers(1, len(LETTERS)), st.sampled_from([0, *range(9, 80)]))
def test_the_mark_stands_under_its_letter_in_a_line_that_is_cut(column: int, width: int) -> None:
    """The line is cut round the place, to the width or to 20 columns beside the number."""
    _, shown, mark = Fault(Place("a", 7, column), "m", "", LETTERS).lines(width)
    at = mark.index("^")
    assert shown[at] == LETTERS[column - 1]
    room = max(width - 8, 20) if width else len(LETTERS)
    line = shown.removeprefix("    7 | ")
    assert min(room, len(LETTERS)) - 1 <= len(line) <= min(room, len(LETTERS))
    assert (line[0] == "…", line[-1] == "…") == (line[:2] != "AB", line[-2:] != LETTERS[-2:])
    if "…" == line[0] == line[-1]:
        assert at - 8 == room // 2  # as much before the place as after it


@given(st.integers(0, 3000), st.integers(0, 3000), st.sampled_from([0, 40, 200]))
def test_of_a_long_line_what_stands_round_the_place_is_kept(length: int, column: int, width: int) -> None:
    """So that a fault of it is no larger than any; the mark stands where it would in the whole line."""
    line = "".join(LETTERS[at % len(LETTERS)] for at in range(length))
    column = min(column, length)
    fault = Fault.in_line(Place("a", 7, column), "m" * length, "c" * length, line)
    assert max(map(len, (fault.excerpt, fault.message, fault.cure))) <= 1000
    assert (fault.excerpt == line) is (length <= 500)
    assert fault == Fault.from_json(json.loads(json.dumps(fault.to_json())))
    shown = fault.lines(width)
    if length and column:
        mark = next(at for at, one in enumerate(shown) if one.strip() == "^")
        assert shown[mark - 1][shown[mark].index("^")] == line[column - 1]


@pytest.mark.parametrize(("line", "kept"), [("a\tb", "a b"), ("a\u00a0b", "a b"), ("a\u202eb", "a b")])
def test_what_cannot_be_seen_is_shown_as_a_space(line: str, kept: str) -> None:
    """It would move the cursor, or turn words round."""
    assert Fault.in_line(AT, "m", "c", line).excerpt == kept


@pytest.mark.parametrize(("length", "cut"), [(20, False), (21, True)])
def test_a_line_is_not_cut_shorter_than_helps(length: int, cut: bool) -> None:
    """However narrow the window."""
    shown = Fault(Place("a", 7, 1), "m", "", "x" * length).lines(1)[1]
    assert ("…" in shown) is cut


@pytest.mark.parametrize(("width", "lines"), [(0, 1), (1, 2), (30, 2), (31, 1), (80, 1)])
def test_a_headline_is_broken_at_words(width: int, lines: int) -> None:
    """To the width, and never narrower than 30 columns."""
    told = Fault(NOWHERE, "a b c d e f g h i j k l m n o p"[:29] + " p").lines(width)
    assert len(told) == lines
    assert told[0].startswith("a b c d e f g h i j k l m n o")


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("e\u0301", 1), ("\u6f22", 2), ("\uff21", 2), ("\uff71", 1)]
)
def test_the_columns_of_a_text(text: str, width: int) -> None:
    """None for a mark over a letter; two for a wide letter, and for one in its full width, though not in half of it."""
    assert faults.columns(text) == width


@pytest.mark.parametrize(
    ("warnings", "stopped"),
    [((), False), ((True,), False), ((True, True), False), ((False,), True), ((True, False), True)],
)
def test_only_more_than_a_warning_stops(warnings: tuple[bool, ...], stopped: bool) -> None:
    """One fault among any number of warnings is enough."""
    assert stops(Fault(AT, "m", warning=warning) for warning in warnings) is stopped


def test_an_error_tells_all_its_faults() -> None:
    """One after the other, as they are told on a terminal."""
    one, two = Fault(AT, "one"), Fault(AT, "two", "Do this.")
    error = ContentError(one, two)
    assert error.faults == (one, two)
    assert str(error) == f"{one}\n{two}"


@pytest.mark.parametrize("kind", [PressError, ContentError, DeliveryError, UsageError])
def test_an_error_of_a_single_fault(kind: type[PressError]) -> None:
    """Of the kind it was asked of."""
    error = kind.of("m", "c", AT)
    assert type(error) is kind
    assert error.faults == (Fault(AT, "m", "c"),)


def test_what_is_unfit_knows_its_words_and_perhaps_its_place() -> None:
    """The reader adds the place where it is not told."""
    assert Unfit("m").problem == Problem("m", "", NOWHERE)
    unfit = Unfit("m", "c", AT, (Problem("other"),))
    assert (str(unfit), unfit.problem, unfit.also) == ("m", Problem("m", "c", AT), (Problem("other"),))


def test_the_tree_of_exceptions_is_as_drawn() -> None:
    """The drawing at the head of the module against the classes: names and parents."""
    drawn, parents = {}, ["Exception"]
    for match in re.finditer(r"^([│├└─ ]+)(\w+)", faults.__doc__ or "", re.MULTILINE):
        depth = len(match[1]) // 4 if len(match[1]) == 4 else 2
        drawn[match[2]] = parents[depth - 1]
        parents[depth:] = [match[2]]
    real = {
        name: kind.__bases__[0].__name__
        for name, kind in vars(faults).items()
        if isinstance(kind, type) and issubclass(kind, Exception)
    }
    assert drawn == real
