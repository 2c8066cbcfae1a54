"""What is told while leaflets are made for a pack, a booklet or a draft."""

from __future__ import annotations

import pytest

from leaflets.cli import console
from leaflets.cli.console import Console
from leaflets.cli.progress import progress_on
from leaflets.faults import Fault
from leaflets.press.build import Begun, Event, LeftOut, Made, NotMade
from leaflets.words import Place

FAULT = Fault(Place("a.yaml", 1), "it is wrong")


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (FAULT, "a.yaml:1: it is wrong"),
        (Fault(Place("a.yaml"), "it is odd", warning=True), ""),
        (Begun("dystonia", 1, 3), "dystonia (1 of 3)"),
        (Made("dystonia-a4.pdf", 2, 1000, True), ""),
        (NotMade("dystonia"), ""),
        (LeftOut("dystonia", "a draft"), ""),
    ],
)
def test_only_what_stops_it_and_how_long_it_takes(
    event: Event, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "PATIENCE", -1.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress_on(Console(colour="never"))(event)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip("\r\n").removeprefix("\x1b[K") == told
