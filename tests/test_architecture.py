"""Imports run one way, few doors lead into a wing, and ARCHITECTURE.md says what there is.

A wing is a folder of the package, a room a module in it, and the ground floor are the modules beside the wings. A
wing's docstring names its rooms in order, the private ones in brackets; ARCHITECTURE.md has a row for each wing with
the same rooms, and with what the wing imports. The code has to be as both say. A room may be a folder of smaller ones,
which its docstring names; the folder as a whole is one room of the wing.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest
from paths import ROOT, TESTS

PACKAGE = ROOT / "leaflets"
#: The code of every module by its name within the package: `words`, `values.dates`, `values` for a wing's own docstring.
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): path.read_text("utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
MODULES.pop("__init__")
WINGS = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
#: Rooms that are folders, as `cli.commands`.
FOLDERS = {".".join(path.parent.relative_to(PACKAGE).parts) for path in PACKAGE.glob("*/*/__init__.py")}
ROOMS = sorted(set(MODULES) - WINGS - FOLDERS)
#: The most lines of a module; a longer one is two rooms.
MOST_LINES = 300
#: The most arrows between wings, the ground floor counted as one.
MOST_ARROWS = 60


def wing(module: str) -> str:
    """The wing of a room; nothing for the ground floor."""
    return module.partition(".")[0] if "." in module else ""


def imports(code: str) -> set[str]:
    """What a module imports, wherever in it: modules of the package by their names, others by their packages'."""
    return {name for node in ast.walk(ast.parse(code)) for name in _imported(node)} - {
        *sys.stdlib_module_names,
        "leaflets",
    }


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield _short(alias.name)
    elif isinstance(node, ast.ImportFrom):
        module = ".".join(filter(None, ("leaflets" if node.level else "", node.module)))
        for alias in node.names:
            inner = f"{module}.{alias.name}"
            if _short(inner) in ROOMS:
                yield _short(inner)
            elif module != "leaflets":
                yield _short(module)


def _short(module: str) -> str:
    package, _, rest = module.partition(".")
    return rest if package == "leaflets" and rest else package


IMPORTS = {module: imports(code) for module, code in MODULES.items()}


class Wing(NamedTuple):
    """What a wing says of itself: its sentence, and its rooms in order with whether each is a door."""

    sentence: str
    rooms: dict[str, bool]


def said(docstring: str) -> Wing:
    """What the docstring of a wing says."""
    sentence, _, rest = docstring.partition(".\n")
    told = " ".join(rest.split()).rstrip(".").partition("brackets: ")[2]
    return Wing(" ".join(sentence.split()), {one.strip("()"): one[:1] != "(" for one in told.split(", ")})


SAID = {name: said(ast.get_docstring(ast.parse(MODULES[name])) or "") for name in WINGS | FOLDERS}


class Row(NamedTuple):
    """A row of the table in ARCHITECTURE.md: the wing's sentence, its rooms, and what it imports."""

    sentence: str
    rooms: dict[str, bool]
    wings: set[str]
    libraries: set[str]


def table(page: str) -> dict[str, Row]:
    """The table of wings, in the order of its rows; private rooms are in italics there."""
    found = {}
    for name, sentence, rooms, wings, libraries in re.findall(r"^\| `(\w+)/` \|" + r" (.+?) \|" * 4 + "$", page, re.M):
        doors = {one.strip("* "): "*" not in one for one in rooms.split(",")}
        found[name] = Row(sentence, doors, _listed(wings), _listed(libraries))
    return found


def _listed(cell: str) -> set[str]:
    return set() if cell == "–" else {one.strip(" `") for one in cell.split(",")}


PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
TABLE = table(PAGE)
GROUND = re.search(r"ground floor[^.]*?: ([^.]*)\.", PAGE)


@pytest.mark.parametrize("name", sorted(WINGS))
def test_the_page_says_what_a_wing_is(name: str) -> None:
    """Its sentence, its rooms and its doors are those of its docstring."""
    assert TABLE[name][:2] == SAID[name]


@pytest.mark.parametrize("name", sorted(WINGS | FOLDERS))
def test_a_wing_has_the_rooms_that_it_names(name: str) -> None:
    """No more and no fewer; and importing the wing itself imports nothing, so that a cold start stays cold."""
    folder = PACKAGE / name.replace(".", "/")
    assert set(SAID[name].rooms) == {path.stem for path in (*folder.glob("[!_]*.py"), *folder.glob("[!_]*/"))}
    assert not IMPORTS[name]
    assert len(ast.parse(MODULES[name]).body) == 1


@pytest.mark.parametrize("name", sorted(WINGS))
def test_a_wing_imports_what_the_page_says(name: str) -> None:
    """No more; and no less, so that the page does not allow what nobody needs."""
    found = {one for module in ROOMS if wing(module) == name for one in IMPORTS[module]}
    wings = {wing(one) for one in found & set(ROOMS)} - {name, ""}
    assert (wings, found - set(ROOMS)) == (TABLE[name].wings, TABLE[name].libraries)


def test_the_page_names_the_ground_floor() -> None:
    """The modules beside the wings, in order, each of which imports only from those before it and no library."""
    assert GROUND is not None
    ground = re.findall(r"`(\w+)`", GROUND[1])
    assert set(ground) == {module for module in ROOMS if not wing(module)}
    for number, module in enumerate(ground):
        assert IMPORTS[module] <= set(ground[:number])


#: What the page writes as a path: `typeset/no_break.py`, `tests/faults/`.
_PATH = re.compile(r"`([\w./]+(?:/|\.py|\.yaml))`")


def missing(page: str) -> list[str]:
    """The paths on a page that are neither in the package nor in the repository."""
    return [path for path in _PATH.findall(page) if not (PACKAGE / path).exists() and not (ROOT / path).exists()]


def test_every_path_on_the_page_is_there() -> None:
    """So what was moved is moved on the page as well."""
    assert len(_PATH.findall(PAGE)) > len(WINGS)
    assert missing(PAGE) == []


def test_a_path_that_is_not_there_is_seen() -> None:
    """Negative control: a room without its wing, one that has gone, and a folder; `blocks()` is no path."""
    page = "`blocks()` of `blocks.py` in `typeset/`, `ties.py`, `typeset/ties.py`, `ties/`, `data/ties.yaml`"
    assert missing(page) == ["ties.py", "typeset/ties.py", "ties/", "data/ties.yaml"]


@pytest.mark.parametrize("module", ROOMS)
def test_a_room_is_entered_by_its_door(module: str) -> None:
    """From outside only what is a door; within a wing only from a room before it; no wing as a whole."""
    for name in IMPORTS[module] & set(MODULES):
        assert name not in WINGS | FOLDERS, f"{module} imports the folder {name}, and not a room of it"
        if not wing(name):
            continue
        room = name.split(".")[1]
        if wing(name) != wing(module):
            assert SAID[wing(name)].rooms[room], f"{module} enters {name}, which is private"
        else:
            own = module.split(".")[1]
            assert stands_before(wing(name), room, own) or room == own, f"{name} stands after {module}"
            if room == own and name != module:
                assert stands_before(f"{wing(name)}.{room}", name.split(".")[2], module.split(".")[2])


def stands_before(folder: str, first: str, second: str) -> bool:
    """Whether one room of a folder is named before another."""
    order = list(SAID[folder].rooms)
    return order.index(first) < order.index(second)


@pytest.mark.parametrize("name", sorted(WINGS))
def test_every_door_is_used(name: str) -> None:
    """A room that nobody outside enters is private; that of the command line is entered by the command itself."""
    used = {module for other, found in IMPORTS.items() if wing(other) != name for module in found}
    doors = {f"{name}.{room}" for room, door in SAID[name].rooms.items() if door}
    assert doors - used == ({"cli.main"} if name == "cli" else set())


def test_imports_between_wings_run_one_way() -> None:
    """Each row of the page imports only from rows above it, and the arrows can be counted."""
    rows = list(TABLE)
    assert set(rows) == WINGS
    for number, name in enumerate(rows):
        assert TABLE[name].wings <= set(rows[:number]), name
    on_ground = [
        one for one in WINGS if any(wing(m) == one and not wing(i) and i in ROOMS for m in ROOMS for i in IMPORTS[m])
    ]
    assert sum(len(row.wings) for row in TABLE.values()) + len(on_ground) <= MOST_ARROWS


def test_no_room_has_too_many_lines() -> None:
    """A longer one is two rooms."""
    assert {module: lines for module, code in MODULES.items() if (lines := code.count("\n")) > MOST_LINES} == {}


def test_every_room_has_its_test_file() -> None:
    """In the same folder, by the same name."""
    wanted = {module: TESTS / Path(*module.split(".")[:-1]) / f"test_{module.split('.')[-1]}.py" for module in ROOMS}
    assert [module for module, path in wanted.items() if not path.is_file()] == []


# What may never lean on what


def below(module: str, graph: Mapping[str, set[str]] = IMPORTS) -> set[str]:
    """All modules and libraries that a module leans on, however far down."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        for name in graph.get(waiting.pop(), set()) - found:
            found.add(name)
            waiting.append(name)
    return found


def wings_below(name: str, graph: Mapping[str, set[str]] = IMPORTS) -> set[str]:
    """All wings and libraries that a wing leans on; the ground floor is ''."""
    found = {one for module in graph if wing(module) == name for one in below(module, graph)}
    return {wing(one) if one in MODULES else one for one in found} - {name}


def test_the_proof_shares_nothing_with_what_wrote_the_file() -> None:
    """Nor a library: a slip that both made would never be seen."""
    found = wings_below("proof")
    assert not found & {*WINGS, "", "reportlab", "qrcode", "uharfbuzz"}


def test_the_checks_know_what_should_be_said_and_not_how_it_was_set() -> None:
    """They compare blocks with what was read back."""
    found = wings_below("checks")
    assert "proof" in found
    assert not found & {"source", "content", "qr", "typeset", "pdf"}


def test_setting_knows_blocks_and_not_what_staff_write() -> None:
    """So a new kind of section cannot be set untagged."""
    assert not wings_below("typeset") & {"source", "content", "pdf"}


def test_leaning_on_the_other_side_is_seen() -> None:
    """Negative control: a graph in which a symbol is measured with the means that drew it."""
    graph = {**IMPORTS, "proof.scanner": {"qr.symbol"}}
    assert "qr" in wings_below("proof", graph)
    assert "qr" in wings_below("checks", graph)


MADE_UP = [
    ("from leaflets.cli.main import main", {"cli.main"}),
    ("from leaflets.cli import main, arguments", {"cli.main", "cli.arguments"}),
    ("from leaflets import words", {"words"}),
    ("from leaflets.cli import main as words", {"cli.main"}),
    ("import leaflets.cli.main", {"cli.main"}),
    ("from leaflets import cli", set()),
    ("from .cli.main import main", {"cli.main"}),
    ("from .cli import main", {"cli.main"}),
    ("from . import words", {"words"}),
    ("import reportlab.pdfgen.canvas as canvas", {"reportlab"}),
    ("from reportlab.pdfgen import canvas", {"reportlab"}),
    ("def f():\n    from leaflets.cli.main import main", {"cli.main"}),
    ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from leaflets.cli.main import main", {"cli.main"}),
    ("try:\n    import yaml\nexcept ImportError:\n    pass", {"yaml"}),
    ("from leaflets import __version__", set()),
    ("import re, os.path\nfrom collections.abc import Iterator", set()),
]


@pytest.mark.parametrize(("code", "found"), MADE_UP)
def test_the_imports_of_a_made_up_module(code: str, found: set[str]) -> None:
    """Negative controls: however an import is written, it is seen."""
    assert {name.removesuffix(".__init__") for name in imports(code)} == found


def test_a_circle_is_seen() -> None:
    """Negative control: a graph in which words imports from the command line."""
    graph = {module: found & set(MODULES) for module, found in IMPORTS.items()}
    assert list(TopologicalSorter(graph).static_order())
    with pytest.raises(CycleError):
        list(TopologicalSorter({**graph, "words": {"cli.main"}}).static_order())


def test_a_wing_s_docstring_is_understood() -> None:
    """Negative control: one that names other rooms says something else."""
    told = said("A wing.\n\nRooms in order, private ones in brackets: (one),\ntwo.\n")
    assert told == Wing("A wing", {"one": False, "two": True})
    row = "| `a/` | A wing | *one*, two | – | `yaml` |"
    assert table(row) == {"a": Row("A wing", {"one": False, "two": True}, set(), {"yaml"})}


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


@pytest.mark.parametrize("module", ROOMS)
def test_private_names_stay_at_home(module: str) -> None:
    """Those of ReportLab are in the canvas alone, which alone imports it; no other module needs any of anybody's."""
    if module == "pdf.canvas":
        return
    assert "reportlab" not in IMPORTS[module]
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


# Names


def classes(modules: Mapping[str, str]) -> dict[str, list[str]]:
    """The modules in which a class of each name is made."""
    found: dict[str, list[str]] = {}
    for module, code in modules.items():
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(module)
    return found


def test_no_two_classes_have_one_name() -> None:
    """A name means one thing; so does a room's. One in a folder is called by both names, as `commands.build` is."""
    assert {name: found for name, found in classes(MODULES).items() if len(found) > 1} == {}
    rooms = [module.split(".")[-1] for module in ROOMS if module.count(".") < 2]
    assert {room for room in rooms if rooms.count(room) > 1} == set()


def test_two_classes_of_one_name_are_seen() -> None:
    """Negative control."""
    assert classes({"a": "class A: ...", "b": "if 1:\n  class A: ..."}) == {"A": ["a", "b"]}
