"""The names of leaflets: what a file may be called, and which name somebody meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from leaflets.faults import UsageError
from leaflets.patterns import late
from leaflets.words import did_you_mean, nearest, visible

#: The ending of every file of content.
ENDING = ".yaml"

#: What an editor may have saved a file of content as, so that it is not read.
_UNREAD = late(r"\.(?:yml|yaml\.(?:txt|ya?ml|docx?)|(?!yaml$)(?i:ya?ml))$")
#: Names that every system can keep as files; Windows reserves the rest (Microsoft, Naming Files).
_NAME = late(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*")
#: What programs that share files, and people who keep a copy, put behind the name of a file; a name before it.
_COPY = late(
    r" ?\(\d+\)|(?: - |[ _-])?(?:copy|copie|kopie|backup|bak|old|orig)(?:[ _-]?\(?\d+\)?)?"
    r"| \d|~|\.(?:bak|old|orig|tmp|swp|save|\d)",
    re.I,
)
#: The name of a computer: RECEPTION-PC, Janes-MacBook.
_SHARED_BY = late(r"-(?:[A-Z0-9]+(?:-[A-Z0-9]+)*|[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+)")
_BEHIND = (_COPY, _SHARED_BY)
#: What people put behind a name as well, and what only the name of a computer has in it.
_WORDS_OR_NUMBER = late(r"(?:-[A-Z]+)+| \d")
_COMPUTER = late(r"-(?:PC|LAPTOP|DESKTOP|MAC|IMAC|MACBOOK|SURFACE|THINKPAD|RECEPTION|OFFICE|FRONT-DESK|DESK|SERVER)\b")
_TITLE = late(r"^title *: *(.*)$", re.M | re.I)
#: What an editor may have put behind the ending, or nothing, where capitals differ or the ending itself.
_SAVED_AS = late(r"(?:\.txt|\.docx?|\.ya?ml)?", re.I)
_ENDED = late(r"(.*?)\.ya?ml(.*)", re.I)
_COPY_OF = late(r"(?:copy of|copy-of)[ -](.+)", re.I)
#: What stands between the folders of a path, on any system.
_PATH = late(r"[/\\]")
#: What stands between the words of a name or title.
_BETWEEN = late(r"[\W_]+")
#: Letters of a name; that of a finished file, which says its edition as well, may have 255 bytes on most systems.
LONGEST = 100
#: As many letters are told of one as a system allows in it.
_TOLD = 255


def is_portable(name: str) -> bool:
    """Whether every system can have a file of this name, without its ending: few small letters, numbers, hyphens."""
    return len(name) <= LONGEST and _NAME.fullmatch(name) is not None


def shown(name: str) -> str:
    """A name as it is told, on one line: signs that cannot be seen, and bytes that are no letters, by their numbers."""
    return visible(name[:_TOLD])


def is_misnamed(file: str) -> bool:
    """Whether a file is not read for its ending alone: `a.yml`, `a.YAML`, `a.yaml.txt`."""
    return _UNREAD.search(file) is not None


def original(file: str, known: Collection[str]) -> str:
    """The file of which one with another name is a copy, as sync clients and people make them; else nothing.

    contacts (1).yaml, contacts - Copy.yaml, contacts-RECEPTION-PC.yaml, contacts.yaml.bak, Contacts.yml. `known` are
    names without their ending, and so is what is handed back.
    """
    ended = _ENDED.fullmatch(file)
    stem, behind = ended.groups() if ended else (file, "")
    forms = (_SAVED_AS, *_BEHIND) if ended else _BEHIND
    stem = stem.lower() + behind.lower() if stem.lower() in known else stem + behind
    if (match := _COPY_OF.fullmatch(stem)) and match[1].lower() in known:
        return match[1].lower()
    for name in sorted(known, key=len, reverse=True):
        rest = stem[len(name) :] if stem.lower().startswith(name) else None
        if rest is not None and (any(form.fullmatch(rest) for form in forms) or _tells_of_conflict(rest)):
            return name
    return ""


def _tells_of_conflict(rest: str) -> bool:
    """Whether what stands behind the name of a file is what sync clients put there where two people changed it."""
    return rest[:1] in tuple(" _.(-") and "conflict" in rest.lower()


def may_be_its_own(file: str, of: str) -> bool:
    """Whether a file that has the name of a copy may be no copy: dystonia-SCOTLAND.yaml, dystonia 2.yaml."""
    ended = _ENDED.fullmatch(file)
    rest = ended[1][len(of) :] if ended and not ended[2] else ""
    return _WORDS_OR_NUMBER.fullmatch(rest) is not None and not _COMPUTER.search(rest)


def says_the_same(one: str, other: str) -> bool:
    """Whether two files say nearly the same: half of the lines of the longer one at least, and no other title."""
    titles = [_TITLE.search(text) for text in (one, other)]
    if titles[0] and titles[1] and alike(titles[0][1]) != alike(titles[1][1]):
        return False
    lines = [Counter(line.strip() for line in text.splitlines() if line.strip()) for text in (one, other)]
    return 2 * (lines[0] & lines[1]).total() >= max(lines[0].total(), lines[1].total())


def told_of_copy(of: str) -> tuple[str, str]:
    """What is said of a copy of a file, and its cure."""
    cure = f"See which of the two is right, keep it as ‘{of}{ENDING}’, and take the other out of the folder."
    return f"this seems to be a copy of ‘{of}{ENDING}’, and is not read", cure


def existing(typed: str, names: Collection[str], titles: Callable[[], Mapping[str, str]]) -> str:
    """The one of `names` that is meant by a name, a file, a path or a title: `dystonia`, `data/leaflets/dystonia.yaml`.

    Capitals and the signs between words do not matter. `titles` gives those of the leaflets, by their names. Raises
    UsageError, with the name most like it, where it is none of them or more than one.
    """
    name = bare(typed)
    if name in names:
        return name
    wanted = alike(name)
    found = [one for one in names if alike(one) == wanted]
    if not found:
        by_title = titles()
        wanted = alike(typed)
        found = [one for one in names if wanted and alike(by_title.get(one, "")) == wanted]
    if len(found) > 1:
        raise UsageError.of(
            f"‘{shown(typed)}’ is the title of more than one leaflet", f"Type one of: {', '.join(found)}."
        )
    if not found:
        raise UsageError.of(f"there is no leaflet called ‘{shown(name)}’", cure_for_unknown(name, names))
    return found[0]


def bare(typed: str) -> str:
    """The name of a file without its folder and its ending, however that is typed."""
    name = _PATH.split(typed)[-1]
    return name[: -len(ENDING)] if name.lower().endswith(ENDING) else name


def put_together(
    typed: Sequence[str], names: Collection[str], titles: Callable[[], Mapping[str, str]]
) -> Iterator[str]:
    """Words of a command, those of a title as one: `Back pain` is typed as two, where nobody puts quotes round it."""
    words, known = list(typed), {alike(name) for name in names}
    if len(words) > 1 and any(alike(word) not in known for word in words):
        known |= {alike(title) for title in titles().values()}
    while words:
        longest = range(1 if alike(words[0]) in known else len(words), 0, -1)
        many = next((many for many in longest if alike(" ".join(words[:many])) in known), 1)
        yield " ".join(words[:many])
        del words[:many]


def alike(name: str) -> str:
    """A name or title as it is compared: in small letters, without what stands between words."""
    return _BETWEEN.sub("", name.casefold())


def new(typed: str) -> str:
    """The name of a new leaflet as a person types it: Back pain becomes back-pain.

    Raises UsageError where no file can have it.
    """
    name = "-".join(Path(typed).name.removesuffix(ENDING).lower().split())
    if not is_portable(name):
        cure = f"Use letters a to z, numbers and hyphens, {LONGEST} at the most."
        raise UsageError.of(f"‘{shown(typed)}’ cannot be a file name here", cure)
    return name


def cure_for_unknown(name: str, names: Collection[str]) -> str:
    """What to type instead of a leaflet's name that is none of `names`: the one most like it, else any."""
    near = nearest(name, names)
    return did_you_mean(near) if near else f"There are: {', '.join(map(shown, names))}."
