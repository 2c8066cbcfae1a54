"""Content as people write it that sets badly: leaflets without a fault, each of one kind of trouble, small."""

from __future__ import annotations

import textwrap


def _text(words: str, heading: str = "Words") -> str:
    return f"  - heading: {heading}\n    text: |\n{textwrap.indent(textwrap.dedent(words).strip(), ' ' * 6)}\n"


def _link(name: str, path: str, host: str = "www.example.org") -> str:
    return f"[{name}](https://{host}/{path})"


_FILLING = "Some words of an ordinary length that fill a line or two of the page. "
_POINTS = "\n".join(f"  - Sub-point {n}, and {_link(f'page {n}', f'help/page-{n}')} about it" for n in range(1, 6))
_LONG_PATH = "information-and-support-for-everybody"

_LINES = "The Hall\nA line that is kept, and goes on for longer than giant print has room\nEnd"

#: Records for them, by id.
CONTACTS = f"""
tall-trust:
  name: Tall Trust
  about: |
    {_FILLING * 24}

    {_FILLING * 24}
  phones: 0151 496 0001
  hours: Monday to Friday
  website: www.example.org
  checked: 2026
many-trust:
  name: Trust of Many Pages
  about: Words about it.
  website: [{", ".join(f"www.example.org/{_LONG_PATH}/page-{n}" for n in range(1, 9))}]
  checked: 2026
named-trust:
  name: Trust of Named Pages
  website:
    - Helpline page: www.example.org/help
    - Forum: www.example.com/forum
  checked: 2026
bare-trust:
  name: Jedburgh University Hospitals NHS Foundation Trust, Department of Neurology and of Rehabilitation
  checked: 2026
zoom-trust:
  name: Trust that meets on a screen, on the first and third Tuesday of each month (for people over eighteen only)
  about: "Meeting ID: 081 2345 6789; passcode 012345. Ring Ann on 07700 900 123."
  hours: |
    Zoom: https://us02web.zoom.us/j/81234567890?pwd=abc
  address: |
    The Hall
    1 High Street
  checked: 2026
postal-trust:
  name: Postal Trust
  address: |
    FREEPOST RTJL-FFKA-JJEX
    FLEETWOOD ADVICE LINE
  checked: 2026
reached-trust:
  name: Trust that can be reached in every way
  service: Advice on benefits, on housing, on work, on school and on everything else that somebody may want to know
  part of: The Association for Families, Friends and Carers of People Living with Conditions of the Brain
  phones:
    - Helpline: 0800 111 2222, Monday to Friday 9am to 5pm, and on the first Saturday of each month from 10am to noon
    - Legal advice in Wales: |
        0845 496 0123 (calls cost 7p per minute plus your phone company’s access charge)
        Monday: 9am to 5pm
        Tuesday, for people who have rung before and been given a reference number alone: 9am to 1pm
    - 0300 111 2222 option 3, then ask for the duty officer, on any weekday
  text: HELP to 81025, at any time of day
  whatsapp: 07700 900456 (no calls)
  web chat: www.example.org/chat
  signvideo: www.example.org/signvideo
  bsl: www.example.org/bsl
  hours: |
    Monday: 9am to 5pm
    Tuesday: closed
  address:
    - Office: |
        1 High Street
        Liverpool L1 1AA
    - By post, for letters and parcels that somebody has to sign for: FREEPOST TRUST
  charity number: [1114999, SC038110, NIC100123]
  checked: 2026
"""

_CELL = "Words that go on for some time in this cell"
_ROWS = "\n".join(f"| Medicine {n} | {_CELL} | {_CELL} | {_CELL} |" for n in range(1, 12))
_HALF_A_PAGE = "\n".join(f"- filler {n}" for n in range(28))
_NOTICE = "  - heading: Before you go\n    notice: information\n    text: |\n      Nothing for six hours.\n"

#: Title (none: an ordinary one) and sections.
LEAFLETS: dict[str, tuple[str, str]] = {
    "an-address-late-on-a-tall-card": ("", "  - heading: Who\n    contacts: zoom-trust\n"),
    "every-way-to-a-contact": ("", "  - heading: Who\n    contacts: reached-trust\n"),
    "all-that-is-told-of-an-event": (
        "",
        "  - heading: What is on\n    events:\n      - name: A walk in the park\n        when: |\n          Saturday\n"
        "          Sunday, if it rains or snows on Saturday, or if nobody else can be there\n        where: The park\n"
        "        for: Everybody who can walk a mile\n        cost: Free (£2 for the bus)\n"
        "        email: ann@example.org\n"
        "        booking: Ring 0151 496 0001 or see www.example.org/walks/book, or write to bob@example.org\n"
        "        address: www.example.org/walks\n        about: Bring a friend.\n      - Coffee (every Tuesday)\n",
    ),
    "a-section-called-as-a-card": ("", f"  - heading: Tall Trust\n    contacts: tall-trust\n{_text(_FILLING * 9)}"),
    "numbers-stuck-to-each-other": ("", _text("Tel:0151 298 2999,Fax:0151 298 2333,mob:07700 900123.")),
    "lines-that-are-wide": ("", _text("\n\n".join([_LINES] * 9))),
    "signs-of-the-head-in-a-title": (
        "Waiting… what now? Words·words of a title … that goes on and on about all there is to know of it",
        _text("Words."),
    ),
    "a line that begins with j": ("", _text("jerks and jolts\njust rest\nîles\nfforest\n\njo@example.org")),
    "an item with six links": (
        "", _text(_HALF_A_PAGE + "\n- A point with " + ", ".join(_link(f"page {n}", f"a/{n}") for n in range(6)) + ".")
    ),
    "an item with sub-points that have links": (
        "", _text(f"{_HALF_A_PAGE}\n- The first has points:\n{_POINTS}\n- The next.")
    ),
    "an item longer than a page": ("", _text(f"- {_FILLING * 60}\n- The next.")),
    "links in an item at the foot": (
        "", _text(f"{_HALF_A_PAGE}\n- Groups run by {_link('MindOut', 'a')} and {_link('Bloom', 'b')} for all.")
    ),
    "a card longer than a page": ("", "  - heading: Help\n    contacts: tall-trust\n"),
    "a card of eight websites": ("", "  - heading: Help\n    contacts: many-trust\n"),
    "several websites on a card": ("", "  - heading: Help\n    contacts: named-trust\n"),
    "one host beside each code": (
        "",
        f"  - heading: Read\n    links:\n      - Pain https://www.example.org/{_LONG_PATH}/pain/a-guide\n"
        f"      - Sleep https://www.example.org/{_LONG_PATH}/sleep/a-guide\n",
    ),
    "a postal address in capitals": ("", "  - heading: Help\n    contacts: postal-trust\n"),
    "a heading in capitals": ("", _text("Words.", "LOCAL SUPPORT GROUPS")),
    "a heading right above a notice": ("", f"  - heading: Treatment\n{_NOTICE}  - text: Comb it each day.\n"),
    "a section interrupted by a notice": (
        "", _text("## Surgery\n\nWords.", "Treatment") + _NOTICE
        + "  - text: |\n      Words that go on.\n\n      ## After\n\n      More.\n"
    ),
    "an opening without a heading": (
        "", f"  - text: |\n      {_FILLING * 50}\n  - notice: information\n    text: Words.\n" * 2
        + "".join(_text(_FILLING * 30, f"Part {n}") for n in range(6))
    ),
    "a table of prose in four columns": (
        "", _text(f"| Medicine | What it does | When to take it | What to ask |\n|---|---|---|---|\n{_ROWS}")
    ),
    "a long host in a list": ("", _text(f"- www.{'healthcareimprovement' * 2}scotland.scot/help\n- The next.")),
    "a very long title": ("Living with a condition that goes on for years " * 6, _text("Words.")),
    "a long word in the title": ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", _text("Words.")),
    "headings without end": (
        "", _text("\n\n".join(f"{'#' * (2 + n % 3)} Heading {n}" for n in range(40)) + "\n\nWords.")
    ),
    "numbers and dates without end": ("", _text("Ring 0151 496 0001 option 2, Friday 5 June, 0113 496 0222, " * 40)),
    "names without details": ("", "  - heading: Help\n    contacts: [" + "bare-trust, " * 20 + "bare-trust]\n"),
    "signs in place of words": (
        "H₂O → α-synuclein ✓",
        _text(
            """
            Take 500 µg, 10⁹ a litre, B₁₂, m², ⅓ of a plate, 5′ 4″ tall, 1ˢᵗ, ≥ 7, 37 ℃. Beneﬁts from the follow‑up.

            > “β-blockers, **γ-GT** and **CO₂**” says Nguyễn Thị Ánh, → next

            - ☎ 0151 496 0001, ✉ post, [H₂O and **α**](https://www.example.org/h2o)
            - ① Wash ② dry ⚠ ☐ ☑ ☒ ● ■ ▪ ◦ ‣ ► ◆ ★ ♥ x⁻¹ № ℠

            | ✓ | Do ✗ | α |
            |---|---|---|
            | H₂O | ½ ⅔ ⅞ | **β** |
            """,
            "Vitamin B₁₂ → ✓",
        )
        + "".join(_text("Kẹ\u0301kọ, Ελλάδα, /dɪsˈtəʊniə/. " * 9, f"{n}₂ ■ and so on") for n in range(6)),
    ),
    "words tied by no-break spaces": (
        "", _text(f"Take 2.5 mg on 14 March 2026, or ring Dr Ann, 0151 496 0001. {_FILLING}".replace(" ", "\xa0"))
    ),
    "a title of wide letters": ("MMMM " * 59 + "MMMM", _text("Words.", "W" * 300)),
    "a title of a letter": ("B", _text("Words.", "B")),
    "typed lines in an item": (
        "", _text("- The first point has points of its own:\n  - One of them\n    " + "and so on, " * 12
                  + "\n" + "".join(f"  - Another, {_link('a page', f'p/{n}')}\n" for n in range(4)))
    ),
    "words to be filled in": ("_" * 60, _text("_" * 200, "_" * 60)),
    "a unit behind a word wider than the line": ("", _text(f"Take {'1$' * 30}0 ml of it, or 1 1 1  ml.")),
    "words stuck to an address": (
        "", _text(f"{'www.example.org/a/' * 2}{'!' * 24} and www.example.org/info(0(0rm-support/a)")
    ),
    "a name that ends in a hyphen": ("", "  - heading: Read\n    links:\n      - Half a- example.org/page\n"),
    "a host as long as one can be": ("", _text(f"▪ www.{'www.' * 58}example.org/help\n▪ The next.")),
    "narrow letters": ("i " * 149 + "i", _text("i " * 2000)),
    "nothing but a word": ("", "  - text: Go.\n"),
}  # fmt: skip
