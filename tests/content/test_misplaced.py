"""Fields that have no place where they are typed are told where what they say belongs."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from leaflets.content import misplaced
from leaflets.content.leaflet import Leaflet
from leaflets.content.records import Contact, Group
from leaflets.content.sections import Section
from leaflets.source.fields import normal, schema_of

TABLES = {
    Leaflet: misplaced.OF_A_LEAFLET, Section: misplaced.OF_A_SECTION, Contact: misplaced.OF_A_CONTACT,
    Group: misplaced.OF_A_GROUP,
}  # fmt: skip


@pytest.mark.parametrize(("kind", "table"), TABLES.items(), ids=lambda one: getattr(one, "__name__", ""))
def test_none_of_them_is_a_field(kind: type, table: Mapping[str, str]) -> None:
    """By any of its names; each is as keys are compared, and its cure is a sentence or lines to type."""
    for name, cure in table.items():
        assert name == normal(name)
        assert not schema_of(kind).has(name), name
        assert cure[0].isupper()


@pytest.mark.parametrize(
    ("table", "name", "cure"),
    [
        (misplaced.OF_A_LEAFLET, "subtitle", "Type it in the text of a section:\n- text: …"),
        (misplaced.OF_A_LEAFLET, "version", "A note for yourselves is a line that begins with #; it is not printed."),
        (misplaced.OF_A_SECTION, "image",
         "Put its file into the folder ‘pictures’ of the data folder, and type:\npicture: name-of-the-file.jpg\n"
         "shows: What is to be seen, for whoever does not see it"),
        (misplaced.OF_A_CONTACT, "monday", "Type it as a line of ‘hours’, as in Monday: 9 to 5."),
        (misplaced.OF_A_GROUP, "facebook",
         "Type the address of its page as a line of ‘website’: Facebook: www.example.org/page"),
    ],
)  # fmt: skip
def test_what_is_said(table: Mapping[str, str], name: str, cure: str) -> None:
    """In words that can be typed."""
    assert table[name] == cure
