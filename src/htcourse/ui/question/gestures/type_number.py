"""Type a number. Answer: `{"number": "5,5"}`, as typed."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Form
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.typed import TypedLine

GESTURE = "type-number"
_WIDTH = 160


class NumberLine(TypedLine):
    """A short line with its unit beside it."""

    key = "number"


def create(look: Look, form: Form, parent: QWidget | None = None) -> NumberLine:
    """Return a line for a number."""
    return NumberLine(look, form, parent, width=_WIDTH)
