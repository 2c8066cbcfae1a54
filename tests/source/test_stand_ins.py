"""Stand-ins are told from what was typed, and each sign comes back."""

from __future__ import annotations

import pytest
import yaml

from leaflets.source import stand_ins


@pytest.mark.parametrize(("text", "can"), [("a: b", True), ("é…\ue6ff\ue780", True), ("a: \ue740", False)])
def test_whether_they_can_be_told_from_what_was_typed(text: str, can: bool) -> None:
    """Not where the text has one of them."""
    assert stand_ins.can_stand_in(text) is can


@pytest.mark.parametrize(
    "words", ["a: b", "a:", "a:b", "10:30 #1", "a # b", "a#b", "see: # this:"],
)  # fmt: skip
def test_signs_come_back(words: str) -> None:
    """As many letters stand there meanwhile, and YAML takes them for words."""
    meanwhile = stand_ins.notes_out(stand_ins.colons_out(words))
    assert len(meanwhile) == len(words)
    root = yaml.compose(f"- [x, {{y: z}}]\n- {meanwhile}", Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.SequenceNode)
    stand_ins.restored(root)
    assert root.value[1].value == words


def test_the_sign_at_a_place() -> None:
    """And no other."""
    line = stand_ins.exchanged("a: @b@", 3)
    assert (line[:3], line[4:]) == ("a: ", "b@")
    assert line[3] == stand_ins.stand_in("@") != "@"
