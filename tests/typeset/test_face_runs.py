"""Texts cut into runs of one face."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.faults import ContentError
from leaflets.typeset.face_runs import numbered_runs, runs_of, width_of
from leaflets.typeset.faces import faces, printable
from leaflets.typeset.spans import BLACK, Ink

REGULAR, BOLD = (Ink(face, 12.0, BLACK) for face in faces())
SIGNS, BOLD_SIGNS = (Ink(face.others[0], 12.0, BLACK) for face in faces())
PRINTED = st.lists(st.sampled_from(sorted({*printable(), "ẹ\u0301", "x\u030c", "\n"}))).map("".join)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", [("", REGULAR)]),
        ("It’s café – £5", [("It’s café – £5", REGULAR)]),
        ("H₂O", [("H", REGULAR), ("₂", SIGNS), ("O", REGULAR)]),
        ("α", [("α", SIGNS)]),
        ("10⁻⁹ ✓ m²", [("10", REGULAR), ("⁻⁹", SIGNS), (" ", REGULAR), ("✓", SIGNS), (" m²", REGULAR)]),
        ("kẹ\u0301kọ", [("k", REGULAR), ("ẹ\u0301", SIGNS), ("k", REGULAR), ("ọ", SIGNS)]),
        ("x\u030c", [("x\u030c", SIGNS)]),
        ("→\nnext", [("→", SIGNS), ("\nnext", REGULAR)]),
        ("中", [("中", REGULAR)]),
    ],
)
def test_runs_of_a_text(text: str, runs: list[tuple[str, Ink]]) -> None:
    """Each in the first face that has it; what none has is left where it is, and told when it is shaped."""
    assert runs_of(text, REGULAR) == runs


@pytest.mark.parametrize(("ink", "other"), [(REGULAR, SIGNS), (BOLD, BOLD_SIGNS)])
def test_bold_signs_stand_beside_bold_words(ink: Ink, other: Ink) -> None:
    """In the same size and colour."""
    assert runs_of("→ a", ink) == [("→", other), (" a", ink)]


@given(st.lists(st.tuples(PRINTED, st.sampled_from([REGULAR, BOLD]))))
def test_runs_are_the_texts(texts: list[tuple[str, Ink]]) -> None:
    """Joined again they are what they were cut from, and each can be shaped in its face."""
    numbers, runs = numbered_runs(tuple(texts))
    for number, (text, _) in enumerate(texts):
        assert "".join(run for of, (run, _) in zip(numbers, runs, strict=True) if of == number) == text
    assert list(numbers) == sorted(numbers)
    for run, ink in runs:
        assert all(ink.face.shape(word).width >= 0 for word in run.split("\n"))


def test_the_width_of_a_text() -> None:
    """That of its words and spaces, in whatever face."""
    parts = [REGULAR.face.shape("H"), SIGNS.face.shape("₂"), REGULAR.face.shape("O"), REGULAR.face.shape(" ")]
    assert width_of("H₂O ", REGULAR) == pytest.approx(12 * sum(part.width for part in parts))
    with pytest.raises(ContentError):
        width_of("中", REGULAR)
