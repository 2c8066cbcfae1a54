"""The README does not lie: its commands run, its example is a leaflet, its messages are ours."""

from __future__ import annotations

import shlex
from pathlib import Path
from types import SimpleNamespace

import pytest
import readme

from leaflets.cli.main import main
from leaflets.content.library import Library
from leaflets.jobs import watch
from leaflets.typeset.faces import printable


def commands() -> list[list[str]]:
    """The arguments of each `make_pdf.py` in the README's plain shell blocks."""
    lines = [line for block in readme.blocks("sh") for line in block.splitlines()]
    return [shlex.split(line)[2:] for line in lines if "make_pdf.py" in line]


def test_there_are_two_first_commands() -> None:
    """One sets up and makes the leaflets, one sets up and runs the tests; each is one line."""
    for name, last in (("make", "make_pdf.py"), ("test", "-m pytest")):
        (block,) = readme.blocks(f"sh {name}")
        assert block.strip().count("\n") == 0
        assert block.strip().endswith(last)


@pytest.mark.parametrize("arguments", commands(), ids=" ".join)
def test_each_command_runs(desk: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 0 on the content that is there, and on what was made of it; what never ends is ended by Ctrl-C."""

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(watch, "time", SimpleNamespace(sleep=stop))
    if arguments[0] in ("proof", "which"):
        assert main(["dystonia", "--edition", "a4"]) == 0
    assert main(arguments) == 0
    assert desk.is_dir()


def test_the_example_is_a_leaflet(desk: Path) -> None:
    """What the README shows can be copied and printed."""
    (example,) = readme.blocks("yaml")
    (desk / "data" / "leaflets" / "example.yaml").write_text(example, encoding="utf-8")
    assert main(["example", "--edition", "a4"]) == 0


def test_the_message_is_what_the_press_tells(desk: Path) -> None:
    """The mistake of the README, made for real."""
    (message,) = readme.blocks("text")
    path = desk / "data" / "leaflets" / "dystonia.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("    contacts:", "    contcats:"), encoding="utf-8")
    (fault,) = Library.opened(Path("data"), printable()).leaflet("dystonia").faults
    assert str(fault) == message.rstrip()


def test_the_proof_is_what_the_press_tells(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every line of it that the README shows."""
    (shown,) = readme.blocks("text proof")
    main(["dystonia", "--edition", "a4"])
    capsys.readouterr()
    main(["proof", "output/dystonia-a4.pdf"])
    told = capsys.readouterr().out.splitlines()
    assert [line for line in shown.splitlines() if line not in told] == []


def test_each_field_of_the_table_is_read(desk: Path) -> None:
    """The README names every key of a section, and no other."""
    from leaflets.content.sections import Section
    from leaflets.source.fields import schema_of

    plain, _, parts = schema_of(Section)
    text = readme.README.read_text(encoding="utf-8")
    table = text[text.index("| In a section") : text.index("A contact has")]
    for key in (*plain, *parts):
        assert f"`{key}" in table, key
    assert desk.is_dir()
