"""A web or e-mail address: as typed, as opened, as read."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leaflets.faults import Unfit
from leaflets.values.addresses import READABLE, Address, Email
from leaflets.words import Place, Words

#: As typed, as a phone opens it, as a person reads it.
ADDRESSES = [
    ("www.nhs.uk", "https://www.nhs.uk", "nhs.uk"),
    ("nhs.uk/conditions", "https://nhs.uk/conditions", "nhs.uk/conditions"),
    ("http://nhs.uk", "http://nhs.uk", "nhs.uk"),
    ("HTTPS://WWW.NHS.UK/Path", "https://www.nhs.uk/Path", "nhs.uk/Path"),
    ("  https://nhs.uk/  ", "https://nhs.uk/", "nhs.uk"),
    ("https://a.org/b/", "https://a.org/b/", "a.org/b"),
    ("https://a.org:8080/b", "https://a.org:8080/b", "a.org:8080/b"),
    ("www.a.org:8080/b", "https://www.a.org:8080/b", "a.org:8080/b"),
    ("https://wwwa.org", "https://wwwa.org", "wwwa.org"),
    # what stands in paths
    ("https://a.org/b_(c)", "https://a.org/b_(c)", "a.org/b_(c)"),
    ("https://a.org/@b", "https://a.org/@b", "a.org/@b"),
    ("https://a.org/b,www.c", "https://a.org/b,www.c", "a.org/b,www.c"),
    ("https://a.org/b&c+d!e", "https://a.org/b&c+d!e", "a.org/b&c+d!e"),
    ("https://a.org/b?c=d&e=f#g", "https://a.org/b?c=d&e=f#g", "a.org/b?c=d&e=f#g"),
    # letters of other languages: IDNA for the host, percent signs for the rest
    (
        "https://müller.de/straße?q=ü#ö",
        "https://xn--mller-kva.de/stra%C3%9Fe?q=%C3%BC#%C3%B6",
        "müller.de/straße?q=ü#ö",
    ),
    ("https://MÜLLER.de", "https://xn--mller-kva.de", "müller.de"),
    ("https://xn--mller-kva.de", "https://xn--mller-kva.de", "müller.de"),
    ("https://straße.de", "https://xn--strae-oqa.de", "straße.de"),
    # escapes that are there already
    ("https://a.org/%C3%A9", "https://a.org/%C3%A9", "a.org/é"),
    ("https://a.org/b%20c", "https://a.org/b%20c", "a.org"),
    ("https://a.org/%E9", "https://a.org/%E9", "a.org/%E9"),
    ("https://a.org/%00", "https://a.org/%00", "a.org/%00"),
    # escapes without which the address would lead elsewhere
    ("https://a.org/b%2Fc", "https://a.org/b%2Fc", "a.org/b%2Fc"),
    ("https://a.org/b%3Fc", "https://a.org/b%3Fc", "a.org/b%3Fc"),
    ("https://a.org/b%23c", "https://a.org/b%23c", "a.org/b%23c"),
    ("https://a.org/100%25", "https://a.org/100%25", "a.org/100%25"),
    ("https://a.org/b%40c", "https://a.org/b%40c", "a.org/b%40c"),
    ("https://a.org/b%5Bc%5d", "https://a.org/b%5Bc%5d", "a.org/b%5Bc%5d"),
    ("https://a.org/b%5Fc", "https://a.org/b%5Fc", "a.org/b_c"),
    # as browsers read names: letters of full width, an IDNA name in capitals; two hyphens are no sign of one
    ("https://\uff45xample.org", "https://example.org", "example.org"),
    ("https://XN--MLLER-KVA.de", "https://xn--mller-kva.de", "müller.de"),
    ("https://ab--cd.org", "https://ab--cd.org", "ab--cd.org"),
    # hyphens within a label
    ("https://a-b.c-d.org", "https://a-b.c-d.org", "a-b.c-d.org"),
    # an address of a page within another's
    ("https://a.org/b?c=https://d.org", "https://a.org/b?c=https://d.org", "a.org/b?c=https://d.org"),
    ("https://a.org/b,https://c.org", "https://a.org/b,https://c.org", "a.org/b,https://c.org"),
    # letters that not every face has, or that look like others
    ("https://a.org/\u00ff", "https://a.org/%C3%BF", "a.org/\u00ff"),
    ("https://a.org/%C3%A9%E2%98%83", "https://a.org/%C3%A9%E2%98%83", "a.org/%C3%A9%E2%98%83"),
    ("https://a.org/\u0100", "https://a.org/%C4%80", "a.org/%C4%80"),
]


@pytest.mark.parametrize(("text", "opened", "readable"), ADDRESSES)
def test_an_address(text: str, opened: str, readable: str) -> None:
    """What the symbol holds, and what stands beside it."""
    address = Address.typed(Words(text, Place("a", 1, 2)))
    assert (str(address), address.readable) == (opened, readable)
    assert address.place == Place("a", 1, 2)


REFUSED = [
    (
        "https://user@a.org",
        "the web address ‘https://user@a.org’ carries a user name",
        "Take out what stands before the @.",
    ),
    (
        "https://u:p@a.org",
        "the web address ‘https://u:p@a.org’ carries a user name",
        "Take out what stands before the @.",
    ),
    (
        "https://:p@a.org",
        "the web address ‘https://:p@a.org’ carries a user name",
        "Take out what stands before the @.",
    ),
    ("javascript:alert(1)", "a leaflet cannot print a ‘javascript:’ address", "Use one that begins with https://."),
    ("JavaScript:alert(1)", "a leaflet cannot print a ‘javascript:’ address", "Use one that begins with https://."),
    ("ftp://a.org", "a leaflet cannot print a ‘ftp:’ address", "Use one that begins with https://."),
    ("file:///etc/hosts", "a leaflet cannot print a ‘file:’ address", "Use one that begins with https://."),
    ("data:text/html,x", "a leaflet cannot print a ‘data:’ address", "Use one that begins with https://."),
    (
        "mailto:help@a.org",
        "a leaflet cannot print a ‘mailto:’ address",
        "Type the e-mail address in a text, or under ‘email’ of a contact.",
    ),
    ("https://a,org/b", "this web address has a comma in it", "Did you mean ‘a.org’?"),
    ("www.a.org,", "this web address has a comma in it", "Did you mean ‘www.a.org’?"),
    (
        "form.pdf",
        "‘form.pdf’ is the name of a file, and no web address",
        "Open it in a browser, and copy the address from there.",
    ),
    ("www.a", "‘www.a’ has no end such as .org", "It should look like www.a.org or www.a.org.uk."),
    ("www.a.", "‘www.a.’ has no end such as .org", "It should look like www.a.org or www.a.org.uk."),
    ("a@b.org/c", "the web address ‘https://a@b.org/c’ carries a user name", "Take out what stands before the @."),
    ("https://xn--a.org", "‘xn--a.org’ cannot be the name of a web site", "Copy the address again."),
    ("https://a.org:99999", "‘https://a.org:99999’ is not a web address", "Copy it again from the browser."),
    ("https://[a.org", "‘https://[a.org’ is not a web address", "Copy it again from the browser."),
]
NO_HOST = [
    "", "https://", "www.", "https://a..org", "localhost",
    "https://-a.org", "https://a-.org", "https://☃.com", f"https://{'a' * 64}.org", "nhs",
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "cure"), REFUSED)
def test_what_no_leaflet_prints(text: str, message: str, cure: str) -> None:
    """Said in a way that tells what to change."""
    with pytest.raises(Unfit) as unfit:
        Address.typed(Words(text))
    assert (unfit.value.problem.message, unfit.value.problem.cure) == (message, cure)


@pytest.mark.parametrize("text", NO_HOST)
def test_what_has_no_host(text: str) -> None:
    """A label has 1 to 63 characters and there are two at least."""
    with pytest.raises(Unfit) as unfit:
        Address.typed(Words(text))
    typed = text if text.startswith("http") else f"https://{text}"
    assert unfit.value.problem.message == f"‘{typed}’ is not a web address"
    assert unfit.value.problem.cure == "It should look like https://www.example.org/page."


def test_the_longest_label() -> None:
    """63 characters; 64 are refused above."""
    assert Address.typed(Words(f"https://{'a' * 63}.org")).host == f"{'a' * 63}.org"


@pytest.mark.parametrize("scheme", ["", "http://", "https://", "https://www."])
def test_the_longest_readable_form(scheme: str) -> None:
    """40 characters are printed whole; of 41 the host alone. What is not printed is not counted."""
    whole = "example.org/".ljust(READABLE, "b")
    assert READABLE == 40
    assert Address.typed(Words(scheme + whole)).readable == whole
    assert Address.typed(Words(f"{scheme}{whole}/")).readable == whole
    assert Address.typed(Words(f"{scheme}{whole}b")).readable == "example.org"


HOSTS = st.lists(st.text("abcÄßé1-", min_size=1, max_size=8), min_size=1, max_size=3).map(".".join)
TAILS = st.text("/?#&=%()@:!+,;~é 2Fa_-.", max_size=50)
TYPED = st.one_of(
    st.text(),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["", "www.", "https://", "HTTP://", "https://xn--", "https://u@"]),
        HOSTS,
        TAILS,
    ),
)


@given(TYPED)
@example("https://xn--a.b")
def test_whatever_is_typed_is_an_address_or_unfit(text: str) -> None:
    """Taken, it is ASCII of the two schemes, the same when typed again, and a person can read where it leads."""
    try:
        address = Address.typed(Words(text))
    except Unfit:
        return
    assert address.isascii()
    assert address.startswith(("https://", "http://"))
    assert Address.typed(address) == address
    assert address.host
    assert address.readable.startswith(address.host)
    assert len(address.readable) <= max(READABLE, len(address.host) + 6)
    assert not any(character.isspace() for character in address.readable)


@given(TYPED)
@example("https://a.org/b%3Fc")
@example("WWW.0/0")
@example("0.0//")
def test_a_readable_address_leads_to_the_same_page(text: str) -> None:
    """A person who types what stands beside the symbol is not led elsewhere."""
    try:
        address = Address.typed(Words(text))
    except Unfit:
        return
    if address.readable.partition("/")[0] == address.readable:
        return  # the host alone

    def page(link: str) -> str:
        return link.partition("://")[2].removeprefix("www.").removesuffix("/")

    assert page(Address.typed(Words(f"https://{address.readable}"))) == page(address)


@pytest.mark.parametrize(
    ("text", "email", "href"),
    [
        ("help@example.org", "help@example.org", "mailto:help@example.org"),
        ("MailTo:help@example.org", "help@example.org", "mailto:help@example.org"),
        (" help@example.org ", "help@example.org", "mailto:help@example.org"),
        ("mailto:help@example.org", "help@example.org", "mailto:help@example.org"),
        ("first.last+tag@sub.example.org", "first.last+tag@sub.example.org", "mailto:first.last+tag@sub.example.org"),
        ("o'neil@example.org", "o'neil@example.org", "mailto:o'neil@example.org"),
        ("a&b@example.org", "a&b@example.org", "mailto:a%26b@example.org"),
    ],
)
def test_an_email_address(text: str, email: str, href: str) -> None:
    """As printed, and as a mail program opens it."""
    found = Email.typed(Words(text, Place("a", 1, 2)))
    assert (str(found), found.href, found.place) == (email, href, Place("a", 1, 2))


@pytest.mark.parametrize(
    ("text", "message", "cure"),
    [
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=05%7Cann%40example.org",
            "this link was made by Microsoft Safe Links for an e-mail, and may name the person it was sent to",
            "Did you mean ‘https://www.nhs.uk/’?",
        ),
        (
            "protect-eu.mimecast.com/s/AbCdEfGhIjK",
            "this link was made by Mimecast for an e-mail, and may name the person it was sent to",
            "Open it in a browser, and copy the address from there.",
        ),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.rnib.org.uk%2F&h=AT0",
            "this link leads through Facebook, and not straight to the page",
            "Did you mean ‘https://www.rnib.org.uk/’?",
        ),
    ],
)
def test_an_address_that_another_has_made(text: str, message: str, cure: str) -> None:
    """With the address of the page, where it stands in it; `test_wrappers.py` has more."""
    with pytest.raises(Unfit) as unfit:
        Address.typed(Words(text))
    assert (unfit.value.problem.message, unfit.value.problem.cure) == (message, cure)
