"""Codes as forms, and nothing else."""

from __future__ import annotations

import pytest

from leaflets.proof.forms import form_content
from leaflets.proof.strangers import StrangeError


def test_a_code_is_its_modules() -> None:
    """As boxes, and as large as told."""
    form = form_content(b"0 g 0 0 7 1 re 3 4 1 2 re f", 21)
    assert (form.size, form.modules) == (21, ((0, 0, 7, 1), (3, 4, 1, 2)))


@pytest.mark.parametrize(
    "contents",
    [b"", b"0 g f 1", b"1 g 0 0 1 1 re f", b"0 g 0 0 1 1 re", b"0 g 0 0 1.5 1 re f", b"0 g 20 0 2 1 re f",
     b"0 g 0 0 0 1 re f", b"0 g 0 0 1 1 re f 0 g", b"0 g 0 0 1 1 re W n"],
)  # fmt: skip
def test_a_form_that_is_no_code_is_told(contents: bytes) -> None:
    """One that paints beyond its size among them."""
    with pytest.raises(StrangeError, match=r"a form that is no code|a code that is larger"):
        form_content(contents, 21)
