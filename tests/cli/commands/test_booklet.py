"""`booklet`: leaflets to fold."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import DAY, pages, whole_leaflet

from leaflets.cli.commands.booklet import folding
from leaflets.cli.main import main
from leaflets.handout.booklet import Booklet


def test_a_booklet_and_how_to_fold_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its pages, sheets and least sizes; what to do with the sheets; which pages are blank."""
    whole_leaflet(desk, "one")
    assert main(["booklet", "making-a-leaflet", "dystonia", "one", *DAY]) == 0
    out = capsys.readouterr().out
    assert "4 pages of A5, on 1 sheet; type of 12.1 pt or more, its codes in modules of 0.78 mm or more." in out
    assert "4 pages of A5, of which the last 3 are blank, on 1 sheet; " in out
    assert "flipped on the SHORT edge" in out
    assert "Staple them twice on the fold" in out
    assert "need no trimming: 2 sheets" in out
    assert out.count("Fold it once in the middle, the title page in front.") == 2
    first = pages(desk / "output" / "making-a-leaflet-booklet.pdf")[0]
    assert "Page 1 of " in first
    assert "Booklet" in first
    assert "Large print factsheet" not in first


@pytest.mark.parametrize(("sheets", "told"), [(1, ""), (9, "need no trimming"), (10, "Trim the open edge")])
def test_thick_booklets_need_trimming(sheets: int, told: str) -> None:
    """From ten sheets on the inner ones stand out."""
    lines = folding(Path("a.pdf"), Booklet("a.pdf", b"", sheets, 4 * sheets - 1, 12.1, float("inf"), ()))
    assert told in "\n".join(lines)
    assert "trim" in "\n".join(lines).lower() or not told
    assert "of which the last is blank" in lines[0]
    assert "codes" not in lines[0]
