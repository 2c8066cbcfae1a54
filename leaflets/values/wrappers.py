"""Addresses that mail filters, newsletters, search engines and social networks make of the address of a page.

They say who was sent the link or who passed it on, they expire, and no reader can see where they lead.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

#: How often an address is looked for within one: a filter wraps what a newsletter has wrapped.
_DEEPEST = 5


class Wrapper(NamedTuple):
    """Who has wrapped an address, whether in an e-mail, and the address of the page, empty where it cannot be known."""

    whose: str
    in_mail: bool
    inside: str


class _Rule(NamedTuple):
    """Which addresses of a host are wrappers, by their path; the fields, or the function, that have the address."""

    whose: str
    path: str
    inside: str | Callable[[SplitResult], str] = ""
    in_mail: bool = False


def wrapped(address: str) -> Wrapper | None:
    """The wrapper that an address with a scheme is; None for one of a page itself. Raises ValueError for no address."""
    first, inside = _of(urlsplit(address)), ""
    if first is None:
        return None
    rule: _Rule | None = first
    for _ in range(_DEEPEST):
        inside = _inside(urlsplit(address), rule.inside) if rule else ""
        if not inside or (rule := _of(urlsplit(inside))) is None:
            break
        address = inside
    return Wrapper(first.whose, first.in_mail, "" if rule else inside)


def _of(parts: SplitResult) -> _Rule | None:
    """The rule for an address: that of its host, or of the host that it is a part of."""
    host = (parts.hostname or "").lower()
    if re.fullmatch(r"(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?", host):
        host = "google.com"
    elif re.fullmatch(r"(?:[\w-]+\.)*(?:createsend|cmail|sendibt|klclick)\d*\.com", host):
        host = "cmail.com"
    while host:
        for rule in _RULES.get(host, ()):
            if re.match(rule.path, parts.path):
                return rule
        host = host.partition(".")[2]
    return _NEWSLETTER if _is_click(parts) else None


def _is_click(parts: SplitResult) -> bool:
    """Whether an address counts clicks: its host says so, and it carries a long key."""
    first = (parts.hostname or "").partition(".")[0].lower()
    is_counted = first in ("click", "clicks", "clicked", "track", "tracking", "trk", "ablink")
    return is_counted and re.search(r"[\w%]{40}", f"{parts.path}?{parts.query}") is not None


def _inside(parts: SplitResult, how: str | Callable[[SplitResult], str]) -> str:
    """The address in a wrapper; empty where none is found."""
    if callable(how):
        try:
            found = how(parts)
        except ValueError:  # no base64, no text
            return ""
    else:
        query = dict(parse_qsl(parts.query))
        found = next((query[name] for name in how.split() if name in query), "")
    found = re.sub(r"^(https?:/)(?=[^/])", r"\1/", found.strip())
    if re.match(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)", found):
        found = f"https://{found}"
    try:
        is_address = re.match(r"https?://", found, re.I) and "." in (urlsplit(found).hostname or "")
    except ValueError:
        return ""
    return found if is_address else ""


def _proofpoint(parts: SplitResult) -> str:
    """Versions 1 to 3 of URL Defense, as Proofpoint tells to decode them."""
    whole = parts.geturl()
    if "/v3/" in parts.path:
        match = re.search(r"/v3/__(.+?)__;([\w=-]*)", whole)
        if match is None:
            return ""
        left_out = iter(base64.urlsafe_b64decode(match[2] + "=" * (-len(match[2]) % 4)).decode())
        return re.sub(r"\*(\*.)?", lambda star: _put_back(star[1], left_out), match[1])
    found = dict(parse_qsl(parts.query)).get("u", "")
    return unquote(found.replace("-", "%").replace("_", "/")) if "/v2/" in parts.path else found


def _put_back(run: str | None, left_out: Iterator[str]) -> str:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    number = letters.find(run[1]) + 2 if run else 1
    return "".join(next(left_out, "") for _ in range(number))


def _in_path(parts: SplitResult) -> str:
    """A whole address at the end of the path, escaped or not."""
    match = re.search(r"https?(?:://|%3a%2f%2f|:%2f%2f).*", f"{parts.path}?{parts.query}".rstrip("?"), re.I)
    return unquote(match[0]) if match else ""


def _without_scheme(parts: SplitResult) -> str:
    """What follows /amp/s/ or /c/s/."""
    return "https://" + parts.path.partition("/s/")[2]


def _base64(name: str) -> Callable[[SplitResult], str]:
    """What a field has in base64, with or without the sign `a1` before it."""

    def decoded(parts: SplitResult) -> str:
        value = re.sub(r"^a1(?=aHR0c)", "", dict(parse_qsl(parts.query)).get(name, ""))
        return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode()

    return decoded


def _between_bars(parts: SplitResult) -> str:
    """Avanan and Check Point write it between rows of three underscores."""
    return unquote(parts.geturl().partition("___")[2].rpartition("___")[0])


def _after_ru(parts: SplitResult) -> str:
    return unquote(parts.path.partition("/RU=")[2].partition("/")[0])


def _cached(parts: SplitResult) -> str:
    return re.sub(r"^cache:(?:[\w-]{12}:)?", "", dict(parse_qsl(parts.query)).get("q", "").partition(" ")[0])


def _translated(parts: SplitResult) -> str:
    """www-example-org.translate.goog: a hyphen stands for a dot, two for one hyphen."""
    host = (parts.hostname or "").partition(".")[0].replace("--", "\0").replace("-", ".").replace("\0", "-")
    query = "&".join(field for field in parts.query.split("&") if field and not field.startswith("_x_tr"))
    return f"https://{host}{parts.path}" + (f"?{query}" if query else "")


def _mail(whose: str, inside: str | Callable[[SplitResult], str] = "", path: str = "") -> tuple[_Rule, ...]:
    return (_Rule(whose, path, inside, in_mail=True),)


def _other(whose: str, inside: str | Callable[[SplitResult], str] = "", path: str = "") -> tuple[_Rule, ...]:
    return (_Rule(whose, path, inside),)


_NEWSLETTER = _Rule("a newsletter program", "", _in_path, in_mail=True)
#: By host, from the manuals of those who run them.
_RULES: dict[str, tuple[_Rule, ...]] = {
    # filters of mail
    "safelinks.protection.outlook.com": _mail("Microsoft Safe Links", "url"),
    "safelinks.protection.office365.us": _mail("Microsoft Safe Links", "url"),
    "safelink.emails.azure.net": _mail("Microsoft", "destination"),
    "statics.teams.cdn.office.net": _mail("Microsoft Teams", "url"),
    "mimecast.com": _mail("Mimecast", "url", r"/[sr]/"),
    "mimecastprotect.com": _mail("Mimecast", "url"),
    "urldefense.com": _mail("Proofpoint", _proofpoint),
    "urldefense.us": _mail("Proofpoint", _proofpoint),
    "urldefense.proofpoint.com": _mail("Proofpoint", _proofpoint),
    "linkprotect.cudasvc.com": _mail("Barracuda", "a url"),
    "secure-web.cisco.com": _mail("Cisco", _in_path),
    "trendmicro.com": _mail("Trend Micro", "url", "/wis/clicktime/"),
    "protection.sophos.com": _mail("Sophos", _base64("u")),
    "defend.egress.com": _mail("Egress", "url"),
    "clicktime.symantec.com": _mail("Symantec", "u"),
    "fireeye.com": _mail("FireEye", "u", r"/(?:v\d/)?url"),
    "url.avanan.click": _mail("Check Point", _between_bars),
    "protect.checkpoint.com": _mail("Check Point", _between_bars),
    "link.edgepilot.com": _mail("EdgePilot", "u"),
    "atpscan.global.hornetsecurity.com": _mail("Hornetsecurity", "d url"),
    "content.exclaimer.net": _mail("Exclaimer", "url"),
    # newsletters
    "list-manage.com": _mail("Mailchimp", path="/track/"),
    "sendgrid.net": _mail("SendGrid", path="/ls/"),
    "awstrack.me": _mail("Amazon", lambda parts: _in_path(parts).rsplit("/", 3)[0]),
    "hubspotlinks.com": _mail("HubSpot"),
    "rs6.net": _mail("Constant Contact"),
    "mjt.lu": _mail("Mailjet", path="/lnk/"),
    "mandrillapp.com": _mail("Mailchimp", path="/track/"),
    "cmail.com": _mail("a newsletter program", path="/"),
    "exct.net": _mail("Salesforce"),
    "mlsend.com": _mail("MailerLite", path="/link/"),
    "lnks.gd": _mail("GovDelivery"),
    "links.govdelivery.com": _mail("GovDelivery", _in_path),
    "links-1.govdelivery.com": _mail("GovDelivery", _in_path),
    "links-2.govdelivery.com": _mail("GovDelivery", _in_path),
    "trackedlink.net": _mail("Dotdigital"),
    # search engines and social networks
    "google.com": (
        *_other("Google", "q url", r"/url$"),
        *_other("Google", _without_scheme, r"/amp/s/"),
        *_other("Google", "u", r"/translate$"),
        *_other("Google", "imgrefurl", r"/imgres$"),
    ),
    "cdn.ampproject.org": _other("Google", _without_scheme, r"/\w/s/"),
    "translate.goog": _other("Google Translate", _translated),
    "translate.google.com": _other("Google Translate", "u", r"/translate"),
    "webcache.googleusercontent.com": _other("a copy kept by Google", _cached),
    "googleusercontent.com": _mail("Gmail", lambda parts: parts.fragment, r"/(?:[\w-]+-)?proxy"),
    "l.facebook.com": _other("Facebook", "u"),
    "lm.facebook.com": _other("Facebook", "u"),
    "facebook.com": _other("Facebook", "u", r"/(?:l\.php|flx/warn)"),
    "l.instagram.com": _other("Instagram", "u"),
    "l.messenger.com": _other("Messenger", "u"),
    "l.threads.com": _other("Threads", "u"),
    "l.threads.net": _other("Threads", "u"),
    "l.wl.co": _other("WhatsApp", "u"),
    "linkedin.com": _other("LinkedIn", "url", r"/(?:safety/go|redir/)"),
    "lnkd.in": _other("LinkedIn"),
    "t.co": _other("X (Twitter)"),
    "youtube.com": _other("YouTube", "q", "/redirect"),
    "slack-redir.net": _other("Slack", "url"),
    "out.reddit.com": _other("Reddit", "url"),
    "pinterest.com": _other("Pinterest", "url", "/offsite"),
    "pinterest.co.uk": _other("Pinterest", "url", "/offsite"),
    "t.umblr.com": _other("Tumblr", "z"),
    "vk.com": _other("VK", "to", r"/away\.php"),
    "duckduckgo.com": _other("DuckDuckGo", "uddg", "/l/"),
    "bing.com": _other("Bing", _base64("u"), "/ck/a"),
    "cc.bingj.com": _other("a copy kept by Bing"),
    "r.search.yahoo.com": _other("Yahoo", _after_ru),
}
