"""Pairs of stars that make no words bold, since one of the two is missing or stands away from the words."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.patterns import late
from leaflets.source.leftover_kinds import Leftover

#: Where a paragraph, an item, a heading or a row of a table ends, and bold words with it.
_PARAGRAPH = late(r"\n(?=[ \t]*(?:\n|[-*•#>|]|\d{1,3}[.)] ))")
_TWO = late(r"(?<!\*)\*\*(?!\*)")
#: Bold words as they should be.
_PAIR = late(r"\*\*(?=[^\s*])[^*\n]++(?<=\S)\*\*(?!\*)")
#: Words that are told of what they stand beside.
_WORDS = 4


def stray_stars(text: str) -> Iterator[Leftover]:
    """The first stars of a text that would be printed though they were meant to make words bold.

    Two stars after a word, and others later, are marks that lead to a note; so are two that stand after a figure.
    """
    if text.count("**") == 2 * len(_PAIR.findall(text)):
        return
    begin, strays, alone = 0, list[tuple[int, str]](), list[int]()
    for end in [*(match.start() for match in _PARAGRAPH.finditer(text)), len(text)]:
        loose = list(_loose(text, begin, end)) if text.find("**", begin, end) >= 0 else []
        strays += loose
        if [side for _, side in loose] == ["", ""] and not alone:
            alone = [at for at, _ in loose]
        begin = end
    if alone and len(strays) == 2:
        words = text[alone[0] : alone[1] + 2]
        cure = f"Take out the spaces beside the stars: **{words[2:-2].strip()}**"
        yield Leftover(alone[0], alone[1] + 2, f"‘{_few(words)}’ would be printed with its stars", cure)
    elif strays and strays[0][1] == "before":
        at = strays[0][0]
        message = f"‘**{_few(text[at + 2 :])}’ would be printed with its stars: no ** ends the bold words"
        yield Leftover(at, at + 2, message, "Type ** after the last bold word, in the same paragraph.")
    elif strays and all(side == "after" for _, side in strays) and not text[strays[0][0] - 1].isdigit():
        at = strays[0][0]
        message = f"‘{text[:at].split()[-1]}**’ would be printed with its stars: no ** begins the bold words"
        yield Leftover(at, at + 2, message, "Type ** before the first bold word, in the same paragraph.")


def _loose(text: str, begin: int, end: int) -> Iterator[tuple[int, str]]:
    """The stars of a paragraph that are in no pair: where, and whether before a word, after one, or by themselves."""
    opening: list[tuple[int, str]] = []
    others: list[tuple[int, str]] = []
    for match in _TWO.finditer(text, begin, end):
        at, after = match.start(), text[match.end() : match.end() + 1]
        before = text[at - 1 : at] if at else ""
        if before.strip() and not after.isalnum() and opening and at > opening[-1][0] + 2:
            opening.pop()
        elif after.strip() and not before.isalnum():
            opening.append((at, "before"))
        elif not after.strip() and before.strip():
            others.append((at, "after"))
        elif not after.strip():
            others.append((at, ""))
    return iter(sorted(opening + others))


def _few(words: str) -> str:
    """The first of some words, on one line."""
    first = words.split(maxsplit=_WORDS)
    return " ".join(first[:_WORDS])[:60] + ("…" if len(first) > _WORDS else "")
