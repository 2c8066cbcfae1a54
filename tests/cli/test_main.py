"""The command line: what it makes, tells and answers with."""

from __future__ import annotations

import dataclasses
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bench import Finished
from paths import ROOT

from leaflets import __version__
from leaflets.checks import promises
from leaflets.cli import console
from leaflets.cli.main import main
from leaflets.press import making
from leaflets.words import counted


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
    return sorted(path.name for path in (desk / "output").glob("*.pdf"))


@pytest.fixture(scope="session")
def remarks(pressed: dict[tuple[str, str], Finished]) -> str:
    """How many remarks the proof has on a leaflet in the standard edition, in words; a new check may have more."""
    found = [fault for fault in promises.check(pressed["dystonia", "a4"].case()) if fault.warning]
    return counted(len(found), "remark")


def test_a_bare_run_makes_every_leaflet_in_two_editions(
    desk: Path, capsys: pytest.CaptureFixture[str], remarks: str
) -> None:
    """One line a file, one closing sentence that says where the files are, exit 0."""
    assert main([]) == 0
    assert files(desk) == [
        "dystonia-a4.pdf", "dystonia-large-print.pdf", "making-a-leaflet-a4.pdf", "making-a-leaflet-large-print.pdf",
    ]  # fmt: skip
    out, err = capsys.readouterr()
    assert "contacts.yaml:7:15: warning: what a call to 0845 458 6322 costs is not known here" in err
    assert out.splitlines()[0] == f"dystonia-a4.pdf: 2 pages, proved with {remarks}, written"
    assert out.splitlines()[-1] == "4 files in output."
    assert main(["dystonia"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == f"dystonia-a4.pdf: 2 pages, proved with {remarks}, as it was"


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


def test_quiet_tells_nothing_and_verbose_tells_sizes(
    desk: Path, capsys: pytest.CaptureFixture[str], remarks: str
) -> None:
    """-q for scripts, -v for the curious."""
    assert main(["dystonia", "--edition", "a4", "-q"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["dystonia", "--edition", "a4", "-v"]) == 0
    out = capsys.readouterr().out
    assert re.search(rf"2 pages, \d+ KB, proved with {remarks}, as it was", out)
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
        (["--frobnicate"], "unrecognized arguments"),
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
    for heavy in ("reportlab", "yaml", "markdown_it", "qrcode", "uharfbuzz", "pypdf", "pypdfium2", "zxingcpp", "PIL"):
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


# Proved before it is delivered


LOUD = "sections:\n  - heading: One\n    text: |\n      Please RING US NOW.\n"


def test_a_file_that_breaks_a_promise_is_not_delivered(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three words in capitals may stand in standard print, not in large print: the old file stays, exit 1."""
    leaflet(desk, "aaa", GOOD)
    assert main(["aaa"]) == 0
    old = (desk / "output" / "aaa-large-print.pdf").read_bytes()
    standard = (desk / "output" / "aaa-a4.pdf").read_bytes()
    capsys.readouterr()
    leaflet(desk, "aaa", LOUD)
    assert main([]) == 1
    out, err = capsys.readouterr()
    assert (desk / "output" / "aaa-large-print.pdf").read_bytes() == old
    assert (desk / "output" / "aaa-a4.pdf").read_bytes() != standard
    assert "dystonia-a4.pdf" in files(desk)
    message = "data/leaflets/aaa.yaml:6:7: ‘RING US NOW’ is in capitals (aaa-large-print.pdf, page 1, "
    assert message in err
    assert "Type it in small letters." in err
    assert "aaa-large-print.pdf: not made" in out
    assert main(["aaa", "--no-proof"]) == 0
    assert "aaa-large-print.pdf: 1 page, not proved, written" in capsys.readouterr().out


def in_welsh(data: bytes) -> bytes:
    """A file that claims another language."""
    changed = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.Root.Lang = pikepdf.String("cy-GB")
        pdf.save(changed)
    return changed.getvalue()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda data: data[:2000], "the finished file cannot be read"),
        (in_welsh, "the language of the file is ‘cy-GB’"),
    ],
    ids=["cut short", "another language"],
)
def test_a_slip_of_the_press_is_not_delivered(
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    damage: Callable[[bytes], bytes],
    words: str,
) -> None:
    """Whatever the press has made, what is read back decides."""
    true = making.press

    def slipping(*arguments: Any) -> making.Pressed:
        pressed = true(*arguments)
        assert damage(pressed.data) != pressed.data
        return dataclasses.replace(pressed, data=damage(pressed.data))

    monkeypatch.setattr(making, "press", slipping)
    assert main(["dystonia", "--edition", "a4", "--force"]) == 1
    assert words in capsys.readouterr().err
    assert not files(desk)


def test_remarks_are_told_to_the_curious(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """-v tells what the proof only counts."""
    assert main(["dystonia", "--edition", "a4", "-v"]) == 0
    err = capsys.readouterr().err
    assert (
        "dystonia.yaml:41:9: warning: https://tinyurl.com/yyo2pot8 does not tell where it leads (dystonia-a4.pdf" in err
    )


def test_a_proof_of_our_own_file_is_compared_with_its_source(
    desk: Path, capsys: pytest.CaptureFixture[str], remarks: str
) -> None:
    """The current issue word by word; one that has been superseded for itself alone."""
    main(["dystonia", "--edition", "a4"])
    capsys.readouterr()
    assert main(["proof", "output/dystonia-a4.pdf"]) == 0
    out = capsys.readouterr().out
    assert "compared word by word with data/leaflets/dystonia.yaml" in out
    assert f"{len(promises.CHECKS)} of {len(promises.CHECKS)} promises kept, {remarks}" in out
    path = desk / "data" / "leaflets" / "dystonia.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("spasm", "cramp"), encoding="utf-8")
    assert main(["proof", "output/dystonia-a4.pdf"]) == 0
    assert "compared" not in capsys.readouterr().out


def test_a_proof_in_short_and_for_programs(desk: Path, capsys: pytest.CaptureFixture[str], remarks: str) -> None:
    """A line for the file and one for each remark; or one array of JSON."""
    main(["dystonia", "making-a-leaflet", "--edition", "a4"])
    capsys.readouterr()
    names = ["output/dystonia-a4.pdf", "output/making-a-leaflet-a4.pdf"]
    assert main(["proof", "--format", "short", *names]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{Path(names[0])}: 2 pages, 1 sheet, 7 codes, 0 faults, {remarks}"
    assert lines[1].startswith(f"{Path(names[0])}:2: warning: https://tinyurl.com")
    assert len(lines) == 2 + int(remarks.split()[0])
    assert main(["proof", "--format", "json", *names]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["title"], len(first["codes"]), first["sheets"]) == ("Dystonia", 7, 1)
    assert first["codes"][0]["module"] == 0.89
    assert second["faults"] == []


def test_a_proof_of_what_is_no_pdf_is_a_sentence(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are told all the same; exit 1."""
    main(["making-a-leaflet", "--edition", "a4"])
    capsys.readouterr()
    assert main(["proof", "data/house.yaml", "nowhere.pdf", "output", "output/making-a-leaflet-a4.pdf"]) == 1
    out, err = capsys.readouterr()
    assert "house.yaml’ is no PDF that can be read" in err
    assert "‘nowhere.pdf’ cannot be read (No such file or directory)" in err
    assert "‘output’ cannot be read" in err
    assert "issue" in out.splitlines()[0]


def test_a_proof_is_judged_by_the_edition_asked_for(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Standard print is no large print."""
    main(["making-a-leaflet", "--edition", "a4"])
    assert main(["proof", "--edition", "large-print", "output/making-a-leaflet-a4.pdf"]) == 1
    assert "not fit to be given out" in capsys.readouterr().out


def test_which_answers(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0 with the answer, 1 where nobody knows the code, 2 for what is none."""
    main(["dystonia", "--edition", "a4"])
    code = json.loads((desk / "output" / "manifest.json").read_text(encoding="utf-8"))["issues"][0]["code"]
    capsys.readouterr()
    assert main(["which", code]) == 0
    assert capsys.readouterr().out.startswith(f"{code} is ‘Dystonia’ (dystonia), reviewed 2020, first made on ")
    assert main(["which", "XXXXX"]) == 1
    assert capsys.readouterr().err == "No leaflet known here has the code XXXXX.\n"
    assert main(["which", "HELLO"]) == 2
    assert main(["which", code, "--data", "nowhere"]) == 0
    assert "the content is not at hand" in capsys.readouterr().out


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
