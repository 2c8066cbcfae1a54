"""Telephone numbers: grouped as they were typed, as a phone dials them, and what a call costs."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from leaflets.faults import Problem, Unfit
from leaflets.values.digit_rows import Candidate, are_hours, candidates, is_date, rows
from leaflets.values.numbering import Number, Verdict, is_short
from leaflets.values.surroundings import cue, text_begins
from leaflets.words import Words

#: Ofcom's caps on the service charge, pence a minute or call, VAT included (Ofcom, UK Calling, 2015).
#: 09 and 118 have none that a leaflet could print, so there the figure must be given.
_CAPS = {"084": "7p", "087": "13p"}
_CHARGED = re.compile(r"0(?:84|87|9)|118")
#: A number that is hard to read, since it is not in groups (NHS service manual; BT).
ONE_ROW = re.compile(r"(?:0|\+)[0-9]{8,}")
#: Letters that stand for figures, as they are taken for each other.
_FIGURES = str.maketrans("OoIl", "0011")
#: What is typed on the keys once a call has been answered.
_WITHIN = re.compile(r"(?:then |and |or )?(?:option|press|key|ext)", re.I)
#: What stands before figures that are no number to dial.
_PRESSED = re.compile(r"\b(?:options?|press|keys?|ext(?:ension|n)?|pin|code)[ .:]*$|[£$€]$", re.I)
#: A telephone number in running text. At least nine digits, so that "2020 to 2023" or a charity number is not taken
#: for one; shorter ones (0800 1111, 999) are known only where a number is meant.
PHONE = re.compile(
    r"(?<![\w.,/£$-])(?:1800[12][ \xa0])?(?:"
    r"(?:\+|00)\d{1,3}(?:[ \xa0]?\(0\))?(?:[ \xa0.-]?\d){7,12}"
    r"|\(?0(?:[ \xa0().-]{0,2}\d){8,10}"
    r"|116[ \xa0]?\d{3}"
    r")(?![\w/-])"
)
#: A number as it is typed in a link, and what is before it in a link that is typed wrongly.
_LINKED = re.compile(r"/*(\+?[0-9][0-9().-]*)")
#: As many figures as a number has at least that is dialled without its area code, or for a text.
_LOCAL = 5
_AGAIN = "Look the number up again."


class Phone(Words):
    """A telephone number as it is printed: grouped as it was typed, with the words that are part of it ("option 3")."""

    @classmethod
    def typed(cls, words: Words) -> Phone:
        """Read a number, single spaces between its parts.

        Raises Unfit where there is no figure in it, letters stand for figures, its first 0 is missing, or it has a
        figure too many or too few.
        """
        text = " ".join(words.split())
        if not re.search(r"[0-9]", text):
            raise Unfit(f"‘{text}’ has no number in it", "Type a phone number, or leave the line out.")
        for mistake in _mistakes(text):
            raise Unfit(mistake.message, mistake.cure)
        return cls(text, words.place)

    @classmethod
    def in_text(cls, words: Words) -> Phone:
        """Read a number that `numbers_in` has found in running text; raises Unfit as `typed` does."""
        try:
            return cls.typed(words)
        except Unfit as unfit:
            cure = unfit.problem.cure
            if cure.startswith(_AGAIN):
                cure += " If it is no telephone number, say before it what it is: ‘reference number …’."
            raise Unfit(unfit.problem.message, cure) from None

    @property
    def href(self) -> str:
        """The link by which a phone dials or texts it, tel: or sms:; empty where the text has no number to dial."""
        return _read(self).href

    @property
    def digits(self) -> str:
        """The digits as they are dialled at home, or after a +; without relay prefix, +44, or spaces."""
        return _read(self).digits

    def remarks(self) -> Iterator[Problem]:
        """A remark where no phone can dial it, or there are several numbers in it."""
        found = _read(self)
        if not found.href and not _WITHIN.match(self):
            cure = "Type the number first, as in ‘0300 123 1100 option 3’; or type it as ‘text HELP to 81025’."
            yield Problem(f"no phone can dial ‘{self}’", cure, self.place)
        elif found.several:
            yield Problem(f"‘{self}’ is more than one number", "Type each in a line of its own.", self.place)

    def charge(self, figure: str) -> str:
        """The sentence the law wants beside a charged number (ASA/CAP, from 1 July 2015); empty for the rest.

        `figure` is the service charge of the contact's record ("7p", "7p per minute"), empty where it has none: the
        legal cap is printed then. Raises Unfit for a number that has no cap.
        """
        if not (match := _CHARGED.match(self.digits)):
            return ""
        if figure:
            amount = figure if "per" in figure else f"{figure} per minute"
        elif match[0] in _CAPS:
            amount = f"up to {_CAPS[match[0]]} per minute"
        else:
            raise Unfit(
                f"calls to {self} cost extra, and the leaflet has to say how much",
                "Add a line such as ‘call cost: 36p per minute’ under the number.",
            )
        return f"Calls cost {amount} plus your phone company’s access charge."


class _Reading(NamedTuple):
    """What a text with a number in it dials; all empty where it dials nothing."""

    href: str = ""
    digits: str = ""
    several: bool = False


@functools.lru_cache(maxsize=4096)
def _read(text: str) -> _Reading:
    found = [one for one in _candidates(text) if one.verdict is Verdict.RIGHT]
    if not found:
        return _Reading(f"sms:{text}") if re.fullmatch(r"[678][0-9]{4}", text) else _Reading()
    first, several = found[0], len({_digits(one) for one in found}) > 1
    before = text[max(0, first.start - 80) : first.start]
    if (first.number is None or first.mobile) and text_begins(before, first.mobile) is not None:
        return _Reading(f"sms:{_target(first)}", "" if first.number is None else _digits(first), several)
    return _Reading(f"tel:{_target(first)}", _digits(first), several)


def _target(found: Candidate) -> str:
    """What is dialled."""
    if found.number and found.number.code == "353" and not found.number.abroad and found.digits[0] == "0":
        return f"+353{found.number.national}"
    if found.relay:
        return found.relay + _digits(found)
    return ("+" if found.plus else "") + found.digits


def _digits(found: Candidate) -> str:
    match found.number:
        case None:
            return found.digits
        case Number(code="44", national=national):
            return f"0{national}"
        case Number(code="353", abroad=False) if found.digits[0] != "0":
            return found.digits  # 1800: dialled in Ireland alone
        case number:
            return number.code + number.national


def _candidates(text: str) -> Iterator[Candidate]:
    """The numbers of a text that is meant for one, right or wrong."""
    for row in rows(text):
        for found in candidates(row):
            before = text[max(0, found.start - 80) : found.start]
            if (
                _PRESSED.search(before)
                or is_date(text, found.start)
                or cue(before, text[found.end : found.end + 80]).label
            ):
                continue
            if found.verdict is not Verdict.RIGHT and are_hours(text, found.start):
                continue
            if found.number is None and not is_short(found.digits) and text_begins(before) is None:
                continue
            yield found


def _mistakes(text: str) -> Iterator[Problem]:
    """What is wrong with a text that is meant for a number."""
    figures = _in_figures(text)
    if figures != text:
        yield Problem(f"there are letters in place of figures in ‘{text}’", f"Type it in figures: {figures}")
        return
    found = list(_candidates(text))
    right = any(one.verdict is Verdict.RIGHT for one in found)
    for one in found:
        if one.verdict is not Verdict.RIGHT and one.number and len(one.digits) > (6 if right else 1):
            yield _mistake(one, text[one.start : one.end])
    if not found and not _WITHIN.match(text):
        yield from _without_beginning(text)


def _mistake(found: Candidate, typed: str) -> Problem:
    """Why no phone can dial these figures."""
    assert found.number is not None
    code, national, abroad = found.number
    typed = typed.removeprefix(found.relay).strip()
    if found.verdict is Verdict.NOUGHT:
        cured = re.sub(rf"({code}[^0-9]*)0[ -]?", r"\1", re.sub(r" ?\(0\)", "", typed), count=1)
        return Problem(f"no phone can dial {typed}: there is a 0 after +{code}", f"Type it without that 0: {cured}")
    if found.verdict is Verdict.NOWHERE:
        if typed.startswith("+0"):
            return Problem(f"‘{typed}’ has a 0 after the +", f"Type it without the +: {typed[1:]}")
        return Problem(f"‘{typed}’ is no telephone number: no country has such a code", _AGAIN)
    many = "many" if found.verdict is Verdict.MANY else "few"
    if abroad:
        return Problem(f"{typed} has {len(national)} digits after +{code}, which is too {many}", _AGAIN)
    irish = len(found.groups[0]) == 3 and Number("353", national).exists  # 028 21234 is of Skibbereen
    cure = f"{_AGAIN} If it is Irish, type it like +353 {typed.lstrip('(0')}." if irish else _AGAIN
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
        yield Problem(f"{typed} has {len(digits)} digits, but no 0 or + in front", _AGAIN)
    elif len(digits) > 5:
        message = f"{typed} has {len(digits)} digits, which is too few"
        yield Problem(message, "Type it with its area code, as in 0151 298 2999.")


def _in_figures(text: str) -> str:
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


class Dialled(NamedTuple):
    """Where a link leads that dials or texts: its number, its `href`, and whether its words show the whole number."""

    phone: Phone
    href: str
    shown: bool


def dialled(words: str, target: str) -> Dialled:
    """The number behind `[words](target)`, whose target begins with tel: or sms:.

    Raises Unfit where the target is no number or more than one, or the words show another number.
    """
    scheme, _, rest = target.partition(":")
    scheme = scheme.lower()
    number = _LINKED.match(re.sub("%20| ", "", rest))
    if not number:
        raise Unfit(f"‘{rest}’ is no telephone number", f"Type it in figures, as in {scheme}:08001111.")
    phone = Phone.typed(Words(f"text {number[1]}" if scheme == "sms" else number[1]))
    if not phone.href:
        raise Unfit(f"‘{rest}’ is no telephone number", f"Type all of its figures, as in {scheme}:08001111.")
    href = f"{scheme}:{phone.href.partition(':')[2]}"
    if number[0] != rest or number[1] != rest:
        raise Unfit(f"‘{target}’ has more in it than a number", f"Type {href}.")
    wanted = phone.digits or number[1]
    shown = dict(_shown(words))
    for digits, typed in shown.items():
        if digits != wanted and not (wanted.endswith(digits) and len(digits) >= _LOCAL):
            dials = "texts" if scheme == "sms" else "dials"
            raise Unfit(f"the words show {typed}, but the link {dials} {rest}", "Type the same number in both.")
    return Dialled(phone, href, wanted in shown)


def _shown(words: str) -> Iterator[tuple[str, str]]:
    """The numbers that words show: the digits that are dialled, and as they are typed."""
    for row in rows(words):
        found = [one for one in candidates(row) if is_short(one.digits) or one.number]
        for one in found:
            yield _digits(one), words[one.start : one.end]
        typed = words[row.start : row.end]
        digits = re.sub("[^0-9]", "", typed)
        if not found and len(digits) >= _LOCAL and not is_date(words, row.start) and not are_hours(words, row.start):
            yield digits, typed
