"""Work on what nobody has vouched for, in a module that a spawned process can import."""

from __future__ import annotations

import os
import time


def told(what: str) -> str:
    """Do what is asked: sleep, fill the memory, break off, raise, or come back."""
    match what:
        case "slow":
            time.sleep(60)
        case "greedy":
            len([bytes(1 << 20) for _ in range(1 << 14)])
        case "abort":
            os.write(2, b"terminate called\n")
            os.abort()
        case "gone":
            os._exit(1)
        case "failing":
            raise ValueError("of the work")
    return what
