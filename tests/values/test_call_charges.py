"""What a call costs; the sentences for numbers are in `test_phones`."""

from __future__ import annotations

import pytest

from leaflets.values.call_charges import charge, price_in, tells_charge


@pytest.mark.parametrize(
    ("told", "figure", "amount"),
    [
        ("", "", "up to 7p per minute"),
        (", 5p a minute", "", "5p a minute"),
        (", 5p", "", "5p per minute"),
        (" (5p/min)", "", "5p/min"),
        (", 5p", "6p", "6p per minute"),
        ("", "6p a call", "6p a call"),
        (", £1.50 per call", "", "£1.50 per call"),
        (", option 5", "", "up to 7p per minute"),
        (", calls cost 5p plus your phone company’s access charge", "", None),
        (", plus your phone company’s access charge", "", "up to 7p per minute"),
    ],
)
def test_the_sentence_has_the_price_that_was_typed(told: str, figure: str, amount: str | None) -> None:
    """That of the record, else that of the words behind the number, which may say it all."""
    sentence = f"Calls cost {amount} plus your phone company’s access charge." if amount else ""
    assert charge("08454586322", told, figure, "0845 458 6322") == sentence


def test_prices() -> None:
    """Of a call, and no other figures."""
    assert [price_in(text) for text in ("call us for 12p", "£ 2 an hour", "option 2", "2pm to 5pm", "p2")] == [
        "12p", "£ 2", "", "", ""
    ]  # fmt: skip


def test_the_charge_is_told_with_a_price_before_it() -> None:
    """Not far before it."""
    assert tells_charge("7p a minute plus your access charge")
    assert not tells_charge("7p" + " " * 70 + " access charge")
    assert not tells_charge("your access charge")
