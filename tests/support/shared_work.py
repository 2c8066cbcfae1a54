"""Work that other processes do, in a module that a spawned one can import."""

from __future__ import annotations

import os
import time
from pathlib import Path


def slow_first(item: int) -> int:
    """The first takes longest."""
    time.sleep(0.2 if item == 0 else 0)
    return -item


def failing(item: int) -> int:
    """The third raises, the fifth takes its process with it."""
    if item == 3:
        raise ValueError("of the third")
    if item == 5:
        os._exit(9)
    return item


def told(folder: Path, item: int) -> int:
    """Leaves a note, and takes its time."""
    (folder / str(item)).touch()
    time.sleep(0.05)
    return item
