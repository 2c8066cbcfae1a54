"""A folder watched, so that work is done again whenever its files change, and what is news in each round of it.

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
    """Yields at once, and again whenever files of a folder have changed since it last did, without end.

    A folder is looked at every `pause` seconds; a change is passed on when nothing more has changed for `rest` seconds.
    """
    known = _snapshot(folder)
    yield
    while True:
        time.sleep(pause)
        now = _snapshot(folder)
        if now == known:
            continue
        while True:
            time.sleep(rest)
            if (later := _snapshot(folder)) == now:
                break
            now = later
        known = now
        yield


class News(Generic[T]):
    """What is told in round after round, each thing under a key; `current` is what was told in this round."""

    def __init__(self) -> None:
        self._before: dict[Hashable, T] = {}
        self.current: dict[Hashable, T] = {}

    def begin(self) -> None:
        """Begin a round."""
        self._before, self.current = self.current, {}

    def is_news(self, key: Hashable, value: T) -> bool:
        """Note what is told in this round; whether it was not told in the round before."""
        self.current[key] = value
        return key not in self._before

    def gone(self) -> list[T]:
        """What was told in the round before and not in this one, in the order in which it was told."""
        return [value for key, value in self._before.items() if key not in self.current]


def _snapshot(folder: Path) -> dict[str, tuple[int, int, int]]:
    """The time (ns), size (bytes) and inode of each file by its path.

    A folder that is away, as network drives are at times, has none.
    """
    states = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)  # noqa: PTH118 - a Path for each of some hundred files costs as much again
            try:
                state = os.stat(path)  # noqa: PTH116
            except OSError:
                continue  # deleted between two steps
            states[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return states
