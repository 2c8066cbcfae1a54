"""Fields in which one of a few words is typed."""

from __future__ import annotations

import datetime

import pytest
from manuscripts import value
from sample_shelf import SHELF

from leaflets.blocks import Heading, Notice, Weight
from leaflets.content.choices import Degree, EasyRead, Published, Width
from leaflets.content.sections import Section, SectionContext
from leaflets.faults import Unfit
from leaflets.words import Words

TODAY = datetime.date(2024, 3, 15)


@pytest.mark.parametrize(
    ("typed", "degree", "label", "weight"),
    [
        ("information", Degree.INFORMATION, "Information", Weight.INFORMATION),
        ("see a GP", Degree.SEE_A_GP, "See a GP", Weight.INFORMATION),
        ("see-a-gp", Degree.SEE_A_GP, "See a GP", Weight.INFORMATION),
        ("Urgent", Degree.URGENT, "Urgent advice", Weight.URGENT),
        ("999", Degree.EMERGENCY, "Emergency: call 999", Weight.EMERGENCY),
    ],
)
def test_degrees_of_notices(typed: str, degree: Degree, label: str, weight: Weight) -> None:
    """The four of the NHS; words and weight tell them apart, never colour."""
    assert Degree.typed(Words(typed)) is degree
    (notice,) = value(f"notice: {typed}\ntext: Words.\n", Section).blocks(SectionContext(SHELF, TODAY))
    assert isinstance(notice, Notice)
    assert (notice.weight, notice.blocks[0]) == (weight, Heading(2, label, notice.place, listed=False))


@pytest.mark.parametrize("typed", ["", "severe", "99", "9999", "urgently"])
def test_what_is_no_degree(typed: str) -> None:
    """All four are named."""
    with pytest.raises(Unfit) as unfit:
        Degree.typed(Words(typed))
    assert unfit.value.problem.cure == "Type information, see a GP, urgent or 999."


@pytest.mark.parametrize(
    ("typed", "published"),
    [
        ("yes", Published.YES),
        ("Yes", Published.YES),
        (" yes ", Published.YES),
        ("true", Published.YES),
        ("no", Published.NO),
        ("False", Published.NO),
        ("draft", Published.DRAFT),
    ],
)
def test_published_or_not(typed: str, published: Published) -> None:
    """Yes and no, where they are meant."""
    assert Published.typed(Words(typed)) is published


@pytest.mark.parametrize("typed", ["", "y", "maybe", "drafts", "0"])
def test_neither_published_nor_not(typed: str) -> None:
    """Never guessed."""
    with pytest.raises(Unfit) as unfit:
        Published.typed(Words(typed))
    assert unfit.value.problem.message == f"‘{typed}’ is neither yes, no nor draft"


@pytest.mark.parametrize("typed", [" Yes", "true", "no", "FALSE"])
def test_easy_read_or_not(typed: str) -> None:
    """As people type it."""
    assert EasyRead.typed(Words(typed)) is (EasyRead.YES if typed.strip().lower() in ("yes", "true") else EasyRead.NO)
    with pytest.raises(Unfit, match="is neither yes nor no"):
        EasyRead.typed(Words(f"{typed}!"))


@pytest.mark.parametrize(("typed", "width"), [("Column", Width.COLUMN), ("full", Width.COLUMN), ("half ", Width.HALF)])
def test_widths_of_pictures(typed: str, width: Width) -> None:
    """Those of the page, not centimetres."""
    assert Width.typed(Words(typed)) is width
    with pytest.raises(Unfit, match="is no width of a picture"):
        Width.typed(Words("50%"))
