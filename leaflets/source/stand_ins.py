"""Stand-ins for signs that YAML takes for its own: of the same length, so that lines and columns stay what they are."""

from __future__ import annotations

import re

import yaml

from leaflets.patterns import late

#: Where the stand-ins begin: signs for private use (Unicode, U+E000 to U+F8FF) that no face of signs is known to use.
_FIRST = 0xE700
_STAND_INS = {_FIRST + code: code for code in range(128)}
_ANY = late("[\ue700-\ue77f]")
_COLON = late(r":(?=\s|$)")
_HASH = late(r"(?<=\s)#")


def can_stand_in(text: str) -> bool:
    """Whether the stand-ins can be told from what was typed."""
    return not _ANY.search(text)


def stand_in(sign: re.Match[str] | str) -> str:
    """What stands for a sign of ASCII."""
    return chr(_FIRST + ord(sign[0]))


def colons_out(words: str) -> str:
    """Words with a stand-in for each colon that YAML would take for that of a field."""
    return _COLON.sub(stand_in, words)


def notes_out(words: str) -> str:
    """Words with a stand-in for each # that would begin a note."""
    return _HASH.sub(stand_in, words)


def exchanged(line: str, begin: int) -> str:
    """A line with a stand-in for the sign at a place."""
    return line[:begin] + stand_in(line[begin]) + line[begin + 1 :]


def restored(root: yaml.Node) -> None:
    """Put the signs back into all values below a node."""
    waiting = [root]
    while waiting:
        match waiting.pop():
            case yaml.ScalarNode() as node:
                node.value = str(node.value).translate(_STAND_INS)
            case yaml.SequenceNode(value=items):
                waiting += items
            case yaml.MappingNode(value=pairs):
                waiting += [part for pair in pairs for part in pair]
