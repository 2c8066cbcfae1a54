"""The telephone numbers in running text: numbers by their form, and by the words round them.

What has the form of a number may be an ISBN, a date or the number of a meeting. Of several words before it that say
what it is, the nearest is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from leaflets.patterns import late
from leaflets.values import surroundings
from leaflets.values.digit_rows import Candidate, DigitRow, are_hours, candidates, is_date, rows
from leaflets.values.numbering import Number, Verdict, is_short
from leaflets.values.phone_slips import in_figures

#: So many characters after figures are looked at.
_AFTER = 60
#: Between two numbers of one kind.
_AND = late(r"\s*(?:[,;&/]\s*(?:(?:and|or)\s+)?|(?:and|or|to)\s+)")
#: What stands before figures that belong to something else: money, an address, a longer code.
_STUCK = late(
    r"(?:[\w£$€@=&%^\\+#]|(?<![\d\s:.])[/,]|(?<!\b[Tt]el)(?<!\b[Mm]ob)(?<!\b[Ff]ax)(?<!\b[Nn]o)\."
    r"|(?<![\s:.])(?<![Tt]el)(?<!line)(?<!phone)(?<!obile)-)\Z"
)
#: What follows such figures; a word may follow a number without a space (Email), or the sign of a note.
_GOES_ON = late(
    r"(?![A-Z][a-z])(?:(?![¹²³⁰-⁹])[^\W_xX]|_|[xX](?!\d))|[@%°#£$€=]|[-‐‑–]\w|\.[a-z\d]|:\d|,\d{3}(?!\d)|/[A-Za-z]"
)
#: The two letters of a grid square (Ordnance Survey).
_SQUARE = late(r"\b[HJNOST][A-HJ-Z] \Z")
#: A number in which letters may stand for figures, grouped as numbers are.
_DISGUISED = late(r"(?<![\w.,/-])0?[Ool\d][OoIl\d]{2,4}(?:[ \xa0-][OoIl\d]{3,6}){1,3}(?![\w-])")
#: Letters on the keys of a telephone, or in place of figures that are not told.
_LETTERS = late(r"(?:[ \xa0-]?[A-Zx]){1,8}(?!\w)")


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
    whole = before[len(before) - offset :] + text
    found = _numbers(whole)
    for start, end in sorted([*found, *_disguised(whole)]) if _DISGUISED.search(whole) else found:
        if end > offset:
            yield max(0, start - offset), end - offset


def _disguised(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand that could be dialled if the letters in them were the figures they look like: O151 …"""
    for match in _DISGUISED.finditer(text):
        meant = in_figures(match[0])
        found = [one for row in rows(meant) for one in candidates(row)] if meant != match[0] and meant[1] != "0" else []
        if [(one.start, one.end, one.verdict) for one in found] == [(0, len(meant), Verdict.RIGHT)]:
            yield match.span()


def goes_on(above: str, below: str) -> bool:
    """Whether a number that can be dialled begins at the end of one line and ends at the beginning of the next."""
    found = (one for row in rows(f"{above} {below}") for one in candidates(row))
    return any(
        one.start < len(above) < one.end and one.number is not None and one.verdict is Verdict.RIGHT for one in found
    )


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    last, kind = 0, _Kind.NEITHER  # the end of the candidate before, and what it was
    for row in rows(text):
        found = None
        for found in candidates(row):
            like = kind if last <= found.start and _AND.fullmatch(text, last, found.start) else _Kind.NEITHER
            before = _before(text, found.start)
            last, kind = found.end, _kind(text, found, before, like)
            if kind is _Kind.NUMBER:
                sent = surroundings.text_begins(before, found.mobile) if found.mobile or found.number is None else None
                yield found.start if sent is None else found.start - len(before) + sent, found.end
        if found is None and _lacks_beginning(row):
            yield row.start, row.end


def _before(text: str, start: int) -> str:
    return text[max(0, start - surroundings.BEFORE) : start]


def _lacks_beginning(row: DigitRow) -> bool:
    """Whether a row is a number to call without its first 0, its + or its area code: ‘ring 808 800 0303’."""
    groups = [row.figures(index) for index in range(min(len(row.groups), 8))]
    digits = "".join(groups)
    if len(groups) < len(row.groups) or min(map(len, groups)) < 2 or not 6 <= len(digits) <= 13:
        return False
    whole = len(digits) == 10 and Number("44", digits).exists
    local = len(groups) == 2 and len(groups[0]) == 3 and len(groups[1]) in (3, 4)
    abroad = len(digits) == 12 and digits[:2] == "44" and Number("44", digits[2:]).exists
    text, before = row.text, _before(row.text, row.start)
    return (
        (whole or local or abroad)
        and not is_date(text, row.start)
        and not _STUCK.search(before[-5:])
        and not _GOES_ON.match(text, row.end)
        and surroundings.says_call(before, text[row.end : row.end + _AFTER])
    )


def _kind(text: str, found: Candidate, before: str, like: _Kind) -> _Kind:
    """What a candidate is, where the one before it, of which it is said in the same breath, is `like` that."""
    if _STUCK.search(before[-5:]) or _GOES_ON.match(text, found.end):
        return _Kind.NEITHER
    if len(found.groups) == 2 and len(found.digits) == 2 * len(found.groups[0]) and _SQUARE.search(before[-4:]):
        return _Kind.OTHER
    after = text[found.end : found.end + _AFTER]
    cue = surroundings.cue(before, after)
    if cue.label or (like is _Kind.OTHER and not cue.call):
        return _Kind.OTHER
    if found.number is None:
        return _Kind.NUMBER if _is_dialled(found, before, after, like) else _Kind.NEITHER
    if is_date(text, found.start) or (found.verdict is not Verdict.RIGHT and _is_other(text, found)):
        return _Kind.NEITHER
    return _Kind.NUMBER if _is_one(found, before, cue.call) else _Kind.NEITHER


def _is_dialled(found: Candidate, before: str, after: str, like: _Kind) -> bool:
    """Whether a short number is one to dial, or to send a text to."""
    if found.relay or found.groups == ("116", "123"):
        return True
    if surroundings.counts(after):
        return False
    if not is_short(found.digits):
        return surroundings.text_begins(before) is not None
    return like is _Kind.NUMBER or surroundings.says_dial(before, after)


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
