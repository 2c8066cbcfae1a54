"""Pages are found in their order, with what they have from above."""

from __future__ import annotations

import pikepdf
import pytest
from bench import Finished

from leaflets.proof.objects import ObjectFile
from leaflets.proof.page_tree import listed, sheets


def test_pages_with_what_they_have_from_above(rich: dict[str, Finished]) -> None:
    """As many as the file has, each with its own entries."""
    objects = ObjectFile(rich["a4"].path.read_bytes())
    found = sheets(objects)
    with pikepdf.open(rich["a4"].path) as pdf:
        assert len(found) == len(pdf.pages)
    assert all("/MediaBox" in sheet.entries and sheet.reference for sheet in found)


@pytest.mark.parametrize(("value", "items"), [(None, []), (3, [3]), ([1, 2], [1, 2])])
def test_items(value: object, items: list[object], rich: dict[str, Finished]) -> None:
    """One value is a list of one."""
    assert list(listed(ObjectFile(rich["a4"].path.read_bytes()), value)) == items
