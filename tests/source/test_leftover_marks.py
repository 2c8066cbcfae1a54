"""The table of marks: each row can be found and told. What each tells is in `test_leftovers`."""

from __future__ import annotations

import pytest

from leaflets.source.leftover_kinds import LeftoverKind
from leaflets.source.leftover_marks import OF_MARKS


@pytest.mark.parametrize("kind", OF_MARKS, ids=lambda kind: kind.message)
def test_a_row_can_be_found_and_told(kind: LeftoverKind) -> None:
    """Its needles are in small letters, its message has a place for what was found, its cure is a sentence."""
    assert kind.needles
    assert all(needle == needle.lower() for needle in kind.needles)
    assert kind.message.count("{}") == 1
    assert not isinstance(kind.cure, str) or kind.cure[0].isupper()
