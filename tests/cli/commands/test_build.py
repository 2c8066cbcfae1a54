"""`build`: what it makes, tells and answers with."""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bench import Finished
from desks import DAY, GOOD, WHOLE, files, leaflet, whole_leaflet

from leaflets.checks import promises
from leaflets.checks.case import Case, Finding
from leaflets.cli.main import main
from leaflets.press import making
from leaflets.words import counted


@pytest.fixture(scope="session")
def remarks(pressed: dict[tuple[str, str], Finished]) -> str:
    """How many remarks the proof has on a leaflet in the standard edition, as it is told; a new check may have more."""
    found = [fault for fault in promises.check(pressed["dystonia", "a4"].case()) if fault.warning]
    return f" with {counted(len(found), 'remark')}" if found else ""


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
    assert out.splitlines()[0] == f"dystonia-a4.pdf: 2 pages, proved{remarks}, written"
    assert out.splitlines()[-1] == "4 files in output."
    assert main(["dystonia"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == f"dystonia-a4.pdf: 2 pages, proved before{remarks}, as it was"


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
    assert re.search(rf"2 pages, \d+ KB, proved before{remarks}, as it was", out)
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
    assert out.splitlines()[-1] == "2 files in output. What could not be made, and why, is told above."


def test_an_address_too_long_for_a_symbol_is_a_fault_in_every_edition(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` says the same as the build, with its line."""
    leaflet(desk, "aaa", f"sections:\n  - heading: One\n    links:\n      - Page https://example.org/{'a' * 1500}\n")
    for command in (["aaa", "--edition", "a4"], ["check", "aaa"]):
        assert main(command) == 1
        assert "data/leaflets/aaa.yaml:6:9: this web address has 1520 characters" in capsys.readouterr().err
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


def test_a_past_event_is_left_out_and_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning on the day after its last, none on the day itself."""
    leaflet(desk, "aaa", "sections:\n  - heading: One\n    events:\n      - name: Tea\n        until: 14 March 2026\n")
    assert main(["aaa", "--edition", "a4", "--date", "2026-03-14"]) == 0
    assert "past" not in capsys.readouterr().err
    assert main(["aaa", "--edition", "a4", "--date", "2026-03-15"]) == 0
    assert "data/leaflets/aaa.yaml:6:9: warning: ‘Tea’ is past, so it is left out" in capsys.readouterr().err


def test_a_broken_house_style_is_told_once(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing can be made without it, and nothing is."""
    (desk / "data" / "house.yaml").write_text("name: A\nphone: none\n", encoding="utf-8")
    assert main([]) == 1
    assert capsys.readouterr().err.count("data/house.yaml") == 1
    assert not files(desk)


LOUD = "sections:\n  - heading: One\n    text: |\n      Please RING US NOW OR NEVER AGAIN.\n"


def test_capitals_are_told_alike_everywhere(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are a matter of the content: a warning of `check`, and no edition is held back for them."""
    leaflet(desk, "aaa", LOUD)
    assert main(["check", "aaa"]) == 0
    assert "data/leaflets/aaa.yaml:6:7: warning: ‘RING US NOW OR NEVER AGAIN’ is in capitals" in capsys.readouterr().err
    assert main(["aaa"]) == 0
    assert files(desk) == ["aaa-a4.pdf", "aaa-large-print.pdf"]


def test_a_promise_that_is_not_kept_is_our_fault(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one edition: none of that leaflet is delivered, the others are made, exit 3, and what to do is told."""
    leaflet(desk, "aaa", GOOD)
    assert main(["aaa"]) == 0
    old = {path.name: path.read_bytes() for path in (desk / "output").glob("*.pdf")}
    capsys.readouterr()
    leaflet(desk, "aaa", GOOD.replace("Words.", "Other words."))

    def failing(case: Case) -> Iterator[Finding]:
        """Words are never other words."""
        if "Other words" in case.proof.root.text and case.edition.name == "large-print":
            yield Finding("there are other words", 1)

    monkeypatch.setattr(promises, "CHECKS", (*promises.CHECKS, failing))
    assert main(["--jobs", "1"]) == 3
    out, err = capsys.readouterr()
    assert {name: (desk / "output" / name).read_bytes() for name in old} == old
    assert "dystonia-a4.pdf" in files(desk)
    assert "aaa: not made" in out
    assert "data/leaflets/aaa.yaml: the press could not make ‘aaa’ as it promises to" in err
    assert "Please send us this file" in err
    assert "there are other words (aaa-large-print.pdf, page 1)" in err
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
    assert main(["dystonia", "--edition", "a4", "--force"]) == 3
    assert words in capsys.readouterr().err
    assert not files(desk)


def test_remarks_are_told_to_the_curious(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """-v tells what the proof only counts."""

    def remarking(_: Case) -> Iterator[Finding]:
        """Nothing is remarkable."""
        yield Finding("this is remarkable", 1, warning=True)

    monkeypatch.setattr(promises, "CHECKS", (*promises.CHECKS, remarking))
    assert main(["dystonia", "--edition", "a4", "-v", "--jobs", "1"]) == 0
    out, err = capsys.readouterr()
    assert re.search(r"proved with \d+ remarks?, written", out)
    assert "warning: this is remarkable (dystonia-a4.pdf, page 1)" in err


def test_a_text_file_that_cannot_be_written_stops_no_other(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told, and the exit status tells of it."""
    (desk / "output" / "dystonia.txt").mkdir(parents=True)
    assert main(["--format", "text"]) == 1
    out, err = capsys.readouterr()
    assert "dystonia.txt’ is a folder" in err
    assert "making-a-leaflet.txt: written" in out


def test_text_files(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One a leaflet, in UTF-8; a draft if it is named, and says so."""
    whole_leaflet(desk, "draft", WHOLE + "published: draft\n")
    whole_leaflet(desk, "unpublished", WHOLE + "published: no\n")
    whole_leaflet(desk, "wrong", "titel: X\n")
    assert main(["build", "--format", "text", *DAY]) == 1
    out, err = capsys.readouterr()
    assert "draft: left out (a draft)" in out
    assert "unpublished: left out (not published)" in out
    assert "wrong: not made" in out
    assert "2 files in output." in out
    assert "there is no field called ‘titel’" in err
    assert (desk / "output" / "dystonia.txt").read_text(encoding="utf-8").startswith("Dystonia\n\nThis leaflet was due")
    assert main(["build", "draft", "--format", "text", *DAY]) == 0
    assert (desk / "output" / "draft.txt").read_text(encoding="utf-8").startswith("DRAFT: not for readers\n\ndraft\n")
    assert not list(desk.glob("output/*.pdf"))


def test_faults_of_what_leaflets_share_are_told_with_text_too(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As they are with PDF files, and with the same exit status."""
    path = desk / "data" / "contacts.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nother:\n  name: Other\n  webside: x\n", encoding="utf-8")
    for form in ([], ["--format", "text"]):
        assert main(["build", "making-a-leaflet", *form, *DAY]) == 1
        assert "there is no field called ‘webside’ here" in capsys.readouterr().err
    assert (desk / "output" / "making-a-leaflet.txt").exists()
