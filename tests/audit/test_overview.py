"""All leaflets at a glance."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from desks import reviewed_library

from leaflets.audit.overview import overview
from leaflets.content.library import Library
from leaflets.jobs.cache import Cache

TODAY = datetime.date(2026, 3, 1)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Leaflets due at several times."""
    return reviewed_library(tmp_path / "data")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Cache]:
    """What is known, nothing at first."""
    with Cache(tmp_path / "known.sqlite", b"the program") as cache:
        yield cache


def test_every_leaflet_by_name(library: Library, store: Cache) -> None:
    """Those that are never made as well, and those that cannot be read."""
    rows = list(overview(library, TODAY, store))
    assert [row.name for row in rows] == ["bad", "far", "late", "no", "soon", "then"]
    assert [(row.name, bool(row.faults)) for row in rows if row.facts is None] == [("bad", True)]


@pytest.mark.parametrize(
    ("day", "overdue"),
    [("2025-12-31", ["no"]), ("2026-01-01", ["late", "no"]), ("2026-03-31", ["late", "no"]),
     ("2026-04-01", ["late", "no", "soon"])],
)  # fmt: skip
def test_overdue_from_the_day_after(library: Library, store: Cache, day: str, overdue: list[str]) -> None:
    """The last that the date can mean."""
    today = datetime.date.fromisoformat(day)
    rows = overview(library, today, store)
    assert [row.name for row in rows if row.facts and row.facts.is_overdue(today)] == overdue


def test_what_is_known_is_not_read_again(library: Library, store: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what has changed since, and what had faults, which are told again."""
    first = list(overview(library, TODAY, store))
    library.path_of("far").write_text(
        library.path_of("far").read_text(encoding="utf-8").replace("title: ", "title: New "), encoding="utf-8"
    )
    read: list[str] = []
    real = Library.leaflet
    monkeypatch.setattr(Library, "leaflet", lambda self, name: read.append(name) or real(self, name))
    second = list(overview(library, TODAY, store))
    assert read == ["bad", "far"]
    assert [new for old, new in zip(first, second, strict=True) if new != old] == [second[1]]
    assert second[1].facts is not None
    assert second[1].facts.title.startswith("New ")
