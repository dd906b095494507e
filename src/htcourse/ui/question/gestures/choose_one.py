"""Choose one of several."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Form
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.choices import ChoiceList

GESTURE = "choose-one"


def create(look: Look, form: Form, parent: QWidget | None = None) -> ChoiceList:
    """Return rows of which one can be chosen."""
    return ChoiceList(look, form, parent, is_single=True)
