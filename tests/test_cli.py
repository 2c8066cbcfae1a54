"""The command line: what it makes, tells and answers with."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from leaflets import __version__, cli, press
from leaflets.cli import main

ROOT = Path(__file__).parent.parent


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of data/, to work in."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def leaflet(desk: Path, name: str, text: str) -> None:
    """Write a leaflet; `text` is what follows its title and review date."""
    path = desk / "data" / "leaflets" / f"{name}.yaml"
    path.write_text(f"title: {name.title()}\nreviewed: March 2026\n{text}", encoding="utf-8")


GOOD = "sections:\n  - heading: One\n    text: Words.\n"


def files(desk: Path) -> list[str]:
    """The names of the files made."""
    return sorted(path.name for path in (desk / "output").glob("*"))


def test_a_bare_run_makes_every_leaflet_in_two_editions(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a file, one closing sentence that says where the files are, exit 0."""
    assert main([]) == 0
    assert files(desk) == [
        "dystonia-a4.pdf", "dystonia-large-print.pdf", "making-a-leaflet-a4.pdf", "making-a-leaflet-large-print.pdf",
    ]  # fmt: skip
    out, err = capsys.readouterr()
    assert "contacts.yaml:6:15: warning: what a call to 0845 458 6322 costs is not known here" in err
    assert out.splitlines()[0] == "dystonia-a4.pdf: 2 pages, written"
    assert out.splitlines()[-1] == "4 files in output."
    assert main(["dystonia"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "dystonia-a4.pdf: 2 pages, as it was"


@pytest.mark.parametrize(
    ("arguments", "made"),
    [
        (["dystonia", "--edition", "giant-print"], ["dystonia-giant-print.pdf"]),
        (["build", "dystonia.yaml", "--edition", "a4"], ["dystonia-a4.pdf"]),
        (["data/leaflets/dystonia.yaml", "--edition", "a4", "--edition", "a4"], ["dystonia-a4.pdf"]),
    ],
)
def test_a_leaflet_is_named_as_people_name_it(desk: Path, arguments: list[str], made: list[str]) -> None:
    """By name, by file name, by path; an edition asked for twice is made once."""
    assert main(arguments) == 0
    assert files(desk) == made


def test_quiet_tells_nothing_and_verbose_tells_sizes(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """-q for scripts, -v for the curious."""
    assert main(["dystonia", "--edition", "a4", "-q"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["dystonia", "--edition", "a4", "-v"]) == 0
    out = capsys.readouterr().out
    assert re.search(r"2 pages, \d+ KB, as it was", out)
    assert str((desk / "output").resolve()) in out


def test_one_bad_leaflet_does_not_stop_the_others(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its old file stays as it was, the fault is told, exit 1."""
    leaflet(desk, "aaa", GOOD)
    assert main(["aaa", "--edition", "a4"]) == 0
    old = (desk / "output" / "aaa-a4.pdf").read_bytes()
    leaflet(desk, "aaa", GOOD.replace("text:", "texxt:"))
    assert main(["--edition", "a4"]) == 1
    out, err = capsys.readouterr()
    assert (desk / "output" / "aaa-a4.pdf").read_bytes() == old
    assert "dystonia-a4.pdf" in files(desk)
    assert "data/leaflets/aaa.yaml:5:5: there is no field called ‘texxt’ here" in err
    assert "aaa: not made" in out
    assert out.splitlines()[-1] == "2 files in output. Some leaflets have faults: they are told above."


def test_a_fault_of_setting_names_the_line(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An address too long for any symbol is known only when it is set; it still names its line."""
    leaflet(desk, "aaa", f"sections:\n  - heading: One\n    links:\n      - Page https://example.org/{'a' * 1500}\n")
    assert main(["aaa", "--edition", "a4"]) == 1
    assert "data/leaflets/aaa.yaml:6:9: the web address" in capsys.readouterr().err
    assert not files(desk)


def test_a_draft_is_made_only_if_it_is_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bare run leaves it out and says so; `published: no` is never made."""
    leaflet(desk, "draft", f"published: draft\n{GOOD}")
    leaflet(desk, "old", f"published: no\n{GOOD}")
    assert main(["--edition", "a4"]) == 0
    assert files(desk) == ["dystonia-a4.pdf", "making-a-leaflet-a4.pdf"]
    assert "draft: left out (a draft)" in capsys.readouterr().out
    assert main(["draft", "--edition", "a4"]) == 0
    assert "draft-a4.pdf" in files(desk)
    assert main(["old", "--edition", "a4"]) == 1
    assert "published: no" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dystonai"], "Did you mean ‘dystonia’?"),
        (["--data", "nowhere"], "there is no folder"),
        (["--edition", "a5"], "invalid choice: 'a5'"),
        (["--date", "15/03/2026"], "type it like 2026-03-15"),
        (["-q", "-v"], "not allowed with"),
        (["--colour"], "unrecognized arguments"),
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

    monkeypatch.setattr(press, "press", broken)
    assert main(["dystonia"]) == 3
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

    monkeypatch.setattr(press, "press", stop)
    assert main([]) == 130
    assert capsys.readouterr().err.endswith("\nStopped.\n")


def test_list_tells_what_is_due(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a leaflet; overdue from the day after the last day that the date can mean."""
    leaflet(desk, "draft", f"published: draft\n{GOOD}")
    assert main(["list", "--date", "2023-12-31"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "draft: Draft (draft), reviewed March 2026, due March 2029",
        "dystonia: Dystonia, reviewed 2020, due 2023",
    ]
    assert main(["list", "--date", "2024-01-01"]) == 0
    assert "dystonia: Dystonia, reviewed 2020, OVERDUE 2023" in capsys.readouterr().out


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
    for heavy in ("reportlab", "yaml", "markdown_it", "qrcode", "uharfbuzz"):
        assert not re.search(rf"\| +{heavy}\b", done.stderr), heavy


def test_without_its_dependencies_it_says_what_to_type(desk: Path) -> None:
    """-I -S: a Python that sees none of the installed packages."""
    done = run("--data", str(desk / "data"), python=("-S",))
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "-m pip install ." in done.stderr


def test_an_old_console_is_no_obstacle(desk: Path) -> None:
    """A cp1252 console has no letter for every sign in a message."""
    leaflet(desk, "aaa", "sections:\n  - heading: Ω中\n    text: Words.\n")
    command = [sys.executable, str(ROOT / "make_pdf.py"), "aaa", "--data", str(desk / "data")]
    done = subprocess.run(command, capture_output=True, check=False, env=os.environ | {"PYTHONIOENCODING": "cp1252"})
    assert done.returncode == 1
    assert b"U+4E2D" in done.stderr
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


def test_no_command_but_ours_is_taken_for_one() -> None:
    """`build` is put first where no command is named."""
    assert cli._with_command(["list"]) == ["list"]
    assert cli._with_command(["dystonia"]) == ["build", "dystonia"]


def test_a_past_event_is_left_out_and_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning on the day after its last, none on the day itself."""
    leaflet(desk, "aaa", "sections:\n  - heading: One\n    events:\n      - name: Tea\n        until: 14 March 2026\n")
    assert main(["aaa", "--edition", "a4", "--date", "2026-03-14"]) == 0
    assert "past" not in capsys.readouterr().err
    assert main(["aaa", "--edition", "a4", "--date", "2026-03-15"]) == 0
    assert "data/leaflets/aaa.yaml:6:9: warning: ‘Tea’ is past, so it is left out" in capsys.readouterr().err


def test_a_file_that_is_not_read_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is ever silently dropped, a whole leaflet least of all."""
    (desk / "data" / "leaflets" / "lost.yml").write_text("title: Lost\n", encoding="utf-8")
    assert main(["list"]) == 0
    assert "data/leaflets/lost.yml: warning: this file is not read" in capsys.readouterr().err


def test_a_broken_house_style_is_told_once(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing can be made without it, and nothing is."""
    (desk / "data" / "house.yaml").write_text("name: A\nphone: none\n", encoding="utf-8")
    assert main([]) == 1
    assert capsys.readouterr().err.count("data/house.yaml") == 1
    assert not files(desk)
