"""The structure of every finished file as people can read it, compared with the outline that was accepted.

    ACCEPT_OUTLINES=1 python -m pytest tests/whole/test_golden.py

accepts what the press makes now; look at the differences before they are committed. It is refused where CI is set.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import reading
from bench import EVERY, Finished
from golden import SWITCH, accepted
from paths import TESTS

GOLDEN = TESTS / "golden"


def outline(proof: reading.Proof) -> str:
    """The pages of a file and its structure tree."""
    pages = len(proof.page_sizes)
    return f"{pages} page{'s' * (pages > 1)}\n{reading.outline(proof.root)}\n"


def test_the_structure_is_the_accepted_one(finished: Finished) -> None:
    """Every element, its words, where it leads and what it says."""
    found = outline(finished.proof)
    assert found == accepted(GOLDEN / f"{finished}.txt", found, os.environ)


def test_no_outline_is_left_of_what_is_gone() -> None:
    """Each accepted outline belongs to a leaflet and an edition that there are."""
    assert {path.stem for path in GOLDEN.glob("*.txt")} <= {f"{name}-{edition}" for name, edition in EVERY}


def test_accepting_takes_the_switch(tmp_path: Path) -> None:
    """Without the switch nothing is written, with it the outline is, and on CI never."""
    path = tmp_path / "new" / "outline.txt"
    assert accepted(path, "found", {}) == ""
    assert accepted(path, "found", {"CI": "true"}) == ""
    assert not path.exists()
    with pytest.raises(RuntimeError, match="nobody looks"):
        accepted(path, "found", {SWITCH: "1", "CI": "true"})
    assert not path.exists()
    assert accepted(path, "found", {SWITCH: "1"}) == "found"
    assert accepted(path, "changed", {}) == "found"
