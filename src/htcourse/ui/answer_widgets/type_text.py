"""Type a word or a few. Answer: `{"text": "…"}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Form
from htcourse.ui.answer_widgets.typed import TypedLine
from htcourse.ui.theme import Look

GESTURE = "type-text"


def create(look: Look, form: Form, parent: QWidget | None = None) -> TypedLine:
    """Return a line for a text."""
    return TypedLine(look, form, parent)
