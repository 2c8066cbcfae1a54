"""The mutants of a module: its code with one thing changed, as a slip of the pen might change it.

Comparisons and their boundaries, parts of conditions, constants, returns, statements, flags, alternatives of regular
expressions. Left alone is what is no rule: docstrings, annotations, names of types, `TYPE_CHECKING`, `__repr__`, what
is logged.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

OPERATORS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div, ast.Mod: ast.Mult,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr,
}  # fmt: skip
FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any"}
#: Methods of strings without which most strings stay as they are.
OF_STRINGS = {"strip", "lstrip", "rstrip", "lower", "upper", "casefold", "removeprefix", "removesuffix"}
#: Arguments that change no outcome here: they save time or memory, or hold what mypy holds as well.
SILENT = {"maxsize", "slots", "frozen", "repr", "strict", "encoding"}
#: A longer literal is data, of which the first item stands for all.
FEW = 4


class Mutant(NamedTuple):
    """A module with one thing changed.

    `place` is the function, class or value of the module, `line` the line in the file; `before` and `after` are the
    changed line as the syntax tree prints it, cut to what surrounds the change; `code` is the whole module.
    """

    place: str
    line: int
    before: str
    after: str
    code: str


def mutants(code: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its lines; no two of them have the same code."""
    tree = ast.parse(code)
    whole = ast.unparse(tree)
    found: dict[str, Mutant] = {}
    for place, line in _changes(tree, "", 0):
        changed = ast.unparse(tree)
        if changed != whole:
            found.setdefault(changed, Mutant(place, line, *_difference(whole, changed), changed))
    return sorted(found.values(), key=lambda mutant: mutant.line)


def _changes(node: ast.AST, place: str, line: int) -> Iterator[tuple[str, int]]:
    """Makes one change after the other below a node, each put back when the next is asked for; tells where it is."""
    for name, value in ast.iter_fields(node):
        children: list[Any] = value if isinstance(value, list) else [value]
        for at, child in enumerate(children):
            if not isinstance(child, ast.AST) or name in ("annotation", "returns") or _left_alone(child):
                continue
            inner = ".".join(filter(None, (place, _name(child))))
            where = getattr(child, "lineno", line)
            for other in _others(child) if name != "format_spec" else ():
                _set(node, name, at, other)
                yield inner, where
                _set(node, name, at, child)
            yield from _changes(child, inner, where) if not _is_long_data(child) else ()


def _name(node: ast.AST) -> str:
    """The name of a function or class, and of a value of the module."""
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]) if node.col_offset == 0:
            return name
        case _:
            return ""


def _set(node: ast.AST, name: str, at: int, child: ast.AST) -> None:
    field = getattr(node, name)
    if isinstance(field, list):
        field[at] = child
    else:
        setattr(node, name, child)


def _left_alone(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):  # a docstring
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="logging" | "log" | "logger")))):
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id="assert_never"))):  # mypy shows that nothing comes there
            return True
        case (
            ast.AnnAssign(annotation=ast.Name(id="TypeAlias"))
            | ast.Assign(value=ast.Subscript(value=ast.Name(id="tuple" | "list" | "dict")))
        ):  # the name of a type
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.Call(func=ast.Name(id="TypeVar" | "cast")):
            return True
        case ast.FunctionDef(name=name):
            return name == "__repr__"
        case ast.keyword(arg=arg):
            return arg in SILENT
        case _:
            return False


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in place of a node; what is below it has its own."""
    match node:
        case ast.Compare(ops=ops):
            for at, op in enumerate(ops):
                yield _with(node, ops=[*ops[:at], OPERATORS[type(op)](), *ops[at + 1 :]])
        case ast.BoolOp(values=values):  # where each part is missed, `and` is not taken for `or` either
            yield from (_with(node, values=fewer) for fewer in _without_one(values))
        case ast.comprehension(ifs=ifs):
            yield from (_with(node, ifs=fewer) for fewer in _without_one(ifs))
        case ast.If(test=test) | ast.IfExp(test=test):
            yield _with(node, test=ast.BoolOp(ast.Or(), [test, ast.Constant(True)]))
            yield _with(node, test=ast.BoolOp(ast.And(), [test, ast.Constant(False)]))
        case ast.While(test=test):
            yield _with(node, test=ast.BoolOp(ast.And(), [test, ast.Constant(False)]))
        case ast.BinOp(op=op) if type(op) in OPERATORS:
            yield _with(node, op=OPERATORS[type(op)]())
        case ast.AugAssign(op=op):
            yield _with(node, op=OPERATORS[type(op)]())
            yield ast.Pass()
        case ast.UnaryOp(op=ast.Not() | ast.USub() | ast.Invert(), operand=operand):
            yield operand
        case ast.Constant(value=value):
            yield from map(ast.Constant, _other_values(value))
        case ast.JoinedStr(values=values) if not any(isinstance(part, ast.Constant) for part in values):
            yield ast.Constant("")
        case ast.Call():
            yield from _other_calls(node)
        case ast.List(elts=items) | ast.Set(elts=items) | ast.Tuple(elts=items) if all(map(_is_read, items)):
            yield from (_with(node, elts=fewer) for fewer in _without_one(items, len(items) > FEW))
        case ast.Dict(keys=keys, values=values):
            some = len(keys) > FEW
            for pair in zip(_without_one(keys, some), _without_one(values, some), strict=True):
                yield ast.Dict(*pair)
        case ast.Return(value=ast.AST()):
            yield _with(node, value=ast.Constant(None))
        case ast.Raise() | ast.Continue() | ast.Break() | ast.Delete() | ast.Expr() | ast.Assert():
            yield ast.Pass()
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield ast.Pass()
        case ast.FunctionDef(decorator_list=decorators) | ast.ClassDef(decorator_list=decorators):
            for fewer, gone in zip(_without_one(decorators), decorators, strict=True):
                if "cache" not in ast.unparse(gone):  # without it the same comes out, later
                    yield _with(node, decorator_list=fewer)


def _with(node: ast.AST, **fields: object) -> ast.AST:
    return type(node)(**{**vars(node), **fields})


def _without_one(items: list[Any], first: bool = False) -> Iterator[list[Any]]:
    """Some items without each of them in turn, or without the first alone."""
    for at in range(min(len(items), 1) if first else len(items)):
        yield items[:at] + items[at + 1 :]


def _is_long_data(node: ast.AST) -> bool:
    items = getattr(node, "elts", None) or getattr(node, "values", [])
    return len(items) > FEW and all(isinstance(item, ast.Constant) for item in items)


def _is_read(item: ast.AST) -> bool:
    return isinstance(item, ast.Constant) or isinstance(getattr(item, "ctx", None), ast.Load)


def _other_values(value: object) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case int() | float():
            yield value + 1
            yield value - 1
        case str() | bytes() if value:
            yield value[:0]
            yield from _without_an_alternative(value) if isinstance(value, str) else ()


def _without_an_alternative(pattern: str) -> Iterator[str]:
    """A regular expression with one of the alternatives of a group, or of the whole, left out."""
    groups: list[list[int]] = [[0]]  # round a place: where each of their alternatives begins
    for match in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[=!:]))?|[|)]|\Z", pattern, re.S):
        if match[0][:1] == "(":
            groups.append([match.end()])
        elif match[0] == "|" and groups:  # a part of a longer pattern may close what it does not open
            groups[-1].append(match.end())
        elif match[0] in (")", "") and groups:
            begins = groups.pop()
            for at, begin in enumerate(begins) if len(begins) > 1 else ():
                if at + 1 < len(begins):
                    yield pattern[:begin] + pattern[begins[at + 1] :]
                else:
                    yield pattern[: begin - 1] + pattern[match.start() :]


def _other_calls(call: ast.Call) -> Iterator[ast.AST]:
    for at, keyword in enumerate(call.keywords):
        flag = isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, bool)  # it is turned over
        if keyword.arg not in SILENT and not flag:
            yield _with(call, keywords=call.keywords[:at] + call.keywords[at + 1 :])
    match call.func:
        case ast.Name(id=name) if name in FUNCTIONS:
            yield _with(call, func=ast.Name(FUNCTIONS[name]))
        case ast.Attribute(value=value, attr=name) if name in OF_STRINGS:
            yield value


def _difference(before: str, after: str) -> tuple[str, str]:
    """The line that differs, before and after, cut to what surrounds the difference."""
    lines = zip(before.split("\n"), after.split("\n"), strict=False)
    old, new = next((one.strip(), other.strip()) for one, other in lines if one != other)
    ahead = _alike(old, new)
    behind = _alike(old[ahead:][::-1], new[ahead:][::-1])
    start, end = (ahead - 40 if ahead > 60 else 0), (behind - 30 if behind > 50 else 0)

    def cut(line: str) -> str:
        return "…" * (start > 0) + line[start : len(line) - end] + "…" * (end > 0)

    return cut(old), cut(new)


def _alike(one: str, other: str) -> int:
    """How many letters two lines begin with alike."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
