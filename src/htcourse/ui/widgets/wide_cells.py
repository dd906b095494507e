"""Cells of a wide table: a colour is a chip apart from its neighbours', words may have a short form."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.row_heads import SIDE

_COMMA = ", "
_Index = QModelIndex | QPersistentModelIndex
SHORT = Qt.ItemDataRole.UserRole + 1
"""The role of what is painted in the place of words, which a tip and a screen reader have whole; None for the words."""

FRAME = Qt.ItemDataRole.UserRole + 2
"""The role of the colour of a frame around a cell that has no ground; None for no frame."""


class WideCells(QStyledItemDelegate):
    """Paints a cell: its colour as a chip apart from its neighbours', a rule below it where the table has no grid.

    With `has_sum` the last row, over all the others, has the ground of the heads.
    """

    def __init__(self, look: Look, of: QTableView, *, has_sum: bool = False) -> None:
        super().__init__(of)
        self._look, self._of, self._has_sum = look, of, has_sum

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of the words, with what they need beside the style's margin."""
        return super().sizeHint(option, index) + QSize(2 * self._inset(), 0)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leave the ground to `paint`, and take the short form of words that have one, as far as there is room."""
        super().initStyleOption(option, index)
        option.text = option.text if (short := index.data(SHORT)) is None else short
        if not option.rect.isEmpty():
            option.text = self._with_room(option)
        option.backgroundBrush = QBrush()  # it is the chip's

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the chip, the words on it, the rule, and a ring round the chosen cell: a ground reads as a mark."""
        look, px = self._look, self._look.px
        rect, of_words = option.rect, QStyleOptionViewItem(option)
        line = 0 if self._of.showGrid() else px(1)
        of_words.rect = rect.adjusted(self._inset(), 0, -self._inset(), -line)  # heads have theirs above the rule, too
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        of_words.state &= ~QStyle.StateFlag.State_Selected
        painter.save()
        if self._has_sum and index.row() == index.model().rowCount() - 1:
            painter.fillRect(rect, look.colour("ground"))
        elif ground is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = index.data(Qt.ItemDataRole.ForegroundRole)
            painter.setPen(QPen(edge, px(2)) if look.theme.is_framed and edge else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(self._chip(rect), px(6), px(6))
        elif (frame := index.data(FRAME)) is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(frame, px(2 if look.theme.is_framed else 1)))
            painter.drawRoundedRect(self._chip(rect), px(6), px(6))
        painter.restore()
        super().paint(painter, of_words, index)
        if line:
            painter.fillRect(rect.x(), rect.bottom() + 1 - line, rect.width(), line, look.colour("line"))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), px(2)))
            painter.drawRoundedRect(self._chip(rect), px(6), px(6))
            painter.restore()

    def _with_room(self, option: QStyleOptionViewItem) -> str:
        """Return of words parted by commas those with room, and how many are left out: a figure cut off is another."""
        room = option.rect.width() - 2 * self._margin()
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasDecoration:
            room -= option.decorationSize.width() + 2 * self._margin()
        parts, words = option.text.split(_COMMA), option.text
        for left_out in range(1, len(parts)):
            if option.fontMetrics.horizontalAdvance(words) <= room:
                break
            words = _COMMA.join([*parts[:-left_out], f"+{left_out}"])
        return words

    def _margin(self) -> int:
        """Return what the style leaves at both sides of words and icons."""
        return self._of.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._of) + 1

    def _chip(self, rect: QRect) -> QRectF:
        """Return where a chip is, apart from its neighbours and the rule."""
        px = self._look.px
        return QRectF(rect).adjusted(px(3), px(4), -px(3), -px(5))

    def _inset(self) -> int:
        """Return what the words need beside the margin that the style gives them."""
        return max(0, self._look.px(SIDE) - self._margin())
