"""Marks that mean nothing here and would be printed, kind by kind: those of Markdown and of wikis that are not ours."""

from __future__ import annotations

import re

from leaflets.patterns import late
from leaflets.source.leftover_kinds import OUT, HowOften, LeftoverKind, Parts, one_of

_AS_TYPED = "{} would be printed as typed"
#: What words that are marked begin with, and what they end with.
_FIRST, _LAST = r"(?=[\w\"“‘'(£])", r"(?<=[\w.,!?;:)\"”’'%])"
#: A line that is a note at the foot, to which stars lead.
_NOTES = late(r"^[ \t]*+\*(?![*\s])[^*\n]*+$", re.M)
#: The line below the first row of a table.
_RULE = late(r"^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+\|[ \t|:-]*+$", re.M)


def _for_bold(parts: Parts) -> str:
    return f"For bold words type two stars on each side: **{parts['inner']}**. Else take the signs out."


def _heading(parts: Parts) -> str:
    return f"Type a heading like this: ## {parts['inner'].strip().rstrip('#').strip()}"


def _underlined(parts: Parts) -> str:
    return f"Type ## {parts['inner']}, and take the line below it out."


def _table(parts: Parts) -> str:
    columns = max(parts["all"].count("|"), parts["all"].count("+"), 2) - 1
    return f"In a table, type {'|---' * columns}| below the first row, in a line of its own."


def _rows(parts: Parts) -> str:
    rows = [re.split(" {3,}", line.strip()) for line in parts["all"].split("\n")[:2]]
    typed = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(["If it is a table, type it like this:", typed[0], "|---" * len(rows[0]) + "|", *typed[1:]])


def _link(parts: Parts) -> str:
    return f"Type the address itself in round brackets: [{parts['inner']}](www.example.org/page)"


OF_MARKS: tuple[LeftoverKind, ...] = (
    LeftoverKind(
        ("```", "~~~"), one_of(r"^[ \t]*+(?P<shown>(?:`{3,}+|~{3,}+)[\w-]*+)[ \t]*+$"),
        _AS_TYPED, "Take out the lines that begin so.", HowOften.FIRST, in_lines=True,
    ),
    LeftoverKind(
        ("---", "==="),
        one_of(r"^[ \t]*+(?P<shown>(?P<inner>[^\W_][^\n]{0,78}[^\s.,;:!?|]))[ \t]*+\n[ \t]*+(?:-{3,}+|={3,}+)[ \t]*+$"),
        "the line below {} makes no heading of it, and would be printed", _underlined, in_lines=True,
    ),
    LeftoverKind(
        ("---", "***", "* * *", "===", "___", "~~~"),
        one_of(r"^[ \t]*+(?P<shown>(?P<sign>[-*=~])(?:[ \t]?+(?P=sign)){2,}+|_{3,5})[ \t]*+$"),
        "{} would be printed as typed: it draws no line", "Take it out; a heading parts one thing from the next.",
        HowOften.FIRST, in_lines=True,
    ),
    LeftoverKind(
        ("   ",),
        one_of(r"^[ \t]*+(?P<shown>[^\s|][^|\n]*\S {3,}[^\s|][^|\n]*(?:\n[ \t]*+[^\s|][^|\n]*\S {3,}[^\s|][^|\n]*)+)$"),
        "{} look like rows of a table, but are printed as words", _rows, HowOften.FIRST, in_lines=True,
        hint=late(r"\S {3,}\S[^\n]*\n[^\n]*\S {3,}\S"),
    ),
    LeftoverKind(
        ("#",), one_of(r"^[ \t]*+(?P<shown>(?:#[ \t]++|#{2,6}+)(?=[^\W\d_])(?P<inner>[^\n]*+))"),
        "{} would be printed with its sign", _heading, in_lines=True, hint=late(r"\n[ \t]+#"),
    ),
    LeftoverKind(
        ("[^",), one_of(r"\[\^[^\[\]\s]{1,30}\]:?"),
        "{} would be printed as typed: it leads to no note", "Say it in the sentence, or name it in ‘sources’.",
        HowOften.FIRST,
    ),
    LeftoverKind(
        ("[ ]", "[x]", "[]"), one_of(r"^[ \t]*+(?:[-*•][ \t]++|\d{1,2}[.)][ \t]++)?(?P<shown>\[[ x]?\])(?=[ \t])"),
        _AS_TYPED, "For a box to tick on paper, type □ in its place.", HowOften.FIRST, in_lines=True,
    ),
    LeftoverKind(
        ("][", "[["),
        one_of(r"\[(?P<inner>(?=[^\[\]\n]*?[^\W\d_])[^\[\]\n]++)\]\[[^\[\]\n]*+\]", r"\[\[(?P<page>[^\[\]\n]++)\]\]"),
        "{} is no link here, and would be printed as typed", "Type the address in round brackets: [words](address)",
    ),
    LeftoverKind(
        ("\\",), one_of(r"\\[*_\[\]#`~>](?!\w*+[\\/])"),
        "{} would be printed with its backslash", "Take the backslash out.", HowOften.FIRST,
    ),
    LeftoverKind(
        ("~~",), one_of(rf"~~{_FIRST}[^~\n]++{_LAST}~~"), _AS_TYPED, "Take out what is struck through.",
    ),
    LeftoverKind(
        ("==",), one_of(rf"=={_FIRST}(?P<inner>[^=\n]++){_LAST}=="), _AS_TYPED, _for_bold,
    ),
    LeftoverKind(
        ("_",), one_of(rf"_(?<![\w/:@.]_)(?P<more>_?){_FIRST}(?P<inner>[^_\n]++){_LAST}_(?P=more)(?![\w@/])"),
        _AS_TYPED, _for_bold,
    ),
    LeftoverKind(
        ("*",),
        one_of(rf"\*(?<![\w*]\*)(?P<more>(?:\*\*)?){_FIRST}(?P<inner>[^*\n]++){_LAST}\*(?P=more)(?![\w*])"),
        "{} would be printed with its stars", _for_bold, unless=_NOTES, hint=late(r"\*(?<!\*\*)(?!\*)|\*\*\*"),
    ),
    LeftoverKind(
        ("`",), one_of(r"`(?<![\w`]`)[^`\n]++`(?![\w`])"), _AS_TYPED, "Take out the signs `.", HowOften.FIRST,
    ),
    LeftoverKind(
        ("'''",), one_of(r"'''(?P<inner>[^'\n]++)'''"), _AS_TYPED, _for_bold,
    ),
    LeftoverKind(
        (":",), one_of(r":(?<![\w:/]:)[a-z][a-z0-9_+-]{1,30}:(?![\w/:])"),
        "{} would be printed as typed: it makes no picture", OUT, hint=late(":[a-z][a-z0-9_+-]+:"),
    ),
    LeftoverKind(
        ("|", "+-", "+="), one_of(r"^[ \t]*+(?P<shown>\+(?:[-=]{2,}+\+)++|\|[^|\n]++(?:\|[^|\n]++)++\|)[ \t]*+$"),
        "{} makes no table, and would be printed as typed", _table, HowOften.FIRST, in_lines=True, unless=_RULE,
        hint=late(r"\|[^|\n]++\|"),
    ),
)  # fmt: skip
