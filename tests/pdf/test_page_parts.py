"""What is kept of a page that has been drawn."""

from __future__ import annotations

from leaflets.pdf.page_parts import ARTIFACTS, Drawn


def test_each_kind_of_furniture_is_an_artifact() -> None:
    """It is opened by one operator."""
    assert set(ARTIFACTS) == {"Header", "Footer", "Again", ""}
    assert all(mark.startswith("/Artifact <<") and mark.endswith(">> BDC") for mark in ARTIFACTS.values())


def test_a_page_as_it_is_kept() -> None:
    """By its names."""
    assert Drawn(1, {"S0": 2}, 3)._asdict() == {"stream": 1, "forms": {"S0": 2}, "mcids": 3}
