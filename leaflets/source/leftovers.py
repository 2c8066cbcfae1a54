"""What is left over in typed words from a form, a web page or another way of marking, and would be printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from leaflets.patterns import late
from leaflets.source.leftover_kinds import HowOften, Leftover, LeftoverKind
from leaflets.source.leftover_marks import OF_MARKS
from leaflets.source.leftover_words import OF_WEB_PAGES, UNWRITTEN
from leaflets.source.limits import MOST_FAULTS
from leaflets.source.stray_stars import stray_stars
from leaflets.words import listed

#: In the order in which they are looked for: what one has found, later ones pass over.
KINDS: tuple[LeftoverKind, ...] = (*UNWRITTEN, *OF_WEB_PAGES, *OF_MARKS)
#: Letters as they are, all other bytes of UTF-8 as spaces.
_LETTERS = bytes(byte if 97 <= byte <= 122 else 32 for byte in range(256))
#: Signs that needles are told apart by, the rarest first.
_RARE = "«【@{%&\\~`^<]|!?[#=_*'(:-£"


def _by(key: Callable[[str], str]) -> dict[str, dict[str, list[int]]]:
    """The needles, each with the numbers of its kinds, by what else a text has that has one of them."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, kind in enumerate(KINDS):
        for needle in kind.needles:
            if key(needle):
                found.setdefault(key(needle), {}).setdefault(needle, []).append(number)
    return found


def _word(needle: str) -> str:
    """The longest word of a needle; empty where that is short."""
    word = max(re.findall("[a-z]+", needle), key=len, default="")
    return word if len(word) > 2 else ""


_BY_WORD = {word.encode(): needles for word, needles in _by(_word).items()}
_BY_SIGN = _by(lambda needle: "" if _word(needle) else next(sign for sign in _RARE + needle if sign in needle))
#: Addresses may have in them what would be a mark elsewhere.
_ADDRESS = late(r"(?:https?://|www\.)(?:[^\s\[\]{}<>|*\"]++|\*(?=\w))*+", re.I)
_TOLD, _LISTED = 60, 6


def suspected(file: str) -> tuple[LeftoverKind, ...]:
    """The kinds that some value of a file may have, which are few: to look for all in each value would take long."""
    small = file.lower()
    words = _BY_WORD.keys() & small.encode(errors="replace").translate(_LETTERS).split()
    needles = [_BY_WORD[word] for word in words] + [_BY_SIGN[sign] for sign in _BY_SIGN if sign in small]
    found = {number for some in needles for needle in some if needle in small for number in some[needle]}
    kinds = (KINDS[number] for number in sorted(found))
    return tuple(kind for kind in kinds if kind.hint is None or kind.hint.search(small))


def leftovers(text: str, several_lines: bool, kinds: Iterable[LeftoverKind]) -> Iterator[Leftover]:
    """The leftovers of a typed value; `several_lines` tells that it is a text under `|`.

    `kinds` are those that its file is suspected of.
    """
    likely = _likely(text.lower(), several_lines, kinds)
    if not likely and "**" not in text:
        return
    seen = text
    if "www." in text or "://" in text:
        seen = _ADDRESS.sub(lambda match: "a" * len(match[0]), text)
    for kind in likely:
        if kind.unless is None or not kind.unless.search(seen):
            found = list(islice(kind.pattern.finditer(seen), MOST_FAULTS))
            yield from _told(kind, text, found)
            seen = _covered(seen, found)
    if "**" in seen:
        yield from stray_stars(seen)


def _likely(small: str, several_lines: bool, kinds: Iterable[LeftoverKind]) -> list[LeftoverKind]:
    """The kinds of which a text, in small letters, has a needle."""
    fit = [kind for kind in kinds if several_lines or not kind.in_lines]
    return [kind for kind in fit if any(needle in small for needle in kind.needles)]


def _told(kind: LeftoverKind, text: str, found: Iterable[re.Match[str]]) -> Iterator[Leftover]:
    """What is said of what was found, of the same words once."""
    by_words: dict[str, re.Match[str]] = {}
    for match in found:
        by_words.setdefault(_shown(text, match), match)
    if kind.telling is not HowOften.EACH:
        by_words = dict(islice(by_words.items(), _LISTED if kind.telling is HowOften.TOGETHER else 1))
    if kind.telling is HowOften.TOGETHER and by_words:
        names = list(dict.fromkeys(name.replace("</", "<") for name in by_words))
        by_words = {listed(names): next(iter(by_words.values()))}
    for name, match in by_words.items():
        begin, end = match.span("shown") if match.re.groupindex.get("shown") and match["shown"] else match.span()
        parts = {part: text[slice(*match.span(part))] for part in match.re.groupindex if match[part] is not None}
        cure = kind.cure if isinstance(kind.cure, str) else kind.cure(parts | {"all": text[begin:end]})
        yield Leftover(begin, end, kind.message.format(name), cure)


def _shown(text: str, match: re.Match[str]) -> str:
    """What was found, in quotation marks, on one line."""
    span = match.span("shown") if match.re.groupindex.get("shown") and match["shown"] is not None else match.span()
    words = " ".join(text[slice(*span)].split())
    if words.startswith("<") and not match[0].endswith(words):
        words += ">"  # of a mark of a web page the name alone is told
    return f"‘{words if len(words) <= _TOLD else words[: _TOLD - 1].rstrip() + '…'}’"


def _covered(text: str, found: Iterable[re.Match[str]]) -> str:
    """The text with a dot for each sign of what was found."""
    parts, end = [], 0
    for match in found:
        parts += [text[end : match.start()], "·" * (match.end() - match.start())]
        end = match.end()
    return "".join([*parts, text[end:]])
