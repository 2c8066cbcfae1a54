"""The commands of the README: python tests/support/readme.py make | test prints the one of that name."""

from __future__ import annotations

import re
import sys

from paths import ROOT

README = ROOT / "README.md"


def blocks(kind: str) -> list[str]:
    """The code blocks whose opening line is exactly ```kind."""
    return re.findall(rf"(?ms)^```{re.escape(kind)}\n(.*?)^```$", README.read_text(encoding="utf-8"))


if __name__ == "__main__":
    print(blocks(f"sh {sys.argv[1]}")[0])
