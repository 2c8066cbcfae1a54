"""What speaks against printing an address."""

from __future__ import annotations

import pytest

from leaflets.values.address_doubts import LONG, doubts

#: An address, what is doubted, what to do.
DOUBTS = [
    ("http://a.org/b", "is not https", "Try https://a.org/b in a browser, and type that if it opens."),
    ("https://bit.ly/x", "does not tell where it leads", "Type the address of the page itself."),
    ("https://www.tinyurl.com/x", "does not tell where it leads", "Type the address of the page itself."),
    *(
        (f"https://a.org/b?{query}", "carries tracking", "Take it out from the ? on.")
        for query in (
            "utm_source=c", "UTM_Medium=c", "gclid=c&fbclid=e", "mc_cid=c", "mc_eid=c", "igshid=c", "msclkid=c",
        )
    ),
    ("https://a.org/b?c=d&fbclid=e", "carries tracking", "Take out ‘fbclid=e’, and try the address."),
    ("https://a.org/b?gclid=c&d=e&utm_id=f", "carries tracking",
     "Take out ‘gclid=c’ and ‘utm_id=f’, and try the address."),
    ("https://a.org/b.", "ends in a full stop", "Did you mean https://a.org/b?"),
    ("https://a.org/b,", "ends in a comma", "Did you mean https://a.org/b?"),
    ("https://a.org/b;", "ends in a semicolon", "Did you mean https://a.org/b?"),
    ("https://a.org/b.;:", "ends in a colon", "Did you mean https://a.org/b?"),
    ("https://ww.a.org/ww.b", "begins with ww", "Did you mean https://www.a.org/ww.b?"),
    ("https://wwww.a.org", "begins with wwww", "Did you mean https://www.a.org?"),
    ("https://a.org/b-", "ends in a hyphen", "Did you mean https://a.org/b?"),
    ("https://a.org/b.It", "ends in a full stop and a word", "If ‘It’ begins a sentence, put a space before it."),
    ("https://a.org/b(free)", "ends in ‘(free)’", "If that is no part of it, put a space before the bracket."),
    # what is long, where there is something to leave out
    ("https://a.org/".ljust(65, "b") + "#cdefg", "has 71 characters",
     "Try it without what begins at the #: " + "https://a.org/".ljust(65, "b")),
    ("https://www.amazon.co.uk/Some-Book-With-A-Long-Name/dp/0123456789/ref=sr_1_1?keywords=b", "has 87 characters",
     "Did you mean ‘https://www.amazon.co.uk/dp/0123456789’?"),
    ("https://www.youtube.com/watch?v=abcdefghijk&list=PL0123456789012345678901234&index=2", "has 84 characters",
     "Did you mean ‘https://youtu.be/abcdefghijk’?"),
    # hosts
    ("https://192.168.0.1/b", "has a number where its name should be",
     "Type the address of the page with its name."),
    # pages that readers cannot open
    *((address, "may open only for those you share it with", "Try it where nobody is logged in.") for address in (
        "https://docs.google.com/document/d/1a/edit", "https://a.sharepoint.com/:w:/s/b", "https://1drv.ms/w/b",
        "https://a-my.sharepoint.com/b", "https://drive.google.com/file/d/b/view", "https://mail.google.com/b")),
    *((address, "looks like a page to log in or to edit", "Try it where nobody is logged in.") for address in (
        "https://a.org/login", "https://a.org/b/sign-in?c=d", "https://a.org/wp-admin/post.php", "https://a.org/b/edit",
        "https://login.a.org/b", "https://a.org/wp-login.php", "https://a.org/account/b", "https://accounts.a.org")),
    *((address, "looks like a page that is not public yet", "Type the address of the public page.") for address in (
        "https://staging.a.org", "https://www.staging.a.org", "https://www-uat.a.org", "https://test.a.org",
        "https://a.org/b?preview=true", "https://a.org/?p=123", "https://staging-a.wpengine.com")),
]  # fmt: skip
NO_DOUBTS = [
    "https://www.a.org/b", "https://a.org/bit.ly", "https://a.org/utm_source=c", "https://a.org/?xutm_source=c",
    "https://a.org/b.html", "https://ww1.a.org", "https://wwa.org", "https://a.org/ww.b",
    "https://a.org/".ljust(65, "b") + "#cdef", "https://a.org/".ljust(200, "b"), "https://a.org/b_(c)",
    "https://a.org/b.Html", "https://a.org/B.It/c", "https://test-for-b.service.gov.uk", "https://test.com",
    "https://a.org/sign-in-universal-credit", "https://a.org/log-in-register-b", "https://a.org/editorial",
    "https://docs.google.com/forms/d/e/b/viewform", "https://a.org/b-c", "https://a.org/previews", "https://müller.de",
    "https://xn--e1afmkfd.xn--p1ai", "https://a.org/b(c)/d", "https://a.org/?page=1",
]  # fmt: skip


@pytest.mark.parametrize(("address", "doubt", "cure"), DOUBTS)
def test_what_speaks_against_printing_an_address(address: str, doubt: str, cure: str) -> None:
    """Each doubt with its cure."""
    assert list(doubts(address)) == [(f"{address} {doubt}", cure)]


@pytest.mark.parametrize("address", NO_DOUBTS)
def test_what_speaks_for_it(address: str) -> None:
    """The same signs where they mean nothing; 70 characters, and more where nothing can be left out."""
    assert LONG == 70
    assert list(doubts(address)) == []


def test_several_doubts_are_all_told() -> None:
    """One does not hide the other."""
    assert len(list(doubts("http://bit.ly/?gclid=x."))) == 4


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://a.orgg/b", [("no web address ends in .orgg, as https://a.orgg/b does", "Look at its ending again.")]),
        (
            "https://xn--80ak6aa92e.com",
            [
                (f"‘{letter}’ in ‘аррӏе.com’ is a letter of the Cyrillic alphabet, so it leads elsewhere",
                 "Did you mean ‘apple.com’?")
                for letter in "арӏе"
            ],
        ),
        (
            "mailto:help@ex%D0%B0mple.org",
            [("‘а’ in ‘help@exаmple.org’ is a letter of the Cyrillic alphabet, so it leads elsewhere",
              "Did you mean ‘help@example.org’?")],
        ),
        (
            "mailto:help@xn--exmple-4nf.org",
            [
                (
                    "‘а’ in ‘help@exаmple.org’ is a letter of the Cyrillic alphabet, so it leads elsewhere",
                    "Did you mean ‘help@example.org’?",
                )
            ],
        ),
        ("https://[a", [("https://[a is not a web address", "")]),
        ("https:///b", []),
        ("mailto:help@xn--a.org", []),
        ("mailto:help@example.org", []),
    ],
)  # fmt: skip
def test_what_an_address_hides(address: str, told: list[tuple[str, str]]) -> None:
    """An ending that there is not, and letters that are not what they seem."""
    assert list(doubts(address)) == told
