"""Letters that look like others."""

from __future__ import annotations

import pytest

from leaflets.values.lookalikes import latinised, lookalikes


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nаtwest.com", [("а", "Cyrillic")]),
        ("gοοgle.com", [("ο", "Greek")]),
        ("аррӏе.com", [("а", "Cyrillic"), ("р", "Cyrillic"), ("ӏ", "Cyrillic"), ("е", "Cyrillic")]),
        ("АРРӀЕ.com", [("а", "Cyrillic"), ("р", "Cyrillic"), ("ӏ", "Cyrillic"), ("е", "Cyrillic")]),
        ("սո.org", [("ս", "Armenian"), ("ո", "Armenian")]),
        ("hеlp@example.org", [("е", "Cyrillic")]),
        ("help@nhѕ.uk", [("ѕ", "Cyrillic")]),
        ("жnhs.uk", [("ж", "Cyrillic")]),
        # what is what it seems
        ("natwest.com", []),
        ("müller.de", []),
        ("пример.рф", []),
        ("аррӏе.рф", []),  # all of it is Cyrillic, and says so
        ("пример.com", []),
        ("www.пример.com", []),
        ("παράδειγμα.gr", []),
        ("日本abc.jp", []),
        ("123.org", []),
        ("", []),
    ],
)
def test_letters_that_are_not_what_they_seem(name: str, told: list[tuple[str, str]]) -> None:
    """Among Latin letters, or all of a part alike; a part in an alphabet of its own is no disguise."""
    assert list(lookalikes(name)) == told


def test_what_they_seem_to_be() -> None:
    """A name that can be typed."""
    assert latinised("аррӏе.com") == "apple.com"
    assert latinised("жnhs.uk") == "жnhs.uk"
