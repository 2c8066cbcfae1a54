"""`pack`: one file for the printer."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pikepdf
import pytest
from desks import DAY, pages, whole_leaflet

from leaflets.cli.main import main
from leaflets.handout import imposition
from leaflets.handout import pack as packs
from leaflets.handout.imposition import Printed


def test_a_pack_is_one_file_and_one_sum(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not made yet is made; overdue leaflets are told."""
    assert main(["pack", "dystonia:3", "dystonia:2@large-print", *DAY]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "output/pack-2026-11-23.pdf: 14 sides, 7 sheets, two-sided."
    assert "the review of ‘Dystonia’ was due in 2023" in err
    assert "costs" not in err  # what is no matter of the pack
    found = pages(desk / "output" / "pack-2026-11-23.pdf")
    assert len(found) == 14
    assert found[0] == found[2] == found[4] == pages(desk / "output" / "dystonia-a4.pdf")[0]
    assert found[6:10] == found[10:14] == pages(desk / "output" / "dystonia-large-print.pdf")


def test_single_sided_needs_no_blank_pages(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sides and sheets are as many; two-sided, the back of a last page stays blank."""
    whole_leaflet(desk, "one")
    assert main(["pack", "one:2", "--single-sided", *DAY]) == 0
    assert "2 sides, 2 sheets, single-sided" in capsys.readouterr().out
    assert main(["pack", "one:2", *DAY]) == 0
    assert "2 sides, 2 sheets, two-sided" in capsys.readouterr().out
    assert [bool(text) for text in pages(desk / "output" / "pack-2026-11-23.pdf")] == [True, True]
    second = desk / "output" / "pack-2026-11-23-2.pdf"  # no pack takes the place of another
    assert [bool(text) for text in pages(second)] == [True, False, True, False]


def test_the_list_of_a_meeting(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its slip tells whoever stands at the printer what is in it and how to print it."""
    path = "data/meetings/support-group.yaml"
    assert main(["pack", "--list", path, "--slip", *DAY]) == 0
    told = capsys.readouterr().out.splitlines()[0]
    assert told.startswith("output/pack-support-group-2026-11-23.pdf: ")
    assert told.endswith(" sheets, two-sided, and a slip on top that tells how to print it.")
    found = pages(desk / "output" / "pack-support-group-2026-11-23.pdf")
    slip = " ".join(found[0].split())
    for words in (
        "Liverpool & Merseyside Support Group", "1 December 2026", "Norton Street", "Dystonia, large print 4",
        "two-sided", "flipped on the long edge", "Actual size", "Put the large print on the table by the door.",
        "Overdue for review: ‘Dystonia’", "Packed on 23 November 2026", "Page 1 of 1",
    ):  # fmt: skip
        assert words in slip, words
    assert "issue" not in slip
    assert found[1] == ""
    assert found[2] == pages(desk / "output" / "dystonia-a4.pdf")[0]
    sheets = re.search(r"(\d+) sides, (\d+) sheets", slip)
    assert sheets
    assert len(found) == 2 * int(sheets[2]) + 2
    assert sheets[0] in told


def test_the_same_pack_twice_is_the_same_file(desk: Path) -> None:
    path = desk / "output" / "pack-2026-11-23.pdf"
    assert main(["pack", "making-a-leaflet:2", "-q", *DAY]) == 0
    before = path.read_bytes()
    assert main(["pack", "making-a-leaflet:2", "-q", *DAY]) == 0
    assert path.read_bytes() == before


def test_a_meeting_with_faults_has_them_all_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With their lines, by `pack` and by `check`."""
    path = desk / "data" / "meetings" / "may.yaml"
    path.write_text("name: May\nleaflets:\n  - dystonia: 0\n  - nothing: 2\ndat: 2026\n", encoding="utf-8")
    for command in (["pack", "--list", "data/meetings/may.yaml"], ["check"]):
        assert main([*command, *DAY]) == 1
        err = capsys.readouterr().err
        assert "data/meetings/may.yaml:3:5: ‘0’ is no number of copies" in err
        assert "data/meetings/may.yaml:5:1: there is no field called ‘dat’ here" in err


@pytest.mark.parametrize(("most", "status"), [(5, 2), (6, 0)])
def test_a_pack_has_an_end(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], most: int, status: int
) -> None:
    """What nobody can print is refused in a sentence, before much time goes into it."""
    monkeypatch.setattr(packs, "MOST_SIDES", most)
    assert main(["pack", "dystonia:3", *DAY]) == status
    assert ("this pack would have 6 sides, and 5 is the most" in capsys.readouterr().err) is (status == 2)
    assert (desk / "output" / "pack-2026-11-23.pdf").exists() is (status == 0)


def test_a_long_slip_does_not_tell_how_many_sheets_it_is(desk: Path) -> None:
    """It is more than one where there are many leaflets."""
    lines = "".join("  - dystonia: 1\n" for _ in range(60))
    (desk / "data" / "meetings" / "many.yaml").write_text(f"name: Many\nleaflets:\n{lines}", encoding="utf-8")
    assert main(["pack", "--list", "data/meetings/many.yaml", "--slip", "--single-sided", *DAY]) == 0
    found = pages(desk / "output" / "pack-many-2026-11-23.pdf")
    slip = len(found) - 120
    assert slip > 1
    assert "120 sides, 120 sheets, single-sided. This slip is not counted." in " ".join("".join(found[:slip]).split())


def test_pages_out_of_place_are_not_delivered(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Negative control: a pack that is laid out wrong, and a booklet."""
    right = imposition.collated

    def wrong(*given: object) -> Printed:
        printed = right(*given)  # type: ignore[arg-type]
        return printed._replace(sides=printed.sides[::-1])

    monkeypatch.setattr(imposition, "collated", wrong)
    assert main(["pack", "dystonia", *DAY]) == 1
    assert "the finished file is wrong: side 1 should have page" in capsys.readouterr().err
    assert not (desk / "output" / "pack-2026-11-23.pdf").exists()


def test_what_is_handed_out_is_in_no_manifest(desk: Path) -> None:
    """A pack is no issue: the leaflets in it are."""
    assert main(["pack", "dystonia", "-q", *DAY]) == 0
    files = json.loads((desk / "output" / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert list(files) == ["dystonia-a4.pdf"]
    with pikepdf.open(desk / "output" / "pack-2026-11-23.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == "Leaflets: a pack to print"
