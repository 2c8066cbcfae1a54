"""What the words round some figures say that they are."""

from __future__ import annotations

import pytest

from leaflets.values.surroundings import Cue, cue, says_call, says_dial, says_irish, text_begins

LABEL, CALL, NEITHER = Cue(label=True), Cue(call=True), Cue()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("ISBN ", "", LABEL),
        ("isbn-10: ", "", LABEL),
        ("The meeting ID for Tuesday is ", "", LABEL),
        ("The meeting ID for every Tuesday in the month is ", "", NEITHER),
        ("Passcode 1234, ", "", NEITHER),
        ("Meeting ID. Our office: ", "", NEITHER),
        ("Batch no. ", "", LABEL),
        ("your NHS number (", "", LABEL),
        ("the NHS ", "", NEITHER),
        ("NHS number: call ", "", CALL),
        ("Call with your NHS number ", "", LABEL),
        ("Quote your account number to Sue ", "", NEITHER),
        ("", " (your NHS number)", LABEL),
        ("", " (meeting ID)", LABEL),
        ("", " (Meeting)", NEITHER),
        ("Tel. ", "", CALL),
        ("Our helpline is ", "", CALL),
        ("phone " + "x" * 55, "", CALL),
        ("phone " + "x" * 60, "", NEITHER),
        ("hotels ", "", NEITHER),
        ("Ffôn: ", "", CALL),
        ("", "", NEITHER),
    ],
)
def test_what_words_say(before: str, after: str, expected: Cue) -> None:
    """The nearest is believed, in its sentence."""
    assert cue(before, after) == expected


@pytest.mark.parametrize(
    ("before", "irish"),
    [("In Ireland ", True), ("In Northern Ireland ", False), ("(Dublin) ", True), ("Corkscrew ", False)],
)
def test_words_of_ireland(before: str, irish: bool) -> None:
    """Northern Ireland has British numbers."""
    assert says_irish(before) is irish


@pytest.mark.parametrize(
    ("before", "after", "dial"),
    [
        ("call ", "", True),
        ("Ring NHS ", "", True),
        ("Call your GP or ", "", True),
        ("ring the police on ", " if you can", True),
        ("dialling ", "", True),
        ("Emergency services: ", "", True),
        ("galwch ", "", True),
        ("NHS ", " online", False),
        ("We took ", " calls", False),
        ("We call ", " people", False),
        ("Call. We have ", "", False),
        ("Contact us on ", " Bold Street", False),
        ("Call on ", " days", False),
    ],
)
def test_a_short_number_that_is_dialled(before: str, after: str, dial: bool) -> None:
    """Words for a call before it, and nothing after it that it counts."""
    assert says_dial(before, after) is dial


@pytest.mark.parametrize(
    ("before", "after", "call"),
    [
        ("ring ", "", True),
        ("Tel. no.: ", "", True),
        ("phone us free on ", "", True),
        ("ring ", " people", False),
        ("ring Sue on ", "", False),
        ("string ", "", False),
    ],
)
def test_words_right_before_a_number(before: str, after: str, call: bool) -> None:
    """Nothing but small words between."""
    assert says_call(before, after) is call


@pytest.mark.parametrize(
    ("before", "mobile", "begins"),
    [
        ("Please text HELP to ", False, 7),
        ("Please text the words HELP ME to ", False, 7),
        ("texting ‘CALMER’ to ", False, 0),
        ("Text us on ", True, 0),
        ("SMS: ", True, 0),
        ("send a text message to ", True, 7),
        ("call or text ", True, None),
        ("call or text ", False, 8),
        ("call, text ", True, None),
        ("text or call us to ", True, None),
        ("text relay ", True, None),
        ("text. Go to ", False, None),
        ("context to ", False, None),
        ("send ‘HELP’ to ", False, 0),
        ("send ", False, None),
        ("send a cheque to ", True, None),
        ("text HELP on ", False, 0),
        ("text sizes on ", True, None),
    ],
)
def test_words_by_which_a_text_is_sent(before: str, mobile: bool, begins: int | None) -> None:
    """From the word for it up to the number; a number that can be rung as well is a number to ring."""
    assert text_begins(before, mobile) == begins
