"""Addresses as symbols: what their words are, and that no two symbols show the same words for different pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.blocks import (
    Block,
    Card,
    Heading,
    Items,
    Marker,
    Notice,
    Paragraph,
    PhoneLine,
    QrLink,
    Quotation,
    Run,
    Table,
    Weight,
)
from leaflets.content.qr_links import qr_link, told_apart
from leaflets.values.addresses import Address
from leaflets.words import NOWHERE, Words

LONG = "information-and-support-for-everybody-who-asks"


def address(path: str, host: str = "www.example.org") -> Address:
    """An address."""
    return Address.typed(Words(f"https://{host}/{path}"))


def card(path: str, host: str = "www.example.org") -> Card:
    """A link."""
    return Card((Run("A page"),), (qr_link(address(path, host), NOWHERE, "A page"),))


def shown(*blocks: Block) -> list[str]:
    """What the symbols show, in order."""
    return [
        detail.readable
        for block in told_apart(blocks)
        if isinstance(block, Card)
        for detail in block.details
        if isinstance(detail, QrLink)
    ]


def test_a_symbol_has_its_short_and_its_whole_words() -> None:
    """And what a screen reader tells."""
    link = qr_link(address(f"{LONG}/pain"), NOWHERE, "Pain", "", "The Charity")
    assert (link.readable, link.whole) == ("example.org", f"example.org/{LONG}/pain")
    assert link.says == "Pain, The Charity, example.org"


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        ([f"{LONG}/pain"], ["example.org"]),  # alone it needs no more
        ([f"{LONG}/pain", f"{LONG}/sleep"], ["example.org/…/pain", "example.org/…/sleep"]),
        (
            [f"{LONG}/pain/a-guide", f"{LONG}/sleep/a-guide"],
            ["example.org/…/pain/a-guide", "example.org/…/sleep/a-guide"],
        ),
        ([f"{LONG}/pain", f"{LONG}/pain"], ["example.org", "example.org"]),  # one page, twice
        ([f"{LONG}/a?page=1", f"{LONG}/a?page=2"], ["example.org/…/a?page=1", "example.org/…/a?page=2"]),
        ([f"{LONG}?a={LONG}", f"{LONG}?b={LONG}"], [f"example.org/{LONG}?a={LONG}", f"example.org/{LONG}?b={LONG}"]),
        ([f"{LONG}/pain", "sleep"], ["example.org", "example.org/sleep"]),  # told apart already
        (
            [f"{LONG}/pain/a/guide", f"{LONG}/sleep/a/guide", f"{LONG}?page=1"],
            ["example.org/…/pain/a/guide", "example.org/…/sleep/a/guide", f"example.org/{LONG}?page=1"],
        ),
        ([f"{LONG}/b/pain", f"{LONG}/b/sleep"], ["example.org/…/pain", "example.org/…/sleep"]),
        ([f"{LONG}/pain", f"{LONG}?page=1"], ["example.org/…/pain", f"example.org/{LONG}?page=1"]),
        ([f"pain/{LONG}", f"sleep/{LONG}"], [f"example.org/pain/{LONG}", f"example.org/sleep/{LONG}"]),
    ],
)
def test_symbols_of_one_host_are_told_apart(paths: list[str], words: list[str]) -> None:
    """By as much of their end as is needed."""
    assert shown(*map(card, paths)) == words


def test_another_host_changes_nothing() -> None:
    """Only those that are alike get longer, and what is said with them."""
    blocks = told_apart((card(f"{LONG}/pain"), card(f"{LONG}/sleep"), card(f"{LONG}/pain", "www.example.com")))
    links = [link for block in blocks if isinstance(block, Card) for link in block.details if isinstance(link, QrLink)]
    assert [link.says.removeprefix("A page, ") for link in links] == [
        "example.org/…/pain", "example.org/…/sleep", "example.com",
    ]  # fmt: skip
    blocks = (card("a"), card("b"))
    assert told_apart(blocks) == blocks


def test_words_in_running_text_are_told_apart_too() -> None:
    """However deep they stand; words of their own stay."""
    pain, sleep = address(f"{LONG}/pain"), address(f"{LONG}/sleep")
    bare, named = Run("example.org", href=pain, says="example.org"), Run("Sleep", href=sleep, says="Sleep")
    inner: tuple[Block, ...] = (Paragraph((bare, named)), card(f"{LONG}/sleep"), Table((((bare,), ()),)))
    for outer in (
        Items(Marker.BULLET, (inner,)), Quotation(inner), Notice(Weight.QUIET, inner),
    ):  # fmt: skip
        (block,) = told_apart((outer,))
        found = repr(block)
        assert found.count("'example.org/…/pain'") == 4  # twice, each with what is said
        assert "A page, example.org/…/sleep" in found
        assert "text='Sleep'" in found


PAIN, SLEEP = address(f"{LONG}/pain"), address(f"{LONG}/sleep")
BOTH = (Run("example.org", href=PAIN, says="example.org"), Run("example.org", href=SLEEP, says="Go: example.org"))


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((*BOTH, Run("example.com/x", href=address("x", "www.example.com")))),
        Card(BOTH, ()),
        Card((), (Paragraph(BOTH), PhoneLine("", "999", "tel:999", "999"))),
        Table((((), BOTH), ((), ()))),
        Table((((),), (BOTH,))),
        Items(Marker.BULLET, ((Paragraph(BOTH[:1]),), (Heading(2, "H"), Paragraph(BOTH[1:])))),
    ],
    ids=lambda block: type(block).__name__,
)
def test_words_are_told_apart_wherever_they_stand(block: Block) -> None:
    """In a block of each kind, by what is seen and by what is said; nothing else of it changes."""
    (found,) = told_apart((block,))
    assert repr(found).count("text='example.org/…/pain'") == 1
    assert repr(found).count("text='example.org/…/sleep'") == 1
    assert repr(found).count("says='example.org/…/pain'") == 1
    assert repr(found).count("says='Go: example.org/…/sleep'") == 1
    back = repr(found).replace("example.org/…/pain'", "example.org'").replace("example.org/…/sleep'", "example.org'")
    assert back == repr(block)


PATHS = st.lists(st.text("abcdefghijklmnopqrstuvwxyz/-?=", min_size=1, max_size=60), min_size=1, max_size=6)


@given(PATHS)
def test_no_two_pages_show_the_same_words(paths: list[str]) -> None:
    """Whatever the addresses are, but for a stroke at their end."""
    cards = [card(path) for path in paths]
    words = dict(zip([str(address(path)).rstrip("/") for path in paths], shown(*cards), strict=True))
    assert len(set(words.values())) == len(words)
