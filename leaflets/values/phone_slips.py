"""What is typed where a telephone number belongs: the numbers in it, and the slips that keep a phone from dialling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.faults import Problem
from leaflets.patterns import late
from leaflets.values.digit_rows import Candidate, are_hours, candidates, is_date, rows
from leaflets.values.numbering import Number, Verdict, is_short
from leaflets.values.surroundings import BEFORE, cue, text_begins

#: Letters that stand for figures, as they are taken for each other.
_FIGURES = str.maketrans("OoIl", "0011")
#: What is typed on the keys once a call has been answered.
_WITHIN = late(r"(?:then |and |or )?(?:option|press|key|ext)", re.I)
#: What stands before figures that are no number to dial.
_PRESSED = late(r"\b(?:options?|press|keys?|ext(?:ension|n)?|pin|code)[ .:]*\Z|[£$€]\Z", re.I)
#: What web pages put round words.
_MARK = late(r"</?[a-z][^<>]*+>", re.I)
#: The cure where only somebody who knows the number can tell what is right.
AGAIN = "Look the number up again."


def is_pressed(text: str) -> bool:
    """Whether it is what is typed on the keys once a call has been answered: ‘then option 3’."""
    return _WITHIN.match(text) is not None


def numbers_meant(text: str) -> Iterator[Candidate]:
    """The numbers of a text that is meant for one, right or wrong."""
    for row in rows(text):
        for found in candidates(row):
            before, after = text[max(0, found.start - BEFORE) : found.start], text[found.end : found.end + BEFORE]
            if _PRESSED.search(before) or cue(before, after).label or is_date(text, found.start):
                continue
            if found.verdict is not Verdict.RIGHT and are_hours(text, found.start):
                continue
            if found.number is None and not is_short(found.digits) and text_begins(before) is None:
                continue
            yield found


def slips(text: str) -> Iterator[Problem]:
    """What is wrong with a text that is meant for a number."""
    if _MARK.search(text):
        bare = " ".join(_MARK.sub(" ", text).split())
        yield Problem("there are marks of a web page round the number", f"Type it without: {bare}")
        return
    figures = in_figures(text)
    if figures != text:
        yield Problem(f"there are letters in place of figures in ‘{text}’", f"Type it in figures: {figures}")
        return
    found = list(numbers_meant(text))
    right = any(one.verdict is Verdict.RIGHT for one in found)
    for one in found:
        if one.verdict is not Verdict.RIGHT and one.number and len(one.digits) > (6 if right else 1):
            yield _slip(one, text[one.start : one.end])
    if not found and not is_pressed(text):
        yield from _without_beginning(text)


def _slip(found: Candidate, typed: str) -> Problem:
    """Why no phone can dial these figures."""
    assert found.number is not None
    code, national, abroad = found.number
    typed = typed.removeprefix(found.relay).strip()
    if found.verdict is Verdict.NOUGHT:
        bare = re.sub(r"\(([0-9]+)\)", r"\1", re.sub(r" ?\(0\)", "", typed))
        cured = re.sub(rf"({code}[^0-9]*)0[ -]?", r"\1", bare, count=1)
        return Problem(f"no phone can dial {typed}: there is a 0 after +{code}", f"Type it without that 0: {cured}")
    if found.verdict is Verdict.NOWHERE:
        if typed.startswith("+0"):
            return Problem(f"‘{typed}’ has a 0 after the +", f"Type it without the +: {typed[1:]}")
        return Problem(f"‘{typed}’ is no telephone number: no country has such a code", AGAIN)
    many = "many" if found.verdict is Verdict.MANY else "few"
    if abroad:
        return Problem(f"{typed} has {len(national)} digits after +{code}, which is too {many}", AGAIN)
    irish = len(found.groups[0]) == 3 and Number("353", national).exists  # 028 21234 is of Skibbereen
    cure = f"{AGAIN} If it is Irish, type it like +353 {typed.lstrip('(0')}." if irish else AGAIN
    return Problem(f"{typed} has {len(found.digits)} digits, which is too {many}", cure)


def _without_beginning(text: str) -> Iterator[Problem]:
    """What is missing at the beginning of a number that does not begin as one: its 0, its +, its area code."""
    row = next(rows(text))
    typed = text[row.start : row.end]
    digits = re.sub(r"[^0-9]", "", typed.replace("(0)", ""))
    if digits[0] == "0":
        return  # a date, or what is pressed within a call
    british = digits[:2] == "44" and Number("44", digits[2:], True).verdict in (Verdict.RIGHT, Verdict.NOUGHT)
    if british or (digits[:3] == "353" and Number("353", digits[3:], True).exists):
        yield Problem(f"has the + before ‘{typed}’ gone missing?", f"Type it like +{typed}.")
    elif len(digits) == 10:
        yield Problem(f"has the first 0 of ‘{typed}’ gone missing?", f"Type it like 0{typed}.")
    elif len(digits) > 10:
        short = typed if len(typed) < 40 else f"{typed[:20]}…"
        yield Problem(f"{short} has {len(digits)} digits, but no 0 or + in front", AGAIN)
    elif len(digits) > 5:
        message = f"{typed} has {len(digits)} digits, which is too few"
        yield Problem(message, "Type it with its area code, as in 0151 298 2999.")


def in_figures(text: str) -> str:
    """The text with figures in place of the letters that stand for them in parts of a number."""
    return re.sub(r"[^\s()+]+", lambda match: match[0].translate(_FIGURES) if _is_meant(match[0]) else match[0], text)


def _is_meant(part: str) -> bool:
    """Whether a part of a number has letters in place of figures: it has figures too, or more than one O."""
    signs = set(part) - {"-"}
    return (
        signs & set("OoIl") != set()
        and signs <= set("0123456789OoIl")
        and (len(part) > 1 and signs & set("0123456789oO") != set())
    )
