"""A box to tick, with its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from htcourse.ui.look.theme import Look

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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - px(_BOX)) / 2, px(_BOX), px(_BOX))
        is_on, role = self.isChecked(), "accent" if self.isEnabled() else "ink2"
        painter.setPen(QPen(look.colour(role if is_on else "edge"), look.zoom * 1.5))
        painter.setBrush(look.colour(role if is_on else "paper"))
        painter.drawRoundedRect(box, px(4), px(4))
        if is_on:
            picture = look.pixmap("check", "on_accent", _BOX - 4, self.devicePixelRatioF())
            painter.drawPixmap(int(box.left()) + px(2), int(box.top()) + px(2), picture)
        painter.setPen(look.colour("ink" if self.isEnabled() else "ink2"))
        painter.setFont(self.font())
        room = QRectF(px(_BOX + 10), 0, self.width() - px(_BOX + 10), self.height())
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _restyle(self) -> None:
        self.setFont(self._look.font(14))
        self.updateGeometry()
