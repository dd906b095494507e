"""Type a word or a few. Answer: `{"text": "…"}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Interaction
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.typed import TypedLine

GESTURE = "type-text"


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> TypedLine:
    """Return a line for a text."""
    return TypedLine(look, interaction, parent)
