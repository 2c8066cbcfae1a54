"""Where lines end, told from the places of what they are made of; all in one unit."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Measures(NamedTuple):
    """Where each atom begins and ends were all in one line, and the indices of those that are forced to begin one."""

    begins: list[float]
    ends: list[float]
    forced: list[int]


#: For each line the index of its first atom, and that after its last.
Cuts = list[tuple[int, int]]
_HAIR = 1e-6  # what a line may be too wide, for sums are not exact


def cut_up(measures: Measures, width: float, balance: bool) -> Cuts:
    """The lines of atoms, in the units in which they are measured."""
    cuts = _greedy(measures, width)
    return (_balanced if balance else _without_lone_word)(measures, width, cuts)


def _greedy(measures: Measures, width: float) -> Cuts:
    """Lines that each have as many atoms as fit."""
    begins, ends, forced = measures
    cuts: Cuts = []
    start = 0
    for stop in (*forced, len(ends)):
        while start < stop:
            end = bisect_right(ends, begins[start] + width + _HAIR, start + 1, stop)
            cuts.append((start, end))
            start = end
    return cuts


def _without_lone_word(measures: Measures, width: float, cuts: Cuts) -> Cuts:
    """Lines of which the last, where it has one short word alone, takes another from a line above that can spare it."""
    if len(cuts) < 2:
        return cuts
    start, last = cuts[-2]
    begins, ends, forced = measures
    if cuts[-1][1] - last > 1 or last - start < 4 or last in forced:
        return cuts
    moved, lone = ends[last - 1] - begins[last - 1], ends[last] - begins[last]
    if lone < width / 4 and moved < width / 3:  # so that both fit
        return [*cuts[:-2], (start, last - 1), (last - 1, last + 1)]
    return cuts


def _balanced(measures: Measures, width: float, cuts: Cuts) -> Cuts:
    """As many lines in the narrowest measure that does not need more."""
    best = cuts
    for percent in range(95, 45, -5):
        tried = _greedy(measures, width * percent / 100)
        if len(tried) > len(cuts):
            break
        best = tried
    return best
