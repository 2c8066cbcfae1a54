"""The web and e-mail addresses in running text: where each begins, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from leaflets.patterns import late
from leaflets.values.address_slips import MISTYPED
from leaflets.values.endings import is_ending

#: A web address, an e-mail address, or a host without `www.` or a path, which may be a name (Booking.com).
Kind = Literal["web", "email", "bare"]

#: What no address goes beyond: spaces, quotes, the edge of a cell, and the signs of East Asian sentences.
_STRETCH = late(r'[^\s<>|"“”„«»`，。、；：！？（）【】「」『』《》｜]+')
#: Letters and figures of a host that is known without `www.`: Latin, Greek, Cyrillic and Armenian, as they are mixed to
#: mislead; not those of scripts whose words have no spaces between them.
_LETTER = "A-Za-z0-9À-ÖØ-öø-ɏͰ-֏"
_BEGIN = late(
    rf"(?<![A-Za-z0-9])(?P<scheme>[A-Za-z][A-Za-z0-9+-]{{1,19}}://|{MISTYPED})"
    r"|(?<![\w.+&@-])(?P<email>(?i:mailto:)?\w[\w.+'’&-]{0,63}@)(?=[^\W_])"
    r"|(?<![A-Za-z0-9@])(?P<www>(?i:www\.))(?=[^\W_])"
    rf"|(?<![{_LETTER}_.@-])-*+(?!(?i:www\.))(?P<host>[{_LETTER}][{_LETTER}-]*+(?:\.[{_LETTER}-]++)++)"
)
#: What every address has in it: a text without it is not looked through.
_SIGN = late(r"[.@:/]\S")
_BRACKETS = late(r"[()\[\]{}]")
_HOST = late(r"(?:[^\W_]|-)++(?:\.(?:[^\W_]|-)++)*+")
_PORT = late(r":\d{1,5}(?!\d)")
#: A part of an address without brackets; a comma before another address ends it.
_WITHIN = late(r"(?:[^()\[\]{},;]|[,;](?!(?i:https?://|www\.)))++")
_OPENING = {"(": ")", "[": "]", "{": "}"}
#: Signs of the sentence round an address. One hyphen may be the last sign of an address.
_CLOSING = ".,;:!?'’‘…–—―*·•\\^~"
#: What stands after a scheme and a space; it is told as one address with a space in it.
_SPACED = late(r"\s{1,3}(?i:www\.)[^\s<>|]{1,600}")
#: What an address goes on with after a space or in the next line; it is told in the same way.
_GOES_ON = late(
    r"\s{1,20}(?:/\w|[?&=#]\w|\.(?:uk|org|com|net|ie)\b)[^\s<>|]{0,600}|[ \t]{0,20}\n[ \t]{0,20}-\w[^\s<>|]{0,600}"
)
#: The same after the signs that stand within an address, and not at its end: words of a path or of a query.
_GOES_ON_OPEN = late(
    r"\s{1,20}(?!(?:and/or|e\.g|i\.e|he/she|his/her|s/he)\b)[a-z0-9][\w%]{0,60}[-/=.][\w%-][^\s<>|]{0,600}"
)
_FIELD = late(r"\?[\w.-]{1,40}=")
_COMMA_FOR_A_STOP = late(r",(?:uk|org|com|net|ie)(?![\w@.])")
_AFTER_COMMA = late(r",([a-z]{2,6})(?![\w@])")

#: What is nearly an e-mail address: with a space beside its @, or a host without an ending.
_NEARLY_EMAIL = late(
    r"(?<![\w.@/-])(?P<name>[\w.+-]{1,64})(?: @|@ | @ )(?P<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4})(?![\w@-])"
    r"|(?<![\w.@/-])[\w.+-]{1,64}@(?P<half>[A-Za-z0-9-]{2,63})(?![\w@-]|\.\w)",
)
#: The mailboxes of most people, whose endings are left out most.
_PROVIDERS = {
    "gmail": "gmail.com", "googlemail": "googlemail.com", "hotmail": "hotmail.com", "outlook": "outlook.com",
    "yahoo": "yahoo.com", "icloud": "icloud.com", "btinternet": "btinternet.com", "aol": "aol.com", "nhs": "nhs.net",
}  # fmt: skip
#: Endings that are words as well, so that what ends in one may be two words with a stop between: Tel.no/fax.
_WORDS = frozenset(
    (
        "am", "as", "at", "be", "by", "care", "day", "do", "fit", "help", "id", "in", "is", "it", "life", "live",
        "love", "me", "my", "no", "now", "one", "plus", "pm", "so", "to", "us", "work",
    )
)  # fmt: skip
#: Hosts with such an ending that everybody knows.
_KNOWN = frozenset(("youtu.be", "t.me", "wa.me", "bit.ly", "goo.gl", "amzn.to", "fb.me", "m.me", "forms.gle", "g.co"))
#: Endings by which a host is known from a name, an abbreviation, or two sentences without a space between them; not
#: those that are words, abbreviations, units or kinds of file as well (.it, .care, .pm, .ml, .zip).
_TELLING = frozenset(
    (
        "uk", "org", "com", "net", "info", "edu", "gov", "eu", "mobi", "scot", "wales", "cymru", "ie", "gg", "je",
        "fr", "nl", "ch", "dk", "fi", "jp", "cn", "nz", "au", "cz", "hu", "ro", "sk",
    )
)  # fmt: skip


def addresses_in(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Where each address in a text begins and ends, and of which kind it is, in order.

    A web address has a scheme, known, unknown or mistyped, or `www.`, or an ending that there is and a path after it.
    Signs of the sentence round it are no part of it; brackets that are opened within it are.
    """
    reached = 0
    for stretch in _STRETCH.finditer(text) if _SIGN.search(text) else ():
        if not _SIGN.search(text, *stretch.span()):
            continue
        begin, stop = max(stretch.start(), reached), stretch.end()
        partners = _partners(text, begin, stop)
        while (match := _BEGIN.search(text, begin, stop)) is not None:
            start = match.start(match.lastgroup or 0)
            kind, begin = _measured(text, match, stop, partners)
            if kind == "web":
                begin = _further(text, begin, stop)
            if kind is not None:
                yield start, begin, kind
        reached = begin


def _further(text: str, end: int, stop: int) -> int:
    """The end of a web address that goes on after the white space at `stop`; `end` where it does not."""
    if text[end:stop] not in ("", "?", "&", "=", "-"):
        return end
    match = _GOES_ON.match(text, stop)
    if match is None and text[stop - 1] in "/-?=&":
        match = _GOES_ON_OPEN.match(text, stop)
    return match.end() if match else end


def nearly_emails(text: str) -> Iterator[tuple[str, str]]:
    """What was meant for an e-mail address and is printed as plain words, each as a message and its cure."""
    for match in _NEARLY_EMAIL.finditer(text) if "@" in text else ():
        typed, host = match[0], match["host"]
        if host is not None and not is_ending(host.rpartition(".")[2]):
            continue
        half = match["half"]
        whole = f"{match['name']}@{host}" if host else typed.replace(half, _PROVIDERS.get(half.lower(), f"{half}.org"))
        cure = f"Type it like this, if it is one: {whole}"
        yield f"‘{typed}’ is printed as words: nobody can write to it", cure


def bare_hosts(text: str) -> Iterator[tuple[str, str]]:
    """Hosts in a text that are printed as plain words, each as a message and its cure."""
    for start, end, kind in addresses_in(text):
        if kind == "bare":
            host = text[start:end]
            ways = f"https://{host}" if host.count(".") > 1 and host[-3:] != ".uk" else f"www.{host} or https://{host}"
            cure = f"If readers are to go there, type {ways}{', whichever opens' if ' or ' in ways else ''}."
            yield f"‘{host}’ is printed as words, with no code and no link", cure


def may_be_host(text: str) -> bool:
    """Whether a text is a host without `www.` and path, where an address is expected and a name is not."""
    match = _BEGIN.fullmatch(text)
    return match is not None and match.lastgroup == "host" and _is_host(text)


def _measured(text: str, match: re.Match[str], stop: int, partners: Mapping[int, int]) -> tuple[Kind | None, int]:
    """The kind of what begins with a match, None for what is no address, and its end or where to look on."""
    start, after = match.span(match.lastgroup or 0)
    match match.lastgroup:
        case "scheme" if after == stop and (spaced := _SPACED.match(text, after)):
            return "web", spaced.end()
        case "scheme" | "www":
            end = _end_of_web(text, start, after, stop, partners)
            return ("web", end) if end > after else (None, after)
        case "email":
            return _email(text, match, stop, partners)
    end = _end_of_host(text, start, after)
    host = text[start:end]
    following = text[end : min(end + 1, stop)]
    has_path = end == after and (following == "/" or _FIELD.match(text, end, stop))
    is_word = host.rpartition(".")[2].lower() in _WORDS and host.lower() not in _KNOWN
    if has_path and _is_host(host) and not is_word:
        return "web", _end_of_path(text, start, end, stop, partners)
    return ("bare" if _is_told(host) or (has_path and _is_host(host) and host.islower()) else None), end


def _end_of_web(text: str, start: int, at: int, stop: int, partners: Mapping[int, int]) -> int:
    """The end of a web address that begins at `start`, and its host at `at`, or after its `www.`."""
    match = _HOST.match(text, at, stop)
    if match is None:
        return _end_of_path(text, start, at, stop, partners)
    end = _end_of_host(text, at, match.end())
    if end < match.end():
        return end
    if _COMMA_FOR_A_STOP.match(text, end, stop):
        return _end_of_path(text, start, end + 1, stop, partners)  # told, as a part of the address
    if text.startswith("./", end, stop):
        end += 1  # told, as a part of the address
    if port := _PORT.match(text, end, stop):
        end = port.end()
    if text[end : min(end + 1, stop)] not in ("", *"/?#\\") and is_ending(text[at:end].rpartition(".")[2]):
        return _trimmed(text, start, end)
    return _end_of_path(text, start, end, stop, partners)  # what is no host after all is told with all that follows


def _email(text: str, match: re.Match[str], stop: int, partners: Mapping[int, int]) -> tuple[Kind | None, int]:
    """An e-mail address whose name has been found; a comma in its host is told as a part of it."""
    after = match.end()
    host = _HOST.match(text, after, stop)
    if host is None:
        return None, after
    end = _end_of_host(text, after, host.end())
    if (comma := _AFTER_COMMA.match(text, end, stop)) and is_ending(comma[1]):
        return "email", comma.end()
    if text[match.start() : match.start() + 7].lower() == "mailto:" and text[end : end + 1] == "?":
        return "email", _end_of_path(text, match.start(), end, stop, partners)
    end = _trimmed(text, match.start(), end)
    return ("email" if "." in text[after:end] else None), end


def _end_of_host(text: str, at: int, end: int) -> int:
    """The end of a host without a dash, or the first word of the next sentence, typed without a space after it.

    So www.example.org.It and www.example.org--it end in .org.
    """
    first, dash, after = text[at:end].rpartition(".")[2].partition("--")
    if dash and is_ending(first):
        return end - len(dash + after)
    labels = text[at:end].split(".")
    while (
        len(labels) > 2
        and labels[-1][0].isupper()
        and any(letter.islower() for letter in labels[-2])
        and is_ending(labels[-2])
    ):
        end -= len(labels.pop()) + 1
    return end


def _end_of_path(text: str, start: int, at: int, stop: int, partners: Mapping[int, int]) -> int:
    """The end of an address whose path goes on at `at`; a bracket is part of it if the other one is as well."""
    while at < stop:
        if match := _WITHIN.match(text, at, stop):
            at = match.end()
        elif text[at] in ",;" or partners.get(at, -1) < start:
            break
        else:
            at += 1
    return _trimmed(text, start, at)


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of an address without the signs of the sentence after it."""
    before = text[start - 1 : start]
    while end > start:
        if text[end - 1] in _CLOSING or (text[end - 1] == before == "_"):
            end -= 1
        elif text.endswith("--", start, end) or text.endswith(("’s", "‘s"), start, end):
            end -= 2
            while text[end - 1] == "-":
                end -= 1
        else:
            break
    return end


def _partners(text: str, start: int, end: int) -> dict[int, int]:
    """The place of the other bracket for each bracket between two places that has one."""
    found: dict[int, int] = {}
    open_: dict[str, list[int]] = {")": [], "]": [], "}": []}
    for match in _BRACKETS.finditer(text, start, end):
        at, sign = match.start(), match[0]
        if sign in _OPENING:
            open_[_OPENING[sign]].append(at)
        elif open_[sign]:
            found[at] = open_[sign].pop()
            found[found[at]] = at
    return found


def _is_host(host: str) -> bool:
    """Whether what has a path after it is a host: its ending is one, and no new sentence, nor all before it figures."""
    *labels, ending = host.split(".")
    return (ending.islower() or host.isupper()) and not all(label.isdigit() for label in labels) and is_ending(ending)


def _is_told(host: str) -> bool:
    """Whether a host without `www.` or a path may well be meant for an address."""
    return host.rpartition(".")[2].lower() in _TELLING and _is_host(host)
