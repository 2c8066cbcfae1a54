"""A folder watched, so that work is done again whenever its files change, and what is news in each round of it.

Files are looked at again and again, not listened to: that works on network drives too, and however an editor saves.
"""

from __future__ import annotations

import itertools
import os
import stat
import time
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

#: Seconds from one look to the next.
PAUSE = 0.25
#: Seconds for which nothing may change before a round: editors save in steps.
REST = 0.1
#: Looks in which every file is looked at once: 3,000 of them in a second take less than a hundredth of a core.
_TURNS = 4
#: Looks after which the folder is gone through anew, for a drive whose folders do not tell that files came or went.
_ANEW = 120

T = TypeVar("T")
#: Of each file and folder by its path: the time (ns), and of a file the size (bytes) and inode.
_States: TypeAlias = dict[str, tuple[int, int, int]]


def changes(folder: Path, pause: float = PAUSE, rest: float = REST) -> Iterator[frozenset[Path]]:
    """Yields at once, then whenever files of a folder have changed: the files, none at first; without end.

    A folder is looked at every `pause` seconds: at the files that changed before each time, at all others in turn. A
    change is passed on when nothing more has changed for `rest` seconds. Names that begin with a dot are passed over.
    """
    known = _snapshot(folder)
    often = {path for path, (_, size, _) in known.items() if size < 0}  # the folders, and what changes
    yield frozenset()
    for turn in itertools.count():
        time.sleep(pause)
        if turn % _ANEW and not _is_changed(known, often, turn % _TURNS):
            continue
        now = _snapshot(folder)
        if now == known:
            continue
        while True:
            time.sleep(rest)
            if (later := _snapshot(folder)) == now:
                break
            now = later
        changed = {path for path in known.keys() | now.keys() if known.get(path) != now.get(path)}
        known = now
        often |= changed & now.keys()
        yield frozenset(map(Path, changed))


class News(Generic[T]):
    """What is told in round after round, each thing under a key; `current` is what was told in this round."""

    def __init__(self) -> None:
        self._before: dict[Hashable, T] = {}
        self.current: dict[Hashable, T] = {}

    def begin(self) -> None:
        """Begin a round."""
        self._before, self.current = self.current, {}

    def is_news(self, key: Hashable, value: T) -> bool:
        """Note what is told in this round; whether it was not told before in it, nor in the round before."""
        is_new = key not in self._before and key not in self.current
        self.current[key] = value
        return is_new

    def gone(self) -> list[T]:
        """What was told in the round before and not in this one, in the order in which it was told."""
        return [value for key, value in self._before.items() if key not in self.current]


def _is_changed(known: _States, often: set[str], turn: int) -> bool:
    """Whether one of the files that are looked at in this turn is not as it was known."""
    paths = itertools.islice(known, turn, None, _TURNS)
    return any(_state(path) != known.get(path) for path in itertools.chain(often, paths))


def _state(path: str) -> tuple[int, int, int] | None:
    """The state of a file; of a folder it is the time alone, at which a file came or went; None for what is away."""
    try:
        state = os.stat(path)  # noqa: PTH116 - a Path for each of some thousand files costs as much again
    except OSError:
        return None
    if stat.S_ISDIR(state.st_mode):
        return state.st_mtime_ns, -1, 0
    return state.st_mtime_ns, state.st_size, state.st_ino


def _snapshot(folder: Path) -> _States:
    """The states of all files and folders; a folder that is away, as network drives are at times, has none."""
    states: _States = {}
    for parent, folders, names in os.walk(folder):
        folders[:] = (name for name in folders if not name.startswith("."))
        for path in (parent, *(os.path.join(parent, name) for name in names if not name.startswith("."))):  # noqa: PTH118
            if (state := _state(path)) is not None:
                states[path] = state
    return states
