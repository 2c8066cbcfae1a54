"""A new leaflet: right as it stands, and with everything in it that is shown in comments."""

from __future__ import annotations

import datetime
import re
import shutil
import sys
import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from manuscripts import read
from paths import DATA

from leaflets.cli.main import main
from leaflets.content.leaflet import Leaflet, Part, Published
from leaflets.content.starter import specimen
from leaflets.faults import stops
from leaflets.typeset.faces import printable

TODAY = datetime.date(2026, 3, 1)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of data/, to work in."""
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_is_a_draft_that_prints(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a terminal nothing is asked."""
    assert main(["new", "Back pain"]) == 0
    assert "back-pain.yaml is a draft of ‘Back pain’" in capsys.readouterr().out
    assert main(["back-pain", "--date", "2026-03-01"]) == 0
    assert sorted(path.name for path in (desk / "output").glob("*.pdf")) == [
        "back-pain-a4.pdf", "back-pain-large-print.pdf",
    ]  # fmt: skip
    assert capsys.readouterr().err.count("fault") == 0


def test_everything_it_shows_prints_too(desk: Path) -> None:
    """Each kind of section stands in it once, ready to be used."""
    assert main(["new", "back-pain", "--date", "2026-03-01"]) == 0
    path = desk / "data" / "leaflets" / "back-pain.yaml"
    head, _, shown = path.read_text(encoding="utf-8").partition("sections:\n")
    path.write_text(f"{head}sections:\n" + re.sub(r"(?m)^#(?: (?= )|$)", "", shown), encoding="utf-8")
    assert main(["back-pain", "--edition", "a4", "--date", "2026-03-01"]) == 0
    leaflet = read(path.read_bytes(), Leaflet).value
    assert leaflet is not None
    kinds = [type(part) for section in leaflet.sections for part in section.parts]
    assert set(kinds) == set(get_args(Part))
    assert sum(section.notice is not None for section in leaflet.sections) == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [("dystonia", "already"), ("Dystonia.yaml", "already"), ("../up", None), ("con", "cannot"), ("é", "cannot"),
     ("", "cannot")],
)  # fmt: skip
def test_a_name_that_cannot_be(desk: Path, name: str, words: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written over, and nothing outside the folder of leaflets."""
    before = sorted(desk.rglob("*"))
    assert main(["new", name]) == (2 if words else 0)
    if words:
        assert words in capsys.readouterr().err
        assert sorted(desk.rglob("*")) == before
    else:
        assert (desk / "data" / "leaflets" / "up.yaml").is_file()


def test_on_a_terminal_the_title_is_asked(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty answer takes the one that is offered."""
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    answers = {"Its title [Back pain]: ": "Pain: the back’s", "Its title [Neck]: ": ""}
    monkeypatch.setattr("builtins.input", answers.__getitem__)
    assert main(["new", "back-pain"]) == main(["new", "neck"]) == 0
    folder = desk / "data" / "leaflets"
    assert "title: 'Pain: the back’s'\n" in (folder / "back-pain.yaml").read_text(encoding="utf-8")
    assert "title: Neck\n" in (folder / "neck.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("title", "heading"),
    [("Back pain", "About back pain"), ("A cold", "About a cold"), ("MS and you", "About MS and you"),
     ("Δ", "About Δ"), ("Pain: why", "About this leaflet")],
)  # fmt: skip
def test_its_first_heading_is_of_the_title(title: str, heading: str) -> None:
    """With a small letter only where that is the same word."""
    assert f"heading: {heading}\n" in specimen(title, TODAY, 3, "a", "b")


#: Letters and signs; not spaces, and not marks, which join the letter before them.
SIGNS = [one for one in sorted(printable()) if unicodedata.category(one)[0] not in "MZC"]


@given(st.text(SIGNS, min_size=1, max_size=30))
@example("it's")
@example("#")
@example("- a")
@example("Δ")  # whose small letter no face has
def test_any_title_is_read_as_typed(title: str) -> None:
    """Whatever signs are in it."""
    reading = read(specimen(title, TODAY, 3, "a", "b"), Leaflet)
    if not stops(reading.faults):  # damaged letters are faults
        assert reading.value is not None
        assert reading.value.title == title
        assert reading.value.published is Published.DRAFT
    else:
        assert all("damaged" in fault.message for fault in reading.faults if not fault.warning)
