"""Which typed signs are marks, and not words: few, and only where they can be nothing else; all others are printed.

**words**           bold; no other star, and no underscore, is a mark
- item              a list; so are the bullets that come with pasted text, and stars where two lines begin with one
1. item, 1) item    a list with numbers, which are printed as they are typed
> words             a quotation, where every line of its paragraph begins so, followed by a letter or a quotation mark
## heading          two signs or more
[words](address)    a link
| a | b |           a table

So ‘2*5 ml’, ‘>180/120’, ‘_’, ‘~’, ‘#’, a backslash and ‘&amp;’ are printed as they are typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflets.values.addresses import LONGEST

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_PASTED_BULLET = re.compile(r"(?m)^(\s*)[•·▪●◦–](?=\s)")
_STAR = re.compile(r"(?m)^(\s*)\*(?=[ \t])")
_ITEM = re.compile(r"(?:-|\d{1,9}[.)])(?:\s|$)")
_QUOTED = re.compile(r">(?: ?$| {1,4}(?=[^\W\d_]|[\"'“”‘’«„]))")
#: A bare address up to some place in it; no more letters are looked at than an address may have.
_ADDRESS = re.compile(r"(?i:https?://|www\.)[^\s<>]*$")
_HEADING = re.compile(r"##+(?:\s|$)")


def with_dashes(text: str) -> str:
    """A text with a dash for each bullet of another kind, so that all lists are typed alike."""
    text = _PASTED_BULLET.sub(r"\1-", text)
    return _STAR.sub(r"\1-", text) if len(_STAR.findall(text)) > 1 else text


def restrict(parser: MarkdownIt) -> None:
    """Let a parser of CommonMark know these marks alone."""
    from markdown_it.rules_block import blockquote, heading, list_block

    # Off: what would drop words or signs (link definitions, escapes, entities, brackets round addresses), or make of
    # plain typing what nobody meant (indented code, a line of dashes), and what a leaflet does not have.
    parser.disable(
        ["html_block", "html_inline", "entity", "escape", "autolink", "image", "code", "fence", "backticks",
         "reference", "lheading", "hr"]
    )  # fmt: skip

    def list_of_items(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return bool(_ITEM.match(_line(state, start))) and list_block(state, start, end, silent)

    def quotation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return _is_quotation(state, start, end) and blockquote(state, start, end, silent)

    def sub_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return bool(_HEADING.match(_line(state, start))) and heading(state, start, end, silent)

    rules = parser.block.ruler
    rules.at("list", list_of_items, {"alt": ["paragraph", "blockquote"]})
    rules.at("blockquote", quotation, {"alt": []})  # it is one from the first line of its paragraph on, or none
    rules.at("heading", sub_heading, {"alt": ["paragraph", "blockquote"]})
    parser.inline.ruler.at("emphasis", _two_stars)


def _line(state: StateBlock, number: int) -> str:
    """A line of the text, without what stands before it in its list."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _is_quotation(state: StateBlock, start: int, end: int) -> bool:
    """Whether all lines of a paragraph are quoted words; a bare > stands between two paragraphs of a quotation."""
    has_words = False
    for number in range(start, end):
        if not (line := _line(state, number)):
            break
        if not _QUOTED.match(line):  # at once: each item of a list asks, and must not look through all that follow
            return False
        has_words = has_words or len(line) > 2
    return has_words


def _two_stars(state: StateInline, silent: bool) -> bool:
    """Two stars at the edge of words may begin bold words, or end them; others, and any in an address, are printed."""
    from markdown_it.rules_inline.state_inline import Delimiter

    if silent or state.src[state.pos] != "*":
        return False
    scanned = state.scanDelims(state.pos, False)
    can_open = scanned.can_open and not _ADDRESS.search(state.src[max(state.pos - LONGEST, 0) : state.pos])
    if scanned.length != 2 or not (can_open or scanned.can_close):
        state.pending += "*" * scanned.length
    else:
        for _ in range(2):
            state.push("text", "", 0).content = "*"
            state.delimiters.append(Delimiter(ord("*"), 2, len(state.tokens) - 1, -1, can_open, scanned.can_close))
    state.pos += scanned.length
    return True
