"""Match every left side with a right side. Answer: `{"pairs": {left id: right id}}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Form
from htcourse.ui.answer_widgets.pick_rows import PickRows
from htcourse.ui.theme import Look

GESTURE = "match"


class MatchWidget(PickRows):
    """Left sides with a field of right sides each."""

    key = "pairs"


def create(look: Look, form: Form, parent: QWidget | None = None) -> MatchWidget:
    """Return rows to match."""
    return MatchWidget(look, form, parent)
