"""Every promise is a check in the table; a true file keeps them all, and what is broken is told with its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import workshop
from bench import EVERY, Finished
from changes import annotation, sets, stream
from workshop import Workshop, changed, foreign, text

from leaflets.checks import promises
from leaflets.checks.case import Case, Finding
from leaflets.editions import MM


def test_every_check_says_what_it_promises_and_why() -> None:
    """A sentence, and in brackets or words whose rule it is."""
    for one in promises.CHECKS:
        assert one.__doc__, one
        assert one.__doc__.strip().endswith("."), one


@pytest.mark.parametrize("name", ["a4", "large-print", "giant-print"])
def test_every_kind_of_block_keeps_every_promise(rich: dict[str, Finished], name: str) -> None:
    """The leaflet that mutants are made of breaks none."""
    assert rich[name].broken() == []


def test_our_leaflets_keep_every_promise(finished: Finished) -> None:
    """In every edition."""
    assert finished.broken() == []


def test_editions_that_differ_are_found(pressed: dict[tuple[str, str], Finished], shop: Workshop) -> None:
    """All editions of a leaflet say the same; one that lacks a link does not."""
    cases = [pressed[one].case() for one in EVERY if one[0] == "dystonia"]
    assert promises.alike(cases) == ()
    other = [shop.true("a4"), shop.damaged(annotation(sets(A=None)), "large-print")]
    (fault,) = promises.alike(other)
    assert "the edition large-print has Link" in fault.message
    assert fault.check == "the same words"


def test_a_fault_names_its_promise_its_place_on_the_page_and_its_line(shop: Workshop) -> None:
    """What a person needs to put it right."""
    made = shop.made(text("Please ring us now."))
    words = next(run for run in made.proof.words if "ring us" in run.text)
    place = rf"1 0 0 1 {words.x:.2f} {words.y:.2f} Tm"
    case = changed(shop, made, stream(place, f"1 0 0 1 {words.x - 9:.2f} {words.y:.2f} Tm"))
    (fault,) = (fault for fault in promises.check(case) if fault.check == "inside the margins")
    assert str(fault.place) == "data/leaflets/made.yaml:7:7"
    assert fault.spot is not None
    assert fault.spot.page == 1
    run = next(run for run in case.proof.words if "ring us" in run.text)
    assert fault.spot.across == round(run.box.left / MM)
    assert fault.spot.down == round((case.proof.page_sizes[0].height - run.box.top) / MM)


def test_many_findings_of_one_check_are_counted(shop: Workshop) -> None:
    """Five are told, the rest summed up."""
    case = shop.damaged(stream(r"^", "0.8 0 0 0.8 0 0 cm "))
    found = [fault for fault in promises.check(case) if fault.check == "smallest type"]
    assert len(found) == promises.MOST + 1
    assert found[-1].message.endswith("more of these")


@pytest.mark.parametrize(
    ("warnings", "told"),
    [
        ([False] * 5, []),
        ([False] * 6, [("… and 1 more of these", False)]),
        ([True] * 7, [("… and 2 more of these", True)]),
        (
            [False] * 5 + [True, False, True, True],
            [("… and 1 more of these", False), ("… and 3 more of these", True)],
        ),
    ],
)
def test_what_is_not_told_is_as_bad_as_what_is(
    monkeypatch: pytest.MonkeyPatch, warnings: list[bool], told: list[tuple[str, bool]]
) -> None:
    """Faults and warnings are counted apart, so that a warning never stops a leaflet, and a fault always does."""

    def many_things(_: Case) -> Iterator[Finding]:
        yield from (Finding("wrong", warning=warning) for warning in warnings)

    monkeypatch.setattr(promises, "CHECKS", (many_things,))
    faults = [(fault.message, fault.warning) for fault in promises.check(foreign(lambda _: None))]
    assert faults == [*[("wrong", warning) for warning in warnings[:5]], *told]
    assert {fault.check for fault in promises.check(foreign(lambda _: None))} == {"many things"}


@pytest.mark.parametrize(
    ("size", "name"),
    [(22.9, "large-print"), (23, "giant-print"), (14, "a4"), (15.9, "a4"), (16, "large-print"), (26, "giant-print")],
)
def test_a_foreign_file_is_judged_by_its_type(size: float, name: str) -> None:
    """By the size that most of its letters have."""

    def draw(canvas: workshop.Canvas) -> None:
        canvas.setFont("Helvetica", size)
        canvas.drawString(50, 500, "Words")

    assert promises.judged_as(foreign(draw).proof).name == name


def test_a_file_with_nothing_on_it_is_judged() -> None:
    """No check fails on a blank page, or on one without words."""
    faults = promises.check(foreign(lambda _: None))
    assert "the page says nothing" in [fault.message for fault in faults]
