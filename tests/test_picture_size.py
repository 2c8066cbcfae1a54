"""How large pictures are printed."""

from __future__ import annotations

import pytest
from drawn_pictures import a_picture, photograph, saved

from leaflets.blocks import PictureWidth
from leaflets.editions import BOOKLET, EDITIONS, MM
from leaflets.picture_size import has_room_beside, largest, printed_size

SIZES = [
    ("a4", PictureWidth.COLUMN, 152), ("a4", PictureWidth.HALF, 76), ("a4", PictureWidth.SMALL, 45.6),
    ("large-print", PictureWidth.COLUMN, 176), ("giant-print", PictureWidth.HALF, 90),
]  # fmt: skip


@pytest.mark.parametrize(("edition", "width", "wide"), SIZES)
def test_a_picture_is_a_part_of_the_measure(edition: str, width: PictureWidth, wide: float) -> None:
    """In millimetres, and its height is in its relation."""
    size = printed_size(a_picture(width=width), EDITIONS[edition])
    if size.height < EDITIONS[edition].height * 0.4 - 1:
        assert size.width / MM == pytest.approx(wide)
    assert size.width / size.height == pytest.approx(4 / 3)


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)
def test_a_high_picture_is_narrower(edition: object) -> None:
    """It leaves room on a page for its words."""
    size = printed_size(a_picture(saved(photograph(400, 1600))), edition)  # type: ignore[arg-type]
    assert size.height == pytest.approx(297 * MM * 0.4)
    assert size.width == pytest.approx(size.height / 4)


def test_where_it_is_largest() -> None:
    """In the edition of the widest measure."""
    edition, size = largest(a_picture(saved(photograph())))
    assert edition.name == "giant-print"
    assert size.width == pytest.approx(180 * MM)


def test_words_have_room_beside_small_pictures() -> None:
    """In every edition beside a small one, in standard print beside one of half the width; never beside a wide one."""
    beside = {
        (edition.name, width.value)
        for edition in (*EDITIONS.values(), BOOKLET)
        for width in PictureWidth
        if has_room_beside(a_picture(width=width), edition, edition.body.size)
    }
    assert beside == {
        ("a4", "half"), ("large-print", "half"), ("booklet", "half"),
        ("a4", "small"), ("large-print", "small"), ("booklet", "small"), ("giant-print", "small"),
    }  # fmt: skip
