"""A new question of each type, whole and without errors: words to be written over."""

from typing import Any

from htcourse.core.errors import NotFoundError
from htcourse.core.question_types.owed import Say, offered, owes_of
from htcourse.core.words import QT_TRANSLATE_NOOP

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
