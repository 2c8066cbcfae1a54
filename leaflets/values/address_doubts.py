"""What speaks against printing a web or e-mail address that can be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from leaflets.patterns import late
from leaflets.values.endings import is_ending
from leaflets.values.lookalikes import latinised, lookalikes
from leaflets.words import did_you_mean

#: The most characters of an address that is not doubted: the symbol of a longer one is hard to read for an old phone.
LONG = 70
#: Hosts that hide where an address leads (GDS and NCSC: readers cannot judge them).
SHORTENERS = frozenset(
    ("tinyurl.com", "bit.ly", "goo.gl", "ow.ly", "is.gd", "buff.ly", "cutt.ly", "rb.gy", "rebrand.ly", "shorturl.at")
)
_TRACKING = late(r"[?&](?:utm_\w+|fbclid|gclid|gad_source|mc_[ce]id|igshid|igsh|msclkid|dclid|_hsenc|_hsmi)=", re.I)
#: What `www.` may have been meant by.
_LIKE_WWW = late(r"(?:ww|w{4,})(?=\.)")
#: Signs of the sentence round an address, by what they are called.
_CLOSING = {
    ".": "a full stop", ",": "a comma", ";": "a semicolon", ":": "a colon", "-": "a hyphen", "'": "an apostrophe",
    "*": "a star", "!": "an exclamation mark",
}  # fmt: skip
_SIGNS = "".join(_CLOSING)
#: Words in the path of a page on which people log in, or write it.
_LOG_IN = late(
    r"/(?:log-?in|sign-?in|log-?on|auth|oauth2?|sso|saml2?|(?:my-?)?accounts?|wp-admin|wp-login\.php|admin|administrator|umbraco"
    r"|edit|preview)(?:[/.?#]|$)",
    re.I,
)
_PREVIEW = late(r"[?&](?:preview(?:_id|_nonce)?=|p=\d+$|elementor-preview)", re.I)
_LOG_IN_HOST = late(r"(?:login|signin|sign-in|auth|sso|accounts|account|idp|adfs|admin)\.")
_STAGING_HOST = late(
    r"(?:[\w-]+\.)*?(?:(?:[\w-]+-)?(?:staging|preprod|uat|intranet)|(?:staging|stg|preprod|uat)-[\w-]+"
    r"|test|dev|stage|stg|preview)\.(?=[\w-]+\.)"
)
#: Hosts of what people share with colleagues, and see when they are logged in.
_SHARED = late(
    r"(?:[\w-]+-my\.sharepoint\.com|[\w-]+\.sharepoint\.com|onedrive\.live\.com|1drv\.ms|docs\.google\.com"
    r"|drive\.google\.com|mail\.google\.com|outlook\.(?:office|live)\.com|teams\.microsoft\.com|[\w-]+\.lightning\.force\.com"
    r"|app\.slack\.com|trello\.com|[\w-]+\.atlassian\.net)"
)
#: Of these, what anybody can open.
_OPEN = late(r"/forms/|/e/|/pub(?:html)?(?:[/?]|$)|/viewform")
#: A sentence that goes on after an address, without a space.
_NEXT_SENTENCE = late(r"\.(?!(?:Aspx?|Html?|Php|Pdf|Jsp)$)[A-Z][a-z]+$")
_IN_BRACKETS = late(r"[^\W_](\([^\W\d_]+\))$")


def doubts(address: str) -> Iterator[tuple[str, str]]:
    """What speaks against printing a web address, or a `mailto:` link: each a message and its cure."""
    if address.startswith("mailto:"):
        name, _, host = unquote(address.removeprefix("mailto:")).rpartition("@")
        yield from _of_letters(f"{name}@{_in_own_letters(host)}")
        if not is_ending(host.rpartition(".")[2]):
            yield f"no host ends like that of {name}@{host}", "Look the address up again."
        return
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # what a stranger's code has in it
        yield f"{address} is not a web address", ""
        return
    if parts.scheme != "https":
        secure = address.replace("http://", "https://", 1)
        yield f"{address} is not https", f"Try {secure} in a browser, and type that if it opens."
    if host.removeprefix("www.") in SHORTENERS:
        yield f"{address} does not tell where it leads", "Type the address of the page itself."
    if _TRACKING.search(address):
        yield f"{address} carries tracking", _without_tracking(parts.query)
    yield from _of_slips(address, host)
    yield from _of_host(address, host)
    yield from _of_access(address, parts)
    if len(address) > LONG and (cure := _shorter(parts)):
        yield f"{address} has {len(address)} characters", cure


def _of_slips(address: str, host: str) -> Iterator[tuple[str, str]]:
    """Signs and words that belong to the sentence round an address, and a www. mistyped."""
    if (sign := _CLOSING.get(address[-1])) is not None:
        yield f"{address} ends in {sign}", f"Did you mean {address.rstrip(_SIGNS)}?"
    if match := _NEXT_SENTENCE.search(urlsplit(address).path):
        cure = f"If ‘{match[0][1:]}’ begins a sentence, put a space before it."
        yield f"{address} ends in a full stop and a word", cure
    if match := _IN_BRACKETS.search(address):
        yield f"{address} ends in ‘{match[1]}’", "If that is no part of it, put a space before the bracket."
    if (match := _LIKE_WWW.match(host)) is not None:
        meant = address.replace(match[0], "www", 1)
        yield f"{address} begins with {match[0]}", f"Did you mean {meant}?"


def _of_host(address: str, host: str) -> Iterator[tuple[str, str]]:
    """A host that is not on the internet, or not what it seems."""
    ending = host.rstrip(".").rpartition(".")[2]
    if re.fullmatch(r"[\d.]+|.*:.*", host):
        yield f"{address} has a number where its name should be", "Type the address of the page with its name."
    elif host and not is_ending(ending):
        yield f"no web address ends in .{ending}, as {address} does", "Look at its ending again."
    yield from _of_letters(_in_own_letters(host))


def _in_own_letters(host: str) -> str:
    """A host without the spelling by which it is asked for on the network."""
    if "xn--" not in host:
        return host
    import idna

    try:
        return idna.decode(host)
    except idna.IDNAError:
        return host


def _of_letters(name: str) -> Iterator[tuple[str, str]]:
    """Letters of a host or an e-mail address that only look like Latin ones, each told by name."""
    if name.isascii():
        return
    for letter, alphabet in lookalikes(name):
        meant = latinised(name)
        cure = did_you_mean(meant) if meant.isascii() else "Type it again by hand."
        yield f"‘{letter}’ in ‘{name}’ is a letter of the {alphabet} alphabet, so it leads elsewhere", cure


def _of_access(address: str, parts: SplitResult) -> Iterator[tuple[str, str]]:
    """Pages that readers cannot open, or that are not meant for them."""
    host = parts.hostname or ""
    where = f"{parts.path}?{parts.query}"
    if _SHARED.fullmatch(host) and not _OPEN.search(where):
        yield f"{address} may open only for those you share it with", "Try it where nobody is logged in."
    elif _LOG_IN_HOST.match(host) or _LOG_IN.search(where):
        yield f"{address} looks like a page to log in or to edit", "Try it where nobody is logged in."
    elif _STAGING_HOST.match(host) or _PREVIEW.search(where):
        yield f"{address} looks like a page that is not public yet", "Type the address of the public page."


def _without_tracking(query: str) -> str:
    """What to take out of an address with that query, so that what the page itself needs stays."""
    fields = query.split("&")
    tracking = [field for field in fields if _TRACKING.match(f"?{field}")]
    if len(tracking) in (0, len(fields)):
        return "Take it out from the ? on."
    return f"Take out ‘{'’ and ‘'.join(tracking)}’, and try the address."


def _shorter(parts: SplitResult) -> str:
    """What may be left out of a long address, as a cure; empty where nothing is known that may."""
    host, path = (parts.hostname or "").removeprefix("www."), parts.path
    if match := re.fullmatch(r"(?:.*/)?(?:dp|gp/product)/([A-Z0-9]{10})(?:/.*)?", path) if "amazon." in host else None:
        return did_you_mean(f"https://www.{host}/dp/{match[1]}")
    if host == "youtube.com" and (match := re.search(r"(?:^|&)v=([\w-]{11})(?:&|$)", parts.query)):
        return did_you_mean(f"https://youtu.be/{match[1]}")
    if parts.fragment:
        return f"Try it without what begins at the #: {parts._replace(fragment='').geturl()}"
    return ""
