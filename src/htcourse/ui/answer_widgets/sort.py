"""Put every item into a category. Answer: `{"categories": {item id: category id}}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Form
from htcourse.ui.answer_widgets.pick_rows import PickRows
from htcourse.ui.theme import Look

GESTURE = "sort"


class SortWidget(PickRows):
    """Items with a field of categories each."""

    key = "categories"


def create(look: Look, form: Form, parent: QWidget | None = None) -> SortWidget:
    """Return items to sort."""
    return SortWidget(look, form, parent)
