"""What was made is written down, kept, and found again by the code on a printed copy."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from pathlib import Path

import pytest
from bench import TODAY, Bench, leaflet
from paths import DATA

from leaflets.delivery.manifest import NAME, Entry, Issue, Manifest
from leaflets.delivery.tracing import traced
from leaflets.faults import ContentError, Fault, UsageError
from leaflets.issue import issue_code
from leaflets.jobs.cache import Cache
from leaflets.press.build import Order, build

ENTRY = Entry("a", "a4", "CCCCC", 3, 2, "00", "11", "March 2026", "March 2029", True)
ISSUE = Issue("a", "2026-03-01", "CCCCC", "A", "March 2026", "March 2029", "11")


def folder(path: Path) -> Path:
    """A folder with one finished file."""
    (path / "a-a4.pdf").write_bytes(b"%PDF")
    return path


def test_what_is_entered_is_read_again(tmp_path: Path) -> None:
    """Files and issues, letter for letter."""
    one = Manifest(folder(tmp_path))
    one.enter("a-a4.pdf", ENTRY, ISSUE)
    one.write()
    again = Manifest.read(tmp_path)
    assert (again.files, again.issues) == ({"a-a4.pdf": ENTRY}, [ISSUE])
    assert again == one
    assert not (tmp_path / "manifest-damaged.json").exists()


def test_the_manifest_can_be_read_by_people_too(tmp_path: Path) -> None:
    """A line for each value, letters as they are, and the line ended."""
    one = Manifest(folder(tmp_path))
    one.enter("a-a4.pdf", ENTRY, dataclasses.replace(ISSUE, title="Ménière’s disease"))
    one.write()
    lines = (tmp_path / NAME).read_text(encoding="utf-8").split("\n")
    assert lines[:4] == ["{", ' "files": {', '  "a-a4.pdf": {', '   "leaflet": "a",']
    assert '   "title": "Ménière’s disease",' in lines
    assert lines[-2:] == ["}", ""]


def test_the_last_made_of_several_issues_under_a_code_comes_first(tmp_path: Path) -> None:
    """Whatever the leaflets are called; an issue under another code is not among them."""
    march, april, may = (f"2026-{month}-01" for month in ("03", "04", "05"))
    issues = [("c", april, "CCCCC"), ("a", may, "CCCCC"), ("b", march, "CCCCC"), ("d", may, "DDDDD")]
    one = Manifest(
        tmp_path,
        issues=[dataclasses.replace(ISSUE, leaflet=name, made=made, code=code) for name, made, code in issues],
    )
    assert [issue.leaflet for issue in one.known_as("CCCCC")] == ["a", "c", "b"]


def test_an_issue_made_again_keeps_its_first_day(tmp_path: Path) -> None:
    """So the manifest stays as it was, byte for byte."""
    one = Manifest(folder(tmp_path))
    one.enter("a-a4.pdf", ENTRY, ISSUE)
    one.write()
    before = (tmp_path / NAME).read_bytes()
    again = Manifest.read(tmp_path)
    again.enter("a-a4.pdf", ENTRY, dataclasses.replace(ISSUE, made="2026-04-01"))
    again.write()
    assert (tmp_path / NAME).read_bytes() == before


def test_files_that_are_gone_are_left_out_and_issues_stay(tmp_path: Path) -> None:
    """Printed copies outlive files."""
    one = Manifest(folder(tmp_path))
    one.enter("a-a4.pdf", ENTRY, ISSUE)
    one.write()
    (tmp_path / "a-a4.pdf").unlink()
    again = Manifest.read(tmp_path)
    again.write()
    told = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert told["files"] == {}
    assert [issue["code"] for issue in told["issues"]] == ["CCCCC"]


def test_two_runs_at_once_lose_no_issue(tmp_path: Path) -> None:
    """What the other has written meanwhile is kept."""
    folder(tmp_path)
    one, other = Manifest.read(tmp_path), Manifest.read(tmp_path)
    one.enter("a-a4.pdf", ENTRY, ISSUE)
    other.enter("a-a4.pdf", ENTRY, dataclasses.replace(ISSUE, code="DDDDD"))
    one.write()
    other.write()
    assert [issue.code for issue in Manifest.read(tmp_path).issues] == ["CCCCC", "DDDDD"]


@pytest.mark.parametrize(
    "damage", [b"", b"{", b'{"files": [], "issues": []}',
                b"[]", b"null", b'{"files": {}}', b'{"files": {"a": 1}, "issues": []}', b"\xff\xfe",
               b'{"files": {}, "issues": [{"code": "CCCCC"}]}'],
)  # fmt: skip
def test_a_damaged_manifest_is_kept_beside_the_new_one(tmp_path: Path, damage: bytes) -> None:
    """Nobody's history is thrown away in silence."""
    folder(tmp_path)
    (tmp_path / NAME).write_bytes(damage)
    one = Manifest.read(tmp_path)
    assert one.damaged == damage
    one.enter("a-a4.pdf", ENTRY, ISSUE)
    one.write()
    if damage:
        assert (tmp_path / "manifest-damaged.json").read_bytes() == damage
    assert Manifest.read(tmp_path).issues == [ISSUE]


# As a build writes it


def order(bench: Bench, today: datetime.date = TODAY, **changes: object) -> Order:
    """Everything in the folder, in standard print."""
    one = Order(bench.library.names, False, ("a4",), bench.finished, today, False)
    return dataclasses.replace(one, **changes)  # type: ignore[arg-type]


def test_a_build_tells_what_each_file_is(bench: Bench) -> None:
    """Leaflet, edition, pages, sheets, hashes of the file and of its source, review dates."""
    text = (DATA / "leaflets" / "dystonia.yaml").read_text(encoding="utf-8")
    bench.add("dystonia", text)
    list(build(bench.library, order(bench, editions=("a4", "large-print")), Cache()))
    told = Manifest.read(bench.finished)
    for edition, pages, sheets in (("a4", 2, 1), ("large-print", 4, 2)):
        entry = told.files[f"dystonia-{edition}.pdf"]
        assert (entry.leaflet, entry.edition, entry.pages, entry.sheets) == ("dystonia", edition, pages, sheets)
        data = (bench.finished / f"dystonia-{edition}.pdf").read_bytes()
        assert entry.sha256 == hashlib.sha256(data).hexdigest()
        source = (bench.folder / "leaflets" / "dystonia.yaml").read_bytes()
        assert entry.source == hashlib.sha256(source).hexdigest()
        assert (entry.reviewed, entry.due, entry.proved) == ("2020", "2023", False)
        assert entry.issue == told.issues[0].code
    assert [issue.made for issue in told.issues] == [str(TODAY)]


def test_a_build_that_is_stopped_writes_what_it_has_made(bench: Bench) -> None:
    """Ctrl-C after the first leaflet: that one can be traced."""
    bench.add("a", leaflet("  - text: Words.\n"))
    bench.add("b", leaflet("  - text: Words.\n"))
    running = build(bench.library, order(bench), Cache())
    while "a-a4.pdf" not in [getattr(event, "name", "") for event in [next(running)]]:
        pass
    with pytest.raises(KeyboardInterrupt):
        running.throw(KeyboardInterrupt)
    assert list(Manifest.read(bench.finished).files) == ["a-a4.pdf"]


def test_a_damaged_manifest_is_told(bench: Bench) -> None:
    """As a warning, with where the old one is."""
    (bench.finished / NAME).write_bytes(b"{")
    bench.add("a", leaflet("  - text: Words.\n"))
    (told,) = [
        event
        for event in build(bench.library, order(bench), Cache())
        if isinstance(event, Fault) and "list" in event.message
    ]
    assert told.warning
    assert "manifest-damaged.json" in told.cure


# Traced


LATER = TODAY + datetime.timedelta(days=40)


def made(bench: Bench, text: str, today: datetime.date = TODAY) -> str:
    """Make the leaflet `a` from a text; its code."""
    bench.add("a", text)
    list(build(bench.library, order(bench, today), Cache()))
    value = bench.library.leaflet("a").value
    assert value is not None
    return issue_code(value.document(bench.library.shelf, today))


def test_a_current_copy_is_told_as_such(bench: Bench) -> None:
    """Which leaflet, reviewed when, made when, due when; in small letters too."""
    code = made(bench, leaflet("  - text: Words.\n"))
    assert traced(code.lower(), bench.finished, bench.library, LATER) == [
        f"{code} is ‘A made leaflet’ (a), reviewed November 2026, first made on 23 November 2026.",
        "It is the current issue; its review is due November 2029.",
    ]


def test_a_superseded_copy_names_the_issue_that_replaces_it(bench: Bench) -> None:
    """By the content as it is today, whether that has been made or not."""
    old = made(bench, leaflet("  - text: Words.\n"))
    new = made(bench, leaflet("  - text: Other words.\n"), LATER)
    assert old != new
    assert traced(old, bench.finished, bench.library, LATER)[1] == (
        f"It has been superseded: the current issue is {new}, reviewed November 2026."
    )
    assert "is the current issue" in traced(new, bench.finished, bench.library, LATER)[1]


def test_a_copy_of_a_leaflet_that_is_gone_is_told(bench: Bench) -> None:
    """What is printed is known; what is current is not."""
    code = made(bench, leaflet("  - text: Words.\n"))
    (bench.folder / "leaflets" / "a.yaml").unlink()
    answer = traced(code, bench.finished, bench.library, TODAY)
    assert "(a), reviewed November 2026" in answer[0]
    assert "there is no leaflet ‘a’" in answer[1]
    assert "the content is not at hand" in traced(code, bench.finished, None, TODAY)[1]


def test_a_copy_is_known_without_the_manifest(bench: Bench) -> None:
    """By what the content says today."""
    code = made(bench, leaflet("  - text: Words.\n"))
    answer = traced(code, bench.folder / "nowhere", bench.library, TODAY)
    assert answer[0].endswith("not made in this folder yet.")
    assert "is the current issue" in answer[1]


def test_an_unknown_code_has_no_answer_and_a_wrong_one_is_refused(bench: Bench) -> None:
    """XXXXX might be somebody else's; HELLO is no code."""
    with pytest.raises(ContentError, match="no leaflet known here has the code XXXXX"):
        traced("XXXXX", bench.finished, bench.library, TODAY)
    with pytest.raises(UsageError, match="not the code of an issue"):
        traced("HELLO", bench.finished, bench.library, TODAY)
