"""`new`: a leaflet begun."""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path
from typing import get_args

import pytest
from drawn_pictures import put
from manuscripts import read

from leaflets.cli.main import main
from leaflets.content.leaflet import Leaflet
from leaflets.content.sections import Part

TODAY = datetime.date(2026, 3, 1)


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
    put(desk / "data", "name-of-a-picture.jpg")
    path.write_text(f"{head}sections:\n" + re.sub(r"(?m)^#(?: (?= )|$)", "", shown), encoding="utf-8")
    assert main(["back-pain", "--edition", "a4", "--date", "2026-03-01"]) == 0
    leaflet = read(path.read_bytes(), Leaflet).value
    assert leaflet is not None
    kinds = [type(part) for section in leaflet.sections for part in section.parts]
    assert set(kinds) == set(get_args(Part))
    assert sum(section.notice is not None for section in leaflet.sections) == 1


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Neck \u202epain", "turns words round"),
        ("Neck\x1b[2J", "cannot be seen"),
        ("Pain 😊", "‘😊’"),
        ("Боль", "‘Боль’"),
    ],
)
def test_a_title_that_cannot_be(desk: Path, title: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written that `check` would refuse."""
    assert main(["new", "neck-pain", "--title", title]) == 2
    error = capsys.readouterr().err
    assert error.startswith("in the title ")
    assert said in error
    assert not (desk / "data" / "leaflets" / "neck-pain.yaml").exists()


def test_a_title_is_in_the_signs_that_are_printed(desk: Path) -> None:
    """As it is when a leaflet is read."""
    assert main(["new", "neck-pain", "--title", "  Neck\tpain ‑ ﬁrst  "]) == 0
    assert "title: Neck pain - first" in (desk / "data" / "leaflets" / "neck-pain.yaml").read_text(encoding="utf-8")


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
