"""The seal of a leaflet: kept by every true copy, broken by every change."""

from __future__ import annotations

import io
from typing import Any

import changes
import pikepdf
import pytest
from bench import Finished
from changes import Change

from leaflets.proof.proof import Proof
from leaflets.proof.seal_check import seal_of

_MODE = pikepdf.ObjectStreamMode


def copied(finished: Finished, change: Change = lambda _: None, **how: Any) -> Proof:
    """A copy of a leaflet that another program has written."""
    copy = io.BytesIO()
    with pikepdf.open(finished.path) as pdf:
        change(pdf)
        pdf.save(copy, **how)
    return Proof(copy.getvalue())


def test_every_leaflet_is_sealed(finished: Finished) -> None:
    """As it leaves the press."""
    assert finished.case().proof.is_sealed


@pytest.mark.parametrize(
    "how", [{}, {"object_stream_mode": _MODE.disable}, {"object_stream_mode": _MODE.generate}, {"qdf": True}]
)
def test_a_true_copy_keeps_the_seal(rich: dict[str, Finished], how: dict[str, Any]) -> None:
    """However its objects are packed."""
    assert copied(rich["a4"], **how).is_sealed


def note_moved(note: pikepdf.Object) -> None:
    """A link a hair to the right."""
    left, *others = (float(side) for side in note.Rect)
    note.Rect = pikepdf.Array([left + 0.01, *others])


@pytest.mark.parametrize(
    "change",
    [
        changes.stream(r"1 0 0 1 56\.69", "1 0 0 1 56.68"),
        changes.stream(r"0 0 0 rg", "0 0 0.01 rg"),
        changes.stream(r"\n", "\n\n"),
        changes.page(changes.sets(MediaBox=changes.box(210.1, 297))),
        changes.annotation(changes.sets(Contents=pikepdf.String("else"))),
        changes.annotation(note_moved, "Call"),
        changes.element("Figure", changes.sets(Alt=pikepdf.String("else"))),
        changes.element("P", changes.becomes("Span"), 2),
        changes.symbols_exchanged,
    ],
)
def test_whatever_is_changed_breaks_it(rich: dict[str, Finished], change: Change) -> None:
    """By a hair; words, links, codes, elements."""
    proof = copied(rich["a4"], change)
    assert proof.is_own
    assert not proof.is_sealed


def test_each_part_counts(rich: dict[str, Finished]) -> None:
    """Parts that are cut elsewhere are others."""
    proof = rich["a4"].case().proof
    one = seal_of([], {"F1": (b"ab", b"c")}, {}, proof.links, proof.root)
    assert one != seal_of([], {"F1": (b"a", b"bc")}, {}, proof.links, proof.root)
    assert one != seal_of([], {"F2": (b"ab", b"c")}, {}, proof.links, proof.root)
    assert one != seal_of([], {"F1": (b"ab", b"c")}, {}, proof.links[1:], proof.root)
    assert one != seal_of([], {"F1": (b"ab", b"c")}, {}, proof.links, proof.root.kids[0])
    assert one == seal_of([], {"F1": (b"ab", b"c")}, {}, proof.links, proof.root)
