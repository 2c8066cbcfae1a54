"""Packs from plain values: what is ordered, what is printed, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from bench import TODAY
from stocked import A5, GOOD, Stocked, entered, pages

from leaflets.faults import ContentError, PressError, UsageError
from leaflets.handout import imposition, read_back
from leaflets.handout import pack as packs
from leaflets.handout.imposition import Printed
from leaflets.handout.pack import Pack, PackOrder, _name, _whole, ordered, pack


@pytest.fixture
def stocked(tmp_path: Path) -> Stocked:
    """A data folder of its own."""
    return Stocked(tmp_path)


def packed(stocked: Stocked, *piles: str, path: Path | None = None, two_sided: bool = True, slip: bool = False) -> Pack:
    """The pack of some piles."""
    stock = stocked.stock
    return pack(stock, ordered(stock.library, piles, path), two_sided, slip)


def test_what_is_ordered(stocked: Stocked) -> None:
    """The list of a meeting first, then what is typed; the file is named after the list."""
    library, path = stocked.stock.library, stocked.data / "meetings" / "support-group.yaml"
    of_list = ordered(library, [], path)
    both = ordered(library, ["dystonia:2 @large-print"], path)
    assert both.piles[:-1] == of_list.piles
    assert (both.piles[-1].leaflet, both.piles[-1].copies, both.piles[-1].edition) == ("dystonia", "2", "large-print")
    assert both.meeting is not None
    assert both.name == "pack-support-group"
    alone = ordered(library, ["dystonia"], None)
    assert (len(alone.piles), alone.meeting, alone.name, alone.warnings) == (1, None, "pack", ())


@pytest.mark.parametrize(
    ("of_list", "name"),
    [("may", "pack-may"), ("a4", "pack-a4"), ("Mai ’26\x1b[2J", "pack-mai-26-2j"), ("éé", "pack"), ("m" * 90, None)],
)
def test_what_its_file_is_called(of_list: str, name: str | None) -> None:
    """After the list, and as no leaflet's file is called: those end in an edition."""
    assert _name(of_list) == (name or "pack-" + "m" * 60)


#: What cannot be ordered, and what is told.
NOT_ORDERED: list[tuple[Sequence[str], str | None, type[PressError], str]] = [
    ([], None, UsageError, "nothing is named to be packed"),
    (["dystoni:3"], None, UsageError, "there is no leaflet called ‘dystoni’"),
    (["dystonia:0"], None, UsageError, "‘0’ is no number of copies"),
    (["dystonia@huge"], None, UsageError, "there is no edition called ‘huge’"),
    ([], "nowhere.yaml", UsageError, "there is no file ‘.*nowhere.yaml’"),
    ([], "wrong.yaml", ContentError, "there is no field called ‘dat’ here"),
]


@pytest.mark.parametrize(("typed", "path", "error", "told"), NOT_ORDERED)
def test_what_cannot_be_ordered(
    stocked: Stocked, typed: Sequence[str], path: str | None, error: type[PressError], told: str
) -> None:
    (stocked.data / "wrong.yaml").write_text("name: May\ndat: 2026\nleaflets:\n  - dystonia: 2\n", encoding="utf-8")
    with pytest.raises(error, match=told):
        ordered(stocked.stock.library, typed, stocked.data / path if path else None)


def test_a_pack_is_one_file_and_one_sum(stocked: Stocked) -> None:
    """What is not made yet is made; each copy begins on a sheet of its own; overdue leaflets are told."""
    made = packed(stocked, "dystonia:3", "dystonia:2@large-print")
    assert made.totals == "14 sides, 7 sheets, two-sided"
    assert ["the review of ‘Dystonia’ was due" in fault.message for fault in made.warnings] == [True]
    found = pages(made.data)
    assert len(found) == 14
    assert found[0] == found[2] == found[4] == pages((stocked.output / "dystonia-a4.pdf").read_bytes())[0]
    assert found[6:10] == found[10:14] == pages((stocked.output / "dystonia-large-print.pdf").read_bytes())
    assert packed(stocked, "dystonia:3", "dystonia:2@large-print").data == made.data


@pytest.mark.parametrize(
    ("two_sided", "totals", "printed"),
    [
        (True, "2 sides, 2 sheets, two-sided", [True, False, True, False]),
        (False, "2 sides, 2 sheets, single-sided", [True, True]),
    ],
)
def test_the_back_of_a_last_page_stays_blank(
    stocked: Stocked, two_sided: bool, totals: str, printed: list[bool]
) -> None:
    """Single-sided, there are no backs."""
    stocked.add("one")
    made = packed(stocked, "one:2", two_sided=two_sided)
    assert made.totals == totals
    assert [bool(text) for text in pages(made.data)] == printed


def test_the_slip_is_the_first_page_and_not_counted(stocked: Stocked) -> None:
    stocked.add("one")
    made = packed(stocked, "one:2", slip=True)
    found = pages(made.data)
    assert "2 sides, 2 sheets, two-sided. This slip is not counted." in " ".join(found[0].split())
    assert (found[1], len(found)) == ("", 6)
    assert made.totals == "2 sides, 2 sheets, two-sided"


@pytest.mark.parametrize(("more", "why"), [("published: draft\n", "a draft"), ("published: no\n", "not published")])
def test_what_is_not_for_readers_is_not_packed(stocked: Stocked, more: str, why: str) -> None:
    stocked.add("one", GOOD + more)
    with pytest.raises(ContentError, match=f"‘one’ is {why}"):
        packed(stocked, "dystonia", "one")


@pytest.mark.parametrize(("most", "refused"), [(5, True), (6, False)])
def test_a_pack_has_an_end(stocked: Stocked, monkeypatch: pytest.MonkeyPatch, most: int, refused: bool) -> None:
    """What nobody can print is refused, with how much it would be."""
    monkeypatch.setattr(packs, "MOST_SIDES", most)
    if refused:
        with pytest.raises(UsageError, match="this pack would have 6 sides, and 5 is the most"):
            packed(stocked, "dystonia:3")
    else:
        assert packed(stocked, "dystonia:3").totals.startswith("6 sides")


def test_the_order_that_is_known_to_be_good_is_not_checked_twice(stocked: Stocked) -> None:
    """An order is a plain value: a page of forms can make one itself."""
    stock = stocked.stock
    order = ordered(stock.library, ["making-a-leaflet:2"], None)
    assert pack(stock, PackOrder(order.piles, None, "a", ()), False).file == f"a-{TODAY}.pdf"


def test_an_edition_on_other_paper_is_refused_by_name(stocked: Stocked, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a cure, before anything is made of it; by way of its one value, for there is no such edition."""
    entered(A5, monkeypatch)
    told = "a pack is printed on A4, and the pages of ‘a5’ are 148 mm by 210 mm\n.*Name an edition on A4, such as ‘a4’"
    with pytest.raises(UsageError, match=told):
        packed(stocked, "dystonia", "dystonia:2@a5")
    assert not stocked.output.exists()
    assert stocked.told == []


def test_other_paper_does_not_pass_the_read_back_either(stocked: Stocked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: were it not refused, each of its pages would lie in the corner of a larger sheet."""
    entered(A5, monkeypatch)
    monkeypatch.setattr(packs, "refuse_other_paper", lambda *_: None)
    stocked.add("one")
    with pytest.raises(ContentError, match="side 1 has page 1 of file 1 in another place or size than it should"):
        packed(stocked, "one@a5")


def test_pages_out_of_place_are_not_delivered(stocked: Stocked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: a pack that is laid out wrong."""
    right = imposition.collated

    def wrong(*given: object) -> Printed:
        printed = right(*given)  # type: ignore[arg-type]
        return printed._replace(sides=printed.sides[::-1])

    monkeypatch.setattr(imposition, "collated", wrong)
    with pytest.raises(ContentError, match="the finished file is wrong: side 1 should have page") as refused:
        packed(stocked, "dystonia:9")
    assert 1 < len(refused.value.faults) <= read_back._TOLD


def test_the_slip_of_a_long_list_may_be_several_pages(stocked: Stocked) -> None:
    """Then it does not tell how many sheets it is itself."""
    found = pages(packed(stocked, *["dystonia"] * 60, two_sided=False, slip=True).data)
    slip = len(found) - 120
    assert slip > 1
    assert re.search("120 sides, 120 sheets, single-sided. This slip", " ".join("".join(found[:slip]).split()))


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        (["a"], ["a"]),
        (["a", "12"], ["a:12"]),
        (["a", "12", "b", "3@large"], ["a:12", "b:3@large"]),
        (["a", "b", "3"], ["a", "b:3"]),
        (["12", "a", "3", "b"], ["12 a", "3 b"]),
        (["a:2", "b"], ["a:2", "b"]),
        (["a:2", "3"], ["a:2", "3"]),
        (["a", "x12"], ["a:12"]),
        (["a", "12", "large"], ["a:12@large"]),
        (["a", "12", "Giant", "print", "b"], ["a:12@Giant", "b"]),
        (["a", "12", "print"], ["a:12", "print"]),
        (["a", "large"], ["a", "large"]),
        ([], []),
    ],
)
def test_a_number_by_itself(typed: list[str], whole: list[str]) -> None:
    """Belongs to the name before it; or to that behind it, where the first word is a number."""
    assert list(_whole(typed)) == whole
