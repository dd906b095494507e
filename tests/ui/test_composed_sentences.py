"""A sentence put together of several strings is in one language: in a translation there are all of them or none."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import htcourse
from htcourse.store.places import assets_dir

_MARKED = {"tr", "_tr", "translate", "say", "QT_TRANSLATE_NOOP"}
_DEEP = 2
"""How many names are followed to what they were given."""


def translated(language: str) -> dict[str, bool]:
    """Return every string of the windows, and whether it has a translation somewhere."""
    found: dict[str, bool] = {}
    for message in ET.parse(assets_dir() / "translations" / f"htcourse_{language}.ts").iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        found[source] = found.get(source, False) or bool("".join(translation.itertext()).strip())
    return found


def called(node: ast.AST) -> str:
    """Return what a call calls, by its last name."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def is_said(node: ast.AST) -> bool:
    """Whether a call returns words of the windows: a count, a day, points."""
    by_texts = (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and called(node.func.value) == "Texts"
    )
    return by_texts or called(node).endswith(("_text", "_texts"))


def named(function: ast.FunctionDef) -> dict[str, list[ast.AST]]:
    """Return what the names of a function are given."""
    given: dict[str, list[ast.AST]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs: list[tuple[ast.expr, ast.expr]] = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = list(zip(target.elts, node.value.elts, strict=False))
                for name, value in pairs:
                    if isinstance(name, ast.Name):
                        given.setdefault(name.id, []).append(value)
    return given


def parts(node: ast.AST, given: dict[str, list[ast.AST]], deep: int = 0) -> tuple[set[str], bool]:
    """Return the strings that an expression is put together of, and whether counts, days or points are among them."""
    strings: set[str] = set()
    has_said = False
    for each in ast.walk(node):
        has_said = has_said or is_said(each)
        if isinstance(each, ast.Call) and called(each) in _MARKED:
            at = 0 if called(each) in {"tr", "_tr"} else 1  # the others name their context first
            strings |= {str(one.value) for one in each.args[at : at + 1] if isinstance(one, ast.Constant)}
        for value in given.get(each.id, ()) if isinstance(each, ast.Name) and deep < _DEEP else ():
            if value is not node:
                more, says = parts(value, given, deep + 1)
                strings, has_said = strings | more, has_said or says
    return strings, has_said


def composed(path: Path) -> Iterator[tuple[str, set[str], bool]]:
    """Yield where a file puts strings together, which, and whether counts, days or points stand between them."""
    text = path.read_text("utf-8")
    if not any(f"{each}(" in text for each in _MARKED):
        return
    functions = (each for each in ast.walk(ast.parse(text)) if isinstance(each, ast.FunctionDef))
    for function in functions:
        if not any(called(each) in _MARKED for each in ast.walk(function)):
            continue
        given = named(function)
        for node in ast.walk(function):
            is_sum = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)
            is_made = isinstance(node, ast.JoinedStr) or is_sum or called(node) in {"join", "format"}
            if isinstance(node, ast.expr) and is_made:
                yield f"{path.name}:{node.lineno}", *parts(node, given)


@pytest.fixture(scope="module")
def sentences() -> list[tuple[str, set[str], bool]]:
    files = sorted(Path(htcourse.__file__).parent.rglob("*.py"))
    return list(chain.from_iterable(map(composed, files)))


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_is_put_together_is_translated_whole_or_not_at_all(sentences, language):
    known = translated(language)
    half = set()
    for where, strings, has_said in sentences:
        there = {each: known[each] for each in strings if each in known}
        if there and (len(set(there.values())) > 1 or (has_said and not all(there.values()))):
            half.add((where, *sorted(each for each, is_there in there.items() if not is_there)))
    assert sorted(half) == []
