"""Work shared out among processes, its results in the order of the work.

Each worker has a pipe of its own, so that it is known which piece of work a worker has died of. Nothing is shared
but what is sent: it is the same under fork and under spawn (Windows, macOS).
"""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing import Process

T = TypeVar("T")
R = TypeVar("R")

#: Results for each worker that may wait, in memory, for an earlier one that is not there yet.
_AHEAD = 8


class WorkError(Exception):
    """The work on an item failed; `report` is the traceback, or a sentence where the process died without one."""

    def __init__(self, item: object, report: str) -> None:
        super().__init__(f"{item}: {report}")
        self.item, self.report = item, report


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shared_out(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Generator[R, None, None]:
    """Call `work` on each item, in at most `jobs` processes, and yield its results in the order of the items.

    Raises WorkError where it raises anything, or its process dies; the workers are stopped then, and also when the
    generator is closed.
    """
    with closing(tried_out(work, items, jobs)) as results:
        for result in results:
            if isinstance(result, WorkError):
                raise result
            yield result


def tried_out(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Generator[R | WorkError, None, None]:
    """The same, with a WorkError in the place of a result that there is not; work on the other items goes on.

    For one process or one item nothing is started: the work is done in this process. `work` must be picklable where
    processes are spawned.
    """
    if min(jobs, len(items)) <= 1:
        for item in items:
            try:
                result: R | WorkError = work(item)
            except Exception:
                result = WorkError(item, traceback.format_exc())
            yield result
        return
    crew = _Crew(work, items, min(jobs, len(items)))
    try:
        yield from crew.results()
    finally:
        crew.stop()


class _Crew(Generic[T, R]):
    """The worker processes, and which item each works on; items are numbered from 0."""

    def __init__(self, work: Callable[[T], R], items: Sequence[T], jobs: int) -> None:
        self.work, self.items = work, items
        self.next = 0  # the item to be given out next
        self.told = 0  # the item whose result is told next
        self.done: dict[int, R | WorkError] = {}  # results by the numbers of their items
        # Workers by our ends of their pipes, which on Windows are of another class; with the item each works on.
        self.busy: dict[Any, int] = {}
        self.idle: list[Any] = []
        self.processes: list[Process] = []
        for _ in range(jobs):
            self.hire()

    def hire(self) -> None:
        """Start a worker."""
        import multiprocessing  # imported here: who works alone needs neither it nor the network

        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(target=_serve, args=(theirs, ours, self.work), daemon=True)
        process.start()
        theirs.close()  # so that the pipe ends when the worker does
        self.processes.append(process)
        self.idle.append(ours)

    def results(self) -> Iterator[R | WorkError]:
        """The results in the order of the items, each as soon as it and those before it are there."""
        from multiprocessing.connection import wait

        while self.told < len(self.items):
            self.give()
            for ours in wait(list(self.busy)):
                self.take(ours)
            while self.told in self.done:
                yield self.done.pop(self.told)
                self.told += 1

    def give(self) -> None:
        """Give each idle worker the next piece, unless results pile up behind a slow one."""
        while self.idle and self.next < min(len(self.items), self.told + _AHEAD * len(self.processes)):
            ours = self.idle.pop()
            self.busy[ours] = self.next
            with suppress(OSError):  # a worker that has died is found when its result is taken
                ours.send(self.items[self.next])
            self.next += 1

    def take(self, ours: Any) -> None:
        """Take the result of a worker, which is idle then; another is hired for one that has died."""
        number = self.busy.pop(ours)
        try:
            result, report = ours.recv()
        except (EOFError, OSError):
            self.done[number] = WorkError(self.items[number], "the process that worked on it has died")
            ours.close()
            self.hire()
            return
        self.done[number] = WorkError(self.items[number], report) if report else result
        self.idle.append(ours)

    def stop(self) -> None:
        """End all workers, whatever they are doing."""
        for process in self.processes:
            process.kill()  # not SIGTERM: where the first process handles it itself, a forked child is deaf to it
        for process in self.processes:
            process.join()


def _serve(theirs: Any, ours: Any, work: Callable[[Any], Any]) -> None:
    """What a worker does: work on each item that comes through its pipe until that ends.

    Ctrl-C reaches every process of a terminal; it is ignored here, since the first process decides.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a forked child has what the first process does then
    ours.close()  # a forked child has it too, and would keep its own pipe from ending when the first process dies
    with suppress(EOFError, OSError):
        while True:
            item = theirs.recv()
            try:
                told = (work(item), "")
            except Exception:
                told = (None, traceback.format_exc())
            theirs.send(told)
