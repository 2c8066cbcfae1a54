"""A link on a line of its own in the form that texts, web pages and other programs give it, and the line to type."""

from __future__ import annotations

import re

from leaflets.faults import Unfit
from leaflets.patterns import late
from leaflets.values.address_slips import no_page

#: An address of another kind, which addresses in running text do not begin with.
OTHER_SCHEME = late(
    r"(javascript|vbscript|data|file|blob|tel|sms|mailto|skype|facetime|whatsapp|intent|market):\S+", re.I
)
_BRACKETS, _MARKS = "here a link needs no brackets", "here a link needs no marks of a web page"
_QUOTE = "[\"'“”]?"
_ADDRESS = r"(?P<address>(?:https?://|www\.)[^<>\s]+)"
#: Those forms: what stands before a link, its words, its address, what follows; and what is said of it here.
_FORMS = tuple(
    (late(form, re.I), message)
    for form, message in (
        # [words](address)
        (r"(?P<before>[^\[]*)\[(?P<words>[^\[\]]+)\] ?\((?P<address>[^()\s]+|[^()]+(?=\)$))\)(?P<after>.*)", _BRACKETS),
        # <a href="address">words</a>
        (rf"(?P<before>.*?)<a\b[^<>]*?\bhref ?= ?{_QUOTE}(?P<address>[^\"'“”<>\s]+)[^<>]*>"
         r"(?P<words>.*?)(?:</a>(?P<after>.*)|$)", _MARKS),
        # [url=address]words[/url]
        (rf"(?P<before>.*?)\[url={_QUOTE}(?P<address>[^\]\"'“”]+){_QUOTE}\]"
         r"(?P<words>.*?)\[/url\](?P<after>.*)", _BRACKETS),
        # [address words]
        (r"(?P<before>[^\[]*)\[(?P<address>(?:https?://|www\.)\S+) (?P<words>[^\[\]]+)\](?P<after>.*)", _BRACKETS),
        # [words]: address
        (r"(?P<before>)\[(?P<words>[^\[\]]+)\]: ?(?P<address>\S+)(?P<after>.*)", _BRACKETS),
        # words<address>, and words <address> with others behind it
        (rf"(?P<before>[^<]*\S)(?P<words>)<{_ADDRESS}>(?P<after>.*)", _BRACKETS),
        (rf"(?P<before>[^<]*\S) (?P<words>)<{_ADDRESS}>(?P<after>.*\w.*)", _BRACKETS),
        (rf"(?P<before>.*?)\bHYPERLINK {_QUOTE}(?P<address>[^\"'“”]+){_QUOTE}(?P<words>.*)",
         "this is how Word keeps a link"),
    )
)  # fmt: skip
_MARK = late(r"<[^<>]*>")
#: Words that name no page.
_NO_NAME = late(r"(?:click )?here|(?:this |the )?(?:link|page|website|web ?site)|(?:https?://|www\.)\S+|", re.I)


def refuse_other_forms(text: str) -> None:
    """Raises Unfit, with the line to type, for a link with the marks of a text, a web page or another program."""
    if "[" not in text and "<" not in text and "HYPERLINK" not in text:
        return
    for form, message in _FORMS:
        if (match := form.fullmatch(text)) is None:
            continue
        address = match["address"].strip()
        if other := OTHER_SCHEME.fullmatch(address):
            raise no_page(other[1])
        words = _MARK.sub("", match["words"]).strip(" *_:")
        before = _MARK.sub("", match["before"]).strip(" :–—-|*_")
        named = [one for one in (before, words) if not _NO_NAME.fullmatch(one)]
        about = _MARK.sub("", match.groupdict().get("after") or "").strip(" ,;:.–—-")
        line = f"{' '.join(named) or 'The name of the page'} {address}" + (f", {about}" if about else "")
        raise Unfit(message, f"Type it like this: {line}")
