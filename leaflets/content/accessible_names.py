"""What a screen reader tells in the place of a symbol or a number (its accessible name, WCAG 2.2, 4.1.2)."""

from __future__ import annotations


def says_code(*words: str) -> str:
    """Of a QR symbol, what it opens: QR code: Dystonia, NHS website, nhs.uk. Empty words are left out."""
    return "QR code: " + ", ".join(word for word in words if word)


def says_call(number: str, *whose: str) -> str:
    """Of a telephone number, whose it is: Call Dystonia UK Helpline 0800 111 2222. Empty words are left out."""
    return " ".join(("Call", *(word for word in whose if word), number))


def says_number(words: str, href: str) -> str:
    """Of words that show a number, what is done with it: called, unless they say themselves that it is texted."""
    return words if href.startswith("sms:") else says_call(words)
