"""The table of commands, and what was typed."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest
from paths import ROOT

from leaflets.cli.arguments import COMMANDS, DEFAULT, parsed

#: The least that each command takes, besides its name.
NEEDED = {
    "booklet": ["x"], "email": ["x"], "new": ["x"], "proof": ["x.pdf"], "which": ["D6JNW"],
}  # fmt: skip


def test_the_table_names_the_modules_there_are() -> None:
    """Each once, with help in a line and all that a command has."""
    folder = ROOT / "leaflets" / "cli" / "commands"
    assert sorted(COMMANDS) == sorted(path.stem for path in folder.glob("[!_]*.py"))
    for name in COMMANDS:
        command = import_module(f"leaflets.cli.commands.{name}")
        assert command.HELP
        assert callable(command.options)
        assert callable(command.run)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_its_module(name: str) -> None:
    """And has what every command has."""
    given = parsed([name, *NEEDED.get(name, [])])
    assert given.run.__module__ == f"leaflets.cli.commands.{name}"
    assert (str(given.data), given.colour, given.date) == ("data", "auto", None)


@pytest.mark.parametrize("arguments", [[], ["dystonia"], ["-q"], ["pack.yaml"]])
def test_without_a_command_it_builds(arguments: list[str]) -> None:
    assert parsed(arguments).run.__module__.endswith(f".{DEFAULT}")


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the table, with its help."""
    with pytest.raises(SystemExit):
        parsed(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    places = [
        told.index(f"{name} {' '.join(import_module(f'leaflets.cli.commands.{name}').HELP.split())}")
        for name in COMMANDS
    ]
    assert places == sorted(places)


def test_a_command_loads_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in COMMANDS:
        monkeypatch.delitem(sys.modules, f"leaflets.cli.commands.{name}", raising=False)
    parsed(["list"])
    assert [name for name in COMMANDS if f"leaflets.cli.commands.{name}" in sys.modules] == ["list"]


def test_a_wrong_option_tells_all_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """Though one alone was loaded."""
    with pytest.raises(SystemExit) as stop:
        parsed(["list", "--frobnicate"])
    assert stop.value.code == 2
    assert "{" + ",".join(COMMANDS) + "}" in capsys.readouterr().err
