"""The house's own rules: sizes, docstrings, and what must not stand in the tree."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
LONGEST_MODULE = 300
LONGEST_FUNCTION = 60


def modules(*folders: str) -> list[Path]:
    """Every Python file below these folders."""
    found = [path for folder in folders for path in sorted((TOP / folder).rglob("*.py"))]
    assert found
    return found


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def long_functions(source: str) -> list[str]:
    """Names of the functions over the limit."""
    return [
        node.name
        for node in functions(ast.parse(source))
        if (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]


def test_no_module_is_over_300_lines() -> None:
    lengths = {
        str(path.relative_to(TOP)): path.read_text(encoding="utf-8").count("\n")
        for path in modules("itadesk", "tests", "bench", "packaging")
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_no_function_is_over_60_lines() -> None:
    found = {
        str(path.relative_to(TOP)): names
        for path in modules("itadesk", "tests", "bench", "packaging")
        if (names := long_functions(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_the_guard_sees_a_long_function() -> None:
    source = "def long() -> None:\n" + "    print()\n" * LONGEST_FUNCTION
    assert long_functions(source) == ["long"]


def test_every_module_says_what_is_in_it() -> None:
    silent = [
        str(path.relative_to(TOP))
        for path in modules("itadesk", "bench", "packaging")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize(
    "forbidden",
    [
        r"^\s*except\s*:",
        r"^\s*except (Base)?Exception\b",
        r"\bprocessEvents\(",
        r"#.*\b(TO" + r"DO|FIX" + r"ME)\b",
    ],
)
def test_nothing_forbidden_stands_in_the_code(forbidden: str) -> None:
    pattern = re.compile(forbidden, re.MULTILINE)
    found = [
        f"{path.relative_to(TOP)}: {match.group(0).strip()}"
        for path in modules("itadesk")
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_nobody_calls_a_module_utils() -> None:
    vague = {"utils", "helpers", "misc", "manager", "util", "helper", "common"}
    assert [str(path) for path in modules("itadesk") if path.stem in vague] == []
