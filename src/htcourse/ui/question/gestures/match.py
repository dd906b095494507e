"""Match every left side with a right side. Answer: `{"pairs": {left id: right id}}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Interaction
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.place_board import PlaceBoard

GESTURE = "match"


class MatchWidget(PlaceBoard):
    """Left sides are placed below right sides."""

    key = "pairs"


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> MatchWidget:
    """Return left sides to place."""
    return MatchWidget(look, interaction, parent)
