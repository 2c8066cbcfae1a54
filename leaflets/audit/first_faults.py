"""Which of many faults are told: more of a file would hide the first."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from leaflets.faults import Fault
from leaflets.source.reader import MOST_FAULTS


class FirstFaults(NamedTuple):
    """The faults and warnings that are told, in the order of files and lines, and how many are not."""

    told: tuple[Fault, ...]
    left_out: int


def first_faults(faults: Iterable[Fault]) -> FirstFaults:
    """Of each file the first MOST_FAULTS, faults before warnings."""
    told: list[Fault] = []
    left_out = 0
    for _, group in groupby(sorted(faults, key=lambda fault: fault.place), key=lambda fault: fault.place.file):
        worst_first = sorted(group, key=lambda fault: (fault.warning, fault.place))
        told += sorted(worst_first[:MOST_FAULTS], key=lambda fault: fault.place)
        left_out += len(worst_first[MOST_FAULTS:])
    return FirstFaults(tuple(told), left_out)
