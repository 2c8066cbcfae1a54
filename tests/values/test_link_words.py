"""The words of a link, and what it opens."""

from __future__ import annotations

import pytest

from leaflets.faults import Unfit
from leaflets.values.addresses import Address, Email
from leaflets.values.link_words import no_address_is_shown, shown_is_opened
from leaflets.words import Words

NHS = Address.typed(Words("https://www.nhs.uk/conditions/dystonia"))
HELP = Email.typed(Words("help@example.org"))


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("the NHS page", NHS),
        ("www.nhs.uk", NHS),
        ("nhs.uk", NHS),
        ("NHS.UK", NHS),
        ("nhs.uk/dystonia", NHS),
        ("https://nhs.uk/", NHS),
        ("http://www.nhs.uk/conditions", NHS),
        ("on www.nhs.uk.", NHS),
        ("111.nhs.uk", NHS),
        ("nhs.uk", Address.typed(Words("111.nhs.uk/a"))),
        ("a guide to Booking.com", NHS),
        ("07700 900123", Address.typed(Words("https://wa.me/447700900123"))),
        ("Node.js", NHS),
        ("write to us", HELP),
        ("Help@Example.org", HELP),
        ("write to help@example.org", HELP),
    ],
)
def test_words_that_are_true(words: str, target: Address | Email) -> None:
    """No address, or one of the same site or mailbox."""
    shown_is_opened(words, target)


@pytest.mark.parametrize(
    ("words", "target", "message"),
    [
        (
            "www.nhs.uk",
            Address.typed(Words("https://a.org/b")),
            "this link shows ‘www.nhs.uk’ and opens ‘https://a.org/b’",
        ),
        ("nhs.uk/asthma", NHS, f"this link shows ‘nhs.uk/asthma’ and opens ‘{NHS}’"),
        ("a.org.", NHS, f"this link shows ‘a.org’ and opens ‘{NHS}’"),
        ("NHS (a.org)", NHS, f"this link shows ‘a.org’ and opens ‘{NHS}’"),
        ("0151 298 2999", NHS, f"this link shows the number 0151 298 2999 and opens ‘{NHS}’"),
        ("0151 298 2999", HELP, f"this link shows the number 0151 298 2999 and writes to ‘{HELP}’"),
        (
            "07700 900123",
            Address.typed(Words("https://wa.me/447700900999")),
            "this link shows the number 07700 900123 and opens ‘https://wa.me/447700900999’",
        ),
        ("Booking.com", NHS, f"this link shows ‘Booking.com’ and opens ‘{NHS}’"),
        ("see www.a.org", NHS, f"this link shows ‘www.a.org’ and opens ‘{NHS}’"),
        ("a.org/b", NHS, f"this link shows ‘a.org/b’ and opens ‘{NHS}’"),
        ("www.notnhs.uk", NHS, f"this link shows ‘www.notnhs.uk’ and opens ‘{NHS}’"),
        ("help@nhs.uk", NHS, f"this link shows ‘help@nhs.uk’ and opens ‘{NHS}’"),
        ("ann@example.org", HELP, "this link shows ‘ann@example.org’ and writes to ‘help@example.org’"),
        ("www.example.org", HELP, "this link shows ‘www.example.org’ and writes to ‘help@example.org’"),
        ("https//www.nhs.uk", NHS, "after https there should be :// in this web address"),
    ],
)
def test_words_that_are_not(words: str, target: Address | Email, message: str) -> None:
    """Told before a reader is led where the words do not say."""
    with pytest.raises(Unfit) as unfit:
        shown_is_opened(words, target)
    assert unfit.value.problem.message == message


def test_an_address_on_a_link_that_rings() -> None:
    """Told, but for what may be a name."""
    no_address_is_shown("ring us at Booking.com")
    for words in ("www.nhs.uk", "nhs.uk", "ann@example.org"):
        with pytest.raises(Unfit, match="and rings a number"):
            no_address_is_shown(words)
