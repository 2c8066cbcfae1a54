"""The press run once, and again whenever the content changes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sample_library import FILES, TODAY, write

from leaflets.faults import ContentError, Fault, UsageError
from leaflets.jobs.watch import changes
from leaflets.press import rounds
from leaflets.press.build import Begun, LeftOut, Made, NotMade, Order
from leaflets.press.rounds import Request, RoundEvent, RoundOver, failed, run_on_changes, run_once
from leaflets.words import Place

FILE = "leaflets/none.yaml"
WRONG = FILES[FILE].replace("text", "txet")
KEPT = ("house.yaml", "contacts.yaml", "groups.yaml", FILE)


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    """A library with one leaflet, to be made quickly."""
    data = write(tmp_path / "data", {name: FILES[name] for name in KEPT})
    return Request(data, tmp_path / "output", (), ("a4",), TODAY, proved=False, jobs=1)


@pytest.fixture
def watched(request_: Request, monkeypatch: pytest.MonkeyPatch) -> Iterator[RoundEvent]:
    """The events of round after round."""
    monkeypatch.setattr(rounds, "changes", functools.partial(changes, pause=0.01, rest=0.01))
    return run_on_changes(request_)


def one_round(events: Iterator[RoundEvent]) -> tuple[list[RoundEvent], RoundOver]:
    """What is told in a round, and its end."""
    told: list[RoundEvent] = []
    for event in events:
        if isinstance(event, RoundOver):
            return told, event
        told.append(event)
    raise AssertionError("a round has no end")


def kinds(told: list[RoundEvent]) -> list[str]:
    return [type(event).__name__ for event in told]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda request: request, ["Begun", "Made"]),
        (lambda request: replace(request, leaflets=("none.yaml", "none")), ["Begun", "Made"]),
        (lambda request: replace(request, editions=("a4", "large-print")), ["Begun", "Made", "Made"]),
    ],
)
def test_once(request_: Request, change: Callable[[Request], Request], told: list[str]) -> None:
    """A leaflet that is named twice is made once."""
    request = change(request_)
    assert kinds(list(run_once(request))) == told
    assert len(list(request.output.glob("*.pdf"))) == told.count("Made")


def test_what_has_not_changed_is_made_if_wanted(request_: Request) -> None:
    """`anew`, though nothing comes out differently."""
    for anew, told in ((False, ["Begun", "Made"]), (False, ["Made"]), (True, ["Begun", "Made"])):
        assert kinds(list(run_once(replace(request_, anew=anew)))) == told


def test_a_draft_is_made_if_it_is_named(request_: Request) -> None:
    (request_.data / FILE).write_text(f"published: draft\n{FILES[FILE]}", encoding="utf-8")
    assert kinds(list(run_once(request_)))[-1] == "LeftOut"
    assert kinds(list(run_once(replace(request_, leaflets=("none",)))))[-1] == "Made"


def test_only_news_is_told(request_: Request, watched: Iterator[RoundEvent]) -> None:
    """And of faults which are gone and which are left, wherever they have moved."""
    path = request_.data / FILE
    assert kinds(one_round(watched)[0]) == ["Begun", "Made"]

    path.write_text(FILES[FILE] + "\n", encoding="utf-8")
    told, over = one_round(watched)
    assert kinds(told) == ["Begun", "Made"]
    assert over == RoundOver(1, (), ())

    path.write_text(WRONG, encoding="utf-8")
    told, over = one_round(watched)
    assert kinds(told)[-1] == "NotMade"
    faults = tuple(event for event in told if isinstance(event, Fault))
    assert faults
    assert over == RoundOver(0, (), faults)

    path.write_text(f"# Moved\n{WRONG}", encoding="utf-8")
    told, over = one_round(watched)
    assert kinds(told) == ["Begun"]
    assert [fault.place.line for fault in over.left] == [fault.place.line + 1 for fault in faults]

    path.write_text(FILES[FILE], encoding="utf-8")
    told, over = one_round(watched)
    assert [fault.message for fault in over.put_right] == [fault.message for fault in faults]
    assert (over.files, over.left) == (1, ())


def test_what_is_as_it_was_is_told_in_the_first_round(request_: Request, watched: Iterator[RoundEvent]) -> None:
    """And in no later one."""
    list(run_once(request_))
    told, over = one_round(watched)
    assert kinds(told) == ["Made"]
    (request_.data / "leaflets" / "notes.txt").write_text("Words.", encoding="utf-8")
    assert "Made" not in kinds(one_round(watched)[0])
    assert over.files == 1


def test_the_first_round_alone_is_anew(request_: Request, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "changes", lambda _: iter([frozenset(), frozenset()]))
    list(run_once(request_))
    events = run_on_changes(replace(request_, anew=True))
    assert [kinds(one_round(events)[0]) for _ in range(2)] == [["Begun", "Made"], []]


def test_what_has_changed_is_made_first(
    request_: Request, watched: Iterator[RoundEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before all others are looked at, which may be thousands; it is told once."""
    path = request_.data / FILE
    path.with_stem("all").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    orders: list[tuple[str, ...]] = []
    real = rounds.build
    monkeypatch.setattr(
        rounds, "build", lambda library, order, store: orders.append(order.leaflets) or real(library, order, store)
    )
    one_round(watched)
    path.write_text(FILES[FILE].replace("Words", "Other words"), encoding="utf-8")
    told, over = one_round(watched)
    assert orders == [("all", "none"), ("none",), ("all", "none")]
    assert (kinds(told), over.files) == (["Begun", "Made"], 2)


def test_what_stops_a_round_ends_nothing(request_: Request, watched: Iterator[RoundEvent]) -> None:
    """Such as a house style with a fault, or a folder that is away."""
    one_round(watched)
    house = request_.data / "house.yaml"
    house.write_text(FILES["house.yaml"].replace("name:", "nmae:"), encoding="utf-8")
    told, over = one_round(watched)
    assert any(isinstance(event, Fault) and "‘nmae’" in event.message for event in told)
    assert over.files == 0
    request_.data.rename(request_.data.parent / "away")
    told, over = one_round(watched)
    (fault,) = (event for event in told if isinstance(event, Fault))
    assert fault.message.startswith("there is no folder ‘")
    (request_.data.parent / "away").rename(request_.data)
    house.write_text(FILES["house.yaml"], encoding="utf-8")
    told, over = one_round(watched)
    assert (over.files, over.left) == (1, ())
    assert over.put_right


@pytest.mark.parametrize("wrong", [{"leaflets": ("nonne",)}, {"data": Path("nowhere")}])
def test_a_wrong_request_is_refused(request_: Request, wrong: dict[str, object]) -> None:
    """At once, and not watched."""
    for run in (run_once, run_on_changes):
        with pytest.raises(UsageError):
            list(run(replace(request_, **wrong)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "wrong"),
    [
        (NotMade("x"), True),
        (Fault(Place("x.yaml"), "it is wrong"), True),
        (Fault(Place("x.yaml"), "it is odd", warning=True), False),
        (Begun("x", 1, 1), False),
        (Made("x", 1, 1, True), False),
        (LeftOut("x", "a draft"), False),
        (RoundOver(0, (), ()), False),
    ],
)
def test_what_is_a_failure(event: RoundEvent, wrong: bool) -> None:
    assert failed(event) is wrong


def test_a_broken_house_style_is_told_in_the_first_round(request_: Request, watched: Iterator[RoundEvent]) -> None:
    """It can be put right while the folder is watched, so it ends nothing."""
    (request_.data / "house.yaml").write_text("name: A\n", encoding="utf-8")
    told, over = one_round(watched)
    assert kinds(told)[0] == "Fault"
    assert over.left


def test_what_is_asked_for_where_nothing_is_said(request_: Request, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proved files, by all cores, of what has changed."""
    orders: list[Order] = []

    def build(_: object, order: Order, __: object) -> Iterator[RoundEvent]:
        orders.append(order)
        yield from ()

    monkeypatch.setattr(rounds, "build", build)
    monkeypatch.setattr(rounds, "cores", lambda: 7)
    request = Request(request_.data, request_.output, (), ("a4",))
    assert not request.anew
    for jobs in (None, 3):
        list(run_once(replace(request, jobs=jobs)))
    assert [(order.jobs, order.proved, order.named) for order in orders] == [(7, True, False), (3, True, False)]


@pytest.mark.parametrize(
    ("second", "is_news"),
    [
        (Fault(Place("a.yaml", 1), "m", file="a.pdf"), False),
        (Fault(Place("a.yaml", 9), "m", file="a.pdf"), False),
        (Fault(Place("b.yaml", 1), "m", file="a.pdf"), True),
        (Fault(Place("a.yaml", 1), "n", file="a.pdf"), True),
        (Fault(Place("a.yaml", 1), "m", file="b.pdf"), True),
    ],
)
def test_which_fault_is_another(
    request_: Request, monkeypatch: pytest.MonkeyPatch, second: Fault, is_news: bool
) -> None:
    """By its file, its words and the finished file; where a fault stops the whole round too."""
    first = Fault(Place("a.yaml", 1), "m", file="a.pdf")
    for raised in (False, True):
        faults = iter([first, second])

        def run(
            _: Request, changed: object, raised: bool = raised, faults: Iterator[Fault] = faults
        ) -> Generator[RoundEvent, None, None]:
            if raised:
                raise ContentError(next(faults))
            yield next(faults)

        monkeypatch.setattr(rounds, "run_once", run)
        monkeypatch.setattr(rounds, "changes", lambda _: iter([frozenset(), frozenset()]))
        events = run_on_changes(request_)
        assert one_round(events)[0] == [first]
        told, over = one_round(events)
        assert told == ([second] if is_news else [])
        assert over == RoundOver(0, (first,) if is_news else (), (second,))
