"""Work shared out: in order, and nothing left behind whatever happens."""

from __future__ import annotations

import contextlib
import functools
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import ROOT, TESTS
from shared_work import failing, slow_first, told

from leaflets.jobs.pool import WorkError, cores, shared_out, tried_out


@pytest.fixture(params=["fork", "spawn"])
def started(request: pytest.FixtureRequest) -> Iterator[None]:
    """Both ways in which systems start processes; Windows has only the second."""
    if request.param not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method(request.param, force=True)
    yield
    multiprocessing.set_start_method(before, force=True)


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_work(jobs: int) -> None:
    """Whoever is first; more processes than work are not started."""
    assert list(shared_out(slow_first, range(4), jobs)) == [0, -1, -2, -3]
    assert not multiprocessing.active_children()


def test_no_work() -> None:
    assert list(shared_out(slow_first, [], 4)) == []


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_fails_is_named(jobs: int) -> None:
    """With its traceback; what came before it is there."""
    found = []
    with pytest.raises(WorkError) as raised:
        found += shared_out(failing, range(4), jobs)
    assert raised.value.item == 3
    assert "ValueError: of the third" in raised.value.report
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("started")
def test_what_a_process_dies_of_is_named() -> None:
    """A crash of a library is no traceback; the piece of work is known all the same."""
    with pytest.raises(WorkError, match="5: the process that worked on it has died"):
        list(shared_out(failing, [4, 5, 6], 2))
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_fails_stops_no_other_work(jobs: int) -> None:
    """What has failed is in its place; for a process that has died another one goes on."""
    items = [2, 3, 4, 3, 6] if jobs == 1 else [2, 3, 5, 5, 5, 6, 4]
    found = list(tried_out(failing, items, jobs))
    assert [item.item if isinstance(item, WorkError) else None for item in found] == [
        item if item in (3, 5) else None for item in items
    ]
    assert not multiprocessing.active_children()


def test_nobody_runs_far_ahead(tmp_path: Path) -> None:
    """Results are held in memory, so no more are made than somebody takes, but for a few."""
    work = shared_out(functools.partial(told, tmp_path), range(200), 2)
    assert [next(work) for _ in range(3)] == [0, 1, 2]
    time.sleep(1.5)
    assert len(list(tmp_path.iterdir())) < 25
    work.close()
    assert not multiprocessing.active_children()


def shared_work_that_are_deaf_to_sigterm_are_stopped() -> None:
    """As in a process that hosts a runtime which handles it."""
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        work = shared_out(slow_first, range(100), 2)
        assert next(work) == 0
        closing = threading.Timer(10, os._exit, [1])
        closing.start()
        work.close()
        closing.cancel()
    finally:
        signal.signal(signal.SIGTERM, before)
    assert not multiprocessing.active_children()


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)], ids=["ctrl-c", "killed"])
def shared_work_end_with_the_first_process(tmp_path: Path, method: str, sent: int, status: int) -> None:
    """Even when it is killed and cannot stop them: each holds the end of a pipe that the first one has."""
    code = f"""
import functools, multiprocessing, pathlib, sys
sys.path[:0] = {[str(ROOT), str(TESTS / "support")]!r}
import shared_work
from leaflets.jobs.pool import shared_out
if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
    try:
        for _ in shared_out(functools.partial(shared_work.told, pathlib.Path({str(tmp_path)!r})), range(10_000), 2):
            pass
    except KeyboardInterrupt:
        sys.exit(130)
"""
    script = tmp_path / "script.py"
    script.write_text(code, encoding="utf-8")
    # The group of its own is what a terminal sends Ctrl-C to.
    run = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, start_new_session=True)
    try:
        while len(list(tmp_path.iterdir())) < 5:
            time.sleep(0.02)
            assert run.poll() is None
        if sent == signal.SIGINT:
            os.killpg(run.pid, sent)
        else:
            os.kill(run.pid, sent)
        assert run.communicate(timeout=20)[0] == b""  # the pipe ends when the last process that holds it does
        assert run.returncode == status
    finally:
        with contextlib.suppress(OSError):
            os.killpg(run.pid, signal.SIGKILL)


def test_the_cores_are_those_this_process_may_use() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
