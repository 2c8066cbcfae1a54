"""What the words round some figures say that they are: a telephone number, or the number of something else."""

from __future__ import annotations

import re
from typing import NamedTuple

from leaflets.patterns import late

#: So many characters before figures are looked at.
BEFORE = 100
#: So many characters may stand between a word for a call and the number.
_NEAR = 60

_CALL = (
    r"call(?:s|ed|ing|ers?)?|ring(?:s|ing)?|phon(?:e|es|ed|ing)|telephon\w*|tel|dial(?:s|led|ling)?"
    r"|text(?:s|ed|ing)?|txt|sms|whats ?app|mob|mobiles?|fax|(?:\w*[ -])?(?:help|hot|info|text|land|advice)?lines?"
    r"|(?:free|text)phones?|minicom|typetalk|switchboard|contact(?:s|ed|ing)?"
    r"|ff[oô]n\w*|galw(?:ch|ad\w*)|dei?al\w*|tecstiwch"  # Welsh
)
#: What has a number that is no telephone's, which may stand some words further on …
_OWN = (
    r"isbn(?:s|-1[03])?|e?issns?|doi|pmid|pmc(?:id)?|isrctn|nct|eudract|orcid|iban|ean|upc|gtin|asin|bar ?codes?"
    r"|batch(?:es)?|pass(?:codes?|words?|keys?)|sort codes?"
    r"|(?:meeting|webinar|conference|event|zoom|teams|user|unique) ids?"
)
#: … which stands right after it …
_LABEL = (
    r"pins?|codes?|lots?|po box|p\.o\. box|freepost|permits?|protocols?|eps|prescriptions?|leaflets?|print codes?"
    r"|refs?|references?|accounts?|a/c|licen[cs]es?|registered|serial|version|grid ref(?:erence)?|invoices?"
    r"|iras|bic|vat|utr|up?rn|sku|ids?"
)
#: … or does if “number”, “no” or “code” comes between.
_NUMBERED = (
    r"charit(?:y|ies)|compan(?:y|ies)|registration|orders?|nhs|chi|hospital|patient|member(?:ship)?|customer|policy"
    r"|appointments?|prescriptions?|permits?|print|claim|case|product|item|part|model|stock|catalogue|form|publication|leaflet|insurance|ni|roll|passport|ticket"
    r"|driver|trial|study|protocol|booking|donor|participant|unit|access|entry|host|security|verification|tracking"
    r"|conference|meeting|webinar|event|provider|location|gmc|nmc|hcpc|gphc|cqc|mhra|pl|ico|tax"
)
_NUMBER = r"(?:numbers?|nos?\b\.?|num\b\.?|№|codes?|ref(?:erence)?s?\b\.?|ids?|keys?)"
_CUE = late(
    rf"(?<![\w-])(?:(?P<call>{_CALL})|(?P<own>{_OWN})|(?P<label>{_LABEL}|(?:{_NUMBERED})[ \xa0]{_NUMBER}))(?![\w-])",
    re.I,
)
#: What may stand between such a name and its number.
_LINK = late(rf"(?:[\s:.#=(‘“'\"–-]|\b(?:{_NUMBER}|is|are|was|of|in|and|the|england|wales|scotland)(?!\w))*", re.I)
_SENTENCE = late(r"[.!?][)”’\"']?\s+(?=[A-Z(‘“])")
#: What the figures before it are, in brackets or after a dash.
_AFTER = late(rf"\s*[(–-]\s*(?:(?:the|your|our|its)\s+)?(?:{_OWN}|(?:{_NUMBERED})[ \xa0]{_NUMBER})(?!\w)", re.I)
_IRELAND = late(r"(?<!northern )\b(?:ireland|irish|dublin|cork|galway|limerick|ro ?i)\b", re.I)
#: What is said before 999: call NHS 111, ring the police on 101, dial 999, emergency services: 999.
_SHORTLY = late(
    r"\b(?:(?:call|ring|phon|telephon|dial|text|contact)(?:e|s|es|ed|ing|led|ling)?|ff[oô]n\w*|galwch|deialwch)\b"
    r"(?:[^.!?;]*\b(?:on|or|nhs|dial|ar|neu))?"
    r"[\s:(‘“'\"]*\Z"
    r"|\b(?:emergenc(?:y|ies)|police|ambulance|services?)\s*[:(–-]\s*\Z"
    r"|(?:\bnhs(?: 24)?|\b(?<!an )(?<!the )emergency|\bemergencies|\bpolice)[ \xa0](?:on[ \xa0])?\Z",
    re.I,
)
#: What may stand between a word for a call and a number that is known by that word alone.
_CALL_ON = late(r"(?:[\s:.(–-]|\b(?:us|me|them|him|her|free|on|at|numbers?|no|is)\b)*", re.I)
#: What 999 counts, or the street in which it is a house.
_COUNTED = late(
    r"[ \xa0](?:online|people|patients|call(?:er)?s|days|times|of\b|members|years|miles|mg|ml"
    r"|(?:[A-Z]\w+ ){1,3}(?:Street|St|Road|Rd|Avenue|Lane|Drive|Way|Close|Place|Square|Court|Gardens|Terrace))"
)
#: The words by which a text is sent, but for its number: ‘text HELP to’, ‘text us on’.
_TEXT = late(r"\b(?:text|txt|texting|sms|send)\b", re.I)
_WORD_TO = late(r"(?!send\b)\w+:?\s(?![^.!?;:]*\b(?:call|phone|ring)\b)[^.!?;:]{1,60}\sto:?\s+", re.I)
_WORD_TO_SHORT = late(r"\w+:?\s(?![^.!?;:]*\b(?:call|phone|ring)\b)[^.!?;:]{1,60}\s(?:to|on|at):?\s+")
_US_ON = late(r"(?!send\b)\w+(?:\smessages?)?:?\s+(?:(?:us|me|them|her|him)\s+)?(?:(?:on|at|to)\s+)?", re.I)
_OR = late(r"(?:\b(?:or|and)|[,/&])\s*\Z")


class Cue(NamedTuple):
    """What the nearest words before some figures say: the number of something else, or a number to call."""

    label: bool = False
    call: bool = False


def cue(before: str, after: str) -> Cue:
    """What the words before some figures, and those right after them, say that they are."""
    if after.lstrip().startswith(("(", "–", "-")) and _AFTER.match(after):
        return Cue(label=True)
    nearest, between = _nearest(before)
    match nearest:
        case "call":
            return Cue(call=len(between) <= _NEAR)
        case "own" if not re.search(r"\d| on ", between):
            return Cue(label=len(between.split()) < 6)
        case "own" | "label":
            return Cue(label=bool(_LINK.fullmatch(between)))
    return Cue()


def _nearest(before: str) -> tuple[str, str]:
    """The kind of the last word that says what is to come, in its sentence, and what stands after it; or nothing."""
    ends = [match.end() for match in _SENTENCE.finditer(before)]
    before = before[ends[-1] :] if ends else before
    cues = list(_CUE.finditer(before))
    return (cues[-1].lastgroup or "", before[cues[-1].end() :]) if cues else ("", "")


def says_irish(before: str) -> bool:
    """Whether words before a number speak of Ireland."""
    return bool(_IRELAND.search(before))


def says_dial(before: str, after: str) -> bool:
    """Whether the words round a short number such as 999 say that it is dialled."""
    return bool(_SHORTLY.search(before)) and not counts(after)


def counts(after: str) -> bool:
    """Whether a number counts what is named after it, or is that of a house in a street."""
    return bool(_COUNTED.match(after))


def says_call(before: str, after: str) -> bool:
    """Whether the words right before some figures say that they are dialled, whatever they are."""
    nearest, between = _nearest(before)
    return nearest == "call" and bool(_CALL_ON.fullmatch(between)) and not counts(after)


def text_begins(before: str, mobile: bool = False) -> int | None:
    """Where the words begin by which a text is sent to the number after them; None where there are none.

    ‘call or text 07700 900123’ is the number of a `mobile` to call.
    """
    starts = [match.start() for match in _TEXT.finditer(before)]
    if not starts:
        return None
    words = before[starts[-1] :]
    if _US_ON.fullmatch(words):
        return None if mobile and _OR.search(before[: starts[-1]]) else starts[-1]
    return starts[-1] if (_WORD_TO if mobile else _WORD_TO_SHORT).fullmatch(words) else None
