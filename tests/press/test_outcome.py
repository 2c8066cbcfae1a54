"""What is kept of a leaflet comes back as it was, or is not known at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_library import FILES, TODAY, write

from leaflets.content.choices import Published
from leaflets.content.library import Library
from leaflets.delivery.manifest import Entry, Issue
from leaflets.faults import Fault
from leaflets.jobs.cache import Cache
from leaflets.jobs.outcomes import Dependencies, Outcomes
from leaflets.press.outcome import EditionOutcome, LeafletOutcome
from leaflets.typeset.faces import printable
from leaflets.words import Place

ISSUE = Issue("none", "2026-01-01", "D6JNW", "Title", "2025", "2028", "0" * 64)
ENTRY = Entry.of(ISSUE, "a4", b"data", 3, proved=True)
FAULTS = (Fault(Place("none.yaml", 3, 5), "wrong", "right", "line"), Fault(Place(""), "odd", warning=True))
WHOLE = LeafletOutcome(FAULTS, Published.DRAFT, ISSUE)
EDITION = EditionOutcome(FAULTS, ENTRY, 4)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    """Of a small library."""
    folder = write(tmp_path_factory.mktemp("library") / "data", FILES)
    return Outcomes(Cache(), Library.opened(folder, printable()), "work", TODAY)


@pytest.mark.parametrize("outcome", [WHOLE, LeafletOutcome(FAULTS), LeafletOutcome(())])
def test_a_leaflet_comes_back(outcomes: Outcomes, outcome: LeafletOutcome) -> None:
    assert LeafletOutcome.from_json(json.loads(json.dumps(outcome.to_json(outcomes))), outcomes) == outcome


@pytest.mark.parametrize("outcome", [EDITION, EditionOutcome(FAULTS)])
def test_an_edition_comes_back(outcomes: Outcomes, outcome: EditionOutcome) -> None:
    assert EditionOutcome.from_json(json.loads(json.dumps(outcome.to_json(outcomes))), outcomes) == outcome


def changed(value: dict[str, Any], path: str, new: object) -> object:
    """A value with another one at a place such as `entry.pages`; ... takes it out."""
    whole: dict[str, Any] = json.loads(json.dumps(value))
    *parents, name = path.split(".")
    inner = whole
    for parent in parents:
        inner = inner[parent]
    if new is ...:
        del inner[name]
    else:
        inner[name] = new
    return whole


#: Where values are damaged, and by what.
DAMAGE: list[tuple[str, str, object]] = [
    ("whole", "faults", ...), ("whole", "published", ...), ("whole", "issue", ...),
    ("whole", "published", "perhaps"), ("whole", "issue", []), ("whole", "issue.code", ...), ("whole", "issue.code", 5),
    ("whole", "issue.more", "x"), ("whole", "faults", 5), ("whole", "faults", [[1]]), ("whole", "faults", [[[], None]]),
    ("whole", "faults", [["fault", ["no file", "no id", 1]]]),
    ("edition", "entry", ...), ("edition", "size", ...), ("edition", "faults", ...), ("edition", "size", "4"),
    ("edition", "size", True), ("edition", "entry.pages", "3"), ("edition", "entry.pages", True),
    ("edition", "entry.proved", 1), ("edition", "entry.sha256", None), ("edition", "entry", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("which", "path", "new"), DAMAGE)
def test_a_damaged_value_is_not_known(outcomes: Outcomes, which: str, path: str, new: object) -> None:
    """Through the store; the same value whole is."""
    value, kind = (WHOLE, LeafletOutcome) if which == "whole" else (EDITION, EditionOutcome)
    good = value.to_json(outcomes)

    def known(kept: object) -> object:
        outcomes.known("none", str)
        outcomes.keep("none", Dependencies((), ()), kept)
        return outcomes.known("none", lambda read: kind.from_json(read, outcomes))

    assert known(good) == value
    assert known(changed(good, path, new)) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: st.lists(one) | st.dictionaries(st.text() | st.sampled_from(["faults", "entry", "size"]), one),
    )
)
def test_a_foreign_value_is_not_known(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    """Whatever it is, it is none of ours and does no harm."""
    for read in (LeafletOutcome.from_json, EditionOutcome.from_json):
        with pytest.raises((LookupError, TypeError, ValueError, AttributeError)):
            read(value, None)  # type: ignore[arg-type]


def test_an_entry_is_that_of_its_file(tmp_path: Path) -> None:
    """Sheets are those of two sides; the hash is that of the bytes."""
    assert [Entry.of(ISSUE, "a4", b"", pages, False).sheets for pages in (1, 2, 3, 4)] == [1, 1, 2, 2]
    assert ENTRY.sha256 == "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7"
    assert (ENTRY.issue, ENTRY.leaflet, ENTRY.source, ENTRY.proved) == ("D6JNW", "none", "0" * 64, True)


def test_what_is_stopped_has_no_file() -> None:
    """No entry, and no byte."""
    assert (EditionOutcome(FAULTS).entry, EditionOutcome(FAULTS).size) == (None, 0)
