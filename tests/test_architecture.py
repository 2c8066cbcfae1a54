"""Imports run one way, and ARCHITECTURE.md says what there is."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = PROJECT / "leaflets"

#: What each module may import, from the package and from others; the standard library is free to all.
#: A module stands below all that it imports.
ALLOWED: dict[str, set[str]] = {
    name: set(imports.split())
    for name, imports in {
        "__init__": "",
        "words": "",
        "faults": "words",
        "dates": "words faults",
        "phones": "phonenumbers words faults",
        "ties": "phones",
        "addresses": "idna words faults",
        "blocks": "words",
        "prose": "markdown_it words faults phones addresses blocks",
        "records": "words faults dates phones addresses blocks prose",
        "matter": "words dates blocks prose records",
        "content": "words faults dates blocks prose records matter",
        "plain": "blocks",
        "hypertext": "blocks",
        "diagnosis": "yaml",
        "manuscript": "yaml words faults diagnosis",
        "slips": "",
        "source": "yaml words faults manuscript slips",
        "store": "",
        "library": "words faults records content source store",
        "ledger": "faults content source store library",
        "editions": "",
        "letter": "words faults dates blocks prose source library",
        "meeting": "words faults dates prose records source library editions",
        "readability": "pyphen",
        "workers": "",
        "audit": "faults phones addresses blocks records content source store library ledger letter meeting readability workers",
        "diary": "icalendar dates content library",
        "schema": "words records content source letter meeting",
        "specimen": "dates schema",
        "telling": "faults",
        "slip": "dates blocks records editions meeting telling",
        "structure": "",
        "matrix": "qrcode",
        "qr": "faults matrix",
        "fonts": "uharfbuzz faults",
        "workplace": "platformdirs faults store library fonts",
        "lines": "ties structure fonts",
        "flowables": "words structure qr lines",
        "tables": "words lines flowables",
        "setting": "words faults blocks editions structure qr fonts lines flowables tables",
        "contents": "editions structure fonts lines flowables",
        "imprint": "blocks",
        "furniture": "blocks editions structure qr fonts lines flowables imprint",
        "metadata": "blocks",
        "syntax": "structure fonts",
        "canvas": "reportlab blocks structure qr fonts lines flowables metadata syntax",
        "pages": "faults editions qr flowables setting contents furniture canvas",
        "imposition": "pypdf editions metadata syntax",
        "sheets": "",
        "paint": "PIL pypdfium2 sheets",
        "tree": "pypdf sheets",
        "scan": "PIL zxingcpp sheets paint",
        "proof": "PIL pypdf sheets paint tree scan",
        "collation": "pypdfium2 sheets paint scan",
        "said": "words blocks sheets",
        "findings": "words blocks editions imprint sheets proof said",
        "truth": "words addresses said findings",
        "legibility": "PIL sheets paint scan findings",
        "composition": "sheets findings",
        "layout": "sheets findings",
        "symbols": "addresses sheets scan findings",
        "fitness": "sheets findings",
        "checks": "words faults editions sheets proof findings truth legibility composition layout symbols fitness",
        "press": "blocks editions setting furniture canvas pages",
        "making": "faults blocks content library ledger editions imprint proof findings checks press",
        "delivery": "faults",
        "draft": "idna faults",
        "manifest": "delivery",
        "build": "words faults content store library ledger making workers delivery manifest",
        "handout": "words faults content plain hypertext store library editions letter meeting slip imposition sheets collation press making draft build",
        "counter": "words faults editions meeting telling workplace imposition workers delivery draft build handout",
        "watch": "",
        "report": "faults telling imprint sheets proof findings legibility composition checks",
        "inspection": "faults blocks library editions imprint proof findings checks report",
        "tracing": "faults library imprint manifest",
        "arguments": "editions telling",
        "cli": "faults content plain editions audit diary schema specimen telling workplace workers delivery build counter watch report inspection tracing arguments",
    }.items()
}
MODULES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.glob("**/*.py"))}
EVERY = pytest.mark.parametrize("module", MODULES)


def imports(code: str) -> set[str]:
    """What a module imports, wherever in it: modules of the package by their names, others by their packages'."""
    return {name for node in ast.walk(ast.parse(code)) for name in _imported(node)} - sys.stdlib_module_names


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield _short(alias.name)
    elif isinstance(node, ast.ImportFrom):
        module = ".".join(filter(None, ("leaflets" if node.level else "", node.module)))
        for alias in node.names:
            if module != "leaflets":
                yield _short(module)
            elif (PACKAGE / f"{alias.name}.py").exists():
                yield alias.name


def _short(module: str) -> str:
    package, _, rest = module.partition(".")
    return rest.partition(".")[0] if package == "leaflets" and rest else package


def test_every_module_is_in_the_table() -> None:
    """And nothing else is."""
    assert set(ALLOWED) == set(MODULES)


@EVERY
def test_a_module_imports_what_it_may(module: str) -> None:
    """No more; and no less, so that the table does not allow what nobody needs."""
    assert imports(MODULES[module]) == ALLOWED.get(module, set())


def test_imports_run_one_way() -> None:
    """There is an order in which each module stands below all that it imports, and the table has it."""
    assert set(TopologicalSorter(ALLOWED).static_order()) >= set(ALLOWED)
    order = list(ALLOWED)
    for module, allowed in ALLOWED.items():
        assert all(order.index(name) < order.index(module) for name in allowed if name in ALLOWED), module


#: What reads finished files, and what writes them: neither may lean on the other.
READING = ("sheets", "paint", "tree", "scan", "proof", "collation")
WRITING = {
    "structure",
    "qr",
    "fonts",
    "lines",
    "flowables",
    "tables",
    "setting",
    "furniture",
    "syntax",
    "canvas",
    "pages",
}


def below(module: str, table: Mapping[str, set[str]] = ALLOWED) -> set[str]:
    """All modules that a module leans on, however far down."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        for name in table.get(waiting.pop(), set()) - found:
            found.add(name)
            waiting.append(name)
    return found


@pytest.mark.parametrize("module", READING)
def test_the_proof_shares_no_code_with_what_wrote_the_file(module: str) -> None:
    """Nor a library: a slip that both made would never be seen."""
    assert not below(module) & WRITING
    assert not below(module) & {"reportlab", "qrcode", "uharfbuzz"}


@pytest.mark.parametrize("module", ["findings", "checks"])
def test_the_checks_know_what_should_be_said_and_not_how_it_was_set(module: str) -> None:
    """They compare blocks with what was read back."""
    assert "blocks" in below(module)
    assert not below(module) & WRITING


def test_leaning_on_the_other_side_is_seen() -> None:
    """Negative control: a table in which a symbol is measured with the means that drew it."""
    assert "qr" in below("proof", {**ALLOWED, "scan": {"qr"}})


MADE_UP = [
    ("from leaflets.cli import main", {"cli"}),
    ("from leaflets import cli, words", {"cli", "words"}),
    ("from leaflets import cli as words", {"cli"}),
    ("import leaflets.cli", {"cli"}),
    ("from .cli import main", {"cli"}),
    ("from . import cli", {"cli"}),
    ("import reportlab.pdfgen.canvas as canvas", {"reportlab"}),
    ("from reportlab.pdfgen import canvas", {"reportlab"}),
    ("def f():\n    from leaflets.cli import main", {"cli"}),
    ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from leaflets.cli import main", {"cli"}),
    ("try:\n    import yaml\nexcept ImportError:\n    pass", {"yaml"}),
    ("from leaflets import __version__", set()),
    ("import re, os.path\nfrom collections.abc import Iterator", set()),
]


@pytest.mark.parametrize(("code", "found"), MADE_UP)
def test_the_imports_of_a_made_up_module(code: str, found: set[str]) -> None:
    """Negative controls: however an import is written, it is seen."""
    assert imports(code) == found


def test_a_circle_is_seen() -> None:
    """Negative control: a table in which words imports from the command line."""
    with pytest.raises(CycleError):
        list(TopologicalSorter({**ALLOWED, "words": {"cli"}}).static_order())


#: Public in spite of their names (the manual of collections.namedtuple).
OF_NAMED_TUPLES = {"_replace", "_asdict", "_make", "_fields", "_field_defaults"}


def foreign_privates(code: str) -> set[str]:
    """Names beginning with _ that a module takes from anything but itself."""
    return {
        node.attr
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Attribute)
        and re.match(r"_(?!_)", node.attr)
        and node.attr not in OF_NAMED_TUPLES
        and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls"))
    }


@EVERY
def test_private_names_stay_at_home(module: str) -> None:
    """Those of ReportLab are in canvas.py alone, which alone imports it; no other module needs any of anybody's."""
    if module == "canvas":
        return
    assert "reportlab" not in imports(MODULES[module])
    assert not foreign_privates(MODULES[module])


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("canvas._doc", {"_doc"}),
        ("self._canvas._code.append('q')", {"_code"}),
        ("self._own = cls._own", set()),
        ("x.__dict__", set()),
        ("line._replace(x=1)", set()),
    ],
)
def test_the_private_names_of_a_made_up_module(code: str, found: set[str]) -> None:
    """Negative controls."""
    assert foreign_privates(code) == found


def table() -> Mapping[str, tuple[str, set[str]]]:
    """The table of ARCHITECTURE.md: a module's sentence and its imports, in the order of its rows."""
    text = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)\.py` \| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    return {
        name: (sentence, set() if told == "–" else {one.strip(" `") for one in told.split(",")})
        for name, sentence, told in rows
    }


def sentence(code: str) -> str:
    """The first sentence of a module's docstring, without its full stop."""
    match = re.match(r"(.+?)\.(?:\s|$)", ast.get_docstring(ast.parse(code)) or "", re.DOTALL)
    return " ".join(match[1].split()) if match else ""


def test_the_page_names_every_module() -> None:
    """Each once."""
    assert sorted(table()) == sorted(set(MODULES) - {"__init__"})


@pytest.mark.parametrize("module", sorted(set(MODULES) - {"__init__"}))
def test_the_page_says_what_a_module_is_and_imports(module: str) -> None:
    """In the words of its own docstring."""
    assert table()[module] == (sentence(MODULES[module]), imports(MODULES[module]))


def test_the_rows_of_the_page_stand_in_the_order_of_imports() -> None:
    """“A module imports only from rows above its own.”"""
    rows = list(table())
    for module in rows:
        for name in table()[module][1] & set(rows):
            assert rows.index(name) < rows.index(module), f"{module} stands above {name}"
