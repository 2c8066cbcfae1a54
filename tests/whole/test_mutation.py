"""The tool that changes rules to see whether a test notices."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from mutants import mutants
from paths import TESTS

#: A line of a made-up module, and what may stand in its place.
CHANGES = [
    ("x = 1", ["x = 2", "x = 0"]),
    ("x = True", ["x = False"]),
    ("x = 'a'", ["x = ''"]),
    ("x = ''", []),
    ("x = y < z", ["x = y <= z"]),
    ("x = y == z", ["x = y != z"]),
    ("x = y in z", ["x = y not in z"]),
    ("x = y and z", ["x = z", "x = y"]),
    ("x = not y", ["x = y"]),
    ("x = y + z", ["x = y - z"]),
    ("x = y if z else w", ["x = y if z or True else w", "x = y if z and False else w"]),
    ("x = {y, z}", ["x = {z}", "x = {y}"]),
    ("x = (a, b, c, d, e)", ["x = (b, c, d, e)"]),
    ("x = {a: b, c: d}", ["x = {c: d}", "x = {a: b}"]),
    ("x = [y for y in z if w]", ["x = [y for y in z]"]),
    ("x = min(y)", ["x = max(y)"]),
    ("x = y.strip()", ["x = y"]),
    ("f(y, z=w)", ["pass", "f(y)"]),
    ("f(y, warning=True)", ["pass", "f(y, warning=False)"]),
    ("f(y, encoding='utf-8', strict=True)", ["pass"]),
    ("x += y", ["x -= y", "pass"]),
    ("raise x", ["pass"]),
    ("x: Literal['a'] = y", []),
    ("x = f'{y}'", ["x = ''"]),
    ("x = f'a{y:02}'", ["x = f'{y:02}'", "x = f'a{y:}'"]),
    ("x = '(?:a|b[|]|c\\\\|)d'", [
        "x = ''", "x = '(?:b[|]|c\\\\|)d'", "x = '(?:a|c\\\\|)d'", "x = '(?:a|b[|])d'",
    ]),
    ("x = 'a|b'", ["x = ''", "x = 'b'", "x = 'a'"]),
    ("T = TypeVar('T')", []),
    ("T = tuple[int, str]", []),
    ("assert_never(x)", []),
    ("T: TypeAlias = Callable[[int], str]", []),
    ("'A docstring.'", []),
    ("log.info('a')", []),
    ("if TYPE_CHECKING:\n    x = 1", []),
    ("@functools.cache\n@flag\ndef f():\n    pass", ["def f():"]),
    ("def f():\n    return x", ["return None"]),
    ("def __repr__():\n    return x", []),
    ("while x:\n    break", ["while x and False:", "pass"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "changed"), CHANGES, ids=[code for code, _ in CHANGES])
def test_the_mutants_of_a_line(code: str, changed: list[str]) -> None:
    """All that are expected and no other, each of them Python."""
    found = mutants(code)
    assert sorted(mutant.after for mutant in found) == sorted(changed)
    for mutant in found:
        compile(mutant.code, "made up", "exec")


def test_where_a_mutant_is() -> None:
    """By the class and the function, and the line of the file."""
    (first, *_) = mutants("# A comment.\nclass A:\n    def f(self):\n        x[0]\n")
    assert (first.place, first.line, first.before, first.after) == ("A.f", 4, "x[0]", "pass")
    assert [mutant.place for mutant in mutants("LIMIT = 1")] == ["LIMIT", "LIMIT"]


def test_a_long_line_is_cut_round_what_differs() -> None:
    """So that it can be read."""
    many = ", ".join(f"name{number}" for number in range(40))
    (flag,) = (mutant for mutant in mutants(f"f({many}, flag=True, w=({many}))") if "False" in mutant.after)
    assert flag.before.replace("True", "False") == flag.after
    assert flag.before.startswith("…")
    assert flag.before.endswith("…")
    assert len(flag.before) < 100


# The tool


RULE = """
def is_adult(age):
    return age >= 18
"""
NOTICES = """
from leaflets.rule import is_adult

def test_it():
    assert is_adult(18) and not is_adult(17)
"""
BARELY = NOTICES.replace("not is_adult(17)", "not is_adult(10)")
SURVIVOR = "leaflets/rule.py is_adult\n- return age >= 18\n+ return age >= 17\n"


def examined(folder: Path, test: str, survivors: str = "") -> tuple[int, str]:
    """What the tool says of the made-up rule with a test: its exit status and what it prints."""
    for path, text in (
        ("leaflets/__init__.py", ""),  # else the package that is installed would be found first
        ("leaflets/rule.py", RULE),
        ("tests/test_rule.py", test),
        ("tests/scripts/survivors.txt", survivors),
        ("pyproject.toml", "[tool.pytest.ini_options]\naddopts = '-n auto'\n"),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "-q", folder], check=True)
    tool = [sys.executable, TESTS / "scripts" / "mutation.py", "leaflets/rule.py"]
    done = subprocess.run(tool, cwd=folder, capture_output=True, text=True, check=False)
    assert (folder / "leaflets" / "rule.py").read_text(encoding="utf-8") == RULE
    return done.returncode, done.stdout + done.stderr


def test_a_rule_whose_tests_notice_everything(tmp_path: Path) -> None:
    """The boundary, the constant and the return."""
    status, told = examined(tmp_path, NOTICES)
    assert "leaflets/rule.py: 4 mutants, 4 killed, 0 timed out, 0 explained, 0 survived (0.0%)" in told
    assert status == 0


def test_a_survivor_is_told_as_it_may_be_explained(tmp_path: Path) -> None:
    """With what the line was and became; and once explained, it is none."""
    status, told = examined(tmp_path, BARELY)
    assert SURVIVOR in told
    assert "4 mutants, 3 killed, 0 timed out, 0 explained, 1 survived (25.0%)" in told
    assert status == 1
    status, told = examined(tmp_path, BARELY, f"{SURVIVOR}= nobody is 17\n")
    assert "3 killed, 0 timed out, 1 explained, 0 survived (0.0%)" in told
    assert status == 0


def test_an_explanation_of_what_is_noticed_is_told(tmp_path: Path) -> None:
    """The list would else hide what survives one day."""
    status, told = examined(tmp_path, NOTICES, f"{SURVIVOR}= nobody is 17\n")
    assert "there is none or it is noticed" in told
    assert status == 1


def test_tests_that_fail_anyway_tell_nothing(tmp_path: Path) -> None:
    """Every mutant would seem to be killed."""
    status, told = examined(tmp_path, NOTICES.replace("17", "18"))
    assert "tests/test_rule.py failed although nothing is changed" in told
    assert status == 1
