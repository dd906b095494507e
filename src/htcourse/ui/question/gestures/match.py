"""Match every left side with a right side. Answer: `{"pairs": {left id: right id}}`."""

from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Form
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.pick_rows import PickRows

GESTURE = "match"


class MatchWidget(PickRows):
    """Left sides with a field of right sides each."""

    key = "pairs"


def create(look: Look, form: Form, parent: QWidget | None = None) -> MatchWidget:
    """Return rows to match."""
    return MatchWidget(look, form, parent)
