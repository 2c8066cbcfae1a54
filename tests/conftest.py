"""What several test modules share: finished files, each pressed once in a session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import stress
from bench import EVERY, NAMES, Bench, Damage, Finished
from hypothesis import HealthCheck, settings
from paths import DATA
from workshop import Workshop

from leaflets.editions import EDITIONS

# How long an example takes says more of the machine than of the press.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the runs of a test find out is kept for that test alone."""
    monkeypatch.setenv("LEAFLETS_CACHE", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("own")))


@pytest.fixture(scope="session")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Finished]:
    """Every leaflet of the data folder in every edition."""
    bench = Bench(tmp_path_factory.mktemp("pressed"))
    for name in NAMES:
        bench.add(name, (DATA / "leaflets" / f"{name}.yaml").read_text(encoding="utf-8"))
    return {(name, edition): bench.press(name, edition) for name, edition in EVERY}


@pytest.fixture(scope="session", params=EVERY, ids="-".join)
def finished(request: pytest.FixtureRequest, pressed: dict[tuple[str, str], Finished]) -> Finished:
    """Each leaflet of the data folder in each edition, one after the other."""
    return pressed[request.param]


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finished]:
    """A leaflet with every kind of block, small, in every edition: what negative controls damage."""
    bench = Bench(tmp_path_factory.mktemp("rich"), contacts=stress.FEW_CONTACTS)
    bench.add("rich", stress.rich())
    return {edition: bench.press("rich", edition) for edition in EDITIONS}


@pytest.fixture
def shop(tmp_path: Path, rich: dict[str, Finished]) -> Workshop:
    """Where mutants of it are made."""
    return Workshop(tmp_path, rich)


@pytest.fixture(scope="session")
def stressed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finished]:
    """The largest leaflet that has to work, in every edition."""
    bench = Bench(tmp_path_factory.mktemp("stressed"), contacts=stress.contacts())
    bench.add("stress", stress.leaflet())
    return {edition: bench.press("stress", edition) for edition in EDITIONS}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """An empty data folder to press leaflets of a test's own from."""
    return Bench(tmp_path)


@pytest.fixture
def damaged(tmp_path: Path) -> Damage:
    """Makes a copy of a finished file with one thing changed."""

    def make(finished: Finished, change: Callable[[pikepdf.Pdf], None]) -> Path:
        path = tmp_path / f"damaged-{len(list(tmp_path.iterdir()))}.pdf"
        with pikepdf.open(finished.path) as pdf:
            change(pdf)
            pdf.save(path)
        return path

    return make
