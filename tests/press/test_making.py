"""One leaflet made: which editions come of it, what is withheld, and what it is known by."""

from __future__ import annotations

import gc
import hashlib

import pytest
from bench import TODAY, Bench, leaflet

from leaflets.checks import promises
from leaflets.content.choices import Published
from leaflets.content.library import Library
from leaflets.faults import ContentError, Fault
from leaflets.issue import issue_code
from leaflets.press import making
from leaflets.press.making import LeafletResult, Specification, make
from leaflets.press.press import Pressed
from leaflets.words import NOWHERE, Place

BOTH = ("a4", "large-print")
SECTIONS = "  - heading: One\n    text: Words.\n"


def made(bench: Bench, text: str, proved: bool = False, drafts: bool = False) -> LeafletResult:
    """What comes of a leaflet in two editions."""
    bench.add("dogs", text)
    return make(bench.library, "dogs", Specification(BOTH, TODAY, proved, drafts))


#: Whether a leaflet is published, whether drafts are wanted, and whether it is made.
WANTED = [
    (Published.YES, False, True),
    (Published.YES, True, True),
    (Published.DRAFT, False, False),
    (Published.DRAFT, True, True),
    (Published.NO, False, False),
    (Published.NO, True, False),
    (None, True, False),
]


@pytest.mark.parametrize(("published", "drafts", "wanted"), WANTED)
def test_what_is_wanted(bench: Bench, published: Published | None, drafts: bool, wanted: bool) -> None:
    assert Specification(BOTH, TODAY, drafts=drafts).wants(published) is wanted
    if published is not None:
        text = leaflet(SECTIONS, more=f"reviewed: November 2026\npublished: {published.value}\n")
        result = made(bench, text, drafts=drafts)
        assert result.outcome.published is published
        assert tuple(result.editions) == (BOTH if wanted else ())


def test_an_issue_is_known_by_its_words_and_its_file(bench: Bench) -> None:
    result = made(bench, leaflet(SECTIONS, title="Dogs"))
    value, issue = bench.library.leaflet("dogs").value, result.outcome.issue
    assert value is not None
    assert issue is not None
    assert (issue.leaflet, issue.made, issue.title) == ("dogs", "2026-11-23", "Dogs")
    assert (issue.reviewed, issue.due) == ("November 2026", "November 2029")
    assert issue.code == issue_code(value.document(bench.library.shelf, TODAY))
    assert issue.source == hashlib.sha256((bench.folder / "leaflets" / "dogs.yaml").read_bytes()).hexdigest()
    assert result.outcome.faults == ()


def test_a_leaflet_with_a_fault_is_none(bench: Bench) -> None:
    """It has its faults, and no issue."""
    result = made(bench, "titel: Dogs\nreviewed: 2026\n")
    assert result.outcome.faults
    assert (result.outcome.published, result.outcome.issue, result.editions) == (None, None, {})


def test_remarks_are_warnings_and_stop_nothing(bench: Bench) -> None:
    event = "    events:\n      - name: A walk\n        when: 1 May 2026\n        until: 2026-05-01\n"
    result = made(bench, leaflet(SECTIONS + event))
    (remark,) = result.outcome.faults
    assert "is past, so it is left out" in remark.message
    assert remark.warning
    assert remark.place.line > 0
    assert all(edition.pressed for edition in result.editions.values())


@pytest.mark.parametrize(
    ("error", "told"), [(ContentError.of("too tall"), "too tall"), (ValueError("odd"), "it could not be set: odd")]
)
def test_what_cannot_be_pressed_in_one_edition_can_be_in_another(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    """Its faults are told there, and the proof leaves it out."""
    real = making.press

    def press(document: object, edition: object) -> Pressed:
        if getattr(edition, "name", "") == "a4":
            raise error
        return real(document, edition)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "press", press)
    result = made(bench, leaflet(SECTIONS), proved=True)
    assert result.editions["a4"].pressed is None
    assert [fault.message for fault in result.editions["a4"].faults] == [told]
    assert result.editions["large-print"].pressed is not None


@pytest.mark.parametrize("proved", [True, False])
def test_a_file_that_breaks_a_promise_is_withheld(bench: Bench, monkeypatch: pytest.MonkeyPatch, proved: bool) -> None:
    """In the edition that does; a warning stops none. Each tells its file. Nothing is read back that is not proved."""

    def check(case: object) -> tuple[Fault, ...]:
        return (Fault(NOWHERE, "wrong", warning=case.edition.name == "a4"),)  # type: ignore[attr-defined]

    monkeypatch.setattr(promises, "check", check)
    result = made(bench, leaflet(SECTIONS), proved=proved)
    assert [edition.pressed is not None for edition in result.editions.values()] == [True, not proved]
    told = [(fault.message, fault.file) for edition in result.editions.values() for fault in edition.faults]
    assert told == ([("wrong", "dogs-a4.pdf"), ("wrong", "dogs-large-print.pdf")] if proved else [])


def test_editions_that_differ_are_all_withheld(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promises, "alike", lambda cases: (Fault(NOWHERE, f"{len(cases)} differ"),))
    result = made(bench, leaflet(SECTIONS), proved=True)
    assert [edition.pressed for edition in result.editions.values()] == [None, None]
    assert all([fault.message for fault in edition.faults][-1] == "2 differ" for edition in result.editions.values())


def test_a_file_that_cannot_be_read_is_a_fault_at_the_title(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "press", lambda *_: Pressed(b"no PDF", 1))
    result = made(bench, leaflet(SECTIONS), proved=True)
    for edition in result.editions.values():
        assert edition.pressed is None
        assert edition.faults[0].message.startswith("the finished file cannot be read")
        assert edition.faults[0].place == Place(bench.library.display_name("leaflets/dogs.yaml"), 1, 8)


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_is_looked_for_as_before(bench: Bench, monkeypatch: pytest.MonkeyPatch, enabled: bool) -> None:
    """But not while a leaflet is made; also after a failure."""
    during: list[bool] = []

    def broken(_: Library, __: str) -> None:
        during.append(gc.isenabled())
        raise RuntimeError

    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        monkeypatch.setattr(Library, "leaflet", broken)
        with pytest.raises(RuntimeError):
            make(bench.library, "dogs", Specification(BOTH, TODAY))
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was else gc.disable)()
    assert during == [False]
