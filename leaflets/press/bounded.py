"""A file of anybody’s inspected within bounds: nothing that it is can hold up, exhaust or end this process."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from leaflets.checks.facts import Report
from leaflets.content.library import Library
from leaflets.faults import ContentError, Fault
from leaflets.jobs.fence import FenceError, fenced
from leaflets.jobs.pool import WorkError
from leaflets.pdf.metadata import PRODUCER
from leaflets.plain_file import first_bytes
from leaflets.press.inspection import inspected
from leaflets.proof.as_seen import is_said_to_be_by, unlocked, upright
from leaflets.proof.bounds import MOST_BYTES, BoundsError, refuse_boundless, refuse_what_unpacks
from leaflets.words import NOWHERE, listed

#: What a file may take: seconds, and bytes of memory.
SECONDS, MEMORY = 60.0, 1536 << 20
_CURE = "Ask whoever made it for a simpler file, or for a part of it."


class _Task(NamedTuple):
    """A file to be inspected, and what with."""

    path: Path
    library: Library | None
    today: datetime.date
    edition: str | None


def inspected_within_bounds(path: Path, library: Library | None, today: datetime.date, edition: str | None) -> Report:
    """The report on a file, ours or anybody's; raises ContentError for what is no PDF that can be read and judged.

    What is locked, but opens without a password, is read all the same, and a page that is turned is judged as it is
    seen; but for a file that says it is ours, in which nothing may be turned.
    """
    try:
        told = fenced(_report, _Task(path, library, today, edition), SECONDS, MEMORY)
    except FenceError as error:
        raise ContentError.of(f"‘{path}’ cannot be judged: {error.reason}", _CURE) from None
    except WorkError as error:
        last = error.report.strip().splitlines()[-1]
        raise ContentError.of(f"‘{path}’ cannot be judged: what reads it fails ({last})", _CURE) from None
    if isinstance(told, Report):
        return told
    raise ContentError(*told)


def _report(task: _Task) -> Report | tuple[Fault, ...]:
    """The report on a file, or why there is none."""
    try:
        if (size := task.path.stat().st_size) > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise BoundsError(f"it has {size / 1e6:.0f} MB, and {most} is the most that is read")
        if not (data := first_bytes(task.path, MOST_BYTES)):
            raise ValueError("it is empty")
        refuse_what_unpacks(data)
        seen = unlocked(data)
        if seen.is_locked:
            refuse_what_unpacks(seen.data)
        refuse_boundless(seen.data)
        is_ours = is_said_to_be_by(seen.data, PRODUCER)
        as_seen = seen.data if is_ours else upright(seen.data)
        report = inspected(task.path, task.library, task.today, task.edition, as_seen)
    except OSError as error:
        return ContentError.of(f"‘{task.path}’ cannot be read ({error.strerror})").faults
    except BoundsError as error:
        return ContentError.of(f"‘{task.path}’ cannot be judged: {error}", _CURE).faults
    except ValueError as error:
        return ContentError.of(f"‘{task.path}’ is no PDF that can be read ({error})").faults
    except ContentError as error:
        return error.faults
    return replace(report, bytes=len(data), faults=(*report.faults, *_lock(seen.shut_out, seen.is_locked)))


def _lock(shut_out: tuple[str, ...], is_locked: bool) -> tuple[Fault, ...]:
    """What is wrong with a file that is locked: PDF/A knows no lock, and PDF/UA none that shuts out screen readers."""
    if not is_locked:
        return ()
    message = "the file is encrypted" + (f", and shuts out {listed(shut_out)}" if shut_out else "")
    return (Fault(NOWHERE, message, check="file declarations"),)
