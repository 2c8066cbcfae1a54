"""No small slip of a finished file goes unnoticed: a sample of some two thousand, another every so many.

`SWEEP=1 python -m pytest tests/whole/test_sweep.py` tries them all, in some minutes.
"""

from __future__ import annotations

import dataclasses
import os

import pytest
import sweep
from bench import Finished

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.proof.proof import Proof

#: One slip in so many is tried, in as many parts as there may be processes.
STRIDE, PARTS = (1 if os.environ.get("SWEEP") else 20), 4


def survives(case: Case, data: bytes) -> bool:
    """Whether a file with a slip passes for a true one."""
    try:
        proof = Proof(data)
    except ValueError:
        return False
    return all(fault.warning for fault in promises.check(dataclasses.replace(case, proof=proof)))


@pytest.mark.parametrize("part", range(PARTS))
def test_no_slip_goes_unnoticed(rich: dict[str, Finished], part: int) -> None:
    """Each is caught by some check; the true file by none."""
    case, path = rich["a4"].case(), rich["a4"].path
    assert survives(case, path.read_bytes())
    chosen = list(sweep.slips(path))[part * STRIDE :: PARTS * STRIDE]
    assert [slip.name for slip in chosen if survives(case, sweep.damaged(path, slip))] == []


def test_the_sweep_makes_every_kind_of_slip(rich: dict[str, Finished]) -> None:
    """Of each there are some, and together many."""
    names = [slip.name for slip in sweep.slips(rich["a4"].path)]
    for kind in (*sweep.CONTENT, *sweep.ELEMENT, *sweep.NOTE):
        assert any(kind in name for name in names), kind
    assert len(names) == len(set(names)) > 1500


def test_every_slip_changes_the_file(rich: dict[str, Finished]) -> None:
    """One that changes nothing would prove nothing."""
    path = rich["a4"].path
    same = sweep.damaged(path, sweep.Slip("none", lambda _: None))
    slips = list(sweep.slips(path))[:: 40 * STRIDE]
    assert [slip.name for slip in slips if sweep.damaged(path, slip) == same] == []
