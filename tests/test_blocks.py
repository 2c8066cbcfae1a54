"""The closed vocabulary of what a reader meets."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from leaflets import blocks
from leaflets.blocks import Block, Detail, Document, PictureFile, Run

VALUES = [kind for kind in vars(blocks).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]
VALUES = [kind for kind in VALUES if kind.__module__ == blocks.__name__]
BLOCKS = [kind for kind in VALUES if kind not in (Run, Document, PictureFile)]


def members(union: object) -> set[str]:
    """The names in a union, which may be written as a string."""
    arguments = get_args(union)
    if arguments:
        return {one.__name__ for one in arguments}
    return {name.strip() for name in str(getattr(union, "__forward_arg__", union)).split("|")}


def test_every_value_is_a_block_a_detail_or_part_of_one() -> None:
    """A class that no union names would be drawn by nobody."""
    assert members(Block) | members(Detail) | {Run.__name__, Document.__name__, PictureFile.__name__} == {
        kind.__name__ for kind in VALUES
    }


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_values_are_frozen(kind: type) -> None:
    """What has been said is not changed afterwards."""
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", BLOCKS, ids=lambda kind: kind.__name__)
def test_every_block_remembers_its_place(kind: type) -> None:
    """So that a fault found in the finished file can name a line."""
    assert "place" in {field.name for field in dataclasses.fields(kind)}
