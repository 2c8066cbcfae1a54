"""Where the press works."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from sample_library import FILES, write

from leaflets.faults import UsageError
from leaflets.press.workplace import chosen, open_cache, open_library, open_library_if_any, working_day

DAY = datetime.date(2026, 3, 15)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder."""
    return write(tmp_path / "data", FILES)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Is a wrong command, or no content, as is a folder without leaflets."""
    with pytest.raises(UsageError):
        open_library(tmp_path / "nowhere")
    assert open_library_if_any(tmp_path / "nowhere") is None
    assert open_library_if_any(tmp_path) is None


def test_a_library(folder: Path) -> None:
    """Both ways; its letters are those of the faces."""
    for library in (open_library(folder), open_library_if_any(folder)):
        assert library is not None
        assert "none" in library.names
        assert {"a", "é"} < set(library.printable)
        assert "中" not in library.printable


def test_the_leaflets_chosen(folder: Path) -> None:
    """In the order typed, by their names; all where none is named."""
    library = open_library(folder)
    assert chosen(library, []) == list(library.names)
    assert chosen(library, ["none.yaml", "anne"]) == ["none", "anne"]
    with pytest.raises(UsageError, match="there is no leaflet called ‘nonne’"):
        chosen(library, ["none", "nonne"])


def test_what_was_found_out_is_kept_and_forgotten() -> None:
    """Between runs, in the folder that the environment names."""
    with open_cache() as cache:
        cache.put("a value", b"key")
    assert list(Path(os.environ["LEAFLETS_CACHE"]).iterdir())
    with open_cache() as cache:
        assert cache.get(b"key") == "a value"
    with open_cache(forget=True) as cache:
        assert cache.get(b"key") is None


@pytest.mark.parametrize(
    ("asked", "epoch", "day"),
    [
        (DAY, "0", DAY),
        (DAY, "no number", DAY),
        (None, "0", datetime.date(1970, 1, 1)),
        (None, "86399", datetime.date(1970, 1, 1)),
        (None, "86400", datetime.date(1970, 1, 2)),
    ],
)
def test_the_day(asked: datetime.date | None, epoch: str, day: datetime.date, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked for wins; the environment's is in Greenwich."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert working_day(asked) == day


def test_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody says otherwise, an empty variable included."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    before = datetime.date.today()
    assert before <= working_day(None) <= datetime.date.today()


@pytest.mark.parametrize("epoch", ["yesterday", "1e9", "9" * 20, "9" * 400])
def test_a_day_that_is_none(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(UsageError, match=f"^SOURCE_DATE_EPOCH is ‘{epoch}’, which is no number of seconds"):
        working_day(None)


def test_what_others_have_kept_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file, as another user finds it; each finds what is their own."""
    for user in ("ann", "bob"):
        monkeypatch.setattr("platformdirs.user_data_path", lambda *_, user=user, **__: tmp_path / user)
        with open_cache() as cache:
            assert cache.get(b"key") is None
            cache.put(user, b"key")
    for user in ("ann", "bob"):
        monkeypatch.setattr("platformdirs.user_data_path", lambda *_, user=user, **__: tmp_path / user)
        with open_cache() as cache:
            assert cache.get(b"key") == user


def test_the_folder_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the environment names none: that for what programs keep, under our name and no maker's."""
    monkeypatch.delenv("LEAFLETS_CACHE")
    asked: list[object] = []

    def user_cache_path(*arguments: object, **options: object) -> Path:
        asked.append((arguments, options))
        return tmp_path / "cache"

    monkeypatch.setattr("platformdirs.user_cache_path", user_cache_path)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    with open_cache() as cache:
        cache.put("a value", b"key")
    assert asked == [(("leaflets",), {"appauthor": False})]
    assert list((tmp_path / "cache").iterdir())
