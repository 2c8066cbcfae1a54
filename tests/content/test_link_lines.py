"""A link written on one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.link_lines import parted
from leaflets.faults import Unfit
from leaflets.words import Words

#: A line, its name, its address as a phone opens it, the words about it.
LINES = [
    ("Dystonia www.nhs.uk", "Dystonia", "https://www.nhs.uk", ""),
    ("Dystonia  (NHS)\nnhs.uk/dystonia", "Dystonia (NHS)", "https://nhs.uk/dystonia", ""),
    ("Kooth kooth.com, free for young people", "Kooth", "https://kooth.com", "free for young people"),
    ("Kooth kooth.com (free)", "Kooth", "https://kooth.com", "(free)"),
    ("Kooth kooth.com – free", "Kooth", "https://kooth.com", "free"),
    ("Kooth www.kooth.com free, for all (11+).", "Kooth", "https://www.kooth.com", "free, for all (11+)."),
    ("Stem4 apps stem4.org.uk/apps (free)", "Stem4 apps", "https://stem4.org.uk/apps", "(free)"),
    ("Stem4 apps stem4.org.uk(free)", "Stem4 apps", "https://stem4.org.uk", "(free)"),
    ("Kooth https://kooth.com: chat 24/7", "Kooth", "https://kooth.com", "chat 24/7"),
    ("Kooth https://kooth.com 24/7 chat", "Kooth", "https://kooth.com", "24/7 chat"),
    ("Samaritans Ireland samaritans.ie", "Samaritans Ireland", "https://samaritans.ie", ""),
    ("A video youtu.be/dQw4w9WgXcQ", "A video", "https://youtu.be/dQw4w9WgXcQ", ""),
    ("Help in Welsh iechyd.cymru/help", "Help in Welsh", "https://iechyd.cymru/help", ""),
    ("Booking.com for wheelchairs www.booking.com/access", "Booking.com for wheelchairs",
     "https://www.booking.com/access", ""),
    ("NHS page NHS.UK", "NHS page", "https://nhs.uk", ""),
    ("Foo https://en.wikipedia.org/wiki/Foo_(bar)", "Foo", "https://en.wikipedia.org/wiki/Foo_(bar)", ""),
    # no address: a name alone
    ("Ask at the desk", "Ask at the desk", None, ""),
    ("A guide to Node.js", "A guide to Node.js", None, ""),
    ("The Booking.com guide for travellers", "The Booking.com guide for travellers", None, ""),
    ("The booking.com guide for travellers", "The booking.com guide for travellers", None, ""),
    ("We rest at home.It helps", "We rest at home.It helps", None, ""),
]  # fmt: skip
NO_LINES = [
    ("www.nhs.uk", "this link has an address but no name", "Type its name before the address."),
    ("www.nhs.uk Dystonia", "this link has an address but no name",
     "Type its name before the address: Dystonia www.nhs.uk"),
    ("Pain (www.nhs.uk)", "there are signs round the web address ‘www.nhs.uk’", "Type it without: Pain www.nhs.uk"),
    ("Pain (nhs.uk)", "there are signs round the web address ‘nhs.uk’", "Type it without: Pain nhs.uk"),
    ("Pain <https://nhs.uk>", "there are signs round the web address ‘https://nhs.uk’",
     "Type it without: Pain https://nhs.uk"),
    ("Pain www.nhs.uk,", "there is a sign too many after the web address ‘www.nhs.uk’",
     "Type it without: Pain www.nhs.uk"),
    ("Pain nhs.uk.", "there is a sign too many after the web address ‘nhs.uk’", "Type it without: Pain nhs.uk"),
    ("Pain www.nhs.uk/a –", "there is a sign too many after the web address ‘www.nhs.uk/a’",
     "Type it without: Pain www.nhs.uk/a"),
    ("Pain www.nhs.uk/a. It helps", "there is a full stop right after the web address ‘www.nhs.uk/a’",
     "Type a comma in the place of the full stop: Pain www.nhs.uk/a, It helps"),
    ("A www.a.org, B www.b.org", "there are two web addresses in this link, ‘www.a.org’ and ‘www.b.org’",
     "Type each in a line of its own:\n- A www.a.org\n- B www.b.org"),
    ("Pain www.nhs.uk’s page", "‘’s’ is stuck to the web address ‘www.nhs.uk’", "Put the words before the address."),
    ("Pain www.a.org www.b.org", "there are two web addresses in this link, ‘www.a.org’ and ‘www.b.org’",
     "Make it two links."),
    ("Pain https://nhs.uk/a b.org", "there are two web addresses in this link, ‘https://nhs.uk/a’ and ‘b.org’",
     "Make it two links."),
    ("Pain https://a.org/b /c", "the web address ‘https://a.org/b /c’ has a space in it", "Take the space out."),
    ("Pain https://a.org/living well/eating", "the web address ‘https://a.org/living’ seems to go on after a space",
     "Take the space out; or put a comma after the address, if these words are no part of it."),
    ("Pain nhs.ku/dystonia", "‘nhs.ku/dystonia’ looks like a web address, but none ends so",
     "If it is right, put https:// before it."),
    ("Pain nhs.ku", "‘nhs.ku’ looks like a web address, but none ends so", "If it is right, put https:// before it."),
    ("NHS http:/www.nhs.uk", "after http there should be :// in this web address", "Did you mean ‘http://www.nhs.uk’?"),
    ("Mind htp://www.mind.org.uk", "the web address should begin with http://, not ‘htp://’",
     "Did you mean ‘http://www.mind.org.uk’?"),
    ("Scope https//www.scope.org.uk", "after https there should be :// in this web address",
     "Did you mean ‘https://www.scope.org.uk’?"),
    ("Kooth kooth,com", "this web address has a comma in it", "Did you mean ‘kooth.com’?"),
    *((f"Chat {address}", f"a leaflet cannot print a ‘{address.partition(':')[0].lower()}:’ address", cure)
      for address, cure in (
          ("ftp://example.org/a", "Use one that begins with https://."),
          ("javascript:alert(1)", "Use one that begins with https://."),
          ("whatsapp://send?phone=447700900123", "Type the number in a text, or under ‘phones’ of a contact."),
          ("Tel:03001231100", "Type the number in a text, or under ‘phones’ of a contact."),
          ("mailto:help@example.org", "Type the e-mail address in a text, or under ‘email’ of a contact."))),
]  # fmt: skip


@pytest.mark.parametrize(("line", "name", "address", "about"), LINES)
def test_the_parts_of_a_line(line: str, name: str, address: str | None, about: str) -> None:
    """Words after the address are about it; without an address all is name."""
    assert parted(Words(line)) == (name, address, about)


@pytest.mark.parametrize(("line", "message", "cure"), NO_LINES)
def test_a_line_that_is_none(line: str, message: str, cure: str) -> None:
    """What to type in its place."""
    with pytest.raises(Unfit) as unfit:
        parted(Words(line))
    assert (unfit.value.problem.message, unfit.value.problem.cure) == (message, cure)


@given(
    st.lists(
        st.sampled_from(
            ["Pain", "(NHS)", "www.a.org", "a.uk", "a.uk/b_(c)", "24/7", ",", "–", "(", ")", "-", "it's", "e.g."]
        )
    )
)
def test_nothing_typed_on_a_line_is_lost(parts: list[str]) -> None:
    """All is name, address or about, but for spaces, and for a comma, a dash or a colon after the address."""
    line = " ".join(parts)
    try:
        name, address, about = parted(Words(line))
    except Unfit:
        return
    assert line.startswith(name)
    assert line.endswith(about)
    between = line[len(name) : len(line) - len(about)].strip(" ,;:–—-")
    assert between == (address.removeprefix("https://") if address else "")
