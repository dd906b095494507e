"""A box to choose one of several from; it looks like one."""

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.drop_down import DropDown


class ComboBox(DropDown):
    """A box to choose from whose value the wheel does not change while a person scrolls past it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self._restyle)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet has none for."""
        super().paintEvent(event)
        side = self._look.px(16)
        icon = self._look.icon("chevron-down", "ink2", 16)
        icon.paint(QPainter(self), self.width() - side - self._look.px(8), (self.height() - side) // 2, side, side)

    def _restyle(self) -> None:
        self.setFont(self._look.font(14))
