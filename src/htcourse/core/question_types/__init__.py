"""The kinds of question: one folder each.

A kind is a package with `NAME`, a frozen dataclass `Body` (its own fields in the authoring format) and three functions:

    check(body) -> list[Fault]           what a schema cannot see: two keys, an unknown label, a gap without a mark
    interaction(body, seed) -> Interaction             what the learner is shown, shuffled by the seed
    grade(body, answer) -> Mark          points, remarks; `answer` has the shape the module's docstring gives

and, where they apply, `REMARKS` (what its remarks tell beside right and wrong) and

    guess(body) -> float | None          the mean points of answers by pure chance (Moodle's random guess score): 0
                                         where it does not stand; None where nobody can tell

`answer` may be any JSON at all: what does not have that shape, or names ids the body does not have, is not answered
and never raises. A new kind is one new folder here; it is found by being here. What it gives to forms, tables, cards
and pages stands in its `owes.py` and `page.js` (`owed` says what can); without them it is left out there. What kinds
share stands in `parts` (choices, faults), `answers` (reading answers), `typed` (comparing words), `passages` (marked
narratives) and `owed_parts`.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.errors import Severity
from htcourse.core.quiz import Answer, Interaction, Mark

_NOT_KINDS = {"answers", "owed", "owed_parts", "parts", "passages", "typed"}


class Fault(NamedTuple):
    """Something wrong with a question: a sentence and a fix (English templates), and the path of the element."""

    template: str
    fix: str
    path: str = ""
    severity: Severity = Severity.ERROR
    values: Mapping[str, object] = MappingProxyType({})


class Remarks(NamedTuple):
    """What the remarks of a type tell beside right and wrong; `core.told_mark` and pages go by it."""

    are_placed: bool = False
    """All elements stand in the interaction: that one was missed tells nothing, its label is the key."""
    explain_the_key: bool = False
    """They explain where an element belongs, whatever was given."""
    are_levels: bool = False
    """They are the levels that a person gave: no program grades it."""


def _nothing(_: Any) -> float:
    """Return what a guess earns where nobody can guess: what is written, what is marked in a text.

    As Moodle's `question_type::get_random_guess_score`, which is 0 where a type does not say otherwise: an essay's too.
    """
    return 0.0


class QuestionType(NamedTuple):
    """A question type's name, body and rules."""

    name: str
    body: type[Any]
    check: Callable[[Any], list[Fault]]
    interaction: Callable[[Any, int], Interaction]
    grade: Callable[[Any, Answer], Mark]
    remarks: Remarks = Remarks()
    guess: Callable[[Any], float | None] = _nothing


def kind_names() -> tuple[str, ...]:
    """Return the names of all question types, in alphabetical order."""
    import pkgutil  # a person answers one question, of a kind that is known

    found = (each.name for each in pkgutil.iter_modules(__path__) if each.name not in _NOT_KINDS)
    return tuple(sorted(name.replace("_", "-") for name in found))


@cache
def kind_of(name: str) -> QuestionType:
    """Return the question type called `name` (`single-choice`); raises KeyError when there is none."""
    file = name.replace("-", "_")
    if not file.isidentifier() or "_" in name or file in _NOT_KINDS or find_spec(f"{__name__}.{file}") is None:
        raise KeyError(name)
    module = import_module(f"{__name__}.{file}")
    own = {"remarks": getattr(module, "REMARKS", None), "guess": getattr(module, "guess", None)}
    rules = (module.NAME, module.Body, module.check, module.interaction, module.grade)
    return QuestionType(*rules, **{name: each for name, each in own.items() if each is not None})
