"""What is laid out is read back, and other paper than A4 is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench import Bench, leaflet
from stocked import A5

from leaflets.editions import A4, MM, SETTABLE
from leaflets.faults import ContentError, UsageError
from leaflets.handout.imposition import Stack, collated, saddle_stitched
from leaflets.handout.read_back import refuse_misplaced, refuse_other_paper

CURE = "    Name an edition on A4, such as ‘a4’, or print its file by itself."


@pytest.mark.parametrize("edition", SETTABLE.values(), ids=SETTABLE)
def test_every_edition_there_is_can_be_laid_out(edition: object) -> None:
    refuse_other_paper("pack", edition)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("edition", "size"),
    [
        (A5, "148 mm by 210 mm"),
        (replace(A4, name="wide", width=297 * MM), "297 mm by 297 mm"),
        (replace(A4, name="tall", height=330 * MM), "210 mm by 330 mm"),
    ],
)
def test_other_paper_is_refused_by_name(edition: object, size: str) -> None:
    with pytest.raises(UsageError, match=f"a pack is printed on A4, and the pages of ‘[a-z5]+’ are {size}\n" + CURE):
        refuse_other_paper("pack", edition)  # type: ignore[arg-type]


def test_what_is_laid_out_is_compared_with_what_should_be(bench: Bench) -> None:
    """Packs and booklets pass; with another file in the place of theirs they do not."""
    data, other = (
        bench.made(name, leaflet(f"  - heading: One\n    text: {name}\n")).path.read_bytes() for name in ("a", "b")
    )
    for printed in (collated([Stack(data, 2)], "A"), saddle_stitched(data, "A")):
        refuse_misplaced(printed, [data])
        with pytest.raises(ContentError, match="the finished file is wrong: side 1 should have page 1 of file 1"):
            refuse_misplaced(printed, [other])
