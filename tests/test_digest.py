"""A hash of several parts."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.digest import SIZE, digest

#: Parts that are the same bytes one after the other.
ALIKE = [(b"ab", b"c"), (b"a", b"bc"), (b"abc",), (b"abc", b""), (b"", b"abc"), (b"a", b"b", b"c")]


def test_where_a_part_ends_makes_a_difference() -> None:
    """So that no change can hide in the next part."""
    assert all(digest(*one) != digest(*other) for one, other in combinations(ALIKE, 2))


@given(st.lists(st.binary(max_size=20), max_size=4), st.lists(st.binary(max_size=20), max_size=4))
def test_the_same_parts_have_the_same_digest(one: list[bytes], other: list[bytes]) -> None:
    """And only they, of one length whatever they are."""
    assert (digest(*one) == digest(*other)) is (one == other)
    assert len(digest(*one)) == SIZE == 16


def test_a_key_makes_another_hash() -> None:
    """Which nobody has without it."""
    hashes = {digest(b"a"), digest(b"a", key=b"k"), digest(b"a", key=b"l"), digest(b"b", key=b"k")}
    assert len(hashes) == 4
