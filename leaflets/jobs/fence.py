"""Work on what nobody has vouched for, done in a process of its own, within limits of time and memory.

Whatever becomes of that process, this one goes on and is told. On Windows the memory is limited by a job object.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from leaflets.jobs.pool import WorkError

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

T = TypeVar("T")
R = TypeVar("R")


class FenceError(Exception):
    """The work has come to a limit, or to the end of its process; `reason` goes on from ‘it’, in words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def fenced(work: Callable[[T], R], item: T, seconds: float, memory: int) -> R:
    """The result of `work` on an item, for which it has so many seconds and, beyond what it begins with, bytes.

    Both must be picklable where processes are spawned, and so must the result. Raises FenceError where it comes to a
    limit or its process dies, and WorkError where it raises anything.
    """
    import multiprocessing

    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_serve, args=(theirs, work, item, seconds, memory), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise FenceError(f"it takes longer than {seconds:.0f} seconds to read")
        told, result = ours.recv()
    except EOFError:
        process.join()
        if process.exitcode == -getattr(signal, "SIGXCPU", 0):
            raise FenceError(f"it takes longer than {seconds:.0f} seconds to read") from None
        raise FenceError("what reads such files breaks off on it, as on those that want all memory there is") from None
    finally:
        process.kill()
        process.join()
        ours.close()
    if told == "memory":
        raise FenceError(f"it takes more than {memory >> 20} MB of memory to read")
    if told == "raised":
        raise WorkError(item, result)
    done: R = result
    return done


def _serve(theirs: Any, work: Callable[[Any], Any], item: Any, seconds: float, memory: int) -> None:
    """What the process does. Ctrl-C is ignored, since the first process decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _be_silent()
    try:
        _limit(seconds, memory)
        told = ("done", work(item))
    except MemoryError:
        told = ("memory", "")
    except Exception:
        told = ("raised", traceback.format_exc())
    with contextlib.suppress(OSError):
        theirs.send(told)


def _be_silent() -> None:
    """Let whatever a library complains of, as it breaks off, be seen by nobody."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (1, 2):
            os.dup2(nowhere, number)


def _limit(seconds: float, memory: int) -> None:
    """Limit this process, as far as the system lets it."""
    if resource is None:
        _limit_on_windows(memory)
        return
    limits = [(resource.RLIMIT_CPU, int(seconds) + 1), (resource.RLIMIT_CORE, 0)]
    with contextlib.suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - there is no such file but on Linux
            used = int(file.read().split()[0]) * resource.getpagesize()
        limits.append((resource.RLIMIT_AS, used + memory))
    for which, most in limits:
        with contextlib.suppress(OSError, ValueError):
            _, hard = resource.getrlimit(which)
            resource.setrlimit(which, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _limit_on_windows(memory: int) -> None:
    """Put this process into a job of its own, which may have so many bytes; and let no window ask what to do."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Basic(ctypes.Structure):
            """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

            _fields_ = [
                ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
                ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
                ("LimitFlags", wintypes.DWORD),
                ("MinimumWorkingSetSize", ctypes.c_size_t),
                ("MaximumWorkingSetSize", ctypes.c_size_t),
                ("ActiveProcessLimit", wintypes.DWORD),
                ("Affinity", ctypes.c_size_t),
                ("PriorityClass", wintypes.DWORD),
                ("SchedulingClass", wintypes.DWORD),
            ]

        class Extended(ctypes.Structure):
            """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

            _fields_ = [
                ("BasicLimitInformation", Basic),
                ("IoInfo", ctypes.c_ulonglong * 6),
                ("ProcessMemoryLimit", ctypes.c_size_t),
                ("JobMemoryLimit", ctypes.c_size_t),
                ("PeakProcessMemoryUsed", ctypes.c_size_t),
                ("PeakJobMemoryUsed", ctypes.c_size_t),
            ]

        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(0x0001 | 0x0002)  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = kernel.CreateJobObjectW(None, None)
        limits = Extended()
        limits.BasicLimitInformation.LimitFlags = 0x0100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
        limits.ProcessMemoryLimit = memory
        kernel.SetInformationJobObject(wintypes.HANDLE(job), 9, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(wintypes.HANDLE(job), wintypes.HANDLE(kernel.GetCurrentProcess()))
