"""Addresses in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.values.addresses_in_text import addresses_in, bare_hosts, may_be_host, nearly_emails

#: A text, and what is found in it: w for web, e for e-mail, b for a bare host.
FOUND = [
    # where an address ends
    ("Visit www.example.org/help– it is free.", "w www.example.org/help"),
    ("Or www.example.org/wait… and see.", "w www.example.org/wait"),
    ("www.a.org/b-- it", "w www.a.org/b"),
    ("www.a.org--it is", "w www.a.org"),
    ("www.a.org–it is", "w www.a.org"),
    ("www.a.org- it is", "w www.a.org-"),  # told: no host ends so
    ("youtu.be/abc-_- it", "w youtu.be/abc-_-"),  # a hyphen may be the last sign
    ("www.a.org/b.", "w www.a.org/b"),
    ("www.a.org/b...", "w www.a.org/b"),
    ("www.a.org/b?!", "w www.a.org/b"),
    ("www.a.org, www.b.org;", "w www.a.org|w www.b.org"),
    ("www.a.org: see", "w www.a.org"),
    ("www.a.org:8080/b", "w www.a.org:8080/b"),
    ("www.a.org/b,c", "w www.a.org/b,c"),
    ("www.a.org,www.b.org;https://c.org", "w www.a.org|w www.b.org|w https://c.org"),
    ("www.a.org/b,www.b.org", "w www.a.org/b|w www.b.org"),
    ("www.a.org,and www.a-b.org,and", "w www.a.org|w www.a-b.org"),
    ("www.a.org/b,https://c.org", "w www.a.org/b|w https://c.org"),
    ("https://a.b--c/d", "w https://a.b--c/d"),
    ("www.a.org.It is, www.a.Uk.It is, www.a.b.c.org.I am", "w www.a.org|w www.a.Uk|w www.a.b.c.org"),
    ("www.example.Org, WWW.A.COM.AU", "w www.example.Org|w WWW.A.COM.AU"),
    ("www.nhs.uk’s page", "w www.nhs.uk"),
    ("www.nhs.uk's page", "w www.nhs.uk"),
    ("www.nhs.uk/a’s page", "w www.nhs.uk/a"),
    ("www.nhs.uk/a’b", "w www.nhs.uk/a’b"),  # told
    ("www.nhs.uk/a–b", "w www.nhs.uk/a–b"),  # told
    ("“www.a.org/b”", "w www.a.org/b"),
    ("‘www.a.org/b’", "w www.a.org/b"),
    ("'www.a.org/b'", "w www.a.org/b"),
    ('"www.a.org/b"', "w www.a.org/b"),
    ("<https://a.org/b>", "w https://a.org/b"),
    ("**www.a.org/b**", "w www.a.org/b"),
    ("_www.a.org/b_", "w www.a.org/b"),
    ("www.a.org/b_", "w www.a.org/b_"),
    ("|www.a.org/b|www.c.org|", "w www.a.org/b|w www.c.org"),
    ("www.a.org/b\\", "w www.a.org/b"),
    ("请访问www.example.org。", "w www.example.org"),
    # brackets
    ("(https://en.wikipedia.org/wiki/Foo_(bar))", "w https://en.wikipedia.org/wiki/Foo_(bar)"),
    ("(www.a.org/b/).", "w www.a.org/b/"),
    ("(see www.a.org/b)and", "w www.a.org/b"),
    ("www.a.org(free)", "w www.a.org"),
    ("www.a.org/b(free", "w www.a.org/b"),
    ("[www.a.org/b]", "w www.a.org/b"),
    ("www.a.org/b[]=c", "w www.a.org/b[]=c"),
    ("www.a.org/)(", "w www.a.org/"),
    # where it begins
    ("HTTP://a.org and Www.A.Org", "w HTTP://a.org|w Www.A.Org"),
    ("Website:www.x.org web:https://x.org/", "w www.x.org|w https://x.org/"),
    ("Awww.that", ""),
    ("www.", ""),
    ("The www.  is not needed", ""),
    ("https://", ""),
    ("https:// www.a.org now", "w https:// www.a.org"),  # told
    ("http:/www.a.org htp://b.org https//c.org", "w http:/www.a.org|w htp://b.org|w https//c.org"),
    ("http;//x.org http//:x.org http:www.x.org", "w http;//x.org|w http//:x.org|w http:www.x.org"),
    ("whatsapp://send?phone=1 ftp://a.org", "w whatsapp://send?phone=1|w ftp://a.org"),
    ("http/2 and https are, HTTP/1.1, http/parser.cpp", ""),
    ("http/www.a.org http.//b.org", "w http/www.a.org|w http.//b.org"),
    ("-www.a.org, -b.org.uk, --c.org/d", "w www.a.org|b b.org.uk|w c.org/d"),
    ("https://u@a.org/b", "w https://u@a.org/b"),  # told
    ("https://müller.de/ß www.тест.рф/x", "w https://müller.de/ß|w www.тест.рф/x"),
    ("http://web.archive.org/web/2020/https://www.nhs.uk/", "w http://web.archive.org/web/2020/https://www.nhs.uk/"),
    ("www.example,org/help", "w www.example,org/help"),  # told
    ("www.example", "w www.example"),  # told
    ("www.a.org./b and www.a.org.", "w www.a.org./b|w www.a.org"),  # told
    ("｜www.a.org/b｜c", "w www.a.org/b"),
    ("www.a.org/b\n   /c and", "w www.a.org/b\n   /c"),  # told
    ("www.a.org/b /c www.d.org", "w www.a.org/b /c|w www.d.org"),  # told
    ("www.a.org / b", "w www.a.org"),
    ("a.org /b", "b a.org"),
    ("www.a.org. /b", "w www.a.org"),
    # a host with a path
    ("Read nhs.uk/conditions/dystonia or dystonia.org.uk first.", "w nhs.uk/conditions/dystonia|b dystonia.org.uk"),
    ("iechyd.cymru/help, gov.im/mental-health", "w iechyd.cymru/help|w gov.im/mental-health"),
    ("youtu.be/dQw t.me/x x.com/NHS NHS.UK/x", "w youtu.be/dQw|w t.me/x|w x.com/NHS|w NHS.UK/x"),
    ("example.org?x=1 but nhs.uk?Yes", "w example.org?x=1|b nhs.uk"),
    ("请访问nhs.uk/x 。", "w nhs.uk/x"),
    ("nаtwest.com/x or gοοgle.com, дом.Но", "w nаtwest.com/x|b gοοgle.com"),  # letters that only look Latin: told
    ("and/or 24/7 1.5/2 2.5mg/kg 10.am/pm Dr.Smith/Dr.Jones a.m./p.m. e.g./i.e.", ""),
    ("St.Helens/Wigan form.doc/form.pdf", ""),
    # a bare host
    ("Booking.com, samaritans.ie and AbilityNet.org.uk", "b Booking.com|b samaritans.ie|b AbilityNet.org.uk"),
    ("nhs.uk’s, NHS.UK.", "b nhs.uk|b NHS.UK"),
    ("home.It is, home.it, e.g. this, i.e. that, St.Helens, p.m. Node.js form.pdf v1.2.3 Mr.Smith", ""),
    ("at home.call us. B.Sc. etc.and Ph.D. U.K. no.uk5 clip.mov notes.md 5.ml 9.30am to 1.info", ""),
    ("home.Uk and Rest.Com", ""),
    # e-mail
    ("help@a.org, o'neil@b.org. (c@d.org) 'e@f.org'", "e help@a.org|e o'neil@b.org|e c@d.org|e e@f.org"),
    ("Email:help@a.org/tel", "e help@a.org"),
    ("mailto:help@a.org", "e mailto:help@a.org"),
    ("mailto:help@a.org?subject=x", "e mailto:help@a.org?subject=x"),
    ("MAILTO:help@a.org?subject=x", "e MAILTO:help@a.org?subject=x"),
    ("help@a.org?", "e help@a.org"),
    ("help@a.org.It is, help@uk.It", "e help@a.org|e help@uk.It"),
    ("o’neil@a.org", "e o’neil@a.org"),  # told
    ("www.help@a.org", "e www.help@a.org"),  # told
    ("help@example,org", "e help@example,org"),  # told
    ("help@a.org,b@c.org", "e help@a.org|e b@c.org"),
    ("@nhsuk @user@mastodon.social user@host 5@2 a@", ""),
    ("www.a.org/@b www.a.org?e=b@c.org", "w www.a.org/@b|w www.a.org?e=b@c.org"),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_the_addresses_in_a_text(text: str, found: str) -> None:
    """Each with its kind, without the signs round it."""
    said = [f"{kind[0]} {text[start:end]}" for start, end, kind in addresses_in(text)]
    assert said == (found.split("|") if found else [])


TEXTS = st.one_of(
    st.text(),
    st.text("w.:/@a(Z)[]{},;_*-–…’'|\\?=9 \n", max_size=60),
    st.lists(
        st.sampled_from(
            ["www.", "https://", "htp:/", "a.uk", "/b", "(", ")", ".", ",", "@", "mailto:", " ", "–", "’s", "It"]
        )
    ).map("".join),
)


@given(TEXTS)
def test_addresses_stand_in_order(text: str) -> None:
    """Each after the one before, none of them empty; what is found alone is found as a whole."""
    reached = 0
    for start, end, _ in addresses_in(text):
        assert reached <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        reached = end


@pytest.mark.parametrize(
    ("text", "is_host"),
    [
        ("a.uk", True),
        ("a.be", True),
        ("a.It", False),
        ("a.js", False),
        ("a.uk/b", False),
        ("a", False),
        ("1.uk", False),
    ],
)
def test_a_host_where_an_address_is_expected(text: str, is_host: bool) -> None:
    """Any ending that there is."""
    assert may_be_host(text) is is_host


def test_a_bare_host_is_told() -> None:
    """It is never linked by guess."""
    assert list(bare_hosts("Try Booking.com, or www.a.org.")) == [
        (
            "‘Booking.com’ is printed as words, with no code and no link",
            "If readers are to go there, type www.Booking.com or https://Booking.com, whichever opens.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("write to ann@gmail, or ring", ["ann@gmail.com"]),
        ("ann@nhs", ["ann@nhs.net"]),
        ("ann@charity", ["ann@charity.org"]),
        ("ann @a.org", ["ann@a.org"]),
        ("ann@ a.org.uk", ["ann@a.org.uk"]),
        ("ann @ a.org", ["ann@a.org"]),
        ("ann@a.org", []),
        ("ann@a.org.uk or @charity", []),
        ("two @ £5", []),
        ("meet @ the.hall", []),
    ],
)
def test_what_was_meant_for_a_mailbox(text: str, meant: list[str]) -> None:
    """With a space beside its @, or without the ending of its host."""
    assert [cure.rpartition(" ")[2] for _, cure in nearly_emails(text)] == meant
