"""A menu whose corners are round, as those of cards and fields."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import round_off

RADIUS = 8


class Menu(QMenu):
    """Its letters are those of the look, its window ends where its round edge does."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFont(look.font(14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off."""
        super().resizeEvent(event)
        round_off(self, self._look.px(RADIUS))
