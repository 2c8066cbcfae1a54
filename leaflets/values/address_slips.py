"""What is typed wrong in a web address or an e-mail address, as seen in its letters alone."""

from __future__ import annotations

import re
from urllib.parse import quote

from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.words import did_you_mean

#: What is meant for http:// or https://, and is not, before what looks like a host.
MISTYPED = (
    r"(?i:(?:h{1,2}t{1,3}p{1,2}|ttp|hpp?t)s{0,2})"
    r"(?:[:;.,][/\\]{1,3}:?[/\\]{0,2}|[/\\]{2,3}:?[/\\]{0,2}|[/\\]:[/\\]{0,2}|[/\\](?=(?i:www\.))|[:;])"
    r"(?=(?:[^\W_]|-){1,63}\.[^\W_])"
)
_MISTYPED = late(MISTYPED)
_RIGHT = late(r"https?://(?![/\\:])", re.I)
#: A second address after a first.
_ANOTHER = late(r"\s(?:https?://|www\.)", re.I)
_ANOTHER_HOST = late(r"(?:https?://)?[^/,]*,(?:https?://|www\.)", re.I)
_STOP_BEFORE_PATH = late(r"((?:https?://)?[^/?#]*[^/?#.])\.+(?=[/?#])", re.I)
_TWICE = late(r"https?:/*(?=https?://)", re.I)
#: Signs of which none stands in an address as it is (RFC 3986): quotes, and what marks up words.
REFUSED = frozenset('"<>\\^`{|}')
_QUOTES = '"“”„'
_DASHES = "‐‑‒–—―−"
_NAMES = {"’": "a curly apostrophe", "‘": "a curly apostrophe", "\\": "a backslash"}
_MEANT = str.maketrans({"’": "'", "‘": "'", "\\": "/", **dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_QUOTES)})

#: A file of a computer’s own, as Windows names it.
_FILE_HERE = late(r"[A-Za-z]:[\\/]|\\\\\w")
#: What may be an address within words, and how one ends that has no scheme.
_WITHIN = late(
    r"(?:https?://|www\.)[^\s<>()\[\]\"“”'‘’|]+|(?<![\w@.-])[\w-]+(?:\.[\w-]+)+(?:/[^\s<>()\[\]\"“”'|]*)?", re.I
)
_ENDS_AS_HOSTS = late(r"^(?:https?://)?[\w.-]*\.(?:org|com|net|uk|ie|eu|info|nhs|gov|scot|cymru|wales)(?![\w-])", re.I)

_EMAIL = late(r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;<>.][^\s@,;<>]*\.[^\s@,;<>.]+")
#: Signs of the sentence round an e-mail address, and what begins one by mistake.
_ROUND_EMAIL = ".,;:<>()[]{}\"'“”‘’!?*–—-"


def refuse_slips(text: str) -> None:
    """Raises Unfit for the first thing that is typed wrong in a web address without spaces round it."""
    if alone := _alone(text):
        raise Unfit(f"there is more than a web address here: ‘{text}’", f"Type it alone: {alone}")
    if (_ANOTHER.search(text) or _ANOTHER_HOST.match(text)) and not re.match(r"https?://\s", text, re.I):
        raise Unfit("there are two web addresses here", "Type one of them.")
    if "\n" in text:
        meant = "".join(line.strip() for line in text.split("\n"))
        raise Unfit("this web address goes on in the next line", f"Put it in one line, without a space: {meant}")
    if _FILE_HERE.match(text):
        message = f"‘{text}’ is a file on a computer, and no web address"
        raise Unfit(message, "Readers cannot open it. Type the address of a page, or leave the line out.")
    if re.search(r"\s", text):
        if not re.search(r"[./@]\S", text):
            raise Unfit(f"‘{text}’ is not a web address", "Type one like www.example.org/page, or leave the line out.")
        raise Unfit(f"the web address ‘{text}’ has a space in it", "Take the space out.")
    if any(sign in _QUOTES for sign in text):
        raise Unfit("this web address has a quote in it", did_you_mean(text.translate(_MEANT)))
    if "@" in text and "/" not in text and ":" not in text:
        raise Unfit(f"‘{text}’ is an e-mail address", "Put it under ‘email’.")
    _refuse_scheme(text)
    _refuse_signs(text)


def _alone(text: str) -> str:
    """The one address among words and marks that cannot be a part of it; empty where there is none, or may be more."""
    if "\n" in text or not re.search(r"\s|\]\(|<a\b|</", text):
        return ""
    found = [match for match in _WITHIN.finditer(text) if _ENDS_AS_HOSTS.search(match[0])]
    addresses = {match[0].rstrip(".,;:!?") for match in found}
    if len(addresses) != 1 or addresses == {text.rstrip(".,;:!?")}:
        return ""
    before, after = text[: found[0].start()], text[found[-1].end() :]
    is_apart = re.search(r"[^\W_][\s:=\"'“(\[<>]+$|[<>\[(\"]$", before) if before else True
    goes_on = after.strip() and not re.match(r"\s*[(\[)\]<>,;–—|\"'”]|\s+[-=:]", after)
    return "" if not is_apart or goes_on else addresses.pop()


def no_page(scheme: str) -> Unfit:
    """What is said of an address whose scheme is none of web pages."""
    message = f"a leaflet cannot print a ‘{scheme.lower()}:’ address"
    if scheme.lower() in ("tel", "sms", "whatsapp", "callto"):
        return Unfit(message, "Type the number in a text, or under ‘phones’ of a contact.")
    if scheme.lower() == "mailto":
        return Unfit(message, "Type the e-mail address in a text, or under ‘email’ of a contact.")
    return Unfit(message, "Use one that begins with https://.")


def _refuse_scheme(text: str) -> None:
    if twice := _TWICE.match(text):
        raise Unfit("the beginning of this web address is here twice", did_you_mean(text[twice.end() :]))
    match = _MISTYPED.match(text)
    if match is None or _RIGHT.match(text):
        return
    word = re.split(r"\W", match[0])[0]
    scheme = "https" if "s" in word.lower() else "http"
    meant = did_you_mean(f"{scheme}://{text[match.end() :]}")
    if word.lower() == scheme:
        raise Unfit(f"after {word} there should be :// in this web address", meant)
    raise Unfit(f"the web address should begin with {scheme}://, not ‘{match[0]}’", meant)


def _refuse_signs(text: str) -> None:
    """Raises Unfit for a sign that no address has, and that would be asked for as something else."""
    if stop := _STOP_BEFORE_PATH.match(text):
        meant = f"{stop[1]}{text[stop.end() :]}"
        raise Unfit("there is a full stop too many in this web address", did_you_mean(meant))
    for sign in text:
        if sign in _DASHES:
            ends = text.rstrip(_DASHES)
            if ends != text:
                raise Unfit("there is a dash after this web address", did_you_mean(ends))
            cure = f"If it is a hyphen, type {text.translate(_MEANT)}; else type {quote(sign)} in its place."
            raise Unfit(f"there is a dash, ‘{sign}’, in this web address", cure)
        if sign == "…":
            raise Unfit("there are three dots in this web address", "Copy all of it from the browser.")
        if sign in _NAMES:
            raise Unfit(f"there is {_NAMES[sign]} in this web address", did_you_mean(text.translate(_MEANT)))
        if sign in REFUSED:
            bare = text.strip("".join(REFUSED))
            cure = "Copy the address again from the browser." if set(bare) & REFUSED else did_you_mean(bare)
            raise Unfit(f"there is a ‘{sign}’ in this web address", cure)


#: What stands for a sign of an e-mail address, so that no robot collects it.
_GUARD = late(r"(?<!\s)\s*[\[({](at|dot)[\])}]\s*", re.I)


def refuse_slips_in_email(text: str) -> None:
    """Raises Unfit for what is no e-mail address, with what is meant where that can be known."""
    bare, _, after = text.partition("?")
    if after and _is_email(bare):
        raise Unfit(f"there is more than the address here: ‘?{after}’", did_you_mean(bare))
    text_with_at = _GUARD.sub(lambda match: "@" if match[1].lower() == "at" else ".", text)
    meant = (
        re.sub(r"^(?:www\.|mailto:)+", "", text_with_at.strip(_ROUND_EMAIL), flags=re.I)
        .replace("’", "'")
        .replace("‘", "'")
    )
    is_meant = _is_email(meant)
    if is_meant and meant == text:
        return
    if is_meant:
        raise Unfit(f"‘{text}’ is not an e-mail address", did_you_mean(meant))
    if re.match(r"https?://|www\.|[\w-]+(?:\.[\w-]+)+/", text, re.I) and "@" not in text:
        raise Unfit(f"‘{text}’ is a web address", "Put it under ‘website’.")
    if re.fullmatch(r"@[\w.]+", text) and "." not in text:
        cure = "Type the address of its page under ‘website’, such as www.facebook.com/name."
        raise Unfit(f"‘{text}’ is a name on a social network, and no e-mail address", cure)
    within = {match[0].strip(_ROUND_EMAIL) for match in _EMAIL.finditer(text.replace("mailto:", " "))}
    if len(within) == 1 and text.count("@") == 1 and re.search(r"\s|[<>]", text):
        raise Unfit(f"there is more than an e-mail address here: ‘{text}’", f"Type it alone: {within.pop()}")
    if re.search(r"\s", text) and _is_email("".join(text.split())):
        raise Unfit(f"the e-mail address ‘{text}’ has a space in it", "Take the space out.")
    if _is_email(with_stops := text.replace(",", ".")):
        raise Unfit(f"the e-mail address ‘{text}’ has a comma in it", did_you_mean(with_stops))
    if text.count("@") > 1:
        raise Unfit("there are two e-mail addresses here, or a sign @ too many", "Type one of them.")
    raise Unfit(f"‘{text}’ is not an e-mail address", "Type it like help@example.org.")


def _is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None and ".." not in text
