"""The charity's own words round leaflets in an e-mail."""

from __future__ import annotations

import pytest
from paths import ROOT

from leaflets.blocks import Paragraph, Run
from leaflets.content.letter import Letter, OneLine, Sent, Wording, blocks, subject
from leaflets.content.library import Library
from leaflets.faults import Unfit
from leaflets.formats import html_mail
from leaflets.formats.text import said
from leaflets.typeset.faces import printable
from leaflets.values.dates import When
from leaflets.words import Words


def letter(**words: str) -> Letter:
    """A letter of a few words."""
    given = {"subject": "S", "greeting": "Dear", "opening": "O", "other_formats": "F", "closing": "C"} | words
    kinds = {"subject": OneLine, "greeting": OneLine}
    return Letter(**{name: kinds.get(name, Wording).typed(Words(text)) for name, text in given.items()})  # type: ignore[arg-type]


def sent(*titles: str) -> list[Sent]:
    """Leaflets that are sent."""
    library = Library.opened(ROOT / "data", printable())
    one = library.leaflet("dystonia").value
    assert one
    return [Sent(title, one.reviewed, one.due, False) for title in titles]


@pytest.mark.parametrize(
    ("titles", "listed"),
    [
        (["A"], "‘A’"),
        (["A", "B"], "‘A’ and ‘B’"),
        (["A", "B", "C"], "‘A’, ‘B’ and ‘C’"),
        (["{leaflets}"], "‘{leaflets}’"),
    ],
)
def test_titles_take_their_place(titles: list[str], listed: str) -> None:
    """In every part; words of a title are left as they are."""
    words = letter(subject="About {leaflets}", opening="One\nline.\n\n{leaflets}, here.")
    assert subject(words, sent(*titles)) == f"About {listed}"
    text = said(blocks(words, sent(*titles), "Ann"))
    assert text.startswith(f"Dear Ann,\n\nOne\nline.\n\n{listed}, here.\n\n‘")


@pytest.mark.parametrize(
    "title",
    ["C*A*T **b**", "[here](javascript:alert(1))", "![a](b.png)", "www.example.org 0845 458 6322 a@b.org", "1. # > -"],
)
def test_signs_in_a_title_are_no_marks(title: str) -> None:
    """They are words, as in the leaflet, wherever the charity has them said; no address of theirs is made live."""
    said_of_it = f"‘{title}’"
    words = letter(opening="On {leaflets}.\n\n- {leaflets}\n\n> {leaflets}\n\n## {leaflets}\n\n**{leaflets}**")
    found = list(blocks(words, sent(title)))
    assert said(found[1:6]) == (
        f"On {said_of_it}.\n\n- {said_of_it}\n\n> {said_of_it}\n\n{said_of_it}\n\n{said_of_it}\n"
    )
    assert "href" not in "".join(html_mail.elements(found))
    linked = letter(opening="[{leaflets}](www.example.org)")
    assert said(blocks(linked, sent(title))).count(f"{said_of_it}\nhttps://www.example.org\n") == 1


@pytest.mark.parametrize("typed", ["Dear", "Dear,"])
@pytest.mark.parametrize(("name", "greeting"), [("", "Dear,"), ("Ann", "Dear Ann,")])
def test_a_greeting_ends_in_one_comma(typed: str, name: str, greeting: str) -> None:
    """Whether or not it was typed, after the name if there is one."""
    first = next(blocks(letter(greeting=typed), sent("A"), name))
    assert first == Paragraph((Run(greeting),))


def test_lines_of_the_charitys_words_stay_apart() -> None:
    """Unlike a leaflet's; nothing stands before the first."""
    _, opening, *_ = blocks(letter(opening="One\nline."), sent("A"))
    assert opening == Paragraph((Run("One"), Run("\n"), Run("line.")))


@pytest.mark.parametrize(
    ("overdue", "words"),
    [
        (False, "‘A’ was reviewed in 2020. Its next review is due in June 2023."),
        (True, "‘A’ was reviewed in 2020. Its next review was due in June 2023. Some details may have changed."),
    ],
)
def test_what_is_said_of_a_review(overdue: bool, words: str) -> None:
    """A reader is warned of what is overdue, and only of that."""
    _, _, review, *_ = blocks(letter(), [Sent("A", When(2020), When(2023, 6), overdue)])
    assert review == Paragraph((Run(words),))


@pytest.mark.parametrize(
    ("kind", "typed", "fits"),
    [
        (Wording, "Two\nlines", True),
        (OneLine, "Two\nlines", False),
        (OneLine, "One line\n", True),
        (OneLine, "{leaflets}", True),
        (Wording, "{title}", False),
        (Wording, "a } b", False),
        (Wording, "![a](b.png)", False),
        (OneLine, "![a](b.png)", False),
        (Wording, "[a](ftp://b.org)", False),
    ],
)
def test_words_that_can_be_sent(kind: type[Wording], typed: str, fits: bool) -> None:
    """As they could be printed, with nothing in curly brackets but the titles."""
    if fits:
        assert kind.typed(Words(typed)) == (typed.strip() if kind is OneLine else typed)
    else:
        with pytest.raises(Unfit):
            kind.typed(Words(typed))
