"""Lines of a calendar file, read back by another program."""

from __future__ import annotations

import pytest
from icalendar import Calendar

from leaflets.audit.diary import component, text, to_bytes


@pytest.mark.parametrize(
    "value",
    [
        "a",
        "a; b, c\\d",
        "two\nlines",
        "a:b",
        '"q"',
        "é" * 100,
        "😀" * 40,
        "x" * 74,
        "x" * 67,
        "x" * 68,
        "a" * 500,
        " a ",
    ],
)
def test_a_text_is_read_as_it_was(value: str) -> None:
    """However long, and whatever signs are in it; no line has more than 75 bytes, and no letter is cut in two."""
    data = to_bytes(component("VCALENDAR", component("VEVENT", [text("SUMMARY", value)])))
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(event["summary"]) == value


def test_signs_that_begin_a_line_of_their_own_do_not() -> None:
    """In a text is no other line."""
    assert text("SUMMARY", "a\r\nEND:VEVENT\x0b\x1b\x00") == "SUMMARY:a\\nEND:VEVENT"
