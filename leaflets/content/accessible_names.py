"""What a screen reader tells of where a link leads (its accessible name, WCAG 2.2, 4.1.2)."""

from __future__ import annotations


def says_page(*words: str) -> str:
    """Of a page, what it is and where: Dystonia, NHS website, nhs.uk. Empty words are left out."""
    return ", ".join(word for word in words if word)


def says_call(number: str, *whose: str) -> str:
    """Of a telephone number, whose it is: Call Dystonia UK Helpline 0800 111 2222. Empty words are left out."""
    return " ".join(("Call", *(word for word in whose if word), number))


def says_number(words: str, href: str) -> str:
    """Of words that show a number, what is done with it: called, unless they say themselves that it is texted."""
    return words if href.startswith("sms:") else says_call(words)
