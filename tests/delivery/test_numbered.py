"""Files of which several may be made on a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.delivery.numbered import deliver_beside
from leaflets.faults import DeliveryError


def test_none_takes_the_place_of_another(tmp_path: Path) -> None:
    """The same bytes are the same file; a folder of the name is not taken for one."""
    path = tmp_path / "out" / "pack-2026-11-23.pdf"
    (tmp_path / "out" / "pack-2026-11-23-3.pdf").mkdir(parents=True)
    named = [deliver_beside(data, path).name for data in (b"one", b"two", b"one", b"two", b"new")]
    first, second, third = (f"pack-2026-11-23{end}.pdf" for end in ("", "-2", "-4"))
    assert named == [first, second, first, second, third]
    assert path.read_bytes() == b"one"
    assert path.with_name(third).read_bytes() == b"new"


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(DeliveryError, match="is a file, not a folder"):
        deliver_beside(b"one", tmp_path / "out" / "pack.pdf")
