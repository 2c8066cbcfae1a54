"""Nothing typed is lost and nothing is moved: every character is accounted for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from accounts import elements, missing, words_of
from changes import stream
from hypothesis import given
from hypothesis import strategies as st
from manuscripts import prose
from workshop import Mutant, Workshop, checks_of, damaged, with_material

from leaflets.blocks import Block, Paragraph, Run
from leaflets.checks import accounting
from leaflets.checks.accounting import Account, not_printed_of, typed_values
from leaflets.checks.printed import PrintedWords
from leaflets.content.prose import Note, Prose
from leaflets.content.records import Link
from leaflets.faults import Unfit
from leaflets.values.addresses import Address
from leaflets.values.dates import When
from leaflets.words import Place, Words

#: What is typed, and what would be printed of it if it were typed so: the worst that has been seen, and its kin.
LOST = [
    ("Take 2*5 ml", "Take 25 ml"),
    (">180/120 at any time", "180/120 at any time"),
    (">= 7 days", "= 7 days"),
    ("3. three\n9. nine", "3. three\n4. nine"),
    ("3. three\n9. nine", "3. three"),
    ("- one\n- two", "- two\n- one"),
    ("one\n\ntwo", "two\n\none"),
    ("one two", "onetwo"),
    ("one two", "one two three"),
    ("one", "one one"),
    ("a **b** c", "a b** c"),
    ("a \\* b", "a * b"),
    ("a_b_c", "abc"),
    ("5 &lt; 6", "5 < 6"),
    ("~5 mg", "5 mg"),
    ("a#", "a"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | |"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 2 | 1 |"),
    ("a) one\nb) two", "1) one\n2) two"),
    ("> “one”", "“one”"),
    ("see www.a.org/b", "see www.a.org/c"),
    ("[a](www.a.org)", "[a](www.b.org)"),
    ("[a](www.a.org)", "a"),
    ("[ring 0300 123 1100](tel:03001231100)", "[ring](tel:03001231100)"),
    ("call 0300 123 1100", "call 0300 123 1101"),
    ("x@y.org", "z@y.org"),
]


@pytest.mark.parametrize(("typed", "printed"), LOST)
def test_what_is_lost_is_told(typed: str, printed: str) -> None:
    """Negative control; and the same where nothing is lost."""
    assert missing([words_of(typed, Prose)], prose(printed).blocks(2)) != []
    assert missing([words_of(typed, Prose)], prose(typed).blocks(2)) == []


#: Texts with all marks there are, each of which is printed in full.
WHOLE = """Some **bold** words, 2*5 ml and >180/120; see www.example.org/page, or [ask us](https://www.example.org/ask).

## A heading ##

- one
- two - three
  1) inner
  2) inner too

a) letters
b) more

> “Somebody’s words.”
> She said so.

| Day | Hours |
|---|---|
| Mon | 9-5 \\| 6 |

The Hall
1 High Street
"""


def test_a_quotation_goes_on_below_the_code_of_a_link() -> None:
    """Which stands under the paragraph that the link is in."""
    typed = "> See [a](www.a.org) here.\n>\n> And more.\n>\n> Ann"
    assert missing([words_of(typed, Prose)], prose(typed).blocks(2)) == []
    assert missing([words_of(typed, Prose)], prose(typed.replace("And", "But")).blocks(2)) != []


def test_each_letter_of_a_text_is_missed() -> None:
    """Negative control: take any letter out of what is printed, and it is told."""
    told = list(elements(prose(WHOLE).blocks(2)))
    targets = {element.target for element, _ in told if element.role == "Link"}
    typed = words_of(WHOLE, Prose)
    assert list(Account(PrintedWords(told), targets).of(typed)) == []
    passed = []
    for number, (element, quoted) in enumerate(told):
        if element.role in ("Link", "L", "LI", "Table", "TR", "Figure"):
            continue
        for at in range(len(element.words)):
            less = replace_words(told, number, element.words[:at] + element.words[at + 1 :], quoted)
            if not list(Account(PrintedWords(less), targets).of(typed)):
                passed.append((element.role, element.words, at))
    # The names on cards of addresses are not typed there; an address is known by its value.
    assert {words for _, words, _ in passed} <= {"example.org/page", "example.org/ask", "ask us"}


def replace_words(told, number, words, quoted):  # type: ignore[no-untyped-def]
    """The elements of a file of which one has other words, and the links in it begin where they now do."""
    element = told[number][0]
    cut = next((at for at in range(len(words)) if words[at] != element.words[at]), len(words))
    less = [*told]
    less[number] = (element._replace(words=words), quoted)
    for after in range(number + 1, len(less)):
        link, inside = less[after]
        if link.role != "Link":
            break
        if link.at > cut:
            less[after] = (link._replace(at=link.at - 1), inside)
    return less


PIECES = st.sampled_from(
    [*"*_>#~^`|\\[](){}<&!+-=0123456789", "**", "- ", "1. ", "a) ", "b) ", "> ", "## ", "\n", "\n\n", " ", "words ",
     "www.a.org/b", "[a](www.a.org)", "0300 123 1100", "x@y.org", "| a | b |\n|---|---|\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_nothing_is_lost_of_any_text(text: str) -> None:
    """Whatever its signs are, and wherever they stand."""
    for kind in (Prose, Note):
        try:
            blocks = kind.typed(Words(text, literal=True)).blocks(2)
        except Unfit:
            continue
        assert missing([words_of(text, kind)], blocks) == []


ADDRESS = Address("https://www.a.org")
SILENT = Link(Words("A"), line=Words("A www.a.org"), address=Address("https://www.a.org"))
DAY = When(2026, 11, 26)
VALUES = [
    (Words("a"), ["a"]),
    ((Words("a"), (Words("b"),)), ["a", "b"]),
    ({Words("a"): Words("b")}, ["a", "b"]),
    (SILENT, ["A", "https://www.a.org"]),
    (DAY, [DAY]),
    (None, []),
]


@pytest.mark.parametrize(("value", "typed"), VALUES)
def test_all_that_was_typed_of_a_value(value: object, typed: list[object]) -> None:
    """Texts and dates, in order, without what is silent."""
    assert list(typed_values(value)) == typed


#: A value, and blocks that say it, or do not.
SAID: list[tuple[object, tuple[Block, ...], bool]] = [
    (DAY, (Paragraph((Run("Reviewed on 26 November 2026."),)),), True),
    (DAY, (Paragraph((Run("Reviewed on 27 November 2026."),)),), False),
    (Words("The Trust"), (Paragraph((Run("Made by The Trust, and others"),)),), True),
    (Words("The Trust"), (Paragraph((Run("Made by TheTrust"),)),), False),
    (Words("Trust"), (Paragraph((Run("Made by Trustees"),)),), False),
]


@pytest.mark.parametrize(("value", "blocks", "is_said"), SAID)
def test_dates_and_names_in_a_sentence(value: object, blocks: tuple[Block, ...], is_said: bool) -> None:
    """Dates by their value, names as whole words."""
    assert (missing([value], blocks) == []) == is_said


#: A line, the link that it should be, and what of it would be lost.
LINES = [
    ("A page (The Trust) www.a.org, free", Link(Words("A page"), Words("The Trust"), ADDRESS, Note("free")), ""),
    ("A page (The Trust) www.a.org, free", Link(Words("A page"), Words("The Trust"), ADDRESS), "free"),
    ("A page (The Trust) www.a.org", Link(Words("A page"), None, ADDRESS), "The Trust"),
    ("A page www.b.org", Link(Words("A page"), None, ADDRESS), "www.b.org"),
    ("A page 2*5", Link(Words("A page 25")), "A page 2*5"),
    ("A page", Link(Words("A page")), ""),
]


@pytest.mark.parametrize(("line", "link", "lost"), LINES)
def test_what_is_lost_of_a_link_on_one_line(line: str, link: Link, lost: str) -> None:
    """Its words are printed, its address is opened, and brackets and commas are its marks."""
    assert not_printed_of(replace(link, line=Words(line))) == lost


BROKEN: dict[str, Mutant] = {
    "typed words that are nowhere": Mutant(
        accounting.every_character_typed,
        lambda shop: with_material(shop.true(), Words("Forgotten words", Place("data/x.yaml", 3))),
        "does not say ‘Forgotten words’",
    ),
    "words typed twice and printed once": Mutant(
        accounting.every_character_typed,
        lambda shop: with_material(shop.true(), words_of("First item", Prose)),
        "does not say ‘First item’",
    ),
    "a typed address that is nowhere": Mutant(
        accounting.every_character_typed,
        lambda shop: with_material(shop.true(), (Address("https://www.example.org/lost"),)),
        "nothing leads to https://www.example.org/lost",
    ),
    "a paragraph as an artifact": Mutant(
        accounting.every_character_typed, damaged(stream(r"/P <</MCID (\d+)>> BDC", "/Artifact BMC")), "which was typed"
    ),
}
#: What just keeps the promise.
KEPT: dict[str, Mutant] = {
    "a typed address that is linked to": Mutant(
        accounting.every_character_typed,
        lambda shop: with_material(shop.true(), Address("https://www.example.org/coffee")),
    ),
}


@pytest.mark.parametrize("mutant", BROKEN.values(), ids=BROKEN)
def test_a_broken_promise_is_told(shop: Workshop, mutant: Mutant) -> None:
    """The check says what is wrong."""
    assert any(mutant.says in message for message, _ in mutant.told(shop))


@pytest.mark.parametrize("mutant", KEPT.values(), ids=KEPT)
def test_what_just_keeps_a_promise_passes(shop: Workshop, mutant: Mutant) -> None:
    """The check says nothing."""
    assert mutant.told(shop) == []


def test_every_check_has_been_seen_to_fail() -> None:
    """A check that has never found anything proves nothing."""
    assert {mutant.check for mutant in BROKEN.values()} == checks_of(accounting)
