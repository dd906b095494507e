import ast
from collections.abc import Iterator
from pathlib import Path

import htcourse
from htcourse.core.errors import Place, Problem
from htcourse.core.module_check.reasons import REASONS, with_reasons

SOURCE = Path(htcourse.__file__).parent
SAID_IN = (
    "core/module_check",
    "formats/module_folder",
    "formats/__init__.py",
    "render",
    "usecases/modules/module_preview.py",
)
SAYING = {"Problem", "Sentence", "error", "warning", "of_fault", "_say"}


def codes() -> Iterator[str]:
    """Give the code of every problem a module can have, as the program's own text names them."""
    for name in SAID_IN:
        where = SOURCE / name
        for path in where.rglob("*.py") if where.is_dir() else [where]:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args and _name(node.func) in SAYING:
                    yield from _texts(node.args[0])


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _texts(value: ast.expr) -> Iterator[str]:
    parts = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
    for each in parts:
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def test_every_problem_of_a_module_says_why_it_matters():
    found = set(codes())
    assert len(found) > 60
    assert found - REASONS.keys() == set()


def test_no_reason_is_for_a_problem_that_does_not_exist():
    assert REASONS.keys() - set(codes()) == set()


def test_a_reason_of_its_own_stays():
    own = Problem("yaml-tab", Place(), "It is so.", "Do this.", why="Because.")
    plain = own._replace(why="")
    assert [each.why for each in with_reasons((own, plain))] == ["Because.", REASONS["yaml-tab"]]
