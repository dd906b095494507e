"""What boxes to choose from have in common: a list that opens below them, in rows as those of a menu."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.menu import GAP, RADIUS, beside
from htcourse.ui.widgets.painting import paint_box, paint_words, round_off

ROW = 34
"""How high a row of the list is, in px at 100 %."""
_PAD, _EDGE = 12, 4
"""Beside the words of a row and around the rows, in px at 100 %."""


class _Rows(QStyledItemDelegate):
    """Paints the rows of the list, the one a key or the pointer stands on as in a menu."""

    def __init__(self, look: Look, box: QComboBox) -> None:
        super().__init__(box)
        self._look, self._box = look, box

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the list gives the width."""
        return QSize(0, self._look.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the words, on a ground with a frame where one is."""
        look, box, pad = self._look, QRectF(option.rect), self._look.px(_PAD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            edge, width = "accent" if look.theme.is_framed else "", look.theme.line_width
            paint_box(painter, look, box.adjusted(1, 1, -1, -1), look.px(6), "select", edge, width)
        paint_words(painter, look, box.adjusted(pad, 0, -pad, 0), str(index.data()), self._box.font(), "ink")
        painter.restore()


class DropDown(QComboBox):
    """A box whose list opens a little below it, or above where there is no room, as wide as its longest words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: _Rows | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setAccessibleName(self, name: str) -> None:
        """Say for what is to be chosen; on Linux Qt tells what is chosen in the place of a box's name."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

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

    def showPopup(self) -> None:
        """Open the list, which is made by now and not with the box: it takes Qt a millisecond."""
        if self._rows is None:
            self._rows = _Rows(self._look, self)
            self.setItemDelegate(self._rows)
        view, metrics, px = self.view(), QFontMetrics(self.font()), self._look.px
        bar = view.verticalScrollBar().sizeHint().width() if self.count() > self.maxVisibleItems() else 0
        longest = max((metrics.horizontalAdvance(self.itemText(each)) for each in range(self.count())), default=0)
        view.setMinimumWidth(min(longest + 2 * px(_PAD + _EDGE + 2) + bar, self.window().width()))
        super().showPopup()
        self._place_list()

    def _place_list(self) -> None:
        """Part the list from its field, within the screen, and round its corners."""
        look, view = self._look, self.view()
        popup, rows = view.window(), min(self.count(), self.maxVisibleItems())
        size = QSize(popup.width(), rows * look.px(ROW) + popup.height() - view.viewport().height())
        field = QRect(self.mapToGlobal(QPoint()), self.size())
        popup.setGeometry(beside(field, size, 0, self.screen().availableGeometry(), look.px(GAP)))
        round_off(popup, look, look.px(RADIUS))
