"""Files of leaflets that are no longer given out: told, and moved where that is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.content.choices import Published
from leaflets.delivery.manifest import Entry, Issue
from leaflets.delivery.record import Record
from leaflets.faults import Fault
from leaflets.press.withdrawal import Withdrawn, withdrawn

ISSUE = Issue("a", "2026-03-01", "CCCCC", "A", "March 2026", "March 2029", "11")
CURE = "Type --tidy after the command to move it to the folder ‘withdrawn’."


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """A folder with a leaflet in one edition, and the same under another name."""
    record = Record(tmp_path)
    for name, code in (("a", "CCCCC"), ("b", "CCCCC"), ("c", "DDDDD")):
        issue = replace(ISSUE, leaflet=name, code=code)
        record.deliver({f"{name}-a4.pdf": (b"%PDF", Entry.of(issue, "a4", b"%PDF", 1, True))}, issue)
    return record


@pytest.mark.parametrize(
    ("published", "why"),
    [
        ({"a": Published.YES, "b": Published.YES, "c": Published.NO}, "‘c’ says ‘published: no’"),
        ({"a": Published.YES, "b": Published.YES}, "there is no leaflet ‘c’ any more"),
        ({"a": Published.YES, "c": Published.YES}, "the leaflet ‘b’ is now called ‘a’"),
        ({"a": Published.YES, "b": Published.DRAFT, "c": None}, ""),
    ],
)
def test_what_is_told(record: Record, published: dict[str, Published | None], why: str) -> None:
    """Drafts and leaflets with faults keep their files."""
    told = list(withdrawn(record, published, False))
    files = [f"{name}-a4.pdf" for name in "abc" if published.get(name, Published.NO) is Published.NO]
    assert [(fault.message, fault.cure) for fault in told if isinstance(fault, Fault)] == [
        (f"‘{file}’ is still in the folder of finished files, but {why}", CURE) for file in files
    ]


def test_what_is_moved(record: Record, tmp_path: Path) -> None:
    """And told; not a second time. What somebody has changed stays, and is told as such."""
    (tmp_path / "b-a4.pdf").write_bytes(b"other")
    moved, stays = withdrawn(record, {"a": Published.YES}, True), "‘b-a4.pdf’ is not as it was made"
    told = list(moved)
    assert told[1] == Withdrawn("c-a4.pdf", "withdrawn/c-a4-DDDDD.pdf")
    assert isinstance(told[0], Fault)
    assert told[0].message.startswith(stays)
    assert [str(path.relative_to(tmp_path)) for path in sorted(tmp_path.rglob("*.pdf"))] == [
        "a-a4.pdf", "b-a4.pdf", "withdrawn/c-a4-DDDDD.pdf"
    ]  # fmt: skip
    assert len(list(withdrawn(record, {"a": Published.YES}, True))) == 1
