"""The table of commands, and what was typed."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest
from paths import ROOT

from leaflets.cli.arguments import COMMANDS, DEFAULT, parsed
from leaflets.faults import UsageError

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


def test_a_wrong_option_tells_those_of_its_command() -> None:
    """And no other is loaded for it."""
    with pytest.raises(UsageError) as error:
        parsed(["list", "--frobnicate"])
    assert error.value.faults[0].message == "‘list’ has no option ‘--frobnicate’"
    assert "--messages" in error.value.faults[0].cure
    assert "--edition" not in error.value.faults[0].cure


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("Check", "check"),
        ("make", "build"),
        ("mail", "email"),
        ("e-mail", "email"),
        ("LIST", "list"),
        ("reviews", "due"),
    ],
)
def test_another_word_for_a_command(typed: str, command: str) -> None:
    """Whatever its case."""
    assert parsed([typed, *NEEDED.get(command, [])]).run.__module__ == f"leaflets.cli.commands.{command}"


@pytest.mark.parametrize("word", ["help", "HELP", "version"])
def test_what_every_program_has(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parsed([word])
    assert stop.value.code == 0
    assert "leaflets" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("open", "in the folder ‘output’"),
        ("print", "pack NAME:12"),
        ("desk", "--help"),
        ("chekc", "Did you mean ‘check’?"),
        ("all", "alone makes all leaflets"),
        ("preview", "in the folder ‘output’"),
    ],
)
def test_a_word_that_is_no_command(word: str, told: str) -> None:
    """It is not taken for a leaflet."""
    with pytest.raises(UsageError) as error:
        parsed([word])
    assert told in error.value.faults[0].cure


def test_a_leaflet_of_such_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is made, from whichever folder."""
    for folder in ("data", "other"):
        (tmp_path / folder / "leaflets").mkdir(parents=True)
        (tmp_path / folder / "leaflets" / f"open{folder}.yaml").touch()
    (tmp_path / "data" / "leaflets" / "open.yaml").touch()
    (tmp_path / "other" / "leaflets" / "desk.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert parsed(["open"]).leaflets == ["open"]
    assert parsed(["desk", "--data", "other"]).leaflets == ["desk"]
    assert parsed(["desk", "--data=other"]).leaflets == ["desk"]


@pytest.mark.parametrize(
    ("typed", "edition"), [("large", "large-print"), ("Giant Print", "giant-print"), ("A4", "a4"), ("g", "giant-print")]
)
def test_an_edition_by_a_shorter_name(typed: str, edition: str) -> None:
    """As it is typed in the list of a meeting."""
    assert parsed(["build", "--edition", typed]).edition == [edition]


@pytest.mark.parametrize(
    ("typed", "editions", "leaflets"),
    [
        (["one", "--edition", "large", "print"], ["large-print"], ["one"]),
        (["one", "--edition", "giant-print"], ["giant-print"], ["one"]),
        (["print", "--edition", "large"], ["large-print"], ["print"]),
    ],
)
def test_the_second_word_of_an_edition(typed: list[str], editions: list[str], leaflets: list[str]) -> None:
    """Belongs to its first; anything else is a leaflet."""
    given = parsed(["build", *typed])
    assert (given.edition, given.leaflets) == (editions, leaflets)


def test_a_booklet_is_no_edition() -> None:
    """It is told how one is made."""
    with pytest.raises(UsageError) as error:
        parsed(["build", "--edition", "booklet"])
    assert "make_pdf.py booklet NAME" in error.value.faults[0].cure


def test_the_help_of_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    """By the word, as by the option."""
    with pytest.raises(SystemExit) as stop:
        parsed(["help", "pack"])
    assert stop.value.code == 0
    assert "make_pdf.py pack" in capsys.readouterr().out


def test_a_diary_is_a_calendar() -> None:
    """Under either name."""
    assert parsed(["due", "--diary", "r.ics"]).ics == parsed(["due", "--ics", "r.ics"]).ics == Path("r.ics")
