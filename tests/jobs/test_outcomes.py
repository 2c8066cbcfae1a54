"""A leaflet is looked at again when, and only when, something it depends on has changed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_library import ALL, CHANGES, DAYS, FILES, TODAY, write

from leaflets.audit import audit as auditing
from leaflets.audit.audit import FEWEST, audit
from leaflets.content.library import Library
from leaflets.faults import Fault
from leaflets.jobs.cache import Cache
from leaflets.jobs.outcomes import Dependencies, Outcomes
from leaflets.typeset.faces import printable
from leaflets.words import Place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder of its own."""
    return write(tmp_path / "data", FILES)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The leaflets that are looked at."""
    names: set[str] = set()
    real: Callable[..., object] = auditing._audited

    def spy(library: Library, name: str, today: datetime.date) -> object:
        names.add(name)
        return real(library, name, today)

    monkeypatch.setattr(auditing, "_audited", spy)
    return names


def audited(folder: Path, store: Cache, today: datetime.date = TODAY) -> list[str]:
    """All that `check` tells."""
    library = Library.opened(folder, printable())
    return list(map(str, audit(library, library.names, today, store)))


def test_many_leaflets_are_shared_out(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """More than twenty that are not known; what is told and kept is the same."""
    for number in range(FEWEST + 1 - len(ALL)):
        (folder / "leaflets" / f"more-{number}.yaml").write_text(f"title: {number}\nreviewed: 20x\n", encoding="utf-8")
    alone = audited(folder, Cache())
    asked: list[int] = []
    real = auditing.shared_out

    def spy(work: Any, items: Any, jobs: int) -> Any:
        asked.append(jobs)
        return real(work, items, jobs)

    monkeypatch.setattr(auditing, "shared_out", spy)
    library = Library.opened(folder, printable())
    with Cache(tmp_path / "kept.sqlite") as store:
        told = [list(map(str, audit(library, library.names, TODAY, store, jobs=2))) for _ in range(2)]
    assert told == [alone, alone]
    (folder / "leaflets" / "more-0.yaml").unlink()
    library = Library.opened(folder, printable())
    list(audit(library, library.names, TODAY, Cache(), jobs=2))
    assert asked == [2, 1, 1]  # the second run knew all; the third had twenty to read


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_looked_at_again(folder: Path, change: str, looked_at: set[str], tmp_path: Path) -> None:
    """And what is told is what somebody is told who knows nothing."""
    kept = tmp_path / "kept.sqlite"
    with Cache(kept) as store:
        audited(folder, store)
    assert looked_at == ALL
    file, old, new, again = CHANGES[change]
    assert old in FILES[file]
    (folder / file).write_text(FILES[file].replace(old, new, 1), encoding="utf-8")
    looked_at.clear()
    with Cache(kept) as store:
        told = audited(folder, store)
    assert looked_at == again
    assert told == audited(folder, Cache())


def test_days_on_which_a_leaflet_comes_out_otherwise(folder: Path, looked_at: set[str], tmp_path: Path) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    audited(folder, kept)
    for day, again in DAYS:
        looked_at.clear()
        today = datetime.date.fromisoformat(day)
        told = audited(folder, kept, today)
        assert (day, looked_at) == (day, again)
        assert told == audited(folder, Cache(), today)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(CHANGES)), st.dates(datetime.date(2026, 1, 1), datetime.date(2028, 6, 1)))
    )
)
def test_whatever_changes_what_is_told_is_true(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, datetime.date]]
) -> None:
    """Changes one after the other, undone when they come again."""
    folder = write(tmp_path_factory.mktemp("any") / "data", FILES)
    with Cache() as store:
        for change, today in changes:
            file, old, new, _ = CHANGES[change]
            text = (folder / file).read_text(encoding="utf-8")
            text = text.replace(new, old, 1) if new in text else text.replace(old, new, 1)
            (folder / file).write_text(text, encoding="utf-8")
            assert audited(folder, store, today) == audited(folder, Cache(), today)


def test_a_file_that_changes_while_it_is_read_is_not_known(folder: Path) -> None:
    library = Library.opened(folder, printable())
    ledger = Outcomes(Cache(), library, "work", TODAY)
    assert ledger.known("none", str) is None
    (folder / "leaflets" / "none.yaml").write_text("title: Other\n", encoding="utf-8")
    ledger.keep("none", Dependencies((), ()), "of the old file")
    assert ledger.known("none", str) is None
    ledger.keep("none", Dependencies((), ()), "of this file")
    assert ledger.known("none", str) == "of this file"
    assert Outcomes(Cache(), library, "work", TODAY).known("none", str) is None


def test_each_kind_of_work_has_outcomes_of_its_own(folder: Path) -> None:
    library, store = Library.opened(folder, printable()), Cache()
    one, other = (Outcomes(store, library, kind, TODAY) for kind in ("one", "other"))
    for ledger, kind, value in ((one, "", 1), (other, "", 2), (other, "a4", 3)):
        assert ledger.known("none", int, kind) is None
        ledger.keep("none", Dependencies((), ()), value, kind)
    assert (one.known("none", int), other.known("none", int), other.known("none", int, "a4")) == (1, 2, 3)


def test_a_leaflet_is_told_by_its_file(folder: Path) -> None:
    library = Library.opened(folder, printable())
    place = library.leaflet("none").value
    assert place is not None
    assert Outcomes(Cache(), library, "work", TODAY).display_name("none") == place.title.place.file


#: Lines of contacts.yaml, and that at which a fault there stands once two lines have been put before all contacts.
LINES = [(1, 3), (2, 4), (4, 6), (10, 12), (11, 11)]


@pytest.mark.parametrize(("line", "now"), LINES)
def test_a_fault_in_a_shared_record_moves_with_it(folder: Path, line: int, now: int) -> None:
    """One of a leaflet stays where it is, and so does one past all records."""
    library = Library.opened(folder, printable())
    files = [library.display_name(name) for name in ("contacts.yaml", "leaflets/none.yaml")]
    faults = tuple(Fault(Place(file, line, 3), "wrong", "right", "a line", warning=True) for file in files)
    kept = Outcomes(Cache(), library, "work", TODAY).faults_to_json(faults)
    text = FILES["contacts.yaml"]
    (folder / "contacts.yaml").write_text(f"# One\n# more\n{text}", encoding="utf-8")
    moved = Outcomes(Cache(), Library.opened(folder, printable()), "work", TODAY).faults_from_json(
        json.loads(json.dumps(kept))
    )
    assert [fault.place.line for fault in moved] == [now, line]
    assert [replace(fault, place=faults[0].place) for fault in moved] == [faults[0]] * 2


@pytest.mark.parametrize(
    "value", [1, "ab", [], [[["a"]], []], [[["a", "b", "c"]], []], [[], ["May"]], {}, [[], [], []]]
)
def test_dependencies_of_another_make_are_none(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        Dependencies.from_json(value)
    real = Dependencies((("contacts.yaml", "anne"),), (TODAY,))
    assert Dependencies.from_json(json.loads(json.dumps(real.to_json()))) == real
