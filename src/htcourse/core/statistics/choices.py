"""What an answer chose, as short names that can be counted: Moodle's response analysis for every form of answering.

Choices count by their id. Where something was put somewhere, the name is `row=choice` (a pair, an item's category, a
gap) or `place=item` (an order, places from 1). Typed words and numbers count in small letters (a number that can be
read counts by its value: `usecases.quizzes.finished_attempts`), but of questions alone that ask for one of them. Of an
essay the levels count, of a marked narrative the verdict; their texts and passages are no choices and a person's own.
"""

from collections.abc import Mapping
from typing import Any

from htcourse.core.question_types import numeric, short_text

_SORTED = ("pairs", "categories", "gaps", "levels")
_TYPED = {numeric.NAME: "number", short_text.NAME: "text"}


def given_choices(type: str, answer: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of what an answer to a question of a type chose; whatever has no such shape chose nothing."""
    names = [each for each in _list(answer.get("choices")) if isinstance(each, str)]
    names += [f"{place}={each}" for place, each in enumerate(_list(answer.get("order")), 1) if each != ""]
    for key in _SORTED:
        placed = answer.get(key)
        if placed is not None and isinstance(placed, Mapping):
            names += [f"{row}={_folded(value)}" for row, value in placed.items() if _folded(value)]
    names.append(_folded(answer.get(_TYPED.get(type, ""))))
    verdict = answer.get("verdict")
    names.append(verdict if isinstance(verdict, str) else "")
    return tuple(name for name in names if name)


def offered_choices(type: str, body: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names that can be listed beforehand: a question's choices or verdicts, from its structure."""
    if type == "true-false":
        return ("true", "false")
    listed = _list(body.get("choices")) or _list(body.get("verdicts"))
    return tuple(each["id"] for each in listed if isinstance(each, Mapping) and isinstance(each.get("id"), str))


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _folded(value: Any) -> str:
    """Return a typed text in one spelling; ids stay as they are, being in small letters."""
    return " ".join(value.casefold().split()) if isinstance(value, str) else ""
