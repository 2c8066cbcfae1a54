"""The file that a new leaflet begins with: right as it stands, and every kind of section shown once in comments."""

from __future__ import annotations

import datetime
import re

from leaflets.content.schema import FOLDER, modeline
from leaflets.values.dates import MONTHS

_SPECIMEN = """\
{modeline}
title: {title}
reviewed: {month} {year}
review due: {month} {later}
# A draft is made only if you name it, and every page says so. Take the next line out when the leaflet is ready.
published: draft

# Every line that begins with # is a note to you, and is not printed. Below the first section stands one of each kind:
# take the # and the space after it away from its lines to use it.

sections:
  - heading: About {bare}
    text: |
      Write here. A blank line begins a new paragraph.

#   - heading: Running text
#     text: |
#       Two stars make **bold** words. A bare address such as www.example.org becomes a code.
#
#       - A dash and a space begin a point of a list.
#       - This is the next point.
#
#       ## A small heading
#
#       > Somebody’s own words.

#   - heading: Who can help
#     contacts:
#       - {contact}

#   - heading: Near you
#     groups:
#       - {group}

#   - heading: Read more
#     links:
#       - The name of the page (whose it is) www.example.org/page

#   - heading: Books
#     books:
#       - The name of the book

#   - heading: What is on
#     events:
#       - name: Coffee morning
#         when: First Monday of the month, 10am to noon
#         where: Our own house
#         until: December {later}

# A notice has one of four degrees: information, see a GP, urgent, 999.
#   - heading: Ring 111 if
#     notice: urgent
#     text: |
#       - it gets worse
"""


def title_of(name: str) -> str:
    """What a leaflet of a name may be called: back-pain becomes Back pain."""
    return name.replace("-", " ").capitalize()


def specimen(title: str, today: datetime.date, years: int, contact: str, group: str) -> str:
    """The text of a new leaflet's file; `contact` and `group` are names of shared records, to show one."""
    month = MONTHS[today.month - 1]
    bare = re.sub("^[A-Z](?=[a-z ])", lambda letter: letter[0].lower(), title)  # not that of MS, nor one no face has
    return _SPECIMEN.format(
        modeline=modeline("leaflet", f"../{FOLDER}"),
        title=_quoted(title),
        bare=bare if _is_plain(bare) else "this leaflet",
        month=month,
        year=today.year,
        later=today.year + years,
        contact=contact,
        group=group,
    )


def _is_plain(text: str) -> bool:
    return re.fullmatch(r"[^\W_](?:[\w ’-]*\w)?", text) is not None


def _quoted(text: str) -> str:
    """Words as YAML takes them for words, whatever is in them."""
    return text if _is_plain(text) else "'" + text.replace("'", "''") + "'"
