"""What is typed wrong in a web address."""

from __future__ import annotations

import pytest

from leaflets.faults import Unfit
from leaflets.values.address_slips import no_page, refuse_slips, refuse_slips_in_email

#: As typed, what is said, what to type.
SLIPS = [
    # two addresses
    ("www.a.org www.b.org", "there are two web addresses here", "Type one of them."),
    ("www.a.org,www.b.org", "there are two web addresses here", "Type one of them."),
    ("https://a.org,https://b.org", "there are two web addresses here", "Type one of them."),
    ("www.a.org, https://b.org", "there are two web addresses here", "Type one of them."),
    # more than an address
    *(
        (text, f"there is more than a web address here: ‘{text}’", "Type it alone: https://a.org/b")
        for text in (
            "https://a.org/b (click on Help)",
            "Help: https://a.org/b",
            "[Help](https://a.org/b)",
            '<a href="https://a.org/b">Help</a>',
            "https://a.org/b – the Help page",
            "Help <https://a.org/b>",
        )
    ),
    (
        r"C:\a\b.htm",
        r"‘C:\a\b.htm’ is a file on a computer, and no web address",
        "Readers cannot open it. Type the address of a page, or leave the line out.",
    ),
    # spaces
    ("https://a.org/b c", "the web address ‘https://a.org/b c’ has a space in it", "Take the space out."),
    ("https://a.org/\u00a0b", "the web address ‘https://a.org/\u00a0b’ has a space in it", "Take the space out."),
    ("https:// www.a.org", "the web address ‘https:// www.a.org’ has a space in it", "Take the space out."),
    (
        "https://a.org/b\n  /c",
        "this web address goes on in the next line",
        "Put it in one line, without a space: https://a.org/b/c",
    ),
    # the beginning
    ("http//a.org", "after http there should be :// in this web address", "Did you mean ‘http://a.org’?"),
    ("https:/a.org", "after https there should be :// in this web address", "Did you mean ‘https://a.org’?"),
    ("http:/www.a.org", "after http there should be :// in this web address", "Did you mean ‘http://www.a.org’?"),
    ("https//www.a.org", "after https there should be :// in this web address", "Did you mean ‘https://www.a.org’?"),
    ("https:///a.org", "after https there should be :// in this web address", "Did you mean ‘https://a.org’?"),
    ("http;//a.org", "after http there should be :// in this web address", "Did you mean ‘http://a.org’?"),
    ("http//:a.org", "after http there should be :// in this web address", "Did you mean ‘http://a.org’?"),
    ("https:\\\\a.org", "after https there should be :// in this web address", "Did you mean ‘https://a.org’?"),
    ("http:a.org", "after http there should be :// in this web address", "Did you mean ‘http://a.org’?"),
    ("HTTPS:a.org", "after HTTPS there should be :// in this web address", "Did you mean ‘https://a.org’?"),
    ("htp://a.org", "the web address should begin with http://, not ‘htp://’", "Did you mean ‘http://a.org’?"),
    ("htps://a.org", "the web address should begin with https://, not ‘htps://’", "Did you mean ‘https://a.org’?"),
    ("hhttps://a.org", "the web address should begin with https://, not ‘hhttps://’", "Did you mean ‘https://a.org’?"),
    ("hppt://a-b.org", "the web address should begin with http://, not ‘hppt://’", "Did you mean ‘http://a-b.org’?"),
    ("http/www.a.org", "after http there should be :// in this web address", "Did you mean ‘http://www.a.org’?"),
    ("http/:a.org", "after http there should be :// in this web address", "Did you mean ‘http://a.org’?"),
    ("ttps:/a.org", "the web address should begin with https://, not ‘ttps:/’", "Did you mean ‘https://a.org’?"),
    ("https://https://a.org", "the beginning of this web address is here twice", "Did you mean ‘https://a.org’?"),
    # signs
    ('https://a.org/b"', "this web address has a quote in it", "Did you mean ‘https://a.org/b’?"),
    ("“https://a.org/b”", "this web address has a quote in it", "Did you mean ‘https://a.org/b’?"),
    ("https://a.org/b–", "there is a dash after this web address", "Did you mean ‘https://a.org/b’?"),
    (
        "https://a.org/b–c",
        "there is a dash, ‘–’, in this web address",
        "If it is a hyphen, type https://a.org/b-c; else type %E2%80%93 in its place.",
    ),
    ("https://a.org/b…", "there are three dots in this web address", "Copy all of it from the browser."),
    ("https://a.org/b’s", "there is a curly apostrophe in this web address", "Did you mean ‘https://a.org/b's’?"),
    ("https://a.org/‘b", "there is a curly apostrophe in this web address", "Did you mean ‘https://a.org/'b’?"),
    ("https://a.org\\b", "there is a backslash in this web address", "Did you mean ‘https://a.org/b’?"),
    ("www.a.org./b", "there is a full stop too many in this web address", "Did you mean ‘www.a.org/b’?"),
    ("<https://a.org>", "there is a ‘<’ in this web address", "Did you mean ‘https://a.org’?"),
    ("https://a.org/{{b}}/c", "there is a ‘{’ in this web address", "Copy the address again from the browser."),
    ("https://a.org|", "there is a ‘|’ in this web address", "Did you mean ‘https://a.org’?"),
    # another kind
    ("help@a.org", "‘help@a.org’ is an e-mail address", "Put it under ‘email’."),
]
RIGHT = [
    "www.a.org", "a.org", "http://a.org", "HTTPS://a.org", "https://a.org/b,www.c", "https://a.org/b?c=https://d.org",
    "https://a.org/b--c", "https://a.org/@b", "https://a.org/it's", "https.a.org", "http.cat/404", "https://a.org/http:/b",
    "httpd.apache.org", "https://a.org/«b»",
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "cure"), SLIPS)
def test_a_slip_in_an_address(text: str, message: str, cure: str) -> None:
    """With what to type in its place, where that can be known."""
    with pytest.raises(Unfit) as unfit:
        refuse_slips(text)
    assert (unfit.value.problem.message, unfit.value.problem.cure) == (message, cure)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_no_slip(text: str) -> None:
    """The same signs where they are right."""
    refuse_slips(text)


NO_EMAIL = [
    *((text, f"‘{text}’ is not an e-mail address", "Did you mean ‘help@a.org’?")
      for text in ("help@a.org.", "help@a.org,", "<help@a.org>", "(help@a.org)", "“help@a.org”", "www.help@a.org",
                   "help@a.org–", "mailto:help@a.org")),
    ("o’neil@a.org", "‘o’neil@a.org’ is not an e-mail address", "Did you mean ‘o'neil@a.org’?"),
    ("help@a.org?subject=Hello", "there is more than the address here: ‘?subject=Hello’", "Did you mean ‘help@a.org’?"),
    ("help @a.org", "the e-mail address ‘help @a.org’ has a space in it", "Take the space out."),
    ("help@a,org", "the e-mail address ‘help@a,org’ has a comma in it", "Did you mean ‘help@a.org’?"),
    ("a@b.org c@d.org", "there are two e-mail addresses here, or a sign @ too many", "Type one of them."),
    ("help@@a.org", "there are two e-mail addresses here, or a sign @ too many", "Type one of them."),
    ("www.a.org", "‘www.a.org’ is a web address", "Put it under ‘website’."),
    ("https://a.org/b", "‘https://a.org/b’ is a web address", "Put it under ‘website’."),
    *((text, f"‘{text}’ is not an e-mail address", "Type it like help@example.org.")
      for text in ("", "help", "help@", "@a.org", "help@a", "help@a..org", "help@.org.uk.")),
    *((text, f"there is more than an e-mail address here: ‘{text}’", "Type it alone: help@a.org")
      for text in ("Ann <help@a.org>", "Office: help@a.org", "help@a.org (Ann)",
                   '<a href="mailto:help@a.org">Write</a>')),
    ("a.org/contact", "‘a.org/contact’ is a web address", "Put it under ‘website’."),
    ("@trust", "‘@trust’ is a name on a social network, and no e-mail address",
     "Type the address of its page under ‘website’, such as www.facebook.com/name."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "cure"), NO_EMAIL)
def test_what_is_no_email_address(text: str, message: str, cure: str) -> None:
    """With what is meant, where that can be known."""
    with pytest.raises(Unfit) as unfit:
        refuse_slips_in_email(text)
    assert (unfit.value.problem.message, unfit.value.problem.cure) == (message, cure)


NUMBER, MAIL, PAGE = (
    "Type the number in a text, or under ‘phones’ of a contact.",
    "Type the e-mail address in a text, or under ‘email’ of a contact.",
    "Use one that begins with https://.",
)


@pytest.mark.parametrize(
    ("scheme", "cure"),
    [("tel", NUMBER), ("SMS", NUMBER), ("whatsapp", NUMBER), ("callto", NUMBER), ("MailTo", MAIL), ("ftp", PAGE)],
)
def test_an_address_that_is_no_web_page(scheme: str, cure: str) -> None:
    """Where it belongs."""
    problem = no_page(scheme).problem
    assert (problem.message, problem.cure) == (f"a leaflet cannot print a ‘{scheme.lower()}:’ address", cure)
