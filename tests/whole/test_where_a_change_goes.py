"""What ARCHITECTURE.md says under “Where a change goes” is true: a change is made there, and nowhere else."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import DATA, TODAY, Bench
from workshop import Workshop, text

from leaflets.checks import promises
from leaflets.checks.case import Case, Finding
from leaflets.checks.report import in_full
from leaflets.cli.main import main
from leaflets.editions import A4, EDITIONS, MM, Edition
from leaflets.press import making
from leaflets.press.inspection import inspected

#: An edition that nobody has: half the paper of the standard one.
A5 = dataclasses.replace(
    A4, name="a5", label="Pocket factsheet", width=148 * MM, height=210 * MM, side_margin=14 * MM, measure=118 * MM
)


@pytest.fixture
def a5(monkeypatch: pytest.MonkeyPatch) -> Edition:
    """The one value entered in the one table."""
    monkeypatch.setitem(EDITIONS, A5.name, A5)
    return A5


@pytest.mark.parametrize("name", ["dystonia", "making-a-leaflet"])
def test_an_edition_is_one_value(bench: Bench, a5: Edition, name: str) -> None:
    """A leaflet is pressed in it, keeps every promise, and is known by its size and compared with its content."""
    bench.add(name, (DATA / "leaflets" / f"{name}.yaml").read_text(encoding="utf-8"))
    made = making.make(bench.library, name, making.Specification((a5.name,), TODAY))
    pressed, faults = made.editions[a5.name].pressed, made.editions[a5.name].faults
    assert [fault.headline for fault in faults if not fault.warning] == []
    assert pressed is not None
    path = bench.finished / f"{name}-{a5.name}.pdf"
    path.write_bytes(pressed.data)
    for edition in (a5.name, None):
        told = inspected(path, bench.library, TODAY, edition)
        assert told.edition == a5
        assert told.compared
        assert [fault.check for fault in told.faults if not fault.warning] == []
        lines = "\n".join(in_full(told))
        assert "pages of A5" in lines
        assert "judged as standard print: body 14.0 pt" in lines
    others = {fault.check for fault in inspected(path, bench.library, TODAY, A4.name).faults if not fault.warning}
    assert "page size" in others


def test_an_edition_is_known_to_the_command_line(
    bench: Bench, a5: Edition, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made, proved and reported on by its name."""
    bench.add("short", f"title: A short leaflet\nreviewed: November 2026\nsections:\n{text('Some words.')}")
    monkeypatch.chdir(bench.folder.parent)
    assert main(["short", "--edition", a5.name, "--jobs", "1"]) == 0
    assert main(["proof", "--edition", a5.name, f"output/short-{a5.name}.pdf"]) == 0
    assert "of A5" in capsys.readouterr().out


def no_dogs(case: Case) -> Iterator[Finding]:
    """No leaflet speaks of dogs (nobody)."""
    for run in case.proof.words:
        if "dog" in run.text:
            yield Finding("there is a dog", run.page, run.box)


def test_a_promise_is_one_function_in_one_table(bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is asked of every file, counted and told by its name; its broken file is all that its test needs."""
    monkeypatch.setattr(promises, "CHECKS", (*promises.CHECKS, no_dogs))
    shop = Workshop(tmp_path / "shop", {})
    assert "no dogs" not in {fault.check for fault in promises.check(shop.made(text("A cat.")))}
    (fault,) = (fault for fault in promises.check(shop.made(text("A dog."))) if not fault.warning)
    assert (fault.check, fault.message) == ("no dogs", "there is a dog")
    bench.add("dogs", f"title: Dogs\nreviewed: November 2026\nsections:\n{text('A dog.')}")
    made = making.make(bench.library, "dogs", making.Specification(("a4",), TODAY))
    assert made.editions["a4"].pressed is None
    path = bench.press("dogs", "a4").path
    lines = list(in_full(inspected(path, bench.library, TODAY, None)))
    count = len(promises.CHECKS)
    assert re.search(rf"not fit to be given out: {count - 1} of {count} promises kept", lines[1])
