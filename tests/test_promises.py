"""Every promise in docs/promises.md names tests, each of them is there, and `make test` runs one of them."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)))


def test_every_test_that_holds_a_promise_is_there():
    files = {file: ROOT / file for file, _ in NAMED}
    there = {
        file: re.findall(r"^def (\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE)
        for file, path in files.items()
        if path.exists()
    }
    assert NAMED
    assert [(file, test) for file, test in NAMED if test not in there.get(file, ())] == []


def test_every_promise_names_a_test():
    rows = [line for line in TEXT.splitlines() if line.startswith("|") and "---" not in line][1:]
    assert rows
    assert [row for row in rows if "::test_" not in row] == []


@cache
def plain(file: str) -> frozenset[str]:
    """Return the tests of a file that `make test` runs."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    tests = [each for each in tree.body if isinstance(each, ast.FunctionDef)]
    whole = any(ast.unparse(each) == "pytestmark = pytest.mark.hard" for each in tree.body)
    hard = {each.name for each in tests if "pytest.mark.hard" in map(ast.unparse, each.decorator_list)}
    return frozenset() if whole else frozenset(each.name for each in tests) - hard


def test_one_test_of_every_promise_is_not_left_to_make_hard():
    """What needs a kill at each step, a wheel or a trace of system calls is in tests/hard alone."""
    rows = [re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", line) for line in TEXT.splitlines()]
    rows = [row for row in rows if any(not file.startswith("tests/hard/") for file, _ in row)]
    assert rows
    assert [row for row in rows if not any(test in plain(file) for file, test in row)] == []
