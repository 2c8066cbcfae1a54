"""A file of anybody’s inspected within bounds: nothing that it is can hold up, exhaust or end this process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from leaflets.checks.facts import Report
from leaflets.delivery.manifest import Issue
from leaflets.faults import ContentError, Fault
from leaflets.jobs.fence import FenceError, fenced
from leaflets.jobs.pool import WorkError
from leaflets.pdf.metadata import PRODUCER
from leaflets.plain_file import first_bytes
from leaflets.press.inspection import inspected
from leaflets.press.sources import Sources
from leaflets.proof.as_seen import is_said_to_be_by, unlocked, upright
from leaflets.proof.bounds import MOST_BYTES, BoundsError, refuse_boundless, refuse_what_unpacks
from leaflets.words import NOWHERE, listed

#: What a file may take: seconds, and bytes of memory.
SECONDS, MEMORY = 60.0, 1536 << 20
_CURE = "Ask whoever made it for a simpler file, or for a part of it."


class _Task(NamedTuple):
    """A file to be inspected, and what with."""

    path: Path
    sources: Sources
    edition: str | None


def inspected_within_bounds(path: Path, sources: Sources, edition: str | None) -> Report:
    """The report on a file, ours or anybody's; raises ContentError for what is no PDF that can be read and judged.

    What was looked up of the sources for it is kept in them.

    What is locked, but opens without a password, is read all the same, and a page that is turned is judged as it is
    seen; but for a file that says it is ours, in which nothing may be turned.
    """
    try:
        told, issues = fenced(_report, _Task(path, sources, edition), SECONDS, MEMORY)
    except FenceError as error:
        raise ContentError.of(f"‘{path}’ cannot be judged: {error.reason}", _CURE) from None
    except WorkError as error:
        last = error.report.strip().splitlines()[-1]
        raise ContentError.of(f"‘{path}’ cannot be judged: what reads it fails ({last})", _CURE) from None
    sources.issues.update(issues)
    if isinstance(told, Report):
        return told
    raise ContentError(*told)


def _report(task: _Task) -> tuple[Report | tuple[Fault, ...], dict[str, Issue | None]]:
    """The report on a file, or why there is none; and what was looked up of the sources."""
    return _report_or_why(task), task.sources.issues


def _report_or_why(task: _Task) -> Report | tuple[Fault, ...]:
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
        report = inspected(task.path, task.sources, task.edition, as_seen)
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
