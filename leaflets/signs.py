"""Signs that are typed in several ways and printed in one: the table of equal signs.

Pasted text has signs that look alike, or that are several letters in one, under numbers of their own. A reader of the
leaflet meets the usual one, so that a search finds it and a screen reader says it. Whatever is not on this table is
printed as it was typed, or is a fault. What may be printed at all is another matter: `typeset/faces.py`.
"""

from __future__ import annotations

import unicodedata

from leaflets.patterns import late

_SPACE, _NO_BREAK = " ", "\u00a0"


def _taken_apart(*ranges: tuple[int, int]) -> dict[str, str]:
    """The letters that Unicode says signs consist of; of each range the first sign and the last.

    Once, and not over again: of ㎡ it leaves m and ².
    """
    signs = [chr(code) for first, last in ranges for code in range(first, last + 1)]
    parts = {sign: unicodedata.decomposition(sign).split()[1:] for sign in signs}  # behind the kind of it, <compat>
    return {sign: "".join([chr(int(code, 16)) for code in codes]) for sign, codes in parts.items() if codes}


def _plain(*ranges: tuple[int, int]) -> dict[str, str]:
    """The plain letters and figures that Unicode knows for those of a style; of each range the first and the last."""
    signs = [chr(code) for first, last in ranges for code in range(first, last + 1)]
    plain = {sign: unicodedata.normalize("NFKC", sign) for sign in signs}
    return {sign: letter for sign, letter in plain.items() if letter != sign and letter.isalnum()}


# What is printed for each sign as typed, and why that is the same. How letters are composed is settled by NFC (Unicode,
# annex 15), which makes Ω of the sign of an ohm as well.

#: The sign of a millionth is the letter mu.
_MICRO = {"\N{MICRO SIGN}": "μ"}
#: Hyphens; no line breaks after one in any case. A figure dash is as wide as a figure, half an em.
_DASHES = {
    "\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{SMALL HYPHEN-MINUS}": "-",
    "\N{FIGURE DASH}": "–", "\N{HORIZONTAL BAR}": "—", "\N{SMALL EM DASH}": "—",
}  # fmt: skip
#: Apostrophes, quotation marks and primes that are drawn the same.
_QUOTES = {
    "\N{MODIFIER LETTER APOSTROPHE}": "’", "\N{MODIFIER LETTER TURNED COMMA}": "‘",
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}": "‘", "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}": "“",
    "\N{HEAVY SINGLE TURNED COMMA QUOTATION MARK ORNAMENT}": "‘",
    "\N{HEAVY SINGLE COMMA QUOTATION MARK ORNAMENT}": "’",
    "\N{HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT}": "“",
    "\N{HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT}": "”",
    "\N{MODIFIER LETTER PRIME}": "′", "\N{MODIFIER LETTER DOUBLE PRIME}": "″",
}  # fmt: skip
#: Spaces at which a line may break; a space has the width that the face gives it.
SPACES = dict.fromkeys(
    "\N{EN QUAD}\N{EM QUAD}\N{EN SPACE}\N{EM SPACE}\N{THREE-PER-EM SPACE}\N{FOUR-PER-EM SPACE}"
    "\N{PUNCTUATION SPACE}\N{MEDIUM MATHEMATICAL SPACE}\N{IDEOGRAPHIC SPACE}",
    _SPACE,
)
#: Narrow spaces, which stand within a number, or between it and its unit: no line breaks there.
_NARROW = dict.fromkeys(
    "\N{SIX-PER-EM SPACE}\N{FIGURE SPACE}\N{THIN SPACE}\N{HAIR SPACE}\N{NARROW NO-BREAK SPACE}", _NO_BREAK
)
#: Ligatures and digraphs are their letters: ﬁ, ǆ.
_LIGATURES = _taken_apart((0x013F, 0x0140), (0x01C4, 0x01CC), (0x01F1, 0x01F3), (0xFB00, 0xFB06))
_LIGATURES |= {"\N{LATIN SMALL LETTER N PRECEDED BY APOSTROPHE}": "’n", "\N{LATIN SMALL LIGATURE LONG S T}": "st"}
#: Letters and figures in the styles of social networks, 𝐛𝐨𝐥𝐝 and 𝓈𝒸𝓇𝒾𝓅𝓉, and those as wide as Chinese ones.
_STYLED = _plain((0x1D400, 0x1D7FF), (0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
#: Roman numerals, units and abbreviations that are one sign: Ⅳ, ㎎, ℃, ℅. Several stops, marks, brackets: ‼, ⑴, ⒈.
_SQUEEZED = _taken_apart(
    (0x2100, 0x2101), (0x2103, 0x2103), (0x2105, 0x2106), (0x2109, 0x2109), (0x2160, 0x217F), (0x3371, 0x337A),
    (0x3380, 0x33DF), (0x2025, 0x2025), (0x203C, 0x203C), (0x2047, 0x2049), (0x2474, 0x24B5),
)  # fmt: skip
#: Signs of arithmetic that are drawn much the same.
_ARITHMETIC = {
    "⩽": "≤", "⩾": "≥", "≦": "≤", "≧": "≥", "⋅": "·", "‧": "·", "∼": "~", "➕": "+", "➖": "−", "➗": "÷", "✕": "×",
    "✖": "×",
}  # fmt: skip
#: Signs that are drawn in several weights, and in colour by telephones.
_WEIGHTS = {
    "✔": "✓", "✅": "✓", "✘": "✗", "❌": "✗", "❎": "✗", "⭐": "★", "❗": "!", "❕": "!", "❓": "?", "❔": "?",
    "➔": "→", "➙": "→", "➜": "→", "➝": "→", "➞": "→", "➡": "→", "⟶": "→", "⬅": "←", "⟵": "←", "⬆": "↑", "⬇": "↓",
    "◀": "◄", "☏": "☎", "✆": "☎",
    "➢": "►", "➤": "►", "▶": "►", "▸": "►", "❖": "◆", "◻": "□", "◼": "■", "◽": "▫", "◾": "▪", "⚪": "○", "⚫": "●",
}  # fmt: skip
#: Figures in black rings, and in rings of other faces.
_RINGED = {
    chr(first + number): chr(0x2460 + number) for first in (0x2776, 0x2780, 0x278A) for number in range(10)
}  # fmt: skip
#: The bullets, the arrow and the tick that Word takes from its faces Symbol and Wingdings.
_OF_WORD = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "►", "\uf076": "◆", "\uf0e0": "→", "\uf0fc": "✓"}

#: The table: signs as typed, and what is printed for each.
EQUAL_SIGNS: dict[str, str] = {
    **_MICRO, **_DASHES, **_QUOTES, **SPACES, **_NARROW, **_LIGATURES, **_STYLED, **_SQUEEZED, **_ARITHMETIC,
    **_WEIGHTS, **_RINGED, **_OF_WORD,
}  # fmt: skip

#: What nobody sees and nobody means, and so is left out: places where a word may or may not be broken, which the press
#: settles; the mark at the beginning of a file; what tells telephones whether to draw the sign before it in colour.
INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff") | {chr(code) for code in range(0xFE00, 0xFE10)}

#: What turns words round, so that they do not read as they stand in the file: marks, embeddings, overrides and isolates
#: (Unicode, annex 9). Refused in all that is typed.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

#: What makes a list, besides a dash, where each line begins with it and a space.
BULLETS = "•·∙●○◦▪▫‣⁃►◆◇–"

#: What is drawn on the sign before it: accents, what encloses a sign, the colours of skin, the letters of a flag.
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\U0001f3fb-\U0001f3ff"
    "\U000e0020-\U000e007f"
)
_FLAG, _JOINED = "[\U0001f1e6-\U0001f1ff]{2}", "\u200d[\u2190-\U0001faff]"  # pictures that are several signs
_CLUSTER = late(f"{_FLAG}|(?s:[^{_MARK}])[{_MARK}]*(?:{_JOINED}[{_MARK}]*)*|[{_MARK}]+")
_TYPED = frozenset(EQUAL_SIGNS) | INVISIBLE
_TO_PRINT = str.maketrans({**EQUAL_SIGNS, **dict.fromkeys(INVISIBLE, "")})


def printed(text: str) -> str:
    """A text as it is printed: for each sign the usual one of those equal to it, in composed letters (NFC)."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    if not _TYPED.isdisjoint(set(text)):
        text = unicodedata.normalize("NFC", text.translate(_TO_PRINT))
    return text


def clusters(text: str) -> list[str]:
    """The signs of a text, each with the marks that are drawn on it."""
    return _CLUSTER.findall(text)


def equal(text: str) -> str:
    """A text for comparison, what is typed with what is read back: as printed, and each tab and space a plain space."""
    return printed(text).replace("\t", _SPACE).replace(_NO_BREAK, _SPACE)
