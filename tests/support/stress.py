"""Leaflets made to be hard: a small one with every kind of block, and the largest that has to work."""

from __future__ import annotations

import itertools
import textwrap

LONG_ADDRESS = "https://www.example.org.uk/" + "/".join(f"part-{number:02}-of-a-long-way" for number in range(11))
LONG_ADDRESS = LONG_ADDRESS[:250]
LONG_WORD = "Pneumonoultramicroscopicsilicovolcanoconiosisandmoreofitstil"
LONG_EMAIL = "everybody.who.answers.letters.at.the.office@department-of-neurology.walton-centre.example.nhs.uk"

_WORDS = [
    "muscle",
    "brain",
    "nerve",
    "doctor",
    "nurse",
    "carer",
    "friend",
    "family",
    "morning",
    "evening",
    "slowly",
    "often",
    "never",
    "always",
    "gently",
    "helps",
    "hurts",
    "changes",
    "begins",
    "ends",
    "walking",
    "talking",
    "resting",
    "reading",
    "writing",
    "with",
    "without",
    "because",
    "although",
    "after",
    "before",
]


FEW_CONTACTS = """
first-trust:
  name: First Trust
  formerly: First Society
  about: |
    They listen, and send a booklet.
  phones:
    Helpline: 0845 458 6322
    Office: 0151 496 0000
  hours: |
    Monday to Friday, 9am to 5pm
    Saturday, 10am to noon
  email: help@first.example.org
  website: www.first.example.org/help
  address: |
    1 Long Street
    Liverpool L3 8LR
second-trust:
  name: Second Trust
  phones: 0800 111 2222
  website: www.second.example.org
"""


def rich() -> str:
    """A small leaflet with every kind of block; its review is not due."""
    return """\
title: Every kind of block
also known as: [Kinds of block, Blocks]
reviewed: 14 March 2026

sections:
  - heading: Words and lists
    text: |
      The first paragraph has **bold words** and rings 0151 496 0001 on Tuesday 14 March 2026, or writes to
      someone@example.org. It takes 2.5 mg of it.

      The second paragraph is long enough to need several lines in every edition, so that its lines can be told
      from each other, and it [links to a page](https://www.example.org/somewhere) on its way to the end.

      - First item
      - Second item
        1. Inner one
        2. Inner two
           - Innermost
      - Third item

      ## A smaller heading

      > A person said this, and it took a while to say it, since they chose their words with care.

      | Sign | What it means |
      |------|---------------|
      | Tremor | Shaking |
      | Cramp | |
  - heading: Contacts
    contacts: [first-trust, second-trust]
  - heading: Call us
    notice: urgent
    text: |
      Ring us when it gets worse:

      - at night
      - at the weekend
  - heading: Pages
    links:
      - Tremor (NHS website) https://www.nhs.uk/conditions/tremor
      - A page without an address (The Library)
      - name: A page with words
        from: Somebody
        address: https://www.example.org/words
        about: It tells you more.
  - heading: Books
    books:
      - A Book of Signs
      - name: Another Book
        from: The Library
  - heading: Events
    events:
      - name: Coffee morning
        when: First Monday of the month, 10am
        where: Norton Street
        address: https://www.example.org/coffee
"""


def contacts(count: int = 70) -> str:
    """So many records, every third with a symbol."""
    return "".join(
        f"""
trust-{number}:
  name: The Number {number} Trust
  about: |
    {sentence(number)}
  phones:
    Helpline: 0151 496 {number:04}
  hours: Monday to Friday, 9am to {number % 8 + 1}pm
  email: trust{number}@example.org
"""
        + (f"  website: www.trust{number}.example.org\n" if number % 3 == 0 else "")
        for number in range(count)
    )


def sentence(seed: int, length: int = 14) -> str:
    """A sentence of common words that no two seeds share."""
    words = itertools.islice(itertools.cycle(_WORDS[seed % 17 :] + _WORDS[: seed % 13]), seed % 5, seed % 5 + length)
    return f"{' '.join(words).capitalize()} {seed}."


def paragraph(seed: int) -> str:
    """A paragraph of a few sentences."""
    return " ".join(sentence(seed * 10 + part, 9 + part * 3 % 7) for part in range(5))


def leaflet() -> str:
    """At least 40,000 characters, 70 contacts, and everything that is long, deep or wide."""
    sections = [_section(number) for number in range(24)]
    trusts = ", ".join(f"trust-{number}" for number in range(70))
    sections.insert(12, f"  - heading: Seventy contacts\n    contacts: [{trusts}]\n")
    sections.append(
        f"""\
  - heading: Long words
    text: |
      This word is long: {LONG_WORD}. This address too: {LONG_EMAIL}, and so it goes on.
    links:
      - A page with a long address (Somebody) {LONG_ADDRESS}
"""
    )
    return "title: A leaflet under stress\nreviewed: March 2026\nsections:\n" + "".join(sections)


def _section(number: int) -> str:
    kinds = (_plain, _nested, _tabled, _quoted, _notice, _linked)
    return kinds[number % len(kinds)](number)


def _text(words: str) -> str:
    return "    text: |\n" + textwrap.indent(words, "      ")


def _plain(number: int) -> str:
    words = "\n\n".join(paragraph(number * 20 + part) for part in range(6))
    return f"  - heading: Part {number} in plain words\n" + _text(words + "\n")


def _nested(number: int) -> str:
    lines = [f"{paragraph(number)}\n\n{sentence(number)[:-1]}:\n"]
    for outer in range(5):
        lines.append(f"- {sentence(outer + number)}")
        for inner in range(2):
            lines.append(f"  {inner + 1}. {sentence(outer * 7 + inner)}")
            lines.append(f"     - {sentence(inner + 40, 22)}")
    return f"  - heading: Part {number} in lists\n" + _text("\n".join(lines) + "\n")


def _tabled(number: int) -> str:
    rows = "\n".join(f"| {sentence(row, 3)} | {sentence(row + 5, 4)} | {row} mg |" for row in range(7))
    words = (
        f"{paragraph(number)}\n\n| What it is | What it does | Dose |\n|---|---|---|\n{rows}\n\n{paragraph(number + 9)}"
    )
    return f"  - heading: Part {number} in rows\n" + _text(words + "\n")


def _quoted(number: int) -> str:
    words = (
        f"{paragraph(number)}\n\n> {paragraph(number + 3)}\n>\n> {paragraph(number + 4)}\n\n## A smaller heading\n\n"
    )
    return f"  - heading: Part {number} in others’ words\n" + _text(words + paragraph(number + 5) + "\n")


def _notice(number: int) -> str:
    degree = ("information", "see a GP", "urgent", "999")[number // 6 % 4]
    words = f"{paragraph(number)}\n\n- {sentence(number)}\n- {sentence(number + 1)}\n\n{paragraph(number + 6)}\n"
    return f"  - heading: Part {number} to heed\n    notice: {degree}\n" + _text(words)


def _linked(number: int) -> str:
    words = f"{paragraph(number)} See [the page {number}](https://www.example.org/page-{number}) for more.\n"
    links = "".join(
        f"      - {sentence(number + link, 6)[:-1]} (Somebody) https://www.example.org/{number}/{link}\n"
        for link in range(3)
    )
    return f"  - heading: Part {number} to open\n" + _text(words) + "    links:\n" + links
