"""Rounds of the same work, one whenever a folder's files have changed, and what is news in each.

Files are looked at again and again, not listened to: that works on network drives too, and however an editor saves.
"""

from __future__ import annotations

import os
import time
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

#: Seconds from one look to the next; a look at 300 files takes some milliseconds.
PAUSE = 0.3
#: Seconds for which nothing may change before a round: editors save in steps.
REST = 0.1

T = TypeVar("T")


def changes(folder: Path, pause: float = PAUSE, rest: float = REST) -> Iterator[None]:
    """Comes at once, and then whenever files of a folder have changed since it came last, without end."""
    known = _looked(folder)
    yield
    while True:
        time.sleep(pause)
        now = _looked(folder)
        if now == known:
            continue
        while True:
            time.sleep(rest)
            if (later := _looked(folder)) == now:
                break
            now = later
        known = now
        yield


class Rounds(Generic[T]):
    """What is told in round after round, each under a key."""

    def __init__(self) -> None:
        self._before: dict[Hashable, T] = {}
        self.now: dict[Hashable, T] = {}
        self.count = 0

    def begin(self) -> None:
        """Begin a round."""
        self._before, self.now = self.now, {}
        self.count += 1

    def is_news(self, key: Hashable, value: T) -> bool:
        """Whether this has not been told in the round before."""
        self.now[key] = value
        return key not in self._before

    def gone(self) -> list[T]:
        """What was told in the round before, and not in this one."""
        return [value for key, value in self._before.items() if key not in self.now]


def _looked(folder: Path) -> dict[str, tuple[int, int, int]]:
    """The files as they are; a folder that is away, as network drives are at times, has none."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)  # noqa: PTH118 - a Path for each of some hundred files costs as much again
            try:
                state = os.stat(path)  # noqa: PTH116
            except OSError:
                continue  # deleted between two steps
            found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found
