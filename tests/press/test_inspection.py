"""A file looked at from outside, compared with its leaflet whatever it is called."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from bench import TODAY, Bench, leaflet
from workshop import foreign, letters, reopened, text

from leaflets.checks.facts import Report
from leaflets.delivery.manifest import Manifest
from leaflets.delivery.tracing import current_issue
from leaflets.faults import ContentError
from leaflets.issue import LETTERS
from leaflets.press.inspection import inspected
from leaflets.press.sources import Sources

#: What is told of the code in the foot.
CODE = "issue is known"


@pytest.fixture
def ours(bench: Bench) -> Path:
    """A finished file in a data folder."""
    return bench.made("short", leaflet(text("Some words."))).path


def looked_at(bench: Bench, path: Path) -> Report:
    """The report on a file beside the library as it is now."""
    return inspected(path, Sources(reopened(bench).library, bench.finished, TODAY), None)


def told_of_code(report: Report) -> list[tuple[str, str, bool]]:
    """What is told of its code: message, cure, and whether it is a warning."""
    return [(fault.message, fault.cure, fault.warning) for fault in report.faults if fault.check == CODE]


@pytest.mark.parametrize("name", ["short-a4.pdf", "Short-A4.pdf", "short-a4 (1).pdf", "other-a4.pdf", "x.pdf"])
def test_our_own_file_is_compared_with_its_leaflet(bench: Bench, ours: Path, name: str) -> None:
    """By its code, whatever it is called."""
    told = looked_at(bench, ours.rename(ours.with_name(name)))
    assert told.compared.endswith("leaflets/short.yaml")
    assert re.fullmatch(rf"compared word by word with .*, found by its issue code [{LETTERS}]{{5}}", told.worth)
    assert (told.edition.name, told.kind, told.faults) == ("a4", "leaflet", ())


def test_an_earlier_issue_is_compared_with_what_the_leaflet_is_now(bench: Bench, ours: Path) -> None:
    """Found by its title; the list of what was made knows its code, and so nobody takes it for a forgery."""
    issue = current_issue(bench.library, "short", TODAY)
    assert issue is not None
    bench.add("short", leaflet(text("Other words.")))
    told = looked_at(bench, ours)
    assert told.worth.endswith("leaflets/short.yaml, found by its title")
    assert told_of_code(told) == [(f"nobody here knows the issue code {issue.code}", "", False)]
    assert any("Other words" in fault.message for fault in told.faults)
    manifest = Manifest()
    manifest.enter_issue(issue)
    (bench.finished / "manifest.json").write_bytes(manifest.to_bytes())
    new = current_issue(reopened(bench).library, "short", TODAY)
    assert new is not None
    message = f"the file is an earlier issue, {issue.code}; since then it has become {new.code}"
    assert told_of_code(looked_at(bench, ours)) == [(message, "Print the leaflet as it is now.", False)]
    (bench.folder / "leaflets" / "short.yaml").unlink()
    gone = f"the file is issue {issue.code} of ‘A made leaflet’ (short), of which there is no leaflet here now"
    assert told_of_code(looked_at(bench, ours)) == [(gone, "", True)]


def test_the_code_that_may_be_meant_is_told(bench: Bench, ours: Path) -> None:
    """Of leaflets, and of what was made."""
    issue = current_issue(bench.library, "short", TODAY)
    assert issue is not None
    bench.add("short", leaflet(text("Other words.")))
    near = issue.code[:-1] + ("C" if issue.code[-1] != "C" else "D")
    manifest = Manifest()
    manifest.enter_issue(type(issue)("b", "2026-01-01", near, "Bees", "", "", ""))
    (bench.finished / "manifest.json").write_bytes(manifest.to_bytes())
    assert told_of_code(looked_at(bench, ours)) == [
        (f"nobody here knows the issue code {issue.code}", f"Is it {near} (‘Bees’)?", False)
    ]


def test_a_title_changed_too_leaves_the_name_of_the_file(bench: Bench, ours: Path) -> None:
    """Of a file with a code; of any other file the name says nothing."""
    bench.add("short", leaflet(text("Other words."), title="Another title"))
    assert looked_at(bench, ours).worth.endswith("leaflets/short.yaml, found by the name of its file")
    (bench.finished / "short-a4.pdf").write_bytes(foreign(letters("Vera")).proof.data)
    assert looked_at(bench, ours).compared == ""


def test_a_file_of_others_with_the_title_of_a_leaflet_is_compared_too(bench: Bench, ours: Path) -> None:
    """For it may have been made from the same words; of twins with one title the one of the file's name."""
    bench.add("twin", leaflet(text("Words of a twin.")))
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = "A MADE leaflet"
        pdf.save(bench.finished / "twin.pdf")
        pdf.save(bench.finished / "x.pdf")
    assert looked_at(bench, bench.finished / "twin.pdf").worth.endswith("leaflets/twin.yaml, found by its title")
    assert looked_at(bench, bench.finished / "x.pdf").worth.endswith("leaflets/short.yaml, found by its title")


def test_what_is_compared_with_nothing_says_so(bench: Bench, ours: Path) -> None:
    """And why: a leaflet with mistakes, none like it, no content."""
    bench.add("short", leaflet(text("Some words."), more="reviewed: nonsense\n"))
    nothing = "its words were compared with nothing, for "
    assert looked_at(bench, ours).worth.startswith(nothing)
    assert looked_at(bench, ours).worth.endswith("leaflets/short.yaml has mistakes in it")
    (bench.folder / "leaflets" / "short.yaml").unlink()
    told = looked_at(bench, ours)
    assert re.fullmatch(rf"{nothing}no leaflet here has its issue code \w{{5}} or its title", told.worth)
    assert told.compared == ""
    told = inspected(ours, Sources(None, bench.finished, TODAY), "large-print")
    assert told.worth == f"{nothing}there is no content at hand (--data names its folder)"
    assert (told.compared, told.edition.name) == ("", "large-print")
    assert "smallest type" in {fault.check for fault in told.faults}


def test_what_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    """A file that is not there, one that is no PDF."""
    nothing = Sources(None, tmp_path, TODAY)
    with pytest.raises(ContentError, match="cannot be read"):
        inspected(tmp_path / "gone.pdf", nothing, None)
    (tmp_path / "no.pdf").write_bytes(b"no PDF")
    with pytest.raises(ContentError, match="is no PDF"):
        inspected(tmp_path / "no.pdf", nothing, None)
    (tmp_path / "blank.pdf").write_bytes(foreign(lambda _: None).proof.data)
    assert inspected(tmp_path / "blank.pdf", nothing, None).edition.name == "a4"
