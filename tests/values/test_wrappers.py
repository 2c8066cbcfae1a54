"""Addresses that others have made of the address of a page."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.values.wrappers import wrapped

NHS = "https://www.nhs.uk/conditions/dystonia?a=b"
Q = quote(NHS, safe="")
SAFE = f"https://eur01.safelinks.protection.outlook.com/?url={Q}&data=05%7C01%7Cann%40example.org%7C0&reserved=0"
#: What somebody has made, who, and the address in it.
MADE = [
    (SAFE, "Microsoft Safe Links", NHS),
    (SAFE.replace("https://eur01", "HTTPS://GBR01"), "Microsoft Safe Links", NHS),
    ("https://nam02.safelinks.protection.outlook.com/ap/w-59584e83/?url=" + Q, "Microsoft Safe Links", NHS),
    (f"https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url={Q}&locale=en",
     "Microsoft Teams", NHS),
    ("https://protect-eu.mimecast.com/s/AbCdEfGhIjK?domain=nhs.uk", "Mimecast", ""),
    ("https://url.uk.m.mimecastprotect.com/s/AbCdEfGhIjK?domain=nhs.uk", "Mimecast", ""),
    ("https://urldefense.proofpoint.com/v1/url?u=http://www.nhs.uk/a&k=b", "Proofpoint", "http://www.nhs.uk/a"),
    ("https://urldefense.proofpoint.com/v2/url?u=https-3A__www.nhs.uk_conditions_dystonia-3Fa-3Db&d=DwMFAg&c=x&e=",
     "Proofpoint", NHS),
    ("https://urldefense.com/v3/__https://www.nhs.uk/conditions/dystonia__;!!ABC!def$", "Proofpoint",
     "https://www.nhs.uk/conditions/dystonia"),
    ("https://urldefense.com/v3/__https:/www.nhs.uk/a__;!!ABC!def$", "Proofpoint", "https://www.nhs.uk/a"),
    ("https://urldefense.com/v3/__https://www.nhs.uk/a*2Fb__;JQ!!ABC!def$", "Proofpoint", "https://www.nhs.uk/a%2Fb"),
    ("https://urldefense.com/v3/__https://www.nhs.uk/a**Bb__;w6nDqcOp!!ABC!def$", "Proofpoint",
     "https://www.nhs.uk/aéééb"),
    ("https://urldefense.com/v3/__https://www.nhs.uk/a", "Proofpoint", ""),
    (f"https://linkprotect.cudasvc.com/url?a={Q}&c=E,1,abc&typo=1", "Barracuda", NHS),
    (f"https://secure-web.cisco.com/1fCCdfJv_BYjz-vFLr/{Q}", "Cisco", NHS),
    (f"https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?url={Q}&umid=1", "Trend Micro", NHS),
    ("https://eu-central-1.protection.sophos.com/?d=nhs.uk&u=aHR0cHM6Ly93d3cubmhzLnVrL2E=&i=N", "Sophos",
     "https://www.nhs.uk/a"),
    ("https://eu-west-1.protection.sophos.com?d=nhs.uk&u=aHR0cHM6Ly93d3cubmhzLnVrL2E&i=N", "Sophos",
     "https://www.nhs.uk/a"),
    ("https://links.defend.egress.com/Warning?crId=5f&domain=nhs.uk", "Egress", ""),
    (f"https://clicktime.symantec.com/15siLN?h=abc=&u={Q}", "Symantec", NHS),
    (f"https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u={Q}", "FireEye", NHS),
    (f"https://url.avanan.click/v2/___{NHS}___.YXAzOm", "Check Point", NHS),
    # newsletters
    ("https://example.us12.list-manage.com/track/click?u=0f1&id=2&e=3", "Mailchimp", ""),
    ("https://u123.ct.sendgrid.net/ls/click?upn=abc", "SendGrid", ""),
    ("https://r20.rs6.net/tn.jsp?f=001", "Constant Contact", ""),
    (f"https://x.r.eu-west-1.awstrack.me/L0/{Q}/1/0102-000000/abc=12", "Amazon", NHS),
    ("https://charity.cmail19.com/t/r-l-abc/", "a newsletter program", ""),
    ("https://click.email.example.org/?qs=0123456789abcdef0123456789abcdef0123456789", "a newsletter program", ""),
    # search engines and social networks
    ("https://www.google.com/url?q=https://www.scope.org.uk/&sa=D", "Google", "https://www.scope.org.uk/"),
    (f"https://www.google.co.uk/url?sa=t&url={Q}&usg=A", "Google", NHS),
    ("https://www.google.com/amp/s/www.nhs.uk/a", "Google", "https://www.nhs.uk/a"),
    ("https://www-nhs-uk.cdn.ampproject.org/c/s/www.nhs.uk/a", "Google", "https://www.nhs.uk/a"),
    (f"https://l.facebook.com/l.php?u={Q}&h=AT0", "Facebook", NHS),
    (f"https://lm.facebook.com/l.php?u={Q}&h=AT0", "Facebook", NHS),
    (f"https://l.instagram.com/?u={Q}&e=AT", "Instagram", NHS),
    (f"https://www.linkedin.com/safety/go?url={Q}&trk=x", "LinkedIn", NHS),
    ("https://lnkd.in/abc", "LinkedIn", ""),
    ("https://t.co/abc", "X (Twitter)", ""),
    (f"https://www.youtube.com/redirect?event=v&q={Q}", "YouTube", NHS),
    (f"https://slack-redir.net/link?url={Q}", "Slack", NHS),
    (f"https://duckduckgo.com/l/?uddg={Q}&rut=1", "DuckDuckGo", NHS),
    ("https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly93d3cubmhzLnVrL2E&ntb=1", "Bing", "https://www.nhs.uk/a"),
    (f"https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU={Q}/RK=2/RS=a-", "Yahoo", NHS),
    ("https://www-nhs-uk.translate.goog/a?b=c&_x_tr_sl=en&_x_tr_tl=cy", "Google Translate", "https://www.nhs.uk/a?b=c"),
    ("https://my--site-org.translate.goog/?_x_tr_sl=en", "Google Translate", "https://my-site.org/"),
    (f"https://translate.google.com/translate?sl=en&u={Q}", "Google Translate", NHS),
    ("https://webcache.googleusercontent.com/search?q=cache:abcdefghij-k:https://www.nhs.uk/a+b&hl=en",
     "a copy kept by Google", "https://www.nhs.uk/a"),
    # one in another; one without an address in it; one that is broken
    (f"https://urldefense.com/v3/__{SAFE}__;!!A!b$", "Proofpoint", NHS),
    ("https://eur01.safelinks.protection.outlook.com/?url=" + quote("https://lnkd.in/abc", safe=""),
     "Microsoft Safe Links", ""),
    ("https://www.google.com/url?q=dystonia", "Google", ""),
    ("https://www.google.com/url?q=www.nhs.uk/a", "Google", "https://www.nhs.uk/a"),
    ("https://www.google.com/url?q=javascript:alert(1)", "Google", ""),
    ("https://www.google.com/url?q=https://[a", "Google", ""),
    ("https://eu-central-1.protection.sophos.com/?u=%E2%98%83", "Sophos", ""),
]  # fmt: skip
OWN = [
    NHS, "https://www.google.com/maps/place/Leeds", "https://www.google.com/search?q=a", "https://about.google/url",
    "https://www.facebook.com/mind", "https://www.linkedin.com/company/mind", "https://www.youtube.com/watch?v=a",
    "https://web.archive.org/web/2020/https://www.nhs.uk/", "https://mailchi.mp/mind/news", "https://www.mimecast.com/",
    "https://us1.campaign-archive.com/?u=1&id=2", "https://click.org/a", "https://www.hornetsecurity.com/",
    "https://click.org/a-long-name-of-a-page-that-is-read-by-many-people", "https://www.trendmicro.com/en_gb/a.html",
    "https://notlnkd.in/a", "https://example.org/?url=https://www.nhs.uk", "https://vk.com/mind", "https://a.org/",
]  # fmt: skip


@pytest.mark.parametrize(("address", "whose", "inside"), MADE)
def test_an_address_that_another_has_made(address: str, whose: str, inside: str) -> None:
    """Whose it is, and where it leads, if that stands in it."""
    found = wrapped(address)
    assert found is not None
    assert (found.whose, found.inside) == (whose, inside)


@pytest.mark.parametrize("address", OWN)
def test_the_address_of_a_page_itself(address: str) -> None:
    """Of the same sites, or with an address in it."""
    assert wrapped(address) is None


@given(st.sampled_from([made for made, _, _ in MADE]), st.integers(0, 200), st.text(max_size=5))
def test_one_that_is_broken_is_still_one_or_none(address: str, at: int, put_in: str) -> None:
    """Whatever stands in it, there is an answer."""
    try:
        found = wrapped(address[:at] + put_in + address[at:])
    except ValueError:
        return
    assert found is None or not found.inside or found.inside.lower().startswith("http")
