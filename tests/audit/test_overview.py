"""All leaflets at a glance."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from desks import reviewed_library

from leaflets.audit.overview import overview
from leaflets.content.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Leaflets due at several times."""
    return reviewed_library(tmp_path / "data")


def test_every_leaflet_by_name(library: Library) -> None:
    """Those that are never made as well, and those that cannot be read."""
    rows = list(overview(library, datetime.date(2026, 3, 1)))
    assert [row.name for row in rows] == ["bad", "far", "late", "no", "soon", "then"]
    assert [(row.name, bool(row.faults)) for row in rows if row.leaflet is None] == [("bad", True)]


@pytest.mark.parametrize(
    ("day", "overdue"),
    [("2025-12-31", ["no"]), ("2026-01-01", ["late", "no"]), ("2026-03-31", ["late", "no"]),
     ("2026-04-01", ["late", "no", "soon"])],
)  # fmt: skip
def test_overdue_from_the_day_after(library: Library, day: str, overdue: list[str]) -> None:
    """The last that the date can mean."""
    rows = overview(library, datetime.date.fromisoformat(day))
    assert [row.name for row in rows if row.is_overdue] == overdue
