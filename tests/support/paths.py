"""Where the repository, its content and what the tests compare with are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
TESTS = ROOT / "tests"
