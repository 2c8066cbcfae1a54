"""A leaflet as a page for phones and other screens: one file, in which nothing is fetched and nothing runs.

WCAG 2.2 AA: words grow and flow at any width from 320 pixels (1.4.10), colours follow the reader's own (1.4.3), what
is tapped is 24 pixels high and more (2.5.8), and numbers 44 (2.5.5, of AAA).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from leaflets.blocks import Document, Picture
from leaflets.formats.elements import SHOWN, Look, element, link, of_document, safe

#: Dots of a phone's screen to a pixel of a page.
_DENSE = 2
#: Light and dark, each with 7:1 and more between words and ground; `ACCENT` is the charity's, which is made for white.
_STYLE = """
:root{color-scheme:light dark;--ink:#111;--paper:#fff;--link:#0b3d91;--visited:#5b2a86;--line:#595959;--accent:ACCENT}
@media(prefers-color-scheme:dark){
:root{--ink:#f2f2f2;--paper:#141414;--link:#a9c7ff;--visited:#d9b8ff;--line:#a6a6a6;--accent:#f2f2f2}}
*{box-sizing:border-box}
html{font:112.5%/1.5 "Atkinson Hyperlegible Next",Arial,Helvetica,sans-serif;color:var(--ink);background:var(--paper);
-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem 2rem;max-width:42rem;overflow-wrap:anywhere}
header,footer{border:0 solid var(--line);padding:.5rem 0}
header{border-bottom-width:2px;font-weight:bold}
footer{border-top-width:2px;margin-top:2rem}
header img{display:block;max-width:100%;max-height:5rem;width:auto;height:auto;background:#fff;padding:.25rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.5em 0 .4em;color:var(--accent)}
h1{font-size:2rem}h2{font-size:1.45rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1.05rem}
.notice h2,.notice h3{margin-top:.2em}
p,ul,ol,table,blockquote{margin:0 0 1em}
ul,ol{padding-left:1.6em}
li{margin-bottom:.4em}
.plain{list-style:none;padding:0}
a{color:var(--link);text-underline-offset:.2em}
a:visited{color:var(--visited)}
a:focus-visible{outline:3px solid;outline-offset:2px}
.web,footer a{display:inline-block;padding:.35rem 0}
a[href^="tel:"]{display:inline-block;line-height:2.75rem;min-width:2.75rem}
.notice{border:1px solid var(--line);border-left:4px solid;padding:.75rem 1rem .1rem;margin:1.5em 0}
.urgent{border-width:2px;border-left-width:8px}
.emergency{border-width:4px;border-left-width:14px}
.emergency h2,.emergency h3{color:var(--ink);font-size:1.6rem}
.offer{font-size:1.2rem}
blockquote{border-left:4px solid var(--line);padding-left:1rem;margin-left:0}
img{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
.skip{position:absolute;left:-999rem;padding:.6rem 1rem;background:var(--paper)}
.skip:focus{left:0;top:0}
main:focus{outline:none}
@media print{
:root{--ink:#000;--paper:#fff;--link:#000;--visited:#000;--line:#000;--accent:#000}
html{font-size:14pt}body{max-width:none;padding:0}
.skip,footer ul,footer h2{display:none}
main a[href^="http"]:not(.web)::after{content:" (" attr(href) ")"}
h1,h2,h3,h4{break-after:avoid}
.notice,.card,li,tr,img{break-inside:avoid}}
""".strip()


class Beside(NamedTuple):
    """A file that lies beside the page: its name, and what it is called."""

    file: str
    label: str


def web_page(document: Document, beside: Sequence[Beside], shown: Callable[[Picture, int], bytes]) -> str:
    """A leaflet as a whole page of HTML, the last line of which says what the foot of a printed page says.

    `beside` are the files that it leads to; `shown` makes of a picture the bytes of a JPEG so many dots wide.
    """

    def source(picture: Picture) -> str:
        return "data:image/jpeg;base64," + base64.b64encode(shown(picture, _DENSE * SHOWN[picture.width])).decode()

    head = [element("p", safe(document.publisher))]
    if document.logo is not None:
        head.insert(0, f'<p><img src="{source(document.logo)}" alt="{safe(document.logo.says)}"></p>')
    foot = [element("p", safe(f"{document.title} · reviewed {document.reviewed} · issue {document.issue}"))]
    if beside:
        files = "\n".join(element("li", link(safe(one.label), one.file)) for one in beside)
        foot += [element("h2", "To print"), element("ul", files, ' class="plain"')]
    parts = [
        link("Skip to the leaflet", "#leaflet", ' class="skip"'),
        element("header", "\n".join(head)),
        element("main", "\n".join(of_document(document, Look(_classed, source))), ' id="leaflet" tabindex="-1"'),
        element("footer", "\n".join(foot)),
    ]
    title = f"{document.title} – {document.publisher}"
    return page(document.language, title, document.subject, document.accent, parts)


def page(language: str, title: str, subject: str, accent: str, parts: Iterable[str]) -> str:
    """A whole page around elements, which may load pictures that it holds itself and nothing else (CSP level 3).

    `language` is a BCP 47 tag, `accent` a colour as `#004b6b`; these, the title and the subject are plain text.
    """
    style = _STYLE.replace("ACCENT", accent)
    policy = f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{safe(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="description" content="{safe(subject)}">\n<title>{safe(title)}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n" + "\n".join(parts) + "\n</body>\n</html>\n"
    )


def _classed(kind: str) -> str:
    return f' class="{kind}"'


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
