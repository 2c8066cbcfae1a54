"""Things made once."""

from __future__ import annotations

from leaflets.pictures.kept import Kept


def test_the_last_few_are_kept() -> None:
    """What was asked for last is made once; what has not been asked for long is made again."""
    kept, made = Kept[int](2), list[int]()

    def make(number: int) -> int:
        made.append(number)
        return number

    assert [kept.get(number, lambda number=number: make(number)) for number in (1, 2, 1, 3, 1, 2)] == [1, 2, 1, 3, 1, 2]
    assert made == [1, 2, 3, 2]
