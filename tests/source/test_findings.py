"""What is found wrong with a file, in the order in which it is told."""

from __future__ import annotations

from pathlib import Path

import yaml

from leaflets.faults import Problem, Unfit
from leaflets.source.findings import ABSENT, Findings
from leaflets.source.limits import MOST_OF_A_LEAFLET
from leaflets.source.manuscript import opened
from leaflets.typeset.faces import printable
from leaflets.words import Place


def findings(folder: Path) -> tuple[Findings, yaml.Node]:
    """Those of a file, none so far, and the value of its field."""
    (folder / "a.yaml").write_text("a: b — c", encoding="utf-8")
    found = Findings(opened(folder / "a.yaml", "a.yaml", MOST_OF_A_LEAFLET), printable())
    assert isinstance(found.manuscript.root, yaml.MappingNode)
    return found, found.manuscript.root.value[0][1]


def test_a_problem_is_told_at_its_place_or_at_the_node(tmp_path: Path) -> None:
    """With the line it is in."""
    found, node = findings(tmp_path)
    assert found.tell(node, Problem("one", "Do this.")) is ABSENT
    found.tell(node, Problem("two", "", Place("a.yaml", 1, 1)), warning=True)
    assert [(fault.place.column, fault.message, fault.excerpt, fault.warning) for fault in found.told()] == [
        (4, "one", "a: b — c", False), (1, "two", "a: b — c", True),
    ]  # fmt: skip


def test_of_what_is_unfit_no_warning_is_told(tmp_path: Path) -> None:
    """For the fault says more; a warning of another place stays."""
    found, node = findings(tmp_path)
    found.tell(node, Problem("a warning"), warning=True)
    found.tell(node, Problem("another", "", Place("a.yaml", 1, 1)), warning=True)
    assert found.unfit(node, Unfit("no", "Do this.", also=(Problem("nor this"),))) is ABSENT
    assert [fault.message for fault in found.told()] == ["another", "no", "nor this"]


def test_words_and_remarks(tmp_path: Path) -> None:
    """Words know their place; each remark is a warning."""

    class Said:
        def remarks(self) -> list[Problem]:
            return [Problem("one"), Problem("two")]

    found, node = findings(tmp_path)
    assert isinstance(node, yaml.ScalarNode)
    words = found.words(node)
    assert (words, words.place) == ("b — c", Place("a.yaml", 1, 4))
    said = Said()
    assert found.remarked(node, said) is said
    assert [(fault.message, fault.warning) for fault in found.told()] == [("one", True), ("two", True)]
    assert found.remarked(node, 5) == 5
