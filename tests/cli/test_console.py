"""How a fault is told: to a person, in a line, to a program, at GitHub; with colour or not; on any console."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from leaflets.cli import console
from leaflets.cli.console import FORMATS, Console, as_data, as_line, as_note, make_safe
from leaflets.cli.main import main
from leaflets.faults import Fault, Spot, columns
from leaflets.words import Place

FAULT = Fault(Place("data/a,b.yaml", 3, 5), "it is 50% wrong", "Type ‘x’.", "ab: cd")
WARNING = Fault(Place("a.yaml"), "it is odd", warning=True, check="c", spot=Spot(2, 10, 20), file="a.pdf")


def test_in_a_line() -> None:
    """Headline and cure."""
    assert as_line(FAULT) == "data/a,b.yaml:3:5: it is 50% wrong. Type ‘x’."
    assert as_line(WARNING) == "a.yaml: warning: it is odd (a.pdf, page 2, 10 mm across, 20 mm down)"


def test_at_github() -> None:
    """What has a meaning there is escaped."""
    assert as_note(FAULT) == "::error file=data/a%2Cb.yaml,line=3,col=5::it is 50%25 wrong. Type ‘x’."
    assert as_note(WARNING) == "::warning file=a.yaml::it is odd."


def test_for_a_program() -> None:
    """What is not known is null."""
    assert as_data(FAULT) == {
        "file": "data/a,b.yaml", "line": 3, "column": 5, "severity": "fault", "message": "it is 50% wrong",
        "cure": "Type ‘x’.", "excerpt": "ab: cd", "check": None, "pdf": None, "page": None,
    }  # fmt: skip
    assert {key: as_data(WARNING)[key] for key in ("line", "severity", "check", "pdf", "page")} == {
        "line": None, "severity": "warning", "check": "c", "pdf": "a.pdf", "page": 2,
    }  # fmt: skip


@pytest.mark.parametrize("at", [1, 40, 150, 199])
@pytest.mark.parametrize("width", [40, 80])
def test_a_long_line_is_cut_round_its_place(at: int, width: int) -> None:
    """The caret stands under the same letter, and nothing is wider than the terminal."""
    excerpt = "".join(chr(0x61 + number % 26) for number in range(200))
    lines = Fault(Place("a.yaml", 12, at + 1), "word " * 30, "cure " * 30, excerpt).lines(width)
    (caret,) = (number for number, line in enumerate(lines) if line.strip() == "^")
    assert lines[caret - 1][lines[caret].index("^")] == excerpt[at]
    assert max(map(columns, lines)) <= width
    assert " ".join(" ".join(lines).split()).count("word") == 30


def test_marks_and_wide_letters_move_the_caret() -> None:
    """As a terminal shows them."""
    assert [columns(text) for text in ("abc", "e\u0301", "日本")] == [3, 1, 4]
    lines = Fault(Place("a", 1, 4), "m", excerpt="日本xy").lines()
    assert lines[2] == " " * 8 + " " * 5 + "^"


@pytest.mark.parametrize(
    ("colour", "environment", "terminal", "coloured"),
    [
        ("auto", {}, False, False),
        ("auto", {}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(
    colour: str,
    environment: dict[str, str],
    terminal: bool,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The option, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    Console(colour=colour).tell(FAULT, WARNING, "a sentence")
    err = capsys.readouterr().err
    assert ("\x1b[31mdata/" in err, "\x1b[33ma.yaml" in err) == (coloured, coloured)


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_a_console_without_our_signs(encoding: str) -> None:
    """Shows what is most like them."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    make_safe(stream)
    print("‘a’ – “b” ڕ…", file=stream, flush=True)
    told = stream.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined]
    assert told.strip().replace("‘", "'").replace("’", "'").replace("–", "-").replace("“", '"').replace(
        "”", '"').replace("…", "...") == "'a' - \"b\" ?..."  # fmt: skip


@pytest.mark.parametrize("command", ["check", "build", "list"])
def test_a_program_is_given_one_list(broken: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing else on the output, whatever happens."""
    assert main([command, "--messages", "json"]) == 1
    out, err = capsys.readouterr()
    assert [(one["line"], one["column"]) for one in json.loads(out)] == [(2, 11)]
    assert err == ""
    assert main([command, "--messages", "json", "--data", "nowhere"]) == 2
    assert "there is no folder" in json.loads(capsys.readouterr().out)[0]["message"]
    assert main([command, "--messages", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=data/leaflets/x.yaml,line=2,col=11::")
    assert main([command, "--messages", "short"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


class Clock:
    """Time that a test moves on, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


def on_terminal(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The console's clock; the error stream is a terminal (within the test, for each phase has another stream)."""
    clock = Clock()
    monkeypatch.setattr(console, "time", clock)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    return clock


@pytest.mark.parametrize(
    ("passed", "number", "told"),
    [
        (0.9, 2, ""),
        (1.0, 2, "x (2 of 5, about 5 seconds left)"),
        (5.0, 2, "x (2 of 5, about 20 seconds left)"),
        (5.1, 2, "x (2 of 5, about 25 seconds left)"),
        (5.0, 5, "x (5 of 5, about 5 seconds left)"),
        (12.4, 2, "x (2 of 5, about 50 seconds left)"),
        (12.5, 2, "x (2 of 5, about 1 minute left)"),
        (15.0, 2, "x (2 of 5, about 1 minute left)"),
        (15.1, 2, "x (2 of 5, about 2 minutes left)"),
    ],
)
def test_how_long_it_takes_yet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], passed: float, number: int, told: str
) -> None:
    """Told after a second; by what each has taken, this one not counted, in steps of what a person takes for exact."""
    clock = on_terminal(monkeypatch)
    shown = Console()
    shown.progress("w", 1, 5)
    clock.now += passed
    assert capsys.readouterr().err == ""
    shown.progress("x", number, 5)
    assert capsys.readouterr().err == (f"\r\x1b[K{told}" if told else "")


def test_a_second_run_is_patient_again(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """As a round of --watch is."""
    clock = on_terminal(monkeypatch)
    shown = Console()
    clock.now += 60
    shown.progress("x", 1, 5)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("quiet", [{"quiet": True}, {"form": "json"}, {"form": "github"}])
def test_the_quiet_show_no_progress(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], quiet: dict[str, Any]
) -> None:
    clock = on_terminal(monkeypatch)
    shown = Console(**quiet)
    shown.progress("x", 1, 5)
    clock.now += 60
    shown.progress("x", 2, 5)
    shown.say("a line")
    assert "".join(capsys.readouterr()) == ""


@pytest.mark.parametrize("what", ["say", "tell", "done"])
def test_the_line_of_progress_is_taken_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    """Once, before anything else is told; where there is none there is nothing to take away."""
    clock = on_terminal(monkeypatch)
    shown = Console(colour="never")
    shown.progress("x", 1, 5)
    clock.now += 60
    shown.progress("x", 2, 5)
    capsys.readouterr()
    speak = getattr(shown, what)
    words = () if what == "done" else ("words",)
    speak(*words)
    out, err = capsys.readouterr()
    assert (out + err).replace("words\n", "") == "\r\x1b[K"
    speak(*words)
    assert "\x1b[K" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("human", ("", "\n".join(["two\nlines", *FAULT.lines(), ""]))),
        ("short", ("", f"two\nlines\n{as_line(FAULT)}\n")),
        ("github", (f"::error::two%0Alines\n{as_note(FAULT)}\n", "")),
    ],
)
def test_where_faults_are_told(form: str, told: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """In their forms, on the stream on which whoever reads them looks."""
    shown = Console(form=form, colour="never")
    shown.tell("two\nlines", FAULT)
    shown.done()
    assert tuple(capsys.readouterr()) == told


def test_a_sentence_for_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    """Is a fault of which nothing else is known; the list comes at the end, in our letters."""
    shown = Console(form="json")
    shown.say("a line of result")
    shown.tell("it’s wrong")
    assert capsys.readouterr().out == ""
    shown.done()
    out = capsys.readouterr().out
    assert json.loads(out) == [{"severity": "fault", "message": "it’s wrong"}]
    assert "it’s" in out


def test_the_quiet_say_nothing_and_tell_all(capsys: pytest.CaptureFixture[str]) -> None:
    for quiet in (False, True):
        shown = Console(quiet=quiet)
        shown.say("said")
        shown.tell("told")
        assert tuple(capsys.readouterr()) == ("" if quiet else "said\n", "told\n")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("a\x1b[2Jb", "a[U+001B][2Jb"), ("a\u202eb\u200f", "a[U+202E]b[U+200F]"), ("a\rb", "a[U+000D]b"),
     ("é\u00a05 👨\u200d👩", "é\u00a05 👨\u200d👩")],
)  # fmt: skip
def test_nothing_told_plays_tricks_on_a_terminal(typed: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What was typed may be repeated in what is told: it cannot move the cursor or turn words round."""
    console = Console()
    console.say(typed)
    console.tell(Fault(Place(""), typed), typed)
    assert capsys.readouterr() == (f"{shown}\n", f"{shown}\n{shown}\n")


def test_nothing_told_begins_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """So that no title can pretend to be a verdict; a cure and a sentence of the press may have several lines."""
    console = Console()
    console.say("a\nb")
    console.tell(Fault(Place("c\nd"), "e\nf", "g\nh"), "i\nj")
    assert capsys.readouterr() == ("a[U+000A]b\n", "c[U+000A]d: e[U+000A]f\n    g\n    h\ni\nj\n")


def test_data_for_programs_are_true_and_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    """What a terminal would obey is escaped as JSON does it."""
    told = ["a\nb\x1b[31m\u202e\U000e0041é"]
    Console().say_data(json.dumps(told, ensure_ascii=False, indent=1))
    out = capsys.readouterr().out
    assert json.loads(out) == told
    assert "\\u202e\\udb40\\udc41é" in out


def test_only_the_headline_is_coloured(capsys: pytest.CaptureFixture[str]) -> None:
    """Red for a fault, yellow for a warning; the colour ends with the line."""
    shown = Console(colour="always")
    shown.tell(FAULT, WARNING)
    fault, *rest = FAULT.lines()
    assert capsys.readouterr().err.splitlines() == [
        f"\x1b[31m{fault}\x1b[0m", *rest, f"\x1b[33m{WARNING.lines()[0]}\x1b[0m", *WARNING.lines()[1:],
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["json", "github"])
def test_programs_get_no_colour(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = Console(form=form, colour="always")
    shown.tell(FAULT)
    shown.done()
    assert "\x1b" not in "".join(capsys.readouterr())


def test_the_forms_there_are() -> None:
    """Each does something of its own with a fault."""
    assert FORMATS == ("human", "short", "json", "github")


def test_of_a_fault_that_is_nowhere_nothing_is_known() -> None:
    """Null for a program, no place at GitHub."""
    fault = Fault(Place(""), "it is wrong")
    known = {key: value for key, value in as_data(fault).items() if value is not None}
    assert known == {"severity": "fault", "message": "it is wrong"}
    assert as_note(fault) == "::error::it is wrong."


def test_all_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though the streams keep what they are given, as those of a pipe do."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8") for name in ("stdout", "stderr")}
    for name, stream in streams.items():
        monkeypatch.setattr(f"sys.{name}", stream)
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(console, "PATIENCE", 0.0)

    def told() -> int:
        return sum(len(stream.buffer.getvalue()) for stream in streams.values())  # type: ignore[attr-defined]

    shown, program = Console(), Console(form="json")
    steps = [
        lambda: shown.say("words"), lambda: shown.tell("words"), lambda: shown.progress("x", 1, 2), shown.done,
        program.done,
    ]  # fmt: skip
    for step in steps:
        before = told()
        step()
        assert told() > before


def test_a_list_for_programs_can_be_read_by_people(capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each thing that is known."""
    shown = Console(form="json")
    shown.tell(FAULT)
    shown.done()
    assert capsys.readouterr().out == json.dumps([as_data(FAULT)], indent=2, ensure_ascii=False) + "\n"


def test_only_what_is_written_can_be_made_safe() -> None:
    """Damaged input stays an error, and a stream of another kind stays as it is."""
    make_safe(io.StringIO())
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", "alike")


@pytest.mark.parametrize(
    ("form", "terminal", "wrapped"),
    [("human", True, True), ("human", False, False), ("short", True, False)],
)
def test_a_person_at_a_terminal_is_told_in_its_width(
    form: str, terminal: bool, wrapped: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a file, or where a fault is a line, nothing is broken."""
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    Console(form=form, colour="never").tell(Fault(Place("a.yaml", 1), "word " * 30, "cure " * 30))
    lines = capsys.readouterr().err.splitlines()
    assert (max(map(len, lines)) <= 40) is wrapped


@pytest.mark.parametrize(
    ("system", "colour", "asked"), [("nt", "always", [""]), ("nt", "never", []), ("posix", "always", [])]
)
def test_a_windows_console_is_made_to_obey_colours(
    system: str, colour: str, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By any command, an empty one too."""
    commands: list[str] = []
    monkeypatch.setattr(console, "os", SimpleNamespace(name=system, system=commands.append, environ={}))
    Console(colour=colour)
    assert commands == asked
