"""What a printed copy is, by its code: of what was made, and of the content as it is now."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from bench import TODAY, Bench, leaflet

from leaflets.content.library import Library
from leaflets.delivery.manifest import NAME, NEXT, Announced, Entry, Issue, Manifest
from leaflets.delivery.tracing import traced
from leaflets.faults import ContentError, UsageError
from leaflets.issue import issue_code
from leaflets.typeset.faces import printable

TEXT = leaflet("  - heading: One\n    text: Words.\n", title="Dogs")


@pytest.fixture
def code(bench: Bench) -> str:
    """The code of the leaflet ‘dogs’ as it is now."""
    bench.add("dogs", TEXT)
    value = bench.library.leaflet("dogs").value
    assert value is not None
    return issue_code(value.document(bench.library.shelf, TODAY))


def entered(bench: Bench, *issues: Issue) -> None:
    """Enter issues in the manifest."""
    bench.folder.mkdir(exist_ok=True)
    manifest = Manifest()
    for one in issues:
        manifest.enter_issue(one)
    (bench.finished / NAME).write_bytes(manifest.to_bytes())


def issue(code: str, made: str = "2025-03-09", name: str = "dogs", title: str = "Dogs") -> Issue:
    """An issue that was made."""
    return Issue(name, made, code, title, "March 2025", "March 2028", "0" * 64)


def test_the_current_issue(bench: Bench, code: str) -> None:
    """Told from the content alone, and with the day it was first made where the manifest knows it."""
    told = traced(code, bench.finished, bench.library, TODAY)
    assert told == [
        f"{code} is ‘Dogs’ (dogs), reviewed November 2026, not made in this folder yet.",
        "It is the current issue; its review is due November 2029.",
    ]
    entered(bench, issue(code))
    told = traced(code.lower(), bench.finished, bench.library, TODAY)
    assert told == [
        f"{code} is ‘Dogs’ (dogs), reviewed March 2025, first made on 9 March 2025.",
        "It is the current issue; its review is due November 2029.",
    ]


def test_an_issue_whose_day_is_lost(bench: Bench, code: str) -> None:
    """It was made, for it is in the list."""
    entered(bench, issue(code, made=""))
    told = traced(code, bench.finished, bench.library, TODAY)
    assert told[0].endswith("first made on a day that is not known.")


def test_an_issue_made_on_another_computer(bench: Bench, code: str) -> None:
    """Programs that share a folder keep the list of the other beside ours; and of what is being made just now."""
    entered(bench, issue("D6JNW"))
    (bench.finished / NAME).rename(bench.finished / "manifest-FRONT-DESK.json")
    coming = Announced("dogs-a4.pdf", Entry.of(issue("CCCCC"), "a4", b"", 1, True), issue("CCCCC"))
    (bench.finished / NEXT).write_bytes(coming.to_bytes())
    for known in ("D6JNW", "CCCCC"):
        assert traced(known, bench.finished, bench.library, TODAY)[0].startswith(f"{known} is ‘Dogs’")


def test_a_damaged_list_is_searched_and_told(bench: Bench, code: str) -> None:
    """As far as it can be read."""
    entered(bench, issue("D6JNW"))
    with (bench.finished / NAME).open("a", encoding="utf-8") as file:
        file.write("{")
    damaged = "The list of what was made is damaged, and was searched as far as it can be read."
    assert traced("D6JNW", bench.finished, bench.library, TODAY)[-1] == damaged
    with pytest.raises(ContentError) as raised:
        traced("XXXXX", bench.finished, None, TODAY)
    assert raised.value.faults[0].cure.endswith(damaged)


def test_a_superseded_issue(bench: Bench, code: str) -> None:
    entered(bench, issue("D6JNW"))
    told = traced("D6JNW", bench.finished, bench.library, TODAY)
    assert told[1:] == [f"It has been superseded: the current issue is {code}, reviewed November 2026."]


def test_where_it_is_not_known_whether_it_is_superseded(bench: Bench, code: str) -> None:
    """Without the content, and where the leaflet is gone or has faults; the others are told all the same."""
    entered(bench, issue("D6JNW"), issue("D6JNW", name="cats", title="Cats"))
    unknown = "Whether it has been superseded is not known: "
    told = traced("D6JNW", bench.finished, None, TODAY)
    assert told.count(unknown + "the content is not at hand; name its folder with --data.") == 2
    told = traced("D6JNW", bench.finished, bench.library, TODAY)
    gone = f"{unknown}there is no leaflet ‘cats’ in {bench.folder} now, or it has faults."
    assert [sentence for sentence in told if sentence.startswith(unknown)] == [gone]
    bench.add("dogs", "titel: X\n")
    told = traced("D6JNW", bench.finished, bench.library, TODAY)
    assert sum(sentence.startswith(unknown) for sentence in told) == 2


def test_issues_under_one_code_are_told_the_last_made_first(bench: Bench, code: str) -> None:
    """Whatever their order in the manifest."""
    entered(
        bench, issue("D6JNW", "2025-03-09"), issue("D6JNW", "2026-01-02", "cats"), issue("D6JNW", "2024-12-31", "a")
    )
    told = traced("D6JNW", bench.finished, bench.library, TODAY)
    days = [sentence.partition("first made on ")[2] for sentence in told if "first made" in sentence]
    assert days == ["2 January 2026.", "9 March 2025.", "31 December 2024."]


def test_a_code_that_nobody_knows(bench: Bench, code: str) -> None:
    """With no library at hand none is current."""
    for typed, library in (("D6JNW", bench.library), (code, None)):
        with pytest.raises(ContentError, match="no leaflet known here has the code"):
            traced(typed, bench.finished, library, TODAY)


@pytest.mark.parametrize(("letters", "is_asked"), [(0, True), (1, True), (2, True), (3, False)])
def test_a_code_misread(bench: Bench, code: str, letters: int, is_asked: bool) -> None:
    """Those that differ in two letters at the most are asked after, also where a letter can be in no code."""
    for other in ("3467", "0OB1"):
        misread = "".join(next(one for one in other if one != letter) for letter in code[:letters]) + code[letters:]
        if misread == code:
            continue
        with pytest.raises((ContentError, UsageError)) as error:
            traced(f"issue {misread.lower()}", bench.finished, bench.library, TODAY)
        assert (f"Is it {code} (‘" in error.value.faults[0].cure) is is_asked


@pytest.mark.parametrize("typed", ["", "D6JN", "D6JNWX", "D6J!W"])
def test_what_is_no_code(bench: Bench, typed: str) -> None:
    with pytest.raises(UsageError, match="It stands in the foot of each page: 5 letters and figures"):
        traced(typed, bench.finished, None, TODAY)


def test_a_day_that_is_none_is_told_as_it_stands(bench: Bench) -> None:
    """Somebody may have written into the manifest."""
    entered(bench, issue("D6JNW", made="last May"))
    assert "first made on last May." in traced("D6JNW", bench.finished, None, datetime.date(2026, 1, 1))[0]
    assert (bench.finished / NAME).is_file()


def test_a_folder_without_a_manifest(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        traced("D6JNW", tmp_path / "nowhere", None, TODAY)


def test_a_house_style_with_faults_hides_what_is_current(bench: Bench, code: str) -> None:
    """What was made is told all the same."""
    (bench.folder / "house.yaml").write_text("nam: X\n", encoding="utf-8")
    entered(bench, issue(code))
    told = traced(code, bench.finished, Library.opened(bench.folder, printable()), TODAY)
    assert told[0].startswith(f"{code} is ‘Dogs’ (dogs)")
    assert told[1].startswith("Whether it has been superseded is not known: there is no leaflet ‘dogs’")
