"""A row of the inbox: an icon, the title, who sent it and when, and a dot until it was opened."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.painting import PaintedButton, paint_box, paint_wrapped, smooth, take_colours, wrapped_height

_HEIGHT, _LEFT, _RIGHT = 50, 40, 13


class InboxRow(PaintedButton):
    """Chosen, it has a soft ground; unread, a bold title and a dot."""

    def __init__(self, look: Look, title: str, sender: str, at: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent, grows=True)
        self._sender, self._at, self._icon = sender, at, icon
        self._is_unread = False
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
        """One height for all whose words have room on one line; without a sender a little less."""
        return QSize(self._look.px(200), self._look.px(_HEIGHT if self._has_detail else 40))

    def heightForWidth(self, width: int) -> int:
        """Return the height that title and sender need."""
        px = self._look.px
        words = self._title_height(width) + (self._sender_height(width) if self._has_detail else 0)
        return max(self.sizeHint().height(), words + px(16 if self._has_detail else 20))

    @property
    def _has_detail(self) -> bool:
        return bool(self._sender or self._at)

    def _font(self) -> QFont:
        return self._look.font(14, 600 if self._is_unread or self.isChecked() else 400)

    def _small(self) -> QFont:
        return self._look.font(13, tabular=True)

    def _title_height(self, width: int) -> int:
        # As bold as it can be: the rows below must not move when it is read or chosen.
        room = width - self._look.px(_LEFT + _RIGHT + 16)
        return wrapped_height(self._look.font(14, 600), self.text(), room)

    def _sender_room(self, width: int) -> int:
        time = QFontMetrics(self._small()).horizontalAdvance(self._at)
        return width - self._look.px(_LEFT + _RIGHT) - (time + self._look.px(10) if self._at else 0)

    def _sender_height(self, width: int) -> int:
        return wrapped_height(self._small(), self._sender or "x", self._sender_room(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, title, sender, time and dot."""
        look, px = self._look, self._look.px
        painter = smooth(self)
        self._paint_ground(painter)
        high = self._title_height(self.width())
        top = px(8) if self._has_detail else (self.height() - high) // 2
        role = "accent" if self.isChecked() else "ink2"
        look.icon(self._icon, role, 18).paint(painter, px(12), top, px(18), px(18))
        box = QRectF(px(_LEFT), top, self.width() - px(_LEFT + _RIGHT + 16), high)
        paint_wrapped(painter, look, box, self.text(), self._font(), "ink")
        if self._is_unread:
            take_colours(painter, look, "accent")
            painter.drawEllipse(QRectF(self.width() - px(_RIGHT + 8), top + px(5), px(8), px(8)))
        if self._has_detail:
            self._paint_detail(painter, top + high)

    def _paint_detail(self, painter: QPainter, top: int) -> None:
        look, width = self._look, self.width()
        room, left, end = self._sender_room(width), look.px(_LEFT), width - look.px(_RIGHT)
        box = QRectF(left, top, room, self._sender_height(width))
        paint_wrapped(painter, look, box, self._sender, self._small(), "ink2")
        first = QRectF(left, top, end - left, QFontMetrics(self._small()).height())
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._at)

    def _paint_ground(self, painter: QPainter) -> None:
        look, px = self._look, self._look.px
        if not self.isChecked() and not self.underMouse():
            return
        is_framed = look.theme.is_framed and self.isChecked()
        box, ground = QRectF(self.rect()).adjusted(1, 1, -1, -1), "select" if self.isChecked() else "hover"
        paint_box(painter, look, box, px(8), ground, "accent" if is_framed else "", px(2))
