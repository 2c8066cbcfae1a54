"""What is told of signs that cannot be printed: all of them, and for each what to type instead.

A sign is told with the accents on it, and a picture of several signs (a family, a flag) as one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from leaflets.patterns import late
from leaflets.signs import TURNING, clusters, printed
from leaflets.words import counted, listed


class Telling(NamedTuple):
    """What is said of signs of a text: the first of them, the message and the cure."""

    sign: str
    message: str
    cure: str


#: Words and signs for those that come with pasted text, and that Unicode knows no letters for.
_INSTEAD = {
    sign: words
    for signs, words in {
        "📞📱📲": "Phone:", "📧📩📨🖂": "E-mail:", "💻🌐🖥": "Website:", "🔗": "Link:", "📍🏠🏢🏥": "Address:",
        "📅🗓📆": "Date:", "🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⏰⌚⏱": "Open:", "♿": "Wheelchair access:",
        "ℹⓘ🛈": "Information:", "🚫⛔": "Do not", "👍": "Yes", "👎": "No", "🚌🚍": "Bus:", "🚆🚂🚇": "Train:",
        "🚗🚙": "By car:", "🅿": "Parking:", "💷💰": "Cost:", "💊": "Medicine:", "📖📚📕": "Read:",
        "✏✍📝": "Note:", "👉☞": "→", "≃≅≒": "≈", "∅": "none", "₤": "£", "₽": "roubles", "₺": "lira",
        "₿": "bitcoin", "₦": "naira", "‱": "per 10,000", "、": ",", "。": ".", "「『〈《": "“", "」』〉》": "”",
        "〜": "~", "・": "·", "∶": ":", "∣": "|", "⟨": "<", "⟩": ">", "⸺⸻": "——", "\uf0a3": "≤", "\uf0b3": "≥",
        "∆": "Δ", "⋯": "…",
        "\uf0b1": "±", "\uf0b4": "×", "\uf0b0": "°", "\uf0b8": "÷", "\uf0bb": "≈", "\uf0ae": "→", "\uf06d": "μ",
        "\uf061": "α", "\uf062": "β", "\uf067": "γ", "\uf044": "Δ", "\uf028": "☎", "\uf02a": "✉",
        "\uf06f\uf0a8": "□", "\uf0fe": "☑", "\uf0fb": "✗", "\uf0d2": "®", "\uf0d3": "©", "\uf0d4": "™",
    }.items()
    for sign in signs
}  # fmt: skip
#: What of a sign's name tells which sign is like it.
_LIKE = (
    (late(r"CHECK MARK"), "✓"),
    (late(r"BALLOT X|CROSS MARK|SALTIRE"), "✗"),
    (late(r"(?:RIGHT|EAST).*ARROW|ARROW.*RIGHT"), "→"),
    (late(r"(?:LEFT|WEST).*ARROW|ARROW.*LEFT"), "←"),
    (late(r"(?:UP|NORTH).*ARROW|ARROW.*UP"), "↑"),
    (late(r"(?:DOWN|SOUTH).*ARROW|ARROW.*DOWN"), "↓"),
    (late(r"QUOTATION MARK"), "\""),
    (late(r"APOSTROPHE|\bPRIME\b"), "’"),
    (late(r"\bDASH\b|HYPHEN"), "–"),
    (late(r"\bHEART\b"), "♥"),
    (late(r"\bSTAR\b"), "★"),
    (late(r"BULLET|CIRCLE\b|SQUARE\b|DIAMOND|TRIANGLE|LOZENGE|FISHEYE|\bDOT\b"), "•"),
)  # fmt: skip
_LETTER = late(r"LATIN CAPITAL LETTER ([A-Z])$")
_WORD = late(r"\w+")
#: How scripts are called, by the first word of the names of their letters.
_SCRIPTS = {
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HALFWIDTH": "Japanese", "HANGUL": "Korean",
    "DEVANAGARI": "Hindi", "GURMUKHI": "Punjabi", "MYANMAR": "Burmese", "ETHIOPIC": "Amharic", "NKO": "N’Ko",
}  # fmt: skip
#: The first sign and the last of what is Latin or Greek, or looks like letters and is used as signs.
_NO_SCRIPT = (("\0", "\u03ff"), ("\u1d00", "\u2bff"), ("\U0001d000", "\U0001efff"))
#: Letters of the Cyrillic and of the Greek alphabet that look like ours.
_ALIKE = dict(zip("асеорхуіјѕһԁԛԝАВСЕНІЈКМОРЅТХУ", "aceopxyijshdqwABCEHIJKMOPSTXY", strict=True))
_GREEK_ALIKE = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True))
#: One of those beside one of ours: so typed by nobody, and not found by a search.
_GREEK = late(f"[A-Za-z][{''.join(_GREEK_ALIKE)}]|[{''.join(_GREEK_ALIKE)}][A-Za-z]")
#: What ends a line, what a line may be set in with, and what a damaged letter is.
_TOLD_ELSEWHERE = "\n\t\ufffd"
#: So many signs, or words, of a text are told; no leaflet has more by mistake.
_MOST = 60


def tellings(text: str, printable: Container[str]) -> Iterator[Telling]:
    """What is to be said of the signs of a text that are not `printable`, nor have an equal that is.

    Each that cannot be seen is told by itself, the letters of a script all together, and so are all other signs.
    """
    if text.isascii() and text.replace("\n", " ").replace("\t", " ").isprintable():
        return
    if _GREEK.search(text):
        yield _disguised("Greek", [word for word in _WORD.findall(text) if _GREEK.search(word)])
    if all(sign in printable or sign in _TOLD_ELSEWHERE for sign in set(text)):
        return
    lacking = [sign for sign in dict.fromkeys(clusters(text)) if sign not in printable and sign not in _TOLD_ELSEWHERE]
    lacking = [sign for sign in lacking if not all(same in printable for same in clusters(printed(sign)))]
    scripts: dict[str, list[str]] = {}
    signs: list[str] = []
    for sign in lacking:
        if not sign[0].isprintable() and not _is_private(sign):
            yield Telling(sign, *unseen(sign[0]))
        elif sign[0].isspace() or unicodedata.name(sign[0], "").startswith("COMBINING "):
            mark = unicodedata.name(sign[-1], "a mark").lower().removeprefix("combining ")
            yield Telling(sign, f"there is an accent without its letter here ({mark})", "Type the letter again.")
        elif (script := _script(sign)) and not _letters_for(sign, printable):
            scripts.setdefault(script, []).append(sign)
        else:
            signs.append(sign)
    for script, letters in scripts.items():
        yield _of_script(text, script, letters)
    if signs:
        yield _of_signs(signs, printable)


def unseen(character: str) -> tuple[str, str]:
    """The message and the cure for a character that cannot be seen."""
    other = "a control character" if unicodedata.category(character) == "Cc" else "a character without a name"
    named = f"U+{ord(character):04X}, {unicodedata.name(character, other)}"
    what = "that turns words round" if character in TURNING else "that cannot be seen"
    return f"there is a sign here {what} ({named})", "Delete the words round it, and type them again."


def _is_private(sign: str) -> bool:
    return unicodedata.category(sign[0]) == "Co"


def _script(sign: str) -> str:
    """The script of a letter, as people call it; empty for Latin and Greek ones, and for what is no letter."""
    if any(first <= sign[0] <= last for first, last in _NO_SCRIPT):
        return ""
    if unicodedata.category(sign[0])[0] not in "LM" and not unicodedata.name(sign[0], "").startswith("ARABIC"):
        return ""
    word = unicodedata.name(sign[0], "").partition(" ")[0].partition("-")[0]
    return "" if word in ("LATIN", "GREEK", "COMBINING", "MODIFIER", "") else _SCRIPTS.get(word, word.capitalize())


def _of_script(text: str, script: str, letters: list[str]) -> Telling:
    """For letters of a script: the words that they are in."""
    alike = [letter for letter in letters if letter in _ALIKE]
    if alike == letters and (words := [word for word in _WORD.findall(text) if _is_disguised(word)]):
        return _disguised(script, words)
    own = "".join(map(re.escape, letters))
    runs = re.findall(f"[{own}](?:[^\\w\n]{{0,3}}[{own}])*", text)
    message = f"{_quoted(runs)} cannot be printed: no leaflet can be made in {script} letters yet"
    return Telling(letters[0], message, "Write it in English letters, or leave it out.")


def _disguised(script: str, words: Sequence[str]) -> Telling:
    """For words with letters in them that only look like ours."""
    meant = ["".join([_ALIKE.get(sign) or _GREEK_ALIKE.get(sign, sign) for sign in word]) for word in words]
    first = next(sign for sign in words[0] if sign in _ALIKE or sign in _GREEK_ALIKE)
    message = f"there are {script} letters in {_quoted(words)}, which only look like ours"
    return Telling(first, message, f"Type {_quoted(meant)} again.")


def _is_disguised(word: str) -> bool:
    """Whether a word has letters that look like ours among letters that are ours."""
    return any(sign in _ALIKE for sign in word) and any(sign.isascii() and sign.isalpha() for sign in word)


def _of_signs(signs: list[str], printable: Container[str]) -> Telling:
    """For signs: the name of each, and what to type instead."""
    named = [_named(sign) for sign in signs[:_MOST]]
    more = [counted(len(signs) - _MOST, "other sign")] if len(signs) > _MOST else []
    instead = {sign: _instead(sign, printable) for sign in signs[:_MOST]}
    one = len(signs) == 1
    typed = [
        f"‘{words}’" if one else f"‘{words}’ for {sign}"
        for sign, words in instead.items()
        if words and not _is_private(sign)
    ]
    guessed = [f"‘{words}’ for U+{ord(sign):04X}" for sign, words in instead.items() if words and _is_private(sign)]
    out = [f"U+{ord(sign):04X}" if _is_private(sign) else sign for sign, words in instead.items() if not words]
    cures = []
    if typed:
        cures.append(f"Type {listed(typed)}.")
    if guessed:
        cures.append(f"If Word shows {listed(guessed)}, type that.")
    if out:
        cures.append(f"Say {'it' if one else listed(out)} in words, or leave {'it' if len(out) == 1 else 'them'} out.")
    return Telling(signs[0], f"{listed([*named, *more])} cannot be printed", " ".join(cures))


def _named(sign: str) -> str:
    """A sign and its name."""
    if _is_private(sign):
        return f"a sign of Word’s own (U+{ord(sign[0]):04X})"
    name = unicodedata.name(sign[0], "").lower()
    if name.startswith("regional indicator"):
        name = "a flag"
    elif sign[1:] and unicodedata.category(sign[1]) in ("Mn", "Me"):
        marks = [unicodedata.name(mark, "a mark").lower().removeprefix("combining ") for mark in sign[1:]]
        name = f"with {listed(marks)}"
    return f"‘{sign}’ ({name})" if name else f"‘{sign}’"


def _instead(sign: str, printable: Container[str]) -> str:
    """What to type for a sign; empty where that is for its author to say."""
    if words := _INSTEAD.get(sign) or _INSTEAD.get(sign[0]) or _letters_for(sign, printable):
        return words
    name = unicodedata.name(sign[0], "")
    if letter := _LETTER.search(name):
        return letter[1]
    return next((like for pattern, like in _LIKE if pattern.search(name)), "")


def _letters_for(sign: str, printable: Container[str]) -> str:
    """The plain letters and figures that a sign is made of, without accents, where these can be printed."""
    parts = unicodedata.normalize("NFKD", sign)
    plain = "".join([part for part in parts if not unicodedata.category(part).startswith("M")]).strip()
    return plain if plain and plain != sign and all(part in printable for part in clusters(plain)) else ""


def _quoted(words: Iterable[str]) -> str:
    """Words in quotation marks, each once."""
    each = list(dict.fromkeys(words))
    more = [counted(len(each) - _MOST, "other word")] if len(each) > _MOST else []
    return listed([*(f"‘{word}’" for word in each[:_MOST]), *more])
