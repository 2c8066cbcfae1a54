"""All kinds of tampering with a finished leaflet, and how the press judges a file against its content.

The groups are what a tampered file can lead astray; each kind has one change, which a real defect or a stranger could
make, its name in words, and what a reader would suffer by it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import stress
from bench import DATA, Bench, Finished
from drawn_pictures import turned, with_two_pictures
from tampers.active import ACTIVE
from tampers.covered import COVERED
from tampers.files import FILES
from tampers.kinds import PICTURED, PLAIN, RICH, Kind
from tampers.letters import LETTERS
from tampers.operators import OPERATORS
from tampers.pictures import PICTURES
from tampers.places import PLACES
from tampers.shown import SHOWN
from tampers.symbols import SYMBOLS
from tampers.told import TOLD

from leaflets.checks import promises
from leaflets.checks.case import Case, Check
from leaflets.proof.proof import Proof

#: Every kind, by what it leads astray.
KINDS: dict[str, tuple[Kind, ...]] = {
    "letters": LETTERS,
    "places": PLACES,
    "covered": COVERED,
    "shown": SHOWN,
    "told": TOLD,
    "active": ACTIVE,
    "symbols": SYMBOLS,
    "pictures": PICTURES,
    "operators": OPERATORS,
    "files": FILES,
}


@dataclasses.dataclass(frozen=True)
class Judged:
    """A finished leaflet that is tampered with, and what its content says it should be."""

    data: bytes
    case: Case

    def findings(self, data: bytes) -> Iterator[tuple[Check, str]]:
        """What the press finds on a file in its place, but for warnings, each with its promise.

        They are asked for one by one, in the order of the table, for the first is mostly all that is wanted. Raises
        ValueError where the file cannot be read.
        """
        case = dataclasses.replace(self.case, proof=Proof(data))
        for promise in promises.CHECKS:
            for finding in promise(case):
                if not finding.warning:
                    yield promise, finding.message


def leaflets(folder: Path) -> dict[str, Judged]:
    """The finished leaflets that are tampered with, pressed into a folder."""
    plain = Bench(folder / "plain")
    plain.add("dystonia", (DATA / "leaflets" / "dystonia.yaml").read_text(encoding="utf-8"))
    rich = Bench(folder / "rich", contacts=stress.FEW_CONTACTS)
    rich.add("rich", stress.rich())
    made: dict[str, Finished] = {
        PLAIN: plain.press("dystonia", "a4"),
        RICH: rich.press("rich", "large-print"),
        PICTURED: with_two_pictures(folder / "pictured", turned(8)).press("pictured", "a4"),
    }
    return {name: Judged(one.path.read_bytes(), one.case()) for name, one in made.items()}
