"""The telephone numbers in running text: numbers by their form, and by the words round them.

What has the form of a number may be an ISBN, a date or the number of a meeting. Of several words before it that say
what it is, the nearest is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from leaflets.values import surroundings
from leaflets.values.digit_rows import Candidate, are_hours, candidates, is_date, rows
from leaflets.values.numbering import Verdict, is_short

#: So many characters after figures are looked at.
_AFTER = 60
#: Between two numbers of one kind.
_AND = re.compile(r"\s*(?:[,;&/]\s*(?:(?:and|or)\s+)?|(?:and|or|to)\s+)")
#: What stands before figures that belong to something else: money, an address, a longer code, a grid square.
_STUCK = re.compile(
    r"(?:[\w£$€@=&%^\\+#]|(?<![\d\s])[/,-]|(?<!\b[Tt]el)(?<!\b[Mm]ob)(?<!\b[Ff]ax)\.|\d-|\b[HJNOST][A-HJ-Z] )$"
)
#: What follows such figures.
_GOES_ON = re.compile(r"[^\W_xX]|_|[xX](?!\d)|[@%°#£$€=]|[-‐‑–]\w|\.[a-z\d]|:\d|,\d{3}(?!\d)|/[A-Za-z]")
#: Letters on the keys of a telephone, or in place of figures that are not told.
_LETTERS = re.compile(r"(?:[ \xa0-]?[A-Zx]){1,8}(?!\w)")


class _Kind(Enum):
    NUMBER = auto()
    OTHER = auto()  # words say that it is the number of something else
    NEITHER = auto()


def numbers_in(text: str, before: str = "") -> Iterator[tuple[int, int]]:
    """Where the telephone numbers of a running text begin and end, in order; not all of them can be dialled.

    One with a figure too many or too few is among them where it is clear that a number is meant. The words by which a
    text is sent, such as ‘text HELP to 81025’, are taken as a whole. `before` are words of the same paragraph that
    stand before the text; what begins in them is cut to what is in the text.
    """
    offset = min(len(before), surroundings.BEFORE)
    for start, end in _numbers(before[len(before) - offset :] + text):
        if end > offset:
            yield max(0, start - offset), end - offset


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    last, kind = 0, _Kind.NEITHER  # the end of the candidate before, and what it was
    for row in rows(text):
        for found in candidates(row):
            like = kind if last <= found.start and _AND.fullmatch(text, last, found.start) else _Kind.NEITHER
            before = text[max(0, found.start - surroundings.BEFORE) : found.start]
            last, kind = found.end, _kind(text, found, before, like)
            if kind is _Kind.NUMBER:
                sent = surroundings.text_begins(before, found.mobile) if found.mobile or found.number is None else None
                yield found.start if sent is None else found.start - len(before) + sent, found.end


def _kind(text: str, found: Candidate, before: str, like: _Kind) -> _Kind:
    """What a candidate is, where the one before it, of which it is said in the same breath, is `like` that."""
    if _STUCK.search(before[-5:]) or _GOES_ON.match(text, found.end):
        return _Kind.NEITHER
    after = text[found.end : found.end + _AFTER]
    cue = surroundings.cue(before, after)
    if cue.label or (like is _Kind.OTHER and not cue.call):
        return _Kind.OTHER
    if found.number is None:
        short = is_short(found.digits)
        meant = surroundings.says_dial(before, after) if short else surroundings.text_begins(before) is not None
        listed = short and like is _Kind.NUMBER
        return _Kind.NUMBER if meant or listed or found.relay or found.groups == ("116", "123") else _Kind.NEITHER
    if is_date(text, found.start) or (found.verdict is not Verdict.RIGHT and _is_other(text, found)):
        return _Kind.NEITHER
    return _Kind.NUMBER if _is_one(found, before, cue.call) else _Kind.NEITHER


def _is_other(text: str, found: Candidate) -> bool:
    """Whether figures that cannot be dialled are times, beginnings of numbers, or go on in letters: 0300 123 QUIT."""
    letters = _LETTERS.match(text, found.end)
    return (
        are_hours(text, found.start)
        or all(len(group) == 4 and group[0] == "0" for group in found.groups)
        or (letters is not None and len(found.digits) + len(re.sub("[ -]", "", letters[0])) in (10, 11))
    )


def _is_one(found: Candidate, before: str, call: bool) -> bool:
    """Whether figures of a number's form are one; `call` tells that words before it say so."""
    number = found.number
    assert number is not None
    if number.code == "353" and not number.abroad:
        return surroundings.says_irish(before) or (call and found.digits[0] == "1")
    if found.verdict is not Verdict.RIGHT:
        return found.verdict is Verdict.NOUGHT or (len(found.digits) > 6 and (call or _nearly(found)))
    if call:
        return True
    if number.abroad:
        return found.plus or number.code in ("44", "353") or len(found.groups) > 1
    first, *others = found.groups
    if not others:
        return number.exists and len(first) == 11
    return (len(first) > 2 and number.exists) or _grouped(found)


def _grouped(found: Candidate) -> bool:
    """Whether the figures of a British number are grouped as they are in no other kind of number."""
    form = r"02\d \d{4} \d{4}|0(?:1\d1|11\d) \d{3} \d{4}|0[17]\d{3} (?:\d{6}|\d{3} \d{3})"
    return bool(re.fullmatch(form, " ".join(found.groups)))


def _nearly(found: Candidate) -> bool:
    """Whether the figures of a number that has not enough, or too many, are grouped as those of a telephone are."""
    first, *others = found.groups
    if found.plus:
        return found.number is not None and found.number.code != "" and len(found.digits) > 9
    return bool(
        re.fullmatch(r"02[03489]|01\d1|011\d|01\d{3}|0[38]\d\d|07\d{3}", first)
        and 9 <= len(found.digits) <= 13
        and others
        and all(2 <= len(group) <= 7 for group in others)
    )
