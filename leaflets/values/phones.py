"""Telephone numbers: grouped as they were typed, as a phone dials them, and what a call costs."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from leaflets.faults import Problem, Unfit
from leaflets.patterns import late
from leaflets.values import call_charges
from leaflets.values.digit_rows import Candidate, are_hours, candidates, is_date, rows
from leaflets.values.nothing_said import refuse_hours, refuse_nothing
from leaflets.values.numbering import Number, Verdict, is_short
from leaflets.values.phone_slips import AGAIN, is_pressed, numbers_meant, slips
from leaflets.values.surroundings import says_call, says_dial, text_begins
from leaflets.words import Parts, Words

#: A number that is hard to read, since it is not in groups (NHS service manual; BT).
ONE_ROW = late(r"(?:0|\+)[0-9]{8,}")
#: The groups of British numbers: 020 7946 0018, 0151 298 2999, 01204 646464, 0800 111 222, 0800 1111, 116 123.
_FORMS = [
    late(form)
    for form in (
        r"(02\d)(\d{4})(\d{4})", r"(01\d1|011\d|0[389]\d\d)(\d{3})(\d{4})", r"(0[17]\d{3})(\d{6})",
        r"(0800)(\d{3})(\d{3})", r"(0800)(1111)", r"(11[68])(\d{3})",
    )
]  # fmt: skip
#: What is reached in another way than by phone.
_NO_NUMBER = late(r"(?P<email>[^\s@]++@[^\s@]++)|(?:https?://|www\.)\S++", re.I)
#: A number as it is typed in a link, and what is before it in a link that is typed wrongly.
_LINKED = late(r"/*(\+?[0-9][0-9().-]*)")
#: As many figures as a number has at least that is dialled without its area code, or for a text.
_LOCAL = 5
#: What is pressed once a number is answered, before the end or words.
_PRESSED = late(
    r"(?:,? (?:(?:then|and) )?(?:option|opt|press|key|choose|select|ext(?:ension|n)?)\b\.? ?\d+)+(?=$|[ ,;](?!.*\d))",
    re.I,
)
#: A number for texts, with the word that is texted.
_TEXTED = late(r"(?:\w+(?: \w+)? to )?\d(?: ?\d)*", re.I)
#: Words behind a number, and not what is pressed when it is answered, nor another number.
_TOLD = late(
    r" ?[,;:(–—-]? ?(?!options?\b|opt\b|press|then\b|ext|x ?\d|key|pin\b|code|or\b|and\b|ask\b|choose|select|ex\b)"
    r"[^\W\d_]{2}"
    r"| ?[,;(–—-] ?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b|noon\b|to \d|[-–] ?\d)"
    r"| ?[ ,;(–—-] ?(?:24 ?(?:hours?|hrs?|/ ?7)\b|£ ?\d|\d+(?:\.\d+)? ?p(?:ence)?\b)",
    re.I,
)


class Phone(Words):
    """A telephone number as it is printed: grouped as it was typed, with the words that are part of it ("option 3").

    `below` are the lines typed below it, which tell when it is answered, or whom it is for; they are at its end.
    """

    #: A number may be typed in parts: its hours, what a call costs and words of it in fields of their own.
    parts: ClassVar[Parts] = Parts.called(
        "number phone phones tel telephone phonenumber no value",
        "hours open opening openinghours openingtimes times when days",
        "cost callcost price charge charges",
        "about note notes for info extra details description",
    )

    below: tuple[str, ...] = ()

    @classmethod
    def typed(cls, words: Words) -> Phone:
        """Read a number, single spaces between its parts.

        Raises Unfit where there is no figure in it, letters stand for figures, its first 0 is missing, or it has a
        figure too many or too few.
        """
        text = " ".join(words.split())
        if not re.search(r"[0-9]", text):
            refuse_nothing(text, "a phone number")
            if match := _NO_NUMBER.fullmatch(text):
                field = "email" if match["email"] else "website"
                raise Unfit(f"‘{text}’ is not a phone number", f"Type it in a line of its own: {field}: {text}")
            refuse_hours(text)
            raise Unfit(f"‘{text}’ has no number in it", "Type a phone number, or leave the line out.")
        if not any(True for _ in numbers_meant(text)):
            refuse_hours(text)
        for slip in slips(text):
            raise Unfit(slip.message, slip.cure)
        phone = cls(text, words.place)
        phone.below = _lines_below(words)
        return phone

    @classmethod
    def in_text(cls, words: Words) -> Phone:
        """Read a number that `numbers_in` has found in running text; raises Unfit as `typed` does."""
        try:
            return cls.typed(words)
        except Unfit as unfit:
            cure = unfit.problem.cure
            if cure.startswith(AGAIN):
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

    @property
    def apart(self) -> tuple[str, str]:
        """The number with what is pressed after it, and words that tell of it: when it is answered, what it costs."""
        text = self.first_line
        right = [one for one in numbers_meant(text) if one.verdict is Verdict.RIGHT]
        end = right[0].end if len(right) == 1 and _read(self).href.startswith("tel:") else len(text)
        if pressed := _PRESSED.match(text, end):
            return text[: pressed.end()], text[pressed.end() :]
        return (text[:end], text[end:]) if _TOLD.match(text, end) else (text, "")

    @property
    def first_line(self) -> str:
        """The text without the lines below its number."""
        return self[: len(self) - sum(1 + len(line) for line in self.below)]

    @property
    def tells_price(self) -> bool:
        """Whether the words behind the number say what a call costs."""
        return call_charges.price_in(self[len(self.apart[0]) :]) != ""

    def remarks(self) -> Iterator[Problem]:
        """A remark where no phone can dial it, it ends as a sentence does, or there are several numbers in it."""
        found = _read(self)
        if not self.href and not is_pressed(self):
            cure = "Type the number first, as in ‘0300 123 1100 option 3’; or type it as ‘text HELP to 81025’."
            yield Problem(f"no phone can dial ‘{self}’", cure, self.place)
        elif self.apart[0].endswith((".", ",", ";")):
            yield Problem(
                f"the sign at the end of ‘{self}’ would be printed", f"Type: {self.rstrip('.,; ')}", self.place
            )
        elif found.several:
            yield Problem(f"‘{self}’ is more than one number", "Type each in a line of its own.", self.place)

    def charge(self, figure: str) -> str:
        """The sentence the law wants beside a charged number (ASA/CAP, from 1 July 2015); empty for the rest.

        `figure` is the service charge of the contact's record ("7p", "7p per minute"), empty where it has none: that
        in the words behind the number is printed then, else the legal cap. Raises Unfit for a number that has no cap.
        """
        number, _ = self.apart
        return call_charges.charge(self.digits, self[len(number) :], figure, number)


class Texted(Phone):
    """A number for texts, with the word that is texted to it, if any: 07700 900123, HELP to 81025."""

    @classmethod
    def typed(cls, words: Words) -> Texted:
        """Read a number, with or without ‘text’ before it. Raises Unfit as for any other."""
        bare = re.sub(r"^\s*(?:text|txt|sms)\b[\s:]*(?:to\b\s*|on\b\s*)?", "", words, flags=re.I)
        phone = Phone.typed(Words(bare, words.place, words.literal))
        return cls(str(phone), words.place)

    @property
    def apart(self) -> tuple[str, str]:
        """The number with the word that is texted, and words that tell of it."""
        match = _TEXTED.match(self)
        return (match[0], self[match.end() :]) if match and _TOLD.match(self, match.end()) else (str(self), "")

    @property
    def href(self) -> str:
        """The link by which a phone texts it, sms:; empty where the text has no number to dial."""
        target = (_read(f"text {self}").href or _read(self).href).partition(":")[2]
        return f"sms:{target}" if target else ""


def _lines_below(words: Words) -> tuple[str, ...]:
    """The lines below that of the number, where they are kept as typed and no number stands in them."""
    lines = [" ".join(line.split()) for line in words.split("\n") if line.strip()]
    if not words.literal or not lines or not any(True for _ in numbers_meant(lines[0])):
        return ()
    return () if any(True for line in lines[1:] for _ in numbers_meant(line)) else tuple(lines[1:])


class WhatsApp(Phone):
    """A number for messages on WhatsApp: it need not take calls."""

    @property
    def href(self) -> str:
        """The page by which a phone opens the conversation (WhatsApp, Click to chat); empty without a number."""
        digits = super().digits
        return f"https://wa.me/{re.sub('^0', '44', digits)}" if super().href else ""


class _Reading(NamedTuple):
    """What a text with a number in it dials; all empty where it dials nothing."""

    href: str = ""
    digits: str = ""
    several: bool = False


@functools.lru_cache(maxsize=4096)
def _read(text: str) -> _Reading:
    found = [one for one in numbers_meant(text) if one.verdict is Verdict.RIGHT]
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


class Dialled(NamedTuple):
    """Where a link leads that dials or texts: its number in groups, its `href`, and whether its words show it whole."""

    phone: Phone
    href: str
    shown: bool


def dialled(words: str, target: str) -> Dialled:
    """The number behind `[words](target)`, whose target begins with tel: or sms:.

    Raises Unfit where the target is no number or more than one, or the words show another number.
    """
    scheme, _, rest = target.replace(" ", "").partition(":")
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
    if scheme == "tel" and phone.href.startswith("sms:"):
        raise Unfit(f"nobody can call {rest}: it is a number for texts", f"Type sms:{rest}.")
    wanted = phone.digits or number[1]
    shown = dict(_shown(words, wanted))
    for digits, typed in shown.items():
        if digits != wanted and not (wanted.endswith(digits) and len(digits) >= _LOCAL):
            dials = "texts" if scheme == "sms" else "dials"
            raise Unfit(f"the words show {typed}, but the link {dials} {rest}", "Type the same number in both.")
    return Dialled(Phone(_in_groups(number[1]), phone.place), href, wanted in shown)


def _in_groups(number: str) -> str:
    """A number of a link as it is printed: in the groups it is typed in, else as such numbers are grouped."""
    groups = re.findall(r"\+?[0-9]+", number.replace("(0)", " "))
    if len(groups) > 1:
        return " ".join(groups)
    area = re.sub(r"^\+44", "0", number)
    for form in _FORMS:
        if match := form.fullmatch(area):
            grouped = " ".join(match.groups())
            return grouped if area == number else f"+44 {grouped[1:]}"
    return number


def _shown(words: str, wanted: str) -> Iterator[tuple[str, str]]:
    """The numbers that words show: the digits that are dialled, and as they are typed.

    A short one, and what has no area code, is one where the words say so, there are no others, or it is the one wanted.
    """
    for row in rows(words):
        found = [(_digits(one), one.start, one.end) for one in candidates(row) if is_short(one.digits) or one.number]
        for digits, start, end in found or [(re.sub("[^0-9]", "", words[row.start : row.end]), row.start, row.end)]:
            before, after = words[:start], words[end:]
            if is_date(words, start) or (digits != wanted and are_hours(words, start)):
                continue
            sure = bool(found) and not is_short(digits)
            alone = not (before + after).strip() and len(digits) >= (3 if found else _LOCAL)
            if sure or alone or digits == wanted or says_call(before, after) or says_dial(before, after):
                yield digits, words[start:end]
