"""A file looked at from outside, compared with its leaflet where that is its source."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import TODAY, Bench, leaflet
from workshop import foreign, reopened, text

from leaflets.faults import ContentError
from leaflets.press.inspection import inspected


@pytest.fixture
def ours(bench: Bench) -> Path:
    """A finished file in a data folder."""
    return bench.made("short", leaflet(text("Some words."))).path


def test_our_own_file_is_compared_with_its_leaflet(bench: Bench, ours: Path) -> None:
    """By its name, its edition and its issue."""
    told = inspected(ours, bench.library, TODAY, None)
    assert told.compared.endswith("leaflets/short.yaml")
    assert told.edition.name == "a4"


@pytest.mark.parametrize("name", ["other-a4.pdf", "short-large-print.pdf", "short.pdf"])
def test_a_file_of_another_name_is_not(bench: Bench, ours: Path, name: str) -> None:
    """No leaflet in that edition has it."""
    told = inspected(ours.rename(ours.with_name(name)), bench.library, TODAY, None)
    assert told.compared == ""


@pytest.mark.parametrize("change", ["reviewed: 1 January 2020\n", "reviewed: nonsense\n"])
def test_a_superseded_file_is_judged_for_itself(bench: Bench, ours: Path, change: str) -> None:
    """Where the leaflet has become another, or has a fault, or is gone."""
    bench.add("short", leaflet(text("Other words."), more=change))
    assert inspected(ours, reopened(bench).library, TODAY, None).compared == ""
    (bench.folder / "leaflets" / "short.yaml").unlink()
    assert inspected(ours, reopened(bench).library, TODAY, None).compared == ""


def test_a_file_without_a_library(ours: Path) -> None:
    """Anybody's file is judged, in the edition that is asked for."""
    told = inspected(ours, None, TODAY, "large-print")
    assert (told.compared, told.edition.name) == ("", "large-print")
    assert "smallest type" in {fault.check for fault in told.faults}


def test_what_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    """A file that is not there, one that is no PDF."""
    with pytest.raises(ContentError, match="cannot be read"):
        inspected(tmp_path / "gone.pdf", None, TODAY, None)
    (tmp_path / "no.pdf").write_bytes(b"no PDF")
    with pytest.raises(ContentError, match="is no PDF"):
        inspected(tmp_path / "no.pdf", None, TODAY, None)
    (tmp_path / "blank.pdf").write_bytes(foreign(lambda _: None).proof.data)
    assert inspected(tmp_path / "blank.pdf", None, TODAY, None).edition.name == "a4"
