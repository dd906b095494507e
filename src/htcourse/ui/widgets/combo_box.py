"""A box to choose one of several from; it looks like one."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QToolTip

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

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Let words without room lose their middle, as places to choose from begin alike: Qt cuts through a letter."""
        super().initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideMiddle, room)

    def words_shown(self) -> str:
        """Return what of the chosen words has room while the list is closed."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return str(option.currentText)

    def event(self, event: QEvent) -> bool:
        """Tell the chosen words whole in a tool tip where they have no room."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            is_cut = self.words_shown() != self.currentText()
            QToolTip.showText(event.globalPos(), self.currentText() if is_cut else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet has none for."""
        super().paintEvent(event)
        side = self._look.px(16)
        icon = self._look.icon("chevron-down", "ink2", 16)
        icon.paint(QPainter(self), self.width() - side - self._look.px(8), (self.height() - side) // 2, side, side)

    def _restyle(self) -> None:
        self.setFont(self._look.font(14))
