"""Put every item into a category. Answer: `{"categories": {item id: category id}}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Form
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.pick_rows import PickRows

GESTURE = "sort"


class SortWidget(PickRows):
    """Items with a field of categories each."""

    key = "categories"


def create(look: Look, form: Form, parent: QWidget | None = None) -> SortWidget:
    """Return items to sort."""
    return SortWidget(look, form, parent)
