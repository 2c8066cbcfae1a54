"""Web and e-mail addresses: as they are typed, as a phone opens them, and as a person reads them."""

from __future__ import annotations

import functools
import re
from typing import ClassVar
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.values.address_slips import REFUSED, no_page, refuse_slips, refuse_slips_in_email
from leaflets.values.nothing_said import refuse_nothing
from leaflets.values.wrappers import Wrapper, wrapped
from leaflets.words import Parts, Words, did_you_mean

#: The most characters of an address in its short readable form; of a longer one that is the host alone.
READABLE = 40

#: The most characters of an address: the symbol of a longer one leaves no room for words beside it in some edition.
LONGEST = 600

#: The most characters of a host (RFC 1035).
_LONGEST_HOST = 253
#: Endings of files, which no host has.
_FILES = frozenset(
    (
        "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ppt", "pptx", "htm", "html", "php", "asp", "aspx", "jsp",
        "jpg", "jpeg", "png", "gif", "svg", "txt", "csv", "exe",
    )
)  # fmt: skip
_SCHEMES = ("https", "http")
_HOST = late(r"(?!-)(?:[^\W_]|-){1,63}(?<!-)(?:\.(?!-)(?:[^\W_]|-){1,63}(?<!-))+\.?")
#: Escapes that stand for what they say; those of reserved characters (RFC 3986, 2.2) would lead elsewhere.
_ESCAPES = r"(?:%(?!2[13-9A-Ca-cFf]|3[ABDFabdf]|40|5[BDbd])[0-9A-Fa-f]{2})+"
#: RFC 3986: what may stand unescaped in a path, a query and a fragment; % stays, being an escape already.
_SAFE_PATH, _SAFE_QUERY = "/%:@!$&'()*+,;=~", "/?%:@!$&'()*+,;=~"


class Address(Words):
    """A web address as a phone opens it: scheme and host in lower case, the host in IDNA, the rest escaped."""

    longest: ClassVar[int] = 2_000  # of one that is longer than LONGEST more can be said than that it is too long
    #: An address may stand below a name of its own, in a field that says what it is.
    parts: ClassVar[Parts] = Parts.called("address url link website web href page webaddress value")

    @classmethod
    def typed(cls, words: Words) -> Address:
        """Read an address as people type it; without a scheme it gets https://. Raises Unfit for what is none."""
        text = words.strip()
        refuse_nothing(text, "a web address")
        refuse_slips(text)
        if not re.match(r"[A-Za-z][A-Za-z0-9+-]*:(?!\d)", text):
            text = f"https://{text}"
        return cls(_escaped(text), words.place)

    @property
    def host(self) -> str:
        """The host as a person reads it: without `www.`, in its own letters."""
        return _host(self)

    @property
    def readable(self) -> str:
        """Where it leads, in short: `whole` where that has no more than READABLE characters, else the host."""
        return _readable(self)[0]

    @property
    def whole(self) -> str:
        """Where it leads, as a person reads it: the address without scheme, `www.` and a last slash."""
        return _readable(self)[1]


def _host(address: str) -> str:
    """The host of an address without `www.`, in its own letters where they are legible."""
    host = urlsplit(address).hostname or ""
    if "xn--" in host:
        import idna

        host = _legible(idna.decode(host), host)
    return host.removeprefix("www.")


@functools.lru_cache(maxsize=4096)  # asked for each time an address is said
def _readable(address: str) -> tuple[str, str]:
    """The short and the whole readable form; one with a space in it is never told whole."""
    parts = urlsplit(address)
    host = _host(address) + (f":{parts.port}" if parts.port else "")
    whole = host + _unescaped(urlunsplit(("", "", parts.path, parts.query, parts.fragment)))
    whole = whole if whole.endswith("//") else whole.removesuffix("/")
    whole = host if re.search(r"\s", whole) else whole
    return (whole if len(whole) <= READABLE else host), whole


class Email(Words):
    """An e-mail address."""

    parts: ClassVar[Parts] = Parts.called("address email mail emailaddress value")

    @classmethod
    def typed(cls, words: Words) -> Email:
        """Read an e-mail address, with or without `mailto:`; raises Unfit for what is none."""
        text = re.sub(r"^mailto:", "", words.strip(), flags=re.I)
        refuse_nothing(text, "an e-mail address")
        refuse_slips_in_email(text)
        return cls(text, words.place)

    @property
    def href(self) -> str:
        """The address as a link: `mailto:` and the address, escaped."""
        return "mailto:" + quote(self, safe="@.+-_'")


def _escaped(text: str) -> str:
    """An address with a scheme as a phone opens it; raises Unfit for one that cannot be printed."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Unfit(f"‘{text}’ is not a web address", "Copy it again from the browser.") from None
    if parts.scheme not in _SCHEMES:
        raise no_page(parts.scheme)
    if parts.username or parts.password:
        raise Unfit(f"the web address ‘{text}’ carries a user name", "Take out what stands before the @.")
    if "," in host:
        raise Unfit("this web address has a comma in it", did_you_mean(host.strip(",").replace(",", ".")))
    if len(host) > _LONGEST_HOST or not _HOST.fullmatch(host):
        raise Unfit(f"‘{text}’ is not a web address", "It should look like https://www.example.org/page.")
    if host.rpartition(".")[2].lower() in _FILES:
        message = f"‘{host}’ is the name of a file, and no web address"
        raise Unfit(message, "Open it in a browser, and copy the address from there.")
    if re.fullmatch(r"www\.[^.]+\.?", host):
        cure = f"It should look like {host.rstrip('.')}.org or {host.rstrip('.')}.org.uk."
        raise Unfit(f"‘{host}’ has no end such as .org", cure)
    if (wrapper := wrapped(text)) is not None:
        raise _wrapped(wrapper)
    netloc = _idna(host) + (f":{port}" if port else "")
    path = quote(parts.path, safe=_SAFE_PATH)
    query, fragment = (quote(part, safe=_SAFE_QUERY) for part in (parts.query, parts.fragment))
    address = urlunsplit((parts.scheme, netloc, path, query, fragment))
    if len(address) > LONGEST:
        message = f"this web address has {len(address)} characters; a code can hold {LONGEST} at the most"
        raise Unfit(message, "Ask the owner of the page for a shorter address, or name a page that leads there.")
    return address


def _wrapped(wrapper: Wrapper) -> Unfit:
    """What is said of a link that another has made of the address."""
    if wrapper.in_mail:
        message = f"this link was made by {wrapper.whose} for an e-mail, and may name the person it was sent to"
    else:
        message = f"this link leads through {wrapper.whose}, and not straight to the page"
    cure = did_you_mean(wrapper.inside) if wrapper.inside else "Open it in a browser, and copy the address from there."
    return Unfit(message, cure)


def _idna(host: str) -> str:
    """A host, in lower case, as it is asked for on the network."""
    if host.isascii() and "xn--" not in host:
        return host
    import idna  # IDNA 2008, as browsers read names; the standard library's codec is of 2003

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        raise Unfit(f"‘{host}’ cannot be the name of a web site", "Copy the address again.") from None


def _unescaped(text: str) -> str:
    """Escapes turned back into letters where a person can read and type them."""
    return re.sub(_ESCAPES, lambda match: _legible(unquote(match[0]), match[0]), text)


def _legible(letters: str, typed: str) -> str:
    """The letters if every face has them and they look like nothing else (Latin-1), else what stands for them.

    What is no UTF-8 has come as U+FFFD, which is not among them.
    """
    legible = letters.isprintable() and all(letter <= "\xff" and letter not in REFUSED for letter in letters)
    return letters if legible else typed
