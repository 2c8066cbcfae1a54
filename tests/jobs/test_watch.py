"""The folder watched: every way of saving is noticed, and only news is told."""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from paths import ROOT
from sample_library import FILES, TODAY, write

from leaflets.cli.main import main
from leaflets.jobs.watch import PAUSE, REST, News, changes

FILE = "leaflets/none.yaml"
NEW = FILES[FILE].replace("Words", "Other words")


def by_rename(folder: Path) -> None:
    """As most editors save, so that the file is whole at any time."""
    (folder / "~new").write_text(NEW, encoding="utf-8")
    (folder / "~new").replace(folder / FILE)


def same_size(folder: Path) -> None:
    (folder / FILE).write_text(FILES[FILE].replace("Words", "Worms"), encoding="utf-8")


def old_time(folder: Path) -> None:
    """A copy that keeps the time of its original, older than what was there."""
    (folder / FILE).write_text(NEW, encoding="utf-8")
    os.utime(folder / FILE, (1e9, 1e9))


#: How files change.
SAVED: dict[str, Callable[[Path], object]] = {
    "in place": lambda folder: (folder / FILE).write_text(NEW, encoding="utf-8"),
    "by rename": by_rename,
    "in place, as long as before": same_size,
    "with an older time": old_time,
    "a new file": lambda folder: (folder / "leaflets" / "new.yaml").write_text(NEW, encoding="utf-8"),
    "deleted": lambda folder: (folder / FILE).unlink(),
    "another name": lambda folder: (folder / FILE).rename(folder / "leaflets" / "other.yaml"),
    "shared records": lambda folder: (folder / "contacts.yaml").write_text("", encoding="utf-8"),
    "the folder is away": shutil.rmtree,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder of its own."""
    return write(tmp_path / "data", FILES)


@pytest.fixture
def rounds(folder: Path) -> Iterator[queue.Queue[float]]:
    """Holds something for each round; the first is over."""
    found: queue.Queue[float] = queue.Queue()
    go_on = True

    def watch() -> None:
        for _ in changes(folder, pause=0.02, rest=0.06):
            found.put(time.monotonic())
            if not go_on:
                return

    thread = threading.Thread(target=watch)
    thread.start()
    found.get(timeout=10)
    yield found
    go_on = False
    folder.mkdir(exist_ok=True)
    (folder / "end").touch()
    thread.join()


@pytest.mark.parametrize("how", SAVED)
def test_every_way_of_saving_is_noticed_once(folder: Path, rounds: queue.Queue[float], how: str) -> None:
    SAVED[how](folder)
    rounds.get(timeout=10)
    with pytest.raises(queue.Empty):
        rounds.get(timeout=0.3)


def test_steps_of_saving_are_one_round(folder: Path, rounds: queue.Queue[float]) -> None:
    """It waits until nothing changes any more."""
    for number in range(8):
        (folder / FILE).write_text(NEW + "\n" * number, encoding="utf-8")
        time.sleep(0.01)
    rounds.get(timeout=10)
    with pytest.raises(queue.Empty):
        rounds.get(timeout=0.3)


def test_what_changes_during_a_round_is_not_missed(folder: Path) -> None:
    """The files are looked at before they are read."""
    watched = changes(folder, pause=0.01, rest=0.01)
    next(watched)
    by_rename(folder)
    next(watched)
    same_size(folder)
    next(watched)


def test_hidden_files_are_passed_over(folder: Path, rounds: queue.Queue[float]) -> None:
    """Such as those in which an editor keeps its own notes."""
    (folder / ".notes").mkdir()
    rounds.get(timeout=10)  # the folder itself has changed
    (folder / ".notes" / "one").write_text("", encoding="utf-8")
    with pytest.raises(queue.Empty):
        rounds.get(timeout=0.3)


def test_what_changed_is_told(folder: Path) -> None:
    """By path; nothing at first."""
    watched = changes(folder, pause=0.01, rest=0.01)
    assert next(watched) == frozenset()
    same_size(folder)
    assert next(watched) == {folder / FILE}


def test_what_is_news() -> None:
    seen: News[str] = News()
    for told, news, gone in (("ab", "ab", ""), ("bc", "c", "a"), ("bc", "", ""), ("", "", "bc"), ("b", "b", "")):
        seen.begin()
        assert "".join(one for one in told if seen.is_news(one, one)) == news
        assert "".join(seen.gone()) == gone


def test_lists_for_programs_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(folder), "--watch", "--messages", "json"]) == 2
    assert "never ends" in capsys.readouterr().out


def test_a_wrong_command_is_told_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And not watched."""
    assert main(["--data", str(folder), "--watch", "nonne"]) == 2
    assert "Did you mean ‘none’?" in capsys.readouterr().err


class Run:
    """`build --watch` as staff see it."""

    def __init__(self, folder: Path) -> None:
        code = "import sys; from leaflets.cli.main import main; sys.exit(main(sys.argv[1:]))"
        arguments = ["--data", "data", "--edition", "a4", "--no-proof", "--date", str(TODAY), "--watch"]
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            encoding="utf-8",
            start_new_session=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as stream:
            for line in stream:
                self.lines.put(line.rstrip("\n"))

    def round(self) -> tuple[list[str], str]:
        """What is told in the next round, and its closing line without the time."""
        told = []
        while "; Ctrl-C ends." not in (line := self.lines.get(timeout=60)):
            told.append(line)
        return told, line.split(": ", 1)[1]

    def stop(self) -> int:
        """Ctrl-C."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(timeout=20)


@pytest.fixture
def run(folder: Path) -> Iterator[Run]:
    """A run that has begun."""
    run = Run(folder)
    yield run
    with contextlib.suppress(OSError):
        os.killpg(run.process.pid, signal.SIGKILL)
    run.process.wait(timeout=20)
    run.reader.join(timeout=20)


def saved(path: Path, text: str) -> None:
    """Put a file in place whole, as editors do, so that nobody meets it while it is empty."""
    path.with_name("being-saved.tmp").write_text(text, encoding="utf-8")
    path.with_name("being-saved.tmp").replace(path)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_faults_come_and_go(folder: Path, run: Run) -> None:
    """A story of staff at work."""
    left = "; 2 faults left: data/leaflets/picture.yaml:5:14, data/leaflets/unknown.yaml:5:15. Watching data"
    told, closing = run.round()
    assert "none-a4.pdf: 1 page, not proved, written" in told
    assert any("there is no ‘carl’" in line for line in told)
    assert closing == f"6 files in output{left}; Ctrl-C ends."

    saved(folder / FILE, NEW)
    told, closing = run.round()
    assert told == ["none-a4.pdf: 1 page, not proved, written"]

    saved(folder / FILE, NEW.replace("text", "txet"))
    told, closing = run.round()
    assert told[0] == "data/leaflets/none.yaml:5:5: there is no field called ‘txet’ here"
    assert told[-1] == "none: not made"
    assert closing.startswith("5 files in output; 3 faults left: data/leaflets/none.yaml:5:5, data/leaflets/picture")

    saved(folder / FILE, "# Moved\n" + NEW.replace("text", "txet"))
    told, closing = run.round()
    assert told == []
    assert "3 faults left: data/leaflets/none.yaml:6:5, " in closing

    saved(folder / FILE, NEW)
    told, closing = run.round()
    assert told == ["put right: data/leaflets/none.yaml:6:5: there is no field called ‘txet’ here"]
    assert closing == f"6 files in output{left}; Ctrl-C ends."

    (folder / "house.yaml").write_text(FILES["house.yaml"].replace("name:", "nmae:"), encoding="utf-8")
    told, closing = run.round()
    assert "house.yaml:1:1: there is no field called ‘nmae’ here" in told[0]
    write(folder, FILES)
    told, _ = run.round()
    assert "put right: data/house.yaml:1:1: there is no field called ‘nmae’ here" in told

    folder.rename(folder.parent / "away")
    told, closing = run.round()
    assert "there is no folder" in told[0]
    (folder.parent / "away").rename(folder)
    told, closing = run.round()
    assert closing == f"6 files in output{left}; Ctrl-C ends."

    assert run.stop() == 0


def test_a_change_is_noticed_while_its_editor_looks_on() -> None:
    """Half a second is not long; an editor that saves in steps needs a tenth between them."""
    assert 0.1 <= REST <= PAUSE
    assert PAUSE + REST <= 0.5
