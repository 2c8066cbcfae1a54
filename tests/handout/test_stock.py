"""Finished leaflets to be handed out: which are fit for it, and where their files come from."""

from __future__ import annotations

from pathlib import Path

import pytest
from stocked import GOOD, Stocked

from leaflets.faults import ContentError, Fault
from leaflets.press.build import Made, NotMade


@pytest.fixture
def stocked(tmp_path: Path) -> Stocked:
    """A data folder of its own."""
    return Stocked(tmp_path)


def test_only_what_is_published_and_without_a_fault_is_for_readers(stocked: Stocked) -> None:
    """All that is wrong is told at once, leaflet by leaflet in their order."""
    stocked.add("draft", GOOD + "published: draft\n")
    stocked.add("unpublished", GOOD + "published: no\n")
    stocked.add("wrong", "titel: X\nreviewed: 2026\n")
    fit = stocked.stock.fit_for_readers(["making-a-leaflet", "dystonia", "making-a-leaflet"])
    assert [(name, str(leaflet.title)) for name, leaflet in fit.items()] == [
        ("making-a-leaflet", "Making a leaflet"), ("dystonia", "Dystonia")
    ]  # fmt: skip
    with pytest.raises(ContentError) as refused:
        stocked.stock.fit_for_readers(["unpublished", "dystonia", "wrong", "draft"])
    told = [fault.message for fault in refused.value.faults]
    assert (told[0], told[-1]) == ("‘unpublished’ is not published", "‘draft’ is a draft")
    assert "there is no field called ‘titel’ here" in told
    assert refused.value.faults[-1].place.file.endswith("leaflets/draft.yaml")


def test_files_are_made_where_they_are_not_up_to_date(stocked: Stocked) -> None:
    """And are those in the folder, with their number of pages; each is asked for once."""
    wanted = [("dystonia", "a4"), ("making-a-leaflet", "large-print"), ("dystonia", "large-print"), ("dystonia", "a4")]
    files = stocked.stock.files(wanted)
    assert set(files) == set(wanted)
    for (name, edition), file in files.items():
        assert file.path == stocked.output / f"{name}-{edition}.pdf"
        assert file.data == file.path.read_bytes()
    assert [event.written for event in stocked.told if isinstance(event, Made)] == [True] * 3
    assert files["dystonia", "a4"].pages == 2
    stocked.told.clear()
    assert stocked.stock.files(wanted) == files
    assert [event.written for event in stocked.told if isinstance(event, Made)] == [False] * 3


def test_what_cannot_be_made_has_been_told(stocked: Stocked) -> None:
    """And so the error has nothing to tell."""
    stocked.add("wrong", "titel: X\nreviewed: 2026\n")
    with pytest.raises(ContentError) as failed:
        stocked.stock.files([("dystonia", "a4"), ("wrong", "a4")])
    assert failed.value.faults == ()
    assert any(isinstance(event, NotMade) and event.name == "wrong" for event in stocked.told)
    assert any(isinstance(event, Fault) and "titel" in event.message for event in stocked.told)
    assert (stocked.output / "dystonia-a4.pdf").exists()


def test_what_is_overdue_is_warned_of_at_its_own_line(stocked: Stocked) -> None:
    """At the line of the review that is due, where there is one; else at that of the last one."""
    stocked.add("said", GOOD.replace("March 2026", "March 2020\nreview due: May 2021"))
    stocked.add("unsaid", GOOD.replace("March 2026", "March 2020"))
    stock = stocked.stock
    warnings = stock.overdue_warnings(stock.fit_for_readers(["said", "making-a-leaflet", "unsaid"]))
    assert [(fault.message, fault.place.line, fault.warning) for fault in warnings] == [
        ("the review of ‘said’ was due in May 2021", 3, True), ("the review of ‘unsaid’ was due in March 2023", 2, True)
    ]  # fmt: skip
