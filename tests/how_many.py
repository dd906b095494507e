"""How many cases are tried: for `make test` a part, the same each time; for `make hard` all, made-up ones anew."""

import os
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

import pytest

IS_SEARCH = os.environ.get("HTCOURSE_CASES") == "search"
FEW = 10


def how_many(count: int) -> int:
    """Return how many of `count` made-up cases are tried now: for `make test` a tenth; of few a fifth, up to `FEW`."""
    return count if IS_SEARCH else max(count // 10, min(count // 5, FEW))


def few(cases: Iterable[Any], count: int = 1, each: Callable[[Any], object] = lambda case: "") -> list[Any]:
    """Return the cases of a test, all but the first `count` of each kind for `make hard` alone.

    A tuple is one case: the values of several arguments.
    """
    seen: Counter[object] = Counter()
    found = []
    for case in cases:
        seen[each(case)] += 1
        found.append(_case(case, is_hard=seen[each(case)] > count))
    return found


def crossed(*axes: Iterable[Any]) -> list[Any]:
    """Return every case that takes a value of each axis; for `make test` as few as show each value once."""
    values = [[*axis] for axis in axes]
    diagonal = {tuple(at % len(axis) for axis in values) for at in range(max(map(len, values)))}
    return [
        _case(tuple(axis[at] for axis, at in zip(values, places, strict=True)), is_hard=places not in diagonal)
        for places in product(*(range(len(axis)) for axis in values))
    ]


def _case(case: Any, *, is_hard: bool) -> Any:
    marks = (pytest.mark.hard,) if is_hard else ()
    if isinstance(case, type(pytest.param())):
        return case._replace(marks=(*case.marks, *marks))
    return pytest.param(*case if isinstance(case, tuple) else (case,), marks=marks)
