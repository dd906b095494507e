"""The kinds of question: one file each.

A kind is a module with `NAME`, a frozen dataclass `Body` (its own fields in the authoring format) and three functions:

    check(body) -> list[Fault]           what a schema cannot see: two keys, an unknown label, a gap without a mark
    form(body, seed) -> Form             what the learner is shown, shuffled by the seed
    grade(body, answer) -> Mark          points, remarks; `answer` has the shape the module's docstring gives

`answer` may be any JSON at all: what does not have that shape, or names ids the body does not have, is not answered
and never raises. A new kind is one new file here; it is found by being here. What kinds share stands in `parts`
(choices, faults), `answers` (reading answers), `typed` (comparing words) and `passages` (marked narratives).
"""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from htcourse.core.errors import Severity
from htcourse.core.quiz import Answer, Form, Mark

_NOT_KINDS = {"answers", "parts", "passages", "typed"}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a question: a sentence and a fix (English templates), and the path of the element."""

    template: str
    fix: str
    path: str = ""
    severity: Severity = Severity.ERROR
    values: dict[str, object] = field(default_factory=dict)


class Kind(NamedTuple):
    """A question type's name, body and rules."""

    name: str
    body: type[Any]
    check: Callable[[Any], list[Fault]]
    form: Callable[[Any, int], Form]
    grade: Callable[[Any, Answer], Mark]


def kind_names() -> tuple[str, ...]:
    """Return the names of all question types, in alphabetical order."""
    found = (each.name for each in pkgutil.iter_modules(__path__) if each.name not in _NOT_KINDS)
    return tuple(sorted(name.replace("_", "-") for name in found))


@cache
def kind_of(name: str) -> Kind:
    """Return the question type called `name` (`single-choice`); raises KeyError when there is none."""
    if name not in kind_names():
        raise KeyError(name)
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    return Kind(module.NAME, module.Body, module.check, module.form, module.grade)
