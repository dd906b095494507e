"""The quizzes of a quiz file: listed, checked, begun. As plain data they are in `elements`."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from htcourse.core.question_types import Fault
from htcourse.formats.module_folder.form_faults import quiz_faults
from htcourse.formats.module_folder.yaml_edits import elements_at

_LIST = "quizzes"


class ListedQuiz(NamedTuple):
    """A quiz of a file; empty where a key is missing. `line` counts from 1."""

    id: str
    title: str
    lesson: str
    line: int


def quiz_ids(text: str) -> tuple[ListedQuiz, ...]:
    """Return the quizzes of a file in order. Raises ModuleError with the problem for what is no YAML."""
    return tuple(
        ListedQuiz(str(each.get("id", "")), _words(each.get("title", "")), str(each.get("lesson", "")), line)
        for each, line in elements_at(text, (_LIST,))
    )


def asked_in(text: str) -> frozenset[str]:
    """Return the ids of the questions that a quiz of a file names. Raises ModuleError as `quiz_ids`."""
    named = (each.get("questions") for each, _ in elements_at(text, (_LIST,)))
    return frozenset(str(id) for ids in named if isinstance(ids, list) for id in ids)


def _words(title: Any) -> str:
    """Return a title, which may be one text or texts by language."""
    return str(next(iter(title.values()), "")) if isinstance(title, Mapping) else str(title)


def new_quiz(quiz_id: str, title: str, lesson: str = "") -> dict[str, Any]:
    """Return a quiz for practice and as a test, without questions yet."""
    about = {"lesson": lesson} if lesson else {}
    return {"id": quiz_id, "title": title, **about, "modes": ["practice", "test"], "questions": []}


def quiz_problems_of(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with a quiz by itself (not whether its questions exist)."""
    return quiz_faults(data)
