"""A failure of the press itself: told in a sentence, and written down for whoever looks after it."""

from __future__ import annotations

import itertools
import os
import re
import sys
from pathlib import Path

from leaflets import __version__


def failure_told(report: str, leaflet: str = "") -> str:
    """The sentence on a failure, with the file that its report has been written to."""
    on = f" on ‘{leaflet}’" if leaflet else ""
    try:
        where = f"What happened is in {_written_down(report)}; please pass it on."
    except OSError:  # a full disk
        where = f"Please pass this on: {report.strip().splitlines()[-1]}"
    return f"The press itself has failed{on}, not your leaflet. {where}"


def _written_down(report: str) -> Path:
    """Write down what happened, without anybody's address."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix="leaflets-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        # After --to names stand beside addresses, so that nothing from there on is kept.
        typed = itertools.takewhile(lambda word: not word.startswith("--t"), sys.argv)
        told = f"leaflets {__version__}, Python {sys.version}\n{' '.join(typed)}\n{report}"
        file.write(re.sub(r"(?<![^\s@])[^\s@]+@[^\s@]+", "an address", told))  # nobody's address is kept
    return Path(name)
