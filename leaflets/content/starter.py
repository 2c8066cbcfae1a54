"""The file that a new leaflet begins with: right as it stands, and every kind of section shown once in comments."""

from __future__ import annotations

import datetime
import re
from collections.abc import Container

from leaflets.content.schema import FOLDER, modeline
from leaflets.content.sections import kinds
from leaflets.faults import UsageError
from leaflets.signs import printed
from leaflets.source.unprintable import tellings
from leaflets.values.dates import MONTHS
from leaflets.words import Words

_SPECIMEN = """\
{modeline}
title: {title}
reviewed: {month} {year}
review due: {month} {later}
# A draft is made only if you name it, and every page says so. Take the next line out when the leaflet is ready.
published: draft
# Other leaflets that may help the same readers are named at the end, by the names of their files or by their titles:
# related to: [name-of-a-file, Title of another]

# Every line that begins with # is a note to you, and is not printed. Below the first section stands one of each kind:
# take the # and the space after it away from its lines to use it.

sections:
  - heading: About {bare}
    text: |
      Write here. A blank line begins a new paragraph.

{kinds}
# A notice has one of four degrees: information, see a GP, urgent, 999.
#   - heading: Ring 111 if
#     notice: urgent
#     text: |
#       - it gets worse
"""


def title_of(name: str) -> str:
    """What a leaflet of a name may be called: back-pain becomes Back pain."""
    return name.replace("-", " ").capitalize()


#: Letters of a title that is said in a heading as well.
_SHORT = 200


def checked_title(typed: str, printable: Container[str]) -> str:
    """A title typed at a command, in one line and in the signs that are printed; raises UsageError for others.

    And for one that no leaflet can have, since it is too long.
    """
    if len(typed) > Words.longest:
        raise UsageError.of(f"the title has {len(typed):,} letters; {Words.longest} are the most", "Make it shorter.")
    for telling in tellings(typed, printable):
        raise UsageError.of(f"in the title {telling.message}", telling.cure)
    return " ".join(printed(typed).split())


def specimen(
    title: str, today: datetime.date, years: int, contact: str, group: str, picture: str = "name-of-a-picture.jpg"
) -> str:
    """The text of a new leaflet's file; `contact`, `group` and `picture` are names of what there is, to show one."""
    month = MONTHS[today.month - 1]
    bare = re.sub("^[A-Z](?=[a-z ])", lambda letter: letter[0].lower(), title)  # not that of MS, nor one no face has
    later = today.year + years
    named = {"contact": contact, "group": group, "picture": picture, "later": later}
    examples = "\n".join(_commented(kind.example.format(**named)) for kind in kinds())
    return _SPECIMEN.format(
        modeline=modeline("leaflet", f"../{FOLDER}"),
        title=_quoted(title),
        bare=bare if _is_plain(bare) and len(bare) < _SHORT else "this leaflet",
        month=month,
        year=today.year,
        later=later,
        kinds=examples,
    )


def _commented(section: str) -> str:
    """A section as an item of the list of sections, every line of it a comment."""
    first, *others = section.splitlines()
    return "".join(f"{line}\n" for line in (f"#   - {first}", *(f"#     {line}".rstrip() for line in others)))


def _is_plain(text: str) -> bool:
    return re.fullmatch(r"[^\W_](?:[\w ’-]*\w)?", text) is not None


def _quoted(text: str) -> str:
    """Words as YAML takes them for words, whatever is in them."""
    return text if _is_plain(text) else "'" + text.replace("'", "''") + "'"
