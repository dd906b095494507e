"""Choose one of several."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Interaction
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.choices import ChoiceList

GESTURE = "choose-one"


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> ChoiceList:
    """Return rows of which one can be chosen."""
    return ChoiceList(look, interaction, parent, is_single=True)
