"""The telephone numbers in running text."""

from __future__ import annotations

import pytest

from leaflets.values.numbers_in_text import numbers_in

#: Texts in which [ ] are round what is a number.
TEXTS = [
    "Call [0300 123 1100] or [(0151) 298 2999].",
    "The book has ISBN 0140449132, or 0-14-044913-2. Meeting ID 081 2345 6789. Batch 0012345678905.",
    "We meet on 09.12.26 10.30 at the hall.",
    "Call [+44 07700 900 000].",
    "Call [0808 2000 247] 24 hours a day.",
    "On weekdays; at night ring [0300 000 0002]",
    "Call [999] or [112] now. Ring NHS [111]. Samaritans [116 123]",
    "We took 999 calls. We call 111 people a day.",
    "[0800 1111] 24 hours a day, [0845 46 47], [18001 0300 123 1100]",
    "[+44 (0)797 684 2669]; [0044 (0)20 7946 0018]; [00353 1 234 5678]",
    "Call [0300 123 11000].",
    "In Ireland call [01 878 4855], or freephone [1800 247 247]",
    "[text SHOUT to 85258]",
    "[0151 298 2999]/3000 and [0151 298 2999]/[0151 298 3000]",
]


def marked(text: str) -> str:
    """The text with [ ] round its numbers."""
    found, end = "", 0
    for start, stop in numbers_in(text):
        found += f"{text[end:start]}[{text[start:stop]}]"
        end = stop
    return found + text[end:]


@pytest.mark.parametrize("text", TEXTS)
def test_the_numbers_of_a_text(text: str) -> None:
    """Those that are meant to be dialled, and no others."""
    assert marked(text.replace("[", "").replace("]", "")) == text
