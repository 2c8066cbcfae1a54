"""How many steps a piece of work takes: lines of the press that are run, and calls of anything else from it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import leaflets

_PACKAGE = str(Path(leaflets.__file__).parent)


def steps(work: Callable[[], object]) -> int:
    """The steps that some work takes. What is done in C is one, however long it takes (see `regex_steps`)."""
    count = 0

    def line(_: FrameType, event: str, __: Any) -> Any:
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, _: str, __: Any) -> Any:
        nonlocal count
        count += 1
        return line if frame.f_code.co_filename.startswith(_PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
