"""What was made is written down, kept, and found again by the code on a printed copy."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Callable

import pytest
from bench import TODAY, Bench, leaflet
from paths import DATA

from leaflets.delivery.manifest import NAME, Announced, Entry, Issue, Manifest, announced
from leaflets.delivery.tracing import traced
from leaflets.faults import ContentError, Fault, UsageError
from leaflets.issue import issue_code
from leaflets.jobs.cache import Cache
from leaflets.press.build import Order, build

ENTRY = Entry("a", "a4", "CCCCC", 3, 2, "00", "11", "March 2026", "March 2029", True)
ISSUE = Issue("a", "2026-03-01", "CCCCC", "A", "March 2026", "March 2029", "11")


def manifest(*issues: Issue, **files: Entry) -> Manifest:
    """A manifest of issues, and of files by their names without the ending."""
    one = Manifest()
    for issue in issues:
        one.enter_issue(issue)
    for name, entry in files.items():
        one.enter(f"{name}.pdf", entry)
    return one


def same(one: Manifest, other: Manifest) -> bool:
    return (one.files, one.issues) == (other.files, other.issues)


def test_what_is_entered_is_read_again() -> None:
    """Files and issues, letter for letter; the mark that Notepad puts before a file does no harm."""
    one = manifest(ISSUE, a=ENTRY)
    for mark in (b"", b"\xef\xbb\xbf"):
        again = Manifest.parsed(mark + one.to_bytes())
        assert same(again, one)
        assert not again.is_damaged
    assert not Manifest.parsed(None).is_damaged


def test_the_manifest_can_be_read_by_people_too() -> None:
    """A line for each file and each issue, letters as they are, and the last line ended."""
    text = manifest(dataclasses.replace(ISSUE, title="Ménière’s disease"), a=ENTRY).to_bytes().decode()
    lines = text.split("\n")
    assert lines[:2] == ["{", ' "files": {']
    assert lines[2].startswith('  "a.pdf": {"leaflet": "a",')
    assert '"title": "Ménière’s disease"' in lines[5]
    assert lines[-2:] == ["}", ""]
    assert json.loads(Manifest().to_bytes()) == {"files": {}, "issues": []}


def test_the_last_made_of_several_issues_under_a_code_comes_first() -> None:
    """Whatever the leaflets are called; an issue under another code is not among them."""
    march, april, may = (f"2026-{month}-01" for month in ("03", "04", "05"))
    issues = [("c", april, "CCCCC"), ("a", may, "CCCCC"), ("b", march, "CCCCC"), ("d", may, "DDDDD")]
    one = manifest(*(dataclasses.replace(ISSUE, leaflet=name, made=made, code=code) for name, made, code in issues))
    assert [issue.leaflet for issue in one.known_as("CCCCC")] == ["a", "c", "b"]


def test_an_issue_made_again_keeps_its_first_day() -> None:
    """So the manifest stays as it was, byte for byte; but a day that is known is better than none."""
    later = dataclasses.replace(ISSUE, made="2026-04-01")
    assert manifest(ISSUE, later).to_bytes() == manifest(ISSUE).to_bytes()
    unknown = dataclasses.replace(ISSUE, made="")
    assert manifest(unknown, later).issues == [later]
    assert manifest(later, unknown).issues == [later]


def test_a_file_that_is_gone_can_be_left_out() -> None:
    """Its issue stays: printed copies outlive files."""
    one = manifest(ISSUE, a=ENTRY, b=ENTRY)
    one.leave_out("a.pdf")
    assert same(one, manifest(ISSUE, b=ENTRY))
    assert one.to_bytes() == manifest(ISSUE, b=ENTRY).to_bytes()


@pytest.mark.parametrize(
    "damage", [b"", b"{", b'{"files": [], "issues": []}', b"[" * 200_000, b'{"files":' * 200_000,
               b"[]", b"null", b'{"files": {}}', b'{"files": {"a": 1}, "issues": []}', b"\xff\xfe",
               b'{"files": {}, "issues": [{"code": "CCCCC"}]}', b"9" * 5000, b"{" * 200_000, b'{"' * 200_000],
    ids=range(14),
)  # fmt: skip
def test_a_damaged_manifest_is_known_as_such(damage: bytes) -> None:
    """And does no other harm."""
    one = Manifest.parsed(damage)
    assert one.damaged == damage
    assert (one.files, one.issues) == ({}, [])


ONE = dataclasses.replace(ISSUE, code="DDDDD", title='It {is} "so"')


@pytest.mark.parametrize(
    ("damage", "files", "issues"),
    [
        (lambda data: data[: data.index(b"DDDDD")], ["a.pdf", "b.pdf"], ["CCCCC"]),
        (lambda data: data[: data.index(b"b.pdf") + 20], ["a.pdf"], []),
        (lambda data: data[40:], ["b.pdf"], ["CCCCC", "DDDDD"]),
        (lambda data: data + b"}", ["a.pdf", "b.pdf"], ["CCCCC", "DDDDD"]),
        (lambda data: b"\xff" + data, ["a.pdf", "b.pdf"], ["CCCCC", "DDDDD"]),
        (lambda data: data.replace(b'"pages": 3', b'"pages": "3"', 1), ["b.pdf"], ["CCCCC", "DDDDD"]),
        (lambda data: data.replace(b"a.pdf", b"../a.pdf"), ["b.pdf"], ["CCCCC", "DDDDD"]),
        (lambda data: data.replace(b"a.pdf", b"\x1ba.pdf"), ["b.pdf"], ["CCCCC", "DDDDD"]),
        (lambda data: json.dumps(json.loads(data), indent=1).encode()[:-4], ["a.pdf", "b.pdf"], ["CCCCC", "DDDDD"]),
    ],
    ids=range(9),
)
def test_what_is_whole_in_a_damaged_manifest_is_kept(
    damage: Callable[[bytes], bytes], files: list[str], issues: list[str]
) -> None:
    """Cut anywhere, with a value that is none in between, in the form of earlier versions too."""
    one = Manifest.parsed(damage(manifest(ISSUE, ONE, a=ENTRY, b=ENTRY).to_bytes()))
    assert one.is_damaged
    assert list(one.files) == files
    assert [issue.code for issue in one.issues] == issues


def test_what_no_text_can_have_is_written_all_the_same() -> None:
    """Half of a pair of signs, as JSON can hold it."""
    one = manifest(dataclasses.replace(ISSUE, title="\ud800"))
    assert Manifest.parsed(one.to_bytes()).issues[0].title == "?"


def test_what_is_announced_is_read_again_but_for_what_is_cut() -> None:
    """A line that a kill has cut tells of a file that has not been moved."""
    lines = [Announced(name, ENTRY, ISSUE) for name in ("a.pdf", "b.pdf")]
    data = b"".join(line.to_bytes() for line in lines)
    assert list(announced(data)) == lines
    assert list(announced(data[:-3])) == lines[:1]
    assert list(announced(None)) == []
    assert list(announced(b"[" * 200_000 + b"\nnull\n{}\n\xff\n" + lines[0].to_bytes())) == lines[:1]


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
    assert told.cure == "The old one is kept as manifest.json.damaged-021fb596."
    assert (bench.finished / "manifest.json.damaged-021fb596").read_bytes() == b"{"


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
