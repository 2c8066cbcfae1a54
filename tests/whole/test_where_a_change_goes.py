"""What ARCHITECTURE.md says under “Where a change goes” is true: a change is made there, and nowhere else."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import DATA, TODAY, Bench
from jsonschema import Draft202012Validator
from workshop import Workshop, text

from leaflets.blocks import Block, Items, Marker, Paragraph, Run
from leaflets.checks import promises
from leaflets.checks.case import Case, Finding
from leaflets.checks.report import in_full
from leaflets.cli.main import main
from leaflets.content import sections, starter
from leaflets.content.leaflet import Leaflet
from leaflets.content.schema import schemas
from leaflets.content.sections import SectionContext, SectionKind
from leaflets.editions import A4, EDITIONS, MM, Edition
from leaflets.formats.text import plain_text
from leaflets.press import making
from leaflets.press.inspection import inspected
from leaflets.press.sources import Sources
from leaflets.source.fields import schema_of
from leaflets.words import Words

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
    sources = Sources(bench.library, bench.finished, TODAY)
    for edition in (a5.name, None):
        told = inspected(path, sources, edition)
        assert told.edition == a5
        assert told.compared
        assert [fault.check for fault in told.faults if not fault.warning] == []
        lines = "\n".join(in_full(told))
        assert "pages of A5" in lines
        assert "judged as standard print: body 14.0 pt" in lines
    others = {fault.check for fault in inspected(path, sources, A4.name).faults if not fault.warning}
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
    lines = list(in_full(inspected(path, Sources(bench.library, bench.finished, TODAY), None)))
    count = len(promises.CHECKS)
    assert re.search(rf"not fit to be given out: {count - 1} of {count} promises kept", lines[2])


@dataclasses.dataclass(frozen=True)
class Questions(SectionKind):
    """Questions to ask a doctor; a kind of section that nobody has."""

    questions: tuple[Words, ...]

    example = "heading: Questions to ask\nquestions:\n  - What can I do myself?\n"

    def blocks(self, _: SectionContext) -> Iterator[Block]:
        """A numbered list."""
        items = tuple((Paragraph((Run(question),), place=question.place),) for question in self.questions)
        yield Items(Marker.NUMBER, items, place=self.questions[0].place)


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The kind entered in `Part`, and nowhere else."""
    monkeypatch.setattr(sections, "Part", sections.Part | Questions)
    schema_of.cache_clear()
    yield
    schema_of.cache_clear()


ASKED = ("What can I do myself?", "When do we meet again?")
WITH_QUESTIONS = (
    "title: Asking\nreviewed: November 2026\nsections:\n  - heading: Questions to ask\n    questions:\n"
    + "".join(f"      - {question}\n" for question in ASKED)
)


@pytest.mark.usefixtures("questions")
def test_a_kind_of_section_is_a_dataclass_and_its_name_in_part(bench: Bench) -> None:
    """It is read, and printed in a file that keeps every promise, in every edition and as text."""
    bench.add("asking", WITH_QUESTIONS)
    made = making.make(bench.library, "asking", making.Specification(tuple(EDITIONS), TODAY))
    assert set(made.editions) == set(EDITIONS)
    for edition in made.editions.values():
        assert [fault.headline for fault in edition.faults if not fault.warning] == []
        assert edition.pressed is not None
    leaflet = bench.library.leaflet("asking").value
    assert leaflet is not None
    assert "\n1. What can I do myself?\n2. When do we meet again?\n" in plain_text(
        leaflet.document(bench.library.shelf, TODAY)
    )
    (typed,) = (part for part in leaflet.material(bench.library.shelf, TODAY) if isinstance(part, Questions))
    assert typed.questions == ASKED  # what the proof looks for


@pytest.mark.usefixtures("questions")
def test_a_kind_of_section_is_in_the_schema(bench: Bench) -> None:
    """So that an editor completes and checks it."""
    validator = Draft202012Validator(json.loads(schemas()["leaflet.schema.json"]))
    leaflet = {"title": "Asking", "reviewed": "2026", "sections": [{"questions": list(ASKED)}]}
    assert validator.is_valid(leaflet)
    assert not validator.is_valid(leaflet | {"sections": [{"questoins": list(ASKED)}]})


@pytest.mark.usefixtures("questions")
def test_a_kind_of_section_is_shown_in_a_new_leaflet(bench: Bench) -> None:
    """As a comment that can be used as it stands."""
    text = starter.specimen("Asking", TODAY, 3, "anne", "club")
    head, _, shown = text.partition("\n#   - heading: Questions to ask\n")
    section, _, _ = shown.partition("\n\n")
    assert section == "#     questions:\n#       - What can I do myself?"
    used = "\n".join(line.removeprefix("# ") for line in section.splitlines())
    bench.add("asking", f"{head}\n  - heading: Questions to ask\n{used}\n")
    leaflet = bench.library.leaflet("asking").value
    assert isinstance(leaflet, Leaflet)
    assert Questions((Words(ASKED[0]),)) in [part for section in leaflet.sections for part in section.parts]


def test_a_kind_of_section_that_is_not_entered_is_a_fault(bench: Bench) -> None:
    """Negative control."""
    bench.add("asking", WITH_QUESTIONS)
    reading = bench.library.leaflet("asking")
    assert [fault.message for fault in reading.faults] == ["there is no field called ‘questions’ here"]
    assert "uestions" not in schemas()["leaflet.schema.json"]
    assert "uestions" not in starter.specimen("Asking", TODAY, 3, "anne", "club")
