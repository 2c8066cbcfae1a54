"""What a kind of leftover is."""

from __future__ import annotations

from leaflets.source.leftover_kinds import one_of


def test_forms_are_tried_in_turn_and_line_by_line() -> None:
    """In any case of letters, unless their case matters."""
    assert one_of("^a$", "b+").findall("A\nxa\nBb") == ["A", "Bb"]
    assert one_of("^a$", "b+", any_case=False).findall("A\na\nBb") == ["a", "b"]
