"""What stands on a page, as plain values."""

from __future__ import annotations

from bench import Finished

from leaflets.proof.own_file import own_file
from leaflets.proof.page import Graphic, PaintedRun


def test_all_that_is_painted_is_in_its_order(rich: dict[str, Finished]) -> None:
    """Words with their glyphs, rules with their colours and codes with their modules, each once."""
    contents = own_file(rich["a4"].path.read_bytes()).contents
    for content in contents:
        runs = [one for one in content.order if isinstance(one, PaintedRun)]
        inks = [one for one in content.order if isinstance(one, Graphic)]
        assert runs == [placed.run for placed in content.runs]
        assert {id(ink) for ink in inks} == {id(one[0]) for one in (*content.fills, *content.forms)}
        assert len(inks) == len(content.fills) + len(content.forms)
        assert all(len(placed.glyphs) >= 1 for placed in content.runs)
    assert any(content.forms for content in contents)
    assert any(content.fills for content in contents)
