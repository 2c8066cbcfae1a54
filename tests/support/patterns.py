"""The regular expressions of the press, how each is used, and inputs made to be hard for it."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import itertools
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any, TypeGuard

import leaflets
from leaflets.patterns import LatePattern

#: Methods that try a pattern at every place of a text, and those that try it at its beginning alone.
SCANNING, ANCHORED = {"search", "finditer", "findall", "sub", "subn", "split"}, {"match", "fullmatch"}
#: The most letters of a pattern that are tried.
_LETTERS = 6


@dataclass(frozen=True)
class Use:
    """A pattern of a module, and whether it is tried at every place of a text."""

    module: str
    pattern: re.Pattern[str]
    scanning: bool

    def __str__(self) -> str:
        return (
            f"{self.module.removeprefix('leaflets.')} {'scans for' if self.scanning else 'begins with'} "
            + (self.pattern.pattern[:60])
        )


def uses() -> list[Use]:
    """Every pattern of the package with how it is used; of one whose use is not seen it is taken that it scans."""
    modules = [importlib.import_module(found.name) for found in pkgutil.walk_packages(leaflets.__path__, "leaflets.")]
    owned = [(one, module) for module in modules for value in vars(module).values() for one in _patterns(value)]
    owners = {id(pattern): module for pattern, module in owned}
    known = {id(pattern): pattern for pattern, _ in owned}
    methods: dict[int, set[str]] = {number: set() for number in known}
    for module in modules:
        for pattern, method in _calls(module):
            known[id(pattern)] = pattern
            owners.setdefault(id(pattern), module)
            methods.setdefault(id(pattern), set()).add(method)
    return [
        Use(owners[number].__name__, known[number], not names or bool(names & SCANNING))
        for number, names in methods.items()
    ]


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns of a value of a module: itself, or those of a table's rows."""
    if _is_pattern(value):
        yield value
    for row in value if isinstance(value, tuple) else ():
        if dataclasses.is_dataclass(row):
            yield from filter(_is_pattern, vars(row).values())


def _is_pattern(value: object) -> TypeGuard[re.Pattern[str]]:
    return isinstance(value, re.Pattern | LatePattern) and isinstance(value.pattern, str)


def _calls(module: ModuleType) -> Iterator[tuple[re.Pattern[str], str]]:
    """The patterns that a module uses by a method, as far as its text tells."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            method, value = node.func.attr, node.func.value
            if method in SCANNING | ANCHORED:
                if isinstance(value, ast.Name) and value.id == "re":
                    flags = [one for one in (*node.args[2:], *(key.value for key in node.keywords)) if _is_flag(one)]
                    text = _evaluated(node.args[0], module)
                    if isinstance(text, str):
                        yield re.compile(text, sum((_evaluated(one, module) for one in flags), re.NOFLAG)), method
                for name in [value] if not isinstance(value, ast.IfExp) else [value.body, value.orelse]:
                    if _is_pattern(pattern := _evaluated(name, module)):
                        yield pattern, method


def _is_flag(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "re"


def _evaluated(node: ast.expr, module: ModuleType) -> Any:
    """The value of an expression of a module; None where it hangs on what only a function knows."""
    if not isinstance(node, ast.Name | ast.Attribute | ast.Constant | ast.JoinedStr | ast.BinOp):
        return None
    try:
        return eval(compile(ast.Expression(node), str(module.__file__), "eval"), dict(vars(module)))
    except (NameError, AttributeError, TypeError):  # a parameter may be called as a built-in is
        return None


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """What a text may begin with that is hard for a pattern, and what is typed over and over after it."""
    tree = list(_parser.parse(pattern.pattern, pattern.flags))
    letters = list(dict.fromkeys(letter for letter in _letters(tree)))[:_LETTERS]
    example = _example(tree)
    beginnings = dict.fromkeys(("", example[:1], example[: len(example) // 2], example[:-1], example))
    yield from itertools.product(beginnings, letters)
    yield from (("", first + second) for first, second in itertools.permutations(letters, 2))
    if example:
        yield from ((("", example), ("", example[:-1] or example)))


def _letters(items: Any) -> Iterator[str]:
    """A letter for each item of a pattern that is one."""
    for op, value in items:
        match op:
            case sre.LITERAL:
                yield chr(value)
            case sre.NOT_LITERAL | sre.ANY:
                yield "a"
            case sre.IN:
                yield from _of_set(value)
            case sre.MAX_REPEAT | sre.MIN_REPEAT | sre.POSSESSIVE_REPEAT:
                yield from _letters(value[2])
            case sre.SUBPATTERN:
                yield from _letters(value[3])
            case sre.BRANCH:
                for branch in value[1]:
                    yield from _letters(branch)
            case sre.ATOMIC_GROUP:
                yield from _letters(value)


_EXAMPLES = {
    sre.CATEGORY_DIGIT: "1", sre.CATEGORY_SPACE: " ", sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_DIGIT: "a", sre.CATEGORY_NOT_SPACE: "a", sre.CATEGORY_NOT_WORD: ".",
}  # fmt: skip


def _of_set(kinds: Any) -> Iterator[str]:
    if kinds[0][0] is sre.NEGATE:
        yield next((one for one in "a1. -" if re.match(f"[^{_excluded(kinds)}]", one)), "é")
        return
    for kind, value in kinds:
        if kind is sre.LITERAL:
            yield chr(value)
        elif kind is sre.RANGE:
            yield chr(value[0] if value[0] > 32 else value[1])
        else:
            yield _EXAMPLES[value]


def _excluded(kinds: Any) -> str:
    said = ""
    for kind, value in kinds[1:]:
        if kind is sre.LITERAL:
            said += re.escape(chr(value))
        elif kind is sre.RANGE:
            said += f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
        else:
            said += {"CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w", "CATEGORY_DIGIT": r"\d"}.get(str(value), r"\W")
    return said


def _example(items: Any) -> str:
    """A text that is a match of some items, or nearly one."""
    said = ""
    for op, value in items:
        match op:
            case sre.MAX_REPEAT | sre.MIN_REPEAT | sre.POSSESSIVE_REPEAT:
                said += _example(value[2]) * max(value[0], 1)
            case sre.SUBPATTERN:
                said += _example(value[3])
            case sre.BRANCH:
                said += _example(value[1][0])
            case sre.ATOMIC_GROUP:
                said += _example(value)
            case sre.LITERAL | sre.NOT_LITERAL | sre.ANY | sre.IN:
                said += next(_letters([(op, value)]), "")
    return said
