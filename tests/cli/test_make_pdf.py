"""`make_pdf.py` goes on with the Python that has been set up for it, whichever it is started with."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from paths import ROOT


def started(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The press started by a Python that has none of its libraries."""
    command = [sys.executable, "-S", "-E", str(folder / "make_pdf.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=folder, check=False)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A folder with the program in it."""
    shutil.copy(ROOT / "make_pdf.py", tmp_path)
    shutil.copytree(ROOT / "leaflets", tmp_path / "leaflets", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_it_goes_on_with_the_python_that_was_set_up(copied: Path) -> None:
    """With all that was typed, and its exit status is that of the press."""
    venv.create(copied / ".venv", with_pip=False)
    libraries = next((copied / ".venv").rglob("site-packages"))
    (libraries / "ours.pth").write_text(
        "\n".join(path for path in sys.path if "site-packages" in path), encoding="utf-8"
    )
    made = started(copied, "schema", "--no-such")
    assert made.returncode == 2
    assert "--no-such" in made.stderr
    assert started(copied, "--version").returncode == 0


def test_where_nothing_is_set_up_it_says_what_to_type(copied: Path) -> None:
    """The library that is missing, and how to get it."""
    made = started(copied, "list")
    assert made.returncode == 3
    assert "The press needs the package" in made.stderr
    assert "-m pip install ." in made.stderr
    assert "Traceback" not in made.stderr
