"""Leaflets as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_library import FILES, TODAY, write

from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.faults import Fault, PromiseError
from leaflets.handout.texts import LeafletText, as_text, texts
from leaflets.typeset.faces import printable

NONE = FILES["leaflets/none.yaml"]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """One leaflet of each state."""
    states = {"draft": f"published: draft\n{NONE}", "no": f"published: no\n{NONE}", "bad": NONE.replace("text", "txet")}
    files = FILES | {f"leaflets/{name}.yaml": text for name, text in states.items()}
    return Library.opened(write(tmp_path / "data", files), printable())


@pytest.mark.parametrize(
    ("name", "named", "made", "left_out"),
    [
        ("none", False, True, ""),
        ("none", True, True, ""),
        ("draft", False, False, "a draft"),
        ("draft", True, True, ""),
        ("no", False, False, "not published"),
        ("no", True, False, "not published"),
        ("bad", True, False, ""),
    ],
)
def test_what_is_made(library: Library, name: str, named: bool, made: bool, left_out: str) -> None:
    """What is published, and a draft if it is named; faults go with it."""
    (text,) = texts(library, [name], named, as_text(library, TODAY))
    assert (text.text is not None, text.left_out) == (made, left_out)
    assert bool(text.faults) is (name == "bad")
    assert not made or "Words." in (text.text or "")


def test_in_the_order_of_the_names(library: Library) -> None:
    """As for a screen: no word of codes that a camera reads."""
    found: list[LeafletText] = list(texts(library, ["none", "anne"], True, as_text(library, TODAY)))
    assert [text.name for text in found] == ["none", "anne"]
    assert "Anne" in (found[1].text or "")
    assert "Point." not in (found[1].text or "")


def test_one_that_breaks_a_promise_stops_no_other(library: Library) -> None:
    """Its faults are told in the place of its text."""

    def written(name: str, leaflet: Leaflet) -> str:
        if name == "none":
            raise PromiseError(Fault(leaflet.title.place, "broken", ours=True))
        return name

    broken, whole = texts(library, ["none", "anne"], True, written)
    assert (broken.text, [fault.message for fault in broken.faults]) == (None, ["broken"])
    assert whole.text == "anne"
