"""The report that is read before a pile is printed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from bench import Finished
from changes import stream
from reportlab.pdfgen.canvas import Canvas
from workshop import Workshop, foreign, letters

from leaflets.checks import promises
from leaflets.checks.case import Case
from leaflets.checks.facts import Report, Worth, report_on
from leaflets.checks.report import as_json, in_full, in_short
from leaflets.words import counted

SOURCE = "data/leaflets/dystonia.yaml"
COMPARED = Worth(compared=SOURCE, sentence=f"compared word by word with {SOURCE}, found by its title")


def of(case: Case) -> Report:
    """The report on a case."""
    return report_on("a.pdf", case, promises.check(case))


def test_our_leaflet(pressed: dict[tuple[str, str], Finished]) -> None:
    """Paper, ink, type, tags, codes with millimetres, links, and what it says of its review."""
    told = report_on("a.pdf", (case := pressed["dystonia", "a4"].case()), promises.check(case), COMPARED)
    lines = list(in_full(told))
    assert lines[0] == "a.pdf: compared word by word with data/leaflets/dystonia.yaml, found by its title"
    assert lines[1] == f"  File      ‘Dystonia’, issue {told.issue}"
    count = len(promises.CHECKS)
    remarks = f", {counted(len(told.faults), 'remark')}" if told.faults else ""
    assert lines[2] == f"  Verdict   fit to be given out: {count} of {count} promises kept{remarks}"
    assert lines[3].startswith("  Read as   a leaflet of ours: ")
    assert lines[4] == "  Review    Reviewed in 2020. Its next review was due in 2023."
    assert lines[5].startswith("  Paper     2 pages of A4: 1 sheet printed on both sides; ")
    assert "            smallest 12.8 pt, which is 12.0 pt when a printer shrinks it to fit" in lines
    assert "               2     25.8       0.89           4      M  https://www.nhs.uk/conditions/dystonia" in lines
    assert "               1  tel:08454586322  (Call The Dystonia Society Helpline 0845 458 6322)" in lines
    assert max(map(len, lines)) <= 140
    assert told.sheets == 1
    assert told.body == 14


def test_a_file_with_a_fault(tmp_path: Path, rich: dict[str, Finished]) -> None:
    """The verdict first, the fault by its name, with its place on the page and its line."""
    case = Workshop(tmp_path, rich).damaged(stream(r" 14 Tf", " 11.9 Tf"))
    told = of(case)
    lines = list(in_full(told))
    assert lines[0] == "a.pdf: its words were compared with nothing"
    assert lines[2].startswith(f"  Verdict   not fit to be given out: {len(promises.CHECKS) - 2} of")
    assert any("smallest type: ‘The Brain Charity’ is in 11.9 pt, under 12 pt (page 1, 20 mm" in line for line in lines)
    assert any("as it left the press: something in the file has been changed" in line for line in lines)
    short = list(in_short(told))
    assert short[0] == "a.pdf: its words were compared with nothing"
    assert ", 2 faults, " in short[1]
    assert "a.pdf:1: error: ‘The Brain Charity’ is in 11.9 pt, under 12 pt [smallest type]" in short


def test_the_line_of_a_fault_is_told(tmp_path: Path, rich: dict[str, Finished]) -> None:
    """Where the words came from."""
    case = Workshop(tmp_path, rich).damaged(stream(r"1 0 0 1 56\.69", "1 0 0 1 500"))
    lines = list(in_full(of(case)))
    assert any(re.fullmatch(r" +from data/leaflets/rich\.yaml:\d+:\d+", line) for line in lines)


def test_a_file_of_somebody_else() -> None:
    """Helvetica at 9 pt on A4, without tags, title or language: every one of these is told."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(100, 500, "Ring us on 0151 298 2999.")
        canvas.linkURL("https://www.example.org", (100, 495, 200, 510))

    told = of(foreign(draw))
    lines = list(in_full(told))
    assert "  Faces     Helvetica (not in the file)" in lines
    assert "  Tags      none: a screen reader can only guess" in lines
    assert "  Codes     none" in lines
    assert "               1  https://www.example.org" in lines
    broken = {fault.check for fault in told.faults if not fault.warning}
    assert {"smallest type", "file declarations", "faces embedded", "links say where"} <= broken


@pytest.mark.parametrize("size", [(210, 297), (148, 210), (215.9, 279.4)])
def test_paper_is_named(tmp_path: Path, rich: dict[str, Finished], size: tuple[float, float]) -> None:
    """By its name, or by its millimetres."""
    from changes import box, page, sets

    def change(pdf: object) -> None:
        for number in range(3):
            page(sets(MediaBox=box(*size), CropBox=box(*size)), number)(pdf)  # type: ignore[arg-type]

    paper = next(line for line in in_full(of(Workshop(tmp_path, rich).damaged(change))) if "Paper" in line)
    assert {210: "3 pages of A4", 148: "3 pages of A5", 215.9: "3 pages of 216 by 279 mm"}[size[0]] in paper
    assert "2 sheets printed on both sides" in paper


def test_a_blank_page_has_a_report() -> None:
    """Nothing to measure is nothing to fall over."""
    lines = list(in_full(of(foreign(lambda _: None))))
    assert "  Type      no words" in lines


def test_the_report_for_programs_is_whole() -> None:
    """Everything of it, as JSON."""
    told = json.loads(as_json([of(foreign(letters("Vera")))]))
    assert set(told[0]) == set(Report.__dataclass_fields__)
    assert told[0]["faults"][0]["check"]


def test_the_verdict_says_what_it_is_worth(rich: dict[str, Finished]) -> None:
    """A file without a fault whose words nobody knows is not called fit."""
    told = report_on("a.pdf", rich["a4"].case(), ())
    count = len(promises.CHECKS)
    unknown = f"nothing wrong was found, but whether its words are right is not known: {count} of {count} promises kept"
    assert list(in_full(told))[2] == f"  Verdict   {unknown}"
    pack = report_on("a.pdf", rich["a4"].case(), (), Worth("pack", "a.yaml", "compared"), 17)
    assert list(in_full(pack))[1].startswith("  File      a pack, for paper alone: ‘")
    assert list(in_full(pack))[2] == "  Verdict   fit to be given out: 17 of 17 promises kept"


def test_no_title_is_told_without_end(rich: dict[str, Finished]) -> None:
    """But for programs, which may want all of it."""
    told = replace(report_on("a.pdf", rich["a4"].case(), ()), title="A" * 10_000)
    assert [len(line) for line in in_full(told) if "AAA" in line] == [501]
    assert json.loads(as_json([told]))[0]["title"] == told.title
