"""The leaflet that a file is, and what is known of its code."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench import TODAY, Bench, leaflet
from workshop import text

from leaflets.delivery.manifest import WITHDRAWN, Issue, Manifest
from leaflets.press.sources import Sources

FILE = Path("x.pdf")


@pytest.fixture
def sources(bench: Bench) -> Sources:
    """Three leaflets, of which two have one title, and one with a mistake."""
    for name, title in (("one", "Dogs"), ("two", "Dogs"), ("two-more", "Cats")):
        bench.add(name, leaflet(text(f"Words of {name}."), title=title))
    bench.add("wrong", "title: Birds\nreviewed: nonsense\n")
    return Sources(bench.library, bench.finished, TODAY)


def code_of(sources: Sources, name: str) -> str:
    """The code of a leaflet."""
    found = sources.find("CCCCC", [], Path(f"{name}-a4.pdf"))
    assert found is not None
    return found.issue.code


def found(sources: Sources, code: str, title: str, file: str = "x.pdf") -> tuple[str, str] | None:
    """What is found, and by what."""
    source = sources.find(code, [title], Path(file))
    return (source.name, source.found_by) if source else None


def test_what_a_file_is_found_by(sources: Sources) -> None:
    """Its code before its title, its title before its name; which twin is meant tells the name of the file."""
    two = code_of(sources, "two")
    assert found(sources, two, "Cats", "one.pdf") == ("two", f"its issue code {two}")
    assert found(sources, "CCCCC", "CATS", "one.pdf") == ("two-more", "its title")
    assert found(sources, "", "dogs") == ("one", "its title")
    assert found(sources, "", "dogs", "two-a4 (1).pdf") == ("two", "its title")
    assert found(sources, "CCCCC", "Fish", "two-more-a4.pdf") == ("two-more", "the name of its file")
    assert found(sources, "", "Fish", "two-more-a4.pdf") is None
    assert found(sources, "CCCCC", "Fish", "twofold.pdf") is None
    assert found(sources, "CCCCC", "Birds", "wrong-a4.pdf") is None
    assert found(Sources(None, Path("x"), TODAY), two, "Dogs") is None


def test_no_more_is_read_than_has_to_be(sources: Sources) -> None:
    """A leaflet with the title of the file, or its name, is looked at first."""
    code = code_of(sources, "two-more")
    fresh = Sources(sources.library, sources.output, TODAY)
    assert found(fresh, code, "Cats") == ("two-more", f"its issue code {code}")
    assert list(fresh.issues) == ["two-more"]


def test_what_the_lists_know(sources: Sources, tmp_path: Path) -> None:
    """That of the folder, and one beside the file; that of withdrawn files is a folder up."""
    for folder, code in ((sources.output, "CCCCC"), (tmp_path, "DDDDD")):
        manifest = Manifest()
        manifest.enter_issue(Issue("one", "2026-01-01", code, f"Title of {code}", "", "", ""))
        (folder / "manifest.json").write_bytes(manifest.to_bytes())
    assert sources.made("CCCCC", FILE) is not None
    assert sources.made("DDDDD", FILE) is None
    assert sources.made("DDDDD", tmp_path / FILE) is not None
    assert sources.made("DDDDD", tmp_path / WITHDRAWN / FILE) is not None
    assert sources.nearest("DDDDC", tmp_path / FILE) == "Is it DDDDD (‘Title of DDDDD’)?"
    assert sources.nearest("VVVVV", FILE) == ""
