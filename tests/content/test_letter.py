"""The charity's own words round leaflets in an e-mail."""

from __future__ import annotations

import pytest
from paths import ROOT

from leaflets.content.letter import Letter, OneLine, Sent, Wording, blocks, subject
from leaflets.content.library import Library
from leaflets.formats import html_mail
from leaflets.formats.text import said
from leaflets.typeset.faces import printable
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
