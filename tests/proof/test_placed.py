"""What stands on a page, as plain values."""

from __future__ import annotations

from leaflets.proof.placed import PageContent


def test_an_empty_page() -> None:
    """Nothing in any order."""
    assert PageContent((), (), (), ()) == ((), (), (), ())
