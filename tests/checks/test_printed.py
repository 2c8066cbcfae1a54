"""What a file says as one long line."""

from __future__ import annotations

import pytest
from accounts import elements
from manuscripts import prose

from leaflets.blocks import Heading, Paragraph, Run
from leaflets.checks.printed import PrintedWords
from leaflets.checks.typed_text import passages

TEXT = "- one\n- see www.a.org/b\n\n> two\n\n| a |\n|---|\n| b |"


def printed(text: str) -> PrintedWords:
    """What a file of a running text says."""
    return PrintedWords(elements(prose(text).blocks(2)))


def test_the_words_of_a_file() -> None:
    """One space between two of them, wherever they stand; each element with its role."""
    said = printed(TEXT)
    assert said.text == "• one • see a.org/b a.org/b two a b"
    roles = [said.element_at(begin) for begin in said.begins]
    assert [one.role for one in roles] == ["Lbl", "P", "Lbl", "P", "P", "P", "TH", "TD"]
    assert [one.quoted for one in roles].index(True) == 5


def test_where_elements_end() -> None:
    """Before the space that stands before the next."""
    said = printed("one two\n\nthree")
    assert [said.is_end(at) for at in (3, 7, 8, len(said.text))] == [False, True, False, True]


#: Words as they are typed, what is printed, and whether the one stands for the other.
FOLLOWED = [
    ("one **two** three", "one **two** three", True),
    ("one two", "one **two**", True),  # what is bold is not told by the words
    ("see www.a.org/b, now", "see www.a.org/b, now", True),
    ("see www.a.org/c, now", "see www.a.org/b, now", False),
    ("see https://www.a.org/b/ now", "see www.a.org/b/ now", True),
    ("ask [us](www.a.org)", "ask [us](www.a.org)", True),
    ("ask [us](www.b.org)", "ask [us](www.a.org)", False),
    ("[write](mailto:a@b.org)", "[write](mailto:a@b.org)", True),
    ("one", "two", False),
]


@pytest.mark.parametrize(("typed", "text", "is_there"), FOLLOWED)
def test_typed_words_in_a_file(typed: str, text: str, is_there: bool) -> None:
    """An address is known by where it leads."""
    (passage,) = passages(typed, marked=True)
    end, _ = printed(text).read(passage, passage.rows[0].readings[-1], 0)
    assert (end >= 0) == is_there


def test_words_that_have_been_taken() -> None:
    """Are not found again."""
    said = printed("one")
    (passage,) = passages("one", marked=True)
    reading = passage.rows[0].readings[-1]
    assert said.read(passage, reading, 0) == (3, 0)
    said.take(0, 3)
    assert said.read(passage, reading, 0) == (-1, 0)


def test_a_file_without_words() -> None:
    """Has no elements."""
    said = PrintedWords(elements([Paragraph((Run(""),))]))
    assert (said.text, said.begins, said.element_at(0).role) == ("", [], "")


def test_an_address_in_a_heading() -> None:
    """Leads nowhere there, and is known by its form."""
    said = PrintedWords(elements([Heading(2, "See a.org/b now")]))
    for typed, end in (("See www.a.org/b now", 15), ("See www.a.org/c now", -1)):
        (passage,) = passages(typed, marked=True)
        assert said.read(passage, passage.rows[0].readings[-1], 0)[0] == end
