"""The command line as a whole: exit status, failures, and what it costs to start."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from desks import DAY, WHOLE, drafts, leaflet, whole_leaflet
from paths import ROOT

from leaflets import __version__
from leaflets.cli import console
from leaflets.cli.main import main
from leaflets.press import making


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dystonai"], "Did you mean ‘dystonia’?"),
        (["--data", "nowhere"], "there is no folder"),
        (["--edition", "a5"], "there is no edition called ‘a5’"),
        (["--date", "03/04/2026"], "Type it like 2026-03-15"),
        (["-q", "-v"], "--verbose is not allowed with --quiet"),
        (["--frobnicate"], "has no option ‘--frobnicate’"),
    ],
)
def test_a_wrong_command_is_exit_2(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    """With words that say what to type instead, and nothing made."""
    assert main(arguments) == 2
    assert words in capsys.readouterr().err
    assert not (desk / "output").exists()


def test_a_failure_of_the_press_is_one_line_and_a_log(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 3, no traceback on the screen, the traceback in the log."""

    def broken(*_: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(making, "press", broken)
    assert main(["dystonia", "--force"]) == 3
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert err.splitlines()[-1].startswith("The press itself has failed")
    log = Path(re.search(r"is in (\S+);", err)[1])  # type: ignore[index]
    assert "RuntimeError: a defect" in log.read_text(encoding="utf-8")
    log.unlink()
    assert not (desk / "output").exists()


def test_ctrl_c_is_exit_130(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Said in a word."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "press", stop)
    assert main(["--force", "--jobs", "1"]) == 130
    assert capsys.readouterr().err.endswith("Stopped.\n")


def test_the_day_comes_from_the_command_then_from_the_environment(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """--date wins over SOURCE_DATE_EPOCH; one that is no number is a wrong command."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")  # September 2020
    assert main(["list"]) == 0
    assert "due 2023" in capsys.readouterr().out
    assert main(["list", "--date", "2026-01-01"]) == 0
    assert "OVERDUE 2023" in capsys.readouterr().out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert main(["list"]) == 2


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version of the package."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"leaflets {__version__}\n"


def run(*arguments: str, python: tuple[str, ...] = (), **environment: str) -> subprocess.CompletedProcess[str]:
    """`make_pdf.py` as a process of its own."""
    command = [sys.executable, *python, str(ROOT / "make_pdf.py"), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=os.environ | environment
    )


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    """What needs much time to import is imported by the command that needs it."""
    done = run(*arguments, python=("-X", "importtime"))
    assert done.returncode == 0
    assert "leaflets.cli" in done.stderr  # a negative control: the list of imports is there
    for heavy in ("reportlab", "yaml", "qrcode", "uharfbuzz", "pypdf", "pypdfium2", "zxingcpp", "PIL"):
        assert not re.search(rf"\| +{heavy}\b", done.stderr), heavy


def test_an_old_console_is_no_obstacle(desk: Path) -> None:
    """A cp1252 console has no letter for every sign in a message."""
    leaflet(desk, "aaa", "sections:\n  - heading: Ω中\n    text: Words.\n")
    command = [sys.executable, str(ROOT / "make_pdf.py"), "aaa", "--data", str(desk / "data")]
    done = subprocess.run(command, capture_output=True, check=False, env=os.environ | {"PYTHONIOENCODING": "cp1252"})
    assert done.returncode == 1
    assert b"Chinese" in done.stderr
    assert b"Traceback" not in done.stderr


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault is red on a terminal, unless NO_COLOR says otherwise."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main(["--data", "nowhere"]) == 2
    assert "\x1b[31m" in capsys.readouterr().err
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["--data", "nowhere"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_progress_is_for_long_work_on_a_terminal(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line that the next takes the place of, gone at the end; nothing for a file, nothing with -q."""
    monkeypatch.setattr(console, "PATIENCE", -1.0)
    assert main(["making-a-leaflet", "--edition", "a4"]) == 0
    assert "\r" not in capsys.readouterr().err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert main(["making-a-leaflet", "--edition", "a4", "--force"]) == 0
    err = capsys.readouterr().err
    assert "\r\x1b[Kmaking-a-leaflet (1 of 1)" in err
    assert err.endswith("\r\x1b[K")
    assert main(["making-a-leaflet", "--edition", "a4", "-q"]) == 0
    assert "1 of 1" not in capsys.readouterr().err


def test_a_name_that_is_a_command_is_taken_for_one(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`build` is meant where no command is named."""
    assert main(["list"]) == 0
    assert "dystonia: Dystonia" in capsys.readouterr().out
    assert main(["proof"]) == 2


#: What cannot be packed: the command, its exit status, and what is told.
REFUSED = [
    (["pack"], 2, "nothing is named to be packed"),
    (["pack", "dystoni:3"], 2, "there is no leaflet called ‘dystoni’\n    Did you mean ‘dystonia’?"),
    (["pack", "dystonia:0"], 2, "‘0’ is no number of copies"),
    (["pack", "dystonia@huge"], 2, "there is no edition called ‘huge’"),
    (["pack", "--list", "nowhere.yaml"], 2, "there is no file ‘nowhere.yaml’"),
    (["pack", "draft:2", "dystonia"], 1, "data/leaflets/draft.yaml: ‘draft’ is a draft"),
    (["pack", "unpublished"], 1, "data/leaflets/unpublished.yaml: ‘unpublished’ is not published"),
    (["pack", "wrong"], 1, "data/leaflets/wrong.yaml:1:1: there is no field called ‘titel’ here"),
    (["booklet", "draft"], 1, "‘draft’ is a draft"),
    (["booklet", "nothing"], 2, "there is no leaflet called ‘nothing’"),
    (["booklet", "dystonia", "--edition", "a4"], 1, "in a booklet the type of ‘a4’ would be 9.1 pt, too small"),
    (["booklet", "dystonia", "--edition", "large-print"], 1, "would have modules of 0.69 mm, too small to scan"),
    (["email", "draft"], 1, "‘draft’ is a draft"),
    (["email", "dystonia", "--to", "ann"], 2, "one of the addresses after --to is not an e-mail address"),
    (["email", "dystonia", "--to"], 2, "there is no address after --to"),
    (["email", "dystonia", "--to", *(f"a{n}@example.org" for n in range(11))], 2, "these are 11 addresses, and 10 is"),
    (["build", "draft", "--format", "text", "--watch"], 2, "‘--watch’ makes PDF files, not text"),
    (["build", "draft", "--format", "html", "--watch"], 2, "‘--watch’ makes PDF files, not html"),
]


@pytest.mark.parametrize(("arguments", "status", "told"), REFUSED)
def test_what_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int,
    told: str,
) -> None:  # fmt: skip
    """In a sentence with its cure; nothing is made."""
    whole_leaflet(desk, "draft", WHOLE + "published: draft\n")
    whole_leaflet(desk, "unpublished", WHOLE + "published: no\n")
    whole_leaflet(desk, "wrong", "titel: X\nreviewed: 2026\n")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main([*arguments, *DAY]) == status
    assert told in capsys.readouterr().err
    assert not list(desk.glob("output/*pack*"))
    assert not list(desk.glob("output/*booklet*"))
    assert not drafts()
