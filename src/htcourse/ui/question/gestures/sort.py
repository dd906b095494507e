"""Put every item into a category. Answer: `{"categories": {item id: category id}}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Interaction
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.place_board import PlaceBoard

GESTURE = "sort"


class SortWidget(PlaceBoard):
    """Items are placed below categories."""

    key = "categories"


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> SortWidget:
    """Return items to sort."""
    return SortWidget(look, interaction, parent)
