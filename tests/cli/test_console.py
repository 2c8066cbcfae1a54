"""How a fault is told: to a person, in a line, to a program, at GitHub; with colour or not; on any console."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from leaflets.cli.console import Console, as_data, as_line, as_note, make_safe
from leaflets.cli.main import main
from leaflets.faults import Fault, Spot, columns
from leaflets.words import Place

FAULT = Fault(Place("data/a,b.yaml", 3, 5), "it is 50% wrong", "Type ‘x’.", "ab: cd")
WARNING = Fault(Place("a.yaml"), "it is odd", warning=True, check="c", spot=Spot(2, 10, 20), file="a.pdf")


def test_in_a_line() -> None:
    """Headline and cure."""
    assert as_line(FAULT) == "data/a,b.yaml:3:5: it is 50% wrong. Type ‘x’."
    assert as_line(WARNING) == "a.yaml: warning: it is odd (a.pdf, page 2, 10 mm across, 20 mm down)"


def test_at_github() -> None:
    """What has a meaning there is escaped."""
    assert as_note(FAULT) == "::error file=data/a%2Cb.yaml,line=3,col=5::it is 50%25 wrong. Type ‘x’."
    assert as_note(WARNING) == "::warning file=a.yaml::it is odd."


def test_for_a_program() -> None:
    """What is not known is null."""
    assert as_data(FAULT) == {
        "file": "data/a,b.yaml", "line": 3, "column": 5, "severity": "fault", "message": "it is 50% wrong",
        "cure": "Type ‘x’.", "excerpt": "ab: cd", "check": None, "pdf": None, "page": None,
    }  # fmt: skip
    assert {key: as_data(WARNING)[key] for key in ("line", "severity", "check", "pdf", "page")} == {
        "line": None, "severity": "warning", "check": "c", "pdf": "a.pdf", "page": 2,
    }  # fmt: skip


@pytest.mark.parametrize("at", [1, 40, 150, 199])
@pytest.mark.parametrize("width", [40, 80])
def test_a_long_line_is_cut_round_its_place(at: int, width: int) -> None:
    """The caret stands under the same letter, and nothing is wider than the terminal."""
    excerpt = "".join(chr(0x61 + number % 26) for number in range(200))
    lines = Fault(Place("a.yaml", 12, at + 1), "word " * 30, "cure " * 30, excerpt).lines(width)
    (caret,) = (number for number, line in enumerate(lines) if line.strip() == "^")
    assert lines[caret - 1][lines[caret].index("^")] == excerpt[at]
    assert max(map(columns, lines)) <= width
    assert " ".join(" ".join(lines).split()).count("word") == 30


def test_marks_and_wide_letters_move_the_caret() -> None:
    """As a terminal shows them."""
    assert [columns(text) for text in ("abc", "e\u0301", "日本")] == [3, 1, 4]
    lines = Fault(Place("a", 1, 4), "m", excerpt="日本xy").lines()
    assert lines[2] == " " * 8 + " " * 5 + "^"


@pytest.mark.parametrize(
    ("colour", "environment", "terminal", "coloured"),
    [
        ("auto", {}, False, False),
        ("auto", {}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(
    colour: str,
    environment: dict[str, str],
    terminal: bool,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The option, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    Console(colour=colour).tell(FAULT, WARNING, "a sentence")
    err = capsys.readouterr().err
    assert ("\x1b[31mdata/" in err, "\x1b[33ma.yaml" in err) == (coloured, coloured)


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_a_console_without_our_signs(encoding: str) -> None:
    """Shows what is most like them."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    make_safe(stream)
    print("‘a’ – “b” ڕ…", file=stream, flush=True)
    told = stream.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined]
    assert told.strip().replace("‘", "'").replace("’", "'").replace("–", "-").replace("“", '"').replace(
        "”", '"').replace("…", "...") == "'a' - \"b\" ?..."  # fmt: skip


@pytest.mark.parametrize("command", ["check", "build", "list"])
def test_a_program_is_given_one_list(broken: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing else on the output, whatever happens."""
    assert main([command, "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert [(one["line"], one["column"]) for one in json.loads(out)] == [(2, 11)]
    assert err == ""
    assert main([command, "--format", "json", "--data", "nowhere"]) == 2
    assert "there is no folder" in json.loads(capsys.readouterr().out)[0]["message"]
    assert main([command, "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=data/leaflets/x.yaml,line=2,col=11::")
    assert main([command, "--format", "short"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
