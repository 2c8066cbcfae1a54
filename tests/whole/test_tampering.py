"""A finished leaflet that has been tampered with is told, whatever was done to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import changes
import pytest
from bench import TODAY, Bench
from paths import DATA
from tampering import KINDS, Judged, Kind, leaflets
from tampers import runs
from tampers.kinds import PICTURED, PLAIN, RICH, in_plain_form, saved

from leaflets.checks import conformance
from leaflets.press.inspection import inspected
from leaflets.press.sources import Sources

#: What a press could make itself, and seal, without any other promise that tells of it.
BY_THE_SEAL_ALONE = {"symbols, a module less", "symbols, a module more"}
NAMED = {f"{group}, {kind.name}": kind for group, kinds in KINDS.items() for kind in kinds}

#: Copies with another number: the name of the file, and what else has been done to hide where it is from.
OTHER_NUMBER = runs.retyped("6417", lambda items: [*items[:-1], items[0]])
OTHER_CODE = runs.retyped("WT4M4", lambda items: items[::-1])
OTHER_TITLE = changes.xmp('x-default">Dystonia</', 'x-default">Other</')
HIDDEN = {
    "dystonia-a4.pdf": (),
    "Dystonia-A4 (1).pdf": (),
    "x.pdf": (),
    "y.pdf": (OTHER_CODE,),
    "z.pdf": (OTHER_TITLE,),
}


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judged]:
    """What is tampered with."""
    return leaflets(tmp_path_factory.mktemp("tampering"))


def told(judged: Judged, data: bytes, *, by_its_seal: bool) -> Iterator[str]:
    """What is found on a file, or why it cannot be read; its seal is asked too, or all but that."""
    try:
        for promise, message in judged.findings(data):
            if by_its_seal or promise is not conformance.as_it_left_the_press:
                yield message
    except ValueError as error:
        yield str(error)


@pytest.mark.parametrize("name", NAMED)
def test_what_has_been_tampered_with_is_told(finished: dict[str, Judged], name: str) -> None:
    """There is a finding, and where one is known to be right it is that; or the file is refused.

    That it is not what the press has sealed is not enough, for the press might make the same mistake.
    """
    kind: Kind = NAMED[name]
    changed = kind.made(finished[kind.file].data)
    found = told(finished[kind.file], changed, by_its_seal=name in BY_THE_SEAL_ALONE)
    assert any(re.search(kind.what, message) for message in found)


@pytest.mark.parametrize("file", [PLAIN, RICH, PICTURED])
@pytest.mark.parametrize("again", [lambda data: data, lambda data: saved(data, lambda _: None), in_plain_form])
def test_what_has_not_been_tampered_with_is_fit(finished: dict[str, Judged], file: str, again: object) -> None:
    """The tools by which files are tampered with leave no trace that would be told."""
    assert callable(again)
    assert list(finished[file].findings(again(finished[file].data))) == []


@pytest.mark.parametrize("name", HIDDEN)
def test_a_copy_with_another_number_is_compared_whatever_its_name(tmp_path: Path, name: str) -> None:
    """Its leaflet is found, and the number told."""
    bench = Bench(tmp_path)
    bench.add("dystonia", (DATA / "leaflets" / "dystonia.yaml").read_text(encoding="utf-8"))
    data = bench.press("dystonia", "a4").path.read_bytes()
    for change in (OTHER_NUMBER, *HIDDEN[name]):
        data = saved(data, change)
    (tmp_path / name).write_bytes(data)
    told = inspected(tmp_path / name, Sources(bench.library, tmp_path, TODAY), None)
    assert told.compared.endswith("leaflets/dystonia.yaml")
    assert any("6417" in fault.message for fault in told.faults if not fault.warning)


def test_each_kind_has_a_name_of_its_own() -> None:
    """And what the seal alone tells is one of them."""
    assert sum(map(len, KINDS.values())) == len(NAMED) > 500
    assert {*NAMED} >= BY_THE_SEAL_ALONE
    assert all(kind.suffers and kind.name for kind in NAMED.values())
