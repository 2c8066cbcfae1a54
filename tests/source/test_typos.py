"""Each kind of slip; and a thousand in real leaflets: none changes what is printed without being seen.

A letter dropped, doubled or swapped with the next, or a line moved by a space. What comes of it is a fault or a
warning, or nothing at all, or the very slip in the printed words, or another arrangement of the same words.
`python tests/source/test_typos.py` prints how many of each there are, and what the arrangements are.
"""

from __future__ import annotations

import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import NAMES, TODAY
from manuscripts import outline
from paths import DATA

from leaflets.blocks import Document
from leaflets.content.library import Library
from leaflets.source.typos import run_together, slips
from leaflets.typeset.faces import printable

SLIPS = 1_000
_LETTERS = {"drop": 0, "double": 2}


def slipped(text: str, dice: random.Random) -> tuple[str, str]:
    """A text with one slip in it, and what it was."""
    at = dice.randrange(len(text) - 1)
    kind = dice.choice(("drop", "double", "swap", "indent", "outdent"))
    if kind == "swap":
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :], kind
    if kind in _LETTERS:
        return text[:at] + text[at] * _LETTERS[kind] + text[at + 1 :], kind
    start = text.rfind("\n", 0, at) + 1
    if kind == "indent":
        return text[:start] + " " + text[start:], kind
    return text[:start] + text[start:].removeprefix(" "), kind


def said(document: Document) -> str:
    """Everything that is printed or opened, in order, without the ends of paragraphs.

    Without stars too: where one of the four around bold words is lost, the other three are printed. Without the cards
    of addresses that stand in the words above them; without the numbers and dashes of items, which may become words;
    and without the code of its issue, which is another as soon as a letter is.
    """
    told = "\n".join(outline(document.blocks)).replace(f" Issue {document.issue}.", "")
    told = re.sub(r"\n *card (\S+)\n *code \S+ \(\)", "", told)
    typed = (line.strip().partition(" ") for line in told.split("\n"))
    lines = (re.sub(r"⏎| *(?:\b\d\. |\.\d |-- )", "", words) for kind, _, words in typed if kind != "number")
    return "".join(re.sub(r" \([^()]*\)$", "", line) for line in lines).replace("*", "")  # of a code what it opens


def is_one_slip(before: str, after: str) -> bool:
    """Whether one text comes from the other by a few letters in one place dropped, added or swapped."""
    short = min(len(before), len(after))
    start = next((at for at in range(short) if before[at] != after[at]), short)
    end = next((at for at in range(short - start) if before[-1 - at] != after[-1 - at]), short - start)
    return max(len(before), len(after)) - start - end <= 2


def outcomes() -> Iterator[tuple[str, str, str, str]]:
    """For each slip: its class, its kind, the leaflet, and the lines that differ."""
    library = Library.opened(DATA, printable())
    dice = random.Random(2026)
    originals = {name: (DATA / "leaflets" / f"{name}.yaml").read_text(encoding="utf-8") for name in NAMES}
    documents = {name: _document(library, name) for name in NAMES}
    for _ in range(SLIPS):
        name = dice.choice(NAMES)
        text, kind = slipped(originals[name], dice)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.yaml"
            path.write_text(text, encoding="utf-8")
            yield (*_class(library, name, path, documents[name]), kind, name)


def _document(library: Library, name: str) -> Document:
    leaflet = library.leaflet(name).value
    assert leaflet is not None
    return leaflet.document(library.shelf, TODAY)


def _class(library: Library, name: str, path: Path, before: Document) -> tuple[str, str]:
    reading = library.read(name, path)
    if reading.faults:
        return ("fault" if reading.value is None else "warning"), ""
    assert reading.value is not None
    after = reading.value.document(library.shelf, TODAY)
    if outline(after.blocks) == outline(before.blocks):
        return "nothing", ""
    old, new = outline(before.blocks), outline(after.blocks)
    differ = "\n".join(
        [f"- {line}" for line in old if line not in new] + [f"+ {line}" for line in new if line not in old]
    )
    if said(after) != said(before):
        return ("as typed" if is_one_slip(said(before), said(after)) else "lost"), differ
    return "arranged", differ


@pytest.fixture(scope="module")
def found() -> list[tuple[str, str, str, str]]:
    """What came of each slip."""
    return list(outcomes())


@pytest.mark.xdist_group("slips")  # they are made once
def test_no_slip_loses_words(found: list[tuple[str, str, str, str]]) -> None:
    """Nor is there a traceback."""
    assert [differ for what, differ, _, _ in found if what == "lost"] == []
    assert len(found) == SLIPS


@pytest.mark.xdist_group("slips")
def test_every_class_is_seen(found: list[tuple[str, str, str, str]]) -> None:
    """Negative control: slips are faults, are printed as typed, and are nothing."""
    assert {"fault", "as typed", "nothing"} <= {what for what, *_ in found}


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [("abc", "abc", True), ("abc", "ac", True), ("abc", "abbc", True), ("abc", "acb", True), ("abcd", "a", False),
     ("abcd", "bcda", False), ("", "", True), ("aa", "a", True)],
)  # fmt: skip
def test_what_one_slip_is(before: str, after: str, one: bool) -> None:
    """Negative control: words that are gone are more."""
    assert is_one_slip(before, after) is one


# One slip at a time


def told(text: str, several_lines: bool = False) -> list[tuple[int, str, str, bool]]:
    """The slips in a value: where in it, message, cure, and whether it is a warning."""
    return [tuple(slip) for slip in slips(text, several_lines)]


@pytest.mark.parametrize(
    ("text", "at", "letter", "cure"),
    [
        ("donâ€™t", 3, "â€™", "Type it again; is this meant? don’t"),
        ("cafÃ©", 3, "Ã©", "Type it again; is this meant? café"),
        ("Â£5", 0, "Â£", "Type it again; is this meant? £5"),
        ("One\n  â€œhiâ€\x9d  \nTwo", 6, "â€œ", "Type it again."),
        ("One\n  â€œhi  \nTwo", 6, "â€œ", "Type it again; is this meant? “hi"),
        ("Dystonia\ufffd", 8, "\ufffd", "Type it again."),
        ("â€ alone", 0, "â€", "Type it again."),
        ("Â£5 or ☃", 0, "Â£", "Type it again."),
    ],
)
def test_a_damaged_letter(text: str, at: int, letter: str, cure: str) -> None:
    """With the line as it was, where all of the text can be put right."""
    assert told(text) == [(at, f"‘{letter}’ is a damaged letter", cure, False)]


@pytest.mark.parametrize(
    "text",
    ["not known", "Unknown", "n/a", "N/A.", "na", "tba", "tbc", "to be confirmed", "to be announced", "none", "nil.",
     "-", "--", "?", "...", " none ", "-" * 39],
)  # fmt: skip
def test_words_that_say_that_nothing_is_known(text: str) -> None:
    """They would be printed."""
    cure = "Where something is not known, leave the field out."
    assert told(text) == [(0, f"‘{text.strip()}’ would be printed", cure, True)]


@pytest.mark.parametrize("text", ["", "none at all", "Nil by mouth", "tbd", "-" * 40])
def test_words_that_say_something(text: str) -> None:
    """Whatever they begin with; a row of forty dashes is a line that somebody drew."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "at", "name", "cure"),
    [
        ("-one", 0, "dash", "- one"),
        ("  -one  ", 2, "dash", "- one"),
        ("Words:\n-two", 7, "dash", "- two"),
        ("Words: \n-two", 8, "dash", "- two"),
        ("Words\n\n-two", 7, "dash", "- two"),
        ("- one\n-two", 6, "dash", "- two"),
        ("1. one\n2.two", 7, "number", "2. two"),
        ("• one\n·two", 6, "bullet", "· two"),
        ("•one", 0, "bullet", "• one"),
        ("▪one", 0, "bullet", "▪ one"),
        ("●one", 0, "bullet", "● one"),
        ("1)one", 0, "number", "1) one"),
        ("12.one", 0, "number", "12. one"),
    ],
)
def test_no_space_after_a_dash_of_a_list(text: str, at: int, name: str, cure: str) -> None:
    """Where a list can begin or go on: a paragraph, after a colon, under an item."""
    message = f"there is no space after the {name}, so it makes no list"
    assert told(text, several_lines=True) == [(at, message, f"Put a space after it: {cure}", False)]
    assert told(text) == []


def test_every_dash_without_a_space_is_told() -> None:
    """Each of a list that was typed so throughout."""
    assert [at for at, *_ in told("-one\n-two\n\n-three", several_lines=True)] == [0, 5, 11]


@pytest.mark.parametrize(
    "text", ["- one", "Words\n-two", "-5 degrees", "1.5 mg", "123.one", "->x", "-_x", "--x", "-…", "- one\n\nx\n-two"]
)
def test_dashes_that_make_no_list_anyway(text: str) -> None:
    """In the middle of a paragraph, before a figure, or as another sign."""
    assert told(text, several_lines=True) == []


OTHERS = "this line would run together with the others"
PARAGRAPH = "this paragraph would run together with the one above it"
NO_SPACE = "there is no space after the dash, so it makes no list"


@pytest.mark.parametrize(
    ("rows", "alone", "answer"),
    [
        # a list: told at its first row that is lost; beside its field the first row is the value's own
        (["- a", "- b"], True, (0, OTHERS)),
        (["- a", "- b"], False, (1, OTHERS)),
        (["a", "- b"], False, (1, OTHERS)),
        (["a", "•b"], False, (1, OTHERS)),
        (["•b"], True, (0, OTHERS)),
        (["•b"], False, None),
        (["a", "-"], False, (1, OTHERS)),
        (["-b"], True, (0, NO_SPACE)),
        (["a", "-b"], False, (1, NO_SPACE)),
        # a number, a dash or a hash may begin a line of a sentence, but not a paragraph, nor two lines
        (["a", "1. b"], False, None),
        (["1. a"], True, None),
        (["1. a", "2. b"], True, (1, OTHERS)),
        (["a", "", "1. b"], False, (2, OTHERS)),
        (["a", "12) b", "13) c"], False, (2, OTHERS)),
        (["a", "– b"], False, None),
        (["– a", "– b"], False, (1, OTHERS)),
        (["a", "", "## b"], False, (2, OTHERS)),
        (["a", "", "####### b"], False, (2, PARAGRAPH)),
        # paragraphs
        (["a", "", "b"], False, (2, PARAGRAPH)),
        (["a", " ", "  ", "b"], True, (3, PARAGRAPH)),
        (["", "b"], False, None),
        (["", "", "b"], True, None),
        (["a", "b"], True, None),
        # what only begins like an item
        (["a", "-5"], False, None),
        (["a", "->b"], False, None),
        (["a", "–b"], False, None),
        (["a", "1.b"], False, None),
        ([], True, None),
    ],
)  # fmt: skip
def test_rows_that_become_one(rows: list[str], alone: bool, answer: tuple[int, str] | None) -> None:
    """The first that was meant to stay a row, and why."""
    assert run_together(rows, alone) == answer


# Each kind of slip

PRINTED = "would be printed"
DASH = "there is no space after the dash, so it makes no list"
RUN, PARAGRAPH = (
    "this line would run together with the others",
    "this paragraph would run together with the one above it",
)
#: A value, whether it is a text under |, and of each slip where it is and what is said.
VALUES: list[tuple[str, bool, list[tuple[int, str]]]] = [
    ("Itâ€™s", False, [(2, "‘â€™’ is a damaged letter")]),
    ("CafÃ©\nCafÃ© Ã©", True, [(3, "‘Ã©’ is a damaged letter")]),
    ("Â£5 �", False, [(0, "‘Â£’ is a damaged letter")]),
    ("It�s", False, [(2, "‘�’ is a damaged letter")]),
    ("Ãglise", False, []),
    ("Â", False, []),
    ("a & b", False, []),
    ("we use cookies", False, []),
    ("n/a", False, [(0, f"‘n/a’ {PRINTED}")]),
    (" TBC. ", False, [(0, f"‘TBC.’ {PRINTED}")]),
    ("unknown", False, [(0, f"‘unknown’ {PRINTED}")]),
    ("not known yet", False, []),
    ("-", False, [(0, f"‘-’ {PRINTED}")]),
    ("...", False, [(0, f"‘...’ {PRINTED}")]),
    ("?", False, [(0, f"‘?’ {PRINTED}")]),
    ("none                                    ", False, []),
    ("none                                   ", False, [(0, f"‘none’ {PRINTED}")]),
    ("none at all", False, []),
    ("-a\n-b", True, [(0, DASH), (3, DASH)]),
    ("-a\n-b", False, []),
    ("a\n-b", True, []),
    ("a:\n-b", True, [(3, DASH)]),
    ("a\n\n•b", True, [(3, "there is no space after the bullet, so it makes no list")]),
    ("- a\n-b", True, [(4, DASH)]),
    (
        "1.a\n2.b",
        True,
        [
            (0, "there is no space after the number, so it makes no list"),
            (4, "there is no space after the number, so it makes no list"),
        ],
    ),
    ("1) a\n2)b", True, [(5, "there is no space after the number, so it makes no list")]),
    ("-5\n-6", True, []),
    ("--a", True, []),
    ("->a", True, []),
    ("–a\n", True, []),
    ("  -a", True, [(2, DASH)]),
    ("10:30\n12.5", True, []),
    ("a: \n3)b", True, [(4, "there is no space after the number, so it makes no list")]),
    ("123.a", True, []),
]


@pytest.mark.parametrize(("text", "several_lines", "told"), VALUES)
def test_a_slip_in_a_value(text: str, several_lines: bool, told: list[tuple[int, str]]) -> None:
    """With a negative control for each: what looks like it and is meant. What may be meant is only warned of."""
    found = list(slips(text, several_lines))
    assert [(slip.at, slip.message) for slip in found] == told
    assert all(slip.warning is slip.message.endswith(PRINTED) for slip in found)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("a\nItâ€™s a\nb", "Type it again; is this meant? It’s a"),
        ("Â£5 \ufffd", "Type it again."),
        ("n/a", "Where something is not known, leave the field out."),
        ("-a ", "Put a space after it: - a"),
        ("12)a", "Put a space after it: 12) a"),
    ],
)
def test_what_to_type_for_a_slip(text: str, cure: str) -> None:
    """The words put right, where that is certain; of several lines the first that changes."""
    assert [slip.cure for slip in slips(text, True)] == [cure]


#: Rows that YAML makes one, whether the first stands alone in its line, and the first that was meant to stay one.
ROWS: list[tuple[list[str], bool, tuple[int, str] | None]] = [
    (["-a"], True, (0, DASH)),
    (["-a"], False, None),
    (["• a"], True, (0, RUN)),
    (["• a"], False, None),
    (["a", "- b"], False, (1, RUN)),
    (["a", "-b"], False, (1, DASH)),
    (["a", "1. b"], False, None),
    (["1. a", "2. b"], False, (1, RUN)),
    (["1. a", "2. b"], True, (1, RUN)),
    (["", "1. b"], True, (1, RUN)),
    (["a", "", "b"], False, (2, PARAGRAPH)),
    (["a", "", "b"], True, (2, PARAGRAPH)),
    (["", "b"], False, None),
    (["a", "b"], True, None),
    (["a", "– b", "– c"], False, (2, RUN)),
    (["a", "# b"], False, None),
    (["# a", "# b"], False, (1, RUN)),
    (["a", "-5"], False, None),
    (["a", "--- b"], False, None),
    (["a", "-"], False, (1, RUN)),
    (["a", "•b"], False, (1, RUN)),
    (["- a", "b"], True, (0, RUN)),
    (["a", "1.b", "2.c"], False, None),
    (["a", "– b"], False, None),
    (["a", "  ", "  - b"], False, (2, RUN)),
    (["–a", "–b"], True, None),
]


@pytest.mark.parametrize(("rows", "alone", "told"), ROWS)
def test_rows_that_run_together(rows: list[str], alone: bool, told: tuple[int, str] | None) -> None:
    """Items of a list and paragraphs, however they are marked; words that go on are no fault."""
    assert run_together(rows, alone) == told


if __name__ == "__main__":
    every = list(outcomes())
    print(Counter(what for what, *_ in every))
    for what, differ, kind, name in every:
        if what in ("arranged", "lost"):
            print(f"\n{what}: {kind} in {name}\n{differ}")
