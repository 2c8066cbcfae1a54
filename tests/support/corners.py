"""Small leaflets at the corners of what an editor can write; contacts and sections by a name that tells the corner."""

from __future__ import annotations

import textwrap


def _text(words: str, heading: str = "Words") -> str:
    return (
        f"  - heading: {heading}\n    text: |\n" + textwrap.indent(textwrap.dedent(words).strip("\n"), "      ") + "\n"
    )


_LONG = "This sentence goes on for long enough to need a second line in print of any size there is. "
_PAGE = "https://www.example.org/page"

#: For the corners that need records.
CONTACTS = f"""
bare-trust:
  name: Bare Trust
many-trust:
  name: Trust of Many Pages
  about: |
    Read [their guide](https://www.example.org/guide) first.
  phones:
    Helpline: 0808 800 0000
    Textphone: 18001 0808 800 0000
    Office: 0845 458 6322
    By text: Text HELP to 85258
  email:
    - one@example.org
  website:
    - https://www.example.org/a/much/longer/path/than/forty/characters/of/print
long-trust:
  name: The Trust with a Name that Needs Two Lines or even Three in the Largest Print there is
  about: |
    They help.

    {_LONG}
  website: https://www.example.org/{"long/" * 30}
"""

CORNERS: dict[str, str] = {
    "no section": "",
    "a heading without anything": "  - heading: Alone\n    text: ''\n",
    "words without a heading": "  - text: Words.\n",
    "a heading of several lines": _text("Words.", _LONG * 2),
    "a list without an introduction": _text("- one\n- two"),
    "a list of one": _text("Words:\n\n- one"),
    "an empty item": _text("- one\n-\n- three"),
    "an empty item first": _text("-\n- two\n- three"),
    "an empty item first after words": _text("Words:\n\n-\n- two"),
    "only empty items": _text("-\n-"),
    "an empty quotation": _text(">\n\nWords."),
    "items of two paragraphs": _text(f"- one\n\n  {_LONG}\n- two\n\n  {_LONG}"),
    "a list directly in an item": _text("- - one\n  - two\n- three"),
    "lists three deep": _text("1. one\n   - two\n     1. three\n     2. four\n2. five"),
    "numbers from nine": _text("9. nine\n10. ten\n11. eleven"),
    "numbers from 998": _text("998. many\n999. more\n1000. most"),
    "a quotation in an item": _text("- one\n\n  > said\n- two"),
    "a table in an item": _text("- one\n\n  | A | B |\n  |---|---|\n  | c | d |\n- two"),
    "a heading in an item": _text("- ## Heading\n\n  words\n- two"),
    "a list in a quotation": _text("> They said:\n>\n> - one\n> - two"),
    "a table in a quotation": _text("> | A | B |\n> |---|---|\n> | c | d |"),
    "a heading in a quotation": _text("> ## Heading\n>\n> words"),
    "a quotation in a quotation": _text("> outer\n>\n> > inner"),
    "a link in an item": _text(f"- [one]({_PAGE}/1) is open\n- [two]({_PAGE}/2) is too"),
    "a link in an inner item": _text(f"- outer\n  - [one]({_PAGE}/1) is open\n  - inner"),
    "a link in a quotation": _text(f"> [one]({_PAGE}/1) is open"),
    "a link in a table": _text(f"| A | B |\n|---|---|\n| [one]({_PAGE}/1) | www.example.org |"),
    "a link in a heading": _text(f"## [one]({_PAGE}/1) is open\n\nwords"),
    "a link that is bold": _text(f"**[one]({_PAGE}/1)** and [**two**]({_PAGE}/2)"),
    "links in one paragraph": _text(f"[one]({_PAGE}/1), [two]({_PAGE}/2), [one again]({_PAGE}/1) and {_PAGE}/3."),
    "a link of several lines": _text(f"Words before [{_LONG.strip()}]({_PAGE}) and after."),
    "a link without words": _text(f"Open []({_PAGE}) now."),
    "bare addresses": _text("See www.example.org/page, or (https://www.example.org/second), or x@example.org."),
    "numbers in words": _text("Ring 0151 298 2999, +44 151 298 2999, 116 123 or 0808 800 0000. Text HELP to 85258."),
    "bold at the edges": _text("**Bold** in **the** middle**of**words **end**"),
    "line ends meant": _text("One  \nTwo  \nThree"),
    "only bold": _text("**All of it is bold.**"),
    "headings that jump": _text("#### Small\n\nwords\n\n## Large\n\nwords\n\n###### Smallest\n\nwords"),
    "a heading last": _text("words\n\n## Last heading"),
    "headings in a row": _text("## One\n\n### Two\n\n#### Three\n\nwords"),
    "a table of one column": _text("| A |\n|---|\n| b |\n| c |"),
    "a table of no rows": _text("| A | B |\n|---|---|"),
    "a table with gaps": _text("| A |  |\n|---|---|\n| b |  |\n|  | c |"),
    "a table of empty rows": _text("| A | B |\n|---|---|\n|  |  |\n| b | c |"),
    "a table of many rows": _text("| A | B |\n|---|---|\n" + "\n".join(f"| row {n} | cell {n} |" for n in range(80))),
    "a table of long cells": _text(f"| A | B |\n|---|---|\n| {_LONG * 4} | {_LONG} |\n| {_LONG} | {_LONG * 8} |"),
    "a notice of every kind": "  - heading: Heed\n    notice: 999\n"
    + _text(f"Words.\n\n- one\n\n> said\n\n| A | B |\n|---|---|\n| c | d |\n\n## Heading\n\n[one]({_PAGE})").split(
        "\n", 1
    )[1],
    "a notice with contacts": "  - heading: Heed\n    notice: see a GP\n    contacts: many-trust\n",
    "a notice without a heading": "  - notice: information\n    text: Words.\n",
    "a contact with a name alone": "  - heading: Who\n    contacts: bare-trust\n",
    "a contact with many details": "  - heading: Who\n    contacts: many-trust\n",
    "a contact with a long address": "  - heading: Who\n    contacts: long-trust\n",
    "contacts without a heading": "  - contacts: [bare-trust, many-trust]\n",
    "contacts in a row": "  - heading: Who\n    contacts: [bare-trust, many-trust, bare-trust, long-trust]\n",
    "a contact used with more": "  - heading: Who\n    contacts:\n      - id: bare-trust\n        about: Said here.\n"
    f"        link: Their page {_PAGE}\n",
    "links and words mixed": "  - heading: Mixed\n    links: One page www.example.org/1\n"
    "    text: Words between.\n    books: A book\n    contacts: bare-trust\n",
    "a link without an address": "  - links:\n      - Only a name (Whose)\n      - Only a name\n",
    "a link with a name of many words": f"  - links:\n      - {_LONG * 2}(Whose) {_PAGE}\n",
    "links in a row": "  - heading: Open\n    links:\n" + "".join(f"      - P{n} {_PAGE}/{n}\n" for n in range(9)),
    "an event with a name alone": "  - heading: Meet\n    events:\n      - name: Meeting\n",
    "an event on one line": f"  - heading: Meet\n    events:\n      - Meeting (The Hall) {_PAGE}\n",
    "a book with a note": "  - heading: Read\n    books:\n      - name: Book\n        from: Library\n"
    f"        about: |\n          Read it [here]({_PAGE}).\n\n          Or there.\n",
    "an address with signs": "  - links:\n      - Signs https://www.example.org/a?b=c&d=%20e~f#g(h)\n",
    "an address in other letters": "  - links:\n      - Letters https://www.bücher.example/größe\n",
    "an address with a port": "  - links:\n      - Port http://example.org:8080/x\n",
    "letters of many languages": _text(
        "Ångström, Čapek, Đang, Łódź, İstanbul, Ñandú, Œuvre, ½, ©, €, “quoted”, ‘so’ – dash — long …"
    ),
    "signs that are pasted": _text("H₂O, 10⁹, ⅓, α, → ✓ ✗ ☎ ■ ● ①, Nguyễn, ẹ\u0301, 500 µg, beneﬁt, **H₂O → ✓**"),
    "letters with marks apart": _text("e\u0301 n\u0303 o\u0308 and a\u0328\u0301"),
    "signs that press": _text(r"1 \* 2 < 3 & 4 > 2 \[5] {6} ~7~ ^8^ $9 @10 #11 _12_ |13| \\14"),
}
