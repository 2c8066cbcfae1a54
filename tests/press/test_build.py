"""What a run makes anew, and what it leaves as it is."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paths import ROOT
from sample_library import ALL, CHANGES, FILES, TODAY, write

from leaflets.checks import promises
from leaflets.checks.case import Case, Finding
from leaflets.content.library import Library
from leaflets.faults import ContentError, Fault
from leaflets.jobs.cache import Cache
from leaflets.press.build import Begun, LeftOut, Made, NotMade, Order, build
from leaflets.typeset.faces import printable

#: Days, and the leaflets that are set again when it is that day after the one before.
DAYS: list[tuple[str, set[str]]] = [
    ("2026-06-05", set()),
    ("2026-06-06", {"event"}),
    ("2027-12-31", set()),
    ("2028-01-01", ALL - {"picture", "unknown"}),
    ("2040-01-01", set()),
    ("2027-12-31", ALL - {"picture", "unknown"}),  # the files of that day were written over
]


@dataclass(frozen=True)
class Run:
    """What a run did: the leaflets it began, its files and whether each was set and written, and what it told."""

    begun: set[str]
    made: dict[str, tuple[bool, bool]]
    told: list[str]


class Desk:
    """A data folder, where its files go, and what is kept between runs."""

    def __init__(self, folder: Path) -> None:
        self.data, self.output, self.kept = folder / "data", folder / "output", folder / "kept.sqlite"
        write(self.data, FILES)

    def change(self, file: str, old: str, new: str) -> None:
        """Another text in one of the files."""
        text = (self.data / file).read_text(encoding="utf-8")
        assert old in text
        (self.data / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def run(
        self,
        *leaflets: str,
        today: datetime.date = TODAY,
        editions: Sequence[str] = ("a4",),
        proved: bool = False,
        jobs: int = 1,
        kept: bool = True,
        output: Path | None = None,
    ) -> Run:
        """Make the leaflets, all unless some are named; with nothing known if nothing is `kept`."""
        library = Library.opened(self.data, printable())
        order = Order(
            leaflets or library.names, bool(leaflets), tuple(editions), output or self.output, today, proved, jobs
        )
        begun, made, told = set(), {}, []
        try:
            with Cache(self.kept if kept else None) as store:
                for event in build(library, order, store):
                    match event:
                        case Begun():
                            begun.add(event.leaflet)
                        case Made():
                            made[event.name] = (event.anew, event.written)
                            told += [event.name, *map(str, event.remarks)]
                        case NotMade() | LeftOut() | Fault():
                            told.append(str(event))
        except ContentError as error:  # the house style
            told += map(str, error.faults)
        return Run(begun, made, told)

    def files(self, output: Path | None = None) -> dict[str, bytes]:
        """The finished files."""
        return {path.name: path.read_bytes() for path in sorted((output or self.output).glob("*.pdf"))}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A data folder of its own."""
    return Desk(tmp_path)


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_set_again(desk: Desk, change: str) -> None:
    """Exactly the leaflets that depend on what has changed; files and words are those of a run that knows nothing."""
    assert desk.run().begun == ALL
    file, old, new, again = CHANGES[change]
    if change == "a fault of the house style":
        again = set()  # nothing can be made
    desk.change(file, old, new)
    run = desk.run()
    assert run.begun == again
    fresh = desk.run(kept=False, output=desk.output / "fresh")
    assert [told for told in run.told if "--tidy" not in told] == fresh.told  # where there are no old files
    assert (desk.files() | desk.files(desk.output / "fresh")) == desk.files()  # what has a fault now stays as it was
    for name, (anew, _) in run.made.items():
        assert anew == (name.removesuffix("-a4.pdf") in again)


def test_days_on_which_a_leaflet_comes_out_otherwise(desk: Desk) -> None:
    """The day itself is nothing that a leaflet depends on; what a day brings is."""
    desk.run()
    for day, again in DAYS:
        today = datetime.date.fromisoformat(day)
        run = desk.run(today=today)
        assert (day, run.begun) == (day, again)
        assert run.told == desk.run(today=today, kept=False, output=desk.output / "fresh").told
    assert desk.files() == desk.files(desk.output / "fresh")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.booleans()), max_size=6))
def test_whatever_changes_the_files_are_true(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, bool]]
) -> None:
    """Changes one after the other, undone when they come again, files lost in between."""
    desk = Desk(tmp_path_factory.mktemp("any"))
    fresh = desk.output / "fresh"
    for change, lose in changes:
        file, old, new, _ = CHANGES[change]
        text = (desk.data / file).read_text(encoding="utf-8")
        text = text.replace(new, old, 1) if new in text else text.replace(old, new, 1)
        (desk.data / file).write_text(text, encoding="utf-8")
        if lose and (files := sorted(desk.output.glob("*.pdf"))):
            files[0].unlink()
        run, new_run = desk.run(), desk.run(kept=False, output=fresh)
        assert run.told == new_run.told
        for name in run.made:
            assert (desk.output / name).read_bytes() == (fresh / name).read_bytes()


LOST = {
    "deleted": lambda path: path.unlink(),
    "changed by somebody": lambda path: path.write_bytes(path.read_bytes() + b"\n"),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-1]),
}


@pytest.mark.parametrize("loss", LOST)
def test_a_file_that_is_not_as_it_was_made_is_made_again(desk: Desk, loss: str) -> None:
    """That one leaflet; the rest stays."""
    desk.run()
    before = desk.files()
    LOST[loss](desk.output / "anne-a4.pdf")
    run = desk.run()
    assert run.begun == {"anne"}
    assert run.made["anne-a4.pdf"] == (True, True)
    assert desk.files() == before


def test_another_edition_is_made_and_then_known(desk: Desk) -> None:
    """And so is a proof: a file that was not proved is not one that was."""
    desk.run("none")
    assert desk.run("none", editions=["a4", "large-print"]).made == {
        "none-a4.pdf": (True, False), "none-large-print.pdf": (True, True)
    }  # fmt: skip
    assert not desk.run("none", editions=["large-print"]).begun
    assert desk.run("none", proved=True).begun == {"none"}
    assert not desk.run("none", proved=True).begun


def test_drafts_are_known_too(desk: Desk) -> None:
    """Left out of a bare run, made when it is named; neither needs it to be read twice."""
    desk.change("leaflets/none.yaml", "title:", "published: draft\ntitle:")
    first = desk.run()
    assert "none" in first.begun
    assert "none-a4.pdf" not in first.made
    again = desk.run()
    assert not again.begun
    assert again.told == first.told
    assert desk.run("none").made == {"none-a4.pdf": (True, True)}
    assert desk.run("none").made == {"none-a4.pdf": (False, False)}
    assert desk.run().told == first.told


def test_a_store_that_is_damaged_is_one_that_knows_nothing(desk: Desk) -> None:
    """All is made again, and then known."""
    desk.run()
    before = desk.files()
    data = bytearray(desk.kept.read_bytes())
    data[:200] = bytes(200)
    desk.kept.write_bytes(data)
    assert desk.run().begun == ALL
    assert not desk.run().begun
    assert desk.files() == before


def test_faults_are_told_again_where_they_now_are(desk: Desk) -> None:
    """A remark on a shared record that has moved down by lines, without the leaflet being set."""
    desk.change("contacts.yaml", "checked: 2026", "checked: 2020")
    first = desk.run("anne", proved=True)
    desk.change("contacts.yaml", "anne:", "# One\n# more\nanne:")
    again = desk.run("anne", proved=True)
    assert not again.begun
    assert again.told == desk.run("anne", proved=True, kept=False).told
    assert len(first.told) == len(again.told)


def test_many_make_the_same_as_one(desk: Desk) -> None:
    """The same files, told in the same order."""
    one = desk.run(editions=["a4", "large-print"], kept=False)
    files = desk.files()
    many = desk.run(editions=["a4", "large-print"], kept=False, jobs=3, output=desk.output / "many")
    assert many.told == one.told
    assert desk.files(desk.output / "many") == files
    assert len(files) == 12


def test_two_runs_at_once_make_whole_files(desk: Desk) -> None:
    """In the same folder, with the same store."""
    code = "import sys; from leaflets.cli.main import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["--data", str(desk.data), "--output", str(desk.output), "--edition", "a4", "--no-proof", "-q"]
    command = [sys.executable, "-c", code, *arguments, "--date", str(TODAY)]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(3)]
    told = [run.communicate(timeout=60)[1] for run in runs]
    assert {run.returncode for run in runs} == {1}, told  # one leaflet names a contact that is not there
    fresh = desk.output / "fresh"
    desk.run(output=fresh)
    assert desk.files() == desk.files(fresh)
    assert not [path for path in desk.output.iterdir() if path.suffix not in (".pdf", ".json") and path.is_file()]


# All editions of a leaflet, or none


def failing(edition: str) -> Callable[[Case], Iterator[Finding]]:
    """A promise that is not kept in one edition."""

    def of_an_edition(case: Case) -> Iterator[Finding]:
        """Never in this edition."""
        if case.edition.name == edition:
            yield Finding("it is not as it should be")

    return of_an_edition


@pytest.mark.parametrize("kept", [False, True], ids=["anew", "known"])
def test_a_promise_broken_in_one_edition_holds_back_all(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    """It is told as the fault of the press, the file to send is named, and other leaflets are made."""
    editions = ("a4", "large-print")
    before = desk.run("none", editions=editions, proved=True).made
    assert len(before) == 2
    old = {name: (desk.output / name).read_bytes() for name in before}
    desk.change("leaflets/none.yaml", "Words.", "Other words.")
    monkeypatch.setattr(promises, "CHECKS", (*promises.CHECKS, failing("large-print")))
    for _ in range(1 + kept):
        run = desk.run("none", editions=editions, proved=True)
        assert run.made == {}
        assert "this is our fault, not yours" in run.told[0]
        assert run.told[0].startswith("data/leaflets/none.yaml")
        assert "it is not as it should be (none-large-print.pdf)" in run.told[1]
    assert {name: (desk.output / name).read_bytes() for name in old} == old
    assert set(desk.run("anne", editions=("a4",), proved=True).made) == {"anne-a4.pdf"}


def test_an_edition_that_cannot_be_put_in_place_holds_back_its_leaflet_only(desk: Desk) -> None:
    """It is named; as soon as it is let go the next run makes them all."""
    (desk.output / "none-large-print.pdf").mkdir(parents=True)
    run = desk.run("none", "anne", editions=("a4", "large-print"))
    assert set(run.made) == {"anne-a4.pdf", "anne-large-print.pdf"}
    assert any("none-large-print.pdf" in told for told in run.told)
    assert not (desk.output / "none-a4.pdf").exists()
    (desk.output / "none-large-print.pdf").rmdir()
    assert len(desk.run("none", "anne", editions=("a4", "large-print")).made) == 4
