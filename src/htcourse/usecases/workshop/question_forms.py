"""The questions of a quiz file: listed, checked, begun. As plain data they are in `elements`."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from htcourse.core.errors import NotFoundError
from htcourse.core.question_types import Fault
from htcourse.core.question_types.owed import Say, offered, owes_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.form_faults import question_faults
from htcourse.formats.module_folder.yaml_edits import elements_at

_LIST = "questions"


class ListedQuestion(NamedTuple):
    """A question of a file; empty where a key is missing. `line` counts from 1."""

    id: str
    type: str
    title: str
    line: int
    text: str = ""


def question_ids(text: str) -> tuple[ListedQuestion, ...]:
    """Return the questions of a quiz file in order. Raises ModuleError with the problem for what is no YAML."""
    return tuple(
        ListedQuestion(
            str(each.get("id", "")),
            str(each.get("type", "")),
            str(each.get("title", "")),
            line,
            str(each.get("text", "")),
        )
        for each, line in elements_at(text, (_LIST,))
    )


def problems_of(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with a question by itself; `path` says where in it (`choices/act/feedback`)."""
    return question_faults(data)


_QUESTION = QT_TRANSLATE_NOOP("Skeletons", "Write the question here.")
_TITLE = QT_TRANSLATE_NOOP("Skeletons", "New question")


def new_question(kind: str, question_id: str, objective: str, say: Say = str) -> dict[str, Any]:
    """Return a question of a type (`offered()`) that has no errors; raises NotFoundError for one without an example."""
    example = owes_of(kind).example
    if example is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no example of questions of the type “{type}” to begin with."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
            type=kind,
            known=", ".join(offered()),
        )
    own = example(say)
    text = own.pop("text", say(_QUESTION))
    about = {"objective": objective} if objective else {}
    return {"id": question_id, "type": kind, "title": say(_TITLE), **about, "difficulty": 2, "text": text, **own}
