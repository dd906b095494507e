"""A row of the inbox: an icon, the title, who sent it and when, and a dot until it was opened."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.painting import PaintedButton, paint_box, smooth, take_colours

_HEIGHT, _LEFT, _RIGHT = 50, 40, 13


class InboxRow(PaintedButton):
    """Chosen, it has a soft ground; unread, a bold title and a dot."""

    def __init__(self, look: Look, title: str, sender: str, at: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent)
        self._sender, self._at, self._icon = sender, at, icon
        self._is_unread = False
        self.setToolTip(title)
        make_one_of(self)
        self.set_unread(False)

    @property
    def is_unread(self) -> bool:
        """Whether it was not opened yet."""
        return self._is_unread

    def set_unread(self, is_unread: bool) -> None:
        """Show whether it was opened."""
        self._is_unread = is_unread
        unread = self.tr("unread") if is_unread else ""
        self.setAccessibleName(", ".join(each for each in (self.text(), self._sender, self._at, unread) if each))
        self.update()

    def sizeHint(self) -> QSize:
        """One height for all; without a sender a little less."""
        return QSize(self._look.px(200), self._look.px(_HEIGHT if self._sender or self._at else 40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, title, sender, time and dot."""
        look, px = self._look, self._look.px
        painter = smooth(self)
        self._paint_ground(painter)
        has_detail = bool(self._sender or self._at)
        top = px(8) if has_detail else (self.height() - px(20)) // 2
        role = "accent" if self.isChecked() else "ink2"
        look.icon(self._icon, role, 18).paint(painter, px(12), top + px(1), px(18), px(18))
        room = self.width() - px(_LEFT + _RIGHT + (16 if self._is_unread else 0))
        painter.setFont(look.font(14, 600 if self._is_unread or self.isChecked() else 400))
        painter.setPen(look.colour("ink"))
        middle = Qt.AlignmentFlag.AlignVCenter
        title = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(px(_LEFT), top, room + px(4), px(20)), middle, title)
        if self._is_unread:
            take_colours(painter, look, "accent")
            painter.drawEllipse(QRectF(self.width() - px(_RIGHT + 8), top + px(6), px(8), px(8)))
        if has_detail:
            self._paint_detail(painter, top + px(19))

    def _paint_detail(self, painter: QPainter, top: int) -> None:
        look, px = self._look, self._look.px
        painter.setFont(look.font(13, tabular=True))
        painter.setPen(look.colour("ink2"))
        metrics = QFontMetrics(painter.font())
        time = metrics.horizontalAdvance(self._at)
        room = self.width() - px(_LEFT + _RIGHT) - (time + px(10) if self._at else 0)
        sender = metrics.elidedText(self._sender, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(px(_LEFT), top, room + px(4), px(18)), middle, sender)
        if self._at:
            painter.drawText(QRectF(self.width() - px(_RIGHT) - time, top, time + px(2), px(18)), middle, self._at)

    def _paint_ground(self, painter: QPainter) -> None:
        look, px = self._look, self._look.px
        if not self.isChecked() and not self.underMouse():
            return
        is_framed = look.theme.is_framed and self.isChecked()
        box, ground = QRectF(self.rect()).adjusted(1, 1, -1, -1), "select" if self.isChecked() else "hover"
        paint_box(painter, look, box, px(8), ground, "accent" if is_framed else "", px(2))
