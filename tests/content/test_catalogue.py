"""Leaflets by their names and titles."""

from __future__ import annotations

import pytest

from leaflets.content.catalogue import Catalogue
from leaflets.content.records import Related

FILES = {
    "sleep": b"\xef\xbb\xbftitle: Sleep: how to get some\r\nreviewed: 2026\r\n",
    "back-pain": b'# a note\nTitle : "Back \\"pain\\""\npublished: draft\n',
    "tics": b"title: 'Ann''s tics'\nsections:\n  - published: no\n    title: Another\n",
    "long": b"title: >\n  A title of\n  two lines\npublished: 'no'\nx: 1\n",
    "none": b"reviewed: 2026\n",
    "twin-a": b"title: Twin\n",
    "twin-b": b"title: Twin\n",
}
CATALOGUE = Catalogue(lambda: tuple(FILES), FILES.get)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sleep", Related("sleep", "Sleep: how to get some", True)),
        ("Sleep - how to get some", Related("sleep", "Sleep: how to get some", True)),
        ("back-pain.yaml", Related("back-pain", 'Back "pain"', False)),
        ("Ann's tics", Related("tics", "Ann’s tics", True)),
        ("long", Related("long", "A title of two lines", False)),
        ("none", Related("none", "none", True)),
        ("Twin", None),
        ("another", None),
    ],
)
def test_a_leaflet_by_its_name_or_title(typed: str, found: Related | None) -> None:
    """As it is printed, and whether it is published; none where none or several are meant."""
    told = CATALOGUE.find(typed)
    assert (told and told._replace(title=told.title.replace("'", "’"))) == found


@pytest.mark.parametrize(
    ("typed", "near"),
    [("slep", "sleep"), ("Sleep: how to get any", "Sleep: how to get some"), ("twins", "twin-a"), ("zzz", "")],
)
def test_the_nearest(typed: str, near: str) -> None:
    """A title that one leaflet has, else the name of a file."""
    assert CATALOGUE.nearest(typed) == near


@pytest.mark.parametrize(("title", "names"), [("TWIN", ["twin-a", "twin-b"]), ("tics", []), ("…", [])])
def test_all_leaflets_of_a_title(title: str, names: list[str]) -> None:
    """Twins too; the name of a file is no title."""
    assert CATALOGUE.entitled(title) == names
