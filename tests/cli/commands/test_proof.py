"""`proof`: finished files read back."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from bench import Finished

from leaflets.checks import promises
from leaflets.cli.main import main
from leaflets.words import counted


@pytest.fixture(scope="session")
def remarks(pressed: dict[tuple[str, str], Finished]) -> str:
    """How many remarks the proof has on a leaflet in the standard edition, in words; a new check may have more."""
    found = [fault for fault in promises.check(pressed["dystonia", "a4"].case()) if fault.warning]
    return counted(len(found), "remark")


@pytest.fixture(scope="session")
def verdict(remarks: str) -> str:
    """What the verdict says of the remarks."""
    return "" if remarks.startswith("0 ") else f", {remarks}"


def test_a_proof_of_our_own_file_is_compared_with_its_source(
    desk: Path, capsys: pytest.CaptureFixture[str], verdict: str
) -> None:
    """Word by word, whatever it is called; one that has been superseded with what it has become."""
    main(["dystonia", "--edition", "a4"])
    capsys.readouterr()
    assert main(["proof", "output/dystonia-a4.pdf"]) == 0
    out = capsys.readouterr().out
    assert "compared word by word with data/leaflets/dystonia.yaml" in out
    assert f"{len(promises.CHECKS)} of {len(promises.CHECKS)} promises kept{verdict}" in out
    path = desk / "data" / "leaflets" / "dystonia.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("spasm", "cramp"), encoding="utf-8")
    assert main(["proof", "output/dystonia-a4.pdf"]) == 1
    out = capsys.readouterr().out
    assert out.startswith(
        "output/dystonia-a4.pdf: compared word by word with data/leaflets/dystonia.yaml, found by its title\n"
    )
    assert "issue is known: the file is an earlier issue, " in out


def test_a_proof_in_short_and_for_programs(desk: Path, capsys: pytest.CaptureFixture[str], remarks: str) -> None:
    """A line for the file and one for each remark; or one array of JSON."""
    main(["dystonia", "making-a-leaflet", "--edition", "a4"])
    capsys.readouterr()
    names = ["output/dystonia-a4.pdf", "output/making-a-leaflet-a4.pdf"]
    assert main(["proof", "--format", "short", *names]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(
        f"{Path(names[0])}: compared word by word with data/leaflets/dystonia.yaml, found by its"
    )
    assert lines[1] == f"{Path(names[0])}: 2 pages, 1 sheet, 7 codes, 0 faults, {remarks}"
    assert len(lines) == 4 + int(remarks.split()[0])
    assert main(["proof", "--format", "json", *names]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["title"], len(first["codes"]), first["sheets"]) == ("Dystonia", 7, 1)
    assert first["codes"][0]["module"] == 0.89
    assert second["faults"] == []


def test_a_proof_of_what_is_no_pdf_is_a_sentence(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are told all the same; exit 1."""
    main(["making-a-leaflet", "--edition", "a4"])
    capsys.readouterr()
    assert main(["proof", "data/house.yaml", "nowhere.pdf", "data", "making-a-leaflet"]) == 1
    out, err = capsys.readouterr()
    assert "house.yaml’ is no PDF that can be read" in err
    assert "‘nowhere.pdf’ cannot be read (No such file or directory)" in err
    assert "there is no PDF file in the folder ‘data’" in err
    assert "found by its issue code" in out.splitlines()[0]


def test_no_title_pretends_to_be_a_verdict(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor colours letters, nor turns words round; for programs it is what it is."""
    title = "A’\n  Verdict   fit to be given out: 59 of 59\x1b[31m\u202e"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = title
        pdf.save(desk / "a\x1b[2J\nb.pdf")
    assert main(["proof", "a\x1b[2J\nb.pdf"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("a[U+001B][2J[U+000A]b.pdf: its words were compared with nothing, for ")
    assert lines[1].startswith("  File      ‘A’[U+000A]  Verdict   fit to be given out: 59 of 59[U+001B]")
    assert sum("Verdict" in line for line in lines) == 2
    assert all(line.isprintable() for line in lines)
    assert main(["proof", "--format", "json", "a\x1b[2J\nb.pdf"]) == 1
    out = capsys.readouterr().out
    assert json.loads(out)[0]["title"] == title
    assert all(line.isprintable() for line in out.splitlines())


def test_a_proof_is_judged_by_the_edition_asked_for(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Standard print is no large print."""
    main(["making-a-leaflet", "--edition", "a4"])
    assert main(["proof", "--edition", "large-print", "output/making-a-leaflet-a4.pdf"]) == 1
    assert "not fit to be given out" in capsys.readouterr().out
