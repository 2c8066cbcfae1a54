"""Cards of shared records, made once."""

from __future__ import annotations

from dataclasses import replace

from manuscripts import value

from leaflets.content.prose import Note
from leaflets.content.record_cards import contact_card
from leaflets.content.records import Contact
from leaflets.words import NOWHERE, Words

RECORD = "name: The Society\nabout: Its own words\nphones: 0800 111 2222"


def test_a_card_is_made_once_for_each_level() -> None:
    """However many leaflets name its record."""
    contact = value(RECORD, Contact)
    card = contact_card(contact, None, None, 3)
    assert contact_card(contact, None, None, 3) is card
    assert contact_card(contact, None, None, 4) == replace(card, level=4)


def test_what_one_leaflet_adds_stays_with_it() -> None:
    """Its words are on its own card, and the next leaflet has those of the record again."""
    contact = value(RECORD, Contact)
    about = Note.typed(Words("Other words", NOWHERE))
    before = contact_card(contact, None, None, 3)
    assert contact_card(contact, about, None, 3) != before
    assert contact_card(contact, None, None, 3) == before


def test_another_record_has_a_card_of_its_own() -> None:
    """One that is the same but for its words too."""
    contact = value(RECORD, Contact)
    card = contact_card(contact, None, None, 3)
    assert contact_card(replace(contact, about=None), None, None, 3) != card
