"""Which of many faults are told."""

from __future__ import annotations

import pytest

from leaflets.audit.first_faults import first_faults
from leaflets.faults import Fault
from leaflets.source.reader import MOST_FAULTS
from leaflets.words import Place


@pytest.mark.parametrize(("many", "left_out"), [(0, 0), (MOST_FAULTS, 0), (MOST_FAULTS + 1, 1)])
def test_the_first_of_each_file(many: int, left_out: int) -> None:
    """In their order; the rest is counted."""
    faults = [Fault(Place("b", line), "m") for line in range(many, 0, -1)] + [Fault(Place("a", 9), "m")]
    first = first_faults(faults)
    assert [fault.place for fault in first.told] == [
        Place("a", 9),
        *(Place("b", n + 1) for n in range(many - left_out)),
    ]
    assert first.left_out == left_out


def test_faults_before_warnings() -> None:
    """However far down they stand."""
    warnings = [Fault(Place("a", line), "w", warning=True) for line in range(MOST_FAULTS)]
    first = first_faults([*warnings, Fault(Place("a", 99), "f")])
    assert first.told[-1].message == "f"
    assert first.left_out == 1
