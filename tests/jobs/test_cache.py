"""What is kept between runs: whole or not there at all."""

from __future__ import annotations

import random
import re
import sqlite3
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paths import ROOT

from leaflets.digest import digest
from leaflets.jobs import cache
from leaflets.jobs.cache import KEPT, Cache, program

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda one: st.lists(one) | st.dictionaries(st.text(), one)
)


def kept(path: Path, *keys: bytes, stamp: bytes = b"v1") -> list[object]:
    """What a new run finds under some keys."""
    with Cache(path, stamp) as found:
        return [found.get(key) for key in keys]


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A store with a hundred values."""
    path = tmp_path / "cache" / "kept.sqlite"
    with Cache(path, b"v1") as new:
        for number in range(100):
            new.put([number, "é" * number], str(number).encode())
    return path


def test_what_is_put_is_found_by_the_next_run(filled: Path) -> None:
    assert kept(filled, b"3", b"none") == [[3, "ééé"], None]
    assert kept(filled, b"3", stamp=b"v2") == [None]


def test_it_is_found_by_the_same_run(tmp_path: Path) -> None:
    with Cache() as new:
        new.put({"a": [None, 1.5]}, b"k", b"l")
        assert (new.get(b"k", b"l"), new.get(b"kl"), new.get(b"k")) == ({"a": [None, 1.5]}, None, None)


def test_one_that_forgets_finds_nothing_old_and_keeps_what_is_new(filled: Path) -> None:
    with Cache(filled, b"v1", forget=True) as anew:
        assert anew.get(b"3") is None
        anew.put("new", b"3")
        assert anew.get(b"3") == "new"
    assert kept(filled, b"3", b"4")[0] == "new"


@given(JSON)
def test_any_value_comes_back(value: object) -> None:
    with Cache() as new:
        new.put(value, b"k")
        assert new.get(b"k") == value


@given(st.lists(st.binary()), st.lists(st.binary()))
def test_no_two_lists_of_parts_have_one_digest(one: list[bytes], other: list[bytes]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def damage(data: bytes, way: str, dice: random.Random) -> bytes:
    """A file spoilt in some way."""
    match way:
        case "cut":
            return data[: dice.randrange(len(data))]
        case "changed":
            spoilt = bytearray(data)
            for _ in range(dice.choice((1, 20, 1000))):
                spoilt[dice.randrange(len(data))] = dice.randrange(256)
            return bytes(spoilt)
        case _:
            return b"" if way == "empty" else b"title: A leaflet\n" * 1000


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("way", ["cut", "changed", "empty", "another file"])
def test_a_damaged_store_tells_the_truth_or_nothing(filled: Path, way: str, seed: int) -> None:
    """And the runs after it keep again."""
    filled.write_bytes(damage(filled.read_bytes(), way, random.Random(seed)))
    keys = [str(number).encode() for number in range(100)]
    for number, found in enumerate(kept(filled, *keys)):
        assert found in (None, [number, "é" * number])
    for _ in range(3):
        with Cache(filled, b"v1") as mended:
            mended.put("mended", b"new")
    assert kept(filled, b"new") == ["mended"]


def test_a_value_of_another_key_is_not_taken_for_this_one_s(filled: Path) -> None:
    file = sqlite3.connect(filled)
    with file:
        one, other = file.execute("SELECT value FROM kept LIMIT 2").fetchall()
        assert one != other
        file.execute("UPDATE kept SET value = ?", one)
    file.close()
    assert sum(value is not None for value in kept(filled, *(str(number).encode() for number in range(100)))) == 1


def test_two_runs_at_once_do_each_other_no_harm(filled: Path) -> None:
    with Cache(filled, b"v1") as one, Cache(filled, b"v1") as other:
        one.put("one", b"a")
        other.put("other", b"b")
        assert one.get(b"5") == other.get(b"5") == [5, "ééééé"]
    assert kept(filled, b"a", b"b") == ["one", "other"]


def test_one_that_another_run_holds_is_done_without(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_PATIENCE", 0.01)
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert kept(filled, b"3") == [None]
    with Cache(filled, b"v1") as poor:
        poor.put(1, b"new")
        assert poor.get(b"new") == 1
    holder.execute("ROLLBACK")
    holder.close()
    assert kept(filled, b"3", b"new") == [[3, "ééé"], None]


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for path in (tmp_path / "file" / "kept.sqlite", tmp_path):
        with Cache(path, b"v1") as poor:
            poor.put(1, b"k")
            assert poor.get(b"k") == 1
        assert kept(path, b"k") == [None]


@pytest.mark.parametrize(("days", "there"), [(KEPT, True), (KEPT + 1, False)])
def test_what_nobody_asks_for_is_forgotten(
    filled: Path, days: int, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked for is kept on."""
    now = cache.time.time()
    monkeypatch.setattr(cache.time, "time", lambda: now + (days - 1) * 86400)
    assert kept(filled, b"3") == [[3, "ééé"]]
    monkeypatch.setattr(cache.time, "time", lambda: now + days * 86400)
    with Cache(filled, b"v1") as later:
        later.put(1, b"new")
    assert kept(filled, b"3", b"4") == [[3, "ééé"], [4, "éééé"] if there else None]


@pytest.mark.parametrize("module", ["a.py", "room/a.py", "room/inner/a.py"])
def test_another_program_knows_nothing(tmp_path: Path, module: str) -> None:
    """However deep in its folders the change is, and also where a module only moves."""
    path = tmp_path / module
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("one")
    before = program(tmp_path)
    assert before == program(tmp_path)
    path.write_text("two")
    changed = program(tmp_path)
    assert changed != before
    path.rename(path.with_name("b.py"))
    assert program(tmp_path) not in (before, changed)


def test_bytecode_is_no_part_of_the_program(tmp_path: Path) -> None:
    """A run writes it, and the next is the same program."""
    before = program(tmp_path)
    (tmp_path / "room" / "__pycache__").mkdir(parents=True)
    (tmp_path / "room" / "__pycache__" / "a.cpython-311.pyc").write_text("compiled")
    assert program(tmp_path) == before


def test_another_python_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = program(tmp_path)
    monkeypatch.setattr(sys, "version", "3.99.0 (main)")
    assert program(tmp_path) != before


def test_another_version_of_a_library_is_another_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever a library is installed as, its folder of metadata has its version in its name."""
    installed = tmp_path / "installed"
    (installed / "pillow-12.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(installed))
    before = program(tmp_path)
    assert before == program(tmp_path)
    (installed / "pillow-12.0.dist-info").rename(installed / "pillow-12.1.dist-info")
    assert program(tmp_path) != before


def test_the_libraries_of_ours_can_be_seen_so() -> None:
    """Each of them has such a folder here."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {re.split("[=<>]", one)[0].replace("-", "_").lower() for one in told["project"]["dependencies"]}
    installed = {path.name for folder in map(Path, sys.path) for path in folder.glob("*.dist-info")}
    assert needed <= {name.partition("-")[0].lower() for name in installed}


def test_a_long_run_does_not_hold_all_it_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is put is written now and then, and asked for all the same."""
    monkeypatch.setattr(cache, "_MOST", 10)
    with Cache(tmp_path / "kept.sqlite", b"v1") as keeper:
        for number in range(25):
            keeper.put(number, bytes([number]))
        assert len(keeper._new) == 5
        assert [keeper.get(bytes([number])) for number in range(25)] == list(range(25))
    assert Cache(tmp_path / "kept.sqlite", b"v1").get(b"\x03") == 3
