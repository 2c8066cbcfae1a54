"""Work behind a fence: whatever it does, this process goes on and is told."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator

import pytest
from fenced_work import told

from leaflets.jobs import fence
from leaflets.jobs.fence import FenceError, fenced
from leaflets.jobs.pool import WorkError

MEMORY = 256 << 20
BREAKS_OFF = "what reads such files breaks off on it, as on those that want all memory there is"


@pytest.fixture(params=["fork", "spawn"])
def started(request: pytest.FixtureRequest) -> Iterator[str]:
    """Both ways in which systems start processes; Windows has only the second."""
    if request.param not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method(request.param, force=True)
    yield request.param
    multiprocessing.set_start_method(before, force=True)


@pytest.mark.usefixtures("started")
def test_what_comes_back() -> None:
    assert fenced(told, "well", 20, MEMORY) == "well"
    with pytest.raises(WorkError, match="ValueError: of the work"):
        fenced(told, "failing", 20, MEMORY)
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("what", ["abort", "gone"])
def test_what_breaks_off(what: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing of it is seen."""
    with pytest.raises(FenceError) as raised:
        fenced(told, what, 20, MEMORY)
    assert raised.value.reason == BREAKS_OFF
    assert capfd.readouterr() == ("", "")
    assert not multiprocessing.active_children()


def test_what_takes_too_long() -> None:
    begun = time.monotonic()
    with pytest.raises(FenceError, match="it takes longer than 1 seconds to read"):
        fenced(told, "slow", 1, MEMORY)
    assert time.monotonic() - begun < 10
    assert not multiprocessing.active_children()


@pytest.mark.skipif(fence.resource is None, reason="the limits of POSIX")
def test_what_takes_too_much() -> None:
    with pytest.raises(FenceError, match=r"it takes more than 256 MB of memory to read"):
        fenced(told, "greedy", 60, MEMORY)
    assert not multiprocessing.active_children()
