"""The telephone numbers in running text: numbers by their form, and by the words round them.

What has the form of a number may be an ISBN, a date or the number of a meeting. Of several words before it that say
what it is, the nearest is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.values.digit_rows import Candidate, candidates, is_moment, rows
from leaflets.values.numbering import Verdict, is_short
from leaflets.values.phones import TEXT_TO

#: So many characters before a number are looked at for words that say what it is.
_BEFORE = 100
#: So many characters may stand between such a word and the number.
_NEAR = 60

_CALL = (
    r"call(?:s|ed|ing|ers?)?|ring(?:s|ing)?|phon(?:e|es|ed|ing)|telephon\w*|tel|dial(?:s|led|ling)?"
    r"|text(?:s|ed|ing)?|txt|sms|whats ?app|mob|mobiles?|fax|(?:\w*[ -])?(?:help|hot|info|text|land|advice)?lines?"
    r"|(?:free|text)phones?|minicom|typetalk|switchboard|contact(?:s|ed|ing)?"
)
#: What numbers besides those of telephones are called by themselves …
_LABEL = (
    r"isbn(?:-1[03])?|e?issn|doi|pmid|pmc(?:id)?|isrctn|nct|eudract|iras|orcid|iban|bic|vat|utr|up?rn|ean|upc|gtin|asin"
    r"|sku|bar ?codes?|batch(?:es)?|lots?|pass(?:codes?|words?|keys?)|pins?|sort codes?|ref(?:erences?|s)?"
    r"|accounts?|a/c|licen[cs]es?|registered|serial|version|grid ref(?:erence)?|(?:\w+ )?ids?"
)
#: … and what they are called with “number”, “no” or “code” after it.
_NUMBERED = (
    r"charit(?:y|ies)|compan(?:y|ies)|registration|orders?|nhs|chi|hospital|patient|member(?:ship)?|customer|policy"
    r"|claim|case|invoice|product|item|part|model|stock|catalogue|form|publication|leaflet|insurance|ni|roll|passport"
    r"|driver|trial|study|protocol|ticket|booking|donor|participant|unit|access|entry|host|security|verification"
    r"|conference|meeting|webinar|event|tracking|provider|location|gmc|nmc|hcpc|gphc|cqc|mhra|pl|ico|tax|product"
)
_NUMBER = r"(?:numbers?|nos?\b\.?|num\b\.?|№|codes?|ref(?:erence|s)?\b\.?|ids?|keys?)"
_CUE = re.compile(
    rf"(?<![\w-])(?:(?P<call>{_CALL})|(?P<label>{_LABEL}|(?:{_NUMBERED})[ \xa0]{_NUMBER}))(?![\w-])", re.I
)
#: What may stand between such a name and its number.
_LINK = re.compile(rf"(?:[\s:#=(‘“'\"–-]|\b(?:{_NUMBER}|is|are|was|of|in|and|the|england|wales|scotland)(?!\w))*", re.I)
_SENTENCE = re.compile(r"[.!?][)”’\"']?\s+(?=[A-Z(‘“])")
#: Between two numbers of one kind.
_AND = re.compile(r"[\s,;&/]*(?:(?:and|or|to)\s+)?")
#: What stands before a number that belongs to something else: money, an address, a longer code, a grid square.
_STUCK = re.compile(r"(?:[\w£$€@=&%^\\+]|(?<![\d\s])[/,.-]|\d[.,-]|\b[HJNOST][A-HJ-Z] )$")
_GOES_ON = re.compile(r"[^\W_xX]|_|[xX](?!\d)|[@%°#£$€=]|[-‐‑–][\w]|\.[a-z\d]|:\d|,\d{3}(?!\d)|/[A-Za-z]")
_IRELAND = re.compile(r"(?<!northern )\b(?:ireland|irish|dublin|cork|galway|limerick|ro ?i)\b", re.I)
#: What is said before 999: call NHS 111, ring the police on 101, dial 999.
_SHORTLY = re.compile(
    r"\b(?:call|ring|phon|telephon|dial|text|contact)(?:e|s|es|ed|ing|led|ling)?\b(?:[^.!?;]*?\b(?:on|or|nhs|at|to|dial))?"
    r"[\s:(‘“'\"]*$",
    re.I,
)
_PEOPLE = re.compile(r"[ \xa0](?:people|patients|calls|callers|days|times|of\b|members|years|miles|mg|ml)")


def numbers_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the telephone numbers of a running text begin and end, in order; not all of them can be dialled.

    One with a figure too many or too few is among them where it is clear that a number is meant. The words by which a
    text is sent, such as ‘text HELP to 81025’, are taken as a whole.
    """
    last: tuple[int, int, bool] | None = None  # the number before: start, end, whether it is live
    for row in rows(text):
        for found in candidates(row):
            before = text[max(0, found.start - _BEFORE) : found.start]
            alike = last is not None and last[1] <= found.start and _AND.fullmatch(text, last[1], found.start)
            live = _is_one(text, found, before, last[2] if alike and last else None)
            sent = live and _sent(found) and TEXT_TO.search(before)
            last = (found.start, found.end, live)
            if sent:
                yield found.start - len(before) + sent.start(), found.end
            elif live:
                yield found.start, found.end


def _sent(found: Candidate) -> bool:
    """Whether a text can be sent to a number: a mobile's, or a short one."""
    return found.number is None or (found.number.code, found.number.national[:1]) == ("44", "7")


def _is_one(text: str, found: Candidate, before: str, like: bool | None) -> bool:
    if _STUCK.search(before[-4:]) or _GOES_ON.match(text, found.end) or like is False:
        return False
    label, near = _cue(before)
    if label:
        return False
    number = found.number
    if number is None:
        return _is_short(text, found, before, like)
    if is_moment(text, found.start):
        return False
    if number.code == "353" and not number.abroad:
        return near if found.groups[0][:2] == "18" else bool(_IRELAND.search(before))
    if found.verdict is Verdict.NOUGHT:
        return True
    if found.verdict is not Verdict.RIGHT:
        return len(found.digits) > 6 and (near or _nearly(found))
    if near:
        return True
    if number.abroad:
        return number.code in ("44", "353") or text[found.start] in "(+" or len(found.groups) > 1
    first, *others = found.groups
    if not others:
        return number.exists and len(first) == 11
    return (len(first) > 2 and number.exists) or _grouped(found)


def _cue(before: str) -> tuple[bool, bool]:
    """Whether the words before a number say that it is another's, and whether they say that it is dialled."""
    ends = [match.end() for match in _SENTENCE.finditer(before)]
    before = before[ends[-1] :] if ends else before
    cues = list(_CUE.finditer(before))
    if not cues:
        return False, False
    last = cues[-1]
    if last["label"]:
        between = before[last.end() :]
        return bool(_LINK.fullmatch(between)) or (len(between.split()) < 5 and " on " not in between), False
    return False, len(before) - last.end() <= _NEAR


def _is_short(text: str, found: Candidate, before: str, like: bool | None) -> bool:
    """Whether a short number is meant to be dialled: words say so, or it is 116 123."""
    if _PEOPLE.match(text, found.end):
        return False
    if not is_short(found.digits):
        return bool(TEXT_TO.search(before))
    return found.groups == ("116", "123") or bool(like) or bool(_SHORTLY.search(before))


def _grouped(found: Candidate) -> bool:
    """Whether the figures of a British number are grouped as they are in no other kind of number."""
    form = r"02\d \d{4} \d{4}|0(?:1\d1|11\d) \d{3} \d{4}|0[17]\d{3} (?:\d{6}|\d{3} \d{3})"
    return bool(re.fullmatch(form, " ".join(found.groups)))


def _nearly(found: Candidate) -> bool:
    """Whether the figures of a number that has not enough, or too many, are grouped as those of a telephone are."""
    first, *others = found.groups
    return bool(
        re.fullmatch(r"02[03489]|01\d1|011\d|01\d{3}|0[38]\d\d|07\d{3}", first)
        and 9 <= len(found.digits) <= 13
        and others
        and all(2 <= len(group) <= 7 for group in others)
    )
