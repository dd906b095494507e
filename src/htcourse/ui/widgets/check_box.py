"""A box to tick, with its words."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_box, paint_words, smooth

_BOX = 18


class CheckBox(QCheckBox):
    """A box and its words; the box is drawn here, since a style sheet leaves an empty one out."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.follow(self._restyle)

    def sizeHint(self) -> QSize:
        """Return room for the box and the words."""
        px = self._look.px
        return QSize(px(_BOX + 10) + self.fontMetrics().horizontalAdvance(self.text()) + px(4), px(32))

    def minimumSizeHint(self) -> QSize:
        """Return room for the box and a few words: the rest is cut."""
        return QSize(self._look.px(80), self._look.px(32))

    def hitButton(self, pos: QPoint) -> bool:
        """Take presses on the words too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the words."""
        look, px = self._look, self._look.px
        painter = smooth(self)
        box = QRectF(1, (self.height() - px(_BOX)) / 2, px(_BOX), px(_BOX))
        is_on, role = self.isChecked(), "accent" if self.isEnabled() else "ink2"
        paint_box(painter, look, box, px(4), role if is_on else "paper", role if is_on else "edge", look.zoom * 1.5)
        if is_on:
            picture = look.pixmap("check", "on_accent", _BOX - 4, self.devicePixelRatioF())
            painter.drawPixmap(int(box.left()) + px(2), int(box.top()) + px(2), picture)
        room = QRectF(px(_BOX + 10), 0, self.width() - px(_BOX + 10), self.height())
        paint_words(painter, look, room, self.text(), self.font(), "ink" if self.isEnabled() else "ink2")

    def _restyle(self) -> None:
        self.setFont(self._look.font(14))
        self.updateGeometry()
